//! Words that news uses for one another.
//!
//! Each line is one concept; a word stands for it whatever its ending, and the first line keeps a word that stands in
//! two. The lines are general news English: what happens to people, to goods, to money and to firms, and the people it
//! happens to. Written for this project; no list was copied.

use crate::engine::lang::Family;

/// Concepts by family.
pub(super) const CONCEPTS: &[(Family, &str)] = &[
    // Which profit, margin or sales, before the noun.
    (Family::Kind, "\
net
gross
operating
adjusted underlying
pretax
comparable organic
online"),
    // What happens to people. One figure cannot count two of these; labels say the first of a line.
    (Family::Outcome, "\
killed dead die died dying death fatality fatal fatally slain perish drown lives corpse toll casualty murder lose
injured injury wound hurt maim
arrested detain detention custody apprehend
rescued save safety survive survivor survival
evacuated evacuation relocate flee displace uproot
missing unaccounted disappear
homeless
hospitalised,hospitalized,hospitalise,hospitalize,in hospital,to hospital,to hospitals
infected case contract diagnose
charged indict prosecute
deserted defect abscond"),
    // What happens to houses, likewise.
    (Family::Ruin, "\
destroyed demolish raze wreck collapse topple
damaged harm"),
    // What happens to goods, places and money, and things.
    (Family::Event, "\
send supply deliver delivery provide provision transfer dispatch export
deploy station
train drill exercise
buy acquire acquisition purchase takeover bought
steal rob robbery heist theft loot thief burglary raid haul
burn fire blaze torch arson ablaze flame
explode explosion blast detonate
bomb airstrike bombing bombardment
attack assault
strike walkout stoppage
protest demonstrate rally march demonstration
attend attendance participate gather gathering assemble
layoff redundancy sack dismissal
sign signing
treaty pact accord agreement deal
truce ceasefire armistice
visit trip travel
meet meeting summit
talks negotiate negotiation bargain
found establish founded
launch unveil
crash collide collision derail
raise funding fund invest investment
pay payment cost price worth value
loan lend bailout aid
win victory beat defeat
vote ballot poll election elect
recover retrieve recovery
live reside home house shelter host
begin start commence outset launching
end finish conclude cease
independence independent secede secession split
sentence jail imprison prison
confirm verify confirmation corroborate
deny denial reject dismiss refute rebut
warn caution alert
threat threaten danger menace
concern worry alarm fear
ally alliance partnership partner
technology technological technical expertise
uniform fatigues
fake forge false bogus
satellite space
escalate escalation intensify
help assist assistance support
rely reliant reliance depend dependent dependence
relation relationship ties
region regional
world global worldwide
army military
missile rocket
resign quit resignation
investigate investigation probe inquiry
discover notice detect spot
hack hacker breach intrusion cyberattack
surrender capitulate capitulation
isolate isolation pariah outcast
sanction embargo
condemn condemnation denounce criticise criticize criticism
fight battle combat clash battlefield
war conflict
weapon arms armament weaponry munition ammunition
shell round projectile
company firm business corporation
quake earthquake tremor temblor
storm hurricane typhoon cyclone
flood flooding inundate
plane aircraft jet airliner
ship vessel boat
truck lorry truckload
wave swell
car vehicle van
job post position
jewellery jewelry jewel gem diamond
building structure
shop store
offer proposal
ban bar prohibit prohibition outlaw
postpone delay reschedule defer
cancel cancellation scrap axe
close closure shut shutdown
reopen resume resumption restart
cut reduce reduction slash trim lower
build construct construction erect
repair restore restoration rebuild
carry transport
search scour hunt
shoot shooting gunfire
vaccinate vaccination vaccine jab inoculate immunise immunize immunisation immunization
forecast projection predict prediction
plan scheme programme program project
merge merger
capsize founder
contain containment
inflation,consumer prices,consumer price
unemployment,jobless,unemployment rate,jobless rate
economy,gdp,gross domestic
rate,interest rate,interest rates,key rate,base rate,policy rate,main rate"),
    // What is counted or measured.
    (Family::Thing, "\
seat lawmaker mp mps legislator parliamentarian deputy
parliament legislature
bill legislation law
operation surgery procedure
hospital clinic
flat apartment
bus coach minibus
motorcycle motorbike
helicopter chopper
drone uav
gun firearm rifle pistol handgun
phone handset smartphone
road highway motorway
port harbour harbor
factory plant mill
revenue turnover sales
profit earnings
salary wage
tax levy duty tariff
fine penalty
debt borrowing
share stock
subsidy grant
compensation damages redress
fraud scam swindle
output production
target goal aim
court tribunal
outbreak epidemic
virus disease illness
rain rainfall downpour
wind gust
landslide mudslide
outage blackout
fuel petrol gasoline diesel
match game fixture
number total tally
stake shareholding
area zone district"),
    // How figures move.
    (Family::Movement, "\
rise increase grow growth climb jump soar surge gain
fall drop decline decrease plunge slump slide shrink tumble sink lose"),
    // People by what they are counted as; a figure of one line may restate a figure of another.
    (Family::People, "\
person individual human victim life
soldier troop serviceman servicemen servicewoman personnel trooper infantry infantryman fighter force contingent combatant
worker employee staff staffer workforce labourer laborer
civilian resident inhabitant villager local citizen population
refugee migrant asylum-seeker evacuee
police officer policeman policemen constable
student pupil schoolchild schoolchildren
child kid boy girl teenager youth youngster infant baby
man men male
woman women female
robber gunman gunmen attacker assailant suspect intruder bandit rioter
passenger traveller traveler tourist commuter
crew sailor seaman pilot
patient sufferer
inmate prisoner detainee convict
activist demonstrator protester marcher campaigner supporter crowd
militant rebel insurgent terrorist
member colleague
doctor nurse medic
journalist reporter
observer monitor
customer user subscriber client shopper
voter elector
delegate representative
shareholder investor stockholder
farmer grower
driver motorist
teacher lecturer educator
fan spectator attendee
candidate contender nominee
miner
firefighter rescuer
hostage captive
family household"),
    // Countries with their people, capitals and seats of government.
    (Family::Country, include_str!("places.txt")),
];
