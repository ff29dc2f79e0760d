//! Exchange rates that the accounts themselves give: "2 million euros ($2.6 million)".

use std::collections::BTreeMap;

use super::claim::Claim;
use super::decimal::Decimal;
use super::quantity::{Dimension, Extent, Quantity};

/// How many of the second currency one of the first is.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    rates: BTreeMap<(String, String), Decimal>,
}

impl Rates {
    /// Reads every amount that a claim restates in another currency; the first statement of a pair is kept.
    pub fn read(claims: &[Claim]) -> Self {
        let mut rates = BTreeMap::new();
        for claim in claims {
            for (idx, a) in claim.figures.iter().enumerate() {
                for b in claim.figures.iter().skip(idx + 1) {
                    let (Some((from, x)), Some((to, y))) = (amount(a), amount(b)) else { continue };
                    if from != to && !x.is_zero() && !y.is_zero() {
                        rates.entry((from.to_string(), to.to_string())).or_insert(y.divide(x));
                        rates.entry((to.to_string(), from.to_string())).or_insert(x.divide(y));
                    }
                }
            }
        }
        let direct: Vec<((String, String), Decimal)> =
            rates.iter().map(|(pair, rate)| (pair.clone(), *rate)).collect();
        for ((a, through), first) in &direct {
            for ((from, b), second) in &direct {
                if through == from && a != b {
                    rates.entry((a.clone(), b.clone())).or_insert(*first * *second);
                }
            }
        }
        Self { rates }
    }

    /// How many `to` one `from` is; `None` when no account says.
    pub fn rate(&self, from: &str, to: &str) -> Option<Decimal> {
        self.rates.get(&(from.to_string(), to.to_string())).copied()
    }
}

fn amount(quantity: &Quantity) -> Option<(&str, Decimal)> {
    let unit = quantity.unit.as_ref().filter(|unit| unit.dimension == Dimension::Money)?;
    let Extent::Number(stated) = quantity.extent else { return None };
    Some((&unit.name, stated.lo.or(stated.hi)?))
}
