//! `observation erase`: what a duty to erase takes out, shown first.
//!
//! Invariant: without `--apply` nothing changes.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use base::{Day, Prefix};
use lake::Filter;
use serde_json::json;
use std::collections::BTreeMap;
use watch::observation::{Names, erase};

/// The arguments of `observation`.
#[derive(Debug, clap::Args)]
pub struct Observation {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Show what is known of an address or an organisation, and erase it for good with --apply
    Erase(Erase),
}

#[derive(Debug, clap::Args)]
struct Erase {
    /// Of this address, or of every address in this prefix
    #[arg(
        long,
        value_name = "IP|PREFIX",
        required_unless_present = "organisation"
    )]
    address: Option<Prefix>,
    /// Of this organisation, by its name or id
    #[arg(long, value_name = "NAME|ID")]
    organisation: Option<String>,
    /// Only of this day and later ones
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Option<Day>,
    /// Only of this day and earlier ones
    #[arg(long, value_name = "DAY", value_parser = day)]
    until: Option<Day>,
    /// Erase it; without this, only show it
    #[arg(long)]
    apply: bool,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "expected YYYY-MM-DD (UTC)".to_owned())
}

impl Observation {
    /// Shows, or erases.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let What::Erase(asked) = &self.what;
        Session::run(global, async |session| {
            let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
            let filter = asked.filter(&session).await?;
            let days = erase::preview(actor, watch, tenant, &filter).await?;
            let erased = match asked.apply {
                true => Some(erase::erase(actor, watch, tenant, &filter).await?),
                false => None,
            };
            show(output, &days, erased)?;
            Ok(Done::All)
        })
    }
}

impl Erase {
    async fn filter(&self, session: &Session) -> anyhow::Result<Filter> {
        let organisation = match &self.organisation {
            None => None,
            Some(text) => {
                let watch = &session.gateway.watch;
                let names = Names::of(&session.actor, watch, session.tenant).await?;
                let found = names.find(text).map_err(|_| {
                    Usage(format!(
                        "there is no organisation \"{text}\" in the directory"
                    ))
                })?;
                Some(found)
            }
        };
        let (first, last) = (Day::from_number(i32::MIN), Day::from_number(i32::MAX));
        let (since, until) = (self.since.unwrap_or(first), self.until.unwrap_or(last));
        if since > until {
            return Err(Usage("--since is later than --until".to_owned()).into());
        }
        Ok(Filter {
            prefix: self.address,
            organisation,
            days: Some((since, until)),
            ..Filter::default()
        })
    }
}

fn show(output: &Output, days: &BTreeMap<Day, u64>, erased: Option<u64>) -> anyhow::Result<()> {
    let total: u64 = days.values().sum();
    if output.is_json() {
        let days: BTreeMap<String, u64> = days.iter().map(|(d, n)| (d.to_string(), *n)).collect();
        output.json(&json!({ "observations": total, "days": days, "erased": erased }))?;
        return Ok(());
    }
    let rows: Vec<Vec<String>> = days
        .iter()
        .map(|(day, number)| vec![day.to_string(), number.to_string()])
        .collect();
    output.table(&["day", "observations"], &rows)?;
    match erased {
        None => output.say(&format!(
            "{total} observations would go; nothing was changed: repeat with --apply to erase them"
        )),
        Some(erased) => output.say(&format!(
            "{erased} observations were erased; the raw input that they came in stays until retention removes it, and a replay does not bring them back"
        )),
    }
    Ok(())
}
