//! `lookup --list`: whom to write to about each line of a list, from one reading of the directory.
//!
//! Not here: the choice (`directory::contact`), one subject with everything that is known of it.
//! Invariant: every line that asks something is answered, in order; of one that cannot be read it
//! is said why.

use super::super::session::Session;
use super::super::{Done, Output, Usage};
use super::{english, no_network, said};
use anyhow::{Context as _, ensure};
use directory::contact::Subject;
use directory::rule::choose::Incident;
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;
use watch::observation::csv::is_formula;

/// The most that is read of a list: some three million addresses.
const LIMIT: u64 = 64 * 1024 * 1024;
/// How much of the answer is kept before it is written.
const CHUNK: usize = 64 * 1024;
/// The columns of the CSV.
const HEADER: [&str; 12] = [
    "asked_for",
    "mail",
    "name",
    "kind",
    "organisation",
    "reason",
    "until",
    "stale",
    "copy",
    "rule",
    "suppress",
    "error",
];

/// The text of a list; `-` is standard input.
pub(super) fn read(path: &Path) -> anyhow::Result<String> {
    let name = path.display();
    let source: Box<dyn Read> = match path == Path::new("-") {
        true => Box::new(std::io::stdin()),
        false => Box::new(std::fs::File::open(path).map_err(|e| Usage(format!("{name}: {e}")))?),
    };
    let mut text = String::new();
    let read = source.take(LIMIT + 1).read_to_string(&mut text);
    read.with_context(|| format!("{name}: not a text in UTF-8"))?;
    ensure!(
        text.len() as u64 <= LIMIT,
        "{name}: the list is longer than {} MB; split it",
        LIMIT / 1024 / 1024
    );
    Ok(text)
}

/// What a list asks: a line each, but for those that are empty or begin with `#`.
fn asked(list: &str) -> impl Iterator<Item = &str> {
    let list = list.strip_prefix('\u{feff}').unwrap_or(list);
    let lines = list.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Answers every line of a list.
pub(super) async fn answer(
    session: &Session,
    list: &str,
    incident: &Incident<'_>,
    output: &Output,
) -> anyhow::Result<Done> {
    let tables = crate::compose::tables(&session.gateway, session.tenant).await?;
    let contacts = session.gateway.directory.contacts();
    let book = contacts
        .book(&session.actor, session.tenant, &tables)
        .await?;
    let lang = english()?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    if !output.is_json() {
        writer.write_record(HEADER)?;
    }
    let (mut lines, mut done) = (String::new(), Done::All);
    for text in asked(list) {
        let mut one = match Subject::parse(text) {
            Ok(subject) => book.decide(&[subject], incident).json(&|m| said(&lang, m)),
            Err(error) => {
                done = Done::Part;
                json!({ "error": no_network(&error) })
            }
        };
        one["asked_for"] = json!(text);
        match output.is_json() {
            true => lines += &format!("{one}\n"),
            false => rows(&one).try_for_each(|row| writer.write_record(row))?,
        }
        if lines.len() > CHUNK {
            output.text(&std::mem::take(&mut lines))?;
        }
        if writer.get_ref().len() > CHUNK {
            output.bytes(&writer.into_inner()?)?;
            writer = csv::Writer::from_writer(Vec::new());
        }
    }
    lines += &String::from_utf8_lossy(&writer.into_inner()?);
    output.text(&lines)?;
    Ok(done)
}

/// A row for everybody who is written to, then for who gets a copy; one without a contact where
/// nobody is.
fn rows(answer: &Value) -> impl Iterator<Item = [String; 12]> {
    let given = answer["contacts"].as_array().into_iter().flatten();
    let given = given.map(|one| (one, "no"));
    let elsewhere = answer["rule"]["destinations"].as_array();
    let elsewhere = elsewhere.is_some_and(|d| !d.is_empty());
    let copy = Some(&answer["copy_to"]).filter(|one| one.is_object() && !elsewhere);
    let mut all: Vec<(&Value, &str)> = given.chain(copy.map(|one| (one, "yes"))).collect();
    if all.is_empty() {
        all.push((&Value::Null, ""));
    }
    all.into_iter().map(|(one, copy)| {
        [
            cell(&answer["asked_for"]),
            cell(&one["mail"]),
            cell(&one["name"]),
            cell(&one["kind"]),
            cell(&one["organisation"]),
            cell(&one["reason"]),
            cell(&one["until"]),
            cell(&answer["stale"]),
            copy.to_owned(),
            cell(&answer["rule"]["id"]),
            cell(&answer["rule"]["suppress"]),
            cell(&answer["error"]),
        ]
    })
}

/// A value in a table that a spreadsheet may open.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::String(text) if is_formula(text) => format!("'{text}"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_asks_what_its_lines_ask() {
        let list = "\u{feff}198.18.2.7\r\n\n# from the mail of Monday\n  AS64500 \n";
        assert_eq!(asked(list).collect::<Vec<_>>(), ["198.18.2.7", "AS64500"]);
    }

    #[test]
    fn each_line_has_its_rows_and_no_cell_is_a_formula() {
        let two = json!({
            "asked_for": "198.18.2.7", "stale": true, "rule": null,
            "contacts": [{ "name": "=1+1", "mail": "it@hospital.example" }],
            "copy_to": { "mail": "abuse@registry.example" },
        });
        let all: Vec<_> = rows(&two).collect();
        assert_eq!((all[0][2].as_str(), all[0][8].as_str()), ("'=1+1", "no"));
        assert_eq!(
            (all[1][1].as_str(), all[1][8].as_str()),
            ("abuse@registry.example", "yes")
        );
        assert!(all.iter().all(|row| row[7] == "yes"));
        let elsewhere = json!({ "rule": { "destinations": ["x"] }, "copy_to": { "mail": "a" } });
        assert_eq!(
            rows(&elsewhere).next().map(|row| row[1].clone()),
            Some(String::new())
        );
        let unread = json!({ "asked_for": "nonsense", "error": "expected an address" });
        let all: Vec<_> = rows(&unread).collect();
        assert_eq!((all.len(), all[0][11].as_str()), (1, "expected an address"));
    }
}
