//! Mail into a folder and over SMTP to a stub on loopback.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use super::*;
use crate::loopback::Authority;
use crate::testing::{databases, sqlite};
use crate::{StoreError, params};

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000);

fn message() -> Message {
    let language = "ar".parse().unwrap();
    Message::new(
        "Someone <someone@example.org>",
        "دعوة\r\nBcc: x@example.org",
        "مرحبا\nsecond line",
        language,
    )
    .unwrap()
}

async fn queue_one(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    queue(&mut tx, &message(), NOW).await.unwrap();
    tx.commit().await.unwrap();
}

/// Plays a mail server for one connection; answers RCPT with `answer`; returns what it was told.
fn server(answer: &'static str) -> (u16, std::thread::JoinHandle<String>) {
    listen(move |stream| converse(stream, true, answer))
}

fn listen<F>(play: F) -> (u16, std::thread::JoinHandle<String>)
where
    F: FnOnce(TcpStream) -> std::io::Result<String> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let told = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        play(stream).unwrap_or_default()
    });
    (port, told)
}

/// Speaks SMTP until the end, or until it is asked for TLS; greets first if asked to.
fn converse(mut stream: impl Read + Write, greets: bool, answer: &str) -> std::io::Result<String> {
    let mut told = String::new();
    if greets {
        stream.write_all(b"220 stub\r\n")?;
    }
    let mut in_data = false;
    while let Some(line) = line(&mut stream) {
        told.push_str(&line);
        told.push('\n');
        let reply = match line.split([' ', ':']).next().unwrap_or_default() {
            "." => "250 kept",
            _ if in_data => continue,
            "EHLO" => "250-stub\r\n250-STARTTLS\r\n250 AUTH PLAIN",
            "AUTH" => "235 welcome",
            "STARTTLS" => "220 go on in TLS",
            "RCPT" => answer,
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        in_data = reply.starts_with("354");
        stream.write_all(format!("{reply}\r\n").as_bytes())?;
        stream.flush()?;
        if reply.starts_with("221") || line == "STARTTLS" {
            break;
        }
    }
    Ok(told)
}

/// One line, read byte by byte: what follows it may belong to TLS.
fn line(stream: &mut impl Read) -> Option<String> {
    let (mut line, mut byte) = (Vec::new(), [0]);
    while stream.read_exact(&mut byte).is_ok() {
        if byte == *b"\n" {
            return Some(String::from_utf8_lossy(&line).trim_end().to_owned());
        }
        line.push(byte[0]);
    }
    None
}

fn smtp(port: u16) -> Mailer {
    let server = Smtp {
        host: "127.0.0.1".into(),
        port,
        security: Security::None,
        credentials: None,
        authorities: None,
    };
    Mailer::smtp("gateway@example.org", &server).unwrap()
}

#[tokio::test]
async fn a_folder_receives_one_file_a_mail_and_the_queue_forgets_it() {
    for db in databases().await {
        let folder = db.dir.path().join("mail");
        let mailer =
            Mailer::folder("Gateway <gateway@example.org>", Fs::real(), folder.clone()).unwrap();
        queue_one(&db).await;
        let mut dropped = db.begin().await.unwrap();
        queue(&mut dropped, &message(), NOW).await.unwrap();
        drop(dropped);
        assert_eq!(
            mailer.send_due(&db, NOW).await.unwrap(),
            Sent { sent: 1, failed: 0 }
        );
        assert_eq!(mailer.send_due(&db, NOW).await.unwrap(), Sent::default());
        let files = Fs::real().list(&folder).unwrap();
        assert_eq!(files.len(), 1);
        let eml = std::fs::read_to_string(&files[0]).unwrap();
        assert!(
            eml.contains("To: Someone <someone@example.org>")
                && eml.contains("Content-Language: ar"),
            "{eml}"
        );
        assert!(!eml.contains("Bcc"), "a subject cannot add headers");
        let left: String = db
            .fetch_one("SELECT payload FROM store_outbox", params![])
            .await
            .unwrap()
            .get("payload")
            .unwrap();
        assert_eq!(left, "{}");
    }
}

#[tokio::test]
async fn smtp_hands_the_mail_over() {
    let db = sqlite(&[]).await;
    queue_one(&db).await;
    let (port, told) = server("250 ok");
    let mailer = smtp(port);
    assert_eq!(
        mailer.send_due(&db, NOW).await.unwrap(),
        Sent { sent: 1, failed: 0 }
    );
    drop(mailer);
    let told = told.join().unwrap();
    assert!(
        told.contains("RCPT TO:<someone@example.org>")
            && told.contains("From: gateway@example.org"),
        "{told}"
    );
}

#[tokio::test]
async fn a_refusal_is_kept_without_the_address_and_tried_again() {
    let db = sqlite(&[]).await;
    queue_one(&db).await;
    let (port, told) = server("550 someone@example.org is unknown here");
    assert_eq!(
        smtp(port).send_due(&db, NOW).await.unwrap(),
        Sent { sent: 0, failed: 1 }
    );
    told.join().unwrap();
    let trouble = outbox::troubled(&db, 5).await.unwrap().remove(0);
    assert_eq!(
        trouble.last_error.as_deref(),
        Some("the mail server refused the mail (code 550)")
    );
    let (port, told) = server("250 ok");
    let later = NOW.plus_seconds(60);
    assert_eq!(
        smtp(port).send_due(&db, later).await.unwrap(),
        Sent { sent: 1, failed: 0 }
    );
    told.join().unwrap();
}

#[test]
fn clear_text_leaves_loopback_for_nobody_and_secrets_are_not_printed() {
    let server = Smtp {
        host: "mail.example.org".into(),
        port: 25,
        security: Security::None,
        credentials: Some(("user".into(), "secret".into())),
        authorities: None,
    };
    assert!(matches!(
        Mailer::smtp("a@example.org", &server),
        Err(StoreError::Invalid { .. })
    ));
    assert!(!format!("{server:?} {:?}", message()).contains("secret"));
    assert!(!format!("{:?}", message()).contains("example"));
    assert!(Message::new("nobody", "s", "t", "en".parse().unwrap()).is_err());
}

fn protected(port: u16, security: Security, authority: &Authority) -> Mailer {
    let server = Smtp {
        host: "localhost".into(),
        port,
        security,
        credentials: Some(("gateway".into(), "word of mouth".into())),
        authorities: Some(authority.pem().into_bytes()),
    };
    Mailer::smtp("gateway@example.org", &server).unwrap()
}

#[tokio::test]
async fn mail_and_password_travel_in_tls_from_the_first_byte_or_after_starttls() {
    for security in [Security::Tls, Security::StartTls] {
        let db = sqlite(&[]).await;
        queue_one(&db).await;
        let authority = Authority::new("localhost");
        let stranger = Authority::new("localhost");
        let (port, told) = {
            let authority = authority.clone();
            listen(move |mut stream| {
                let clear = if security == Security::StartTls {
                    converse(&mut stream, true, "550 not in clear text")?
                } else {
                    String::new()
                };
                let greets = security == Security::Tls;
                let inside = converse(authority.accept(stream), greets, "250 ok")?;
                Ok(format!("{clear}--\n{inside}"))
            })
        };
        let mailer = protected(port, security, &authority);
        let sent = mailer.send_due(&db, NOW).await.unwrap();
        drop(mailer);
        let told = told.join().unwrap();
        assert_eq!(sent, Sent { sent: 1, failed: 0 }, "{security:?}: {told}");
        let (clear, inside) = told.split_once("--\n").unwrap();
        assert!(
            !clear.contains("AUTH") && !clear.contains("MAIL"),
            "{clear}"
        );
        assert!(
            inside.contains("AUTH PLAIN") && inside.contains("RCPT TO:"),
            "{inside}"
        );
        // The same server with a certificate that nobody vouches for gets nothing.
        queue_one(&db).await;
        let (port, told) = listen(move |mut stream| {
            if security == Security::StartTls {
                converse(&mut stream, true, "550 not in clear text")?;
            }
            converse(stranger.accept(stream), security == Security::Tls, "250 ok")
        });
        let mailer = protected(port, security, &authority);
        assert_eq!(mailer.send_due(&db, NOW).await.unwrap().failed, 1);
        assert!(!told.join().unwrap().contains("AUTH"), "{security:?}");
        let trouble = outbox::troubled(&db, 5).await.unwrap().remove(0);
        let reason = trouble.last_error.unwrap();
        assert!(reason.contains("certificate"), "{security:?}: {reason}");
    }
}

#[tokio::test]
async fn a_server_without_starttls_is_told_nothing() {
    let db = sqlite(&[]).await;
    queue_one(&db).await;
    let authority = Authority::new("localhost");
    let (port, told) = listen(|mut stream| {
        stream.write_all(b"220 stub\r\n")?;
        let mut told = String::new();
        while let Some(line) = line(&mut stream) {
            told.push_str(&line);
            stream.write_all(b"250 stub\r\n")?;
        }
        Ok(told)
    });
    let mailer = protected(port, Security::StartTls, &authority);
    assert_eq!(mailer.send_due(&db, NOW).await.unwrap().failed, 1);
    drop(mailer);
    let told = told.join().unwrap();
    assert!(!told.contains("AUTH") && !told.contains("MAIL"), "{told}");
}

fn with_file() -> Message {
    let file = Attachment {
        name: "rows.csv".to_owned(),
        content_type: "text/csv; charset=utf-8".to_owned(),
        content: b"a,b\r\n1,2\r\n".to_vec(),
    };
    let with = message().answered_by("abc23").unwrap();
    let with = with.header("X-CyberGateway-Notice", "abc23\r\nBcc: x@y.example");
    let with = with.unwrap().attach(file).unwrap();
    with.about("test:1")
}

async fn outcome(db: &Db) -> Option<Outcome> {
    let event = outbox::next(db, "test", OUTCOME, NOW).await.unwrap()?;
    let mut tx = db.begin().await.unwrap();
    outbox::delivered(&mut tx, "test", event.id, NOW)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    Outcome::of(&event)
}

#[tokio::test]
async fn a_letter_goes_with_its_files_and_its_writer_is_told() {
    for test in databases().await {
        let db = &test.db;
        let mut tx = db.begin().await.unwrap();
        queue(&mut tx, &with_file(), NOW).await.unwrap();
        tx.commit().await.unwrap();
        let dir = crate::testing::TempDir::new();
        let mailer = Mailer::folder("Desk <desk@example.org>", Fs::real(), dir.path().to_owned());
        let sent = mailer.unwrap().send_due(db, NOW).await.unwrap();
        assert_eq!(sent.sent, 1);
        let file = std::fs::read_dir(dir.path()).unwrap().flatten().next();
        let letter = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for part in [
            "Reply-To: Desk <desk+abc23@example.org>",
            "X-CyberGateway-Notice: abc23\r\n",
            "Content-Disposition: attachment; filename=\"rows.csv\"",
            "YSxiDQoxLDINCg==",
        ] {
            assert!(letter.contains(part), "{part}\n{letter}");
        }
        assert!(!letter.contains("Bcc:"), "{letter}");
        let told = outcome(db).await.unwrap();
        assert_eq!((told.about.as_str(), told.sent), ("test:1", true));
        let left = db.fetch("SELECT * FROM store_mail_part", params![]).await;
        assert!(left.unwrap().is_empty(), "what was sent is forgotten");
    }
}

#[tokio::test]
async fn what_is_refused_for_good_is_not_tried_again_and_its_writer_is_told() {
    let test = sqlite(&[]).await;
    let mut tx = test.db.begin().await.unwrap();
    queue(&mut tx, &with_file(), NOW).await.unwrap();
    tx.commit().await.unwrap();
    let (port, _) = server("550 nobody here");
    let smtp = Smtp {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        credentials: None,
        authorities: None,
    };
    let mailer = Mailer::smtp("desk@example.org", &smtp).unwrap();
    let round = mailer.send_due(&test.db, NOW).await.unwrap();
    assert_eq!((round.sent, round.failed), (0, 1));
    let told = outcome(&test.db).await.unwrap();
    assert_eq!((told.about.as_str(), told.sent), ("test:1", false));
    assert_eq!(waiting(&test.db).await.unwrap().waiting, 0);
}

#[test]
fn headers_of_the_letter_itself_are_not_replaced() {
    for name in ["Subject", "To", "DKIM-Signature", "X-Odd Name"] {
        assert!(message().header(name, "x").is_err(), "{name}");
    }
    for token in ["", "a b", "a@b", "Ab", "a+b"] {
        assert!(message().answered_by(token).is_err(), "{token}");
    }
}
