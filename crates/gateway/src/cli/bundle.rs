//! `bundle`: what is released of signed-off rounds, out as a signed file and in from other
//! gateways; the keys that sign and those that are trusted.
//!
//! Not here: rules. Invariant: a file larger than the gateway takes is refused before it is read
//! whole; a refused bundle changes nothing and ends with 1.

use super::assessment::written;
use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use base::id::{BundleId, RoundId};
use base::{ContentHash, CountryCode, Tlp};
use instruments::bundle::{
    Extent, LABELS, Listed, OwnKey, PACKED_LIMIT, Release, Removed, Trusted,
};
use serde_json::json;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The arguments of `bundle`.
#[derive(Debug, clap::Args)]
pub struct Bundle {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Say which answers of a signed-off round may leave; without a change, say what is released
    Release(Releasing),
    /// Write the signed bundle of what is released of a round
    Export {
        /// The round
        #[arg(long, value_name = "ROUND")]
        assessment: RoundId,
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Take a bundle of another administration in; its key has to be trusted here
    Import {
        /// The file
        file: PathBuf,
    },
    /// List the bundles that were taken in
    List,
    /// Remove a bundle that was taken in: its file is deleted, the fact stays
    Remove {
        /// The bundle's id here
        id: BundleId,
        /// Why; it stays in the list of what was removed
        #[arg(long)]
        reason: String,
    },
    /// Compare what administrations released of an instrument, as JSON
    Compare {
        /// The content hash of the instrument
        content: ContentHash,
    },
    /// Show the key of this gateway; trust, list and revoke the keys of others
    Key {
        #[command(subcommand)]
        what: What,
    },
}

#[derive(Debug, clap::Args)]
struct Releasing {
    /// The round
    #[arg(long, value_name = "ROUND")]
    assessment: RoundId,
    /// Release every question
    #[arg(long, conflicts_with_all = ["section", "item", "withdraw"])]
    all: bool,
    /// Release a whole section
    #[arg(long, value_name = "SECTION", conflicts_with = "withdraw")]
    section: Vec<String>,
    /// Release a question
    #[arg(long, value_name = "QUESTION", conflicts_with = "withdraw")]
    item: Vec<String>,
    /// Comments, reasons and answers in free text go with it
    #[arg(long, conflicts_with = "withdraw")]
    comments: bool,
    /// It is said which evidence there is; files never leave
    #[arg(long, conflicts_with = "withdraw")]
    evidence: bool,
    /// The label of the bundle: CLEAR, GREEN or AMBER; evidence above it stays [default: AMBER]
    #[arg(long, value_name = "LABEL", conflicts_with = "withdraw")]
    tlp: Option<Tlp>,
    /// Withdraw the release; what has left has left
    #[arg(long)]
    withdraw: bool,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Show the public key of this gateway and its fingerprint
    Show,
    /// Trust the key of another administration, after its fingerprint was compared
    Trust {
        /// The public key, the line that begins with RW, or the file that holds it
        key: String,
        /// The administration, ISO 3166-1 alpha-2
        #[arg(long, value_name = "CODE")]
        administration: CountryCode,
        /// What the key is called here
        #[arg(long)]
        name: String,
    },
    /// List the keys that are or were trusted here
    List,
    /// Trust a key no longer
    Revoke {
        /// The fingerprint of the key
        fingerprint: ContentHash,
    },
    /// Make a new signing key in the place of the one in use
    Renew,
}

impl Bundle {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| match &self.verb {
            Verb::Release(releasing) => releasing.run(&session, output).await,
            Verb::Export {
                assessment,
                output: file,
            } => export(&session, output, *assessment, file.as_deref()).await,
            Verb::Import { file } => import(&session, output, file).await,
            Verb::List => list(&session, output).await,
            Verb::Remove { id, reason } => {
                let instruments = &session.gateway.instruments;
                let which = (*id, reason.as_str());
                let (actor, tenant) = (&session.actor, session.tenant);
                instruments.remove_bundle(actor, tenant, which).await?;
                if output.is_json() {
                    output.json(&json!({ "removed": id.to_string() }))?;
                }
                Ok(Done::All)
            }
            Verb::Compare { content } => {
                let instruments = &session.gateway.instruments;
                let found = instruments.compared(&session.actor, session.tenant, *content);
                output.json(&found.await?.json())?;
                Ok(Done::All)
            }
            Verb::Key { what } => what.run(&session, output).await,
        })
    }
}

impl Releasing {
    async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let instruments = &session.gateway.instruments;
        let (actor, tenant) = (&session.actor, session.tenant);
        let now = instruments.released(actor, tenant, self.assessment).await?;
        let release = match self.wanted()? {
            None => now.release,
            Some(wanted) => {
                let which = (self.assessment, now.version);
                let made = instruments.release(actor, tenant, which, wanted).await?;
                made.release
            }
        };
        match output.is_json() {
            true => output.json(&release.json())?,
            false => output.text(&said(&release))?,
        }
        Ok(Done::All)
    }

    /// What is to be released; `None` when nothing is to change.
    fn wanted(&self) -> anyhow::Result<Option<Release>> {
        let extent = match (self.all, self.section.as_slice(), self.item.as_slice()) {
            _ if self.withdraw => return Ok(Some(Release::default())),
            (true, ..) => Extent::All,
            (false, [], []) if self.comments || self.evidence || self.tlp.is_some() => {
                return Err(
                    Usage("--all, --section or --item says what is released".into()).into(),
                );
            }
            (false, [], []) => return Ok(None),
            (false, sections, items) => {
                let bad = |id: &String| Usage(format!("{id}: is no id"));
                let section = |id: &String| id.parse().map_err(|_| bad(id));
                let item = |id: &String| id.parse().map_err(|_| bad(id));
                Extent::Parts {
                    sections: sections.iter().map(section).collect::<Result<_, _>>()?,
                    items: items.iter().map(item).collect::<Result<_, _>>()?,
                }
            }
        };
        let tlp = self.tlp.unwrap_or(Tlp::Amber);
        if !LABELS.contains(&tlp) {
            return Err(Usage(format!("--tlp {tlp}: expected CLEAR, GREEN or AMBER")).into());
        }
        Ok(Some(Release {
            extent,
            comments: self.comments,
            evidence: self.evidence,
            tlp,
        }))
    }
}

fn said(release: &Release) -> String {
    let flag = |on: bool| if on { "yes" } else { "no" };
    match release.extent {
        Extent::Nothing => "nothing is released\n".to_owned(),
        _ => format!(
            "released: {}; texts: {}; evidence named: {}; TLP:{}\n",
            release.extent.name(),
            flag(release.comments),
            flag(release.evidence),
            release.tlp
        ),
    }
}

async fn export(
    session: &Session,
    output: &Output,
    round: RoundId,
    file: Option<&Path>,
) -> anyhow::Result<Done> {
    let instruments = &session.gateway.instruments;
    let made = instruments.bundle(&session.actor, session.tenant, round);
    let made = made.await?;
    // With --json the report is what standard output is for, so that the bundle needs a file.
    if output.is_json() && file.is_none() {
        return Err(Usage("--json needs --output FILE".into()).into());
    }
    let done = written(output, file, &made.bytes)?;
    if output.is_json() {
        output.json(&json!({
            "manifest": made.manifest.json(), "answers": made.answers, "evidence": made.evidence,
            "bytes": made.bytes.len(),
        }))?;
    } else {
        output.say(&format!(
            "{} answers and {} pieces of evidence named, TLP:{}, signed with the key {}",
            made.answers, made.evidence, made.manifest.tlp, made.manifest.key
        ));
    }
    Ok(done)
}

async fn import(session: &Session, output: &Output, file: &Path) -> anyhow::Result<Done> {
    let open = std::fs::File::open(file).with_context(|| file.display().to_string())?;
    let limit = u64::try_from(PACKED_LIMIT).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    open.take(limit)
        .read_to_end(&mut bytes)
        .with_context(|| file.display().to_string())?;
    let instruments = &session.gateway.instruments;
    let took = instruments.import_bundle(&session.actor, session.tenant, bytes);
    let took = took.await.with_context(|| file.display().to_string())?;
    if output.is_json() {
        output.json(&took.json())?;
        return Ok(Done::All);
    }
    let (id, manifest) = took.one();
    output.text(&plain(&format!(
        "{id} {}: {} {}, {} version {}, released {}, TLP:{}",
        took.name(),
        manifest.administration.code,
        manifest.title,
        manifest.instrument,
        manifest.instrument_version,
        manifest.released.rfc3339(),
        manifest.tlp
    )))?;
    Ok(Done::All)
}

/// A line without what a terminal would obey: a bundle comes from elsewhere.
fn plain(line: &str) -> String {
    format!("{}\n", line.replace(char::is_control, "\u{fffd}"))
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<Done> {
    let instruments = &session.gateway.instruments;
    let all = instruments.bundles(&session.actor, session.tenant).await?;
    if output.is_json() {
        let all: Vec<_> = all.iter().map(Listed::json).collect();
        let removed = instruments.removed_bundles(&session.actor, session.tenant);
        let removed: Vec<_> = removed.await?.iter().map(Removed::json).collect();
        output.json(&json!({ "bundles": all, "removed": removed }))?;
        return Ok(Done::All);
    }
    let row = |one: &Listed| {
        let m = &one.manifest;
        let row = [
            one.id.to_string(),
            m.administration.code.to_string(),
            m.title.clone(),
            format!("{} {}", m.instrument, m.instrument_version),
            m.released.rfc3339(),
            m.tlp.to_string(),
            one.origin.key_name.clone().unwrap_or_default(),
        ];
        row.map(|cell| cell.replace(char::is_control, "\u{fffd}"))
            .to_vec()
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    let columns = [
        "id",
        "administration",
        "round",
        "instrument",
        "released",
        "tlp",
        "key",
    ];
    output.table(&columns, &rows)?;
    Ok(Done::All)
}

impl What {
    async fn run(&self, session: &Session, output: &Output) -> anyhow::Result<Done> {
        let instruments = &session.gateway.instruments;
        let (actor, tenant) = (&session.actor, session.tenant);
        match self {
            Self::Show => own(output, &instruments.bundle_key(actor, tenant).await?),
            Self::Renew => own(output, &instruments.renew_bundle_key(actor).await?),
            Self::Trust {
                key,
                administration,
                name,
            } => {
                let key = match Path::new(key).is_file() {
                    true => std::fs::read_to_string(key).with_context(|| key.clone())?,
                    false => key.clone(),
                };
                let of = (*administration, name.as_str());
                let made = instruments.trust_key(actor, tenant, &key, of).await?;
                match output.is_json() {
                    true => output.json(&made.json())?,
                    false => output.text(&format!("{}\n", made.key.fingerprint()))?,
                }
                Ok(Done::All)
            }
            Self::List => trusted(output, &instruments.trusted_keys(actor, tenant).await?),
            Self::Revoke { fingerprint } => {
                instruments.revoke_key(actor, tenant, *fingerprint).await?;
                if output.is_json() {
                    output.json(&json!({ "revoked": fingerprint.to_string() }))?;
                }
                Ok(Done::All)
            }
        }
    }
}

fn own(output: &Output, own: &OwnKey) -> anyhow::Result<Done> {
    match output.is_json() {
        true => output.json(&own.json())?,
        false => output.text(&format!(
            "public key   {}\nkey id       {}\nfingerprint  {}\n",
            own.key,
            own.key.id(),
            own.key.fingerprint()
        ))?,
    }
    Ok(Done::All)
}

fn trusted(output: &Output, all: &[Trusted]) -> anyhow::Result<Done> {
    if output.is_json() {
        let all: Vec<_> = all.iter().map(Trusted::json).collect();
        output.json(&json!({ "keys": all }))?;
        return Ok(Done::All);
    }
    let row = |one: &Trusted| {
        let stand = match &one.revoked {
            None => "trusted".to_owned(),
            Some((_, at)) => format!("revoked {}", at.rfc3339()),
        };
        vec![
            one.administration.to_string(),
            one.name.clone(),
            one.key.fingerprint().to_string(),
            stand,
        ]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    output.table(&["administration", "name", "fingerprint", "stand"], &rows)?;
    Ok(Done::All)
}
