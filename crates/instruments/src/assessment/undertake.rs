//! Undertaking something about a gap, and keeping track of it.
//!
//! Not here: what an undertaking is (`undertaking`). Invariant: an undertaking is changed only
//! from the state its writer has seen, and what it said before is kept; it lives on after sign-off,
//! which freezes answers, until the next round has begun and carries it on.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Db, Tx, params};
use base::id::{RoundId, TenantId};
use base::{Actor, Timestamp};
use serde_json::Value as Json;

use super::{Round, Whole};
use crate::evidence::Frozen;
use crate::instrument::Instrument;
use crate::package::ItemId;
use crate::rights::{OFFICERS, require};
use crate::undertaking::Undertaking;
use crate::{Instruments, InstrumentsError};

const ALL: &str =
    "SELECT item, body, version FROM instruments_undertaking WHERE round = $1 ORDER BY item";
const FIRST: &str =
    "INSERT INTO instruments_undertaking (round, item, body, version, changed_by, changed_at)
    VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT (round, item) DO NOTHING";
const NEXT: &str = "UPDATE instruments_undertaking
    SET body = $3, version = version + 1, changed_by = $4, changed_at = $5
    WHERE round = $1 AND item = $2 AND version = $6";
const NOTE: &str = "INSERT INTO instruments_undertaking_change
    (round, item, version, body, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)";
const FOLLOWED: &str =
    "SELECT id FROM instruments_round WHERE tenant = $1 AND previous = $2 LIMIT 1";

/// An undertaking as stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undertaken {
    /// What it says.
    pub undertaking: Undertaking,
    /// Goes up with every change; 0 where nothing was ever undertaken.
    pub version: i64,
}

impl Instruments {
    /// Says what is undertaken about a gap, from the version that was seen. Country officers and
    /// administrators may, also after sign-off, until the next round has begun.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::Changed`], [`InstrumentsError::Superseded`].
    pub async fn undertake(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, next): (&ItemId, &Undertaken),
    ) -> Result<Undertaken, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.round(actor, tenant, id).await?;
        let instrument = self.instrument(round.text).await?;
        if instrument.place(item.as_str()).is_none() {
            return Err(InstrumentsError::NotFound("question"));
        }
        let next = self.started_from(actor, &round, (&instrument, item), next);
        let next = &next.await?;
        let mut tx = self.begin(actor).await?;
        let followed = tx.fetch_optional(FOLLOWED, params![tenant, id]).await?;
        if followed.is_some() {
            return Err(InstrumentsError::Superseded);
        }
        let by = (actor, self.clock.now());
        if !write(&mut tx, (id, item), next, by).await? {
            return Err(InstrumentsError::Changed(vec![item.to_string()]));
        }
        let name = id.to_string();
        let what = ("instruments.plan.undertake", name.as_str());
        let fields = ["owner", "due", "budget", "indicator", "target", "status"];
        self.finish(tx, actor, Some(tenant), what, &fields).await?;
        Ok(Undertaken {
            version: next.version + 1,
            ..next.clone()
        })
    }
}

impl Instruments {
    /// The undertaking with its figure as it is when the target is set: what stands keeps its
    /// start, and nobody writes a start of their own.
    async fn started_from(
        &self,
        actor: &Actor,
        round: &Round,
        (instrument, item): (&Instrument, &ItemId),
        next: &Undertaken,
    ) -> Result<Undertaken, InstrumentsError> {
        let mut next = next.clone();
        let Some(target) = &mut next.undertaking.target else {
            return Ok(next);
        };
        let before = read_all(&self.db, instrument, round.id).await?;
        let before = before.get(item).and_then(|u| u.undertaking.target.as_ref());
        if let Some(before) = before.filter(|b| b.figure == target.figure) {
            target.start.clone_from(&before.start);
            return Ok(next);
        }
        if self.measure(&target.figure).is_none() {
            return Err(InstrumentsError::Field {
                field: "target",
                reason: format!("{} is no figure of this gateway", target.figure),
                message: "web-field-choice",
            });
        }
        let wanted = [target.figure.as_str()];
        let figures = self.figures_seen(actor, round.tenant, &wanted).await?;
        target.start = figures.first().map(Frozen::from);
        Ok(next)
    }

    /// Looks up the figures of a round's undertakings as they are today, for whoever may see them.
    /// Each stands with its day, so that it is not taken for what the round signed off.
    ///
    /// # Errors
    /// [`InstrumentsError::Unmeasured`] when the figures cannot be read.
    pub async fn measure_targets(
        &self,
        actor: &Actor,
        whole: &mut Whole,
    ) -> Result<(), InstrumentsError> {
        let tenant = whole.round.tenant;
        let targets = whole.undertaken.values();
        let targets = targets.filter_map(|u| u.undertaking.target.as_ref());
        let names: BTreeSet<&str> = targets.map(|t| t.figure.as_str()).collect();
        if names.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = names.into_iter().collect();
        let figures = self.figures_seen(actor, tenant, &names).await?;
        let now = figures.iter();
        let now = now.map(|f| (f.measure.name.to_owned(), Frozen::from(f)));
        whole.measured = now.collect();
        Ok(())
    }
}

/// Writes over the version in it (0: none); whether it still had that version.
async fn write(
    tx: &mut Tx,
    (round, item): (RoundId, &ItemId),
    next: &Undertaken,
    (actor, at): (&Actor, Timestamp),
) -> Result<bool, InstrumentsError> {
    let (body, by) = (next.undertaking.json().to_string(), actor.audit_name());
    let mut values = params![round, item.as_str(), &body, &by, at];
    let written = match next.version {
        0 => tx.execute(FIRST, values).await?,
        seen => {
            values.push(seen.into());
            tx.execute(NEXT, values).await?
        }
    };
    if written != 1 {
        return Ok(false);
    }
    let version = next.version + 1;
    let note = params![round, item.as_str(), version, &body, &by, at];
    tx.execute(NOTE, note).await?;
    Ok(true)
}

/// Carries an undertaking into a round that begins.
pub(super) async fn carry(
    tx: &mut Tx,
    at: (RoundId, &ItemId),
    undertaken: &Undertaken,
    by: (&Actor, Timestamp),
) -> Result<(), InstrumentsError> {
    let first = Undertaken {
        version: 0,
        ..undertaken.clone()
    };
    write(tx, at, &first, by).await.map(|_| ())
}

pub(super) async fn read_all(
    db: &Db,
    instrument: &Instrument,
    round: RoundId,
) -> Result<BTreeMap<ItemId, Undertaken>, InstrumentsError> {
    let mut all = BTreeMap::new();
    for row in db.fetch(ALL, params![round]).await? {
        let (name, body): (String, String) = (row.get("item")?, row.get("body")?);
        let damaged = || InstrumentsError::Damaged(format!("the undertaking about {name}"));
        let body: Json = serde_json::from_str(&body).map_err(|_| damaged())?;
        let undertaking = Undertaking::from_json(&body).map_err(|_| damaged())?;
        let place = instrument.place(&name);
        if let Some(item) = place.and_then(|p| instrument.item(p)) {
            let version = row.get("version")?;
            let one = Undertaken {
                undertaking,
                version,
            };
            all.insert(item.id.clone(), one);
        }
    }
    Ok(all)
}
