//! What organisations and those who keep the directory rely on when networks are claimed, on both
//! stores.

use base::id::OrganisationId;
use base::{Actor, Role};
use store::Fs;
use store::testing::TempDir;

use super::{Answer, Claim, Relation, State, Told};
use crate::DirectoryError;
use crate::lookup::{Folder, Keeper};
use crate::network::{Resource, Source};
use crate::record::tests::{OPERATOR, Office, member, tenant};

fn told(networks: &[&str]) -> Told {
    let read = |t: &&str| Resource::parse(t).expect("a network");
    Told {
        resources: networks.iter().map(read).collect(),
        note: "allocated by the registry".to_owned(),
    }
}

impl Office {
    async fn claims(
        &self,
        actor: &Actor,
        of: OrganisationId,
        networks: &[&str],
    ) -> Result<Vec<Claim>, DirectoryError> {
        self.clock.advance_seconds(60);
        let claims = self.directory.claims();
        claims.claim(actor, tenant(), of, &told(networks)).await
    }

    async fn decides(
        &self,
        actor: &Actor,
        claim: &Claim,
        answer: Answer,
    ) -> Result<(), DirectoryError> {
        self.clock.advance_seconds(60);
        let claims = self.directory.claims();
        claims.decide(actor, tenant(), claim.id, &answer).await
    }

    async fn claimed(&self, actor: &Actor, of: OrganisationId, networks: &[&str]) -> Vec<Claim> {
        self.claims(actor, of, networks).await.expect("claimed")
    }

    async fn agree(&self, claim: &Claim) {
        let agreed = self.decides(&OPERATOR, claim, Answer::Agree).await;
        agreed.expect("agreed");
    }

    /// Every network with its holder and source, as texts.
    async fn held(&self) -> Vec<(String, OrganisationId, Source)> {
        let all = self.directory.networks().list(&OPERATOR, tenant()).await;
        let one = |n: crate::network::Network| (n.resource.value(), n.organisation, n.source);
        all.expect("networks").into_iter().map(one).collect()
    }
}

fn contact_of(organisation: OrganisationId) -> Actor {
    member(Some(organisation), Role::NetworkContact)
}

fn states(claims: &[Claim]) -> Vec<State> {
    claims.iter().map(|c| c.state).collect()
}

#[tokio::test]
async fn a_claim_counts_when_somebody_agrees_and_what_lies_inside_it_at_once() {
    for office in Office::all().await {
        let bank = office.organisation("Bank").await.id;
        let contact = contact_of(bank);
        let made = office
            .claims(&contact, bank, &["198.18.0.0/16", "AS64500"])
            .await;
        let made = made.expect("claimed");
        assert_eq!(states(&made), [State::Waiting; 2]);
        assert_eq!(office.held().await, [], "nothing counts yet");
        let again = office.claims(&contact, bank, &["198.18.0.0/16"]).await;
        assert_eq!(again.expect("passed over"), [], "claimed once");
        let inside = office.claims(&contact, bank, &["198.18.7.0/24"]).await;
        assert_eq!(states(&inside.expect("claimed")), [State::Waiting]);

        office.agree(&made[0]).await;
        let inside = office.claimed(&contact, bank, &["198.18.8.0/24"]).await;
        assert_eq!(states(&inside), [State::Agreed], "inside what is agreed");
        let claimed = |t: &str| (t.to_owned(), bank, Source::Claimed);
        assert_eq!(
            office.held().await,
            [claimed("198.18.0.0/16"), claimed("198.18.8.0/24")]
        );

        let twice = office.decides(&OPERATOR, &made[0], Answer::Agree).await;
        assert!(matches!(twice, Err(DirectoryError::Stale(_))), "{twice:?}");
        office
            .decides(&contact, &made[0], Answer::Withdraw)
            .await
            .expect("taken back");
        assert_eq!(office.held().await, [claimed("198.18.8.0/24")]);
    }
}

#[tokio::test]
async fn overlapping_claims_wait_name_each_other_and_one_of_them_wins() {
    for office in Office::all().await {
        let (bank, isp) = (
            office.organisation("Bank").await.id,
            office.organisation("Provider").await.id,
        );
        let (of_bank, of_isp) = (contact_of(bank), contact_of(isp));
        let wide = office.claimed(&of_isp, isp, &["198.18.0.0/16"]).await;
        office.agree(&wide[0]).await;
        let part = office.claimed(&of_bank, bank, &["198.18.1.0/24"]).await;
        let same = office.claimed(&of_isp, isp, &["198.18.1.0/24"]).await;
        assert_eq!(
            states(&same),
            [State::Waiting],
            "somebody else claims it too"
        );
        let waiting = office.directory.claims().waiting(&OPERATOR, tenant()).await;
        let waiting = waiting.expect("a list");
        let near = |at: usize| -> Vec<(Relation, OrganisationId, Option<Source>)> {
            let all: &Vec<super::Overlap> = &waiting[at].1;
            all.iter()
                .map(|o| (o.relation, o.organisation, o.source))
                .collect()
        };
        assert_eq!(
            near(0),
            [
                (Relation::Same, isp, None),
                (Relation::Around, isp, Some(Source::Claimed))
            ]
        );
        assert_eq!(near(1), [(Relation::Same, bank, None)]);
        let claims = office.directory.claims();
        let clear = claims.agree_to_clear(&OPERATOR, tenant(), bank).await;
        assert_eq!(
            clear.expect("none"),
            0,
            "what overlaps is decided one by one"
        );
        office.agree(&part[0]).await;
        let other = office.decides(&OPERATOR, &same[0], Answer::Agree).await;
        assert!(matches!(&other, Err(DirectoryError::NetworkTaken(t)) if t == "198.18.1.0/24"));
        let silent = office
            .decides(&OPERATOR, &same[0], Answer::Refuse(" ".into()))
            .await;
        assert!(matches!(
            silent,
            Err(DirectoryError::Field {
                field: "reason",
                ..
            })
        ));
        let why = Answer::Refuse("delegated to the bank".to_owned());
        office
            .decides(&OPERATOR, &same[0], why)
            .await
            .expect("refused");
        let told = office
            .directory
            .claims()
            .of(&of_isp, tenant(), isp)
            .await
            .expect("a list");
        assert_eq!(
            (told[0].state, told[0].reason.as_str()),
            (State::Refused, "delegated to the bank")
        );
    }
}

#[tokio::test]
async fn what_a_person_entered_goes_before_a_claim_and_a_claim_before_a_file() {
    for office in Office::all().await {
        let (bank, isp) = (
            office.organisation("Bank").await.id,
            office.organisation("Provider").await.id,
        );
        let networks = office.directory.networks();
        let resource = Resource::parse("198.18.0.0/24").expect("a network");
        networks
            .add(&OPERATOR, tenant(), isp, resource)
            .await
            .expect("added");
        let of_bank = contact_of(bank);
        let made = office.claimed(&of_bank, bank, &["198.18.0.0/24"]).await;
        let taken = office.decides(&OPERATOR, &made[0], Answer::Agree).await;
        assert!(
            matches!(taken, Err(DirectoryError::NetworkTaken(_))),
            "{taken:?}"
        );
        let (_, near) = office
            .directory
            .claims()
            .one(&OPERATOR, tenant(), made[0].id)
            .await
            .expect("one");
        assert_eq!(
            (near[0].relation, near[0].source),
            (Relation::Same, Some(Source::Manual))
        );

        office
            .list("network,organisation\n198.18.9.0/24,Provider\n")
            .await;
        let made = office.claimed(&of_bank, bank, &["198.18.9.0/24"]).await;
        office
            .decides(&OPERATOR, &made[0], Answer::Agree)
            .await
            .expect("a file is no agreement");
        let folder = TempDir::new();
        let folder = Folder::new(folder.path(), Fs::real());
        let keeper = Keeper::new(office.directory.clone(), folder);
        let tables = keeper.tables(tenant()).await.expect("tables");
        let found = tables.resolve("198.18.9.7".parse().expect("an address"));
        assert_eq!(found.organisation, Some(bank));
        office
            .list("network,organisation\n198.18.9.0/24,Provider\n")
            .await;
        let held = office.held().await;
        assert!(held.contains(&("198.18.9.0/24".to_owned(), bank, Source::Claimed)));
    }
}

#[tokio::test]
async fn only_the_organisations_contacts_claim_and_only_those_who_keep_the_directory_agree() {
    for office in Office::all().await {
        let bank = office.organisation("Bank").await.id;
        let other = office.organisation("Other").await.id;
        let (own, stranger) = (contact_of(bank), contact_of(other));
        let forbidden = |r: Result<Vec<Claim>, DirectoryError>| {
            matches!(
                r,
                Err(DirectoryError::Forbidden | DirectoryError::NotFound(_))
            )
        };
        for actor in [
            &stranger,
            &member(None, Role::Reader),
            &member(None, Role::Analyst),
            &OPERATOR,
        ] {
            let tried = office.claims(actor, bank, &["198.18.0.0/24"]).await;
            assert!(forbidden(tried), "{actor:?}");
        }
        let made = office.claimed(&own, bank, &["198.18.0.0/24"]).await;
        for actor in [&own, &stranger, &member(None, Role::Reader)] {
            let tried = office.decides(actor, &made[0], Answer::Agree).await;
            assert!(forbidden(tried.map(|()| Vec::new())), "{actor:?}");
        }
        let claims = office.directory.claims();
        assert!(forbidden(claims.of(&stranger, tenant(), bank).await));
        let seen = claims.one(&stranger, tenant(), made[0].id).await;
        assert!(forbidden(seen.map(|_| Vec::new())));
        assert!(claims.waiting(&own, tenant()).await.is_err());
        assert!(claims.agree_to_clear(&own, tenant(), bank).await.is_err());
        let back = office.decides(&OPERATOR, &made[0], Answer::Withdraw).await;
        assert!(forbidden(back.map(|()| Vec::new())));
        let (_, near) = claims
            .one(&own, tenant(), made[0].id)
            .await
            .expect("its own");
        assert_eq!(near, [], "what others hold is not told to the organisation");
    }
}

#[tokio::test]
async fn more_than_one_can_hold_is_refused_and_nothing_of_it_stays() {
    assert!(Resource::parse("0.0.0.0/0").is_err() && Resource::parse("::/0").is_err());
    for office in Office::all().await {
        let bank = office.organisation("Bank").await.id;
        let own = contact_of(bank);
        let tld = office.claims(&own, bank, &["198.18.0.0/24", "xa"]).await;
        assert!(
            matches!(
                tld,
                Err(DirectoryError::Field {
                    field: "networks",
                    ..
                })
            ),
            "{tld:?}"
        );
        let many: Vec<String> = (0..51).map(|n| format!("198.18.{n}.0/24")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let many = office.claims(&own, bank, &many).await;
        assert!(
            matches!(
                many,
                Err(DirectoryError::Field {
                    field: "networks",
                    ..
                })
            ),
            "{many:?}"
        );
        let long = Told {
            note: "x".repeat(501),
            ..told(&["198.18.0.0/24"])
        };
        let long = office
            .directory
            .claims()
            .claim(&own, tenant(), bank, &long)
            .await;
        assert!(
            matches!(long, Err(DirectoryError::Field { field: "note", .. })),
            "{long:?}"
        );
        let of = office.directory.claims().of(&own, tenant(), bank).await;
        assert_eq!(of.expect("a list"), []);
    }
}
