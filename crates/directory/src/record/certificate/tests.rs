//! What holders of keys rely on, on both stores.

use base::Role;

use super::*;
use crate::record::tests::{OPERATOR, Office, member, open, said, tenant};
use crate::record::{Kind, of_organisation};

const CERT: &str = include_str!("../../../../exchange/src/openpgp/fixtures/cert.asc");
const OLD: &str = include_str!("../../../../exchange/src/openpgp/fixtures/old.asc");
const SHA1: &str = include_str!("../../../../exchange/src/openpgp/fixtures/sha1.asc");
const GONE: &str = include_str!("../../../../exchange/src/openpgp/fixtures/gone.asc");
const REVOKED: &str = include_str!("../../../../exchange/src/openpgp/fixtures/revoked.asc");
const PRINT: &str = "CE72ECD2E148DBD910B7C75BC8E471337250E1D1";

impl Office {
    async fn add_key(
        &self,
        actor: &Actor,
        id: RecordId,
        text: &str,
    ) -> Result<Layer, DirectoryError> {
        self.clock.advance_seconds(60);
        let version = self.see(&OPERATOR, id).await?.record.version;
        let certificates = self.directory.certificates();
        certificates.add(actor, tenant(), (id, version), text).await
    }
}

#[tokio::test]
async fn a_key_is_kept_with_its_dates_and_seen_with_its_fingerprint() {
    for office in Office::all().await {
        let id = of_organisation(office.organisation("Team").await.id);
        let name = open(said(Kind::Organisation, "name", "", &["Team"]));
        office.say(&OPERATOR, id, &[name]).await.expect("said");
        office.add_key(&OPERATOR, id, CERT).await.expect("added");
        assert_eq!(office.texts(id, "key").await, [PRINT]);
        let of = async |actor: &Actor| office.directory.certificates().of(actor, id).await;
        let all = of(&OPERATOR).await.expect("keys");
        assert_eq!((all[0].fingerprint.as_str(), all.len()), (PRINT, 1));
        assert!(
            all[0]
                .text
                .starts_with("-----BEGIN PGP PUBLIC KEY BLOCK-----")
        );
        let day = |text| base::Day::parse(text).expect("a day");
        let at = |text| Timestamp::parse(text).expect("a moment");
        assert_eq!(
            all[0].holds(at("2027-01-01")),
            Holds::Until(day("2028-01-01"))
        );
        assert_eq!(
            all[0].holds(at("2027-12-20")),
            Holds::Soon(day("2028-01-01"))
        );
        assert_eq!(
            all[0].holds(at("2028-02-01")),
            Holds::Expired(day("2028-01-01"))
        );
        assert_eq!(of(&Actor::anonymous()).await.expect("public").len(), 1);
        let mut hidden = said(Kind::Organisation, "key", "", &[PRINT]);
        hidden.values[0].audience = crate::record::Audience::parse("tlp:red").expect("one");
        office.say(&OPERATOR, id, &[hidden]).await.expect("said");
        assert_eq!(of(&Actor::anonymous()).await.expect("seen"), []);
        office.add_key(&OPERATOR, id, CERT).await.expect("again");
        assert_eq!(office.texts(id, "key").await, [PRINT], "it stands once");
    }
}

#[tokio::test]
async fn a_secret_expired_revoked_or_weak_key_is_refused_by_its_reason() {
    for office in Office::all().await {
        let id = of_organisation(office.organisation("Team").await.id);
        let secret = CERT.replace("PUBLIC KEY", "PRIVATE KEY");
        let two = format!("{CERT}\n{CERT}");
        for (text, wanted) in [
            (OLD, "directory-refused-key-short"),
            (SHA1, "directory-refused-key-short"),
            (GONE, "directory-refused-key-expired"),
            (REVOKED, "directory-refused-key-revoked"),
            (secret.as_str(), "directory-refused-key-secret"),
            (two.as_str(), "directory-refused-key-several"),
            ("no key", "directory-refused-key-unread"),
        ] {
            let tried = office.add_key(&OPERATOR, id, text).await;
            let told = match &tried {
                Err(DirectoryError::Field { message, .. }) => message.0,
                other => panic!("{wanted}: {other:?}"),
            };
            assert!(told.starts_with(wanted), "{wanted}: {told}");
        }
        assert_eq!(office.texts(id, "key").await, Vec::<String>::new());
        let rows = "SELECT id FROM directory_key";
        let kept = office.directory.db().fetch(rows, vec![]).await;
        assert_eq!(kept.expect("rows").len(), 0, "nothing of them is kept");
    }
}

#[tokio::test]
async fn an_organisations_contact_sends_a_key_that_waits_and_strangers_send_none() {
    for office in Office::all().await {
        let team = office.organisation("Team").await.id;
        let other = office.organisation("Other").await.id;
        let id = of_organisation(team);
        for actor in [
            member(Some(other), Role::NetworkContact),
            member(None, Role::Reader),
            Actor::anonymous(),
        ] {
            let tried = office.add_key(&actor, id, CERT).await;
            assert!(
                matches!(
                    tried,
                    Err(DirectoryError::Forbidden | DirectoryError::NotFound(_))
                ),
                "{tried:?}"
            );
        }
        let own = member(Some(team), Role::NetworkContact);
        assert_eq!(
            office.add_key(&own, id, CERT).await.expect("sent"),
            Layer::Claimed
        );
        let of = office.directory.certificates().of(&OPERATOR, id).await;
        assert_eq!(of.expect("keys"), [], "it waits");
    }
}

#[tokio::test]
async fn whoever_is_erased_leaves_no_key() {
    for office in Office::all().await {
        let team = of_organisation(office.organisation("Team").await.id);
        let person = vec![said(Kind::Person, "name", "", &["A. Sample"])];
        let id = office.add(Kind::Person, team, person).await;
        office.add_key(&OPERATOR, id, CERT).await.expect("added");
        let erased = office
            .directory
            .records()
            .erase(&OPERATOR, tenant(), id)
            .await;
        erased.expect("erased");
        let rows = "SELECT id FROM directory_key";
        let kept = office.directory.db().fetch(rows, vec![]).await;
        assert_eq!(kept.expect("rows").len(), 0);
    }
}
