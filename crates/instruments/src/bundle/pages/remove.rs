//! Removing a bundle: what goes, why, and a button.
//!
//! Not here: the list of what was removed (`list`). Invariant: nothing is removed without a reason.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Field, Sheet};
use web::form::{Form, parse};
use web::i18n::Arg;
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{BUNDLES, bundle_id, up};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::pages::failed;
use crate::bundle::Listed;
use crate::pages::block::{done, show};
use crate::pages::{instruments, tenant};

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, &one(&ctx, &id).await?, &Form::default())
}

/// What the list shows of a bundle: one whose file is damaged can be removed too.
async fn one(ctx: &Ctx, id: &str) -> Result<Listed, Error> {
    let id = bundle_id(id)?;
    let all = instruments(ctx).bundles(&ctx.actor, tenant(ctx)?).await;
    let mut all = all.map_err(failed)?.into_iter();
    all.find(|b| b.id == id).ok_or_else(Error::not_found)
}

fn page(ctx: &Ctx, one: &Listed, form: &Form) -> Result<Response, Error> {
    let (lang, m) = (&ctx.lang, &one.manifest);
    let at = format!("{BUNDLES}/{}", one.id);
    let args = [
        ("administration", Arg::Text(m.name(lang.tag()))),
        ("round", Arg::Text(m.title.clone())),
    ];
    let reason = Field::area("reason", lang.text("bundle-remove-reason"), 2)
        .hint(lang.text("bundle-remove-reason-hint"));
    let sheet = Sheet::new(ctx, &format!("{at}/remove"), "bundle-remove-do")
        .intro(lang.text_with("bundle-remove-about", &args))
        .fields(vec![reason])
        .danger()
        .cancel(ctx, &at);
    let sheet = sheet.as_sent(ctx, form).html()?;
    let meta = PageMeta::new(lang.text("bundle-remove")).crumbs(up(ctx));
    Ok(show(ctx, meta.errors_of(form), vec![sheet]))
}

pub(crate) async fn remove(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let context = instruments(&ctx).once(&key);
    let reason = form.required("reason", parse::text(longest::SHORT));
    let Some(reason) = reason.filter(|_| form.is_good()) else {
        return page(&ctx, &one(&ctx, &id).await?, &form);
    };
    let which = (bundle_id(&id)?, reason.as_str());
    match context
        .remove_bundle(&ctx.actor, tenant(&ctx)?, which)
        .await
    {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, BUNDLES)),
        Err(other) => Err(failed(other)),
    }
}
