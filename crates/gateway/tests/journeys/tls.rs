//! Serving with a certificate of one's own: HTTPS answers, HTTP does not.

use crate::support::{Folder, Serving};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;

fn client(roots: RootCertStore) -> ClientConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth()
}

const REQUEST: &[u8] = b"GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

/// What comes back through TLS, by a client that believes `roots`.
fn https(address: &str, roots: RootCertStore) -> std::io::Result<String> {
    let name = ServerName::try_from("localhost").expect("a name");
    let tls = ClientConnection::new(Arc::new(client(roots)), name).expect("a client");
    let mut stream = StreamOwned::new(tls, TcpStream::connect(address)?);
    stream.write_all(REQUEST)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn with_a_certificate_pages_come_by_https_only() {
    let folder = Folder::new();
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("made");
    folder.write("chain.pem", &made.cert.pem());
    folder.write("key.pem", &made.signing_key.serialize_pem());
    let arguments = [
        "--json",
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--tls-cert",
        "chain.pem",
        "--tls-key",
        "key.pem",
    ];
    let running = Serving::start(&mut folder.command(&arguments));
    let said = &running.said;
    assert!(
        said["url"]
            .as_str()
            .is_some_and(|url| url.starts_with("https://"))
    );
    let address = running.address();
    assert!(
        said["set_up"]["token"].is_string(),
        "set-up is offered over TLS"
    );

    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).expect("a certificate");
    let page = https(address, roots).expect("an answer");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(
        page.to_ascii_lowercase()
            .contains("strict-transport-security: "),
        "{page}"
    );
    let stranger = https(address, RootCertStore::empty());
    assert!(stranger.is_err(), "a client that believes nobody");

    let mut plain = TcpStream::connect(address).expect("the port is open");
    plain.write_all(REQUEST).expect("sent");
    let mut answer = Vec::new();
    // The connection may be reset instead of closed.
    let _ = plain.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer);
    assert!(
        !answer.contains("HTTP/1."),
        "clear text gets no page: {answer}"
    );
}

#[test]
fn a_certificate_without_its_key_is_a_mistake_that_is_named() {
    let folder = Folder::new();
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("made");
    let other = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("made");
    folder.write("chain.pem", &made.cert.pem());
    folder.write("key.pem", &other.signing_key.serialize_pem());
    let arguments = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--tls-cert",
        "chain.pem",
        "--tls-key",
        "key.pem",
    ];
    let output = folder.run(&arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(crate::support::code(&output), 1, "{said}");
    assert!(said.contains("belong together"), "{said}");
}
