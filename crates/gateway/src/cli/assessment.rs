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
use instruments::assessment::{NewRound, Round, Taken, Title, Whole};
use serde_json::json;
use std::path::PathBuf;

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
        /// The format
        #[arg(long, default_value = "json", value_parser = ["json"])]
        format: String,
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Take answers back that were exported and changed elsewhere
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
                output: file,
                ..
            } => {
                let answers = whole(&session, *round).await?.answers_json();
                let text = format!("{}\n", serde_json::to_string_pretty(&answers)?);
                match file {
                    None => output.text(&text)?,
                    Some(path) => {
                        std::fs::write(path, text).with_context(|| path.display().to_string())?;
                    }
                }
                Ok(Done::All)
            }
            Verb::Import { round, file } => {
                let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
                let answers = serde_json::from_slice(&bytes)
                    .with_context(|| format!("{}: is no JSON", file.display()))?;
                let instruments = &session.gateway.instruments;
                let (actor, tenant) = (&session.actor, session.tenant);
                let taken = instruments.take_in(actor, tenant, *round, &answers).await?;
                imported(output, &taken)
            }
            Verb::Evidence(evidence) => evidence.run(&session, output).await,
            Verb::Proposals { round } => evidence::proposals(&session, output, *round).await,
        })
    }
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
    let clashes: Vec<_> = taken
        .clashes
        .iter()
        .map(|c| json!({ "item": c.item, "here": c.here, "file": c.file }))
        .collect();
    if output.is_json() {
        output.json(&json!({
            "taken": taken.taken, "same": taken.same,
            "conflicts": clashes, "refused": taken.refused,
        }))?;
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
