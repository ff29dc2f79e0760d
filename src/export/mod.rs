//! A report as files for other programs.

pub mod json;
