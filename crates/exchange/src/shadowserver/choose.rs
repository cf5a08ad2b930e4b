//! Which mapping reads a file: among the loaded versions the one whose columns fit the header
//! best, else our own rules.
//!
//! Not here: compiling it. Invariant: a version that finds all its required columns beats one
//! that does not, however new.

use super::mappings::Mappings;
use super::schema::TypeMapping;

/// The mapping of `report` that fits `header` best, with its version; the newest of equals.
pub(super) fn best<'a>(
    mappings: &'a Mappings,
    report: &str,
    header: &[String],
) -> Option<(&'a TypeMapping, &'a str)> {
    let candidates = mappings.schemas.iter().filter_map(|schema| {
        let mapping = schema.find(report)?;
        Some((mapping, schema.version.as_str(), fit(mapping, header)))
    });
    // The list is newest first and only a better fit replaces the one found.
    candidates
        .reduce(|best, next| if next.2 > best.2 { next } else { best })
        .map(|(mapping, version, _)| (mapping, version))
}

/// The one report type that a loaded version reads with every rule and every column of the header;
/// `None` when none does, or several.
pub(super) fn recognised<'a>(mappings: &'a Mappings, header: &[String]) -> Option<&'a str> {
    mappings.schemas.iter().find_map(|schema| {
        let mut fitting = schema.types.iter().filter(|t| fit(t, header) == (0, 0, 0));
        let only = fitting.next()?;
        let unique = fitting.all(|t| t.file_name == only.file_name);
        unique.then_some(only.file_name.as_str())
    })
}

/// Required columns missing (fewer is better), then columns of the header that no rule knows
/// (fewer is better), then rules that find no column (fewer is better).
fn fit(mapping: &TypeMapping, header: &[String]) -> (isize, isize, isize) {
    let there = |column: &str| header.iter().any(|h| h == column);
    let known = |column: &str| mapping.rules.iter().any(|r| r.column == column);
    let count = |n: usize| -isize::try_from(n).unwrap_or(isize::MAX);
    let missing = |required: bool| {
        let rules = mapping.rules.iter().filter(|r| r.required == required);
        count(rules.filter(|r| !there(&r.column)).count())
    };
    let unknown = count(header.iter().filter(|h| !known(h)).count());
    (missing(true), unknown, missing(false))
}
