//! What is not of the constituency: kept, marked, and in no number.

use crate::bench::{Bench, NAME, benches, report};
use base::Actor;
use base::observation::Flags;
use directory::administration::Profile;
use directory::constituency::Edit;
use directory::network::{Resource, Side};
use watch::observation::actions::excluded;
use watch::picture::{Breakdown, Period, actions::picture};

const OURS: &str = "2026-03-24 01:02:03,198.18.0.1,23,tcp,64500,XA,telnet,0,high";
const LEFT_OUT: &str = "2026-03-24 01:02:04,198.18.5.7,23,tcp,64500,XA,telnet,0,high";
const ABROAD: &str = "2026-03-24 01:02:05,198.19.0.1,23,tcp,64511,XB,telnet,0,high";
const UNKNOWN: &str = "2026-03-24 01:02:06,198.19.0.2,23,tcp,,,telnet,0,high";

#[tokio::test(flavor = "multi_thread")]
async fn what_the_constituency_leaves_out_is_kept_and_not_counted() {
    for bench in benches().await {
        let operator = Actor::operator();
        let directory = bench.watch.directory();
        let english = "en".parse().expect("a language");
        let name = [(english, "Pilot".to_owned())];
        let country = vec!["XA".parse().expect("a country")];
        let profile = Profile::new(name, country, vec!["en".parse().expect("a language")]);
        let administrations = directory.administrations();
        let profile = profile.expect("a profile");
        let made = administrations
            .create_as(&operator, bench.tenant, &profile)
            .await;
        made.expect("an administration");
        let edit = Edit {
            resource: Resource::parse("198.18.5.0/24").expect("a prefix"),
            side: Side::Exclude,
        };
        let added = directory
            .constituency()
            .add(&operator, bench.tenant, edit)
            .await;
        added.expect("an entry");

        let taken = bench
            .take(NAME, report(&[OURS, LEFT_OUT, ABROAD, UNKNOWN]))
            .await;
        assert_eq!(taken.stored, 4, "nothing is thrown away");
        let outside: Vec<_> = bench
            .all()
            .await
            .into_iter()
            .filter(|o| o.meta.flags.has(Flags::OUTSIDE))
            .map(|o| o.meta.subject.ip.expect("an address").to_string())
            .collect();
        assert_eq!(outside, ["198.19.0.1", "198.18.5.7"]);

        bench.watch.lake().rollup_dirty(8).await.expect("counted");
        let day = base::Day::from_ymd(2026, 3, 24).expect("a day");
        let period = Period::new(day.plus(-1), day);
        let shown = picture(
            &operator,
            &bench.watch,
            bench.tenant,
            period,
            Breakdown::Day,
        );
        let shown = shown.await.expect("a picture");
        let counted = shown.heads[0].series.latest().expect("a number").1;
        assert_eq!(counted.units, 2, "ours, and the one nothing is known of");
        let question = "SELECT units, observations FROM figures
            WHERE breakdown = 'total' AND classification_type IS NULL AND report IS NULL";
        let scope = lake::Scope::whole(bench.tenant);
        let lake = bench.watch.lake();
        let table = lake.sql(&scope, question, lake.sql_limits()).await;
        let two = lake::SqlValue::Int(2);
        let rows = table.expect("figures").rows;
        assert_eq!(rows, [vec![two.clone(), two]], "observations agree");
        the_list_says_it(&bench).await;
    }
}

/// For an address, a range in it and one around it, and to nobody else.
async fn the_list_says_it(bench: &Bench) {
    let operator = Actor::operator();
    let asked = |prefix: &str| lake::Filter {
        prefix: Some(prefix.parse().expect("a prefix")),
        ..lake::Filter::default()
    };
    let said = async |actor: &Actor, wanted| {
        let found = excluded(actor, &bench.watch, bench.tenant, &wanted).await;
        found.map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    for inside in ["198.18.5.7/32", "198.18.5.0/25", "198.18.0.0/15"] {
        let ranges = said(&operator, asked(inside)).await.expect("an answer");
        assert_eq!(ranges, ["198.18.5.0/24"], "{inside}");
    }
    for other in [asked("198.18.6.0/24"), lake::Filter::default()] {
        let ranges = said(&operator, other).await.expect("an answer");
        assert!(ranges.is_empty(), "{ranges:?}");
    }
    assert!(
        said(&Actor::anonymous(), asked("198.18.5.7/32"))
            .await
            .is_err()
    );
}
