//! A light stemmer: folds the endings that news varies without changing what is spoken of.

use crate::engine::letters;

/// Irregular forms, each followed by the word it belongs to.
pub(super) const IRREGULAR: &str = "ate eat began begin begun begin bodies corpse bought buy brought bring built build burnt burn came come \
     caught catch children child chose choose chosen choose cut cut dealt deal drew draw \
     driven drive drove drive fallen fall feet foot fell fall felt feel fled flee flew fly flown fly \
     fought fight found find gave give given give gone go got get grew grow grown grow heard hear \
     held hold hidden hide hit hit kept keep knew know known know laid lay led lead left leave \
     lent lend lives life lost lose made make meant mean men man met meet paid pay people person \
     put put ran run risen rise rose rise said say sank sink sat sit saw see seen see sent send shipment send shipments send shipped send shipping send slid slide \
     shook shake shot shoot slew slay sold sell sought seek spent spend spoke speak spoken speak \
     spread spread stole steal stolen steal stood stand struck strike taken take taught teach \
     thought think told tell took take went go women woman won win wore wear written write \
     wrote write";

/// Endings that make nouns of verbs and adjectives, longest first; cut when at least four letters stay.
const DERIVED: &[&str] =
    &["ations", "ation", "ments", "ment", "ions", "ion", "ness", "ings", "ing", "ed", "ly"];

/// The stem of a lower-case word: "deployments", "deployed" and "deploying" are "deploy".
///
/// Not a word of the language; only equality means anything.
pub(super) fn stem(word: &str) -> String {
    let mut word = word;
    while let Some(owner) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
        word = owner;
    }
    let mut stem = singular(word.trim_end_matches(['\'', '’']));
    for ending in DERIVED {
        let Some(cut) = stem.strip_suffix(ending) else { continue };
        let enough = match *ending {
            "ing" | "ings" | "ed" => 3,
            "ly" => 5,
            _ => 4,
        };
        if cut.len() >= enough && cut.contains(|c| letters::has("aeiouy", c)) {
            stem = undouble(cut).to_string();
            break;
        }
    }
    // "make" and "making", "supply" and "supplies" meet without their last vowel.
    let stem = match stem.strip_suffix(['e', 'y', 'i']) {
        Some(cut) if cut.len() >= 3 => cut,
        _ => &stem,
    };
    // "escalate" meets "escalation".
    stem.strip_suffix("at").filter(|cut| cut.len() >= 4).unwrap_or(stem).to_string()
}

/// Participles that do not end in -ed.
const PARTICIPLES: &str = "bought built dealt found given hidden hit hurt lent lost paid sent shot sold spent stolen \
     struck taken won";

/// Whether a lower-case word can say what was done to something ("shipped", "sent").
pub(super) fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") || PARTICIPLES.split(' ').any(|form| form == word)
}

/// Whether one can say what goes on ("signing").
pub(super) fn is_going_on(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing")
}

fn singular(word: &str) -> String {
    if let Some(cut) = word.strip_suffix("ies").filter(|cut| cut.len() >= 3) {
        return [cut, "y"].concat();
    }
    let cut = ["sses", "xes", "ches", "shes", "zes"]
        .iter()
        .find(|ending| word.ends_with(**ending))
        .and_then(|_| word.strip_suffix("es"));
    let cut = cut
        .or_else(|| word.strip_suffix('s').filter(|cut| cut.len() >= 3 && !cut.ends_with(['s', 'u', 'i'])));
    cut.unwrap_or(word).to_string()
}

/// "shipp" is "ship", but "kill" stays.
fn undouble(stem: &str) -> &str {
    let mut last = stem.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && !letters::has("lszeaeiou", a) => stem.strip_suffix(a).unwrap_or(stem),
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn together(words: &[&str]) {
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?} are {stems:?}");
    }

    #[test]
    fn endings_fold() {
        together(&["ship", "ships", "shipped", "shipping"]);
        together(&["deploy", "deployed", "deployment", "deployments"]);
        together(&["supply", "supplies", "supplied", "supplying"]);
        together(&["kill", "killed", "killing"]);
        together(&["confirm", "confirmed", "confirmation"]);
        together(&["escalate", "escalated", "escalation"]);
        together(&["country", "countries"]);
    }

    #[test]
    fn what_ends_in_s_may_be_singular() {
        assert_eq!(stem("crisis"), "crisis");
        assert_eq!(stem("bus"), "bus");
    }
}
