//! `ingest`: reads reports and stores their observations.

use super::inputs::collect;
use super::session::Session;
use super::{Done, Global, Output};
use base::Tlp;
use std::path::PathBuf;
use watch::ingest::actions::ingest_seen;
use watch::ingest::{Format, Label, Options, ReportType, Summary, Via, links};

/// The arguments of `ingest`.
#[derive(Debug, clap::Args)]
pub struct Ingest {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,
    /// The format: auto (looks at the content), shadowserver (CSV with a header), intelmq (JSON lines), xarf (JSON, or the text of versions 0.1 and 0.2), iodef (XML or JSON), arf (mail, RFC 5965) or csv (by the mapping of --feed or of the file's name)
    #[arg(long, default_value = "auto", value_parser = format)]
    format: Format,
    /// Who made the reports
    #[arg(long, value_name = "NAME", value_parser = Options::provider_name)]
    provider: Option<Label>,
    /// The feed's name, instead of the report's own
    #[arg(long, value_name = "NAME")]
    feed: Option<Label>,
    /// The report type, instead of the one in the file's name; standard input has no name
    #[arg(long, value_name = "NAME")]
    report: Option<ReportType>,
    /// The label of rows that carry none [default: AMBER]
    #[arg(long, value_name = "LABEL")]
    tlp: Option<Tlp>,
}

fn format(text: &str) -> Result<Format, String> {
    let expected = "expected auto, shadowserver, intelmq, xarf, iodef, arf or csv; each also in gzip, zstd, zip or mail";
    Format::from_name(text).ok_or_else(|| match text {
        "dmarc" | "stix" | "misp" => {
            format!("this version does not read {text} yet; {expected}")
        }
        "mail" => format!("a mail is opened by itself, leave --format out; {expected}"),
        _ => expected.to_owned(),
    })
}

impl Ingest {
    /// Reads everything and prints the summary.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let inputs = collect(&self.inputs, output)?;
        let options = self.options();
        Session::run(global, async |session| {
            let progress = output.progress(Some(inputs.len() as u64), "files");
            let seen = |files: u64, rows: u64| progress.note(files, &format!("{rows} rows"));
            let (actor, watch) = (&session.actor, &session.gateway.watch);
            let what = (inputs, &options);
            let mut summary = ingest_seen(actor, watch, session.tenant, what, &seen).await?;
            links::follow(actor, watch, session.tenant, &mut summary).await?;
            drop(progress);
            show(output, &summary)
        })
    }

    fn options(&self) -> Options {
        let usual = Options::new(Via::Cli);
        Options {
            format: self.format,
            provider: self.provider.clone().unwrap_or(usual.provider),
            feed: self.feed.clone(),
            report: self.report.clone(),
            tlp: self.tlp.map_or(usual.tlp, |label| label.to_string()),
            ..usual
        }
    }
}

/// Prints a summary; also of a retry and a replay.
pub fn show(output: &Output, summary: &Summary) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&serde_json::to_value(summary)?)?;
    } else {
        let Summary {
            files,
            rows,
            stored,
            duplicates,
            rejected,
            expired,
            seconds,
            ..
        } = summary;
        output.text(&format!(
            "{files} files, {rows} rows: {stored} stored, {duplicates} duplicates, {rejected} rejected, {expired} expired ({seconds:.1} s)\n"
        ))?;
    }
    for problem in &summary.problems {
        output.say(&format!("{}: {}", problem.file, problem.problem));
    }
    for file in &summary.untyped {
        output.say(&format!(
            "warning: {file}: neither its name nor its columns say which report it is; its rows are kept, and in no number; take it in again with --report NAME, such as --report scan_telnet"
        ));
    }
    for found in &summary.other_days {
        output.say(&format!(
            "warning: {}: {} of {} rows are of another day than {}, the day in its name; they count on their own days, where the picture notes it; no trend is drawn from such days",
            found.file, found.rows, found.of, found.day
        ));
    }
    if summary.future > 0 {
        output.say(&format!(
            "warning: {} rows are dated later than tomorrow; they are kept with the flag \"future\", and are in no number; check the provider's clock and ours",
            summary.future
        ));
    }
    if summary.replaced > 0 {
        output.say(&format!(
            "{} observations of the same bytes, read before without a report type, were taken back",
            summary.replaced
        ));
    }
    if summary.rejected > 0 {
        output.say("refused rows are kept: `cybergateway quarantine list` shows them");
    }
    Ok(if summary.is_complete() {
        Done::All
    } else {
        Done::Part
    })
}
