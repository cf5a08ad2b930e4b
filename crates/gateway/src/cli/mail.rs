//! `mail`: fetching mail from the mailboxes, and what became of it.
//!
//! Not here: what a mail is and where it goes (`watch::mailbox`). Invariant: a mailbox that cannot be
//! read is said on the error output and ends the command with 3; what was read stays.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use crate::compose::mailboxes::{self, Read};
use base::id::MailId;
use serde_json::json;
use watch::mailbox::actions::{self, Decision};
use watch::mailbox::{Letter, Outcome};
use web::form::Key;

/// The arguments of `mail`.
#[derive(Debug, clap::Args)]
pub struct Mail {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Fetch what waits in the mailboxes of the settings, and do with it what is to be done
    Fetch,
    /// List the newest mails
    List {
        /// Only with this outcome, such as failed
        #[arg(long, value_name = "OUTCOME", value_parser = outcome)]
        outcome: Option<Outcome>,
    },
    /// Try a mail again that failed or was put aside
    Retry {
        /// The mail, as `mail list` names it
        id: MailId,
    },
}

fn outcome(text: &str) -> Result<Outcome, String> {
    Outcome::from_name(text).ok_or_else(|| {
        let known: Vec<&str> = Outcome::ALL.iter().map(|o| o.as_str()).collect();
        format!("expected one of {}", known.join(", "))
    })
}

impl Mail {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| match &self.what {
            What::Fetch => fetch(&session, output).await,
            What::List { outcome } => list(&session, output, *outcome).await,
            What::Retry { id } => retry(&session, *id).await,
        })
    }
}

async fn fetch(session: &Session, output: &Output) -> anyhow::Result<Done> {
    let gateway = &session.gateway;
    if gateway.config.mailbox.from.is_empty() {
        return Err(
            Usage("no mailbox is set up; name one in the setting mailbox.from".to_owned()).into(),
        );
    }
    let Read { mailboxes, routed } = mailboxes::read(gateway).await?;
    let mut is_whole = true;
    let mut rows = Vec::new();
    let mut told = Vec::new();
    for (name, fetched) in &mailboxes {
        match fetched {
            Ok(fetched) => {
                told.push(json!({ "mailbox": name, "fetched": fetched }));
                let counts = [fetched.kept, fetched.known, fetched.too_large];
                let mut row = vec![name.clone()];
                row.extend(counts.map(|n| n.to_string()));
                rows.push(row);
            }
            Err(problem) => {
                is_whole = false;
                told.push(json!({ "mailbox": name, "problem": problem }));
                output.say(&format!("{name}: {problem}"));
            }
        }
    }
    if output.is_json() {
        output.json(&json!({ "mailboxes": told, "outcomes": routed }))?;
    } else {
        output.table(&["mailbox", "kept", "known", "too large"], &rows)?;
        let rows: Vec<Vec<String>> = routed
            .by
            .iter()
            .map(|(outcome, n)| vec![(*outcome).to_owned(), n.to_string()])
            .collect();
        output.table(&["outcome", "mails"], &rows)?;
    }
    Ok(if is_whole { Done::All } else { Done::Part })
}

fn row(letter: &Letter) -> Vec<String> {
    vec![
        letter.id.to_string(),
        letter.received.rfc3339(),
        letter.outcome.as_str().to_owned(),
        letter.kind.clone(),
        letter.sender.clone(),
        letter.subject.clone(),
    ]
}

async fn list(session: &Session, output: &Output, wanted: Option<Outcome>) -> anyhow::Result<Done> {
    let watch = &session.gateway.watch;
    let all = actions::list(&session.actor, watch, session.tenant, wanted, None).await?;
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    let head = ["id", "received", "outcome", "kind", "sender", "subject"];
    output.table(&head, &rows)?;
    Ok(Done::All)
}

async fn retry(session: &Session, id: MailId) -> anyhow::Result<Done> {
    let gateway = &session.gateway;
    let place = (session.tenant, id);
    let actor = &session.actor;
    let whole = actions::one(actor, &gateway.watch, session.tenant, id).await?;
    let decision = (Decision::Again, whole.letter.version);
    actions::decide(actor, &gateway.watch, place, decision, &Key::new()).await?;
    let own = gateway.config.own_address();
    watch::mailbox::route_new(&base::Actor::system(), &gateway.watch, &own).await?;
    Ok(Done::All)
}
