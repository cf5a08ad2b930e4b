//! The context's pages, operations, navigation and messages, for the binary to put together.
//!
//! Invariant: what a route declares here is what its action enforces; a test walks both.

use crate::locales::LOCALES;
use crate::{
    arrival, case, feed, incident_report, ingest, input, mailbox, mapping, notice, observation,
    picture, quarantine, query, release, remedy, responder, retention, rights, warning,
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
const DIRECTORS: Access = Access::Roles(rights::DIRECTORS);

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
    let routes = mappings(inputs(remedies(warning::routes())));
    let routes = responders(incident_reports(notices(routes)));
    mailboxes(case::routes::routes(routes))
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

/// The mail that came.
fn mailboxes(routes: Routes) -> Routes {
    use mailbox::pages;
    routes
        .page(GET, pages::MAIL, pages::list, ANALYSTS)
        .page(GET, "/mail/{id}", pages::one, ANALYSTS)
        .page(GET, "/mail/{id}/file", pages::save, ANALYSTS)
        .page(POST, "/mail/{id}/decide", pages::decide, ANALYSTS)
}

/// What people report.
fn incident_reports(routes: Routes) -> Routes {
    use incident_report::{api, pages};
    let public = || Access::Public.class(Class::Report);
    routes
        .page(GET, "/report-fraud", pages::form::public, Access::Public)
        .page(POST, "/report-fraud", pages::form::send_public, public())
        .page(GET, "/my-report", pages::follow::ask, Access::Public)
        .page(
            POST,
            "/my-report",
            pages::follow::find,
            Access::Public.class(Class::SignIn),
        )
        .page(GET, "/my-report/{code}", pages::follow::one, Access::Public)
        .page(POST, "/my-report/{code}", pages::follow::add, public())
        .page(GET, "/incident-reports", pages::list::list, ANALYSTS)
        .page(
            GET,
            "/incident-reports/new",
            pages::form::telephone,
            ANALYSTS,
        )
        .page(
            POST,
            "/incident-reports/new",
            pages::form::send_telephone,
            ANALYSTS.class(Class::Report),
        )
        .page(GET, "/incident-reports/{id}", pages::one::one, ANALYSTS)
        .page(
            GET,
            "/incident-reports/{id}/file",
            pages::one::save_file,
            ANALYSTS,
        )
        .page(
            POST,
            "/incident-reports/{id}/reporter",
            pages::one::reveal,
            ANALYSTS,
        )
        .page(
            POST,
            "/incident-reports/{id}/dismiss",
            pages::one::dismiss,
            ANALYSTS,
        )
        .page(
            POST,
            "/incident-reports/{id}/case",
            pages::one::open_case,
            ANALYSTS,
        )
        .page(
            POST,
            "/incident-reports/{id}/forget",
            pages::one::forget,
            ADMINISTRATORS,
        )
        .page(
            POST,
            "/incident-reports/{id}/hand-over",
            pages::one::hand_over,
            ADMINISTRATORS,
        )
        .api(POST, "/api/v1/incident-reports", api::send, public())
        .api(
            GET,
            "/api/v1/incident-reports/{code}",
            api::show,
            Access::Public,
        )
        .document(api::Document::openapi())
}

/// Whom reports lead to.
fn responders(routes: Routes) -> Routes {
    routes
        .page(GET, "/responders", responder::pages::list, ADMINISTRATORS)
        .page(POST, "/responders", responder::pages::add, ADMINISTRATORS)
        .page(
            GET,
            "/responders/{id}",
            responder::pages::one,
            ADMINISTRATORS,
        )
        .page(
            POST,
            "/responders/{id}",
            responder::pages::change,
            ADMINISTRATORS,
        )
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

/// What became of what was observed.
fn remedies(routes: Routes) -> Routes {
    use remedy::{api, pages};
    let slow = || READERS.own_time();
    routes
        .page(GET, pages::PATH, pages::page, slow())
        .page(GET, "/remedy/networks/{id}", pages::sheet, slow())
        .page(GET, "/remedy/files/{name}", pages::file, slow())
        .api(GET, "/api/v1/remedy", api::show, slow())
        .document(api::Document::openapi())
}

/// Mappings of CSV files.
fn mappings(routes: Routes) -> Routes {
    use mapping::pages;
    routes
        .page(GET, pages::PATH, pages::list, ANALYSTS)
        .page(GET, "/mappings/new", pages::begin, ANALYSTS)
        .page(
            POST,
            "/mappings/new",
            pages::send_new,
            ANALYSTS.class(Class::File),
        )
        .page(GET, "/mappings/{name}", pages::one, ANALYSTS)
        .page(
            POST,
            "/mappings/{name}",
            pages::send_one,
            ANALYSTS.class(Class::File),
        )
        .page(GET, "/mappings/{name}/file", pages::file, ANALYSTS)
        .page(GET, "/mappings/{name}/remove", pages::ask, ADMINISTRATORS)
        .page(
            POST,
            "/mappings/{name}/remove",
            pages::remove,
            ADMINISTRATORS,
        )
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
    let mut all = own_nav();
    all.extend(warning::nav());
    all.extend(case::routes::nav());
    all
}

fn own_nav() -> Vec<NavItem> {
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
        item("watch-nav-cases", "/cases", ANALYSTS, 25),
        item("watch-nav-morning", "/arrivals", ANALYSTS, 30),
        NavItem {
            place: Place::Foot,
            ..item("watch-incident-title", "/report-fraud", Access::Public, 5)
        },
        NavItem {
            place: Place::Beside("/picture"),
            ..item("watch-case-figures", "/cases/figures", DIRECTORS, 26)
        },
        NavItem {
            place: Place::Beside("/picture"),
            ..item("remedy-title", "/remedy", READERS, 27)
        },
        behind(
            "watch-responder-title",
            "/responders",
            ADMINISTRATORS,
            "watch-responder-about",
            55,
        ),
        item("watch-nav-quarantine", "/quarantine", ANALYSTS, 40),
        behind(
            "watch-nav-feeds",
            "/feeds",
            ANALYSTS,
            "watch-feeds-about",
            50,
        ),
        NavItem {
            place: Place::Beside("/feeds"),
            ..item("watch-mapping-title", mapping::pages::PATH, ANALYSTS, 51)
        },
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
