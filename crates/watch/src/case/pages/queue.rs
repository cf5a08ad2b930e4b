//! `/cases`: the queue by severity and age, with a button that takes the next case.
//!
//! Invariant: the button takes what nobody has; two analysts who press it at once get two cases.

use super::{CASES, due, severity, state, type_id};
use crate::case::store::Wanted;
use crate::case::{Case, MOST_COUNTED, PAGE, Severity, State, Waiting, actions};
use crate::incident_report::pages::LIST;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::response::{IntoResponse, Redirect, Response};
use base::Timestamp;
use base::actor::Who;
use base::id::CaseId;
use web::component::block::{bar, paragraph, show};
use web::component::{
    Cell, Choice, Column, Field, Figures, Filter, KeyFigure, Notice, Pages, Sheet, Table, Tone,
};
use web::form::Form;
use web::i18n::Html;
use web::{Ctx, Error, Message, PageMeta, Text};

/// Whose cases.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Mine,
    Nobodys,
}

/// The queue.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let unknown = || Message::new("watch-case-bad-filter");
    let mut asked = ctx.asked();
    let by_state = asked.filter("state", |t| State::from_name(t).ok_or_else(unknown));
    let by_severity = asked.filter("severity", |t| Severity::from_name(t).ok_or_else(unknown));
    let whose = asked.filter("whose", |t| match t {
        "mine" => Ok(Whose::Mine),
        "nobodys" => Ok(Whose::Nobodys),
        _ => Err(unknown()),
    });
    if let Some(number) = asked.filter("number", |t| {
        t.trim_start_matches("CG-")
            .parse::<i64>()
            .map_err(|_| unknown())
    }) {
        let found = actions::of_number(&ctx.actor, watch, tenant, number).await;
        if let Ok(id) = found {
            return Ok(Redirect::to(&ctx.url(&format!("{CASES}/{id}"))).into_response());
        }
        asked.instead("number", Message::new("watch-case-unknown-number"));
    }
    let after = asked.place::<After>("after");
    let me = match ctx.actor.who() {
        Who::Account(id) => Some(*id),
        _ => None,
    };
    let wanted = Wanted {
        state: by_state,
        severity: by_severity,
        assignee: (whose == Some(Whose::Mine)).then_some(me).flatten(),
        unassigned: whose == Some(Whose::Nobodys),
        due: None,
        after: after.map(|a| (a.0, a.1, a.2)),
    };
    let cases = actions::queue(&ctx.actor, watch, tenant, &wanted).await;
    let cases = cases.map_err(app_error)?;
    let counts = actions::counts(&ctx.actor, watch, tenant).await;
    let counts = counts.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("empty") {
        let said = lang.text("watch-case-nothing-waits");
        blocks.push(Notice::new(lang, Tone::Good, said).into());
    }
    let links = [
        ("watch-incident-list", LIST.to_owned()),
        ("watch-incident-telephone-link", format!("{LIST}/new")),
        ("watch-case-figures", format!("{CASES}/figures")),
    ];
    let beside = ctx.beside(CASES).into_iter();
    let links: Vec<(&str, String)> = links
        .into_iter()
        .chain(beside.map(|(label, path)| (label, path.to_owned())))
        .collect();
    blocks.push(bar(&ctx, &links)?);
    blocks.push(figures(&ctx, counts));
    if me.is_some() {
        blocks.push(take_next(&ctx)?);
        blocks.push(paragraph(lang.text("watch-case-keys"))?);
    }
    blocks.push(filter(&ctx, &wanted, whose)?);
    blocks.push(table(&ctx, &cases));
    blocks.push(pages(&ctx, &cases, (&wanted, whose)));
    let meta = PageMeta::new(lang.text("watch-case-queue")).wide();
    Ok(show(&ctx, meta, blocks))
}

/// The button that takes the next case.
pub(super) fn take_next(ctx: &Ctx) -> Result<Html, Error> {
    let sheet = Sheet::new(ctx, &format!("{CASES}/next"), "watch-case-next");
    sheet.key('n').html()
}

/// The last case of a page, as addresses name it.
struct After(Severity, Timestamp, CaseId);

impl std::str::FromStr for After {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '_');
        let mut next = || parts.next().ok_or(());
        let severity = Severity::from_name(next()?).ok_or(())?;
        let at = Timestamp::from_micros(next()?.parse().map_err(|_| ())?);
        Ok(Self(severity, at, next()?.parse().map_err(|_| ())?))
    }
}

fn figures(ctx: &Ctx, waiting: Waiting) -> Html {
    let lang = &ctx.lang;
    let figure = |id: &str, count: u64, query: &str| KeyFigure {
        title: lang.text(id),
        value: Some(Text::from(counted(ctx, count))),
        change: None,
        note: Text::default(),
        source: Some((
            lang.text("watch-case-show"),
            ctx.url(&format!("{CASES}{query}")),
        )),
    };
    Figures::new(
        lang,
        vec![
            figure("watch-case-open-now", waiting.open, ""),
            figure("watch-case-new-now", waiting.new, "?state=new"),
            figure("watch-case-bad-now", waiting.bad, "?severity=high"),
        ],
    )
    .first()
    .into()
}

/// A number, or that it is that and more.
fn counted(ctx: &Ctx, count: u64) -> String {
    let number = ctx.lang.number(i64::try_from(count).unwrap_or(i64::MAX));
    match count < MOST_COUNTED {
        true => number,
        false => format!("{number}+"),
    }
}

fn filter(ctx: &Ctx, wanted: &Wanted, whose: Option<Whose>) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let all = || Choice::new("", lang.text("watch-incident-all"));
    let states = State::ALL
        .iter()
        .map(|s| Choice::new(s.as_str(), lang.text(s.message_id())));
    let severities = Severity::ALL
        .iter()
        .map(|s| Choice::new(s.as_str(), lang.text(s.message_id())));
    let whoses = vec![
        all(),
        Choice::new("mine", lang.text("watch-case-mine")),
        Choice::new("nobodys", lang.text("watch-case-nobodys")),
    ];
    let fields = vec![
        Field::select(
            "state",
            lang.text("watch-case-state"),
            std::iter::once(all()).chain(states).collect(),
        )
        .value(wanted.state.map_or("", State::as_str)),
        Field::select(
            "severity",
            lang.text("watch-case-severity"),
            std::iter::once(all()).chain(severities).collect(),
        )
        .value(wanted.severity.map_or("", Severity::as_str)),
        Field::select("whose", lang.text("watch-case-assignee"), whoses).value(match whose {
            Some(Whose::Mine) => "mine",
            Some(Whose::Nobodys) => "nobodys",
            None => "",
        }),
        Field::text("number", lang.text("watch-case-number")).short(),
    ];
    Ok(Filter::new(lang, ctx.url(CASES), fields).into())
}

fn table(ctx: &Ctx, cases: &[Case]) -> Html {
    let lang = &ctx.lang;
    let rows = cases.iter().map(|c| {
        let reports = i64::try_from(c.reports).unwrap_or(i64::MAX);
        vec![
            Cell::link(Text::code(c.name()), &ctx.url(&format!("{CASES}/{}", c.id))),
            Cell::text(Text::user(c.title.as_str())),
            Cell::text(lang.text(&type_id(c.rsit))),
            Cell::html(severity(lang, c.severity)),
            Cell::html(state(lang, c.state)),
            Cell::text(lang.number(reports)),
            Cell::html(due(ctx, c.due, c.marks.looked.is_some())),
        ]
    });
    let text = |id: &str| Column::text(lang.text(id));
    let columns = vec![
        text("watch-case-number"),
        text("watch-case-title"),
        text("watch-case-type"),
        text("watch-case-severity"),
        text("watch-case-state"),
        Column::number(lang.text("watch-case-reports")),
        text("watch-case-due"),
    ];
    Table::new(lang, lang.text("watch-case-queue"), columns, rows.collect())
        .empty(lang.text("watch-case-queue-empty"))
        .into()
}

fn pages(ctx: &Ctx, cases: &[Case], (wanted, whose): (&Wanted, Option<Whose>)) -> Html {
    let mut query = String::new();
    let mut add = |name: &str, value: &str| query.push_str(&format!("{name}={value}&"));
    if let Some(state) = wanted.state {
        add("state", state.as_str());
    }
    if let Some(severity) = wanted.severity {
        add("severity", severity.as_str());
    }
    match whose {
        Some(Whose::Mine) => add("whose", "mine"),
        Some(Whose::Nobodys) => add("whose", "nobodys"),
        None => {}
    }
    let next = cases.last().filter(|_| cases.len() == PAGE).map(|last| {
        let after = format!(
            "{}_{}_{}",
            last.severity.as_str(),
            last.opened.micros(),
            last.id
        );
        ctx.url(&format!("{CASES}?{query}after={after}"))
    });
    let first = wanted
        .after
        .is_some()
        .then(|| ctx.url(&format!("{CASES}?{query}")));
    Pages::new(&ctx.lang, first, next).into()
}

/// Takes the next case.
///
/// # Errors
/// As the actions.
pub async fn next(ctx: Ctx, form: Form) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let taken = actions::take_next(&ctx.actor, watch, tenant, &key).await;
    let at = match taken.map_err(app_error)? {
        Some(id) => format!("{CASES}/{id}"),
        None => format!("{CASES}?empty"),
    };
    Ok(Redirect::to(&ctx.url(&at)).into_response())
}
