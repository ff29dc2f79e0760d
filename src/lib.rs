//! Crosscheck reads several news accounts of one story, lines up the claims that speak of the same thing,
//! and says where their figures are the same, compatible, in conflict or of different scope.
//!
//! - [`engine`]: text in, [`engine::Report`] out; knows no screen, browser, clock or address.
//! - [`load`]: story files and texts from outside, and what is wrong with them.
//! - [`viewmodel`]: a report and the reader's choices in, rows and pieces to paint out.
//! - [`json`]: JSON as story files and drafts are written in.
//! - [`export`]: a report as files for other programs.
//! - `render` (feature `cli`): the comparison as static pages.
//! - [`share`]: a view as the fragment of a link.
//! - [`words`]: the words of the interface, a table for each language.
//! - `ui` (feature `ui`): the widget; `embed`: what a page's script sees of it.

pub mod engine;
pub mod export;
pub mod json;
pub mod load;
#[cfg(feature = "cli")]
pub mod render;
pub mod share;
pub mod viewmodel;
pub mod words;

#[cfg(feature = "ui")]
pub mod embed;
#[cfg(feature = "ui")]
pub mod ui;

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
