//! What the reader has chosen to see; everything a link to a view carries.

/// How the accounts are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// A row for each claim, a column for each account.
    #[default]
    ByClaim,
    /// The texts themselves, side by side.
    FullText,
}

impl Layout {
    /// Every layout, in the order of the switch.
    pub const ALL: [Layout; 2] = [Layout::ByClaim, Layout::FullText];

    /// The name in links.
    pub fn as_str(self) -> &'static str {
        match self {
            Layout::ByClaim => "claims",
            Layout::FullText => "full",
        }
    }
}

/// Which claims are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// In conflict, compatible or of different scope.
    Differ,
    /// Those the accounts give alike.
    Agree,
    /// Those that one account alone makes.
    OnlyOne,
}

impl Filter {
    /// Every filter, in the order of the toolbar.
    pub const ALL: [Filter; 4] = [Filter::All, Filter::Differ, Filter::Agree, Filter::OnlyOne];

    /// The name in links.
    pub fn as_str(self) -> &'static str {
        match self {
            Filter::All => "all",
            Filter::Differ => "differ",
            Filter::Agree => "agree",
            Filter::OnlyOne => "one",
        }
    }
}

/// What the reader has chosen to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// How the accounts are laid out.
    pub layout: Layout,
    /// The id of the group that is open or selected.
    pub claim: Option<String>,
    /// Which claims are shown.
    pub filter: Filter,
    /// What is searched for, as typed.
    pub query: String,
    /// Ids of the accounts shown, in the order of their columns; the story's own choice when empty.
    pub accounts: Vec<String>,
}
