//! Counted nouns: where a noun phrase ends, and what its singular is.

use crate::engine::lang::{Class as C, Row};

pub(super) const NOUNS: &[Row] = &[
    (
        C::End,
        "a aboard about above abroad according across after afterward afterwards again against aged ago \
         agreed ahead almost alone along already also although altogether always am amid among amongst \
         an and annual annually any apart apiece are aren't arose around as aside at ate attended \
         attending away back based be beat became because become been before began begin behind being \
         believed below beneath bent beside besides between beyond bid bled blew bore both bought bred \
         bring broke brought built burnt burst but by call called came can can't cannot carrying caught \
         caused chose clung come coming confirmed cost costs could couldn't crept daily dealt deep \
         deployed despite did didn't die died dies do does doesn't doing don't done down drank drew \
         drove due dug during e.g each earlier either elsewhere ended enough estimated even ever every \
         everyone except expected fed fell felt fight fighting fled flew flung followed following for \
         forbade foresaw forgave forgot forward fought found from froze gathered gave get give given go \
         goes going gone got grew had hadn't half has hasn't have haven't having he heard held help her \
         here hers hid high higher him himself his hit holding how however hung i i.e if immediately in \
         including inside instead into is isn't it its itself join joined just keep keeps kept knew know \
         last later lay leapt leave led left lent less like lit live lived lives living long longer look \
         looks lost made make making many may maybe me meant meanwhile met might misled must my n't \
         nationwide near nearby nearly need needs neither never nevertheless next no nobody nor not \
         nothing now of off old on once only onto opposite or our ours out outdid outside over overall \
         overcame overnight overtook paid past per perhaps plus put ram rammed rams ran rang rather \
         recently remain remained remains reported respectively rode rose said sang sank sat saw say \
         saying says see seem seen sent set shall she shone shook should shouldn't show since slept slid \
         smash so sold some somewhere soon sought sped spent spoke sprang spread spun stand standing \
         stands still stole stood stormed strode strove struck stuck stung such swam swept swore swung \
         take taken taking tall taught tell than that the their theirs them then there thereafter these \
         they think this those though thought threw through throughout till to today today's together \
         told tomorrow tomorrow's tonight too took tore toward towards traveling travelling try trying \
         under understood undertook underwent unless until up upon upwards us use used using versus very \
         via voted vs waiting walked want wants was wasn't we wearing went wept were weren't what \
         whatever when where whereas whether which while who whom whose why wide will with withdrew \
         within without woke won won't wore work working worldwide worth would wouldn't wove wrote \
         yesterday yet you your yours",
    ),
    (
        C::Modifier,
        "additional all best biggest called deadliest different few further high higher highest just largest least less longest lowest like more most much new oldest other \
         others over own same smallest so strongest such tallest very worst youngest",
    ),
    (
        C::Plural,
        "airman: airmen alumnus: alumni analysis: analyses appendix: appendices bacterium: bacteria batsman: \
         batsmen body: bodies bonus: bonuses brother: brethren bus: buses business: businesses businessman: \
         businessmen cactus: cacti calf: calves cameraman: cameramen campus: campuses child: children \
         clergyman: clergymen congressman: congressmen councilman: councilmen crewman: crewmen crisis: crises \
         criterion: criteria deputy: deputies diagnosis: diagnoses die: dice elf: elves englishman: \
         englishmen foot: feet fireman: firemen fisherman: fishermen frenchman: frenchmen fungus: fungi gas: \
         gases goose: geese gentleman: gentlemen guardsman: guardsmen gunman: gunmen half: halves hero: \
         heroes hoof: hooves hypothesis: hypotheses index: indices infantryman: infantrymen irishman: \
         irishmen knife: knives leaf: leaves lens: lenses life: lives loaf: loaves loss: losses match: \
         matches matrix: matrices man: men mouse: mice militiaman: militiamen minibus: minibuses mosquito: \
         mosquitoes octopus: octopuses ombudsman: ombudsmen ox: oxen passerby: passersby pass: passes person: \
         people phenomenon: phenomena policeman: policemen policewoman: policewomen potato: potatoes \
         rifleman: riflemen salesman: salesmen scarf: scarves seaman: seamen self: selves serviceman: \
         servicemen servicewoman: servicewomen sheaf: sheaves shelf: shelves spokesman: spokesmen sportsman: \
         sportsmen status: statuses stimulus: stimuli tooth: teeth thesis: theses thief: thieves tomato: \
         tomatoes torpedo: torpedoes tribesman: tribesmen vacancy: vacancies vertex: vertices veto: vetoes \
         virus: viruses volcano: volcanoes wife: wives wolf: wolves woman: women workman: workmen",
    ),
    (
        C::PluralS,
        "aches alibis apaches arms avalanches axes bases bikinis bonds brownies caches calories canoes cases \
         causes caves collies cookies cops courses databases diseases doses enterprises exercises eyes foes \
         folks franchises gendarmes genies goods gunships gurus haikus headaches hoodies horses hoses houses \
         increases indies innings leases licences licenses lies loanees magpies menus mothers moustaches \
         movies niches nooses nurses offences paratroopers persons phases pies prairies promises psyches \
         purchases releases rickshaws rookies roses rounds sailors selfies shoes skis smoothies synapses \
         taxis ties toes tofus tsunamis uniforms uses youths zombies",
    ),
    (
        C::PluralSame,
        "aircraft artillery barracks bison cattle cavalry clergy crew crossroads data deer elderly fish folk \
         gallows grand headquarters hertz hovercraft infantry kin livestock manpower media offspring \
         personnel police poultry premises prey remains salmon series sheep spacecraft species staff works \
         youth",
    ),
    (
        C::Singular,
        "access across afterwards airlines alias always analysis anonymous apparatus arkansas \
         armed-services as athens athletics atlas basis besides bias bonus boss brussels bus business \
         campus canvas census charles children's chorus christmas class congress consensus corpus crisis \
         cross cyprus dallas dangerous davis days-long defense des does downwards dress economics \
         emphasis express famous focus gas genus glass grass hamas has his holmes honduras hours-long is \
         its james jesus jones kansas kiss las lens les less logistics los loss mars mass mathematics \
         men's minus miss moses naples nearby news nexus oasis others' overseas paris pass perhaps \
         physics plus politics press previous process radius religious says serious services-based \
         sometimes sports status stress success surplus swiss tennis tens texas thesis this thomas thus \
         towards upwards us various versus virus vs wales was whereas williams women's yes",
    ),
    (
        C::State,
        "arrested captured dead detained die died displaced drowned dying evacuated feared homeless \
         hospitalised hospitalized hurt infected injured killed missing shot stranded trapped \
         unaccounted wounded",
    ),
    (
        C::Harm,
        "arrested arresting hospitalised hospitalising hospitalized hospitalizing hurting injured \
         injures injuring killed killing kills wounded wounding wounds",
    ),
    (C::Size, "strong"),
    (
        C::Absence,
        "arrests casualties casualty dead death deaths fatalities fatality injured injuries injury \
         killed survivors victims wounded",
    ),
    (
        C::Synonym,
        "person: individual people persons child: kid youngster country: nation soldier: serviceman \
         servicemember servicewoman troop",
    ),
    (
        C::Pair,
        "soldier: airborne_forces armed_forces combat_forces commando_forces ground_forces \
         military_personnel security_forces service_members special_forces",
    ),
    (C::Nobody, "nobody none"),
    (C::Echo, "another more other others"),
    (C::EchoPronoun, "them these those what which whom"),
    (C::Who, "crowd who"),
    (C::Somebody, "baby boy child girl he i man she toddler woman"),
    (C::Died, "died dies dying retired"),
    (C::Numbered, "number numbered numbering numbers"),
];
