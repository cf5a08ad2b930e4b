//! What was said of a record over time: every value with its source, date, layer and who, and until
//! when it stood.
//!
//! Not here: what counts now (`Seen`). Invariant: an earlier value is shown to nobody from whom the
//! same value was withheld later; of a person who was erased nothing is left but that it was said.

pub(crate) mod api;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use ::store::params;
use base::id::{RecordId, StatementId, TenantId};
use base::{Actor, Timestamp};

use super::audience::{Medium, Sight, shows};
use super::merge::{Statement, Value, counting};
use super::store::{self, Rows as _};
use super::{Field, Layer, Record, Records, Seen, merging};
use crate::DirectoryError;

const ALL: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print, ended_at
    FROM directory_value WHERE tenant = $1 AND record = $2 ORDER BY statement, ordinal";

/// How something that was said stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// It stands beside what counts.
    Beside,
    /// It is a claim that nobody has agreed to.
    Waits,
    /// It stood until then.
    Ended(Timestamp),
    /// It was said of an entry that was merged into this one.
    Merged,
}

impl Standing {
    /// The name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Beside => "beside",
            Self::Waits => "waits",
            Self::Ended(_) => "ended",
            Self::Merged => "merged",
        }
    }

    /// The message that names it; of what ended, the day is told instead.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Counts => "directory-history-counts",
            Self::Beside => "directory-history-beside",
            Self::Waits => "directory-history-waits",
            Self::Ended(_) => "directory-history-ended",
            Self::Merged => "directory-history-merged",
        }
    }
}

/// What somebody said once of one field in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The field.
    pub field: &'static Field,
    /// The language; empty where the field has none.
    pub language: String,
    /// Who spoke.
    pub layer: Layer,
    /// The source of a file, or who it was as the audit log names them.
    pub source: String,
    /// When.
    pub at: Timestamp,
    /// How it stands.
    pub standing: Standing,
    /// What the reader may see of it; none says that there was none.
    pub values: Vec<Value>,
    /// Whether it was erased.
    pub erased: bool,
}

impl Records<'_> {
    /// A record with everything that was said of it, newest first, as far as the actor may see it.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`], also for a record that the actor may not see;
    /// [`DirectoryError::Forbidden`] for whoever is neither of the administration nor of the
    /// organisation.
    pub async fn history(
        &self,
        actor: &Actor,
        id: RecordId,
    ) -> Result<(Seen, Vec<Past>), DirectoryError> {
        let (tenant, seen) = self.see(actor, id, Medium::Screen).await?;
        if seen.sight < Sight::National {
            return Err(DirectoryError::Forbidden);
        }
        let mut rows = self.0.db.snapshot().await?;
        let mut all = said(&mut rows, tenant, (&seen.record, id)).await?;
        let live: Vec<Statement> = all
            .iter()
            .filter(|(_, ended)| ended.is_none())
            .map(|(s, _)| s.clone())
            .collect();
        let mut other = Vec::new();
        for merged in merging::went_into(&mut rows, tenant, id).await? {
            other.extend(said(&mut rows, tenant, (&seen.record, merged)).await?);
        }
        let merged: Vec<StatementId> = other.iter().map(|(s, _)| s.id).collect();
        all.extend(other);
        let standing = |s: &Statement, ended: Option<Timestamp>| match ended {
            Some(at) => Standing::Ended(at),
            None if merged.contains(&s.id) => Standing::Merged,
            None if s.waiting => Standing::Waits,
            None => {
                let of = live.iter().filter(|l| l.is_of(s.field, &s.language));
                match counting(of).is_some_and(|c| c.id == s.id) {
                    true => Standing::Counts,
                    false => Standing::Beside,
                }
            }
        };
        let past = all.iter().filter_map(|(s, ended)| {
            let standing = standing(s, *ended);
            past(&seen, s, standing, &all)
        });
        let mut past: Vec<Past> = past.collect();
        past.sort_by_key(|p| std::cmp::Reverse(p.at));
        Ok((seen, past))
    }
}

/// What was said of the row of a record, with when it ended.
async fn said(
    rows: &mut ::store::Snapshot,
    tenant: TenantId,
    (record, id): (&Record, RecordId),
) -> Result<Vec<(Statement, Option<Timestamp>)>, DirectoryError> {
    let found = rows.rows(ALL, params![tenant, id]).await?;
    let mut ended: HashMap<StatementId, Option<Timestamp>> = HashMap::new();
    for row in &found {
        ended.insert(row.get("statement")?, row.get("ended_at")?);
    }
    let all = store::statements(&found, |_| Some(record.kind))?;
    let all = all.into_values().flatten();
    Ok(all
        .map(|s| {
            let at = ended.get(&s.id).copied().flatten();
            (s, at)
        })
        .collect())
}

/// What of a statement the reader may see; `None` when not even that there was one.
fn past(
    seen: &Seen,
    s: &Statement,
    standing: Standing,
    all: &[(Statement, Option<Timestamp>)],
) -> Option<Past> {
    // What waits, and what was claimed and refused, is for those who decide.
    if s.waiting && seen.sight < Sight::Desk {
        return None;
    }
    let open = |v: &Value, of: &Statement| {
        shows(
            seen.sight,
            Medium::Screen,
            v.guard(seen.record.kind, of.field),
        )
    };
    // Whoever narrowed the audience of a value meant what was said before, too.
    let still = |text: &str| {
        let mut later = all
            .iter()
            .map(|(l, _)| l)
            .filter(|l| l.field.name == s.field.name && l.at >= s.at);
        later.all(|l| l.values.iter().all(|v| v.text != text || open(v, l)))
    };
    let shown = s.values.iter().filter(|v| open(v, s) && still(&v.text));
    let shown: Vec<Value> = shown.cloned().collect();
    if shown.is_empty() && !s.values.is_empty() {
        return None;
    }
    Some(Past {
        field: s.field,
        language: s.language.clone(),
        layer: s.layer,
        source: s.source.clone(),
        at: s.at,
        standing,
        erased: shown.is_empty() && s.field.personal && seen.record.erased.is_some(),
        values: shown,
    })
}
