//! Mail: queued in the caller's transaction, sent by SMTP or put into a folder.
//!
//! Not here: what a mail says (contexts write it, in the reader's language). Addresses, subjects
//! and texts are never logged, and are erased from the outbox once sent.
//! Invariant: a mail is queued if and only if its cause was committed; it may, after a crash
//! between sending and noting, be sent twice (with the same Message-ID), never lost.

use std::path::PathBuf;

use base::id::OutboxId;
use base::{LanguageTag, Timestamp};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::db::{Db, Tx};
use crate::error::StoreError;
use crate::fs::Fs;
use crate::outbox;

const KIND: &str = "store.mail";
const CONSUMER: &str = "store.mail";

/// A mail to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    to: Mailbox,
    subject: String,
    text: String,
    language: LanguageTag,
}

/// Printed without address, subject and text.
impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Message {
    /// A mail; `to` is `name@example.org` or `Name <name@example.org>`.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] when `to` is no mail address. The message does not repeat it.
    pub fn new(
        to: &str,
        subject: &str,
        text: &str,
        language: LanguageTag,
    ) -> Result<Self, StoreError> {
        let to = to
            .parse()
            .map_err(|_| StoreError::invalid("mail recipient", "is not a mail address"))?;
        // A subject is one line: what follows a line break would become another header.
        let subject = subject
            .split(['\r', '\n'])
            .next()
            .unwrap_or_default()
            .to_owned();
        Ok(Self {
            to,
            subject,
            text: text.to_owned(),
            language,
        })
    }

    fn to_json(&self) -> serde_json::Value {
        let (to, language) = (self.to.to_string(), self.language.to_string());
        serde_json::json!({"to": to, "subject": self.subject, "text": self.text, "language": language})
    }

    fn from_json(value: &serde_json::Value) -> Result<Self, StoreError> {
        let text = |name: &str| {
            let found = value.get(name).and_then(serde_json::Value::as_str);
            found.ok_or_else(|| StoreError::invalid("a queued mail", format!("has no {name}")))
        };
        let language = text("language")?.parse();
        let language = language
            .map_err(|_| StoreError::invalid("a queued mail", "has an unknown language"))?;
        Self::new(text("to")?, text("subject")?, text("text")?, language)
    }
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (port 465, RFC 8314).
    Tls,
    /// STARTTLS, refused when the server does not offer it (port 587).
    StartTls,
    /// None; only to a server on loopback.
    None,
}

/// The mail server.
#[derive(Clone)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// User and password, if it asks for them.
    pub credentials: Option<(String, String)>,
    /// Authorities (PEM) that are trusted beside the system's, for a server whose certificate an
    /// authority of one's own has signed.
    pub authorities: Option<Vec<u8>>,
}

/// Printed without user and password.
impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            host,
            port,
            security,
            ..
        } = self;
        write!(f, "Smtp({host}:{port}, {security:?})")
    }
}

enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(Fs, PathBuf),
}

/// Sends what is queued.
pub struct Mailer {
    from: Mailbox,
    transport: Transport,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mailer").finish_non_exhaustive()
    }
}

/// What a round of sending did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    /// Mails handed over.
    pub sent: usize,
    /// Mails that will be tried again; see [`outbox::troubled`].
    pub failed: usize,
}

/// Why a mail was not handed over.
enum Unsent {
    /// The server refused this one.
    This(String),
    /// Nothing can be handed over now.
    Any(String),
}

/// Queues a mail in the caller's transaction.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn queue(tx: &mut Tx, message: &Message, now: Timestamp) -> Result<OutboxId, StoreError> {
    outbox::publish(tx, KIND, &message.to_json(), now).await
}

/// How many mails wait, and since when the oldest does.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn waiting(db: &Db) -> Result<outbox::Waiting, StoreError> {
    outbox::waiting(db, CONSUMER, KIND).await
}

impl Mailer {
    /// Sends through a mail server. No connection is made yet.
    ///
    /// # Errors
    /// [`StoreError::Invalid`]: the sender is no address, or clear text off loopback.
    pub fn smtp(from: &str, server: &Smtp) -> Result<Self, StoreError> {
        let tls = || parameters(server);
        let tls = match server.security {
            Security::Tls => Tls::Wrapper(tls()?),
            Security::StartTls => Tls::Required(tls()?),
            Security::None if is_loopback(&server.host) => Tls::None,
            Security::None => {
                let reason =
                    "clear text is only allowed to a server on loopback; set TLS or STARTTLS";
                return Err(StoreError::invalid(
                    format!("mail server {}", server.host),
                    reason,
                ));
            }
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .tls(tls);
        if let Some((user, password)) = server.credentials.clone() {
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Self {
            from: sender(from)?,
            transport: Transport::Smtp(builder.build()),
        })
    }

    /// Puts each mail into `folder` as one `.eml` file (RFC 5322).
    ///
    /// # Errors
    /// [`StoreError::Invalid`]: the sender is no address.
    pub fn folder(from: &str, fs: Fs, folder: PathBuf) -> Result<Self, StoreError> {
        Ok(Self {
            from: sender(from)?,
            transport: Transport::Folder(fs, folder),
        })
    }

    /// Sends what is queued and due, until the server cannot be reached: what waits behind that
    /// letter would wait as long for the same answer.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; a mail that cannot be sent is no error.
    pub async fn send_due(&self, db: &Db, now: Timestamp) -> Result<Sent, StoreError> {
        let mut round = Sent::default();
        while let Some(event) = outbox::next(db, CONSUMER, KIND, now).await? {
            let sending = match Message::from_json(&event.payload) {
                Ok(message) => self.send(&message, event.id).await,
                Err(e) => Err(Unsent::This(e.to_string())),
            };
            match sending {
                Ok(()) => {
                    let mut tx = db.begin().await?;
                    outbox::delivered(&mut tx, CONSUMER, event.id, now).await?;
                    outbox::erase(&mut tx, event.id).await?;
                    tx.commit().await?;
                    round.sent += 1;
                }
                Err(unsent) => {
                    tracing::warn!(mail = %event.id, failures = event.failures + 1, "mail not sent");
                    let (Unsent::This(reason) | Unsent::Any(reason)) = &unsent;
                    outbox::failed(db, CONSUMER, &event, reason, now).await?;
                    round.failed += 1;
                    if matches!(unsent, Unsent::Any(_)) {
                        break;
                    }
                }
            }
        }
        Ok(round)
    }

    /// Hands one mail over; the reason of a failure names no address.
    async fn send(&self, message: &Message, id: OutboxId) -> Result<(), Unsent> {
        let mail = self.compose(message, id).map_err(Unsent::This)?;
        match &self.transport {
            Transport::Smtp(smtp) => match smtp.send(mail).await {
                Ok(_) => Ok(()),
                Err(e) if e.status().is_some() => Err(Unsent::This(reason(&e))),
                Err(e) => Err(Unsent::Any(reason(&e))),
            },
            Transport::Folder(fs, folder) => {
                let path = folder.join(format!("{id}.eml"));
                fs.create_dir_all(folder)
                    .and_then(|()| fs.write(&path, &mail.formatted()))
                    .map_err(|e| Unsent::Any(e.to_string()))
            }
        }
    }

    fn compose(&self, message: &Message, id: OutboxId) -> Result<lettre::Message, String> {
        let language = HeaderName::new_from_ascii_str("Content-Language");
        let body = SinglePart::builder()
            .header(ContentType::TEXT_PLAIN)
            .header(ContentTransferEncoding::Base64)
            .body(message.text.clone());
        let mut mail = lettre::Message::builder()
            .from(self.from.clone())
            .to(message.to.clone())
            .subject(message.subject.clone())
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .singlepart(body)
            .map_err(|_| "the mail cannot be composed".to_owned())?;
        mail.headers_mut()
            .insert_raw(HeaderValue::new(language, message.language.to_string()));
        Ok(mail)
    }
}

/// Whose certificates the server is believed by: its own name must be in one.
fn parameters(server: &Smtp) -> Result<TlsParameters, StoreError> {
    let wrong = |e: &dyn std::fmt::Display| {
        StoreError::invalid(format!("mail server {}", server.host), e.to_string())
    };
    let mut builder = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.authorities {
        builder = builder.add_root_certificate(Certificate::from_pem(pem).map_err(|e| wrong(&e))?);
    }
    builder.build().map_err(|e| wrong(&e))
}

/// What kind of failure it was. The server's own words may repeat the address, so only its code
/// is kept.
fn reason(e: &lettre::transport::smtp::Error) -> String {
    let what = match e.status() {
        Some(code) => return format!("the mail server refused the mail (code {code})"),
        None if e.is_timeout() => "the mail server does not answer in time",
        None if e.is_tls() || is_handshake(e) => {
            "the mail server's certificate or encryption was not accepted"
        }
        None if e.is_client() => {
            "the mail server lacks something that is configured (sign-in or STARTTLS)"
        }
        None => "the mail server cannot be reached",
    };
    what.to_owned()
}

/// Whether TLS failed inside what the client calls a failed connection.
fn is_handshake(e: &lettre::transport::smtp::Error) -> bool {
    let mut source = std::error::Error::source(e);
    while let Some(cause) = source {
        let io = cause.downcast_ref::<std::io::Error>();
        if io
            .and_then(std::io::Error::get_ref)
            .is_some_and(|inner| inner.is::<rustls::Error>())
        {
            return true;
        }
        source = cause.source();
    }
    false
}

fn sender(from: &str) -> Result<Mailbox, StoreError> {
    from.parse().map_err(|_| {
        StoreError::invalid(
            "mail sender",
            "is not a mail address; correct the configuration",
        )
    })
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|a| a.is_loopback())
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
