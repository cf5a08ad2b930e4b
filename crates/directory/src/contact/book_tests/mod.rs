//! What a run over many subjects relies on: a book answers as single look-ups do, to each reader
//! what they may see, and never from before a change.

mod world;

use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::testing::{TestDb, databases_with, sqlite};

use super::{Book, Subject, Verdict};
use crate::lookup::{Folder, Keeper, Tables};
use crate::organisation::{Details, Name};
use crate::record::{Kind, New, Saying, Value, of_organisation};
use crate::rule::choose::Incident;
use crate::{Directory, DirectoryError, MIGRATIONS};

fn clock() -> Clock {
    Clock::manual(Timestamp::from_micros(world::TODAY * 86_400_000_000 + 1))
}

fn member(tenant: TenantId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    let membership = Membership {
        tenant,
        organisation,
        role,
    };
    Actor::account(AccountId::from_bytes([5; 16]), vec![membership])
}

async fn agree(directory: &Directory, plan: &world::Plan) -> Result<(), TestCaseError> {
    let tenant = world::tenant();
    let tables = plan.write(directory.db(), tenant).await;
    for rule in plan.rules(tenant) {
        // Some are refused: their conditions are taken, or whom they name is gone.
        let _ = directory
            .rules()
            .add(&Actor::operator(), tenant, rule)
            .await;
    }
    let contacts = directory.contacts();
    let incident = Incident::default();
    for actor in [Actor::operator(), member(tenant, None, Role::Reader)] {
        let book = contacts.book(&actor, tenant, &tables).await;
        let book = book.expect("a book");
        // Twice, since what was answered once is kept.
        for text in world::SUBJECTS.iter().chain(&world::SUBJECTS) {
            let subject = Subject::parse(text).expect("a subject");
            let alone = contacts.find(&actor, tenant, &tables, &subject).await;
            prop_assert_eq!(book.find(&subject), alone.expect("an answer"), "{}", text);
            let all = [subject, Subject::parse("198.18.2.7").expect("an address")];
            let alone = contacts.decide(&actor, tenant, &tables, &all, &incident);
            let alone = alone.await.expect("a decision");
            prop_assert_eq!(book.decide(&all, &incident), alone, "{}", text);
        }
    }
    Ok(())
}

#[test]
fn a_book_answers_as_single_look_ups_do() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let test = runtime.block_on(sqlite(&[&store::MIGRATIONS, &MIGRATIONS]));
    let directory = Directory::open(test.db.clone(), clock());
    let mut runner = TestRunner::new(Config {
        cases: 16,
        failure_persistence: None,
        ..Config::default()
    });
    let agreed = runner.run(&world::plan(), |plan| {
        runtime.block_on(agree(&directory, &plan))
    });
    agreed.unwrap_or_else(|e| panic!("{e}"));
}

/// A directory with a holder of a network and its one contact.
struct Desk {
    directory: Directory,
    keeper: Keeper,
    clock: Clock,
    holder: OrganisationId,
    _test: TestDb,
}

const ADDRESS: &str = "198.18.2.7";

impl Desk {
    async fn over(test: TestDb) -> Self {
        let clock = clock();
        let directory = Directory::open(test.db.clone(), clock.clone());
        let folder = Folder::new(test.dir.path().join("tables"), test.db.fs().clone());
        let operator = Actor::operator();
        let name = Name::new("Holder").expect("a name");
        let organisations = directory.organisations();
        let made = organisations.create(&operator, tenant(), name, Details::default());
        let holder = made.await.expect("created").id;
        let desk = Self {
            keeper: Keeper::new(directory.clone(), folder),
            holder,
            directory,
            clock,
            _test: test,
        };
        desk.hold("198.18.2.0/24").await;
        let said = [
            ("function", "IT desk"),
            ("role", "notification"),
            ("mail", "it@one.example"),
        ];
        let new = New {
            kind: Kind::Function,
            of: of_organisation(desk.holder),
            said: said.map(|(field, text)| desk.said(field, text)).to_vec(),
        };
        let added = desk.directory.records().add(&operator, tenant(), new).await;
        added.expect("added");
        desk
    }

    fn said(&self, field: &str, text: &str) -> Saying {
        let field = Kind::Function.field(field).expect("a field");
        Saying::read(field, "", [Value::plain(field, text)]).expect("a value")
    }

    async fn hold(&self, prefix: &str) {
        let resource = crate::network::Resource::parse(prefix).expect("a prefix");
        let networks = self.directory.networks();
        let operator = Actor::operator();
        let held = networks.add(&operator, tenant(), self.holder, resource);
        held.await.expect("held");
    }

    async fn tables(&self) -> Tables {
        self.keeper.tables(tenant()).await.expect("tables")
    }

    async fn book(&self, actor: &Actor) -> Book {
        let tables = self.tables().await;
        let contacts = self.directory.contacts();
        contacts
            .book(actor, tenant(), &tables)
            .await
            .expect("a book")
    }

    async fn renew(&self, book: Book, actor: &Actor) -> Book {
        let tables = self.tables().await;
        let contacts = self.directory.contacts();
        let renewed = contacts.renew(book, actor, tenant(), &tables).await;
        renewed.expect("a book")
    }
}

fn tenant() -> TenantId {
    TenantId::from_bytes([1; 16])
}

fn mails(book: &Book, text: &str) -> Vec<String> {
    let found = book.find(&Subject::parse(text).expect(text));
    let given = found
        .given()
        .flat_map(|(_, k)| k.texts("mail").map(str::to_owned).collect::<Vec<_>>());
    given.collect()
}

#[tokio::test]
async fn a_book_from_before_a_change_does_not_answer_after_it() {
    for test in databases_with(&[&store::MIGRATIONS, &MIGRATIONS]).await {
        let desk = Desk::over(test).await;
        let operator = Actor::operator();
        let old = desk.book(&operator).await;
        let revision = old.revision();
        assert_eq!(mails(&old, ADDRESS), ["it@one.example"]);
        let same = desk.renew(old, &operator).await;
        assert_eq!(same.revision(), revision, "nothing changed");

        let new = New {
            kind: Kind::Function,
            of: of_organisation(desk.holder),
            said: vec![
                desk.said("function", "Security desk"),
                desk.said("role", "notification"),
                desk.said("mail", "second@one.example"),
            ],
        };
        let records = desk.directory.records();
        records.add(&operator, tenant(), new).await.expect("added");
        let edited = desk.renew(same, &operator).await;
        assert!(edited.revision() > revision);
        assert_eq!(mails(&edited, ADDRESS).len(), 2);

        assert!(mails(&edited, "198.18.9.9").is_empty());
        desk.hold("198.18.9.0/24").await;
        let held = desk.renew(edited, &operator).await;
        assert_eq!(mails(&held, "198.18.9.9").len(), 2, "a network was added");

        desk.clock.advance_seconds(91 * 86_400);
        let found = held.find(&Subject::parse(ADDRESS).expect("an address"));
        assert!(!found.choice().stale, "a book is of its day");
        let late = desk.renew(held, &operator).await;
        let found = late.find(&Subject::parse(ADDRESS).expect("an address"));
        assert!(found.choice().stale, "another day");
        assert_eq!(found.choice().verdicts, [Verdict::GivenStale]);
    }
}

#[tokio::test]
async fn a_book_is_not_handed_to_somebody_of_other_rights() {
    let desk = Desk::over(sqlite(&[&store::MIGRATIONS, &MIGRATIONS]).await).await;
    let operator = Actor::operator();
    let mut secret = desk.said("mail", "red@one.example");
    secret.values[0].audience = crate::record::Audience::parse("tlp:red").expect("an audience");
    let new = New {
        kind: Kind::Function,
        of: of_organisation(desk.holder),
        said: vec![
            desk.said("function", "Hidden desk"),
            desk.said("role", "notification"),
            secret,
        ],
    };
    let records = desk.directory.records();
    records.add(&operator, tenant(), new).await.expect("added");
    let book = desk.book(&operator).await;
    assert_eq!(mails(&book, ADDRESS).len(), 2);
    let reader = member(tenant(), None, Role::Reader);
    let seen = desk.renew(book, &reader).await;
    assert_eq!(mails(&seen, ADDRESS), ["it@one.example"]);
    let tables = desk.tables().await;
    let contacts = desk.directory.contacts();
    let elsewhere = TenantId::from_bytes([2; 16]);
    for refused in [
        Actor::anonymous(),
        member(tenant(), Some(desk.holder), Role::NetworkContact),
        member(elsewhere, None, Role::Administrator),
    ] {
        let made = contacts.book(&refused, tenant(), &tables).await;
        assert!(matches!(made, Err(DirectoryError::Forbidden)));
        let book = desk.book(&operator).await;
        let renewed = contacts.renew(book, &refused, tenant(), &tables).await;
        assert!(matches!(renewed, Err(DirectoryError::Forbidden)));
    }
}
