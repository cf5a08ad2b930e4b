//! One proposal: taken by a button, or left or answered otherwise with a reason.
//!
//! Not here: rules. Invariant: what was typed is shown again beside what is proposed now.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Choice, Field, Table};
use web::form::{Form, parse};
use web::i18n::Arg;
use web::{Ctx, Error};

use super::super::{Deciding, Offer, Take};
use super::{columns, editing, row, sending};
use crate::InstrumentsError;
use crate::answer::{Value, longest};
use crate::assessment::Whole;
use crate::assessment::pages::{failed, named, path, say, whole, words};
use crate::package::{Item, Question, Stage};
use crate::pages::block::{done, heading, paragraph, show as page};
use crate::pages::instruments;

/// One proposal of a question.
async fn found(ctx: &Ctx, whole: &Whole, item: &Item, source: &str) -> Result<Offer, Error> {
    let all = instruments(ctx).offers(&ctx.actor, whole, Some(&item.id));
    let all = all.await.map_err(failed)?;
    let mut fitting = all.into_iter().filter(|o| o.source() == source);
    fitting.next().ok_or_else(Error::not_found)
}

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id, item, source)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let offer = found(&ctx, &whole, item, &source).await?;
    one_page(&ctx, &whole, (item, &offer), &Form::default()).await
}

/// A proposal with the form that gives another answer or leaves it, with a reason.
async fn one_page(
    ctx: &Ctx,
    whole: &Whole,
    (item, offer): (&Item, &Offer),
    form: &Form,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let words = words(ctx, whole);
    let mut blocks = vec![paragraph(words.question(item))?];
    let rows = vec![row(ctx, whole, item, offer).await?];
    let caption = lang.text("instruments-proposals");
    blocks.push(Table::new(lang, caption, columns(ctx, false), rows).into());
    if editing(ctx, whole) {
        blocks.push(heading(lang.text("instruments-proposal-otherwise"))?);
        let mut fields = Vec::new();
        if let (Question::Stage { stages }, Some(Value::Stage(now))) = (&item.kind, &offer.answer) {
            let choice = |(n, text): (usize, &Option<crate::package::Text>)| {
                let text = words.maybe(item, &format!("stage_{n}"), text.as_ref());
                Choice::new(n.to_string(), text.unwrap_or_default())
            };
            let choices = stages.iter().enumerate().map(choice).collect();
            let label = lang.text("instruments-proposal-other");
            fields.push(Field::radio("stage", label, choices).value(now.number().to_string()));
        }
        fields.push(Field::area(
            "reason",
            lang.text("instruments-field-reason"),
            2,
        ));
        let sheet = match fields.len() {
            1 => sending(ctx, whole, (item, offer), "instruments-proposal-dismiss")
                .sends("take", "nothing"),
            _ => sending(ctx, whole, (item, offer), "instruments-proposal-take-other")
                .sends("take", "other")
                .further(lang.text("instruments-proposal-dismiss"), "take", "nothing"),
        };
        let sheet = sheet.fields(fields);
        let sheet = sheet.cancel(ctx, &path(&whole.round, &format!("/questions/{}", item.id)));
        blocks.push(sheet.as_sent(ctx, form).html()?);
    }
    let args = [("item", Arg::Code(item.id.to_string()))];
    let title = lang.plain_with("instruments-proposal-to", &args);
    let meta = named(ctx, &whole.round, title).wide();
    Ok(page(ctx, meta.errors_of(form), blocks))
}

/// What the form decides; `None` where something is wrong.
fn read(form: &mut Form, item: &Item) -> Option<Deciding> {
    let source = form.get("source").unwrap_or_default().to_owned();
    let shown = form.get("shown").unwrap_or_default().to_owned();
    let seen = form.version()?;
    let reason = form.optional("reason", parse::text(longest::SHORT))?;
    let take = match form.get("take") {
        Some("answer") => Take::Answer,
        Some("evidence") => Take::Evidence,
        Some("both") => Take::Both,
        Some("nothing") => Take::Nothing,
        Some("other") => {
            let stage = |t: &str| t.parse().ok().and_then(Stage::new);
            let stage = form.required("stage", parse::choice(stage))?;
            Take::Other(Value::Stage(stage))
        }
        _ => return None,
    };
    Some(Deciding {
        item: item.id.clone(),
        source,
        take,
        reason: reason.unwrap_or_default(),
        shown,
        seen,
    })
}

pub(crate) async fn decide(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let round = &whole.round;
    let deciding = read(&mut form, item);
    let Some(deciding) = deciding else {
        if form.is_good() {
            return Err(Error::bad_request());
        }
        let source = form.get("source").unwrap_or_default().to_owned();
        let offer = found(&ctx, &whole, item, &source).await?;
        return one_page(&ctx, &whole, (item, &offer), &form).await;
    };
    let context = instruments(&ctx).once(&key);
    let decided = context.decide(&ctx.actor, round.tenant, round.id, &deciding);
    match decided.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &path(round, &format!("/questions/{}", item.id))))
        }
        Err(InstrumentsError::Changed(_)) => {
            form.fail("reason", say("web-form-outdated"));
            let offer = found(&ctx, &whole, item, &deciding.source).await?;
            one_page(&ctx, &whole, (item, &offer), &form).await
        }
        Err(InstrumentsError::Field { field, message, .. }) => {
            form.fail(field, say(message));
            let offer = found(&ctx, &whole, item, &deciding.source).await?;
            one_page(&ctx, &whole, (item, &offer), &form).await
        }
        Err(other) => Err(failed(other)),
    }
}
