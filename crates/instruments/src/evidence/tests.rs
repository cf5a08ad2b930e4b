//! What a team relies on that shows its evidence, and what a stranger tries.
//!
//! Not here: pages. Invariant: a refusal changes nothing.

use base::id::TenantId;
use base::{Actor, Role};

use super::*;
use crate::assessment::moved::{Course, Meaning, Now};
use crate::assessment::tests::{each, member, officer, person, say, saying, stage, tenant, whole};
use crate::assessment::{Title, Whole};
use crate::measured::tests::Set;
use crate::respondent::Asked;
use crate::{Instruments, InstrumentsError};

pub(crate) fn about(title: &str, tlp: Tlp) -> About {
    About {
        title: title.to_owned(),
        issuer: "Ministry".to_owned(),
        dated: Day::from_ymd(2026, 3, 1),
        valid_until: None,
        tlp,
    }
}

pub(crate) fn file(item: &str, text: &str, tlp: Tlp) -> New {
    New {
        item: item.parse().unwrap(),
        offered: Offered::File(text.as_bytes().to_vec()),
        about: about("Decision", tlp),
    }
}

fn figure(item: &str, name: &str) -> New {
    New {
        offered: Offered::Figure(name.to_owned()),
        ..file(item, "", Tlp::Green)
    }
}

fn link(item: &str, address: &str, page: Option<&str>) -> New {
    New {
        offered: Offered::Link {
            address: address.to_owned(),
            page: page.map(|p| p.as_bytes().to_vec()),
        },
        ..file(item, "", Tlp::Clear)
    }
}

type Round = crate::assessment::Round;

async fn add(instruments: &Instruments, round: &Round, new: New) -> Piece {
    let made = instruments
        .attach(&officer(), tenant(), round.id, new)
        .await;
    made.unwrap()
}

async fn sign(instruments: &Instruments, round: &Round) -> ContentHash {
    let hash = whole(instruments, round).await.canonical_hash();
    let done = instruments
        .sign_off(&officer(), tenant(), (round.id, hash), ("A. Director", ""))
        .await;
    done.unwrap().hash
}

fn covered(whole: &Whole) -> (u32, Option<Day>) {
    let backing = &whole.scored.backing;
    (backing.evidence.done, backing.oldest_evidence)
}

#[tokio::test]
async fn evidence_counts_until_it_is_rejected_or_past_its_time() {
    each(async |instruments, round| {
        say(instruments, round, &[saying("C1", 0, stage(2))]).await;
        assert_eq!(covered(&whole(instruments, round).await), (0, None));
        let piece = add(instruments, round, file("C1", "minutes", Tlp::Amber)).await;
        let dated = Day::from_ymd(2026, 3, 1);
        assert_eq!(covered(&whole(instruments, round).await), (1, dated));
        let which = (round.id, piece.id);
        let reviewer = person(3, tenant(), Role::Reviewer);
        let judge = async |actor: &Actor, verdict, why, seen| {
            instruments
                .judge(actor, tenant(), which, (verdict, why), seen)
                .await
        };
        let reader = member(Role::Reader);
        let forbidden = judge(&reader, Verdict::Accepted, "", 1).await;
        assert!(matches!(forbidden, Err(InstrumentsError::Forbidden)));
        let silent = judge(&reviewer, Verdict::Rejected, " ", 1).await;
        assert!(matches!(silent, Err(InstrumentsError::Field { .. })));
        let late = judge(&reviewer, Verdict::Accepted, "", 7).await;
        assert!(matches!(late, Err(InstrumentsError::Changed(_))));
        // The officer of these tests and this administrator are the same person.
        let own = person(2, tenant(), Role::Administrator);
        let own = judge(&own, Verdict::Accepted, "", 1).await;
        assert!(matches!(own, Err(InstrumentsError::OwnAnswer)));
        judge(
            &person(3, tenant(), Role::Reviewer),
            Verdict::Rejected,
            "unsigned",
            1,
        )
        .await
        .unwrap();
        assert_eq!(covered(&whole(instruments, round).await), (0, None));
        let mut past = file("C1", "old", Tlp::Amber);
        past.about.valid_until = Day::from_ymd(2026, 3, 2);
        add(instruments, round, past).await;
        assert_eq!(covered(&whole(instruments, round).await), (0, None));
        let mut wrong = file("C1", "x", Tlp::Amber);
        wrong.about.valid_until = Day::from_ymd(2026, 2, 1);
        let wrong = instruments
            .attach(&officer(), tenant(), round.id, wrong)
            .await;
        assert!(matches!(wrong, Err(InstrumentsError::Field { .. })));
    })
    .await;
}

#[tokio::test]
async fn sign_off_freezes_evidence_and_its_hash_names_it() {
    each(async |instruments, round| {
        let empty = whole(instruments, round).await;
        assert!(!empty.canonical().contains("evidence"));
        let piece = add(instruments, round, file("C1", "minutes", Tlp::Red)).await;
        let one = whole(instruments, round).await.canonical_hash();
        assert_ne!(
            one,
            empty.canonical_hash(),
            "evidence is part of what is signed"
        );
        let (which, actor) = ((round.id, piece.id), person(3, tenant(), Role::Reviewer));
        let verdict = (Verdict::Accepted, "");
        instruments
            .judge(&actor, tenant(), which, verdict, 1)
            .await
            .unwrap();
        let judged = whole(instruments, round).await;
        assert_ne!(judged.canonical_hash(), one, "and so is the verdict");
        assert!(
            judged
                .canonical()
                .contains(&piece.held.file().unwrap().hash.to_string())
        );
        let signed = sign(instruments, round).await;
        let officer = officer();
        let closed = [
            instruments
                .attach(&officer, tenant(), round.id, file("C1", "late", Tlp::Clear))
                .await
                .err(),
            instruments
                .judge(&actor, tenant(), which, verdict, 2)
                .await
                .err(),
            instruments.take_away(&officer, tenant(), which).await.err(),
        ];
        for error in closed {
            assert!(
                matches!(error, Some(InstrumentsError::SignedOff)),
                "{error:?}"
            );
        }
        let after = whole(instruments, round).await;
        assert_eq!(after.canonical_hash(), signed);
        let reader = member(Role::Reader);
        let seen = instruments
            .whole(&reader, tenant(), round.id)
            .await
            .unwrap();
        assert_eq!(
            seen.canonical_hash(),
            signed,
            "whoever reads works out the same hash"
        );
    })
    .await;
}

#[tokio::test]
async fn only_files_of_the_list_and_of_a_bearable_size_are_taken() {
    each(async |instruments, round| {
        let large = "x".repeat(FILE_LIMIT + 1);
        let runs = "%PDF-1.4\n<< /S /Launch /F (x.exe) >>";
        for bad in ["<svg onload=alert(1)>", "MZ\u{1}", "", runs, large.as_str()] {
            let new = file("C1", bad, Tlp::Clear);
            let refused = instruments
                .attach(&officer(), tenant(), round.id, new)
                .await;
            assert!(matches!(
                refused,
                Err(InstrumentsError::Field { field: "file", .. })
            ));
        }
        let unknown = file("Z9", "text", Tlp::Clear);
        let unknown = instruments
            .attach(&officer(), tenant(), round.id, unknown)
            .await;
        assert!(matches!(unknown, Err(InstrumentsError::NotFound(_))));
        assert_eq!(whole(instruments, round).await.evidence().count(), 0);
        // The same file is taken once for a question, and again for another.
        add(instruments, round, file("C1", "text", Tlp::Clear)).await;
        let again = file("C1", "text", Tlp::Green);
        let actor = officer();
        let again = instruments.attach(&actor, tenant(), round.id, again);
        assert!(
            again
                .await
                .unwrap_err()
                .to_string()
                .contains("here already")
        );
        add(instruments, round, file("C2", "text", Tlp::Clear)).await;
        assert_eq!(whole(instruments, round).await.evidence().count(), 2);
    })
    .await;
}

#[tokio::test]
async fn nobody_without_the_right_adds_reads_or_takes_away() {
    each(async |instruments, round| {
        let piece = add(instruments, round, file("C1", "minutes", Tlp::Red)).await;
        let open = add(instruments, round, file("C1", "public", Tlp::Green)).await;
        let elsewhere = TenantId::from_bytes([8; 16]);
        let stranger = person(5, elsewhere, Role::Administrator);
        let which = (round.id, piece.id);
        for actor in [&stranger, &member(Role::Reader), &Actor::anonymous()] {
            let new = file("C1", "mine", Tlp::Clear);
            let added = instruments.attach(actor, tenant(), round.id, new).await;
            assert!(matches!(added, Err(InstrumentsError::Forbidden)));
            let taken = instruments.take_away(actor, tenant(), which).await;
            assert!(matches!(taken, Err(InstrumentsError::Forbidden)));
            assert!(
                instruments
                    .evidence_file(actor, tenant(), which)
                    .await
                    .is_err()
            );
        }
        // In their own administration, the round is not there.
        let own = instruments.evidence_file(&stranger, elsewhere, which).await;
        assert!(matches!(own, Err(InstrumentsError::NotFound(_))));
        let reader = member(Role::Reader);
        let seen = instruments
            .whole(&reader, tenant(), round.id)
            .await
            .unwrap();
        let ids: Vec<_> = seen.evidence().map(|p| p.id).collect();
        assert_eq!((ids, seen.withheld_evidence(None)), (vec![open.id], 1));
        assert!(
            !seen
                .evidence_json()
                .to_string()
                .contains(&piece.id.to_string())
        );
        let read = instruments
            .evidence_file(&reader, tenant(), (round.id, open.id))
            .await;
        assert_eq!(read.unwrap().2, b"public");
        let reviewer = member(Role::Reviewer);
        assert!(
            instruments
                .evidence_file(&reviewer, tenant(), which)
                .await
                .is_ok()
        );
    })
    .await;
}

/// A sitting of somebody who was asked for the section on continuity.
async fn sitting(instruments: &Instruments, round: &Round, mail: &str) -> String {
    let asked = Asked::new(
        ("Hospital", "Duty officer"),
        mail,
        "en".parse().unwrap(),
        vec!["continuity".parse().unwrap()],
    );
    let made = instruments
        .ask(&officer(), tenant(), round.id, asked.unwrap())
        .await
        .unwrap();
    let secret = made.link.rsplit('/').next().unwrap().to_owned();
    instruments.send_code(&secret).await.unwrap();
    let last = "SELECT payload FROM store_outbox WHERE payload LIKE $1 AND payload LIKE '%code%' ORDER BY created_at DESC, id DESC LIMIT 1";
    let like = format!("%{mail}%");
    let row = instruments.db.fetch_one(last, ::store::params![like]).await;
    let payload: String = row.unwrap().get("payload").unwrap();
    let json: serde_json::Value = serde_json::from_str(&payload).unwrap();
    let text = json["text"].as_str().unwrap().to_owned();
    let mut digits = text.split(|c: char| !c.is_ascii_digit());
    let code = digits.find(|d| d.len() == 8).unwrap();
    instruments.enter(&secret, code).await.unwrap()
}

#[tokio::test]
async fn a_respondent_gives_files_to_their_own_questions_and_reads_no_others() {
    each(async |instruments, round| {
        let team = add(instruments, round, file("C1", "of the team", Tlp::Clear)).await;
        let one = sitting(instruments, round, "one@hospital.example").await;
        let two = sitting(instruments, round, "two@hospital.example").await;
        let theirs = instruments
            .attach_sitting(&one, file("C1", "of one", Tlp::Red))
            .await
            .unwrap();
        let page = link("C1", "https://example.org/x", Some("<html>x"));
        instruments.attach_sitting(&one, page).await.unwrap();
        let refused = [
            instruments
                .attach_sitting(&one, file("A1", "x", Tlp::Clear))
                .await,
            instruments
                .attach_sitting(&one, figure("C6", "watch.feeds.received"))
                .await,
            instruments
                .attach_sitting(&one, link("C1", "https://example.org/", None))
                .await,
        ];
        for error in refused {
            assert!(
                matches!(
                    error,
                    Err(InstrumentsError::Forbidden | InstrumentsError::Field { .. })
                ),
                "{error:?}"
            );
        }
        let read = instruments.evidence_file_sitting(&one, theirs.id).await;
        assert_eq!(read.unwrap().2, b"of one");
        for (sitting, id) in [(&two, theirs.id), (&one, team.id), (&two, team.id)] {
            let read = instruments.evidence_file_sitting(sitting, id).await;
            assert!(matches!(read, Err(InstrumentsError::NotFound(_))));
            let taken = instruments.take_away_sitting(sitting, id).await;
            assert!(matches!(taken, Err(InstrumentsError::NotFound(_))));
        }
        let sat = instruments.sat(&one).await.unwrap();
        assert_eq!(
            sat.whole.evidence().count(),
            2,
            "their own, and nobody else's"
        );
        instruments
            .take_away_sitting(&one, theirs.id)
            .await
            .unwrap();
        let left = instruments.sat(&one).await.unwrap().whole;
        assert_eq!(left.evidence().count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_keeps_what_stood_there_and_leads_into_no_private_network() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    each(async |instruments, round| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/law", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let (mut peer, _) = listener.accept().await.unwrap();
            let _ = peer.read(&mut [0; 2048]).await;
            let page = "<html><script>alert(1)</script>";
            let head = "HTTP/1.1 200 OK\r\ncontent-length: 31\r\n\r\n";
            peer.write_all(format!("{head}{page}").as_bytes())
                .await
                .unwrap();
        });
        let attach = async |context: &Instruments, new: New| {
            context.attach(&officer(), tenant(), round.id, new).await
        };
        let none = attach(instruments, link("C1", &address, None)).await;
        assert!(matches!(
            none,
            Err(InstrumentsError::Field {
                field: "address",
                ..
            })
        ));
        let client = |allow: &[&str]| {
            let allow = allow.iter().map(|p| p.parse().unwrap()).collect();
            let config = web::outgoing::OutgoingConfig {
                allow,
                ..web::outgoing::OutgoingConfig::default()
            };
            web::outgoing::Outgoing::new(&config).unwrap()
        };
        let guarded = instruments.clone().fetching(client(&[]));
        let private = attach(&guarded, link("C1", &address, None)).await;
        let why = "instruments-refused-fetch-private";
        assert!(matches!(private, Err(InstrumentsError::Field { message, .. }) if message == why));
        for bad in [
            "ftp://example.org/",
            "javascript:alert(1)",
            "https://u:p@example.org/",
            "x y",
        ] {
            let refused = attach(&guarded, link("C1", bad, Some("text"))).await;
            assert!(matches!(
                refused,
                Err(InstrumentsError::Field {
                    field: "address",
                    ..
                })
            ));
        }
        let allowed = instruments.clone().fetching(client(&["127.0.0.0/8"]));
        let piece = attach(&allowed, link("C1", &address, None)).await.unwrap();
        let kept = piece.held.file().unwrap();
        assert_eq!((kept.kind, kept.bytes), (FileKind::Page, 31));
        assert!(
            matches!(&piece.held, Held::Link { on, .. } if *on == instruments.clock.now().day())
        );
    })
    .await;
}

#[tokio::test]
async fn a_figure_is_frozen_and_the_next_round_shows_what_became_of_it() {
    each(async |instruments, round| {
        let gauge = Set::new(1);
        let instruments = &instruments.clone().measuring(gauge.clone());
        say(instruments, round, &[saying("C6", 0, stage(1))]).await;
        let first = add(instruments, round, figure("C6", "watch.feeds.received")).await;
        gauge.set(Some(4));
        let stands = whole(instruments, round).await;
        let held = stands.evidence().next().unwrap().held.figure().unwrap();
        assert_eq!(held.value.to_string(), "1", "what was accepted stays");
        let unknown = instruments
            .attach(
                &officer(),
                tenant(),
                round.id,
                figure("C6", "watch.nothing"),
            )
            .await;
        assert!(matches!(unknown, Err(InstrumentsError::NotFound(_))));
        let mut rejected = file("C6", "wrong", Tlp::Clear);
        rejected.about.title = "Rejected".to_owned();
        let rejected = add(instruments, round, rejected).await;
        let (actor, which) = (person(3, tenant(), Role::Reviewer), (round.id, rejected.id));
        let said = (Verdict::Rejected, "another year");
        instruments
            .judge(&actor, tenant(), which, said, 1)
            .await
            .unwrap();
        sign(instruments, round).await;
        let title = Title::new("Second").unwrap();
        let next = instruments
            .next_round(&officer(), tenant(), round.id, (&title, None))
            .await
            .unwrap();
        let carried = whole(instruments, &next).await;
        let piece: Vec<_> = carried.evidence().collect();
        assert_eq!(piece.len(), 1, "what was rejected stays behind");
        assert_eq!(piece[0].carried, Some(round.id));
        assert_ne!(piece[0].id, first.id);
        let moved = async || {
            let whole = whole(instruments, &next).await;
            let item = whole.item("C6").unwrap().1.clone();
            let mut all = instruments.moved(&officer(), &whole, None).await.unwrap();
            assert_eq!(all.len(), 1);
            let one = all.remove(0);
            let now = one
                .now
                .as_ref()
                .map(|(f, from)| (f.value.to_string(), *from));
            (now, one.course(), one.meaning(&item))
        };
        let up = (Some(Course::Up), Meaning::Better);
        assert_eq!(
            moved().await,
            (Some(("4".to_owned(), Now::Today)), up.0, up.1)
        );
        add(instruments, &next, figure("C6", "watch.feeds.received")).await;
        let one = whole(instruments, &next).await;
        assert_eq!(
            one.evidence().count(),
            1,
            "it took the place of the carried one"
        );
        gauge.set(Some(0));
        assert_eq!(
            moved().await,
            (Some(("4".to_owned(), Now::Accepted)), up.0, up.1)
        );
        let old = whole(instruments, round).await;
        assert_eq!(old.evidence().count(), 2, "the signed round is as it was");
        gauge.set(None);
        let reader = member(Role::Reader);
        let seen = instruments.whole(&reader, tenant(), next.id).await.unwrap();
        assert_eq!(
            instruments.moved(&reader, &seen, None).await.unwrap().len(),
            1
        );
    })
    .await;
}
