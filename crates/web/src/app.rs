//! What every request can reach: clock, languages, settings, and the state each context brought.
//!
//! Not a service locator for contexts' internals: a context asks for its own state only.
//! Invariant: an [`App`] never changes after it was built; what moves is behind its own lock.

use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use base::{Clock, Prefix};

use crate::admin::Metrics;
use crate::asset::Assets;
use crate::form::known::Known;
use crate::i18n::{CatalogueError, I18n, I18nBuilder, Locale};
use crate::kept::Kept;
use crate::limit::{Disk, Limits, Rates};
use crate::nav::NavItem;
use crate::route::{RouteInfo, Routes};
use crate::visit::{Anonymous, SessionResolver};

/// Settings of the shell, as the gateway's configuration gives them.
#[derive(Debug, Clone)]
pub struct Config {
    /// What the header calls the gateway where no administration gives it its name.
    pub name: String,
    /// The address that links begin with where they are handed on, without a slash at its end.
    pub address: Option<String>,
    /// Whether that address leads to the gateway's own machine.
    pub address_local: bool,
    /// Whether visitors reach the gateway by TLS (own certificate or a trusted proxy's): HSTS.
    pub tls: bool,
    /// Whether the gateway ends TLS itself, so that nothing reaches it in clear text.
    pub certificate: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Prefix>,
    /// Further origins that may send forms, such as `https://portal.example`.
    pub trusted_origins: Vec<String>,
    /// A folder of further languages.
    pub languages: Option<PathBuf>,
    /// The path of the sign-in page below the language, such as `/account/sign-in`; without one,
    /// a visitor who lacks an account gets 401.
    pub sign_in: Option<&'static str>,
    /// The folder whose file system is watched for free space.
    pub data: Option<PathBuf>,
    /// How much of its disk must be free for what.
    pub least_free: crate::limit::Thresholds,
    /// The table of limits.
    pub limits: Limits,
    /// How long a page that is the same for every visitor without an account is kept; zero: not
    /// at all.
    pub keep: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            name: "CyberGateway".to_owned(),
            address: None,
            address_local: false,
            tls: false,
            certificate: false,
            trusted_proxies: Vec::new(),
            trusted_origins: Vec::new(),
            languages: None,
            sign_in: None,
            data: None,
            least_free: crate::limit::Thresholds::default(),
            limits: Limits::default(),
            keep: Duration::ZERO,
        }
    }
}

/// What a context adds to the site.
#[derive(Default)]
pub struct Module {
    /// Its messages, six files.
    pub locales: &'static [Locale],
    /// Its pages and operations.
    pub routes: Routes,
    /// Its entries in the navigation.
    pub nav: Vec<NavItem>,
}

/// The site could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A message file is unusable.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// A trusted origin is not an origin.
    #[error(
        "trusted origin \"{origin}\": {detail}; expected scheme and host, such as https://portal.example"
    )]
    Origin {
        /// The setting.
        origin: String,
        /// What is wrong with it.
        detail: String,
    },
    /// The OpenAPI document could not be written.
    #[error("the OpenAPI document: {0}")]
    OpenApi(#[from] serde_json::Error),
}

/// What every request can reach. Cheap to clone.
#[derive(Clone)]
pub struct App(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) clock: Clock,
    pub(crate) i18n: I18n,
    pub(crate) config: Config,
    pub(crate) assets: Assets,
    pub(crate) nav: Vec<NavItem>,
    pub(crate) routes: Vec<RouteInfo>,
    pub(crate) resolver: Arc<dyn SessionResolver>,
    pub(crate) rates: Rates,
    pub(crate) kept: Kept,
    pub(crate) disk: Disk,
    pub(crate) metrics: Metrics,
    pub(crate) openapi: String,
    pub(crate) known: Known,
    states: HashMap<TypeId, Box<dyn Any + Send + Sync>>,
}

impl App {
    /// The clock that all time comes from.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The interface languages.
    #[must_use]
    pub fn i18n(&self) -> &I18n {
        &self.0.i18n
    }

    /// The settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Counters and gauges.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Free space of the data folder.
    #[must_use]
    pub fn disk(&self) -> &Disk {
        &self.0.disk
    }

    /// The state of type `T` that a context brought, if it did.
    #[must_use]
    pub fn find<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.0.states.get(&TypeId::of::<T>())?.downcast_ref()
    }

    /// The state of type `T`.
    ///
    /// # Panics
    /// When nobody brought it: a mistake in how the gateway was put together, which the first
    /// request to that page in any test shows.
    #[must_use]
    pub fn state<T: Send + Sync + 'static>(&self) -> &T {
        self.find()
            .unwrap_or_else(|| panic!("{} was not given to AppBuilder::state", type_name::<T>()))
    }
}

/// Puts a site together.
pub struct AppBuilder {
    config: Config,
    clock: Clock,
    i18n: I18nBuilder,
    routes: Routes,
    nav: Vec<NavItem>,
    resolver: Arc<dyn SessionResolver>,
    disk: Option<Disk>,
    metrics: Metrics,
    states: HashMap<TypeId, Box<dyn Any + Send + Sync>>,
}

/// A site ready to be served.
pub struct Site {
    /// The shared state.
    pub app: App,
    /// The public service.
    pub router: Router,
    /// Every declared route with its access, for the test that walks them.
    pub routes: Vec<RouteInfo>,
}

impl AppBuilder {
    /// A site with this crate's own pages only.
    #[must_use]
    pub fn new(config: Config, clock: Clock) -> Self {
        Self {
            config,
            clock,
            i18n: I18n::builder(),
            routes: crate::about::routes().merge(crate::administration::routes()),
            nav: Vec::new(),
            resolver: Arc::new(Anonymous),
            disk: None,
            metrics: Metrics::default(),
            states: HashMap::new(),
        }
    }

    /// Adds a context.
    #[must_use]
    pub fn module(mut self, module: Module) -> Self {
        self.i18n = self.i18n.locales(module.locales);
        self.routes = self.routes.merge(module.routes);
        self.nav.extend(module.nav);
        self
    }

    /// Adds state that handlers ask for by type.
    #[must_use]
    pub fn state<T: Send + Sync + 'static>(mut self, state: T) -> Self {
        self.states.insert(TypeId::of::<T>(), Box::new(state));
        self
    }

    /// Says who is behind a request.
    #[must_use]
    pub fn sessions(mut self, resolver: impl SessionResolver) -> Self {
        self.resolver = Arc::new(resolver);
        self
    }

    /// Changes how languages are built: digits, offered languages, strictness in tests.
    #[must_use]
    pub fn languages(mut self, change: impl FnOnce(I18nBuilder) -> I18nBuilder) -> Self {
        self.i18n = change(self.i18n);
        self
    }

    /// Replaces the disk watch (tests).
    #[must_use]
    pub fn disk(mut self, disk: Disk) -> Self {
        self.disk = Some(disk);
        self
    }

    /// Shares counters that were registered before the site existed.
    #[must_use]
    pub fn metrics(mut self, metrics: Metrics) -> Self {
        self.metrics = metrics;
        self
    }

    /// Puts the site together.
    ///
    /// # Errors
    /// Unusable messages or settings; see [`BuildError`].
    ///
    /// # Panics
    /// When two contexts declare the same method and path.
    pub fn build(self) -> Result<Site, BuildError> {
        let i18n = match &self.config.languages {
            Some(folder) => self.i18n.folder(folder)?.build()?,
            None => self.i18n.build()?,
        };
        let mut nav = self.nav;
        nav.sort_by_key(|item| item.order);
        let disk = self
            .disk
            .unwrap_or_else(|| Disk::of(self.config.data.clone(), self.config.least_free));
        let (router, routes, document) = self.routes.into_parts();
        let app = App(Arc::new(Inner {
            clock: self.clock,
            i18n,
            assets: Assets::builtin(),
            nav,
            routes: routes.clone(),
            resolver: self.resolver,
            rates: Rates::new(self.config.limits),
            kept: Kept::new(self.config.keep),
            disk,
            metrics: self.metrics,
            openapi: document.to_pretty_json()?,
            known: Known::of(&document)?,
            states: self.states,
            config: self.config,
        }));
        let router = crate::server::layers(&app, router)?;
        Ok(Site {
            app,
            router,
            routes,
        })
    }
}
