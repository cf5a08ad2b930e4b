//! The one visible list of pages and operations, each with who may open it.
//!
//! Not the authorisation of what an action changes: actions decide that from their `Actor`.
//! Invariant: no route exists without a declared [`Access`].

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::{Method, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodFilter, MethodRouter};
use base::actor::{Membership, Who};
use base::id::TenantId;
use base::{Actor, Role};
use utoipa::openapi::{Info, OpenApi, Paths};

use crate::account::security;
use crate::app::App;
use crate::i18n::Message;
use crate::limit::{Class, OWN_TIME_SECONDS, check};
use crate::problem::Error;
use crate::visit::Ctx;

/// Who may open a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Everybody with an account or a token.
    SignedIn,
    /// Everybody with a role here, for the whole administration or one organisation of it.
    Members,
    /// Holders of one of these roles: for the whole administration, or, where a network contact is
    /// named, for an organisation of it.
    Roles(&'static [Role]),
    /// Holders of a personal signed link; the handler checks it.
    Link,
    /// Programs with an API token.
    Token,
}

impl Access {
    /// Administrators of the administration.
    pub const ADMINISTRATORS: Self = Self::Roles(&[Role::Administrator]);

    /// Whether `actor` may open a route of this access while working in `tenant`.
    #[must_use]
    pub fn admits(self, actor: &Actor, tenant: Option<TenantId>) -> bool {
        match self {
            Self::Public | Self::Link => true,
            Self::SignedIn => !actor.is_anonymous(),
            Self::Token => matches!(actor.who(), Who::Token(_)),
            Self::Members => holds(actor, tenant, |_| true),
            Self::Roles(roles) => holds(actor, tenant, |m| {
                let whole = m.organisation.is_none() || m.role == Role::NetworkContact;
                whole && roles.contains(&m.role)
            }),
        }
    }
}

/// Whether the actor holds a role here that counts and is wanted.
fn holds(actor: &Actor, tenant: Option<TenantId>, wanted: impl Fn(&Membership) -> bool) -> bool {
    let here = |m: &Membership| tenant.is_none_or(|t| t == m.tenant);
    let mut all = actor.memberships().iter();
    actor.is_unrestricted() || all.any(|m| m.is_complete() && here(m) && wanted(m))
}

/// How a route behaves: its access, and the limits where they differ from the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// Who may open it.
    pub access: Access,
    /// Which limits apply; `None`: by method.
    pub class: Option<Class>,
    /// Whether the handler has a time limit of its own, which the settings name: then it answers
    /// by itself, and the server's limit only ends what is stuck.
    pub own_time: bool,
}

impl From<Access> for Spec {
    fn from(access: Access) -> Self {
        Self {
            access,
            class: None,
            own_time: false,
        }
    }
}

impl Spec {
    /// The route with a time limit of its own.
    #[must_use]
    pub const fn own_time(mut self) -> Self {
        self.own_time = true;
        self
    }
}

impl Access {
    /// The route with the limits of `class` instead of its method's.
    #[must_use]
    pub const fn class(self, class: Class) -> Spec {
        Spec {
            access: self,
            class: Some(class),
            own_time: false,
        }
    }

    /// The route with a time limit of its own instead of its class's.
    #[must_use]
    pub const fn own_time(self) -> Spec {
        Spec {
            access: self,
            class: None,
            own_time: true,
        }
    }
}

/// Whether a route answers with pages or with data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// HTML below `/{language}`.
    Page,
    /// JSON or another format at a fixed path.
    Api,
}

/// One declared route.
#[derive(Debug, Clone)]
pub struct RouteInfo {
    /// The method.
    pub method: Method,
    /// The path as the router knows it.
    pub path: String,
    /// Page or data.
    pub kind: Kind,
    /// Who may open it.
    pub access: Access,
    /// Which limits apply.
    pub class: Class,
    /// How long the handler may take until it answers, in seconds.
    pub seconds: u64,
}

/// Pages and operations of one context, or of all.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    list: Vec<RouteInfo>,
    documents: Vec<OpenApi>,
}

impl Routes {
    /// No routes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Declares a page at `/{language}` + `path`; `path` begins with `/`.
    #[must_use]
    pub fn page<H, T>(self, method: Method, path: &str, handler: H, spec: impl Into<Spec>) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.route(
            Kind::Page,
            method,
            format!("/{{language}}{path}"),
            handler,
            spec.into(),
        )
    }

    /// Declares an operation at the fixed `path`, such as `/api/v1/observations`.
    #[must_use]
    pub fn api<H, T>(self, method: Method, path: &str, handler: H, spec: impl Into<Spec>) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.route(Kind::Api, method, path.to_owned(), handler, spec.into())
    }

    fn route<H, T>(
        mut self,
        kind: Kind,
        method: Method,
        path: String,
        handler: H,
        spec: Spec,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let filter = MethodFilter::try_from(method.clone()).expect("a method that axum can route");
        let class = spec.class.unwrap_or_else(|| Class::of(&method, kind));
        let info = RouteInfo {
            method,
            path: path.clone(),
            kind,
            access: spec.access,
            class,
            seconds: if spec.own_time {
                OWN_TIME_SECONDS
            } else {
                class.seconds()
            },
        };
        let route = MethodRouter::new()
            .on(filter, handler)
            .route_layer(DefaultBodyLimit::max(class.body_bytes()))
            .route_layer(from_fn_with_state(info.clone(), guard));
        self.router = self.router.route(&path, route);
        self.list.push(info);
        self
    }

    /// Adds a part of the OpenAPI document (`#[derive(utoipa::OpenApi)]`).
    #[must_use]
    pub fn document(mut self, document: OpenApi) -> Self {
        self.documents.push(document);
        self
    }

    /// These routes and those.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self.documents.extend(other.documents);
        self
    }

    /// Every declared route.
    #[must_use]
    pub fn all(&self) -> &[RouteInfo] {
        &self.list
    }

    pub(crate) fn into_parts(self) -> (Router<App>, Vec<RouteInfo>, OpenApi) {
        let info = Info::new("CyberGateway", env!("CARGO_PKG_VERSION"));
        let mut document = OpenApi::new(info, Paths::new());
        for part in self.documents {
            document.merge(part);
        }
        (self.router, self.list, document)
    }
}

impl RouteInfo {
    /// Whether `path`, language included, is one of this route's.
    pub(crate) fn covers(&self, path: &str) -> bool {
        let (mut own, mut asked) = (self.path.split('/'), path.split('/'));
        loop {
            match (own.next(), asked.next()) {
                (None, None) => return true,
                (Some(part), Some(given)) if part == given || part.starts_with('{') => {}
                _ => return false,
            }
        }
    }
}

/// Lets a request through to its handler, or says why not.
async fn guard(State(route): State<RouteInfo>, ctx: Ctx, request: Request, next: Next) -> Response {
    if route.kind == Kind::Page && !ctx.language_in_path {
        return Error::unknown_language().into_response();
    }
    if ctx.must_enrol && !is_enrolment(&route) {
        return enrol(&ctx, &route, request.method());
    }
    if !route.access.admits(&ctx.actor, ctx.tenant) {
        return refuse(&ctx, &route, request.method());
    }
    let operation = (&route.method, route.path.as_str());
    let asked = ctx.query.as_deref().filter(|_| route.kind == Kind::Api);
    if let Err(error) = ctx.app.0.known.check(operation, asked) {
        return error.into_response();
    }
    if let Err(error) = check(&ctx, route.class, request.method()) {
        return error.into_response();
    }
    crate::server::within(route.seconds, request, next).await
}

/// Whether the route belongs to setting up a second step, or leaves.
fn is_enrolment(route: &RouteInfo) -> bool {
    let below = route.path.strip_prefix("/{language}").unwrap_or_default();
    let this = |(method, path): &(Method, &str)| *method == route.method && *path == below;
    route.kind == Kind::Page && security::ENROLMENT.iter().any(this)
}

/// Leads somebody who has to set up a second step to where that is done; whatever else was asked
/// for is not.
fn enrol(ctx: &Ctx, route: &RouteInfo, method: &Method) -> Response {
    if route.kind == Kind::Page && method.is_safe() {
        let to = ctx.url(security::PATH);
        return ([(header::CACHE_CONTROL, "no-store")], Redirect::to(&to)).into_response();
    }
    let why = Message::new("account-security-demanded");
    Error::forbidden().because(why).into_response()
}

fn refuse(ctx: &Ctx, route: &RouteInfo, method: &Method) -> Response {
    if !ctx.actor.is_anonymous() {
        let refused = Error::forbidden();
        return match crate::role::missing(ctx) {
            Some(why) => refused.because(why).into_response(),
            None => refused.into_response(),
        };
    }
    let page = route.kind == Kind::Page && method.is_safe();
    match ctx.app.config().sign_in.filter(|_| page) {
        Some(path) => {
            let to = crate::url::with_query(&ctx.url(path), &[("next", &ctx.target())]);
            ([(header::CACHE_CONTROL, "no-store")], Redirect::to(&to)).into_response()
        }
        None if route.kind == Kind::Api => Error::no_token().into_response(),
        None => Error::unauthorised().into_response(),
    }
}
