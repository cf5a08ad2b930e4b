//! `replay`: kept raw input through the mapping of today.
//!
//! Invariant: the differences are printed before anything is written.

use super::export::moment;
use super::session::Session;
use super::{Done, Global, Output};
use base::Timestamp;
use lake::Broken;
use serde_json::json;
use watch::ingest::replay::actions::{apply, compare};
use watch::ingest::replay::mend::{Affected, count_again, damaged, lost, mend};
use watch::ingest::replay::{Choice, Differences, FieldChange, Owners, Written};

/// The arguments of `replay`.
#[derive(Debug, clap::Args)]
pub struct Replay {
    /// Only inputs received at this moment or later: a day, or a day and a time (UTC)
    #[arg(long, value_name = "T", value_parser = moment)]
    since: Option<Timestamp>,
    /// Only reports of this feed
    #[arg(long, value_name = "NAME")]
    feed: Option<String>,
    /// Look up again whose each address is, in the tables of today
    #[arg(long)]
    owners: bool,
    /// Show what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Replay {
    /// Shows, then writes.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let choice = Choice {
            since: self.since,
            feed: self.feed.clone(),
            owners: if self.owners {
                Owners::Today
            } else {
                Owners::Then
            },
        };
        Session::run(global, async |session| {
            let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
            let broken = damaged(actor, watch, tenant).await?;
            if self.dry_run && !broken.is_empty() {
                return would_mend(output, &broken);
            }
            let affected = self.mend(output, &session, &broken).await?;
            let progress = output.progress(Some(0), "inputs compared");
            let seen = |done: u64, all: u64| progress.of(done, all);
            let found = compare(actor, watch, tenant, &choice, &seen).await?;
            drop(progress);
            if !output.is_json() {
                show(output, &found)?;
            }
            let written = if self.dry_run || found.is_empty() {
                None
            } else {
                let progress = output.progress(Some(0), "inputs written");
                let seen = |done: u64, all: u64| progress.of(done, all);
                Some(apply(actor, watch, tenant, &choice, &seen).await?)
            };
            if self.owners && !self.dry_run {
                count_again(actor, watch, tenant).await?;
            }
            let mut found = found;
            found.problems.extend(lost(watch, tenant, &affected).await?);
            self.end(output, (&found, &broken), written)
        })
    }

    /// Takes damaged files out, so that what they held is read again with all the rest.
    async fn mend(
        &self,
        output: &Output,
        session: &Session,
        broken: &[Broken],
    ) -> anyhow::Result<Affected> {
        if broken.is_empty() {
            return Ok(Affected::default());
        }
        if self.since.is_some() || self.feed.is_some() {
            anyhow::bail!(
                "{} files of observations are missing or damaged, the first of them {}; run `replay` without --since and --feed, so that all of their days is read again",
                broken.len(),
                broken[0].finding
            );
        }
        for one in broken {
            output.say(&format!(
                "{}; taken out of the catalogue, and what is there of it is kept as damaged-…; its day ({}) is read again",
                one.finding, one.day
            ));
        }
        let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
        Ok(mend(actor, watch, tenant, broken).await?)
    }

    fn end(
        &self,
        output: &Output,
        (found, broken): (&Differences, &[Broken]),
        written: Option<Written>,
    ) -> anyhow::Result<Done> {
        if output.is_json() {
            let mut all = serde_json::to_value(found)?;
            all["dry_run"] = json!(self.dry_run);
            all["written"] = serde_json::to_value(written)?;
            if !broken.is_empty() {
                all["damaged"] = named(broken);
            }
            output.json(&all)?;
        } else {
            output.text(&match written {
                Some(Written {
                    changed,
                    added,
                    gone,
                    settled,
                }) => format!(
                    "written: {changed} changed, {added} added, {gone} gone; {settled} quarantine entries settled\n"
                ),
                None if found.is_empty() => "nothing to do\n".to_owned(),
                None => "dry run: nothing was written\n".to_owned(),
            })?;
        }
        if found.not_kept > 0 {
            output.say(&format!(
                "{} inputs are not kept any more; what was read of them stays as it is",
                found.not_kept
            ));
        }
        for problem in &found.problems {
            output.say(&format!("{}: {}", problem.file, problem.problem));
        }
        if written.is_some_and(|w| w.gone > 0) {
            output.say("refused rows are kept: `cybergateway quarantine list` shows them");
        }
        let whole = found.problems.is_empty() && written.is_none_or(|w| w.gone == 0);
        Ok(if whole { Done::All } else { Done::Part })
    }
}

/// Damaged files hold up a comparison: what they held cannot be read.
fn would_mend(output: &Output, broken: &[Broken]) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&json!({ "dry_run": true, "damaged": named(broken) }))?;
    }
    for one in broken {
        output.say(&one.finding.to_string());
    }
    output.say("nothing was compared or written; `replay` without --dry-run takes these files out and reads their days again");
    Ok(Done::Part)
}

fn named(broken: &[Broken]) -> serde_json::Value {
    let one = |b: &Broken| {
        json!({
            "file": b.finding.path,
            "problem": b.finding.to_string(),
            "day": b.day.to_string(),
            "observations": b.observations,
        })
    };
    broken.iter().map(one).collect()
}

fn show(output: &Output, found: &Differences) -> anyhow::Result<()> {
    let Differences {
        inputs,
        rows,
        unchanged,
        changed,
        added,
        gone,
        refused,
        ..
    } = found;
    output.text(&format!(
        "{inputs} inputs, {rows} rows: {unchanged} unchanged, {changed} changed, {added} added, {gone} gone, {refused} still refused\n"
    ))?;
    if !found.fields.is_empty() {
        let columns = ["report", "field", "set", "changed", "cleared", "example"];
        let rows: Vec<Vec<String>> = found.fields.iter().map(line).collect();
        output.table(&columns, &rows)?;
    }
    Ok(())
}

fn line(change: &FieldChange) -> Vec<String> {
    let shown = |value: &Option<String>| {
        let value = value.as_deref();
        value.map_or_else(|| "-".to_owned(), |v| v.replace('\n', " "))
    };
    let example = change.examples.first().map_or_else(String::new, |one| {
        format!("{} -> {}", shown(&one.before), shown(&one.after))
    });
    vec![
        change.report.clone(),
        change.field.clone(),
        change.set.to_string(),
        change.changed.to_string(),
        change.cleared.to_string(),
        example,
    ]
}
