//! Claims that a question does not apply: the list of a round, and the review of each.
//!
//! Not here: who may review what. Invariant: a claim is shown with its reason and whose it is.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Column, Field, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::{disputes, failed, meta, named, path, say, whole, words};
use crate::InstrumentsError;
use crate::answer::{Answer, Review, longest};
use crate::assessment::{Reviewing, RoundStand, Stated, Voice, Whole};
use crate::package::Item;
use crate::pages::block::{bar, done, notice, paragraph, show as show_page};
use crate::pages::{REVIEWING, SETTLING, instruments};

/// A claim: where, whose, the reason, how it stands.
pub(super) struct Claim<'w> {
    pub(super) place: usize,
    pub(super) voice: &'w Voice,
    stated: &'w Stated,
    pub(super) reason: &'w str,
    review: Review,
}

/// The claims of a round, by place; `only` of one question.
pub(super) fn claims(whole: &Whole, only: Option<usize>) -> Vec<Claim<'_>> {
    let mut found = Vec::new();
    for (voice, all) in &whole.voices {
        for (place, stated) in all {
            if let Answer::NotApplicable { reason, review } = &stated.answer
                && only.is_none_or(|o| o == *place)
            {
                found.push(Claim {
                    place: *place,
                    voice,
                    stated,
                    reason,
                    review: *review,
                });
            }
        }
    }
    found.sort_by_key(|c| (c.place, c.voice));
    found
}

impl Claim<'_> {
    /// The version of the answer that it is.
    pub(super) const fn version(&self) -> i64 {
        self.stated.version
    }
}

/// The claims that nobody has reviewed and the reader may: of others, and not sent back.
pub(super) fn to_agree<'w>(ctx: &Ctx, whole: &'w Whole) -> Vec<Claim<'w>> {
    let own = ctx.actor.audit_name();
    let mut all = claims(whole, None);
    all.retain(|c| {
        let waits = c.review == Review::Open && back(whole, c).is_none();
        waits && c.stated.by != own && may(ctx, whole, c.voice)
    });
    all
}

/// A claim as a form names it: the question, whose it is, and the version that was seen.
pub(super) fn token(whole: &Whole, claim: &Claim<'_>) -> Option<String> {
    let item = whole.instrument.item(claim.place)?;
    Some(format!(
        "{} {} {}",
        item.id,
        claim.voice.as_str(),
        claim.stated.version
    ))
}

/// How many claims nobody has reviewed.
pub(super) fn open(whole: &Whole) -> usize {
    let all = claims(whole, None);
    let waits = |c: &&Claim<'_>| c.review == Review::Open && back(whole, c).is_none();
    all.iter().filter(waits).count()
}

/// Why it was sent back, while that holds.
fn back<'w>(whole: &'w Whole, claim: &Claim<'_>) -> Option<&'w str> {
    let all = whole.returned.get(&claim.place)?;
    let own = all.iter().find(|r| r.voice == *claim.voice);
    own.map(|r| r.reason.as_str())
}

fn may(ctx: &Ctx, whole: &Whole, voice: &Voice) -> bool {
    let access = match *voice == Voice::team() {
        true => REVIEWING,
        false => SETTLING,
    };
    whole.round.stand == RoundStand::Open && access.admits(&ctx.actor, ctx.tenant)
}

fn stand(ctx: &Ctx, whole: &Whole, claim: &Claim<'_>) -> Html {
    let lang = &ctx.lang;
    let tag = |tone, id: &str| Html::from(Tag::new(tone, lang.text(id)));
    match (claim.review, back(whole, claim)) {
        (Review::Agreed, _) => tag(Tone::Good, "instruments-state-not-applicable-agreed"),
        (Review::Open, None) => tag(Tone::Warning, "instruments-state-not-applicable-open"),
        (Review::Open, Some(why)) => Html::joined(&[
            tag(Tone::Warning, "instruments-review-returned"),
            Text::user(why).into(),
        ]),
    }
}

fn at(whole: &Whole, item: &Item, voice: &Voice) -> String {
    let voice = voice.as_str();
    path(&whole.round, &format!("/reviews/{}/{voice}", item.id))
}

/// The claims as a table; nothing where there are none.
pub(super) fn table(ctx: &Ctx, whole: &Whole, only: Option<usize>) -> Option<Html> {
    let lang = &ctx.lang;
    let all = claims(whole, only);
    let row = |claim: &Claim<'_>| {
        let item = whole.instrument.item(claim.place)?;
        let question = path(&whole.round, &format!("/questions/{}", item.id));
        let label = lang.text("instruments-review");
        let link = || Html::link(label.clone(), &ctx.url(&at(whole, item, claim.voice)));
        let way = may(ctx, whole, claim.voice).then(link);
        Some(vec![
            Cell::link(Text::code(&item.id), &ctx.url(&question)),
            Cell::text(disputes::name(ctx, whole, claim.voice)),
            Cell::text(Text::user(claim.reason)),
            Cell::html(stand(ctx, whole, claim)),
            Cell::html(way.unwrap_or_default()),
        ])
    };
    let rows: Vec<_> = all.iter().filter_map(row).collect();
    if rows.is_empty() && only.is_some() {
        return None;
    }
    let columns = [
        "instruments-column-number",
        "instruments-column-voice",
        "instruments-field-reason",
        "instruments-column-stand",
        "instruments-review",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-reviews"), columns, rows)
        .empty(lang.text("instruments-reviews-none"));
    Some(table.into())
}

pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, &whole(&ctx, &id).await?, &Form::default())
}

/// The list, with a form that was not taken where there is one.
pub(super) fn page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(paragraph(ctx.lang.text("instruments-review-about"))?);
    blocks.extend(table(ctx, whole, None));
    blocks.extend(super::together::reviewing(ctx, whole, form)?);
    let links = [("instruments-back-to-list", path(&whole.round, ""))];
    blocks.push(bar(ctx, &links)?);
    let meta = meta(ctx, &whole.round, "instruments-reviews").wide();
    Ok(show_page(ctx, meta.errors_of(form), blocks))
}

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id, item, voice)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    review_page(&ctx, &whole, (&item, &voice), &Form::default())
}

fn review_page(
    ctx: &Ctx,
    whole: &Whole,
    (item, voice): (&str, &str),
    form: &Form,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (place, item) = whole.item(item).ok_or_else(Error::not_found)?;
    let all = claims(whole, Some(place));
    let claim = all.iter().find(|c| c.voice.as_str() == voice);
    let claim = claim.ok_or_else(Error::not_found)?;
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(paragraph(words(ctx, whole).question(item))?);
    blocks.push(paragraph(Html::joined(&[
        disputes::name(ctx, whole, claim.voice).into(),
        Text::from("·").into(),
        Text::user(claim.reason).into(),
    ]))?);
    blocks.push(paragraph(stand(ctx, whole, claim))?);
    if may(ctx, whole, claim.voice) {
        blocks.push(paragraph(lang.text("instruments-review-about"))?);
        let (button, value) = match claim.review {
            Review::Open => ("instruments-review-agree", "agree"),
            Review::Agreed => ("instruments-review-withdraw", "withdraw"),
        };
        let reason = Field::area("reason", lang.text("instruments-review-back-reason"), 2)
            .hint(lang.text("instruments-review-back-hint"))
            .optional(lang);
        let sheet = Sheet::new(ctx, &at(whole, item, claim.voice), button)
            .sends("review", value)
            .further(lang.text("instruments-review-back"), "review", "back")
            .version(claim.stated.version)
            .fields(vec![reason])
            .cancel(ctx, &path(&whole.round, "/reviews"));
        blocks.push(sheet.as_sent(ctx, form).html()?);
    }
    let who = disputes::name(ctx, whole, claim.voice).plain().to_owned();
    let args = [
        ("item", Arg::Code(item.id.to_string())),
        ("who", Arg::Text(who)),
    ];
    let title = lang.plain_with("instruments-review-of", &args);
    let meta = named(ctx, &whole.round, title);
    Ok(show_page(ctx, meta.errors_of(form), blocks))
}

pub(crate) async fn review(
    ctx: Ctx,
    Path((_, id, item, voice)): Path<(String, String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let (_, asked) = whole.item(&item).ok_or_else(Error::not_found)?;
    let reason = form.optional("reason", parse::text(longest::SHORT));
    let Some(reason) = reason else {
        return review_page(&ctx, &whole, (&item, &voice), &form);
    };
    let reviewing = match form.get("review") {
        Some("agree") => Reviewing::Agree,
        Some("withdraw") => Reviewing::Withdraw,
        Some("back") => Reviewing::SendBack(reason.unwrap_or_default()),
        _ => return Err(Error::bad_request()),
    };
    let round = &whole.round;
    let from = Voice::from_stored(voice.clone());
    let context = instruments(&ctx).once(&key);
    let which = (&asked.id, &from, seen);
    let reviewed = context.review(&ctx.actor, round.tenant, round.id, which, &reviewing);
    match reviewed.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/reviews"))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("reason", say("web-form-outdated"));
            review_page(&ctx, &whole, (&item, &voice), &form)
        }
        Err(error @ InstrumentsError::OwnAnswer) => {
            form.fail("reason", error.message());
            review_page(&ctx, &whole, (&item, &voice), &form)
        }
        Err(InstrumentsError::Field { field, message, .. }) => {
            form.fail(field, say(message));
            review_page(&ctx, &whole, (&item, &voice), &form)
        }
        Err(other) => Err(failed(other)),
    }
}
