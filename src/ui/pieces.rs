//! Small pieces that several parts show: verdicts, letters, figures, passages.

use super::dom::{El, el, el_with, group, text};
use super::icons::tone_icon;
use crate::viewmodel::figure::Voice;
use crate::viewmodel::rows::Run;
use crate::viewmodel::tone::Tone;
use crate::words::Words;

/// The row that names the columns of a table.
pub(crate) fn heads(names: &[&str]) -> El {
    let row = el("tr[role=row]");
    for name in names {
        row.add(el("th[role=columnheader][scope=col]").text(name));
    }
    row
}

/// A verdict: symbol and word.
pub(crate) fn verdict(words: &Words, tone: Tone) -> El {
    labelled(tone, tone.word(words))
}

/// The symbol of a tone beside words of one's own.
pub(crate) fn labelled(tone: Tone, label: &str) -> El {
    el_with("span.cx-verdict[data-v=*]", tone.as_str()).child(tone_icon(tone)).put("span", label)
}

/// An account's letter; hidden from speech, since the name is always beside it.
pub(crate) fn key(letter: &str) -> El {
    el("span.cx-key[aria-hidden=true]").text(letter)
}

/// The arrow of what opens.
pub(crate) fn chevron() -> El {
    el("span.cx-chev[aria-hidden=true]")
}

/// Words for those who listen.
pub(crate) fn unseen(words: &str) -> El {
    el("span.cx-vh").text(words)
}

/// A figure as written, underlined by its tone.
pub(crate) fn figure(parts: &[(Voice, String)], tone: Tone) -> El {
    let figure = el("span.cx-fig__n");
    for (at, (voice, words)) in parts.iter().enumerate() {
        let mut words = words.clone();
        if at + 1 < parts.len() {
            words.push(' ');
        }
        figure.add(voiced(Some(*voice), &words));
    }
    el_with("span.cx-fig[data-v=*]", tone.as_str()).child(figure)
}

/// Words in the voice of a figure's part.
pub(crate) fn voiced(voice: Option<Voice>, words: &str) -> El {
    match voice {
        None => text(words),
        Some(Voice::Hedge) => el("em").text(words),
        Some(Voice::Number) => el("b").text(words),
    }
}

/// A passage: figures in their voices, search hits marked.
pub(crate) fn passage(runs: &[Run]) -> El {
    let passage = group();
    for run in runs {
        let words = voiced(run.voice, &run.text);
        passage.add(if run.hit { el("mark").child(words) } else { words });
    }
    passage
}

/// The words of a passage alone.
pub(crate) fn plain(runs: &[Run]) -> El {
    let plain = group();
    for run in runs {
        plain.add(text(&run.text));
    }
    plain
}
