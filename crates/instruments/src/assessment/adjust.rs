//! What a person changed about the plan, with reasons.
//!
//! Not here: how it works on the order (`plan`). Invariant: a factor is changed with a reason, or
//! not at all.

use std::collections::BTreeMap;

use base::Actor;
use base::id::{RoundId, TenantId};
use serde_json::{Value as Json, json};

use super::store::{self, AdjustmentRow};
use crate::instrument::Instrument;
use crate::package::{Effort, ItemId};
use crate::plan::{Adjustment, Reasoned, plan};
use crate::rights::{OFFICERS, require};
use crate::score::Score;
use crate::{Instruments, InstrumentsError};

/// An adjustment as stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adjusted {
    /// What was changed.
    pub adjustment: Adjustment,
    /// Goes up with every change; 0 where nothing ever was.
    pub version: i64,
}

impl Adjusted {
    /// Whether every factor is at its default again.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.adjustment == Adjustment::default()
    }
}

/// An adjustment as JSON: factors that were changed, each with value and reason.
#[must_use]
pub fn adjustment_json(adjustment: &Adjustment) -> Json {
    let mut object = serde_json::Map::new();
    let mut put = |key: &str, value: Json, reason: &str| {
        object.insert(key.to_owned(), json!({ "value": value, "reason": reason }));
    };
    if let Some(r) = &adjustment.gap {
        put("gap", json!(r.value.to_string()), &r.reason);
    }
    if let Some(r) = &adjustment.weight {
        put("weight", json!(r.value), &r.reason);
    }
    if let Some(r) = &adjustment.dependency {
        put("dependency", json!(r.value), &r.reason);
    }
    if let Some(r) = &adjustment.effort {
        put("effort", json!(effort_name(r.value)), &r.reason);
    }
    Json::Object(object)
}

/// The name of an effort band.
pub(crate) fn effort_name(effort: Effort) -> &'static str {
    let found = Effort::NAMES.iter().find(|(_, e)| *e == effort);
    found.map_or("M", |(name, _)| name)
}

/// The effort band of a name.
pub(crate) fn effort_of(name: &str) -> Option<Effort> {
    let found = Effort::NAMES.iter().find(|(n, _)| *n == name);
    found.map(|(_, e)| *e)
}

fn from_json(body: &Json) -> Option<Adjustment> {
    fn factor<T>(
        body: &Json,
        key: &str,
        read: impl Fn(&Json) -> Option<T>,
    ) -> Option<Option<Reasoned<T>>> {
        let Some(one) = body.get(key) else {
            return Some(None);
        };
        Some(Some(Reasoned {
            value: read(one.get("value")?)?,
            reason: one.get("reason")?.as_str()?.to_owned(),
        }))
    }
    let whole = |v: &Json| u32::try_from(v.as_u64()?).ok();
    Some(Adjustment {
        gap: factor(body, "gap", |v| Score::parse(v.as_str()?))?,
        weight: factor(body, "weight", whole)?,
        dependency: factor(body, "dependency", whole)?,
        effort: factor(body, "effort", |v| effort_of(v.as_str()?))?,
    })
}

pub(super) fn read_all(
    instrument: &Instrument,
    rows: &[AdjustmentRow],
) -> Result<BTreeMap<ItemId, Adjusted>, InstrumentsError> {
    let mut all = BTreeMap::new();
    for row in rows {
        let damaged = || InstrumentsError::Damaged(format!("the adjustment of {}", row.item));
        let body: Json = serde_json::from_str(&row.body).map_err(|_| damaged())?;
        let place = instrument.place(&row.item);
        if let Some(item) = place.and_then(|p| instrument.item(p)) {
            let adjusted = Adjusted {
                adjustment: from_json(&body).ok_or_else(damaged)?,
                version: row.version,
            };
            all.insert(item.id.clone(), adjusted);
        }
    }
    Ok(all)
}

impl Instruments {
    /// Changes the factors of one action, from the version that was seen; an empty adjustment
    /// takes every change back. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::Adjustment`], [`InstrumentsError::Changed`],
    /// [`InstrumentsError::SignedOff`].
    pub async fn adjust(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (item, adjusted): (&ItemId, &Adjusted),
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        let whole = self.assembled(round).await?;
        if whole.item(item.as_str()).is_none() {
            return Err(InstrumentsError::NotFound("question"));
        }
        if !adjusted.is_nothing() {
            let one = BTreeMap::from([(item.clone(), adjusted.adjustment.clone())]);
            plan(&whole.instrument, &whole.sheet, &whole.scored, &one)?;
        }
        let mut tx = self.begin(actor).await?;
        let now = self.clock.now();
        if !store::hold(&mut tx, tenant, id, now).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let row = AdjustmentRow {
            item: item.to_string(),
            body: adjustment_json(&adjusted.adjustment).to_string(),
            version: adjusted.version,
        };
        let by = actor.audit_name();
        if !store::adjust(&mut tx, id, &row, (&by, now)).await? {
            return Err(InstrumentsError::Changed(vec![item.to_string()]));
        }
        let name = id.to_string();
        let what = ("instruments.plan.adjust", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["adjustment"])
            .await
    }
}
