//! Hedges: what stands around a number and says how firmly it is meant.

use crate::engine::lang::{Class as C, Row};

pub(super) const HEDGES: &[Row] = &[
    (
        C::HedgeBefore,
        "under: < a_little_less_than a_little_under below cheaper_than far_fewer_than far_less_than \
         fewer_than inside just_below just_under less_than lighter_than little_less_than little_under \
         lower_than many_fewer_than much_less_than shorter_than shy slightly_less_than slightly_under \
         slower_than smaller_than south_of sub_- under well_below well_under younger_than \
         over: > a_bit_over a_little_more_than a_little_over above beyond bigger_than crossed \
         deeper_than exceed exceeded exceeding exceeds far_more_than farther_than faster_than for_over \
         further_than greater_than heavier_than higher_than in_excess_of just_above just_more_than \
         just_over larger_than little_more_than little_over longer_than many_more_than more_than \
         much_more_than north_of older_than over over_than slightly_above slightly_more_than \
         slightly_over surpass surpassed surpasses surpassing taller_than topped topping tops upwards_of \
         way_more_than well_above well_over \
         up_to: a_ceiling_of a_maximum_of as_big_as as_far_as as_high_as as_long_as as_many_as \
         as_much_as as_old_as as_tall_as at_most at_the_most capped_at could_reach estimated_to_reach limited_to maximum_of may_reach might_reach no_greater_than no_higher_than \
         no_larger_than no_longer_than no_more_than not_exceeding not_more_than not_over not_to_exceed \
         reaching reaching_up_to up_to upto within ≤ \
         at_least: a_minimum_of as_few_as as_little_as as_low_as at_a_minimum at_least at_the_least \
         at_the_very_least minimum_of no_fewer_than no_less_than no_younger_than not_fewer_than \
         not_less_than not_under starting_at starting_from upward_of ≥ \
         about: about about_around an_approximate an_estimated approx approx_. approximately around \
         averaged averaging c_. ca ca_. circa estimate_of estimated estimated_at estimated_to_be \
         estimated_to_be_worth estimated_to_number estimated_to_total give_or_take \
         in_the_order_of in_the_region_of maybe more_or_less on_average on_the_order_of perhaps possibly \
         probably roughly some something_like somewhere_around ~ ≈ \
         exact: all_but an_average_of average_estimate_of average_of barely exactly just not_just only precisely median_estimate_of put_at \
         almost: almost approaching close_to just_short_of just_shy_of nearing nearly nigh_on not_quite \
         practically shy_of very_nearly virtually",
    ),
    (
        C::HedgeAfter,
        "at_least: + -_plus and_above and_counting and_more and_older and_over and_up at_a_minimum \
         at_least at_the_very_least minimum or_above or_better or_greater or_higher or_longer or_more \
         or_older or_over plus about: -_ish -_odd approximately give_or_take ish odd or_so \
         or_thereabouts roughly up_to: and_under and_younger at_most at_the_most max maximum or_below \
         or_fewer or_less or_lower or_under or_younger tops",
    ),
    (C::During, "above below over under"),
    (C::HandsOver, "hand handed handing hands take taken takes taking took turn turned turning turns"),
    (C::TimeNoun, "game generation hole inning lap match morning night round season session term weekend"),
    (
        C::BeforeBound,
        "adults after aged anyone are at be been bit boys by children drivers everyone exactly far for girls \
         held in is just kids last lasted lasting little lived men not now nurses of passengers \
         patients people players residents serve served slightly spend spent students take takes \
         taking than those to took voters waited was well were with women workers",
    ),
    (C::SoFar, "so_far thus_far to_date until_now up_to_now"),
    (C::Confirmed, "confirmed"),
    (C::But, "but"),
    (C::NotAfter, "than to"),
    (
        C::HedgeFiller,
        "a additional an another average combined even extra further his its just massive maximum \
         minimum of only other record staggering still the their these those total whopping",
    ),
];
