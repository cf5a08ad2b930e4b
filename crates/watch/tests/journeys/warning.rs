//! Warnings as their writers, reviewers and readers rely on them: nobody publishes alone, nothing
//! leaves beyond its audience and label, what was published stays as it was.

use crate::bench::{Bench, benches};
use base::actor::Membership;
use base::id::{AccountId, OrganisationId, WarningId};
use base::{Actor, Role, Tlp};
use std::collections::BTreeMap;
use watch::WatchError;
use watch::warning::actions::{self, Step, WarningError};
use watch::warning::digest;
use watch::warning::{Audience, Content, Kind, Severity, State, Texts, public};
use web::form::Key;

pub const AT: &str = "https://gateway.example";

pub fn actor(bench: &Bench, role: Role, number: u8) -> Actor {
    let contact = role == Role::NetworkContact;
    let membership = Membership {
        tenant: bench.tenant,
        organisation: contact.then(|| OrganisationId::from_bytes([3; 16])),
        role,
    };
    Actor::account(AccountId::from_bytes([number; 16]), vec![membership])
}

fn texts(title: &str) -> Texts {
    let text = |t: &str| t.to_owned();
    Texts {
        title: text(title),
        summary: text("Messages lead to a false page."),
        happened: String::new(),
        affected: text("- customers\n- staff"),
        action: text("Do not open the link."),
        sms: text("Do not open links in messages about parcels."),
    }
}

pub fn content(audience: Audience, tlp: Tlp, severity: Severity) -> Content {
    let all = [("en", "False parcels"), ("fr", "Faux colis")];
    Content {
        kind: Kind::Alert,
        severity,
        audience,
        tlp,
        sectors: vec!["finance".to_owned()],
        references: vec!["https://csirt.example/parcels".to_owned()],
        cves: Vec::new(),
        products: Vec::new(),
        source: "en".to_owned(),
        texts: BTreeMap::from(all.map(|(l, t)| (l.to_owned(), texts(t)))),
    }
}

pub async fn begun(bench: &Bench, by: &Actor, content: Content) -> WarningId {
    let made = actions::create(by, &bench.watch, bench.tenant, content, None).await;
    made.expect("a draft")
}

pub async fn take(
    bench: &Bench,
    by: &Actor,
    id: WarningId,
    step: Step,
) -> Result<(), WarningError> {
    let found = actions::copy(&Actor::operator(), &bench.watch, bench.tenant, id).await;
    let seen = found.expect("the warning").version;
    let of = (bench.tenant, id, seen);
    actions::step(by, &bench.watch, of, (step, AT), None).await
}

pub async fn published(bench: &Bench, content: Content) -> WarningId {
    let (writer, reviewer) = (
        actor(bench, Role::Editor, 1),
        actor(bench, Role::Reviewer, 2),
    );
    let id = begun(bench, &writer, content).await;
    take(bench, &writer, id, Step::Submit)
        .await
        .expect("handed in");
    take(bench, &reviewer, id, Step::Publish)
        .await
        .expect("published");
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_publishes_what_they_wrote() {
    for bench in benches().await {
        let open = || content(Audience::Public, Tlp::Clear, Severity::High);
        let (writer, both) = (
            actor(&bench, Role::Editor, 1),
            actor(&bench, Role::Administrator, 2),
        );
        let id = begun(&bench, &writer, open()).await;
        let early = take(&bench, &both, id, Step::Publish).await;
        assert!(
            matches!(early, Err(WarningError::State("draft"))),
            "{early:?}"
        );
        let of = (bench.tenant, id, 1);
        let what = (open(), String::new());
        let changed = actions::change(&both, &bench.watch, of, what, None).await;
        changed.expect("an administrator writes too");
        take(&bench, &writer, id, Step::Submit)
            .await
            .expect("handed in");
        let own = take(&bench, &both, id, Step::Publish).await;
        assert!(matches!(own, Err(WarningError::OwnWork)), "{own:?}");
        let no_right = take(&bench, &writer, id, Step::Publish).await;
        let denied = matches!(no_right, Err(WarningError::Watch(WatchError::Denied(_))));
        assert!(denied, "{no_right:?}");
        let reviewer = actor(&bench, Role::Reviewer, 3);
        take(&bench, &reviewer, id, Step::Publish)
            .await
            .expect("published");
        let visitor = Actor::anonymous();
        let seen = actions::read(&visitor, &bench.watch, bench.tenant, id).await;
        assert_eq!(seen.expect("public").revision.revision, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_refused_without_its_right() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let open = || content(Audience::Public, Tlp::Clear, Severity::High);
        let id = begun(&bench, &actor(&bench, Role::Editor, 1), open()).await;
        let reader = actor(&bench, Role::Reader, 4);
        let denied = |e: WarningError| matches!(e, WarningError::Watch(WatchError::Denied(_)));
        for one in [
            &reader,
            &Actor::anonymous(),
            &actor(&bench, Role::NetworkContact, 5),
        ] {
            let made = actions::create(one, watch, tenant, open(), None).await;
            assert!(denied(made.expect_err("refused")));
            let what = (open(), String::new());
            let of = (tenant, id, 1);
            let changed = actions::change(one, watch, of, what, None).await;
            assert!(denied(changed.expect_err("refused")));
            for step in ["submit", "return", "publish", "correct", "drop", "withdraw"] {
                let step = Step::from_name(step, "why").expect("a step");
                let taken = actions::step(one, watch, of, (step, AT), None).await;
                assert!(denied(taken.expect_err("refused")));
            }
            assert!(actions::open(one, watch, tenant).await.is_err());
            assert!(actions::copy(one, watch, tenant, id).await.is_err());
            assert!(actions::by_number(one, watch, tenant, "x").await.is_err());
            assert!(digest::count(one, watch, tenant).await.is_err());
            // A draft is not there for readers.
            assert!(actions::read(one, watch, tenant, id).await.is_err());
            assert!(actions::history(one, watch, tenant, id).await.is_err());
        }
        let elsewhere = base::id::TenantId::from_bytes([9; 16]);
        let editor = actor(&bench, Role::Editor, 1);
        assert!(actions::copy(&editor, watch, elsewhere, id).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_for_everybody_leaves_by_no_public_way() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let public_one =
            published(&bench, content(Audience::Public, Tlp::Clear, Severity::Low)).await;
        let amber = content(Audience::Constituents, Tlp::Amber, Severity::Low);
        let amber = published(&bench, amber).await;
        let strict = content(Audience::Constituents, Tlp::AmberStrict, Severity::Low);
        let strict = published(&bench, strict).await;
        let teams = published(&bench, content(Audience::Teams, Tlp::Clear, Severity::Low)).await;
        let mixed = content(Audience::Public, Tlp::Green, Severity::Low);
        let mixed = actions::create(&Actor::operator(), watch, tenant, mixed, None).await;
        assert!(matches!(mixed, Err(WarningError::Content(_))));
        let readers = [
            (Actor::anonymous(), vec![public_one]),
            (
                actor(&bench, Role::NetworkContact, 5),
                vec![public_one, amber],
            ),
            (actor(&bench, Role::Reader, 6), vec![public_one, amber]),
            (
                actor(&bench, Role::Analyst, 7),
                vec![public_one, amber, strict, teams],
            ),
        ];
        for (reader, wanted) in readers {
            let found = actions::list(&reader, watch, tenant, Severity::Info, (100, 0)).await;
            let mut found: Vec<_> = found.expect("a list").iter().map(|p| p.id).collect();
            found.sort();
            assert_eq!(found, wanted, "{reader:?}");
            for id in [public_one, amber, strict, teams] {
                let read = actions::read(&reader, watch, tenant, id).await;
                assert_eq!(read.is_ok(), wanted.contains(&id), "{reader:?}");
            }
        }
        let out = public::all(watch, tenant).await.expect("public");
        let out: Vec<_> = out.iter().map(|p| p.id).collect();
        assert_eq!(out, vec![public_one]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_keeps_what_was_published() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let open = || content(Audience::Public, Tlp::Clear, Severity::High);
        let id = published(&bench, open()).await;
        let (writer, reviewer) = (
            actor(&bench, Role::Editor, 1),
            actor(&bench, Role::Reviewer, 2),
        );
        take(&bench, &writer, id, Step::Correct)
            .await
            .expect("begun");
        let mut better = open();
        better.severity = Severity::Medium;
        let version = actions::copy(&writer, watch, tenant, id)
            .await
            .expect("it")
            .version;
        let write = async |note: &str, seen| {
            let what = (better.clone(), note.to_owned());
            actions::change(&writer, watch, (tenant, id, seen), what, None).await
        };
        write("", version).await.expect("written");
        let stale = write("again", version).await;
        let outdated = matches!(stale, Err(WarningError::Watch(WatchError::Changed)));
        assert!(outdated, "{stale:?}");
        let silent = take(&bench, &writer, id, Step::Submit).await;
        assert!(matches!(silent, Err(WarningError::NoReason)), "{silent:?}");
        write("Less grave than thought.", version + 1)
            .await
            .expect("written");
        take(&bench, &writer, id, Step::Submit)
            .await
            .expect("handed in");
        let visitor = Actor::anonymous();
        let now = actions::read(&visitor, watch, tenant, id)
            .await
            .expect("public");
        assert_eq!(
            now.revision.content.severity,
            Severity::High,
            "not before publication"
        );
        take(&bench, &reviewer, id, Step::Publish)
            .await
            .expect("published");
        let all = actions::history(&visitor, watch, tenant, id)
            .await
            .expect("public");
        let said: Vec<_> = all
            .iter()
            .map(|r| (r.revision, r.content.severity))
            .collect();
        assert_eq!(said, vec![(1, Severity::High), (2, Severity::Medium)]);
        assert_eq!(all[1].change, "Less grave than thought.");
        assert_ne!(all[0].hash, all[1].hash);
        let found = watch::warning::differences(&all[0].content, &all[1].content);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].part, found[0].after.as_str()),
            ("severity", "medium")
        );
        let why = Step::Withdraw("A mistake.".to_owned());
        take(&bench, &reviewer, id, why).await.expect("withdrawn");
        let gone = public::all(watch, tenant).await.expect("public");
        assert!(gone.is_empty(), "it left feeds and CSAF");
        let shown = actions::read(&visitor, watch, tenant, id)
            .await
            .expect("still there");
        assert!(shown.withdrawn_at.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_twice_is_carried_out_once() {
    for bench in benches().await {
        let (watch, tenant, writer) = (&bench.watch, bench.tenant, actor(&bench, Role::Editor, 1));
        let key = Key::new();
        let make = async || {
            let what = content(Audience::Public, Tlp::Clear, Severity::High);
            actions::create(&writer, watch, tenant, what, Some(&key)).await
        };
        let (first, second) = (make().await.expect("made"), make().await.expect("the same"));
        assert_eq!(first, second);
        let open = actions::open(&writer, watch, tenant).await.expect("drafts");
        assert_eq!(open.len(), 1);
        assert_eq!(
            (open[0].state, open[0].number.as_str()),
            (State::Draft, "CG-2026-0001")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_language_is_a_valid_csaf_document_with_the_history() {
    let i18n = web::i18n::I18n::builder().locales(watch::module().locales);
    let i18n = i18n.build().expect("messages");
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let mut weak = content(Audience::Public, Tlp::Clear, Severity::High);
        weak.cves = vec!["cve-2026-12345".to_owned()];
        weak.products = vec!["Example; Router; <4.2".to_owned()];
        for (what, category) in [
            (
                content(Audience::Public, Tlp::Clear, Severity::High),
                "csaf_security_incident_response",
            ),
            (weak, "csaf_security_advisory"),
        ] {
            let id = published(&bench, what).await;
            let all = public::all(watch, tenant).await.expect("public");
            let publisher = public::Publisher::of(watch, tenant, AT)
                .await
                .expect("named");
            let one = all.iter().find(|p| p.id == id).expect("public");
            for (language, source) in [("en", None), ("fr", Some("en"))] {
                let path = public::path(&one.number, &one.revision.content, language);
                assert!(public::listed(&all).iter().any(|l| l.path == path));
                let known = |tag: &str| i18n.get(tag);
                let bytes = public::at_path(watch, tenant, (&path, &publisher), known).await;
                let bytes = bytes.expect("a document");
                let read = exchange::csaf::read(&bytes, &exchange::csaf::Limits::default());
                let read = read.expect("read back");
                assert_eq!(read.category, category);
                assert_eq!(read.source.map(|l| l.to_string()).as_deref(), source);
                assert!(
                    path.ends_with(&exchange::csaf::file_name(&read.id)),
                    "{path}"
                );
            }
        }
        let lang = i18n.get("ar").expect("Arabic");
        let all = public::all(watch, tenant).await.expect("public");
        let publisher = public::Publisher::of(watch, tenant, AT)
            .await
            .expect("named");
        let feed = public::feed(&all, &lang, &publisher);
        assert_eq!(feed.entries.len(), 2);
        assert!(
            feed.entries[0].summary.contains("(en)"),
            "the fallback is said"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_that_is_given_up_changes_nothing() {
    for bench in benches().await {
        let (watch, tenant) = (&bench.watch, bench.tenant);
        let open = || content(Audience::Public, Tlp::Clear, Severity::High);
        let mut first = open();
        first.severity = Severity::Medium;
        let id = published(&bench, first).await;
        let writer = actor(&bench, Role::Editor, 1);
        take(&bench, &writer, id, Step::Correct)
            .await
            .expect("begun");
        let version = actions::copy(&writer, watch, tenant, id)
            .await
            .expect("it")
            .version;
        let what = (open(), "Not meant.".to_owned());
        let of = (tenant, id, version);
        actions::change(&writer, watch, of, what, None)
            .await
            .expect("written");
        take(&bench, &writer, id, Step::Drop)
            .await
            .expect("given up");
        let copy = actions::copy(&writer, watch, tenant, id).await.expect("it");
        assert_eq!((copy.state, copy.revision), (State::Published, 1));
        assert_eq!(
            copy.content.severity,
            Severity::Medium,
            "what is published stays"
        );
    }
}
