//! Resolves dates without a year against the account's date.

use super::super::words::Words;
use crate::engine::date::Date;
use crate::engine::lang::Class;

/// How many words before a date may tell that it lies ahead.
const FUTURE_REACH: usize = 12;

/// The words of a sentence with the date from which its dates are counted.
pub(super) struct Resolver<'a, 'b> {
    pub(super) words: &'a Words<'b>,
    pub(super) published: Option<Date>,
    /// The window said before in the sentence, from which "a year earlier" is counted.
    pub(super) said: Option<(Date, Date)>,
}

impl Resolver<'_, '_> {
    /// The account's own day; `None` when it gives only a month or year.
    pub(super) fn day(&self) -> Option<Date> {
        self.published.filter(|date| date.day.is_some())
    }

    /// The account's own month.
    pub(super) fn month(&self) -> Option<Date> {
        self.published.and_then(|date| date.month.map(|month| Date::month(date.year, month)))
    }

    /// The month of that name nearest to the account's own, in its past unless the words at `idx` speak of the future.
    pub(super) fn nearest_month(&self, month: u8, idx: usize) -> Option<Date> {
        let own = self.month()?;
        let this_year = Date::month(own.year, month);
        let ahead = self.is_future(idx);
        let year = match this_year.cmp(&own) {
            // Of a month just gone news says "next" when it means the next of that name.
            std::cmp::Ordering::Less if ahead && this_year < own.plus_months(-2) => own.year + 1,
            std::cmp::Ordering::Greater if !ahead => own.year - 1,
            _ => own.year,
        };
        Some(Date::month(year, month))
    }

    /// "last August", "this August", "next August".
    pub(super) fn stepped_month(&self, month: u8, step: i32) -> Option<Date> {
        let own = self.month()?;
        let this_year = Date::month(own.year, month);
        let year = match step.signum() {
            -1 if this_year >= own => own.year - 1,
            1 if this_year <= own => own.year + 1,
            _ => own.year,
        };
        Some(Date::month(year, month))
    }

    /// The day of that name in the account's past; ahead of it where the words at `idx` say so, or where it is
    /// less than a month off.
    pub(super) fn nearest_day(&self, month: u8, day: u8, idx: usize) -> Option<Date> {
        let published = self.published?;
        let own = published.first_day();
        let around = [published.year - 1, published.year, published.year + 1];
        let days = || around.into_iter().filter_map(|year| Date::day(year, month, day));
        let ahead = days().find(|date| own < date.first_day());
        let behind = days().rev().find(|date| date.first_day() <= own);
        let soon = ahead.filter(|date| {
            let days = date.first_day() - own;
            days < 31 || days < 183 && self.is_future(idx)
        });
        soon.or(behind).or(ahead)
    }

    /// Whether the words before token `idx` speak of the future: "will", "by", "is expected".
    pub(super) fn is_future(&self, idx: usize) -> bool {
        let words = self.words;
        let past = words.near_after(idx + 1, FUTURE_REACH, Class::Perfect).is_some()
            || words.near_before(idx, 5, Class::Perfect);
        let by = !past && words.near_before(idx, 4, Class::Ahead);
        let after = words.near_after(idx + 1, 3, Class::Future);
        let own = |at: usize| words.near_after(idx + 1, at - idx, Class::And).is_none();
        let to = |n: usize| words.back_is(idx, n + 1, Class::FutureTo) && words.back_is(idx, n, Class::To);
        // "what it had forecast in April" lies behind.
        let ahead = |n: usize| {
            words.back_is(idx, n, Class::Future)
                && words.number(idx.wrapping_sub(n + 1), Class::Perfect) != Some(1)
        };
        by || words.has(Class::Future) && (1..=FUTURE_REACH).any(ahead)
            || (1..FUTURE_REACH).any(to)
            || after.is_some_and(own)
    }
}
