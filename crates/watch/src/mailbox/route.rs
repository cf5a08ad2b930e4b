//! Where a mail belongs: to a conversation, a notice, the observations, or nowhere yet: then it is a
//! report of whoever sent it.
//!
//! What a mail carries decides in this order: the token in our reply address, the token in the
//! subject, the letter that it answers. Mails are done in groups, so that one way to the disk serves
//! many. Not here: reading mail (`exchange::mail`). Invariants: a machine's answer never counts as
//! one; what cannot be done with a mail leaves it listed, with why; no mail stops the ones behind it.

use super::observed::{self, Observed};
use super::prose::{self, Reported};
use super::store::{self, Handled, SENDER, purpose};
use super::{Letter, MOST_ATTEMPTS, Outcome, Own, Place, answer};
use crate::conversation::{self, Conversation, actions as talk};
use crate::incident_report::{Channel, actions as reports};
use crate::notice::answer::{self as notices, Heard};
use crate::{Watch, WatchError};
use ::store::Tx;
use base::id::{CaseId, ConversationId, MailId, NoticeId, TenantId};
use base::{Actor, ContentHash, CountryCode, Timestamp};
use exchange::mail::{self, Bounce, Kind, Mail, MailLimits, Ours};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The word before the token in our subjects.
const PREFIX: &str = "CG";
/// Tokens and letters of one mail that are looked up.
const MOST_CLAIMS: usize = 20;
/// Bytes of mails that are done together; one may be larger.
const TOGETHER: u64 = 16 << 20;

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
        let Some((tenant, _)) = some.first() else {
            return Ok(routed);
        };
        let (tenant, mut bytes) = (*tenant, 0);
        let together = some.into_iter().take_while(|(of, letter)| {
            let fits = *of == tenant && (bytes == 0 || bytes + letter.bytes <= TOGETHER);
            bytes += letter.bytes;
            fits
        });
        let letters: Vec<Letter> = together.map(|(_, letter)| letter).collect();
        let last = letters.last().expect("the first one fits");
        behind = (last.received, last.id);
        for outcome in group(watch, tenant, own, letters).await? {
            *routed.by.entry(outcome.as_str()).or_default() += 1;
        }
    }
}

/// What mails of one administration are done with.
pub(super) struct Desk<'a> {
    pub watch: &'a Watch,
    pub tenant: TenantId,
    pub own: &'a Own,
    /// The country whose telephone numbers are written without their code.
    pub country: Option<CountryCode>,
    /// Whether the day takes further reports, and files with them.
    pub room: reports::Room,
    pub now: Timestamp,
}

/// A mail on its way.
pub(super) struct Coming {
    pub letter: Letter,
    pub bytes: Vec<u8>,
    pub mail: Mail,
    pub kind: &'static str,
}

/// What was done with a mail.
#[derive(Clone)]
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

    pub fn failed(problem: impl Into<String>) -> Self {
        Self {
            outcome: Outcome::Failed,
            place: None,
            problem: problem.into(),
        }
    }
}

/// What is to be done with a mail.
pub(super) enum Plan {
    /// Nothing more.
    Done(Done),
    /// It stands in a conversation.
    Hear(Box<Hearing>),
    /// It is a report.
    Report(Box<Reported>),
    /// It holds observations.
    Observed(Observed),
}

/// A mail that stands in a conversation.
pub(super) struct Hearing {
    case: CaseId,
    id: ConversationId,
    heard: talk::Heard,
    outcome: Outcome,
    /// A letter of ours did not reach the other side.
    came_back: bool,
}

/// Does a group of mails; returns what became of each.
async fn group(
    watch: &Watch,
    tenant: TenantId,
    own: &Own,
    letters: Vec<Letter>,
) -> Result<Vec<Outcome>, WatchError> {
    let now = watch.clock().now();
    let mut rows = watch.db().snapshot().await?;
    let desk = Desk {
        watch,
        tenant,
        own,
        country: reports::country(watch, tenant).await?,
        room: reports::room(&mut rows, (tenant, Channel::Mail), now).await?,
        now,
    };
    drop(rows);
    let (mut coming, mut plans) = (Vec::new(), Vec::new());
    for letter in letters {
        let (mail, plan) = desk.read(letter).await?;
        coming.push(mail);
        plans.push(plan);
    }
    observed::take_in(&desk, &coming, &mut plans).await?;
    prose::keep_files(&desk, &mut plans).await?;
    match desk.apply_all(&coming, &plans).await {
        Ok(outcomes) => Ok(outcomes),
        Err(error) if is_ours(&error) => Err(error),
        // One of them cannot be done: each by itself, so that it stops no other.
        Err(_) => {
            let mut outcomes = Vec::new();
            for (mail, plan) in coming.iter().zip(&plans) {
                outcomes.push(desk.apply_alone(mail, plan).await?);
            }
            Ok(outcomes)
        }
    }
}

/// Whether an error says nothing of the mail: it is tried again later.
const fn is_ours(error: &WatchError) -> bool {
    matches!(error, WatchError::DiskLow { .. } | WatchError::Store(_))
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

impl Desk<'_> {
    /// Reads a mail and says what is to be done with it.
    async fn read(&self, letter: Letter) -> Result<(Coming, Plan), WatchError> {
        let content = store::content(self.watch, letter.id).await?;
        let mut coming = Coming {
            letter,
            bytes: Vec::new(),
            mail: Mail::default(),
            kind: "",
        };
        let Some(bytes) = content else {
            let done = Done::failed("mailbox-problem-content");
            return Ok((coming, Plan::Done(done)));
        };
        let read = mail::read(&bytes, &MailLimits::default());
        coming.bytes = bytes;
        match read {
            Err(error) => Ok((coming, Plan::Done(Done::failed(error.message_id())))),
            Ok(mail) => {
                let kind = mail::kind_for(&mail, Some(&self.own.address));
                coming.kind = kind.as_str();
                coming.mail = mail;
                let plan = match self.decide(&coming, kind).await {
                    Ok(plan) => plan,
                    Err(error) if is_ours(&error) => return Err(error),
                    Err(error) => Plan::Done(self.refused(&coming.letter, &error)),
                };
                Ok((coming, plan))
            }
        }
    }

    async fn decide(&self, coming: &Coming, kind: Kind) -> Result<Plan, WatchError> {
        match kind {
            Kind::Loop => Ok(Plan::Done(Done::plain(Outcome::Loop))),
            Kind::Bounce(bounce) => self.bounced(coming, &bounce).await,
            Kind::Xarf => Ok(Plan::Observed(Observed::xarf(coming))),
            Kind::Feedback | Kind::Shadowserver => Ok(Plan::Observed(Observed::Whole)),
            Kind::AutoReply(_) => Ok(match self.belongs(&coming.mail).await? {
                Some(Belongs::To(to)) => self.hearing(coming, &to, Outcome::Conversation, true),
                Some(Belongs::Notice(id, _)) => {
                    Plan::Done(Done::at(Outcome::Automatic, Place::Notice(id)))
                }
                None => Plan::Done(Done::plain(Outcome::Automatic)),
            }),
            Kind::Prose => match self.belongs(&coming.mail).await? {
                Some(Belongs::To(to)) => {
                    Ok(self.hearing(coming, &to, Outcome::Conversation, false))
                }
                Some(Belongs::Notice(id, token)) => self.told(coming, id, &token).await,
                None if observed::is_document(&coming.mail) => Ok(Plan::Observed(Observed::Whole)),
                None => prose::report(self, coming).await,
            },
        }
    }

    /// The conversation or notice that a mail answers.
    async fn belongs(&self, mail: &Mail) -> Result<Option<Belongs>, WatchError> {
        let found = mail::threading(mail, &self.ours());
        let mut rows = self.watch.db().snapshot().await?;
        let tokens = found.address_tokens.iter().chain(&found.subject_tokens);
        for token in tokens.take(MOST_CLAIMS) {
            let token = token.to_ascii_lowercase();
            let known = conversation::store::of_token(&mut rows, self.tenant, &token).await?;
            if let Some(to) = known {
                return Ok(Some(Belongs::To(Box::new(to))));
            }
            let notice = notices::of_token(&mut rows, self.tenant, &token).await?;
            if let Some(id) = notice {
                return Ok(Some(Belongs::Notice(id, token)));
            }
        }
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

    fn ours(&self) -> Ours<'_> {
        Ours {
            prefix: PREFIX,
            local: self.own.local(),
        }
    }

    fn hearing(
        &self,
        coming: &Coming,
        to: &Conversation,
        outcome: Outcome,
        automatic: bool,
    ) -> Plan {
        let mail = &coming.mail;
        let text = prose::words(mail, conversation::MOST_TEXT);
        let hash = || ContentHash::from_bytes(Sha256::digest(&coming.bytes).into());
        let heard = talk::Heard {
            subject: mail.subject.clone(),
            text: match text.is_empty() {
                true => format!("({})", mail.media_type),
                false => text,
            },
            automatic,
            reference: self.reference(mail),
            // What parties write is evidence; who reported stays sealed.
            raw: to.report.is_none().then(hash),
            message_id: mail.message_id.clone(),
        };
        Plan::Hear(Box::new(Hearing {
            case: to.case,
            id: to.id,
            heard,
            outcome,
            came_back: false,
        }))
    }

    /// The other side's number, with the words in brackets around it that its system looks for.
    fn reference(&self, mail: &Mail) -> String {
        let found = mail::threading(mail, &self.ours());
        let Some(ticket) = found.tickets.first() else {
            return String::new();
        };
        let pieces = mail.subject.split('[').skip(1);
        let mut bracketed = pieces
            .filter_map(|piece| piece.split_once(']'))
            .map(|(inner, _)| inner.trim());
        let whole = bracketed.find(|inner| inner.contains(ticket.as_str()));
        whole.unwrap_or(ticket).to_owned()
    }

    /// Takes what somebody writes back to a notice.
    async fn told(&self, coming: &Coming, id: NoticeId, token: &str) -> Result<Plan, WatchError> {
        let text = prose::words(&coming.mail, conversation::MOST_TEXT);
        let own = prose::own_words(&text);
        let system = Actor::system();
        match answer::read(own, self.now) {
            Some(saying) => notices::replied(&system, self.watch, id, &saying).await?,
            None => {
                let heard = Heard::Reply(own.to_owned());
                notices::heard(&system, self.watch, token, &heard).await?;
            }
        }
        Ok(Plan::Done(Done::at(Outcome::Notice, Place::Notice(id))))
    }

    /// A letter of ours came back, or waits somewhere.
    async fn bounced(&self, coming: &Coming, bounce: &Bounce) -> Result<Plan, WatchError> {
        let gave_up = bounce
            .recipients
            .iter()
            .any(|r| r.action == mail::Action::Failed);
        let mut claims = coming.mail.clone();
        if let Some(original) = coming.mail.mails().next() {
            // Where answers to our letter would go stands in the copy that came back.
            claims.to.extend(original.reply_to.iter().cloned());
            claims.subject = format!("{} {}", claims.subject, original.subject);
        }
        claims.references.extend(bounce.original_message_id.clone());
        match self.belongs(&claims).await? {
            Some(Belongs::To(to)) => {
                let mut plan = self.hearing(coming, &to, Outcome::Bounce, true);
                if let Plan::Hear(hearing) = &mut plan {
                    hearing.came_back = gave_up;
                    // The number is of the server that says so, not of the other side.
                    hearing.heard.reference.clear();
                }
                Ok(plan)
            }
            Some(Belongs::Notice(id, token)) => {
                if gave_up {
                    let system = Actor::system();
                    notices::heard(&system, self.watch, &token, &Heard::Bounced).await?;
                }
                Ok(Plan::Done(Done::at(Outcome::Bounce, Place::Notice(id))))
            }
            None => Ok(Plan::Done(Done::plain(Outcome::Bounce))),
        }
    }

    /// What an error of a mail leads to.
    fn refused(&self, letter: &Letter, error: &WatchError) -> Done {
        match error {
            WatchError::Changed if letter.attempts < MOST_ATTEMPTS => Done::plain(Outcome::New),
            _ => {
                tracing::warn!(mail = %letter.id, %error, "a mail was not taken in");
                Done::failed(error.message_id())
            }
        }
    }

    async fn apply_all(
        &self,
        coming: &[Coming],
        plans: &[Plan],
    ) -> Result<Vec<Outcome>, WatchError> {
        let mut tx = self.watch.db().begin().await?;
        let mut outcomes = Vec::new();
        for (mail, plan) in coming.iter().zip(plans) {
            let done = self.apply(&mut tx, mail, plan).await?;
            self.note(&mut tx, mail, &done).await?;
            outcomes.push(done.outcome);
        }
        tx.commit().await?;
        Ok(outcomes)
    }

    async fn apply_alone(&self, mail: &Coming, plan: &Plan) -> Result<Outcome, WatchError> {
        let mut tx = self.watch.db().begin().await?;
        let done = match self.apply(&mut tx, mail, plan).await {
            Ok(done) => done,
            Err(error) if is_ours(&error) => return Err(error),
            Err(error) => {
                tx.rollback().await?;
                tx = self.watch.db().begin().await?;
                self.refused(&mail.letter, &error)
            }
        };
        self.note(&mut tx, mail, &done).await?;
        tx.commit().await?;
        Ok(done.outcome)
    }

    async fn apply(&self, tx: &mut Tx, mail: &Coming, plan: &Plan) -> Result<Done, WatchError> {
        match plan {
            Plan::Done(done) => Ok(done.clone()),
            Plan::Hear(hearing) => self.hear(tx, hearing).await,
            Plan::Report(reported) => prose::take(self, tx, mail, reported).await,
            // It was taken in before, and had nothing: somebody looks.
            Plan::Observed(_) => Ok(Done::failed("mailbox-problem-empty")),
        }
    }

    /// Takes a mail into its conversation.
    async fn hear(&self, tx: &mut Tx, hearing: &Hearing) -> Result<Done, WatchError> {
        let place = Place::Conversation(hearing.case, hearing.id);
        let done = Done::at(hearing.outcome, place);
        let (heard, id) = (hearing.heard.clone(), hearing.id);
        if let Some(message) = &heard.message_id
            && conversation::store::has(tx, id, message).await?
        {
            // The same letter, delivered twice on two ways.
            return Ok(done);
        }
        let to = conversation::store::one(tx, self.tenant, id).await?;
        let to = to.ok_or_else(|| WatchError::NotFound("the conversation".to_owned()))?;
        let by = (&Actor::system(), self.tenant);
        talk::take(tx, self.watch, by, to, heard, self.now).await?;
        if hearing.came_back {
            talk::came_back(tx, self.tenant, id, self.now).await?;
        }
        Ok(done)
    }

    /// Says in the list what became of a mail.
    async fn note(&self, tx: &mut Tx, coming: &Coming, done: &Done) -> Result<(), WatchError> {
        let Coming { letter, mail, .. } = coming;
        let from = mail.from.first().or(mail.sender.first());
        let sender = from.filter(|f| !f.address.is_empty()).map(|from| {
            let keys = self.watch.keys();
            let sealed = keys.seal(&purpose(SENDER, letter.id), from.address.as_bytes());
            (sealed, tag(self.watch, &from.address))
        });
        let subject = base::text::plain(&exchange::indicator::mask_cards(&mail.subject));
        let subject: String = subject.chars().take(300).collect();
        let handled = Handled {
            id: letter.id,
            version: letter.version,
            sender,
            subject: &subject,
            kind: coming.kind,
            outcome: done.outcome,
            place: done.place,
            problem: &done.problem,
        };
        store::handled(tx, &handled, self.now).await?;
        Ok(())
    }
}
