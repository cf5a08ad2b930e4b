//! Adding an OpenPGP key to a record, and keys as the page of a record shows them.
//!
//! Not here: which keys are taken (`record::certificate`). Invariant: a fingerprint that has a
//! certificate says until when it holds.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Field as Input, Sheet};
use web::form::Form;
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{CLAIMED, SAVED, done, show_sent};
use super::super::{RECORDS, back, beside, failed, once, tenant};
use super::{may_say, parse_id, path, title};
use crate::Directory;
use crate::record::audience::Medium;
use crate::record::certificate::{Holds, Kept};
use crate::record::{Layer, Said, Seen};

async fn found(ctx: &Ctx, id: &str) -> Result<Seen, Error> {
    let records = ctx.app.state::<Directory>().records();
    let seen = records.see(&ctx.actor, parse_id(id)?, Medium::Screen).await;
    let (_, seen) = seen.map_err(failed)?;
    match may_say(ctx, &seen) && seen.record.kind.field("key").is_some() {
        true => Ok(seen),
        false => Err(Error::forbidden()),
    }
}

pub(in super::super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let seen = found(&ctx, &id).await?;
    page(&ctx, &seen, &Form::default())
}

fn page(ctx: &Ctx, seen: &Seen, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let fields = vec![
        Input::area("key_text", lang.text("directory-key-text"), 10)
            .hint(lang.text("directory-key-text-hint")),
    ];
    let at = format!("{RECORDS}/{}/key", seen.record.id);
    let mut sheet = Sheet::new(ctx, &at, "directory-key-add")
        .version(seen.record.version)
        .fields(fields)
        .cancel(ctx, &path(seen));
    if !super::EDITING.admits(&ctx.actor, ctx.tenant) {
        sheet = sheet.intro(lang.text("directory-record-claim-intro"));
    }
    let crumbs = back(ctx, Some((title(ctx, seen), path(seen))));
    let meta = PageMeta::new(lang.text("directory-key-add")).crumbs(crumbs);
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

pub(in super::super) async fn add(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (key, version) = (form.key()?, form.version().ok_or_else(Error::bad_request)?);
    let seen = found(&ctx, &id).await?;
    let Some(text) = form.required("key_text", |t| Ok(t.to_owned())) else {
        return page(&ctx, &seen, &form);
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let certificates = directory.certificates();
    let at = (seen.record.id, version);
    let added = certificates.add(&ctx.actor, tenant(&ctx)?, at, &text).await;
    let mut layer = Layer::Asserted;
    match once(added, |l| {
        layer = l;
        String::new()
    }) {
        Ok(_) if layer == Layer::Claimed => Ok(done(&ctx, &path(&seen), CLAIMED)),
        Ok(_) => Ok(done(&ctx, &path(&seen), SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            page(&ctx, &seen, &form)
        }
    }
}

/// The certificates of a record that says fingerprints.
pub(super) async fn kept(ctx: &Ctx, seen: &Seen) -> Result<Vec<Kept>, Error> {
    if seen.of("key").next().is_none() {
        return Ok(Vec::new());
    }
    let certificates = ctx.app.state::<Directory>().certificates();
    let all = certificates.of(&ctx.actor, seen.record.id).await;
    all.map_err(failed)
}

/// Fingerprints, each with what its certificate says of it.
pub(super) fn values(ctx: &Ctx, seen: &Seen, said: &Said, kept: &[Kept]) -> Result<Html, Error> {
    let one = |text: &str| {
        let print: Html = Text::code(text).into();
        let Some(key) = kept.iter().find(|k| k.fingerprint == text) else {
            return print;
        };
        let at = format!("/data/v1/records/{}/keys/{text}", seen.record.id);
        let link = Html::link(ctx.lang.text("directory-key-file"), &at);
        let about = Text::from(format!("{} ·", key.algorithm));
        Html::joined(&[print, about.into(), holds(ctx, key), link])
    };
    let values = said.values.iter().map(|v| one(&v.text));
    web::component::block::list(values.collect())
}

fn holds(ctx: &Ctx, key: &Kept) -> Html {
    let lang = &ctx.lang;
    let (id, day) = match key.holds(ctx.app.clock().now()) {
        Holds::Endless => return lang.text("directory-key-endless").into(),
        Holds::Until(day) => ("directory-key-until", day),
        Holds::Soon(day) => ("directory-key-soon", day),
        Holds::Expired(day) => ("directory-key-expired", day),
    };
    lang.text_with(id, &[("day", Arg::Day(day))]).into()
}
