//! Number words, and the idioms, names and pronouns that look like them.

use crate::engine::lang::{Class as C, Row};

pub(super) const NUMBERS: &[Row] = &[
    (
        C::Cardinal,
        "0: zero 1: one 2: two 3: three 4: four 5: five 6: six 7: seven 8: eight 9: nine 10: ten \
         11: eleven 12: twelve 13: thirteen 14: fourteen 15: fifteen 16: sixteen 17: seventeen \
         18: eighteen 19: nineteen 20: twenty 30: thirty 40: forty fourty 50: fifty 60: sixty \
         70: seventy 80: eighty 90: ninety",
    ),
    (
        C::Scale,
        "2: hundred 3: thousand 5: lakh lakhs 6: million mln mn 7: crore crores 9: billion bln bn 12: tn \
         trillion trn 15: quadrillion",
    ),
    (C::Suffix, "3: K k 6: M MM m mln mm mn 7: cr 9: B b bln bn 12: T t tn trn"),
    (C::DoubtfulSuffix, "m"),
    (C::CurrencySuffix, "MM T b mm t"),
    (
        C::Order,
        "20..99: tens 24..99: dozens 40..99: scores 200..999: hundreds 2000..19999: thousands \
         200000..1999999: lakhs 2000000..19999999: millions 20000000..199999999: crores \
         2000000000..19999999999: billions 2000000000000..19999999999999: trillions",
    ),
    (
        C::OrderMultiple,
        "20..199: tens 24..99: dozens 40..99: scores 200..999: hundreds 2000..19999: thousands",
    ),
    (C::Lump, "2: couple 12: dozen 20: score 144: gross"),
    (C::Spell, "20..99: decades 200..999: centuries"),
    (C::Vague, "2..9: few 3..9: handful several"),
    (C::Whole, "all entire every whole"),
    (
        C::Fraction,
        "2: half halves 3: third thirds 4: fourth fourths quarter quarters 5: fifth fifths 6: sixth \
         sixths 7: seventh sevenths 8: eighth eighths 9: ninth ninths 10: tenth tenths 12: twelfth \
         20: twentieth 100: hundredth 1000: thousandth",
    ),
    (
        C::Multiple,
        "2: doubled doubling twofold 3: threefold trebled tripled tripling 4: fourfold quadrupled \
         5: fivefold 6: sixfold 7: sevenfold 8: eightfold 9: ninefold 10: tenfold 100: hundredfold \
         -2: halved halving",
    ),
    (C::MultipleOf, "-2: half 2: double twice 3: thrice treble triple 4: quadruple"),
    (C::As, "as"),
    (
        C::AsMany,
        "big common dear deadly expensive far fast few heavy high large likely long many much often rich strong tall \
         wide",
    ),
    (
        C::Ordinal,
        "1: first 2: second 3: third 4: fourth 5: fifth 6: sixth 7: seventh 8: eighth 9: ninth 10: tenth \
         11: eleventh 12: twelfth 13: thirteenth 14: fourteenth 15: fifteenth 16: sixteenth \
         17: seventeenth 18: eighteenth 19: nineteenth 20: twentieth 30: thirtieth 50: fiftieth \
         100: hundredth",
    ),
    (C::OrdinalEnding, "nd rd st th"),
    (C::Article, "a an"),
    (C::Determiner, "all her his its my our that the their these this those your"),
    (C::Minus, "minus negative"),
    (C::Margin, "plus_minus plus_or_minus"),
    (C::And, "and"),
    (C::Of, "of"),
    (C::To, "to"),
    (C::Or, "or"),
    (C::From, "from"),
    (C::Between, "between"),
    (C::One, "one"),
    (C::Half, "half"),
    (C::Fold, "fold"),
    (C::InMany, "in out"),
    (
        C::Lead,
        "across after along amid among around at behind during in inside near off on outside over throughout to \
         under",
    ),
    (C::Told, "tells told"),
    (
        C::Verb,
        "are came can could did fell fled gave got had has have held is left lived lost made may might must saw \
         spent stood took voted was went were will won would",
    ),
    (C::Street, "avenue boulevard drive lane road square street terrace"),
    (C::By, "by for of x"),
    (C::No, "nil no zero"),
    (
        C::Idiom,
        "all_in_one ash_wednesday at_first at_first_glance at_first_hand at_first_sight \
         at_one_point at_one_stage at_one_time back_to_square_one black_friday bloody_sunday catch_22 \
         cloud_nine cold_war_two cyber_monday day_one dressed_to_the_nines easter_monday easter_sunday \
         fifth_column first_aid first_and_foremost first_class first_half first_hand first_lady \
         first_lieutenant first_minister first_name first_names first_of_all first_person first_place \
         first_responder first_responders first_sergeant first_world first_world_war fourth_estate \
         good_friday ground_zero half_hearted half_time half_way hundred_per_cent_sure in_one_area \
         in_one_go in_one_location in_one_place in_one_spot in_two_minds just_one_of_those_things last_but_one little_one little_ones loved_one loved_ones \
         net_zero new_year new_years nine_to_five number_one on_all_fours on_one_hand on_the_double \
         on_the_one_hand once_in_a one_after_another one_after_the_other one_and_all one_and_the_same \
         one_another one_by_one one_day one_fell_swoop one_in_a_million one_more_time one_of_a_kind one_off one_on_one \
         one_or_the_other one_sided one_size_fits_all one_step_ahead one_stop one_such one_thing \
         one_time one_too_many one_way one_way_or_another one_way_or_the_other palm_sunday second_class \
         second_fiddle second_half second_hand second_lieutenant second_nature second_place \
         second_thoughts second_to_none second_wind second_world_war seventh_heaven shrove_tuesday \
         six_feet_under sixth_sense square_one sub_zero super_tuesday ten_a_penny the_big_four \
         the_big_three the_one_percent third_degree third_man third_parties third_party third_person \
         third_place third_rate third_reich third_world twenty_twenty two_and_two_together two_by_two \
         two_cents two_faced two_time two_tone two_way zero_sum zero_tolerance",
    ),
    (
        C::Label,
        "act airbus amendment android annex apartment appendix apt area article articles bay bill block \
         boeing box building bus camp case category cell channel chapter chapters class clause code \
         court day district dock episode exhibit exit fax fig figure file flight floor formula game gate \
         grade group hall highway id image interstate isbn issue item junction lane level line locker \
         lot mark mk model no nos number order p page pages paragraph part phase phone photo pier plan \
         platform pp proposal proposition protocol ps psalm question ref reference resolution road room \
         round route rule season seat section sector size slide stage step street studio suite sunday table \
         tel terminal tier tip title top track type under unit verse version vol volume ward week \
         windows zone",
    ),
    (
        C::BeforeOne,
        "a another any anyone as bad best big biggest dear difficult each easy every first good hard \
         last latest like little loved new next no old only other right some such that the this tough \
         what which whole worst wrong young",
    ),
    (
        C::AfterOne,
        "also and another as at but by can could day did does feels for from gets goes had has he i if \
         in is it knows may might must needs not on s sees she should so than that they thing thinks to \
         too wants was way we when where which who whom whose will with would you",
    ),
    (
        C::NameStem,
        "apollo big cac category dax formula fortune ftse mark model nasdaq nikkei planet russell top \
         type windows",
    ),
];
