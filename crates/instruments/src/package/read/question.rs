//! The keys of each type of question.
//!
//! Not here: what all questions share (`item`). Invariant: only the keys of the type are asked
//! for, so that a key of another type is reported as unknown.

use super::table::Table;
use crate::package::question::Number;
use crate::package::{
    Decimal, Field, FieldKind, Labelled, Phrase, Points, Question, Stage, Step, Steps, Text, limits,
};

/// The most characters of a free text, unless the package says otherwise.
const LONGEST: u32 = 4_000;
/// The most entries of a repeat group, unless the package says otherwise.
const MOST: u32 = 50;

pub(super) fn read(entry: &Table<'_, '_>) -> Question {
    entry.need("type");
    let types = Question::TYPES.map(|name| (name, name));
    match entry.one_of("type", &types).unwrap_or("text") {
        "stage" => Question::Stage {
            stages: Box::new([
                entry.text("stage_0"),
                entry.text("stage_1"),
                entry.text("stage_2"),
                entry.text("stage_3"),
                entry.text("stage_4"),
            ]),
        },
        "choice" => Question::Choice {
            options: labelled(entry, "option", With::Points),
        },
        "multiple" => Question::Multiple {
            options: labelled(entry, "option", With::PointsAndExclusive),
            full: entry.count("full_points", 1, limits::POINTS * 200),
        },
        "number" => Question::Number {
            number: number(entry),
            steps: steps(entry),
        },
        "date" => Question::Date,
        "evidence" => Question::Evidence,
        "citation" => Question::Citation,
        "group" => Question::Group {
            fields: fields(entry),
            most: entry.count("most", 1, 1_000).unwrap_or(MOST),
            steps: steps(entry),
        },
        "matrix" => Question::Matrix {
            rows: labelled(entry, "row", With::Nothing),
            columns: labelled(entry, "column", With::Points),
        },
        _ => Question::Text {
            longest: entry.count("longest", 1, 100_000).unwrap_or(LONGEST),
        },
    }
}

/// What besides id and text an entry may have.
#[derive(Clone, Copy, PartialEq)]
enum With {
    Nothing,
    Points,
    PointsAndExclusive,
}

fn labelled(entry: &Table<'_, '_>, key: &'static str, with: With) -> Vec<Labelled> {
    entry.need(key);
    let mut found: Vec<Labelled> = Vec::new();
    for table in entry.tables(key, limits::OPTIONS) {
        table.need("id");
        let id = table.id("id");
        let text = table.needed_text("text");
        let points = (with != With::Nothing)
            .then(|| table.count("points", 0, limits::POINTS))
            .flatten();
        let exclusive = with == With::PointsAndExclusive && table.flag("exclusive") == Some(true);
        let line = table.line;
        table.finish();
        let Some(id) = id else { continue };
        if found.iter().any(|l| l.id == id) {
            entry.bad(line, key, id.as_str(), Phrase::OtherEntry {});
            continue;
        }
        found.push(Labelled {
            id,
            text,
            points: points.map(Points),
            exclusive,
        });
    }
    found
}

fn number(entry: &Table<'_, '_>) -> Number {
    Number {
        unit: entry.text("unit"),
        minimum: entry.decimal("minimum"),
        maximum: entry.decimal("maximum"),
        decimals: entry
            .count("decimals", 0, 6)
            .and_then(|d| u8::try_from(d).ok())
            .unwrap_or(0),
    }
}

fn fields(entry: &Table<'_, '_>) -> Vec<Field> {
    entry.need("field");
    let mut found: Vec<Field> = Vec::new();
    for table in entry.tables("field", limits::OPTIONS) {
        table.need("id");
        let id = table.id("id");
        let text = table.needed_text("text");
        table.need("type");
        let names = ["text", "date", "number", "choice"].map(|n| (n, n));
        let kind = match table.one_of("type", &names) {
            Some("date") => FieldKind::Date,
            Some("number") => FieldKind::Number(number(&table)),
            Some("choice") => FieldKind::Choice(labelled(&table, "option", With::Nothing)),
            _ => FieldKind::Text,
        };
        let line = table.line;
        table.finish();
        let Some(id) = id else { continue };
        if found.iter().any(|f| f.id == id) {
            entry.bad(line, "field", id.as_str(), Phrase::OtherField {});
            continue;
        }
        found.push(Field { id, text, kind });
    }
    found
}

/// `steps = [{ at_least = 1, stage = 1 }, …]`, all of them with `at_least` or all with `at_most`.
pub(super) fn steps(entry: &Table<'_, '_>) -> Option<Steps> {
    if !entry.has("steps") {
        return None;
    }
    let tables = entry.tables("steps", limits::OPTIONS);
    let line = tables.first().map_or(entry.line, |t| t.line);
    let mut more_is_better = None;
    let mut steps = Vec::new();
    for table in tables {
        table.need("stage");
        let stage = table.integer("stage", 0, 4);
        let stage = stage.and_then(|n| Stage::new(u8::try_from(n).ok()?));
        let bound = match (table.has("at_least"), table.has("at_most")) {
            (true, false) => table.decimal("at_least").map(|b| (b, true)),
            (false, true) => table.decimal("at_most").map(|b| (b, false)),
            _ => {
                table.bad(table.line, "steps", "", Phrase::Bound {});
                None
            }
        };
        if let (Some(stage), Some((bound, more))) = (stage, bound) {
            if *more_is_better.get_or_insert(more) != more {
                let expected = Phrase::SameBound {};
                table.bad(table.line, "steps", &bound.to_string(), expected);
            }
            steps.push(Step { bound, stage });
        }
        table.finish();
    }
    Some(Steps {
        more_is_better: more_is_better.unwrap_or(true),
        steps,
        line,
    })
}

impl Number {
    /// Whether a number lies within minimum, maximum and decimals.
    #[must_use]
    pub fn takes(&self, value: Decimal) -> bool {
        self.minimum.is_none_or(|m| value >= m)
            && self.maximum.is_none_or(|m| value <= m)
            && value.places() <= usize::from(self.decimals)
    }
}

impl Labelled {
    /// An option's points; 0 where it has none.
    #[must_use]
    pub fn worth(&self) -> u32 {
        self.points.map_or(0, |p| p.0)
    }

    /// Its text.
    #[must_use]
    pub const fn text(&self) -> &Text {
        &self.text
    }
}
