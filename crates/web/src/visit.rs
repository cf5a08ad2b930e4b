//! One request as handlers see it: who, in which language, where, under which number.
//!
//! Not here: how sessions work ([`SessionResolver`] is the seam). Invariant: every request has a
//! [`Ctx`], also the ones that end in an error page.

use std::net::{IpAddr, SocketAddr};
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::id::TenantId;
use base::{Actor, LanguageTag};
use futures::future::BoxFuture;

use crate::app::App;
use crate::form::Unfollowed;
use crate::i18n::Lang;
use crate::name;
use crate::nav::{NavItem, Place};
use crate::problem::Error;
use crate::session::tenant;
use crate::transport;

/// Who is behind a request, as the session or token says.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Who acts.
    pub actor: Actor,
    /// The administration they work in.
    pub tenant: Option<TenantId>,
    /// What the header calls them; `None` for visitors without an account.
    pub name: Option<String>,
    /// Whether they have to set up a second step before they can do anything else.
    pub must_enrol: bool,
}

impl Visitor {
    /// A visitor without an account.
    #[must_use]
    pub const fn anonymous() -> Self {
        Self {
            actor: Actor::anonymous(),
            tenant: None,
            name: None,
            must_enrol: false,
        }
    }
}

/// Finds out who is behind a request, from its cookie or its `Authorization` header.
pub trait SessionResolver: Send + Sync + 'static {
    /// Who it is. An expired or unknown cookie is an anonymous visitor; an unknown token is an
    /// error, so that programs notice.
    ///
    /// # Errors
    /// A refused token (401), or a store that cannot answer (503).
    fn resolve<'a>(
        &'a self,
        app: &'a App,
        head: &'a Parts,
    ) -> BoxFuture<'a, Result<Visitor, Error>>;
}

/// Everybody is a visitor without an account.
pub struct Anonymous;

impl SessionResolver for Anonymous {
    fn resolve<'a>(&'a self, _: &'a App, _: &'a Parts) -> BoxFuture<'a, Result<Visitor, Error>> {
        Box::pin(async { Ok(Visitor::anonymous()) })
    }
}

/// One request. Cheap to clone.
#[derive(Clone)]
pub struct Ctx(Arc<Visit>);

/// What a [`Ctx`] holds.
pub struct Visit {
    /// The site.
    pub app: App,
    /// Who acts.
    pub actor: Actor,
    /// The administration they work in.
    pub tenant: Option<TenantId>,
    /// What the header calls them.
    pub visitor_name: Option<String>,
    /// Whether they have to set up a second step before they can do anything else.
    pub must_enrol: bool,
    /// What the administration is called, for those who belong to several.
    pub administration: Option<String>,
    /// What the gateway is called.
    pub gateway: String,
    /// The language of the answer.
    pub lang: Lang,
    /// Whether the path named that language.
    pub language_in_path: bool,
    /// Whether the path named a language that is not offered.
    pub language_unknown: bool,
    /// The path below the language, beginning with `/`; the whole path where no language leads.
    pub path: String,
    /// The query without `?`.
    pub query: Option<String>,
    /// The number under which the log knows the request.
    pub request_id: String,
    /// The address of the client, seen through trusted proxies.
    pub client: Option<IpAddr>,
    /// Whether nobody could listen on the way here, as far as that can be known.
    pub confidential: bool,
    /// Whether an error is to be said as `application/problem+json`.
    pub wants_json: bool,
    pub(crate) if_none_match: Option<String>,
    /// What the address asks for and the answer does not follow.
    pub(crate) unfollowed: Mutex<Vec<Unfollowed>>,
}

impl Deref for Ctx {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.0
    }
}

impl Visit {
    /// The address of the page `path` in the reader's language.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.tag())
    }

    /// The entries that stand beside the links of the page at `path`, as label and path.
    #[must_use]
    pub fn beside(&self, path: &str) -> Vec<(&'static str, &'static str)> {
        self.standing(|place| matches!(place, Place::Beside(page) if page == path))
    }

    /// The entries at the foot of every page, as label and path.
    #[must_use]
    pub(crate) fn foot(&self) -> Vec<(&'static str, &'static str)> {
        self.standing(|place| place == Place::Foot)
    }

    fn standing(&self, at: impl Fn(Place) -> bool) -> Vec<(&'static str, &'static str)> {
        let here = |item: &&NavItem| at(item.place) && item.visible(&self.actor, self.tenant);
        let items = self.app.0.nav.iter().filter(here);
        items.map(|item| (item.label, item.path)).collect()
    }

    /// Whether the visitor may open the page at `path`, a path below the language with or without
    /// a query; not whether what it shows exists.
    #[must_use]
    pub fn may_open(&self, path: &str) -> bool {
        let url = self.url(path.split(['?', '#']).next().unwrap_or(path));
        let routes = self.app.0.routes.iter();
        let fitting = routes.filter(|r| r.method == Method::GET && r.covers(&url));
        // Of several that fit, the router takes the one with the fewest parameters.
        fitting
            .min_by_key(|r| r.path.matches('{').count())
            .is_some_and(|r| r.access.admits(&self.actor, self.tenant))
    }

    /// The address of this page in `language`, query included.
    #[must_use]
    pub fn url_in(&self, language: &LanguageTag) -> String {
        match &self.query {
            Some(query) => format!("/{language}{}?{query}", self.path),
            None => format!("/{language}{}", self.path),
        }
    }

    /// The address of this page, query included.
    #[must_use]
    pub fn target(&self) -> String {
        self.url_in(self.lang.tag())
    }
}

impl<S: Sync> FromRequestParts<S> for Ctx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Error::internal("the request did not pass through visit::open"))
    }
}

/// The layer that makes the [`Ctx`] of a request and leaves it in request and response.
pub(crate) async fn open(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let resolved = app.0.resolver.resolve(&app, &parts).await;
    let (visitor, refusal) = match resolved {
        Ok(visitor) => (visitor, None),
        Err(error) => (Visitor::anonymous(), Some(error)),
    };
    let mut visit = visit(&app, visitor, &parts);
    let of = tenant::shown(&app, &visit.actor, visit.tenant, visit.lang.tag()).await;
    visit.administration = of;
    visit.gateway = name::shown(&app, visit.lang.tag()).await;
    let ctx = Ctx(Arc::new(visit));
    parts.extensions.insert(ctx.clone());
    let mut response = match refusal {
        Some(error) => error.into_response(),
        None => next.run(Request::from_parts(parts, body)).await,
    };
    response.extensions_mut().insert(ctx);
    response
}

fn visit(app: &App, visitor: Visitor, parts: &Parts) -> Visit {
    let path = parts.uri.path();
    let (first, rest) = match path[1.min(path.len())..].split_once('/') {
        Some((first, rest)) => (first, format!("/{rest}")),
        None => (path.get(1..).unwrap_or(""), "/".to_owned()),
    };
    let named = app.i18n().get(first);
    let looks_like_language = named.is_some() || is_language_shaped(first);
    Visit {
        actor: visitor.actor,
        tenant: visitor.tenant,
        visitor_name: visitor.name,
        must_enrol: visitor.must_enrol,
        administration: None,
        gateway: String::new(),
        language_in_path: named.is_some(),
        language_unknown: named.is_none() && looks_like_language,
        lang: named.unwrap_or_else(|| {
            app.i18n()
                .negotiate(text(&parts.headers, header::ACCEPT_LANGUAGE))
        }),
        path: if looks_like_language {
            rest
        } else {
            path.to_owned()
        },
        query: parts.uri.query().map(str::to_owned),
        request_id: parts
            .extensions
            .get::<RequestId>()
            .map_or_else(String::new, |id| id.0.clone()),
        client: client(app, parts),
        confidential: transport::is_confidential(app, parts),
        wants_json: wants_json(path, &parts.headers),
        if_none_match: parts
            .headers
            .get(header::IF_NONE_MATCH)
            .and_then(|v| v.to_str().ok())
            .map(str::to_owned),
        unfollowed: Mutex::default(),
        app: app.clone(),
    }
}

/// Whether a first path segment was meant as a language: `xx`, `xxx` or `xx-…`.
pub(crate) fn is_language_shaped(segment: &str) -> bool {
    let primary = segment.split('-').next().unwrap_or("");
    primary != "api" && (2..=3).contains(&primary.len()) && segment.parse::<LanguageTag>().is_ok()
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|v| v.to_str().ok())
        .unwrap_or("")
}

/// Fixed paths answer with data; elsewhere a client that asks for JSON and not for HTML gets it.
fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    const FIXED: [&str; 5] = ["/api/", "/data/", "/intelmq", "/taxii2", "/.well-known/"];
    let accept = text(headers, header::ACCEPT);
    FIXED.iter().any(|p| path.starts_with(p))
        || (accept.contains("json") && !accept.contains("text/html"))
}

/// The client's address: the connection's, or, while that is a trusted proxy, the last address
/// that the proxy itself did not add.
fn client(app: &App, parts: &Parts) -> Option<IpAddr> {
    let direct = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()?
        .0
        .ip()
        .to_canonical();
    let trusted = |ip: IpAddr| app.config().trusted_proxies.iter().any(|p| p.contains(ip));
    if !trusted(direct) {
        return Some(direct);
    }
    let forwarded = parts.headers.get_all("x-forwarded-for");
    let chain: Vec<&str> = forwarded
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(','))
        .collect();
    for hop in chain.iter().rev() {
        match hop.trim().parse::<IpAddr>() {
            Ok(ip) if trusted(ip.to_canonical()) => {}
            Ok(ip) => return Some(ip.to_canonical()),
            Err(_) => return Some(direct),
        }
    }
    Some(direct)
}

/// The number of a request: 64 random bits in hexadecimal digits.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

impl RequestId {
    pub(crate) fn new() -> Self {
        let mut bytes = [0_u8; 8];
        getrandom::fill(&mut bytes).expect("the operating system provides randomness");
        Self(format!("{:016x}", u64::from_be_bytes(bytes)))
    }
}
