//! Loading mappings, trying them on a sample, taking them out of use.
//!
//! Invariant: trying stores nothing; what is loaded was read as a mapping first.

use super::store;
use crate::{Watch, WatchError, feed, rights};
use base::id::TenantId;
use base::{Actor, Timestamp};
use exchange::container::{self, ContainerError, Limits, Member};
use exchange::mapping::{Mapping, MappingError, Preview};
use std::io::{Read, Seek};
use std::sync::Arc;

/// The most mappings of an administration.
pub const MOST: usize = 500;
/// Rows of a sample that are shown unless said otherwise.
pub const SHOWN: usize = 10;
/// The most rows of a sample that are shown.
pub const MOST_SHOWN: usize = 200;
/// Bytes of a sample that are read; the rest of it is left out.
pub const SAMPLE_BYTES: u64 = 64 * 1024 * 1024;

/// A mapping that is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Its name.
    pub name: String,
    /// Who makes the files.
    pub provider: String,
    /// The file as it was handed in.
    pub content: String,
    /// How often it was changed, from 1.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

impl Loaded {
    /// Patterns of the names of files that it reads.
    #[must_use]
    pub fn patterns(&self) -> Vec<String> {
        let read = Mapping::parse(self.content.as_bytes());
        read.map_or_else(|_| Vec::new(), |m| m.patterns().to_vec())
    }
}

/// A file on which a mapping is tried.
pub struct Sample<R> {
    /// Its name.
    pub name: String,
    /// Its content; also packed.
    pub content: R,
}

/// Loads a mapping file, in place of the one of that name if there is one. `seen` is the version
/// that is replaced; `None` replaces whatever is there.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Mapping`] when the file is
/// none, with the place, or its name is a feed's or a pattern another mapping's;
/// [`WatchError::Invalid`] when there are too many; [`WatchError::Changed`].
pub async fn load(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (bytes, seen): (&[u8], Option<i64>),
) -> Result<Loaded, WatchError> {
    rights::administrator(actor, tenant)?;
    let mapping = Mapping::parse(bytes)?;
    let all = store::list(watch.db(), tenant).await?;
    if feed::is_named(watch, tenant, mapping.name()).await? {
        let other = format!("{}-csv", mapping.name());
        return Err(taken("name", mapping.name(), other));
    }
    for other in all.iter().filter(|one| one.name != mapping.name()) {
        let theirs = other.patterns();
        if let Some(pattern) = mapping.patterns().iter().find(|p| theirs.contains(p)) {
            let other = format!("{}-*.csv (≠ {})", mapping.name(), other.name);
            return Err(taken("files", pattern, other));
        }
    }
    let before = all.iter().find(|one| one.name == mapping.name());
    if before.is_none() && all.len() >= MOST {
        return Err(WatchError::Invalid(format!(
            "{MOST} mappings are loaded; take one out of use first"
        )));
    }
    let content = String::from_utf8_lossy(bytes).into_owned();
    if let Some(before) = before.filter(|one| one.content == content) {
        return Ok(before.clone());
    }
    let version = before.map_or(0, |one| one.version);
    if seen.is_some_and(|seen| seen != version) {
        return Err(WatchError::Changed);
    }
    let loaded = Loaded {
        name: mapping.name().to_owned(),
        provider: mapping.provider().to_owned(),
        content,
        version: version + 1,
        changed_at: watch.clock().now(),
        changed_by: actor.audit_name(),
    };
    let mut tx = watch.db().begin().await?;
    if !store::put(&mut tx, tenant, &loaded).await? {
        return Err(WatchError::Changed);
    }
    let what = match version {
        0 => "add",
        _ => "change",
    };
    let object = (what, "mapping", loaded.name.as_str());
    watch
        .audit(&mut tx, actor, tenant, object, &["content"])
        .await?;
    tx.commit().await?;
    Ok(loaded)
}

/// The mappings of an administration, by name.
///
/// # Errors
/// [`WatchError::Denied`].
pub async fn list(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Loaded>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::list(watch.db(), tenant).await?)
}

/// One mapping.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    name: &str,
) -> Result<Loaded, WatchError> {
    rights::analyst(actor, tenant)?;
    let found = store::one(watch.db(), tenant, name).await?;
    found.ok_or_else(|| WatchError::NotFound(format!("mapping \"{name}\"")))
}

/// Takes a mapping out of use. What it read stays as it was read.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::NotFound`].
pub async fn remove(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    name: &str,
) -> Result<(), WatchError> {
    rights::administrator(actor, tenant)?;
    let mut tx = watch.db().begin().await?;
    if !store::remove(&mut tx, tenant, name).await? {
        return Err(WatchError::NotFound(format!("mapping \"{name}\"")));
    }
    let what = ("remove", "mapping", name);
    watch.audit(&mut tx, actor, tenant, what, &["name"]).await?;
    tx.commit().await?;
    Ok(())
}

/// What a mapping file makes of a sample; of a packed one, of the first file in it. Nothing is
/// stored.
///
/// # Errors
/// [`WatchError::Mapping`] when the file is no mapping; [`WatchError::Invalid`] when the sample
/// cannot be unpacked or holds no file.
pub fn preview<R: Read + Seek>(
    mapping: &[u8],
    sample: Sample<R>,
    most: usize,
) -> Result<Preview, WatchError> {
    let mapping = Arc::new(Mapping::parse(mapping)?);
    let mut found = None;
    let mut visit = |member: Member<'_>| -> Result<(), ContainerError> {
        if let (None, Member::File { reader, .. }) = (&found, member) {
            let mut start = reader.take(SAMPLE_BYTES);
            found = Some(exchange::mapping::preview(
                &mapping,
                &mut start,
                most.min(MOST_SHOWN),
            )?);
        }
        Ok(())
    };
    let (name, limits) = (
        sample.name,
        Limits {
            tables: true,
            ..Limits::default()
        },
    );
    let done = container::unwrap(&name, sample.content, &limits, &mut visit);
    match (found, done) {
        (Some(preview), _) => Ok(preview),
        (None, Err(error)) => Err(WatchError::Invalid(format!("{name}: {error}"))),
        (None, Ok(_)) => Err(WatchError::Invalid(format!("{name}: it holds no file"))),
    }
}

/// What another has already.
fn taken(key: &str, value: &str, expected: String) -> WatchError {
    let (key, value) = (key.to_owned(), value.to_owned());
    WatchError::Mapping(MappingError::Value {
        key,
        value,
        expected,
    })
}
