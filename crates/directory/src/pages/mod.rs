//! The pages of the directory: organisations, their networks, the constituency, subscribers and
//! imports, with a form for one entry each.
//!
//! Not here: rules (each feature's actions decide). Invariant: names that people wrote are shown
//! in their own direction, networks always left to right; a form is carried out once, and never
//! over somebody else's change.

mod administration;
mod claim;
mod constituency;
mod drill;
mod edition;
mod figures;
mod import;
mod inventory;
mod lookup;
mod network;
mod organisation;
mod organisation_form;
mod parts;
mod record;
mod rule;
mod sent_list;
mod spreadsheet;
mod subscriber;

#[cfg(test)]
mod form_tests;
#[cfg(test)]
mod lookup_tests;
#[cfg(test)]
mod rule_tests;
#[cfg(test)]
mod tests;

use axum::http::Method;
use base::id::TenantId;
use web::component::Column;
use web::form::Form;
use web::i18n::{Arg, Lang, Message, Text};
use web::limit::Class;
use web::page::Crumb;
use web::{Access, Ctx, Error, Module, NavItem, Place, Routes};

use parts::{
    CLAIMED, REMOVED, Removal, SAVED, bar, done, heading, notice, one_thing, paragraph, show,
    show_sent,
};

use crate::drill::DRILL;
use crate::lookup::Message as Said;
use crate::network::Source;
use crate::organisation::Organisation;
use crate::record::verify::VERIFY;
use crate::{ADMINISTRATORS, DirectoryError, EDITORS, LOCALES, STAFF};

/// Every member of an administration; actions narrow what each may see.
pub(crate) const MEMBERS: Access = Access::Members;
/// Members of the administration as a whole.
const WHOLE: Access = Access::Roles(STAFF);
pub(crate) const EDITING: Access = Access::Roles(EDITORS);
const ADMINISTERING: Access = Access::Roles(ADMINISTRATORS);

/// What this context adds to the site; it needs a [`crate::Directory`] and an
/// `Arc<crate::lookup::Keeper>` as state, and `store::blob::Blobs`
/// for lists that come as files.
#[must_use]
pub fn module() -> Module {
    let administration = NavItem {
        label: "directory-page-administration",
        path: administration::PATH,
        access: ADMINISTERING,
        place: Place::Administration("directory-page-administration-about"),
        order: 80,
    };
    let list = NavItem {
        label: "directory-page-organisations",
        path: "/directory",
        access: MEMBERS,
        place: Place::Head,
        order: 40,
    };
    let public = NavItem {
        label: "directory-page-public",
        path: PUBLIC,
        access: Access::Public,
        place: Place::Foot,
        order: 10,
    };
    Module {
        locales: &LOCALES,
        routes: organisations()
            .merge(entries())
            .merge(figures_and_lists())
            .merge(records())
            .merge(duplicates())
            .merge(drills())
            .merge(editions())
            .merge(rules())
            .merge(crate::claim::api::operations())
            .merge(crate::contact::api::operations())
            .merge(crate::drill::api::operations())
            .merge(crate::edition::api::operations())
            .merge(crate::inventory::api::operations())
            .merge(crate::publish::api::operations())
            .merge(crate::record::api::operations())
            .merge(crate::record::certificate::api::operations())
            .merge(crate::record::duplicate::api::operations())
            .merge(crate::record::history::api::operations())
            .merge(crate::record::merging::api::operations())
            .merge(crate::rule::api::operations()),
        nav: vec![list, public, administration],
    }
}

const ORGANISATIONS: &str = "/directory/organisations";

fn organisations() -> Routes {
    let at = |rest: &str| format!("{ORGANISATIONS}{rest}");
    let one_claim = format!("{}/{{id}}", claim::CLAIMS);
    let (get, post) = (Method::GET, Method::POST);
    Routes::new()
        .page(Method::GET, "/directory", organisation::list, MEMBERS)
        .page(
            get.clone(),
            &at("/new"),
            organisation_form::ask_new,
            EDITING,
        )
        .page(post.clone(), &at("/new"), organisation_form::add, EDITING)
        .page(get.clone(), &at("/{id}"), organisation::show_one, MEMBERS)
        .page(post.clone(), &at("/{id}"), network::add, EDITING)
        .page(
            get.clone(),
            &at("/{id}/change"),
            organisation_form::ask,
            EDITING,
        )
        .page(
            post.clone(),
            &at("/{id}/change"),
            organisation_form::change,
            EDITING,
        )
        .page(
            post.clone(),
            &at("/{id}/remove"),
            organisation_form::remove,
            EDITING,
        )
        .page(post.clone(), &at("/{id}/claims"), claim::claim, MEMBERS)
        .page(
            post.clone(),
            &at("/{id}/claims/clear"),
            claim::clear,
            EDITING,
        )
        .page(get.clone(), &one_claim, claim::ask, MEMBERS)
        .page(post.clone(), &one_claim, claim::answer, MEMBERS)
        .page(get, "/directory/networks/{id}", network::ask, EDITING)
        .page(
            post.clone(),
            "/directory/networks/{id}",
            network::change,
            EDITING,
        )
        .page(
            post,
            "/directory/networks/{id}/remove",
            network::remove,
            EDITING,
        )
}

const RECORDS: &str = "/directory/records";
const PEOPLE: &str = "/directory/people";
const WAITING: &str = "/directory/waiting";
const PUBLIC: &str = "/directory/public";
const CHECKER: &str = "/directory/security-txt";
const LOOKUP: &str = "/directory/lookup";
const DUPLICATES: &str = "/directory/duplicates";
const MERGINGS: &str = "/directory/mergings";

fn records() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let at = |rest: &str| format!("{RECORDS}{rest}");
    let contact = format!("{ORGANISATIONS}/{{id}}/contacts/new");
    let (field, remove) = (at("/{id}/fields/{field}"), at("/{id}/remove"));
    let designation = at("/{id}/designations/new");
    let certificate = at("/{id}/key");
    let described = at("/{id}/description");
    let decided = format!("{WAITING}/{{kind}}/{{id}}");
    let verify = format!("{VERIFY}/{{secret}}");
    let answering = Access::Link.class(Class::SignIn);
    Routes::new()
        .page(get.clone(), &verify, record::verify::ask, Access::Link)
        .page(post.clone(), &verify, record::verify::answer, answering)
        .page(get.clone(), PUBLIC, record::public, Access::Public)
        .page(get.clone(), LOOKUP, lookup::ask, WHOLE)
        .page(get.clone(), PEOPLE, record::people, MEMBERS)
        .page(get.clone(), &at("/{id}"), record::show_one, Access::Public)
        .page(
            get.clone(),
            &described,
            record::publish::description,
            Access::Public,
        )
        .page(get.clone(), CHECKER, record::publish::ask, MEMBERS)
        .page(post.clone(), CHECKER, record::publish::check, MEMBERS)
        .page(get.clone(), &field, record::field::ask, MEMBERS)
        .page(post.clone(), &field, record::field::say, MEMBERS)
        .page(get.clone(), &certificate, record::key::ask, MEMBERS)
        .page(post.clone(), &certificate, record::key::add, MEMBERS)
        .page(get.clone(), &remove, record::remove::ask, EDITING)
        .page(post.clone(), &remove, record::remove::remove, EDITING)
        .page(get.clone(), &contact, record::new::ask_contact, EDITING)
        .page(post.clone(), &contact, record::new::add_contact, EDITING)
        .page(
            get.clone(),
            &designation,
            record::new::ask_designation,
            EDITING,
        )
        .page(
            post.clone(),
            &designation,
            record::new::add_designation,
            EDITING,
        )
        .page(get, WAITING, record::waiting::list, EDITING)
        .page(post, &decided, record::waiting::decide, EDITING)
}

fn duplicates() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let two = format!("{DUPLICATES}/{{one}}/{{other}}");
    let split = format!("{RECORDS}/{{id}}/split");
    let history = format!("{RECORDS}/{{id}}/history");
    Routes::new()
        .page(get.clone(), DUPLICATES, record::duplicate::list, WHOLE)
        .page(get.clone(), &two, record::duplicate::compare, WHOLE)
        .page(get.clone(), &history, record::history::list, MEMBERS)
        .page(post.clone(), &two, record::duplicate::tell, EDITING)
        .page(get.clone(), MERGINGS, record::merging::list, EDITING)
        .page(post.clone(), MERGINGS, record::merging::undo, EDITING)
        .page(get, &split, record::merging::ask_split, EDITING)
        .page(post, &split, record::merging::split, EDITING)
}

const DRILLS: &str = "/directory/drills";

fn drills() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let at = |rest: &str| format!("{DRILLS}{rest}");
    let link = format!("{DRILL}/{{secret}}");
    let answering = Access::Link.class(Class::SignIn);
    Routes::new()
        .page(get.clone(), DRILLS, drill::list, EDITING)
        .page(get.clone(), &at("/new"), drill::ask, EDITING)
        .page(post.clone(), &at("/new"), drill::start, EDITING)
        .page(get.clone(), &at("/{id}"), drill::one, EDITING)
        .page(get, &link, drill::called, Access::Link)
        .page(post, &link, drill::pressed, answering)
}

const EDITIONS: &str = "/directory/editions";
const INVENTORY: &str = "/directory/inventory";

fn editions() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let at = |rest: &str| format!("{EDITIONS}{rest}");
    Routes::new()
        .page(get.clone(), INVENTORY, inventory::list, Access::Public)
        .page(get.clone(), EDITIONS, edition::list, Access::Public)
        .page(get.clone(), &at("/new"), edition::ask, EDITING)
        .page(post, &at("/new"), edition::freeze, EDITING)
        .page(get, &at("/{id}/{format}"), edition::file, Access::Public)
}

const RULES: &str = "/directory/rules";

fn rules() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let at = |rest: &str| format!("{RULES}{rest}");
    Routes::new()
        .page(get.clone(), RULES, rule::list, WHOLE)
        .page(get.clone(), &at("/new"), rule::ask_new, EDITING)
        .page(post.clone(), &at("/new"), rule::add, EDITING)
        .page(get, &at("/{id}"), rule::ask, EDITING)
        .page(post.clone(), &at("/{id}"), rule::change, EDITING)
        .page(post, &at("/{id}/remove"), rule::remove, EDITING)
}

const CONSTITUENCY: &str = "/directory/constituency";

fn entries() -> Routes {
    let at = |rest: &str| format!("{CONSTITUENCY}{rest}");
    let (get, post) = (Method::GET, Method::POST);
    Routes::new()
        .page(
            get.clone(),
            administration::PATH,
            administration::ask,
            ADMINISTERING,
        )
        .page(
            post.clone(),
            administration::PATH,
            administration::change,
            ADMINISTERING,
        )
        .page(get.clone(), CONSTITUENCY, constituency::list, WHOLE)
        .page(post.clone(), CONSTITUENCY, constituency::add, EDITING)
        .page(get, &at("/{id}"), constituency::ask, EDITING)
        .page(post.clone(), &at("/{id}"), constituency::change, EDITING)
        .page(post, &at("/{id}/remove"), constituency::remove, EDITING)
}

const SUBSCRIBERS: &str = "/directory/subscribers";
const FIGURE: &str = "/directory/subscribers/{quarter}/{access}/{scope}";
const FIGURES: &str = "/directory/subscribers/import";
const IMPORT: &str = "/directory/import";
const SPREADSHEETS: &str = "/directory/spreadsheets";

fn figures_and_lists() -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let new = format!("{SUBSCRIBERS}/new");
    let remove = format!("{FIGURE}/remove");
    let lists = EDITING.class(Class::File);
    Routes::new()
        .page(get.clone(), SUBSCRIBERS, subscriber::list, WHOLE)
        .page(get.clone(), &new, subscriber::ask_new, EDITING)
        .page(post.clone(), &new, subscriber::add, EDITING)
        .page(get.clone(), FIGURES, figures::ask, EDITING)
        .page(post.clone(), FIGURES, figures::sent, lists)
        .page(get.clone(), FIGURE, subscriber::ask, EDITING)
        .page(post.clone(), FIGURE, subscriber::change, EDITING)
        .page(post.clone(), &remove, subscriber::remove, EDITING)
        .page(get.clone(), IMPORT, import::ask, EDITING)
        .page(post.clone(), IMPORT, import::sent, lists)
        .page(get, SPREADSHEETS, spreadsheet::ask, EDITING)
        .page(post, SPREADSHEETS, spreadsheet::sent, lists)
}

/// The id of what a form made or changed, now or when it was sent before.
fn once<T>(
    result: Result<T, DirectoryError>,
    id: impl FnOnce(T) -> String,
) -> Result<String, DirectoryError> {
    match result {
        Ok(made) => Ok(id(made)),
        Err(DirectoryError::Repeated(id)) => Ok(id),
        Err(other) => Err(other),
    }
}

/// Puts a refusal beside its field, or gives it back as a page of its own.
fn beside(form: &mut Form, error: DirectoryError) -> Result<(), Error> {
    let field = match &error {
        DirectoryError::Field { field, .. } => *field,
        DirectoryError::NameTaken(_) => "name",
        DirectoryError::NetworkTaken(_) => "network",
        DirectoryError::FigureTaken(_) => "quarter",
        DirectoryError::RuleTaken => "type",
        _ => return Err(failed(error)),
    };
    form.fail(field, message(error.message()));
    Ok(())
}

fn said(error: &DirectoryError) -> Message {
    message(error.message())
}

/// The way back up: the list of organisations, and what stands between it and the page.
fn back(ctx: &Ctx, between: Option<(Text, String)>) -> Vec<Crumb> {
    let first = (
        ctx.lang.text("directory-page-organisations"),
        "/directory".to_owned(),
    );
    let steps = std::iter::once(first).chain(between);
    steps.map(|(label, path)| Crumb { label, path }).collect()
}

fn named(ctx: &Ctx, id: &str, name: &str, value: impl Into<String>) -> Text {
    ctx.lang.text_with(id, &[(name, Arg::Text(value.into()))])
}

pub(crate) fn tenant(ctx: &Ctx) -> Result<TenantId, Error> {
    ctx.tenant.ok_or_else(Error::forbidden)
}

/// A message of this context as the shell says messages.
pub(crate) fn message((id, args): Said) -> Message {
    args.into_iter().fold(Message::new(id), |m, (name, value)| {
        m.with(name, Arg::Text(value))
    })
}

pub(crate) fn failed(error: DirectoryError) -> Error {
    match &error {
        DirectoryError::Forbidden => Error::forbidden(),
        DirectoryError::NotFound(_) => Error::not_found(),
        DirectoryError::Superseded => Error::not_found().because(message(error.message())),
        DirectoryError::Stale(_)
        | DirectoryError::HoldsOthers(_)
        | DirectoryError::Later(_)
        | DirectoryError::Repeated(_) => Error::conflict().because(message(error.message())),
        DirectoryError::Folder(_) | DirectoryError::Store(_) | DirectoryError::Unmade(_) => {
            Error::unavailable(error)
        }
        _ => Error::bad_request().because(message(error.message())),
    }
}

fn yes_or_no(lang: &Lang, value: bool) -> Text {
    lang.text(if value {
        "directory-page-yes"
    } else {
        "directory-page-no"
    })
}

fn source(lang: &Lang, source: Source) -> Text {
    lang.text(match source {
        Source::Manual => "directory-page-source-manual",
        Source::Claimed => "directory-page-source-claimed",
        Source::Import => "directory-page-source-import",
    })
}

fn columns(lang: &Lang, ids: &[&str]) -> Vec<Column> {
    ids.iter().map(|id| Column::text(lang.text(id))).collect()
}

fn sector(lang: &Lang, o: &Organisation) -> Text {
    lang.text(
        o.details
            .sector
            .map_or("directory-page-not-stated", |s| s.message_id()),
    )
}
