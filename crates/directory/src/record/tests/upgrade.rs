//! A store of before, brought up to date.

use store::Migrations;
use store::testing::databases_with;

use super::*;

const BEFORE: Migrations = Migrations {
    context: MIGRATIONS.context,
    steps: MIGRATIONS.steps.split_at(2).0,
};

#[tokio::test]
async fn what_stood_in_a_row_is_said_by_whoever_made_the_row() {
    for test in databases_with(&[&BEFORE, &web::account::schema::MIGRATIONS]).await {
        let at = Timestamp::from_micros(1_780_000_000_000_000);
        let (list, hand, gone) = (
            OrganisationId::new(at),
            OrganisationId::new(at),
            OrganisationId::new(at),
        );
        let insert = "INSERT INTO directory_organisation
            (id, tenant, name, name_key, kind, sector, critical, parent, country, contact_mail, source, version, created_at, updated_at, removed_at)
            VALUES ($1, $2, $3, $3, 'csirt', 'finance', 1, $4, 'XA', 'a@team.example', $5, 1, $6, $6, $7)";
        for (id, name, source, removed) in [
            (list, "listed", "import", None),
            (hand, "entered", "manual", None),
            (gone, "gone", "manual", Some(at)),
        ] {
            let parent = (id == hand).then_some(list);
            let values = store::params![id, tenant(), name, parent, source, at, removed];
            test.db.execute(insert, values).await.expect("a row");
        }
        let all = [&MIGRATIONS, &web::account::schema::MIGRATIONS];
        test.db.migrate(&all, at).await.expect("brought up to date");
        let directory = Directory::open(test.db.clone(), Clock::manual(at));
        let records = directory.records();
        for (id, layer) in [(list, Layer::Imported), (hand, Layer::Asserted)] {
            let seen = records
                .see(&OPERATOR, of_organisation(id), Medium::Screen)
                .await;
            let (_, seen) = seen.expect("a record");
            let mut fields: Vec<&str> = seen.said.iter().map(|s| s.field.name).collect();
            fields.retain(|f| *f != "parent");
            let all = ["name", "kind", "sector", "critical", "country", "mail"];
            assert_eq!(fields, all);
            assert!(seen.said.iter().all(|s| s.layer == layer && s.at == at));
            assert_eq!(seen.first("critical", ""), Some("yes"));
        }
        let parent = records
            .see(&OPERATOR, of_organisation(hand), Medium::Screen)
            .await;
        let parent = parent.expect("a record").1;
        assert_eq!(parent.first("parent", ""), Some(list.to_string().as_str()));
        let rows = test.db.fetch(
            "SELECT statement FROM directory_value WHERE record = $1",
            store::params![gone],
        );
        assert!(
            rows.await.expect("rows").is_empty(),
            "what was taken out says nothing"
        );
    }
}
