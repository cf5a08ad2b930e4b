//! What leaves the gateway and what does not, tried against a server on loopback.

use super::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Answers one request on loopback with a fixed text.
pub(super) async fn stub(answer: &'static str) -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("loopback");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        let (mut peer, _) = listener.accept().await.expect("a request");
        let mut request = [0; 2048];
        let _ = peer.read(&mut request).await;
        peer.write_all(answer.as_bytes()).await.expect("an answer");
    });
    port
}

pub(super) fn client(allow: &[&str]) -> Outgoing {
    let allow = allow.iter().map(|p| p.parse().expect("a prefix")).collect();
    Outgoing::new(&OutgoingConfig {
        allow,
        ..OutgoingConfig::default()
    })
    .expect("a client")
}

#[tokio::test]
async fn private_addresses_are_refused_by_literal_and_by_name() {
    let port = stub("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").await;
    let mut sink = Vec::new();
    for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"] {
        let asked = client(&[])
            .get(&format!("http://{host}:{port}/"), 10, &mut sink)
            .await;
        assert!(
            matches!(asked, Err(OutgoingError::Denied(_))),
            "{host}: {asked:?}"
        );
        let permitted = client(&[]).permits(&format!("http://{host}:{port}/")).await;
        assert!(matches!(permitted, Err(OutgoingError::Denied(_))), "{host}");
        let listed = client(&["127.0.0.0/8", "::1/128"]);
        let permitted = listed.permits(&format!("http://{host}:{port}/")).await;
        assert!(permitted.is_ok() || host.contains("ffff"), "{host}");
    }
    assert!(sink.is_empty());
}

#[tokio::test]
async fn an_allowed_prefix_is_reached_and_its_answer_limited() {
    let port = stub("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello").await;
    let mut sink = Vec::new();
    let url = format!("http://127.0.0.1:{port}/");
    let got = client(&["127.0.0.0/8"]).get(&url, 10, &mut sink).await;
    assert!(matches!(got, Ok(5)), "{got:?}");
    let port = stub("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello").await;
    let got = client(&["127.0.0.0/8"])
        .get(&format!("http://127.0.0.1:{port}/"), 4, &mut sink)
        .await;
    assert!(
        matches!(got, Err(OutgoingError::TooLarge { limit: 4, .. })),
        "{got:?}"
    );
}

#[tokio::test]
async fn what_is_posted_goes_to_nobody_else() {
    let port = stub(
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n",
    )
    .await;
    let url = format!("http://127.0.0.1:{port}/");
    let (signed, mut sink) = ([("HMAC2", "secret")], Vec::new());
    let got = client(&["127.0.0.0/8"])
        .post(&url, &signed, "{}".to_owned(), 10, &mut sink)
        .await;
    assert!(
        matches!(got, Err(OutgoingError::Status { status: 307, .. })),
        "{got:?}"
    );
}

#[tokio::test]
async fn a_redirect_does_not_lead_inside() {
    let port =
        stub("HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/\r\ncontent-length: 0\r\n\r\n").await;
    let got = client(&["127.0.0.0/8"])
        .get(&format!("http://127.0.0.1:{port}/"), 10, &mut Vec::new())
        .await;
    assert!(
        matches!(got, Err(OutgoingError::Status { status: 302, .. })),
        "{got:?}"
    );
}

#[tokio::test]
async fn who_is_trusted_alone_does_not_lead_to_another_host() {
    for (to, wanted) in [("http://localhost:9/a", 302), ("http://10.0.0.1/", 302)] {
        let text = format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
        let port = stub(text.leak()).await;
        let got = client(&["127.0.0.0/8", "::1/128"])
            .get_within(&format!("http://127.0.0.1:{port}/"), 10, &mut Vec::new())
            .await;
        assert!(
            matches!(got, Err(OutgoingError::Status { status, .. }) if status == wanted),
            "{to}: {got:?}"
        );
    }
    let port = stub("HTTP/1.1 200 OK\r\ncontent-disposition: attachment; filename=\"../a.csv\"\r\ncontent-length: 2\r\n\r\nhi").await;
    let got = client(&["127.0.0.0/8"])
        .get_within(&format!("http://127.0.0.1:{port}/"), 10, &mut Vec::new())
        .await;
    assert_eq!(got.expect("an answer").as_deref(), Some("a.csv"));
}

#[test]
fn a_host_is_told_from_a_user_name() {
    assert_eq!(
        host_of("https://DL.example:8443/a?b"),
        Some(("dl.example".to_owned(), true))
    );
    for other in [
        "https://dl.example@evil.example/a",
        "ftp://dl.example/a",
        "dl.example",
    ] {
        assert_eq!(host_of(other), None, "{other}");
    }
}

#[tokio::test]
async fn who_asks_to_wait_is_told_from_who_refuses() {
    for (answer, wanted) in [
        ("429 Too Many Requests\r\nretry-after: 60", Some(Some(60))),
        ("429 Too Many Requests", Some(None)),
        (
            "503 Service Unavailable\r\nretry-after: Sun, 06 Nov 1994 08:49:37 GMT",
            Some(None),
        ),
        ("503 Service Unavailable", None),
        ("401 Unauthorized\r\nretry-after: 60", None),
    ] {
        let text = format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\n\r\n");
        let port = stub(text.leak()).await;
        let asked = client(&["127.0.0.0/8"])
            .get(&format!("http://127.0.0.1:{port}/"), 10, &mut Vec::new())
            .await;
        let seconds = match asked {
            Err(OutgoingError::Busy { seconds, .. }) => Some(seconds),
            Err(OutgoingError::Status { .. }) => None,
            other => panic!("{answer}: {other:?}"),
        };
        assert_eq!(seconds, wanted, "{answer}");
    }
}

#[tokio::test]
async fn a_silent_body_ends_long_before_a_slow_one() {
    let allow = vec!["127.0.0.0/8".parse().expect("a prefix")];
    let outgoing = Outgoing::new(&OutgoingConfig {
        allow,
        silence: Duration::from_millis(100),
        ..OutgoingConfig::default()
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("loopback");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        let (mut peer, _) = listener.accept().await.expect("a request");
        let head = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhe";
        peer.write_all(head.as_bytes()).await.expect("an answer");
        std::future::pending::<()>().await;
    });
    let outgoing = outgoing.expect("a client");
    assert_eq!(outgoing.time_for(0), Duration::from_secs(600));
    assert_eq!(outgoing.time_for(u64::MAX), LONGEST);
    let asked = outgoing
        .get(&format!("http://127.0.0.1:{port}/"), 10, &mut Vec::new())
        .await;
    assert!(
        matches!(asked, Err(OutgoingError::Unreachable { .. })),
        "{asked:?}"
    );
}
