//! The bundles that were taken in, and taking one in.
//!
//! Not here: what is refused. Invariant: each line says whose it is, by which key and since when.

use std::collections::BTreeMap;

use axum::response::Response;
use web::component::{Cell, Column, Field, Sheet, Table, Tag, Tone};
use web::form::{Form, Upload};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{BUNDLES, administration, up};
use crate::InstrumentsError;
use crate::assessment::pages::{failed, say};
use crate::bundle::{Listed, Origin, Removed};
use crate::pages::block::{bar, done, heading, list as items, notice, paragraph, show};
use crate::pages::{ASSESSMENTS, OFFICER, People, instruments, tenant};

pub(crate) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = instruments(&ctx).bundles(&ctx.actor, tenant(&ctx)?).await;
    let all = all.map_err(failed)?;
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("bundle-list-about"))?);
    blocks.push(table(&ctx, &all));
    let comparisons = comparisons(&ctx, &all);
    if !comparisons.is_empty() {
        blocks.push(heading(lang.text("bundle-compare"))?);
        blocks.push(items(comparisons)?);
    }
    blocks.extend(gone(&ctx).await?);
    let mut links = vec![("bundle-keys", format!("{BUNDLES}/keys"))];
    if OFFICER.admits(&ctx.actor, ctx.tenant) {
        links.insert(0, ("bundle-import", format!("{BUNDLES}/import")));
    }
    links.push(("bundle-back", ASSESSMENTS.to_owned()));
    blocks.push(bar(&ctx, &links)?);
    let mut crumbs = up(&ctx);
    crumbs.pop();
    let meta = PageMeta::new(lang.text("bundle-list"))
        .crumbs(crumbs)
        .wide();
    Ok(show(&ctx, meta, blocks))
}

/// The key of a bundle by the name that it has here.
pub(super) fn key(ctx: &Ctx, origin: &Origin) -> Html {
    let lang = &ctx.lang;
    let name = origin.key_name.as_deref().map(Text::user);
    let name = Html::from(name.unwrap_or_else(|| lang.text("bundle-key-unknown")));
    match origin.revoked {
        None => name,
        Some(_) => {
            let tag = Tag::new(Tone::Warning, lang.text("bundle-key-revoked"));
            Html::joined(&[name, tag.into()])
        }
    }
}

fn table(ctx: &Ctx, all: &[Listed]) -> Html {
    let lang = &ctx.lang;
    let row = |one: &Listed| {
        let m = &one.manifest;
        let url = ctx.url(&format!("{BUNDLES}/{}", one.id));
        let version = format!("{} {}", m.instrument, m.instrument_version);
        vec![
            Cell::text(administration(ctx, one)),
            Cell::link(Text::user(m.title.as_str()), &url),
            Cell::text(Text::code(version)),
            Cell::html(lang.day_html(m.signed_off.day())),
            Cell::html(lang.day_html(m.released.day())),
            Cell::text(Text::code(format!("TLP:{}", m.tlp))),
            Cell::html(key(ctx, &one.origin)),
        ]
    };
    let columns = [
        "bundle-administration",
        "instruments-column-round",
        "instruments-column-instrument",
        "instruments-column-signed-off",
        "bundle-released",
        "bundle-tlp",
        "bundle-key",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("bundle-list-caption");
    let table = Table::new(lang, caption, columns, all.iter().map(row).collect());
    table.empty(lang.text("bundle-list-empty")).into()
}

/// A link for each instrument of which there is a bundle.
fn comparisons(ctx: &Ctx, all: &[Listed]) -> Vec<Html> {
    let mut by: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for one in all {
        let m = &one.manifest;
        let name = format!("{} {}", m.instrument, m.instrument_version);
        let entry = by.entry(m.content.to_string()).or_insert((name, 0));
        entry.1 += 1;
    }
    let link = |(content, (name, count)): (String, (String, usize))| {
        let args = [
            ("instrument", Arg::Code(name)),
            ("count", crate::assessment::pages::count(count)),
        ];
        let label = ctx.lang.text_with("bundle-compare-of", &args);
        Html::link(label, &ctx.url(&format!("{BUNDLES}/compare/{content}")))
    };
    by.into_iter().map(link).collect()
}

/// What was removed, by whom and why; nothing where nothing was.
async fn gone(ctx: &Ctx) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let all = instruments(ctx).removed_bundles(&ctx.actor, tenant(ctx)?);
    let all = all.await.map_err(failed)?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let people = People::of(ctx, all.iter().map(|r| r.by.as_str())).await?;
    let row = |one: &Removed| {
        let m = &one.manifest;
        let code = m.administration.code;
        let of = format!("{code} · {}", m.name(lang.tag()));
        vec![
            Cell::text(Text::user(of)),
            Cell::text(Text::user(m.title.as_str())),
            Cell::html(lang.moment_html(one.at)),
            Cell::text(people.who(ctx, &one.by)),
            Cell::text(Text::user(one.reason.as_str())),
        ]
    };
    let columns = [
        "bundle-administration",
        "instruments-column-round",
        "bundle-removed-at",
        "bundle-removed-by",
        "bundle-remove-reason",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let rows = all.iter().map(row).collect();
    let table = Table::new(lang, lang.text("bundle-removed"), columns, rows);
    Ok(vec![heading(lang.text("bundle-removed"))?, table.into()])
}

pub(crate) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    import_page(&ctx, &Form::default())
}

fn import_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let file = Field::file("bundle", lang.text("bundle-field-file"), ".cgb");
    let sheet = Sheet::new(ctx, &format!("{BUNDLES}/import"), "bundle-import-do")
        .intro(lang.text("bundle-import-about"))
        .upload()
        .fields(vec![file])
        .cancel(ctx, BUNDLES);
    let sheet = sheet.as_sent(ctx, form).html()?;
    let keys = bar(ctx, &[("bundle-keys", format!("{BUNDLES}/keys"))])?;
    let meta = PageMeta::new(lang.text("bundle-import")).crumbs(up(ctx));
    Ok(show(ctx, meta.errors_of(form), vec![sheet, keys]))
}

pub(crate) async fn take(ctx: Ctx, mut upload: Upload) -> Result<Response, Error> {
    let key = upload.form.key()?;
    let Some(file) = upload.file("bundle").cloned() else {
        upload.form.fail("bundle", say("web-field-missing"));
        return import_page(&ctx, &upload.form);
    };
    let context = instruments(&ctx).once(&key);
    let took = context.import_bundle(&ctx.actor, tenant(&ctx)?, file.bytes);
    let to = |id: &str| format!("{BUNDLES}/{id}");
    match took.await {
        Ok(took) => Ok(done(&ctx, &to(&took.one().0.to_string()))),
        Err(InstrumentsError::Repeated(id)) => Ok(done(&ctx, &to(&id))),
        Err(InstrumentsError::Bundle(why)) => {
            upload.form.fail("bundle", why.message());
            import_page(&ctx, &upload.form)
        }
        Err(other) => Err(failed(other)),
    }
}
