//! The words of the interface: one table for each language, English first.
//!
//! In a template, `{}` stands for the next argument and `{1}` for the first, `{2}` for the second, in any order.

/// A phrase that counts something.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// For one.
    pub one: &'static str,
    /// For any other number; `{}` is the number.
    pub other: &'static str,
}

impl Counted {
    /// The phrase for `n`, in digits.
    pub fn of(&self, n: usize) -> String {
        fill(if n == 1 { self.one } else { self.other }, &[&n.to_string()])
    }

    /// The phrase for `n`, small numbers in words.
    pub fn spelled(&self, n: usize, words: &Words) -> String {
        fill(if n == 1 { self.one } else { self.other }, &[&words.spell(n)])
    }
}

/// Puts `args` into a template.
pub fn fill(template: &str, args: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut next = 0;
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        let idx = name.parse::<usize>().map_or(next, |place| place.saturating_sub(1));
        next = idx + 1;
        out.push_str(args.get(idx).copied().unwrap_or(""));
        rest = tail;
    }
    out.push_str(rest);
    out
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)*) => {
        /// Every word the reader sees that no account says.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "the English text of a field says what it is for")]
        pub struct Words { $($(#[$doc])* pub $name: $kind,)* }
    };
}

words! {
    lang: &'static str,
    numbers: [&'static str; 11],
    months: [&'static str; 12],
    months_short: [&'static str; 12],
    million: &'static str,
    million_short: &'static str,
    billion: &'static str,
    billion_short: &'static str,
    thousands_mark: &'static str,
    decimal_mark: &'static str,
    list_comma: &'static str,
    list_and: &'static str,
    quoted: &'static str,

    name: &'static str,
    skip: &'static str,
    export: &'static str,
    export_print: &'static str,
    export_print_note: &'static str,
    export_page: &'static str,
    copy_link: &'static str,
    link_copied: &'static str,
    link_not_copied: &'static str,
    cite: &'static str,
    cited: &'static str,
    not_cited: &'static str,
    compare_own: &'static str,
    back_to_story: &'static str,
    theme_dark: &'static str,
    theme_light: &'static str,

    kicker: Counted,
    kicker_compared: Counted,
    untitled: &'static str,
    note_digests: &'static str,

    tally: &'static str,
    tone: [&'static str; 5],
    tone_inline: [&'static str; 5],
    tone_says: [&'static str; 5],

    finding_shared: Counted,
    finding_conflict: Counted,
    finding_named: &'static str,
    finding_conflict_rest: &'static str,
    finding_conflict_alone: &'static str,
    finding_differ: Counted,
    finding_differ_rest: &'static str,
    finding_agree_one: &'static str,
    finding_agree_both: &'static str,
    finding_agree_all: &'static str,
    finding_agree_lead: Counted,
    finding_agree_note: &'static str,
    finding_alone: Counted,
    finding_nothing: &'static str,

    numbers_title: &'static str,
    numbers_deck: &'static str,
    numbers_more: Counted,
    matches: &'static str,
    matches_in: &'static str,
    accounts_counted: Counted,
    marks: [&'static str; 9],
    marks_title: &'static str,
    chart_account: &'static str,
    chart_figure: &'static str,
    chart_counts: &'static str,
    chart_second: &'static str,
    no_figure: &'static str,
    no_date: &'static str,
    axis_starts: &'static str,
    axis_log: &'static str,
    axis_vague: &'static str,
    zone_fits: &'static str,
    zone_fits_some: &'static str,
    zone_gap: &'static str,
    zone_gap_date: &'static str,

    accounts_title: &'static str,
    tools: &'static str,
    layout: &'static str,
    layouts: [&'static str; 2],
    show_claims: &'static str,
    filters: [&'static str; 4],
    search: &'static str,
    search_label: &'static str,
    picker: &'static str,
    picker_of: &'static str,
    picker_note: &'static str,
    move_left: &'static str,
    move_right: &'static str,
    moved: &'static str,
    claims: Counted,
    claims_shown: Counted,
    not_mentioned: &'static str,
    cut: &'static str,
    no_source: &'static str,
    source_via: &'static str,
    no_outlet: &'static str,
    no_date_stated: &'static str,
    digest: &'static str,
    digest_note: &'static str,
    date_note: &'static str,
    words_counted: Counted,
    original: &'static str,
    about_account: &'static str,

    none_title: &'static str,
    none_query: &'static str,
    none_filter: &'static str,
    none_both: &'static str,
    show_all: Counted,
    empty_title: &'static str,
    empty_text: &'static str,
    one_title: &'static str,
    one_text: Counted,
    apart_title: &'static str,
    apart_text: &'static str,
    read_texts: &'static str,

    why: [&'static str; 5],
    let_both: &'static str,
    may_differ: &'static str,
    figures: &'static str,
    figures_of: &'static str,
    as_written: &'static str,
    read_as: &'static str,
    counts: &'static str,
    who_says: &'static str,
    text: &'static str,
    show_in_text: &'static str,
    show_in_text_of: &'static str,
    every_pair: &'static str,
    every_pair_caption: &'static str,
    same_account: &'static str,
    matched: &'static str,
    matched_note: &'static str,
    matched_score: &'static str,
    related: &'static str,
    show_full: &'static str,
    details_of: &'static str,
    also_here: &'static str,
    nothing_else: &'static str,

    full_account: &'static str,
    silent: &'static str,
    claim_suffix: &'static str,
    selected: &'static str,
    selected_said: &'static str,
    place_of: &'static str,
    prev_claim: &'static str,
    next_claim: &'static str,
    close: &'static str,
    tabs: &'static str,
    pager: &'static str,
    pager_back: &'static str,
    pager_on: &'static str,

    how_title: &'static str,
    how_text: &'static str,
    hedges_title: &'static str,
    hedges_text: &'static str,
    keys_title: &'static str,
    keys: [(&'static str, &'static str); 7],
    keys_note: &'static str,
    keys_show: &'static str,
    keys_use: &'static str,
    local: &'static str,
    made_with: &'static str,
    open_full: &'static str,
    show_all_claims: Counted,
    unread: &'static str,

    or_more: &'static str,
    more_than: &'static str,
    or_fewer: &'static str,
    fewer_than: &'static str,
    or_less: &'static str,
    less_than: &'static str,
    from_to: &'static str,
    from_to_under: &'static str,
    or_later: &'static str,
    or_earlier: &'static str,
    any_day: &'static str,
    percent: &'static str,
    per: &'static str,
    per_scope: &'static str,
    unread_figure: &'static str,
}

impl Words {
    /// A number in words up to ten, in digits beyond.
    pub fn spell(&self, n: usize) -> String {
        self.numbers.get(n).map_or_else(|| n.to_string(), |word| word.to_string())
    }

    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => [first.join(self.list_comma), last.clone()].join(self.list_and),
        }
    }
}

/// The words of a language; English where it is not there yet.
pub fn words(_lang: Option<&str>) -> &'static Words {
    &ENGLISH
}

/// English.
pub static ENGLISH: Words = Words {
    lang: "en",
    numbers: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    months_short: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
    million: "{} million",
    million_short: "{}m",
    billion: "{} billion",
    billion_short: "{}bn",
    thousands_mark: ",",
    decimal_mark: ".",
    list_comma: ", ",
    list_and: " and ",
    quoted: "“{}”",

    name: "Crosscheck",
    skip: "Skip to the accounts",
    export: "Export",
    export_print: "Print",
    export_page: "Save as a file",
    export_print_note: "Every claim, on paper or as a PDF",
    copy_link: "Copy link",
    link_copied: "Link copied",
    cite: "Copy as citation",
    cited: "Citation copied",
    not_cited: "The citation could not be copied.",
    link_not_copied: "The link could not be copied. Copy the address of this page instead.",
    compare_own: "Compare your own",
    back_to_story: "Back to the comparison",
    theme_dark: "Dark",
    theme_light: "Light",

    kicker: Counted { one: "{} account, one story", other: "{} accounts, one story" },
    kicker_compared: Counted { one: "{} account", other: "{} accounts compared" },
    untitled: "Untitled story",
    note_digests: "About these texts",

    tally: "Findings by verdict",
    tone: ["Conflict", "Compatible", "Different scope", "Same", "One account"],
    tone_inline: ["conflict", "compatible", "different scope", "same", "in one account"],
    tone_says: [
        "Cannot both be true as written.",
        "They differ, but both can be true.",
        "They do not count the same thing.",
        "The accounts match.",
        "Only one account says it.",
    ],

    finding_shared: Counted {
        one: "Of the one claim that two or more accounts make, ",
        other: "Of {} claims that two or more accounts make, ",
    },
    finding_conflict: Counted { one: "{} conflicts", other: "{} conflict" },
    finding_named: ": {}",
    finding_conflict_rest: ". The other differences can all be true, or count different things.",
    finding_conflict_alone: ". The other claims match.",
    finding_differ: Counted { one: "{} differs", other: "{} differ" },
    finding_differ_rest: ". None conflict: the differences can all be true, or count different things.",
    finding_agree_one: "agree on it",
    finding_agree_both: "agree on both",
    finding_agree_all: "agree on all of them",
    finding_agree_lead: Counted {
        one: "The accounts share one claim and ",
        other: "The accounts share {} claims and ",
    },
    finding_agree_note: "Agreement here means the wording leaves no gap. It does not mean the figures have been checked.",
    finding_alone: Counted {
        one: " One more claim is in one account only.",
        other: " {} more claims are in one account only.",
    },
    finding_nothing: "Crosscheck found no sentence about the same thing in two of these accounts.",

    numbers_title: "Where the numbers disagree",
    numbers_deck: "Each figure keeps its wording, its scope and its source.",
    numbers_more: Counted { one: "Show {} more chart", other: "Show {} more charts" },
    matches: "These figures match",
    matches_in: ", in {}",
    accounts_counted: Counted { one: "{} account", other: "{} accounts" },
    marks: [
        "exact",
        "about",
        "almost",
        "more than",
        "at least",
        "up to",
        "vague",
        "fits every figure",
        "fits none of a pair",
    ],
    marks_title: "Key to the marks",
    chart_account: "Account",
    chart_figure: "Figure",
    chart_counts: "Counts what, and who says so",
    chart_second: "{}, another figure",
    no_figure: "gives no figure",
    no_date: "gives no date",
    axis_starts: "The axis starts at {}.",
    axis_log: "Each step on the axis is ten times the one before.",
    axis_vague: "“{}” runs past the axis.",
    zone_fits: "fits every figure",
    zone_fits_some: "fits {} figures",
    zone_gap: "no number fits both",
    zone_gap_date: "no date fits both",

    accounts_title: "The accounts, side by side",
    tools: "View and filters",
    layout: "Layout",
    layouts: ["By claim", "Full text"],
    show_claims: "Show claims",
    filters: ["All", "Differ", "Agree", "Only one account"],
    search: "Search",
    search_label: "Search claims and texts",
    picker: "Accounts",
    picker_of: "{1} of {2}",
    picker_note: "Show two to eight. Columns follow this order.",
    move_left: "Move {} left",
    move_right: "Move {} right",
    moved: "{1}, now {2} of {3}",
    claims: Counted { one: "{} claim", other: "{} claims" },
    claims_shown: Counted { one: "{} claim shown", other: "{} claims shown" },
    not_mentioned: "Not mentioned",
    cut: "… ",
    no_source: "No source named",
    source_via: "{1}, via {2}",
    no_outlet: "Outlet not stated",
    no_date_stated: "Date not stated",
    digest: "digest",
    digest_note: "This text is a digest in other words than the original’s.",
    date_note: "Date {}.",
    words_counted: Counted { one: "{} word", other: "{} words" },
    original: "Original",
    about_account: "About this text",

    none_title: "No claim matches",
    none_query: "Nothing fits “{}”.",
    none_filter: "No claim is under “{}”.",
    none_both: "Nothing fits both “{1}” and “{2}”.",
    show_all: Counted { one: "Show the one claim", other: "Show all {} claims" },
    empty_title: "Add two accounts to start",
    empty_text: "A comparison needs at least two accounts of one story.",
    one_title: "Add one more account",
    one_text: Counted {
        one: "Crosscheck found one claim with a figure or a date here. It needs a second account to compare it with.",
        other: "Crosscheck found {} claims with figures or dates here. It needs a second account to compare them with.",
    },
    apart_title: "These accounts share no claims",
    apart_text: "Crosscheck found no sentence about the same thing in two accounts. You can read them side by side.",
    read_texts: "Read the full texts",

    why: [
        "Why this is a conflict",
        "Why both can be true",
        "Why the scope differs",
        "Why they are the same",
        "Why there is nothing to compare",
    ],
    let_both: "What would let both stand",
    may_differ: "Why they may differ",
    figures: "The figures",
    figures_of: "Figures in this claim",
    as_written: "As written",
    read_as: "Read as",
    counts: "Counts",
    who_says: "Who says so",
    text: "Text",
    show_in_text: "Show in the text",
    show_in_text_of: " of {}",
    every_pair: "Every pair",
    every_pair_caption: "Verdict for every pair of figures",
    same_account: "Same account",
    matched: "How these were matched",
    matched_note: "Crosscheck lines claims up by these signs. A minus speaks against the match.",
    matched_score: "match {} of 100",
    related: "Nearby, but not the same",
    show_full: "Show in full text",
    details_of: "{}: details",
    also_here: "also written {}",
    nothing_else: "Only {} makes this claim. The other accounts shown neither support nor exclude it.",

    full_account: "Account {}: ",
    silent: "Silent on the selected claim",
    claim_suffix: ", claim: {1}, {2}",
    selected: "Selected claim",
    selected_said: "{1}. {2}. {3}",
    place_of: "{} of {}",
    prev_claim: "Previous claim",
    next_claim: "Next claim",
    close: "Close",
    tabs: "Accounts",
    pager: "{1} accounts are compared; {2} columns fit this width.",
    pager_back: "Columns before",
    pager_on: "Columns after",

    how_title: "How it works",
    how_text: "Crosscheck reads each text for figures, dates and claims, finds those about the same thing, and compares them. It does not know which account is right. All of it happens on this device.",
    hedges_title: "How hedges are read",
    hedges_text: "“About” is read as 10 % either way, “almost” as the last 5 % below the number, “at least” and “up to” as bounds. A bare round number may be rounded: 10,000 may stand for 9,500 to 10,500.",
    keys_title: "Keys",
    keys: [
        ("j k", "next, previous claim"),
        ("n p", "next, previous claim that differs"),
        ("Enter", "open or close"),
        ("Esc", "close, clear"),
        ("v", "switch layout"),
        ("/", "search"),
        ("?", "these keys"),
    ],
    keys_note: "They act while the focus is within Crosscheck and not in a field.",
    keys_show: "Show the keys",
    keys_use: "Single letters act",
    local: "Nothing you do here leaves your device.",
    made_with: "Made with Crosscheck.",
    open_full: "Open the full comparison",
    show_all_claims: Counted { one: "Show the one claim", other: "Show all {} claims" },
    unread: "Not compared in {1}: {2}",

    or_more: "{} or more",
    more_than: "more than {}",
    or_fewer: "{} or fewer",
    fewer_than: "fewer than {}",
    or_less: "{} or less",
    less_than: "less than {}",
    from_to: "{1} to {2}",
    from_to_under: "{1} to under {2}",
    or_later: "{} or later",
    or_earlier: "{} or earlier",
    any_day: "any day of {}",
    percent: "{} %",
    per: "{1} a {2}",
    per_scope: "per {}",
    unread_figure: "no number",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates() {
        assert_eq!(fill("{} and {}", &["a", "b"]), "a and b");
        assert_eq!(fill("{2} before {1}", &["a", "b"]), "b before a");
        assert_eq!(fill("no place", &["a"]), "no place");
        assert_eq!(fill("{} missing {}", &["a"]), "a missing ");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn counts_and_lists() {
        let words = &ENGLISH;
        assert_eq!(words.claims.of(1), "1 claim");
        assert_eq!(words.claims.of(17), "17 claims");
        assert_eq!(words.kicker.spelled(4, words), "four accounts, one story");
        let items: Vec<String> = ["a", "b", "c"].map(String::from).into();
        assert_eq!(words.list(&items), "a, b and c");
        assert_eq!(words.list(&items[..1]), "a");
    }
}
