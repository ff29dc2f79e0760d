//! Words of rates, ages and movements.

use crate::engine::lang::{Class as C, Row};

pub(super) const UNITS: &[Row] = &[
    (C::Per, "each every per"),
    (
        C::PerNoun,
        "barrel bottle bushel century child couple day decade family fortnight gallon game gram head \
         hour household kg kilo kilogram kilometer kilometre liter litre mile minute month night ounce \
         pack person piece pop pound quarter season seat second session share shift student ticket ton \
         tonne unit visit week year yr",
    ),
    (C::PerBefore, "capita: per_capita share: eps per_-_share per_share"),
    (
        C::RateAdverb,
        "year: annually yearly piece: apiece day: bpd daily hour: hourly month: monthly night: nightly \
         quarter: quarterly week: weekly",
    ),
    (C::Old, "old olds"),
    (C::Aged, "age aged ages turned turning turns"),
    (
        C::Movement,
        "up: accelerated added adding advance advanced advancing appreciated ballooned boosted bounced \
         climb climbed climbing climbs doubled edged expand expanded expanding firmed gain gained \
         gaining gains grew grow growing grown grows higher hiked improved inched increase increased \
         increases increasing jump jumped jumping jumps leaped leapt lifted multiplied outperformed \
         popped quadrupled quickened raised rallied rallying rebounded rise risen rises rising \
         rocketed rose skyrocketed soar soared soaring spiked strengthened surge surged surging swelled \
         ticked trebled tripled up upgraded widened zoomed \
         down: collapsed contract contracted cooled crashed cut cutting decline declined declines \
         declining decrease decreased decreases decreasing depreciated dip dipped dived dove down \
         downgraded drop dropped dropping drops eased easing fall fallen falling falls fell halved lose loses \
         losing lost lower lowered narrow narrowed nosedived pared plummet plummeted plummeting plunge \
         plunged plunging reduce reduced reducing retreated sagged sank shaved shed shedding shrank \
         shrink shrinking shrunk sink skidded slash slashed slid slide sliding slip slipped slipping \
         slips slow slowed slowing slows slump slumped slumping softened stumbled sunk trimmed tumble \
         tumbled tumbling underperformed weakened",
    ),
    (C::Compared, "up: higher more down: fewer less lower"),
    (
        C::MovementFiller,
        "a additional again an another back extra fully further her his its just mere minus modest \
         more only sharply slightly the their value whopping",
    ),
    (C::Restating, "and_by or or_about or_almost or_around or_by or_just_over or_more_than or_nearly"),
    (C::MovementBy, "by"),
    (C::Direction, "up down"),
    (C::Supply, "access electricity gas internet power service services supplies supply water"),
    (C::Be, "am are is now was were"),
    (
        C::PhrasalVerb,
        "backed beat blew bring bringing brings brought burned burnt call called dug gave give given gives \
         giving gunned held hold hunted knocked laid lay let lets letting lined locked made make makes \
         making mowed offered pick picked pull pulled put puts putting rack racked rounded set sets setting \
         shot showed shut sign signed split take taken takes taking tear took tore torn tracked turn turned \
         washed wind wound",
    ),
    (
        C::Dimension,
        "above across apart away backstroke below butterfly dash deep final freestyle high hurdles long \
         race radius relay run sprint square tall thick wave waves wide",
    ),
    (C::NoRate, "after ago before earlier from later on or"),
    (C::When, "after ago before earlier later"),
    (
        C::Move,
        "change changed changes crept edged go goes going gone inched move moved moves moving nudged \
         promoted recovered recovering revised shifted switched ticked went",
    ),
    (
        C::Ranging,
        "aged ages anywhere between cost costing costs estimates priced range ranged ranges ranging \
         somewhere span spanning spans starting varied varies vary varying",
    ),
];
