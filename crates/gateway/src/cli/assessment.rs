//! `assessment`: rounds of an instrument, and their answers as files.
//!
//! Not here: rules. Invariant: an import never writes over an answer that was changed here since
//! the file was made; it lists it and ends with 3.

use super::evidence::{self, Evidence};
use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use base::Day;
use base::id::RoundId;
use clap::builder::PossibleValuesParser;
use instruments::assessment::files::{Format, Subject, Wanted};
use instruments::assessment::{NewRound, Round, Taken, Title, Whole};
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
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Take answers back that were exported as json or xlsx and changed elsewhere
    Import {
        /// The round
        round: RoundId,
        /// The file
        file: PathBuf,
    },
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
                output: file,
            } => {
                let what = file_of(subject, format)?;
                let how = (lang.as_str(), template.as_deref());
                written(
                    output,
                    file.as_deref(),
                    &made(&session, *round, what, how).await?,
                )
            }
            Verb::Import { round, file } => imported(output, &taken(&session, *round, file).await?),
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
    made(session, round, what, (lang, None)).await
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

/// Takes a file of answers back; a workbook is an archive, which no JSON begins like.
async fn taken(session: &Session, round: RoundId, file: &Path) -> anyhow::Result<Taken> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let instruments = &session.gateway.instruments;
    let (actor, tenant) = (&session.actor, session.tenant);
    if bytes.starts_with(b"PK") {
        let lang = language("en")?;
        let workbook = (bytes, &lang);
        let taken = instruments.take_workbook(actor, tenant, round, workbook);
        return Ok(taken.await?);
    }
    let answers = serde_json::from_slice(&bytes)
        .with_context(|| format!("{}: is neither JSON nor a workbook", file.display()))?;
    Ok(instruments.take_in(actor, tenant, round, &answers).await?)
}

/// The language of a file.
fn language(tag: &str) -> anyhow::Result<Lang> {
    let i18n = I18n::builder().locales(&instruments::LOCALES).build()?;
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
    (lang, template): (&str, Option<&Path>),
) -> anyhow::Result<Vec<u8>> {
    let lang = language(lang)?;
    let template = match template {
        Some(path) if format == Format::Docx => {
            Some(std::fs::read(path).with_context(|| path.display().to_string())?)
        }
        Some(_) => return Err(Usage("--template: only with --format docx".to_owned()).into()),
        None => None,
    };
    let administrations = session.gateway.directory.administrations();
    let names = administrations.names(&[session.tenant], lang.tag()).await?;
    let administration = names.into_iter().next().map(|(_, name)| name);
    let wanted = Wanted {
        subject,
        format,
        administration: administration.unwrap_or_else(|| session.tenant.to_string()),
        template,
    };
    let instruments = &session.gateway.instruments;
    let made = instruments.file(&session.actor, session.tenant, round, (wanted, &lang));
    Ok(made.await?.bytes)
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
    let day = |text: &str| {
        Day::parse(text).ok_or_else(|| Usage(format!("--due {text}: expected YYYY-MM-DD")))
    };
    let new = NewRound {
        instrument: instrument.to_owned(),
        title: Title::new(title).map_err(|e| Usage(e.to_string()))?,
        due: due.map(day).transpose()?,
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

fn imported(output: &Output, taken: &Taken) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&taken.json())?;
    } else {
        output.text(&format!(
            "taken {}, unchanged {}, conflicts {}, refused {}\n",
            taken.taken,
            taken.same,
            taken.clashes.len(),
            taken.refused.len()
        ))?;
        for clash in &taken.clashes {
            let (item, here, file) = (&clash.item, &clash.here, &clash.file);
            output.say(&format!(
                "{item}: changed here and in the file; kept as it is here\n  here: {here}\n  file: {file}"
            ));
        }
        taken.refused.iter().for_each(|reason| output.say(reason));
    }
    match taken.clashes.is_empty() && taken.refused.is_empty() {
        true => Ok(Done::All),
        false => Ok(Done::Part),
    }
}
