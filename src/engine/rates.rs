//! Exchange rates that the accounts themselves give: "2 million euros ($2.6 million)".

use super::claim::Claim;
use super::decimal::Decimal;
use super::quantity::{Dimension, Extent, Quantity};

/// How many of the second currency one of the first is.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    stated: Vec<(String, String, Decimal)>,
}

impl Rates {
    /// Reads every amount that a claim restates in another currency. Of several rates of two currencies the lowest of
    /// the one that comes first in the alphabet is kept, whatever the order of the accounts.
    pub fn read(claims: &[Claim]) -> Self {
        let mut rates = Self::default();
        for claim in claims {
            for (idx, a) in claim.figures.iter().enumerate() {
                for b in claim.figures.iter().skip(idx + 1) {
                    let (Some(a), Some(b)) = (amount(a), amount(b)) else { continue };
                    let ((from, x), (to, y)) = if a.0 < b.0 { (a, b) } else { (b, a) };
                    if from != to && !x.is_zero() && !y.is_zero() {
                        rates.note(from, to, y.divide(x), x.divide(y));
                    }
                }
            }
        }
        rates
    }

    fn note(&mut self, from: &str, to: &str, rate: Decimal, back: Decimal) {
        match self.stated.iter().position(|known| known.0 == from && known.1 == to) {
            Some(at) => {
                // Its way back stands behind it.
                if let Some([there, here]) = self.stated.get_mut(at..at + 2)
                    && rate < there.2
                {
                    (there.2, here.2) = (rate, back);
                }
            }
            None => {
                self.stated.push((from.to_string(), to.to_string(), rate));
                self.stated.push((to.to_string(), from.to_string(), back));
            }
        }
    }

    fn direct(&self, from: &str, to: &str) -> Option<Decimal> {
        self.stated.iter().find(|rate| rate.0 == from && rate.1 == to).map(|rate| rate.2)
    }

    /// How many `to` one `from` is, if need be by way of a third currency, of several the first in the alphabet;
    /// `None` when no account says.
    pub fn rate(&self, from: &str, to: &str) -> Option<Decimal> {
        let (mut by_way_of, mut rate) = ("", self.direct(from, to));
        for (start, through, first) in &self.stated {
            if start == from
                && (rate.is_none() || through.as_str() < by_way_of)
                && let Some(second) = self.direct(through, to)
            {
                (by_way_of, rate) = (through, Some(*first * second));
            }
        }
        rate
    }
}

fn amount(quantity: &Quantity) -> Option<(&str, Decimal)> {
    let unit = quantity.unit.as_ref().filter(|unit| unit.dimension == Dimension::Money)?;
    let Extent::Number(stated) = quantity.extent else { return None };
    Some((&unit.name, stated.lo.or(stated.hi)?))
}
