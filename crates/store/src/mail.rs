//! Mail: queued in the caller's transaction, sent by SMTP or put into a folder.
//!
//! Not here: what a mail says (contexts write it, in the reader's language). Addresses, subjects
//! and texts are never logged, and are erased from the outbox once sent.
//! Invariant: a mail is queued if and only if its cause was committed; it may, after a crash
//! between sending and noting, be sent twice (with the same Message-ID), never lost.

mod dkim;
mod message;
mod pace;

use std::path::PathBuf;

use base::Timestamp;
use base::id::OutboxId;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as Part, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::db::{Db, Tx};
use crate::error::StoreError;
use crate::fs::Fs;
use crate::outbox;

const KIND: &str = "store.mail";
const CONSUMER: &str = "store.mail";
/// Letters that are looked up together.
const AT_ONCE: u32 = 100;

pub use dkim::Dkim;
pub use message::{Attachment, Message};
use pace::Pace;

/// The kind of the events by which the writers of letters learn what became of them.
pub const OUTCOME: &str = "store.mail.outcome";

/// What became of a letter that says what it is about: the payload of an event [`OUTCOME`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What it was about.
    pub about: String,
    /// Whether it was handed over; otherwise nobody tries it again.
    pub sent: bool,
}

impl Outcome {
    /// The outcome that an event tells of.
    #[must_use]
    pub fn of(event: &outbox::Event) -> Option<Self> {
        Some(Self {
            about: event.payload.get("about")?.as_str()?.to_owned(),
            sent: event.payload.get("sent")?.as_bool()?,
        })
    }

    async fn publish(
        tx: &mut Tx,
        about: Option<&str>,
        sent: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if let Some(about) = about {
            let told = serde_json::json!({"about": about, "sent": sent});
            outbox::publish(tx, OUTCOME, &told, now).await?;
        }
        Ok(())
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
    dkim: Option<Dkim>,
    pace: Pace,
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
    /// The server refused this one for good.
    Never(String),
    /// Nothing can be handed over now.
    Any(String),
}

/// Whether a round goes on behind a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Going {
    On,
    Stops,
}

/// Queues a mail in the caller's transaction.
///
/// # Errors
/// Any [`StoreError`] of the engine.
pub async fn queue(tx: &mut Tx, message: &Message, now: Timestamp) -> Result<OutboxId, StoreError> {
    let id = outbox::publish(tx, KIND, &message.to_json(), now).await?;
    message.keep_parts(tx, id).await?;
    Ok(id)
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
            dkim: None,
            pace: Pace::new(0),
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
            dkim: None,
            pace: Pace::new(0),
        })
    }

    /// Signs every letter with the domain key of the sender's domain.
    ///
    /// # Errors
    /// As [`Dkim::new`].
    pub fn signed(mut self, selector: &str, pem: &str) -> Result<Self, StoreError> {
        self.dkim = Some(Dkim::new(self.from.email.domain(), selector, pem)?);
        Ok(self)
    }

    /// Hands over at most so many letters a minute to one domain; 0 for no limit.
    #[must_use]
    pub fn paced(mut self, most: u32) -> Self {
        self.pace = Pace::new(most);
        self
    }

    /// Sends what is queued and due, until the server cannot be reached: what waits behind that
    /// letter would wait as long for the same answer.
    ///
    /// # Errors
    /// Any [`StoreError`] of the engine; a mail that cannot be sent is no error.
    pub async fn send_due(&self, db: &Db, now: Timestamp) -> Result<Sent, StoreError> {
        let mut round = Sent::default();
        loop {
            let some = outbox::due(db, (CONSUMER, KIND), now, AT_ONCE).await?;
            if some.is_empty() {
                return Ok(round);
            }
            for event in some {
                if self.hand_over(db, &event, now, &mut round).await? == Going::Stops {
                    return Ok(round);
                }
            }
        }
    }

    /// Hands one letter over, or notes why not.
    async fn hand_over(
        &self,
        db: &Db,
        event: &outbox::Event,
        now: Timestamp,
        round: &mut Sent,
    ) -> Result<Going, StoreError> {
        let read = Message::queued(db, event.id, &event.payload).await;
        let about = read.as_ref().ok().and_then(|m| m.about.clone());
        let about = (event.id, about.as_deref());
        let sending = match read {
            Ok(message) => {
                if let Some(at) = self.pace.turn(message.to.email.domain(), now) {
                    outbox::defer(db, CONSUMER, event.id, at).await?;
                    return Ok(Going::On);
                }
                self.send(&message, event.id, now).await
            }
            Err(e) => Err(Unsent::This(e.to_string())),
        };
        let Err(unsent) = sending else {
            end(db, about, true, now).await?;
            round.sent += 1;
            return Ok(Going::On);
        };
        tracing::warn!(mail = %event.id, failures = event.failures + 1, "mail not sent");
        round.failed += 1;
        let last = event.failures + 1 >= outbox::MAX_ATTEMPTS;
        // Its writer is told, and nobody tries again what nothing will change.
        let ends = match unsent {
            Unsent::Never(_) => about.1.is_some(),
            Unsent::This(_) => about.1.is_some() && last,
            Unsent::Any(_) => false,
        };
        if ends {
            end(db, about, false, now).await?;
            return Ok(Going::On);
        }
        let (Unsent::This(reason) | Unsent::Never(reason) | Unsent::Any(reason)) = &unsent;
        outbox::failed(db, CONSUMER, event, reason, now).await?;
        Ok(match unsent {
            Unsent::Any(_) => Going::Stops,
            _ => Going::On,
        })
    }

    /// Hands one mail over; the reason of a failure names no address.
    async fn send(&self, message: &Message, id: OutboxId, now: Timestamp) -> Result<(), Unsent> {
        let mut mail = self.compose(message, id).map_err(Unsent::This)?;
        if let Some(dkim) = &self.dkim {
            let value = dkim.sign(&mail.formatted(), now);
            let value =
                value.ok_or_else(|| Unsent::This("the mail cannot be signed".to_owned()))?;
            let name = HeaderName::new_from_ascii_str("DKIM-Signature");
            let whole = HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value);
            mail.headers_mut().insert_raw(whole);
        }
        match &self.transport {
            Transport::Smtp(smtp) => match smtp.send(mail).await {
                Ok(_) => Ok(()),
                Err(e) if e.is_permanent() => Err(Unsent::Never(reason(&e))),
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
        let failed = "the mail cannot be composed";
        let text = SinglePart::builder()
            .header(ContentType::TEXT_PLAIN)
            .header(ContentTransferEncoding::Base64)
            .body(message.text.clone());
        let mut mail = lettre::Message::builder()
            .from(self.from.clone())
            .to(message.to.clone())
            .subject(message.subject.clone())
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())));
        if let Some(token) = &message.reply {
            mail = mail.reply_to(self.answers(token).ok_or(failed)?);
        }
        if let Some(id) = &message.answers {
            let id = format!("<{id}>");
            mail = mail.in_reply_to(id.clone()).references(id);
        }
        let mail = match message.attachments.as_slice() {
            [] => mail.singlepart(text),
            parts => {
                let mut all = MultiPart::mixed().singlepart(text);
                for part in parts {
                    let kind = ContentType::parse(&part.content_type).map_err(|_| failed)?;
                    let body = lettre::message::Body::new_with_encoding(
                        part.content.clone(),
                        ContentTransferEncoding::Base64,
                    );
                    let body = body.map_err(|_| failed)?;
                    all = all.singlepart(Part::new(part.name.clone()).body(body, kind));
                }
                mail.multipart(all)
            }
        };
        let mut mail = mail.map_err(|_| failed)?;
        let language = HeaderName::new_from_ascii_str("Content-Language");
        let headers = mail.headers_mut();
        headers.insert_raw(HeaderValue::new(language, message.language.to_string()));
        if message.automatic {
            let name = HeaderName::new_from_ascii_str("Auto-Submitted");
            headers.insert_raw(HeaderValue::new(name, "auto-replied".to_owned()));
        }
        for (name, value) in &message.headers {
            let name = HeaderName::new_from_ascii(name.clone()).map_err(|_| failed)?;
            headers.insert_raw(HeaderValue::new(name, value.clone()));
        }
        Ok(mail)
    }

    /// Where answers go that are known by a token.
    fn answers(&self, token: &str) -> Option<Mailbox> {
        let from = &self.from.email;
        let address = format!("{}+{token}@{}", from.user(), from.domain());
        Some(Mailbox::new(self.from.name.clone(), address.parse().ok()?))
    }
}

/// Notes that nobody tries a letter again, and tells whoever wrote it.
async fn end(
    db: &Db,
    (event, about): (OutboxId, Option<&str>),
    sent: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    outbox::delivered(&mut tx, CONSUMER, event, now).await?;
    outbox::erase(&mut tx, event).await?;
    message::drop_parts(&mut tx, event).await?;
    Outcome::publish(&mut tx, about, sent, now).await?;
    tx.commit().await
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
