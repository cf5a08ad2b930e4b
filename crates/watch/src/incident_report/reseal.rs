//! Sealing who reported, and what is sealed whole, again after the installation's key was rotated.
//!
//! Invariant: what is sealed is sealed before and after, and is opened in memory alone.

use super::seal::{CONTENT, REPORTER, purpose};
use crate::{Watch, WatchError};
use base::Actor;
use base::id::IncidentReportId;
use store::params;

const SEALED: &str = "SELECT id, reporter, sealed FROM watch_incident_report
    WHERE reporter IS NOT NULL OR sealed IS NOT NULL ORDER BY id";
const RESEAL: &str = "UPDATE watch_incident_report SET reporter = $2, sealed = $3 WHERE id = $1";

/// Seals everything under the key in use; returns how many reports changed.
///
/// # Errors
/// [`WatchError::Denied`] for everybody but the operator; storage; what cannot be opened.
pub async fn reseal(actor: &Actor, watch: &Watch) -> Result<usize, WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("operator"));
    }
    let mut changed = 0;
    let mut tx = watch.db().begin().await?;
    for row in tx.fetch(SEALED, params![]).await? {
        let id: IncidentReportId = row.get("id")?;
        let (who, content): (Option<String>, Option<String>) =
            (row.get("reporter")?, row.get("sealed")?);
        let again = |what: &str, sealed: &Option<String>| match sealed {
            Some(sealed) => watch.keys().reseal(&purpose(what, id), sealed),
            None => Ok(None),
        };
        let (new_who, new_content) = (again(REPORTER, &who)?, again(CONTENT, &content)?);
        if new_who.is_some() || new_content.is_some() {
            let values = params![id, new_who.or(who), new_content.or(content)];
            tx.execute(RESEAL, values).await?;
            changed += 1;
        }
    }
    tx.commit().await?;
    Ok(changed)
}
