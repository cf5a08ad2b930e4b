//! Asking contacts whether what is said of them is true, and taking their answers.
//!
//! Not here: when (`next`), pages. Invariant: a link is made in the transaction of the letter that
//! brings it, and used up in the transaction of the answer.

use std::collections::HashMap;

use ::store::{Row, StoreError, Tx, mail, params};
use base::id::{RecordId, TenantId};
use base::{Actor, LanguageTag, Timestamp};
use web::link::{self, Purpose};

use super::letters::About;
use super::{Reachable, Rung, next};
use crate::record::audience::{Medium, Sight};
use crate::record::field::Kind;
use crate::record::merge::Layer;
use crate::record::store::{self, Extent, Rows};
use crate::record::write::{Saying, Voice, put};
use crate::record::{Record, Records, Seen, Statement, of_organisation};
use crate::{DirectoryError, EDITORS, require};

const STATES: &str =
    "SELECT id, rung, asked_at FROM directory_record WHERE tenant = $1 AND removed_at IS NULL";
const STEP: &str = "UPDATE directory_record SET rung = $4, asked_at = $5
    WHERE tenant = $1 AND id = $2 AND rung = $3 AND removed_at IS NULL";
const ANSWERED: &str = "UPDATE directory_record SET rung = $3, asked_at = $4, verified_at = $5
    WHERE tenant = $1 AND id = $2 AND removed_at IS NULL";

/// Somebody of the national desk, whom letters go to that nobody else answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Where to.
    pub mail: String,
    /// In which language.
    pub language: LanguageTag,
}

/// How many steps were taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// Contacts asked.
    pub contacts: usize,
    /// Contacts reminded.
    pub reminders: usize,
    /// Organisations asked.
    pub organisations: usize,
    /// Contacts of which the desk was told.
    pub desk: usize,
}

/// A contact with what is said of it and of its organisation.
struct Case<'c> {
    record: &'c Record,
    seen: Seen,
    organisation: Seen,
    /// Its rung, and when the last step was taken.
    state: (i64, Option<Timestamp>),
}

/// How far up the ladder every contact is.
async fn states(
    rows: &mut impl Rows,
    tenant: TenantId,
) -> Result<HashMap<RecordId, (i64, Option<Timestamp>)>, StoreError> {
    let rows = rows.rows(STATES, params![tenant]).await?;
    let read = |row: &Row| Ok((row.get("id")?, (row.get("rung")?, row.get("asked_at")?)));
    rows.iter().map(read).collect()
}

impl Records<'_> {
    /// Takes every step of the ladder that is due today.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; storage, and then the steps before it were taken.
    pub async fn ask_due(
        &self,
        actor: &Actor,
        tenant: TenantId,
        desk: &[Desk],
    ) -> Result<Asked, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        let records = store::all(&mut rows, tenant).await?;
        let live = store::live_all(&mut rows, tenant, &records, Extent::Whole).await?;
        let states = states(&mut rows, tenant).await?;
        drop(rows);
        let said = |id: RecordId| live.get(&id).map_or(&[][..], Vec::as_slice);
        let seen = |r: &Record| Seen::new(r.clone(), said(r.id), Sight::Desk, Medium::Screen);
        let mut asked = Asked::default();
        let contacts = records
            .iter()
            .filter(|r| matches!(r.kind, Kind::Person | Kind::Function));
        for record in contacts.filter(|r| r.erased.is_none()) {
            let above = records
                .iter()
                .find(|r| r.id == of_organisation(record.organisation));
            let (Some(seen), Some(organisation)) = (seen(record), above.and_then(seen)) else {
                continue;
            };
            let case = Case {
                record,
                seen,
                organisation,
                state: states.get(&record.id).copied().unwrap_or_default(),
            };
            match self.step(tenant, &case, desk).await? {
                Some(Rung::Asked) => asked.contacts += 1,
                Some(Rung::Reminded) => asked.reminders += 1,
                Some(Rung::Organisation) => asked.organisations += 1,
                Some(Rung::Desk) => asked.desk += 1,
                Some(Rung::Quiet) | None => {}
            }
        }
        Ok(asked)
    }

    async fn step(
        &self,
        tenant: TenantId,
        case: &Case<'_>,
        desk: &[Desk],
    ) -> Result<Option<Rung>, DirectoryError> {
        let Some(due) = case.seen.due else {
            return Ok(None);
        };
        let (now, id) = (self.0.clock.now(), case.record.id);
        let (number, last) = case.state;
        let who = Reachable {
            contact: case.seen.first("mail", "").is_some(),
            organisation: case.organisation.first("mail", "").is_some(),
        };
        let last = last.map(Timestamp::day);
        let Some(rung) = next(Rung::from_number(number), due, last, now.day(), who) else {
            return Ok(None);
        };
        let mut tx = self.0.db.begin().await?;
        let step = params![tenant, id, number, rung.number(), now];
        if tx.execute(STEP, step).await? != 1 {
            return Ok(None);
        }
        self.write(&mut tx, case, rung, desk).await?;
        let (actor, what) = (Actor::system(), "directory.record.ask");
        self.0
            .finish(tx, &actor, Some(tenant), what, &id.to_string(), &[])
            .await?;
        Ok(Some(rung))
    }

    /// Queues the letters of a step.
    async fn write(
        &self,
        tx: &mut Tx,
        case: &Case<'_>,
        rung: Rung,
        desk: &[Desk],
    ) -> Result<(), DirectoryError> {
        let now = self.0.clock.now();
        let secret = match rung {
            Rung::Desk => None,
            _ => {
                let subject = case.record.id.to_string();
                Some(link::create(tx, Purpose::Verifying, &subject, now).await?)
            }
        };
        let of = match rung {
            Rung::Organisation => &case.organisation,
            _ => &case.seen,
        };
        let tags: Vec<&str> = of
            .of("language")
            .flat_map(|s| &s.values)
            .map(|v| v.text.as_str())
            .collect();
        let first = tags.first().copied().unwrap_or("en");
        let about = About {
            entry: case.seen.title(first).unwrap_or("–"),
            organisation: case.organisation.title(first).unwrap_or("–"),
            due: case.seen.due.unwrap_or_else(|| now.day()),
            secret: secret.as_ref().map(|s| s.reveal()),
        };
        if rung == Rung::Desk {
            for one in desk {
                let to = (one.mail.as_str(), &[one.language.as_str()][..]);
                mail::queue(tx, &self.0.letters.letter(rung, to, &about)?, now).await?;
            }
            return Ok(());
        }
        if let Some(to) = of.first("mail", "") {
            let letter = self.0.letters.letter(rung, (to, &tags), &about)?;
            mail::queue(tx, &letter, now).await?;
        }
        Ok(())
    }

    /// What a link is about, unchanged.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] for a link that is unknown, used or too old.
    pub async fn look(&self, secret: &str) -> Result<Seen, DirectoryError> {
        let mut tx = self.0.db.begin().await?;
        let found = link::look(&mut tx, secret, self.0.clock.now()).await?;
        let (_, record, live) = about(&mut tx, found).await?;
        tx.rollback().await?;
        let seen = Seen::new(record, &live, Sight::National, Medium::Screen);
        seen.ok_or(DirectoryError::NotFound("link"))
    }

    /// It is all true.
    ///
    /// # Errors
    /// As [`Records::look`].
    pub async fn confirm(&self, secret: &str) -> Result<(), DirectoryError> {
        self.answer(secret, "directory.record.confirm", Some(&[]))
            .await
    }

    /// It is true but for what is said here, which waits until those who keep the directory agree.
    ///
    /// # Errors
    /// As [`Records::look`].
    pub async fn correct(&self, secret: &str, said: &[Saying]) -> Result<(), DirectoryError> {
        self.answer(secret, "directory.record.correct", Some(said))
            .await
    }

    /// Whoever was asked is not this contact: the entry is no longer verified, and the organisation
    /// is asked next.
    ///
    /// # Errors
    /// As [`Records::look`].
    pub async fn disown(&self, secret: &str) -> Result<(), DirectoryError> {
        self.answer(secret, "directory.record.disown", None).await
    }

    async fn answer(
        &self,
        secret: &str,
        action: &'static str,
        said: Option<&[Saying]>,
    ) -> Result<(), DirectoryError> {
        let now = self.0.clock.now();
        let mut tx = self.0.db.begin().await?;
        tx.lock("directory").await?;
        let used = link::redeem(&mut tx, secret, now).await?;
        let (tenant, record, _) = about(&mut tx, used).await?;
        let subject = record.id.to_string();
        link::void(&mut tx, &subject, now).await?;
        let state = match said {
            Some(_) => params![tenant, record.id, Rung::Quiet.number(), None::<i64>, now],
            None => {
                let never = Timestamp::from_micros(0);
                params![tenant, record.id, Rung::Reminded.number(), never, never]
            }
        };
        tx.execute(ANSWERED, state).await?;
        let said = said.unwrap_or(&[]);
        let voice = Voice {
            layer: Layer::Claimed,
            source: format!("contact:{subject}"),
            waiting: true,
        };
        put(&mut tx, tenant, &record, said, &voice, now).await?;
        let fields: Vec<&'static str> = said.iter().map(|s| s.field.name).collect();
        let visitor = Actor::anonymous();
        self.0
            .finish(tx, &visitor, Some(tenant), action, &subject, &fields)
            .await
    }
}

/// The record of a link with what is said of it.
async fn about(
    tx: &mut Tx,
    found: Option<link::Link>,
) -> Result<(TenantId, Record, Vec<Statement>), DirectoryError> {
    const MISSING: DirectoryError = DirectoryError::NotFound("link");
    let link = found
        .filter(|l| l.purpose == Purpose::Verifying)
        .ok_or(MISSING)?;
    let id: RecordId = link.subject.parse().map_err(|_| MISSING)?;
    let (tenant, record) = store::find(tx, id).await?.ok_or(MISSING)?;
    if record.erased.is_some() {
        return Err(MISSING);
    }
    let live = store::live(tx, tenant, id, record.kind).await?;
    Ok((tenant, record, live))
}
