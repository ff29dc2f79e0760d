//! Links: what the reader sees, as the fragment of an address. Nothing of a fragment is sent to a server.

pub(crate) mod percent;
pub mod view;
