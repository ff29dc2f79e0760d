//! What the benchmarks read.

pub mod news;
