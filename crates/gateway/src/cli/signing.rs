//! `assessment sign-off`, `scan`, `next` and `profile`: a round frozen, signed, followed, shown.
//!
//! Not here: what is hashed. Invariant: with `--hash` a round is signed off only as it was seen.

use super::assessment::whole;
use super::session::Session;
use super::{Done, Output, Usage};
use anyhow::Context as _;
use base::id::RoundId;
use base::{ContentHash, Day};
use instruments::assessment::signoff::SCAN_LIMIT;
use instruments::assessment::{RoundStand, Title, Whole};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The arguments of `assessment sign-off`.
#[derive(Debug, clap::Args)]
pub struct Sign {
    /// The round
    round: RoundId,
    /// Names and functions of those who sign; may be repeated. Without it nothing is signed off,
    /// and what there is to sign is said
    #[arg(long = "person", value_name = "NAME")]
    people: Vec<String>,
    /// The reference of the decision, such as a file number
    #[arg(long, default_value = "")]
    reference: String,
    /// Sign off only while the round has this hash
    #[arg(long)]
    hash: Option<ContentHash>,
    /// Sign off although questions are open or answers differ; they count as not answered
    #[arg(long)]
    incomplete: bool,
}

/// The arguments of `assessment scan`.
#[derive(Debug, clap::Args)]
pub struct Attach {
    /// The round
    round: RoundId,
    /// The scan of the signed cover sheet: PDF, PNG or JPEG
    file: PathBuf,
}

/// The arguments of `assessment next`.
#[derive(Debug, clap::Args)]
pub struct Next {
    /// The round before, signed off
    round: RoundId,
    /// What the next round is called
    #[arg(long)]
    title: String,
    /// Until when it is to be answered, YYYY-MM-DD
    #[arg(long)]
    due: Option<String>,
    /// Start one although the round has a next one already
    #[arg(long)]
    another: bool,
}

/// The arguments of `assessment profile`.
#[derive(Debug, clap::Args)]
pub struct Profile {
    /// The round of a law survey
    round: RoundId,
    /// Show its law profile to everybody
    #[arg(long, conflicts_with = "withdraw")]
    publish: bool,
    /// Show it to nobody any more
    #[arg(long)]
    withdraw: bool,
}

impl Profile {
    /// Publishes or withdraws, and says how it stands.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let instruments = &session.gateway.instruments;
        let (actor, tenant) = (&session.actor, session.tenant);
        if self.publish {
            instruments.publish_law(actor, tenant, self.round).await?;
        }
        if self.withdraw {
            instruments.withdraw_law(actor, tenant, self.round).await?;
        }
        let now = instruments.law_published(actor, tenant, self.round).await?;
        let at = now.map(|p| p.at.rfc3339());
        match (output.is_json(), at) {
            (true, at) => output.json(&serde_json::json!({ "published": at }))?,
            (false, Some(at)) => output.text(&format!("published {at}\n"))?,
            (false, None) => output.text("not published\n")?,
        }
        Ok(Done::All)
    }
}

impl Sign {
    /// Signs the round off, or says what there is to sign.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let instruments = &session.gateway.instruments;
        let (actor, tenant) = (&session.actor, session.tenant);
        if !self.people.is_empty() {
            let whole = whole(session, self.round).await?;
            self.allowed(&whole)?;
            let seen = self.hash.unwrap_or_else(|| whole.canonical_hash());
            let people = self.people.join("\n");
            let said = (people.as_str(), self.reference.as_str());
            instruments
                .sign_off(actor, tenant, (self.round, seen), said)
                .await?;
        }
        let whole = whole(session, self.round).await?;
        let signed = instruments.signed_off(actor, tenant, self.round).await?;
        let json = whole.sign_off_json(signed.as_ref());
        if output.is_json() {
            output.json(&json)?;
            return Ok(Done::All);
        }
        let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
        output.shown(&format!(
            "{}\nhash {}\nquestions open {}, disputed {}\n",
            text("stand"),
            text("hash"),
            json["open"],
            json["disputed"]
        ))?;
        Ok(Done::All)
    }
}

impl Sign {
    /// What is open or disputed is frozen only by somebody who says so, as on the page.
    fn allowed(&self, whole: &Whole) -> anyhow::Result<()> {
        let json = whole.sign_off_json(None);
        let left = (&json["open"], &json["disputed"]);
        let is_whole = [left.0, left.1].iter().all(|n| n.as_u64() == Some(0));
        anyhow::ensure!(
            self.incomplete || is_whole || whole.round.stand == RoundStand::SignedOff,
            "questions open {}, disputed {}: they would count as not answered; answer and settle them, or add \
             --incomplete",
            left.0,
            left.1
        );
        Ok(())
    }
}

impl Attach {
    /// Attaches the scan.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let bytes = bounded(&self.file)?;
        let instruments = &session.gateway.instruments;
        let scan = instruments.attach_scan(&session.actor, session.tenant, self.round, bytes);
        let scan = scan.await?;
        match output.is_json() {
            true => output.json(&scan.json())?,
            false => output.text(&format!("{}\n", scan.hash))?,
        }
        Ok(Done::All)
    }
}

/// No more of a file than is needed to see that it is too large.
fn bounded(path: &Path) -> anyhow::Result<Vec<u8>> {
    let named = || path.display().to_string();
    let file = std::fs::File::open(path).with_context(named)?;
    let limit = u64::try_from(SCAN_LIMIT).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    file.take(limit)
        .read_to_end(&mut bytes)
        .with_context(named)?;
    Ok(bytes)
}

impl Next {
    /// Starts the next round.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let title = Title::new(&self.title).map_err(|e| Usage(e.to_string()))?;
        let due = due(self.due.as_deref())?;
        let instruments = &session.gateway.instruments;
        let rounds = instruments.rounds(&session.actor, session.tenant).await?;
        let after = rounds.iter().find(|r| r.previous == Some(self.round));
        if let Some(after) = after.filter(|_| !self.another) {
            anyhow::bail!(
                "{} has a next round: {} ({}); go on there, or add --another",
                self.round,
                after.id,
                after.title.as_str()
            );
        }
        let named = (&title, due);
        let made = instruments.next_round(&session.actor, session.tenant, self.round, named);
        let made = made.await?;
        match output.is_json() {
            true => output.json(&made.json())?,
            false => output.text(&format!("{}\n", made.id))?,
        }
        Ok(Done::All)
    }
}

/// The day of `--due`.
pub(super) fn due(text: Option<&str>) -> anyhow::Result<Option<Day>> {
    let day = |text: &str| {
        Day::parse(text).ok_or_else(|| Usage(format!("--due {text}: expected YYYY-MM-DD")))
    };
    Ok(text.map(day).transpose()?)
}
