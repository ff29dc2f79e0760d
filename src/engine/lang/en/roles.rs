//! Words by what they do in a sentence of news, and runs of words that show how it is meant.

use crate::engine::lang::{Cue, LabelWords, Role};
use crate::engine::stance::Stance;

/// Words by role; a word may have several.
pub(super) const ROLES: &[(Role, &str)] = &[
    (Role::STOP, super::words::STOP_WORDS),
    // Open a new clause after a comma.
    (Role::OPENER, "although and but including or though where whereas which while who with"),
    // Open a predicate after "and".
    (Role::AUXILIARY, "are can could did does had has have is may might should was were will would"),
    // Stand before a place.
    (Role::PLACE, "across at in inside into near outside throughout to"),
    // Open a clause that describes what stands before it.
    (Role::RELATIVE, "where which who whom"),
    // Count things without saying which.
    (Role::ANY_THING, "device item piece product unit"),
    // Opens what is said, thought or feared.
    (Role::COMPLEMENT, "that"),
    // Say what sort of place a name is of.
    (
        Role::PLACE_NOUN,
        "area capital city county district island municipality prefecture province region state suburb town township \
     valley village",
    ),
    // Point at a number of things known already ("the two countries").
    (Role::DEFINITE, "all both her his its my our the their these those your"),
    // Make "in 24 years" reach back to the last time.
    (
        Role::RECORD,
        "best biggest deadliest fastest first greatest highest largest last least lowest most strongest \
     worst",
    ),
    // Make a figure one beside others ("another 20,000").
    (Role::FURTHER, "additional another extra further more other"),
    // Make a figure a part of a larger one, or the whole of smaller ones.
    (Role::PART, "alone critically nationwide nationally overall seriously severely worldwide"),
    // May stand between a source and its verb.
    (
        Role::HELPER,
        "again also earlier further had has have later meanwhile nevertheless now officially previously \
     privately publicly recently repeatedly reportedly separately since still then though today \
     would yesterday",
    ),
    // Never are a source by themselves.
    (
        Role::NO_SOURCE,
        "count evidence footage he her here him i images inquiry investigation investigations it it's it’s many others \
     report reports she some that them there they this \
     those we what which who you",
    ),
    // End the name of a source.
    (
        Role::NOT_IN_NAMES,
        "after are as because been before being by cited during have if is may on quoted since than that \
     was were what when will would",
    ),
    // Join parts of a clause as often as clauses.
    (Role::JOINS, "and or including"),
    // Refer back to what was said before.
    (Role::REFERS, "such these this those it"),
    // Refer back to a source named before.
    (Role::PRONOUN, "he she they"),
    // Are speech verbs and nouns as often; verbs only before the next.
    (
        Role::SPEECH_NOUN,
        "claim claims counted estimate estimates forecast forecasts notes projects put puts report reports show \
     shows states",
    ),
    // Make a length of time reach up to now ("the past three months").
    (Role::LATEST, "last past"),
    (Role::SINCE, "since"),
    // Come before whoever collected them ("figures from the ministry").
    (Role::DATA, "data estimate estimates figure figures numbers statistics"),
    // Are speech verbs only at the end, or before what is said.
    (Role::GROWS, "added adds recalled wrote"),
    // Show that the word before is a speech verb.
    (Role::SAID_THAT, "about an around at it more nearly over some that the there"),
    // Make a speech verb speak of somebody else ("said to have fled").
    (Role::INFINITIVE, "to"),
    // Give a source.
    (
        Role::SAYS,
        "added adds announce announced announces cautioned counted disclosed explained noted notes quoted \
     recalled repeated report reported reports revealed reveals said say says show showed shows stated states \
     tells told tweeted warn warned warns wrote",
    ),
    // Give a source.
    (Role::CONFIRMS, "acknowledge acknowledged acknowledges confirm confirmed confirms"),
    // Give a source.
    (
        Role::ESTIMATES,
        "assessed believe believed believes estimate estimated estimates expect expects forecast \
     forecasts indicate indicated indicates predicted predicts projects put puts reckons",
    ),
    // Give a source.
    (
        Role::ALLEGES,
        "allege alleged alleges alleging argue argued argues assert asserted asserts claim claimed claims insisted insists insist \
     suggest suggested suggests",
    ),
    // Give a source.
    (Role::DENIES, "denied denies deny reject rejected rejects"),
];

/// Runs of words, parted by `|`, `*` in them standing for up to three words. Of the cues that a clause holds the first
/// decides, so the narrower stand first.
pub(super) const CUES: &[(Cue, &str)] = &[
    // What hangs on a condition is neither confirmed nor denied.
    (Cue::Stance(Stance::Alleged), "if confirmed|if * true"),
    (
        Cue::Stance(Stance::Unconfirmed),
        "yet to be confirmed|not been confirmed|not been verified|remain unconfirmed|remains unconfirmed| \
         unconfirmed|unverified|no direct proof|no evidence",
    ),
    (
        Cue::By(Stance::Unconfirmed),
        "yet to confirm|not confirmed|not confirm|not yet confirmed|neither * * confirmed| \
         no * confirmation|without confirmation|not * verified|not verify|refused to confirm| \
         declined to confirm|not * direct proof|not * evidence|not issued * denial",
    ),
    (
        Cue::Stance(Stance::Denied),
        "denied|denies|deny|denial|denials|refuted|refutes|rejected|rejects|reject|dismissed|dismisses| \
         dismiss|fake news|disinformation",
    ),
    (
        Cue::By(Stance::Confirmed),
        "has confirmed|have confirmed|had confirmed|confirmed that|confirmed the|confirms|does confirm",
    ),
    (
        Cue::Stance(Stance::Confirmed),
        "is confirmed|was confirmed|were confirmed|been confirmed|the news that| \
         the revelation that|proof that|proof of|imagery * show|imagery * shows|imagery * showed| \
         images * show|images * showed|footage * shows|footage * showed|videos * show|videos * showed| \
         documents * show|documents * showed|records * show|records * showed",
    ),
    (
        Cue::Stance(Stance::Alleged),
        "highly likely|highly possible|high possibility|allegedly|alleged|reportedly|reputedly|may have| \
     might have|could have|believed to|thought to|said to be|said to have|suspected|presumably",
    ),
    (
        Cue::Stance(Stance::Planned),
        "expected to|planning to|plans to|plan to|preparing to|set to|due to be|about to|will|aims to| \
     aim to|intends to|to be deployed",
    ),
    (Cue::SoFar, "so far|thus far|to date|until now"),
    (Cue::Update, "has since|have since|had since|since then|has now|have now|has risen to|rose to"),
    // Before a source; the last two words tell of one who only passes it on.
    (Cue::Source, "in the words of|according to|in the view of|as per"),
    (Cue::Citing, "citing|quoting"),
    (Cue::Relay, "cited by|quoted by|reported by"),
];

/// The words of labels that need not stand in the texts.
pub(super) const LABELS: LabelWords = LabelWords {
    people: "people",
    confirmed: "Confirmed or not",
    by: " by ",
    links: &[
        "against", "among", "around", "at", "behind", "between", "by", "during", "for", "from", "in",
        "inside", "into", "near", "of", "off", "on", "outside", "over", "to", "under", "with", "without",
    ],
    passive: &["are", "be", "been", "being", "is", "was", "were"],
    of: "of ",
    to: "to ",
    share: "share",
    rise: "rise in",
    fall: "fall in",
    when: "when",
    date: "date of",
    time: "time of",
    since: ": since when",
    age: "age of",
    old: "old",
};
