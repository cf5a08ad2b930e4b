//! `network`: whose addresses are whose.

use super::inputs::walk;
use super::session::Session;
use super::{Done, Global, Output};
use crate::compose::unmarked;
use anyhow::Context as _;
use directory::DirectoryError;
use directory::import::{ImportFile, Refused, Shape};
use directory::lookup::Message;
use directory::tables::{FileTaken, TableFile};
use serde_json::json;
use std::path::PathBuf;
use web::i18n::I18n;
use web::{Arg, Lang};

/// The arguments of `network`.
#[derive(Debug, clap::Args)]
pub struct Network {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Import address-to-AS tables (MMDB, CSV, MRT, pyasn), country tables (RIR delegated files),
    /// the constituency's CSV, or figures of subscribers (CSV), told apart by their content
    Import {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The files are the constituency's CSV, whatever their first line looks like
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
        files
            .iter()
            .try_for_each(|file| walk(file, &mut paths, output))?;
        let read = |path: &PathBuf| {
            let bytes = std::fs::read(path)
                .with_context(|| format!("{} cannot be read", path.display()))?;
            anyhow::Ok((path.display().to_string(), bytes))
        };
        let contents: Vec<(String, Vec<u8>)> = paths.iter().map(read).collect::<Result<_, _>>()?;
        Session::run(global, async |session| {
            let file = |(name, bytes): &'_ (String, Vec<u8>), of: fn(&ImportFile<'_>) -> bool| {
                of(&ImportFile { name, bytes })
            };
            let (figures, others): (Vec<_>, Vec<_>) = contents
                .iter()
                .partition(|c| !*constituency && file(c, |f| f.is_subscribers()));
            let (lists, space): (Vec<_>, Vec<_>) = others
                .into_iter()
                .partition(|c| *constituency || file(c, |f| f.is_constituency()));
            let mut partial = false;
            if !figures.is_empty() {
                partial |= subscribers(&session, output, &figures).await?;
            }
            if !space.is_empty() {
                partial |= tables(&session, output, &space).await?;
            }
            if !lists.is_empty() {
                partial |= organisations(&session, output, &lists).await?;
            }
            Ok(if partial { Done::Part } else { Done::All })
        })
    }
}

/// Imports tables of address space; returns whether lines were refused.
async fn tables(
    session: &Session,
    output: &Output,
    contents: &[&(String, Vec<u8>)],
) -> anyhow::Result<bool> {
    let files: Vec<TableFile<'_>> = contents
        .iter()
        .map(|(name, bytes)| TableFile { name, bytes })
        .collect();
    let done = crate::compose::import_tables(&session.gateway, &files).await?;
    show_tables(output, &done.files)?;
    for file in &done.files {
        for refused in &file.refused_rows {
            output.say(&format!(
                "{}: line {}: \"{}\" says nothing usable",
                file.name, refused.line, refused.text
            ));
        }
    }
    Ok(done.is_partial())
}

/// What was taken from each file; as JSON the counts are numbers, as they are for lists.
fn show_tables(output: &Output, files: &[FileTaken]) -> std::io::Result<()> {
    if output.is_json() {
        let one = |f: &FileTaken| json!({ "file": f.name, "format": f.format, "taken": f.taken, "refused": f.refused });
        return output.json(&files.iter().map(one).collect());
    }
    let line = |f: &FileTaken| {
        vec![
            f.name.clone(),
            f.format.to_owned(),
            f.taken.to_string(),
            f.refused.to_string(),
        ]
    };
    let rows: Vec<Vec<String>> = files.iter().map(line).collect();
    output.table(&["file", "format", "taken", "refused"], &rows)
}

/// Imports figures of subscribers; returns whether lines were refused.
async fn subscribers(
    session: &Session,
    output: &Output,
    contents: &[&(String, Vec<u8>)],
) -> anyhow::Result<bool> {
    let english = english()?;
    let mut partial = false;
    for (name, bytes) in contents {
        let file = ImportFile { name, bytes };
        let applied = session
            .gateway
            .directory
            .subscribers()
            .import_csv(&session.actor, session.tenant, &file)
            .await
            .map_err(place(name))?;
        let done = &applied.done;
        partial |= !done.refused.is_empty();
        if output.is_json() {
            output.json(&json!({
                "file": name, "figures_added": done.added, "figures_changed": done.changed,
                "figures_unchanged": done.unchanged, "refused": done.refused.len(),
                "unused_columns": done.shape.unknown_columns,
            }))?;
        } else {
            output.text(&format!(
                "{name}: {} figures added, {} changed, {} unchanged; {} lines refused\n",
                done.added,
                done.changed,
                done.unchanged,
                done.refused.len()
            ))?;
        }
        say_unused(output, name, &done.shape);
        say_refused(output, &english, name, &done.refused);
    }
    Ok(partial)
}

fn english() -> anyhow::Result<Lang> {
    let i18n = I18n::builder().locales(&directory::LOCALES).build()?;
    Ok(i18n.negotiate("en"))
}

/// Columns that were not used: a mistyped name would else go unseen.
fn say_unused(output: &Output, name: &str, shape: &Shape) {
    if !shape.unknown_columns.is_empty() {
        let columns = shape.unknown_columns.join(", ");
        output.say(&format!(
            "{name}: columns that were not used: {columns} (columns are such as {})",
            shape.header
        ));
    }
}

fn say_refused(output: &Output, english: &Lang, name: &str, refused: &[Refused]) {
    for refused in refused {
        output.say(&format!(
            "{name}: line {}: {}",
            refused.line,
            words(english, &refused.message)
        ));
    }
}

/// Imports lists of networks with their organisations; returns whether lines were refused.
pub(super) async fn organisations(
    session: &Session,
    output: &Output,
    contents: &[&(String, Vec<u8>)],
) -> anyhow::Result<bool> {
    let english = english()?;
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
                "unused_columns": done.shape.unknown_columns,
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
        say_unused(output, name, &done.shape);
        say_refused(output, &english, name, &done.refused);
    }
    Ok(partial)
}

/// What the import page says in six languages, in the one of the command line.
fn words(english: &Lang, (id, arguments): &Message) -> String {
    let arguments: Vec<(&str, Arg)> = arguments
        .iter()
        .map(|(name, value)| (*name, Arg::Text(value.clone())))
        .collect();
    unmarked(&english.plain_with(id, &arguments))
}

pub(super) fn place(name: &str) -> impl FnOnce(DirectoryError) -> anyhow::Error {
    move |error| match error.to_string().starts_with(&format!("{name}: ")) {
        true => error.into(),
        false => anyhow::Error::new(error).context(name.to_owned()),
    }
}
