//! The words from which figures are read.

use super::{currencies, hedges, nouns, numbers, time, units};
use crate::engine::lang::QuantityWords;

pub(super) static QUANTITIES: QuantityWords = QuantityWords {
    numbers: numbers::NUMBERS,
    hedges: hedges::HEDGES,
    units: units::UNITS,
    nouns: nouns::NOUNS,
    time: time::TIME,
    currencies: currencies::CURRENCIES,
    currency_signs: currencies::SIGNS,
    touching_signs: currencies::TOUCHING,
    amount_signs: currencies::AMOUNT_ONLY,
    heavy_currency: "GBP",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;

    #[track_caller]
    fn sorted<'a>(name: &str, keys: impl Iterator<Item = &'a str>) {
        let keys: Vec<&str> = keys.collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {:?} comes before {:?}", pair[0], pair[1]);
        }
    }

    macro_rules! sorted_rows {
        ($($table:expr),* $(,)?) => { $(sorted(stringify!($table), $table.iter().map(|row| row.0));)* };
    }

    macro_rules! sorted_words {
        ($($list:expr),* $(,)?) => { $(sorted(stringify!($list), $list.iter().copied());)* };
    }

    #[test]
    fn searched_tables_are_sorted() {
        let QuantityWords { numbers, hedges, units, nouns, time, .. } = ENGLISH.quantities;
        sorted_words!(ENGLISH.abbreviations);
        sorted_rows!(ENGLISH.quantities.currencies, ENGLISH.quantities.currency_signs);
        sorted_rows!(
            numbers.cardinals,
            numbers.scales,
            numbers.suffixes,
            numbers.orders,
            numbers.order_multiples,
            numbers.lumps,
            numbers.vague,
            numbers.fractions,
            numbers.multiples,
            numbers.ordinals
        );
        sorted_words!(
            numbers.ordinal_endings,
            numbers.articles,
            numbers.determiners,
            numbers.minus,
            numbers.in_,
            numbers.none,
            numbers.idioms,
            numbers.labels,
            numbers.before_pronoun,
            numbers.after_pronoun,
            numbers.stems_of_names
        );
        sorted_words!(hedges.during, hedges.before_bound, hedges.fillers);
        sorted_rows!(units.names, units.symbols, units.rate_adverbs, units.changes);
        sorted_words!(
            units.per,
            units.per_nouns,
            units.old,
            units.aged,
            units.change_fillers,
            units.extents,
            units.shifts,
            units.ranging,
            units.moves,
            units.when,
            units.restating,
            units.change_by
        );
        sorted_words!(
            nouns.ends,
            nouns.modifiers,
            nouns.singulars,
            nouns.states,
            nouns.absences,
            nouns.nobody,
            nouns.echoes
        );
        sorted_rows!(nouns.plurals, nouns.synonyms, nouns.pairs);
        sorted_rows!(
            time.months,
            time.weekdays,
            time.seasons,
            time.days,
            time.steps,
            time.periods,
            time.parts,
            time.fractions,
            time.meridiem,
            time.hours
        );
        sorted_words!(
            time.doubtful_months,
            time.parts_of_day,
            time.approximate,
            time.markers,
            time.lead,
            time.future,
            time.ago,
            time.zones,
            time.at,
            time.strong_markers,
            time.year_markers,
            time.amount_markers,
            time.lengths,
            time.throughout,
            time.ahead
        );
    }
}
