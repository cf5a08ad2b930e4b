//! What `doctor` looks at in the stored data: store, keys, audit chain, catalogue against files.
//!
//! Invariant: one part that does not open is one finding; the others are still looked at.

use super::finding::{Finding, Level};
use crate::compose::{Gateway, store_config};
use crate::config::Config;
use crate::folder::DataFolder;
use crate::state;
use base::Clock;
use store::StoreConfig;
use store::audit::{self, Verdict};

/// Every check of the data.
pub async fn look(folder: &DataFolder, config: &Config) -> Vec<Finding> {
    let fresh =
        matches!(store_config(folder, config), StoreConfig::Sqlite { path } if !path.exists());
    if fresh && !folder.is_used() {
        return vec![Finding::good("store", "empty; the first start fills it")];
    }
    match Gateway::open(folder.clone(), config.clone(), Clock::System).await {
        Ok(gateway) => {
            let mut findings = vec![Finding::good(
                "store",
                format!("{}, up to date", gateway.db.place()),
            )];
            findings.push(chain(&gateway).await);
            findings.extend(catalogue(&gateway).await);
            findings.extend(kept(&gateway).await);
            findings.extend(running(&gateway).await);
            findings
        }
        Err(e) => vec![Finding::damage(
            "store",
            format!("{e:#}"),
            format!(
                "if it is damaged, stop the gateway, move {place} aside, and restore the newest backup into its place: `cybergateway restore FILE --data {place} --passphrase-file FILE`",
                place = folder.path().display()
            ),
        )],
    }
}

async fn chain(gateway: &Gateway) -> Finding {
    match audit::verify(&gateway.db, &gateway.keys).await {
        Ok(Verdict::Intact { entries, heads }) => Finding::good(
            "audit chain",
            format!("{entries} entries, {heads} signed heads, all as written"),
        ),
        Ok(Verdict::Broken { seq, reason }) => Finding::damage(
            "audit chain",
            format!("entry {seq}: {reason}"),
            "compare with a backup; an entry that was changed or removed cannot be made whole",
        ),
        Err(e) => Finding::damage("audit chain", e.to_string(), "check the store"),
    }
}

async fn catalogue(gateway: &Gateway) -> Vec<Finding> {
    match gateway.lake.check().await {
        Ok(found) if found.is_empty() => vec![Finding::good(
            "observations",
            "every file of the catalogue is there and whole",
        )],
        Ok(found) => found
            .into_iter()
            .map(|f| {
                Finding::damage(
                    "observations",
                    f.to_string(),
                    "restore the file from a backup, or run `cybergateway replay`: it takes the file out and reads the kept raw inputs of its day again",
                )
            })
            .collect(),
        Err(e) => vec![Finding::damage(
            "observations",
            e.to_string(),
            "check the store",
        )],
    }
}

/// Raw input, evidence and attachments: whether the files are there, not what is in them.
async fn kept(gateway: &Gateway) -> Vec<Finding> {
    const ABOUT: &str = "kept files";
    let found = match gateway.blobs.compare(gateway.clock.now()).await {
        Ok(found) => found,
        Err(e) => return vec![Finding::damage(ABOUT, e.to_string(), "check the store")],
    };
    let place = gateway.folder.blobs();
    let place = place.display();
    let mut findings = Vec::new();
    if let Some(first) = found.missing.first() {
        findings.push(Finding::damage(
            ABOUT,
            format!(
                "{} of {} files of raw input, evidence and attachments are not in {place}, the first {first}",
                found.missing.len(),
                found.missing.len() + found.whole
            ),
            "put the folder back from the newest backup; what is not there cannot be replayed or handed out",
        ));
    }
    if found.unnamed > 0 {
        findings.push(Finding::warning(
            ABOUT,
            format!("{} files in {place} are in no table", found.unnamed),
            "a few are left by a crash and go after a day; many mean that the database is an older copy than the files",
        ));
    }
    if findings.is_empty() {
        let says = format!("{}, all there", found.whole);
        findings.push(Finding::good(ABOUT, says));
    }
    findings
}

/// What the administrators' page and `/health` say too. The disk is looked at with the machine,
/// where the store need not open.
async fn running(gateway: &Gateway) -> Vec<Finding> {
    let all = async {
        let english = state::english()?;
        let facts = state::look(gateway, None).await?;
        let findings = state::judge(&facts).into_iter();
        // Whether mail is set up is looked at with the machine as well.
        let elsewhere = |about| about == "disk" || (about == "mail" && !facts.mail_is_set_up);
        let found = findings.filter(|f| !elsewhere(f.about)).map(|f| {
            let remedy = f.remedy.as_ref();
            let level = match f.level {
                web::admin::Level::Good => Level::Good,
                web::admin::Level::Warning => Level::Warning,
                web::admin::Level::Failing => Level::Damage,
            };
            Finding {
                level,
                about: f.about,
                says: state::said(&english, &f.says),
                remedy: remedy.map_or_else(String::new, |r| state::said(&english, r)),
            }
        });
        anyhow::Ok(found.collect())
    };
    all.await.unwrap_or_else(|e: anyhow::Error| {
        vec![Finding::damage(
            "state",
            format!("{e:#}"),
            "check the store",
        )]
    })
}
