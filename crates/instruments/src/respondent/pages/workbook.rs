//! The workbook of one respondent on pages: in their own sitting, and for officers who hand it over.
//!
//! Not here: making and reading it. Invariant: behind a personal link it is as private as every
//! page there; what comes back is told in full, or taken not at all.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Field, Sheet};
use web::form::{Form, Upload};
use web::i18n::Html;
use web::{Ctx, Error};

use super::asking::{self, at, ids};
use super::private;
use super::seated::Seated;
use super::sitting::{seat, titled};
use crate::InstrumentsError;
use crate::assessment::pages::files::{administration, attached, refused, taken_blocks};
use crate::assessment::pages::{failed, named, path, say, whole};
use crate::assessment::{Taken, Whole};
use crate::pages::block::{bar, done, heading, paragraph, show};
use crate::pages::instruments;

/// The form by which a workbook comes back to `to`.
pub(super) fn returning(ctx: &Ctx, to: &str, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let file = Field::file("workbook", lang.text("report-files-workbook"), ".xlsx");
    let sheet = Sheet::new(ctx, to, "report-files-take")
        .intro(lang.text("report-files-return-about"))
        .upload()
        .fields(vec![file]);
    sheet.as_sent(ctx, form).html()
}

pub(crate) async fn ask(ctx: Ctx, seated: Seated) -> Result<Response, Error> {
    sitting_page(&ctx, &seated, &Form::default(), Vec::new())
}

/// The page of a sitting; `said` stands first on it.
fn sitting_page(
    ctx: &Ctx,
    seated: &Seated,
    form: &Form,
    said: Vec<Html>,
) -> Result<Response, Error> {
    let (lang, home) = (&ctx.lang, seated.home());
    let mut blocks = said;
    blocks.push(paragraph(lang.text("instruments-sitting-workbook-about"))?);
    let file = ctx.url(&format!("{home}/workbook/xlsx"));
    let download = lang.text("instruments-sitting-workbook-download");
    blocks.push(paragraph(Html::link(download, &file))?);
    blocks.push(heading(lang.text("report-files-return"))?);
    blocks.push(returning(ctx, &format!("{home}/workbook"), form)?);
    blocks.push(bar(ctx, &[("instruments-back-to-list", home.clone())])?);
    let page = lang.plain("instruments-sitting-workbook");
    let meta = titled(ctx, &home, &seated.sat.whole, &page).errors_of(form);
    Ok(private(show(ctx, meta, blocks)))
}

pub(crate) async fn download(ctx: Ctx, seated: Seated) -> Result<Response, Error> {
    let named = (administration(&ctx, &seated.sat.whole).await?, &ctx.lang);
    let made = instruments(&ctx)
        .workbook_sitting(&seated.secret, named)
        .await;
    Ok(private(attached(made.map_err(failed)?)))
}

pub(crate) async fn take(ctx: Ctx, seated: Seated, mut upload: Upload) -> Result<Response, Error> {
    let key = upload.form.key()?;
    let Some(file) = upload.file("workbook").cloned() else {
        upload.form.fail("workbook", say("web-field-missing"));
        return sitting_page(&ctx, &seated, &upload.form, Vec::new());
    };
    let context = instruments(&ctx).once_by(&key, &seated.sat.respondent.voice());
    let taken = context.take_workbook_sitting(&seated.secret, (file.bytes, &ctx.lang));
    match taken.await {
        Ok(taken) => sitting_taken(&ctx, &seated, &taken),
        Err(InstrumentsError::Repeated(_)) => Ok(private(done(&ctx, &seated.home()))),
        Err(error) => {
            let said = refused(&ctx, &mut upload.form, error)?;
            sitting_page(&ctx, &seated, &upload.form, said)
        }
    }
}

fn sitting_taken(ctx: &Ctx, seated: &Seated, taken: &Taken) -> Result<Response, Error> {
    let (seat, sat) = (seat(seated), &seated.sat);
    let to = |item: &str| seat.question(item);
    let mut blocks = taken_blocks(ctx, &sat.whole, taken, &to)?;
    blocks.push(bar(
        ctx,
        &[("instruments-back-to-list", seat.home.clone())],
    )?);
    let page = ctx.lang.plain("report-files-return");
    let meta = titled(ctx, &seat.home, &sat.whole, &page).wide();
    Ok(private(show(ctx, meta, blocks)))
}

/// For officers: the workbook to be handed over.
pub(crate) async fn download_for(
    ctx: Ctx,
    Path((_, id, respondent)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (which, whole) = (ids(&id, &respondent)?, whole(&ctx, &id).await?);
    let named = (administration(&ctx, &whole).await?, &ctx.lang);
    let context = instruments(&ctx);
    let made = context.workbook_for(&ctx.actor, whole.round.tenant, which, named);
    Ok(attached(made.await.map_err(failed)?))
}

/// For officers: the workbook that somebody sent them.
pub(crate) async fn take_for(
    ctx: Ctx,
    Path((_, id, respondent)): Path<(String, String, String)>,
    mut upload: Upload,
) -> Result<Response, Error> {
    let (key, which) = (upload.form.key()?, ids(&id, &respondent)?);
    let whole = whole(&ctx, &id).await?;
    let Some(file) = upload.file("workbook").cloned() else {
        upload.form.fail("workbook", say("web-field-missing"));
        return asking::page_of(&ctx, &whole, &respondent, (&upload.form, Vec::new())).await;
    };
    let context = instruments(&ctx).once(&key);
    let workbook = (file.bytes, &ctx.lang);
    let taken = context.take_workbook_for(&ctx.actor, whole.round.tenant, which, workbook);
    match taken.await {
        Ok(taken) => taken_for(&ctx, &whole, &respondent, &taken),
        Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &at(&whole, &format!("/{respondent}"))))
        }
        Err(error) => {
            let said = refused(&ctx, &mut upload.form, error)?;
            asking::page_of(&ctx, &whole, &respondent, (&upload.form, said)).await
        }
    }
}

fn taken_for(ctx: &Ctx, whole: &Whole, one: &str, taken: &Taken) -> Result<Response, Error> {
    let to = |item: &str| path(&whole.round, &format!("/questions/{item}"));
    let mut blocks = taken_blocks(ctx, whole, taken, &to)?;
    let back = at(whole, &format!("/{one}"));
    blocks.push(bar(ctx, &[("instruments-back-to-respondent", back)])?);
    let title = ctx.lang.plain("report-files-return");
    Ok(show(ctx, named(ctx, &whole.round, title).wide(), blocks))
}
