//! `doctor`: looks at everything a gateway needs and says what to do where something is missing.
//!
//! Never repairs, and makes no folder where there is none. Invariant: it ends with 1 if and only if
//! something is damaged or cannot work; warnings alone end with 0.

mod data;
mod finding;
mod machine;

pub use finding::{Finding, Level};

use super::session::runtime;
use super::{Done, Global, Output, reach};
use crate::config::Gather;
use crate::folder::DataFolder;
use serde_json::json;

/// The arguments of `doctor`.
#[derive(Debug, clap::Args)]
pub struct Doctor {}

impl Doctor {
    /// Checks, prints, and fails if something is damaged.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let gather = global.settings()?;
        let config = gather.finish()?;
        let path = global.data_folder();
        let mut findings = match reach::standing(&path) {
            Ok(()) => {
                let folder = DataFolder::open_any(&path)?;
                let mut findings = machine::look(&folder, &config);
                findings.extend(runtime()?.block_on(data::look(&folder, &config)));
                findings
            }
            Err(none) => {
                let mut findings = machine::without_folder(&config);
                findings.push(machine::nowhere(&none));
                findings
            }
        };
        findings.sort_by_key(|f| std::cmp::Reverse(f.level));
        print(output, &gather, &findings)?;
        let damaged = findings.iter().filter(|f| f.level == Level::Damage).count();
        if damaged > 0 {
            anyhow::bail!(
                "{damaged} of {} checks found damage; see above for what to do",
                findings.len()
            );
        }
        Ok(Done::All)
    }
}

fn print(output: &Output, gather: &Gather, findings: &[Finding]) -> std::io::Result<()> {
    let shown = gather.shown();
    if output.is_json() {
        let settings: Vec<_> = shown
            .iter()
            .map(|(key, value, place)| json!({ "key": key, "value": value, "from": place }))
            .collect();
        return output.json(&json!({
            "findings": findings.iter().map(Finding::json).collect::<Vec<_>>(),
            "settings": settings,
        }));
    }
    let mut text: String = findings.iter().map(Finding::text).collect();
    text.push_str("\nsettings in force\n");
    for (key, value, place) in shown {
        text.push_str(&format!("  {key} = {value}  ({place})\n"));
    }
    output.text(&text)
}
