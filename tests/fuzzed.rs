//! The checks of the fuzz targets on input that once broke them, and on a little that is new.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

#[path = "fuzz/src/lib.rs"]
#[allow(unreachable_pub)]
mod fuzz;

/// Runs a check on every file in `tests/fuzz/found/NAME`.
fn check_found(name: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/found").join(name);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        println!("{}", entry.path().display());
        check(&fs::read(entry.path()).expect("a file"));
    }
}

#[test]
fn what_once_broke_a_target() {
    check_found("extract", fuzz::extract);
    check_found("compare", fuzz::compare);
    check_found("load", fuzz::load);
}

/// Stories with all that stories have.
const STORIES: [&str; 2] = [include_str!("stories/flood.json"), include_str!("stories/takeover.json")];

/// Pieces of the stories' files, put together anew.
fn pieces() -> impl Strategy<Value = String> {
    let piece = (proptest::sample::select(STORIES.to_vec()), any::<prop::sample::Index>(), 1_usize..200);
    let piece = piece.prop_map(|(story, at, length)| {
        let from = at.index(story.chars().count());
        story.chars().skip(from).take(length).collect::<String>()
    });
    proptest::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_stories(texts in proptest::collection::vec(pieces(), 1..4)) {
        texts.iter().for_each(|text| fuzz::load(text.as_bytes()));
        texts.iter().for_each(|text| fuzz::extract(format!("2024-10-19\n{text}").as_bytes()));
        fuzz::compare(texts.join("\n---\n").as_bytes());
    }
}
