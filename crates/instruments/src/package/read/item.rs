//! `sections/ID.toml`: the questions and findings of one section.
//!
//! Not here: types of questions (`question`) and conditions. Invariant: a question whose id can be
//! read is kept, whatever else is wrong with it, so that references to it stay known.

use super::condition;
use super::question;
use super::table::Table;
use crate::package::item::{Considerations, Target, Weight};
use crate::package::{
    Effort, Finding, Gravity, Item, ItemId, Measured, Phrase, Section, Source, SourceStatus, Text,
    limits,
};

/// Reads a section's file into the section.
pub(super) fn section(table: &Table<'_, '_>, section: &mut Section, items: &mut usize) {
    for entry in table.tables("item", limits::ITEMS) {
        *items += 1;
        if *items > limits::ITEMS {
            break;
        }
        if let Some(id) = id(&entry) {
            section.items.push(item(&entry, id));
            entry.finish();
        }
    }
    for entry in table.tables("finding", limits::LIST) {
        if let Some(id) = id(&entry) {
            section.findings.extend(finding(&entry, id));
            entry.finish();
        }
    }
}

fn id(entry: &Table<'_, '_>) -> Option<ItemId> {
    entry.need("id");
    let id: ItemId = entry.id("id")?;
    entry.belongs_to(id.as_str());
    Some(id)
}

fn item(entry: &Table<'_, '_>, id: ItemId) -> Item {
    Item {
        id,
        line: entry.line,
        question: entry.needed_text("question"),
        kind: question::read(entry),
        why: entry.text("why"),
        best_practice: entry.text("best_practice"),
        evidence: entry.texts("evidence"),
        considerations: Considerations {
            exists: entry.text("consider_exists"),
            missing: entry.text("consider_missing"),
            planned: entry.text("consider_planned"),
            owner: entry.text("consider_owner"),
        },
        sources: sources(entry),
        source_status: source_status(entry),
        tags: entry.texts("tags"),
        prerequisites: entry.ids("prerequisites"),
        weight: Weight {
            weight: entry.count("weight", 0, limits::WEIGHT).unwrap_or(1),
            reason: entry.text("weight_reason"),
        },
        effort: entry
            .one_of("effort", &Effort::NAMES)
            .unwrap_or(Effort::Medium),
        effort_reason: entry.text("effort_reason"),
        when: entry.table("when").and_then(|t| condition::read(t, 0)),
        projects_to: targets(entry),
        measured: measured(entry),
    }
}

fn finding(entry: &Table<'_, '_>, id: ItemId) -> Option<Finding> {
    entry.need("when");
    let when = entry.table("when").and_then(|t| condition::read(t, 0));
    let finding = Finding {
        id,
        line: entry.line,
        gravity: entry
            .one_of("gravity", &Gravity::NAMES)
            .unwrap_or(Gravity::Note),
        text: entry.needed_text("text"),
        sources: sources(entry),
        source_status: source_status(entry),
        when: when?,
    };
    Some(finding)
}

fn source_status(entry: &Table<'_, '_>) -> SourceStatus {
    let found = entry.one_of("source_status", &SourceStatus::NAMES);
    // What nobody has said to be compared counts as not compared.
    found.unwrap_or(SourceStatus::Unconfirmed)
}

fn sources(entry: &Table<'_, '_>) -> Vec<Source> {
    let mut found = Vec::new();
    for source in entry.tables("source", limits::LIST) {
        source.need("document");
        let document = source.id("document");
        let part = source.needed_text("part");
        let line = source.line;
        source.finish();
        if let Some(document) = document {
            found.push(Source {
                document,
                part: part.text,
                line,
            });
        }
    }
    found
}

fn targets(entry: &Table<'_, '_>) -> Vec<Target> {
    let mut found = Vec::new();
    for text in entry.texts("projects_to") {
        let target = text.text.split_once('/').and_then(|(instrument, item)| {
            Some(Target {
                instrument: instrument.parse().ok()?,
                item: item.parse().ok()?,
                line: text.line,
            })
        });
        if target.is_none() {
            let expected = Phrase::Target {};
            entry.bad(text.line, "projects_to", &text.text, expected);
        }
        found.extend(target);
    }
    found
}

fn measured(entry: &Table<'_, '_>) -> Vec<Measured> {
    let mut found = Vec::new();
    for table in entry.tables("measured", limits::LIST) {
        table.need("figure");
        let figure = table.text("figure").filter(|text| {
            let good = is_figure(text);
            if !good {
                let expected = Phrase::Figure {};
                table.bad(text.line, "figure", &text.text, expected);
            }
            good
        });
        let steps = question::steps(&table);
        let line = table.line;
        table.finish();
        if let Some(figure) = figure {
            found.push(Measured {
                figure: figure.text,
                steps,
                line,
            });
        }
    }
    found
}

fn is_figure(text: &Text) -> bool {
    let part = |p: &str| {
        p.starts_with(|c: char| c.is_ascii_lowercase())
            && p.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
    };
    text.text.len() <= 100 && text.text.contains('.') && text.text.split('.').all(part)
}
