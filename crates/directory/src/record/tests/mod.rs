//! What those who keep the directory rely on, on both stores.

mod files;
mod keeping;
mod upgrade;

use base::actor::Membership;
use base::id::{AccountId, OrganisationId, RecordId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::testing::{TestDb, databases_with};

use super::audience::Medium;
use super::{Audience, Kind, Layer, New, Saying, Seen, Value, of_organisation};
use crate::organisation::{Details, Name, Organisation};
use crate::{Directory, DirectoryError, MIGRATIONS};

/// A directory with a clock that tests move.
pub(crate) struct Office {
    _test: TestDb,
    pub(crate) directory: Directory,
    pub(crate) clock: Clock,
}

pub(crate) static OPERATOR: Actor = Actor::operator();

pub(crate) fn tenant() -> TenantId {
    TenantId::from_bytes([1; 16])
}

pub(crate) fn member(organisation: Option<OrganisationId>, role: Role) -> Actor {
    let membership = Membership {
        tenant: tenant(),
        organisation,
        role,
    };
    Actor::account(AccountId::from_bytes([9; 16]), vec![membership])
}

pub(crate) fn said(kind: Kind, field: &str, language: &str, texts: &[&str]) -> Saying {
    let field = kind.field(field).expect("a field");
    let values = texts.iter().map(|t| Value::plain(field, *t));
    Saying::read(field, language, values).expect("values")
}

/// The same for everybody, with the consent of whoever it is about.
pub(crate) fn open(mut saying: Saying) -> Saying {
    for value in &mut saying.values {
        (value.audience, value.screen, value.print) = (Audience::Public, true, true);
    }
    saying
}

impl Office {
    /// One on each store.
    pub(crate) async fn all() -> Vec<Office> {
        let all = databases_with(&[
            &store::MIGRATIONS,
            &MIGRATIONS,
            &web::account::schema::MIGRATIONS,
        ])
        .await;
        let open = |test: TestDb| {
            let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
            Office {
                directory: Directory::open(test.db.clone(), clock.clone()),
                _test: test,
                clock,
            }
        };
        all.into_iter().map(open).collect()
    }

    pub(crate) async fn organisation(&self, name: &str) -> Organisation {
        let name = Name::new(name).expect("a name");
        let organisations = self.directory.organisations();
        let made = organisations.create(&OPERATOR, tenant(), name, Details::default());
        made.await.expect("created")
    }

    pub(crate) async fn see(&self, actor: &Actor, id: RecordId) -> Result<Seen, DirectoryError> {
        let seen = self
            .directory
            .records()
            .see(actor, id, Medium::Screen)
            .await;
        seen.map(|(_, seen)| seen)
    }

    pub(crate) async fn say(
        &self,
        actor: &Actor,
        id: RecordId,
        all: &[Saying],
    ) -> Result<Layer, DirectoryError> {
        self.clock.advance_seconds(60);
        let version = self.see(&OPERATOR, id).await?.record.version;
        let records = self.directory.records();
        records.say(actor, tenant(), (id, version), all).await
    }

    pub(crate) async fn texts(&self, id: RecordId, field: &str) -> Vec<String> {
        let seen = self.see(&OPERATOR, id).await.expect("a record");
        let values = seen.of(field).flat_map(|s| &s.values);
        values.map(|v| v.text.clone()).collect()
    }

    pub(crate) async fn add(&self, kind: Kind, of: RecordId, all: Vec<Saying>) -> RecordId {
        let new = New {
            kind,
            of,
            said: all,
        };
        let made = self.directory.records().add(&OPERATOR, tenant(), new).await;
        made.expect("added")
    }
}

const LIST: &str =
    "network,organisation,sector,mail\n198.18.0.0/24,National Bank,finance,a@bank.example\n";

impl Office {
    /// Imports a list of networks; how many values wait to be looked at.
    pub(crate) async fn list(&self, text: &str) -> crate::import::Applied {
        self.clock.advance_seconds(60);
        let file = crate::list::ImportFile {
            name: "list.csv",
            bytes: text.as_bytes(),
        };
        let imports = self.directory.imports();
        let done = imports.import_constituency_csv(&OPERATOR, tenant(), &file);
        done.await.expect("imported")
    }

    /// The bank of the list after a person said otherwise of its sector.
    async fn corrected(&self) -> Organisation {
        self.list(LIST).await;
        let organisations = self.directory.organisations();
        let bank = organisations
            .named(&OPERATOR, tenant(), "national bank")
            .await;
        let bank = bank.expect("the bank");
        let changed = Organisation {
            details: Details {
                sector: Some(crate::Sector::Government),
                ..bank.details.clone()
            },
            ..bank.clone()
        };
        let done = organisations.update(&OPERATOR, tenant(), &changed).await;
        done.expect("changed");
        bank
    }
}

#[tokio::test]
async fn a_field_has_the_layer_of_whoever_spoke_and_the_others_keep_theirs() {
    for office in Office::all().await {
        let id = of_organisation(office.corrected().await.id);
        let numbers = said(Kind::Organisation, "telephone", "", &["+1 202 555 0143"]);
        let layer = office.say(&OPERATOR, id, &[numbers]).await.expect("said");
        assert_eq!(layer, Layer::Asserted);
        let seen = office.see(&OPERATOR, id).await.expect("a record");
        let layer = |field| seen.of(field).next().map(|s| s.layer);
        assert_eq!(layer("telephone"), Some(Layer::Asserted));
        assert_eq!(layer("sector"), Some(Layer::Asserted));
        assert_eq!(layer("mail"), Some(Layer::Imported));
    }
}

#[tokio::test]
async fn a_list_that_speaks_again_leaves_what_a_person_said_and_asks() {
    for office in Office::all().await {
        let bank = office.corrected().await;
        let other = LIST
            .replace("finance", "health")
            .replace("a@bank", "b@bank");
        assert_eq!(office.list(&other).await.done.reviews, 1);
        let organisations = office.directory.organisations();
        let row = organisations
            .get(&OPERATOR, tenant(), bank.id)
            .await
            .expect("a row");
        assert_eq!(row.details.sector, Some(crate::Sector::Government));
        let mail = row.details.contact_mail.map(|m| m.as_str().to_owned());
        assert_eq!(mail.as_deref(), Some("b@bank.example"));
        let records = office.directory.records();
        let waiting = records.reviews(&OPERATOR, tenant()).await.expect("reviews");
        let sides = |s: &super::Statement| s.values[0].text.clone();
        let [one] = waiting.as_slice() else {
            panic!("one review: {waiting:?}")
        };
        let (base, ours) = (one.base.as_ref().map(sides), one.ours.as_ref().map(sides));
        assert_eq!(
            (base, ours),
            (Some("finance".into()), Some("government".into()))
        );
        assert_eq!(sides(&one.theirs), "health");
        let again = office.list(&other).await;
        assert!(again.done.changes_nothing() && again.import.is_none());
    }
}

#[tokio::test]
async fn what_is_reserved_to_the_desk_leaves_the_row_for_nobody_else() {
    for desk in Office::all().await {
        let bank = desk.organisation("National Bank").await;
        let mut mail = said(Kind::Organisation, "mail", "", &["red@bank.example"]);
        mail.values[0].audience = Audience::Tlp(base::Tlp::Red);
        desk.say(&OPERATOR, of_organisation(bank.id), &[mail])
            .await
            .expect("said");
        let organisations = desk.directory.organisations();
        for (actor, sees) in [
            (member(None, Role::Analyst), true),
            (member(None, Role::Reader), false),
            (member(Some(bank.id), Role::NetworkContact), false),
        ] {
            let one = organisations
                .get(&actor, tenant(), bank.id)
                .await
                .expect("a row");
            assert_eq!(one.details.contact_mail.is_some(), sees, "{actor:?}");
            let all = organisations.list(&actor, tenant()).await.expect("a list");
            assert_eq!(all[0].details.contact_mail.is_some(), sees, "{actor:?}");
        }
        let mut name = said(Kind::Organisation, "name", "", &["National Bank"]);
        name.values[0].audience = Audience::Tlp(base::Tlp::Red);
        desk.say(&OPERATOR, of_organisation(bank.id), &[name])
            .await
            .expect("said");
        let reader = member(None, Role::Reader);
        assert!(
            organisations
                .list(&reader, tenant())
                .await
                .expect("a list")
                .is_empty()
        );
        assert!(desk.see(&reader, of_organisation(bank.id)).await.is_err());
    }
}
