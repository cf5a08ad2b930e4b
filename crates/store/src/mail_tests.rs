//! Mail into a folder and over SMTP to a stub on loopback.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use super::*;
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
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let told = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        converse(&stream, answer).unwrap_or_default()
    });
    (port, told)
}

fn converse(mut stream: &TcpStream, answer: &str) -> std::io::Result<String> {
    let mut told = String::new();
    stream.write_all(b"220 stub\r\n")?;
    let mut lines = BufReader::new(stream).lines();
    let mut in_data = false;
    while let Some(Ok(line)) = lines.next() {
        told.push_str(&line);
        told.push('\n');
        let reply = match line.split([' ', ':']).next().unwrap_or_default() {
            "." => "250 kept",
            _ if in_data => continue,
            "EHLO" => "250 stub",
            "RCPT" => answer,
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        in_data = reply.starts_with("354");
        stream.write_all(format!("{reply}\r\n").as_bytes())?;
        if in_data || !reply.starts_with("221") {
            continue;
        }
        break;
    }
    Ok(told)
}

fn smtp(port: u16) -> Mailer {
    let server = Smtp {
        host: "127.0.0.1".into(),
        port,
        security: Security::None,
        credentials: None,
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
    };
    assert!(matches!(
        Mailer::smtp("a@example.org", &server),
        Err(StoreError::Invalid { .. })
    ));
    assert!(!format!("{server:?} {:?}", message()).contains("secret"));
    assert!(!format!("{:?}", message()).contains("example"));
    assert!(Message::new("nobody", "s", "t", "en".parse().unwrap()).is_err());
}
