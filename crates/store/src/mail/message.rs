//! A letter: to whom, what it says, and what goes with it.
//!
//! Not here: sending. Invariant: what is kept of a letter until it is sent gives the same letter
//! again, its attachments included.

use base::LanguageTag;
use base::id::OutboxId;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName};
use serde_json::{Value, json};

use crate::db::{Db, Tx};
use crate::error::StoreError;
use crate::params;

const PUT: &str = "INSERT INTO store_mail_part (event, ordinal, name, content_type, content)
    VALUES ($1, $2, $3, $4, $5)";
const PARTS: &str = "SELECT name, content_type, content FROM store_mail_part
    WHERE event = $1 ORDER BY ordinal";
const DROP: &str = "DELETE FROM store_mail_part WHERE event = $1";

/// A file that goes with a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, such as `notice.csv`.
    pub name: String,
    /// What it is (RFC 2045), such as `text/csv; charset=utf-8`.
    pub content_type: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Printed without its content.
impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attachment({}, {} bytes)", self.name, self.content.len())
    }
}

/// A mail to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    pub(super) to: Mailbox,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) language: LanguageTag,
    pub(super) reply: Option<String>,
    pub(super) answers: Option<String>,
    pub(super) automatic: bool,
    pub(super) headers: Vec<(String, String)>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) about: Option<String>,
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
        let subject = first_line(subject).to_owned();
        Ok(Self {
            to,
            subject,
            text: text.to_owned(),
            language,
            reply: None,
            answers: None,
            automatic: false,
            headers: Vec::new(),
            attachments: Vec::new(),
            about: None,
        })
    }

    /// Answers go to the sender's address with this behind a plus sign (`desk+TOKEN@example.org`),
    /// so that they are known by it.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] unless it is of small letters, digits and hyphens.
    pub fn answered_by(mut self, token: &str) -> Result<Self, StoreError> {
        let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if token.is_empty() || !token.bytes().all(good) {
            return Err(StoreError::invalid(
                "token of a reply address",
                "must be of small letters, digits and hyphens",
            ));
        }
        self.reply = Some(token.to_owned());
        Ok(self)
    }

    /// It answers the mail of this id (RFC 5322 §3.6.4), so that it stands behind that one.
    #[must_use]
    pub fn answers(mut self, message_id: &str) -> Self {
        let bare = first_line(message_id).trim();
        let bare = bare.trim_start_matches('<').trim_end_matches('>');
        let good = |b: u8| b.is_ascii_graphic() && !matches!(b, b'<' | b'>');
        // An id that is none would break the header; then there is no such header.
        let fits = !bare.is_empty() && bare.len() <= 250 && bare.bytes().all(good);
        self.answers = fits.then(|| bare.to_owned());
        self
    }

    /// A program wrote it in answer to a mail (RFC 3834), so that no other program answers it.
    #[must_use]
    pub fn automatic(mut self) -> Self {
        self.automatic = true;
        self
    }

    /// A header of our own, such as `X-CyberGateway-Notice`.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] when the name is none, or is one that the letter has already.
    pub fn header(mut self, name: &'static str, value: &str) -> Result<Self, StoreError> {
        let known = name.starts_with("X-") || name.starts_with("List-");
        if !known || HeaderName::new_from_ascii(name.to_owned()).is_err() {
            return Err(StoreError::invalid(
                format!("mail header {name}"),
                "is not one that a letter may add",
            ));
        }
        self.headers
            .push((name.to_owned(), first_line(value).to_owned()));
        Ok(self)
    }

    /// A file that goes with it.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] when its content type is none.
    pub fn attach(mut self, attachment: Attachment) -> Result<Self, StoreError> {
        if ContentType::parse(&attachment.content_type).is_err() {
            return Err(StoreError::invalid(
                format!("attachment {}", attachment.name),
                "has no content type",
            ));
        }
        self.attachments.push(attachment);
        Ok(self)
    }

    /// What the letter is about, such as `watch.notice:ID`: its writer is told by it whether the
    /// letter was handed over ([`super::Outcome`]).
    #[must_use]
    pub fn about(mut self, what: &str) -> Self {
        self.about = Some(what.to_owned());
        self
    }

    /// The subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What goes with it.
    #[must_use]
    pub fn attachments(&self) -> &[Attachment] {
        &self.attachments
    }

    /// Everything but the attachments.
    pub(super) fn to_json(&self) -> Value {
        let mut value = json!({
            "to": self.to.to_string(),
            "subject": self.subject,
            "text": self.text,
            "language": self.language.to_string(),
        });
        if let Some(reply) = &self.reply {
            value["reply"] = json!(reply);
        }
        if let Some(answers) = &self.answers {
            value["answers"] = json!(answers);
        }
        if self.automatic {
            value["automatic"] = json!(true);
        }
        if let Some(about) = &self.about {
            value["about"] = json!(about);
        }
        if !self.headers.is_empty() {
            value["headers"] = json!(self.headers);
        }
        if !self.attachments.is_empty() {
            value["attachments"] = json!(self.attachments.len());
        }
        value
    }

    pub(super) fn from_json(value: &Value) -> Result<Self, StoreError> {
        let text = |name: &str| {
            let found = value.get(name).and_then(Value::as_str);
            found.ok_or_else(|| StoreError::invalid("a queued mail", format!("has no {name}")))
        };
        let language = text("language")?.parse();
        let language = language
            .map_err(|_| StoreError::invalid("a queued mail", "has an unknown language"))?;
        let mut message = Self::new(text("to")?, text("subject")?, text("text")?, language)?;
        message.reply = text("reply").ok().map(str::to_owned);
        message.answers = text("answers").ok().map(str::to_owned);
        message.automatic = value.get("automatic").is_some();
        message.about = text("about").ok().map(str::to_owned);
        if let Some(headers) = value.get("headers") {
            let headers = serde_json::from_value(headers.clone());
            message.headers =
                headers.map_err(|_| StoreError::invalid("a queued mail", "has odd headers"))?;
        }
        Ok(message)
    }

    /// Keeps the attachments until the letter is sent.
    pub(super) async fn keep_parts(&self, tx: &mut Tx, id: OutboxId) -> Result<(), StoreError> {
        for (ordinal, part) in (0_i64..).zip(&self.attachments) {
            let content = part.content.clone();
            let values = params![id, ordinal, &part.name, &part.content_type, content];
            tx.execute(PUT, values).await?;
        }
        Ok(())
    }

    /// The letter of an event with its attachments.
    pub(super) async fn queued(db: &Db, id: OutboxId, value: &Value) -> Result<Self, StoreError> {
        let mut message = Self::from_json(value)?;
        if value.get("attachments").is_some() {
            for row in db.fetch(PARTS, params![id]).await? {
                message.attachments.push(Attachment {
                    name: row.get("name")?,
                    content_type: row.get("content_type")?,
                    content: row.get("content")?,
                });
            }
        }
        Ok(message)
    }
}

/// Forgets the attachments of a letter.
pub(super) async fn drop_parts(tx: &mut Tx, id: OutboxId) -> Result<(), StoreError> {
    tx.execute(DROP, params![id]).await.map(|_| ())
}

fn first_line(text: &str) -> &str {
    text.split(['\r', '\n']).next().unwrap_or_default()
}
