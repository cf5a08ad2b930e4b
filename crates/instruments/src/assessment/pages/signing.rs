//! Sign-off, the cover sheet to be printed and signed, and the signed scan.
//!
//! Not here: what is hashed. Invariant: a scan leaves as a file to be saved, never as a page.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use base::ContentHash;
use base::id::RoundId;
use web::component::{Cell, Choice, Column, Field, Notice, Pairs, Sheet, Table, Tag, Tone};
use web::form::{Form, Upload, parse};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::{count, failed, meta, path, say, whole, words};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::signoff::{Scan, SignOff};
use crate::assessment::{Round, RoundStand, Whole};
use crate::pages::block::{bar, done, heading, note, notice, paragraph, show};
use crate::pages::{OFFICER, instruments};

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    sign_page(&ctx, &whole(&ctx, &id).await?, &Form::default()).await
}

async fn sign_page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    if whole.round.stand == RoundStand::SignedOff {
        return Err(failed(InstrumentsError::SignedOff));
    }
    let lang = &ctx.lang;
    let complete = whole.scored.backing.completeness;
    let open = [("open", Arg::Count((complete.of - complete.done).into()))];
    let mut blocks = super::tasks::left(ctx, whole).await?;
    if complete.done < complete.of {
        let open = lang.text_with("instruments-sign-off-open", &open);
        let check = ctx.url(&path(&whole.round, "/check"));
        let body = paragraph(Html::link(open, &check))?;
        blocks.push(Notice::new(lang, Tone::Warning, body).into());
    }
    let yes = Choice::new("yes", lang.text("instruments-sign-off-final-yes"));
    let fields = vec![
        Field::area("people", lang.text("instruments-field-people"), 4),
        Field::text("reference", lang.text("instruments-field-reference"))
            .optional(lang)
            .autocomplete("off"),
        Field::checkboxes("final", lang.text("instruments-sign-off-final"), vec![yes]),
    ];
    let sheet = Sheet::new(
        ctx,
        &path(&whole.round, "/sign-off"),
        "instruments-sign-off",
    )
    .intro(lang.text("instruments-sign-off-about"))
    .carry("hash", whole.canonical_hash().to_string())
    .fields(fields)
    .cancel(ctx, &path(&whole.round, ""));
    let meta = meta(ctx, &whole.round, "instruments-sign-off");
    let (meta, sheet) = (meta.errors_of(form), sheet.as_sent(ctx, form));
    blocks.push(sheet.html()?);
    Ok(show(ctx, meta, blocks))
}

pub(crate) async fn sign(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen: ContentHash = form
        .get("hash")
        .and_then(|t| t.parse().ok())
        .ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let people = form.required("people", parse::text(longest::SHORT));
    let reference = form.optional("reference", parse::text(longest::SHORT));
    if form.get("final") != Some("yes") {
        form.fail("final", say("instruments-sign-off-final-missing"));
    }
    let (Some(people), Some(reference), true) = (people, reference, form.is_good()) else {
        return sign_page(&ctx, &whole, &form).await;
    };
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let which = (round.id, seen);
    let said = (people.as_str(), reference.as_deref().unwrap_or_default());
    match context
        .sign_off(&ctx.actor, round.tenant, which, said)
        .await
    {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/cover"))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("people", say("instruments-changed-since-shown"));
            sign_page(&ctx, &whole, &form).await
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn cover(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    cover_page(&ctx, &id, &Form::default()).await
}

async fn cover_page(ctx: &Ctx, id: &str, form: &Form) -> Result<Response, Error> {
    let whole = whole(ctx, id).await?;
    let round = &whole.round;
    let context = instruments(ctx);
    let signed = context.signed_off(&ctx.actor, round.tenant, round.id).await;
    let signed = signed.map_err(failed)?.ok_or_else(Error::not_found)?;
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(about(ctx, &whole, &signed));
    let row = |line: &str| vec![Cell::text(Text::user(line)), Cell::text(" ")];
    let lines = signed.people.lines().filter(|l| !l.trim().is_empty());
    let columns = [
        "instruments-column-name-function",
        "instruments-column-signature",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-column-signature");
    blocks.push(Table::new(lang, caption, columns, lines.map(row).collect()).into());
    if !signed.scans.is_empty() {
        blocks.push(scans(ctx, round, &signed));
    }
    if OFFICER.admits(&ctx.actor, ctx.tenant) {
        let (about, attach) = match signed.scan() {
            None => ("instruments-cover-about", "instruments-scan-attach"),
            Some(_) => ("instruments-scan-again-about", "instruments-scan-again"),
        };
        blocks.push(note(ctx, Tone::Info, lang.text(about))?);
        blocks.push(heading(lang.text(attach))?);
        let field = Field::file(
            "scan",
            lang.text("instruments-scan"),
            ".pdf,.png,.jpg,.jpeg",
        )
        .hint(lang.text("instruments-scan-hint"));
        let sheet = Sheet::new(ctx, &path(round, "/cover"), attach)
            .upload()
            .fields(vec![field]);
        let sheet = sheet.as_sent(ctx, form);
        blocks.push(sheet.html()?);
    }
    blocks.push(bar(ctx, &[("instruments-back-to-list", path(round, ""))])?);
    let meta = meta(ctx, round, "instruments-cover");
    let meta = meta.errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// What the sheet says: the round, its hash, the reference.
fn about(ctx: &Ctx, whole: &Whole, signed: &SignOff) -> Html {
    let (lang, words, round) = (&ctx.lang, words(ctx, whole), &whole.round);
    let (tone, id) = match signed.scan() {
        Some(_) => (Tone::Good, "instruments-signed"),
        None => (Tone::Warning, "instruments-not-signed"),
    };
    let version = [
        ("version", Arg::Count(round.instrument_version.into())),
        ("hash", Arg::Code(round.content.to_string())),
    ];
    let mut pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("instruments-column-round"),
            Text::user(round.title.as_str()).into(),
        ),
        (
            lang.text("instruments-column-instrument"),
            words.title().into(),
        ),
        (
            lang.text("instruments-column-version"),
            lang.text_with("instruments-version-hash", &version).into(),
        ),
        (
            lang.text("instruments-column-round-hash"),
            Text::code(signed.hash).into(),
        ),
        (
            lang.text("instruments-column-signed-off"),
            lang.moment_html(signed.at),
        ),
        (
            lang.text("instruments-column-stand"),
            Tag::new(tone, lang.text(id)).into(),
        ),
    ];
    if !signed.reference.is_empty() {
        let reference = Text::user(signed.reference.as_str());
        pairs.push((lang.text("instruments-field-reference"), reference.into()));
    }
    Pairs { pairs }.into()
}

pub(crate) async fn attach(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut upload: Upload,
) -> Result<Response, Error> {
    let key = upload.form.key()?;
    let whole = whole(&ctx, &id).await?;
    let Some(file) = upload.file("scan").cloned() else {
        upload.form.fail("scan", say("web-field-missing"));
        return cover_page(&ctx, &id, &upload.form).await;
    };
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let attached = context.attach_scan(&ctx.actor, round.tenant, round.id, file.bytes);
    match attached.await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/cover"))),
        Err(error @ InstrumentsError::Field { .. }) => {
            upload.form.fail("scan", error.message());
            cover_page(&ctx, &id, &upload.form).await
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn scan(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let round = &whole.round;
    let which = (round.id, None);
    let found = instruments(&ctx).scan(&ctx.actor, round.tenant, which);
    let (scan, bytes) = found.await.map_err(failed)?;
    attachment(round.id, &scan, bytes)
}

/// One of several scans, by its hash.
pub(crate) async fn one_scan(
    ctx: Ctx,
    Path((_, id, hash)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let round = &whole.round;
    let hash = hash.parse().map_err(|_| Error::not_found())?;
    let which = (round.id, Some(hash));
    let found = instruments(&ctx).scan(&ctx.actor, round.tenant, which);
    let (scan, bytes) = found.await.map_err(failed)?;
    attachment(round.id, &scan, bytes)
}

/// Every scan with its moment, the newest first: a later one hides none.
fn scans(ctx: &Ctx, round: &Round, signed: &SignOff) -> Html {
    let lang = &ctx.lang;
    let row = |(n, scan): (usize, &Scan)| {
        let url = ctx.url(&path(round, &format!("/scans/{}", scan.hash)));
        let args = [("number", count(signed.scans.len() - n))];
        let label = lang.text_with("instruments-scan-number", &args);
        vec![
            Cell::link(label, &url),
            Cell::html(lang.moment_html(scan.at)),
            Cell::text(Text::code(scan.hash)),
        ]
    };
    let columns = [
        "instruments-scan",
        "instruments-scan-attached",
        "instruments-evidence-hash",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-scans");
    let rows = signed.scans.iter().enumerate().map(row).collect();
    Table::new(lang, caption, columns, rows).into()
}

/// A scan as a file to be saved.
pub(crate) fn attachment(id: RoundId, scan: &Scan, bytes: Vec<u8>) -> Result<Response, Error> {
    let name = format!("attachment; filename=\"{id}.{}\"", scan.kind.as_str());
    let name = HeaderValue::try_from(name).map_err(Error::internal)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(scan.kind.media()),
        ),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox; default-src 'none'"),
        ),
    ];
    Ok((headers, bytes).into_response())
}
