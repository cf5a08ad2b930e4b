//! The pages of assessments: list, task list, sections, check, result, plan.
//!
//! Not here: rules. Invariant: progress means answered, and no page calls a result compliance.

mod ask;
pub(crate) mod check;
pub(crate) mod disputes;
pub(crate) mod files;
pub(crate) mod gap;
pub(crate) mod list;
mod moved;
mod narrowed;
pub(crate) mod new;
pub(crate) mod next;
mod onward;
pub(crate) mod plan;
pub(crate) mod question;
mod read;
pub(crate) mod result;
pub(crate) mod reviews;
pub(crate) mod section;
pub(crate) mod shown;
pub(crate) mod signing;
mod target;
pub(crate) mod tasks;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod together;
pub(crate) mod undertaking;

use base::id::RoundId;
use web::form::Form;
use web::i18n::{Arg, Message, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::{Round, Whole};
use crate::InstrumentsError;
use crate::answer::branch::Standing;
use crate::pages::words::Words;
use crate::pages::{ASSESSMENTS, instruments, tenant};

/// An action's error as an answer.
pub(crate) fn failed(error: InstrumentsError) -> Error {
    let said = error.message();
    match error {
        InstrumentsError::Forbidden => Error::forbidden(),
        InstrumentsError::NotFound(_) => Error::not_found(),
        InstrumentsError::LinkEnded => Error::not_found().because(said),
        InstrumentsError::Changed(_)
        | InstrumentsError::Repeated(_)
        | InstrumentsError::SignedOff
        | InstrumentsError::Superseded
        | InstrumentsError::TooSoon
        | InstrumentsError::NotSigned
        | InstrumentsError::OwnAnswer => Error::conflict().because(said),
        InstrumentsError::Field { field, .. } => Error::invalid(vec![(field.to_owned(), said)]),
        InstrumentsError::Misfit(_)
        | InstrumentsError::Unreadable { .. }
        | InstrumentsError::Adjustment(_) => {
            Error::invalid(Vec::new()).because(said).caused_by(error)
        }
        InstrumentsError::Unmeasured(_)
        | InstrumentsError::Damaged(_)
        | InstrumentsError::Store(_) => Error::unavailable(error),
        other => Error::bad_request().because(said).caused_by(other),
    }
}

/// The id of a form that was carried out before is as good as the one made now.
pub(crate) fn once<T>(
    result: Result<T, InstrumentsError>,
    id: impl FnOnce(T) -> String,
) -> Result<String, InstrumentsError> {
    match result {
        Ok(made) => Ok(id(made)),
        Err(InstrumentsError::Repeated(id)) => Ok(id),
        Err(other) => Err(other),
    }
}

/// The round of a path with everything that belongs to it.
pub(crate) async fn whole(ctx: &Ctx, id: &str) -> Result<Whole, Error> {
    let id = round_id(id)?;
    let found = instruments(ctx).whole(&ctx.actor, tenant(ctx)?, id).await;
    found.map_err(failed)
}

/// The same, with the figures of undertakings as they are today.
pub(crate) async fn measured(ctx: &Ctx, id: &str) -> Result<Whole, Error> {
    let mut whole = whole(ctx, id).await?;
    let measured = instruments(ctx).measure_targets(&ctx.actor, &mut whole);
    measured.await.map_err(failed)?;
    Ok(whole)
}

pub(crate) fn round_id(id: &str) -> Result<RoundId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

pub(crate) fn words<'w>(ctx: &Ctx, whole: &'w Whole) -> Words<'w> {
    Words::new(whole.instrument.package(), &ctx.lang)
}

/// The path of a round, or of a page of it.
pub(crate) fn path(round: &Round, rest: &str) -> String {
    format!("{ASSESSMENTS}/{}{rest}", round.id)
}

/// A page of a round: its title says which round, so that two rounds have no page of one name.
pub(crate) fn meta(ctx: &Ctx, round: &Round, id: &str) -> PageMeta {
    named(ctx, round, ctx.lang.plain(id))
}

pub(crate) fn named(ctx: &Ctx, round: &Round, page: String) -> PageMeta {
    let args = [
        ("page", Arg::Text(page)),
        ("round", Arg::Text(round.title.as_str().to_owned())),
    ];
    let title = ctx.lang.text_with("instruments-page-of-round", &args);
    PageMeta::new(title).crumbs(up(ctx, round))
}

/// The way back up from a page of a round.
fn up(ctx: &Ctx, round: &Round) -> Vec<Crumb> {
    vec![
        Crumb {
            label: ctx.lang.text("instruments-nav-assessments"),
            path: ASSESSMENTS.to_owned(),
        },
        Crumb {
            label: Text::user(round.title.as_str()),
            path: path(round, ""),
        },
    ]
}

/// Why a question is not asked; nothing where it is.
fn unasked(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Asked => None,
        Standing::Settled => Some("instruments-standing-settled"),
        Standing::Waiting => Some("instruments-standing-waiting"),
        Standing::OutOfScope => Some("instruments-standing-out"),
    }
}

/// The questions that decide whether the question at a place is asked.
fn deciders(whole: &Whole, place: usize) -> Vec<String> {
    let item = whole.instrument.item(place);
    let when = item.and_then(|i| i.when.as_ref());
    let mut ids: Vec<String> = Vec::new();
    for test in when.map(|w| w.tests()).unwrap_or_default() {
        let id = test.item.to_string();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Why the question at a place is not asked, as a sentence.
fn why_unasked(ctx: &Ctx, whole: &Whole, place: usize) -> Option<Text> {
    let id = unasked(whole.scored.standings.at(place))?;
    let names = ctx.lang.list(&deciders(whole, place));
    Some(ctx.lang.text_with(id, &[("items", Arg::Text(names))]))
}

pub(crate) fn count(n: usize) -> Arg {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A misfit of an answer beside its question.
fn fail(form: &mut Form, field: &str, error: &InstrumentsError) {
    form.fail(field, error.message());
}

/// A message without values.
pub(crate) const fn say(id: &'static str) -> Message {
    Message::new(id)
}
