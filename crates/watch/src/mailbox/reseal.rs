//! Sealing mail again after the installation's key was rotated.
//!
//! Invariant: what is sealed is sealed before and after; of a large mail the old blob goes only after
//! the row names the new one.

use super::store::{self, CONTENT, SENDER, purpose};
use crate::{Watch, WatchError};
use ::store::params;
use base::id::MailId;
use base::{Actor, ContentHash};

const SEALED: &str = "SELECT id, content, blob, sender FROM watch_mail
    WHERE id > $1 AND (content IS NOT NULL OR blob IS NOT NULL OR sender IS NOT NULL)
    ORDER BY id LIMIT 100";
const RESEAL: &str = "UPDATE watch_mail SET content = $2, blob = $3, sender = $4 WHERE id = $1";

/// Seals all mail under the key in use; returns how many changed.
///
/// # Errors
/// [`WatchError::Denied`] for everybody but the operator; storage; what cannot be opened.
pub async fn reseal(actor: &Actor, watch: &Watch) -> Result<usize, WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("operator"));
    }
    let (mut changed, mut last) = (0, MailId::from_bytes([0; 16]));
    loop {
        let rows = watch.db().fetch(SEALED, params![last]).await?;
        if rows.is_empty() {
            return Ok(changed);
        }
        for row in rows {
            let id: MailId = row.get("id")?;
            last = id;
            let content: Option<String> = row.get("content")?;
            let blob: Option<ContentHash> = row.get("blob")?;
            let sender: Option<String> = row.get("sender")?;
            let again = |what: &str, sealed: &Option<String>| match sealed {
                Some(sealed) => watch.keys().reseal(&purpose(what, id), sealed),
                None => Ok(None),
            };
            let beside = blob.map(|blob| store::read_blob(watch, blob)).transpose()?;
            let new_blob = match again(CONTENT, &beside)? {
                Some(text) => Some(store::put(watch, text, watch.clock().now()).await?),
                None => None,
            };
            let (new_content, new_sender) = (again(CONTENT, &content)?, again(SENDER, &sender)?);
            if new_blob.is_none() && new_content.is_none() && new_sender.is_none() {
                continue;
            }
            let values = params![
                id,
                new_content.or(content),
                new_blob.or(blob),
                new_sender.or(sender)
            ];
            watch.db().execute(RESEAL, values).await?;
            if let (Some(_), Some(old)) = (new_blob, blob) {
                watch.blobs().delete(old).await?;
            }
            changed += 1;
        }
    }
}
