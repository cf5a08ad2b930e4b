//! What is wrong with a query, in the reader's language; the engine's own words come after it.
//!
//! Invariant: every kind of failure has a sentence of ours.

use lake::SqlError;
use web::Message;
use web::i18n::Arg;

/// Our sentence, and the engine's words where they say more.
pub(super) fn said(error: &SqlError) -> (Message, Option<&str>) {
    let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let message = Message::new;
    match error {
        SqlError::Syntax {
            line,
            column,
            detail,
        } => {
            let place = message("watch-query-syntax")
                .with("line", whole(*line))
                .with("column", whole(*column));
            (place, Some(detail))
        }
        SqlError::UnknownColumn { name, near } if near.is_empty() => {
            let none = message("watch-query-no-column");
            (none.with("name", Arg::Code(name.clone())), None)
        }
        SqlError::UnknownColumn { name, near } => {
            let near = Arg::Code(near.join(", "));
            let similar = message("watch-query-no-column-similar").with("near", near);
            (similar.with("name", Arg::Code(name.clone())), None)
        }
        SqlError::UnknownTable(name) => {
            let none = message("watch-query-no-table");
            (none.with("name", Arg::Code(name.clone())), None)
        }
        SqlError::UnknownFunction(name) => {
            let none = message("watch-query-no-function");
            (none.with("name", Arg::Code(name.clone())), None)
        }
        SqlError::NotSelect(what) => {
            let only = message("watch-query-not-select");
            (only.with("what", Arg::Code(what.clone())), None)
        }
        SqlError::NotAvailable(what) => {
            let refused = message("watch-query-not-available");
            (refused.with("what", Arg::Code(what.clone())), None)
        }
        SqlError::TooLong { found, most } => {
            let long = message("watch-query-too-long").with("found", whole(*found as u64));
            (long.with("most", whole(*most as u64)), None)
        }
        SqlError::Memory { megabytes } => {
            let limit = message("watch-query-memory");
            (limit.with("megabytes", whole(*megabytes as u64)), None)
        }
        SqlError::Time { seconds } => {
            let limit = message("watch-query-time");
            (limit.with("seconds", whole(*seconds)), None)
        }
        SqlError::Types(detail) => (message("watch-query-types"), Some(detail)),
        SqlError::Group(detail) => (message("watch-query-group"), Some(detail)),
        SqlError::Division(detail) => (message("watch-query-division"), Some(detail)),
        SqlError::Conversion(detail) => (message("watch-query-conversion"), Some(detail)),
        SqlError::Failed(detail) => (message("watch-query-failed"), Some(detail)),
        SqlError::Invalid(detail) => (message("watch-query-invalid"), Some(detail)),
        _ => (message("watch-query-invalid"), None),
    }
}
