//! Taking a person, function or designation out, and erasing what is about a person.
//!
//! Not here: rules (`record`). Invariant: erasing is asked for by a button of its own, which says
//! that it cannot be taken back.

use axum::extract::Path;
use axum::response::Response;
use web::component::Sheet;
use web::form::Form;
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{REMOVED, SAVED, done};
use super::super::{ORGANISATIONS, RECORDS, back, failed, once, paragraph, show, tenant};
use super::{parse_id, path, title};
use crate::record::Kind;
use crate::record::audience::Medium;
use crate::{Directory, DirectoryError};

pub(in super::super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let records = ctx.app.state::<Directory>().records();
    let (of, seen) = records
        .see(&ctx.actor, parse_id(&id)?, Medium::Screen)
        .await
        .map_err(failed)?;
    if Some(of) != ctx.tenant || seen.record.is_organisation() {
        return Err(Error::not_found());
    }
    let at = format!("{RECORDS}/{}/remove", seen.record.id);
    let mut blocks = vec![
        paragraph(ctx.lang.text("directory-record-remove-text"))?,
        Sheet::new(&ctx, &at, "directory-page-record-remove")
            .danger()
            .carry("what", "remove")
            .cancel(&ctx, &path(&seen))
            .html()?,
    ];
    if seen.record.kind == Kind::Person && seen.record.erased.is_none() {
        blocks.push(paragraph(ctx.lang.text("directory-record-erase-text"))?);
        let erase = Sheet::new(&ctx, &at, "directory-record-erase").danger();
        blocks.push(erase.carry("what", "erase").html()?);
    }
    let meta = PageMeta::new(ctx.lang.text("directory-page-record-remove"))
        .crumbs(back(&ctx, Some((title(&ctx, &seen), path(&seen)))));
    Ok(show(&ctx, meta, blocks))
}

pub(in super::super) async fn remove(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, parse_id(&id)?, form.key()?);
    let directory = ctx.app.state::<Directory>().once(&key);
    let records = directory.records();
    let seen = match records.see(&ctx.actor, id, Medium::Screen).await {
        // A form sent again finds nothing any more, which is what it asked for.
        Err(DirectoryError::NotFound(_)) => return Ok(done(&ctx, "/directory", REMOVED)),
        other => other.map_err(failed)?.1,
    };
    if form.get("what") == Some("erase") {
        let erased = records.erase(&ctx.actor, tenant, id).await;
        once(erased, |()| String::new()).map_err(failed)?;
        return Ok(done(&ctx, &format!("{RECORDS}/{id}"), SAVED));
    }
    let removed = records.remove(&ctx.actor, tenant, id).await;
    once(removed, |()| String::new()).map_err(failed)?;
    let to = format!("{ORGANISATIONS}/{}", seen.record.organisation);
    Ok(done(&ctx, &to, REMOVED))
}
