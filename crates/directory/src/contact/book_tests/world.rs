//! Made-up directories: organisations with parents in circles, contacts of every age and audience,
//! teams that are marked and not, and rules that name them.
//!
//! They are written as rows, since actions refuse some of what a store may hold.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use base::id::{OrganisationId, RecordId, StatementId, TenantId};
use base::{CountryCode, Timestamp, Tlp};
use proptest::prelude::*;
use store::{Db, Tx, params};

use crate::lookup::{Owner, OwnersBuilder, RoutesBuilder, Tables};
use crate::network::{Resource, Side, Source};
use crate::organisation::{Details, Kind as Is, Mail, Name, Organisation};
use crate::record::store::say;
use crate::record::{Audience, Kind, Layer, Statement, Value, of_organisation};
use crate::rule::{Conditions, Format, Object, Telling, USUAL, What, Written};
use crate::sector::Sector;

/// The day of the look-ups, in days of the clock.
pub(super) const TODAY: i64 = 21_000;
const RESOURCES: [&str; 12] = [
    "198.18.0.0/16",
    "198.18.2.0/24",
    "198.18.2.0/25",
    "2001:db8::/32",
    "2001:db8:1::/48",
    "AS64500",
    "AS64501",
    "one.xa",
    "deep.one.xa",
    "two.example",
    "xb",
    "203.0.113.0/24",
];
/// Whatever a look-up may be asked.
pub(super) const SUBJECTS: [&str; 18] = [
    "198.18.2.7",
    "198.18.2.200",
    "198.18.9.9",
    "198.18.200.1",
    "203.0.113.9",
    "192.0.2.1",
    "2001:db8:1::1",
    "2001:db8:ffff::1",
    "198.18.2.0/24",
    "198.18.0.0/15",
    "AS64500",
    "AS64501",
    "www.deep.one.xa",
    "two.example",
    "any.xb",
    "XA",
    "XB",
    "health",
];

#[derive(Debug, Clone)]
struct Reach {
    layer: Layer,
    audience: Audience,
}

#[derive(Debug, Clone)]
pub(super) struct Contact {
    kind: Kind,
    /// Days before the look-ups.
    created: i64,
    verified: Option<i64>,
    role: &'static str,
    mail: Option<Reach>,
    gone: Gone,
    designated: Option<(Option<i64>, Option<i64>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gone {
    No,
    Erased,
    Removed,
}

#[derive(Debug, Clone)]
pub(super) struct Made {
    is: Is,
    country: Option<CountryCode>,
    sector: Option<Sector>,
    national: Option<&'static str>,
    parent: Option<usize>,
    name: Audience,
    what: Audience,
    mail: Option<(Reach, i64)>,
    removed: bool,
    contacts: Vec<Contact>,
    holds: Vec<(usize, Source)>,
}

#[derive(Debug, Clone)]
pub(super) struct Plan {
    all: Vec<Made>,
    excluded: Option<usize>,
    /// Rules: for which object, and which organisation, or which contact of it, they name.
    rules: Vec<(usize, usize, Option<usize>)>,
}

fn audience() -> impl Strategy<Value = Audience> {
    prop_oneof![
        4 => Just(Audience::National),
        1 => Just(Audience::Public),
        1 => Just(Audience::Tlp(Tlp::AmberStrict)),
        2 => Just(Audience::Tlp(Tlp::Red)),
    ]
}

fn reach() -> impl Strategy<Value = Reach> {
    let layer = prop::sample::select(vec![Layer::Imported, Layer::Claimed, Layer::Asserted]);
    (layer, audience()).prop_map(|(layer, audience)| Reach { layer, audience })
}

fn contact() -> impl Strategy<Value = Contact> {
    let kind = prop::sample::select(vec![Kind::Person, Kind::Function]);
    let role = prop::sample::select(vec!["notification", "abuse", "duty", "press"]);
    let gone = prop_oneof![8 => Just(Gone::No), 1 => Just(Gone::Erased), 1 => Just(Gone::Removed)];
    let day = || prop::option::of(-40..40_i64);
    (
        (kind, 0..500_i64, prop::option::of(0..400_i64), role),
        prop::option::weighted(0.8, reach()),
        gone,
        prop::option::weighted(0.3, (day(), day())),
    )
        .prop_map(
            |((kind, created, verified, role), mail, gone, designated)| Contact {
                kind,
                created,
                verified,
                role,
                mail,
                gone,
                designated,
            },
        )
}

fn made() -> impl Strategy<Value = Made> {
    let is = prop::sample::select(vec![Is::Csirt, Is::Csirt, Is::Regulator, Is::Isp]);
    let country = prop::option::weighted(0.7, prop::sample::select(vec!["XA", "XB"]));
    let sector = prop::option::of(prop::sample::select(vec![Sector::Health, Sector::Finance]));
    let source = prop::sample::select(vec![Source::Manual, Source::Import]);
    (
        (is, country, sector),
        prop::option::of(prop::sample::select(vec!["yes", "no"])),
        prop::option::weighted(0.6, 0..9_usize),
        (audience(), audience()),
        prop::option::of((reach(), 0..500_i64)),
        prop::bool::weighted(0.1),
        prop::collection::vec(contact(), 0..4),
        prop::collection::vec((0..RESOURCES.len(), source), 0..4),
    )
        .prop_map(
            |(
                (is, country, sector),
                national,
                parent,
                (name, what),
                mail,
                removed,
                contacts,
                holds,
            )| Made {
                is,
                country: country.map(|c| c.parse().expect("a code")),
                sector,
                national,
                parent,
                name,
                what,
                mail,
                removed,
                contacts,
                holds,
            },
        )
}

pub(super) fn plan() -> impl Strategy<Value = Plan> {
    let rule = (0..4_usize, 0..9_usize, prop::option::of(0..4_usize));
    (
        prop::collection::vec(made(), 1..9),
        prop::option::weighted(0.3, 0..RESOURCES.len()),
        prop::collection::vec(rule, 0..4),
    )
        .prop_map(|(all, excluded, rules)| Plan {
            all,
            excluded,
            rules,
        })
}

fn ago(days: i64) -> Timestamp {
    Timestamp::from_micros((TODAY - days) * 86_400_000_000)
}

/// An administration that no other case has.
pub(super) fn tenant() -> TenantId {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let mut bytes = [0x7f; 16];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    TenantId::from_bytes(bytes)
}

fn id(tenant: TenantId, of: usize, contact: usize) -> [u8; 16] {
    let mut bytes = tenant.bytes();
    bytes[14..].copy_from_slice(&[
        u8::try_from(of + 1).expect("few"),
        u8::try_from(contact).expect("few"),
    ]);
    bytes
}

fn organisation(tenant: TenantId, of: usize) -> OrganisationId {
    OrganisationId::from_bytes(id(tenant, of, 0))
}

fn statement(kind: Kind, field: &str, text: &str, reach: &Reach, at: Timestamp) -> Statement {
    let field = kind.field(field).expect("a field");
    Statement {
        id: StatementId::new(at),
        field,
        language: String::new(),
        layer: reach.layer,
        source: "list".to_owned(),
        at,
        waiting: false,
        values: vec![Value {
            audience: reach.audience,
            ..Value::plain(field, text)
        }],
    }
}

impl Plan {
    /// Writes everything and gives the tables.
    pub(super) async fn write(&self, db: &Db, tenant: TenantId) -> Tables {
        let mut tx = db.begin().await.expect("a change");
        let mut owners = OwnersBuilder::new(vec!["XA".parse().expect("a code")]);
        for (at, made) in self.all.iter().enumerate() {
            self.one(&mut tx, tenant, at).await;
            let owner = Owner {
                id: organisation(tenant, at),
                name: format!("Organisation {at}"),
                sector: made.sector,
                critical: false,
            };
            for (resource, source) in &made.holds {
                let resource = Resource::parse(RESOURCES[*resource]).expect("a resource");
                owners.own(resource, &owner, *source);
            }
        }
        tx.commit().await.expect("written");
        if let Some(out) = self.excluded {
            let resource = Resource::parse(RESOURCES[out]).expect("a resource");
            owners.side(resource, Side::Exclude);
        }
        let mut routes = RoutesBuilder::default();
        for (prefix, asn) in [("198.18.0.0/15", 64_500), ("2001:db8::/33", 64_501)] {
            let asn = base::Asn::new(asn).expect("a number");
            routes.route(prefix.parse().expect("a prefix"), asn);
        }
        let ends = ["198.18.9.0", "198.18.9.255"].map(|t| t.parse().expect("an address"));
        routes.country(ends[0], ends[1], "XB".parse().expect("a code"));
        Tables::new(Arc::new(routes.build()), Arc::new(owners.build()))
    }

    /// The rules that somebody may enter.
    pub(super) fn rules(&self, tenant: TenantId) -> Vec<Written> {
        let objects = ["", "XA", "198.18.0.0/16", "AS64500"];
        let rule = |(object, of, contact): &(usize, usize, Option<usize>)| Written {
            conditions: Conditions {
                what: What::Any,
                provider: String::new(),
                feed: String::new(),
                object: Object::parse(objects[*object]).expect("an object"),
            },
            telling: Telling {
                suppress: false,
                destinations: vec![RecordId::from_bytes(id(
                    tenant,
                    of % self.all.len(),
                    contact.map_or(0, |n| n + 1),
                ))],
                language: None,
                format: Format::Csv,
                interval: USUAL,
            },
            comment: String::new(),
        };
        self.rules.iter().map(rule).collect()
    }

    async fn one(&self, tx: &mut Tx, tenant: TenantId, at: usize) {
        let made = &self.all[at];
        let own = organisation(tenant, at);
        // What belongs to an organisation goes with it, but whoever names it as a parent may stay.
        let parent = made.parent.map(|p| organisation(tenant, p));
        let row = Organisation {
            id: own,
            name: Name::new(&format!("Organisation {at}")).expect("a name"),
            details: Details {
                kind: made.is,
                sector: made.sector,
                critical: false,
                parent,
                country: made.country,
                contact_mail: None::<Mail>,
            },
            source: Source::Manual,
            version: 1,
            reserved: String::new(),
        };
        crate::organisation::store::insert(tx, tenant, &row, ago(500))
            .await
            .expect("an organisation");
        let record = of_organisation(own);
        let of = |audience| Reach {
            layer: Layer::Asserted,
            audience,
        };
        let say_of = |field: &str, text: &str, reach: &Reach, days| {
            let said = statement(Kind::Organisation, field, text, reach, ago(days));
            (record, said)
        };
        let mut all = vec![
            say_of("name", row.name.as_str(), &of(made.name), 400),
            say_of("kind", made.is.as_str(), &of(made.what), 400),
        ];
        let texts = [
            ("country", made.country.map(|c| c.to_string())),
            ("sector", made.sector.map(|s| s.code().to_owned())),
            ("national", made.national.map(str::to_owned)),
            ("parent", parent.map(|p| p.to_string())),
        ];
        for (field, text) in texts {
            all.extend(text.map(|t| say_of(field, &t, &of(made.what), 400)));
        }
        if let Some((reach, days)) = &made.mail {
            all.push(say_of("mail", &format!("o{at}@one.example"), reach, *days));
        }
        for (n, contact) in made.contacts.iter().enumerate() {
            all.extend(contact.write(tx, tenant, (at, n)).await);
        }
        say(tx, tenant, &all).await.expect("said");
        if made.removed {
            crate::organisation::store::remove(tx, tenant, &row, ago(10))
                .await
                .expect("removed");
            crate::record::store::remove_of(tx, tenant, own, ago(10))
                .await
                .expect("removed");
        }
    }
}

const RECORD: &str = "INSERT INTO directory_record
    (id, tenant, kind, organisation, contact, version, created_at, updated_at, removed_at, erased_at, verified_at, rung)
    VALUES ($1, $2, $3, $4, $5, 1, $6, $6, $7, $8, $9, 0)";

impl Contact {
    async fn write(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        (of, n): (usize, usize),
    ) -> Vec<(RecordId, Statement)> {
        let own = RecordId::from_bytes(id(tenant, of, n + 1));
        let gone = |state| (self.gone == state).then(|| ago(5));
        let row = |id: RecordId, kind: Kind, contact: Option<RecordId>| {
            params![
                id,
                tenant,
                kind.as_str(),
                organisation(tenant, of),
                contact,
                ago(self.created),
                gone(Gone::Removed),
                gone(Gone::Erased),
                self.verified.map(ago)
            ]
        };
        tx.execute(RECORD, row(own, self.kind, None))
            .await
            .expect("a contact");
        let national = Reach {
            layer: Layer::Asserted,
            audience: Audience::National,
        };
        let said = |field: &str, text: &str, reach: &Reach| {
            (
                own,
                statement(self.kind, field, text, reach, ago(self.created)),
            )
        };
        let mut all = vec![
            said("function", &format!("Desk {of}-{n}"), &national),
            said("role", self.role, &national),
        ];
        if let Some(reach) = &self.mail {
            all.push(said("mail", &format!("c{of}-{n}@one.example"), reach));
        }
        if let Some((from, until)) = self.designated {
            let named = RecordId::from_bytes(id(tenant, of, n + 101));
            tx.execute(RECORD, row(named, Kind::Designation, Some(own)))
                .await
                .expect("a designation");
            let say = |field, text: &str| {
                let said = statement(Kind::Designation, field, text, &national, ago(100));
                (named, said)
            };
            all.push(say("level", "technical"));
            let day = |days: i64| ago(days).day().to_string();
            all.extend(from.map(|d| say("from", &day(d))));
            all.extend(until.map(|d| say("until", &day(d))));
        }
        all
    }
}
