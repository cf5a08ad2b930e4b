//! Where a mail belongs: to a conversation, a notice, the observations, or nowhere yet: then it is a
//! report of whoever sent it.
//!
//! What a mail carries decides in this order: the token in our reply address, the token in the
//! subject, the letter that it answers. Not here: reading mail (`exchange::mail`). Invariants: a
//! machine's answer never counts as one; what cannot be done with a mail leaves it listed, with why;
//! no mail stops the ones behind it.

use super::store::{self, Handled, SENDER, purpose};
use super::{Letter, MOST_ATTEMPTS, Outcome, Own, Place, answer, prose};
use crate::conversation::{self, Conversation, actions as talk};
use crate::ingest::{Input, Options, Via};
use crate::notice::answer::{self as notices, Heard};
use crate::{Watch, WatchError, ingest};
use ::store::blob::Keep;
use base::id::{MailId, NoticeId, TenantId};
use base::{Actor, Timestamp};
use exchange::mail::{self, Bounce, Kind, Mail, MailLimits, Ours};
use serde::Serialize;
use std::collections::BTreeMap;

/// The word before the token in our subjects.
const PREFIX: &str = "CG";
/// What letters of parties are kept as, beside what is sealed.
const BLOB: &str = "watch.conversation";
/// Tokens and letters of one mail that are looked up.
const MOST_CLAIMS: usize = 20;

/// What became of mails.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Routed {
    /// How many, by outcome.
    #[serde(flatten)]
    pub by: BTreeMap<&'static str, u64>,
}

/// Does with every mail that is kept and new what is to be done.
///
/// # Errors
/// [`WatchError::Denied`] unless the gateway itself or its operator asks; the store's.
pub async fn route_new(actor: &Actor, watch: &Watch, own: &Own) -> Result<Routed, WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("the gateway itself"));
    }
    let mut routed = Routed::default();
    let mut behind = (
        Timestamp::from_micros(i64::MIN),
        MailId::from_bytes([0; 16]),
    );
    loop {
        let some = store::new_ones(watch.db(), behind).await?;
        if some.is_empty() {
            return Ok(routed);
        }
        for (id, tenant) in some {
            let row = store::one(&mut watch.db().snapshot().await?, tenant, id).await?;
            let Some((letter, _)) = row else { continue };
            behind = (letter.received, id);
            let outcome = route(watch, tenant, &letter, own).await?;
            *routed.by.entry(outcome.as_str()).or_default() += 1;
        }
    }
}

/// A mail on its way.
pub(super) struct Coming<'a> {
    pub watch: &'a Watch,
    pub tenant: TenantId,
    pub letter: &'a Letter,
    pub own: &'a Own,
    pub mail: &'a Mail,
    pub bytes: &'a [u8],
    pub now: Timestamp,
}

/// What was done with a mail.
pub(super) struct Done {
    pub outcome: Outcome,
    pub place: Option<Place>,
    pub problem: String,
}

impl Done {
    pub fn plain(outcome: Outcome) -> Self {
        Self {
            outcome,
            place: None,
            problem: String::new(),
        }
    }

    pub fn at(outcome: Outcome, place: Place) -> Self {
        Self {
            outcome,
            place: Some(place),
            problem: String::new(),
        }
    }

    fn failed(problem: impl Into<String>) -> Self {
        Self {
            outcome: Outcome::Failed,
            place: None,
            problem: problem.into(),
        }
    }
}

async fn route(
    watch: &Watch,
    tenant: TenantId,
    letter: &Letter,
    own: &Own,
) -> Result<Outcome, WatchError> {
    let now = watch.clock().now();
    let Some(bytes) = store::content(watch, letter.id).await? else {
        return note(
            watch,
            letter,
            (None, "", Done::failed("mailbox-problem-content")),
            now,
        )
        .await;
    };
    let mail = match mail::read(&bytes, &MailLimits::default()) {
        Ok(mail) => mail,
        Err(error) => {
            let done = Done::failed(error.message_id());
            return note(watch, letter, (None, "", done), now).await;
        }
    };
    let kind = mail::kind_for(&mail, Some(&own.address));
    let name = kind.as_str();
    let coming = Coming {
        watch,
        tenant,
        letter,
        own,
        mail: &mail,
        bytes: &bytes,
        now,
    };
    let done = match coming.decide(kind).await {
        Ok(done) => done,
        // More came today than is taken: tomorrow it is tried again.
        Err(WatchError::Busy) => return Ok(Outcome::New),
        Err(error @ (WatchError::DiskLow { .. } | WatchError::Store(_))) => return Err(error),
        Err(WatchError::Changed) if letter.attempts < MOST_ATTEMPTS => Done::plain(Outcome::New),
        Err(error) => {
            tracing::warn!(mail = %letter.id, %error, "a mail was not taken in");
            Done::failed(error.message_id())
        }
    };
    note(watch, letter, (Some(&mail), name, done), now).await
}

/// Says in the list what became of a mail.
async fn note(
    watch: &Watch,
    letter: &Letter,
    (mail, kind, done): (Option<&Mail>, &str, Done),
    now: Timestamp,
) -> Result<Outcome, WatchError> {
    let from = mail.and_then(|m| m.from.first().or(m.sender.first()));
    let sender = from.filter(|f| !f.address.is_empty()).map(|from| {
        let sealed = watch
            .keys()
            .seal(&purpose(SENDER, letter.id), from.address.as_bytes());
        (sealed, tag(watch, &from.address))
    });
    let subject: String = mail.map_or_else(String::new, |m| {
        let plain = base::text::plain(&exchange::indicator::mask_cards(&m.subject));
        plain.chars().take(300).collect()
    });
    let handled = Handled {
        id: letter.id,
        version: letter.version,
        sender,
        subject: &subject,
        kind,
        outcome: done.outcome,
        place: done.place,
        problem: &done.problem,
    };
    let mut tx = watch.db().begin().await?;
    store::handled(&mut tx, &handled, now).await?;
    tx.commit().await?;
    Ok(done.outcome)
}

/// By which mails of one sender are known as such, without saying who it is.
pub(super) fn tag(watch: &Watch, address: &str) -> String {
    let text = format!("watch.mail.sender:{}", address.to_ascii_lowercase());
    watch.keys().tag(text.as_bytes())
}

/// What a mail answers.
enum Belongs {
    To(Box<Conversation>),
    Notice(NoticeId, String),
}

impl Coming<'_> {
    async fn decide(&self, kind: Kind) -> Result<Done, WatchError> {
        match kind {
            Kind::Loop => Ok(Done::plain(Outcome::Loop)),
            Kind::Bounce(bounce) => self.bounced(&bounce).await,
            Kind::Feedback | Kind::Xarf | Kind::Shadowserver => self.observed().await,
            Kind::AutoReply(_) => match self.belongs(self.mail).await? {
                Some(Belongs::To(to)) => self.hear(*to, true).await,
                Some(Belongs::Notice(id, _)) => Ok(Done::at(Outcome::Automatic, Place::Notice(id))),
                None => Ok(Done::plain(Outcome::Automatic)),
            },
            Kind::Prose => match self.belongs(self.mail).await? {
                Some(Belongs::To(to)) => self.hear(*to, false).await,
                Some(Belongs::Notice(id, token)) => self.told(id, &token).await,
                None if self.is_document() => self.observed().await,
                None => prose::report(self).await,
            },
        }
    }

    /// Whether a program's document is attached that is read as observations.
    fn is_document(&self) -> bool {
        self.mail.attachments.iter().any(|part| {
            let head = &part.bytes[..part.bytes.len().min(4096)];
            let has = |what: &[u8]| memchr::memmem::find(head, what).is_some();
            part.mail.is_none() && has(b"IODEF-Document")
        })
    }

    /// The conversation or notice that a mail answers.
    async fn belongs(&self, mail: &Mail) -> Result<Option<Belongs>, WatchError> {
        let ours = Ours {
            prefix: PREFIX,
            local: self.own.local(),
        };
        let found = mail::threading(mail, &ours);
        let tokens = found.address_tokens.iter().chain(&found.subject_tokens);
        for token in tokens.take(MOST_CLAIMS) {
            if let Some(known) = self.of_token(token).await? {
                return Ok(Some(known));
            }
        }
        let mut rows = self.watch.db().snapshot().await?;
        for answered in found.answers.iter().take(MOST_CLAIMS) {
            let own = answered.split('@').next().unwrap_or_default();
            for id in [own, answered] {
                let known = conversation::store::of_letter(&mut rows, self.tenant, id).await?;
                if let Some(to) = known {
                    return Ok(Some(Belongs::To(Box::new(to))));
                }
            }
        }
        Ok(None)
    }

    async fn of_token(&self, token: &str) -> Result<Option<Belongs>, WatchError> {
        let token = token.to_ascii_lowercase();
        let mut rows = self.watch.db().snapshot().await?;
        let known = conversation::store::of_token(&mut rows, self.tenant, &token).await?;
        if let Some(to) = known {
            return Ok(Some(Belongs::To(Box::new(to))));
        }
        let notice = notices::of_token(&mut rows, self.tenant, &token).await?;
        Ok(notice.map(|id| Belongs::Notice(id, token)))
    }

    /// Takes a mail into its conversation.
    async fn hear(&self, to: Conversation, automatic: bool) -> Result<Done, WatchError> {
        let place = Place::Conversation(to.case, to.id);
        let done = Done::at(Outcome::Conversation, place);
        let text = prose::words(self.mail, conversation::MOST_TEXT);
        // Who reported stays sealed; what parties write is evidence, with its hash.
        let raw = match to.report {
            Some(_) => None,
            None => Some(self.evidence().await?),
        };
        let reference = self.reference();
        let heard = talk::Heard {
            subject: self.mail.subject.clone(),
            text: match text.is_empty() {
                true => format!("({})", self.mail.media_type),
                false => text,
            },
            automatic,
            reference,
            raw,
            message_id: self.mail.message_id.clone(),
        };
        let mut tx = self.watch.db().begin().await?;
        if let Some(id) = &heard.message_id
            && conversation::store::has(&mut tx, to.id, id).await?
        {
            // The same letter, delivered twice on two ways.
            tx.rollback().await?;
            return Ok(done);
        }
        let by = (&Actor::system(), self.tenant);
        talk::take(&mut tx, self.watch, by, to, heard, self.now).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// The letter as it came, for the chain of custody.
    async fn evidence(&self) -> Result<base::ContentHash, WatchError> {
        let keep = Keep {
            kind: BLOB,
            now: self.now,
            until: None,
        };
        let size = self.bytes.len() as u64;
        let reader = std::io::Cursor::new(self.bytes.to_vec());
        Ok(self.watch.blobs().put_reader(reader, size, keep).await?)
    }

    /// The other side's number, with the words in brackets around it that its system looks for.
    fn reference(&self) -> String {
        let ours = Ours {
            prefix: PREFIX,
            local: self.own.local(),
        };
        let found = mail::threading(self.mail, &ours);
        let Some(ticket) = found.tickets.first() else {
            return String::new();
        };
        let bracketed = self
            .mail
            .subject
            .split('[')
            .skip(1)
            .filter_map(|piece| piece.split_once(']'))
            .map(|(inner, _)| inner.trim())
            .find(|inner| inner.contains(ticket.as_str()));
        bracketed.unwrap_or(ticket).to_owned()
    }

    /// Takes what somebody writes back to a notice.
    async fn told(&self, id: NoticeId, token: &str) -> Result<Done, WatchError> {
        let done = Done::at(Outcome::Notice, Place::Notice(id));
        let text = prose::words(self.mail, conversation::MOST_TEXT);
        let own = prose::own_words(&text);
        match answer::read(own, self.now) {
            Some(saying) => notices::replied(&Actor::system(), self.watch, id, &saying).await?,
            None => {
                let heard = Heard::Reply(own.to_owned());
                notices::heard(&Actor::system(), self.watch, token, &heard).await?;
            }
        }
        Ok(done)
    }

    /// Takes in what a program reports.
    async fn observed(&self) -> Result<Done, WatchError> {
        let named = |place: &str, bytes: &[u8]| Input::Bytes {
            name: format!("{}{place}", self.letter.id),
            bytes: bytes.to_vec(),
        };
        let mut options = Options::new(Via::Mail);
        let mut inputs: Vec<Input> = mail::xarf_parts(self.mail)
            .map(|part| named(&format!("-{}", part.place), &part.bytes))
            .collect();
        match inputs.is_empty() {
            true => inputs.push(named(".eml", self.bytes)),
            false => {
                options.format = ingest::Format::Xarf;
                options.provider = self.provider();
            }
        }
        let system = Actor::system();
        let read = ingest::actions::ingest(&system, self.watch, self.tenant, inputs, &options);
        let summary = read.await?;
        if summary.rows == 0 && summary.links.is_empty() {
            // Nothing in it can be read as observations: then it is what somebody wrote.
            return prose::report(self).await;
        }
        let mut done = Done::plain(Outcome::Observations);
        if summary.rejected > 0 || !summary.problems.is_empty() {
            done.problem = "mailbox-problem-rejected".to_owned();
        }
        Ok(done)
    }

    /// Whose report it is: the domain that sent it.
    fn provider(&self) -> ingest::Label {
        let from = self.mail.from.first();
        let domain = from.and_then(|f| f.address.rsplit('@').next());
        let named = domain.and_then(|d| Options::provider_name(&d.to_ascii_lowercase()).ok());
        named.unwrap_or_else(|| Options::new(Via::Mail).provider)
    }

    /// A letter of ours came back, or waits somewhere.
    async fn bounced(&self, bounce: &Bounce) -> Result<Done, WatchError> {
        let failed: Vec<_> = bounce
            .recipients
            .iter()
            .filter(|r| r.action == mail::Action::Failed)
            .collect();
        let mut belongs = self.belongs(self.mail).await?;
        if belongs.is_none()
            && let Some(original) = self.mail.mails().next()
        {
            belongs = self.returned(original).await?;
        }
        if belongs.is_none()
            && let Some(id) = &bounce.original_message_id
        {
            let own = id.split('@').next().unwrap_or_default();
            let mut rows = self.watch.db().snapshot().await?;
            let known = conversation::store::of_letter(&mut rows, self.tenant, own).await?;
            belongs = known.map(|to| Belongs::To(Box::new(to)));
        }
        match belongs {
            Some(Belongs::To(to)) => {
                let place = Place::Conversation(to.case, to.id);
                let gave_up = !failed.is_empty();
                self.hear(*to, true).await?;
                if gave_up {
                    talk::came_back(self.watch, self.tenant, place_of(place)).await?;
                }
                Ok(Done::at(Outcome::Bounce, place))
            }
            Some(Belongs::Notice(id, token)) => {
                if !failed.is_empty() {
                    let system = Actor::system();
                    notices::heard(&system, self.watch, &token, &Heard::Bounced).await?;
                }
                Ok(Done::at(Outcome::Bounce, Place::Notice(id)))
            }
            None => Ok(Done::plain(Outcome::Bounce)),
        }
    }

    /// Where a letter of ours belongs that came back: by the addresses it carries.
    async fn returned(&self, original: &Mail) -> Result<Option<Belongs>, WatchError> {
        let mut turned = original.clone();
        // Our reply address stands where answers would go.
        turned.to.extend(original.reply_to.iter().cloned());
        self.belongs(&turned).await
    }
}

fn place_of(place: Place) -> base::id::ConversationId {
    match place {
        Place::Conversation(_, id) => id,
        _ => unreachable!("it was made of a conversation"),
    }
}
