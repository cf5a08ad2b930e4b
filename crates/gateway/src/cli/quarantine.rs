//! `quarantine`: what ingest refused.

use super::session::Session;
use super::{Done, Global, Output};
use base::id::QuarantineId;
use serde_json::json;
use watch::quarantine::{Entry, WHOLE_FILE, actions};

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
            What::Dismiss { id } => {
                actions::dismiss(&session.actor, &session.gateway.watch, session.tenant, *id)
                    .await?;
                output.say("settled");
                Ok(Done::All)
            }
        })
    }
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
    if output.is_json() {
        output.json(&all.iter().map(as_json).collect())?;
    } else {
        let rows: Vec<Vec<String>> = all.iter().map(line).collect();
        output.table(&["id", "file", "row", "column", "reason", "rows"], &rows)?;
    }
    Ok(())
}

fn line(entry: &Entry) -> Vec<String> {
    let row = if entry.row == WHOLE_FILE {
        "whole file".to_owned()
    } else {
        entry.row.to_string()
    };
    let reason = reason(entry);
    vec![
        entry.id.to_string(),
        entry.file.clone(),
        row,
        entry.column.clone().unwrap_or_default(),
        reason,
        entry.rows.to_string(),
    ]
}

fn reason(entry: &Entry) -> String {
    let arguments: Vec<String> = entry
        .arguments
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!("{} {}", entry.reason, arguments.join(" "))
        .trim_end()
        .to_owned()
}

fn as_json(entry: &Entry) -> serde_json::Value {
    json!({
        "id": entry.id.to_string(),
        "file": entry.file,
        "row": (entry.row != WHOLE_FILE).then_some(entry.row),
        "column": entry.column,
        "reason": entry.reason,
        "arguments": entry.arguments.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "excerpt": entry.excerpt,
        "rows": entry.rows,
        "input": entry.blob.to_string(),
        "at": entry.at.rfc3339(),
    })
}
