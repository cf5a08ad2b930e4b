//! `administration`: the administrations of this gateway, as the operator of the machine adds them.
//!
//! Not here: the first one, which the set-up page makes. Invariant: an administration is made
//! together with the invitation of its first administrator.

use super::session::Session;
use super::user::show_link;
use super::{Done, Global, Output, Usage};
use crate::compose::accounts;
use crate::hosted::{Wanted, add, all};
use base::{CountryCode, LanguageTag};
use directory::administration::Profile;

/// The arguments of `administration`.
#[derive(Debug, clap::Args)]
pub struct Administration {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Add an administration; prints the link by which its first administrator chooses a password
    Add(Add),
    /// List the administrations
    List,
}

#[derive(Debug, clap::Args)]
struct Add {
    /// A country that it answers for, by its ISO 3166-1 code; may be repeated
    #[arg(long = "country", required = true, value_name = "CODE", value_parser = country)]
    countries: Vec<CountryCode>,
    /// Its name, or its name in a language as fr=NAME; may be repeated
    #[arg(long = "name", required = true, value_name = "NAME|TAG=NAME")]
    names: Vec<String>,
    /// A language that it works in, its own first; may be repeated
    #[arg(long = "language", required = true, value_name = "TAG", value_parser = language)]
    languages: Vec<LanguageTag>,
    /// The mail address of its first administrator
    #[arg(long, value_name = "MAIL")]
    administrator: String,
    /// The name of its first administrator
    #[arg(long, value_name = "NAME")]
    administrator_name: String,
}

fn country(text: &str) -> Result<CountryCode, String> {
    let code: CountryCode = text
        .parse()
        .map_err(|e: base::country::BadCountry| e.to_string())?;
    match code.is_known() {
        true => Ok(code),
        false => Err(format!(
            "{code} is not a country code of ISO 3166-1; expected one such as KE, or a user-assigned one such as XA"
        )),
    }
}

/// One of the languages of the interface: pages and letters come in no other.
fn language(text: &str) -> Result<LanguageTag, String> {
    let known = crate::compose::LOCALES.map(|(tag, _, _)| tag);
    let tag = known.iter().find(|tag| **tag == text);
    tag.and_then(|tag| tag.parse().ok()).ok_or_else(|| {
        format!(
            "\"{text}\" is no language of the interface; expected one of {}",
            known.join(", ")
        )
    })
}

impl Administration {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| {
            match &self.what {
                What::Add(wanted) => wanted.run(&session, output).await?,
                What::List => list(&session, output).await?,
            }
            Ok(Done::All)
        })
    }
}

impl Add {
    async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<()> {
        let own = self
            .languages
            .first()
            .ok_or_else(|| Usage("--language is missing".to_owned()))?;
        let named = |text: &String| -> anyhow::Result<(LanguageTag, String)> {
            match text.split_once('=') {
                Some((tag, name)) => Ok((
                    language(tag).map_err(|e| Usage(format!("--name \"{text}\": {e}")))?,
                    name.to_owned(),
                )),
                None => Ok((own.clone(), text.clone())),
            }
        };
        let names = self
            .names
            .iter()
            .map(named)
            .collect::<anyhow::Result<Vec<_>>>()?;
        let wanted = Wanted {
            profile: Profile::new(names, self.countries.clone(), self.languages.clone())?,
            mail: self.administrator.parse()?,
            person: self.administrator_name.parse()?,
            language: own.clone(),
        };
        let accounts = accounts(&session.gateway)?;
        let (_, invited) =
            add(&session.actor, (&session.gateway, &accounts), &wanted, None).await?;
        show_link(session, output, &invited, own)
    }
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<()> {
    let accounts = accounts(&session.gateway)?;
    let hosted = all(&session.actor, &session.gateway, &accounts).await?;
    let rows: Vec<Vec<String>> = hosted
        .iter()
        .map(|one| {
            let a = &one.administration;
            let join = |words: Vec<&str>| words.join(" ");
            let languages: Vec<&str> = a
                .profile
                .languages()
                .iter()
                .map(LanguageTag::as_str)
                .collect();
            let state = match (a.profile.is_neutral(), one.is_run) {
                (true, _) => "not set up",
                (false, true) => "in use",
                (false, false) => "waits for its first administrator",
            };
            let first = a.profile.languages().first();
            vec![
                a.id.to_string(),
                join(
                    a.profile
                        .countries()
                        .iter()
                        .map(CountryCode::as_str)
                        .collect(),
                ),
                first.map_or("", |tag| a.profile.name(tag)).to_owned(),
                join(languages),
                state.to_owned(),
            ]
        })
        .collect();
    output.table(&["id", "countries", "name", "languages", "state"], &rows)?;
    Ok(())
}
