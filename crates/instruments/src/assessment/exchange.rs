//! A round's answers as JSON, out and in.
//!
//! Not here: other formats. Invariant: taking the same file in twice changes nothing the second
//! time; an answer that was changed here since the file was made is never written over, but listed.

use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};
use serde_json::{Map, Value as Json, json};

use super::{COMMENT_LIMIT, Saying, Stated, Voice, Whole, codec};
use crate::answer::{Answer, Sheet};
use crate::rights::{OFFICERS, require};
use crate::{Instruments, InstrumentsError};

/// What the file is, so that another is not taken for one.
const FORMAT: &str = "cybergateway-assessment-1";

/// An answer that was changed here and in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The question.
    pub item: String,
    /// What stands here.
    pub here: Json,
    /// What the file says.
    pub file: Json,
    /// Who changed it here last, as the audit log names people.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// Answers written.
    pub taken: usize,
    /// Answers that stood here already.
    pub same: usize,
    /// Answers left as they are here, since both sides changed them.
    pub clashes: Vec<Clash>,
    /// Answers that do not fit their questions, with the reason.
    pub refused: Vec<String>,
}

impl Whole {
    /// The team's answers as JSON.
    #[must_use]
    pub fn answers_json(&self) -> Json {
        let mut answers = Map::new();
        for (place, item) in self.instrument.package().items().enumerate() {
            if let Some(stated) = self.team(place) {
                answers.insert(item.id.to_string(), stated_json(stated));
            }
        }
        json!({ "format": FORMAT, "round": self.round.json(), "answers": answers })
    }
}

/// What a voice said as JSON.
pub(crate) fn stated_json(stated: &Stated) -> Json {
    let mut body = codec::encode(&stated.answer);
    if let Some(object) = body.as_object_mut() {
        if !stated.comment.is_empty() {
            object.insert("comment".to_owned(), json!(stated.comment));
        }
        object.insert("version".to_owned(), json!(stated.version));
    }
    body
}

impl super::Round {
    /// The round as JSON.
    #[must_use]
    pub fn json(&self) -> Json {
        json!({
            "id": self.id.to_string(),
            "title": self.title.as_str(),
            "instrument": self.instrument,
            "instrument_version": self.instrument_version,
            "content": self.content.to_string(),
            "text": self.text.to_string(),
            "due": self.due.map(|d| d.to_string()),
            "stand": self.stand.as_str(),
            "previous": self.previous.map(|p| p.to_string()),
            "version": self.version,
            "created": self.created.rfc3339(),
        })
    }
}

impl Instruments {
    /// Takes answers in that [`Whole::answers_json`] wrote and somebody changed elsewhere. Country
    /// officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::SignedOff`], [`InstrumentsError::Unreadable`] when the file is another
    /// one or of other questions.
    pub async fn take_in(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        file: &Json,
    ) -> Result<Taken, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        let whole = self.assembled(round).await?;
        let answers = fitting(&whole, file)?;
        let mut taken = Taken::default();
        let mut sayings = Vec::new();
        for (name, body) in answers {
            match one(&whole, name, body) {
                Ok(Step::Same) => taken.same += 1,
                Ok(Step::Take(saying)) => sayings.push(saying),
                Ok(Step::Clash(clash)) => taken.clashes.push(clash),
                Err(error) => taken.refused.push(error.to_string()),
            }
        }
        if !sayings.is_empty() {
            let voice = Voice::team();
            taken.taken = self.write(actor, &whole.round, &voice, &sayings).await?;
        }
        Ok(taken)
    }
}

/// The answers of a file that belongs to the round's instrument.
fn fitting<'f>(whole: &Whole, file: &'f Json) -> Result<&'f Map<String, Json>, InstrumentsError> {
    let bad = |message, reason: String| InstrumentsError::Unreadable {
        id: "the file".to_owned(),
        reason,
        message,
    };
    if file.get("format").and_then(Json::as_str) != Some(FORMAT) {
        let reason = format!("is no export of an assessment; expected \"format\": \"{FORMAT}\"");
        return Err(bad("instruments-unreadable-file", reason));
    }
    let content = file.pointer("/round/content").and_then(Json::as_str);
    let own = whole.round.content.to_string();
    if content != Some(own.as_str()) {
        let reason = format!(
            "answers other questions than this round asks (content {own}); export this round and answer that file"
        );
        return Err(bad("instruments-unreadable-content", reason));
    }
    let answers = file.get("answers").and_then(Json::as_object);
    answers.ok_or_else(|| {
        bad(
            "instruments-unreadable-answers",
            "has no \"answers\"".to_owned(),
        )
    })
}

enum Step {
    Same,
    Take(Saying),
    Clash(Clash),
}

fn one(whole: &Whole, name: &str, body: &Json) -> Result<Step, InstrumentsError> {
    let unreadable = |message, reason: String| InstrumentsError::Unreadable {
        id: name.to_owned(),
        reason,
        message,
    };
    let found = whole.item(name);
    let (place, item) = found.ok_or_else(|| {
        unreadable(
            "instruments-unreadable-question",
            "this instrument has no such question".to_owned(),
        )
    })?;
    let answer = codec::decode(item, body)?;
    let comment = body.get("comment").and_then(Json::as_str).unwrap_or("");
    if comment.chars().count() > COMMENT_LIMIT {
        let reason = format!("the comment is longer than {COMMENT_LIMIT} characters");
        return Err(unreadable("instruments-unreadable-comment", reason));
    }
    let mut sheet = Sheet::blank(&whole.instrument);
    sheet.set(&whole.instrument, name, answer.clone())?;
    let nothing = Stated::nothing();
    let here = whole.team(place).unwrap_or(&nothing);
    if here.says(&answer, comment) {
        return Ok(Step::Same);
    }
    let seen = body.get("version").and_then(Json::as_i64).unwrap_or(0);
    let empty = here.answer == Answer::Blank && here.comment.is_empty();
    if seen != here.version && !empty {
        return Ok(Step::Clash(Clash {
            item: name.to_owned(),
            here: stated_json(here),
            file: body.clone(),
            by: here.by.clone(),
            at: here.at,
        }));
    }
    Ok(Step::Take(Saying {
        item: item.id.clone(),
        seen: here.version,
        answer,
        comment: comment.to_owned(),
    }))
}
