//! Circles: of prerequisites, of conditions, and of both together.
//!
//! Not here: order of asking (`branch`). Invariant: each circle is told once, at the question of
//! it that comes first.

use std::collections::{BTreeMap, BTreeSet};

use super::Ground;
use crate::package::{Item, What};

pub(super) fn check(ground: &mut Ground<'_>) {
    let tests = |item: &Item| -> Vec<String> {
        let tests = item.when.iter().flat_map(|c| c.tests());
        tests.map(|t| t.item.to_string()).collect()
    };
    let branches = circles(ground, tests);
    // A question that is left out because another is low builds on that one too, so that a plan
    // has to follow both; circles of conditions alone are told as such.
    let first = |item: &Item| -> Vec<String> {
        let ids = item.prerequisites.iter().map(|(id, _)| id.to_string());
        ids.chain(tests(item)).collect()
    };
    for path in circles(ground, first)
        .into_iter()
        .filter(|c| !branches.contains(c))
    {
        tell(ground, path, |path| What::PrerequisiteLoop { path });
    }
    for path in branches {
        tell(ground, path, |path| What::BranchLoop { path });
    }
}

fn tell(ground: &mut Ground<'_>, circle: Vec<String>, what: impl Fn(String) -> What) {
    let first = circle.first().and_then(|id| ground.items.get(id.as_str()));
    if let Some((_, section, item)) = first.copied() {
        let path = circle.join(" → ");
        ground.report(section, item.line, Some(item), what(path));
    }
}

/// Circles of two or more questions, each beginning and ending with its first.
fn circles(ground: &Ground<'_>, next: impl Fn(&Item) -> Vec<String>) -> Vec<Vec<String>> {
    let edges: BTreeMap<&str, Vec<&str>> = ground
        .each()
        .into_iter()
        .map(|(_, item)| {
            let ids = next(item);
            let known = ids.iter().filter(|id| **id != item.id.as_str());
            let known = known.filter_map(|id| ground.items.get_key_value(id.as_str()));
            (item.id.as_str(), known.map(|(id, _)| *id).collect())
        })
        .collect();
    let mut done = BTreeSet::new();
    let mut found = Vec::new();
    for (_, item) in ground.each() {
        let start = item.id.as_str();
        if !done.contains(start) {
            walk(start, &edges, &mut done, &mut found);
        }
    }
    found
}

/// Walks depth first with a path of its own, so that a long chain cannot exhaust the stack.
fn walk<'a>(
    start: &'a str,
    edges: &BTreeMap<&'a str, Vec<&'a str>>,
    done: &mut BTreeSet<&'a str>,
    found: &mut Vec<Vec<String>>,
) {
    let mut path: Vec<(&str, usize)> = vec![(start, 0)];
    while let Some((at, n)) = path.last_mut() {
        let here = *at;
        let next = edges.get(here).and_then(|e| e.get(*n)).copied();
        *n += 1;
        match next {
            None => {
                done.insert(here);
                path.pop();
            }
            Some(next) => {
                if let Some(from) = path.iter().position(|(id, _)| *id == next) {
                    let ids = path[from..].iter().map(|(id, _)| (*id).to_owned());
                    found.push(ids.chain([next.to_owned()]).collect());
                } else if !done.contains(next) {
                    path.push((next, 0));
                }
            }
        }
    }
}
