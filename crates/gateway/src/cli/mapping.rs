//! `feed mapping`: mappings of CSV files of any make, tried on a sample before they are loaded.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use serde_json::json;
use std::path::{Path, PathBuf};
use watch::mapping::actions::{self, MOST_SHOWN, SHOWN};
use watch::mapping::{Preview, Sample, Shown};

/// The arguments of `feed mapping`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Mapping {
    /// The mapping file (TOML)
    #[arg(required = true)]
    file: Option<PathBuf>,
    /// Show what the mapping makes of this CSV file, also packed; nothing is loaded or stored
    #[arg(long, value_name = "SAMPLE")]
    preview: Option<PathBuf>,
    /// Rows that a preview shows
    #[arg(long, default_value_t = SHOWN, requires = "preview", value_parser = rows)]
    rows: usize,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List the mappings that are loaded
    List,
    /// Print a mapping file as it was loaded
    Show {
        /// The mapping's name
        name: String,
    },
    /// Take a mapping out of use; what it read stays as it was read
    Remove {
        /// The mapping's name
        name: String,
    },
}

fn rows(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|n| (1..=MOST_SHOWN).contains(n));
    number.ok_or_else(|| format!("expected 1 to {MOST_SHOWN}"))
}

impl Mapping {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let bytes = || {
            let file = self.file.as_deref();
            read(file.ok_or_else(|| Usage("name the mapping's file".to_owned()))?)
        };
        if let Some(sample) = &self.preview {
            // Trying looks at no data folder, and makes none.
            return self.attempt(output, &bytes()?, sample);
        }
        Session::run(global, async |session| {
            let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
            match &self.what {
                None => {
                    let loaded = actions::load(actor, watch, tenant, (&bytes()?, None)).await?;
                    let files = loaded.patterns();
                    if output.is_json() {
                        output.json(&json!({
                            "name": loaded.name,
                            "provider": loaded.provider,
                            "files": files,
                            "version": loaded.version,
                        }))?;
                    } else {
                        let (name, version) = (&loaded.name, loaded.version);
                        output.text(&format!(
                            "{name}: version {version}, files of {}\n",
                            loaded.provider
                        ))?;
                        output.say(&format!(
                            "`cybergateway ingest --feed {name} FILE` reads files by it{}",
                            match files.as_slice() {
                                [] => String::new(),
                                files => format!(", and files named {} are read by it", files.join(", ")),
                            }
                        ));
                    }
                }
                Some(What::List) => {
                    let all = actions::list(actor, watch, tenant).await?;
                    let row = |one: &actions::Loaded| {
                        vec![
                            one.name.clone(),
                            one.provider.clone(),
                            one.patterns().join(" "),
                            one.version.to_string(),
                            one.changed_at.rfc3339(),
                        ]
                    };
                    let columns = ["name", "provider", "files", "version", "changed"];
                    let rows: Vec<_> = all.iter().map(row).collect();
                    output.table(&columns, &rows)?;
                }
                Some(What::Show { name }) => {
                    let found = actions::one(actor, watch, tenant, name).await?;
                    output.text(&found.content)?;
                }
                Some(What::Remove { name }) => {
                    actions::remove(actor, watch, tenant, name).await?;
                    output.say("removed; what it read stays as it was read");
                }
            }
            Ok(Done::All)
        })
    }

    fn attempt(&self, output: &Output, mapping: &[u8], sample: &Path) -> anyhow::Result<Done> {
        let name = sample.file_name().unwrap_or_default().to_string_lossy();
        let content = std::fs::File::open(sample)
            .with_context(|| format!("{} cannot be read", sample.display()))?;
        let name = name.into_owned();
        let preview = actions::preview(mapping, Sample { name, content }, self.rows)?;
        match output.is_json() {
            true => output.json(&as_json(&preview)?)?,
            false => print(output, &preview)?,
        }
        if let Some(stopped) = &preview.stopped {
            output.say(&format!("the sample is not read to its end: {stopped}"));
        }
        let whole = preview.refused == 0 && preview.stopped.is_none();
        Ok(if whole { Done::All } else { Done::Part })
    }
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn print(output: &Output, preview: &Preview) -> anyhow::Result<()> {
    if let Some(info) = &preview.info {
        let becomes = |used: &Option<Vec<String>>| match used.as_deref() {
            None => "left out".to_owned(),
            Some([]) => "extra, under its own name".to_owned(),
            Some(names) => names.join(", "),
        };
        let pairs = info.header.iter().zip(&info.used);
        let rows: Vec<_> = pairs
            .map(|(name, used)| vec![name.clone(), becomes(used)])
            .collect();
        output.table(&["column", "becomes"], &rows)?;
        if !info.missing.is_empty() {
            let missing = info.missing.join(", ");
            output.say(&format!(
                "the sample lacks columns that the mapping names: {missing}"
            ));
        }
    }
    for shown in preview.rows.iter().chain(&preview.refused_rows) {
        output.text(&match shown {
            Shown::Row { line, event } => format!("line {line}: {event}\n"),
            Shown::Refused {
                line,
                column,
                problem,
                ..
            } => {
                let column = column.as_deref().map(|c| format!(", column {c}"));
                format!(
                    "line {line}{}: refused: {problem}\n",
                    column.unwrap_or_default()
                )
            }
        })?;
    }
    let types: Vec<String> = (preview.types.iter())
        .map(|(kind, rows)| format!("{rows} {kind}"))
        .collect();
    let types = match types.as_slice() {
        [] => String::new(),
        types => format!(" ({})", types.join(", ")),
    };
    output.text(&format!(
        "rows: {} would be stored{types}, {} refused; nothing was stored\n",
        preview.taken, preview.refused
    ))?;
    Ok(())
}

fn as_json(preview: &Preview) -> anyhow::Result<serde_json::Value> {
    let one = |shown: &Shown| -> anyhow::Result<serde_json::Value> {
        Ok(match shown {
            Shown::Row { line, event } => {
                let event: serde_json::Value = serde_json::from_str(event)?;
                json!({ "line": line, "event": event })
            }
            Shown::Refused {
                line,
                column,
                problem,
                raw,
                ..
            } => json!({ "line": line, "column": column, "refused": problem, "raw": raw }),
        })
    };
    let all = |rows: &[Shown]| rows.iter().map(one).collect::<anyhow::Result<Vec<_>>>();
    let columns = preview.info.as_ref().map(|info| {
        let pairs = info.header.iter().zip(&info.used);
        pairs
            .map(|(name, used)| json!({ "column": name, "becomes": used }))
            .collect::<Vec<_>>()
    });
    Ok(json!({
        "mapping": preview.info.as_ref().map(|info| &info.name),
        "columns": columns,
        "missing": preview.info.as_ref().map(|info| &info.missing),
        "taken": preview.taken,
        "refused": preview.refused,
        "types": preview.types,
        "rows": all(&preview.rows)?,
        "refused_rows": all(&preview.refused_rows)?,
        "stopped": preview.stopped.as_ref().map(ToString::to_string),
    }))
}
