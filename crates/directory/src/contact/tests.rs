//! What somebody relies on who asks whom to write to.

use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::testing::{TestDb, databases_with, sqlite};

use super::{Found, Subject, Verdict};
use crate::import::ImportFile;
use crate::lookup::{Folder, Keeper, Tables};
use crate::record::{Source, Whole};
use crate::{Directory, DirectoryError, MIGRATIONS};

const NETWORKS: &str = "network,organisation,sector,mail\n\
    198.18.0.0/16,Pilot Telecom,telecommunications,soc@telecom.example\n\
    198.18.2.0/25,General Hospital,health,\n\
    hospital.xa,General Hospital,health,\n";
const RECORDS: &str = "record,kind,of,field,language,value,audience\n\
    hospital,organisation,,name,,General Hospital,\n\
    it,function,hospital,function,en,IT desk,\n\
    it,function,hospital,role,,notification,\n\
    it,function,hospital,mail,,it@hospital.example,\n\
    red,function,hospital,function,en,Hidden desk,\n\
    red,function,hospital,role,,notification,\n\
    red,function,hospital,mail,,red@hospital.example,tlp:red\n\
    team,organisation,,name,,National Team,public\n\
    team,organisation,,kind,,csirt,\n\
    team,organisation,,country,,XA,\n\
    team,organisation,,national,,yes,\n\
    team,organisation,,mail,,team@csirt.example,\n\
    other,organisation,,name,,Other Team,public\n\
    other,organisation,,kind,,csirt,\n\
    other,organisation,,country,,XA,\n\
    other,organisation,,mail,,other@csirt.example,\n";

fn tenant() -> TenantId {
    TenantId::from_bytes([1; 16])
}

fn member(tenant: TenantId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    let membership = Membership {
        tenant,
        organisation,
        role,
    };
    Actor::account(AccountId::from_bytes([5; 16]), vec![membership])
}

const DAY: i64 = 86_400;

struct World {
    directory: Directory,
    keeper: Keeper,
    clock: Clock,
    _test: TestDb,
}

impl World {
    async fn new() -> Self {
        Self::over(sqlite(&[&MIGRATIONS]).await).await
    }

    async fn over(test: TestDb) -> Self {
        let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
        let directory = Directory::open(test.db.clone(), clock.clone());
        let folder = Folder::new(test.dir.path().join("tables"), test.db.fs().clone());
        let world = Self {
            keeper: Keeper::new(directory.clone(), folder),
            directory,
            clock,
            _test: test,
        };
        let operator = Actor::operator();
        let file = |name, text: &'static str| ImportFile {
            name,
            bytes: text.as_bytes(),
        };
        let list = file("list.csv", NETWORKS);
        let import = world.directory.imports();
        let done = import.import_constituency_csv(&operator, tenant(), &list);
        done.await.expect("networks");
        let source = Source {
            name: "peers".to_owned(),
            whole: Whole::Part,
        };
        let records = world.directory.records();
        let done = records
            .import(&operator, tenant(), &source, &file("records.csv", RECORDS))
            .await
            .expect("records");
        assert!(done.refused.is_empty(), "{:?}", done.refused);
        world
    }

    async fn tables(&self) -> Tables {
        self.keeper.tables(tenant()).await.expect("tables")
    }

    async fn find(&self, actor: &Actor, text: &str) -> Found {
        let subject = Subject::parse(text).expect(text);
        let tables = self.tables().await;
        let contacts = self.directory.contacts();
        let found = contacts.find(actor, tenant(), &tables, &subject).await;
        found.expect("an answer")
    }

    async fn mails(&self, actor: &Actor, text: &str) -> Vec<String> {
        let found = self.find(actor, text).await;
        let given = found.given().flat_map(|(_, k)| k.texts("mail"));
        given.map(str::to_owned).collect()
    }
}

#[tokio::test]
async fn the_longest_entry_answers_and_the_national_team_last() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let world = World::over(test).await;
        let operator = Actor::operator();
        let mut near = world.mails(&operator, "198.18.2.7").await;
        near.sort();
        assert_eq!(near, ["it@hospital.example", "red@hospital.example"]);
        let far = world.mails(&operator, "198.18.9.9").await;
        assert_eq!(far, ["soc@telecom.example"]);
        let name = world.mails(&operator, "www.hospital.xa").await;
        assert_eq!(name.len(), 2);
        for text in ["XA", "unknown.xa"] {
            let last = world.mails(&operator, text).await;
            assert_eq!(last, ["team@csirt.example"], "{text}: the marked team only");
        }
        let nobody = world.find(&operator, "XB").await;
        assert!(nobody.choice().given.is_empty());
        assert_eq!(nobody.notes()[0].0, "directory-contact-nobody");
    }
}

#[tokio::test]
async fn a_contact_that_nobody_confirmed_gives_way_to_a_fresher_one_or_is_flagged() {
    let world = World::new().await;
    let operator = Actor::operator();
    world.clock.advance_seconds(91 * DAY);
    let found = world.find(&operator, "198.18.2.7").await;
    assert_eq!(
        &found.choice().verdicts[..2],
        [Verdict::Stale, Verdict::Given],
        "the operator's address holds for a year"
    );
    world.clock.advance_seconds(300 * DAY);
    let late = world.find(&operator, "198.18.2.7").await;
    assert!(late.choice().stale);
    assert_eq!(late.choice().verdicts[0], Verdict::GivenStale);
    assert_eq!(late.notes()[0].0, "directory-contact-beside-missing");
}

#[tokio::test]
async fn what_is_kept_from_the_reader_is_not_given() {
    let world = World::new().await;
    let reader = member(tenant(), None, Role::Reader);
    let mails = world.mails(&reader, "198.18.2.7").await;
    assert_eq!(mails, ["it@hospital.example"]);
    let tables = world.tables().await;
    let subject = Subject::parse("198.18.2.7").expect("an address");
    let of = OrganisationId::from_bytes([9; 16]);
    for refused in [
        Actor::anonymous(),
        member(tenant(), Some(of), Role::NetworkContact),
        member(TenantId::from_bytes([2; 16]), None, Role::Administrator),
    ] {
        let contacts = world.directory.contacts();
        let found = contacts.find(&refused, tenant(), &tables, &subject).await;
        assert!(matches!(found, Err(DirectoryError::Forbidden)));
    }
}

#[test]
fn questions_are_told_by_their_look() {
    for (text, country) in [
        ("xa", true),
        ("XA", true),
        (".xa", false),
        ("AS64500", false),
    ] {
        let found = Subject::parse(text).expect(text);
        assert_eq!(matches!(found, Subject::Country(_)), country, "{text}");
    }
    assert!(matches!(Subject::parse("health"), Ok(Subject::Sector(_))));
    assert!(Subject::parse("nonsense").is_err());
}
