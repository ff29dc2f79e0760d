//! Nouns that count people: by their ending, and those that no ending shows.

/// Endings of people: "cyclist", "librarian", "horseman", "trainee".
const ENDINGS: [&str; 4] = ["ist", "ian", "man", "ee"];

/// Other nouns that end like these.
const NO_PEOPLE: &str = "checklist coffee committee degree human jubilee median ottoman playlist roman shortlist \
    talisman";

/// In the singular. What one figure counts by such a word, another may count as people.
const PEOPLE: &str = "\
    adolescent adult adviser advisor advocate agent aide ambassador analyst apprentice athlete attendant \
    attorney author backpacker banker beneficiary biker breadwinner brother builder burglar buyer bystander \
    carer caretaker chef chief claimant cleaner clerk climber commander commando composer conscript \
    consultant contractor convict cook councillor counsellor creditor dancer daughter dealer defendant \
    deputy diner diplomat director diver donor elder engineer entrepreneur executive expat expert father \
    fisher foreigner friend fugitive gamer gangster graduate grandchild guard guest hacker helper hiker \
    holidaymaker homebuyer homeowner husband immigrant informant instructor intern investigator islander \
    jew jogger judge juror killer landlord lawyer leader looter lover manager marine mayor mercenary \
    midwife minister monk mother mountaineer mourner muslim national neighbor neighbour newborn nun \
    occupant official onlooker orphan owner painter paramedic paratrooper parent participant peacekeeper \
    pensioner performer picketer pilgrim pirate player poacher preacher priest professor prosecutor raider \
    ranger reader recipient recruit relative researcher responder rider robber scholar seller senator \
    settler sibling singer sister skier smoker smuggler sniper son spouse striker surgeon swimmer \
    taxpayer teen tenant thief trader trafficker translator trucker veteran viewer visitor volunteer waiter \
    walker warden warrior welder widow wife winner witness worshipper writer youth";

/// Whether a lower-case noun in the singular counts people.
pub(super) fn is_person(noun: &str) -> bool {
    let listed = |list: &str| list.split(' ').any(|word| word == noun);
    listed(PEOPLE)
        || noun.len() > 4 && ENDINGS.iter().any(|ending| noun.ends_with(ending)) && !listed(NO_PEOPLE)
}
