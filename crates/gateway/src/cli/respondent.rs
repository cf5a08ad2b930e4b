//! `assessment respondent`: who is asked to answer sections, their links and their workbooks.
//!
//! Not here: rules, and letters: the operator hands a link over. Invariant: a link is printed once,
//! to whoever made it.

use super::assessment::{administration, language, whole, written};
use super::session::Session;
use super::{Done, Output, Usage};
use anyhow::Context as _;
use base::LanguageTag;
use base::id::{RespondentId, RoundId};
use instruments::assessment::{Saying, Whole, codec};
use instruments::respondent::{Asked, Invited, Respondent};
use std::path::PathBuf;

/// The arguments of `assessment respondent`.
#[derive(Debug, clap::Args)]
pub struct Respondents {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Ask somebody to answer sections; prints their personal link, which nobody is sent
    Add {
        /// The round
        round: RoundId,
        /// The institution
        #[arg(long)]
        institution: String,
        /// The person
        #[arg(long)]
        person: String,
        /// The address to which codes go
        #[arg(long)]
        mail: String,
        /// The language of letters to them
        #[arg(long, default_value = "en")]
        language: LanguageTag,
        /// A section to answer, by its id; may be repeated
        #[arg(long = "section", value_name = "ID", required = true)]
        sections: Vec<String>,
    },
    /// List who was asked, and how far they are
    List {
        /// The round
        round: RoundId,
    },
    /// Make a further personal link and print it, at most once a day; older ones hold on
    Link {
        /// The round
        round: RoundId,
        /// The respondent
        respondent: RespondentId,
    },
    /// Write what they said, by question, as JSON
    Answers {
        /// The round
        round: RoundId,
        /// The respondent
        respondent: RespondentId,
    },
    /// Enter one answer that they gave on paper or aloud; it stays their own, and the history names
    /// who entered it
    Answer {
        /// The round
        round: RoundId,
        /// The respondent
        respondent: RespondentId,
        /// The question
        question: String,
        /// The answer as JSON, as `answers` writes it, such as {"state": "dont-know"}
        answer: String,
        /// The version that it starts from, as `answers` writes it; 0 where there is none
        #[arg(long, default_value_t = 0)]
        seen: i64,
    },
    /// Withdraw an invitation: links end at once, what was answered stays
    Withdraw {
        /// The round
        round: RoundId,
        /// The respondent
        respondent: RespondentId,
    },
    /// Write the workbook of their sections; `assessment import --respondent` takes it back
    Workbook {
        /// The round
        round: RoundId,
        /// The respondent
        respondent: RespondentId,
        /// The language
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

impl Respondents {
    /// Runs the verb.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let instruments = &session.gateway.instruments;
        let (actor, tenant) = (&session.actor, session.tenant);
        match &self.verb {
            Verb::Add { round, .. } => {
                let made = instruments.ask(actor, tenant, *round, self.asked()?);
                invited(session, output, &made.await?).await
            }
            Verb::List { round } => list(session, output, *round).await,
            Verb::Link { round, respondent } => {
                let made = instruments.remind(actor, tenant, (*round, *respondent));
                invited(session, output, &made.await?).await
            }
            Verb::Answers { round, respondent } => {
                let whole = whole(session, *round).await?;
                let own = of(&whole, *respondent)?;
                output.json(&own.answers_json(&whole))?;
                Ok(Done::All)
            }
            Verb::Answer {
                round,
                respondent,
                question,
                answer,
                seen,
            } => {
                let whole = whole(session, *round).await?;
                let own = of(&whole, *respondent)?;
                let asked = own.question(&whole, question);
                let (_, item) = asked.with_context(|| {
                    format!("{question}: is no question of the sections that they were given")
                })?;
                let body: serde_json::Value =
                    serde_json::from_str(answer).map_err(|e| Usage(format!("{question}: {e}")))?;
                let comment = body["comment"].as_str().unwrap_or_default().to_owned();
                let saying = Saying {
                    item: item.id.clone(),
                    seen: *seen,
                    answer: codec::decode(item, &body)?,
                    comment,
                };
                let (which, all) = ((*round, *respondent), [saying]);
                let said = instruments.say_for(actor, tenant, which, &all);
                let count = said.await?;
                output.say(match count {
                    0 => "they said so already; nothing was changed",
                    _ => "entered as theirs",
                });
                Ok(Done::All)
            }
            Verb::Withdraw { round, respondent } => {
                let which = (*round, *respondent);
                instruments.withdraw(actor, tenant, which).await?;
                output.say("withdrawn; their links and sittings ended, their answers stay");
                Ok(Done::All)
            }
            Verb::Workbook {
                round,
                respondent,
                lang,
                output: file,
            } => {
                let lang = language(lang)?;
                let named = (administration(session, &lang).await?, &lang);
                let made = instruments.workbook_for(actor, tenant, (*round, *respondent), named);
                written(output, file.as_deref(), &made.await?.bytes)
            }
        }
    }

    /// Who is asked, of `add`.
    fn asked(&self) -> anyhow::Result<Asked> {
        let Verb::Add {
            institution,
            person,
            mail,
            language,
            sections,
            ..
        } = &self.verb
        else {
            anyhow::bail!("only `add` asks somebody");
        };
        let section = |id: &String| {
            id.parse()
                .map_err(|_| Usage(format!("--section {id}: is no id of a section")))
        };
        let sections = sections.iter().map(section).collect::<Result<_, _>>()?;
        let names = (institution.as_str(), person.as_str());
        let asked = Asked::new(names, mail, language.clone(), sections);
        Ok(asked.map_err(|e| Usage(format!("--{e}")))?)
    }
}

/// Somebody who was asked in a round.
fn of(whole: &Whole, id: RespondentId) -> anyhow::Result<&Respondent> {
    let found = whole.respondents.iter().find(|r| r.id == id);
    found.with_context(|| format!("{id}: nobody of this id was asked in the round"))
}

async fn invited(session: &Session, output: &Output, made: &Invited) -> anyhow::Result<Done> {
    match output.is_json() {
        true => {
            let whole = whole(session, made.respondent.round).await?;
            output.json(&made.json(&whole)?)?;
        }
        false => {
            output.text(&format!("{}\n{}\n", made.respondent.id, made.link))?;
            output.say("no letter was sent; hand the link over");
        }
    }
    Ok(Done::All)
}

async fn list(session: &Session, output: &Output, round: RoundId) -> anyhow::Result<Done> {
    let whole = whole(session, round).await?;
    if output.is_json() {
        let all = whole.respondents.iter().map(|r| r.json(&whole));
        let all: Vec<_> = all.collect::<Result<_, _>>()?;
        output.json(&serde_json::json!({ "respondents": all }))?;
        return Ok(Done::All);
    }
    let row = |one: &Respondent| {
        let progress = whole.progress_of(one)?;
        let sections: Vec<&str> = one.asked.sections.iter().map(|s| s.as_str()).collect();
        let stand = match (one.withdrawn, one.reminded) {
            (Some(_), _) => "withdrawn",
            (None, Some(_)) => "reminded",
            (None, None) => "invited",
        };
        anyhow::Ok(vec![
            one.id.to_string(),
            one.asked.institution.clone(),
            one.asked.person.clone(),
            sections.join(" "),
            format!("{} of {}", progress.done, progress.of),
            stand.to_owned(),
        ])
    };
    let rows: Vec<Vec<String>> = whole
        .respondents
        .iter()
        .map(row)
        .collect::<Result<_, _>>()?;
    let columns = [
        "id",
        "institution",
        "person",
        "sections",
        "answered",
        "stand",
    ];
    output.table(&columns, &rows)?;
    Ok(Done::All)
}
