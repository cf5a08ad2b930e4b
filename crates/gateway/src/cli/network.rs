//! `network`: whose addresses are whose.

use super::inputs::walk;
use super::session::Session;
use super::{Done, Global, Output};
use anyhow::Context as _;
use directory::DirectoryError;
use directory::import::ImportFile;
use directory::tables::TableFile;
use serde_json::json;
use std::path::PathBuf;

/// The arguments of `network`.
#[derive(Debug, clap::Args)]
pub struct Network {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Import address-to-AS tables (MMDB, CSV, MRT, pyasn), country tables (RIR delegated files),
    /// or the constituency's CSV
    Import {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The files are the constituency: networks with their organisations
        #[arg(long)]
        constituency: bool,
    },
}

impl Network {
    /// Imports; refused lines are listed and the rest is taken.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let What::Import {
            files,
            constituency,
        } = &self.what;
        let mut paths = Vec::new();
        files.iter().try_for_each(|file| walk(file, &mut paths))?;
        let read = |path: &PathBuf| {
            let bytes = std::fs::read(path)
                .with_context(|| format!("{} cannot be read", path.display()))?;
            anyhow::Ok((path.display().to_string(), bytes))
        };
        let contents: Vec<(String, Vec<u8>)> = paths.iter().map(read).collect::<Result<_, _>>()?;
        Session::run(global, async |session| {
            if *constituency {
                organisations(&session, output, &contents).await
            } else {
                tables(&session, output, &contents).await
            }
        })
    }
}

async fn tables(
    session: &Session,
    output: &Output,
    contents: &[(String, Vec<u8>)],
) -> anyhow::Result<Done> {
    let files: Vec<TableFile<'_>> = contents
        .iter()
        .map(|(name, bytes)| TableFile { name, bytes })
        .collect();
    let done = crate::compose::import_tables(&session.gateway, &files).await?;
    let rows: Vec<Vec<String>> = done
        .files
        .iter()
        .map(|f| {
            vec![
                f.name.clone(),
                f.format.to_owned(),
                f.taken.to_string(),
                f.refused.to_string(),
            ]
        })
        .collect();
    output.table(&["file", "format", "taken", "refused"], &rows)?;
    for file in &done.files {
        for refused in &file.refused_rows {
            output.say(&format!("{}: {refused:?}", file.name));
        }
    }
    Ok(if done.is_partial() {
        Done::Part
    } else {
        Done::All
    })
}

async fn organisations(
    session: &Session,
    output: &Output,
    contents: &[(String, Vec<u8>)],
) -> anyhow::Result<Done> {
    let mut partial = false;
    for (name, bytes) in contents {
        let file = ImportFile { name, bytes };
        let imports = session.gateway.directory.imports();
        let applied = imports
            .import_constituency_csv(&session.actor, session.tenant, &file)
            .await
            .map_err(place(name))?;
        let done = &applied.done;
        partial |= !done.refused.is_empty();
        if output.is_json() {
            output.json(&json!({
                "file": name, "added": done.added, "changed": done.changed, "unchanged": done.unchanged,
                "organisations_added": done.organisations_added, "refused": done.refused.len(),
            }))?;
        } else {
            output.text(&format!(
                "{name}: {} networks added, {} changed, {} unchanged; {} organisations added; {} lines refused\n",
                done.added,
                done.changed,
                done.unchanged,
                done.organisations_added,
                done.refused.len()
            ))?;
        }
        for refused in &done.refused {
            let (id, arguments) = &refused.message;
            let said: Vec<String> = arguments.iter().map(|(k, v)| format!("{k}={v}")).collect();
            output.say(&format!(
                "{name}: line {}: {id} {}",
                refused.line,
                said.join(" ")
            ));
        }
    }
    Ok(if partial { Done::Part } else { Done::All })
}

fn place(name: &str) -> impl FnOnce(DirectoryError) -> anyhow::Error {
    move |error| anyhow::Error::new(error).context(name.to_owned())
}
