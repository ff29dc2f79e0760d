//! Puts things in order.
//!
//! The standard library compiles its sorts anew for every type and every order, at 4 kB each; the reader downloads
//! these once.

use std::cmp::Ordering;

/// Sorts by `compare`; equals keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = places(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(left), Some(right)) => compare(left, right),
        _ => Ordering::Equal,
    });
    for at in 0..places.len() {
        while let Some(&place) = places.get(at).filter(|place| **place != at) {
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Sorts by what `key` gives; equals keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Sorts from the lowest to the highest.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by the first of each two, equals keeping their order: byte by byte from the last, which takes as long for
/// each of them and no comparing.
pub(crate) fn sort_keyed(items: &mut Vec<(u64, u64)>) {
    let mut sorted = vec![(0, 0); items.len()];
    let first = items.first().map_or(0, |&(key, _)| key);
    let mut differ = 0;
    for &(key, _) in items.iter() {
        differ |= key ^ first;
    }
    for shift in (0..64).step_by(8) {
        let byte = |key: u64| (key >> shift) as u8 as usize;
        if byte(differ) == 0 {
            continue;
        }
        let mut starts = [0; 257];
        for &(key, _) in items.iter() {
            starts[byte(key) + 1] += 1;
        }
        for at in 0..256 {
            starts[at + 1] += starts[at];
        }
        for &item in items.iter() {
            let start = &mut starts[byte(item.0)];
            if let Some(place) = sorted.get_mut(*start) {
                *place = item;
            }
            *start += 1;
        }
        std::mem::swap(items, &mut sorted);
    }
}

/// The positions of `n_items` in order; equals keep theirs.
pub(crate) fn sorted(n_items: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n_items).collect();
    let mut merged = Vec::with_capacity(n_items);
    // Runs of `width` are in order; two by two they are merged, until there is one.
    let mut width = 1;
    while width < n_items {
        merged.clear();
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&a, rest)), Some((&b, others))) = (left.split_first(), right.split_first()) {
                if compare(a, b) == Ordering::Greater {
                    merged.push(b);
                    right = others;
                } else {
                    merged.push(a);
                    left = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// Where each of `n_items` goes.
pub(crate) fn places(n_items: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let order = sorted(n_items, compare);
    let mut places = vec![0; n_items];
    for (place, idx) in order.into_iter().enumerate() {
        if let Some(of_idx) = places.get_mut(idx) {
            *of_idx = place;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        for n_items in [0, 1, 2, 3, 10, 100] {
            let items: Vec<(usize, usize)> = (0..n_items).map(|n| (n * 7919 % 31, n)).collect();
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
            sort_by(&mut ours, |left, right| right.cmp(left));
            theirs.sort_by(|left, right| right.cmp(left));
            assert_eq!(ours, theirs);
            sort(&mut ours);
            theirs.sort();
            assert_eq!(ours, theirs);
            let mut keyed: Vec<(u64, u64)> =
                items.iter().map(|&(key, n)| (key as u64 * 0x0001_0000_0100_0001, n as u64)).collect();
            let mut theirs = keyed.clone();
            sort_keyed(&mut keyed);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(keyed, theirs);
        }
    }
}
