//! Sealing the feeds' secrets again after the installation's key was rotated.
//!
//! Invariant: a secret is stored sealed before and after, and is opened in memory alone.

use super::actions::PURPOSE;
use crate::{Watch, WatchError};
use base::Actor;
use store::params;

const SEALED: &str = "SELECT id, sealed FROM watch_feed ORDER BY id";
const RESEAL: &str = "UPDATE watch_feed SET sealed = $2 WHERE id = $1 AND sealed = $3";

/// Seals every secret under the key in use; returns how many changed.
///
/// # Errors
/// [`WatchError::Denied`] for everybody but the operator; storage; a secret that cannot be opened.
pub async fn reseal(actor: &Actor, watch: &Watch) -> Result<usize, WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("operator"));
    }
    let mut changed = 0;
    let mut tx = watch.db().begin().await?;
    for row in tx.fetch(SEALED, params![]).await? {
        let (id, sealed): (String, String) = (row.get("id")?, row.get("sealed")?);
        if let Some(again) = watch.keys().reseal(PURPOSE, &sealed)? {
            tx.execute(RESEAL, params![id, again, sealed]).await?;
            changed += 1;
        }
    }
    tx.commit().await?;
    Ok(changed)
}
