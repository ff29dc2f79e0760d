//! A report and a story as files for other programs.

pub mod json;
pub mod story;
