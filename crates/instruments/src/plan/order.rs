//! The order of actions: what comes first, then what matters most.
//!
//! Not here: factors. Invariant: an action follows every gap that it builds on, also across
//! questions without a gap in between; among those that may come next, the one of the highest
//! priority does, and of equal ones the one that is asked first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::Action;
use crate::instrument::{Instrument, Node};
use crate::score::{Exact, Part, Scored};

/// For every gap, the gaps that have to be closed before it.
pub(super) fn before(
    instrument: &Instrument,
    scored: &Scored,
    gaps: &[usize],
) -> BTreeMap<usize, BTreeSet<usize>> {
    let direct: Vec<Vec<usize>> = (0..instrument.len())
        .map(|place| direct(instrument, scored, place))
        .collect();
    let is_gap: BTreeSet<usize> = gaps.iter().copied().collect();
    let reach = |place: usize| {
        let mut seen = BTreeSet::new();
        let mut open = direct[place].clone();
        while let Some(next) = open.pop() {
            if next != place && seen.insert(next) {
                open.extend(&direct[next]);
            }
        }
        seen.intersection(&is_gap).copied().collect()
    };
    gaps.iter().map(|place| (*place, reach(*place))).collect()
}

/// The prerequisites of a question, and the questions whose low stage keeps it from being asked.
fn direct(instrument: &Instrument, scored: &Scored, place: usize) -> Vec<usize> {
    let item = instrument.item(place);
    let ids = item.into_iter().flat_map(|i| &i.prerequisites);
    let mut found: Vec<usize> = ids
        .filter_map(|(id, _)| instrument.place(id.as_str()))
        .collect();
    if scored.items[place].part == Part::Settled {
        let mut open: Vec<&Node> = instrument.prepared[place].when.iter().collect();
        while let Some(next) = open.pop() {
            match next {
                Node::All(list) | Node::Any(list) => open.extend(list),
                Node::Not(inner) => open.push(inner),
                Node::Test { item, .. } if instrument.prepared[*item].is_scored => {
                    found.push(*item)
                }
                Node::Test { .. } => {}
            }
        }
    }
    found
}

/// For every gap, how many others wait for it.
pub(super) fn needed_by(before: &BTreeMap<usize, BTreeSet<usize>>) -> BTreeMap<usize, u32> {
    let mut needed = BTreeMap::new();
    for first in before.values().flatten() {
        *needed.entry(*first).or_insert(0) += 1;
    }
    needed
}

pub(super) fn sort<'i>(
    actions: Vec<Action<'i>>,
    before: &BTreeMap<usize, BTreeSet<usize>>,
) -> Vec<Action<'i>> {
    let mut waiting: BTreeMap<usize, usize> = BTreeMap::new();
    let mut frees: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, first) in before {
        waiting.insert(*place, first.len());
        for other in first {
            frees.entry(*other).or_default().push(*place);
        }
    }
    let keys: BTreeMap<usize, Exact> = actions
        .iter()
        .map(|a| (a.place, a.priority.value()))
        .collect();
    let mut by_place: BTreeMap<usize, Action<'i>> =
        actions.into_iter().map(|a| (a.place, a)).collect();
    let key = |place: usize| keys.get(&place).map(|k| (k.clone(), Reverse(place)));
    let ready = waiting.iter().filter(|(_, n)| **n == 0);
    let mut heap: BinaryHeap<(Exact, Reverse<usize>)> =
        ready.filter_map(|(place, _)| key(*place)).collect();
    let mut sorted = Vec::new();
    while let Some((_, Reverse(place))) = heap.pop() {
        sorted.extend(by_place.remove(&place));
        for freed in frees.remove(&place).unwrap_or_default() {
            if let Some(n) = waiting.get_mut(&freed) {
                *n -= 1;
                if *n == 0 {
                    heap.extend(key(freed));
                }
            }
        }
    }
    sorted
}
