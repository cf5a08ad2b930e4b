//! `assessment`: rounds of an instrument, and their answers as files.
//!
//! Not here: rules; verbs with files of their own: respondents, settlement, signing, import.
//! Invariant: what leaves is what the pages give.

use super::evidence::{self, Evidence};
use super::respondent::Respondents;
use super::session::Session;
use super::settle::{Compare, Settle};
use super::signing::{Attach, Next, Profile, Sign, due as due_day};
use super::taken::Import;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use base::Tlp;
use base::id::RoundId;
use clap::builder::PossibleValuesParser;
use instruments::assessment::files::{Format, Subject, USUAL, Wanted};
use instruments::assessment::{NewRound, Round, Title, Whole};
use std::path::{Path, PathBuf};
use web::i18n::{I18n, Lang};

/// The formats that this program makes.
const FORMATS: &[&str] = if Format::HAS_PDF {
    &["docx", "pdf", "html", "xlsx", "csv"]
} else {
    &["docx", "html", "xlsx", "csv"]
};

/// The arguments of `assessment`.
#[derive(Debug, clap::Args)]
pub struct Assessment {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Start a round of an instrument; it keeps the text of the instrument as it is now
    New {
        /// The instrument, such as readiness
        instrument: String,
        /// What the round is called
        #[arg(long)]
        title: String,
        /// Until when it is to be answered, YYYY-MM-DD
        #[arg(long)]
        due: Option<String>,
    },
    /// List the rounds, newest first
    List,
    /// Say how far a round is, and its score where there is one
    Show {
        /// The round
        round: RoundId,
    },
    /// Write the answers of a round
    Export {
        /// The round
        round: RoundId,
        /// json to change and take back, csv for a line a question, xlsx for a workbook that is
        /// answered without a network and taken back
        #[arg(long, default_value = "json", value_parser = ["json", "csv", "xlsx"])]
        format: String,
        /// The language of csv and xlsx
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Write a report of a round
    Report {
        /// The round
        round: RoundId,
        /// What it is about: the whole round, the table of a law survey, or the blank paper form
        #[arg(long, default_value = "report", value_parser = ["report", "law", "paper"])]
        subject: String,
        /// The format
        #[arg(long, default_value = "docx", value_parser = PossibleValuesParser::new(FORMATS))]
        format: String,
        /// The language
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
        /// A Word file in whose styles the report is written
        #[arg(long, value_name = "FILE")]
        template: Option<PathBuf>,
        /// The label that stands on every page: CLEAR, GREEN, AMBER, AMBER+STRICT or RED; evidence
        /// above it is withheld
        #[arg(long, value_name = "LABEL", default_value_t = USUAL)]
        tlp: Tlp,
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Take answers back that were exported as json or xlsx and changed elsewhere
    Import(Import),
    /// Ask somebody to answer sections, hand them a link or a workbook, withdraw
    Respondent(Respondents),
    /// Say where answers differ, show one question's answers side by side, or compare two rounds
    Compare(Compare),
    /// Settle which of several answers to a question counts
    Settle(Settle),
    /// Sign a round off: from then on nothing of it changes; or say what there is to sign
    SignOff(Sign),
    /// Attach the scan of the signed cover sheet
    Scan(Attach),
    /// Start the round after a signed one, with its answers carried over
    Next(Next),
    /// Say whether the law profile of a signed law survey is published; publish or withdraw it
    Profile(Profile),
    /// Add evidence to a question, or list the evidence of a round
    Evidence(Evidence),
    /// List what the gateway's figures and shorter instruments propose for a round
    Proposals {
        /// The round
        round: RoundId,
    },
}

impl Assessment {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| match &self.verb {
            Verb::New {
                instrument,
                title,
                due,
            } => start(&session, output, instrument, title, due.as_deref()).await,
            Verb::List => list(&session, output).await,
            Verb::Show { round } => show(output, &whole(&session, *round).await?),
            Verb::Export {
                round,
                format,
                lang,
                output: file,
            } => {
                let bytes = exported(&session, *round, format, lang).await?;
                written(output, file.as_deref(), &bytes)
            }
            Verb::Report {
                round,
                subject,
                format,
                lang,
                template,
                tlp,
                output: file,
            } => {
                let what = file_of(subject, format)?;
                let how = (lang.as_str(), template.as_deref(), *tlp);
                written(
                    output,
                    file.as_deref(),
                    &made(&session, *round, what, how).await?,
                )
            }
            Verb::Import(import) => import.run(&session, output).await,
            Verb::Respondent(respondents) => respondents.run(&session, output).await,
            Verb::Compare(compare) => compare.run(&session, output).await,
            Verb::Settle(settle) => settle.run(&session, output).await,
            Verb::SignOff(sign) => sign.run(&session, output).await,
            Verb::Scan(scan) => scan.run(&session, output).await,
            Verb::Next(next) => next.run(&session, output).await,
            Verb::Profile(profile) => profile.run(&session, output).await,
            Verb::Evidence(evidence) => evidence.run(&session, output).await,
            Verb::Proposals { round } => evidence::proposals(&session, output, *round).await,
        })
    }
}

/// The answers of a round in a format that `export` takes.
async fn exported(
    session: &Session,
    round: RoundId,
    format: &str,
    lang: &str,
) -> anyhow::Result<Vec<u8>> {
    let what = match format {
        "csv" => (Subject::Report, Format::Csv),
        "xlsx" => (Subject::Workbook, Format::Xlsx),
        _ => {
            let answers = whole(session, round).await?.answers_json();
            return Ok(format!("{}\n", serde_json::to_string_pretty(&answers)?).into_bytes());
        }
    };
    made(session, round, what, (lang, None, USUAL)).await
}

/// What `report` is asked for, where there is such a file.
fn file_of(subject: &str, format: &str) -> anyhow::Result<(Subject, Format)> {
    let wanted = Subject::ALL.into_iter().find(|s| s.as_str() == subject);
    let wanted = wanted.context("clap takes the subjects there are")?;
    let mut formats = wanted.formats().iter().copied();
    let found = formats.find(|f| f.as_str() == format);
    Ok((
        wanted,
        found.ok_or_else(|| {
            let names: Vec<&str> = wanted.formats().iter().map(|f| f.as_str()).collect();
            Usage(format!(
                "--subject {subject} is made as one of {}",
                names.join(", ")
            ))
        })?,
    ))
}

/// The language of a file.
pub(super) fn language(tag: &str) -> anyhow::Result<Lang> {
    // Evidence that the gateway measured has its title in the messages of who measures it.
    let i18n = I18n::builder()
        .locales(&directory::LOCALES)
        .locales(watch::module().locales)
        .locales(&instruments::LOCALES)
        .build()?;
    let known = || {
        let tags: Vec<String> = i18n.offered().iter().map(ToString::to_string).collect();
        Usage(format!("--lang {tag}: expected one of {}", tags.join(", ")))
    };
    Ok(i18n.get(tag).ok_or_else(known)?)
}

async fn made(
    session: &Session,
    round: RoundId,
    (subject, format): (Subject, Format),
    (lang, template, tlp): (&str, Option<&Path>, Tlp),
) -> anyhow::Result<Vec<u8>> {
    let lang = language(lang)?;
    let template = match template {
        Some(path) if format == Format::Docx => {
            Some(std::fs::read(path).with_context(|| path.display().to_string())?)
        }
        Some(_) => return Err(Usage("--template: only with --format docx".to_owned()).into()),
        None => None,
    };
    let wanted = Wanted {
        subject,
        format,
        administration: administration(session, &lang).await?,
        template,
        tlp,
    };
    let instruments = &session.gateway.instruments;
    let made = instruments.file(&session.actor, session.tenant, round, (wanted, &lang));
    Ok(made.await?.bytes)
}

/// What the administration is called; its id where nobody named it.
pub(super) async fn administration(session: &Session, lang: &Lang) -> anyhow::Result<String> {
    let administrations = session.gateway.directory.administrations();
    let names = administrations.names(&[session.tenant], lang.tag()).await?;
    let first = names.into_iter().next().map(|(_, name)| name);
    Ok(first.unwrap_or_else(|| session.tenant.to_string()))
}

pub(super) fn written(output: &Output, file: Option<&Path>, bytes: &[u8]) -> anyhow::Result<Done> {
    match file {
        None => output.bytes(bytes)?,
        Some(path) => std::fs::write(path, bytes).with_context(|| path.display().to_string())?,
    }
    Ok(Done::All)
}

pub(super) async fn whole(session: &Session, round: RoundId) -> anyhow::Result<Whole> {
    let instruments = &session.gateway.instruments;
    let found = instruments.whole(&session.actor, session.tenant, round);
    Ok(found.await?)
}

async fn start(
    session: &Session,
    output: &Output,
    instrument: &str,
    title: &str,
    due: Option<&str>,
) -> anyhow::Result<Done> {
    let new = NewRound {
        instrument: instrument.to_owned(),
        title: Title::new(title).map_err(|e| Usage(e.to_string()))?,
        due: due_day(due)?,
    };
    let instruments = &session.gateway.instruments;
    let round = instruments
        .start(&session.actor, session.tenant, &new)
        .await?;
    match output.is_json() {
        true => output.json(&round.json())?,
        false => output.text(&format!("{}\n", round.id))?,
    }
    Ok(Done::All)
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<Done> {
    let instruments = &session.gateway.instruments;
    let rounds = instruments.rounds(&session.actor, session.tenant).await?;
    let row = |round: &Round| {
        vec![
            round.id.to_string(),
            round.instrument.clone(),
            round.instrument_version.to_string(),
            round.stand.as_str().to_owned(),
            round.due.map(|d| d.to_string()).unwrap_or_default(),
            round.title.as_str().to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = rounds.iter().map(row).collect();
    let columns = ["id", "instrument", "version", "stand", "due", "title"];
    output.table(&columns, &rows)?;
    Ok(Done::All)
}

fn show(output: &Output, whole: &Whole) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&whole.result_json())?;
        return Ok(Done::All);
    }
    let (round, scored) = (&whole.round, &whole.scored);
    let (progress, complete) = (scored.backing.progress, scored.backing.completeness);
    let score = scored.overall().and_then(|f| f.published.as_ref());
    let score = score.map_or_else(
        || "no overall figure".to_owned(),
        |s| format!("published score {} %", s.percent(1)),
    );
    output.text(&format!(
        "{}\n{} version {}, {}\ncontent {}\nanswered {} of {}; scored questions {} of {}\n{score}\n",
        round.title.as_str(),
        round.instrument,
        round.instrument_version,
        round.stand.as_str(),
        round.content,
        progress.done,
        progress.of,
        complete.done,
        complete.of,
    ))?;
    Ok(Done::All)
}
