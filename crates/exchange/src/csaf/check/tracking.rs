//! Versions and their history (6.1.14, 6.1.16 to 6.1.22, 6.1.30).
//!
//! Invariant: entries are judged in the order of their moments, then of their numbers.

use base::Timestamp;
use serde_json::Value;

use super::{Found, list, text, twice};

/// A version: `2` or `1.2.0-rc.1+7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Version<'v> {
    parts: (u64, u64, u64),
    semantic: bool,
    /// Empty where there is none. Its order among others matters to no test.
    pre: &'v str,
}

fn version(text: &str) -> Option<Version<'_>> {
    let text = text.split('+').next().unwrap_or_default();
    let (core, pre) = text.split_once('-').unwrap_or((text, ""));
    let mut parts = core.split('.').map(|p| p.parse::<u64>().ok());
    let first = parts.next().flatten()?;
    let rest: Vec<u64> = parts.collect::<Option<_>>()?;
    match rest.as_slice() {
        [] => Some(Version {
            parts: (first, 0, 0),
            semantic: false,
            pre,
        }),
        [minor, patch] => Some(Version {
            parts: (first, *minor, *patch),
            semantic: true,
            pre,
        }),
        _ => None,
    }
}

const HISTORY: &str = "/document/tracking/revision_history";

pub(super) fn check(document: &Value, found: &mut Found) {
    let Some(tracking) = document.pointer("/document/tracking") else {
        return;
    };
    let history = list(tracking, "revision_history");
    let entry = |e: &'_ Value| {
        let at = Timestamp::parse(text(e, "date"))?;
        Some((at, text(e, "number").to_owned()))
    };
    let entries: Vec<(Timestamp, String)> = history.iter().filter_map(entry).collect();
    let read = entries
        .iter()
        .filter_map(|(at, n)| Some((*at, version(n)?)));
    let mut sorted: Vec<(Timestamp, Version<'_>)> = read.collect();
    sorted.sort();
    let numbers: Vec<&Version<'_>> = sorted.iter().map(|(_, v)| v).collect();
    if numbers.windows(2).any(|pair| pair[0].parts > pair[1].parts) {
        found.add(
            "6.1.14",
            HISTORY,
            "has numbers that fall while time goes on",
        );
    }
    if let Some(number) = twice(entries.iter().map(|(_, n)| n.split('+').next())) {
        let number = number.unwrap_or_default();
        found.add("6.1.22", HISTORY, format!("has number \"{number}\" twice"));
    }
    gaps(&numbers, found);
    let own = text(tracking, "version");
    if let Some(own) = version(own) {
        latest(text(tracking, "status"), &own, &numbers, found);
        if numbers.iter().any(|n| n.semantic != own.semantic) {
            found.add(
                "6.1.30",
                HISTORY,
                "mixes whole numbers with semantic versions",
            );
        }
    }
}

fn gaps(numbers: &[&Version<'_>], found: &mut Found) {
    let majors: Vec<u64> = numbers.iter().map(|v| v.parts.0).collect();
    let first = majors.iter().min().copied().unwrap_or(1);
    if first > 1 {
        found.add("6.1.21", HISTORY, "does not begin with 0 or 1");
    }
    let last = majors.iter().max().copied().unwrap_or(first);
    // A version that lies far off would make a long walk of a short list.
    let distinct = majors
        .iter()
        .collect::<std::collections::BTreeSet<_>>()
        .len() as u64;
    if last - first + 1 > distinct {
        found.add("6.1.21", HISTORY, "leaves out a version");
    }
}

fn latest(status: &str, own: &Version<'_>, numbers: &[&Version<'_>], found: &mut Found) {
    const VERSION: &str = "/document/tracking/version";
    let draft = status == "draft";
    if let Some(last) = numbers.last() {
        let same = last.parts == own.parts && (draft || last.pre == own.pre);
        if !same {
            found.add(
                "6.1.16",
                VERSION,
                "is not the newest of the revision history",
            );
        }
    }
    if !draft && (own.parts.0 == 0 || !own.pre.is_empty()) {
        found.add(
            "6.1.17",
            "/document/tracking/status",
            "is not draft, as its version is",
        );
    }
    if !draft && numbers.iter().any(|n| n.parts.0 == 0) {
        found.add(
            "6.1.18",
            HISTORY,
            "has a draft's number in a released document",
        );
    }
    if numbers.iter().any(|n| !n.pre.is_empty()) {
        found.add("6.1.19", HISTORY, "has an entry for a pre-release");
    }
    if !draft && !own.pre.is_empty() {
        found.add("6.1.20", VERSION, "is a pre-release in a released document");
    }
}
