//! The shell of every page and API answer: routes with access, languages, layout, components,
//! forms, problems, limits, headers, metrics.
//!
//! Not here: what the pages say (contexts) and what may be changed (their actions). Invariant:
//! every answer is in the reader's language or says that it is not, and needs no script.

pub mod about;
pub mod account;
pub mod admin;
mod administration;
pub mod app;
mod asset;
pub mod component;
pub mod form;
pub mod i18n;
mod kept;
pub mod limit;
pub mod link;
pub mod name;
pub mod nav;
pub mod outgoing;
pub mod page;
pub mod problem;
pub mod role;
pub mod route;
pub mod server;
pub mod session;
pub mod setup;
pub mod testing;
pub mod testing_net;
pub mod token;
mod transport;
pub mod url;
pub mod visit;

pub use app::{App, AppBuilder, BuildError, Config, Module, Site};
pub use axum::http::Method;
pub use i18n::{Arg, Html, Lang, Message, Text};
pub use nav::{NavItem, Place};
pub use page::{Crumb, PageMeta};
pub use problem::Error;
pub use route::{Access, Routes};
pub use visit::{Ctx, SessionResolver, Visitor};
