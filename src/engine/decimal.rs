//! Exact decimal numbers, as news writes them.

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal: `mantissa × 10^exponent`, kept without trailing zeros in the mantissa.
///
/// Holds 18 digits; arithmetic that would need more drops the last ones. It never panics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
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
    pub fn new(mantissa: i64, exponent: i32) -> Self {
        if mantissa == 0 {
            return Self::ZERO;
        }
        // The one number without an opposite is left out.
        let mut mantissa = mantissa.max(-i64::MAX);
        let mut exponent = exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT);
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        Self { mantissa, exponent }
    }

    /// Reads plain digits with at most one point ("1234.50"); `None` for anything else, or for more than 30 digits.
    pub fn parse(digits: &str) -> Option<Self> {
        let plain = digits.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit());
        if plain { Self::parse_grouped(digits, true) } else { None }
    }

    /// Reads digits whatever stands between them; `point` says whether a point parts the fraction.
    pub(crate) fn parse_grouped(digits: &str, point: bool) -> Option<Self> {
        let (mut mantissa, mut exponent) = (0i64, 0);
        let (mut n_digits, mut n_points) = (0, 0);
        for byte in digits.bytes() {
            match byte {
                b'.' if point => n_points += 1,
                b'0'..=b'9' => {
                    let place = -n_points;
                    match mantissa.checked_mul(10).and_then(|tens| tens.checked_add(i64::from(byte - b'0'))) {
                        Some(longer) => {
                            mantissa = longer;
                            exponent += place;
                        }
                        // A digit too many is dropped; before the point it still counts.
                        None => exponent += 1 + place,
                    }
                    n_digits += 1;
                }
                _ => {}
            }
        }
        (0 < n_digits && n_digits <= 30 && n_points <= 1).then(|| Self::new(mantissa, exponent))
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
        let mut value = self.mantissa as f64;
        let mut n_zeros = self.exponent.unsigned_abs();
        while 0 < n_zeros {
            let mut power = 1.0;
            for _ in 0..n_zeros.min(22) {
                power *= 10.0;
            }
            value = if self.exponent < 0 { value / power } else { value * power };
            n_zeros -= n_zeros.min(22);
        }
        value
    }

    /// Divides, rounding toward zero to 12 significant decimals; zero when `divisor` is zero.
    pub fn divide(self, divisor: Self) -> Self {
        if divisor.is_zero() || self.is_zero() {
            return Self::ZERO;
        }
        // So small that ten times a remainder fits.
        let (mut below, mut exponent) = (divisor.mantissa, self.exponent - divisor.exponent);
        while below.unsigned_abs() > i64::MAX as u64 / 10 {
            below /= 10;
            exponent -= 1;
        }
        let (mut quotient, mut rest) = (self.mantissa / below, self.mantissa % below);
        while rest != 0 && quotient.unsigned_abs() < 100_000_000_000 && exponent > -MAX_EXPONENT {
            quotient = quotient * 10 + rest * 10 / below;
            rest = rest * 10 % below;
            exponent -= 1;
        }
        while quotient.unsigned_abs() >= 1_000_000_000_000 {
            quotient /= 10;
            exponent += 1;
        }
        Self::new(quotient, exponent)
    }

    /// Half a unit of the last digit of a number written with so many zeros at its end: 0.05 for 9 with one.
    pub fn half_unit(self, zeros: u8) -> Self {
        Self::new(5, self.exponent - i32::from(zeros) - 1)
    }

    /// Half a unit of the last digit that is not a trailing zero, the first two digits always taken as
    /// written: 500 for 10,000, 5 for 13,240, 0.05 for 6.1; zero for whole numbers below 100.
    pub fn rounding(self) -> Self {
        if self.is_zero() || (self.exponent >= 0 && self.abs() < Self::new(1, 2)) {
            return Self::ZERO;
        }
        let one_digit = self.mantissa.unsigned_abs() < 10;
        Self::new(5, self.exponent - if one_digit { 2 } else { 1 })
    }

    /// Both mantissas at one exponent, the last digits of the smaller number dropped where they do not fit.
    fn aligned(self, other: Self) -> (i64, i64, i32) {
        let (mut high, mut low) = if other.exponent <= self.exponent { (self, other) } else { (other, self) };
        while low.exponent < high.exponent {
            match high.mantissa.checked_mul(10) {
                Some(mantissa) => high = Self { mantissa, exponent: high.exponent - 1 },
                None => low = Self { mantissa: low.mantissa / 10, exponent: low.exponent + 1 },
            }
        }
        if other.exponent <= self.exponent {
            (high.mantissa, low.mantissa, high.exponent)
        } else {
            (low.mantissa, high.mantissa, high.exponent)
        }
    }
}

impl std::ops::Add for Decimal {
    type Output = Decimal;
    fn add(self, other: Decimal) -> Decimal {
        let (left, right, exponent) = self.aligned(other);
        match left.checked_add(right) {
            Some(sum) => Decimal::new(sum, exponent),
            None => Decimal::new(left / 10 + right / 10, exponent + 1),
        }
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
        let (mut left, mut right) = (self.mantissa, other.mantissa);
        let mut exponent = self.exponent.saturating_add(other.exponent);
        loop {
            if let Some(product) = left.checked_mul(right) {
                return Decimal::new(product, exponent);
            }
            if left.unsigned_abs() < right.unsigned_abs() {
                right /= 10;
            } else {
                left /= 10;
            }
            exponent += 1;
        }
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self::new(whole, 0)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right, _) = self.aligned(*other);
        // Digits dropped to make room still tell two numbers apart.
        left.cmp(&right).then_with(|| (self.exponent, self.mantissa).cmp(&(other.exponent, other.mantissa)))
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with a point, no grouping: `1234.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        let known = self.mantissa.unsigned_abs().to_string();
        let places = (-self.exponent).max(0) as usize;
        let mut digits = String::new();
        for _ in known.len()..=places {
            digits.push('0');
        }
        digits.push_str(&known);
        for _ in 0..self.exponent {
            digits.push('0');
        }
        // Checked: a split that can panic is 1 kB of the wasm.
        let (whole, fraction) = digits.split_at_checked(digits.len() - places).unwrap_or((&digits, ""));
        f.write_str(whole)?;
        if !fraction.is_empty() {
            f.write_str(".")?;
            f.write_str(fraction)?;
        }
        Ok(())
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
