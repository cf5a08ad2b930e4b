//! Damaged files that were put aside: counted, listed, and removed when somebody says so or when
//! their day is past the limit.
//!
//! Not here: finding and replacing them (`mend`). Invariant: nothing that the catalogue names is
//! touched, only what carries the name that a damaged file was given.

use base::Day;
use base::id::TenantId;
use std::path::{Path, PathBuf};

use crate::error::{LakeError, Result};
use crate::lake::{Lake, blocking};
use crate::mend::ASIDE;

/// Damaged files that were put aside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aside {
    /// How many.
    pub files: u64,
    /// Their size in bytes.
    pub bytes: u64,
    /// Where they lie, below the lake's folder.
    pub paths: Vec<PathBuf>,
}

impl Lake {
    /// The damaged files that were put aside, of a tenant or of all.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub async fn aside(&self, only: Option<TenantId>) -> Result<Aside> {
        let lake = self.clone();
        blocking("looking for damaged files", move || {
            lake.look_aside(only, None)
        })
        .await
    }

    /// Removes the damaged files of a tenant that were put aside: those of days before `before`, or
    /// all.
    ///
    /// # Errors
    /// When one cannot be removed; what was removed before stays so.
    pub async fn remove_aside(&self, tenant: TenantId, before: Option<Day>) -> Result<Aside> {
        let lake = self.clone();
        let remove = move || {
            let found = lake.look_aside(Some(tenant), before)?;
            for path in &found.paths {
                lake.inner.fs.remove(&lake.inner.config.root.join(path))?;
            }
            Ok(found)
        };
        blocking("removing damaged files", remove).await
    }

    fn look_aside(&self, only: Option<TenantId>, before: Option<Day>) -> Result<Aside> {
        let (fs, root) = (&self.inner.fs, &self.inner.config.root);
        let (only, mut found) = (only.map(|tenant| tenant.to_string()), Aside::default());
        for tenant in fs.list(root)? {
            if only.as_deref().is_some_and(|only| name_of(&tenant) != only) {
                continue;
            }
            for day in fs.list(&tenant)? {
                let is_late = |limit| Day::parse(name_of(&day)).is_none_or(|day| day >= limit);
                if before.is_some_and(is_late) {
                    continue;
                }
                for path in fs.list(&day)? {
                    if !name_of(&path).starts_with(ASIDE) {
                        continue;
                    }
                    found.files += 1;
                    found.bytes += std::fs::metadata(&path).map_or(0, |m| m.len());
                    let below = path.strip_prefix(root).map_err(|_| LakeError::Format {
                        place: "looking for damaged files",
                        reason: format!("{} is not below the lake", path.display()),
                    })?;
                    found.paths.push(below.to_owned());
                }
            }
        }
        found.paths.sort();
        Ok(found)
    }
}

fn name_of(path: &Path) -> &str {
    path.file_name()
        .and_then(|n| n.to_str())
        .unwrap_or_default()
}
