//! What those who merge and split rely on: everything follows, and undoing brings every row back.

mod refusals;
mod splits;
mod unites;

use std::collections::BTreeMap;

use base::id::{OrganisationId, RecordId};
use base::{Actor, Role};
use store::params;

use super::{Choice, Later, Merge, MergingId, Split};
use crate::DirectoryError;
use crate::network::Resource;
use crate::record::tests::{OPERATOR, Office, member, said, tenant};
use crate::record::{Kind, Source, Whole, of_organisation};
use crate::rule::{Conditions, Format, Object, Telling, What};

/// Every row of what merging may touch, without the counters that go up with every change.
async fn rows(office: &Office) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (table, key) in [
        ("directory_organisation", "id"),
        ("directory_record", "id"),
        ("directory_value", "statement || ordinal"),
        ("directory_network", "id"),
        ("directory_rule", "id"),
        ("directory_review", "id"),
        ("directory_origin", "source || origin_key"),
        ("directory_claim", "id"),
        ("directory_key", "id"),
        ("directory_drill_call", "id"),
        ("directory_edition_person", "edition || record"),
        ("web_membership", "account || organisation || role"),
        ("web_token", "id"),
    ] {
        let sql = format!("SELECT {key} AS row_key, t.* FROM {table} t");
        let sql = store::Sql::composed(sql);
        let found = office.directory.db().fetch(sql, params![]).await;
        for row in &found.expect("rows") {
            let cells = row.columns().iter().zip(row.values());
            let cells = cells.filter(|(c, _)| !matches!(c.as_str(), "version" | "updated_at"));
            let cells: Vec<String> = cells.map(|(c, v)| format!("{c}={v:?}")).collect();
            let key: String = row.get("row_key").expect("a key");
            out.insert(format!("{table} {key}"), cells.join(" "));
        }
    }
    out
}

struct Two {
    stays: OrganisationId,
    goes: OrganisationId,
    duty: RecordId,
}

fn org(field: &str, texts: &[&str]) -> crate::record::Saying {
    said(Kind::Organisation, field, "", texts)
}

const FILE: &str = "record,kind,of,field,language,value\n\
    bnk,organisation,,name,,National Bnk\n\
    bnk,organisation,,website,,https://bnk.example/\n\
    other,organisation,,name,,Other\n";

async fn import(office: &Office, text: &str) -> crate::record::Imported {
    office.clock.advance_seconds(60);
    let file = crate::import::ImportFile {
        name: "list.csv",
        bytes: text.as_bytes(),
    };
    let source = Source {
        name: "list of others".to_owned(),
        whole: Whole::All,
    };
    let records = office.directory.records();
    let done = records.import(&OPERATOR, tenant(), &source, &file).await;
    done.expect("imported")
}

/// A rule for everything.
fn rule(destinations: Vec<RecordId>) -> crate::rule::Written {
    let conditions = Conditions {
        what: What::Any,
        provider: String::new(),
        feed: String::new(),
        object: Object::Any,
    };
    let telling = Telling {
        suppress: false,
        destinations,
        language: None,
        format: Format::default(),
        interval: crate::rule::USUAL,
    };
    crate::rule::Written {
        conditions,
        telling,
        comment: String::new(),
    }
}

/// Two organisations with something of everything that points to one.
async fn planted(office: &Office) -> Two {
    let stays = office.organisation("National Bank").await.id;
    assert_eq!(import(office, FILE).await.added, 2);
    let organisations = office.directory.organisations();
    let named = organisations
        .named(&OPERATOR, tenant(), "National Bnk")
        .await;
    let goes = named.expect("there").id;
    let (one, other) = (of_organisation(stays), of_organisation(goes));
    let all = [
        org("mail", &["a@bank.example"]),
        org("telephone", &["+12025550143"]),
    ];
    office.say(&OPERATOR, one, &all).await.expect("said");
    let all = [
        org("mail", &["b@bank.example"]),
        org("key", &["0123456789ABCDEF0123456789ABCDEF01234567"]),
    ];
    office.say(&OPERATOR, other, &all).await.expect("said");
    let contact = member(Some(goes), Role::NetworkContact);
    let site = [org("website", &["https://claimed.example/"])];
    office.say(&contact, other, &site).await.expect("claimed");
    let child = office.organisation("Branch").await;
    let below = [org("parent", &[&goes.to_string()])];
    office
        .say(&OPERATOR, of_organisation(child.id), &below)
        .await
        .expect("said");
    let function = vec![said(Kind::Function, "function", "en", &["Duty officer"])];
    let duty = office.add(Kind::Function, other, function).await;
    let level = vec![said(Kind::Designation, "level", "", &["technical"])];
    office.add(Kind::Designation, duty, level).await;
    let network = Resource::parse("198.18.7.0/24").expect("a network");
    let networks = office.directory.networks();
    networks
        .add(&OPERATOR, tenant(), goes, network)
        .await
        .expect("added");
    let written = rule(vec![other, one]);
    let rules = office.directory.rules();
    rules
        .add(&OPERATOR, tenant(), written)
        .await
        .expect("a rule");
    let grant = "INSERT INTO web_account (id, mail, name, language, totp_step, created_at, version)
        VALUES ($1, 'c@bank.example', 'C', 'en', 0, 0, 1)";
    let account = base::id::AccountId::from_bytes([9; 16]);
    office
        .directory
        .db()
        .execute(grant, params![account])
        .await
        .expect("an account");
    let grant = "INSERT INTO web_membership (account, tenant, organisation, role)
        VALUES ($1, $2, $3, 'network-contact')";
    let values = params![account, tenant(), goes];
    office
        .directory
        .db()
        .execute(grant, values)
        .await
        .expect("a right");
    let token = "INSERT INTO web_token (id, hash, prefix, name, tenant, organisation, role, created_by, created_at, expires_at)
        VALUES ('t', 'h', 'p', 'n', $1, $2, 'network-contact', 'operator', 0, 1)";
    let values = params![tenant(), goes];
    let made = office.directory.db().execute(token, values).await;
    made.expect("a token");
    claimed(office, stays, goes).await;
    Two { stays, goes, duty }
}

/// Both claim one network, the one that goes a further one.
async fn claimed(office: &Office, stays: OrganisationId, goes: OrganisationId) {
    for (of, networks) in [(stays, &["AS64500"][..]), (goes, &["AS64500", "AS64501"])] {
        let read = |t: &&str| Resource::parse(t).expect("a network");
        let told = crate::claim::Told {
            resources: networks.iter().map(read).collect(),
            note: String::new(),
        };
        let contact = member(Some(of), Role::NetworkContact);
        let claims = office.directory.claims();
        let made = claims.claim(&contact, tenant(), of, &told).await;
        made.expect("claimed");
    }
}

async fn version(office: &Office, id: RecordId) -> i64 {
    office
        .see(&OPERATOR, id)
        .await
        .expect("seen")
        .record
        .version
}

async fn merged(
    office: &Office,
    two: &Two,
    choices: &[(&str, Choice)],
) -> Result<MergingId, DirectoryError> {
    let (stays, goes) = (of_organisation(two.stays), of_organisation(two.goes));
    let merge = Merge {
        stays: (stays, version(office, stays).await),
        goes: (goes, version(office, goes).await),
        choices: choices.iter().map(|(n, c)| ((*n).to_owned(), *c)).collect(),
    };
    office.clock.advance_seconds(60);
    office
        .directory
        .mergings()
        .merge(&OPERATOR, tenant(), &merge)
        .await
}
