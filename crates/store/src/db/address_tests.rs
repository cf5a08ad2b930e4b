//! Addresses, and a server on loopback that speaks the beginning of PostgreSQL's protocol.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use super::*;
use crate::db::{Db, StoreConfig};
use crate::loopback::Authority;
use crate::testing::TempDir;

fn mode_of(text: &str) -> Result<bool, String> {
    Address::parse(text)
        .map(|a| a.tls.is_some())
        .map_err(|e| e.to_string())
}

#[test]
fn off_this_machine_the_way_is_protected_unless_the_address_says_otherwise() {
    let far = "postgres://gateway:secret@db.example/gateway";
    assert_eq!(mode_of(far), Ok(true));
    assert_eq!(mode_of(&format!("{far}?sslmode=disable")), Ok(false));
    assert_eq!(
        mode_of("postgres://gateway@127.0.0.1:5433/gateway"),
        Ok(false)
    );
    assert_eq!(mode_of("postgres://gateway@[::1]/gateway"), Ok(false));
    assert_eq!(mode_of("host=/run/postgresql user=gateway"), Ok(false));
    for mode in ["require", "verify-ca", "verify-full"] {
        let near = format!("host=localhost user=gateway sslmode={mode}");
        assert_eq!(mode_of(&near), Ok(true), "{mode}");
    }
    for mode in ["prefer", "nonsense"] {
        let error = mode_of(&format!("{far}?connect_timeout=5&sslmode={mode}")).unwrap_err();
        assert!(
            error.contains("verify-full") && !error.contains("secret"),
            "{error}"
        );
    }
    let error = mode_of(&format!("{far}?sslrootcert=%2Fno%2Fsuch%20file")).unwrap_err();
    assert!(error.contains("/no/such file"), "{error}");
}

#[test]
fn what_the_driver_knows_stays_in_the_address() {
    let text = "postgres://a@localhost/b?sslmode=require&connect_timeout=7&application_name=x";
    let (rest, said) = take(text).unwrap();
    assert_eq!(
        rest,
        "postgres://a@localhost/b?connect_timeout=7&application_name=x"
    );
    assert_eq!(said.mode.as_deref(), Some("require"));
}

/// A server that is asked for TLS once, answers with `authority`'s certificate (or that it has
/// none), and then refuses the password.
fn server(authority: Option<Authority>) -> (u16, std::thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let played = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut asked = [0; 8];
        stream.read_exact(&mut asked).unwrap();
        assert_eq!(
            asked,
            [0, 0, 0, 8, 4, 210, 22, 47],
            "an SSLRequest comes first"
        );
        let Some(authority) = authority else {
            stream.write_all(b"N").unwrap();
            return;
        };
        stream.write_all(b"S").unwrap();
        let mut tls = authority.accept(stream);
        let mut length = [0; 4];
        // A client that does not believe the certificate ends here.
        if tls.read_exact(&mut length).is_err() {
            return;
        }
        let mut start = vec![0; u32::from_be_bytes(length) as usize - 4];
        tls.read_exact(&mut start).unwrap();
        let fields = b"SFATAL\0C28P01\0Mpassword authentication failed\0\0";
        let mut answer = vec![b'E'];
        answer.extend(u32::try_from(fields.len() + 4).unwrap().to_be_bytes());
        answer.extend(fields);
        tls.write_all(&answer).unwrap();
        tls.conn.send_close_notify();
        let _ = tls.flush();
    });
    (port, played)
}

async fn refused(port: u16, more: &str) -> StoreError {
    let url =
        format!("postgres://gateway:secret@localhost:{port}/gateway?sslmode=verify-full{more}");
    let opened = Db::open(&StoreConfig::Postgres { url }).await;
    opened.expect_err("this server lets nobody in")
}

#[tokio::test]
async fn the_password_travels_only_behind_a_certificate_that_is_believed() {
    let (dir, authority) = (TempDir::new(), Authority::new("localhost"));
    let file = dir.path().join("authority.pem");
    std::fs::write(&file, authority.pem()).unwrap();
    let believed = format!("&sslrootcert={}", file.display());
    let (port, played) = server(Some(authority));
    let error = refused(port, &believed).await;
    played.join().unwrap();
    assert!(
        matches!(error, StoreError::WrongPassword { .. }),
        "the server's own answer came through TLS: {error}"
    );
    let (port, played) = server(Some(Authority::new("localhost")));
    let error = refused(port, &believed).await;
    played.join().unwrap();
    assert!(
        matches!(error, StoreError::Tls { .. }),
        "a stranger: {error}"
    );
    let other = Authority::new("db.example");
    std::fs::write(&file, other.pem()).unwrap();
    let (port, played) = server(Some(other));
    let error = refused(port, &believed).await;
    played.join().unwrap();
    assert!(
        matches!(error, StoreError::Tls { .. }),
        "another name: {error}"
    );
    let (port, played) = server(None);
    let error = refused(port, &believed).await;
    played.join().unwrap();
    assert!(
        matches!(error, StoreError::Tls { .. }),
        "no TLS at all: {error}"
    );
    let said = error.to_string();
    assert!(
        said.contains("sslmode=disable") && !said.contains("secret"),
        "{said}"
    );
}
