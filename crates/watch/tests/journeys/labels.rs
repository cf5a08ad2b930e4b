//! Labels at the exits: a network's contact gets no more than TLP:AMBER, and nothing leaves
//! without its label.

use crate::bench::{Bench, benches};
use base::actor::Membership;
use base::id::{AccountId, OrganisationId};
use base::{Actor, Day, Role, Tlp};
use directory::network::Resource;
use directory::organisation::{Details, Name};
use lake::{Filter, Selection};
use std::io::Write;
use std::sync::{Arc, Mutex};
use watch::ingest::{Format, Input, Options, Via, actions};
use watch::observation::Export;
use watch::observation::actions::{export, list};
use watch::picture::{Breakdown, Period};

/// What an export wrote.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("not poisoned").extend(piece);
        Ok(piece.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn event(host: u8, label: &str) -> String {
    format!(
        r#"{{"classification.type": "infected-system", "classification.taxonomy": "malicious-code",
        "feed.name": "sinkhole", "time.source": "2026-03-24T01:02:{host:02}+00:00",
        "source.ip": "198.18.0.{host}", "malware.name": "mirai"{label}}}"#
    )
    .replace('\n', "")
}

/// Takes events in as IntelMQ gives them; those without a label get `--tlp RED`.
async fn take(bench: &Bench, day: u8, events: &[String]) {
    let text = events.join("\n").replace("03-24", &format!("03-{day}"));
    let input = Input::Bytes {
        name: format!("{day}.jsonl"),
        bytes: text.into_bytes(),
    };
    let options = Options {
        format: Format::Intelmq,
        tlp: Tlp::Red.as_str().to_owned(),
        ..Options::new(Via::Cli)
    };
    let operator = Actor::operator();
    let taken = actions::ingest(&operator, &bench.watch, bench.tenant, vec![input], &options);
    let taken = taken.await.expect("taken");
    assert_eq!(taken.stored, events.len() as u64, "{taken:?}");
}

/// An organisation that answers for the addresses, and its contact.
async fn contact(bench: &Bench) -> (OrganisationId, Actor) {
    let (operator, directory) = (Actor::operator(), bench.watch.directory());
    let name = Name::new("Example Networks").expect("a name");
    let made = directory.organisations();
    let made = made.create(&operator, bench.tenant, name, Details::default());
    let own = made.await.expect("created").id;
    let prefix = Resource::Prefix("198.18.0.0/24".parse().expect("a prefix"));
    let networks = directory.networks();
    let added = networks.add(&operator, bench.tenant, own, prefix).await;
    added.expect("added");
    let membership = Membership {
        tenant: bench.tenant,
        organisation: Some(own),
        role: Role::NetworkContact,
    };
    let actor = Actor::account(AccountId::from_bytes([2; 16]), vec![membership]);
    (own, actor)
}

pub async fn exported(bench: &Bench, actor: &Actor, format: Export) -> String {
    let (out, all) = (Written::default(), Selection::default());
    let written = export(actor, &bench.watch, bench.tenant, &all, format, out.clone());
    written.await.expect("an export");
    let bytes = out.0.lock().expect("not poisoned").clone();
    String::from_utf8(bytes).expect("UTF-8")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_gets_what_may_go_to_clients_and_analysts_get_all() {
    for bench in benches().await {
        let (_, contact) = contact(&bench).await;
        let labels = ["", "GREEN", "AMBER", "AMBER+STRICT", "RED"];
        let event = |(n, label): (u8, &str)| match label {
            "" => event(n, ""),
            label => event(n, &format!(r#", "tlp": "{label}""#)),
        };
        let events: Vec<String> = (1..).zip(labels).map(event).collect();
        take(&bench, 24, &events).await;
        let found = async |actor: &Actor| {
            let (watch, tenant, all) = (&bench.watch, bench.tenant, Filter::default());
            let found = list(actor, watch, tenant, &all, None, 9).await;
            let labels = found.expect("a list").rows.into_iter().map(|o| o.meta.tlp);
            labels.collect::<Vec<_>>()
        };
        assert_eq!(found(&contact).await, [Tlp::Amber, Tlp::Green]);
        assert_eq!(found(&Actor::operator()).await.len(), 5);
        for format in [Export::Intelmq, Export::Jsonl, Export::Csv] {
            let text = exported(&bench, &contact, format).await;
            for (host, inside) in [(1, false), (2, true), (3, true), (4, false), (5, false)] {
                let address = format!("198.18.0.{host}");
                assert_eq!(text.contains(&address), inside, "{format:?} {host}\n{text}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_of_intelmq_leaves_with_the_label_it_is_handled_under() {
    for bench in benches().await {
        take(
            &bench,
            24,
            &[event(1, ""), event(2, r#", "tlp": "AMBER+STRICT""#)],
        )
        .await;
        let operator = Actor::operator();
        let events = exported(&bench, &operator, Export::Intelmq).await;
        // IntelMQ knows the labels of TLP 1, so the next stricter one is written.
        assert_eq!(events.matches(r#""tlp": "RED""#).count(), 2, "{events}");
        let own = exported(&bench, &operator, Export::Jsonl).await;
        for label in [
            r#""extra.gateway_tlp": "RED""#,
            r#""extra.gateway_tlp": "AMBER+STRICT""#,
        ] {
            assert!(own.contains(label), "{label}\n{own}");
        }
        let table = exported(&bench, &operator, Export::Csv).await;
        assert!(table.contains(",RED,") && table.contains(",AMBER+STRICT,"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_picture_leaves_out_days_that_count_what_is_kept_back() {
    for bench in benches().await {
        let (_, contact) = contact(&bench).await;
        let amber = |n| event(n, r#", "tlp": "AMBER""#);
        take(&bench, 22, &[amber(1), amber(2)]).await;
        take(&bench, 23, &[amber(1), event(3, "")]).await;
        bench.watch.lake().rollup_dirty(99).await.expect("counted");
        let day = |n| Day::from_ymd(2026, 3, n).expect("a day");
        let seen = async |actor: &Actor, (from, to)| {
            let (watch, period) = (&bench.watch, Period::new(day(from), day(to)));
            let by = Breakdown::Organisation;
            let picture = watch::picture::actions::picture(actor, watch, bench.tenant, period, by);
            let picture = picture.await.expect("a picture");
            let points = picture.lines[0].series.points().iter();
            let units = points.map(|p| p.counted.map(|c| c.units));
            (picture.withheld, units.collect::<Vec<_>>())
        };
        let whole = vec![Some(2), Some(2)];
        assert_eq!(seen(&Actor::operator(), (22, 23)).await, (false, whole));
        let some = vec![Some(2), None];
        assert_eq!(seen(&contact, (22, 23)).await, (true, some));
        assert_eq!(seen(&contact, (22, 22)).await, (false, vec![Some(2)]));
    }
}
