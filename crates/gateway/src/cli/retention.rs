//! `retention`: how long observations and raw input are kept, and what would go.
//!
//! Not here: the removing, which the background work of `serve` does. Invariant: without a limit on
//! the command line nothing changes, `--dry-run` never changes anything, and a limit that makes
//! things go sooner is set only when a person said yes to what goes.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use serde_json::json;
use std::io::IsTerminal as _;
use watch::retention::{MOST_DAYS, Preview, Retention as Limits, actions};

/// The arguments of `retention`.
#[derive(Debug, clap::Args)]
pub struct Retention {
    /// Keep observations so many days after the day they are about, or "keep"
    #[arg(long, value_name = "DAYS|keep")]
    observations: Option<Limit>,
    /// Keep raw input so many days after it was received, or "keep"
    #[arg(long, value_name = "DAYS|keep")]
    inputs: Option<Limit>,
    /// Keep the content of reports and closed cases so many days, or "keep"
    #[arg(long, value_name = "DAYS|keep")]
    reports: Option<Limit>,
    /// Only show what these limits would remove now
    #[arg(long, visible_alias = "dry-run")]
    preview: bool,
    /// Set limits that make things go sooner without asking
    #[arg(long, conflicts_with = "preview")]
    yes: bool,
}

/// A limit as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit(Option<i32>);

impl std::str::FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "keep" {
            return Ok(Self(None));
        }
        let days = text.parse().ok().filter(|d| (1..=MOST_DAYS).contains(d));
        days.map(|d| Self(Some(d)))
            .ok_or_else(|| format!("\"{text}\" is neither 1 to {MOST_DAYS} days nor \"keep\""))
    }
}

impl Retention {
    /// Shows or sets the limits.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let (limits, preview, was_set) = Session::run(global, async |session| {
            let (operator, watch) = (&session.actor, &session.gateway.watch);
            let tenant = session.tenant;
            let current = actions::read(operator, watch, tenant).await?;
            let before = current.retention;
            let wanted = Limits {
                observations: self.observations.map_or(before.observations, |l| l.0),
                inputs: self.inputs.map_or(before.inputs, |l| l.0),
                reports: self.reports.map_or(before.reports, |l| l.0),
            };
            let preview = actions::preview(operator, watch, tenant, wanted).await?;
            // Choosing what holds anyway is a choice too, the first time.
            let asked = [self.observations, self.inputs, self.reports]
                .iter()
                .any(Option::is_some);
            let sets = !self.preview && (wanted != before || asked && !current.is_chosen());
            if sets {
                self.agreed(output, (before, wanted), &preview)?;
                let over = (wanted, current.version);
                actions::change(operator, watch, tenant, over, None).await?;
            }
            Ok((wanted, preview, sets))
        })?;
        self.show(output, limits, &preview, was_set)?;
        Ok(Done::All)
    }

    /// Asks whether limits are meant that make things go sooner than those before.
    fn agreed(
        &self,
        output: &Output,
        (before, wanted): (Limits, Limits),
        preview: &Preview,
    ) -> anyhow::Result<()> {
        let sooner = is_sooner(before.observations, wanted.observations)
            || is_sooner(before.inputs, wanted.inputs)
            || is_sooner(before.reports, wanted.reports);
        if self.yes || !sooner {
            return Ok(());
        }
        let would_go = format!(
            "{} observations of {} days, {} raw inputs and the content of {} reports and {} closed cases would go within the hour",
            preview.observations.rows,
            preview.observations.days,
            preview.inputs.count,
            preview.desk.reports,
            preview.desk.cases
        );
        if !std::io::stdin().is_terminal() {
            let why = format!(
                "{would_go}, for good; nothing was changed: repeat with --yes to set these limits, or with --dry-run to look"
            );
            return Err(Usage(why).into());
        }
        output.say(&format!(
            "{would_go}, for good. Type yes to set these limits:"
        ));
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer)?;
        if answer.trim() == "yes" {
            return Ok(());
        }
        Err(Usage("nothing was changed".to_owned()).into())
    }

    fn show(
        &self,
        output: &Output,
        limits: Limits,
        preview: &Preview,
        was_set: bool,
    ) -> std::io::Result<()> {
        let Preview {
            observations,
            inputs,
            held,
            desk,
        } = preview;
        if output.is_json() {
            return output.json(&json!({
                "observations": limits.observations,
                "inputs": limits.inputs,
                "reports": limits.reports,
                "set": was_set,
                "would_remove": {
                    "days": observations.days,
                    "observations": observations.rows,
                    "inputs": inputs.count,
                    "reports": desk.reports,
                    "cases": desk.cases,
                    "bytes": observations.bytes + inputs.bytes,
                },
                "held_inputs": held.count,
            }));
        }
        let days = |limit: Option<i32>| {
            limit.map_or_else(|| "kept".to_owned(), |days| format!("{days} days"))
        };
        let mut text = format!(
            "observations: {}\nraw input: {}\nreports and closed cases: {}\n",
            days(limits.observations),
            days(limits.inputs),
            days(limits.reports)
        );
        text.push_str(&format!(
            "past these limits now: {} observations of {} days, {} raw inputs ({} bytes), content of {} reports and {} closed cases\n",
            observations.rows,
            observations.days,
            inputs.count,
            observations.bytes + inputs.bytes,
            desk.reports,
            desk.cases
        ));
        if held.count > 0 {
            let held = held.count;
            text.push_str(&format!("raw inputs that stay for quarantine: {held}\n"));
        }
        text.push_str(match (self.preview, was_set) {
            (true, _) => "nothing was changed\n",
            (false, true) => "set; `serve` applies it within the hour\n",
            (false, false) => "nothing was changed; see --help for how to set a limit\n",
        });
        output.text(&text)
    }
}

/// Whether things go sooner under another limit; `None` keeps them.
fn is_sooner(before: Option<i32>, wanted: Option<i32>) -> bool {
    match (before, wanted) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(before), Some(wanted)) => wanted < before,
    }
}
