//! `backup` and `restore`: one encrypted file, made while serving, verified before it is used.
//!
//! The passphrase comes from a file or the environment, never from the command line, where every
//! user of the machine could read it.
//! Invariant: `restore` writes into an empty folder only.

use super::session::runtime;
use super::{Done, Global, Output, Usage};
use crate::compose::{migrations, open_store, store_config};
use crate::folder::{DataFolder, MARKER};
use anyhow::Context as _;
use base::{Clock, Timestamp};
use serde_json::json;
use std::path::PathBuf;
use store::backup::{self, Manifest, Plan, Target};
use store::blob::Blobs;
use store::{Fs, Hold, StoreError};

/// Names in the data folder whose content never changes once it is there.
const IMMUTABLE: [&str; 2] = ["lake/", "blobs/"];

/// Where the passphrase comes from.
#[derive(Debug, clap::Args)]
struct Secret {
    /// The file that holds the passphrase (at least twelve characters); else CYBERGATEWAY_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Secret {
    fn read(&self) -> anyhow::Result<String> {
        match &self.passphrase_file {
            Some(path) => {
                let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
                Ok(text.trim_end_matches(['\r', '\n']).to_owned())
            }
            None => std::env::var("CYBERGATEWAY_PASSPHRASE").map_err(|_| {
                Usage("a passphrase is needed: --passphrase-file FILE, or the environment variable CYBERGATEWAY_PASSPHRASE".to_owned())
                    .into()
            }),
        }
    }
}

/// The arguments of `backup`.
#[derive(Debug, clap::Args)]
pub struct Backup {
    /// The file to write; it appears complete or not at all
    file: PathBuf,
    /// An earlier backup: its files of observations and raw input are not repeated
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    #[command(flatten)]
    secret: Secret,
}

impl Backup {
    /// Writes the backup, also while the gateway serves.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let passphrase = self.secret.read()?;
        let config = global.configuration()?;
        let folder = DataFolder::open_any(&global.data_folder())?;
        let manifest = runtime()?.block_on(async {
            let (db, _) = open_store(&folder, &config, &Clock::System).await?;
            let fs = db.fs().clone();
            // What retention and compaction take out meanwhile stays until it is copied.
            let _kept = Blobs::new(db.clone(), folder.blobs()).hold()?;
            let _listed = Hold::shared(&fs, &folder.lake())?;
            let since = self
                .since
                .as_ref()
                .map(|file| backup::manifest(&fs, file, &passphrase))
                .transpose()?;
            let plan = Plan {
                to: &self.file,
                passphrase: &passphrase,
                now: Clock::System.now(),
                since: since.as_ref(),
                immutable: &IMMUTABLE,
            };
            let (own, folder) = (fs.clone(), folder.clone());
            anyhow::Ok(backup::create(&db, &fs, &plan, move || files(&own, &folder)).await?)
        })?;
        show(output, &self.file.display().to_string(), &manifest)?;
        Ok(Done::All)
    }
}

/// Everything of the data folder but the database, which goes in as rows.
fn files(fs: &Fs, folder: &DataFolder) -> Result<Vec<backup::SourceFile>, StoreError> {
    let mut all = Vec::new();
    for part in [folder.lake(), folder.blobs(), folder.tables()] {
        if part.exists() {
            all.extend(backup::files_below(fs, folder.path(), &part)?);
        }
    }
    for (name, path) in [
        ("keys/installation.json", folder.keys()),
        (MARKER, folder.path().join(MARKER)),
        ("cybergateway.toml", folder.settings()),
    ] {
        if path.exists() {
            all.push(backup::SourceFile {
                name: name.to_owned(),
                path,
            });
        }
    }
    Ok(all)
}

/// The arguments of `restore`.
#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup; incremental ones follow the full one they belong to
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    secret: Secret,
}

impl Restore {
    /// Verifies the backup, then restores it into an empty data folder.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let passphrase = self.secret.read()?;
        let config = global.configuration()?;
        let data = global.data_folder();
        let folder = DataFolder::unopened(&data);
        let all = migrations();
        let target = Target {
            config: &store_config(&folder, &config),
            data: &data,
            migrations: &all.iter().collect::<Vec<_>>(),
            now: Clock::System.now(),
        };
        let (manifest, _) = runtime()?.block_on(backup::restore(
            &Fs::real(),
            &target,
            &self.files,
            &passphrase,
        ))?;
        folder.close_to_others()?;
        show(output, &data.display().to_string(), &manifest)?;
        Ok(Done::All)
    }
}

fn show(output: &Output, place: &str, manifest: &Manifest) -> std::io::Result<()> {
    let rows: u64 = manifest.tables.iter().map(|(_, rows)| rows).sum();
    let bytes: u64 = manifest.files.iter().map(|f| f.bytes).sum();
    let made = Timestamp::from_micros(manifest.made_at);
    if output.is_json() {
        let files = manifest.files.len();
        return output.json(&json!({ "place": place, "made_at": made.rfc3339(), "rows": rows, "files": files, "bytes": bytes }));
    }
    output.text(&format!(
        "{place}: {rows} rows and {} files ({bytes} bytes), as of {made}\n",
        manifest.files.len()
    ))
}
