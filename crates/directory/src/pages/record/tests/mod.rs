//! What readers of records rely on: nobody sees what is not meant for them, by whatever way it
//! leaves; forms do what they say, once.

mod duplicates;
mod forms;
mod searching;
mod verifying;

use base::actor::Membership;
use base::id::{AccountId, RecordId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use web::testing::Client;

use super::super::tests::site;
use crate::Directory;
use crate::organisation::{Details, Name};
use crate::record::audience::Medium;
use crate::record::exchange::{Format, write};
use crate::record::{Audience, Kind, New, Saying, Value, of_organisation};

const LANGUAGES: [&str; 6] = ["en", "ar", "es", "fr", "ru", "zh"];

fn tenant() -> TenantId {
    TenantId::from_bytes([1; 16])
}

/// The administration, of which visitors see what is public.
async fn found(directory: &Directory) {
    let names = [("en".parse().expect("a tag"), "Pilot".to_owned())];
    let languages = vec!["en".parse().expect("a tag")];
    let countries = vec!["XA".parse().expect("a code")];
    let profile = crate::administration::Profile::new(names, countries, languages);
    let profile = profile.expect("a profile");
    let administrations = directory.administrations();
    let operator = Actor::operator();
    let made = administrations
        .create_as(&operator, tenant(), &profile)
        .await;
    made.expect("an administration");
}

/// Who looks, from far to near.
const READERS: [&str; 5] = ["visitor", "stranger", "own", "reader", "analyst"];

/// What was written, and who may read it: on screen, and printed.
struct Secret {
    token: String,
    seen_by: &'static [&'static str],
    /// Whether the person agreed to be printed, where it is about one.
    agreed: Option<bool>,
}

const ALL: &[&str] = &["visitor", "stranger", "own", "reader", "analyst"];
const MEMBERS: &[&str] = &["stranger", "own", "reader", "analyst"];
const NATIONAL: &[&str] = &["own", "reader", "analyst"];
const DESK: &[&str] = &["analyst"];

fn readers(audience: Audience) -> &'static [&'static str] {
    match audience.as_str() {
        "public" | "tlp:clear" => ALL,
        "members" | "tlp:green" | "tlp:amber" => MEMBERS,
        "national" | "tlp:amber+strict" => NATIONAL,
        _ => DESK,
    }
}

struct Planted {
    organisation: String,
    secrets: Vec<Secret>,
    records: Vec<RecordId>,
}

/// A public value with the consents given.
fn open(kind: Kind, field: &str, text: &str, screen: bool, print: bool) -> Saying {
    let field = kind.field(field).expect("a field");
    let value = Value {
        text: text.into(),
        audience: Audience::Public,
        screen,
        print,
    };
    Saying::read(field, "", [value]).expect("a value")
}

/// An organisation that everybody may know of with a secret for each audience, and a public person
/// with one for each consent.
async fn plant(directory: &Directory) -> Planted {
    found(directory).await;
    let (operator, records) = (Actor::operator(), directory.records());
    let name = Name::new("Released Team").expect("a name");
    let organisations = directory.organisations();
    let made = organisations.create(&operator, tenant(), name, Details::default());
    let organisation = made.await.expect("created").id;
    let of = of_organisation(organisation);
    let mut secrets = Vec::new();
    let mut aliases = Vec::new();
    for (n, audience) in Audience::ALL.into_iter().enumerate() {
        let token = format!("secret-alias-{n}");
        aliases.push(Value {
            text: token.clone(),
            audience,
            screen: false,
            print: false,
        });
        secrets.push(Secret {
            token,
            seen_by: readers(audience),
            agreed: None,
        });
    }
    let alias = Kind::Organisation.field("alias").expect("a field");
    let aliases = Saying::read(alias, "", aliases).expect("values");
    let said = [
        open(Kind::Organisation, "name", "Released Team", false, false),
        aliases,
    ];
    let version = records
        .see(&operator, of, Medium::Screen)
        .await
        .expect("seen")
        .1
        .record
        .version;
    records
        .say(&operator, tenant(), (of, version), &said)
        .await
        .expect("said");
    let mut all = vec![of];
    for (n, (screen, print)) in [(false, false), (true, false), (false, true), (true, true)]
        .into_iter()
        .enumerate()
    {
        let (token, mail) = (
            format!("Secret Person {n}"),
            format!("secret-mail-{n}@team.example"),
        );
        let said = vec![
            open(Kind::Person, "name", &token, screen, print),
            open(Kind::Person, "mail", &mail, screen, print),
        ];
        let new = New {
            kind: Kind::Person,
            of,
            said,
        };
        all.push(records.add(&operator, tenant(), new).await.expect("added"));
        let seen_by = if screen { ALL } else { NATIONAL };
        for token in [token, mail] {
            secrets.push(Secret {
                token,
                seen_by,
                agreed: Some(print),
            });
        }
    }
    Planted {
        organisation: organisation.to_string(),
        secrets,
        records: all,
    }
}

/// Another organisation, hidden, with public values that must not give it away.
async fn plant_hidden(directory: &Directory, planted: &mut Planted) {
    let (operator, records) = (Actor::operator(), directory.records());
    let name = Name::new("Hidden Ministry").expect("a name");
    let organisations = directory.organisations();
    let made = organisations.create(&operator, tenant(), name, Details::default());
    let of = of_organisation(made.await.expect("created").id);
    let field = Kind::Function.field("function").expect("a field");
    let value = Value {
        text: "secret-function".into(),
        audience: Audience::Public,
        screen: true,
        print: true,
    };
    let said = vec![Saying::read(field, "en", [value]).expect("a value")];
    let new = New {
        kind: Kind::Function,
        of,
        said,
    };
    planted.records.push(of);
    planted
        .records
        .push(records.add(&operator, tenant(), new).await.expect("added"));
    for token in ["Hidden Ministry", "secret-function"] {
        planted.secrets.push(Secret {
            token: token.into(),
            seen_by: &["reader", "analyst"],
            agreed: None,
        });
    }
}

fn client(client: &Client, who: &str, planted: &Planted) -> Client {
    let other = RecordId::from_bytes([77; 16]).to_string();
    let client = client.clone();
    match who {
        "visitor" => client,
        "stranger" => client
            .with("x-role", "network-contact")
            .with("x-organisation", &other),
        "own" => client
            .with("x-role", "network-contact")
            .with("x-organisation", &planted.organisation),
        role => client.with("x-role", role),
    }
}

/// Every page and answer in which a value could stand.
fn asked(planted: &Planted) -> Vec<String> {
    let mut paths = vec![
        "/api/v1/directory/records".to_owned(),
        "/api/v1/directory/records?format=csv".to_owned(),
        "/api/v1/directory/duplicates".to_owned(),
    ];
    for id in &planted.records {
        paths.push(format!("/api/v1/directory/records/{id}"));
        paths.push(format!("/api/v1/directory/records?of={id}"));
        paths.push(format!("/api/v1/directory/records/{id}/history"));
        for language in LANGUAGES {
            for rest in [
                "",
                "/fields/name",
                "/fields/alias",
                "/fields/mail",
                "/remove",
                "/history",
                "/split",
                "/designations/new",
            ] {
                paths.push(format!("/{language}/directory/records/{id}{rest}"));
            }
            for rest in ["", "/change", "/contacts/new"] {
                paths.push(format!("/{language}/directory/organisations/{id}{rest}"));
            }
        }
    }
    for language in LANGUAGES {
        for rest in [
            "",
            "/people",
            "/public",
            "/waiting",
            "/duplicates",
            "/mergings",
            "/import",
            "/constituency",
            "/subscribers",
        ] {
            paths.push(format!("/{language}/directory{rest}"));
        }
    }
    paths
}

#[tokio::test]
async fn nothing_withheld_leaves_by_any_page_answer_or_file() {
    let (test, base) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let mut planted = plant(&directory).await;
    plant_hidden(&directory, &mut planted).await;
    let paths = asked(&planted);
    for who in READERS {
        let reader = client(&base, who, &planted);
        let mut all = String::new();
        for path in &paths {
            let answer = reader.get(path).await;
            assert!(answer.status != 500 && answer.status != 429, "{who} {path}");
            for secret in &planted.secrets {
                let leaked = answer.body.contains(&secret.token) && !secret.seen_by.contains(&who);
                assert!(!leaked, "{who} reads {} at {path}", secret.token);
            }
            all.push_str(&answer.body);
        }
        for path in ["/en/directory/public", "/api/v1/directory/records"] {
            let list = reader.get(path).await.body;
            assert!(
                list.contains("Released Team"),
                "{who} finds nothing at {path}"
            );
        }
        for secret in planted.secrets.iter().filter(|s| s.seen_by.contains(&who)) {
            assert!(
                all.contains(&secret.token),
                "{who} does not find {}",
                secret.token
            );
        }
        for (path, medium) in [("json", "print"), ("csv", "print")] {
            let path = format!("/api/v1/directory/records?format={path}&medium={medium}");
            let printed = reader.get(&path).await.body;
            for secret in &planted.secrets {
                let read = secret.seen_by.contains(&who);
                let leaked = printed.contains(&secret.token) && !secret.agreed.unwrap_or(read);
                assert!(!leaked, "{who} prints {}", secret.token);
            }
        }
    }
}

#[tokio::test]
async fn what_the_command_line_exports_for_print_is_what_people_agreed_to() {
    let (test, _) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let planted = plant(&directory).await;
    let operator = Actor::operator();
    for format in [Format::Json, Format::Csv] {
        let all = directory
            .records()
            .export(&operator, tenant(), Medium::Print)
            .await;
        let text = write(&all.expect("records"), format);
        for secret in &planted.secrets {
            assert_eq!(
                text.contains(&secret.token),
                secret.agreed.unwrap_or(true),
                "{}",
                secret.token
            );
        }
    }
    let membership = Membership {
        tenant: TenantId::from_bytes([2; 16]),
        organisation: None,
        role: Role::Administrator,
    };
    let stranger = Actor::account(AccountId::from_bytes([5; 16]), vec![membership]);
    let seen = directory
        .records()
        .export(&stranger, tenant(), Medium::Screen)
        .await
        .expect("records");
    let text = write(&seen, Format::Json);
    for secret in &planted.secrets {
        assert!(
            secret.seen_by.contains(&"visitor") || !text.contains(&secret.token),
            "{}",
            secret.token
        );
    }
}
