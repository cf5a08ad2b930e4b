//! `/state`: how the gateway does, for administrators, with what to do about each warning.
//!
//! What belongs to an administration is shown to its own people; what belongs to the machine (disk,
//! backup, work that failed) to every administrator. Invariant: opening the page changes nothing.

use super::judge::{Finding, judge, unreachable};
use super::look::{Facts, look};
use crate::compose::Gateway;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::{JobId, OutboxId};
use base::{Actor, Role};
use store::jobs::{self, JobState};
use store::{StoreError, audit, outbox};
use web::admin::Level;
use web::component::{Cell, Column, Table, Tag, Tone};
use web::page::render;
use web::{Access, Ctx, Error, Html, Method, Module, NavItem, PageMeta, Place, Routes, Text};

const PATH: &str = "/state";
const ADMINISTRATORS: Access = Access::ADMINISTRATORS;
/// Rows of work that failed.
const MOST: u32 = 50;

/// The page and its buttons. The site also needs `.state(Gateway)`.
#[must_use]
pub fn module() -> Module {
    let routes = Routes::new()
        .page(Method::GET, PATH, show, ADMINISTRATORS)
        .page(
            Method::POST,
            "/state/jobs/{id}/retry",
            retry_job,
            ADMINISTRATORS,
        )
        .page(
            Method::POST,
            "/state/letters/{consumer}/{id}/retry",
            retry_letter,
            ADMINISTRATORS,
        );
    let entry = NavItem {
        label: "gateway-state-title",
        path: PATH,
        access: ADMINISTRATORS,
        place: Place::Head,
        order: 85,
    };
    Module {
        routes,
        nav: vec![entry],
        ..Module::default()
    }
}

#[derive(Template)]
#[template(
    source = "<p class=\"lead\">{{ intro }}</p>{% for table in tables %}{{ table }}{% endfor %}",
    ext = "html"
)]
struct StatePage {
    intro: Text,
    tables: Vec<Table>,
}

async fn show(ctx: Ctx) -> Result<Response, Error> {
    let gateway = ctx.app.state::<Gateway>();
    let tables = match look(gateway, ctx.tenant).await {
        Ok(facts) => vec![
            findings(&ctx, &judge(&facts)),
            feeds(&ctx, &facts),
            failed(&ctx, gateway).await.map_err(Error::unavailable)?,
        ],
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "the state cannot be read");
            vec![findings(&ctx, &[unreachable()])]
        }
    };
    let meta = PageMeta::new(ctx.lang.text("gateway-state-title"))
        .as_of(ctx.app.clock().now())
        .wide();
    let intro = ctx.lang.text("gateway-state-intro");
    Ok(render(&ctx, meta, StatePage { intro, tables }))
}

fn findings(ctx: &Ctx, findings: &[Finding]) -> Table {
    let lang = &ctx.lang;
    let columns = ["subject", "level", "found", "do"]
        .map(|c| Column::text(lang.text(&format!("gateway-state-{c}"))));
    let row = |finding: &Finding| {
        let (tone, word) = match finding.level {
            Level::Good => (Tone::Good, "gateway-state-level-good"),
            Level::Warning => (Tone::Warning, "gateway-state-level-warning"),
            Level::Failing => (Tone::Bad, "gateway-state-level-failing"),
        };
        let remedy = match (&finding.remedy, page_of(finding.about)) {
            (Some(what), Some(path)) => Cell::link(lang.say(what), &ctx.url(path)),
            (Some(what), None) => Cell::text(lang.say(what)),
            (None, _) => Cell::text(Text::from("–")),
        };
        vec![
            Cell::text(lang.text(finding.title)),
            Cell::html(Tag::new(tone, lang.text(word))),
            Cell::text(lang.say(&finding.says)),
            remedy,
        ]
    };
    let caption = lang.text("gateway-state-checks");
    Table::new(
        lang,
        caption,
        columns.into(),
        findings.iter().map(row).collect(),
    )
}

/// The page on which a warning can be seen to.
fn page_of(about: &str) -> Option<&'static str> {
    (about == "retention").then_some("/retention")
}

fn feeds(ctx: &Ctx, facts: &Facts) -> Table {
    let lang = &ctx.lang;
    let columns = ["provider", "feed", "last"]
        .map(|c| Column::text(lang.text(&format!("gateway-state-{c}"))));
    let rows = facts.heard.iter().map(|(_, heard)| {
        vec![
            Cell::text(Text::user(heard.provider.clone())),
            Cell::text(Text::user(heard.feed.clone())),
            Cell::html(lang.moment_html(heard.last)),
        ]
    });
    Table::new(
        lang,
        lang.text("gateway-state-arrivals"),
        columns.into(),
        rows.collect(),
    )
    .empty(lang.text("gateway-state-feeds-none"))
}

/// Jobs that were given up and letters that could not be handed over, with a button each.
async fn failed(ctx: &Ctx, gateway: &Gateway) -> Result<Table, StoreError> {
    let lang = &ctx.lang;
    let columns = ["kind", "since", "attempts", "reason", "action"]
        .map(|c| Column::text(lang.text(&format!("gateway-state-{c}"))));
    let row = |kind: &str, since, attempts: u32, reason: Option<String>, path: String| {
        vec![
            Cell::text(Text::code(kind)),
            Cell::html(lang.moment_html(since)),
            Cell::text(lang.number(attempts.into())),
            Cell::text(reason.map_or_else(|| Text::from("–"), Text::user)),
            Cell::html(button(ctx, &path, kind)),
        ]
    };
    let mut rows = Vec::new();
    for job in jobs::list(&gateway.db, Some(JobState::Dead), MOST).await? {
        let path = format!("/state/jobs/{}/retry", job.id);
        rows.push(row(
            &job.kind,
            job.created_at,
            job.attempts,
            job.last_error,
            path,
        ));
    }
    for letter in outbox::troubled(&gateway.db, MOST).await? {
        let path = format!("/state/letters/{}/{}/retry", letter.consumer, letter.event);
        let since = letter.created_at;
        rows.push(row(
            &letter.kind,
            since,
            letter.attempts,
            letter.last_error,
            path,
        ));
    }
    let caption = lang.text("gateway-state-failed");
    let table = Table::new(lang, caption, columns.into(), rows);
    Ok(table.empty(lang.text("gateway-state-failed-none")))
}

#[derive(Template)]
#[template(
    source = "<form method=\"post\" action=\"{{ action }}\"><button type=\"submit\" class=\"second\" aria-label=\"{{ about }}\">{{ label }}</button></form>",
    ext = "html"
)]
struct Button {
    action: String,
    about: String,
    label: Text,
}

fn button(ctx: &Ctx, path: &str, kind: &str) -> Html {
    let label = ctx.lang.text("gateway-state-retry");
    let button = Button {
        action: ctx.url(path),
        about: format!("{}: {kind}", label.plain()),
        label,
    };
    Html::render(&button).unwrap_or_default()
}

async fn retry_job(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: JobId = id.parse().map_err(|_| Error::not_found())?;
    let gateway = ctx.app.state::<Gateway>();
    retry(&ctx, gateway, &Again::Job(id)).await?;
    Ok(back(&ctx))
}

async fn retry_letter(
    ctx: Ctx,
    Path((_, consumer, id)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let id: OutboxId = id.parse().map_err(|_| Error::not_found())?;
    let gateway = ctx.app.state::<Gateway>();
    retry(&ctx, gateway, &Again::Letter(consumer, id)).await?;
    Ok(back(&ctx))
}

fn back(ctx: &Ctx) -> Response {
    Redirect::to(&ctx.url(PATH)).into_response()
}

enum Again {
    Job(JobId),
    Letter(String, OutboxId),
}

/// Has failed work done again; nothing happens when somebody did so before.
async fn retry(ctx: &Ctx, gateway: &Gateway, what: &Again) -> Result<(), Error> {
    let administrates = |tenant| ctx.actor.may(tenant, &[Role::Administrator]);
    if !ctx.actor.is_unrestricted() && !ctx.tenant.is_some_and(administrates) {
        return Err(Error::forbidden());
    }
    again(&ctx.actor, gateway, what)
        .await
        .map_err(Error::unavailable)
}

async fn again(actor: &Actor, gateway: &Gateway, what: &Again) -> Result<(), StoreError> {
    let now = gateway.clock.now();
    let mut tx = gateway.db.begin().await?;
    let (found, kind, id) = match what {
        Again::Job(id) => {
            let found = jobs::retry_now(&mut tx, *id, now).await?;
            (found, "job", id.to_string())
        }
        Again::Letter(consumer, id) => {
            let found = outbox::retry_now(&mut tx, consumer, *id, now).await?;
            (found, "letter", id.to_string())
        }
    };
    if !found {
        return tx.rollback().await;
    }
    let event = audit::Event {
        tenant: None,
        action: "retry",
        object_kind: kind,
        object_id: &id,
        fields: &[],
    };
    audit::append(&mut tx, actor, &event, now).await?;
    tx.commit().await
}
