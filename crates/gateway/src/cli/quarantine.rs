//! `quarantine`: what ingest refused.

use super::ingest::show;
use super::session::Session;
use super::{Done, Global, Output};
use crate::compose::unmarked;
use base::id::QuarantineId;
use serde_json::json;
use watch::quarantine::{Entry, WHOLE_FILE, actions};
use web::i18n::I18n;
use web::{Arg, Lang};

/// The arguments of `quarantine`.
#[derive(Debug, clap::Args)]
pub struct Quarantine {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List what is open
    List,
    /// Show one entry with the beginning of its row
    Show {
        /// The id
        id: QuarantineId,
    },
    /// Read every input with an open entry once more, by the mappings of today
    Retry {
        /// Also take what can be read of files whose checksum or length is wrong
        #[arg(long)]
        damaged: bool,
    },
    /// List the damaged files of observations that `replay` put aside, or remove them
    Files {
        /// Remove them; what could be read again is stored already
        #[arg(long)]
        remove: bool,
    },
    /// Settle an entry that somebody looked at and that needs nothing
    Dismiss {
        /// The id
        id: QuarantineId,
    },
}

impl Quarantine {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| match &self.what {
            What::List => {
                list(&session, output).await?;
                Ok(Done::All)
            }
            What::Show { id } => {
                let entry =
                    actions::show(&session.actor, &session.gateway.watch, session.tenant, *id)
                        .await?;
                output.text(&format!("{:#}\n", as_json(&entry)))?;
                Ok(Done::All)
            }
            What::Files { remove } => {
                files(&session, output, *remove).await?;
                Ok(Done::All)
            }
            What::Retry { damaged } => {
                let watch = &session.gateway.watch;
                let (actor, tenant) = (&session.actor, session.tenant);
                if *damaged {
                    watch::ingest::damaged::accept(actor, watch, tenant).await?;
                }
                let mut summary = watch::ingest::actions::retry(actor, watch, tenant).await?;
                watch::ingest::links::follow(actor, watch, tenant, &mut summary).await?;
                show(output, &summary)
            }
            What::Dismiss { id } => {
                actions::dismiss(&session.actor, &session.gateway.watch, session.tenant, *id)
                    .await?;
                output.say("settled");
                Ok(Done::All)
            }
        })
    }
}

async fn files(session: &Session, output: &Output, remove: bool) -> anyhow::Result<()> {
    let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
    let found = match remove {
        true => actions::remove_damaged(actor, watch, tenant).await?,
        false => actions::damaged(actor, watch, tenant).await?,
    };
    if output.is_json() {
        let value = json!({ "files": found.files, "bytes": found.bytes, "paths": found.paths, "removed": remove });
        return Ok(output.json(&value)?);
    }
    let paths: String = (found.paths.iter())
        .map(|path| format!("{}\n", path.display()))
        .collect();
    output.text(&paths)?;
    let done = if remove { "removed" } else { "put aside" };
    let size = web::limit::size(found.bytes);
    output.say(&format!("{} damaged files {done}, {size}", found.files));
    Ok(())
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<()> {
    let (mut after, mut all) = (String::new(), Vec::new());
    loop {
        let page = actions::list(
            &session.actor,
            &session.gateway.watch,
            session.tenant,
            &after,
        )
        .await?;
        let Some(last) = page.last() else { break };
        after = last.id.to_string();
        all.extend(page);
    }
    // Entries of one commit have the same millisecond; people read a file from its beginning.
    all.sort_by(|a, b| (a.at, &a.file, a.row).cmp(&(b.at, &b.file, b.row)));
    if output.is_json() {
        output.json(&all.iter().map(as_json).collect())?;
    } else {
        let english = english()?;
        let rows: Vec<Vec<String>> = all.iter().map(|e| line(&english, e)).collect();
        output.table(&["id", "file", "line", "column", "reason", "rows"], &rows)?;
    }
    Ok(())
}

fn line(english: &Lang, entry: &Entry) -> Vec<String> {
    let place = if entry.row == WHOLE_FILE {
        "whole file".to_owned()
    } else {
        entry.line.map_or_else(String::new, |line| line.to_string())
    };
    vec![
        entry.id.to_string(),
        entry.file.clone(),
        place,
        entry.column.clone().unwrap_or_default(),
        reason(english, entry),
        entry.rows.to_string(),
    ]
}

/// Why, in words: what the reader said of the file, which names the place, else the message.
fn reason(english: &Lang, entry: &Entry) -> String {
    let mut arguments = entry.arguments.iter();
    if let Some((_, said)) = arguments.find(|(name, _)| name == "problem") {
        return said.clone();
    }
    if !english.has(&entry.reason) {
        return entry.reason.clone();
    }
    let arguments: Vec<(&str, Arg)> = entry
        .arguments
        .iter()
        .map(|(name, value)| (name.as_str(), Arg::Text(value.clone())))
        .collect();
    unmarked(&english.plain_with(&entry.reason, &arguments))
}

/// The words of the watch context; the command line speaks English.
fn english() -> anyhow::Result<Lang> {
    let i18n = I18n::builder().locales(watch::module().locales).build()?;
    Ok(i18n.negotiate("en"))
}

fn as_json(entry: &Entry) -> serde_json::Value {
    json!({
        "id": entry.id.to_string(),
        "file": entry.file,
        "line": entry.line,
        "row": (entry.row != WHOLE_FILE).then_some(entry.row + 1),
        "column": entry.column,
        "reason": entry.reason,
        "arguments": entry.arguments.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "excerpt": entry.excerpt,
        "rows": entry.rows,
        "input": entry.blob.to_string(),
        "at": entry.at.rfc3339(),
    })
}
