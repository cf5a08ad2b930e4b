//! `/cases/rules`: the rules; `/cases/rules/{number}`: what one would have done, and its switch.
//!
//! Invariant: the switch stands below what the rule would have done.

use super::actions::{self, Look};
use super::{By, LOOK_DAYS, MOST_NAME, MOST_NEW, Mode, Rule, Said};
use crate::WatchError;
use crate::case::Severity;
use crate::case::pages::one::crumbs;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::Tlp;
use base::rsit::IncidentType;
use web::component::block::{heading, paragraph, show};
use web::component::{Cell, Choice, Column, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Arg, Ctx, Error, Message, PageMeta, Text};

/// The rules.
pub const PATH: &str = "/cases/rules";
/// Groups of a look that are shown.
const SHOWN: usize = 100;

/// The rules, with the form for another.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let rules = actions::list(&ctx.actor, watch, tenant).await;
    let rules = rules.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = vec![paragraph(lang.text("case-rule-intro"))?, table(ctx, &rules)];
    if ctx.actor.may(tenant, &[base::Role::Administrator]) {
        blocks.push(heading(lang.text("case-rule-new"))?);
        blocks.push(new_form(ctx, form)?);
    }
    let meta = PageMeta::new(lang.text("case-rule-title"))
        .crumbs(crumbs(ctx, None))
        .errors_of(form)
        .wide();
    Ok(show(ctx, meta, blocks))
}

fn what(ctx: &Ctx, said: &Said) -> Text {
    match said.rsit {
        Some(rsit) => ctx.lang.text(&format!("watch-type-{}", rsit.as_str())),
        None => ctx.lang.text("case-rule-any"),
    }
}

fn table(ctx: &Ctx, rules: &[Rule]) -> Html {
    let lang = &ctx.lang;
    let row = |rule: &Rule| {
        let said = &rule.said;
        vec![
            Cell::link(
                Text::user(said.name.as_str()),
                &ctx.url(&format!("{PATH}/{}", rule.number)),
            ),
            Cell::text(lang.text(rule.mode.message_id())),
            Cell::text(what(ctx, said)),
            Cell::text(Text::user(said.from.as_str())),
            Cell::text(lang.text(said.by.message_id())),
            Cell::text(lang.number(said.at_least)),
            Cell::text(lang.text(said.severity.message_id())),
        ]
    };
    let ids = [
        "case-rule-name",
        "case-rule-mode",
        "watch-case-type",
        "case-rule-from",
        "case-rule-by",
        "case-rule-at-least",
        "watch-case-severity",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    let rows = rules.iter().map(row).collect();
    Table::new(lang, lang.text("case-rule-title"), columns.collect(), rows)
        .empty(lang.text("case-rule-none"))
        .into()
}

fn new_form(ctx: &Ctx, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let any = Choice::new("any", lang.text("case-rule-any"));
    let types = IncidentType::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), lang.text(&format!("watch-type-{}", t.as_str()))));
    let bys = By::ALL
        .iter()
        .map(|b| Choice::new(b.as_str(), lang.text(b.message_id())));
    let severities = Severity::ALL
        .iter()
        .map(|s| Choice::new(s.as_str(), lang.text(s.message_id())));
    let labels = Tlp::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), Text::code(t.as_str())));
    let critical = vec![Choice::new("yes", lang.text("case-rule-critical-yes"))];
    let fields = vec![
        Field::text("name", lang.text("case-rule-name")),
        Field::select(
            "type",
            lang.text("watch-case-type"),
            std::iter::once(any).chain(types).collect(),
        ),
        Field::text("from", lang.text("case-rule-from"))
            .hint(lang.text("case-rule-from-hint"))
            .optional(lang),
        Field::checkboxes("critical", lang.text("case-rule-critical"), critical).optional(lang),
        Field::radio("by", lang.text("case-rule-by"), bys.collect()).value(By::Source.as_str()),
        Field::text("at_least", lang.text("case-rule-at-least"))
            .hint(lang.text("case-rule-at-least-hint"))
            .value("1")
            .short(),
        Field::select(
            "severity",
            lang.text("watch-case-severity"),
            severities.collect(),
        )
        .value(Severity::Medium.as_str()),
        Field::select("tlp", lang.text("watch-case-tlp"), labels.collect())
            .value(Tlp::Amber.as_str()),
    ];
    Sheet::new(ctx, PATH, "case-rule-save")
        .fields(fields)
        .as_sent(ctx, form)
        .html()
}

/// Writes a rule.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let name = form.required("name", parse::text(MOST_NAME));
    let rsit = form.required("type", |text| match text {
        "any" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|_| Message::new("web-field-choice")),
    });
    let from = form.optional("from", parse::text(MOST_NAME));
    let by = form.required("by", parse::choice(By::from_name));
    let at_least = form.required("at_least", parse::number(1, 1_000_000));
    let severity = form.required("severity", parse::choice(Severity::from_name));
    let tlp = form.required("tlp", parse::choice(|t| t.parse::<Tlp>().ok()));
    let (Some(name), Some(rsit), Some(from), Some(by), Some(at_least), Some(severity), Some(tlp)) =
        (name, rsit, from, by, at_least, severity, tlp)
    else {
        return page(&ctx, &form).await;
    };
    let said = Said {
        name,
        rsit,
        from: from.unwrap_or_default(),
        critical: form.ticked("critical"),
        by,
        at_least,
        severity,
        tlp,
    };
    let number = actions::add(&ctx.actor, watch, tenant, &said, &key).await;
    let at = format!("{PATH}/{}", number.map_err(app_error)?);
    Ok(Redirect::to(&ctx.url(&at)).into_response())
}

/// A rule with what it would have done.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, number)): Path<(String, i64)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let look = actions::look(&ctx.actor, watch, tenant, number).await;
    let look = look.map_err(app_error)?;
    let lang = &ctx.lang;
    let new = look.groups.iter().filter(|(_, joins)| !joins).count();
    let count = |n: usize| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let mut blocks: Vec<Html> = Vec::new();
    if look.rule.mode == Mode::Held {
        let said = lang.text("case-rule-held");
        blocks.push(Notice::new(lang, Tone::Warning, said).into());
    }
    let numbers = [
        ("days", Arg::Count(i64::from(LOOK_DAYS))),
        ("new", count(new)),
        ("joined", count(look.groups.len() - new)),
        ("most", count(MOST_NEW)),
    ];
    blocks.push(paragraph(lang.text_with("case-rule-would", &numbers))?);
    blocks.push(groups(&ctx, &look));
    if ctx.actor.may(tenant, &[base::Role::Administrator]) {
        blocks.push(switch(&ctx, &look.rule)?);
    }
    let mut way = crumbs(&ctx, None);
    way.push(Crumb {
        label: lang.text("case-rule-title"),
        path: PATH.to_owned(),
    });
    let name = lang.plain("case-rule-one");
    let title = Text::user(format!("{name}: {}", look.rule.said.name));
    Ok(show(&ctx, PageMeta::new(title).crumbs(way).wide(), blocks))
}

fn groups(ctx: &Ctx, look: &Look) -> Html {
    let lang = &ctx.lang;
    let number = |n: usize| lang.number(i64::try_from(n).unwrap_or(i64::MAX));
    let rows = look.groups.iter().take(SHOWN).map(|(group, joins)| {
        let id = match joins {
            true => "case-rule-joins",
            false => "case-rule-opens",
        };
        vec![
            Cell::text(Text::user(group.title.as_str())),
            Cell::text(lang.text(&format!("watch-type-{}", group.rsit.as_str()))),
            Cell::text(number(group.sources.len())),
            Cell::text(lang.number(i64::try_from(group.observations).unwrap_or(i64::MAX))),
            Cell::text(lang.text(id)),
        ]
    });
    let columns = vec![
        Column::text(lang.text("case-rule-what")),
        Column::text(lang.text("watch-case-type")),
        Column::number(lang.text("case-rule-sources")),
        Column::number(lang.text("case-rule-observations")),
        Column::text(lang.text("case-rule-does")),
    ];
    let title = lang.text("case-rule-look");
    Table::new(lang, title, columns, rows.collect())
        .empty(lang.text("case-rule-nothing"))
        .into()
}

fn switch(ctx: &Ctx, rule: &Rule) -> Result<Html, Error> {
    let (button, step) = match rule.mode {
        Mode::On => ("case-rule-switch-off", "off"),
        Mode::Off | Mode::Held => ("case-rule-switch-on", "on"),
    };
    Sheet::new(ctx, &format!("{PATH}/{}", rule.number), button)
        .sends("step", step)
        .further(ctx.lang.text("case-rule-remove"), "step", "remove")
        .version(rule.version)
        .html()
}

/// Switches a rule, or removes it.
///
/// # Errors
/// As the actions.
pub async fn send(
    ctx: Ctx,
    Path((_, number)): Path<(String, i64)>,
    form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let place = (tenant, number, seen);
    let done: Result<(), WatchError> = match form.get("step") {
        Some("on") => actions::switch(&ctx.actor, watch, place, true, &key).await,
        Some("off") => actions::switch(&ctx.actor, watch, place, false, &key).await,
        Some("remove") => actions::remove(&ctx.actor, watch, place, &key).await,
        _ => return Err(Error::bad_request()),
    };
    done.map_err(app_error)?;
    let at = match form.get("step") {
        Some("remove") => PATH.to_owned(),
        _ => format!("{PATH}/{number}"),
    };
    Ok(Redirect::to(&ctx.url(&at)).into_response())
}
