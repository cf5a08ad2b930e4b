//! `assessment import`: a file of answers or a workbook comes back; conflicts in plain words.
//!
//! Not here: rules. Invariant: an import never writes over an answer that was changed here since
//! the file was made; it lists it and ends with 3.

use super::assessment::{language, whole};
use super::session::Session;
use super::settle::answer;
use super::{Done, Output};
use anyhow::Context as _;
use base::id::{RespondentId, RoundId};
use instruments::assessment::{Clash, Taken, Whole, codec};
use instruments::report::said;
use serde_json::Value as Json;
use std::path::PathBuf;
use web::i18n::Lang;

/// The arguments of `assessment import`.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The round
    round: RoundId,
    /// The file
    file: PathBuf,
    /// Whose workbook it is, where it is a respondent's
    #[arg(long, value_name = "ID")]
    respondent: Option<RespondentId>,
}

impl Import {
    /// Takes the file back and says what conflicts.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let taken = self.taken(session).await?;
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
            if !taken.clashes.is_empty() {
                conflicts(session, output, (self.round, &taken.clashes)).await?;
            }
            taken.refused.iter().for_each(|reason| output.say(reason));
        }
        match taken.clashes.is_empty() && taken.refused.is_empty() {
            true => Ok(Done::All),
            false => Ok(Done::Part),
        }
    }

    /// A workbook is an archive, which no JSON begins like.
    async fn taken(&self, session: &Session) -> anyhow::Result<Taken> {
        let named = self.file.display();
        let bytes = std::fs::read(&self.file).with_context(|| named.to_string())?;
        let instruments = &session.gateway.instruments;
        let (actor, tenant) = (&session.actor, session.tenant);
        let lang = language("en")?;
        if let Some(id) = self.respondent {
            let (which, book) = ((self.round, id), (bytes, &lang));
            let taken = instruments.take_workbook_for(actor, tenant, which, book);
            return Ok(taken.await?);
        }
        if bytes.starts_with(b"PK") {
            let taken = instruments.take_workbook(actor, tenant, self.round, (bytes, &lang));
            return Ok(taken.await?);
        }
        let answers = serde_json::from_slice(&bytes)
            .with_context(|| format!("{named}: is neither JSON nor a workbook"))?;
        let taken = instruments.take_in(actor, tenant, self.round, &answers);
        Ok(taken.await?)
    }
}

/// Says each conflict: the question, what the file says, what the gateway says, who and when.
async fn conflicts(
    session: &Session,
    output: &Output,
    (round, clashes): (RoundId, &[Clash]),
) -> anyhow::Result<()> {
    let (whole, lang) = (whole(session, round).await?, language("en")?);
    let named: Vec<&str> = clashes.iter().map(|c| c.by.as_str()).collect();
    let instruments = &session.gateway.instruments;
    let people = instruments.people(&session.actor, session.tenant, &named);
    let people = people.await?;
    for clash in clashes {
        let who = people
            .get(&clash.by)
            .map_or_else(|| person(&whole, &clash.by), Clone::clone);
        output.say(&told(&whole, clash, &who, &lang)?);
    }
    Ok(())
}

/// Who has no account by name: a respondent, or the operator at the command line.
fn person(whole: &Whole, by: &str) -> String {
    let id = by.strip_prefix("respondent:").unwrap_or(by);
    let one = whole.respondents.iter().find(|r| r.id.to_string() == id);
    one.map_or_else(|| by.to_owned(), |r| r.name())
}

fn told(whole: &Whole, clash: &Clash, who: &str, lang: &Lang) -> anyhow::Result<String> {
    let item = whole.item(&clash.item);
    let (_, item) = item.with_context(|| format!("{}: no such question", clash.item))?;
    let side = |body: &Json| {
        let comment = body["comment"].as_str().unwrap_or("");
        let read = codec::decode(item, body)?;
        anyhow::Ok(answer(whole, item, (&read, comment), lang))
    };
    Ok(format!(
        "{}: {}\n  changed here and in the file; kept as it is here\n  the file says:\n{}  the gateway says ({who}, {}):\n{}",
        item.id,
        said::question(whole, item, lang),
        side(&clash.file)?,
        clash.at.rfc3339(),
        side(&clash.here)?.trim_end()
    ))
}
