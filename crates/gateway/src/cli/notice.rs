//! `notice`: preparing notices, what would go, and the decision about runs that wait.
//!
//! Not here: rules and letters (`watch::notice`). Invariant: `--dry-run` changes nothing.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use base::Day;
use base::id::BatchId;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use watch::WatchError;
use watch::notice::actions::{self, Decision};
use watch::notice::compare::{Theirs, Told, compare};
use watch::notice::plan::Planned;
use watch::notice::{Batch, Left, Mode, Setting, run, send};

/// The arguments of `notice`.
#[derive(Debug, clap::Args)]
pub struct Notice {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Prepare notices of what came since the last run; what need not wait goes into the outbox
    Run {
        /// Only under this rule: its id, or "usual" for what no rule is about
        #[arg(long, value_name = "RULE")]
        rule: Option<String>,
        /// Only show what would go; nothing changes
        #[arg(long)]
        dry_run: bool,
    },
    /// List runs, those that wait for approval first
    List,
    /// Let the notices of a run go
    Approve {
        /// The run, as `notice list` names it
        id: BatchId,
    },
    /// Let the notices of a run not go
    Refuse {
        /// The run, as `notice list` names it
        id: BatchId,
    },
    /// Print how what was prepared side by side differs from what another system told
    Compare {
        /// A folder of events as IntelMQ writes them, one a line, with their abuse contacts; or of mails that were sent (Maildir, mbox, .eml)
        folder: PathBuf,
        /// The UTC day on which it was seen [default: yesterday]
        #[arg(long, value_name = "DAY", value_parser = day)]
        day: Option<Day>,
    },
    /// Say or set whether notices are off, prepared side by side with another system, or sent
    Mode {
        /// off, shadow (prepared, not sent) or on
        mode: Option<String>,
    },
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "expected YYYY-MM-DD (UTC)".to_owned())
}

impl Notice {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| match &self.what {
            What::Run { rule, dry_run } => {
                let rule = rule.as_deref();
                match dry_run {
                    true => dry(&session, output, rule).await,
                    false => prepare(&session, output, rule).await,
                }
            }
            What::List => list(&session, output).await,
            What::Approve { id } => decide(&session, output, (*id, Decision::Approve)).await,
            What::Refuse { id } => decide(&session, output, (*id, Decision::Refuse)).await,
            What::Compare { folder, day } => differ(&session, output, (folder, *day)).await,
            What::Mode { mode } => set(&session, output, mode.as_deref()).await,
        })
    }
}

fn row(of: &Batch) -> Vec<String> {
    vec![
        of.id.to_string(),
        of.at.rfc3339(),
        of.rule.clone(),
        of.state.as_str().to_owned(),
        of.why.as_str().to_owned(),
        of.notices.to_string(),
        of.recipients.to_string(),
        of.observations.to_string(),
    ]
}

const HEAD: [&str; 8] = [
    "id",
    "at",
    "rule",
    "state",
    "why",
    "notices",
    "recipients",
    "observations",
];

fn left(all: &BTreeMap<Left, u64>) -> BTreeMap<&'static str, u64> {
    all.iter().map(|(why, n)| (why.as_str(), *n)).collect()
}

fn say_left(output: &Output, all: &BTreeMap<Left, u64>) {
    for (why, count) in left(all) {
        output.say(&format!("in no notice, {why}: {count} observations"));
    }
}

async fn prepare(session: &Session, output: &Output, rule: Option<&str>) -> anyhow::Result<Done> {
    let watch = &session.gateway.watch;
    let done = run::run(&session.actor, watch, session.tenant, rule).await?;
    let queued = send::queue_prepared(watch).await?;
    if output.is_json() {
        let batches: Vec<Value> = done.batches.iter().map(Batch::json).collect();
        output.json(&json!({
            "reports": done.reports,
            "batches": batches,
            "queued": queued,
            "left": left(&done.left),
        }))?;
        return Ok(Done::All);
    }
    let rows: Vec<Vec<String>> = done.batches.iter().map(row).collect();
    output.table(&HEAD, &rows)?;
    output.say(&format!(
        "{} reports looked at, {queued} letters put into the outbox",
        done.reports
    ));
    say_left(output, &done.left);
    Ok(Done::All)
}

fn planned(of: &Planned) -> Value {
    json!({
        "rule": of.rule,
        "organisation": of.to.organisation.to_string(),
        "contact": of.to.contact.to_string(),
        "mail": of.to.mail,
        "type": of.class.as_str(),
        "language": of.language.as_str(),
        "format": of.format.as_str(),
        "tlp": of.tlp.as_str(),
        "affected": of.units,
        "again": of.again,
        "observations": of.items.iter().map(|i| i.observation.to_string()).collect::<Vec<_>>(),
    })
}

async fn dry(session: &Session, output: &Output, rule: Option<&str>) -> anyhow::Result<Done> {
    let watch = &session.gateway.watch;
    let preview = run::dry(&session.actor, watch, session.tenant, rule).await?;
    if output.is_json() {
        let batches = preview.batches.iter().map(|(of, notices)| {
            let mut value = of.json();
            value["of"] = notices.iter().map(planned).collect();
            value
        });
        let batches: Vec<Value> = batches.collect();
        let left = left(&preview.left);
        output.json(&json!({ "reports": preview.reports, "batches": batches, "left": left }))?;
        return Ok(Done::All);
    }
    let all = preview.batches.iter().flat_map(|(of, notices)| {
        notices.iter().map(move |n| {
            vec![
                of.rule.clone(),
                of.state.as_str().to_owned(),
                n.to.mail.clone(),
                n.class.as_str().to_owned(),
                n.language.to_string(),
                n.units.to_string(),
                n.items.len().to_string(),
            ]
        })
    });
    let rows: Vec<Vec<String>> = all.collect();
    let head = [
        "rule",
        "state",
        "to",
        "type",
        "language",
        "affected",
        "observations",
    ];
    output.table(&head, &rows)?;
    output.say(&format!(
        "{} reports wait; nothing was changed",
        preview.reports
    ));
    say_left(output, &preview.left);
    Ok(Done::All)
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<Done> {
    let watch = &session.gateway.watch;
    let all = actions::batches(&session.actor, watch, session.tenant).await?;
    if output.is_json() {
        let all: Vec<Value> = all.iter().map(Batch::json).collect();
        output.json(&json!(all))?;
        return Ok(Done::All);
    }
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    output.table(&HEAD, &rows)?;
    Ok(Done::All)
}

async fn decide(
    session: &Session,
    output: &Output,
    (id, decision): (BatchId, Decision),
) -> anyhow::Result<Done> {
    let (watch, tenant) = (&session.gateway.watch, session.tenant);
    let (seen, _) = actions::batch(&session.actor, watch, tenant, id, (None, 1)).await?;
    let what = (id, seen.version, decision);
    match actions::decide(&session.actor, watch, tenant, what, None).await {
        Err(WatchError::Changed) => {
            let state = seen.state.as_str();
            return Err(Usage(format!(
                "the run is {state}; only one that waits is decided"
            ))
            .into());
        }
        other => other?,
    }
    let queued = send::queue_prepared(watch).await?;
    output.say(&format!("{queued} letters put into the outbox"));
    Ok(Done::All)
}

/// The files of a folder, and of the folders of a Maildir in it.
fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let maildir = ["new", "cur"].map(|name| folder.join(name));
    for place in std::iter::once(folder.to_owned()).chain(maildir) {
        if place != folder && !place.is_dir() {
            continue;
        }
        let listed = std::fs::read_dir(&place);
        let listed = listed.with_context(|| format!("{}: cannot be listed", place.display()))?;
        for entry in listed {
            let path = entry?.path();
            if path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

async fn differ(
    session: &Session,
    output: &Output,
    (folder, day): (&Path, Option<Day>),
) -> anyhow::Result<Done> {
    let gateway = &session.gateway;
    let day = day.unwrap_or_else(|| gateway.clock.now().day().plus(-1));
    let mut theirs = Theirs::default();
    let single = folder.is_file().then(|| vec![folder.to_owned()]);
    for path in single.map_or_else(|| files(folder), Ok)? {
        let bytes = std::fs::read(&path);
        let bytes = bytes.with_context(|| format!("{}: cannot be read", path.display()))?;
        match bytes.trim_ascii_start().first() {
            None => {}
            Some(b'{') => theirs.read(&String::from_utf8_lossy(&bytes), day),
            Some(_) => theirs.read_mail(&bytes, day),
        }
    }
    let (actor, tenant) = (&session.actor, session.tenant);
    let found = compare(actor, &gateway.watch, tenant, day, &theirs.told).await?;
    let sides = [("gateway", &found.ours), ("other", &found.theirs)];
    if output.is_json() {
        let list = |told: &BTreeSet<Told>| -> Value {
            let one = |t: &Told| json!({ "recipient": t.recipient, "address": t.address.to_string(), "type": t.class });
            told.iter().map(one).collect()
        };
        output.json(&json!({
            "day": day.to_string(),
            "both": found.both,
            "gateway_only": list(&found.ours),
            "other_only": list(&found.theirs),
            "unread": theirs.unread,
        }))?;
        return Ok(Done::All);
    }
    let rows = sides.into_iter().flat_map(|(side, all)| {
        all.iter().map(move |t| {
            let address = t.address.to_string();
            vec![
                side.to_owned(),
                t.recipient.clone(),
                address,
                t.class.clone(),
            ]
        })
    });
    let rows: Vec<Vec<String>> = rows.collect();
    output.table(&["told only by", "recipient", "address", "type"], &rows)?;
    output.say(&format!(
        "{day}: {} told by both, {} by the gateway only, {} by the other system only; {} lines could not be read",
        found.both,
        found.ours.len(),
        found.theirs.len(),
        theirs.unread
    ));
    Ok(Done::All)
}

async fn set(session: &Session, output: &Output, mode: Option<&str>) -> anyhow::Result<Done> {
    let (watch, tenant) = (&session.gateway.watch, session.tenant);
    let (now, rules) = actions::setting(&session.actor, watch, tenant).await?;
    let mode = match mode {
        None => now.mode,
        Some(name) => {
            let known = Mode::parse(name);
            let mode = known.ok_or_else(|| {
                Usage(format!(
                    "\"{name}\" is not known; off, shadow or on is expected"
                ))
            })?;
            let shadows: Vec<String> = rules.into_iter().filter(|r| r.2).map(|r| r.0).collect();
            let setting = Setting { mode, ..now };
            let what = (setting, shadows.as_slice());
            actions::set(&session.actor, watch, tenant, what, None).await?;
            mode
        }
    };
    match output.is_json() {
        true => output.json(&json!({ "mode": mode.as_str() }))?,
        false => output.text(&format!("{}\n", mode.as_str()))?,
    }
    Ok(Done::All)
}
