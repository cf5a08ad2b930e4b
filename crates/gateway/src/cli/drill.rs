//! `directory drill`: starting a ping drill, the list, and what came of one.
//!
//! Not here: who is meant and what counts (`directory::drill`). Invariant: what is printed is what
//! the page shows.

use super::session::Session;
use super::{Done, Output, Usage};
use directory::DirectoryError;
use directory::drill::{Call, Drill as Held, DrillId, Stand, Wanted, Whom, places};
use serde_json::json;

/// The verbs of `directory drill`.
#[derive(Debug, clap::Subcommand)]
pub enum Drill {
    /// Write to contacts; each answers by the button behind the link of its letter
    Start {
        /// What the drill is called; the contacts do not see it
        name: String,
        /// often (roles verified every 90 days), all, or a role of contacts such as duty
        #[arg(long, value_name = "WHOM", default_value = "often")]
        whom: String,
        /// Hours in which an answer is in time, 1 to 720
        #[arg(long, value_name = "N", default_value_t = 24)]
        hours: i64,
    },
    /// List the drills, newest first
    List,
    /// Show who answered a drill, and how fast
    Show {
        /// The drill
        id: DrillId,
    },
}

impl Drill {
    /// Runs the verb.
    pub async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        match self {
            Self::Start { name, whom, hours } => {
                let names: Vec<&str> = Whom::choices().map(Whom::as_str).collect();
                let known = Whom::parse(whom);
                let whom = known.ok_or_else(|| {
                    let names = names.join(", ");
                    Usage(format!(
                        "--whom \"{whom}\" is not known; one of {names} is expected"
                    ))
                })?;
                let wanted = Wanted {
                    name: name.clone(),
                    whom,
                    hours: *hours,
                };
                start(session, output, wanted).await
            }
            Self::List => list(session, output).await,
            Self::Show { id } => show(session, output, *id).await,
        }
    }
}

async fn start(session: &Session, output: &Output, wanted: Wanted) -> anyhow::Result<Done> {
    let drills = session.gateway.directory.drills();
    let started = drills.start(&session.actor, session.tenant, wanted).await;
    let id = match started {
        Err(DirectoryError::Field { field, reason, .. }) => {
            return Err(Usage(format!("{field}: {reason}")).into());
        }
        other => other?,
    };
    let (_, calls) = drills.get(&session.actor, session.tenant, id).await?;
    let written = calls.iter().filter(|c| c.written).count();
    if output.is_json() {
        output
            .json(&json!({ "id": id.to_string(), "contacts": calls.len(), "letters": written }))?;
    } else {
        let all = calls.len();
        output.text(&format!("{id}: {written} letters to {all} contacts\n"))?;
    }
    if written < calls.len() {
        let without = calls.len() - written;
        output.say(&format!("{without} contacts have no mail address"));
    }
    Ok(Done::All)
}

/// A drill in the columns of the list.
fn row(drill: &Held, calls: &[Call], now: base::Timestamp) -> Vec<String> {
    let count = drill.count(calls, now);
    let seconds = count.median.map_or_else(String::new, |s| s.to_string());
    let mut row = vec![
        drill.id.to_string(),
        drill.name.clone(),
        drill.started.rfc3339(),
    ];
    row.push(count.all().to_string());
    row.extend(Stand::ALL.map(|s| count.of(s).to_string()));
    row.push(seconds);
    row
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<Done> {
    let (drills, now) = (
        session.gateway.directory.drills(),
        session.gateway.clock.now(),
    );
    let all = drills.list(&session.actor, session.tenant).await?;
    if output.is_json() {
        let all: Vec<_> = all.iter().map(|(d, calls)| d.json(calls, now)).collect();
        output.json(&json!(all))?;
        return Ok(Done::All);
    }
    let mut head = vec!["id", "name", "started", "contacts"];
    head.extend(Stand::ALL.map(Stand::as_str));
    head.push("median seconds");
    let rows: Vec<Vec<String>> = all.iter().map(|(d, calls)| row(d, calls, now)).collect();
    output.table(&head, &rows)?;
    Ok(Done::All)
}

async fn show(session: &Session, output: &Output, id: DrillId) -> anyhow::Result<Done> {
    let gateway = &session.gateway;
    let (directory, now) = (&gateway.directory, gateway.clock.now());
    let found = directory.drills();
    let (drill, calls) = found.get(&session.actor, session.tenant, id).await?;
    let seen = directory.records();
    let seen = seen.list(&session.actor, session.tenant).await?;
    let places = places(&seen, "en");
    if output.is_json() {
        output.json(&drill.json_with(&calls, &places, now))?;
        return Ok(Done::All);
    }
    let row = |call: &Call| {
        let place = places.get(&call.record).cloned().unwrap_or_default();
        let seconds = drill.seconds(call);
        vec![
            place.entry,
            place.organisation,
            place.country,
            drill.stand(call, now).as_str().to_owned(),
            seconds.map_or_else(String::new, |s| s.to_string()),
        ]
    };
    let head = ["contact", "organisation", "country", "answer", "seconds"];
    let rows: Vec<Vec<String>> = calls.iter().map(row).collect();
    output.table(&head, &rows)?;
    Ok(Done::All)
}
