//! Unpacks the widget's module in the reader's browser: [`unpack`] undoes the packing, [`join`] the parting before it.
//!
//! A small module of its own, which `crosscheck.js` holds as it is and starts first; what it does takes a browser a third
//! of the time as wasm that it took as JavaScript. It allocates nothing, as an allocator would be larger than all else.
//! Browsers unpack gzip by themselves, but this is a quarter smaller, and smaller than brotli, whatever the server does.
//!
//! No index can panic, as what tells of a panic would be larger, too. Damaged input gives a damaged module, which does not compile, and never more than there is room for.

pub mod join;
pub mod model;
pub mod unpack;

/// How many bytes the packed module may have; four times as many it may unpack to.
pub const fn room(for_development: bool) -> usize {
    if for_development { 1 << 24 } else { 1 << 18 }
}

/// What JavaScript calls: it writes the packed module at `packed`, and reads as many bytes as `unpack` says at `module`.
#[cfg(target_family = "wasm")]
#[allow(unsafe_code, reason = "a name for JavaScript")]
mod exports {
    use std::cell::RefCell;

    use crate::model::Probs;
    use crate::{join, room};

    const ROOM: usize = room(cfg!(feature = "large"));

    struct Room {
        packed: [u8; ROOM],
        probs: Probs,
        parts: [u8; 4 * ROOM],
        module: [u8; 4 * ROOM],
    }

    thread_local! {
        static MEMORY: RefCell<Room> =
            const {
                let (packed, parts, module) = ([0; ROOM], [0; 4 * ROOM], [0; 4 * ROOM]);
                RefCell::new(Room { packed, probs: Probs::NEW, parts, module })
            };
    }

    /// What `call` makes of the room; nothing could be in its way, but to say so would be a panic.
    fn with_room(call: impl FnOnce(&mut Room) -> usize) -> usize {
        let called = MEMORY.try_with(|room| room.try_borrow_mut().map(|mut room| call(&mut room)));
        called.map_or(0, |called| called.unwrap_or(0))
    }

    #[unsafe(no_mangle)]
    extern "C" fn packed() -> usize {
        with_room(|room| room.packed.as_ptr().addr())
    }

    #[unsafe(no_mangle)]
    extern "C" fn module() -> usize {
        with_room(|room| room.module.as_ptr().addr())
    }

    #[unsafe(no_mangle)]
    extern "C" fn unpack() -> usize {
        with_room(|room| {
            let n_parts = crate::unpack::unpack(&room.packed, &mut room.parts, &mut room.probs);
            join::join(room.parts.get(..n_parts).unwrap_or_default(), &mut room.module)
        })
    }
}
