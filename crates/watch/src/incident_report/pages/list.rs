//! `/incident-reports`: what came, the newest first.
//!
//! Invariant: the list shows no text of a report that is sealed, since there is none to show.

use super::{LIST, channel, state};
use crate::incident_report::{PAGE, Report, State, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::response::Response;
use base::Timestamp;
use base::id::IncidentReportId;
use web::component::block::{bar, show};
use web::component::{Cell, Choice, Column, Field, Filter, Pages, Table};
use web::{Ctx, Error, PageMeta, Text};

/// Characters of a text that the list shows.
const SHOWN: usize = 80;

/// The list.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let mut asked = ctx.asked();
    let wanted = asked.filter("state", |text| {
        State::from_name(text).ok_or_else(|| web::Message::new("watch-incident-bad-state"))
    });
    let before = asked.place::<Before>("before");
    let place = before.as_ref().map(|Before(at, id)| (*at, *id));
    let reports = actions::list(&ctx.actor, watch, tenant, wanted, place).await;
    let reports = reports.map_err(app_error)?;
    let lang = &ctx.lang;
    let rows = reports.iter().map(|r| row(&ctx, r)).collect();
    let ids = ["when", "kind", "channel", "what", "state"];
    let columns = ids
        .iter()
        .map(|id| Column::text(lang.text(&format!("watch-incident-{id}"))));
    let table = Table::new(
        lang,
        lang.text("watch-incident-list"),
        columns.collect(),
        rows,
    )
    .empty(lang.text("watch-incident-list-empty"));
    let query = wanted.map_or_else(String::new, |s| format!("state={}&", s.as_str()));
    let next = reports
        .last()
        .filter(|_| reports.len() == PAGE)
        .map(|last| {
            ctx.url(&format!(
                "{LIST}?{query}before={}_{}",
                last.received.micros(),
                last.id
            ))
        });
    let first = before
        .is_some()
        .then(|| ctx.url(&format!("{LIST}?{query}")));
    let links = [
        ("watch-incident-telephone-link", format!("{LIST}/new")),
        ("mailbox-title", crate::mailbox::pages::MAIL.to_owned()),
        ("watch-case-queue", crate::case::pages::CASES.to_owned()),
    ];
    let blocks = vec![
        bar(&ctx, &links)?,
        filter(&ctx, wanted)?,
        table.into(),
        Pages::new(lang, first, next).into(),
    ];
    let meta = PageMeta::new(lang.text("watch-incident-list")).wide();
    Ok(show(&ctx, meta, blocks))
}

/// The last report of a page, as addresses name it.
struct Before(Timestamp, IncidentReportId);

impl std::str::FromStr for Before {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('_').ok_or(())?;
        let at = at.parse().map_err(|_| ())?;
        Ok(Self(
            Timestamp::from_micros(at),
            id.parse().map_err(|_| ())?,
        ))
    }
}

fn filter(ctx: &Ctx, wanted: Option<State>) -> Result<web::i18n::Html, Error> {
    let lang = &ctx.lang;
    let all = Choice::new("", lang.text("watch-incident-all"));
    let states = State::ALL
        .iter()
        .filter(|s| **s != State::Copy)
        .map(|s| Choice::new(s.as_str(), lang.text(s.message_id())));
    let field = Field::select(
        "state",
        lang.text("watch-incident-state"),
        std::iter::once(all).chain(states).collect(),
    );
    let field = field.value(wanted.map_or("", State::as_str));
    Ok(Filter::new(lang, ctx.url(LIST), vec![field]).into())
}

fn row(ctx: &Ctx, report: &Report) -> Vec<Cell> {
    let lang = &ctx.lang;
    let mut text: String = report.text.chars().take(SHOWN).collect();
    if text.is_empty() {
        text = report
            .file
            .as_ref()
            .map_or_else(String::new, |f| f.name.clone());
    }
    let at = ctx.url(&format!("{LIST}/{}", report.id));
    let label = lang.moment(report.received);
    vec![
        Cell::link(Text::from(label), &at),
        Cell::text(lang.text(report.kind.message_id())),
        Cell::text(channel(ctx, report.channel)),
        Cell::text(Text::user(text)),
        Cell::html(state(lang, report.state)),
    ]
}
