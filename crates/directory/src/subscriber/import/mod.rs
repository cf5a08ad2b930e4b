//! A CSV of figures of subscribers: what an import of it would do, and the import.
//!
//! Not here: reading its lines (`read`), networks (`crate::import`). Invariant: a refused line never
//! stops the others; an import adds and changes, never removes; the same file twice changes nothing
//! the second time.

mod read;
mod words;

use std::collections::HashMap;

use base::Actor;
use base::id::{ImportId, TenantId};

use super::{Denominator, Of, Subscribers, store};
use crate::error::DirectoryError;
use crate::list::{Done, ImportFile, Refused, Shape, record};
use crate::{EDITORS, require};

pub(crate) use read::is_list;
use read::{Parsed, parse};

/// What an import of figures does or did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FiguresPreview {
    /// How the file was read.
    pub shape: Shape,
    /// Figures that are new.
    pub added: usize,
    /// Figures whose number or source changes.
    pub changed: usize,
    /// Figures that stay as they are.
    pub unchanged: usize,
    /// Lines that are not taken.
    pub refused: Vec<Refused>,
}

/// A finished import of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresApplied {
    /// What it did.
    pub done: FiguresPreview,
    /// Its record; `None` when nothing changed.
    pub import: Option<ImportId>,
}

impl Subscribers<'_> {
    /// What an import would do. Changes nothing.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::File`] when nothing of the file can be read.
    pub async fn preview_csv(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<FiguresPreview, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let parsed = parse(file)?;
        let known = store::list(&self.0.db, tenant).await?;
        let (preview, _) = compare(parsed, known);
        Ok(preview)
    }

    /// Imports a file: adds and changes. Idempotent.
    ///
    /// # Errors
    /// As [`Subscribers::preview_csv`]; nothing was changed then.
    pub async fn import_csv(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<FiguresApplied, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let parsed = parse(file)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let known = store::list_in(&mut tx, tenant).await?;
        let (done, write) = compare(parsed, known);
        if write.is_empty() {
            return Ok(FiguresApplied { done, import: None });
        }
        for figure in &write {
            store::put(&mut tx, tenant, figure, now).await?;
        }
        let taken = done.added + done.changed + done.unchanged;
        let of = Done {
            tenant: Some(tenant),
            kind: "subscribers",
            name: file.name,
            bytes: file.bytes,
            taken,
            refused: done.refused.len(),
            version: None,
        };
        let id = record(&mut tx, &of, now).await?;
        let (action, object) = ("directory.import.subscribers", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &[])
            .await?;
        Ok(FiguresApplied {
            done,
            import: Some(id),
        })
    }
}

/// What the figures change, and those that are to be written.
fn compare(
    Parsed {
        shape,
        figures,
        refused,
    }: Parsed,
    known: Vec<(Denominator, i64)>,
) -> (FiguresPreview, Vec<Denominator>) {
    let known: HashMap<Of, Denominator> = known.into_iter().map(|(d, _)| (d.of(), d)).collect();
    let mut preview = FiguresPreview {
        shape,
        refused,
        ..FiguresPreview::default()
    };
    let mut write = Vec::new();
    for figure in figures {
        match known.get(&figure.of()) {
            Some(same) if *same == figure => preview.unchanged += 1,
            Some(_) => {
                preview.changed += 1;
                write.push(figure);
            }
            None => {
                preview.added += 1;
                write.push(figure);
            }
        }
    }
    (preview, write)
}
