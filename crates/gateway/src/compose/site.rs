//! The site: every context's pages and operations behind one router.
//!
//! Invariant: what may not travel in clear text is not offered where it would.

use super::founder::GatewayFounder;
use super::names::{AdministrationNames, DirectoryNames};
use super::post::LOCALES;
use super::{Gateway, PublicAddress, accounts};
use crate::serve::{Exposure, Transport, judge};
use axum::http::Method;
use std::sync::Arc;
use std::time::Duration;
use web::limit::{Limits, Rate};
use web::name::GatewayName;
use web::role::Names;
use web::session::{Sessions, tenant};
use web::setup::pages::Founding;
use web::{Access, AppBuilder, Module, Routes, Site};

/// What the site offers on the way visitors reach it.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    /// Whether visitors reach the gateway by TLS, its own or a proxy's.
    pub tls: bool,
    /// Whether people may sign in.
    pub sign_in: bool,
    /// Whether somebody with the token of the console may set the gateway up.
    pub set_up: bool,
}

impl Offer {
    /// Everything that a gateway offers once it is set up, as on loopback.
    #[must_use]
    pub const fn everything() -> Self {
        Self {
            tls: false,
            sign_in: true,
            set_up: false,
        }
    }

    /// What the settings allow.
    #[must_use]
    pub fn of(gateway: &Gateway) -> Self {
        let server = &gateway.config.server;
        let transport = Transport::of(server.tls_cert.is_some(), &server.trusted_proxy);
        Self {
            tls: transport != Transport::Clear,
            sign_in: judge(server.listen, transport) == Exposure::Full,
            set_up: false,
        }
    }
}

/// How long a page for visitors without an account is kept: what is released or taken back shows
/// after this time.
pub const KEEP: Duration = Duration::from_secs(1);

/// How much one visitor may ask, and how long pages are kept.
#[derive(Debug, Clone, Copy)]
pub struct Tuning {
    /// How often each may ask.
    pub limits: Limits,
    /// How long a page for visitors without an account is kept; zero: not at all.
    pub keep: Duration,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            keep: KEEP,
        }
    }
}

impl Tuning {
    /// Nobody is limited, and every page is rendered when it is asked for.
    #[must_use]
    pub fn unlimited() -> Self {
        let rate = Rate {
            burst: u32::MAX,
            per_minute: u32::MAX,
        };
        Self {
            limits: Limits {
                read: rate,
                api: rate,
                ..Limits::default()
            },
            keep: Duration::ZERO,
        }
    }
}

/// Puts the site together.
///
/// # Errors
/// Unusable messages or settings.
pub fn site(gateway: &Gateway, offer: Offer) -> anyhow::Result<Site> {
    site_tuned(gateway, offer, Tuning::default())
}

/// As [`site`], with other limits or times (benchmarks).
///
/// # Errors
/// As [`site`].
pub fn site_tuned(gateway: &Gateway, offer: Offer, tuning: Tuning) -> anyhow::Result<Site> {
    let accounts = accounts(gateway)?;
    let address = PublicAddress::of(&gateway.config);
    let config = web::Config {
        name: (gateway.config.server.name.clone())
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| web::Config::default().name),
        address: Some(address.url().to_owned()),
        address_local: address.is_local(),
        tls: offer.tls,
        certificate: gateway.config.server.tls_cert.is_some(),
        sign_in: offer.sign_in.then_some(web::session::pages::SIGN_IN),
        trusted_proxies: gateway.config.server.trusted_proxy.clone(),
        languages: gateway.config.languages.folder.clone(),
        data: Some(gateway.folder.path().to_owned()),
        least_free: gateway.config.limits.least_free(),
        limits: tuning.limits,
        keep: tuning.keep,
        ..web::Config::default()
    };
    let names = Arc::new(AdministrationNames(gateway.directory.clone()));
    let mut builder = AppBuilder::new(config, gateway.clock.clone())
        .module(own())
        .module(watch::module())
        .module(directory::pages::module())
        .module(instruments::module())
        .module(crate::state::module())
        .module(super::security_txt::module())
        .module(crate::measured::module())
        .module(crate::unreached::module())
        .state(gateway.clone())
        .state(gateway.watch.clone())
        .state(gateway.directory.clone())
        .state(Arc::clone(&gateway.keeper))
        .state(gateway.instruments.clone())
        .state(gateway.blobs.clone())
        .state(GatewayName(names.clone()));
    if offer.sign_in {
        builder = builder
            .module(web::account::site::module())
            .module(crate::hosted::module())
            .sessions(Sessions(accounts.clone()))
            .state(Names(Arc::new(DirectoryNames(gateway.directory.clone()))))
            .state(tenant::Names(names))
            .state(accounts);
    }
    if offer.sign_in && offer.set_up {
        let founder = GatewayFounder {
            directory: gateway.directory.clone(),
            watch: gateway.watch.clone(),
        };
        builder = builder.state(Founding(Arc::new(founder)));
    }
    Ok(builder.build()?)
}

/// The home page, and the messages of this crate.
fn own() -> Module {
    let routes = Routes::new().page(Method::GET, "/", super::home::home, Access::Public);
    Module {
        locales: &LOCALES,
        routes,
        ..Module::default()
    }
}
