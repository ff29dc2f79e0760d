//! Verdicts on pairs of sentences: each row is the smallest pair that shows its rule.

use crosscheck::engine::date::Date;
use crosscheck::engine::{Account, Report, Story, compare, scored_pairs};
use crosscheck::viewmodel::reason::say;
use crosscheck::words::ENGLISH;

fn account(id: &str, published: &str, text: &str) -> Account {
    Account { id: id.into(), published: Some(published.into()), text: text.into(), ..Account::default() }
}

fn story(texts: &[&str]) -> Story {
    let accounts =
        texts.iter().enumerate().map(|(idx, text)| account(&format!("a{idx}"), "2024-10-19", text));
    Story { accounts: accounts.collect(), ..Story::default() }
}

/// The verdicts between two accounts, each beside the figures it is on, in the order of the texts.
fn verdicts(report: &Report, story: &Story) -> Vec<String> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    for pair in &report.pairs {
        let (Some(a), Some(b)) = (report.claims.get(pair.a), report.claims.get(pair.b)) else { continue };
        let words = |claim: &crosscheck::engine::claim::Claim| {
            let text = &story.accounts[claim.account].text;
            claim.figure().map_or("–".to_string(), |figure| figure.number.of(text).to_string())
        };
        found.push((pair.a, pair.b, format!("{} {} {}", words(a), pair.verdict.as_str(), words(b))));
    }
    found.sort();
    found.into_iter().map(|(.., row)| row).collect()
}

#[track_caller]
fn check(left: &str, right: &str, expected: &[&str]) {
    let story = story(&[left, right]);
    let report = compare(&story);
    assert_eq!(verdicts(&report, &story), expected, "{left} | {right}");
}

/// Why the first pair of two accounts has its verdict.
fn reason(left: &str, right: &str) -> String {
    let story = story(&[left, right]);
    let report = compare(&story);
    let reason = report.pairs.first().and_then(|pair| report.reason(&story, pair));
    reason.map_or(String::new(), |reason| say(&ENGLISH, &reason))
}

#[test]
fn equal_figures() {
    check("The blast killed 12 people.", "Twelve people were killed in the blast.", &["12 same Twelve"]);
    check("The blast killed about 40 people.", "The blast killed 40 people.", &["40 same 40"]);
    check("The blast killed at least 40 people.", "The blast killed 40 people.", &["40 compatible 40"]);
    check("The blast killed over 40 people.", "The blast killed more than 40 people.", &["40 same 40"]);
}

#[test]
fn written_zeros() {
    check("Prices rose 9.0%.", "Prices rose 8.7%.", &["9.0 conflict 8.7"]);
    check("Prices rose 9%.", "Prices rose 8.7%.", &["9 compatible 8.7"]);
    check("Prices rose 9%.", "Prices rose 9.0%.", &["9 same 9.0"]);
    check("Sales were $2.0 billion.", "Sales were $2.2 billion.", &["2.0 billion conflict 2.2 billion"]);
}

#[test]
fn bounds() {
    check(
        "Troops seized over 13,000 crates of rifles.",
        "At least 11,000 crates of rifles were seized by troops.",
        &["13,000 compatible 11,000"],
    );
    check(
        "Troops seized up to 900 crates of rifles.",
        "At least 1,100 crates of rifles were seized by troops.",
        &["900 conflict 1,100"],
    );
    check(
        "Nearly 300 homes burned down in the fire.",
        "More than 300 homes burned down in the fire.",
        &["300 conflict 300"],
    );
}

#[test]
fn written_precision() {
    check(
        "The mill made 13,000 tonnes of steel.",
        "The mill made 13,240 tonnes of steel.",
        &["13,000 compatible 13,240"],
    );
    check(
        "The mill made 13,000 tonnes of steel.",
        "The mill made 13,600 tonnes of steel.",
        &["13,000 conflict 13,600"],
    );
    check(
        "The flat sold for $5,687.75 in all.",
        "The flat sold for $5,587.75 in all.",
        &["5,687.75 conflict 5,587.75"],
    );
    check("The blast killed 12 people.", "The blast killed 13 people.", &["12 conflict 13"]);
}

#[test]
fn gaps_are_between_the_numbers_as_written() {
    let gap = |left: &str, right: &str| reason(left, right).split(": ").nth(1).unwrap_or("").to_string();
    assert_eq!(gap("The quake had 371 aftershocks.", "The quake had 400 aftershocks."), "29 apart");
    assert_eq!(
        gap("The blast killed at least 381 people.", "The blast killed 122 people."),
        "259 apart, 3.1 times"
    );
    assert_eq!(gap("The quake had a magnitude of 5.9.", "The quake had a magnitude of 6.6."), "0.7 apart");
}

#[test]
fn places_are_whole_names_and_no_sources() {
    let places = |text: &str| {
        let report = compare(&story(&[text]));
        report.claims.iter().filter_map(|claim| claim.scope.place.clone()).collect::<Vec<_>>()
    };
    assert_eq!(places("The flood killed 12 people in Upper Valley."), ["Upper Valley"]);
    assert_eq!(places("It struck at a depth of 6 miles, according to the U.S. Survey."), [""; 0]);
    assert_eq!(places("It struck at a depth of 6 miles, according to the Ruritanian Survey."), [""; 0]);
    assert_eq!(places("Sales fell 5 percent to US$3.4 billion."), [""; 0]);
    assert_eq!(places("The flood killed 12 people in the U.S. heartland."), [""; 0]);
}

#[test]
fn scope() {
    check(
        "The plant makes 3 million shells a year.",
        "The plant made 2 million shells in summer 2024.",
        &["3 million different_scope 2 million"],
    );
    check(
        "Police arrested 40 rioters in May 2024.",
        "Police arrested 90 rioters in July 2024.",
        &["40 different_scope 90", "May 2024 different_scope July 2024"],
    );
}

#[test]
fn a_count_that_goes_on() {
    check("So far 56 patients have died.", "The hospital says 56 patients have died.", &["56 same 56"]);
    check(
        "So far at least 56 patients have died.",
        "The hospital says 56 patients have died.",
        &["56 compatible 56"],
    );
    assert_eq!(
        reason("So far 56 patients have died.", "The hospital says 57 patients have died."),
        "“56” is a running count and leaves room for “57”"
    );
}

#[test]
fn parts() {
    // A word that makes it all of it makes no part.
    check(
        "The firm will cut 4,500 jobs worldwide.",
        "The firm will cut 5,000 jobs.",
        &["4,500 conflict 5,000"],
    );
    check(
        "In the storm 58 people were seriously injured.",
        "In the storm 1,140 people were injured.",
        &["58 different_scope 1,140"],
    );
    // As near as that it is no part of the other.
    check(
        "Of the 188 aboard, 134 were rescued.",
        "Divers say that 132 people were rescued.",
        &["134 conflict 132"],
    );
    check("A further nine people died in Aydin.", "Eleven people died in Aydin.", &["nine conflict Eleven"]);
}

#[test]
fn of_one_noun() {
    check("Net profit rose to $1.2 billion.", "Operating profit rose to $1.8 billion.", &[]);
    check(
        "Net profit rose to $1.2 billion.",
        "Net profit rose to $1.8 billion.",
        &["1.2 billion conflict 1.8 billion"],
    );
}

#[test]
fn sources_of_one_name_are_no_two() {
    let hints = |left: &str, right: &str| {
        let story = story(&[left, right]);
        let report = compare(&story);
        let hints = report.pairs.first().map(|pair| report.hints(&story, pair)).unwrap_or_default();
        hints.iter().map(|hint| say(&ENGLISH, hint)).collect::<Vec<_>>().join("; ")
    };
    let other = "They come from different sources: Lena Holm; Anna Berg";
    assert_eq!(hints("The blast killed 40, said Lena Holm.", "The blast killed 20, said Anna Berg."), other);
    assert_eq!(hints("The blast killed 40, said Lena Holm.", "The blast killed 20, said Holm."), "");
}

#[test]
fn ranges_are_quoted_with_the_word_that_opens_them() {
    assert_eq!(
        reason("Between 190 and 200 people were aboard.", "The boat had 188 people aboard."),
        "“Between 190 and 200” and “188” cannot both be true as written: 2 apart"
    );
}

#[test]
fn dates() {
    check(
        "The bridge over the river opened in March 2021.",
        "The bridge over the river opened on 4 March 2021.",
        &["March 2021 compatible 4 March 2021"],
    );
    check(
        "The bridge over the river opened in March 2021.",
        "The bridge over the river opened in May 2021.",
        &["March 2021 conflict May 2021"],
    );
    check(
        "The queen visited the island for the first time in 24 years.",
        "It was the queen's first visit to the island since 2000.",
        &["24 same 2000"],
    );
    // Another time zone may be the same hour; of none told both are the place's own.
    check(
        "The quake struck the island at 4:30 p.m.",
        "The quake struck the island at 8:30 GMT.",
        &["4:30 p.m. compatible 8:30 GMT"],
    );
    check(
        "The quake struck the island at 4:30 PM.",
        "The quake struck the island at 8:30 AM.",
        &["4:30 PM conflict 8:30 AM"],
    );
    // Late in 1999 is 24 full years before, 1998 is not.
    for (year, row) in [("1999", "24 compatible 1999"), ("1998", "24 conflict 1998")] {
        let since = format!("It was the queen's first visit to the island since {year}.");
        check("The queen visited the island for the first time in 24 years.", &since, &[row]);
    }
}

#[test]
fn parts_told_of_before_them() {
    check(
        "The quake injured 1,204 people.",
        "The quake injured 2,059 people, of whom 1,404 are in a critical condition.",
        &["1,204 conflict 2,059"],
    );
    check(
        "Of the injured, 721 were in a critical condition after the quake.",
        "The quake injured 2,059 people, of whom 1,404 are in a critical condition.",
        &["721 conflict 1,404"],
    );
}

#[test]
fn each_person_has_an_age() {
    check(
        "Survivor Anna Poe, 41, said the boat tipped over.",
        "Survivor Carl Rowe, 29, said the boat went over in minutes.",
        &[],
    );
    check(
        "Survivor Anna Poe, 41, said the boat tipped over.",
        "Anna Poe, 29, said the boat went over in minutes.",
        &["41 conflict 29"],
    );
}

#[test]
fn the_only_one_of_its_kind_is_the_same() {
    check(
        "Six ships and two helicopters are searching the strait.",
        "The hunt involves nine ships.",
        &["Six conflict nine"],
    );
    // Of several nobody knows which.
    check(
        "Six ships left Arden and 14 ships were sunk off Brill.",
        "The trade minister spoke of nine ships in the harbour.",
        &[],
    );
}

#[test]
fn two_sources_count_one_thing() {
    check(
        "More than a million people marched, the ministry said; unions put the number at over two million.",
        "Two million demonstrators marched, the union said.",
        &["a million compatible Two million", "two million compatible Two million"],
    );
    // Doses are no people.
    check("The firm can make 50 million doses of it.", "The virus has infected more than 50 million.", &[]);
    // Cut this month and in 2014.
    check(
        "The rival announced 18,000 job cuts in May 2023.",
        "It is the largest round since 2014, when 18,000 posts were axed.",
        &[],
    );
    // "The number" is of what was counted before it.
    check(
        "Some 300 people died in the raid, a monitor said. The government put the figure at 120.",
        "The government said 150 people died in the raid.",
        &["300 conflict 150", "120 conflict 150"],
    );
    check("Two raids took place. The lawyer put the fine at 120.", "In the raid 150 people died.", &[]);
}

#[test]
fn what_became_of_the_figure_beside_it() {
    check(
        "A plane with 72 people on board crashed into a hill, killing at least 68.",
        "At least 69 people have died after a plane carrying 72 crashed into a hill.",
        &["72 same 72", "68 compatible 69"],
    );
}

#[test]
fn units_convert() {
    check(
        "The camp lies 10 miles from the border.",
        "The camp lies 16 kilometres from the border.",
        &["10 compatible 16"],
    );
    check(
        "The camp lies 10 miles from the border.",
        "The camp lies 40 kilometres from the border.",
        &["10 conflict 40"],
    );
    check(
        "Half of the houses in the valley lost power.",
        "Fifty per cent of the houses in the valley lost power.",
        &["Half same Fifty"],
    );
}

#[test]
fn different_things_stay_apart() {
    check("The blast killed 12 people.", "The blast wounded 70 people.", &[]);
    check("The storm cut power to 5,000 homes.", "The company hired 5,100 engineers.", &[]);
    check(
        "The raid killed 10 and wounded 70.",
        "The raid wounded 70 and killed 10.",
        &["10 same 10", "70 same 70"],
    );
}

#[test]
fn a_window_half_a_year_back_dates_another_event() {
    let is_past = |day: &str| {
        let report = compare(&story(&[&format!("On {day}, floods killed 12 people.")]));
        report.claims.iter().any(|claim| claim.scope.past)
    };
    assert!(!is_past("19 April 2024"), "183 days before the account");
    assert!(is_past("18 April 2024"), "184 days before the account");
    check("On 19 April 2024, floods killed 12 people.", "Floods killed 13 people.", &["12 conflict 13"]);
    check("On 18 April 2024, floods killed 12 people.", "Floods killed 13 people.", &[]);
}

#[test]
fn how_far_back_the_next_one_lies_is_no_window() {
    check(
        "The earthquake was the deadliest there in two decades.",
        "The earthquake, the deadliest since 2004, killed 1,000 people.",
        &["two same 2004"],
    );
    let report = compare(&story(&["The earthquake, the deadliest since 2004, killed 1,000 people."]));
    assert!(report.claims.iter().all(|claim| claim.scope.window.is_none()));
}

#[test]
fn windows_are_read_with_the_words_that_bound_them() {
    let window = |text: &str| {
        let report = compare(&story(&[text]));
        let window = report.claims.iter().find_map(|claim| claim.scope.window.clone()).expect(text);
        let day =
            |day: Option<i64>| day.map_or("…".to_string(), |day| Date::from_day_number(day).to_string());
        format!("{}: {} to {}", window.label, day(window.days.lo), day(window.days.hi))
    };
    let cases = [
        ("Raids killed 300 people in 2022.", "in 2022: 2022-01-01 to 2022-12-31"),
        ("Raids killed 300 people since March 2022.", "since March 2022: 2022-03-01 to …"),
        (
            "Raids have killed 300 people since the war began in 2022.",
            "since the war began in 2022: 2022-01-01 to …",
        ),
        ("Raids have since killed 300 people in 2022.", "in 2022: 2022-01-01 to 2022-12-31"),
        ("Raids killed 300 people in the last 30 days.", "last 30 days: 2024-09-19 to 2024-10-19"),
        (
            "Raids killed 300 people in the 30 days to 4 June 2024.",
            "30 days to 4 June 2024: 2024-05-06 to 2024-06-04",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(window(text), expected, "{text}");
    }
}

#[test]
fn the_place_of_a_part_is_not_that_of_the_whole() {
    let report = compare(&story(&["Police detained 1,723 people, 1,082 of them in Arden."]));
    let places: Vec<Option<&str>> = report.claims.iter().map(|claim| claim.scope.place.as_deref()).collect();
    assert_eq!(places, [None, Some("Arden")]);
}

#[test]
fn a_part_of_the_place_is_another_scope() {
    check("Floods killed 40 people in Arden.", "Floods killed 44 people in Arden.", &["40 conflict 44"]);
    check(
        "Floods killed 40 people in Arden.",
        "Floods killed 44 people in Belcourt.",
        &["40 different_scope 44"],
    );
}

#[test]
fn a_part_of_those_it_befell_is_another_scope() {
    check(
        "The ferry sank and 41 people died.",
        "The ferry sank. Eleven of the people died in hospital.",
        &["41 conflict Eleven"],
    );
    check(
        "The ferry sank and 41 people died.",
        "The ferry sank. Eleven of the dead were children.",
        &["41 different_scope Eleven"],
    );
}

#[test]
fn an_account_that_gives_two_figures_counts_two_things() {
    check(
        "Lindner will shut the plant with the loss of 2,400 jobs. Up to 6,000 jobs at suppliers are at risk.",
        "Lindner is to cut 2,400 jobs. Suppliers could lose 5,000 to 6,000 jobs.",
        &["2,400 same 2,400", "6,000 compatible 5,000 to 6,000"],
    );
}

#[test]
fn who_says_it_is_not_what_became_of_them() {
    check(
        "Boats saved 94 passengers.",
        "Police said 92 passengers had been saved. The ferry was carrying around 160, a survivor told the agency.",
        &["94 conflict 92"],
    );
}

#[test]
fn points_are_not_per_cent() {
    check(
        "Three of the members wanted a rise of 0.75 points.",
        "Homeowners pay more after the bank put up its rate by 0.5 points.",
        &[],
    );
    check(
        "The bank raised its key rate by half a percentage point on Thursday.",
        "The bank raised its key rate to 2.25 per cent on Thursday.",
        &[],
    );
    check(
        "The bank raised its key rate by half a percentage point on Thursday.",
        "The bank raised its key rate by 50 basis points on Thursday.",
        &["half a compatible 50"],
    );
}

#[test]
fn other_events_and_other_places_stay_apart() {
    check(
        "At least 41 people were killed by the flood.",
        "It is the worst flood since 1997, when 112 people were killed.",
        &[],
    );
    check(
        "Floods in 1997 killed 112 people.",
        "In 1997, floods killed 115 people.",
        &["1997 same 1997", "112 conflict 115"],
    );
    check(
        "The quake killed 175 people.",
        "The quake killed 175 people. Rescuers came from afar. In the town of Halb, 17 people were killed.",
        &["175 same 175"],
    );
    check(
        "The quake killed 175 people. Rescuers came from afar. In the town of Halb, 19 people were killed.",
        "The quake killed 175 people. Rescuers came from afar. In the town of Halb, 17 people were killed.",
        &["175 same 175", "19 conflict 17"],
    );
}

#[test]
fn months_ago_are_off_by_some_days() {
    let report = |published: &str| {
        let accounts = vec![
            account("a", published, "The bridge over the river opened four months ago."),
            account("b", published, "The bridge over the river opened on 28 October 2023."),
        ];
        compare(&Story { accounts, ..Story::default() }).pairs.first().map(|pair| pair.verdict.as_str())
    };
    assert_eq!(report("2024-03-02"), Some("compatible"));
    assert_eq!(report("2024-03-16"), Some("conflict"));
}

#[test]
fn days_of_the_news_are_no_claims() {
    check("Floods hit Arden on Sunday and Monday.", "Floods hit Arden on Sunday and Monday.", &["– same –"]);
    check("The flood hit Arden on Monday.", "The flood hit Arden on Monday.", &["– same –"]);
    check(
        "At least 120 people are missing after Tuesday's flood.",
        "By Thursday 87 people were missing after the flood.",
        &["120 conflict 87"],
    );
}

#[test]
fn what_is_measured() {
    check("Turnout was 64 percent.", "Turnout reached 65%.", &["64 conflict 65"]);
    check("Shares of Norvik fell 6.2 percent.", "Norvik shares slid 6%.", &["6.2 compatible 6"]);
    check("Shares of Norvik fell 2 percent.", "Sales of Norvik rose 2 percent.", &[]);
    check("A magnitude-6.1 quake hit the coast.", "A 6.1-magnitude quake hit the coast.", &["6.1 same 6.1"]);
    check("The storm destroyed 40 houses.", "The storm damaged 90 houses.", &[]);
}

#[test]
fn what_became_of_them_stands_on_their_side_of_and() {
    check(
        "Twelve people are missing and 158 were rescued.",
        "Rescuers saved 156 people.",
        &["158 conflict 156"],
    );
    check(
        "The flood killed 12 people and 30 were injured.",
        "Thirty people were injured.",
        &["30 same Thirty"],
    );
}

#[test]
fn a_level_reached_from_above_or_below() {
    check("Inflation slowed to 7.9%.", "Consumer prices rose 7.9 percent.", &["7.9 same 7.9"]);
    check("Exports fell 7.9%.", "Exports rose 7.9 percent.", &[]);
}

#[test]
fn words_that_count_anything() {
    check(
        "The firm recalled 1.2 million chargers.",
        "The firm recalled 1.4 million units.",
        &["1.2 million conflict 1.4 million"],
    );
    check("The firm recalled 1.2 million chargers.", "The firm recalled 1.4 million dolls.", &[]);
}

#[test]
fn stance() {
    check(
        "The ministry has confirmed the collapse of the northern dam.",
        "The ministry denied the collapse of the northern dam.",
        &["– conflict –"],
    );
    check(
        "Engineers confirmed the collapse of the northern dam on the river.",
        "Engineers confirmed the collapse of the northern dam on the river.",
        &["– same –"],
    );
}

#[test]
fn denials_of_one_party_and_of_two() {
    check(
        "The firm Norvik denied that its works had fouled the river.",
        "Owners of Norvik rejected all such charges as fake news.",
        &["– same –"],
    );
    check(
        "The firm Norvik denied that its works had fouled the river.",
        "The mayor of Arden, Ann Holt, rejected calls to step down.",
        &[],
    );
}

#[test]
fn a_predicate_that_goes_on_is_a_clause() {
    let said = |text: &str| {
        let report = compare(&story(&[text]));
        let plain = report.claims.iter().filter(|claim| claim.figure().is_none());
        plain.map(|claim| claim.span.of(text).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        said("The envoy was there for the first time in 30 years and signed a treaty with its leader."),
        ["and signed a treaty with its leader."]
    );
    assert_eq!(
        said("The troops were sent to the border region, disguised in the coats of the local guard."),
        ["The troops were sent to the border region", "disguised in the coats of the local guard."]
    );
    // After a noun set off by commas comes its verb.
    let whole = "The leaders, the king and his uncle, signed a treaty on the river.";
    assert_eq!(said(whole), [whole]);
    // "The two" points at what is known and counts nothing.
    let whole = "It was a pact of defence between the two countries on the river.";
    assert_eq!(said(whole), [whole]);
}

#[test]
fn an_account_that_brings_its_figure_up_to_date() {
    check(
        "The agency counted over 1,000 crates of rifles shipped to the port. It has since counted more than 13,000 crates of rifles shipped to the port.",
        "The agency counted more than 13,000 crates of rifles shipped to the port.",
        &["1,000 different_scope 13,000", "13,000 same 13,000"],
    );
}

#[test]
fn whether_news_is_confirmed() {
    check(
        "Reports of troops in Arden remain unconfirmed for now.",
        "Satellite imagery shows that troops are in Arden.",
        &["– conflict –"],
    );
    // Another party's confirmation is another question.
    check(
        "The army of Arden has not confirmed the loss of the bridge.",
        "The mayor of Belcourt has confirmed that the school will close.",
        &[],
    );
}

#[test]
fn order_words_are_rough() {
    check(
        "The blast killed dozens of people.",
        "Twelve people were killed in the blast.",
        &["dozens compatible Twelve"],
    );
    check(
        "The blast killed dozens of people.",
        "Six people were killed in the blast.",
        &["dozens conflict Six"],
    );
}

#[test]
fn equal_digits_of_other_units() {
    check("The blast threw him 5 feet.", "The blast was heard 5 kilometres away.", &[]);
}

/// The best score of two claims with figures, 0 where none were looked at.
fn score(left: &str, right: &str) -> f64 {
    let (claims, pairs) = scored_pairs(&story(&[left, right]));
    let across = pairs.iter().filter(|pair| claims[pair.claims.0].account != claims[pair.claims.1].account);
    across.map(|pair| pair.evidence.score).fold(0.0, f64::max)
}

#[test]
fn closer_claims_score_higher() {
    let said = "The flood killed 40 people in the valley.";
    let from_closest = [
        "The flood killed 40 people in the valley.",
        "In the valley 40 people died in the flood.",
        "Floods in the valley left 43 people dead.",
        "Floods in the valley left 43 people injured.",
        "The council bought 43 buses last week.",
        "The orchestra played nine concerts.",
    ];
    let scores: Vec<f64> = from_closest.iter().map(|other| score(said, other)).collect();
    assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]), "{scores:?}");
    assert!(scores[2] > scores[3] && scores[0] > scores[2], "{scores:?}");
}

#[test]
fn the_whole_is_nearer_to_the_whole_than_to_a_part() {
    let whole = "Arden may send up to 12,000 soldiers to fight in Belcourt.";
    let near = score(whole, "Some 10,000 soldiers of Arden train to fight in Belcourt.");
    let part = score(whole, "Some 1,500 soldiers of Arden train to fight in Belcourt.");
    assert!(near > part, "{near} {part}");
}

/// What a verdict may not depend on.
mod metamorphic {
    use super::*;

    const LEFT: &str = "The flood in Arden killed 12 people and left 4,000 homes without power.";
    const RIGHT: &str = "In Arden 15 people were killed by the flood, and about 4,200 homes lost power.";

    fn rows(texts: &[&str]) -> Vec<String> {
        let story = story(texts);
        verdicts(&compare(&story), &story)
    }

    #[test]
    fn order_of_accounts() {
        let flip = |row: &String| {
            let words: Vec<&str> = row.split(' ').collect();
            words.into_iter().rev().collect::<Vec<_>>().join(" ")
        };
        let (mut ours, mut theirs) =
            (rows(&[LEFT, RIGHT]), rows(&[RIGHT, LEFT]).iter().map(flip).collect::<Vec<_>>());
        ours.sort();
        theirs.sort();
        assert!(!ours.is_empty());
        assert_eq!(ours, theirs);
    }

    #[test]
    fn names() {
        let renamed = |text: &str| text.replace("Arden", "Belcourt");
        assert_eq!(rows(&[LEFT, RIGHT]), rows(&[&renamed(LEFT), &renamed(RIGHT)]));
    }

    #[test]
    fn people() {
        let with = |mayor: &str| {
            let left = format!("The flood killed 12 people, said {mayor}, the mayor.");
            let right = format!("{mayor}, the mayor, said that 15 people were killed by the flood.");
            rows(&[&left, &right])
        };
        assert!(!with("Anna Reiss").is_empty());
        assert_eq!(with("Anna Reiss"), with("Boris Dahl"));
    }

    #[test]
    fn an_unrelated_account() {
        let other = "The orchestra will play nine concerts in the old hall next spring.";
        assert_eq!(rows(&[LEFT, RIGHT]), rows(&[LEFT, RIGHT, other]));
    }

    #[test]
    fn units() {
        let with = |distance: &str| {
            let other = format!("The camp lies {distance} from the border.");
            let story = story(&["The camp lies 16 km from the border.", &other]);
            compare(&story).pairs.first().map(|pair| pair.verdict.as_str())
        };
        assert_eq!((with("16 km"), with("10 miles")), (Some("same"), Some("compatible")));
        assert_eq!((with("40 km"), with("25 miles")), (Some("conflict"), Some("conflict")));
    }

    #[test]
    fn a_number_within_its_rounding_and_beyond() {
        let with = |number: &str| {
            rows(&[
                "The mill made 13,000 tonnes of steel.",
                &format!("The mill made {number} tonnes of steel."),
            ])
        };
        assert_eq!(with("13,000"), ["13,000 same 13,000"]);
        assert_eq!(with("13,499"), ["13,000 compatible 13,499"]);
        assert_eq!(with("13,600"), ["13,000 conflict 13,600"]);
    }
}

#[test]
fn rates_do_not_change_with_the_order_of_the_accounts() {
    let texts = [
        "The fine was £2m ($3m).",
        "The fine was $2.4m, the court said.",
        "The court put the fine at £2m ($2.4m).",
    ];
    let verdicts = |order: [usize; 3]| {
        let accounts = order.map(|at| account(&format!("a{at}"), "2024-10-19", texts[at]));
        let report = compare(&Story { accounts: accounts.into(), ..Story::default() });
        let mut verdicts: Vec<&str> = report.pairs.iter().map(|pair| pair.verdict.as_str()).collect();
        verdicts.sort_unstable();
        verdicts.join(" ")
    };
    assert_eq!(verdicts([0, 1, 2]), verdicts([2, 1, 0]));
    assert_eq!(verdicts([0, 1, 2]), verdicts([1, 0, 2]));
}

/// An account says of one thing one figure.
#[test]
fn what_is_nearer_than_all_others_is_the_same() {
    let theirs = "Crews had lines around 22 percent of the blaze.";
    check("By dusk crews had lines around 15 percent of the burning hills.", theirs, &["15 conflict 22"]);
    let ahead = |left: &str, right: &str| {
        let report = compare(&story(&[left, right]));
        report.pairs.iter().map(|pair| pair.ahead).collect::<Vec<f64>>()
    };
    assert_eq!(ahead("The blast killed 12 people.", "The blast killed 14 people."), [1.0]);
    let two = "The blast killed 12 people. A second blast killed 19 people.";
    let rivalled = ahead(two, "The first blast killed 14 people.");
    assert!(rivalled.iter().all(|ahead| *ahead < 1.0), "{rivalled:?}");
    // What an account says twice is no rival of itself.
    let twice = "The blast killed 12 people. By night the blast had killed 12 people.";
    assert_eq!(ahead(twice, "The blast killed 14 people."), [1.0, 1.0]);
}

/// Whom an account counts as what they do, another counts as people.
#[test]
fn people_by_any_noun() {
    check(
        "Four thieves rammed a car into a store in Lyon.",
        "Four men rammed a car into a store in Lyon.",
        &["Four same Four"],
    );
    check("Some 40 cyclists were hurt in the crash.", "The crash hurt 45 people.", &["40 conflict 45"]);
    check(
        "About 900 Greeks were evacuated from the island.",
        "Some 950 people were evacuated from the island.",
        &["900 compatible 950"],
    );
    check("The group has 400 committees.", "The group has 420 members.", &[]);
}

#[test]
fn what_a_distance_is_from() {
    check(
        "The quake struck 12 miles south-east of Larkfield.",
        "The epicentre lay 30 km from Larkfield, the survey said.",
        &["12 conflict 30"],
    );
    check("The ship sank 12 miles off the coast.", "The fire began 30 km from the mill.", &[]);
}

/// Counts that are near each other by chance.
#[test]
fn nothing_in_common() {
    check(
        "Some 45 mobile health units were at work by nightfall.",
        "After the accident 48 trains were cancelled.",
        &[],
    );
    check("A fire gutted a seven-storey block.", "The quake measured 7 on the local scale.", &[]);
}

#[test]
fn windows_told_by_their_length() {
    check(
        "Some 140 tremors were recorded in the region in the last 24 hours.",
        "Since the quake 1,248 tremors were recorded in the region.",
        &["140 different_scope 1,248"],
    );
    check(
        "Arden and Brill bore the brunt, with 81 and 71 deaths, respectively.",
        "The quake left 202 people dead.",
        &["71 different_scope 202"],
    );
}

#[test]
fn what_a_rescue_charity_counts_is_not_rescued() {
    let texts = [
        "A rescue charity said 750 people were on the boat.",
        "Some 750 people were on the boat, a charity said.",
    ];
    let report = compare(&story(&texts));
    let labels: Vec<&str> = report.groups.iter().map(|group| group.label.as_str()).collect();
    assert!(labels.iter().all(|label| !label.contains("rescued")), "{labels:?}");
}

#[test]
fn sources_are_no_figures_and_speak_of_what_they_say() {
    let sources = |text: &str| {
        let report = compare(&story(&[text]));
        let source = |claim: &crosscheck::engine::claim::Claim| {
            claim.attribution.clone().map_or(String::new(), |attribution| attribution.source)
        };
        report.claims.iter().map(source).collect::<Vec<_>>()
    };
    assert_eq!(sources("Brill has eight confirmed and twelve probable cases."), ["", ""]);
    assert_eq!(sources("Police arrested 22 people and said 56 were injured."), ["", "Police"]);
    assert_eq!(
        sources("A lawyer for 28 of the families left and said 56 had sued."),
        ["", "lawyer for 28 of the families"]
    );
    assert_eq!(
        sources("Insurers put the losses at $150 million; the assessor's figure is $90 million."),
        ["Insurers", "assessor"]
    );
    assert_eq!(sources("Police said 12 people drowned; 40 were hurt."), ["Police", "Police"]);
}
