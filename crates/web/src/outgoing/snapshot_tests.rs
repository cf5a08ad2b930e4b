//! What a hostile server gets out of a snapshot: nothing but a record of what it did.

use super::names::Leads;
use super::snapshot::{End, Limits, Snapshot};
use super::tests::{client, stub};
use super::{Outgoing, OutgoingConfig};
use crate::testing_net::{Manner, NameServer, Site};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const LIMITS: Limits = Limits {
    bytes: 100,
    time: Duration::from_secs(20),
    agent: None,
};

async fn taken(port: u16, limits: Limits) -> Snapshot {
    let url = format!("http://127.0.0.1:{port}/a");
    client(&["127.0.0.0/8"]).snapshot(&url, limits).await
}

#[tokio::test]
async fn a_redirect_inside_is_refused_and_recorded() {
    let port =
        stub("HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/\r\ncontent-length: 0\r\n\r\n").await;
    let got = taken(port, LIMITS).await;
    assert!(
        matches!(&got.end, End::Refused(why) if why.contains("10.0.0.1")),
        "{got:?}"
    );
    assert_eq!(got.hops.len(), 1);
    assert_eq!(got.hops[0].status, Some(302));
    let location = ("location".to_owned(), "http://10.0.0.1/".to_owned());
    assert!(got.hops[0].headers.contains(&location));
    let denied = client(&[])
        .snapshot(&format!("http://localhost:{port}/"), LIMITS)
        .await;
    assert!(matches!(denied.end, End::Refused(_)), "{denied:?}");
}

#[tokio::test]
async fn a_redirect_is_followed_and_a_refusal_is_evidence_with_its_page() {
    let last = stub("HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\ngone").await;
    let to = format!(
        "HTTP/1.1 301 Moved\r\nlocation: http://127.0.0.1:{last}/b\r\ncontent-length: 0\r\n\r\n"
    );
    let got = taken(stub(to.leak()).await, LIMITS).await;
    assert_eq!((got.end, got.body.as_slice()), (End::Whole, &b"gone"[..]));
    let statuses: Vec<_> = got.hops.iter().map(|h| h.status).collect();
    assert_eq!(statuses, [Some(301), Some(404)]);
    assert_eq!(got.hops[1].peer.map(|p| p.port()), Some(last));
}

/// Answers on loopback with `piece` again and again, or once and then never more.
async fn endless(piece: &'static [u8], again: bool) -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("loopback");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        let (mut peer, _) = listener.accept().await.expect("a request");
        let _ = peer.read(&mut [0; 2048]).await;
        let _ = peer.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
        while peer.write_all(piece).await.is_ok() && again {}
        std::future::pending::<()>().await;
    });
    port
}

#[tokio::test]
async fn an_endless_body_is_cut_and_its_beginning_kept() {
    let got = taken(endless(b"0123456789abcdef", true).await, LIMITS).await;
    assert_eq!((got.end, got.body.len()), (End::Cut, 100));
}

#[tokio::test]
async fn who_never_finishes_ends_with_what_came() {
    let limits = Limits {
        time: Duration::from_millis(300),
        ..LIMITS
    };
    let got = taken(endless(b"he", false).await, limits).await;
    assert_eq!(got.end, End::Late);
    assert_eq!(
        (got.hops[0].status, got.body.as_slice()),
        (Some(200), &b"he"[..])
    );
}

#[tokio::test]
async fn a_circle_of_redirects_ends() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("loopback");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        while let Ok((mut peer, _)) = listener.accept().await {
            let _ = peer.read(&mut [0; 2048]).await;
            let _ = peer
                .write_all(b"HTTP/1.1 302 Found\r\nlocation: /a\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
                .await;
        }
    });
    let got = taken(port, LIMITS).await;
    assert_eq!((got.end, got.hops.len()), (End::Redirects, 9));
}

async fn by_name(known: &[&str]) -> (NameServer, Outgoing) {
    let server = NameServer::begin(known).await;
    let client = Outgoing::new(&OutgoingConfig {
        allow: vec!["127.0.0.0/8".parse().expect("a prefix")],
        name_servers: vec![server.at],
        ..OutgoingConfig::default()
    });
    (server, client.expect("a client"))
}

#[tokio::test]
async fn a_name_that_is_gone_is_told_from_a_server_that_is_silent() {
    let site = Site::begin().await;
    let (server, client) = by_name(&["phish.example.net"]).await;
    let url = format!("http://phish.example.net:{}/x", site.port);
    let got = client.snapshot(&url, LIMITS).await;
    assert_eq!((got.hops[0].status, got.end), (Some(200), End::Cut));
    let records = client
        .names()
        .records("phish.example.net", Some("example.net"));
    let records = records.await;
    assert!(
        records.iter().any(|r| r.contains("127.0.0.1")),
        "{records:?}"
    );
    assert!(
        records.contains(&"; example.net. NS: no such name".to_owned()),
        "{records:?}"
    );
    server.forget("phish.example.net");
    let got = client.snapshot(&url, LIMITS).await;
    assert_eq!(got.end, End::NoName("phish.example.net".to_owned()));
    drop(server);
    let found = client.names().addresses("phish.example.net").await;
    assert!(matches!(found, Leads::Unknown(_)), "{found:?}");
    let closed = taken(1, LIMITS).await;
    assert!(matches!(closed.end, End::Closed(_)), "{closed:?}");
}

#[tokio::test]
async fn an_exit_is_asked_for_every_address_and_private_ones_never_reach_it() {
    let proxy = Site::begin().await;
    let server = NameServer::begin(&["phish.example.net"]).await;
    let exit = format!("http://127.0.0.1:{}", proxy.port);
    let client = Outgoing::new(&OutgoingConfig {
        exit: Some(exit.parse().expect("an address")),
        name_servers: vec![server.at],
        ..OutgoingConfig::default()
    });
    let client = client.expect("a client");
    assert_eq!(client.exit(), Some(&*format!("127.0.0.1:{}", proxy.port)));
    for inside in ["http://10.0.0.1/", "http://phish.example.net/"] {
        let got = client.snapshot(inside, LIMITS).await;
        assert!(matches!(got.end, End::Refused(_)), "{inside}: {got:?}");
    }
    let got = client.snapshot("http://192.0.2.7/", LIMITS).await;
    assert!(
        matches!(got.end, End::Refused(_)),
        "documentation is special space"
    );
    drop(server);
    let got = client.snapshot("http://phish.example.net/", LIMITS).await;
    assert!(
        matches!(got.end, End::Broken(_)),
        "what nobody resolves is not left to it: {got:?}"
    );
    let got = client.snapshot("http://8.8.8.8/", LIMITS).await;
    assert_eq!(got.hops[0].status, Some(200), "the proxy answered: {got:?}");
}

#[tokio::test]
async fn sites_may_be_asked_as_a_browser() {
    let site = Site::begin().await;
    site.set(Manner::Cloaked);
    let url = format!("http://127.0.0.1:{}/", site.port);
    let client = client(&["127.0.0.0/8"]);
    let own = client.snapshot(&url, LIMITS).await;
    let browser = Limits {
        agent: Some("Mozilla/5.0"),
        ..LIMITS
    };
    let other = client.snapshot(&url, browser).await;
    let status = |taken: &Snapshot| taken.hops[0].status;
    assert_eq!((status(&own), status(&other)), (Some(404), Some(200)));
}
