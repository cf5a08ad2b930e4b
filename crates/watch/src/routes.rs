//! The context's pages, operations, navigation and messages, for the binary to put together.
//!
//! Invariant: what a route declares here is what its action enforces; a test walks both.

use crate::{
    arrival, feed, ingest, input, observation, picture, quarantine, query, release, retention,
    rights,
};
use utoipa::OpenApi as _;
use web::limit::Class;
use web::{Access, Method, Module, NavItem, Place, Routes};

const GET: Method = Method::GET;
const POST: Method = Method::POST;

const READERS: Access = Access::Roles(rights::READERS);
const ANALYSTS: Access = Access::Roles(rights::ANALYSTS);
const ADMINISTRATORS: Access = Access::ADMINISTRATORS;
const RELEASERS: Access = Access::Roles(rights::RELEASERS);

/// What the context adds to the site.
#[must_use]
pub fn module() -> Module {
    Module {
        locales: LOCALES,
        routes: routes(),
        nav: nav(),
    }
}

fn routes() -> Routes {
    inputs(Routes::new())
        .page(GET, "/picture", picture::pages::picture, Access::Public)
        .api(GET, "/api/v1/picture", picture::api::show, READERS)
        .api(
            GET,
            "/api/v1/public/picture",
            picture::api::public,
            Access::Public,
        )
        .document(picture::api::Document::openapi())
        .page(
            GET,
            "/observations",
            observation::pages::list,
            READERS.own_time(),
        )
        .page(
            GET,
            "/observations/export/{format}",
            observation::pages::download::export,
            READERS,
        )
        .page(GET, "/observations/{id}", observation::pages::one, READERS)
        .page(GET, "/arrivals", arrival::pages::morning, ANALYSTS)
        .page(GET, "/quarantine", quarantine::pages::list, ANALYSTS)
        .page(
            POST,
            "/quarantine/{id}/dismiss",
            quarantine::pages::dismiss,
            ANALYSTS,
        )
        .page(
            POST,
            "/quarantine/retry",
            quarantine::pages::retry,
            ANALYSTS,
        )
        .page(GET, "/sql", query::pages::form, ANALYSTS)
        .page(POST, "/sql", query::pages::run, ANALYSTS.own_time())
        .page(GET, "/feeds", feed::pages::list, ANALYSTS)
        .page(GET, "/feeds/{id}/remove", feed::pages::ask, ADMINISTRATORS)
        .page(
            POST,
            "/feeds/{id}/remove",
            feed::pages::remove,
            ADMINISTRATORS,
        )
        .page(GET, "/release", release::pages::show, RELEASERS)
        .page(POST, "/release", release::pages::save, RELEASERS)
        .page(GET, "/retention", retention::pages::show, ADMINISTRATORS)
        .page(POST, "/retention", retention::pages::send, ADMINISTRATORS)
        .api(GET, "/api/v1/retention", retention::api::show, ANALYSTS)
        .api(
            Method::PUT,
            "/api/v1/retention",
            retention::api::change,
            ADMINISTRATORS,
        )
        .document(retention::api::Document::openapi())
        .api(
            GET,
            "/api/v1/observations",
            observation::api::list,
            READERS.own_time(),
        )
        .document(observation::api::Document::openapi())
}

/// What is handed in, and what became of it.
fn inputs(routes: Routes) -> Routes {
    routes
        .page(GET, "/inputs", ingest::pages::form, ANALYSTS)
        .page(
            POST,
            "/inputs",
            ingest::pages::send,
            ANALYSTS.class(Class::File),
        )
        .page(GET, "/inputs/{input}", input::pages::one, ANALYSTS)
        .page(GET, "/inputs/{input}/remove", input::pages::ask, ANALYSTS)
        .page(
            POST,
            "/inputs/{input}/remove",
            input::pages::remove,
            ANALYSTS.own_time(),
        )
        .api(
            POST,
            "/api/v1/inputs",
            ingest::api::upload,
            ANALYSTS.class(Class::Upload),
        )
        .api(GET, "/api/v1/inputs/{input}", input::api::show, ANALYSTS)
        .api(
            POST,
            "/api/v1/inputs/{input}/remove",
            input::api::remove,
            ANALYSTS.own_time(),
        )
        .document(input::api::Document::openapi())
        .document(ingest::api::Document::openapi())
}

fn nav() -> Vec<NavItem> {
    let item = |label, path, access, order| NavItem {
        label,
        path,
        access,
        place: Place::Head,
        order,
    };
    let behind = |label, path, access, about, order| NavItem {
        place: Place::Administration(about),
        ..item(label, path, access, order)
    };
    vec![
        item("watch-nav-picture", "/picture", Access::Public, 10),
        item("watch-nav-observations", "/observations", READERS, 20),
        item("watch-nav-morning", "/arrivals", ANALYSTS, 30),
        item("watch-nav-quarantine", "/quarantine", ANALYSTS, 40),
        behind(
            "watch-nav-feeds",
            "/feeds",
            ANALYSTS,
            "watch-feeds-about",
            50,
        ),
        item("watch-nav-query", "/sql", ANALYSTS, 60),
        behind(
            "watch-nav-release",
            "/release",
            RELEASERS,
            "watch-release-about",
            70,
        ),
        behind(
            "watch-retention-title",
            "/retention",
            ADMINISTRATORS,
            "watch-retention-about",
            75,
        ),
    ]
}

/// A message file in its six languages.
macro_rules! messages {
    ($($file:literal),*) => {
        &[$(
            ("ar", $file, include_str!(concat!("../../../locales/ar/", $file))),
            ("en", $file, include_str!(concat!("../../../locales/en/", $file))),
            ("es", $file, include_str!(concat!("../../../locales/es/", $file))),
            ("fr", $file, include_str!(concat!("../../../locales/fr/", $file))),
            ("ru", $file, include_str!(concat!("../../../locales/ru/", $file))),
            ("zh", $file, include_str!(concat!("../../../locales/zh/", $file))),
        )*]
    };
}

const LOCALES: &[web::i18n::Locale] = messages!("watch.ftl", "xarf.ftl");
