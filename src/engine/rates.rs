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
    /// Reads every amount that a claim restates in another currency; the first statement of a pair is kept.
    pub fn read(claims: &[Claim]) -> Self {
        let mut rates = Self::default();
        for claim in claims {
            for (idx, a) in claim.figures.iter().enumerate() {
                for b in claim.figures.iter().skip(idx + 1) {
                    let (Some((from, x)), Some((to, y))) = (amount(a), amount(b)) else { continue };
                    if from != to && !x.is_zero() && !y.is_zero() && rates.direct(from, to).is_none() {
                        rates.stated.push((from.to_string(), to.to_string(), y.divide(x)));
                        rates.stated.push((to.to_string(), from.to_string(), x.divide(y)));
                    }
                }
            }
        }
        rates
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
