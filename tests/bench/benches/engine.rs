//! The engine natively, on one core. `cargo bench -- extract` runs the part whose name contains it.

use std::sync::OnceLock;

use bench::{n_figures, news};
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::{Story, sentence};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

const SEED: u64 = 1;
const MB: usize = 1_000_000;

/// The text of all benchmarks of `extract`; a shorter text is its beginning.
fn text(n_megabytes: usize) -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = TEXT.get_or_init(|| news::text(SEED, 100 * MB));
    &text[..text.floor_char_boundary(n_megabytes * MB)]
}

/// Sentences and figures of one long text; ten times the text should take ten times as long.
#[divan::bench(args = [1, 10, 100], sample_count = 3, sample_size = 1)]
fn extract(bencher: Bencher, n_megabytes: usize) {
    let text = text(n_megabytes);
    bencher.counter(BytesCount::of_str(text)).bench_local(|| n_figures(text));
}

/// Sentences alone, the first part of `extract`.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn segment(bencher: Bencher) {
    let text = text(10);
    bencher.counter(BytesCount::of_str(text)).bench_local(|| sentence::segment(text, &ENGLISH).len());
}

/// Stories by accounts and words of each. What a row takes, less what the row before it takes, is its stage.
mod compare {
    use super::*;

    const SIZES: [(usize, usize); 4] = [(4, 800), (4, 10_000), (8, 20_000), (50, 2_000)];

    fn story((n_accounts, n_words): (usize, usize)) -> Story {
        news::story(SEED, n_accounts, n_words)
    }

    /// The figures of all accounts, one after the other.
    #[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
    fn a_figures(bencher: Bencher, size: (usize, usize)) {
        let story = story(size);
        bencher.bench_local(|| story.accounts.iter().map(|account| n_figures(&account.text)).sum::<usize>());
    }

    /// Claims and the scores of their pairs too, with verdict and evidence for every one, which `c_report` makes for
    /// pairs that are kept, and when asked for.
    #[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
    fn b_scores(bencher: Bencher, size: (usize, usize)) {
        let story = story(size);
        bencher.bench_local(|| crosscheck::engine::scored_pairs(&story).1.len());
    }

    /// The whole pipeline: groups, verdicts, reasons and labels too.
    #[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
    fn c_report(bencher: Bencher, size: (usize, usize)) {
        let story = story(size);
        bencher.bench_local(|| crosscheck::engine::compare(&story).pairs.len());
    }
}
