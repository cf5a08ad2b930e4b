//! How the gateway does: what came, what waits, what is missing, and what to do about it.
//!
//! One look, shown in four places that therefore agree: `/health` and `/metrics` on the operator's
//! listener, the administrators' page, and `doctor`. Not here: damage to stored data (`doctor`).
//! Invariant: whatever is not in order says what to do.

mod judge;
mod look;
mod pages;
mod report;
#[cfg(test)]
mod tests;

pub use judge::{Finding, judge};
pub use look::{Facts, look};
pub use pages::module;
pub use report::Watcher;

use web::{Lang, Message};

/// A message as it is said where there is no page: in English, without invisible marks.
#[must_use]
pub fn said(english: &Lang, message: &Message) -> String {
    crate::compose::unmarked(english.say(message).plain())
}

/// English with the messages of this crate, for the command line and for monitoring.
///
/// # Errors
/// When a message file is unusable.
pub fn english() -> anyhow::Result<Lang> {
    let i18n = web::i18n::I18n::builder()
        .locales(&crate::compose::LOCALES)
        .build()?;
    Ok(i18n.negotiate("en"))
}
