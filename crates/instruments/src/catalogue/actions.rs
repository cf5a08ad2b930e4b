//! Putting packages into the catalogue, listing them, and getting them out again.
//!
//! Not here: pages. Invariant: what is imported passed its check; a published version stands with
//! the content it was published with.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::id::TenantId;
use base::{Actor, ContentHash};

use super::store::{self, Entry};
use super::{About, Listed, Origin, archive, shipped, stand_name, text};
use crate::check::{Around, Report, check};
use crate::instrument::Instrument;
use crate::package::{Files, Kind, MAIN, Package, Published, Stand, limits, read};
use crate::rights::{OFFICERS, READERS, operator, require};
use crate::{Instruments, InstrumentsError};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The instrument.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// The hash of what it asks.
    pub content: ContentHash,
    /// The hash of its whole text.
    pub text: ContentHash,
    /// Whether it was not there before.
    pub is_new: bool,
}

impl Instruments {
    /// Puts the packages that ship into the catalogue, where they are not there yet. It reads no
    /// more of them than their head, so that a gateway starts at once. Returns how many were new.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`] for all but the operator and the gateway itself.
    pub async fn stock(&self, actor: &Actor) -> Result<usize, InstrumentsError> {
        operator(actor)?;
        let mut new = 0;
        for one in shipped::all()? {
            if store::holds(&self.db, one.hash).await? {
                continue;
            }
            let files = text::take_apart(&text::unpack(one.packed, one.hash)?);
            let head = files.as_ref().and_then(head);
            let (id, version, stand, kind) = head.ok_or_else(|| {
                InstrumentsError::Damaged("a package that ships has no head".to_owned())
            })?;
            let entry = Entry {
                text: one.hash,
                id,
                version,
                stand,
                kind,
                origin: Origin::Shipped,
                added: self.clock.now(),
                known: None,
            };
            let mut tx = self.db.begin().await?;
            new += usize::from(store::insert(&mut tx, &entry, one.packed).await?);
            tx.commit().await?;
        }
        Ok(new)
    }

    /// The newest text of every version of every instrument, newest version first.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; a text that cannot be read.
    pub async fn catalogue(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Listed>, InstrumentsError> {
        require(actor, tenant, READERS)?;
        self.listed().await
    }

    pub(crate) async fn listed(&self) -> Result<Vec<Listed>, InstrumentsError> {
        let mut found: Vec<Listed> = Vec::new();
        for mut entry in store::list(&self.db).await? {
            let same = |l: &Listed| l.id == entry.id && l.version == entry.version;
            if found.last().is_some_and(same) {
                continue;
            }
            if entry.known.is_none() {
                let instrument = self.instrument(entry.text).await?;
                let (package, text) = (instrument.package(), entry.text);
                let about = About::of(package);
                store::describe(&self.db, text, package.hash, &about).await?;
                entry.known = Some((package.hash, about));
            }
            found.extend(entry.listed());
        }
        Ok(found)
    }

    /// The newest text of the newest version of an instrument, or of the version named.
    pub(crate) async fn newest(
        &self,
        id: &str,
        version: Option<u32>,
    ) -> Result<Listed, InstrumentsError> {
        let all = self.listed().await?;
        let mut fitting = all.into_iter().filter(|l| l.id == id);
        let found = fitting.find(|l| version.is_none_or(|v| v == l.version));
        found.ok_or(InstrumentsError::NotFound("instrument"))
    }

    /// Puts a package into the catalogue. The same package again changes nothing.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`] for all but the operator, [`InstrumentsError::Unusable`],
    /// [`InstrumentsError::VersionTaken`].
    pub async fn import(&self, actor: &Actor, files: &Files) -> Result<Imported, InstrumentsError> {
        operator(actor)?;
        let files: Files = files
            .iter()
            .filter(|(path, _)| !path.ends_with(".md"))
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect();
        let package = self.checked(&files).await?;
        let laid = text::lay_out(&files);
        let entry = Entry {
            text: text::hash(&laid),
            id: package.id.to_string(),
            version: package.version,
            stand: package.stand,
            kind: kind_name(package.kind).to_owned(),
            origin: Origin::Imported,
            added: self.clock.now(),
            known: Some((package.hash, About::of(&package))),
        };
        let packed = text::pack(&laid)?;
        let mut tx = self.begin(actor).await?;
        tx.lock("instruments").await?;
        let is_new = store::insert(&mut tx, &entry, &packed).await?;
        let name = format!("{} {}", entry.id, entry.version);
        let what = ("instruments.package.import", name.as_str());
        self.finish(tx, actor, None, what, &[]).await?;
        Ok(Imported {
            id: entry.id,
            version: entry.version,
            content: package.hash,
            text: entry.text,
            is_new,
        })
    }

    /// Checks a package that lies in a ZIP archive, beside the versions that are published here, as
    /// an import would; nothing of it is kept. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`]; [`InstrumentsError::Field`] for what is no archive of one
    /// package.
    pub async fn check_package(
        &self,
        actor: &Actor,
        tenant: TenantId,
        archive: Vec<u8>,
    ) -> Result<Report, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        // Unfolding and checking take memory and time, so that one is done at a time.
        let damaged = |e: String| InstrumentsError::Damaged(e);
        let turn = self.printing.acquire().await;
        let _turn = turn.map_err(|e| damaged(e.to_string()))?;
        let unfolded = tokio::task::spawn_blocking(move || archive::unfold(&archive));
        let unfolded = unfolded.await.map_err(|e| damaged(e.to_string()))??;
        let fixed = self.fixed(&unfolded.files).await?;
        let figures: Vec<&'static str> = self.measures().iter().map(|m| m.name).collect();
        let gauged = self.gauge.is_some();
        let looked = tokio::task::spawn_blocking(move || {
            let folder = Some(unfolded.folder.as_str()).filter(|f| !f.is_empty());
            let around = Around {
                figures: gauged.then_some(figures.as_slice()),
                folder,
                published: &fixed,
                ..Around::default()
            };
            check(&unfolded.files, &around)
        });
        looked.await.map_err(|e| damaged(e.to_string()))
    }

    /// The published versions of the instrument that some files are of.
    async fn fixed(&self, files: &Files) -> Result<Vec<Published>, InstrumentsError> {
        let own = read(files).package.map(|p| p.id.to_string());
        let mut fixed: Vec<Published> = Vec::new();
        for entry in store::list(&self.db).await? {
            if Some(&entry.id) == own.as_ref() && entry.stand == Stand::Published {
                fixed.push(Published {
                    version: entry.version,
                    hash: match entry.known {
                        Some((content, _)) => content,
                        None => self.instrument(entry.text).await?.package().hash,
                    },
                    line: 0,
                });
            }
        }
        Ok(fixed)
    }

    /// A package that passed its check, beside the versions that are published here.
    async fn checked(&self, files: &Files) -> Result<Package, InstrumentsError> {
        let fixed = self.fixed(files).await?;
        // Without a gauge nobody knows which figures there are, and every name is taken.
        let figures: Vec<&str> = self.measures().iter().map(|m| m.name).collect();
        let around = Around {
            figures: self.gauge.as_ref().map(|_| figures.as_slice()),
            ..Around::default()
        };
        let report = check(files, &around);
        let errors = report.errors();
        let first = report.problems.iter().find(|p| p.what.is_error());
        let first = first.map_or_else(String::new, ToString::to_string);
        let package = match report.package {
            Some(package) if errors == 0 => package,
            _ => {
                let count = errors.max(1);
                return Err(InstrumentsError::Unusable { count, first });
            }
        };
        let taken = fixed
            .iter()
            .any(|p| p.version == package.version && p.hash != package.hash);
        match taken {
            true => Err(InstrumentsError::VersionTaken {
                id: package.id.to_string(),
                version: package.version,
            }),
            false => Ok(package),
        }
    }

    /// The files of an instrument, to the byte as they came; the newest version, or the one named.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`] for all but the operator, [`InstrumentsError::NotFound`].
    pub async fn export(
        &self,
        actor: &Actor,
        id: &str,
        version: Option<u32>,
    ) -> Result<(Listed, Files), InstrumentsError> {
        operator(actor)?;
        let found = self.newest(id, version).await?;
        let files = self.files(found.text).await?;
        Ok((found, files))
    }

    pub(crate) async fn files(&self, text_hash: ContentHash) -> Result<Files, InstrumentsError> {
        let packed = store::packed(&self.db, text_hash).await?;
        let packed = packed.ok_or(InstrumentsError::NotFound("instrument"))?;
        let text = text::unpack(&packed, text_hash)?;
        text::take_apart(&text)
            .ok_or_else(|| InstrumentsError::Damaged(format!("{text_hash}: is no package")))
    }

    /// The instrument of a text, read when it is not held.
    pub(crate) async fn instrument(
        &self,
        text_hash: ContentHash,
    ) -> Result<Arc<Instrument>, InstrumentsError> {
        if let Some(held) = self.kept.get(text_hash) {
            return Ok(held);
        }
        let files = self.files(text_hash).await?;
        let made = tokio::task::spawn_blocking(move || usable(&files));
        let made = made
            .await
            .map_err(|e| InstrumentsError::Damaged(e.to_string()))?;
        let made = made
            .map(Arc::new)
            .map_err(|e| InstrumentsError::Damaged(format!("{text_hash}: {e}")))?;
        self.kept.put(text_hash, &made);
        Ok(made)
    }
}

/// The instrument of files that passed their check when they came.
fn usable(files: &Files) -> Result<Instrument, crate::instrument::Unusable> {
    let reading = read(files);
    Instrument::new(Report {
        package: reading.package,
        problems: reading.problems,
    })
}

/// The name of a kind in packages and storage.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    let found = Kind::NAMES.iter().find(|(_, k)| *k == kind);
    found.map_or("survey", |(name, _)| name)
}

/// Id, version, stand and kind from the head of a package.
fn head(files: &Files) -> Option<(String, u32, Stand, String)> {
    let main = std::str::from_utf8(files.get(MAIN)?).ok()?;
    let table: BTreeMap<String, toml::Value> = toml::from_str(main).ok()?;
    let text = |key: &str| Some(table.get(key)?.as_str()?.to_owned());
    let version = u32::try_from(table.get("version")?.as_integer()?).ok()?;
    let stand = text("status")?;
    let stand = Stand::NAMES.iter().find(|(name, _)| *name == stand)?.1;
    debug_assert!(files.len() <= limits::FILES && !stand_name(stand).is_empty());
    Some((text("id")?, version, stand, text("kind")?))
}
