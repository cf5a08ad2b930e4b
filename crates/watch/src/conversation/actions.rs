//! Beginning a conversation, writing in it, taking in what comes.
//!
//! Not here: pages. Invariant: a letter is queued in the transaction that writes it into its
//! conversation; a machine's answer neither stops a clock nor counts as an answer.

use super::{Conversation, Direction, MOST, MOST_TEXT, Said, State, With, store, token};
use crate::case::{self, What};
use crate::incident_report::{self, actions as reports};
use crate::{Watch, WatchError, rights};
use ::store::Tx;
use ::store::mail::Message;
use base::id::{CaseId, CaseMessageId, ConversationId, TenantId};
use base::{Actor, LanguageTag, Timestamp, Tlp};
use web::form::{Claim, Key, claim, settle};

/// The longest name or address, in characters.
const MOST_LINE: usize = 200;
/// Days after which a party that does not answer is to be reminded.
const PATIENCE_DAYS: i64 = 2;
const SECONDS_A_DAY: i64 = 86_400;

/// With whom a conversation is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// What the other side is.
    pub with: With,
    /// What it is called.
    pub name: String,
    /// Where letters go; may be empty, when one telephones or uses a form of theirs.
    pub address: String,
    /// In what language.
    pub language: LanguageTag,
    /// To whom what is said may go.
    pub tlp: Tlp,
}

fn missing() -> WatchError {
    WatchError::NotFound("the conversation".to_owned())
}

/// Begins a conversation with a party, or among analysts.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Invalid`].
pub async fn begin(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    told: Begin,
    form: &Key,
) -> Result<ConversationId, WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return location.parse().map_err(|_| missing());
    }
    let conversation = begin_in(&mut tx, watch, (actor, tenant, case), told, now).await?;
    let id = conversation.id.to_string();
    settle(&mut tx, form, actor, &id).await?;
    tx.commit().await?;
    Ok(conversation.id)
}

/// Begins a conversation in the transaction of what leads to it.
pub(crate) async fn begin_in(
    tx: &mut Tx,
    watch: &Watch,
    (actor, tenant, case): (&Actor, TenantId, CaseId),
    told: Begin,
    now: Timestamp,
) -> Result<Conversation, WatchError> {
    let invalid = |why: &str| Err(WatchError::Invalid(why.to_owned()));
    if told.with == With::Reporter {
        return invalid("a conversation with a reporter begins with the report");
    }
    let is_long = |text: &str| text.chars().count() > MOST_LINE;
    if is_long(&told.name) || is_long(&told.address) {
        return invalid("the name or the address is longer than 200 characters");
    }
    if !told.address.is_empty() {
        Message::new(&told.address, "", "", told.language.clone())?;
    }
    let mut held = case::actions::held(tx, tenant, case).await?;
    if store::of_case(tx, tenant, case).await?.len() >= MOST {
        return invalid("a case holds at most 500 conversations");
    }
    let conversation = Conversation {
        id: ConversationId::new(now),
        case,
        with: told.with,
        name: told.name,
        address: told.address,
        report: None,
        language: told.language,
        tlp: told.tlp,
        token: token(),
        reference: String::new(),
        state: State::New,
        begun: now,
        asked: None,
        answered: None,
        due: None,
        version: 1,
    };
    store::insert(tx, tenant, &conversation).await?;
    held.changed = now;
    let entry = (What::Conversation, conversation.with.as_str());
    case::actions::write(tx, watch, (actor, tenant), (&held, entry), now).await?;
    Ok(conversation)
}

/// A conversation with what was said in it, and whether letters reach the other side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The conversation.
    pub conversation: Conversation,
    /// What was said, the oldest first.
    pub said: Vec<Said>,
    /// Whether there is an address.
    pub is_reachable: bool,
}

/// One conversation of a case.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    id: ConversationId,
) -> Result<Whole, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    let found = store::one(&mut rows, tenant, id).await?;
    let conversation = found.filter(|c| c.case == case).ok_or_else(missing)?;
    let is_reachable = match conversation.report {
        Some(report) => reports::address(watch, &mut rows, tenant, report)
            .await?
            .is_some(),
        None => !conversation.address.is_empty(),
    };
    Ok(Whole {
        said: store::said(&mut rows, id).await?,
        conversation,
        is_reachable,
    })
}

/// A message of a case, to be quoted in another conversation.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn quoted(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    id: CaseMessageId,
) -> Result<String, WatchError> {
    rights::analyst(actor, tenant)?;
    let mut rows = watch.db().snapshot().await?;
    case::store::one(&mut rows, tenant, case)
        .await?
        .ok_or_else(missing)?;
    let said = store::one_said(&mut rows, case, id)
        .await?
        .ok_or_else(missing)?;
    let lines: Vec<String> = said.text.lines().map(|l| format!("> {l}")).collect();
    Ok(lines.join("\n"))
}

/// What an analyst writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is about.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The version of the conversation that was seen.
    pub seen: i64,
}

/// Writes in a conversation: a note among analysts, a letter to a party with an address, otherwise
/// what was said by telephone or can be read by receipt.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`]; [`WatchError::Invalid`] for an empty or too
/// long text; [`WatchError::Changed`] when somebody wrote meanwhile.
pub async fn write(
    actor: &Actor,
    watch: &Watch,
    (tenant, case, id): (TenantId, CaseId, ConversationId),
    letter: Letter,
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let found = store::one(&mut tx, tenant, id).await?;
    let mut conversation = found.filter(|c| c.case == case).ok_or_else(missing)?;
    conversation.version = letter.seen;
    write_in(&mut tx, watch, (actor, tenant), conversation, letter, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes in a conversation in the transaction of what leads to it.
pub(crate) async fn write_in(
    tx: &mut Tx,
    watch: &Watch,
    (actor, tenant): (&Actor, TenantId),
    mut conversation: Conversation,
    letter: Letter,
    now: Timestamp,
) -> Result<(), WatchError> {
    let text = exchange::indicator::mask_cards(letter.text.trim());
    if text.is_empty() || text.chars().count() > MOST_TEXT {
        return Err(WatchError::Invalid(format!(
            "a message has 1 to {MOST_TEXT} characters"
        )));
    }
    let mut held = case::actions::held(tx, tenant, conversation.case).await?;
    let is_note = conversation.with == With::Internal;
    let said = Said {
        id: CaseMessageId::new(now),
        direction: if is_note {
            Direction::Note
        } else {
            Direction::Out
        },
        at: now,
        who: actor.audit_name(),
        subject: letter.subject.chars().take(MOST_LINE).collect(),
        text,
        automatic: false,
        raw: None,
    };
    let mail = post(tx, watch, tenant, (&held, &conversation, &said), now).await?;
    store::say(tx, conversation.id, &said, mail.as_deref()).await?;
    if !is_note {
        conversation.state = State::Asked;
        conversation.asked = Some(now);
        let patience = PATIENCE_DAYS * SECONDS_A_DAY;
        conversation.due = conversation
            .with
            .is_party()
            .then(|| now.plus_seconds(patience));
        match conversation.with {
            With::Reporter => held.marks.answered = held.marks.answered.or(Some(now)),
            _ => held.marks.asked = held.marks.asked.or(Some(now)),
        }
    }
    if !store::update(tx, tenant, &conversation).await? {
        return Err(WatchError::Changed);
    }
    held.changed = now;
    let what = if is_note { What::Note } else { What::Sent };
    let entry = (what, conversation.with.as_str());
    case::actions::write(tx, watch, (actor, tenant), (&held, entry), now).await
}

/// Queues the letter if there is somebody to send it to; returns its own id.
async fn post(
    tx: &mut Tx,
    watch: &Watch,
    tenant: TenantId,
    (case, conversation, said): (&case::Case, &Conversation, &Said),
    now: Timestamp,
) -> Result<Option<String>, WatchError> {
    if said.direction != Direction::Out {
        return Ok(None);
    }
    let to = match conversation.report {
        Some(report) => reports::address(watch, tx, tenant, report).await?,
        None => Some(conversation.address.clone()).filter(|a| !a.is_empty()),
    };
    let Some(to) = to else { return Ok(None) };
    let mut subject = format!("[{}#{}] {}", case.name(), conversation.token, said.subject);
    if !conversation.reference.is_empty() {
        // The other side's system finds its own number there.
        subject.push_str(&format!(" [{}]", conversation.reference));
    }
    let mut message = Message::new(&to, &subject, &said.text, conversation.language.clone())?
        .answered_by(&conversation.token)?
        .header("X-CyberGateway-Case", &case.name())?;
    if let Some(answered) = store::last_heard(tx, conversation.id).await? {
        message = message.answers(&answered);
    }
    let id = ::store::mail::queue(tx, &message, now).await?;
    Ok(Some(id.to_string()))
}

/// What the other side wrote or said, as an analyst keys it in or mail brings it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// What it is about.
    pub subject: String,
    /// The text.
    pub text: String,
    /// Whether a machine answered.
    pub automatic: bool,
    /// The other side's number of it.
    pub reference: String,
    /// The whole letter as it came.
    pub raw: Option<base::ContentHash>,
    /// The letter's own id.
    pub message_id: Option<String>,
}

/// Takes in what the other side said by telephone.
///
/// # Errors
/// As [`write`].
pub async fn hear(
    actor: &Actor,
    watch: &Watch,
    (tenant, case, id): (TenantId, CaseId, ConversationId),
    heard: Heard,
    form: &Key,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let found = store::one(&mut tx, tenant, id).await?;
    let conversation = found.filter(|c| c.case == case).ok_or_else(missing)?;
    take(&mut tx, watch, (actor, tenant), conversation, heard, now).await?;
    tx.commit().await?;
    Ok(())
}

/// What whoever holds a receipt adds to the report.
///
/// # Errors
/// [`WatchError::NotFound`] for an unknown code, and where no case was opened;
/// [`WatchError::Invalid`] for an empty or too long text.
pub async fn add(
    actor: &Actor,
    watch: &Watch,
    code: &incident_report::Code,
    text: &str,
    form: &Key,
) -> Result<(), WatchError> {
    let progress = incident_report::follow(actor, watch, code).await?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let (tenant, report) = (progress.tenant, progress.report.id);
    let conversation = store::of_report(&mut tx, tenant, report)
        .await?
        .ok_or_else(missing)?;
    let heard = Heard {
        subject: String::new(),
        text: text.to_owned(),
        automatic: false,
        reference: String::new(),
        raw: None,
        message_id: None,
    };
    take(&mut tx, watch, (actor, tenant), conversation, heard, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A letter of ours came back: the other side is to be reached otherwise, and at once.
///
/// # Errors
/// [`WatchError::Changed`] when somebody wrote meanwhile; the store's.
pub(crate) async fn came_back(
    tx: &mut Tx,
    tenant: TenantId,
    id: ConversationId,
    now: Timestamp,
) -> Result<(), WatchError> {
    let found = store::one(tx, tenant, id).await?;
    let mut conversation = found.ok_or_else(missing)?;
    conversation.due = Some(now);
    match store::update(tx, tenant, &conversation).await? {
        true => Ok(()),
        false => Err(WatchError::Changed),
    }
}

/// Writes down what came in, and says in the case that it did.
pub(crate) async fn take(
    tx: &mut Tx,
    watch: &Watch,
    (actor, tenant): (&Actor, TenantId),
    mut conversation: Conversation,
    heard: Heard,
    now: Timestamp,
) -> Result<(), WatchError> {
    let text = exchange::indicator::mask_cards(heard.text.trim());
    if text.is_empty() || text.chars().count() > MOST_TEXT {
        return Err(WatchError::Invalid(format!(
            "a message has 1 to {MOST_TEXT} characters"
        )));
    }
    let said = Said {
        id: CaseMessageId::new(now),
        direction: Direction::In,
        at: now,
        who: actor.audit_name(),
        subject: heard.subject.chars().take(MOST_LINE).collect(),
        text,
        automatic: heard.automatic,
        raw: heard.raw,
    };
    store::say(tx, conversation.id, &said, heard.message_id.as_deref()).await?;
    if !heard.automatic {
        conversation.state = State::Answered;
        conversation.answered = Some(now);
        conversation.due = None;
    }
    if !heard.reference.is_empty() {
        conversation.reference = heard.reference.chars().take(MOST_LINE).collect();
    }
    if !store::update(tx, tenant, &conversation).await? {
        return Err(WatchError::Changed);
    }
    let mut held = case::actions::held(tx, tenant, conversation.case).await?;
    held.changed = now;
    if held.state == case::State::Waiting && !heard.automatic {
        held.state = case::State::Open;
    }
    let entry = (What::Received, conversation.with.as_str());
    case::actions::write(tx, watch, (actor, tenant), (&held, entry), now).await
}
