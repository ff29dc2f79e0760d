//! What groups are called and what stands beside them: each row is the smallest story that shows its rule.

use crosscheck::engine::{Account, Report, Story, compare};

fn report(texts: &[&str]) -> Report {
    let account = |(idx, text): (usize, &&str)| Account {
        id: format!("a{idx}"),
        published: Some("2024-10-19".into()),
        text: text.to_string(),
        ..Account::default()
    };
    compare(&Story { accounts: texts.iter().enumerate().map(account).collect(), ..Story::default() })
}

#[track_caller]
fn check(texts: &[&str], expected: &[&str]) {
    let report = report(texts);
    let labels: Vec<&str> = report.groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(labels, expected, "{texts:?}");
}

#[test]
fn nouns_with_what_completes_them() {
    check(
        &["The army shipped 300 crates of rifles.", "It shipped 400 crates of rifles."],
        &["Crates of rifles shipped"],
    );
    check(&["Some 300 residents are under orders to leave."], &["Residents under orders to leave"]);
    check(&["Dozens of shop windows were smashed."], &["Shop windows smashed"]);
    // Those who did it are not those it was done to.
    check(&["About 40 gunmen attacked the base."], &["Gunmen attacked the base"]);
}

#[test]
fn measures_say_which_way() {
    check(&["Revenue fell 6 percent."], &["Fall in revenue"]);
    check(&["Revenue rose 6 percent."], &["Rise in revenue"]);
    check(&["The firm will cut 9 percent of its workforce."], &["Share of its workforce"]);
    check(&["We marched too, said 61-year-old Anna Poe."], &["Age of Anna Poe"]);
}

#[test]
fn equal_labels_are_told_apart() {
    check(
        &["The quake killed 12 people. In 1997, a quake killed 300 people."],
        &["People killed", "When a quake killed 300 people", "People killed (in 1997)"],
    );
}

#[test]
fn a_blank_stands_for_the_figure_where_no_noun_says_enough() {
    check(
        &["The former mayor was sentenced to nine years in prison."],
        &["Former mayor was sentenced to … in prison"],
    );
    check(&["The judge ordered him to repay $1.6m."], &["Judge ordered him to repay …"]);
    check(
        &["Officials said that insurers would pay €3m to the families."],
        &["Insurers would pay … to the families"],
    );
    // Nothing of another figure, of another clause, and no loose end.
    check(
        &["The bank lifted rates to 2.25% from 1.75%, and the pound fell."],
        &["Bank lifted rates to …", "Rates"],
    );
    check(&["The bridge, which was closed, took two days to rebuild."], &["Took … to rebuild"]);
    check(&["They were given two days’ notice of it."], &["Given … notice"]);
    // Too far back to begin with: with what is done, or who does it.
    check(&["Yesterday evening in the town hall the mayor promised $4,000."], &["Mayor promised …"]);
    // No blank at the start of what is counted.
    check(&["About 300 districts shut their schools."], &["Districts shut their schools"]);
}

#[test]
fn dates_are_of_deeds() {
    check(
        &["In May 2011, thieves emptied the vault of a bank."],
        &["When thieves emptied the vault of a bank"],
    );
    check(&["The bank was founded in 1997."], &["When bank was founded"]);
}

/// The labels of the groups close to the first group.
fn close_by(texts: &[&str]) -> Vec<String> {
    let report = report(texts);
    let related = report.groups.first().map_or(&[][..], |group| &group.related);
    related.iter().map(|&idx| report.groups[idx].label.clone()).collect()
}

#[test]
fn other_outcomes_of_one_event_are_close() {
    let two = ["The blast killed 12 people and wounded 40.", "The blast killed 15 people."];
    assert_eq!(close_by(&two), ["People injured"]);
    assert_eq!(close_by(&["The blast killed 12 people. The firm has 40 lorries."]), [""; 0]);
}

#[test]
fn what_is_close_is_in_another_group_and_knows_it() {
    let report = report(&[
        "The blast killed 12 people and wounded 40. In 1997, a blast killed 300 people and wounded 500.",
        "The blast killed 15 people; 30 are missing and 42 wounded.",
    ]);
    assert!(report.groups.iter().any(|group| !group.related.is_empty()));
    for (idx, group) in report.groups.iter().enumerate() {
        for &other in &group.related {
            assert!(other != idx && report.groups[other].related.contains(&idx), "{}", group.label);
        }
    }
}
