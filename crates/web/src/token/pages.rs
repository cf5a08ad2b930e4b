//! The administrator's page of API tokens.
//!
//! Not here: rules ([`super::actions`]). Invariant: a token is shown only in the answer to the
//! form that made it.

use axum::extract::Path;
use axum::http::Method;
use axum::response::Response;
use base::Role;
use base::id::TokenId;

use super::actions::{self, Wanted};
use super::{Token, longest_days, text};
use crate::account::Accounts;
use crate::account::parts::{
    Sheet, beside, button, confidential, failed, go, heading, link, message, meta, paragraph,
    role_name, show, under,
};
use crate::component::{Cell, Choice, Column, Field, Notice, Table, Tone};
use crate::form::{Form, parse};
use crate::i18n::{Html, Message, Text};
use crate::problem::Error;
use crate::role::pages::tenant;
use crate::route::{Access, Routes};
use crate::visit::Ctx;

const ADMINISTRATORS: Access = Access::ADMINISTRATORS;
/// What programs do: read, send reports, and, where somebody says so twice, set limits.
const ROLES: [Role; 3] = [Role::Analyst, Role::Reader, Role::Administrator];
/// The box that says that an administrator's token is meant.
const SURE: &str = "administrator";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .page(Method::GET, "/tokens", list, ADMINISTRATORS)
        .page(Method::POST, "/tokens", add, ADMINISTRATORS)
        .page(Method::POST, "/tokens/{id}/revoke", revoke, ADMINISTRATORS)
}

async fn list(ctx: Ctx) -> Result<Response, Error> {
    list_page(&ctx, &Form::default()).await
}

async fn list_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let tokens = actions::list(&ctx.actor, ctx.app.state::<Accounts>(), Some(tenant(ctx)?))
        .await
        .map_err(failed)?;
    let roles = ROLES
        .map(|r| Choice::new(r.as_str(), role_name(lang, r)))
        .to_vec();
    let fields = vec![
        Field::text("name", lang.text("account-token-name"))
            .hint(lang.text("account-token-name-hint")),
        Field::radio("role", lang.text("account-token-role"), roles)
            .hint(lang.text("account-token-role-hint"))
            .value(Role::Analyst.as_str()),
        Field::text("days", lang.text("account-token-days"))
            .value("90")
            .short(),
    ];
    let sure = Choice::new("yes", lang.text("account-token-administrator"));
    let sure = Field::checkboxes(
        SURE,
        lang.text("account-token-administrator-title"),
        vec![sure],
    )
    .hint(lang.text("account-token-administrator-hint"));
    let fields = fields.into_iter().chain([sure]).collect();
    let sheet = Sheet::new(ctx, "/tokens", "account-token-button").fields(fields);
    let wrong = !form.errors().is_empty();
    let sheet = if wrong { sheet.sent(ctx, form) } else { sheet };
    let meta =
        meta(ctx, "account-tokens-title").crumbs(under(ctx, "account-list-title", "/accounts"));
    let blocks = vec![
        paragraph(lang.text("account-tokens-intro")),
        table(ctx, &tokens),
        heading(ctx, "account-token-new"),
        sheet.html()?,
    ];
    Ok(show(ctx, if wrong { meta.errors() } else { meta }, blocks))
}

fn table(ctx: &Ctx, tokens: &[Token]) -> Html {
    let (lang, now) = (&ctx.lang, ctx.app.clock().now());
    let ids = [
        "account-token-name",
        "account-token-prefix",
        "account-token-role",
        "account-token-used",
        "account-token-end",
    ];
    let mut columns: Vec<Column> = ids.map(|id| Column::text(lang.text(id))).to_vec();
    columns.push(Column::text(lang.text("account-action")));
    let rows = tokens.iter().map(|t| {
        let name = Text::user(t.name.clone());
        let used = t.used.map_or_else(
            || Cell::text(lang.text("account-token-unused")),
            |at| Cell::html(lang.moment_html(at)),
        );
        let action = if t.is_valid(now) {
            Cell::html(button(
                ctx,
                "account-token-revoke",
                &format!("/tokens/{}/revoke", t.id),
                Some(&name),
            ))
        } else {
            Cell::text(lang.text("account-token-void"))
        };
        let ends = Cell::html(lang.moment_html(t.revoked.unwrap_or(t.expires)));
        let role = Cell::text(role_name(lang, t.membership.role));
        vec![
            Cell::text(name),
            Cell::text(Text::code(&t.prefix)),
            role,
            used,
            ends,
            action,
        ]
    });
    Table::new(
        lang,
        lang.text("account-tokens-title"),
        columns,
        rows.collect(),
    )
    .into()
}

/// The token a form asks for; errors are noted in the form.
fn wanted(form: &mut Form) -> Option<Wanted> {
    let name = form.required("name", |t| t.parse().map_err(|e| message(&e)));
    let role = form.required(
        "role",
        parse::choice(|t| Role::from_name(t).filter(|r| ROLES.contains(r))),
    );
    let longest = longest_days(role.unwrap_or(Role::Reader));
    let days = form.required("days", parse::number(1, longest));
    if role == Some(Role::Administrator) && !form.ticked(SURE) {
        form.fail(SURE, Message::new("account-token-administrator-missing"));
        return None;
    }
    Some(Wanted {
        name: name?,
        organisation: None,
        role: role?,
        days: days?,
    })
}

async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    confidential(&ctx)?;
    let key = form.key()?;
    let Some(wanted) = wanted(&mut form) else {
        return list_page(&ctx, &form).await;
    };
    match actions::add(
        &ctx.actor,
        ctx.app.state(),
        tenant(&ctx)?,
        &wanted,
        Some(&key),
    )
    .await
    {
        Ok((secret, _)) => {
            let once = Notice::new(
                &ctx.lang,
                Tone::Warning,
                ctx.lang.text("account-token-once"),
            );
            let shown = paragraph(Text::code(text(&secret)));
            let back = paragraph(link(&ctx, "account-tokens-title", "/tokens"));
            Ok(show(
                &ctx,
                meta(&ctx, "account-token-made"),
                vec![once.into(), shown, back],
            ))
        }
        Err(error) => {
            beside(&mut form, "name", error)?;
            list_page(&ctx, &form).await
        }
    }
}

async fn revoke(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: TokenId = id.parse().map_err(|_| Error::not_found())?;
    actions::revoke(&ctx.actor, ctx.app.state(), id)
        .await
        .map_err(failed)?;
    Ok(go(&ctx, "/tokens"))
}
