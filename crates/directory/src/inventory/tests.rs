//! What readers of the inventory rely on.

use base::{Actor, Role};

use super::{Had, Inventory, Stand};
use crate::country::Region;
use crate::record::audience::Medium;
use crate::record::tests::{OPERATOR, Office, member, open, said, tenant};
use crate::record::{Kind, Saying, of_organisation};

impl Office {
    async fn inventory(&self, actor: &Actor) -> Inventory {
        let records = self.directory.records();
        let all = records.export(actor, tenant(), Medium::Screen).await;
        Inventory::new(&all.expect("records"), self.clock.now().day())
    }

    /// A team with what is said of it.
    async fn csirt(&self, name: &str, fields: &[(&str, &str)]) -> base::id::RecordId {
        let id = of_organisation(self.organisation(name).await.id);
        let of = |(field, text): &(&str, &str)| open(said(Kind::Organisation, field, "", &[text]));
        let mut all: Vec<Saying> = fields.iter().map(of).collect();
        all.push(of(&("name", name)));
        all.push(of(&("kind", "csirt")));
        self.say(&OPERATOR, id, &all).await.expect("said");
        id
    }
}

fn of<'a>(all: &'a Inventory, code: &str) -> &'a super::Standing {
    let found = all.countries.iter().find(|s| s.code.as_str() == code);
    found.expect("a country")
}

#[tokio::test]
async fn every_member_state_is_there_and_counts_by_what_is_known_of_it() {
    for office in Office::all().await {
        let kenya = [
            ("country", "KE"),
            ("national", "yes"),
            ("established", "2012-06"),
        ];
        let team = office.csirt("Kenya", &kenya).await;
        let fiji = [("country", "FJ"), ("national", "yes")];
        office.csirt("Fiji", &fiji).await;
        office.csirt("University", &[("country", "BR")]).await;
        office
            .csirt("Elsewhere", &[("country", "XA"), ("national", "yes")])
            .await;
        let duty = open(said(Kind::Function, "function", "", &["Duty officer"]));
        let duty = office.add(Kind::Function, team, vec![duty]).await;
        let level = open(said(Kind::Designation, "level", "", &["round-the-clock"]));
        let from = open(said(Kind::Designation, "from", "", &["2020-01-01"]));
        office.add(Kind::Designation, duty, vec![level, from]).await;

        let all = office.inventory(&Actor::anonymous()).await;
        assert_eq!(
            all.countries.len(),
            196,
            "195 and the one code that is no country"
        );
        assert_eq!(of(&all, "KE").stand(), Some(Stand::Whole));
        assert_eq!(of(&all, "FJ").stand(), Some(Stand::National));
        assert_eq!(of(&all, "BR").stand(), Some(Stand::Other));
        assert_eq!(
            of(&all, "TV").stand(),
            None,
            "an island of which nothing is known"
        );
        assert_eq!(of(&all, "XA").region, None);
        assert_eq!(of(&all, "KE").had(2011), Had::No);
        assert_eq!(of(&all, "KE").had(2012), Had::Yes);
        assert_eq!(
            of(&all, "FJ").had(2012),
            Had::Unknown,
            "nobody says since when"
        );
        let africa = all.counts(Some(Region::Africa), Some(2012));
        assert_eq!(
            (africa.countries, africa.national, africa.before),
            (44, 1, 1)
        );
        assert_eq!((africa.round_the_clock, africa.nothing), (1, 43));
        let asia = all.counts(Some(Region::AsiaPacific), Some(2012));
        assert_eq!((asia.national, asia.before, asia.unknown), (1, 0, 1));
    }
}

#[tokio::test]
async fn what_a_reader_may_not_see_gives_a_country_no_capability() {
    for office in Office::all().await {
        let id = of_organisation(office.organisation("Quiet Team").await.id);
        let of_team = |field, text| said(Kind::Organisation, field, "", &[text]);
        let all = [
            of_team("kind", "csirt"),
            of_team("country", "KE"),
            of_team("national", "yes"),
        ];
        office.say(&OPERATOR, id, &all).await.expect("said");
        let visitor = office.inventory(&Actor::anonymous()).await;
        assert_eq!(
            of(&visitor, "KE").stand(),
            None,
            "its name was not released"
        );
        let reader = office.inventory(&member(None, Role::Reader)).await;
        assert_eq!(of(&reader, "KE").stand(), Some(Stand::National));

        let team = office.csirt("Open Team", &[("country", "GH")]).await;
        let mut national = of_team("national", "yes");
        national.values[0].audience = crate::record::Audience::Members;
        office
            .say(&OPERATOR, team, &[national])
            .await
            .expect("said");
        let visitor = office.inventory(&Actor::anonymous()).await;
        assert_eq!(of(&visitor, "GH").stand(), Some(Stand::Other));
    }
}
