//! The pages and operations of warnings.
//!
//! Invariant: what is declared here is what the actions enforce.

use super::{STAFF, WRITERS, api, pages};
use utoipa::OpenApi as _;
use web::{Access, Method, NavItem, Place, Routes};

const GET: Method = Method::GET;
const POST: Method = Method::POST;
const WRITE: Access = Access::Roles(WRITERS);
const WORK: Access = Access::Roles(STAFF);
const PUBLIC: Access = Access::Public;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(GET, "/warnings", pages::list, PUBLIC)
        .page(GET, "/warnings/new", pages::edit::new, WRITE)
        .page(POST, "/warnings/new", pages::edit::create, WRITE)
        .page(GET, "/warnings/work", pages::work::open, WORK)
        .page(GET, "/warnings/subscribe", pages::subscribe::form, PUBLIC)
        .page(POST, "/warnings/subscribe", pages::subscribe::ask, PUBLIC)
        .page(
            GET,
            "/warnings/subscription/{secret}",
            pages::subscribe::look,
            Access::Link,
        )
        .page(
            POST,
            "/warnings/subscription/{secret}",
            pages::subscribe::decide,
            Access::Link,
        )
        .page(GET, "/warnings/{id}", pages::one, PUBLIC)
        .page(GET, "/warnings/{id}/history", pages::history::show, PUBLIC)
        .page(GET, "/warnings/{id}/edit", pages::edit::edit, WRITE)
        .page(POST, "/warnings/{id}/edit", pages::edit::change, WRITE)
        .page(GET, "/warnings/{id}/work", pages::work::show, WORK)
        .page(POST, "/warnings/{id}/work", pages::work::step, WORK)
        .merge(operations())
}

fn operations() -> Routes {
    Routes::new()
        .api(GET, "/api/v1/warnings", api::list, WORK)
        .api(POST, "/api/v1/warnings", api::create, WRITE)
        .api(GET, "/api/v1/warnings/{id}", api::show, WORK)
        .api(Method::PUT, "/api/v1/warnings/{id}", api::change, WRITE)
        .api(POST, "/api/v1/warnings/{id}/steps", api::step, WORK)
        .document(api::Document::openapi())
        .merge(super::api::data::operations())
}

pub(crate) fn nav() -> Vec<NavItem> {
    let item = |label, path, access, place, order| NavItem {
        label,
        path,
        access,
        place,
        order,
    };
    vec![item("warning-title", "/warnings", PUBLIC, Place::Foot, 5)]
}
