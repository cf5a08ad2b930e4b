//! The three forms of a list.
//!
//! Not here: choosing and sorting. Invariant: lines of the CSV all have the same number of cells.

use super::{FIELDS, Page, Team};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The list as JSON in FIRST's envelope.
#[must_use]
pub fn json(page: &Page<'_>) -> Value {
    let teams: Vec<Value> = page
        .teams
        .iter()
        .map(|team| Value::Object(object(team)))
        .collect();
    let mut out = json!({
        "status": "OK", "status-code": 200, "version": "1.0", "access": page.access,
        "total": page.total, "offset": page.offset, "limit": page.limit, "data": teams
    });
    if let Some(at) = page.modified {
        out["last-modified"] = Value::String(at.rfc3339());
    }
    out
}

fn object(team: &Team) -> Map<String, Value> {
    let mut out = Map::new();
    for (name, value) in pairs(team) {
        out.insert(name.to_owned(), Value::String(value.to_owned()));
    }
    out
}

/// The fields that a team has, in order.
fn pairs(team: &Team) -> impl Iterator<Item = (&str, &str)> {
    let known = FIELDS
        .iter()
        .filter_map(|name| Some((*name, team.field(name)?)));
    let others = team
        .others
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    known.chain(others)
}

/// The list as CSV (RFC 4180), with the names of fields first. A cell that a spreadsheet would take
/// for a formula begins with an apostrophe; a telephone number, which begins with +, stays as it is.
#[must_use]
pub fn csv(page: &Page<'_>) -> String {
    let others: BTreeSet<&str> = page
        .teams
        .iter()
        .flat_map(|t| t.others.keys())
        .map(String::as_str)
        .collect();
    let mut out = String::new();
    let head: Vec<&str> = FIELDS.into_iter().chain(others.iter().copied()).collect();
    row(&mut out, head.iter().copied());
    for team in page.teams {
        let known = FIELDS.iter().map(|name| team.field(name).unwrap_or(""));
        let rest = others
            .iter()
            .map(|name| team.others.get(*name).map_or("", String::as_str));
        row(&mut out, known.chain(rest));
    }
    out
}

fn row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (i, cell) in cells.enumerate() {
        out.push_str(if i > 0 { "," } else { "" });
        let guard = if is_formula(cell) { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n']) {
            let _ = write!(out, "\"{guard}{}\"", cell.replace('"', "\"\""));
        } else {
            out.push_str(guard);
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// What spreadsheets compute: = + - @, also behind white space; a number is none.
fn is_formula(cell: &str) -> bool {
    let bare = cell.trim_start();
    let number =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b' ');
    match bare.chars().next() {
        Some('+') => !number(&bare[1..]),
        Some('=' | '-' | '@') => true,
        _ => cell.starts_with(['\t', '\r']),
    }
}

/// The list as YAML 1.2: every text in double quotes, so that none is taken for something else.
#[must_use]
pub fn yaml(page: &Page<'_>) -> String {
    let mut out = String::from("status: \"OK\"\nstatus-code: 200\nversion: \"1.0\"\naccess: ");
    quoted(&mut out, page.access);
    let _ = write!(
        out,
        "\ntotal: {}\noffset: {}\nlimit: {}\n",
        page.total, page.offset, page.limit
    );
    if let Some(at) = page.modified {
        let _ = writeln!(out, "last-modified: \"{}\"", at.rfc3339());
    }
    out.push_str(if page.teams.is_empty() {
        "data: []\n"
    } else {
        "data:\n"
    });
    for team in page.teams {
        for (i, (name, value)) in pairs(team).enumerate() {
            out.push_str(if i == 0 { "  - " } else { "    " });
            quoted(&mut out, name);
            out.push_str(": ");
            quoted(&mut out, value);
            out.push('\n');
        }
    }
    out
}

/// A double-quoted scalar (YAML 1.2.2 §7.3.1); what is not printable there (§5.1) is escaped.
fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        let printable = matches!(c, ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\u{feff}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c if printable => out.push(c),
            c => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
        }
    }
    out.push('"');
}
