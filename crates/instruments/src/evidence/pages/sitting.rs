//! Evidence in the sitting of a respondent: their own files and links, beside their own questions.
//!
//! Invariant: what is not theirs is not found.

use axum::extract::Path;
use axum::response::Response;
use web::component::Sheet;
use web::form::{Form, Upload};
use web::i18n::Html;
use web::{Ctx, Error};

use super::super::{Piece, codec};
use super::adding::{adding_page, note_refusal, read};
use super::{download, one::file_link, title};
use crate::InstrumentsError;
use crate::assessment::Whole;
use crate::assessment::pages::failed;
use crate::assessment::pages::section::Seat;
use crate::package::Item;
use crate::pages::block::{bar, done, heading, join, paragraph};
use crate::pages::instruments;
use crate::respondent::pages::private;
use crate::respondent::pages::seated::Seated;
use crate::respondent::pages::sitting::seat;

/// Their evidence beside one question, with the ways to add and to take away.
pub(crate) fn block(ctx: &Ctx, whole: &Whole, seat: &Seat, item: &Item) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut blocks = vec![heading(lang.text("instruments-evidence-own"))?];
    let own: Vec<&Piece> = whole.evidence_of(&item.id).collect();
    if own.is_empty() {
        blocks.push(paragraph(lang.text("instruments-evidence-none"))?);
    }
    for piece in own {
        let at = |rest: &str| format!("{}/evidence/{}{rest}", seat.home, piece.id);
        let mut line = vec![Html::from(title(ctx, piece))];
        if let Some(kept) = piece.held.file() {
            line.push(file_link(ctx, kept, &at("/file")));
        }
        line.push(super::marks(ctx, whole, piece));
        blocks.push(paragraph(Html::joined(&line))?);
        let sheet = Sheet::new(ctx, &at("/remove"), "instruments-evidence-remove");
        blocks.push(sheet.danger().html()?);
    }
    let question = seat.question(item.id.as_str());
    let links = [
        ("instruments-evidence-add", format!("{question}/evidence")),
        ("instruments-mark", format!("{question}/mark")),
    ];
    blocks.push(bar(ctx, &links)?);
    join(blocks)
}

pub(crate) async fn ask(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let sat = &seated.sat;
    let item = sat.question(&item).ok_or_else(Error::not_found)?;
    let seat = seat(&seated);
    let page = adding_page(&ctx, &sat.whole, &seat, item, &Form::default())?;
    Ok(private(page))
}

pub(crate) async fn add(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, item)): Path<(String, String, String)>,
    mut upload: Upload,
) -> Result<Response, Error> {
    let key = upload.form.key()?;
    let sat = &seated.sat;
    let item = sat.question(&item).ok_or_else(Error::not_found)?;
    let seat = seat(&seated);
    let again = |form: &Form| adding_page(&ctx, &sat.whole, &seat, item, form).map(private);
    let Some(new) = read(&mut upload, item) else {
        return again(&upload.form);
    };
    match instruments(&ctx)
        .once_by(&key, &seat.voice)
        .attach_sitting(&seated.secret, new)
        .await
    {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => {
            let to = seat.question(item.id.as_str());
            Ok(private(done(&ctx, &to)))
        }
        Err(error) => {
            note_refusal(&mut upload.form, error)?;
            again(&upload.form)
        }
    }
}

pub(crate) async fn remove(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, piece)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let id = codec::id(&piece).ok_or_else(Error::not_found)?;
    let seat = seat(&seated);
    let context = instruments(&ctx).once_by(&key, &seat.voice);
    match context.take_away_sitting(&seated.secret, id).await {
        Ok(piece) => Ok(private(done(&ctx, &seat.question(piece.item.as_str())))),
        Err(InstrumentsError::Repeated(_)) => Ok(private(done(&ctx, &seat.home))),
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn file(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, piece)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let id = codec::id(&piece).ok_or_else(Error::not_found)?;
    let found = instruments(&ctx)
        .evidence_file_sitting(&seated.secret, id)
        .await;
    let (piece, kept, bytes) = found.map_err(failed)?;
    Ok(private(download(&piece, &kept, bytes)?))
}
