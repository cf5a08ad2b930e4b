//! What this crate's own features add to the site: their routes, messages and navigation.
//!
//! Not here: the shell. Invariant: every page of accounts, sessions, links, tokens, roles and
//! set-up is reached through [`module`].

use crate::app::Module;
use crate::i18n::Locale;
use crate::nav::{NavItem, Place};
use crate::route::Access;
use crate::{link, role, session, setup, token};

/// The messages of these features.
pub const LOCALES: [Locale; 6] = [
    (
        "ar",
        "account.ftl",
        include_str!("../../../../locales/ar/account.ftl"),
    ),
    (
        "en",
        "account.ftl",
        include_str!("../../../../locales/en/account.ftl"),
    ),
    (
        "es",
        "account.ftl",
        include_str!("../../../../locales/es/account.ftl"),
    ),
    (
        "fr",
        "account.ftl",
        include_str!("../../../../locales/fr/account.ftl"),
    ),
    (
        "ru",
        "account.ftl",
        include_str!("../../../../locales/ru/account.ftl"),
    ),
    (
        "zh",
        "account.ftl",
        include_str!("../../../../locales/zh/account.ftl"),
    ),
];

/// Everything for `AppBuilder::module`. The site also needs `.state(Accounts)`,
/// `.sessions(Sessions(accounts))`, `Config::sign_in` set to [`session::pages::SIGN_IN`], and for
/// the first start `.state(Founding)`.
#[must_use]
pub fn module() -> Module {
    let routes = super::pages::routes()
        .merge(super::security::routes())
        .merge(session::pages::routes())
        .merge(session::tenant::routes())
        .merge(link::pages::routes())
        .merge(role::pages::routes())
        .merge(token::pages::routes())
        .merge(token::api::routes())
        .merge(setup::pages::routes());
    let access = Access::ADMINISTRATORS;
    let item = |label, path, about, order| NavItem {
        label,
        path,
        access,
        place: Place::Administration(about),
        order,
    };
    let nav = vec![
        item("account-list-title", "/accounts", "account-list-about", 90),
        item(
            "account-tokens-title",
            "/tokens",
            "account-tokens-about",
            95,
        ),
    ];
    Module {
        locales: &LOCALES,
        routes,
        nav,
    }
}
