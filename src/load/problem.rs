//! What can be wrong with a file, and what to do about it.

use std::fmt;

use crate::engine::Story;

/// A story that cannot be shown and compared as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// What is wrong, in the order of the file; never empty.
    pub problems: Vec<Problem>,
    /// What can be shown all the same.
    pub story: Option<Story>,
}

impl LoadError {
    /// The gravest problem; the first of them when several are as grave.
    pub fn gravest(&self) -> Option<&Problem> {
        let mut gravest: Option<&Problem> = None;
        for problem in &self.problems {
            if gravest.is_none_or(|gravest| gravest.severity() < problem.severity()) {
                gravest = Some(problem);
            }
        }
        gravest
    }

    /// The code of the gravest problem.
    pub fn code(&self) -> Code {
        self.gravest().map_or(Code::NotAStory, |problem| problem.code)
    }

    /// Whether nothing can be shown.
    pub fn is_fatal(&self) -> bool {
        self.story.is_none()
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.gravest() {
            Some(problem) => problem.fmt(f),
            None => f.write_str("the story cannot be read"),
        }
    }
}

impl std::error::Error for LoadError {}

/// One thing that is wrong with a file. Shown as one sentence, without its full stop: what is wrong; what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What sort of problem.
    pub code: Code,
    /// The field, as "accounts[2].text"; empty when it is the file as a whole.
    pub path: String,
    /// What was found there: "is missing".
    pub found: String,
}

impl Problem {
    /// A problem at `path`.
    pub fn new(code: Code, path: String, found: String) -> Self {
        Self { code, path, found }
    }

    /// How much it takes away.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What is wrong, with the path where that is part of the sentence.
    pub fn what(&self) -> String {
        let about_path = self.found.starts_with("is ");
        if about_path { [&self.path, " ", &self.found].concat() } else { self.found.clone() }
    }

    /// What the reader can do.
    pub fn remedy(&self) -> &'static str {
        self.code.remedy()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&[&self.what(), "; ", self.remedy()].concat())
    }
}

/// How much a problem takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing that matters for comparing; it was mended.
    Mended,
    /// The texts can be read, but there is nothing to compare in one of them.
    NotCompared,
    /// Part of the file is not shown.
    LeftOut,
    /// Nothing can be shown.
    Refused,
}

/// What sort of problem; the words are stable, for hosts that look them up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// The file is empty, cut, or not JSON.
    NotJson,
    /// JSON, but without a list of accounts.
    NotAStory,
    /// A list of accounts in which nothing can be read.
    NoAccounts,
    /// A single text.
    OneAccount,
    /// More accounts than stand side by side.
    TooManyAccounts,
    /// An account, or its text, is of the wrong type.
    AccountUnreadable,
    /// An account has no `text`.
    TextMissing,
    /// An account's text is blank.
    EmptyText,
    /// An account's text is longer than the limit.
    TextTooLong,
    /// The file is longer than the limit.
    FileTooLong,
    /// Half of a character pair stands alone; it was replaced.
    BrokenCharacter,
    /// Another field is of the wrong type; it was left out.
    WrongType,
    /// Two accounts have the same id; the second was renamed.
    DuplicateId,
    /// A date of publication is not ISO; it was left out.
    BadDate,
    /// An address is not http or https; it was left out.
    BadAddress,
    /// `shown` names an account that is not there.
    UnknownAccount,
    /// A file that is neither text nor a story.
    NotText,
    /// A text in an encoding other than UTF-8.
    NotUtf8,
}

impl Code {
    /// All codes.
    pub const ALL: [Code; 18] = [
        Code::NotJson,
        Code::NotAStory,
        Code::NoAccounts,
        Code::OneAccount,
        Code::TooManyAccounts,
        Code::AccountUnreadable,
        Code::TextMissing,
        Code::EmptyText,
        Code::TextTooLong,
        Code::FileTooLong,
        Code::BrokenCharacter,
        Code::WrongType,
        Code::DuplicateId,
        Code::BadDate,
        Code::BadAddress,
        Code::UnknownAccount,
        Code::NotText,
        Code::NotUtf8,
    ];

    /// The code as hosts and documentation name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::NotJson => "not-json",
            Code::NotAStory => "not-a-story",
            Code::NoAccounts => "no-accounts",
            Code::OneAccount => "one-account",
            Code::TooManyAccounts => "too-many-accounts",
            Code::AccountUnreadable => "account-unreadable",
            Code::TextMissing => "text-missing",
            Code::EmptyText => "empty-text",
            Code::TextTooLong => "text-too-long",
            Code::FileTooLong => "file-too-long",
            Code::BrokenCharacter => "broken-character",
            Code::WrongType => "wrong-type",
            Code::DuplicateId => "duplicate-id",
            Code::BadDate => "bad-date",
            Code::BadAddress => "bad-address",
            Code::UnknownAccount => "unknown-account",
            Code::NotText => "not-text",
            Code::NotUtf8 => "not-utf8",
        }
    }

    /// How much such a problem takes away.
    pub fn severity(self) -> Severity {
        match self {
            Code::NotJson
            | Code::NotAStory
            | Code::NoAccounts
            | Code::FileTooLong
            | Code::NotText
            | Code::NotUtf8 => Severity::Refused,
            Code::TooManyAccounts | Code::AccountUnreadable | Code::TextMissing | Code::TextTooLong => {
                Severity::LeftOut
            }
            Code::OneAccount | Code::EmptyText => Severity::NotCompared,
            Code::BrokenCharacter
            | Code::WrongType
            | Code::DuplicateId
            | Code::BadDate
            | Code::BadAddress
            | Code::UnknownAccount => Severity::Mended,
        }
    }

    /// What the reader can do about it, to follow "; ".
    pub fn remedy(self) -> &'static str {
        match self {
            Code::NotJson => "ask for the file again, or save it again from where it was made",
            Code::NotAStory => "open a story file, or paste the texts instead",
            Code::NoAccounts => "add two accounts, each with its text",
            Code::OneAccount => "add a second account to compare it with",
            Code::TooManyAccounts => "leave out the accounts that matter least",
            Code::AccountUnreadable => "the account is left out; correct the field and open the file again",
            Code::TextMissing => "the account is left out; give it its text and open the file again",
            Code::EmptyText => "paste the text of the account, or remove the account",
            Code::TextTooLong => "the account is left out; cut the text to the part about this story",
            Code::FileTooLong => "leave out accounts, or cut their texts to the part about this story",
            Code::BrokenCharacter => "the rest is read as it stands",
            Code::WrongType => "it is left out; the rest is read as it stands",
            Code::DuplicateId => "give each account its own id",
            Code::BadDate => "write it like 2024-10-19; until then “last week” in this account stays unread",
            Code::BadAddress => "it is not linked; write it with https://",
            Code::UnknownAccount => "it is left out",
            Code::NotText => "open it where it was made, copy its text and paste it here",
            Code::NotUtf8 => "save it as UTF-8 text, or paste its text here",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_kebab_case() {
        let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(
            names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8'))
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }

    #[test]
    fn sentences_have_no_full_stop() {
        for code in Code::ALL {
            assert!(!code.remedy().ends_with('.'), "{}", code.as_str());
        }
    }
}
