//! `/warnings/new` and `/warnings/{id}/edit`: the facts and the texts of all languages, one after the
//! other.
//!
//! Invariant: what was typed is shown again with what is wrong beside its field; a draft is kept
//! also while parts are missing.

use super::super::actions::WarningError;
use super::super::content::Texts;
use super::super::{Audience, Content, Kind, Severity, actions, letters};
use super::work::counted;
use super::{PATH, audience_id, crumbs, id_of, kind_id, part_id};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::WarningId;
use base::{LanguageTag, Tlp};
use directory::Sector;
use std::collections::BTreeMap;
use web::component::block::show;
use web::component::{Choice, Field, Sheet};
use web::form::Form;
use web::form::parse::choice;
use web::{Ctx, Error, Lang, Message, PageMeta, Text};

/// The names of the texts' fields: a row a part, a column a language.
macro_rules! names {
    ($($part:literal),*) => {
        [$([
            concat!($part, "-ar"),
            concat!($part, "-zh"),
            concat!($part, "-en"),
            concat!($part, "-fr"),
            concat!($part, "-ru"),
            concat!($part, "-es"),
        ]),*]
    };
}
const NAMES: [[&str; 6]; 6] = names!["title", "summary", "happened", "affected", "action", "sms"];

/// The form of a new warning.
///
/// # Errors
/// Rendering.
pub async fn new(ctx: Ctx) -> Result<Response, Error> {
    let content = empty(ctx.lang.tag().as_str());
    page(&ctx, None, (&content, ""), None)
}

fn empty(source: &str) -> Content {
    Content {
        kind: Kind::Advisory,
        severity: Severity::Medium,
        audience: Audience::Public,
        tlp: Tlp::Clear,
        sectors: Vec::new(),
        references: Vec::new(),
        cves: Vec::new(),
        products: Vec::new(),
        source: source.to_owned(),
        texts: BTreeMap::new(),
    }
}

/// Begins a warning.
///
/// # Errors
/// As the actions.
pub async fn create(ctx: Ctx, mut sent: Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let key = sent.key()?;
    let Some(content) = read(&mut sent) else {
        return page(&ctx, None, (&empty("en"), ""), Some(&sent));
    };
    match actions::create(&ctx.actor, watch, tenant, content.clone(), Some(&key)).await {
        Ok(id) => Ok(to_work(&ctx, id)),
        Err(error) => {
            refuse(&mut sent, error)?;
            page(&ctx, None, (&content, ""), Some(&sent))
        }
    }
}

/// The form of a draft.
///
/// # Errors
/// As the actions.
pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let found = actions::copy(&ctx.actor, watch, tenant, id_of(&id)?).await;
    let found = found.map_err(app_error)?;
    let about = Some((found.id, found.version, found.revision > 0));
    page(&ctx, about, (&found.content, &found.change), None)
}

/// Writes a draft.
///
/// # Errors
/// As the actions.
pub async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut sent: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (id, key) = (id_of(&id)?, sent.key()?);
    let seen = sent.version().ok_or_else(Error::bad_request)?;
    let found = actions::copy(&ctx.actor, watch, tenant, id)
        .await
        .map_err(app_error)?;
    let about = Some((id, found.version, found.revision > 0));
    let note = sent.get("change").unwrap_or_default().to_owned();
    let Some(content) = read(&mut sent) else {
        return page(&ctx, about, (&found.content, &note), Some(&sent));
    };
    let of = (tenant, id, seen);
    let what = (content.clone(), note.clone());
    match actions::change(&ctx.actor, watch, of, what, Some(&key)).await {
        Ok(()) => Ok(to_work(&ctx, id)),
        Err(error) => {
            refuse(&mut sent, error)?;
            page(&ctx, about, (&content, &note), Some(&sent))
        }
    }
}

fn to_work(ctx: &Ctx, id: WarningId) -> Response {
    let url = ctx.url(&format!("{PATH}/{id}/work"));
    Redirect::to(&format!("{url}?saved")).into_response()
}

/// Puts mistakes beside their fields.
fn refuse(sent: &mut Form, error: WarningError) -> Result<(), Error> {
    match error {
        WarningError::Content(all) => {
            for (field, language, why) in all {
                sent.fail(name(field, language.as_deref()), why);
            }
        }
        WarningError::Watch(WatchError::Changed) => {
            sent.fail("kind", Message::new("web-form-outdated"));
        }
        WarningError::Watch(other) => return Err(app_error(other)),
        other => sent.fail("kind", Message::new(super::work::message_id(&other))),
    }
    Ok(())
}

/// The field of a part, in a language where it has one.
fn name(part: &'static str, language: Option<&str>) -> &'static str {
    let at = Texts::PARTS.iter().position(|p| *p == part);
    let of = language.and_then(|l| LanguageTag::UN.iter().position(|u| *u == l));
    match (at, of) {
        (Some(part), Some(language)) => NAMES[part][language],
        _ => part,
    }
}

/// What was sent; `None` where a choice is none.
fn read(sent: &mut Form) -> Option<Content> {
    let kind = sent.required("kind", choice(Kind::from_name));
    let severity = sent.required("severity", choice(Severity::from_name));
    let audience = sent.required("audience", choice(Audience::from_name));
    let tlp = sent.required("tlp", choice(|t| t.parse::<Tlp>().ok()));
    let source = sent.required("source", choice(|s| Some(s.to_owned())));
    let lines = |field: &str| -> Vec<String> {
        let text = sent.get(field).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    };
    let text = |part: usize, language: usize| {
        let found = sent.get(NAMES[part][language]);
        found.unwrap_or_default().to_owned()
    };
    let texts = LanguageTag::UN.iter().enumerate().map(|(language, tag)| {
        let parts = std::array::from_fn(|part| text(part, language));
        ((*tag).to_owned(), Texts::of(parts))
    });
    Some(Content {
        sectors: sent.all("sectors").map(str::to_owned).collect(),
        references: lines("references"),
        cves: lines("cves"),
        products: lines("products"),
        texts: texts.collect(),
        kind: kind?,
        severity: severity?,
        audience: audience?,
        tlp: tlp?,
        source: source?,
    })
}

/// What is edited: id, version, and whether there is a revision already.
type About = Option<(WarningId, i64, bool)>;

fn page(
    ctx: &Ctx,
    about: About,
    (content, change): (&Content, &str),
    sent: Option<&Form>,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let at = about.map_or_else(
        || format!("{PATH}/new"),
        |(id, _, _)| format!("{PATH}/{id}/edit"),
    );
    let mut sheet = Sheet::new(ctx, &at, "warning-save").intro(lang.text("warning-edit-intro"));
    let mut facts = facts(lang, content);
    if let Some((id, version, published)) = about {
        sheet = sheet
            .version(version)
            .cancel(ctx, &format!("{PATH}/{id}/work"));
        if published {
            let hint = lang.text("warning-change-hint");
            let field = Field::text("change", lang.text("warning-change"));
            facts.push(field.hint(hint).value(change));
        }
    }
    sheet = sheet.fields(facts);
    for (index, tag) in order(lang, content) {
        sheet = sheet.group(
            Some(legend(tag)),
            vec![],
            texts(lang, content, (index, tag)),
        );
    }
    sheet = sheet.group(None, vec![], more(lang, content));
    if let Some(sent) = sent {
        sheet = sheet.sent(ctx, sent);
    }
    let title = if about.is_some() {
        "warning-edit"
    } else {
        "warning-new"
    };
    let meta = PageMeta::new(lang.text(title)).crumbs(crumbs(ctx, None));
    let good = sent.is_none_or(Form::is_good);
    let meta = if good { meta } else { meta.errors() };
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

/// The languages with their columns, the one written first first.
fn order(lang: &Lang, content: &Content) -> Vec<(usize, &'static str)> {
    let mut all: Vec<(usize, &str)> = LanguageTag::UN.into_iter().enumerate().collect();
    all.sort_by_key(|(_, tag)| (*tag != content.source, *tag != lang.tag().as_str()));
    all
}

/// A language in its own words.
fn legend(tag: &'static str) -> Text {
    let name = match tag {
        "ar" => "العربية",
        "zh" => "中文",
        "fr" => "Français",
        "ru" => "Русский",
        "es" => "Español",
        _ => "English",
    };
    match tag.parse() {
        Ok(tag) => Text::foreign(name, tag),
        Err(_) => Text::user(name),
    }
}

fn texts(lang: &Lang, content: &Content, (index, tag): (usize, &'static str)) -> Vec<Field> {
    let own = content.texts.get(tag).cloned().unwrap_or_default();
    let parts = own.parts().into_iter().enumerate();
    let field = |(at, text): (usize, &str)| {
        let (name, part) = (NAMES[at][index], Texts::PARTS[at]);
        let label = lang.text(part_id(part));
        let field = match part {
            "title" => Field::text(name, label),
            "summary" | "sms" => Field::area(name, label, 3),
            _ => Field::area(name, label, 6),
        };
        let field = match part {
            "sms" => field.hint(counted(lang, text)),
            _ => field,
        };
        field.value(text)
    };
    parts.map(field).collect()
}

fn facts(lang: &Lang, content: &Content) -> Vec<Field> {
    let select = |name, id: &str, all: Vec<Choice>, value: &str| {
        Field::select(name, lang.text(id), all).value(value)
    };
    let kinds = Kind::ALL
        .iter()
        .map(|k| Choice::new(k.as_str(), lang.text(kind_id(*k))));
    let severities = Severity::ALL.iter();
    let severities =
        severities.map(|s| Choice::new(s.as_str(), lang.text(letters::severity_id(*s))));
    let audiences = Audience::ALL.iter();
    let audiences = audiences.map(|a| Choice::new(a.as_str(), lang.text(audience_id(*a))));
    let labels = Tlp::ALL.iter();
    let labels = labels.map(|t| Choice::new(t.as_str(), Text::code(format!("TLP:{t}"))));
    let languages = LanguageTag::UN.iter().map(|t| Choice::new(*t, legend(t)));
    vec![
        select(
            "kind",
            "warning-kind",
            kinds.collect(),
            content.kind.as_str(),
        ),
        select(
            "severity",
            "warning-severity",
            severities.collect(),
            content.severity.as_str(),
        ),
        select(
            "audience",
            "warning-audience",
            audiences.collect(),
            content.audience.as_str(),
        ),
        select("tlp", "warning-tlp", labels.collect(), content.tlp.as_str())
            .hint(lang.text("warning-tlp-hint")),
        select(
            "source",
            "warning-source",
            languages.collect(),
            &content.source,
        ),
    ]
}

fn more(lang: &Lang, content: &Content) -> Vec<Field> {
    let lines = |name, id: &str, all: &[String]| {
        let hint = lang.text(&format!("{id}-hint"));
        Field::area(name, lang.text(id), 3)
            .value(all.join("\n"))
            .hint(hint)
    };
    let sectors = Sector::ALL.iter().map(|s| {
        let mut choice = Choice::new(s.code(), lang.text(s.message_id()));
        choice.chosen = content.sectors.iter().any(|c| c == s.code());
        choice
    });
    vec![
        lines("references", "warning-references", &content.references),
        lines("cves", "warning-cves", &content.cves),
        lines("products", "warning-products", &content.products),
        Field::checkboxes("sectors", lang.text("warning-sectors"), sectors.collect()),
    ]
}
