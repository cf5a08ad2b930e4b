//! What administrations that share a gateway rely on: only who looks after it adds one, and nothing
//! of one is seen in another.

use super::{HostedError, Wanted, add, all, countries, invite_again};
use crate::compose::{Gateway, Offer, Tuning, accounts, site_tuned};
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId, TokenId};
use base::{Actor, Clock, LanguageTag, Role};
use directory::DirectoryError;
use directory::administration::{Founding, Profile};
use directory::import::ImportFile;
use watch::ingest::{Input, Options, Via, actions};
use web::account::{AccountError, Accounts};
use web::form::Key;
use web::testing::{Answer, Client};
use web::token::actions::Wanted as NewToken;

/// What stands in the data of the first administration and in no other place.
const MARKS: [&str; 3] = ["198.18.0.77", "Hospital of the first", "only-of-the-first"];
const REPORT: &str =
    "timestamp,ip,port,tag\n2021-03-24 01:00:00,198.18.0.77,23,only-of-the-first\n";
const NAME: &str = "2021-03-24-scan_telnet-only-of-the-first.csv";
const NETWORKS: &str =
    "network,organisation,sector,critical\n198.18.0.0/24,Hospital of the first,health,yes\n";

pub(crate) struct Bench {
    pub(crate) gateway: Gateway,
    accounts: Accounts,
    pub(crate) client: Client,
    pub(crate) first: TenantId,
    _temp: tempfile::TempDir,
}

fn profile(name: &str, codes: &str) -> Profile {
    let english: LanguageTag = "en".parse().expect("a tag");
    let codes = countries(codes).expect("codes");
    Profile::new([(english.clone(), name.to_owned())], codes, vec![english]).expect("a profile")
}

pub(crate) fn wanted(codes: &str, mail: &str) -> Wanted {
    Wanted {
        profile: profile("Second administration", codes),
        mail: mail.parse().expect("an address"),
        person: "Second Administrator".parse().expect("a name"),
        language: "en".parse().expect("a tag"),
    }
}

pub(crate) async fn bench() -> Bench {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::open(&temp.path().join("data"), Purpose::Gateway);
    let mut gather = Gather::default();
    // Tokens do not travel in clear text.
    let settings = "[server]\ntls_cert = \"chain.pem\"\ntls_key = \"key.pem\"";
    gather.text(settings, "test").expect("known keys");
    let config = gather.finish().expect("valid values");
    let gateway = Gateway::open(folder.expect("a folder"), config, Clock::System).await;
    let gateway = gateway.expect("a new gateway");
    let founding = Founding {
        profile: profile("First administration", "XA"),
        constituency: vec![],
    };
    let (administrations, now) = (gateway.directory.administrations(), gateway.clock.now());
    let mut tx = gateway.db.begin().await.expect("begun");
    let first = administrations
        .found(&Actor::system(), &mut tx, &founding, now)
        .await;
    let first = first.expect("founded");
    tx.commit().await.expect("committed");
    let site = site_tuned(&gateway, Offer::of(&gateway), Tuning::unlimited()).expect("a site");
    Bench {
        accounts: accounts(&gateway).expect("accounts"),
        client: Client::new(site.router.clone()),
        gateway,
        first,
        _temp: temp,
    }
}

fn member(tenant: TenantId, role: Role) -> Actor {
    let whole = Membership {
        tenant,
        organisation: None,
        role,
    };
    Actor::account(AccountId::from_bytes([4; 16]), vec![whole])
}

impl Bench {
    pub(crate) async fn add(
        &self,
        actor: &Actor,
        wanted: &Wanted,
    ) -> Result<TenantId, HostedError> {
        let made = add(actor, (&self.gateway, &self.accounts), wanted, None).await;
        made.map(|(id, _)| id)
    }

    /// A program of `tenant` that reads pages and the interface with a role.
    pub(crate) async fn reader(&self, tenant: TenantId, role: Role) -> Client {
        self.reader_of(tenant, role, None).await
    }

    /// The same, for one organisation.
    pub(crate) async fn reader_of(
        &self,
        tenant: TenantId,
        role: Role,
        organisation: Option<OrganisationId>,
    ) -> Client {
        let wanted = NewToken {
            name: "test".parse().expect("a name"),
            organisation,
            role,
            days: 1,
        };
        let operator = Actor::operator();
        let made = web::token::actions::add(&operator, &self.accounts, tenant, &wanted, None).await;
        let token = web::token::text(&made.expect("a token").0);
        self.client
            .clone()
            .with("authorization", &format!("Bearer {token}"))
    }

    /// Puts an observation, its input and an organisation into the first administration.
    pub(crate) async fn fill(&self) {
        let (operator, watch) = (Actor::operator(), &self.gateway.watch);
        let list = ImportFile {
            name: "list.csv",
            bytes: NETWORKS.as_bytes(),
        };
        let imports = self.gateway.directory.imports();
        let done = imports.import_constituency_csv(&operator, self.first, &list);
        done.await.expect("networks");
        let input = Input::Bytes {
            name: NAME.to_owned(),
            bytes: REPORT.as_bytes().to_vec(),
        };
        let options = Options::new(Via::Cli);
        let taken = actions::ingest(&operator, watch, self.first, vec![input], &options);
        taken.await.expect("taken");
        self.gateway.lake.rollup_dirty(99).await.expect("counted");
    }
}

const DAY: &str = "from=2021-03-24&to=2021-03-24";

/// Every way to the data: pages, exports, the interface, look-up and SQL.
async fn everything(reader: &Client) -> Vec<(String, Answer)> {
    let mut all = Vec::new();
    for path in [
        format!("/en/picture?{DAY}"),
        format!("/en/picture?{DAY}&by=day"),
        format!("/en/observations?{DAY}"),
        format!("/en/observations/export/csv?{DAY}"),
        format!("/en/observations/export/intelmq?{DAY}"),
        format!("/api/v1/observations?{DAY}"),
        "/en/arrivals".to_owned(),
        "/en/inputs".to_owned(),
        "/en/quarantine".to_owned(),
        "/en/directory".to_owned(),
        "/en/directory/constituency".to_owned(),
        "/en/directory/unreached".to_owned(),
        "/en/directory/lookup?q=198.18.0.77".to_owned(),
        "/api/v1/directory/records".to_owned(),
        "/api/v1/measured".to_owned(),
        "/intelmq/lookup?ip=198.18.0.77".to_owned(),
    ] {
        all.push((path.clone(), reader.get(&path).await));
    }
    let query = "query=SELECT+*+FROM+events";
    let form = reader.get("/en/sql").await.body;
    let key = form.split("name=\"_key\"").nth(1).unwrap_or_default();
    let key = key.split("value=\"").nth(1).unwrap_or_default();
    let key = key.split('"').next().unwrap_or_default();
    let answer = reader.post("/en/sql", &format!("_key={key}&{query}")).await;
    all.push(("SELECT * FROM events".to_owned(), answer));
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analyst_of_one_administration_sees_nothing_of_another() {
    let bench = bench().await;
    bench.fill().await;
    let second = bench
        .add(&Actor::operator(), &wanted("XB", "second@example.org"))
        .await
        .expect("added");
    let mut seen = [false; MARKS.len()];
    let own = bench.reader(bench.first, Role::Analyst).await;
    for (path, answer) in everything(&own).await {
        for (mark, seen) in MARKS.iter().zip(&mut seen) {
            *seen |= answer.body.contains(mark);
        }
        assert!(answer.status.is_success(), "{path}: {}", answer.body);
    }
    assert_eq!(seen, [true; 3], "the test would prove nothing");
    for role in [Role::Analyst, Role::Administrator] {
        let other = bench.reader(second, role).await;
        for (path, answer) in everything(&other).await {
            // What was asked for is repeated: the look-up and the query.
            let body = answer.body.replace("q=198.18.0.77", "");
            let asked = path.contains("198.18.0.77");
            for mark in MARKS.iter().filter(|m| !asked || **m != MARKS[0]) {
                assert!(!body.contains(mark), "{role:?} {path}: {mark}: {body}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_looks_after_the_gateway_adds_an_administration_and_gains_nothing() {
    let bench = bench().await;
    let host = member(bench.first, Role::Administrator);
    let second = bench.add(&host, &wanted("XB", "second@example.org")).await;
    let second = second.expect("added");
    assert!(!host.belongs_to(second));
    let early = TenantId::from_bytes([0; 16]);
    let (operator, other) = (Actor::operator(), profile("Early id", "XD"));
    let administrations = bench.gateway.directory.administrations();
    let made = administrations.create_as(&operator, early, &other).await;
    made.expect("made");
    let oldest = bench.gateway.tenant().await.expect("the first");
    assert_eq!(oldest, bench.first, "by when it was made, not by its id");
    let hosted = all(&host, &bench.gateway, &bench.accounts).await;
    let states: Vec<bool> = hosted.expect("a list").iter().map(|h| h.is_run).collect();
    assert_eq!(states, [false; 3], "nobody chose a password yet");
    let program = Membership {
        tenant: bench.first,
        organisation: None,
        role: Role::Administrator,
    };
    for actor in [
        Actor::anonymous(),
        member(bench.first, Role::Analyst),
        member(second, Role::Administrator),
        Actor::token(TokenId::from_bytes([5; 16]), vec![program]),
    ] {
        let refused = bench.add(&actor, &wanted("XC", "third@example.org")).await;
        let forbidden = matches!(
            refused,
            Err(HostedError::Directory(DirectoryError::Forbidden))
        );
        assert!(forbidden, "{actor:?}: {refused:?}");
        assert!(all(&actor, &bench.gateway, &bench.accounts).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_country_has_one_administration_and_a_refused_one_leaves_nothing() {
    let bench = bench().await;
    let operator = Actor::operator();
    for (codes, id) in [
        ("XB, XA", "directory-refused-country-taken"),
        ("XA", "directory-refused-country-taken"),
    ] {
        let refused = bench
            .add(&operator, &wanted(codes, "two@example.org"))
            .await;
        let Err(HostedError::Directory(error)) = refused else {
            panic!("{codes}: {refused:?}");
        };
        assert_eq!(error.message().0, id);
    }
    assert_eq!(countries("XB, UK"), Err("UK".to_owned()));
    let (wanted, key) = (wanted("XB", "two@example.org"), Key::new());
    let parts = (&bench.gateway, &bench.accounts);
    let made = add(&operator, parts, &wanted, Some(&key)).await;
    assert!(made.expect("added").1.link.is_some(), "a personal link");
    let again = add(&operator, parts, &wanted, Some(&key)).await;
    assert!(again.is_err(), "a form counts once");
    let hosted = all(&operator, parts.0, parts.1).await.expect("a list");
    assert_eq!(hosted.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_gateway_is_set_up_there_is_nothing_to_add_to() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::open(&temp.path().join("data"), Purpose::Gateway);
    let config = Gather::default().finish().expect("the defaults");
    let gateway = Gateway::open(folder.expect("a folder"), config, Clock::System).await;
    let gateway = gateway.expect("a new gateway");
    gateway.tenant().await.expect("the neutral one");
    let accounts = accounts(&gateway).expect("accounts");
    let wanted = wanted("XB", "two@example.org");
    let refused = add(&Actor::operator(), (&gateway, &accounts), &wanted, None).await;
    let error = refused.expect_err("not set up");
    assert!(error.to_string().contains("not set up"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_administrator_whose_link_ended_gets_another_from_who_looks_after_the_gateway() {
    let bench = bench().await;
    let host = member(bench.first, Role::Administrator);
    let second = bench.add(&host, &wanted("XB", "second@example.org")).await;
    let second = second.expect("added");
    let parts = (&bench.gateway, &bench.accounts);
    for actor in [
        Actor::anonymous(),
        member(bench.first, Role::Analyst),
        member(second, Role::Administrator),
    ] {
        let refused = invite_again(&actor, parts, second, None).await;
        let forbidden = matches!(
            refused,
            Err(HostedError::Directory(DirectoryError::Forbidden))
        );
        assert!(forbidden, "{actor:?}");
    }
    let key = Key::new();
    let link = invite_again(&host, parts, second, Some(&key)).await;
    assert!(link.expect("invited").link.is_some());
    let twice = invite_again(&host, parts, second, Some(&key)).await;
    let repeated = matches!(twice, Err(HostedError::Account(AccountError::Repeated)));
    assert!(repeated, "a form counts once");
    let nobody = invite_again(&host, parts, bench.first, None).await;
    let unknown = matches!(nobody, Err(HostedError::Account(AccountError::Unknown)));
    assert!(unknown, "nobody was invited there");
    let pages = bench.reader(bench.first, Role::Administrator).await;
    let path = format!("/en/administrations/{second}/link");
    assert_eq!(pages.get(&path).await.status.as_u16(), 403, "a program");
}
