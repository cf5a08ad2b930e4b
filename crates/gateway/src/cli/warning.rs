//! `warning`: what is written and published as warnings, for the operator.
//!
//! Not here: writing (the pages and the interface for programs). Invariant: the operator publishes
//! what was handed to review, and an export holds only what every visitor may read.

use super::assessment::language;
use super::session::Session;
use super::{Done, Global, Output, Usage};
use crate::compose::PublicAddress;
use anyhow::Context as _;
use base::id::WarningId;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use watch::warning::actions::{self, Step};
use watch::warning::public::{self, Publisher};
use watch::warning::{Severity, Warning as Copy};

/// The arguments of `warning`.
#[derive(Debug, clap::Args)]
pub struct Warning {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List drafts, what waits for review, and what is published
    List,
    /// Show one warning with its texts in one language
    Show {
        /// The number, such as XA-2026-0001, or the id
        warning: String,
        /// The language
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
    },
    /// Publish a warning that waits for review
    Publish {
        /// The number, such as XA-2026-0001, or the id
        warning: String,
    },
    /// Withdraw a warning
    Withdraw {
        /// The number, such as XA-2026-0001, or the id
        warning: String,
        /// Why, in a few words
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Write every public warning as CSAF documents, with the provider's metadata, lists and hashes
    Export {
        /// The folder to write into; files of the same names are replaced
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

impl Warning {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| {
            match &self.what {
                What::List => list(&session, output).await?,
                What::Show { warning, lang } => show(&session, output, (warning, lang)).await?,
                What::Publish { warning } => {
                    step(&session, output, warning, Step::Publish).await?;
                }
                What::Withdraw { warning, reason } => {
                    let why = reason.trim().to_owned();
                    step(&session, output, warning, Step::Withdraw(why)).await?;
                }
                What::Export { folder } => export(&session, output, folder).await?,
            }
            Ok(Done::All)
        })
    }
}

async fn found(session: &Session, named: &str) -> anyhow::Result<Copy> {
    let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
    let id: WarningId = match named.parse() {
        Ok(id) => id,
        Err(_) => actions::by_number(actor, watch, tenant, named).await?,
    };
    let copy = actions::copy(actor, watch, tenant, id).await;
    copy.with_context(|| format!("warning {named}; `warning list` names those there are"))
}

async fn list(session: &Session, output: &Output) -> anyhow::Result<()> {
    let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
    let open = actions::open(actor, watch, tenant).await?;
    let mut rows: Vec<Vec<String>> = open.iter().map(|w| row(w, "en")).collect();
    let range = (public::MOST, 0);
    for one in actions::list(actor, watch, tenant, Severity::Info, range).await? {
        // A correction under way stands above already.
        if open.iter().all(|w| w.id != one.id) {
            rows.push(row(
                &actions::copy(actor, watch, tenant, one.id).await?,
                "en",
            ));
        }
    }
    let head = [
        "number",
        "state",
        "revision",
        "severity",
        "languages",
        "title",
    ];
    output.table(&head, &rows)?;
    Ok(())
}

fn row(warning: &Copy, lang: &str) -> Vec<String> {
    let content = &warning.content;
    vec![
        warning.number.clone(),
        warning.state.as_str().to_owned(),
        warning.revision.to_string(),
        content.severity.as_str().to_owned(),
        content.languages().join(" "),
        content.text(lang).1.title,
    ]
}

fn answer(warning: &Copy) -> anyhow::Result<Value> {
    Ok(json!({
        "id": warning.id.to_string(),
        "number": warning.number,
        "state": warning.state.as_str(),
        "revision": warning.revision,
        "change": warning.change,
        "content": serde_json::to_value(&warning.content)?,
    }))
}

async fn show(
    session: &Session,
    output: &Output,
    (named, lang): (&str, &str),
) -> anyhow::Result<()> {
    let lang = language(lang)?;
    let warning = found(session, named).await?;
    if output.is_json() {
        output.json(&answer(&warning)?)?;
        return Ok(());
    }
    let content = &warning.content;
    let (language, texts) = content.text(lang.tag().as_str());
    let mut text = format!(
        "{}: {}, revision {}\n{}, {}, for {}, TLP:{}; {language} of {}\n",
        warning.number,
        warning.state.as_str(),
        warning.revision,
        content.kind.as_str(),
        content.severity.as_str(),
        content.audience.as_str(),
        content.tlp,
        content.languages().join(" ")
    );
    let parts = texts.parts().into_iter().filter(|part| !part.is_empty());
    parts.for_each(|part| text.push_str(&format!("\n{part}\n")));
    output.text(&text)?;
    Ok(())
}

async fn step(session: &Session, output: &Output, named: &str, step: Step) -> anyhow::Result<()> {
    let before = found(session, named).await?;
    let gateway = &session.gateway;
    let address = PublicAddress::of(&gateway.config);
    let of = (session.tenant, before.id, before.version);
    let what = (step, address.url());
    actions::step(&session.actor, &gateway.watch, of, what, None).await?;
    let after = found(session, named).await?;
    match output.is_json() {
        true => output.json(&answer(&after)?)?,
        false => output.say(&format!(
            "{}: {}, revision {}",
            after.number,
            after.state.as_str(),
            after.revision
        )),
    }
    Ok(())
}

async fn export(session: &Session, output: &Output, folder: &Path) -> anyhow::Result<()> {
    let (watch, tenant) = (&session.gateway.watch, session.tenant);
    let address = PublicAddress::of(&session.gateway.config);
    if !address.url().contains("://") {
        let set = "set server.public_url: documents name where they stand";
        return Err(Usage(set.to_owned()).into());
    }
    let publisher = Publisher::of(watch, tenant, address.url()).await?;
    let all = public::all(watch, tenant).await?;
    let listed = public::listed(&all);
    let provider = public::provider(&all, &publisher);
    let white = folder.join("csaf").join("white");
    for one in &listed {
        let known = |tag: &str| language(tag).ok();
        let bytes = public::at_path(watch, tenant, (&one.path, &publisher), known).await?;
        let name = one.path.rsplit('/').next().unwrap_or_default();
        write(&white.join(&one.path), &bytes)?;
        let (short, long) = (
            exchange::csaf::sha256_file(&bytes, name),
            exchange::csaf::sha512_file(&bytes, name),
        );
        write(
            &white.join(format!("{}.sha256", one.path)),
            short.as_bytes(),
        )?;
        write(&white.join(format!("{}.sha512", one.path)), long.as_bytes())?;
    }
    let metadata = exchange::csaf::provider_metadata(&provider).to_string();
    let feed = exchange::csaf::rolie(&provider, &listed).to_string();
    for (path, text) in [
        (
            folder.join(".well-known/csaf/provider-metadata.json"),
            metadata,
        ),
        (white.join("feed.json"), feed),
        (white.join("index.txt"), exchange::csaf::index(&listed)),
        (white.join("changes.csv"), exchange::csaf::changes(&listed)),
    ] {
        write(&path, text.as_bytes())?;
    }
    match output.is_json() {
        true => output.json(&json!({"documents": listed.len()}))?,
        false => output.say(&format!("{} documents written", listed.len())),
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().context("a file stands in a folder")?;
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    std::fs::write(path, bytes).with_context(|| path.display().to_string())
}
