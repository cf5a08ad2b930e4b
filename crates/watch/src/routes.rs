//! The context's pages, operations, navigation and messages, for the binary to put together.
//!
//! Invariant: what a route declares here is what its action enforces; a test walks both.

use crate::{
    arrival, feed, ingest, input, notice, observation, picture, quarantine, query, release,
    retention, rights,
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
    notices(inputs(Routes::new()))
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

/// Notices to those who can fix what was observed, and the page behind their links.
fn notices(routes: Routes) -> Routes {
    use notice::pages;
    routes
        .page(GET, "/notices", pages::list, ANALYSTS)
        .page(GET, "/notices/dry-run", pages::dry, ANALYSTS.own_time())
        .page(GET, "/notices/settings", pages::settings, ADMINISTRATORS)
        .page(POST, "/notices/settings", pages::save, ADMINISTRATORS)
        .page(GET, "/notices/batches/{id}", pages::batch, ANALYSTS)
        .page(POST, "/notices/batches/{id}", pages::decide, ANALYSTS)
        .page(GET, "/notices/{id}", pages::one, ANALYSTS)
        .page(POST, "/notices/{id}", pages::note, ANALYSTS)
        .page(GET, "/notice/{id}/{tag}", pages::link::open, Access::Link)
        .page(
            POST,
            "/notice/{id}/{tag}",
            pages::link::press,
            Access::Link.class(Class::SignIn),
        )
        .api(GET, "/api/v1/notices", notice::api::list, ANALYSTS)
        .api(GET, "/api/v1/notices/{id}", notice::api::show, ANALYSTS)
        .api(
            GET,
            "/api/v1/notice-batches",
            notice::api::batches,
            ANALYSTS,
        )
        .api(
            POST,
            "/api/v1/notice-batches/{id}/decision",
            notice::api::decide,
            ANALYSTS,
        )
        .document(notice::api::Document::openapi())
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

pub(crate) const LOCALES: &[web::i18n::Locale] = &[
    (
        "ar",
        "watch.ftl",
        include_str!("../../../locales/ar/watch.ftl"),
    ),
    (
        "en",
        "watch.ftl",
        include_str!("../../../locales/en/watch.ftl"),
    ),
    (
        "es",
        "watch.ftl",
        include_str!("../../../locales/es/watch.ftl"),
    ),
    (
        "fr",
        "watch.ftl",
        include_str!("../../../locales/fr/watch.ftl"),
    ),
    (
        "ru",
        "watch.ftl",
        include_str!("../../../locales/ru/watch.ftl"),
    ),
    (
        "zh",
        "watch.ftl",
        include_str!("../../../locales/zh/watch.ftl"),
    ),
    (
        "ar",
        "notice.ftl",
        include_str!("../../../locales/ar/notice.ftl"),
    ),
    (
        "en",
        "notice.ftl",
        include_str!("../../../locales/en/notice.ftl"),
    ),
    (
        "es",
        "notice.ftl",
        include_str!("../../../locales/es/notice.ftl"),
    ),
    (
        "fr",
        "notice.ftl",
        include_str!("../../../locales/fr/notice.ftl"),
    ),
    (
        "ru",
        "notice.ftl",
        include_str!("../../../locales/ru/notice.ftl"),
    ),
    (
        "zh",
        "notice.ftl",
        include_str!("../../../locales/zh/notice.ftl"),
    ),
];
