//! The comparison as HTML for reading: findings, a table for each claim, what one account alone says, the texts.
//!
//! Classes only, no style and no script, and each table names its columns in words: it must read well without CSS,
//! in a reader's mode, in print and aloud.

use std::collections::BTreeSet;

use super::html::Html;
use super::page::Level;
use super::{Scene, account_anchor, claim_anchor, original};
use crate::viewmodel::columns::Column;
use crate::viewmodel::detail::{Detail, Line, detail};
use crate::viewmodel::figure::Voice;
use crate::viewmodel::texts::{Passage, paragraphs};
use crate::viewmodel::tone::Tone;
use crate::viewmodel::topic::Topic;
use crate::viewmodel::{capitalised, findings};
use crate::words::fill;

/// Writes the comparison within the element that is open.
pub(super) fn write(html: &mut Html, scene: Scene, level: Level) {
    let page = Page::new(scene, level);
    html.open(
        "article",
        &[
            ("class", Some("cx-static")),
            ("lang", Some(scene.words().lang())),
            ("dir", scene.words().turned()),
        ],
    );
    page.title(html);
    page.accounts(html);
    page.compared(html);
    page.alone(html);
    page.texts(html);
    page.foot(html);
    html.close();
}

struct Page<'a> {
    scene: Scene<'a>,
    level: Level,
    /// The text of each account in paragraphs, in the order of the columns.
    texts: Vec<Vec<Vec<Passage>>>,
    /// Positions of the claims that have a passage of their own to link to.
    anchored: BTreeSet<usize>,
}

impl<'a> Page<'a> {
    fn new(scene: Scene<'a>, level: Level) -> Self {
        let Scene { model, columns, topics } = scene;
        let marked: Vec<&Topic> = topics.iter().collect();
        let texts: Vec<_> = columns.iter().map(|column| paragraphs(model, column, &marked, "")).collect();
        let passages = texts.iter().flatten().flatten();
        let anchored = passages.filter_map(|passage| Some(passage.claim.as_ref()?.claim)).collect();
        Self { scene, level, texts, anchored }
    }

    /// The name of a place on the page; within an article, which may hold several comparisons, each has names of its own.
    fn anchor(&self, place: &str) -> String {
        match (self.level, self.scene.model.report.claims.first()) {
            // The id of a claim comes from its story.
            (Level::Article, Some(claim)) => format!("cx-{}-{}", claim.id, place.trim_start_matches("cx-")),
            _ => place.to_string(),
        }
    }

    /// A heading; 0 is the headline.
    fn heading(&self, html: &mut Html, depth: usize, class: &'static str) {
        const TAGS: [&str; 4] = ["h1", "h2", "h3", "h4"];
        let depth = depth + usize::from(self.level == Level::Article);
        let tag = TAGS.get(depth).copied().unwrap_or("h5");
        html.open(tag, &[("class", (!class.is_empty()).then_some(class))]);
    }

    fn section(&self, html: &mut Html, heading: &str) {
        html.open("section", &[]);
        self.heading(html, 1, "");
        html.text(heading);
        html.close();
    }

    fn title(&self, html: &mut Html) {
        let Scene { model, columns, topics } = self.scene;
        let words = self.scene.words();
        html.open("header", &[]);
        let kicker = capitalised(&words.kicker().spelled(columns.len()));
        html.element("p", &[("class", Some("cx-static__kicker"))], &kicker);
        self.heading(html, 0, "cx-static__title");
        html.isolated(&self.scene.headline());
        html.close();
        html.open("p", &[("class", Some("cx-static__finding"))]);
        for (strong, run) in findings::sentence(model, topics) {
            // A finding quotes what the claims are about.
            html.open(if strong { "strong" } else { "bdi" }, &[]);
            html.text(&run);
            html.close();
        }
        html.close();
        if let Some(note) = &model.story.note {
            paragraph(html, note);
        }
        html.close();
    }

    fn accounts(&self, html: &mut Html) {
        self.section(html, self.scene.words().page_accounts());
        html.open("ul", &[]);
        for column in self.scene.columns {
            html.open("li", &[]);
            let anchor = format!("#{}", self.anchor(&account_anchor(column)));
            html.open("a", &[("href", Some(&anchor))]);
            html.isolated(&named(column));
            html.close();
            html.text(" (");
            html.text(&column.meta.join(", "));
            html.text(")");
            self.original(html, column);
            html.close();
        }
        html.close();
        html.close();
    }

    /// The link to the original, which is another's page and no recommendation of ours.
    fn original(&self, html: &mut Html, column: &Column) {
        let Some(url) = original(column) else { return };
        html.text(" ");
        html.open("a", &[("href", Some(url)), ("rel", Some("noopener nofollow ugc"))]);
        html.text(self.scene.words().original());
        html.close();
    }

    fn compared(&self, html: &mut Html) {
        let topics: Vec<&Topic> = self.scene.topics.iter().filter(|topic| topic.tone != Tone::One).collect();
        if topics.is_empty() {
            return;
        }
        self.section(html, self.scene.words().page_compared());
        for topic in topics {
            self.topic(html, topic);
        }
        html.close();
    }

    fn topic(&self, html: &mut Html, topic: &Topic) {
        let Scene { model, columns, topics } = self.scene;
        let words = self.scene.words();
        let detail = detail(model, columns, topic, topics);
        html.open("section", &[("class", Some("cx-static__claim"))]);
        self.heading(html, 2, "");
        html.isolated(&topic.label);
        html.close();
        html.open("p", &[("class", Some("cx-static__verdict"))]);
        html.element("strong", &[], topic.tone.word(words));
        html.text(": ");
        html.isolated(&topic.reason);
        html.close();
        self.table(html, &fill(self.scene.words().page_caption(), &[&topic.label]), &detail.lines, true);
        self.hints(html, &detail);
        self.pairs(html, &detail);
        if !detail.related.is_empty() {
            let labels: Vec<&str> = detail.related.iter().map(|(_, label)| label.as_str()).collect();
            paragraph(html, &[self.scene.words().close_by(), " ", &labels.join(" · ")].concat());
        }
        html.close();
    }

    fn hints(&self, html: &mut Html, detail: &Detail) {
        if detail.hints.is_empty() {
            return;
        }
        html.open("p", &[]);
        html.text(detail.hints_title);
        html.text(": ");
        html.isolated(&detail.hints.join(" "));
        html.close();
    }

    /// Verdict and reason of each pair that differs, where there is more than the one that stands above.
    fn pairs(&self, html: &mut Html, detail: &Detail) {
        let words = self.scene.words();
        let mut differing = detail.matches.clone();
        differing.retain(|pair| pair.tone.differs());
        if differing.len() < 2 {
            return;
        }
        html.element("p", &[], self.scene.words().page_pairs());
        html.open("ul", &[("class", Some("cx-static__pairs"))]);
        for pair in &differing {
            let [(left_letter, left), (right_letter, right)] = &pair.sides;
            html.open("li", &[]);
            html.isolated(&format!("{} ({left_letter})", fill(words.quoted(), &[left])));
            html.text(words.list_and());
            html.isolated(&format!("{} ({right_letter})", fill(words.quoted(), &[right])));
            html.text(": ");
            html.element("strong", &[], pair.tone.word(words));
            html.text(". ");
            html.isolated(&pair.reason);
            html.close();
        }
        html.close();
    }

    fn alone(&self, html: &mut Html) {
        let alone: Vec<&Topic> = self.scene.topics.iter().filter(|topic| topic.tone == Tone::One).collect();
        if alone.is_empty() {
            return;
        }
        let Scene { model, columns, topics } = self.scene;
        self.section(html, self.scene.words().page_alone());
        for column in columns {
            let mut lines = Vec::new();
            for topic in &alone {
                lines.extend(detail(model, columns, topic, topics).lines);
            }
            lines.retain(|line| line.letter == column.letter);
            if lines.is_empty() {
                continue;
            }
            self.heading(html, 2, "");
            html.isolated(&named(column));
            html.close();
            self.table(html, &fill(self.scene.words().page_caption_alone(), &[&column.label]), &lines, false);
        }
        html.close();
    }

    /// Figures as a table, each row headed by its account or, where all are of one, by the figure.
    ///
    /// Columns in which nothing stands are left out: claims in words are not read as a number.
    fn table(&self, html: &mut Html, caption: &str, lines: &[Line], by_account: bool) {
        let words = self.scene.words();
        let cells = |line: &Line| [line.reading.clone(), line.counts.clone(), line.source.clone()];
        let names = [words.read_as(), words.counts(), words.who_says()];
        let kept: Vec<usize> = (0..names.len())
            .filter(|&at| lines.iter().any(|line| cells(line).get(at).is_some_and(|cell| !cell.is_empty())))
            .collect();
        html.open("div", &[("class", Some("cx-static__table"))]);
        html.open("table", &[]);
        html.open("caption", &[]);
        html.isolated(caption);
        html.close();
        html.open("thead", &[]);
        html.open("tr", &[]);
        let heads = by_account.then_some(words.chart_account()).into_iter().chain([words.as_written()]);
        for name in heads.chain(kept.iter().filter_map(|&at| names.get(at).copied())) {
            html.element("th", &[("scope", Some("col"))], name);
        }
        html.close();
        html.close();
        html.open("tbody", &[]);
        for line in lines {
            html.open("tr", &[]);
            if by_account {
                html.open("th", &[("scope", Some("row"))]);
                html.isolated(&format!("{} ({})", line.label, line.letter));
                html.close();
            }
            self.written(html, line, if by_account { "td" } else { "th" });
            let cells = cells(line);
            for (name, cell) in kept.iter().filter_map(|&at| names.get(at).zip(cells.get(at))) {
                // On a phone the row is a list, and each cell needs its column's name.
                html.open("td", &[("data-of", Some(name))]);
                if !cell.is_empty() {
                    html.isolated(cell);
                }
                html.close();
            }
            html.close();
        }
        html.close();
        html.close();
        html.close();
    }

    /// The figure as written, linked to its place in the text.
    fn written(&self, html: &mut Html, line: &Line, tag: &'static str) {
        html.open(tag, &[("scope", (tag == "th").then_some("row"))]);
        let anchor = format!("#{}", self.anchor(&claim_anchor(line.claim)));
        let linked = self.anchored.contains(&line.claim);
        if linked {
            html.open("a", &[("href", Some(&anchor))]);
        }
        html.open("bdi", &[]);
        for (at, (voice, part)) in line.written.iter().enumerate() {
            if at > 0 {
                html.text(" ");
            }
            html.element(tag_of(*voice), &[], part);
        }
        html.close();
        if linked {
            html.close();
        }
        html.close();
    }

    fn texts(&self, html: &mut Html) {
        self.section(html, self.scene.words().page_texts());
        let mut seen = BTreeSet::new();
        for (column, paragraphs) in self.scene.columns.iter().zip(&self.texts) {
            let account = self.scene.model.story.accounts.get(column.account);
            let lang = account.and_then(|account| account.lang.as_deref()).filter(|lang| is_language(lang));
            let anchor = self.anchor(&account_anchor(column));
            html.open("article", &[("class", Some("cx-static__text")), ("id", Some(&anchor))]);
            self.heading(html, 2, "");
            html.isolated(&named(column));
            html.close();
            html.open("p", &[("class", Some("cx-static__meta"))]);
            html.text(&column.meta.join(", "));
            html.text(".");
            self.original(html, column);
            html.close();
            for note in &column.notes {
                paragraph(html, note);
            }
            html.open("div", &[("lang", lang)]);
            let mut paragraphs = paragraphs.iter();
            for line in self.scene.model.text(column.account).split('\n') {
                if line.trim().is_empty() {
                    // The element looks for the text in here before it shows it a second time.
                    html.text("\n");
                } else if let Some(passages) = paragraphs.next() {
                    html.open("p", &[("dir", Some("auto"))]);
                    for passage in passages {
                        self.passage(html, passage, &mut seen);
                    }
                    html.close();
                }
            }
            html.close();
            html.close();
        }
        html.close();
    }

    /// A stretch of text; the first of each claim can be linked to.
    fn passage(&self, html: &mut Html, passage: &Passage, seen: &mut BTreeSet<usize>) {
        let claim = passage.claim.as_ref();
        if let Some(mark) = claim {
            let anchor = seen.insert(mark.claim).then(|| self.anchor(&claim_anchor(mark.claim)));
            html.open("span", &[("id", anchor.as_deref())]);
        }
        for run in &passage.runs {
            match run.voice {
                Some(voice) => html.element(tag_of(voice), &[], &run.text),
                None => html.text(&run.text),
            }
        }
        if claim.is_some() {
            html.close();
        }
    }

    fn foot(&self, html: &mut Html) {
        let words = self.scene.words();
        html.open("footer", &[]);
        self.heading(html, 1, "");
        html.text(words.how_title());
        html.close();
        html.open("dl", &[]);
        for tone in Tone::ALL {
            html.element("dt", &[], tone.word(words));
            html.element("dd", &[], tone.says(words));
        }
        html.close();
        html.element("p", &[], self.scene.words().page_how());
        html.element("p", &[], words.hedges_text());
        html.close();
    }
}

/// What an account is called, with its letter and its headline.
fn named(column: &Column) -> String {
    let headline = if column.headline.is_empty() { String::new() } else { format!(": {}", column.headline) };
    format!("{} ({}){headline}", column.name, column.letter)
}

fn tag_of(voice: Voice) -> &'static str {
    match voice {
        Voice::Hedge => "i",
        Voice::Number => "b",
    }
}

fn paragraph(html: &mut Html, text: &str) {
    html.element("p", &[("dir", Some("auto"))], text);
}

/// Whether a tag has the form of BCP 47; another would only mislead a screen reader.
fn is_language(tag: &str) -> bool {
    tag.len() <= 35
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
