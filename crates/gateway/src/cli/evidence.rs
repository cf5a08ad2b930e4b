//! `assessment evidence` and `assessment proposals`: what stands behind answers, and what the
//! gateway proposes.
//!
//! Not here: rules, and accepting a proposal, which a person does on its page. Invariant: a file
//! larger than the gateway takes is refused before it is read whole.

use super::assessment::whole;
use super::session::Session;
use super::{Done, Output, Usage};
use anyhow::Context as _;
use base::id::RoundId;
use base::{Day, Tlp};
use instruments::evidence::{
    About, FILE_LIMIT, Held, New, Offered, Piece, USUAL, piece_json, verdict_name,
};
use instruments::package::ItemId;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The arguments of `assessment evidence`.
#[derive(Debug, clap::Args)]
pub struct Evidence {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Add a file, a link with its page, or a figure of the gateway to a question
    Add(Add),
    /// List the evidence of a round
    List {
        /// The round
        round: RoundId,
    },
}

#[derive(Debug, clap::Args)]
struct Add {
    /// The round
    round: RoundId,
    /// The question, such as S1
    #[arg(long)]
    item: String,
    /// The file; with --link, the page that stands there
    #[arg(long, value_name = "FILE", required_unless_present_any = ["link", "figure"])]
    file: Option<PathBuf>,
    /// A link; without --file the gateway fetches the page
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// A figure of the gateway, such as watch.feeds.received, as it is now
    #[arg(long, value_name = "NAME", conflicts_with_all = ["file", "link"])]
    figure: Option<String>,
    /// What it is called [default: the file's name, the link, the figure]
    #[arg(long)]
    title: Option<String>,
    /// Who issued it
    #[arg(long)]
    issuer: Option<String>,
    /// The day it is of, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    dated: Option<String>,
    /// The last day on which it holds, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    valid_until: Option<String>,
    /// Who may see it [default: AMBER]
    #[arg(long, value_name = "LABEL")]
    tlp: Option<Tlp>,
}

impl Evidence {
    /// Runs the verb.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        match &self.verb {
            Verb::Add(add) => add.run(session, output).await,
            Verb::List { round } => list(session, output, *round).await,
        }
    }
}

impl Add {
    async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let item: ItemId = self
            .item
            .parse()
            .map_err(|_| Usage(format!("--item {}: is no id of a question", self.item)))?;
        let page = self.file.as_deref().map(bounded).transpose()?;
        let offered = match (&self.figure, &self.link, page) {
            (Some(name), ..) => Offered::Figure(name.clone()),
            (None, Some(link), page) => Offered::Link {
                address: link.clone(),
                page,
            },
            (None, None, Some(bytes)) => Offered::File(bytes),
            (None, None, None) => return Err(Usage("--file, --link or --figure".into()).into()),
        };
        let new = New {
            item,
            offered,
            about: self.about()?,
        };
        let instruments = &session.gateway.instruments;
        let made = instruments.attach(&session.actor, session.tenant, self.round, new);
        let made = made.await?;
        match output.is_json() {
            true => output.json(&piece_json(&made))?,
            false => output.text(&format!("{}\n", made.id))?,
        }
        Ok(Done::All)
    }

    fn about(&self) -> anyhow::Result<About> {
        let day = |name: &str, text: &Option<String>| {
            let parse = |t: &String| {
                Day::parse(t).ok_or_else(|| Usage(format!("--{name} {t}: expected YYYY-MM-DD")))
            };
            text.as_ref().map(parse).transpose()
        };
        let own = self.file.as_deref().and_then(Path::file_name);
        let own = own.map(|n| n.to_string_lossy().into_owned());
        let named = [&self.title, &self.link, &own, &self.figure];
        let title = named.into_iter().flatten().next().cloned();
        Ok(About {
            title: title.unwrap_or_default(),
            issuer: self.issuer.clone().unwrap_or_default(),
            dated: day("dated", &self.dated)?,
            valid_until: day("valid-until", &self.valid_until)?,
            tlp: self.tlp.unwrap_or(USUAL),
        })
    }
}

/// No more of a file than is needed to see that it is too large.
fn bounded(path: &Path) -> anyhow::Result<Vec<u8>> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    file.take(limit)
        .read_to_end(&mut bytes)
        .with_context(|| path.display().to_string())?;
    Ok(bytes)
}

async fn list(session: &Session, output: &Output, round: RoundId) -> anyhow::Result<Done> {
    let whole = whole(session, round).await?;
    if output.is_json() {
        output.json(&whole.evidence_json())?;
        return Ok(Done::All);
    }
    let row = |piece: &Piece| {
        let what = match &piece.held {
            Held::Measured(f) => format!("{} {} ({})", f.value, f.unit.as_str(), f.as_of),
            Held::Link { address, .. } => address.clone(),
            Held::File(kept) => kept.hash.to_string(),
        };
        vec![
            piece.id.to_string(),
            piece.item.to_string(),
            piece.held.kind().to_owned(),
            piece.about.tlp.to_string(),
            verdict_name(piece.judged.verdict).to_owned(),
            piece.about.title.clone(),
            what,
        ]
    };
    let rows: Vec<Vec<String>> = whole.evidence().map(row).collect();
    let columns = ["id", "item", "kind", "tlp", "verdict", "title", "what"];
    output.table(&columns, &rows)?;
    Ok(Done::All)
}

/// Lists what is proposed for a round.
pub async fn proposals(session: &Session, output: &Output, round: RoundId) -> anyhow::Result<Done> {
    let whole = whole(session, round).await?;
    let instruments = &session.gateway.instruments;
    let all = instruments.offers(&session.actor, &whole, None).await?;
    if output.is_json() {
        let list: Vec<_> = all.iter().map(|o| o.json(&whole)).collect();
        output.json(&serde_json::json!({ "proposals": list }))?;
        return Ok(Done::All);
    }
    let rows = all.iter().map(|offer| {
        let json = offer.json(&whole);
        let figure = offer.figure.as_ref();
        let value = figure.map(|f| format!("{} {}", f.value, f.measure.unit.as_str()));
        let answer = match &json["answer"] {
            serde_json::Value::Null => "evidence only".to_owned(),
            answer => answer.to_string(),
        };
        let decided = offer.decided.as_ref();
        let stand = match decided {
            Some(decided) => decided.decision.as_str(),
            None if offer.is_open() => "open",
            None => "taken",
        };
        vec![
            offer.item.to_string(),
            offer.source(),
            value.unwrap_or_default(),
            answer,
            stand.to_owned(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    output.table(&["item", "source", "value", "answer", "stand"], &rows)?;
    Ok(Done::All)
}
