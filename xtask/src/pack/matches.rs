//! Where bytes stood before.

/// The longest repetition.
pub(super) const MAX_LENGTH: usize = 273;

/// For each place the repetitions that could stand there: their lengths, rising, and for each the least distance, less one.
pub(super) struct Matches {
    starts: Vec<usize>,
    found: Vec<(usize, u32)>,
}

impl Matches {
    /// Looks at so many earlier places for each, those that begin with the same three bytes, and at the last with the
    /// same two.
    pub(super) fn find(bytes: &[u8], n_places: usize) -> Self {
        const NONE: usize = usize::MAX;
        let (mut last_of_two, mut last_of_three) = (vec![NONE; 1 << 16], vec![NONE; 1 << 16]);
        let mut before = vec![NONE; bytes.len()];
        let mut matches = Self { starts: Vec::with_capacity(bytes.len() + 1), found: Vec::new() };
        for at in 0..bytes.len() {
            matches.starts.push(matches.found.len());
            let most = MAX_LENGTH.min(bytes.len() - at);
            let mut longest = 1;
            let mut offer = |place: usize| {
                let length = alike(bytes, place, at, most);
                if longest < length {
                    longest = length;
                    matches.found.push((length, (at - place - 1) as u32));
                }
                longest
            };
            let &[first, second, third, ..] = &bytes[at..] else { continue };
            let two = usize::from(first) << 8 | usize::from(second);
            let place = std::mem::replace(&mut last_of_two[two], at);
            if place != NONE {
                offer(place);
            }
            let three = (two << 8 | usize::from(third)).wrapping_mul(0x9e37_79b1) >> 8 & 0xffff;
            let mut place = std::mem::replace(&mut last_of_three[three], at);
            before[at] = place;
            for _ in 0..n_places {
                if place == NONE || offer(place) == most {
                    break;
                }
                place = before[place];
            }
        }
        matches.starts.push(matches.found.len());
        matches
    }

    pub(super) fn at(&self, at: usize) -> &[(usize, u32)] {
        &self.found[self.starts[at]..self.starts[at + 1]]
    }
}

/// How many bytes from two places on are the same, at most so many.
pub(super) fn alike(bytes: &[u8], one: usize, other: usize, most: usize) -> usize {
    bytes[one..].iter().zip(&bytes[other..other + most]).take_while(|(one, other)| one == other).count()
}
