//! What the tests of accounts, sessions, links and tokens start from.

use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use ::store::keys::Keys;
use ::store::testing::{TestDb, databases_with};
use ::store::{Fs, StoreError, Tx};
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, LanguageTag, Role, Timestamp};
use futures::future::BoxFuture;

use super::actions::{Grant, Invitation, invite};
use super::schema::MIGRATIONS;
use super::{Accounts, Letter, Post, own};
use crate::app::{AppBuilder, Config, Site};
use crate::i18n::I18nBuilder;
use crate::session::pages::SIGN_IN;
use crate::session::signin::{self, Attempt, Begun, SignInError};
use crate::session::{Sessions, tenant};
use crate::setup::pages::Founding;
use crate::testing::Client;
use crate::visit::Visitor;

pub const PASSWORD: &str = "correct horse battery";

/// The administration of most tests.
pub fn home() -> TenantId {
    TenantId::from_bytes([1; 16])
}

/// Another administration on the same gateway.
pub fn other() -> TenantId {
    TenantId::from_bytes([2; 16])
}

/// Keeps letters instead of sending them.
#[derive(Debug, Default)]
pub struct Letters(pub Mutex<Vec<Letter>>);

impl Post for Letters {
    fn queue<'a>(
        &'a self,
        _: &'a mut Tx,
        letter: Letter,
        _: Timestamp,
    ) -> BoxFuture<'a, Result<(), StoreError>> {
        self.0.lock().expect("not poisoned").push(letter);
        Box::pin(async { Ok(()) })
    }
}

pub struct Fixture {
    pub accounts: Accounts,
    pub letters: Arc<Letters>,
    pub clock: Clock,
    pub test: TestDb,
}

/// Names for the administrations of tests: their first byte.
struct Called;

impl tenant::Administrations for Called {
    fn names<'a>(
        &'a self,
        tenants: &'a [TenantId],
        _: &'a LanguageTag,
    ) -> BoxFuture<'a, Result<Vec<(TenantId, String)>, StoreError>> {
        let name = |t: &TenantId| (*t, format!("Administration {}", t.bytes()[0]));
        Box::pin(async move { Ok(tenants.iter().map(name).collect()) })
    }
}

/// One fixture for each engine that is there.
pub async fn all() -> Vec<Fixture> {
    databases_with(&[&MIGRATIONS])
        .await
        .into_iter()
        .map(over)
        .collect()
}

/// One on the embedded engine, for what does not depend on it.
pub async fn one() -> Fixture {
    over(::store::testing::sqlite(&[&MIGRATIONS]).await)
}

fn over(test: TestDb) -> Fixture {
    let clock = Clock::manual(Timestamp::parse("2026-03-24 10:20:30").expect("a moment"));
    let keys = Keys::open_or_create(&Fs::real(), &test.dir.path().join("keys.json"), clock.now())
        .expect("a key file");
    let letters = Arc::new(Letters::default());
    let accounts = Accounts::new(test.db.clone(), clock.clone(), keys, letters.clone());
    Fixture {
        accounts,
        letters,
        clock,
        test,
    }
}

pub fn local() -> IpAddr {
    IpAddr::from([198, 18, 0, 1])
}

impl Fixture {
    /// The site over this fixture as visitors reach it by TLS, with strict messages.
    pub fn site(&self) -> Site {
        self.site_with(
            Config {
                tls: true,
                certificate: true,
                ..Config::default()
            },
            None,
        )
    }

    pub fn site_with(&self, config: Config, founding: Option<Founding>) -> Site {
        let config = Config {
            sign_in: Some(SIGN_IN),
            ..config
        };
        let mut builder = AppBuilder::new(config, self.clock.clone())
            .module(crate::account::module())
            .state(self.accounts.clone())
            .sessions(Sessions(self.accounts.clone()))
            .state(tenant::Names(Arc::new(Called)))
            .languages(I18nBuilder::strict);
        if let Some(founding) = founding {
            builder = builder.state(founding);
        }
        builder.build().expect("the site is complete")
    }

    /// A browser in which somebody has signed in.
    pub async fn browser(&self, site: &Site, mail: &str) -> Client {
        let begun = self
            .sign_in(mail, PASSWORD)
            .await
            .expect("the password is right");
        let cookie = format!("__Host-cybergateway={}", begun.secret.reveal());
        Client::new(site.router.clone()).with("cookie", &cookie)
    }

    /// An account of `tenant` with a password, made as people make them: invitation, then link.
    pub async fn person(&self, mail: &str, tenant: TenantId, roles: &[Role]) -> AccountId {
        let invitation = Invitation {
            mail: mail.parse().expect("an address"),
            name: "Test Person".parse().expect("a name"),
            language: "en".parse().expect("a language"),
            grants: roles.iter().copied().map(Grant::whole).collect(),
        };
        let invited = invite(
            &Actor::operator(),
            &self.accounts,
            tenant,
            &invitation,
            None,
        )
        .await
        .expect("invited");
        let link = invited.link.expect("a new account");
        own::choose(&self.accounts, link.reveal(), PASSWORD)
            .await
            .expect("the link works once")
    }

    pub async fn sign_in(&self, mail: &str, password: &str) -> Result<Begun, SignInError> {
        let attempt = Attempt {
            mail,
            password,
            from: local().into(),
            agent: "test",
            before: None,
        };
        signin::password(&self.accounts, attempt).await
    }

    /// Who is behind a session's secret.
    pub async fn visitor(&self, begun: &Begun) -> Visitor {
        crate::session::resolve::by_session(&self.accounts, begun.secret.reveal())
            .await
            .expect("the store answers")
    }

    pub async fn actor(&self, mail: &str) -> Actor {
        let begun = self
            .sign_in(mail, PASSWORD)
            .await
            .expect("the password is right");
        self.visitor(&begun).await.actor
    }

    /// Everything the audit log says, as one text.
    pub async fn audit_text(&self) -> String {
        let entries = ::store::audit::recent(&self.test.db, None, 1000)
            .await
            .expect("the log reads");
        format!("{entries:?}")
    }
}

/// The value of a hidden field of a page.
pub fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = page.split_once(&mark).expect("the page has the field").1;
    rest.split_once('"').expect("the value ends").0
}

/// What follows a cookie's name in an answer.
pub fn cookie_of(answer: &crate::testing::Answer) -> String {
    let set = answer.header("set-cookie").expect("a cookie is set");
    set.split(';').next().expect("a pair").to_owned()
}
