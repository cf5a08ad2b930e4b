//! `input`: what became of what was handed in, and taking one back that was a mistake.
//!
//! Not here: handing in (`ingest`). Invariant: `--dry-run` changes nothing, and nothing is taken
//! back without a reason.

use super::session::Session;
use super::{Done, Global, Output};
use base::{Day, Timestamp};
use serde_json::{Value, json};
use watch::input::{Effect, Known, Listed, actions};

/// Characters of a hash that a list shows: enough to name the input by.
const SHORT: usize = 12;

/// The arguments of `input`.
#[derive(Debug, clap::Args)]
pub struct Input {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List inputs, the newest first
    List {
        /// Only those received on this day (UTC) or later
        #[arg(long, value_name = "DAY", value_parser = day)]
        since: Option<Day>,
        /// How many at most
        #[arg(long, value_name = "NUMBER", default_value_t = 50)]
        limit: u32,
    },
    /// Show what became of one
    Show {
        /// The SHA-256 hash of its bytes, or at least its first 8 digits
        #[arg(value_name = "HASH")]
        input: String,
    },
    /// Take one back: its observations count nowhere any more, its bytes and a record stay
    Remove {
        /// The SHA-256 hash of its bytes, or at least its first 8 digits
        #[arg(value_name = "HASH")]
        input: String,
        /// Why; kept with the record
        #[arg(long, value_name = "TEXT", required_unless_present = "dry_run")]
        reason: Option<String>,
        /// Only show what would go
        #[arg(long)]
        dry_run: bool,
    },
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "expected YYYY-MM-DD (UTC)".to_owned())
}

impl Input {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| {
            match &self.what {
                What::List { since, limit } => list(&session, output, *since, *limit).await?,
                What::Show { input } => show(&session, output, input).await?,
                What::Remove {
                    input,
                    reason,
                    dry_run,
                } => {
                    let reason = reason.as_deref().filter(|_| !dry_run);
                    remove(&session, output, input, reason).await?;
                }
            }
            Ok(Done::All)
        })
    }
}

async fn list(
    session: &Session,
    output: &Output,
    since: Option<Day>,
    limit: u32,
) -> anyhow::Result<()> {
    let since = since.map_or(Timestamp::from_micros(0), Day::start);
    let (actor, watch) = (&session.actor, &session.gateway.watch);
    let all = actions::list(actor, watch, session.tenant, since, limit).await?;
    if output.is_json() {
        return Ok(output.json(&all.iter().map(listed).collect())?);
    }
    let row = |one: &Listed| {
        vec![
            one.input.to_string().chars().take(SHORT).collect(),
            one.arrival.received_at.rfc3339(),
            one.state.as_str().to_owned(),
            one.counts.rows.to_string(),
            one.counts.stored.to_string(),
            one.arrival.name.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    let head = ["input", "received", "state", "rows", "stored", "name"];
    output.table(&head, &rows)?;
    Ok(())
}

fn listed(one: &Listed) -> Value {
    json!({
        "input": one.input.to_string(),
        "name": one.arrival.name,
        "via": one.arrival.via,
        "provider": one.arrival.provider,
        "received": one.arrival.received_at.rfc3339(),
        "state": one.state.as_str(),
        "counts": one.counts,
    })
}

async fn show(session: &Session, output: &Output, named: &str) -> anyhow::Result<()> {
    let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
    let input = actions::find(actor, watch, tenant, named).await?;
    let known = actions::show(actor, watch, tenant, &input).await?;
    if output.is_json() {
        return Ok(output.json(&as_json(&known))?);
    }
    output.text(&format!("{:#}\n", as_json(&known)))?;
    Ok(())
}

fn as_json(known: &Known) -> Value {
    let arrivals = known.arrivals.iter().map(|a| {
        json!({
            "name": a.name,
            "via": a.via,
            "provider": a.provider,
            "received": a.received_at.rfc3339(),
            "finished": a.finished_at.map(Timestamp::rfc3339),
        })
    });
    let reports = known.reports.iter().map(|r| {
        json!({
            "name": r.member,
            "report": r.report,
            "days": r.days.map(|(first, last)| [first.to_string(), last.to_string()]),
            "rows": r.rows,
            "stored": r.stored,
            "duplicates": r.duplicates,
            "rejected": r.rejected,
            "expired": r.expired,
        })
    });
    let refused = known
        .refused
        .iter()
        .map(|r| json!({"reason": r.reason, "problem": r.problem, "rows": r.rows}));
    let taken_back = known.taken_back.iter().map(|t| {
        json!({
            "at": t.at.rfc3339(),
            "by": t.actor,
            "reason": t.reason,
            "observations": t.observations,
            "refused": t.refused,
        })
    });
    json!({
        "input": known.input.to_string(),
        "state": known.state.as_str(),
        "bytes": known.bytes,
        "kept": known.is_kept,
        "arrivals": arrivals.collect::<Vec<_>>(),
        "counts": known.counts,
        "flagged": known.flagged,
        "refused": refused.collect::<Vec<_>>(),
        "reports": reports.collect::<Vec<_>>(),
        "taken_back": taken_back.collect::<Vec<_>>(),
    })
}

/// Takes back when there is a reason, else shows what would go.
async fn remove(
    session: &Session,
    output: &Output,
    named: &str,
    reason: Option<&str>,
) -> anyhow::Result<()> {
    let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
    let input = actions::find(actor, watch, tenant, named).await?;
    let known = actions::show(actor, watch, tenant, &input).await?;
    let (effect, returned) = match reason {
        None => (actions::preview(actor, watch, tenant, &input).await?, None),
        Some(reason) => {
            let what = (&input, reason);
            let effect = actions::take_back(actor, watch, tenant, what, None).await?;
            (effect, Some(actions::read_others(watch).await?))
        }
    };
    if output.is_json() {
        let answer = json!({
            "input": input.to_string(),
            "removed": returned.is_some(),
            "observations": effect.observations(),
            "refused": effect.refused,
            "days": effect.days.iter().map(|(d, n)| (d.to_string(), *n))
                .collect::<std::collections::BTreeMap<_, _>>(),
            "others": effect.others,
            "others_gone": effect.others_gone,
            "stored_from_others": returned,
        });
        return Ok(output.json(&answer)?);
    }
    tell(output, &known, &effect, returned)
}

fn tell(
    output: &Output,
    known: &Known,
    effect: &Effect,
    returned: Option<u64>,
) -> anyhow::Result<()> {
    let names: Vec<&str> = known.arrivals.iter().map(|a| a.name.as_str()).collect();
    let rows: Vec<Vec<String>> = effect
        .days
        .iter()
        .map(|(day, number)| vec![day.to_string(), number.to_string()])
        .collect();
    output.table(&["day", "observations"], &rows)?;
    let (count, refused, others) = (effect.observations(), effect.refused, effect.others);
    output.say(&format!("the input: {}", names.join(", ")));
    if effect.others_gone > 0 {
        output.say(&format!(
            "warning: {} other inputs have rows that were duplicates of these, and their bytes are no longer kept: those rows do not come back",
            effect.others_gone
        ));
    }
    match returned {
        None => output.say(&format!(
            "{count} observations would go, and the entries of {refused} refused rows; {others} other inputs with duplicate rows would be read again; nothing was changed: repeat with --reason TEXT and without --dry-run to take it back"
        )),
        Some(returned) => output.say(&format!(
            "{count} observations were taken back; {returned} rows of other inputs, which were duplicates of these, are observations now; the bytes stay until retention removes them, and the same file can be handed in again"
        )),
    }
    Ok(())
}
