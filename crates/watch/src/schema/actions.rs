//! Loading a provider's schema. For administrators of the installation: it concerns every
//! administration's reports.
//!
//! Invariant: a file that does not read as a schema changes nothing.

use super::{Loaded, MAX_BYTES, list, put, remove};
use crate::{Watch, WatchError};
use base::Actor;
use exchange::shadowserver::{Mappings, PROVIDER};
use store::blob::Keep;

/// Loads a schema file; from now on its exact mapping takes precedence over the built-in rules.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is the operator; [`WatchError::Schema`] when the file
/// is none, with the place; [`WatchError::Invalid`] when it is too large.
pub async fn load(actor: &Actor, watch: &Watch, bytes: &[u8]) -> Result<Loaded, WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("operator"));
    }
    if bytes.len() as u64 > MAX_BYTES {
        return Err(WatchError::Invalid(format!(
            "the schema is larger than {MAX_BYTES} bytes; is it the right file?"
        )));
    }
    let info = Mappings::builtin().add_schema(bytes)?;
    let now = watch.clock().now();
    let keep = Keep {
        kind: "schema",
        now,
        until: None,
    };
    let blob = watch
        .blobs()
        .put_reader(std::io::Cursor::new(bytes.to_vec()), MAX_BYTES, keep)
        .await?;
    let loaded = Loaded {
        version: info.version,
        provider: PROVIDER.to_owned(),
        blob,
        report_types: info.types as u64,
        loaded_at: now,
    };
    // What was read names its version; two texts under one name would leave that open.
    let before = list(watch.db()).await?;
    let other = |l: &Loaded| l.version == loaded.version && l.blob != loaded.blob;
    if before.iter().any(other) {
        return Err(WatchError::Invalid(format!(
            "version \"{v}\" is loaded with another content; take it out first: cybergateway feed schema remove {v}",
            v = loaded.version
        )));
    }
    let mut tx = watch.db().begin().await?;
    put(&mut tx, &loaded).await?;
    tx.commit().await?;
    Ok(loaded)
}

/// The loaded schemas.
///
/// # Errors
/// [`WatchError::Denied`] for visitors without an account.
pub async fn loaded(actor: &Actor, watch: &Watch) -> Result<Vec<Loaded>, WatchError> {
    if actor.is_anonymous() {
        return Err(WatchError::Denied("analyst, administrator"));
    }
    Ok(list(watch.db()).await?)
}

/// Takes a version out of use. What it read stays as it was read; a replay reads it by what is left.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is the operator; [`WatchError::NotFound`].
pub async fn unload(actor: &Actor, watch: &Watch, version: &str) -> Result<(), WatchError> {
    if !actor.is_unrestricted() {
        return Err(WatchError::Denied("operator"));
    }
    let mut tx = watch.db().begin().await?;
    if !remove(&mut tx, version).await? {
        return Err(WatchError::NotFound(format!(
            "schema version \"{version}\""
        )));
    }
    tx.commit().await?;
    Ok(())
}
