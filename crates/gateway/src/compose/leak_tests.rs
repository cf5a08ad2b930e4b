//! What those rely on whose values the directory holds: every route that answers a question is
//! asked by readers of every nearness, and none of them gives out what is withheld.
//!
//! Invariant: the routes are those that the site declares, so that a new one is asked too.

use super::{Gateway, Offer, Tuning, accounts, site_tuned};
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use base::id::{OrganisationId, TenantId};
use base::{Actor, Clock, Role};
use directory::edition::{Numbers, Wanted};
use directory::import::ImportFile;
use directory::record::{Field, Kind, Shape, Source, Whole};
use std::fmt::Write as _;
use web::account::Accounts;
use web::testing::Client;
use web::token::actions::{Wanted as NewToken, add};
use web::token::text;

/// Those who may see a value, by its audience.
const LEVELS: [(&str, &[&str]); 3] = [
    ("members", &["contact", "reader", "analyst"]),
    ("national", &["reader", "analyst"]),
    ("tlp:red", &["analyst"]),
];
/// Addresses that ask for more than a path says.
const ASKED: [&str; 15] = [
    "/en/directory?q=canary",
    "/en/directory/public?q=canary",
    "/api/v1/directory/records?q=canary",
    "/en/directory/lookup?q=198.18.0.7",
    "/en/directory/lookup?q=198.18.2.7",
    "/en/directory/lookup?q=XA",
    "/en/directory/lookup?q=government",
    "/intelmq/lookup?ip=198.18.0.7",
    "/intelmq/lookup?ip=198.18.2.7",
    "/intelmq/lookup?domain=www.canary.xa",
    "/api/v1/directory/records?format=csv",
    "/api/v1/directory/records?medium=print",
    "/api/v1/directory/records?format=csv&medium=print",
    "/data/v1/teams?q=canary",
    "/data/v1/teams.csv?country=XA",
];

struct Canary {
    text: String,
    seen_by: &'static [&'static str],
}

/// A value of a form that nobody could take for another one; `None` where the form leaves no room.
fn value(field: &Field, name: &str, number: usize) -> Option<String> {
    match field.shape {
        Shape::Line | Shape::Text => Some(format!("canary-{name}")),
        Shape::Mail => Some(format!("canary-{name}@withheld.example")),
        Shape::Address => Some(format!("https://canary-{name}.example/")),
        Shape::Telephone => Some(format!("+1202555{:04}", 1000 + number)),
        Shape::Fingerprint => Some(format!("{:040X}", 0xC0FF_EE00_0000 + number)),
        _ => None,
    }
}

/// For each audience a public team with a person, a function and a designation, and a value of that
/// audience in every field with room for one.
fn planted() -> (String, Vec<Canary>) {
    let mut text = String::from("record,kind,of,field,language,value,audience,screen,print\n");
    let mut canaries = Vec::new();
    for (at, (level, seen_by)) in LEVELS.into_iter().enumerate() {
        let records = [
            (Kind::Organisation, format!("team{at}"), String::new()),
            (Kind::Person, format!("person{at}"), format!("team{at}")),
            (Kind::Function, format!("duty{at}"), format!("team{at}")),
            (Kind::Designation, format!("poc{at}"), format!("duty{at}")),
        ];
        for (kind, key, of) in records {
            let row = |field: &str, value: &str, audience: &str| {
                format!(
                    "{key},{},{of},{field},,{value},{audience},yes,yes\n",
                    kind.as_str()
                )
            };
            let title = match kind {
                Kind::Organisation | Kind::Person => "name",
                Kind::Function => "function",
                Kind::Designation => "level",
            };
            let shown = if kind == Kind::Designation {
                "technical"
            } else {
                &key
            };
            text += &row(title, shown, "public");
            if kind == Kind::Organisation {
                text += &row("kind", "csirt", "public");
                text += &row("country", "XA", "public");
            }
            if matches!(kind, Kind::Person | Kind::Function) {
                text += &row("role", "notification", "public");
            }
            for field in kind.fields().filter(|f| f.name != title) {
                let name = format!("{key}-{}-x", field.name.replace('_', "-"));
                if let Some(value) = value(field, &name, canaries.len()) {
                    text += &row(field.name, &value, level);
                    canaries.push(Canary {
                        text: value,
                        seen_by,
                    });
                }
            }
        }
    }
    let _ = writeln!(
        text,
        "hidden,organisation,,name,,canary-hidden-name,tlp:red,,"
    );
    canaries.push(Canary {
        text: "canary-hidden-name".to_owned(),
        seen_by: &["analyst"],
    });
    (text, canaries)
}

const NETWORKS: &str = "network,organisation\n198.18.0.0/24,team0\n198.18.1.0/24,team2\n\
    198.18.2.0/24,canary-hidden-name\ncanary.xa,team1\n";

async fn plant(gateway: &Gateway, tenant: TenantId) -> Vec<Canary> {
    let operator = Actor::operator();
    let (records, canaries) = planted();
    let file = |name, text: &'static str| ImportFile {
        name,
        bytes: text.as_bytes(),
    };
    let imports = gateway.directory.imports();
    let list = file("list.csv", NETWORKS);
    let done = imports.import_constituency_csv(&operator, tenant, &list);
    done.await.expect("networks");
    let source = Source {
        name: "records".to_owned(),
        whole: Whole::Part,
    };
    let list = ImportFile {
        name: "records.csv",
        bytes: records.as_bytes(),
    };
    let all = gateway.directory.records();
    let done = all.import(&operator, tenant, &source, &list).await;
    let refused = done.expect("records").refused;
    assert!(refused.is_empty(), "{refused:?}");
    canaries
}

async fn token(
    accounts: &Accounts,
    tenant: TenantId,
    role: Role,
    organisation: Option<OrganisationId>,
) -> String {
    let wanted = NewToken {
        name: "test".parse().expect("a name"),
        organisation,
        role,
        days: 1,
    };
    let made = add(&Actor::operator(), accounts, tenant, &wanted, None).await;
    text(&made.expect("a token").0)
}

/// The addresses of the files of a frozen edition that can be read as text.
async fn edition(gateway: &Gateway, tenant: TenantId) -> Vec<String> {
    let wanted = Wanted {
        year: 2026,
        language: "en".parse().expect("a tag"),
        numbers: Numbers::default(),
    };
    let editions = gateway.directory.editions();
    let made = editions.publish(&Actor::operator(), tenant, &wanted).await;
    let id = made.expect("an edition").0.id;
    let files = ["html", "csv"].map(|f| format!("directory/editions/{id}/{f}"));
    let each = |f: &String| [format!("/en/{f}"), format!("/api/v1/{f}")];
    files.iter().flat_map(each).collect()
}

/// The address of every page and operation that answers a question, of each record where it is of
/// one.
fn paths(site: &web::Site, ids: &[String]) -> Vec<String> {
    let mut paths: Vec<String> = ASKED.map(str::to_owned).to_vec();
    for route in site.routes.iter().filter(|r| r.method == "GET") {
        let path = route.path.replace("{language}", "en");
        let path = path.replace("{field}", "mail");
        match path.contains("{id}") {
            true => paths.extend(ids.iter().map(|id| path.replace("{id}", id))),
            false => paths.push(path),
        }
    }
    paths.retain(|p| !p.contains('{') && !p.contains("/metrics"));
    paths
}

#[tokio::test(flavor = "multi_thread")]
async fn no_route_gives_out_what_is_withheld_from_its_reader() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::open(&temp.path().join("data"), Purpose::Gateway);
    let mut gather = Gather::default();
    // Tokens do not travel in clear text.
    let settings = "[server]\ntls_cert = \"chain.pem\"\ntls_key = \"key.pem\"";
    gather.text(settings, "test").expect("known keys");
    let config = gather.finish().expect("valid values");
    let gateway = Gateway::open(folder.expect("a folder"), config, Clock::System).await;
    let gateway = gateway.expect("a new gateway");
    let tenant = gateway.tenant().await.expect("an administration");
    let canaries = plant(&gateway, tenant).await;
    let all = gateway.directory.records();
    let all = all.list(&Actor::operator(), tenant).await.expect("records");
    let ids: Vec<String> = all.iter().map(|s| s.record.id.to_string()).collect();
    let offer = Offer::of(&gateway);
    let site = site_tuned(&gateway, offer, Tuning::unlimited()).expect("a site");
    let accounts = accounts(&gateway).expect("accounts");
    let stranger = Some(OrganisationId::from_bytes([77; 16]));
    let client = Client::new(site.router.clone());
    let with = |token: String| {
        client
            .clone()
            .with("authorization", &format!("Bearer {token}"))
    };
    let readers = [
        ("visitor", client.clone()),
        (
            "contact",
            with(token(&accounts, tenant, Role::NetworkContact, stranger).await),
        ),
        (
            "reader",
            with(token(&accounts, tenant, Role::Reader, None).await),
        ),
        (
            "analyst",
            with(token(&accounts, tenant, Role::Analyst, None).await),
        ),
    ];
    let mut paths = paths(&site, &ids);
    let printed = edition(&gateway, tenant).await;
    let answer = client.get(&printed[0]).await;
    assert!(answer.status == 200 && answer.body.contains("team0"));
    paths.extend(printed);
    assert!(paths.len() > 200, "the routes are walked: {}", paths.len());
    let (_, analyst) = &readers[3];
    let answer = analyst.get("/api/v1/directory/records").await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(answer.body.contains("canary-"), "{}", answer.body);
    let mut found = vec![false; canaries.len()];
    for (who, reader) in &readers {
        for path in &paths {
            let answer = reader.get(path).await;
            assert!(answer.status != 500, "{who} {path}: {}", answer.body);
            for (at, canary) in canaries.iter().enumerate() {
                if answer.body.contains(&canary.text) {
                    assert!(
                        canary.seen_by.contains(who),
                        "{who} reads {} at {path}",
                        canary.text
                    );
                    found[at] = true;
                }
            }
        }
    }
    for (canary, found) in canaries.iter().zip(found) {
        assert!(
            found,
            "nobody finds {}: the test would prove nothing",
            canary.text
        );
    }
}
