//! The pages of law profiles: what everybody sees, and publishing and withdrawing one.
//!
//! Not here: rules. Invariant: every page of a profile says what it is not.

use axum::extract::Path;
use axum::http::Method;
use axum::response::Response;
use base::Tlp;
use base::id::TenantId;
use press::Run;
use web::component::{Cell, Column, Notice, Pages, Pairs, Sheet, Table, Tag, Tone};
use web::form::Form;
use web::i18n::{Html, Text};
use web::limit::Class;
use web::page::{Crumb, PageMeta};
use web::session::tenant::Names;
use web::{Access, Ctx, Error, NavItem, Place, Routes};

use super::{Profile, Published};
use crate::InstrumentsError;
use crate::assessment::files::{Format, Subject, Wanted, law_tables};
use crate::assessment::pages::files::attached;
use crate::assessment::pages::{failed, meta, path, round_id, whole};
use crate::assessment::{Round, RoundStand};
use crate::pages::block::{
    bar, done, heading, list as links, note, notice, paragraph, show as page,
};
use crate::pages::{ASSESSMENTS, OFFICER, READING, instruments};
use crate::report::law::Part;

/// Bytes of text in the rows of one page of a section, which keep it within the budget of a page.
const PAGE_BYTES: usize = 16_000;
/// Where profiles are.
pub(crate) const PROFILES: &str = "/law-profiles";

/// The pages and operations of this feature.
pub(crate) fn routes() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let one = format!("{PROFILES}/{{id}}");
    let section = format!("{one}/sections/{{section}}");
    let file = format!("{one}/file");
    let own = format!("{ASSESSMENTS}/{{id}}/profile");
    let printing = Access::Public.class(Class::File);
    Routes::new()
        .page(get.clone(), PROFILES, list, Access::Public)
        .page(get.clone(), &one, show, Access::Public)
        .page(get.clone(), &section, part, Access::Public)
        .page(get.clone(), &file, download, printing)
        .page(get, &own, ask, READING)
        .page(post, &own, decide, OFFICER)
        .merge(super::api::operations())
}

/// The entry at the foot of every page.
pub(crate) fn entry() -> NavItem {
    NavItem {
        label: "instruments-profiles",
        path: PROFILES,
        access: Access::Public,
        place: Place::Foot,
        order: 20,
    }
}

/// What administrations are called, in the order of the ids; an id where nobody gives a name.
pub(super) async fn named(ctx: &Ctx, tenants: &[TenantId]) -> Result<Vec<String>, Error> {
    let known = match ctx.app.find::<Names>() {
        Some(names) => names.0.names(tenants, ctx.lang.tag()).await,
        None => Ok(Vec::new()),
    };
    let known = known.map_err(Error::unavailable)?;
    let name = |tenant: &TenantId| {
        let found = known.iter().find(|(id, _)| id == tenant);
        found.map_or_else(|| tenant.to_string(), |(_, name)| name.clone())
    };
    Ok(tenants.iter().map(name).collect())
}

async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = instruments(&ctx).law_profiles().await.map_err(failed)?;
    let tenants: Vec<TenantId> = all.iter().map(|(r, _)| r.tenant).collect();
    let names = named(&ctx, &tenants).await?;
    let row = |((round, published), name): (&(Round, Published), String)| {
        let url = ctx.url(&format!("{PROFILES}/{}", round.id));
        vec![
            Cell::link(Text::user(name), &url),
            Cell::text(Text::user(round.title.as_str())),
            Cell::html(lang.day_html(published.at.day())),
        ]
    };
    let rows = all.iter().zip(names).map(row).collect();
    let columns = [
        "bundle-administration",
        "instruments-profile-round",
        "instruments-profile-since",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-profiles"), columns, rows)
        .empty(lang.text("instruments-profiles-none"));
    let about = paragraph(lang.text("instruments-profiles-about"))?;
    let meta = PageMeta::new(lang.text("instruments-profiles")).same_for_all();
    Ok(page(&ctx, meta, vec![about, table.into()]))
}

async fn profile(ctx: &Ctx, id: &str) -> Result<Profile, Error> {
    let found = instruments(ctx).law_profile(round_id(id)?).await;
    found.map_err(failed)
}

fn crumbs(ctx: &Ctx, of: Option<(Text, String)>) -> Vec<Crumb> {
    let first = (ctx.lang.text("instruments-profiles"), PROFILES.to_owned());
    let steps = std::iter::once(first).chain(of);
    let crumb = |(label, path)| Crumb { label, path };
    steps.map(crumb).collect()
}

/// What no profile is.
fn caution(ctx: &Ctx) -> Result<Html, Error> {
    note(ctx, Tone::Info, ctx.lang.text("report-law-not-compliance"))
}

/// The table by section, in the reader's language.
fn parts(ctx: &Ctx, profile: Profile, administration: String) -> Vec<Part> {
    let wanted = Wanted {
        subject: Subject::Law,
        format: Format::Html,
        administration,
        template: None,
        tlp: Tlp::Clear,
    };
    law_tables((profile.whole, profile.signed), wanted, &ctx.lang)
}

fn said(runs: &[Run]) -> Text {
    Text::user(runs.iter().map(Run::text).collect::<String>())
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let profile = profile(&ctx, &id).await?;
    let names = named(&ctx, &[profile.published.tenant]).await?;
    let name = names.concat();
    let title = format!("{name}: {}", profile.whole.round.title.as_str());
    let at = format!("{PROFILES}/{}", profile.published.round);
    let mut blocks = vec![caution(&ctx)?, about(&ctx, &profile, &name)?];
    blocks.push(heading(lang.text("instruments-profile-sections"))?);
    let parts = parts(&ctx, profile, name);
    let link = |part: &Part| {
        let url = ctx.url(&format!("{at}/sections/{}", part.section));
        Html::link(said(&part.title), &url)
    };
    blocks.push(links(parts.iter().map(link).collect())?);
    let file = format!("{at}/file");
    blocks.push(bar(&ctx, &[("instruments-profile-file", file)])?);
    let meta = PageMeta::new(Text::user(title)).crumbs(crumbs(&ctx, None));
    Ok(page(&ctx, meta.same_for_all(), blocks))
}

/// Whose it is, who signed, and what it was asked by.
fn about(ctx: &Ctx, profile: &Profile, name: &str) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let (round, signed) = (&profile.whole.round, &profile.signed);
    let people = signed.people.lines().filter(|l| !l.trim().is_empty());
    let people: Vec<Html> = people.map(|l| Text::user(l).into()).collect();
    let (tone, scan) = match signed.scan() {
        Some(_) => (Tone::Good, "instruments-signed"),
        None => (Tone::Warning, "instruments-not-signed"),
    };
    let pair = |id: &str, value: Html| (lang.text(id), value);
    let pairs = vec![
        pair("bundle-administration", Text::user(name).into()),
        pair(
            "instruments-profile-round",
            Text::user(round.title.as_str()).into(),
        ),
        pair("instruments-profile-signed", lang.day_html(signed.at.day())),
        pair("instruments-profile-people", links(people)?),
        pair(
            "instruments-profile-scan",
            Tag::new(tone, lang.text(scan)).into(),
        ),
        pair(
            "instruments-profile-since",
            lang.day_html(profile.published.at.day()),
        ),
        pair("report-hash", Text::code(round.content).into()),
    ];
    Ok(Pairs { pairs }.into())
}

/// The rows of a page from one of them on: as many as their text allows, and at least one.
fn rows_from(from: &press::document::Table, first: usize) -> std::ops::Range<usize> {
    let text = |row: &[press::Cell]| -> usize {
        let runs = row.iter().flat_map(|cell| cell.paragraphs.iter().flatten());
        runs.map(|run| run.text().len()).sum()
    };
    let rows = from.rows();
    let first = first.min(rows.len().saturating_sub(1));
    let (mut end, mut sum) = (first, 0);
    while let Some(row) = rows.get(end) {
        sum += text(row);
        if end > first && sum > PAGE_BYTES {
            break;
        }
        end += 1;
    }
    first..end
}

/// A table of the report as a table of a page.
fn table(
    ctx: &Ctx,
    caption: Text,
    from: &press::document::Table,
    shown: std::ops::Range<usize>,
) -> Result<Html, Error> {
    let columns = from.columns().iter().map(|c| Column::text(said(&c.head)));
    let columns: Vec<Column> = columns.collect();
    let mut rows = Vec::new();
    for row in from.rows().get(shown).unwrap_or_default() {
        let mut cells = Vec::new();
        for cell in row {
            let all = cell.paragraphs.iter().map(|p| paragraph(said(p)));
            let all: Vec<Html> = all.collect::<Result<_, Error>>()?;
            cells.push(Cell::html(Html::joined(&all)));
        }
        rows.push(cells);
    }
    Ok(Table::new(&ctx.lang, caption, columns, rows).into())
}

async fn part(
    ctx: Ctx,
    Path((_, id, section)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let profile = profile(&ctx, &id).await?;
    let name = named(&ctx, &[profile.published.tenant]).await?.concat();
    let round = format!("{name}: {}", profile.whole.round.title.as_str());
    let up = (
        Text::user(round),
        format!("{PROFILES}/{}", profile.published.round),
    );
    let mut parts = parts(&ctx, profile, name).into_iter();
    let part = parts.find(|p| p.section.as_str() == section);
    let part = part.ok_or_else(Error::not_found)?;
    let title = said(&part.title);
    let begin = ctx.asked().place("from").unwrap_or(0);
    let shown = rows_from(&part.rows, begin);
    let (begin, end) = (shown.start, shown.end);
    let mut blocks = vec![
        caution(&ctx)?,
        table(&ctx, title.clone(), &part.rows, shown)?,
    ];
    let at = format!("{}/sections/{section}", up.1);
    let first = (begin > 0).then(|| ctx.url(&at));
    let next = (end < part.rows.rows().len()).then(|| ctx.url(&format!("{at}?from={end}")));
    if first.is_some() || next.is_some() {
        blocks.push(Pages::new(&ctx.lang, first, next).into());
    }
    if let Some(findings) = part.findings.as_ref().filter(|_| begin == 0) {
        let caption = ctx.lang.text("report-findings");
        let all = 0..findings.rows().len();
        blocks.push(table(&ctx, caption, findings, all)?);
        blocks.push(paragraph(ctx.lang.text("report-findings-note"))?);
    }
    let meta = PageMeta::new(title).crumbs(crumbs(&ctx, Some(up))).wide();
    Ok(page(&ctx, meta.same_for_all(), blocks))
}

async fn download(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let profile = profile(&ctx, &id).await?;
    let name = named(&ctx, &[profile.published.tenant]).await?.concat();
    let made = instruments(&ctx).law_profile_file(profile, (name, &ctx.lang));
    Ok(attached(made.await.map_err(failed)?))
}

async fn ask(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let round = &whole.round;
    let now = instruments(&ctx).law_published(&ctx.actor, round.tenant, round.id);
    let now = now.await.map_err(failed)?;
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    let stands = match &now {
        Some(published) => {
            let day = [("day", web::i18n::Arg::Day(published.at.day()))];
            let text = lang.text_with("instruments-profile-published", &day);
            let url = ctx.url(&format!("{PROFILES}/{}", round.id));
            Notice::new(lang, Tone::Good, paragraph(Html::link(text, &url))?).into()
        }
        None => paragraph(lang.text("instruments-profile-own"))?,
    };
    blocks.push(stands);
    if round.stand != RoundStand::SignedOff {
        blocks.push(note(
            &ctx,
            Tone::Info,
            lang.text("bundle-error-not-signed"),
        )?);
    } else if OFFICER.admits(&ctx.actor, ctx.tenant) {
        let at = path(round, "/profile");
        let (label, about, value) = match now {
            None => (
                "instruments-profile-publish",
                "instruments-profile-publish-about",
                "publish",
            ),
            Some(_) => (
                "instruments-profile-withdraw",
                "instruments-profile-withdraw-about",
                "withdraw",
            ),
        };
        let sheet = Sheet::new(&ctx, &at, label)
            .intro(lang.text(about))
            .carry("decision", value)
            .cancel(&ctx, &path(round, ""));
        blocks.push(sheet.html()?);
    }
    Ok(page(&ctx, meta(&ctx, round, "instruments-profile"), blocks))
}

async fn decide(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let round = &whole.round;
    let context = instruments(&ctx).once(&form.key()?);
    let result = match form.get("decision") {
        Some("publish") => {
            let made = context
                .publish_law(&ctx.actor, round.tenant, round.id)
                .await;
            made.map(|_| ())
        }
        Some("withdraw") => {
            context
                .withdraw_law(&ctx.actor, round.tenant, round.id)
                .await
        }
        _ => return Err(Error::bad_request()),
    };
    match result {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/profile"))),
        Err(other) => Err(failed(other)),
    }
}
