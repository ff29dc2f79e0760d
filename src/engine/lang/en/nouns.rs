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
        "additional all called different few further just least less like more most much new other \
         others over own same so such very",
    ),
    (
        C::Plural,
        "ache: aches \
         aircraft: aircraft \
         airman: airmen \
         alibi: alibis \
         alumnus: alumni \
         analysis: analyses \
         apache: apaches \
         appendix: appendices \
         arm: arms \
         artillery: artillery \
         avalanche: avalanches \
         axe: axes \
         bacterium: bacteria \
         barracks: barracks \
         base: bases \
         batsman: batsmen \
         bikini: bikinis \
         bison: bison \
         body: bodies \
         bond: bonds \
         bonus: bonuses \
         brother: brethren \
         brownie: brownies \
         bus: buses \
         business: businesses \
         businessman: businessmen \
         cache: caches \
         cactus: cacti \
         calorie: calories \
         calf: calves \
         cameraman: cameramen \
         campus: campuses \
         canoe: canoes \
         case: cases \
         cattle: cattle \
         cause: causes \
         cavalry: cavalry \
         cave: caves \
         child: children \
         clergy: clergy \
         clergyman: clergymen \
         collie: collies \
         congressman: congressmen \
         cookie: cookies \
         cop: cops \
         councilman: councilmen \
         course: courses \
         crew: crew \
         crewman: crewmen \
         crisis: crises \
         criterion: criteria \
         crossroads: crossroads \
         data: data \
         database: databases \
         deer: deer \
         deputy: deputies \
         diagnosis: diagnoses \
         die: dice \
         disease: diseases \
         dose: doses \
         elderly: elderly \
         elf: elves \
         englishman: englishmen \
         enterprise: enterprises \
         exercise: exercises \
         eye: eyes \
         foot: feet \
         fireman: firemen \
         fish: fish \
         fisherman: fishermen \
         foe: foes \
         folk: folk folks \
         franchise: franchises \
         frenchman: frenchmen \
         fungus: fungi \
         gallows: gallows \
         gas: gases \
         goose: geese \
         gendarme: gendarmes \
         genie: genies \
         gentleman: gentlemen \
         good: goods \
         grand: grand \
         guardsman: guardsmen \
         gunman: gunmen \
         gunship: gunships \
         guru: gurus \
         haiku: haikus \
         half: halves \
         headache: headaches \
         headquarters: headquarters \
         hero: heroes \
         hertz: hertz \
         hoodie: hoodies \
         hoof: hooves \
         horse: horses \
         hose: hoses \
         house: houses \
         hovercraft: hovercraft \
         hypothesis: hypotheses \
         increase: increases \
         index: indices \
         indie: indies \
         infantry: infantry \
         infantryman: infantrymen \
         inning: innings \
         irishman: irishmen \
         kin: kin \
         knife: knives \
         lease: leases \
         leaf: leaves \
         lens: lenses \
         licence: licences \
         license: licenses \
         lie: lies \
         life: lives \
         livestock: livestock \
         loanee: loanees \
         loaf: loaves \
         loss: losses \
         magpie: magpies \
         manpower: manpower \
         match: matches \
         matrix: matrices \
         media: media \
         man: men \
         menu: menus \
         mouse: mice \
         militiaman: militiamen \
         minibus: minibuses \
         mosquito: mosquitoes \
         mother: mothers \
         moustache: moustaches \
         movie: movies \
         niche: niches \
         noose: nooses \
         nurse: nurses \
         octopus: octopuses \
         offence: offences \
         offspring: offspring \
         ombudsman: ombudsmen \
         ox: oxen \
         paratrooper: paratroopers \
         passerby: passersby \
         pass: passes \
         person: people persons \
         personnel: personnel \
         phase: phases \
         phenomenon: phenomena \
         pie: pies \
         police: police \
         policeman: policemen \
         policewoman: policewomen \
         potato: potatoes \
         poultry: poultry \
         prairie: prairies \
         premises: premises \
         prey: prey \
         promise: promises \
         psyche: psyches \
         purchase: purchases \
         release: releases \
         remains: remains \
         rickshaw: rickshaws \
         rifleman: riflemen \
         rookie: rookies \
         rose: roses \
         round: rounds \
         sailor: sailors \
         salesman: salesmen \
         salmon: salmon \
         scarf: scarves \
         seaman: seamen \
         selfie: selfies \
         self: selves \
         series: series \
         serviceman: servicemen \
         servicewoman: servicewomen \
         sheaf: sheaves \
         sheep: sheep \
         shelf: shelves \
         shoe: shoes \
         ski: skis \
         smoothie: smoothies \
         \
         spacecraft: spacecraft \
         species: species \
         spokesman: spokesmen \
         sportsman: sportsmen \
         staff: staff \
         status: statuses \
         stimulus: stimuli \
         synapse: synapses \
         taxi: taxis \
         tooth: teeth \
         thesis: theses \
         thief: thieves \
         tie: ties \
         toe: toes \
         tofu: tofus \
         tomato: tomatoes \
         torpedo: torpedoes \
         tribesman: tribesmen \
         tsunami: tsunamis \
         uniform: uniforms \
         use: uses \
         vacancy: vacancies \
         vertex: vertices \
         veto: vetoes \
         virus: viruses \
         volcano: volcanoes \
         \
         wife: wives \
         wolf: wolves \
         woman: women \
         workman: workmen \
         works: works \
         youth: youth youths \
         zombie: zombies",
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
    (C::EchoPronoun, "them these those which whom"),
    (C::Who, "who"),
];
