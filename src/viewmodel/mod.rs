//! What is on the screen, as plain data: a report and a view state in, rows and pieces to paint out.
//!
//! Knows the engine and the words of the interface, never a browser.

pub mod state;
