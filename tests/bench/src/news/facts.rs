//! Facts, each of which can be told in several wordings and spellings.

use super::random::Random;
use super::words::{DAYS, MONTHS, PEOPLE, PLACES, SOURCES};

/// Facts of one sort: what varies between them, and the wordings that tell one.
#[derive(Debug)]
pub struct Family {
    slots: &'static [(&'static str, Slot)],
    wordings: &'static [&'static str],
}

/// What may stand in a slot of a wording.
#[derive(Clone, Copy, Debug)]
enum Slot {
    /// A number from the first to the second.
    Count(u64, u64),
    /// Dollars, in millions.
    Millions(u64, u64),
    /// Tenths of a per cent.
    Tenths(u64, u64),
    /// A year, or any other number that is always written in digits.
    Plain(u64, u64),
    /// A length or a small number that nobody hedges.
    Length(u64, u64),
    /// One of these, the same in every telling of a fact.
    One(&'static [&'static str]),
    /// These mean the same: any of them, in each telling.
    Synonym(&'static [&'static str]),
}

use Slot::{Count, Length, Millions, One, Plain, Synonym, Tenths};

pub const FAMILIES: &[&Family] = &[
    &Family {
        slots: &[
            ("killed", Count(2, 400)),
            ("hurt", Count(5, 2_000)),
            (
                "cause",
                One(&[
                    "a bus overturned",
                    "a bridge gave way",
                    "a storm struck",
                    "a warehouse burned",
                    "the earth shook",
                ]),
            ),
            ("people", Synonym(&["people", "civilians", "residents"])),
            ("place", One(PLACES)),
            ("source", One(SOURCES)),
            ("day", One(DAYS)),
        ],
        wordings: &[
            "{source} said {killed} {people} were killed and {hurt} injured when {cause} in {place} {day}.",
            "{killed} {people} died in {place} {day} when {cause}, and {hurt} were injured, according to {source}.",
            "When {cause} in {place} {day}, it killed {killed} {people} and left {hurt} wounded, {source} said.",
            "The death toll in {place} rose to {killed}, with {hurt} others hurt, {source} said {day}.",
        ],
    },
    &Family {
        slots: &[
            ("price", Millions(2, 90_000)),
            (
                "company",
                One(&["Orvane Energy", "Tillbury Foods", "Northgate Rail", "Calyx Systems", "Marlow & Pike"]),
            ),
            (
                "target",
                One(&[
                    "its smaller rival",
                    "a chain of clinics",
                    "the port",
                    "a stake in the pipeline",
                    "the old airport",
                ]),
            ),
            ("jobs", Count(20, 9_000)),
            ("staff", Synonym(&["jobs", "workers", "employees"])),
            ("place", One(PLACES)),
        ],
        wordings: &[
            "{company} agreed to pay {price} for {target} in {place}, a deal that affects {jobs} {staff}.",
            "The purchase of {target} in {place} will cost {company} {price}; {jobs} {staff} are affected.",
            "For {price}, {company} is buying {target} in {place}, and {jobs} {staff} will move with it.",
        ],
    },
    &Family {
        slots: &[
            ("rise", Tenths(1, 240)),
            ("level", Tenths(250, 950)),
            (
                "thing",
                One(&[
                    "unemployment",
                    "the share of renters",
                    "turnout",
                    "the price index",
                    "the approval rating",
                ]),
            ),
            ("month", One(MONTHS)),
            ("place", One(PLACES)),
            ("source", One(SOURCES)),
        ],
        wordings: &[
            "In {place}, {thing} rose by {rise} to {level} in {month}, {source} said.",
            "{source} reported that {thing} in {place} was up {rise} in {month}, at {level}.",
            "{thing} climbed {rise} in {place} in {month} and now stands at {level}, according to {source}.",
        ],
    },
    &Family {
        slots: &[
            ("arrested", Count(3, 900)),
            ("crowd", Count(200, 120_000)),
            ("marchers", Synonym(&["protesters", "demonstrators", "marchers"])),
            ("place", One(PLACES)),
            ("day", One(DAYS)),
        ],
        wordings: &[
            "Police arrested {arrested} {marchers} in {place} {day} out of a crowd of {crowd}.",
            "{crowd} {marchers} filled the streets of {place} {day}, and {arrested} of them were arrested.",
            "{day}, {arrested} {marchers} were detained in {place}, where {crowd} people had gathered.",
        ],
    },
    &Family {
        slots: &[
            ("boxes", Count(300, 40_000)),
            ("month", One(MONTHS)),
            ("year", Plain(1990, 2023)),
            ("goods", One(&["grain", "medical supplies", "machine parts", "ammunition", "timber"])),
            ("place", One(PLACES)),
            ("shipped", Synonym(&["shipped", "sent", "delivered", "moved"])),
            ("source", One(SOURCES)),
        ],
        wordings: &[
            "{boxes} containers of {goods} have been {shipped} to {place} since {month} {year}, according to {source}.",
            "Since {month} {year}, {place} has received {boxes} containers of {goods}, in the estimate of {source}.",
            "{source} said that {boxes} containers of {goods} were {shipped} to {place} after {month} {year}.",
        ],
    },
    &Family {
        slots: &[
            ("low", Plain(3, 40)),
            ("high", Plain(41, 95)),
            (
                "measure",
                One(&[
                    "tonnes of rice",
                    "kilometres of road",
                    "hectares of forest",
                    "square miles",
                    "litres of fuel",
                ]),
            ),
            ("place", One(PLACES)),
            ("hours", Length(2, 70)),
        ],
        wordings: &[
            "Between {low},000 and {high},000 {measure} were lost within {hours} hours around {place}.",
            "From {low},000 to {high},000 {measure} near {place} are gone after {hours} hours of flooding.",
            "The damage around {place} was put at {low},000–{high},000 {measure} in only {hours} hours.",
        ],
    },
    &Family {
        slots: &[
            ("years", Length(3, 60)),
            ("person", One(PEOPLE)),
            ("place", One(PLACES)),
            ("month", One(MONTHS)),
            ("days", Length(2, 12)),
        ],
        wordings: &[
            "{person} arrived in {place} for the first visit in {years} years, which is to last {days} days.",
            "The {days}-day visit of {person} to {place}, planned since {month}, is the first in {years} years.",
            "For the first time in {years} years, {person} is in {place}; the visit ends in {days} days.",
        ],
    },
    &Family {
        slots: &[
            ("output", Count(900, 900_000)),
            ("unit", One(&["barrels of oil", "megawatt hours", "cars", "tonnes of steel", "passengers"])),
            ("place", One(PLACES)),
            ("year", Plain(1995, 2022)),
        ],
        wordings: &[
            "The plant in {place} handles {output} {unit} a day, twice as much as in {year}.",
            "{output} {unit} per day pass through {place}, double the figure of {year}.",
            "Each day {place} handles {output} {unit}; in {year} it was half of that.",
        ],
    },
    &Family {
        slots: &[
            (
                "share",
                One(&[
                    "one in five",
                    "two-thirds of",
                    "almost half of",
                    "a quarter of",
                    "three out of four",
                    "nine out of ten",
                ]),
            ),
            ("homes", Synonym(&["households", "homes"])),
            ("families", Count(100, 60_000)),
            ("place", One(PLACES)),
            ("source", One(SOURCES)),
        ],
        wordings: &[
            "{share} {homes} in {place} had no power and {families} families left, {source} said.",
            "{source} said that {families} families had fled {place}, where {share} {homes} were without power.",
            "Power failed in {share} {homes} in {place}; {families} families were moved to shelters.",
        ],
    },
    &Family {
        slots: &[
            ("heat", Plain(28, 49)),
            ("wind", Plain(40, 210)),
            ("magnitude", Plain(3, 7)),
            ("tenth", Plain(0, 9)),
            ("time", One(&["at 6.30am", "at noon", "shortly after 9 p.m.", "at 14:05", "before dawn"])),
            ("place", One(PLACES)),
        ],
        wordings: &[
            "A quake of magnitude {magnitude}.{tenth} shook {place} {time}, in {heat} °C and winds of {wind} km/h.",
            "{time}, {place} was shaken by a magnitude-{magnitude}.{tenth} earthquake; it was {heat}C, with gusts of {wind}km/h.",
        ],
    },
    &Family {
        slots: &[
            ("pay", Plain(11, 48)),
            ("workers", Count(40, 30_000)),
            ("weeks", Length(2, 30)),
            ("debt", Millions(1, 4_000)),
            ("place", One(PLACES)),
            ("source", One(SOURCES)),
        ],
        wordings: &[
            "{workers} workers in {place} have been on strike for {weeks} weeks over pay of ${pay} an hour; it cost {debt}.",
            "The strike of {workers} workers in {place}, after {weeks} weeks, has cost {debt}, {source} said; they earn ${pay} per hour.",
            "Dozens of ships and thousands of tourists were held up in {place} as {workers} workers asked for ${pay} an hour for {weeks} weeks, at a cost of {debt}.",
        ],
    },
    &Family {
        slots: &[
            ("ayes", Plain(130, 300)),
            ("noes", Plain(10, 129)),
            ("budget", Millions(5, 60_000)),
            ("body", One(&["the council", "parliament", "the senate", "the assembly"])),
            ("place", One(PLACES)),
            ("day", One(DAYS)),
        ],
        wordings: &[
            "{body} in {place} voted {ayes} to {noes} {day} for a budget of {budget}.",
            "By {ayes} votes to {noes}, {body} in {place} passed a {budget} budget {day}.",
            "A budget of {budget} passed in {place} {day}, with {ayes} votes for and {noes} against.",
        ],
    },
];

/// One fact: a family, and what stands in its slots.
#[derive(Clone, Debug)]
pub struct Fact {
    family: &'static Family,
    values: Vec<u64>,
}

impl Fact {
    pub fn new(family: &'static Family, random: &mut Random) -> Self {
        let value = |(_, slot): &(_, Slot)| match *slot {
            Count(lo, hi) | Millions(lo, hi) => {
                // As many small figures as large ones.
                let top = random.between(lo, hi);
                random.between(lo, top)
            }
            Tenths(lo, hi) | Plain(lo, hi) | Length(lo, hi) => random.between(lo, hi),
            One(choices) | Synonym(choices) => random.below(choices.len()) as u64,
        };
        Self { family, values: family.slots.iter().map(value).collect() }
    }

    /// The same fact with other figures, as another source would have it.
    pub fn differently(&self, random: &mut Random) -> Self {
        let mut fact = self.clone();
        for ((_, slot), value) in self.family.slots.iter().zip(&mut fact.values) {
            if let Count(..) | Millions(..) | Tenths(..) = slot {
                *value += 1 + *value * random.between(0, 40) / 100;
            }
        }
        fact
    }

    /// The fact as a sentence, in one of its wordings and one of the spellings of each figure.
    pub fn tell(&self, random: &mut Random) -> String {
        let wording = random.pick(self.family.wordings);
        fill(wording, |name, out| {
            let slots = self.family.slots.iter().zip(&self.values);
            let Some(((_, slot), value)) = slots.into_iter().find(|((slot, _), _)| *slot == name) else {
                return;
            };
            match slot {
                Count(..) => out.push_str(&count(*value, random)),
                Length(..) => out.push_str(&small(*value)),
                Millions(..) => out.push_str(&money(*value, random)),
                Tenths(..) => out.push_str(&per_cent(*value, random)),
                Plain(..) => out.push_str(&value.to_string()),
                One(choices) => out.push_str(choices[*value as usize]),
                Synonym(choices) => out.push_str(random.pick(choices)),
            }
        })
    }
}

/// The wording with each `{slot}` written by `write`, and a capital letter at its start.
pub fn fill(wording: &str, mut write: impl FnMut(&str, &mut String)) -> String {
    let mut out = String::with_capacity(2 * wording.len());
    for (idx, part) in wording.split(['{', '}']).enumerate() {
        if idx % 2 == 0 { out.push_str(part) } else { write(part, &mut out) }
    }
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// A count as a newsroom would write it: exact, rounded, hedged, in words or in digits.
fn count(value: u64, random: &mut Random) -> String {
    if value < 10 {
        return small(value);
    }
    let step = 10_u64.pow(value.ilog10().saturating_sub(1));
    let (below, above) = (value / step * step, value.div_ceil(step) * step);
    match random.below(8) {
        0 => format!("about {}", grouped(below)),
        1 => format!("at least {}", grouped(below)),
        2 => format!("more than {}", grouped(below)),
        3 => format!("nearly {}", grouped(above)),
        4 => format!("up to {}", grouped(above)),
        5 => format!("some {}", grouped(below)),
        _ => grouped(value),
    }
}

/// In words below ten.
fn small(value: u64) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(value as usize).map_or_else(|| value.to_string(), |word| (*word).to_string())
}

/// 1,234 and the like.
fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (idx, digit) in digits.chars().enumerate() {
        if 0 < idx && (digits.len() - idx).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn money(millions: u64, random: &mut Random) -> String {
    if 1_000 <= millions {
        let billions = format!("{}.{}", millions / 1_000, millions % 1_000 / 100);
        return match random.below(4) {
            0 => format!("${billions}bn"),
            1 => format!("{billions} billion dollars"),
            2 => format!("more than ${billions} billion"),
            _ => format!("${billions} billion"),
        };
    }
    match random.below(5) {
        0 => format!("${millions},000,000"),
        1 => format!("{millions} million dollars"),
        2 => format!("more than ${millions}m"),
        _ => format!("${millions} million"),
    }
}

fn per_cent(tenths: u64, random: &mut Random) -> String {
    let number = if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let sign = random.pick(&["%", " per cent", " percent", "%"]);
    format!("{}{number}{sign}", random.pick(&["", "", "", "about ", "almost "]))
}
