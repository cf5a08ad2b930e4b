//! `/warnings`: what is published, one warning, and what its readers need of both.
//!
//! Not here: writing and publishing (`edit`, `work`). Invariant: a text in another language than the
//! page's is marked as such and said to be so.

pub(super) mod edit;
pub(super) mod history;
pub(super) mod subscribe;
pub(super) mod work;

use super::content::product;
use super::{
    Audience, Content, Kind, Published, STAFF, Severity, State, actions, letters, public, reading,
};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::Response;
use base::LanguageTag;
use base::id::WarningId;
use directory::Sector;
use web::component::block::{bar, heading, join, list as block_list, paragraph, show};
use web::component::{Cell, Choice, Column, Field, Filter, Notice, Pages, Pairs, Table, Tag, Tone};
use web::form::one_of;
use web::{Arg, Crumb, Ctx, Error, Html, Lang, PageMeta, Text};

/// Where the pages stand, below the language.
pub(super) const PATH: &str = "/warnings";
/// Warnings on one page of the list.
const ROWS: i64 = 25;

pub(super) fn severity_tag(lang: &Lang, severity: Severity) -> Tag {
    let tone = match severity {
        Severity::Critical => Tone::Bad,
        Severity::High => Tone::Warning,
        Severity::Medium => Tone::Info,
        Severity::Low | Severity::Info => Tone::Calm,
    };
    Tag::new(tone, lang.text(letters::severity_id(severity)))
}

pub(super) fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Alert => "warning-kind-alert",
        Kind::Advisory => "warning-kind-advisory",
    }
}

pub(super) fn audience_id(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "warning-audience-public",
        Audience::Constituents => "warning-audience-constituents",
        Audience::Teams => "warning-audience-teams",
    }
}

pub(super) fn state_id(state: State) -> &'static str {
    match state {
        State::Draft => "warning-state-draft",
        State::Review => "warning-state-review",
        State::Published => "warning-state-published",
        State::Withdrawn => "warning-state-withdrawn",
    }
}

pub(super) fn part_id(part: &str) -> &'static str {
    match part {
        "title" => "warning-part-title",
        "summary" => "warning-part-summary",
        "happened" => "warning-part-happened",
        "affected" => "warning-part-affected",
        "action" => "warning-part-action",
        "sms" => "warning-part-sms",
        "kind" => "warning-kind",
        "severity" => "warning-severity",
        "audience" => "warning-audience",
        "tlp" => "warning-tlp",
        "sectors" => "warning-sectors",
        "references" => "warning-references",
        "cves" => "warning-cves",
        _ => "warning-products",
    }
}

/// A text in a language, marked where that is not the page's.
fn said(lang: &Lang, text: String, language: &str) -> Text {
    match language.parse::<LanguageTag>() {
        Ok(tag) if tag != *lang.tag() => Text::foreign(text, tag),
        _ => Text::user(text),
    }
}

fn other(lang: &Lang, language: &str) -> Option<LanguageTag> {
    language.parse().ok().filter(|tag| tag != lang.tag())
}

pub(super) fn id_of(text: &str) -> Result<WarningId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

pub(super) fn crumbs(ctx: &Ctx, further: Option<(Text, String)>) -> Vec<Crumb> {
    let all = Crumb {
        label: ctx.lang.text("warning-title"),
        path: PATH.to_owned(),
    };
    let further = further.map(|(label, path)| Crumb { label, path });
    std::iter::once(all).chain(further).collect()
}

/// The list of what is published.
///
/// # Errors
/// The store's.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let lang = &ctx.lang;
    let mut asked = ctx.asked();
    let least = asked.filter("severity", one_of(Severity::ALL, Severity::as_str));
    let from: i64 = asked.place("from").unwrap_or(0).max(0);
    let found = actions::list(
        &ctx.actor,
        watch,
        tenant,
        least.unwrap_or(Severity::Info),
        (ROWS + 1, from),
    );
    let mut found = found.await.map_err(app_error)?;
    let more = found.len() > usize::try_from(ROWS).unwrap_or(0);
    found.truncate(usize::try_from(ROWS).unwrap_or(0));
    let columns = [
        "warning-published",
        "warning-severity",
        "warning-part-title",
        "warning-kind",
    ];
    let columns = columns
        .iter()
        .map(|id| Column::text(lang.text(id)))
        .collect();
    let rows = found.iter().map(|p| row(&ctx, p)).collect();
    let table =
        Table::new(lang, lang.text("warning-list"), columns, rows).empty(lang.text("warning-none"));
    let choices = Severity::ALL
        .iter()
        .map(|s| Choice::new(s.as_str(), lang.text(letters::severity_id(*s))));
    let every = Choice::new("", lang.text("warning-severity-any"));
    let choices = std::iter::once(every).chain(choices).collect();
    let field = Field::select("severity", lang.text("warning-least"), choices);
    let field = field.filled(lang, asked.form());
    let mut blocks = vec![
        paragraph(lang.text("warning-intro"))?,
        bar(
            &ctx,
            &[
                ("warning-subscribe", "/warnings/subscribe"),
                ("warning-work", "/warnings/work"),
                ("warning-new", "/warnings/new"),
            ],
        )?,
        Filter::new(lang, ctx.url(PATH), vec![field]).into(),
        table.into(),
    ];
    let place = |from: i64| {
        let from = from.to_string();
        let severity = least.map_or("", Severity::as_str);
        web::url::with_query(&ctx.url(PATH), &[("severity", severity), ("from", &from)])
    };
    if more || from > 0 {
        let first = (from > 0).then(|| ctx.url(PATH));
        let next = more.then(|| place(from + ROWS));
        blocks.push(Pages::new(lang, first, next).into());
    }
    let feed = format!("/data/v1/warnings.atom?language={}", lang.tag());
    let links = vec![
        Html::link(lang.text("warning-feed"), &feed),
        Html::link(
            lang.text("warning-csaf"),
            "/.well-known/csaf/provider-metadata.json",
        ),
    ];
    blocks.push(block_list(links)?);
    let meta = PageMeta::new(lang.text("warning-title")).wide();
    Ok(show(&ctx, meta, blocks))
}

fn row(ctx: &Ctx, one: &Published) -> Vec<Cell> {
    let lang = &ctx.lang;
    let content = &one.revision.content;
    let (language, texts) = content.text(lang.tag().as_str());
    let title = said(lang, texts.title, language);
    let url = ctx.url(&format!("{PATH}/{}", one.id));
    let state = match one.withdrawn_at {
        Some(_) => Html::from(Tag::new(Tone::Calm, lang.text("warning-state-withdrawn"))),
        None => Html::from(severity_tag(lang, content.severity)),
    };
    vec![
        Cell::html(lang.day_html(one.revision.at.day())),
        Cell::html(state),
        Cell::link(title, &url),
        Cell::text(lang.text(kind_id(content.kind))),
    ]
}

/// One warning as its readers see it.
///
/// # Errors
/// 404 also for one that the visitor may not read.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (lang, id) = (&ctx.lang, id_of(&id)?);
    let found = actions::read(&ctx.actor, watch, tenant, id).await;
    let found = match found {
        Err(crate::WatchError::NotFound(_)) if ctx.actor.may(tenant, STAFF) => {
            return work::page(&ctx, id, None).await;
        }
        found => found.map_err(app_error)?,
    };
    let content = &found.revision.content;
    let (language, texts) = content.text(lang.tag().as_str());
    let mut blocks = Vec::new();
    if let Some(at) = found.withdrawn_at {
        let args = [("at", Arg::from(at.day()))];
        let text = lang.text_with("warning-withdrawn", &args);
        let why = Text::user(found.withdrawn_why.clone());
        let said = join(vec![paragraph(text)?, paragraph(why)?])?;
        blocks.push(Notice::new(lang, Tone::Warning, said).into());
    }
    if language != lang.tag().as_str() {
        let args = [("language", Arg::Code(language.to_owned()))];
        let text = lang.text_with("warning-not-translated", &args);
        blocks.push(Notice::new(lang, Tone::Info, text).into());
    }
    blocks.push(facts(&ctx, &found)?);
    blocks.extend(body(lang, content, language)?);
    blocks.push(more(lang, content)?);
    let title = said(lang, texts.title.clone(), language);
    let mut links: Vec<Html> = content
        .languages()
        .into_iter()
        .filter(|l| *l != lang.tag().as_str())
        .filter_map(|l| {
            let tag: LanguageTag = l.parse().ok()?;
            let (_, texts) = content.text(l);
            let url = ctx.url_in(&tag);
            Some(Html::link(Text::foreign(texts.title, tag), &url))
        })
        .collect();
    let visitor = super::Sight::VISITOR.admits(content) && found.withdrawn_at.is_none();
    if visitor {
        let path = public::path(&found.number, content, language);
        let url = format!("/csaf/white/{path}");
        links.push(Html::link(lang.text("warning-csaf-file"), &url));
    }
    if !links.is_empty() {
        blocks.push(heading(lang.text("warning-other-forms"))?);
        blocks.push(block_list(links)?);
    }
    let at = |rest: &str| format!("{PATH}/{id}{rest}");
    let ways = [
        ("warning-history", at("/history")),
        ("warning-work-one", at("/work")),
    ];
    blocks.push(bar(&ctx, &ways)?);
    let meta = PageMeta::new(title)
        .crumbs(crumbs(&ctx, None))
        .as_of(found.revision.at);
    Ok(show(&ctx, meta, blocks))
}

fn facts(ctx: &Ctx, one: &Published) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let content = &one.revision.content;
    let mut pairs = vec![
        (
            lang.text("warning-severity"),
            severity_tag(lang, content.severity).into(),
        ),
        (
            lang.text("warning-kind"),
            lang.text(kind_id(content.kind)).into(),
        ),
        (lang.text("warning-number"), Text::code(&one.number).into()),
        (
            lang.text("warning-tlp"),
            Text::code(format!("TLP:{}", content.tlp)).into(),
        ),
        (lang.text("warning-published"), lang.moment_html(one.first)),
    ];
    if one.revision.revision > 1 {
        let args = [("count", Arg::from(one.revision.revision))];
        let revised = lang.text_with("warning-revision-at", &args);
        pairs.push((revised, lang.moment_html(one.revision.at)));
    }
    if !content.sectors.is_empty() {
        let named = content.sectors.iter().filter_map(|code| {
            let sector = Sector::ALL.iter().find(|s| s.code() == code)?;
            Some(lang.plain(sector.message_id()))
        });
        let named: Vec<String> = named.collect();
        pairs.push((
            lang.text("warning-sectors"),
            Text::from(lang.list(&named)).into(),
        ));
    }
    Ok(Pairs { pairs }.into())
}

/// The texts under their headings, in the language that they are in.
pub(super) fn body(lang: &Lang, content: &Content, language: &str) -> Result<Vec<Html>, Error> {
    let (_, texts) = content.text(language);
    let mut blocks = vec![reading::html(&texts.summary, other(lang, language))?];
    let parts = [
        ("warning-part-action", &texts.action),
        ("warning-part-happened", &texts.happened),
        ("warning-part-affected", &texts.affected),
    ];
    for (id, text) in parts {
        if !text.is_empty() {
            blocks.push(heading(lang.text(id))?);
            blocks.push(reading::html(text, other(lang, language))?);
        }
    }
    Ok(blocks)
}

/// What says more: products, CVE numbers and addresses.
pub(super) fn more(lang: &Lang, content: &Content) -> Result<Html, Error> {
    let mut pairs = Vec::new();
    if !content.products.is_empty() {
        let named = content.products.iter().filter_map(|p| product(p));
        let named = named.map(|p| {
            let whole = format!("{} {} {}", p.vendor, p.name, p.version);
            Html::from(Text::user(whole.trim().to_owned()))
        });
        pairs.push((lang.text("warning-products"), block_list(named.collect())?));
    }
    if !content.cves.is_empty() {
        let all = content.cves.iter().map(|c| Html::from(Text::code(c)));
        pairs.push((lang.text("warning-cves"), block_list(all.collect())?));
    }
    if !content.references.is_empty() {
        let all = content.references.iter();
        let all = all.map(|url| Html::link(Text::code(url), url));
        pairs.push((lang.text("warning-references"), block_list(all.collect())?));
    }
    match pairs.is_empty() {
        true => Ok(Html::default()),
        false => Ok(Pairs { pairs }.into()),
    }
}
