//! The pages and operations of this context: instruments, and assessments by them.
//!
//! Not here: rules (actions decide). Invariant: a form is carried out once, and never over
//! somebody else's change.

pub(crate) mod block;
pub(crate) mod words;

use axum::http::Method;
use base::id::TenantId;
use utoipa::OpenApi as _;
use web::limit::Class;
use web::{Access, Ctx, Error, Module, NavItem, Place, Routes};

use crate::assessment::api;
use crate::assessment::pages as assessment;
use crate::catalogue::pages as catalogue;
use crate::rights::{OFFICERS, READERS, REVIEWERS};
use crate::{Instruments, LOCALES};

pub(crate) const READING: Access = Access::Roles(READERS);
pub(crate) const OFFICER: Access = Access::Roles(OFFICERS);
pub(crate) const REVIEWING: Access = Access::Roles(REVIEWERS);

/// Where assessments are.
pub(crate) const ASSESSMENTS: &str = "/assessments";
/// Where instruments are.
pub(crate) const INSTRUMENTS: &str = "/instruments";

/// What this context adds to the site; it needs an [`Instruments`] as state.
#[must_use]
pub fn module() -> Module {
    let entry = NavItem {
        label: "instruments-nav-assessments",
        path: ASSESSMENTS,
        access: READING,
        place: Place::Head,
        order: 35,
    };
    Module {
        locales: &LOCALES,
        routes: rounds()
            .merge(answering())
            .merge(results())
            .merge(operations()),
        nav: vec![entry],
    }
}

fn rounds() -> Routes {
    let new = format!("{ASSESSMENTS}/new");
    let one = format!("{ASSESSMENTS}/{{id}}");
    let change = format!("{one}/change");
    Routes::new()
        .page(Method::GET, INSTRUMENTS, catalogue::list, READING)
        .page(Method::GET, ASSESSMENTS, assessment::list::list, READING)
        .page(Method::GET, &new, assessment::new::ask, OFFICER)
        .page(Method::POST, &new, assessment::new::start, OFFICER)
        .page(Method::GET, &one, assessment::tasks::show, READING)
        .page(Method::GET, &change, assessment::new::ask_change, OFFICER)
        .page(Method::POST, &change, assessment::new::change, OFFICER)
}

fn answering() -> Routes {
    let part = format!("{ASSESSMENTS}/{{id}}/sections/{{section}}/{{part}}");
    let check = format!("{ASSESSMENTS}/{{id}}/check");
    let section = format!("{check}/{{section}}");
    let question = format!("{ASSESSMENTS}/{{id}}/questions/{{item}}");
    let form = OFFICER.class(Class::File);
    Routes::new()
        .page(Method::GET, &part, assessment::section::ask, OFFICER)
        .page(Method::POST, &part, assessment::section::save, form)
        .page(Method::GET, &check, assessment::check::all, READING)
        .page(Method::GET, &section, assessment::check::one, READING)
        .page(Method::GET, &question, assessment::question::show, READING)
        .page(
            Method::POST,
            &question,
            assessment::question::review,
            REVIEWING,
        )
}

fn results() -> Routes {
    let at = |rest: &str| format!("{ASSESSMENTS}/{{id}}/{rest}");
    Routes::new()
        .page(
            Method::GET,
            &at("result"),
            assessment::result::show,
            READING,
        )
        .page(
            Method::GET,
            &at("findings"),
            assessment::result::findings,
            READING,
        )
        .page(Method::GET, &at("plan"), assessment::plan::list, READING)
        .page(
            Method::GET,
            &at("plan/{item}"),
            assessment::gap::show,
            READING,
        )
        .page(
            Method::POST,
            &at("plan/{item}"),
            assessment::gap::adjust,
            OFFICER,
        )
}

fn operations() -> Routes {
    let (get, put) = (Method::GET, Method::PUT);
    const ALL: &str = "/api/v1/assessments";
    const ANSWER: &str = "/api/v1/assessments/{id}/answers/{item}";
    Routes::new()
        .api(get.clone(), "/api/v1/instruments", api::catalogue, READING)
        .api(get.clone(), ALL, api::list, READING)
        .api(Method::POST, ALL, api::start, OFFICER)
        .api(get.clone(), "/api/v1/assessments/{id}", api::show, READING)
        .api(get.clone(), ANSWER, api::answer, READING)
        .api(put, ANSWER, api::say, OFFICER)
        .api(get, "/api/v1/assessments/{id}/result", api::result, READING)
        .document(api::Document::openapi())
}

pub(crate) fn instruments(ctx: &Ctx) -> &Instruments {
    ctx.app.state::<Instruments>()
}

pub(crate) fn tenant(ctx: &Ctx) -> Result<TenantId, Error> {
    ctx.tenant.ok_or_else(Error::forbidden)
}
