//! The pages and operations of cases: the desk, takedown, what resolvers block.
//!
//! Invariant: what is declared here is what the actions enforce.

use super::{api, pages, rule};
use crate::conversation::pages as talk;
use crate::{blocklist, rights, takedown};
use utoipa::OpenApi as _;
use web::limit::Class;
use web::{Access, Method, NavItem, Place, Routes};

const GET: Method = Method::GET;
const POST: Method = Method::POST;
const ANALYSTS: Access = Access::Roles(rights::ANALYSTS);
const ADMINISTRATORS: Access = Access::ADMINISTRATORS;
const DIRECTORS: Access = Access::Roles(rights::DIRECTORS);

pub(crate) fn routes(routes: Routes) -> Routes {
    cases(takedowns(blocklists(routes)))
}

/// What is done about reports.
fn cases(routes: Routes) -> Routes {
    routes
        .page(GET, "/cases", pages::queue::list, ANALYSTS)
        .page(POST, "/cases/next", pages::queue::next, ANALYSTS)
        .page(GET, rule::pages::PATH, rule::pages::list, ANALYSTS)
        .page(POST, rule::pages::PATH, rule::pages::add, ADMINISTRATORS)
        .page(
            GET,
            "/cases/rules/{number}",
            rule::pages::one,
            ANALYSTS.own_time(),
        )
        .page(
            POST,
            "/cases/rules/{number}",
            rule::pages::send,
            ADMINISTRATORS,
        )
        .page(GET, "/cases/figures", pages::figures::page, DIRECTORS)
        .page(GET, "/cases/{id}", pages::one::one, ANALYSTS)
        .page(POST, "/cases/{id}", pages::one::send, ANALYSTS)
        .page(
            GET,
            "/cases/{id}/hand-over",
            pages::hand_over::ask,
            ANALYSTS,
        )
        .page(
            POST,
            "/cases/{id}/hand-over",
            pages::hand_over::send,
            ANALYSTS,
        )
        .page(
            GET,
            "/cases/{id}/custody",
            pages::custody::show_sheet,
            ANALYSTS,
        )
        .page(GET, "/cases/{id}/merge", pages::merge::ask, ANALYSTS)
        .page(POST, "/cases/{id}/merge", pages::merge::send, ANALYSTS)
        .page(GET, "/cases/{id}/conversations/new", talk::ask, ANALYSTS)
        .page(POST, "/cases/{id}/conversations/new", talk::begin, ANALYSTS)
        .page(
            GET,
            "/cases/{id}/conversations/{conversation}",
            talk::one,
            ANALYSTS,
        )
        .page(
            POST,
            "/cases/{id}/conversations/{conversation}",
            talk::send,
            ANALYSTS,
        )
        .page(
            GET,
            "/cases/{id}/quote/{message}",
            talk::choose_quote,
            ANALYSTS,
        )
        .api(GET, "/api/v1/cases", api::list, ANALYSTS)
        .api(GET, "/api/v1/cases/figures", api::span, DIRECTORS)
        .document(api::Document::openapi())
}

/// What is done so that what a case is about goes.
fn takedowns(routes: Routes) -> Routes {
    use takedown::{api, pages};
    routes
        .page(
            GET,
            "/cases/{id}/takedown",
            pages::one::one,
            ANALYSTS.own_time(),
        )
        .page(
            POST,
            "/cases/{id}/takedown",
            pages::one::send,
            ANALYSTS.own_time(),
        )
        .page(GET, pages::figures::PATH, pages::figures::page, DIRECTORS)
        .page(GET, pages::figures::FILE, pages::figures::file, DIRECTORS)
        .api(GET, "/api/v1/cases/{id}/takedown", api::case, ANALYSTS)
        .api(GET, "/api/v1/takedown", api::show, DIRECTORS)
        .document(api::Document::openapi())
        .page(
            GET,
            "/cases/{id}/preserved",
            pages::preserved::list,
            ANALYSTS,
        )
        .page(
            POST,
            "/cases/{id}/preserved",
            pages::preserved::preserve,
            ANALYSTS.own_time(),
        )
        .page(
            GET,
            "/cases/{id}/preserved/{hash}",
            pages::preserved::save,
            ANALYSTS,
        )
}

/// What resolvers and filters are told to block.
fn blocklists(routes: Routes) -> Routes {
    use blocklist::{api, pages};
    let appeals = || Access::Public.class(Class::Report);
    routes
        .page(GET, pages::LIST, pages::desk::list, ANALYSTS)
        .page(POST, pages::LIST, pages::desk::propose, ANALYSTS)
        .page(
            GET,
            pages::settings::PATH,
            pages::settings::show_form,
            ANALYSTS,
        )
        .page(
            POST,
            pages::settings::PATH,
            pages::settings::save,
            ADMINISTRATORS,
        )
        .page(
            GET,
            pages::public::LISTED,
            pages::public::listed,
            Access::Public,
        )
        .page(
            GET,
            pages::public::APPEAL,
            pages::public::ask,
            Access::Public,
        )
        .page(POST, pages::public::APPEAL, pages::public::send, appeals())
        .page(
            GET,
            "/blocklist/appeal/{code}",
            pages::public::follow,
            Access::Public,
        )
        .page(GET, "/blocklist/{name}", pages::one::one, ANALYSTS)
        .page(POST, "/blocklist/{name}", pages::one::send, ANALYSTS)
        .page(GET, "/cases/{id}/block", pages::desk::of_case, ANALYSTS)
        .page(
            POST,
            "/cases/{id}/block",
            pages::desk::propose_of_case,
            ANALYSTS,
        )
        .api(GET, "/api/v1/blocklist", api::list, Access::Public)
        .api(GET, "/api/v1/blocklist.rpz", api::zone, Access::Public)
        .api(GET, "/api/v1/blocklist.txt", api::domains, Access::Public)
        .document(api::Document::openapi())
}

pub(crate) fn nav() -> Vec<NavItem> {
    let beside = |place, label, path, access, order| NavItem {
        label,
        path,
        access,
        place: Place::Beside(place),
        order,
    };
    let (picture, cases, all) = ("/picture", "/cases", Access::Public);
    vec![
        NavItem {
            place: Place::Foot,
            ..beside(picture, "watch-block-listed", "/blocklist/listed", all, 6)
        },
        beside(
            picture,
            "watch-takedown-figures",
            "/takedown",
            DIRECTORS,
            28,
        ),
        beside(cases, "watch-block-title", "/blocklist", ANALYSTS, 26),
        beside(cases, "case-rule-title", "/cases/rules", ANALYSTS, 27),
    ]
}
