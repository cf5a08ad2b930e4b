//! Mails that bring a link in place of a report; the host is a stub on loopback.

use crate::bench::{Bench, GOOD, NAME, benches, report};
use crate::crash::{OPEN, number, raw_input_is_kept, rows, settle_down, take};
use crate::ground::{grounds, visit};
use base::Actor;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use watch::Watch;
use watch::ingest::{Summary, actions, links};

/// Answers each request with the next of these, the last one again and again; counts them.
async fn host(answers: Vec<(&'static str, Vec<u8>)>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let address = format!("http://{}", listener.local_addr().expect("bound"));
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut peer, _)) = listener.accept().await {
            let _ = peer.read(&mut [0; 4096]).await;
            let n = counter.fetch_add(1, Ordering::SeqCst);
            let (status, body) = &answers[n.min(answers.len() - 1)];
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            let _ = peer.write_all(head.as_bytes()).await;
            let _ = peer.write_all(body).await;
        }
    });
    (address, asked)
}

fn mail(url: &str) -> Vec<u8> {
    format!(
        "From: a@provider.example\r\nSubject: Report\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain\r\n\r\nYour report: {url}\r\n"
    )
    .into_bytes()
}

async fn follow(bench: &Bench, mut summary: Summary) -> Summary {
    let operator = Actor::operator();
    let done = links::follow(&operator, &bench.watch, bench.tenant, &mut summary);
    done.await.expect("allowed");
    summary
}

async fn open(bench: &Bench) -> Vec<watch::quarantine::Entry> {
    let operator = Actor::operator();
    let listed = watch::quarantine::actions::list(&operator, &bench.watch, bench.tenant, "");
    listed.await.expect("a list")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_brings_its_report_exactly_once() {
    for bench in benches().await {
        let (address, asked) = host(vec![("200 OK", report(&GOOD))]).await;
        let mail = mail(&format!("{address}/{NAME}?key=1"));
        let taken = bench.take("m.eml", mail.clone()).await;
        assert_eq!((taken.rows, taken.links.len()), (0, 1), "{taken:?}");
        assert!(!taken.is_complete());
        assert_eq!(open(&bench).await[0].reason, "watch-refused-link-waiting");
        let done = follow(&bench, taken).await;
        assert_eq!((done.stored, done.problems.len()), (2, 0), "{done:?}");
        assert!(done.is_complete());
        assert_eq!(open(&bench).await, [], "nothing is left to do");
        // The same mail once more asks nobody, and every row is a duplicate.
        let again = bench.take("m.eml", mail).await;
        let again = follow(&bench, again).await;
        assert_eq!((again.stored, again.duplicates), (0, 2), "{again:?}");
        assert!(again.is_complete());
        assert_eq!(asked.load(Ordering::SeqCst), 1);
        assert_eq!(bench.all().await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_in_vain_is_listed_and_followed_again() {
    let page = b"<!DOCTYPE html><html><title>Sign in</title></html>".to_vec();
    let redirect = "302 Found\r\nlocation: http://10.0.0.1/a.csv";
    let cases = [
        ("410 Gone", Vec::new(), "no such file"),
        (redirect, Vec::new(), "not followed"),
        ("200 OK", page, "web page"),
        ("200 OK", vec![b'a'; 1_000_001], "ingest.link_mb"),
        ("503 Service Unavailable", Vec::new(), "answered 503"),
    ];
    for bench in benches().await {
        let mut answers: Vec<_> = cases.iter().map(|(s, b, _)| (*s, b.clone())).collect();
        answers.push(("200 OK", report(&GOOD)));
        let (address, asked) = host(answers).await;
        let mut summary = bench
            .take("m.eml", mail(&format!("{address}/{NAME}")))
            .await;
        for (_, _, says) in &cases {
            let done = follow(&bench, summary).await;
            assert_eq!(done.problems.len(), 1, "{done:?}");
            assert!(done.problems[0].problem.contains(says), "{says}: {done:?}");
            let entries = open(&bench).await;
            assert_eq!(entries.len(), 1, "{entries:?}");
            assert_eq!(entries[0].reason, "watch-refused-link-failed");
            assert!(entries[0].arguments[1].1.contains(says), "{entries:?}");
            let operator = Actor::operator();
            let retry = watch::ingest::actions::retry(&operator, &bench.watch, bench.tenant);
            summary = retry.await.expect("read again");
        }
        // What is left the running gateway follows by itself.
        let done = links::follow_waiting(&bench.watch).await;
        assert_eq!(done.expect("a list"), 1);
        assert_eq!(bench.all().await.len(), 2);
        assert_eq!(open(&bench).await, []);
        assert_eq!(asked.load(Ordering::SeqCst), cases.len() + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_another_host_is_named_and_not_followed() {
    for bench in benches().await {
        let (address, asked) = host(vec![("200 OK", report(&GOOD))]).await;
        let other = address.replace("127.0.0.1", "localhost");
        let taken = bench.take("m.eml", mail(&format!("{other}/{NAME}"))).await;
        assert!(taken.links.is_empty() && taken.problems.len() == 1);
        let said = &taken.problems[0].problem;
        assert!(
            said.contains("ingest.link_hosts") && said.contains("\"localhost\""),
            "{said}"
        );
        assert_eq!(
            links::follow_waiting(&bench.watch).await.expect("a list"),
            0
        );
        assert_eq!(open(&bench).await[0].reason, "watch-refused-link");
        assert_eq!(asked.load(Ordering::SeqCst), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_survives_a_crash_at_every_point() {
    let (address, _) = host(vec![("200 OK", report(&GOOD))]).await;
    let mail = mail(&format!("{address}/{NAME}"));
    let begin = async |watch: &Watch| {
        let summary = take(watch, "m.eml", mail.clone()).await.expect("taken");
        assert_eq!(summary.links.len(), 1);
    };
    for template in grounds(begin).await {
        let points = visit(&template, async |visit| {
            if let Ok(watch) = visit.ground.open(visit.fs.clone()).await {
                let _ = links::follow_waiting(&watch).await;
            }
            let watch = visit.ground.reopen().await;
            if number(&watch, OPEN).await == 0 {
                actions::finish_accepted(&watch).await.expect("finished");
                assert_eq!(rows(&watch).await.len(), 2, "settled and lost");
            }
            if visit.turn.is_multiple_of(2) {
                actions::finish_accepted(&watch).await.expect("finished");
            }
            links::follow_waiting(&watch).await.expect("a list");
            assert_eq!(number(&watch, OPEN).await, 0, "followed in the end");
            settle_down(&watch).await.expect("counted");
            assert_eq!(rows(&watch).await.len(), 2, "every row once");
            raw_input_is_kept(&watch, &visit.ground, 2).await;
        })
        .await;
        println!("{points} crash points of following a link");
        assert!(points > 10, "{points}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_rights_follows_no_link() {
    for bench in benches().await {
        let mut summary = Summary::default();
        let nobody = Actor::anonymous();
        let done = links::follow(&nobody, &bench.watch, bench.tenant, &mut summary).await;
        assert!(matches!(done, Err(watch::WatchError::Denied(_))));
    }
}
