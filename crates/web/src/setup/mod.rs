//! The first start: a one-time token on the console opens the page that makes the administration,
//! its constituency and its first administrator.
//!
//! Not here: what an administration is (the directory's; the gateway brings it as [`Founder`]).
//! Invariants: without the token nothing can be set up; after it was used, or once there is any
//! account, there is no such page.

pub mod actions;
pub mod form;
#[cfg(test)]
mod http_tests;
pub mod pages;
#[cfg(test)]
mod tests;

use ::store::{StoreError, Tx};
use base::id::TenantId;
use base::{Actor, Asn, CountryCode, LanguageTag, Prefix, Timestamp};
use futures::future::BoxFuture;

use crate::account::{Mail, Password, PersonName};

/// Everything the page asked for, valid.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The administration.
    pub administration: Administration,
    /// What it answers for.
    pub constituency: Constituency,
    /// How long things are kept.
    pub keeping: Keeping,
    /// Who runs it first.
    pub administrator: Administrator,
}

/// The administration to be made.
#[derive(Debug, Clone)]
pub struct Administration {
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// The countries it covers, at least one.
    pub countries: Vec<CountryCode>,
    /// The languages it works in, at least one, its own first.
    pub languages: Vec<LanguageTag>,
}

/// What an administration answers for. All lists may be empty and be filled later.
#[derive(Debug, Clone, Default)]
pub struct Constituency {
    /// AS numbers.
    pub asns: Vec<Asn>,
    /// Address ranges.
    pub prefixes: Vec<Prefix>,
    /// Country-code top-level domains, ASCII (also `xn--…`), without the dot.
    pub cctlds: Vec<String>,
    /// Domains of the country that are hosted abroad, ASCII.
    pub domains: Vec<String>,
    /// Ranges inside the above that belong to others and are left out.
    pub foreign: Vec<Prefix>,
}

/// After how many days things are removed; `None` keeps them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Observations.
    pub observations: Option<i32>,
    /// Raw input.
    pub inputs: Option<i32>,
}

/// The first administrator.
#[derive(Debug, Clone)]
pub struct Administrator {
    /// The address by which they sign in.
    pub mail: Mail,
    /// Their name.
    pub name: PersonName,
    /// The language of letters to them.
    pub language: LanguageTag,
    /// Their password.
    pub password: Password,
}

/// Makes the administration and its constituency. The gateway implements it with the contexts'
/// actions, since this crate knows none.
pub trait Founder: Send + Sync + 'static {
    /// Writes into `tx`, which commits only when the administrator's account stands as well.
    fn found<'a>(
        &'a self,
        tx: &'a mut Tx,
        setup: &'a Setup,
        now: Timestamp,
    ) -> BoxFuture<'a, Result<TenantId, SetupError>>;

    /// Notes how long things are kept, once `actor`, the first administrator, stands. Where it
    /// fails the log says so, and administrators are reminded to choose.
    fn keep<'a>(
        &'a self,
        actor: &'a Actor,
        tenant: TenantId,
        keeping: Keeping,
    ) -> BoxFuture<'a, ()>;
}

/// What can go wrong with setting up.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The gateway is set up already, or waits for no token.
    #[error("this gateway is set up already")]
    Closed,
    /// The token is not the one on the console.
    #[error("this is not the token that the console shows; restart `serve` to see a new one")]
    WrongToken,
    /// Too many attempts.
    #[error("too many attempts; try again in {0} seconds")]
    Throttled(u64),
    /// The directory refuses what stands in some fields.
    #[error("{} entries are refused", .0.len())]
    Refused(form::Corrections),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
