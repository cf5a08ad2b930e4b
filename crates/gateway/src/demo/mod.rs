//! The demonstration: a pilot administration that does not exist, with a month of sample reports.
//!
//! Everything is entered the way an administration would enter it: constituency by CSV, reports
//! by ingest, subscribers and release by their actions.
//! Invariant: every step may be repeated, so a start that was cut off is completed by the next;
//! a folder of the demonstration is never served as a real gateway, nor the reverse.

pub(crate) mod assessment;
mod evidence;
mod incidents;
mod law;
mod neighbour;
mod people;
mod records;
pub mod sample;
mod undertakings;
mod warnings;

pub use people::{SampleAccount, accounts};

use crate::compose::Gateway;
use anyhow::Context as _;
use base::id::TenantId;
use base::{Actor, Asn, Day, LanguageTag};
use directory::administration::Profile;
use directory::import::ImportFile;
use directory::subscriber::{Access, Denominator, Quarter, Scope};
use std::path::PathBuf;
use watch::ingest::{Input, Options, Via};
use watch::release::Release;

/// The id of the pilot administration: fixed, so that every demonstration has the same.
const TENANT: [u8; 16] = *b"sample-administr";

/// The name of the pilot administration by language.
const NAMES: [(&str, &str); 6] = [
    ("en", "Pilot administration (sample)"),
    ("fr", "Administration pilote (exemple)"),
    ("es", "Administración piloto (ejemplo)"),
    ("ru", "Пилотная администрация (образец)"),
    ("zh", "试点主管部门（示例）"),
    ("ar", "الإدارة التجريبية (عينة)"),
];

/// The month that a demonstration shows, and whether it is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The day after the last one.
    pub today: Day,
    /// Whether everything was entered.
    pub complete: bool,
}

/// The month of a folder; a new folder's is the month before `today`.
///
/// # Errors
/// When the folder cannot be read or written.
pub fn month(gateway: &Gateway, today: Day) -> anyhow::Result<Month> {
    let path = note(gateway);
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            let (day, rest) = text.split_once('\n').unwrap_or((&text, ""));
            let today = Day::parse(day).with_context(|| {
                format!(
                    "{} names no day; remove the folder to begin anew",
                    path.display()
                )
            })?;
            Ok(Month {
                today,
                complete: rest.trim() == "complete",
            })
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            std::fs::write(&path, format!("{today}\n"))
                .with_context(|| path.display().to_string())?;
            Ok(Month {
                today,
                complete: false,
            })
        }
        Err(e) => Err(e).with_context(|| path.display().to_string()),
    }
}

fn note(gateway: &Gateway) -> PathBuf {
    gateway.folder.path().join("sample-month")
}

/// The pilot administration's id.
#[must_use]
pub fn tenant() -> TenantId {
    TenantId::from_bytes(TENANT)
}

/// Enters the whole sample; `progress` hears how many of how many files were taken.
///
/// # Errors
/// The contexts'. What was entered stays, and the next call goes on.
pub async fn fill(
    gateway: &Gateway,
    month: Month,
    progress: impl Fn(u64, u64),
) -> anyhow::Result<()> {
    let actor = Actor::operator();
    enter(gateway, &actor, month.today).await?;
    // The first rounds are held in the middle of the month, so that their figures are those of
    // that time and the next round has other ones.
    let files = sample::reports(month.today);
    let total = files.len() as u64;
    let middle = month.today.plus(-MIDDLE);
    let (early, late): (Vec<_>, Vec<_>) = files.into_iter().partition(|f| f.day < middle);
    let done = early.len() as u64;
    reports(gateway, &actor, early, |n| progress(n, total)).await?;
    assessment::first(gateway, &actor, month.today).await?;
    reports(gateway, &actor, late, |n| progress(done + n, total)).await?;
    assessment::second(gateway, &actor, month.today).await?;
    neighbour::bring(gateway, &actor).await?;
    incidents::enter(gateway, &actor).await?;
    std::fs::write(note(gateway), format!("{}\ncomplete\n", month.today))?;
    Ok(())
}

/// Everything but reports and assessments: whose networks are whose, subscribers, release.
pub(crate) async fn enter(gateway: &Gateway, actor: &Actor, today: Day) -> anyhow::Result<()> {
    administration(gateway, actor).await?;
    let csv = sample::constituency();
    let file = ImportFile {
        name: "constituency-sample.csv",
        bytes: csv.as_bytes(),
    };
    gateway
        .directory
        .imports()
        .import_constituency_csv(actor, tenant(), &file)
        .await?;
    // What it answers for as a whole, beside the networks of its organisations.
    let constituency = gateway.directory.constituency();
    constituency
        .set(actor, tenant(), sample::answers_for())
        .await?;
    records::enter(gateway, actor).await?;
    subscribers(gateway, actor, today).await?;
    let release = Release {
        released: true,
        ..Release::default()
    };
    watch::release::actions::change(actor, &gateway.watch, tenant(), release).await?;
    warnings::enter(gateway, actor).await?;
    Ok(())
}

async fn administration(gateway: &Gateway, actor: &Actor) -> anyhow::Result<()> {
    let administrations = gateway.directory.administrations();
    if administrations
        .list(actor)
        .await?
        .iter()
        .any(|a| a.id == tenant())
    {
        return Ok(());
    }
    let tags: Vec<LanguageTag> = NAMES
        .iter()
        .map(|(tag, _)| tag.parse())
        .collect::<Result<_, _>>()?;
    let names = tags
        .iter()
        .cloned()
        .zip(NAMES.iter().map(|(_, name)| (*name).to_owned()));
    let profile = Profile::new(names, vec![sample::COUNTRY.parse()?], tags.clone())?;
    administrations.create_as(actor, tenant(), &profile).await?;
    Ok(())
}

async fn subscribers(gateway: &Gateway, actor: &Actor, today: Day) -> anyhow::Result<()> {
    for row in sample::subscribers(today) {
        let figure = Denominator {
            quarter: Quarter::new(row.year, row.quarter).context("a quarter of the sample")?,
            access: if row.mobile {
                Access::Mobile
            } else {
                Access::Fixed
            },
            scope: row
                .asn
                .and_then(Asn::new)
                .map_or(Scope::Country, Scope::Asn),
            subscribers: row.subscribers,
            source: sample::SUBSCRIBERS_SOURCE.to_owned(),
        };
        gateway
            .directory
            .subscribers()
            .put(actor, tenant(), &figure)
            .await?;
    }
    Ok(())
}

/// So many days before today the first rounds were held.
const MIDDLE: i32 = 12;

/// Files are taken in portions: large enough to share their commits, small enough to show progress.
const PORTION: usize = 60;

/// Takes reports in as if they had arrived.
pub(crate) async fn reports(
    gateway: &Gateway,
    actor: &Actor,
    files: Vec<sample::SampleFile>,
    progress: impl Fn(u64),
) -> anyhow::Result<()> {
    let mut done = 0;
    let options = Options {
        sample: true,
        ..Options::new(Via::Cli)
    };
    let mut inputs: Vec<Input> = files
        .into_iter()
        .map(|f| Input::Bytes {
            name: f.name,
            bytes: f.content.into_bytes(),
        })
        .collect();
    while !inputs.is_empty() {
        let rest = inputs.split_off(inputs.len().min(PORTION));
        let portion = std::mem::replace(&mut inputs, rest);
        done += portion.len() as u64;
        watch::ingest::actions::ingest(actor, &gateway.watch, tenant(), portion, &options).await?;
        progress(done);
    }
    while gateway.lake.rollup_dirty(64).await?.days > 0 {}
    Ok(())
}
