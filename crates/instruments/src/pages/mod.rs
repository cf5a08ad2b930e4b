//! The pages and operations of this context: instruments, and assessments by them.
//!
//! Not here: rules (actions decide). Invariant: a form is carried out once, and never over
//! somebody else's change.

pub(crate) mod block;
pub(crate) mod words;

use std::collections::BTreeMap;

use axum::http::Method;
use base::id::TenantId;
use utoipa::OpenApi as _;
use web::i18n::Text;
use web::limit::Class;
use web::{Access, Ctx, Error, Module, NavItem, Place, Routes};

use crate::assessment::pages as assessment;
use crate::assessment::{api, files, listing};
use crate::catalogue::pages as catalogue;
use crate::catalogue::pages::check::CHECK;
use crate::evidence::pages as evidence;
use crate::mark::pages as marks;
use crate::proposal::pages as proposals;
use crate::respondent::pages::{asking, entry, sitting, workbook};
use crate::rights::{OFFICERS, READERS, REVIEWERS, SETTLERS};
use crate::{Instruments, LOCALES};

pub(crate) const READING: Access = Access::Roles(READERS);
pub(crate) const OFFICER: Access = Access::Roles(OFFICERS);
pub(crate) const SETTLING: Access = Access::Roles(SETTLERS);
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
            .merge(voices())
            .merge(sittings())
            .merge(signing())
            .merge(files())
            .merge(behind())
            .merge(asked_back())
            .merge(crate::bundle::pages::routes())
            .merge(crate::profile::pages::routes())
            .merge(operations()),
        nav: vec![entry, crate::profile::pages::entry()],
    }
}

fn rounds() -> Routes {
    let new = format!("{ASSESSMENTS}/new");
    let one = format!("{ASSESSMENTS}/{{id}}");
    let change = format!("{one}/change");
    let taking = OFFICER.class(Class::File);
    Routes::new()
        .page(Method::GET, INSTRUMENTS, catalogue::list, READING)
        .page(Method::GET, CHECK, catalogue::check::ask, OFFICER)
        .page(Method::POST, CHECK, catalogue::check::look, taking)
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
}

/// Evidence and proposals.
fn behind() -> Routes {
    let at = |rest: &str| format!("{ASSESSMENTS}/{{id}}/{rest}");
    let (get, post) = (Method::GET, Method::POST);
    let add = at("questions/{item}/evidence");
    let one = at("evidence/{piece}");
    let sub = |rest: &str| format!("{one}/{rest}");
    let (verdict, remove, file) = (sub("verdict"), sub("remove"), sub("file"));
    let upload = OFFICER.class(Class::File);
    let decide = at("questions/{item}/proposals");
    let proposal = format!("{decide}/{{source}}");
    Routes::new()
        .page(get.clone(), &at("evidence"), evidence::list::list, READING)
        .page(get.clone(), &add, evidence::adding::ask, OFFICER)
        .page(post.clone(), &add, evidence::adding::add, upload)
        .page(get.clone(), &one, evidence::one::show, READING)
        .page(get.clone(), &file, evidence::one::file, READING)
        .page(post.clone(), &verdict, evidence::one::judge, REVIEWING)
        .page(post.clone(), &remove, evidence::one::remove, OFFICER)
        .page(get.clone(), &at("proposals"), proposals::list, READING)
        .page(get, &proposal, proposals::one::show, READING)
        .page(post, &decide, proposals::one::decide, OFFICER)
}

/// Questions marked as unclear or unfit, and claims that a question does not apply.
fn asked_back() -> Routes {
    let at = |rest: &str| format!("{ASSESSMENTS}/{{id}}/{rest}");
    let (get, post) = (Method::GET, Method::POST);
    let mark = at("questions/{item}/mark");
    let reply = at("marks/{item}/{voice}");
    let review = at("reviews/{item}/{voice}");
    let author = format!("{INSTRUMENTS}/{{instrument}}/marks");
    let csv = format!("{author}/csv");
    Routes::new()
        .page(get.clone(), &mark, marks::ask, OFFICER)
        .page(post.clone(), &mark, marks::put, OFFICER)
        .page(get.clone(), &at("marks"), marks::list, READING)
        .page(get.clone(), &reply, marks::ask_reply, OFFICER)
        .page(post.clone(), &reply, marks::reply, OFFICER)
        .page(get.clone(), &author, marks::author, READING)
        .page(get.clone(), &csv, marks::author_csv, READING)
        .page(
            get.clone(),
            &at("reviews"),
            assessment::reviews::list,
            READING,
        )
        .page(
            post.clone(),
            &at("reviews"),
            assessment::together::agree,
            SETTLING,
        )
        .page(get, &review, assessment::reviews::ask, READING)
        .page(post, &review, assessment::reviews::review, SETTLING)
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
        .page(
            Method::POST,
            &at("plan/{item}/undertaking"),
            assessment::undertaking::save,
            OFFICER,
        )
}

/// Several people, one answer.
fn voices() -> Routes {
    let at = |rest: &str| format!("{ASSESSMENTS}/{{id}}/{rest}");
    let (get, post) = (Method::GET, Method::POST);
    let one = at("respondents/{respondent}");
    let new = at("respondents/new");
    let remind = format!("{one}/remind");
    let withdraw = format!("{one}/withdraw");
    let book = format!("{one}/workbook");
    let taking = OFFICER.class(Class::File);
    let differ = at("disagreements/{item}");
    let list = at("disagreements");
    Routes::new()
        .page(get.clone(), &at("respondents"), asking::list, READING)
        .page(get.clone(), &new, asking::ask_new, OFFICER)
        .page(post.clone(), &new, asking::add, OFFICER)
        .page(get.clone(), &one, asking::one, READING)
        .page(post.clone(), &remind, asking::remind, OFFICER)
        .page(post.clone(), &withdraw, asking::withdraw, OFFICER)
        .page(get.clone(), &book, workbook::download_for, OFFICER)
        .page(post.clone(), &book, workbook::take_for, taking)
        .page(get.clone(), &list, assessment::disputes::list, READING)
        .page(post.clone(), &list, assessment::together::settle, SETTLING)
        .page(get, &differ, assessment::disputes::show, READING)
        .page(post, &differ, assessment::disputes::settle, SETTLING)
}

/// Respondents with a personal link; every handler finds out whether it holds.
fn sittings() -> Routes {
    const PART: &str = "/sitting/{sitting}/sections/{section}/{part}";
    const QUESTION: &str = "/sitting/{sitting}/questions/{item}";
    const ADD: &str = "/sitting/{sitting}/questions/{item}/evidence";
    const MARK: &str = "/sitting/{sitting}/questions/{item}/mark";
    const FILE: &str = "/sitting/{sitting}/evidence/{piece}/file";
    const REMOVE: &str = "/sitting/{sitting}/evidence/{piece}/remove";
    const BOOK: &str = "/sitting/{sitting}/workbook";
    const XLSX: &str = "/sitting/{sitting}/workbook/xlsx";
    const RESPOND: &str = "/respond/{secret}";
    let (get, post, link) = (Method::GET, Method::POST, Access::Link);
    let begin = Access::Link.class(Class::SignIn);
    let form = Access::Link.class(Class::File);
    Routes::new()
        .page(get.clone(), RESPOND, entry::open, link)
        .page(post.clone(), RESPOND, entry::press, begin)
        .page(get.clone(), "/sitting/{sitting}", sitting::list, link)
        .page(get.clone(), PART, sitting::ask, link)
        .page(post.clone(), PART, sitting::save, form)
        .page(get.clone(), QUESTION, sitting::question, link)
        .page(get.clone(), ADD, evidence::sitting::ask, link)
        .page(post.clone(), ADD, evidence::sitting::add, form)
        .page(get.clone(), FILE, evidence::sitting::file, link)
        .page(post.clone(), REMOVE, evidence::sitting::remove, link)
        .page(get.clone(), BOOK, workbook::ask, link)
        .page(post.clone(), BOOK, workbook::take, form)
        .page(get.clone(), XLSX, workbook::download, link)
        .page(get, MARK, marks::ask_sitting, link)
        .page(post.clone(), MARK, marks::put_sitting, link)
        .page(post, "/sitting/{sitting}/end", sitting::end, link)
}

/// Sign-off, the cover sheet, the signed scan, and the round that follows.
fn signing() -> Routes {
    let at = |rest: &str| format!("{ASSESSMENTS}/{{id}}/{rest}");
    let (get, post) = (Method::GET, Method::POST);
    let file = OFFICER.class(Class::File);
    let (sign, cover, scan) = (at("sign-off"), at("cover"), at("scan"));
    let (next, first, since) = (at("next"), at("first"), at("since"));
    Routes::new()
        .page(get.clone(), &sign, assessment::signing::ask, OFFICER)
        .page(post.clone(), &sign, assessment::signing::sign, OFFICER)
        .page(get.clone(), &cover, assessment::signing::cover, READING)
        .page(post.clone(), &cover, assessment::signing::attach, file)
        .page(get.clone(), &scan, assessment::signing::scan, READING)
        .page(
            get.clone(),
            &at("scans/{hash}"),
            assessment::signing::one_scan,
            READING,
        )
        .page(get.clone(), &next, assessment::next::ask, OFFICER)
        .page(post.clone(), &next, assessment::next::start, OFFICER)
        .page(get.clone(), &first, assessment::next::first, READING)
        .page(post, &first, assessment::next::looked, OFFICER)
        .page(get, &since, assessment::next::since, READING)
}

/// What leaves a round as a file, and the workbook that comes back.
fn files() -> Routes {
    use crate::assessment::pages::files as page;
    let at = |rest: &str| format!("{ASSESSMENTS}/{{id}}/{rest}");
    let (get, post) = (Method::GET, Method::POST);
    let taking = OFFICER.class(Class::File);
    let (all, one) = (at("files"), at("files/{subject}/{format}"));
    Routes::new()
        .page(get.clone(), &all, page::show, READING)
        .page(post.clone(), &all, page::fill, READING.class(Class::File))
        .page(get, &one, page::download, READING.own_time())
        .page(post, &at("workbook"), page::take, taking)
}

fn operations() -> Routes {
    let (get, put) = (Method::GET, Method::PUT);
    const ALL: &str = "/api/v1/assessments";
    const ANSWER: &str = "/api/v1/assessments/{id}/answers/{item}";
    const UNDERTAKING: &str = "/api/v1/assessments/{id}/plan/{item}/undertaking";
    Routes::new()
        .api(get.clone(), "/api/v1/instruments", api::catalogue, READING)
        .api(get.clone(), ALL, listing::api::list, READING)
        .api(Method::POST, ALL, api::start, OFFICER)
        .api(get.clone(), "/api/v1/assessments/{id}", api::show, READING)
        .api(get.clone(), ANSWER, api::answer, READING)
        .api(put.clone(), ANSWER, api::say, OFFICER)
        .api(get.clone(), UNDERTAKING, api::undertaking, READING)
        .api(put, UNDERTAKING, api::undertake, OFFICER)
        .api(
            get.clone(),
            "/api/v1/assessments/{id}/result",
            api::result,
            READING,
        )
        .api(
            get,
            "/api/v1/assessments/{id}/files/{subject}/{format}",
            files::api::file,
            READING.own_time(),
        )
        .api(
            Method::POST,
            "/api/v1/assessments/{id}/workbook",
            files::api::take,
            OFFICER.class(Class::File),
        )
        .document(files::api::Document::openapi())
        .document(api::Document::openapi())
        .document(listing::api::Document::openapi())
        .merge(crate::assessment::beside::api::operations())
        .merge(crate::respondent::api::operations())
        .merge(crate::assessment::settle::api::operations())
        .merge(crate::assessment::claims::api::operations())
        .merge(crate::assessment::signoff::api::operations())
        .merge(crate::evidence::api::operations())
        .merge(crate::proposal::api::operations())
}

pub(crate) fn instruments(ctx: &Ctx) -> &Instruments {
    ctx.app.state::<Instruments>()
}

/// The names of those whom a page shows beside what they said, by what the audit log calls them.
pub(crate) struct People(BTreeMap<String, String>);

impl People {
    /// Looks the names up.
    pub(crate) async fn of<'a>(
        ctx: &Ctx,
        named: impl Iterator<Item = &'a str>,
    ) -> Result<Self, Error> {
        let named: Vec<&str> = named.collect();
        let found = instruments(ctx).people(&ctx.actor, tenant(ctx)?, &named);
        Ok(Self(found.await.map_err(assessment::failed)?))
    }

    /// Somebody by name; whoever has none any more, as the audit log names them.
    pub(crate) fn who(&self, ctx: &Ctx, name: &str) -> Text {
        match (self.0.get(name), name) {
            (Some(name), _) => Text::user(name.as_str()),
            (None, "operator") => ctx.lang.text("instruments-who-operator"),
            (None, "system") => ctx.lang.text("instruments-who-gateway"),
            (None, _) => Text::code(name),
        }
    }
}

pub(crate) fn tenant(ctx: &Ctx) -> Result<TenantId, Error> {
    ctx.tenant.ok_or_else(Error::forbidden)
}
