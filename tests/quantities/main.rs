//! Quantities: what figures are read as, what counts nothing, and what holds for any text.

mod figures;
mod properties;
mod silences;
mod spellings;
