//! The comparison as Markdown, for articles and notes: findings, a table for each claim, the accounts with their links.
//!
//! CommonMark with the tables of GitHub Flavored Markdown; the texts themselves are left out.

use super::plain;
use crate::engine::{Report, Story};
use crate::load::is_web_address;
use crate::share::percent;
use crate::viewmodel::columns::{Column, columns};
use crate::viewmodel::detail::{Line, detail};
use crate::viewmodel::figure::Voice;
use crate::viewmodel::tone::Tone;
use crate::viewmodel::topic::{Topic, topics};
use crate::viewmodel::{Model, findings};
use crate::words::{self, Words, fill};

/// The whole comparison, of all accounts.
pub fn markdown(story: &Story, report: &Report) -> String {
    let words: &Words = &words::ENGLISH;
    let model = Model { story, report, words };
    let accounts: Vec<usize> = (0..story.accounts.len()).collect();
    let columns = columns(words, story, &accounts);
    let topics = topics(model, &columns);
    let title = if story.title.trim().is_empty() { words.untitled() } else { &story.title };
    let mut out = String::from("# ");
    escape(title, &mut out);
    out.push_str("\n\n");
    for (strong, run) in findings::sentence(model, &topics) {
        // White space within the marks would undo them; the runs of a finding stand apart by their own.
        let mark = if strong { "**" } else { "" };
        out.push_str(mark);
        escape_run(&run, &mut out);
        out.push_str(mark);
    }
    out.push('\n');
    for topic in topics.iter().filter(|topic| topic.tone != Tone::One) {
        write_topic(model, &columns, topic, &topics, &mut out);
    }
    let mut alone: Vec<Line> = Vec::new();
    for topic in topics.iter().filter(|topic| topic.tone == Tone::One) {
        alone.extend(detail(model, &columns, topic, &topics).lines);
    }
    if !alone.is_empty() {
        out.push_str("\n## ");
        escape(Tone::One.word(words), &mut out);
        out.push_str("\n\n");
        table(model, &alone, &mut out);
    }
    out.push_str("\n## ");
    escape(words.picker(), &mut out);
    out.push_str("\n\n");
    for column in &columns {
        write_account(model, column, &mut out);
    }
    out
}

fn write_topic(model: Model, columns: &[Column], topic: &Topic, topics: &[Topic], out: &mut String) {
    let detail = detail(model, columns, topic, topics);
    out.push_str("\n## ");
    escape(&topic.label, out);
    out.push_str("\n\n**");
    out.push_str(topic.tone.word(model.words));
    out.push_str("**: ");
    escape(&topic.reason, out);
    out.push_str("\n\n");
    table(model, &detail.lines, out);
    if !detail.hints.is_empty() {
        out.push('\n');
        out.push_str(detail.hints_title);
        out.push_str(": ");
        escape(&detail.hints.join(" "), out);
        out.push('\n');
    }
    if !detail.related.is_empty() {
        let labels: Vec<&str> = detail.related.iter().map(|(_, label)| label.as_str()).collect();
        out.push('\n');
        escape(&[model.words.close_by(), " ", &labels.join(" · ")].concat(), out);
        out.push('\n');
    }
}

fn table(model: Model, lines: &[Line], out: &mut String) {
    let words = model.words;
    for name in [words.chart_account(), words.as_written(), words.read_as(), words.counts(), words.who_says()]
    {
        out.push_str("| ");
        out.push_str(name);
        out.push(' ');
    }
    out.push_str("|\n| --- | --- | --- | --- | --- |\n");
    for line in lines {
        let written: Vec<&str> =
            line.written.iter().map(|(_, part): &(Voice, String)| part.as_str()).collect();
        let account = format!("{} ({})", line.label, line.letter);
        for cell in [&account, &written.join(" "), &line.reading, &line.counts, &line.source] {
            out.push_str("| ");
            escape(cell, out);
            out.push(' ');
        }
        out.push_str("|\n");
    }
}

fn write_account(model: Model, column: &Column, out: &mut String) {
    out.push_str("- **");
    out.push_str(&column.letter);
    out.push_str("** ");
    let headline = if column.headline.is_empty() { String::new() } else { format!(": {}", column.headline) };
    escape(&format!("{}{headline} ({}).", column.name, column.meta.join(", ")), out);
    for note in &column.notes {
        out.push(' ');
        escape(note, out);
    }
    if let Some(url) = column.url.as_deref().filter(|url| is_web_address(url)) {
        let url = encoded(url);
        out.push_str(&fill(" [{}](<{}>)", &[model.words.original(), &url]));
    }
    out.push('\n');
}

/// Text on one line in which no character is markup.
fn escape(text: &str, out: &mut String) {
    escape_run(&plain(text), out);
}

/// The same for a part of a line, whose blanks at its ends are kept.
fn escape_run(text: &str, out: &mut String) {
    for c in text.chars() {
        if super::is_bidi_control(c) {
            continue;
        }
        if c.is_control() {
            out.push(' ');
            continue;
        }
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
}

/// An address of which no mark can end the link or begin anything else: what RFC 3986 does not let stand for itself is
/// percent-encoded, and so is the tilde.
fn encoded(url: &str) -> String {
    let mut out = String::new();
    for byte in url.bytes() {
        match byte {
            b'&' => out.push_str("\\&"),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            _ if b"-._:/?#@!$'()*+,;=%".contains(&byte) => out.push(char::from(byte)),
            _ => percent::push(byte, &mut out),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_markup() {
        let mut out = String::new();
        escape("<b>*a*</b>\n# [x](y) | `c` & \\ \u{202e}d", &mut out);
        assert_eq!(out, r"\<b\>\*a\*\</b\> \# \[x\](y) \| \`c\` \& \\ d");
    }
}
