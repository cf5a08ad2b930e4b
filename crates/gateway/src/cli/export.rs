//! `export`: observations out.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use base::{Day, Timestamp};
use lake::{Condition, Filter, Selection};
use serde_json::json;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use watch::observation::actions::{Export as Format, export};

/// The arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Observations, oldest day first
    Events(Events),
}

#[derive(Debug, clap::Args)]
struct Events {
    /// intelmq (one JSON object a line, IntelMQ's names), jsonl (with the gateway's own values), csv or parquet
    #[arg(long, value_parser = format)]
    format: Format,
    /// From this moment on: a day, or a day and a time (UTC)
    #[arg(long, value_name = "T", value_parser = moment)]
    since: Option<Timestamp>,
    /// Before this moment
    #[arg(long, value_name = "T", value_parser = moment)]
    until: Option<Timestamp>,
    /// Only of this report type
    #[arg(long, value_name = "TYPE")]
    report: Option<String>,
    /// Only those for which this holds: a condition as after WHERE in a query over `events`
    #[arg(long = "where", value_name = "SQL", value_parser = condition)]
    condition: Option<Condition>,
    /// Write to a file, which appears complete or not at all
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

fn format(text: &str) -> Result<Format, String> {
    Format::from_name(text).ok_or_else(|| match text {
        "stix" | "misp" => format!(
            "this version does not write {text} yet; expected intelmq, jsonl, csv or parquet"
        ),
        _ => "expected intelmq, jsonl, csv or parquet".to_owned(),
    })
}

fn condition(text: &str) -> Result<Condition, String> {
    Condition::parse(text).map_err(|e| e.to_string())
}

/// A moment of a command line.
pub fn moment(text: &str) -> Result<Timestamp, String> {
    let day = || Day::parse(text).map(Day::start);
    day()
        .or_else(|| Timestamp::parse(text))
        .ok_or_else(|| "expected YYYY-MM-DD or YYYY-MM-DD HH:MM:SS (UTC)".to_owned())
}

impl Export {
    /// Writes the observations.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let What::Events(events) = &self.what;
        Session::run(global, async |session| {
            let selection = events.selection();
            let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
            match &events.output {
                None => {
                    let out = BufWriter::new(std::io::stdout());
                    export(actor, watch, tenant, &selection, events.format, out).await?;
                }
                Some(path) => {
                    let file = beside(path)?;
                    let out = BufWriter::new(file.reopen()?);
                    let written =
                        export(actor, watch, tenant, &selection, events.format, out).await?;
                    file.as_file().sync_all()?;
                    file.persist(path)
                        .with_context(|| format!("{} cannot be written", path.display()))?;
                    report(output, path, written)?;
                }
            }
            Ok(Done::All)
        })
    }
}

impl Events {
    fn selection(&self) -> Selection {
        Selection {
            filter: Filter {
                days: self.days(),
                report: self.report.clone(),
                ..Filter::default()
            },
            since: self.since,
            until: self.until,
            condition: self.condition.clone(),
        }
    }

    /// The days in question. Without an end all that follow: rows are taken in up to a year ahead.
    fn days(&self) -> Option<(Day, Day)> {
        let last = self
            .until
            .map_or(Day::from_number(i32::MAX), Timestamp::day);
        self.since.map(|since| (since.day().min(last), last))
    }
}

/// A temporary file in the folder of `path`, so that renaming it is one step.
fn beside(path: &Path) -> anyhow::Result<tempfile::NamedTempFile> {
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    tempfile::NamedTempFile::new_in(folder).map_err(|e| {
        Usage(format!(
            "{}: {e}; name a file in a folder that exists",
            path.display()
        ))
        .into()
    })
}

fn report(output: &Output, path: &Path, written: u64) -> std::io::Result<()> {
    if output.is_json() {
        return output.json(&json!({ "file": path.display().to_string(), "rows": written }));
    }
    output.say(&format!("{}: {written} observations", path.display()));
    Ok(())
}
