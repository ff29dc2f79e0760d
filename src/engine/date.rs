//! Calendar dates of year, month or day precision (proleptic Gregorian).

use std::fmt;

use super::letters::whole_number;

/// A date as precise as it was written: a year, a month of a year, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31; only beside a month.
    pub day: Option<u8>,
}

/// A day counted from 1 January 1970.
pub type DayNumber = i64;

impl Date {
    /// A whole year.
    pub fn year(year: i32) -> Self {
        Self { year, month: None, day: None }
    }

    /// A month of a year; `month` is held within 1 to 12.
    pub fn month(year: i32, month: u8) -> Self {
        Self { year, month: Some(month.clamp(1, 12)), day: None }
    }

    /// A day; `None` when the calendar has no such day.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=12).contains(&month) && 1 <= day && day <= days_in_month(year, month);
        valid.then_some(Self { year, month: Some(month), day: Some(day) })
    }

    /// Reads ISO dates of any precision: "2024", "2024-10", "2024-10-19"; a time after the day is ignored.
    pub fn parse(iso: &str) -> Option<Self> {
        let mut parts = iso.split(['T', ' ']).next()?.split('-');
        let year = whole_number(parts.next().filter(|y| y.len() == 4)?).filter(|year| 1 <= *year)? as i32;
        match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Some(Self::year(year)),
            (Some(month), None, _) => {
                let month = whole_number(month).filter(|m| (1..=12).contains(m))? as u8;
                Some(Self::month(year, month))
            }
            (Some(month), Some(day), None) => Self::day(year, of_two(month)?, of_two(day)?),
            _ => None,
        }
    }

    /// The day with this number.
    pub fn from_day_number(number: DayNumber) -> Self {
        // Days to civil date, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let z = number + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let mp = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * mp + 2) / 5 + 1) as u8;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u8;
        let year = (year_of_era + era * 400 + i64::from(month <= 2)) as i32;
        Self { year, month: Some(month), day: Some(day) }
    }

    /// The number of the first day the date covers.
    pub fn first_day(self) -> DayNumber {
        day_number(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The number of the last day the date covers.
    pub fn last_day(self) -> DayNumber {
        let month = self.month.unwrap_or(12);
        day_number(self.year, month, self.day.unwrap_or_else(|| days_in_month(self.year, month)))
    }

    /// The weekday of the first day, 0 for Monday.
    pub fn weekday(self) -> u8 {
        (self.first_day() + 3).rem_euclid(7) as u8
    }

    /// The date `n` days later, as a day.
    pub fn plus_days(self, n: i64) -> Self {
        Self::from_day_number(self.first_day() + n)
    }

    /// ISO 8601 of the date's own precision: "2024", "2024-10", "2024-10-19".
    pub fn iso(self) -> String {
        let mut iso = padded(self.year.unsigned_abs(), 4);
        for part in [self.month, self.day].into_iter().flatten() {
            iso.push('-');
            iso.push_str(&padded(u32::from(part), 2));
        }
        iso
    }

    /// The month `n` months later.
    pub fn plus_months(self, n: i32) -> Self {
        let months = self.year * 12 + i32::from(self.month.unwrap_or(1)) - 1 + n;
        Self::month(months.div_euclid(12), months.rem_euclid(12) as u8 + 1)
    }
}

impl fmt::Display for Date {
    /// ISO 8601 of the date's own precision.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

/// A time of day in minutes after midnight as "HH:MM".
pub fn clock_time(minutes: u16) -> String {
    [&padded(u32::from(minutes / 60), 2), ":", &padded(u32::from(minutes % 60), 2)].concat()
}

/// The digits of a number after zeros that make them as many as asked for.
fn padded(number: u32, n_digits: usize) -> String {
    let digits = number.to_string();
    let mut out = "0".repeat(n_digits.saturating_sub(digits.len()));
    out.push_str(&digits);
    out
}

/// A month or a day of at most two digits.
fn of_two(digits: &str) -> Option<u8> {
    whole_number(digits).filter(|number| (1..=31).contains(number)).map(|number| number as u8)
}

fn day_number(year: i32, month: u8, day: u8) -> DayNumber {
    let y = i64::from(year) - i64::from(month <= 2);
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let mp = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * mp + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Days in a month of a year.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints_iso() {
        for iso in ["2024", "2024-10", "2024-10-19"] {
            assert_eq!(Date::parse(iso).map(|date| date.to_string()).as_deref(), Some(iso));
        }
        for odd in ["", "24", "2024-13", "2024-02-30", "2024-10-19-1", "0000", "today"] {
            assert_eq!(Date::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn day_numbers_go_both_ways() {
        for number in (-200_000..200_000).step_by(37) {
            assert_eq!(Date::from_day_number(number).first_day(), number);
        }
        assert_eq!(Date::parse("1970-01-01").map(Date::first_day), Some(0));
        assert_eq!(Date::parse("2024-10-19").map(Date::weekday), Some(5), "a Saturday");
    }

    #[test]
    fn months_cross_years() {
        assert_eq!(Date::month(2024, 1).plus_months(-1), Date::month(2023, 12));
        assert_eq!(Date::month(2024, 2).last_day() - Date::month(2024, 2).first_day(), 28);
    }
}
