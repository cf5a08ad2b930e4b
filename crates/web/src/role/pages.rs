//! Pages of the administrator: the list of accounts, and one account.
//!
//! Not here: rules ([`crate::account::actions`]), inviting ([`super::invite`]). Invariant: a link is shown only in the answer to
//! the form that made it, to somebody who could use its rights anyway.

use axum::extract::Path;
use axum::http::Method;
use axum::response::Response;
use base::Timestamp;
use base::id::{AccountId, TenantId};

use super::form::{self as roles, Named};
use super::{Names, invite};
use crate::account::actions::{self, Invited};
use crate::account::parts::{
    Sheet, bar, beside, button, confidential, failed, go, heading, link, meta, paragraph,
    role_names, show, under,
};
use crate::account::{Account, AccountError, Accounts, State, manage};
use crate::component::{Cell, Column, Notice, Pairs, Table, Tag, Tone};
use crate::form::Form;
use crate::i18n::{Arg, Html, Message, Text};
use crate::link::pages::PATH;
use crate::page::PageMeta;
use crate::problem::Error;
use crate::route::{Access, Routes};
use crate::visit::Ctx;

const ADMINISTRATORS: Access = Access::ADMINISTRATORS;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, "/accounts", list, ADMINISTRATORS)
        .page(Method::GET, "/accounts/new", invite::ask, ADMINISTRATORS)
        .page(Method::POST, "/accounts/new", invite::send, ADMINISTRATORS)
        .page(Method::GET, "/accounts/{id}", account, ADMINISTRATORS)
        .page(
            Method::POST,
            "/accounts/{id}/roles",
            set_roles,
            ADMINISTRATORS,
        )
        .page(
            Method::POST,
            "/accounts/{id}/disable",
            disable,
            ADMINISTRATORS,
        )
        .page(
            Method::POST,
            "/accounts/{id}/enable",
            enable,
            ADMINISTRATORS,
        )
        .page(Method::POST, "/accounts/{id}/reset", reset, ADMINISTRATORS)
}

/// The administration the visitor works in.
pub(crate) fn tenant(ctx: &Ctx) -> Result<TenantId, Error> {
    ctx.tenant.ok_or_else(Error::forbidden)
}

pub(super) async fn organisations(ctx: &Ctx, tenant: TenantId) -> Result<Vec<Named>, Error> {
    match ctx.app.find::<Names>() {
        Some(names) => names.0.of(tenant).await.map_err(Error::unavailable),
        None => Ok(Vec::new()),
    }
}

fn state_tag(ctx: &Ctx, account: &Account) -> Tag {
    let (tone, id) = match account.state {
        State::Invited => (Tone::Info, "account-state-invited"),
        State::Active => (Tone::Good, "account-state-active"),
        State::Disabled => (Tone::Calm, "account-state-disabled"),
    };
    Tag::new(tone, ctx.lang.text(id))
}

/// That a second step which a role demands is missing, and since when there is none.
fn missing(ctx: &Ctx, since: Timestamp) -> Tag {
    let day = [("day", Arg::Day(since.day()))];
    Tag::new(
        Tone::Warning,
        ctx.lang.text_with("account-lacking-since", &day),
    )
}

async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut all = actions::list(&ctx.actor, ctx.app.state::<Accounts>(), Some(tenant(&ctx)?))
        .await
        .map_err(failed)?;
    all.sort_by(|a, b| lang.compare(&a.name, &b.name));
    let columns = [
        "account-name",
        "account-mail",
        "account-roles",
        "account-second-step",
        "account-state",
    ];
    let accounts = ctx.app.state::<Accounts>();
    let lacking = actions::lacking_second(&ctx.actor, accounts, tenant(&ctx)?, &all)
        .await
        .map_err(failed)?;
    let rows = all.iter().map(|a| {
        let step = match (a.second_step, lacking.get(&a.id)) {
            (true, _) => Cell::text(lang.text("account-yes")),
            (false, None) => Cell::text(lang.text("account-no")),
            (false, Some(since)) => Cell::html(missing(&ctx, *since)),
        };
        vec![
            Cell::link(
                Text::user(a.name.clone()),
                &ctx.url(&format!("/accounts/{}", a.id)),
            ),
            Cell::text(Text::code(&a.mail)),
            Cell::text(role_names(lang, &a.memberships)),
            step,
            Cell::html(state_tag(&ctx, a)),
        ]
    });
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(
        lang,
        lang.text("account-list-caption"),
        columns,
        rows.collect(),
    );
    let meta = meta(&ctx, "account-list-title").wide();
    let links = [
        ("account-invite-title", "/accounts/new"),
        ("account-tokens-title", "/tokens"),
    ];
    let mut blocks = vec![bar(&ctx, &links)];
    if !lacking.is_empty() {
        let count = i64::try_from(lacking.len()).unwrap_or(i64::MAX);
        let text = lang.text_with("account-lacking-second", &[("count", count.into())]);
        blocks.push(Notice::new(lang, Tone::Warning, text).into());
    }
    blocks.push(table.into());
    Ok(show(&ctx, meta, blocks))
}

/// What was done, with the link for handing over where mail does not arrive.
pub(super) fn sent(ctx: &Ctx, invited: &Invited) -> Response {
    let mut blocks = handed_over(ctx, invited);
    blocks.push(paragraph(link(ctx, "account-list-title", "/accounts")));
    show(ctx, meta(ctx, "account-letter-title"), blocks)
}

/// That the letter is on its way, and the link of an invitation for handing over.
#[must_use]
pub fn handed_over(ctx: &Ctx, invited: &Invited) -> Vec<Html> {
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> =
        vec![Notice::new(lang, Tone::Good, lang.text("account-letter-queued")).into()];
    if let Some(secret) = &invited.link {
        blocks.push(paragraph(lang.text("account-link-by-hand")));
        let config = ctx.app.config();
        let path = ctx.url(&format!("{PATH}/{}", secret.reveal()));
        let address = config.address.as_deref().unwrap_or_default();
        blocks.push(paragraph(Text::code(format!("{address}{path}"))));
        if config.address_local {
            let text = lang.text("account-link-local");
            blocks.push(Notice::new(lang, Tone::Warning, text).into());
        }
    }
    blocks
}

fn second_step(ctx: &Ctx, a: &Account, lacking: Option<&Timestamp>) -> Html {
    match (a.second_step, lacking) {
        (true, _) => ctx.lang.text("account-yes").into(),
        (false, None) => ctx.lang.text("account-no").into(),
        (false, Some(since)) => missing(ctx, *since).into(),
    }
}

fn parse_id(id: &str) -> Result<AccountId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

async fn account(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    account_page(&ctx, parse_id(&id)?, &Form::default()).await
}

async fn account_page(ctx: &Ctx, id: AccountId, form: &Form) -> Result<Response, Error> {
    let (lang, tenant) = (&ctx.lang, tenant(ctx)?);
    let accounts = ctx.app.state::<Accounts>();
    let a = actions::get(&ctx.actor, ctx.app.state(), tenant, id)
        .await
        .map_err(failed)?;
    let lacking =
        actions::lacking_second(&ctx.actor, accounts, tenant, std::slice::from_ref(&a)).await;
    let lacking = lacking.map_err(failed)?;
    let pairs = vec![
        (lang.text("account-mail"), Text::code(&a.mail).into()),
        (lang.text("account-state"), state_tag(ctx, &a).into()),
        (
            lang.text("account-second-step"),
            second_step(ctx, &a, lacking.get(&id)),
        ),
        (lang.text("account-created"), lang.moment_html(a.created)),
    ];
    let at = format!("/accounts/{id}");
    let sheet = Sheet::new(ctx, &format!("{at}/roles"), "account-roles-button")
        .version(a.version)
        .fields(roles::fields(
            ctx,
            tenant,
            &a.memberships,
            &organisations(ctx, tenant).await?,
        ));
    let wrong = !form.errors().is_empty();
    let sheet = if wrong { sheet.sent(ctx, form) } else { sheet };
    let mut blocks = vec![Pairs { pairs }.into()];
    let here = a.memberships.iter().filter(|m| m.tenant == tenant);
    if here.clone().any(|m| !m.is_complete()) {
        let text = lang.text("account-roles-incomplete");
        blocks.push(Notice::new(lang, Tone::Warning, text).into());
    }
    blocks.extend([
        heading(ctx, "account-roles"),
        paragraph(lang.text("account-roles-intro")),
        sheet.html()?,
    ]);
    if actions::manages(&ctx.actor, &a) {
        blocks.extend(buttons(ctx, &a, &at));
    } else {
        blocks.push(paragraph(lang.text("account-managed-elsewhere")));
    }
    let meta = PageMeta::new(Text::user(a.name.clone())).crumbs(under(
        ctx,
        "account-list-title",
        "/accounts",
    ));
    Ok(show(ctx, if wrong { meta.errors() } else { meta }, blocks))
}

fn buttons(ctx: &Ctx, a: &Account, at: &str) -> Vec<Html> {
    let heading = heading(ctx, "account-manage");
    match a.state {
        State::Disabled => vec![
            heading,
            button(ctx, "account-enable", &format!("{at}/enable"), None),
        ],
        State::Invited | State::Active => {
            let again = if a.state == State::Invited {
                "account-invite-again"
            } else {
                "account-reset"
            };
            vec![
                heading,
                button(ctx, again, &format!("{at}/reset"), None),
                paragraph(ctx.lang.text("account-disable-text")),
                button(ctx, "account-disable", &format!("{at}/disable"), None),
            ]
        }
    }
}

async fn set_roles(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let id = parse_id(&id)?;
    let grants = roles::read(&mut form);
    let version = form.version().ok_or_else(Error::bad_request)?;
    if form.is_good() {
        let done = manage::set_roles(
            &ctx.actor,
            ctx.app.state(),
            tenant(&ctx)?,
            id,
            version,
            &grants,
        )
        .await;
        match done {
            // Taking the own role away ends the own session and leads to the sign-in page.
            Ok(()) => return Ok(go(&ctx, "/accounts")),
            Err(AccountError::Changed) => form.fail("role", Message::new("web-form-outdated")),
            Err(error) => beside(&mut form, "role", error)?,
        }
    }
    account_page(&ctx, id, &form).await
}

async fn disable(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    manage::disable(&ctx.actor, ctx.app.state(), parse_id(&id)?)
        .await
        .map_err(failed)?;
    Ok(go(&ctx, "/accounts"))
}

async fn enable(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    manage::enable(&ctx.actor, ctx.app.state(), parse_id(&id)?)
        .await
        .map_err(failed)?;
    Ok(go(&ctx, "/accounts"))
}

async fn reset(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    confidential(&ctx)?;
    let invited = manage::reset(&ctx.actor, ctx.app.state(), parse_id(&id)?)
        .await
        .map_err(failed)?;
    Ok(sent(&ctx, &invited))
}
