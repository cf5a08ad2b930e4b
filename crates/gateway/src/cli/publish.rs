//! `publish`: publications, frozen and written to a file.
//!
//! Not here: what may stand in one (`directory::edition`). Invariant: the file that is written is that
//! of the frozen edition, so that everybody who asks for it gets the same content.

use super::assessment::{language, written};
use super::session::Session;
use super::{Done, Global, Output, Usage};
use base::LanguageTag;
use clap::builder::PossibleValuesParser;
use directory::DirectoryError;
use directory::edition::{Edition, Format, Numbers, Outcome, Wanted};
use serde_json::json;
use std::path::PathBuf;

/// The arguments of `publish`.
#[derive(Debug, clap::Args)]
pub struct Publish {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Freeze the Who's Who of a year and write it: what is public and may be printed. The same
    /// content again stays the edition it is; other content is a further revision
    Whoswho(Whoswho),
}

#[derive(Debug, clap::Args)]
struct Whoswho {
    /// The year of the edition
    #[arg(long, value_name = "YEAR")]
    year: i64,
    /// The language
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// The format
    #[arg(long, default_value = "pdf", value_parser = PossibleValuesParser::new(Format::ALL.iter().map(|f| f.as_str())))]
    format: String,
    /// The ISBN that stands on it; once given, it stays
    #[arg(
        long,
        value_name = "ISBN",
        default_value = "",
        hide_default_value = true
    )]
    isbn: String,
    /// The ISSN that stands on it; once given, it stays
    #[arg(
        long,
        value_name = "ISSN",
        default_value = "",
        hide_default_value = true
    )]
    issn: String,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Publish {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let What::Whoswho(wanted) = &self.what;
        Session::run(global, async |session| {
            wanted.publish(&session, output).await
        })
    }
}

/// A value that is not taken is a mistake in the call.
fn called(error: DirectoryError) -> anyhow::Error {
    match error {
        DirectoryError::Field { field, reason, .. } => Usage(format!("--{field}: {reason}")).into(),
        other => other.into(),
    }
}

impl Whoswho {
    async fn publish(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        if output.is_json() && self.output.is_none() {
            let both = "--json: name the file with -o, since standard output takes the answer";
            return Err(Usage(both.to_owned()).into());
        }
        let lang = language(&self.lang)?;
        let tag: &LanguageTag = lang.tag();
        let wanted = Wanted {
            year: self.year,
            language: tag.clone(),
            numbers: Numbers::new(&self.isbn, &self.issn).map_err(called)?,
        };
        let format = Format::parse(&self.format).map_err(|_| Usage("--format".to_owned()))?;
        let editions = session.gateway.directory.editions();
        let made = editions.publish(&session.actor, session.tenant, &wanted);
        let (edition, outcome) = made.await.map_err(called)?;
        let file = editions.file(edition.id, format, &lang).await?;
        written(output, self.output.as_deref(), &file.bytes)?;
        match output.is_json() {
            true => output.json(&answer(&edition, outcome))?,
            false => output.say(&told(&edition, outcome)),
        }
        Ok(Done::All)
    }
}

fn answer(edition: &Edition, outcome: Outcome) -> serde_json::Value {
    json!({
        "id": edition.id.to_string(),
        "year": edition.year,
        "language": edition.language.to_string(),
        "revision": edition.revision,
        "hash": edition.hash.to_string(),
        "outcome": outcome.as_str(),
    })
}

fn told(edition: &Edition, outcome: Outcome) -> String {
    let about = format!(
        "edition {} ({}), revision {}",
        edition.year, edition.language, edition.revision
    );
    let became = match outcome {
        Outcome::New => "frozen".to_owned(),
        Outcome::Revised => "frozen in place of the revision before".to_owned(),
        Outcome::Same => format!("unchanged since {}", edition.made_at.day()),
    };
    format!("{about}: {became}; content {}", edition.hash)
}
