//! The key of this gateway, and the keys that are trusted here.
//!
//! Not here: the private half, which no page shows. Invariant: a key is trusted with the name of
//! one administration, by an administrator.

use axum::extract::Path;
use axum::response::Response;
use base::{ContentHash, CountryCode};
use web::component::{Cell, Column, Field, Pairs, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{BUNDLES, TRUSTING, up};
use crate::InstrumentsError;
use crate::assessment::pages::failed;
use crate::bundle::{BundleError, Trusted};
use crate::pages::block::{bar, done, heading, list, note, notice, paragraph, show as page};
use crate::pages::{OFFICER, instruments, tenant};

const KEYS: &str = "/bundles/keys";

pub(crate) async fn show(ctx: Ctx) -> Result<Response, Error> {
    keys_page(&ctx, &Form::default()).await
}

async fn keys_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (lang, context, tenant) = (&ctx.lang, instruments(ctx), tenant(ctx)?);
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(heading(lang.text("bundle-key-own"))?);
    match context.bundle_key(&ctx.actor, tenant).await {
        Ok(own) => {
            let pairs = vec![
                (lang.text("bundle-key-public"), Text::code(own.key).into()),
                (
                    lang.text("bundle-key-fingerprint"),
                    Text::code(own.key.fingerprint()).into(),
                ),
                (lang.text("bundle-key-id"), Text::code(own.key.id()).into()),
                (lang.text("bundle-key-made"), lang.moment_html(own.made)),
            ];
            blocks.push(paragraph(lang.text("bundle-key-about"))?);
            blocks.push(Pairs { pairs }.into());
            blocks.push(paragraph(lang.text("bundle-key-check"))?);
            let commands = [
                "unzip NAME.cgb -d bundle".to_owned(),
                format!("cd bundle; minisign -V -m SHA256SUMS -P {}", own.key),
                "sha256sum -c SHA256SUMS".to_owned(),
            ];
            blocks.push(list(commands.map(|c| Text::code(c).into()).to_vec())?);
        }
        Err(error @ InstrumentsError::Bundle(BundleError::KeyLost)) => {
            blocks.push(note(ctx, Tone::Bad, lang.say(&error.message()))?);
        }
        Err(other) => return Err(failed(other)),
    }
    if OFFICER.admits(&ctx.actor, ctx.tenant) {
        let all = context.trusted_keys(&ctx.actor, tenant).await;
        blocks.push(heading(lang.text("bundle-trusted"))?);
        blocks.extend(trusted(ctx, &all.map_err(failed)?)?);
    }
    if TRUSTING.admits(&ctx.actor, ctx.tenant) {
        blocks.push(heading(lang.text("bundle-trust"))?);
        blocks.push(sheet(ctx, form)?);
    }
    blocks.push(bar(ctx, &[("bundle-list", BUNDLES.to_owned())])?);
    let meta = PageMeta::new(lang.text("bundle-keys")).crumbs(up(ctx));
    Ok(page(ctx, meta.errors_of(form), blocks))
}

/// The keys of others; those in use with a button that revokes them.
fn trusted(ctx: &Ctx, all: &[Trusted]) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let row = |one: &Trusted| {
        let stand = match &one.revoked {
            None => Tag::new(Tone::Good, lang.text("bundle-key-trusted")).into(),
            Some((_, at)) => Html::joined(&[
                Tag::new(Tone::Warning, lang.text("bundle-key-revoked")).into(),
                lang.day_html(at.day()),
            ]),
        };
        vec![
            Cell::text(Text::code(one.administration)),
            Cell::text(Text::user(one.name.as_str())),
            Cell::text(Text::code(one.key.fingerprint())),
            Cell::html(lang.day_html(one.at.day())),
            Cell::html(stand),
        ]
    };
    let columns = [
        "bundle-administration",
        "bundle-key",
        "bundle-key-fingerprint",
        "bundle-key-since",
        "instruments-column-stand",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("bundle-trusted");
    let table = Table::new(lang, caption, columns, all.iter().map(row).collect());
    let mut blocks = vec![table.empty(lang.text("bundle-trusted-none")).into()];
    if TRUSTING.admits(&ctx.actor, ctx.tenant) {
        for one in all.iter().filter(|t| t.revoked.is_none()) {
            let action = format!("{KEYS}/{}/revoke", one.key.fingerprint());
            let args = [("name", Arg::Text(one.name.clone()))];
            let about = lang.text_with("bundle-revoke-about", &args);
            let sheet = Sheet::new(ctx, &action, "bundle-revoke").intro(about);
            blocks.push(sheet.danger().html()?);
        }
    }
    Ok(blocks)
}

fn sheet(ctx: &Ctx, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let fields = vec![
        Field::area("key", lang.text("bundle-key-public"), 2)
            .hint(lang.text("bundle-key-public-hint")),
        Field::text("administration", lang.text("bundle-field-administration"))
            .hint(lang.text("bundle-field-administration-hint"))
            .short()
            .autocomplete("off"),
        Field::text("name", lang.text("bundle-field-name")).autocomplete("off"),
    ];
    let sheet = Sheet::new(ctx, KEYS, "bundle-trust")
        .intro(lang.text("bundle-trust-about"))
        .fields(fields);
    sheet.as_sent(ctx, form).html()
}

pub(crate) async fn trust(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let once = form.key()?;
    let code = |t: &str| {
        t.parse::<CountryCode>()
            .map_err(|_| Message::new("bundle-bad-code"))
    };
    let key = form.required("key", parse::text(400));
    let administration = form.required("administration", code);
    let name = form.required("name", parse::text(200));
    let (Some(key), Some(administration), Some(name)) = (key, administration, name) else {
        return keys_page(&ctx, &form).await;
    };
    let context = instruments(&ctx).once(&once);
    let of = (administration, name.as_str());
    let made = context.trust_key(&ctx.actor, tenant(&ctx)?, &key, of);
    match made.await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, KEYS)),
        Err(error @ InstrumentsError::Bundle(_)) => {
            form.fail("key", error.message());
            keys_page(&ctx, &form).await
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn revoke(
    ctx: Ctx,
    Path((_, fingerprint)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let fingerprint: ContentHash = fingerprint.parse().map_err(|_| Error::not_found())?;
    let context = instruments(&ctx).once(&key);
    let revoked = context.revoke_key(&ctx.actor, tenant(&ctx)?, fingerprint);
    match revoked.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, KEYS)),
        Err(other) => Err(failed(other)),
    }
}
