//! Rows of `instruments_package`.
//!
//! Not here: who may do it (`actions`). Invariant: a text is written once and never changed; only
//! what was worked out from it is added.

use base::{ContentHash, Timestamp};
use store::{Db, Row, StoreError, Tx, params};

use super::{About, Listed, Origin, stand_name};
use crate::package::Stand;

const HELD: &str = "SELECT text_hash FROM instruments_package WHERE text_hash = $1";
const INSERT: &str = "INSERT INTO instruments_package
    (text_hash, instrument, version, stand, kind, origin, content_hash, about, packed, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (text_hash) DO NOTHING";
const DESCRIBE: &str = "UPDATE instruments_package SET content_hash = $2, about = $3
    WHERE text_hash = $1 AND about IS NULL";
// What is published stands before drafts of the same version.
const LIST: &str =
    "SELECT text_hash, instrument, version, stand, kind, origin, content_hash, about, added_at
    FROM instruments_package ORDER BY instrument, version DESC, stand DESC, added_at DESC, text_hash";
const PACKED: &str = "SELECT packed FROM instruments_package WHERE text_hash = $1";

/// What is known of a text before it is read as a whole.
pub(super) struct Entry {
    pub(super) text: ContentHash,
    pub(super) id: String,
    pub(super) version: u32,
    pub(super) stand: Stand,
    pub(super) kind: String,
    pub(super) origin: Origin,
    pub(super) added: Timestamp,
    /// Once it was worked out.
    pub(super) known: Option<(ContentHash, About)>,
}

impl Entry {
    /// As the catalogue lists it, once it was worked out.
    pub(super) fn listed(self) -> Option<Listed> {
        let (content, about) = self.known?;
        Some(Listed {
            text: self.text,
            id: self.id,
            version: self.version,
            stand: self.stand,
            kind: self.kind,
            origin: self.origin,
            content,
            about,
            added: self.added,
        })
    }
}

pub(super) async fn holds(db: &Db, text: ContentHash) -> Result<bool, StoreError> {
    Ok(db.fetch_optional(HELD, params![text]).await?.is_some())
}

/// Whether it was new.
pub(super) async fn insert(tx: &mut Tx, entry: &Entry, packed: &[u8]) -> Result<bool, StoreError> {
    let known = entry.known.as_ref();
    let values = params![
        entry.text,
        &entry.id,
        entry.version,
        stand_name(entry.stand),
        &entry.kind,
        entry.origin.as_str(),
        known.map(|k| k.0),
        known.map(|k| json(&k.1)),
        packed,
        entry.added
    ];
    Ok(tx.execute(INSERT, values).await? == 1)
}

pub(super) async fn describe(
    db: &Db,
    text: ContentHash,
    content: ContentHash,
    about: &About,
) -> Result<(), StoreError> {
    let values = params![text, content, json(about)];
    db.execute(DESCRIBE, values).await.map(|_| ())
}

fn json(about: &About) -> String {
    serde_json::to_string(about).expect("names and numbers are JSON")
}

pub(super) async fn list(db: &Db) -> Result<Vec<Entry>, StoreError> {
    let rows = db.fetch(LIST, params![]).await?;
    rows.iter().map(read).collect()
}

pub(super) async fn packed(db: &Db, text: ContentHash) -> Result<Option<Vec<u8>>, StoreError> {
    let row = db.fetch_optional(PACKED, params![text]).await?;
    row.map(|r| r.get("packed")).transpose()
}

fn read(row: &Row) -> Result<Entry, StoreError> {
    let stand: String = row.get("stand")?;
    let stand = Stand::NAMES.iter().find(|(name, _)| *name == stand);
    let origin: String = row.get("origin")?;
    let about: Option<String> = row.get("about")?;
    let about = about
        .map(|t| serde_json::from_str(&t).map_err(|_| StoreError::unparsable("about")))
        .transpose()?;
    let content: Option<ContentHash> = row.get("content_hash")?;
    Ok(Entry {
        text: row.get("text_hash")?,
        id: row.get("instrument")?,
        version: row.get("version")?,
        stand: stand.ok_or_else(|| StoreError::unparsable("stand"))?.1,
        kind: row.get("kind")?,
        origin: Origin::from_name(&origin).ok_or_else(|| StoreError::unparsable("origin"))?,
        added: row.get("added_at")?,
        known: content.zip(about),
    })
}
