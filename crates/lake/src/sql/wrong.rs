//! What is wrong with a query, told apart from the engine's errors.
//!
//! Not here: limits. Invariant: nothing is told that is neither in the text nor in the schema.

use datafusion::common::utils::datafusion_strsim::levenshtein;
use datafusion::common::{Column, SchemaError};
use datafusion::error::DataFusionError;
use datafusion::logical_expr::sqlparser::parser::ParserError;

use crate::error::{LakeError, SqlError};

/// Similar names that are told.
const NEAR: usize = 3;
/// Characters of the engine's words that are told.
const SHOWN: usize = 500;

/// A planning error as the analyst reads it.
pub(super) fn invalid(error: &DataFusionError) -> LakeError {
    match error.find_root() {
        DataFusionError::SQL(error, _) => syntax(error),
        DataFusionError::SchemaError(error, _) => match error.as_ref() {
            SchemaError::FieldNotFound {
                field,
                valid_fields,
            } => column(field, valid_fields),
            _ => SqlError::Invalid(first_line(&error.to_string())),
        },
        other => plan(&first_line(&other.strip_backtrace())),
    }
    .into()
}

/// Where the text stops being SQL.
pub(super) fn syntax(error: &ParserError) -> SqlError {
    let text = match error {
        ParserError::TokenizerError(text) | ParserError::ParserError(text) => text.as_str(),
        ParserError::RecursionLimitExceeded => {
            return SqlError::Invalid("it is nested too deep".to_owned());
        }
    };
    let (detail, place) = text.rsplit_once(" at Line: ").unwrap_or((text, ""));
    let place = place.split_once(", Column: ");
    let number = |text: &str| text.trim().parse::<u64>().ok();
    match place.and_then(|(line, column)| number(line).zip(number(column))) {
        Some((line, column)) => SqlError::Syntax {
            line,
            column,
            detail: first_line(detail),
        },
        None => SqlError::Invalid(first_line(text)),
    }
}

fn column(field: &Column, known: &[Column]) -> SqlError {
    let wanted = field.name().to_lowercase();
    let mut near: Vec<(usize, &str)> = known
        .iter()
        .map(|c| (levenshtein(&wanted, c.name()), c.name()))
        .filter(|(steps, name)| *steps * 2 < name.len() || name.contains(&wanted))
        .collect();
    near.sort_unstable();
    near.dedup();
    let near = near.into_iter().take(NEAR).map(|(_, name)| name.to_owned());
    SqlError::UnknownColumn {
        name: field.name().to_owned(),
        near: near.collect(),
    }
}

/// The engine has no types of their own for these.
fn plan(text: &str) -> SqlError {
    let quoted = |start: &str, end: &str| {
        let (_, rest) = text.split_once(start)?;
        rest.split_once(end).map(|(name, _)| name.to_owned())
    };
    if let Some(name) = quoted("table '", "' not found") {
        let name = name.strip_prefix("gateway.public.").unwrap_or(&name);
        return SqlError::UnknownTable(name.to_owned());
    }
    if let Some(name) = quoted("Invalid function '", "'") {
        return SqlError::UnknownFunction(name);
    }
    ran(text.to_owned())
}

/// What the engine stumbles over, while it plans or while it runs: some of it is found only then.
pub(super) fn ran(text: String) -> SqlError {
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&["must appear in the GROUP BY"]) {
        SqlError::Group(text)
    } else if says(&[
        "common argument type",
        "common type to coerce",
        "Cannot coerce",
        "match any signature",
        "No function matches",
    ]) {
        SqlError::Types(text)
    } else if says(&["Divide by zero", "divide by zero"]) {
        SqlError::Division(text)
    } else if says(&["Cast error", "Error parsing", "Cannot cast"]) {
        SqlError::Conversion(text)
    } else {
        SqlError::Invalid(text)
    }
}

fn first_line(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default();
    first.chars().take(SHOWN).collect()
}
