//! What whoever keeps instruments relies on, on every engine.

use base::{Actor, Clock, Role, Timestamp};
use store::testing::databases_with;

use super::Origin;
use crate::assessment::tests::{context, member, tenant};
use crate::package::tests::example;
use crate::package::{Files, MAIN, Stand};
use crate::{Instruments, InstrumentsError, MIGRATIONS};

async fn each(test: impl AsyncFn(Instruments)) {
    for db in databases_with(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await {
        let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
        test(context(&db, clock)).await;
    }
}

fn edited(path: &str, from: &str, to: &str) -> Files {
    let mut files = example();
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

#[tokio::test]
async fn what_ships_is_there_at_once_and_described_when_it_is_looked_at() {
    each(async |instruments| {
        let system = Actor::system();
        let stocked = instruments.stock(&system).await.unwrap();
        assert_eq!(
            instruments.stock(&system).await.unwrap(),
            0,
            "the second start finds it"
        );
        let reader = member(Role::Reader);
        let listed = instruments.catalogue(&reader, tenant()).await.unwrap();
        assert_eq!(listed.len(), stocked);
        assert!(listed.iter().all(|l| l.origin == Origin::Shipped));
        if let Some(readiness) = listed.iter().find(|l| l.id == "readiness") {
            assert_eq!(readiness.about.questions, 128);
            let french = readiness
                .about
                .languages
                .iter()
                .find(|l| l.language == "fr");
            assert_eq!(french.map(|l| l.missing), Some(0));
        }
    })
    .await;
}

#[tokio::test]
async fn an_instrument_leaves_as_it_came() {
    each(async |instruments| {
        let operator = Actor::operator();
        let files = example();
        let first = instruments.import(&operator, &files).await.unwrap();
        assert!(first.is_new);
        let again = instruments.import(&operator, &files).await.unwrap();
        assert!(!again.is_new, "the same package again changes nothing");
        let (listed, out) = instruments
            .export(&operator, "hospital-continuity", None)
            .await
            .unwrap();
        assert_eq!((listed.version, out), (1, files));
        let unknown = instruments.export(&operator, "nothing", None).await;
        assert!(matches!(unknown, Err(InstrumentsError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn a_draft_may_change_and_a_published_version_may_not() {
    each(async |instruments| {
        let operator = Actor::operator();
        instruments.import(&operator, &example()).await.unwrap();
        let draft = edited(
            "sections/about.toml",
            "How many beds",
            "Count: how many beds",
        );
        assert!(instruments.import(&operator, &draft).await.unwrap().is_new);
        let published = edited(MAIN, "status = \"draft\"", "status = \"published\"");
        let hash = crate::package::read(&published).package.unwrap().hash;
        let mut record = String::from_utf8(published[MAIN].clone()).unwrap();
        record.push_str(&format!(
            "\n[[published]]\nversion = 1\nhash = \"{hash}\"\n"
        ));
        let mut published = published;
        published.insert(MAIN.to_owned(), record.into_bytes());
        instruments.import(&operator, &published).await.unwrap();
        let refused = instruments.import(&operator, &draft).await.unwrap_err();
        assert!(
            matches!(refused, InstrumentsError::VersionTaken { version: 1, .. }),
            "{refused}"
        );
        let reader = member(Role::Reader);
        let listed = instruments.catalogue(&reader, tenant()).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(
            listed[0].stand,
            Stand::Published,
            "the newest text is listed"
        );
    })
    .await;
}

#[tokio::test]
async fn a_package_with_errors_is_refused_with_the_first_of_them() {
    each(async |instruments| {
        let broken = edited("sections/about.toml", "id = \"A2\"", "id = \"A1\"");
        let refused = instruments
            .import(&Actor::operator(), &broken)
            .await
            .unwrap_err();
        assert!(refused.to_string().contains(".toml:"), "{refused}");
        assert!(matches!(refused, InstrumentsError::Unusable { count, .. } if count > 0));
        let listed = instruments.catalogue(&member(Role::Reader), tenant()).await;
        assert_eq!(listed.unwrap(), vec![]);
    })
    .await;
}

#[tokio::test]
async fn the_catalogue_is_filled_by_the_operator_and_read_by_members() {
    each(async |instruments| {
        let officer = member(Role::Administrator);
        let forbidden = [
            instruments.stock(&officer).await.err(),
            instruments.import(&officer, &example()).await.err(),
            instruments.export(&officer, "readiness", None).await.err(),
            instruments
                .catalogue(&member(Role::NetworkContact), tenant())
                .await
                .err(),
            instruments
                .catalogue(&Actor::anonymous(), tenant())
                .await
                .err(),
        ];
        for error in forbidden {
            assert!(
                matches!(error, Some(InstrumentsError::Forbidden)),
                "{error:?}"
            );
        }
    })
    .await;
}
