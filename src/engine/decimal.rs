//! Exact decimal numbers, as news writes them.

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal: `mantissa × 10^exponent`, kept without trailing zeros in the mantissa.
///
/// Arithmetic that would leave 38 digits saturates; it never panics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    exponent: i32,
}

/// Beyond this power of ten a number is not news; it bounds every loop below.
const MAX_EXPONENT: i32 = 60;

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal { mantissa: 0, exponent: 0 };
    /// One.
    pub const ONE: Decimal = Decimal { mantissa: 1, exponent: 0 };

    /// `mantissa × 10^exponent`.
    pub fn new(mantissa: i128, exponent: i32) -> Self {
        if mantissa == 0 {
            return Self::ZERO;
        }
        let (mut mantissa, mut exponent) = (mantissa, exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT));
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }

    /// Reads plain digits with at most one point ("1234.50"); `None` for anything else, or for more than 30 digits.
    pub fn parse(digits: &str) -> Option<Self> {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let n_digits = whole.len() + fraction.len();
        if n_digits == 0
            || n_digits > 30
            || !whole.chars().chain(fraction.chars()).all(|c| c.is_ascii_digit())
        {
            return None;
        }
        let mantissa = whole
            .bytes()
            .chain(fraction.bytes())
            .fold(0i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        Some(Self::new(mantissa, -(fraction.len() as i32)))
    }

    /// Whether the number is zero.
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Whether the number is below zero.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// The absolute value.
    pub fn abs(self) -> Self {
        Self { mantissa: self.mantissa.saturating_abs(), ..self }
    }

    /// The number as a float, for drawing and for ratios: the nearest one up to 15 digits and 22 places, within a few
    /// units of the last bit beyond, and alike on every machine.
    pub fn to_f64(self) -> f64 {
        // Up to 10^22 a power of ten is exact as a float, so that the one step most numbers take rounds once.
        let power = |n_zeros: u32| (0..n_zeros).fold(1.0, |power, _| power * 10.0);
        let n_zeros = self.exponent.unsigned_abs();
        let steps = (0..n_zeros / 22).map(|_| 22).chain([n_zeros % 22]);
        let shift = |value: f64, n| if self.exponent < 0 { value / power(n) } else { value * power(n) };
        steps.fold(self.mantissa as f64, shift)
    }

    /// The mantissa at a smaller exponent, saturating.
    fn scaled_to(self, exponent: i32) -> i128 {
        (exponent..self.exponent).fold(self.mantissa, |m, _| m.saturating_mul(10))
    }

    /// Divides, rounding toward zero to 12 significant decimals; zero when `divisor` is zero.
    pub fn divide(self, divisor: Self) -> Self {
        if divisor.is_zero() || self.is_zero() {
            return Self::ZERO;
        }
        let (mut mantissa, mut exponent) = (self.mantissa, self.exponent);
        while mantissa.unsigned_abs() < 10u128.pow(34) && exponent > -MAX_EXPONENT {
            mantissa *= 10;
            exponent -= 1;
        }
        let mut quotient = mantissa / divisor.mantissa;
        exponent -= divisor.exponent;
        while quotient.unsigned_abs() >= 10u128.pow(12) {
            quotient /= 10;
            exponent += 1;
        }
        Self::new(quotient, exponent)
    }

    /// Half a unit of the last digit that is not a trailing zero, the first two digits always taken as
    /// written: 500 for 10,000, 5 for 13,240, 0.05 for 6.1; zero for whole numbers below 100.
    pub fn rounding(self) -> Self {
        if self.is_zero() || (self.exponent >= 0 && self.abs() < Self::new(1, 2)) {
            return Self::ZERO;
        }
        let n_digits = self.mantissa.unsigned_abs().to_string().len() as i32;
        let last = if n_digits < 2 { self.exponent - (2 - n_digits) } else { self.exponent };
        Self::new(5, last - 1)
    }
}

impl std::ops::Add for Decimal {
    type Output = Decimal;
    fn add(self, other: Decimal) -> Decimal {
        let exponent = self.exponent.min(other.exponent);
        Decimal::new(self.scaled_to(exponent).saturating_add(other.scaled_to(exponent)), exponent)
    }
}

impl std::ops::Neg for Decimal {
    type Output = Decimal;
    fn neg(self) -> Decimal {
        Decimal { mantissa: self.mantissa.saturating_neg(), ..self }
    }
}

impl std::ops::Sub for Decimal {
    type Output = Decimal;
    fn sub(self, other: Decimal) -> Decimal {
        self + -other
    }
}

impl std::ops::Mul for Decimal {
    type Output = Decimal;
    fn mul(self, other: Decimal) -> Decimal {
        Decimal::new(
            self.mantissa.saturating_mul(other.mantissa),
            self.exponent.saturating_add(other.exponent),
        )
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self::new(i128::from(whole), 0)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let exponent = self.exponent.min(other.exponent);
        self.scaled_to(exponent).cmp(&other.scaled_to(exponent))
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with a point, no grouping: `1234.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        if self.exponent >= 0 {
            return write!(f, "{sign}{digits}{}", "0".repeat(self.exponent as usize));
        }
        let places = self.exponent.unsigned_abs() as usize;
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(digits: &str) -> Decimal {
        Decimal::parse(digits).unwrap_or(Decimal::ZERO)
    }

    #[test]
    fn prints_what_it_read() {
        for digits in ["0", "7", "13000", "6.1", "0.05", "334000000"] {
            assert_eq!(dec(digits).to_string(), digits);
        }
        assert_eq!(dec("1.50").to_string(), "1.5");
        assert_eq!(Decimal::parse("1.2.3"), None);
        assert_eq!(Decimal::parse(""), None);
    }

    #[test]
    fn arithmetic() {
        assert_eq!(dec("1.5") * dec("1000000"), dec("1500000"));
        assert_eq!(dec("1.5") + dec("0.25"), dec("1.75"));
        assert_eq!(dec("1") - dec("2.5"), -dec("1.5"));
        assert_eq!(dec("1").divide(dec("4")), dec("0.25"));
        assert_eq!(dec("2").divide(dec("3")), dec("0.666666666666"));
        assert_eq!(dec("2").divide(Decimal::ZERO), Decimal::ZERO);
        assert!(dec("9.99") < dec("10") && dec("10") <= dec("10.0"));
    }

    #[test]
    fn floats_are_the_nearest() {
        for digits in
            ["0", "7", "0.1", "6.1", "0.05", "33.333333", "334000000", "123456789012345", "0.000000123"]
        {
            assert_eq!(Ok(dec(digits).to_f64()), digits.parse(), "{digits}");
            assert_eq!((-dec(digits)).to_f64(), -dec(digits).to_f64(), "{digits}");
        }
        assert_eq!(Decimal::new(5, 22).to_f64(), 5e22);
        for (number, float) in [(Decimal::new(17, 60), 1.7e61), (Decimal::new(-17, -60), -1.7e-59)] {
            assert!((number.to_f64() / float - 1.0).abs() < 1e-15, "{number}");
        }
    }

    #[test]
    fn rounding_follows_the_written_digits() {
        for (number, half) in [
            ("10000", "500"),
            ("13240", "5"),
            ("13000", "500"),
            ("43350", "5"),
            ("6.1", "0.05"),
            ("22", "0"),
            ("100", "5"),
            ("3000000", "50000"),
        ] {
            assert_eq!(dec(number).rounding(), dec(half), "{number}");
        }
    }
}
