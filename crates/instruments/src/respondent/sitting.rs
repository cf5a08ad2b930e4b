//! What a respondent does: ask for a code, enter it, answer their sections in one sitting.
//!
//! Not here: pages. Invariant: every call finds out anew whether the link still holds, for whom,
//! and in which round; what is asked of another section is refused.

use ::store::mail;
use base::Actor;
use base::id::{RespondentId, RoundId};
use sha2::{Digest as _, Sha256};
use web::link::{self, Purpose};

use super::{CODE_PAUSE, CODE_SECONDS, CODE_TRIES, Respondent, store};
use crate::assessment::{Round, RoundStand, Saying, Whole};
use crate::package::{ItemId, SectionId};
use crate::{Instruments, InstrumentsError};

/// Where a personal link leads: to whom and to which round.
#[derive(Debug, Clone)]
pub struct Place {
    /// Whose link it is.
    pub respondent: Respondent,
    /// The round.
    pub round: Round,
}

/// A respondent in a sitting, with the round as they see it.
#[derive(Debug, Clone)]
pub struct Sat {
    /// Who it is.
    pub respondent: Respondent,
    /// The round; of answers it holds their own and what decides which questions are asked.
    pub whole: Whole,
}

impl Sat {
    /// Whether a section is theirs.
    #[must_use]
    pub fn has(&self, section: &SectionId) -> bool {
        self.respondent.asked.sections.contains(section)
    }

    /// A question of their sections.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&crate::package::Item> {
        let (place, item) = self.whole.item(id)?;
        let mut sections = self.whole.instrument.sections();
        let (section, _) = sections.find(|(_, range)| range.contains(&place))?;
        self.has(&section.id).then_some(item)
    }
}

impl Instruments {
    /// Where a link leads; looking changes nothing.
    ///
    /// # Errors
    /// [`InstrumentsError::LinkEnded`] when it is unknown, too old or withdrawn,
    /// [`InstrumentsError::SignedOff`].
    pub async fn look(&self, secret: &str) -> Result<Place, InstrumentsError> {
        self.found(secret, Purpose::Answering).await
    }

    async fn found(&self, secret: &str, purpose: Purpose) -> Result<Place, InstrumentsError> {
        let mut tx = self.db.begin().await?;
        let link = link::look(&mut tx, secret, self.clock.now()).await?;
        let link = link.filter(|l| l.purpose == purpose);
        let id = link.and_then(|l| l.subject.parse::<RespondentId>().ok());
        let id = id.ok_or(InstrumentsError::LinkEnded)?;
        let respondent = store::get(&mut tx, id).await?;
        tx.rollback().await?;
        let respondent = respondent.filter(|r| r.withdrawn.is_none());
        let respondent = respondent.ok_or(InstrumentsError::LinkEnded)?;
        let round = self.round_of(respondent.round).await?;
        match round.stand {
            RoundStand::Open => Ok(Place { respondent, round }),
            RoundStand::SignedOff => Err(InstrumentsError::SignedOff),
        }
    }

    /// Sends a code to the respondent's address; at most one a minute, earlier ones end.
    ///
    /// # Errors
    /// As [`Instruments::look`]; [`InstrumentsError::TooSoon`].
    pub async fn send_code(&self, secret: &str) -> Result<Place, InstrumentsError> {
        let place = self.look(secret).await?;
        let code = new_code();
        let now = self.clock.now();
        let times = (
            now,
            now.plus_seconds(CODE_SECONDS),
            now.plus_seconds(-CODE_PAUSE),
        );
        let id = place.respondent.id;
        let mut tx = self.begin(&Actor::anonymous()).await?;
        if !store::code_sent(&mut tx, (id, &hash(id, &code)), times).await? {
            return Err(InstrumentsError::TooSoon);
        }
        let letter = self.letters.code(&place.respondent, &code)?;
        mail::queue(&mut tx, &letter, now).await?;
        let (tenant, name) = (Some(place.round.tenant), id.to_string());
        let what = ("instruments.respondent.code", name.as_str());
        self.finish(tx, &Actor::anonymous(), tenant, what, &[])
            .await?;
        Ok(place)
    }

    /// Begins a sitting by the code; returns its secret, which stays in the browser's cookie and from
    /// which its address ([`address`]) follows. A code is good once, and it ends an earlier sitting.
    ///
    /// # Errors
    /// As [`Instruments::look`]; [`InstrumentsError::WrongCode`] also when there is none, it is too
    /// old, or it was tried too often.
    pub async fn enter(&self, secret: &str, code: &str) -> Result<String, InstrumentsError> {
        let place = self.look(secret).await?;
        let (id, now) = (place.respondent.id, self.clock.now());
        let typed: String = code.chars().filter_map(western).collect();
        let (tenant, name) = (Some(place.round.tenant), id.to_string());
        let mut tx = self.begin(&Actor::anonymous()).await?;
        let kept = store::try_code(&mut tx, id, now, CODE_TRIES).await?;
        if kept.as_deref() != Some(hash(id, &typed).as_str()) {
            // The try stays counted, also over a restart.
            let what = ("instruments.respondent.refuse", name.as_str());
            self.finish(tx, &Actor::anonymous(), tenant, what, &["code"])
                .await?;
            return Err(InstrumentsError::WrongCode);
        }
        store::code_used(&mut tx, id).await?;
        // One sitting at a time: whoever holds an earlier one, in a browser left open elsewhere,
        // writes no further.
        let earlier = link::void_of(&mut tx, (&name, Purpose::Sitting), now).await?;
        let sitting = link::create(&mut tx, Purpose::Sitting, &name, now).await?;
        let what = ("instruments.respondent.enter", name.as_str());
        let fields: &[&str] = match earlier {
            0 => &[],
            _ => &["earlier_sitting"],
        };
        self.finish(tx, &Actor::anonymous(), tenant, what, fields)
            .await?;
        Ok(sitting.reveal().to_owned())
    }

    /// Ends a sitting at once; what was saved stays.
    ///
    /// # Errors
    /// Storage.
    pub async fn end_sitting(&self, sitting: &str) -> Result<(), InstrumentsError> {
        let mut tx = self.begin(&Actor::anonymous()).await?;
        let ended = link::redeem(&mut tx, sitting, self.clock.now()).await?;
        let Some(link) = ended.filter(|l| l.purpose == Purpose::Sitting) else {
            return Ok(tx.rollback().await?);
        };
        let what = ("instruments.respondent.end", link.subject.as_str());
        self.finish(tx, &Actor::anonymous(), None, what, &[]).await
    }

    /// The round as the respondent of a sitting sees it.
    ///
    /// # Errors
    /// As [`Instruments::look`].
    pub async fn sat(&self, sitting: &str) -> Result<Sat, InstrumentsError> {
        let place = self.found(sitting, Purpose::Sitting).await?;
        let whole = self.assembled(place.round).await?;
        let asked = &place.respondent.asked;
        let whole = whole.seen_by(&place.respondent.voice(), &asked.sections)?;
        Ok(Sat {
            respondent: place.respondent,
            whole,
        })
    }

    /// Writes what the respondent of a sitting says; returns how many answers changed.
    ///
    /// # Errors
    /// As [`Instruments::look`]; [`InstrumentsError::Forbidden`] for a question of another section;
    /// [`InstrumentsError::Misfit`], [`InstrumentsError::Changed`].
    pub async fn say_sitting(
        &self,
        sitting: &str,
        sayings: &[Saying],
    ) -> Result<usize, InstrumentsError> {
        let sat = self.sat(sitting).await?;
        for saying in sayings {
            own(&sat, &saying.item)?;
        }
        let voice = sat.respondent.voice();
        self.write(&Actor::anonymous(), &sat.whole.round, &voice, sayings)
            .await
    }

    /// The round of an id, whatever administration it is of: for holders of a link to it.
    async fn round_of(&self, id: RoundId) -> Result<Round, InstrumentsError> {
        let found = crate::assessment::store::any(&self.db, id).await?;
        found.ok_or(InstrumentsError::LinkEnded)
    }
}

/// The address of a sitting, below `/sitting/`. It follows from the secret and not the other way
/// round: whoever has the address alone, from a history or a forwarded mail, has nothing.
#[must_use]
pub fn address(secret: &str) -> String {
    let digest = Sha256::digest(format!("address of a sitting {secret}").as_bytes());
    digest.iter().map(|b| format!("{b:02x}")).collect()
}

/// Refuses a question of a section that is not the respondent's.
pub(crate) fn own(sat: &Sat, item: &ItemId) -> Result<(), InstrumentsError> {
    let sections = &sat.whole.instrument.package().sections;
    let section = sections
        .iter()
        .find(|s| s.items.iter().any(|i| i.id == *item));
    match section.is_some_and(|s| sat.has(&s.id)) {
        true => Ok(()),
        false => Err(InstrumentsError::Forbidden),
    }
}

/// Eight digits; five tries within a quarter of an hour guess one in sixteen million times.
fn new_code() -> String {
    let bytes = ::store::keys::random::<8>();
    format!("{:08}", u64::from_le_bytes(bytes) % 100_000_000)
}

fn western(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

/// Bound to the respondent, so that the same digits of two people differ.
fn hash(id: RespondentId, code: &str) -> String {
    let digest = Sha256::digest(format!("{id} {code}").as_bytes());
    digest.iter().map(|b| format!("{b:02x}")).collect()
}
