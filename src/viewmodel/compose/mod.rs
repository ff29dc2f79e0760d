//! The reader's own accounts, as they are being put together: cards, what is wrong with them, and the story they make.
//!
//! Nothing typed is ever changed or dropped by a fault; cards carry on what a story file said beside the fields shown.

mod hints;

use super::capitalised;
use crate::engine::date::Date;
use crate::engine::lang::en::ENGLISH;
use crate::engine::letters;
use crate::engine::quantity::{self, Extent};
use crate::engine::{Account, Story, sentence};
use crate::export;
use crate::json::{self, Fields, Json};
use crate::load::{
    self, Code, Incoming, Limits, LoadError, Loaded, Problem, Severity, is_web_address, letter_id,
};
use crate::words::{Words, fill};
pub use hints::{Hint, Hints, hints};

/// The most accounts that are compared.
pub const MAX_CARDS: usize = Limits::READER.accounts;

/// The fewest that can be.
pub const MIN_CARDS: usize = 2;

/// The version of what is kept in the browser.
const VERSION: u32 = 1;

/// What the reader has put together so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafts {
    /// The title of the comparison.
    pub title: String,
    /// The accounts, in the order of their columns.
    pub cards: Vec<Card>,
    next_key: u32,
}

/// One account being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Stays with the card when it moves.
    pub key: u32,
    /// What is known of the account; its date and address are as typed.
    account: Account,
}

/// A field of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Outlet or author.
    Name,
    /// The headline.
    Title,
    /// The date of publication.
    Date,
    /// The web address.
    Url,
    /// The text.
    Text,
}

impl Field {
    /// All fields, in the order of a card.
    pub const ALL: [Field; 5] = [Field::Name, Field::Title, Field::Date, Field::Url, Field::Text];

    /// The beginning of the ids of its elements.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Title => "title",
            Field::Date => "date",
            Field::Url => "url",
            Field::Text => "text",
        }
    }

    /// What it is called on screen.
    pub fn label(self, words: &'static Words) -> &'static str {
        match self {
            Field::Name => words.own_name(),
            Field::Title => words.own_headline(),
            Field::Date => words.own_date(),
            Field::Url => words.own_url(),
            Field::Text => words.own_text(),
        }
    }
}

/// Why the accounts cannot be compared as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The card at fault.
    pub key: u32,
    /// The field at fault.
    pub field: Field,
    /// One sentence: what is wrong and what to do.
    pub message: String,
}

impl Card {
    /// A card that was kept.
    fn read(kept: &Json) -> Option<Self> {
        let account = kept.get("account")?;
        let field = |name: &str| account.get(name).and_then(Json::as_text).map(String::from);
        let account = Account {
            id: field("id")?,
            outlet: field("outlet"),
            author: field("author"),
            title: field("title")?,
            published: field("published"),
            published_note: field("published_note"),
            url: field("url"),
            lang: field("lang"),
            digest: matches!(account.get("digest"), Some(Json::Bool(true))),
            text: field("text")?,
        };
        Some(Self { key: kept.get("key")?.as_whole()?, account })
    }

    /// What a field holds, as typed.
    pub fn get(&self, field: Field) -> &str {
        let account = &self.account;
        match field {
            Field::Name => account.outlet.as_deref().or(account.author.as_deref()).unwrap_or_default(),
            Field::Title => &account.title,
            Field::Date => account.published.as_deref().unwrap_or_default(),
            Field::Url => account.url.as_deref().unwrap_or_default(),
            Field::Text => &account.text,
        }
    }

    /// Puts what was typed into a field.
    pub fn set(&mut self, field: Field, typed: String) {
        let account = &mut self.account;
        match field {
            // A story file may name the author alone; then it is the author that is edited.
            Field::Name if account.outlet.is_none() && account.author.is_some() => {
                account.author = Some(typed)
            }
            Field::Name => account.outlet = Some(typed),
            Field::Title => account.title = typed,
            Field::Date => account.published = Some(typed),
            Field::Url => account.url = Some(typed),
            Field::Text => account.text = typed,
        }
    }

    /// Whether nothing was typed into the card.
    pub fn is_blank(&self) -> bool {
        Field::ALL.into_iter().all(|field| self.get(field).trim().is_empty())
    }

    /// The account as the engine takes it: blank fields absent, the date as ISO, an address that can be linked.
    fn account(&self) -> Account {
        let mut account = self.account.clone();
        account.outlet.take_if(|name| name.trim().is_empty());
        account.author.take_if(|name| name.trim().is_empty());
        account.published = read_date(self.get(Field::Date)).map(|date| date.to_string());
        let url = self.get(Field::Url).trim();
        account.url = is_web_address(url).then(|| url.to_string());
        account
    }
}

impl Default for Drafts {
    /// Two blank cards.
    fn default() -> Self {
        let mut drafts = Self { title: String::new(), cards: Vec::new(), next_key: 0 };
        drafts.pad();
        drafts
    }
}

impl Drafts {
    /// The drafts as they are kept in the browser.
    pub fn write(&self) -> String {
        let mut cards = Vec::new();
        for card in &self.cards {
            let mut fields = Fields::default();
            fields.whole("key", card.key as usize);
            fields.put("account", export::story::account(&card.account));
            cards.push(fields.done());
        }
        let mut fields = Fields::default();
        fields.whole("version", VERSION as usize);
        fields.text("title", &self.title);
        fields.list("cards", cards);
        fields.done().to_string()
    }

    /// What was kept; `None` when it is damaged or of another version.
    pub fn read(kept: &str) -> Option<Self> {
        let kept = json::parse(kept).ok()?.value;
        if kept.get("version")?.as_whole() != Some(VERSION) {
            return None;
        }
        let mut drafts =
            Self { title: kept.get("title")?.as_text()?.to_string(), cards: Vec::new(), next_key: 0 };
        for kept in kept.get("cards")?.as_list()? {
            let card = Card::read(kept)?;
            if drafts.card(card.key).is_none() {
                drafts.next_key = drafts.next_key.max(card.key.saturating_add(1));
                drafts.cards.push(card);
            }
        }
        drafts.pad();
        Some(drafts)
    }

    /// Whether nothing was typed at all.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.cards.iter().all(Card::is_blank)
    }

    /// The card with a key.
    pub fn card(&self, key: u32) -> Option<&Card> {
        self.cards.iter().find(|card| card.key == key)
    }

    /// The card with a key, to change it.
    pub fn card_mut(&mut self, key: u32) -> Option<&mut Card> {
        self.cards.iter_mut().find(|card| card.key == key)
    }

    /// The place of a card among the columns.
    pub fn place(&self, key: u32) -> Option<usize> {
        self.cards.iter().position(|card| card.key == key)
    }

    /// The letter of a card's column.
    pub fn letter(&self, key: u32) -> String {
        letter_id(self.place(key).unwrap_or(0)).to_ascii_uppercase()
    }

    /// How many more accounts fit: blank cards count as room.
    pub fn room(&self) -> usize {
        MAX_CARDS.saturating_sub(self.cards.iter().filter(|card| !card.is_blank()).count())
    }

    /// How many more accounts fit, in words.
    pub fn room_in_words(&self, words: &'static Words) -> String {
        match self.room() {
            0 => words.own_full().to_string(),
            n_more => capitalised(&words.own_room().spelled(n_more)),
        }
    }

    /// Puts an account into the first blank card, else into a new one; its key, or `None` when there is no room.
    pub fn add(&mut self, account: Account) -> Option<u32> {
        if let Some(card) = self.cards.iter_mut().find(|card| card.is_blank()) {
            card.account = account;
            return Some(card.key);
        }
        self.add_card(account)
    }

    /// Adds a blank card, unless one is there already; its key, or `None` when there is no room.
    pub fn add_blank(&mut self) -> Option<u32> {
        match self.cards.iter().find(|card| card.is_blank()) {
            Some(card) => Some(card.key),
            None => self.add_card(Account::default()),
        }
    }

    fn add_card(&mut self, account: Account) -> Option<u32> {
        let key = self.next_key;
        (self.cards.len() < MAX_CARDS).then(|| {
            self.cards.push(Card { key, account });
            self.next_key += 1;
            key
        })
    }

    /// Takes a card away; two always stay.
    pub fn remove(&mut self, key: u32) {
        self.cards.retain(|card| card.key != key);
        self.pad();
    }

    /// Moves a card one place; nothing happens at the ends.
    pub fn shift(&mut self, key: u32, later: bool) {
        let Some(place) = self.place(key) else { return };
        let to = if later { place + 1 } else { place.wrapping_sub(1) };
        if to < self.cards.len() {
            self.cards.swap(place, to);
        }
    }

    /// Takes everything away; new cards have keys of their own, so that what was there can come back beside them.
    pub fn clear(&mut self) {
        self.title.clear();
        self.cards.clear();
        self.pad();
    }

    /// Puts back what has gone since `before`, and keeps what came since; how many accounts found no room.
    pub fn put_back(&mut self, before: &Drafts) -> usize {
        if self.title.trim().is_empty() {
            self.title.clone_from(&before.title);
        }
        let mut n_left = 0;
        for (place, card) in before.cards.iter().enumerate() {
            if card.is_blank() || self.card(card.key).is_some() {
                continue;
            }
            // A blank card makes room.
            if self.cards.len() >= MIN_CARDS
                && let Some(blank) = self.cards.iter().position(Card::is_blank)
            {
                self.cards.remove(blank);
            }
            if self.cards.len() < MAX_CARDS {
                self.cards.insert(place.min(self.cards.len()), card.clone());
            } else {
                n_left += 1;
            }
        }
        self.next_key = self.next_key.max(before.next_key);
        self.pad();
        n_left
    }

    /// Blank cards up to the fewest that can be compared.
    fn pad(&mut self) {
        while self.cards.len() < MIN_CARDS {
            self.add_card(Account::default());
        }
    }

    /// The story of the cards that are filled in, whether or not it can be compared.
    pub fn story(&self) -> Story {
        let mut accounts: Vec<Account> = Vec::new();
        for card in self.cards.iter().filter(|card| !card.is_blank()) {
            let mut account = card.account();
            let mut idx = accounts.len();
            while account.id.is_empty() || accounts.iter().any(|other| other.id == account.id) {
                account.id = letter_id(idx);
                idx += 1;
            }
            accounts.push(account);
        }
        Story { title: self.title.trim().to_string(), accounts, ..Story::default() }
    }

    /// What keeps the accounts from being compared, by card; empty when nothing does.
    pub fn faults(&self, words: &'static Words) -> Vec<Fault> {
        let is_filled = |card: &&Card| !card.get(Field::Text).trim().is_empty();
        let n_filled = self.cards.iter().filter(is_filled).count();
        let mut n_wanted = MIN_CARDS.saturating_sub(n_filled);
        let mut faults = Vec::new();
        for card in &self.cards {
            let text = card.get(Field::Text);
            let message = if text.len() > Limits::READER.text {
                words.own_text_too_long()
            } else if !text.trim().is_empty() {
                continue;
            } else if !card.is_blank() {
                words.own_text_missing()
            } else if n_wanted > 0 {
                if n_filled == 0 { words.own_nothing_yet() } else { words.own_one_more() }
            } else {
                continue;
            };
            n_wanted = n_wanted.saturating_sub(usize::from(text.trim().is_empty()));
            let message = fill(message, &[&self.letter(card.key)]);
            faults.push(Fault { key: card.key, field: Field::Text, message });
        }
        faults
    }

    /// Takes in a file that was chosen or dropped; the messages say what was not taken, and why.
    pub fn take_file(&mut self, words: &'static Words, file_name: &str, bytes: &[u8]) -> Vec<String> {
        let name = load::short(file_name);
        let mut messages = Vec::new();
        match load::read_file(file_name, bytes) {
            Err(error) => {
                let why = refused(words, &name, &error);
                messages.push(fill(words.own_not_added(), &[&name, &why]));
            }
            Ok(Incoming::Account(account)) => {
                if self.add(account).is_none() {
                    messages.push(fill(words.own_no_room(), &[&name]));
                }
            }
            Ok(Incoming::Story(Loaded { story, problems })) => {
                for problem in problems {
                    if problem.severity() != Severity::NotCompared {
                        messages.push(fill(words.own_in_file(), &[&name, &problem.to_string()]));
                    }
                }
                let n_left_out = story.map_or(0, |story| self.take_story(story));
                if n_left_out > 0 {
                    messages.push(fill(words.own_left_out(), &[&name, &n_left_out.to_string()]));
                }
            }
        }
        messages
    }

    /// How many accounts of the story found no room.
    fn take_story(&mut self, story: Story) -> usize {
        if self.title.trim().is_empty() {
            self.title = story.title;
        }
        let mut n_left_out = 0;
        for account in story.accounts {
            n_left_out += usize::from(self.add(account).is_none());
        }
        n_left_out
    }

    /// Takes in text that was pasted or dropped outside a field; the messages say why not.
    pub fn take_text(&mut self, words: &'static Words, text: &str) -> Vec<String> {
        let is_story = text.trim_start().starts_with('{') && letters::find(text, "\"accounts\"").is_some();
        let file_name = if is_story { "pasted.json" } else { "pasted.txt" };
        self.take_file(words, file_name, text.as_bytes())
    }
}

/// The date that was typed: ISO, or in words with its year ("19 October 2024").
pub fn read_date(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    if typed.len() > 40 {
        return None;
    }
    load::published(typed).or_else(|| {
        let sentences = sentence::segment(typed, &ENGLISH);
        match quantity::extract(typed, &sentences, None, &ENGLISH).as_slice() {
            [found] => match found.extent {
                Extent::Date(window) if window.lo == window.hi => window.lo,
                _ => None,
            },
            _ => None,
        }
    })
}

/// Why a file was refused; what is wrong with a story file itself is said in English.
fn refused(words: &Words, name: &str, error: &LoadError) -> String {
    let at = match error.code() {
        Code::FileTooLong => 1,
        Code::EmptyText => 2,
        Code::NotText => 3,
        Code::NotUtf8 => 4,
        _ => 0,
    };
    let what = error.gravest().map(Problem::what).unwrap_or_default();
    fill(words.own_refused().get(at), &[name, &what])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::ENGLISH as WORDS;

    fn drafts(texts: &[&str]) -> Drafts {
        let mut drafts = Drafts::default();
        for text in texts {
            drafts.add(Account { text: (*text).into(), ..Account::default() });
        }
        drafts
    }

    #[track_caller]
    fn check_faults(drafts: &Drafts, expected: &[(u32, &str)]) {
        let found: Vec<_> =
            drafts.faults(&WORDS).into_iter().map(|fault| (fault.key, fault.message)).collect();
        let found: Vec<_> = found.iter().map(|(key, message)| (*key, message.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn cards_that_can_be_compared() {
        check_faults(&drafts(&["Ten came.", "Nine came."]), &[]);
        let mut with_blank = drafts(&["Ten came.", "Nine came."]);
        with_blank.add_blank();
        check_faults(&with_blank, &[]);
        let story = with_blank.story();
        let ids: Vec<&str> = story.accounts.iter().map(|account| account.id.as_str()).collect();
        assert_eq!(ids, ["a", "b"]);
    }

    #[test]
    fn cards_that_cannot() {
        check_faults(
            &drafts(&[]),
            &[
                (0, "Account A is empty. Paste its text here, or drop a file."),
                (1, "Account B is empty. Paste its text here, or drop a file."),
            ],
        );
        check_faults(
            &drafts(&["Ten came."]),
            &[(
                1,
                "One account has nothing to be compared with. Paste the text of account B here, or drop a file.",
            )],
        );
        let mut titled = drafts(&["Ten came.", "Nine came.", "Eight came."]);
        titled.card_mut(2).expect("a card").set(Field::Text, " ".into());
        titled.card_mut(2).expect("a card").set(Field::Title, "Kept".into());
        check_faults(&titled, &[(2, "Account C has no text. Paste it here, or remove the account.")]);
        let long = "x ".repeat(Limits::READER.text / 2 + 1);
        check_faults(
            &drafts(&["Ten came.", &long]),
            &[(1, "The text of account B is longer than 5 MB. Cut it to the part about this story.")],
        );
    }

    #[test]
    fn cards_move_and_go() {
        let mut drafts = drafts(&["1.", "2.", "3."]);
        drafts.shift(2, false);
        drafts.shift(0, false);
        drafts.shift(1, true);
        assert_eq!(drafts.cards.iter().map(|card| card.key).collect::<Vec<_>>(), [0, 2, 1]);
        assert_eq!(drafts.letter(1), "C");
        drafts.remove(0);
        drafts.remove(2);
        assert_eq!(drafts.cards.iter().map(|card| card.key).collect::<Vec<_>>(), [1, 3], "two cards stay");
        assert!(drafts.card(3).is_some_and(Card::is_blank));
    }

    #[test]
    fn what_was_taken_away_comes_back_beside_what_came_since() {
        let texts = |drafts: &Drafts| {
            let texts = drafts.cards.iter().map(|card| card.get(Field::Text).to_string());
            texts.collect::<Vec<_>>().join(" ")
        };
        let before = drafts(&["1.", "2.", "3."]);
        let mut now = before.clone();
        now.remove(1);
        now.card_mut(2).expect("a card").set(Field::Text, "3, edited.".into());
        assert_eq!((now.put_back(&before), texts(&now).as_str()), (0, "1. 2. 3, edited."));

        now.clear();
        assert_eq!(texts(&now), " ");
        now.add(Account { text: "4.".into(), ..Account::default() });
        assert_eq!(now.put_back(&before), 0);
        assert_eq!(texts(&now), "1. 2. 3. 4.");

        let mut full = drafts(&["5."; 8]);
        full.next_key = 100;
        full.cards.iter_mut().for_each(|card| card.key += 50);
        assert_eq!(full.put_back(&before), 3);
        assert_eq!(full.cards.len(), 8);
        let mut keys: Vec<u32> = now.cards.iter().map(|card| card.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), now.cards.len());
    }

    #[test]
    fn eight_fit() {
        let mut drafts = drafts(&["1."; 8]);
        assert_eq!((drafts.cards.len(), drafts.room(), drafts.add_blank()), (8, 0, None));
        assert_eq!(
            drafts.take_file(&WORDS, "ninth.txt", b"9."),
            ["ninth.txt was not added: eight accounts are the most that can be compared. Remove one first."]
        );
        let story = br#"{"accounts": [{"text": "1."}, {"text": "2."}]}"#;
        assert_eq!(
            drafts.take_file(&WORDS, "story.json", story),
            ["story.json: 2 accounts were not added, because eight are the most that can be compared."]
        );
        assert!(drafts.cards.iter().all(|card| card.get(Field::Text) == "1."), "nothing is overwritten");
    }

    #[test]
    fn what_is_kept_comes_back() {
        let mut drafts = drafts(&["Ten \u{202e}came.", "Nine."]);
        drafts.title = "T".into();
        drafts.shift(1, false);
        assert_eq!(Drafts::read(&drafts.write()), Some(drafts.clone()));
        for damaged in ["", "{}", "[]", "{\"version\":2}", drafts.write().trim_start_matches('{')] {
            assert_eq!(Drafts::read(damaged), None, "{damaged}");
        }
        let later = drafts.write().replace("\"version\":1", "\"version\":2");
        assert_eq!(Drafts::read(&later), None);
    }

    #[test]
    fn a_story_file_comes_back_whole() {
        let json = r#"{"title": "T", "accounts": [{"id": "x", "author": "A B", "lang": "en", "digest": true, "text": "1."}, {"text": "2."}]}"#;
        let mut drafts = Drafts::default();
        assert_eq!(drafts.take_file(&WORDS, "s.json", json.as_bytes()), Vec::<String>::new());
        let card = drafts.card(0).expect("a card");
        assert_eq!(card.get(Field::Name), "A B");
        let story = drafts.story();
        assert_eq!((story.title.as_str(), story.accounts.len()), ("T", 2));
        let first = story.accounts.first().expect("an account");
        assert_eq!((first.id.as_str(), first.digest, first.author.as_deref()), ("x", true, Some("A B")));
    }

    #[test]
    fn files_say_what_was_not_taken() {
        let mut drafts = Drafts::default();
        let messages =
            drafts.take_file(&WORDS, "s.json", br#"{"accounts": [{"text": "1."}, {"title": "No text"}]}"#);
        assert_eq!(
            messages,
            [
                "s.json: accounts[1].text is missing; the account is left out; give it its text and open the file again."
            ]
        );
        assert_eq!(drafts.room(), MAX_CARDS - 1, "what could be read was added");
        let messages = drafts.take_file(&WORDS, "report.pdf", b"%PDF-1.7");
        assert_eq!(
            messages,
            [
                "Not added: report.pdf is not a text file; open it where it was made, copy its text and paste it here."
            ]
        );
    }

    #[test]
    fn pasted_text_finds_its_card() {
        let mut drafts = drafts(&["Ten came."]);
        assert!(drafts.take_text(&WORDS, "A headline\n\nNine came.").is_empty());
        let card = drafts.card(1).expect("a card");
        assert_eq!((card.get(Field::Title), card.get(Field::Text)), ("A headline", "Nine came."));
        assert!(drafts.take_text(&WORDS, r#" {"accounts": [{"text": "Eight came."}]}"#).is_empty());
        assert_eq!(drafts.card(2).map(|card| card.get(Field::Text)), Some("Eight came."));
    }

    #[test]
    fn fields_that_cannot_be_read_ask() {
        let mut drafts = drafts(&["Ten came."]);
        let card = drafts.card_mut(0).expect("a card");
        card.set(Field::Date, "the other day".into());
        card.set(Field::Url, "javascript:x".into());
        let hints = hints(&WORDS, card);
        assert!(hints.date.asks && hints.url.asks, "{hints:?}");
        let account = drafts.story().accounts.into_iter().next().expect("an account");
        assert_eq!((account.published, account.url), (None, None));
    }

    #[test]
    fn dates_as_typed() {
        assert_eq!(read_date(" 2024-10 ").map(|date| date.to_string()).as_deref(), Some("2024-10"));
        for words in ["19 October 2024", "October 19, 2024"] {
            assert_eq!(
                read_date(words).map(|date| date.to_string()).as_deref(),
                Some("2024-10-19"),
                "{words}"
            );
        }
        assert_eq!(read_date("October 2024").map(|date| date.to_string()).as_deref(), Some("2024-10"));
        for odd in ["", "soon", "in October", "since 2024", "10/12/2024", "2024-13", &"9".repeat(50)] {
            assert_eq!(read_date(odd), None, "{odd}");
        }
    }
}
