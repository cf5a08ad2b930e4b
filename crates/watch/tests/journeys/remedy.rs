//! Ninety days of a sinkhole feed of which everything is known: reports in, notices out, answers
//! back, and what the gateway says became of it.

use std::collections::BTreeMap;

use base::actor::Membership;
use base::id::{AccountId, NoticeId, OrganisationId};
use base::{Actor, Role};
use directory::import::ImportFile;
use directory::network::Space;
use directory::rule::{Conditions, Format, Interval, Object, Telling, What, Written};
use store::Fs;
use store::mail::Mailer;
use watch::WatchError;
use watch::notice::actions::{self as notices, Decision, Wanted};
use watch::notice::answer::{self, Saying};
use watch::notice::{Mode, Notice, Setting, State as Way, run, send};
use watch::remedy::actions::{Asked, Followed, follow};
use watch::remedy::finding::State;
use watch::remedy::normal::Why;
use watch::remedy::summary::Summary;
use watch::remedy::survival::{Ended, Followed as Time, Part};

use crate::bench::{Bench, benches};
use crate::simulated::{DAYS, Host, MISSING, NETWORK_TOLD, SHORT, Simulated, simulate};

/// Days after which the same thing is told again.
const INTERVAL: i32 = 7;

fn operator() -> Actor {
    Actor::operator()
}

/// A bank with addresses that stay; a provider whose addresses move, and of which nobody knows
/// whom to write to.
const NETWORKS: &str = "network,organisation,kind,country,mail,space\n\
    198.18.0.0/16,Bank of Example,other,XA,desk@bank.example,static\n\
    198.19.0.0/16,Example Networks,isp,XA,,dynamic\n";
/// The same, when the provider has named an address.
const REACHED: &str = "network,organisation,kind,country,mail,space\n\
    198.18.0.0/16,Bank of Example,other,XA,desk@bank.example,static\n\
    198.19.0.0/16,Example Networks,isp,XA,abuse@isp.example,dynamic\n";

async fn networks(bench: &Bench, list: &str) {
    let file = ImportFile {
        name: "networks.csv",
        bytes: list.as_bytes(),
    };
    let imports = bench.watch.directory().imports();
    let actor = operator();
    let done = imports.import_constituency_csv(&actor, bench.tenant, &file);
    let done = done.await.expect("imported");
    assert!(done.done.refused.is_empty(), "{:?}", done.done.refused);
}

async fn prepare_for_notices(bench: &Bench) {
    networks(bench, NETWORKS).await;
    let rule = Written {
        conditions: Conditions {
            what: What::Any,
            provider: String::new(),
            feed: String::new(),
            object: Object::Any,
        },
        telling: Telling {
            suppress: false,
            destinations: Vec::new(),
            language: None,
            format: Format::default(),
            interval: Interval::Days(7),
        },
        comment: "once a week".to_owned(),
    };
    let rules = bench.watch.directory().rules();
    let added = rules.add(&operator(), bench.tenant, rule).await;
    added.expect("added");
    let setting = Setting {
        mode: Mode::On,
        ..Setting::default()
    };
    let (actor, watch) = (operator(), &bench.watch);
    let set = notices::set(&actor, watch, bench.tenant, (setting, &[]), None);
    set.await.expect("set");
}

async fn take(bench: &Bench, truth: &Simulated, day: i32, rows: &[String]) {
    let date = truth.day(day);
    let mut text = "timestamp,src_ip,src_port,src_asn,infection\n".to_owned();
    for ip in rows {
        text.push_str(&format!("{date} 01:00:00,{ip},40123,64500,mirai\n"));
    }
    let name = format!("{date}-event4_sinkhole-test.csv");
    let taken = bench.take(&name, text.into_bytes()).await;
    assert_eq!(taken.stored, rows.len() as u64, "{taken:?}");
}

/// Prepares notices, lets a person approve those that wait, and sends.
async fn tell(bench: &Bench, mailer: &Mailer) -> usize {
    let (actor, watch) = (operator(), &bench.watch);
    let done = run::run(&actor, watch, bench.tenant, None).await;
    let done = done.expect("a run");
    let mut count = 0;
    for batch in &done.batches {
        count += usize::try_from(batch.notices).expect("a number");
        if batch.state == watch::notice::BatchState::Held {
            let what = (batch.id, batch.version, Decision::Approve);
            let decided = notices::decide(&actor, watch, bench.tenant, what, None);
            decided.await.expect("approved");
        }
    }
    send::queue_prepared(watch).await.expect("queued");
    let sent = mailer.send_due(watch.db(), watch.clock().now()).await;
    sent.expect("sent");
    send::take_outcomes(watch).await.expect("noted");
    count
}

async fn newest(bench: &Bench) -> Vec<Notice> {
    let (actor, wanted) = (operator(), Wanted::default());
    let all = notices::list(&actor, &bench.watch, bench.tenant, &wanted, 1_000);
    all.await.expect("a list")
}

async fn acknowledge(bench: &Bench, id: NoticeId) {
    let (actor, watch) = (operator(), &bench.watch);
    let whole = notices::one(&actor, watch, bench.tenant, id).await;
    let text = whole.expect("a notice").letter.text;
    let link = text.split_once(&format!("/notice/{id}/")).expect("a link");
    let tag = link.1.split_whitespace().next().expect("a tag");
    let said = answer::say(watch, (id, tag), &Saying::Acknowledged, None);
    said.await.expect("it is taken");
}

/// What was told by the truth: by address the days, and whether it was acknowledged.
#[derive(Default)]
struct Told {
    by_unit: BTreeMap<String, Vec<(i32, bool)>>,
    notices: usize,
}

impl Told {
    /// The notices that follow from a report that came on the morning of `day`.
    fn expect(&mut self, day: i32, rows: &[String], reached: bool, acknowledged: bool) -> usize {
        let mut made = 0;
        for (net, told, acknowledged) in
            [("198.18.", true, acknowledged), ("198.19.", reached, false)]
        {
            let mut any = false;
            for row in rows.iter().filter(|r| told && r.starts_with(net)) {
                let before = self.by_unit.entry(row.clone()).or_default();
                if before.last().is_none_or(|(last, _)| day >= last + INTERVAL) {
                    before.push((day, acknowledged));
                    any = true;
                }
            }
            made += usize::from(any);
        }
        self.notices += made;
        made
    }
}

/// Lives through the ninety days; what was told by the truth.
async fn live(bench: &Bench, truth: &Simulated) -> Told {
    let clock = bench.watch.clock();
    let first_morning = truth.day(1).start().plus_seconds(8 * 3_600);
    clock.advance_seconds((first_morning.micros() - clock.now().micros()) / 1_000_000);
    prepare_for_notices(bench).await;
    let from = "CSIRT <csirt@example.org>";
    let mailer = Mailer::folder(from, Fs::real(), bench.folder().join("mail"));
    let mailer = mailer.expect("a mailer");
    let mut told = Told::default();
    for (day, rows) in (0..DAYS).zip(&truth.days) {
        if day == NETWORK_TOLD {
            networks(bench, REACHED).await;
        }
        // For two weeks somebody at the bank answers.
        let answers = (28..42).contains(&day);
        let mut expected = 0;
        if let Some(rows) = rows {
            take(bench, truth, day, rows).await;
            expected = told.expect(day + 1, rows, day >= NETWORK_TOLD, answers);
        }
        let made = tell(bench, &mailer).await;
        assert_eq!(made, expected, "no storm on day {day}");
        assert!(made <= 2, "at most one notice to each a day");
        let today = clock.now();
        for notice in newest(bench).await.iter().filter(|n| n.at == today) {
            assert_eq!(notice.state, Way::Sent);
            let whole = notices::one(&operator(), &bench.watch, bench.tenant, notice.id).await;
            let text = whole.expect("a notice").letter.text;
            if answers && text.contains("Bank of Example") {
                acknowledge(bench, notice.id).await;
            }
        }
        clock.advance_seconds(86_400);
    }
    assert_eq!(newest(bench).await.len(), told.notices);
    told
}

async fn followed(bench: &Bench, truth: &Simulated, actor: &Actor) -> Followed {
    let asked = Asked::of((truth.day(0), truth.day(DAYS - 1)));
    let found = follow(actor, &bench.watch, bench.tenant, &asked).await;
    found.expect("it is followed")
}

/// The state of a host's newest finding by the truth.
fn state(truth: &Simulated, told: &Told, host: &Host) -> State {
    let found = truth.expected(host).pop().expect("it was infected");
    let (first, gone) = found[found.len() - 1];
    let told = told.by_unit.get(&host.address);
    let since: Vec<bool> = told
        .into_iter()
        .flatten()
        .filter(|(day, _)| *day >= first)
        .map(|(_, acknowledged)| *acknowledged)
        .collect();
    match (gone, since.is_empty()) {
        (Some(_), _) => State::Gone,
        (None, false) if since.contains(&true) => State::Acknowledged,
        (None, false) => State::Notified,
        (None, true) if found.len() > 1 => State::Relapsed,
        (None, true) => State::Open,
    }
}

/// The times from the first notice by the truth.
fn times(truth: &Simulated, told: &Told) -> Vec<Time> {
    let mut all = Vec::new();
    for host in &truth.hosts {
        for spells in truth.expected(host) {
            let (first, gone) = spells[0];
            let days = &told.by_unit[&host.address];
            let (day, _) = days.iter().find(|(day, _)| *day >= first).expect("told");
            let (end, ended) = match gone {
                Some(gone) => (gone, Ended::Gone),
                None => (truth.decided(), Ended::Censored),
            };
            let days = u32::try_from(end - day).ok();
            all.extend(days.map(|days| Time { days, ended }));
        }
    }
    all.sort_unstable();
    all
}

fn check_static(truth: &Simulated, told: &Told, found: &Followed) {
    let mut states = BTreeMap::new();
    for host in &truth.hosts {
        let lines = found.lines.iter().filter(|l| l.unit == host.address);
        let lines: Vec<_> = lines.collect();
        let spells = |l: &&watch::remedy::actions::Line| {
            let spells = l.finding.spells.iter();
            let days = spells.map(|s| (s.first, s.gone));
            days.collect::<Vec<_>>()
        };
        let expected = truth.expected(host).into_iter().map(|spells| {
            let days = spells.into_iter();
            let days = days.map(|(first, gone)| (truth.day(first), gone.map(|g| truth.day(g))));
            days.collect::<Vec<_>>()
        });
        let expected: Vec<_> = expected.collect();
        assert_eq!(
            lines.iter().map(spells).collect::<Vec<_>>(),
            expected,
            "{host:?}"
        );
        let newest = lines[lines.len() - 1].finding.state;
        assert_eq!(newest, state(truth, told, host), "{host:?}");
        *states.entry(newest).or_insert(0) += 1;
    }
    for state in [State::Gone, State::Notified, State::Acknowledged] {
        assert!(states.contains_key(&state), "the truth has {state:?}");
    }
    let others = found.lines.iter().any(|l| !l.unit.starts_with("198.18."));
    assert!(!others, "nothing is said of one address that moves");
}

fn check_statistics(truth: &Simulated, told: &Told, found: &Followed) {
    let summary = Summary::of(found.lines.iter().map(|l| &l.finding));
    assert_eq!(summary.followed, times(truth, told));
    let (back, known) = truth.relapsed();
    assert!(back > 0, "the truth has relapses");
    assert_eq!(summary.relapsed, Part::of(back, known));
    assert_eq!(summary.told, summary.all(), "everybody was told");
}

fn check_moving(truth: &Simulated, found: &Followed) {
    let [network] = &found.moving[..] else {
        panic!("one network moves: {:?}", found.moving);
    };
    assert_eq!(network.space, Space::Dynamic);
    let level = &network.level;
    assert_eq!(level.told, Some(truth.day(NETWORK_TOLD + 1)));
    for ((_, number), (day, infected)) in level.days.iter().zip((0..).zip(&truth.subscribers)) {
        let known = !MISSING.contains(&day) && day != SHORT;
        assert_eq!(*number, known.then_some(*infected as u64), "{day}");
    }
    assert!(level.change().expect("enough days") < -0.2);
}

#[tokio::test(flavor = "multi_thread")]
async fn ninety_days_of_a_sinkhole_end_in_the_states_of_the_truth_without_a_storm() {
    let truth = simulate(42, 80, 40);
    for bench in benches().await {
        let _ = bench.watch.clone().reached_at("https://gateway.example");
        let told = live(&bench, &truth).await;
        let found = followed(&bench, &truth, &operator()).await;
        let feed = found.feeds.values().next().expect("a feed");
        let mut gaps = BTreeMap::from(MISSING.map(|n| (truth.day(n), Why::Missing)));
        gaps.insert(truth.day(SHORT), Why::Short);
        assert_eq!(feed.without, gaps);
        check_static(&truth, &told, &found);
        check_statistics(&truth, &told, &found);
        check_moving(&truth, &found);
        only_own(&bench, &truth, &found).await;
    }
}

/// A network's contact sees the own networks, nobody without a role anything.
async fn only_own(bench: &Bench, truth: &Simulated, whole: &Followed) {
    let contact = |organisation: Option<OrganisationId>, role| {
        let membership = Membership {
            tenant: bench.tenant,
            organisation,
            role,
        };
        Actor::account(AccountId::from_bytes([2; 16]), vec![membership])
    };
    let bank = whole.lines[0].organisation.expect("whose it is");
    let own = contact(Some(bank), Role::NetworkContact);
    let seen = followed(bench, truth, &own).await;
    assert_eq!(seen.lines, whole.lines, "the same states and notices");
    assert!(seen.moving.is_empty(), "another's network");
    let isp = whole.moving[0].organisation.expect("whose it is");
    let other = followed(bench, truth, &contact(Some(isp), Role::NetworkContact)).await;
    assert!(other.lines.is_empty() && other.moving.len() == 1);
    let asked = Asked {
        network: whole.moving[0].network,
        ..Asked::of((truth.day(0), truth.day(DAYS - 1)))
    };
    let foreign = follow(&own, &bench.watch, bench.tenant, &asked).await;
    assert!(matches!(foreign, Err(WatchError::NotFound(_))));
    for refused in [contact(None, Role::Reader), Actor::anonymous()] {
        let asked = Asked::of((truth.day(0), truth.day(DAYS - 1)));
        let done = follow(&refused, &bench.watch, bench.tenant, &asked).await;
        assert!(matches!(done, Err(WatchError::Denied(_))));
    }
}
