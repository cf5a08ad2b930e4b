//! `/directory/unreached`: networks about which something was seen and that have nobody to tell,
//! joined from the watch's figures and the directory.
//!
//! Not here: how either is made. Invariant: a network stands here exactly when the look-up would
//! give no contact of it that was confirmed in time.

use crate::compose::Gateway;
use askama::Template;
use axum::response::Response;
use base::id::OrganisationId;
use base::{Asn, Day, Role};
use directory::contact::{Choice, Subject};
use directory::lookup::Query;
use lake::{Dim, FigureQuery};
use std::collections::BTreeMap;
use web::component::{Cell, Column, Table};
use web::page::render;
use web::{
    Access, Crumb, Ctx, Error, Lang, Method, Module, NavItem, PageMeta, Place, Routes, Text,
};

const PATH: &str = "/directory/unreached";
/// Whoever sees every observation and the whole directory.
const READERS: Access = Access::Roles(&[Role::Administrator, Role::Analyst, Role::CountryOfficer]);
/// Something seen within so many days is taken to be open.
const DAYS: i32 = 14;

/// The page. The site also needs `.state(Gateway)`.
#[must_use]
pub fn module() -> Module {
    let entry = NavItem {
        label: "gateway-unreached-title",
        path: PATH,
        access: READERS,
        place: Place::Beside("/directory/organisations"),
        order: 65,
    };
    Module {
        routes: Routes::new().page(Method::GET, PATH, show, READERS),
        nav: vec![entry],
        ..Module::default()
    }
}

#[derive(Template)]
#[template(
    source = "<p class=\"lead\">{{ intro }}</p>{{ organisations }}{{ networks }}",
    ext = "html"
)]
struct Page {
    intro: Text,
    organisations: Table,
    networks: Table,
}

/// What was seen of one network or organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Open {
    units: u64,
    day: Day,
}

/// How a network stands that has nobody to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nobody is known.
    Nobody,
    /// Whoever is known was not confirmed in time.
    Stale,
}

/// The state by the choice of the look-up; `None` where somebody is there to tell. The response
/// team of the country is no contact of the network.
fn state(choice: &Choice, own: usize) -> Option<State> {
    let given = choice.given.iter().any(|(step, _)| *step < own);
    match (given, choice.stale) {
        (false, _) => Some(State::Nobody),
        (true, true) => Some(State::Stale),
        (true, false) => None,
    }
}

async fn show(ctx: Ctx) -> Result<Response, Error> {
    let gateway = ctx.app.state::<Gateway>();
    let tenant = ctx.tenant.ok_or_else(Error::not_found)?;
    let lang = &ctx.lang;
    let mut organisations = Vec::new();
    let names = gateway.directory.organisations();
    let names = names.list(&ctx.actor, tenant).await.map_err(unavailable)?;
    let tables = gateway.keeper.tables(tenant).await.map_err(unavailable)?;
    let contacts = gateway.directory.contacts();
    let book = contacts.book(&ctx.actor, tenant, &tables).await;
    let book = book.map_err(unavailable)?;
    for (key, open) in seen(&ctx, Dim::Organisation).await? {
        let Ok(id) = key.parse::<OrganisationId>() else {
            continue;
        };
        let Some(name) = names.iter().find(|o| o.id == id) else {
            continue;
        };
        let choice = book.of(id);
        if let Some(state) = state(&choice, choice.verdicts.len()) {
            let at = ctx.url(&format!("/directory/organisations/{id}"));
            let name = Cell::link(Text::user(name.name.as_str()), &at);
            organisations.push((open, row(lang, name, open, state)));
        }
    }
    let mut networks = Vec::new();
    for (key, open) in seen(&ctx, Dim::Asn).await? {
        let Some(asn) = key.parse().ok().and_then(Asn::new) else {
            continue;
        };
        let found = book.find(&Subject::Network(Query::Asn(asn)));
        if let Some(state) = state(found.choice(), found.near()) {
            let at = ctx.url(&format!("/directory/lookup?q={asn}"));
            networks.push((
                open,
                row(lang, Cell::link(Text::code(asn), &at), open, state),
            ));
        }
    }
    let page = Page {
        intro: lang.text("gateway-unreached-intro"),
        organisations: table(lang, "gateway-unreached-organisations", organisations),
        networks: table(lang, "gateway-unreached-networks", networks),
    };
    let meta = PageMeta::new(lang.text("gateway-unreached-title")).crumbs(vec![Crumb {
        label: lang.text("directory-page-organisations"),
        path: "/directory".to_owned(),
    }]);
    Ok(render(&ctx, meta.as_of(ctx.app.clock().now()).wide(), page))
}

fn unavailable(reason: directory::DirectoryError) -> Error {
    match reason {
        directory::DirectoryError::Forbidden => Error::forbidden(),
        other => Error::unavailable(other),
    }
}

/// What was seen by organisation or AS, on the newest day of each.
async fn seen(ctx: &Ctx, dim: Dim) -> Result<BTreeMap<String, Open>, Error> {
    let gateway = ctx.app.state::<Gateway>();
    let tenant = ctx.tenant.ok_or_else(Error::not_found)?;
    let today = ctx.app.clock().now().day();
    let query = FigureQuery {
        dim,
        ..FigureQuery::totals(today.plus(1 - DAYS), today)
    };
    let figures = gateway.watch.lake().figures(tenant, &query).await;
    let mut out: BTreeMap<String, Open> = BTreeMap::new();
    for figure in figures.map_err(Error::unavailable)? {
        let (units, day) = (figure.units, figure.day);
        let open = out.entry(figure.key).or_insert(Open { units: 0, day });
        match day.cmp(&open.day) {
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Equal => open.units += units,
            std::cmp::Ordering::Greater => *open = Open { units, day },
        }
    }
    out.retain(|key, open| !key.is_empty() && open.units > 0);
    Ok(out)
}

fn row(lang: &Lang, name: Cell, open: Open, state: State) -> Vec<Cell> {
    let state = match state {
        State::Nobody => "gateway-unreached-nobody",
        State::Stale => "gateway-unreached-stale",
    };
    let units = i64::try_from(open.units).unwrap_or(i64::MAX);
    vec![
        name,
        Cell::text(Text::from(lang.number(units))),
        Cell::html(lang.day_html(open.day)),
        Cell::text(lang.text(state)),
    ]
}

/// The rows with the most open observations first.
fn table(lang: &Lang, caption: &str, mut rows: Vec<(Open, Vec<Cell>)>) -> Table {
    rows.sort_by_key(|(open, _)| std::cmp::Reverse((open.units, open.day)));
    let columns = vec![
        Column::text(lang.text("gateway-unreached-network")),
        Column::number(lang.text("gateway-unreached-open")),
        Column::text(lang.text("gateway-unreached-day")),
        Column::text(lang.text("gateway-unreached-why")),
    ];
    let rows = rows.into_iter().map(|(_, cells)| cells).collect();
    Table::new(lang, lang.text(caption), columns, rows).empty(lang.text("gateway-unreached-none"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::contact::Verdict;

    fn choice(given: Vec<(usize, usize)>, stale: bool) -> Choice {
        Choice {
            verdicts: vec![Verdict::Empty, Verdict::Empty],
            given,
            stale,
            beside: None,
        }
    }

    #[test]
    fn the_national_team_is_no_contact_of_the_network() {
        assert_eq!(state(&choice(vec![(0, 0)], false), 1), None);
        assert_eq!(state(&choice(vec![(0, 0)], true), 1), Some(State::Stale));
        assert_eq!(state(&choice(vec![(1, 0)], false), 1), Some(State::Nobody));
        assert_eq!(state(&choice(Vec::new(), false), 0), Some(State::Nobody));
    }
}
