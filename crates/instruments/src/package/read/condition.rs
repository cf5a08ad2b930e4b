//! Conditions: `{ item = "S1", at_least = 2 }`, joined by `all`, `any` and `not`.
//!
//! Not here: whether questions and options named exist. Invariant: nesting is bounded.

use super::table::Table;
use crate::package::condition::LawStatus;
use crate::package::{Condition, Operator, Phrase, Test, What, limits};

const OPERATORS: [&str; 7] = [
    "is",
    "one_of",
    "includes",
    "at_least",
    "at_most",
    "answered",
    "has_status",
];

/// Reads a condition; `None` where it says nothing that can be read.
pub(super) fn read(table: Table<'_, '_>, depth: usize) -> Option<Condition> {
    if depth >= limits::DEPTH {
        table.report(
            table.line,
            What::TooLarge {
                what: Phrase::Levels {},
                found: (depth + 1).to_string(),
                limit: limits::DEPTH.to_string(),
            },
        );
        return None;
    }
    let joins: Vec<&str> = ["all", "any", "not", "item"]
        .into_iter()
        .filter(|k| table.has(k))
        .collect();
    let condition = match joins.as_slice() {
        ["all"] => list(&table, "all", depth).map(Condition::All),
        ["any"] => list(&table, "any", depth).map(Condition::Any),
        ["not"] => table
            .table("not")
            .and_then(|inner| read(inner, depth + 1))
            .map(|inner| Condition::Not(Box::new(inner))),
        ["item"] => test(&table).map(Condition::Test),
        _ => {
            let list = "item, all, any, not".to_owned();
            let expected = Phrase::ExactlyOneOf { list };
            table.bad(table.line, "when", &joins.join(", "), expected);
            None
        }
    };
    table.finish();
    condition
}

fn list(table: &Table<'_, '_>, key: &'static str, depth: usize) -> Option<Vec<Condition>> {
    let tables = table.tables(key, limits::OPTIONS);
    if tables.is_empty() {
        let key = key.to_owned();
        table.report(table.line, What::Empty { key });
        return None;
    }
    // One part that cannot be read makes the whole unreadable: without it the rest would say
    // something else.
    let parts: Vec<_> = tables.into_iter().map(|t| read(t, depth + 1)).collect();
    parts.into_iter().collect()
}

fn test(table: &Table<'_, '_>) -> Option<Test> {
    let item = table.id("item");
    let row = table.id("row");
    let found: Vec<&str> = OPERATORS.into_iter().filter(|k| table.has(k)).collect();
    let operator = match found.as_slice() {
        ["is"] => table.id("is").map(Operator::Is),
        ["one_of"] => {
            let options = table.ids("one_of");
            let options: Vec<_> = options.into_iter().map(|(id, _)| id).collect();
            (!options.is_empty()).then_some(Operator::OneOf(options))
        }
        ["includes"] => table.id("includes").map(Operator::Includes),
        ["at_least"] => table.decimal("at_least").map(Operator::AtLeast),
        ["at_most"] => table.decimal("at_most").map(Operator::AtMost),
        ["answered"] => table.flag("answered").map(Operator::Answered),
        ["has_status"] => table
            .one_of("has_status", &LawStatus::NAMES)
            .map(Operator::HasStatus),
        _ => {
            let list = OPERATORS.join(", ");
            let expected = Phrase::ExactlyOneOf { list };
            table.bad(table.line, "when", &found.join(", "), expected);
            None
        }
    };
    Some(Test {
        item: item?,
        row,
        operator: operator?,
        line: table.line,
    })
}
