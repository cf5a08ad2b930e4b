//! One piece of evidence: what it is, where it comes from, the reviewer's verdict.
//!
//! Invariant: what people wrote, a link included, is shown as text and leads nowhere.

use axum::extract::Path;
use axum::response::Response;
use base::id::EvidenceId;
use web::component::{Choice, Field, Pairs, Sheet};
use web::form::{Form, parse};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::super::{Held, Kept, Piece, VERDICTS, codec, verdict_name};
use super::{amount, day, download, kind, marks, title};
use crate::InstrumentsError;
use crate::answer::{Verdict, longest};
use crate::assessment::pages::{disputes, failed, named, path, say, whole};
use crate::assessment::{RoundStand, Whole};
use crate::pages::block::{bar, done, heading, notice, paragraph, show as page};
use crate::pages::{OFFICER, People, REVIEWING, instruments};

fn at(whole: &Whole, piece: &Piece, rest: &str) -> String {
    path(&whole.round, &format!("/evidence/{}{rest}", piece.id))
}

fn found<'w>(whole: &'w Whole, id: &str) -> Result<&'w Piece, Error> {
    let id: EvidenceId = codec::id(id).ok_or_else(Error::not_found)?;
    let mut all = whole.evidence();
    all.find(|p| p.id == id).ok_or_else(Error::not_found)
}

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id, piece)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    one(&ctx, &whole, found(&whole, &piece)?, &Form::default()).await
}

async fn one(ctx: &Ctx, whole: &Whole, piece: &Piece, form: &Form) -> Result<Response, Error> {
    let both = [piece.by.as_str(), piece.judged.by.as_str()];
    let people = People::of(ctx, both.into_iter()).await?;
    let (lang, round) = (&ctx.lang, &whole.round);
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    let mut pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("instruments-column-question"),
            Html::link(
                Text::code(&piece.item),
                &ctx.url(&path(round, &format!("/questions/{}", piece.item))),
            ),
        ),
        (
            lang.text("instruments-column-stand"),
            marks(ctx, whole, piece),
        ),
        (
            lang.text("instruments-evidence-kind"),
            lang.text(kind(&piece.held)).into(),
        ),
    ];
    pairs.extend(held(ctx, whole, piece));
    pairs.extend(about(ctx, whole, (piece, &people)));
    blocks.push(Pairs { pairs }.into());
    let open = round.stand == RoundStand::Open;
    if open && REVIEWING.admits(&ctx.actor, ctx.tenant) {
        blocks.push(heading(lang.text("instruments-evidence-verdict"))?);
        blocks.push(judging(ctx, whole, piece, form)?);
    }
    if open && OFFICER.admits(&ctx.actor, ctx.tenant) {
        blocks.push(heading(lang.text("instruments-evidence-remove"))?);
        blocks.push(paragraph(lang.text("instruments-evidence-remove-about"))?);
        let to = at(whole, piece, "/remove");
        let sheet = Sheet::new(ctx, &to, "instruments-evidence-remove").danger();
        blocks.push(sheet.html()?);
    }
    let links = [
        ("instruments-evidence-of", path(round, "/evidence")),
        ("instruments-back-to-list", path(round, "")),
    ];
    blocks.push(bar(ctx, &links)?);
    let meta = named(ctx, round, title(ctx, piece).plain().to_owned());
    Ok(page(ctx, meta.errors_of(form), blocks))
}

/// What it is: the file with its hash, the link, the figure with its records.
fn held(ctx: &Ctx, whole: &Whole, piece: &Piece) -> Vec<(Text, Html)> {
    let lang = &ctx.lang;
    let mut pairs: Vec<(Text, Html)> = Vec::new();
    if let Held::Link { address, on, .. } = &piece.held {
        let address = Text::code(address);
        pairs.push((lang.text("instruments-evidence-link"), address.into()));
        let label = lang.text("instruments-evidence-snapshot-of");
        pairs.push((label, lang.day_html(*on)));
    }
    if let Some(kept) = piece.held.file() {
        pairs.push((
            lang.text("instruments-evidence-file"),
            file_link(ctx, kept, &at(whole, piece, "/file")),
        ));
        let hash = Text::code(kept.hash);
        pairs.push((lang.text("instruments-evidence-hash"), hash.into()));
    }
    if let Some(frozen) = piece.held.figure() {
        let amount = amount::amount(lang, frozen);
        let value = amount::linked(ctx, amount, &frozen.records);
        pairs.push((lang.text("instruments-evidence-value"), value));
        pairs.push((
            lang.text("instruments-evidence-days"),
            amount::span(lang, frozen).into(),
        ));
        if let Some(method) = amount::method(ctx, &frozen.figure) {
            pairs.push((lang.text("instruments-evidence-method"), method.into()));
        }
        let query = Text::code(&frozen.figure);
        pairs.push((lang.text("instruments-evidence-figure"), query.into()));
    }
    pairs
}

/// A link by which a file is saved.
pub(super) fn file_link(ctx: &Ctx, kept: &Kept, to: &str) -> Html {
    let args = [
        ("kind", web::Arg::Code(kept.kind.as_str().to_uppercase())),
        ("size", web::Arg::Text(ctx.lang.bytes(kept.bytes))),
    ];
    let label = ctx.lang.text_with("instruments-evidence-save", &args);
    Html::link(label, &ctx.url(to))
}

/// When it was added, and by whom of the team; a respondent is named as its voice.
fn added(ctx: &Ctx, (piece, people): (&Piece, &People)) -> Html {
    let at = ctx.lang.moment_html(piece.at);
    match piece.by.starts_with("respondent:") {
        true => at,
        false => Html::joined(&[at, people.who(ctx, &piece.by).into()]),
    }
}

/// What is said of it, by whom, and the verdict.
fn about(ctx: &Ctx, whole: &Whole, (piece, people): (&Piece, &People)) -> Vec<(Text, Html)> {
    let lang = &ctx.lang;
    let mut pairs: Vec<(Text, Html)> = vec![
        (lang.text("instruments-evidence-day"), day(ctx, piece)),
        (
            lang.text("instruments-column-voice"),
            disputes::name(ctx, whole, &piece.voice).into(),
        ),
        (
            lang.text("instruments-evidence-added"),
            added(ctx, (piece, people)),
        ),
    ];
    if !piece.about.issuer.is_empty() {
        let issuer = Text::user(piece.about.issuer.as_str());
        pairs.insert(0, (lang.text("instruments-evidence-issuer"), issuer.into()));
    }
    let judged = &piece.judged;
    if let Some(at) = judged.at {
        let label = lang.text("instruments-evidence-judged");
        let by = Html::from(people.who(ctx, &judged.by));
        pairs.push((label, Html::joined(&[lang.moment_html(at), by])));
    }
    if !judged.reason.is_empty() {
        let reason = Text::user(judged.reason.as_str());
        pairs.push((lang.text("instruments-field-reason"), reason.into()));
    }
    pairs
}

fn judging(ctx: &Ctx, whole: &Whole, piece: &Piece, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let choice = |(name, verdict): &(&'static str, Verdict)| {
        let id = match verdict {
            Verdict::Open => "instruments-verdict-open",
            Verdict::Accepted => "instruments-verdict-accepted",
            Verdict::Rejected => "instruments-verdict-rejected",
        };
        Choice::new(*name, lang.text(id))
    };
    let choices = VERDICTS.iter().map(choice).collect();
    let judged = &piece.judged;
    let fields = vec![
        Field::radio(
            "verdict",
            lang.text("instruments-evidence-verdict"),
            choices,
        )
        .value(verdict_name(judged.verdict)),
        Field::area("reason", lang.text("instruments-field-reason"), 2)
            .hint(lang.text("instruments-evidence-reason-hint"))
            .value(judged.reason.clone())
            .optional(lang),
    ];
    let to = at(whole, piece, "/verdict");
    let sheet = Sheet::new(ctx, &to, "instruments-save")
        .version(piece.version)
        .fields(fields);
    sheet.as_sent(ctx, form).html()
}

pub(crate) async fn judge(
    ctx: Ctx,
    Path((_, id, piece)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let piece = found(&whole, &piece)?;
    let known = |t: &str| VERDICTS.iter().find(|(n, _)| *n == t).map(|(_, v)| *v);
    let verdict = form.required("verdict", parse::choice(known));
    let reason = form.optional("reason", parse::text(longest::SHORT));
    let (Some(verdict), Some(reason)) = (verdict, reason) else {
        return one(&ctx, &whole, piece, &form).await;
    };
    let reason = reason.unwrap_or_default();
    let context = instruments(&ctx).once(&key);
    let which = (whole.round.id, piece.id);
    let said = (verdict, reason.as_str());
    let judged = context.judge(&ctx.actor, whole.round.tenant, which, said, seen);
    match judged.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &at(&whole, piece, ""))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("verdict", say("web-form-outdated"));
            one(&ctx, &whole, piece, &form).await
        }
        Err(error @ InstrumentsError::OwnAnswer) => {
            form.fail("verdict", error.message());
            one(&ctx, &whole, piece, &form).await
        }
        Err(InstrumentsError::Field { field, message, .. }) => {
            form.fail(field, say(message));
            one(&ctx, &whole, piece, &form).await
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn remove(
    ctx: Ctx,
    Path((_, id, piece)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let round = crate::assessment::pages::round_id(&id)?;
    let piece = codec::id(&piece).ok_or_else(Error::not_found)?;
    let context = instruments(&ctx).once(&key);
    let tenant = crate::pages::tenant(&ctx)?;
    let taken = context.take_away(&ctx.actor, tenant, (round, piece)).await;
    match taken {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => {
            let to = format!("{}/{round}/evidence", crate::pages::ASSESSMENTS);
            Ok(done(&ctx, &to))
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn file(
    ctx: Ctx,
    Path((_, id, piece)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let round = crate::assessment::pages::round_id(&id)?;
    let piece = codec::id(&piece).ok_or_else(Error::not_found)?;
    let tenant = crate::pages::tenant(&ctx)?;
    let found = instruments(&ctx).evidence_file(&ctx.actor, tenant, (round, piece));
    let (piece, kept, bytes) = found.await.map_err(failed)?;
    download(&piece, &kept, bytes)
}
