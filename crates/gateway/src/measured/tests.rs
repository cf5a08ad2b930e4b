//! The figures of a sample administration against what the picture shows, and who may read them.

use super::{measures, names, read};
use crate::compose::Gateway;
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use base::measured::Measured;
use base::observation::CountsAs;
use base::{Actor, Clock, Timestamp};
use instruments::assessment::moved::Now;
use std::collections::BTreeSet;
use watch::picture::actions::picture;
use watch::picture::{Breakdown, Period};
use web::i18n::I18n;

const NOW: Timestamp = Timestamp::from_micros(1_800_000_000_000_000);

async fn opened_at(temp: &tempfile::TempDir, clock: Clock) -> Gateway {
    let folder =
        DataFolder::open(&temp.path().join("data"), Purpose::Gateway).expect("a new folder");
    let config = Gather::default().finish().expect("the defaults");
    Gateway::open(folder, config, clock)
        .await
        .expect("a new gateway")
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_first_report_only_what_is_known_is_measured() {
    let temp = tempfile::tempdir().expect("a folder");
    let gateway = opened_at(&temp, Clock::manual(NOW)).await;
    let tenant = gateway.tenant().await.expect("an administration");
    let found = read(&Actor::operator(), &gateway, tenant)
        .await
        .expect("figures");
    let shown: Vec<_> = found
        .iter()
        .map(|m| (m.measure.name, m.value.to_string()))
        .collect();
    let known = [
        ("directory.constituency.declared", "0"),
        ("directory.organisations.critical", "0"),
        ("watch.quarantine.open", "0"),
    ];
    assert_eq!(shown, known.map(|(name, value)| (name, value.to_owned())));
    assert!(read(&Actor::anonymous(), &gateway, tenant).await.is_err());
}

#[test]
fn every_figure_has_one_name_and_its_words_in_every_language() {
    let names: BTreeSet<_> = names().into_iter().collect();
    assert_eq!(names.len(), measures().len());
    let i18n = I18n::builder()
        .locales(&directory::LOCALES)
        .locales(watch::module().locales)
        .locales(&instruments::LOCALES)
        .build()
        .expect("messages");
    for tag in ["ar", "en", "es", "fr", "ru", "zh"] {
        let lang = i18n.negotiate(tag);
        for measure in measures() {
            assert!(lang.has(measure.message), "{tag}: {}", measure.message);
            assert!(lang.has(measure.method), "{tag}");
        }
    }
}

#[test]
fn what_ships_uses_every_figure_and_names_no_other() {
    let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/instruments");
    let known = names();
    let mut used = BTreeSet::new();
    for folder in std::fs::read_dir(content).expect("the content").flatten() {
        let sections = folder.path().join("sections");
        for file in std::fs::read_dir(sections).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(file.path()).expect("text");
            let after = text.split("figure = \"").skip(1);
            used.extend(after.filter_map(|t| Some(t.split_once('"')?.0.to_owned())));
        }
    }
    let known: BTreeSet<String> = known.into_iter().map(str::to_owned).collect();
    assert_eq!(
        used, known,
        "each figure speaks to a question, and no other is named"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_month_is_measured_as_the_picture_shows_it_and_moves_with_it() {
    let temp = tempfile::tempdir().expect("a folder");
    let clock = Clock::manual(NOW);
    let gateway = opened_at(&temp, clock.clone()).await;
    let today = NOW.day();
    let month = crate::demo::month(&gateway, today).expect("a month");
    crate::demo::fill(&gateway, month, |_, _| {})
        .await
        .expect("the sample");
    let (actor, tenant) = (Actor::operator(), crate::demo::tenant());
    let found = read(&actor, &gateway, tenant).await.expect("figures");
    // Figures were read in the middle of the month as well: what is held since then hides nothing
    // from this gateway that another, which holds nothing, would see.
    let other = opened_at(&temp, clock.clone()).await;
    let seen = read(&actor, &other, tenant).await.expect("figures");
    assert_eq!(seen, found);
    let value = |found: &[Measured], name: &str| {
        let figure = found.iter().find(|m| m.measure.name == name);
        figure.map(|m| (m.value.to_string(), m.as_of))
    };
    let shown: Vec<_> = found.iter().map(|m| m.measure.name).collect();
    let law: Vec<&str> = instruments::measured::MEASURES.map(|m| m.name).to_vec();
    assert!(names().ends_with(&law));
    // Nobody was called in the sample, and nobody was told.
    let mut known = names();
    known.retain(|name| *name != "directory.drill.answered_percent");
    known.retain(|name| !name.starts_with("watch.remedy."));
    known.retain(|name| !name.starts_with("watch.takedown."));
    assert_eq!(
        shown, known,
        "the sample knows every other figure, in order"
    );
    let yesterday = today.plus(-1);
    let tracking = value(&found, "watch.tracking.in_use");
    assert_eq!(
        tracking,
        Some(("27".to_owned(), yesterday)),
        "one day nothing came"
    );

    let period = Period::usual(today);
    let picture = picture(&actor, &gateway.watch, tenant, period, Breakdown::Type)
        .await
        .expect("a picture");
    let infected = picture
        .heads
        .iter()
        .find(|h| h.counts_as == CountsAs::Infected);
    let (day, counted) = infected.and_then(|h| h.series.latest()).expect("a number");
    let measured = value(&found, "watch.sinkhole.infected_units");
    assert_eq!(measured, Some((counted.units.to_string(), day)));

    moved_between_the_rounds(&gateway).await;
    stands_beside_another_administration(&gateway).await;

    // A week without a report: the figures of that time are other ones.
    clock.advance_seconds(7 * 86_400);
    let later = read(&actor, &gateway, tenant).await.expect("figures");
    let age = |found: &[Measured]| value(found, "watch.feeds.age_hours").map(|(hours, _)| hours);
    assert_eq!(age(&found).as_deref(), Some("0"));
    assert_eq!(age(&later).as_deref(), Some("168"));
    let tracking = value(&later, "watch.tracking.in_use").map(|(days, _)| days);
    assert_eq!(tracking.as_deref(), Some("20"));
}

/// The sample's signed round stands beside one of another administration.
async fn stands_beside_another_administration(gateway: &Gateway) {
    let (actor, tenant) = (Actor::operator(), crate::demo::tenant());
    let own = &gateway.instruments;
    let held = own.bundles(&actor, tenant).await.expect("a list");
    let [one] = held.as_slice() else {
        panic!("one bundle: {held:?}");
    };
    let code = one.manifest.administration.code;
    assert!(code.is_user_assigned() && code.to_string() != crate::demo::sample::COUNTRY);
    assert_eq!(one.manifest.administration.names.len(), 6);
    let content = one.manifest.content;
    let beside = own.compared(&actor, tenant, content).await.expect("both");
    let figures: Vec<_> = beside.columns.iter().map(|c| c.scored.overall()).collect();
    assert_eq!(figures.len(), 2, "the pilot's and the neighbour's");
    assert!(figures[0].is_some() && figures[1].is_some() && figures[0] != figures[1]);
    assert!(!gateway.folder.path().join("sample-neighbour").exists());
}

/// The second sample round shows what became of the figures of the first.
async fn moved_between_the_rounds(gateway: &Gateway) {
    let (actor, tenant) = (Actor::operator(), crate::demo::tenant());
    let instruments = &gateway.instruments;
    let rounds = instruments.rounds(&actor, tenant).await.expect("rounds");
    let second = rounds.iter().find(|r| r.previous.is_some());
    let second = second.expect("a round that follows another").id;
    let whole = instruments.whole(&actor, tenant, second).await;
    let whole = whole.expect("the round");
    let moved = instruments.moved(&actor, &whole, None).await;
    let moved = moved.expect("figures then and now");
    let of = |name: &str| {
        let found = moved.iter().find(|m| m.then.figure == name);
        let found = found.expect("accepted in the first round");
        let now = found.now.as_ref().expect("known");
        (found.then.value.to_string(), now.0.value.to_string(), now.1)
    };
    let (then, now) = ("15".to_owned(), "27".to_owned());
    assert_eq!(of("watch.tracking.in_use"), (then, now, Now::Accepted));
    let (then, now, from) = of("watch.exposed.units");
    assert!(then != now && from == Now::Today, "{then} {now}");
    undertaken(instruments, whole).await;
}

/// What was undertaken in the first round stands in the second, with its figure then and now.
async fn undertaken(
    instruments: &instruments::Instruments,
    mut whole: instruments::assessment::Whole,
) {
    let found = instruments
        .measure_targets(&Actor::operator(), &mut whole)
        .await;
    found.expect("figures");
    let all: Vec<_> = whole.undertaken.values().map(|u| &u.undertaking).collect();
    assert_eq!(all.len(), 3);
    assert!(
        all.iter()
            .all(|u| u.due.is_some() && u.owner.contains("(sample)"))
    );
    let targets: Vec<_> = all.iter().filter_map(|u| u.target.as_ref()).collect();
    let [target] = targets.as_slice() else {
        panic!("one by a figure: {targets:?}");
    };
    let start = target.start.as_ref().expect("known then");
    let now = &whole.measured[&target.figure];
    let said = [start.value, now.value, target.value].map(|v| v.to_string());
    assert_eq!(said, ["15", "27", "28"]);
}
