//! What a team relies on that answers an instrument: the rules, the pages, the operations.

mod answers;
mod fresh;
mod next;
mod plan;
mod proposals;
mod returned;
mod settled;
mod signed;
mod taken;
mod undertaken;

use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::blob::Blobs;
use store::testing::{TestDb, databases_with};

use super::{NewRound, Round, Saying, Title, Whole};
use crate::answer::{Answer, Value};
use crate::package::Stage;
use crate::package::tests::example;
use crate::{Instruments, MIGRATIONS};

/// The administration of every test.
pub(crate) fn tenant() -> TenantId {
    TenantId::from_bytes([1; 16])
}

/// Somebody with a role in the administration.
pub(crate) fn member(role: Role) -> Actor {
    person(2, tenant(), role)
}

/// One of several people with a role.
pub(crate) fn person(number: u8, tenant: TenantId, role: Role) -> Actor {
    let membership = Membership {
        tenant,
        organisation: None,
        role,
    };
    Actor::account(AccountId::from_bytes([number; 16]), vec![membership])
}

pub(crate) fn officer() -> Actor {
    member(Role::CountryOfficer)
}

pub(crate) async fn open(test: &TestDb) -> Instruments {
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let instruments = context(test, clock);
    let made = instruments.import(&Actor::operator(), &example()).await;
    made.unwrap();
    instruments
}

/// The context over a test's store.
pub(crate) fn context(test: &TestDb, clock: Clock) -> Instruments {
    let blobs = Blobs::new(test.db.clone(), test.dir.path().join("blobs"));
    Instruments::open(test.db.clone(), clock, blobs, "https://gateway.test")
}

pub(crate) async fn started(instruments: &Instruments) -> Round {
    let new = NewRound {
        instrument: "hospital-continuity".to_owned(),
        title: Title::new("First round").unwrap(),
        due: None,
    };
    instruments.start(&officer(), tenant(), &new).await.unwrap()
}

/// A round of the guide's example on every engine.
pub(crate) async fn each(test: impl AsyncFn(&Instruments, &Round)) {
    for db in databases_with(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await {
        let instruments = open(&db).await;
        let round = started(&instruments).await;
        test(&instruments, &round).await;
    }
}

pub(crate) fn saying(item: &str, seen: i64, answer: Answer) -> Saying {
    Saying {
        item: item.parse().unwrap(),
        seen,
        answer,
        comment: String::new(),
    }
}

pub(crate) fn stage(n: u8) -> Answer {
    Answer::Given(Value::Stage(Stage::new(n).unwrap()))
}

pub(crate) async fn say(instruments: &Instruments, round: &Round, all: &[Saying]) -> usize {
    let said = instruments.say(&officer(), tenant(), round.id, all).await;
    said.unwrap()
}

pub(crate) async fn whole(instruments: &Instruments, round: &Round) -> Whole {
    let whole = instruments.whole(&officer(), tenant(), round.id).await;
    whole.unwrap()
}
