//! What waits for those who keep the directory: reviews, claims, held files.
//!
//! Not here: rules (`record`). Invariant: each is decided by a button of its own, once.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Pairs, Sheet};
use web::form::Form;
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{SAVED, done};
use super::super::{WAITING, back, failed, heading, notice, once, paragraph, show, tenant};
use super::{for_whom, path, title, values};
use crate::Directory;
use crate::record::audience::Medium;
use crate::record::{Decision, Held, Record, Review, Said, Statement};

pub(in super::super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let tenant = tenant(&ctx)?;
    let records = ctx.app.state::<Directory>().records();
    let held = records.held(&ctx.actor, tenant).await.map_err(failed)?;
    let claims = records.claims(&ctx.actor, tenant).await.map_err(failed)?;
    let reviews = records.reviews(&ctx.actor, tenant).await.map_err(failed)?;
    let networks = super::super::claim::waiting(&ctx).await?;
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(ctx.lang.text("directory-waiting-intro"))?);
    if held.is_empty() && claims.is_empty() && reviews.is_empty() && networks.is_empty() {
        blocks.push(paragraph(ctx.lang.text("directory-waiting-empty"))?);
    }
    if !held.is_empty() {
        blocks.push(heading(&ctx, "directory-waiting-files")?);
    }
    for one in &held {
        blocks.extend(held_file(&ctx, one)?);
    }
    blocks.extend(networks);
    if !claims.is_empty() {
        blocks.push(heading(&ctx, "directory-waiting-claims")?);
    }
    for (record, statement) in &claims {
        blocks.extend(claimed(&ctx, record, statement).await?);
    }
    if !reviews.is_empty() {
        blocks.push(heading(&ctx, "directory-waiting-reviews")?);
    }
    for one in &reviews {
        blocks.extend(reviewed(&ctx, one).await?);
    }
    let meta = PageMeta::new(ctx.lang.text("directory-page-waiting")).crumbs(back(&ctx, None));
    Ok(show(&ctx, meta, blocks))
}

/// Two buttons, the first of which changes what counts.
fn buttons(ctx: &Ctx, at: &str, (yes, no): (&str, &str)) -> Result<Html, Error> {
    Sheet::new(ctx, at, yes)
        .sends("decision", "theirs")
        .further(ctx.lang.text(no), "decision", "ours")
        .html()
}

fn held_file(ctx: &Ctx, one: &Held) -> Result<[Html; 2], Error> {
    let args = [
        ("name", Arg::Text(one.name.clone())),
        ("source", Arg::Text(one.source.clone())),
        (
            "dropped",
            Arg::Count(i64::try_from(one.dropped).unwrap_or(i64::MAX)),
        ),
        (
            "known",
            Arg::Count(i64::try_from(one.known).unwrap_or(i64::MAX)),
        ),
    ];
    let text = ctx.lang.text_with("directory-waiting-file", &args);
    let at = format!("{WAITING}/files/{}", one.id);
    let labels = ("directory-waiting-release", "directory-waiting-discard");
    Ok([paragraph(text)?, buttons(ctx, &at, labels)?])
}

fn said(statement: &Statement) -> Said {
    Said {
        field: statement.field,
        language: statement.language.clone(),
        layer: statement.layer,
        source: statement.source.clone(),
        at: statement.at,
        values: statement.values.clone(),
    }
}

fn words(ctx: &Ctx, statement: Option<&Statement>) -> Result<Html, Error> {
    match statement.filter(|s| !s.values.is_empty()) {
        Some(statement) => values(ctx, &said(statement)),
        None => Ok(ctx.lang.text("directory-page-not-stated").into()),
    }
}

/// Of which record and field, as the first pair.
async fn place(ctx: &Ctx, record: &Record, statement: &Statement) -> Result<(Text, Html), Error> {
    let records = ctx.app.state::<Directory>().records();
    let found = records.see(&ctx.actor, record.id, Medium::Screen).await;
    let (_, seen) = found.map_err(failed)?;
    let link = Html::link(title(ctx, &seen), &ctx.url(&path(&seen)));
    Ok((ctx.lang.text(statement.field.message), link))
}

async fn claimed(ctx: &Ctx, record: &Record, claim: &Statement) -> Result<[Html; 2], Error> {
    let pairs = vec![
        place(ctx, record, claim).await?,
        (
            ctx.lang.text("directory-layer-claimed"),
            words(ctx, Some(claim))?,
        ),
        (
            ctx.lang.text("directory-page-audience"),
            for_whom(ctx, record.kind, &said(claim))?,
        ),
        (
            ctx.lang.text("directory-page-since"),
            ctx.lang.day_html(claim.at.day()),
        ),
    ];
    let at = format!("{WAITING}/claims/{}", claim.id);
    let labels = ("directory-waiting-agree", "directory-waiting-refuse");
    Ok([Pairs { pairs }.into(), buttons(ctx, &at, labels)?])
}

async fn reviewed(ctx: &Ctx, one: &Review) -> Result<[Html; 2], Error> {
    let source = [("source", Arg::Text(one.theirs.source.clone()))];
    let pairs = vec![
        place(ctx, &one.record, &one.theirs).await?,
        (
            ctx.lang.text("directory-waiting-ours"),
            words(ctx, one.ours.as_ref())?,
        ),
        (
            ctx.lang.text_with("directory-waiting-theirs", &source),
            words(ctx, Some(&one.theirs))?,
        ),
        (
            ctx.lang.text("directory-waiting-base"),
            words(ctx, one.base.as_ref())?,
        ),
    ];
    let at = format!("{WAITING}/reviews/{}", one.id);
    let labels = ("directory-waiting-take", "directory-waiting-keep");
    Ok([Pairs { pairs }.into(), buttons(ctx, &at, labels)?])
}

/// What the form decides, and the handle that carries it out once.
fn decided(ctx: &Ctx, form: &Form) -> Result<(Directory, Decision), Error> {
    let decision = match form.get("decision") {
        Some("theirs") => Decision::Theirs,
        Some("ours") => Decision::Ours,
        _ => return Err(Error::bad_request()),
    };
    Ok((ctx.app.state::<Directory>().once(&form.key()?), decision))
}

/// Carries out what was decided about a review, a claim or a held file.
pub(in super::super) async fn decide(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (directory, decision) = decided(&ctx, &form)?;
    let (actor, tenant, records) = (&ctx.actor, tenant(&ctx)?, directory.records());
    let result = match kind.as_str() {
        "reviews" => records.settle(actor, tenant, named(&id)?, decision).await,
        "claims" => records.decide(actor, tenant, named(&id)?, decision).await,
        "files" => {
            let taken = records.release(actor, tenant, named(&id)?, decision).await;
            taken.map(|_| ())
        }
        _ => return Err(Error::not_found()),
    };
    once(result, |()| String::new()).map_err(failed)?;
    Ok(done(&ctx, WAITING, SAVED))
}

fn named<T: std::str::FromStr>(id: &str) -> Result<T, Error> {
    id.parse().map_err(|_| Error::not_found())
}
