//! `feed`: configured feeds, their health, and providers' schemas.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use base::Timestamp;
use serde_json::json;
use std::path::{Path, PathBuf};
use watch::feed::actions::{NewFeed, add, fetch, list, remove_named};
use watch::feed::{BACK_FILL_DAYS, Kind};
use watch::schema::actions;

/// The arguments of `feed`.
#[derive(Debug, clap::Args)]
pub struct Feed {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Add a feed
    Add(Add),
    /// List the feeds
    List,
    /// Show when each feed last ran and what went wrong
    Status,
    /// Fetch what a feed has and is not here yet
    Run {
        /// The feed's name
        name: String,
        /// How many days to look back
        #[arg(long, default_value_t = BACK_FILL_DAYS)]
        days: i32,
    },
    /// Remove a feed with its key and secret; what it brought stays
    Remove {
        /// The feed's name
        name: String,
    },
    /// Load a mapping of CSV files of any make, or try it on a sample
    Mapping(super::mapping::Mapping),
    /// Load a provider's published report schema, which then takes precedence
    #[command(args_conflicts_with_subcommands = true)]
    Schema {
        /// The file
        #[arg(required = true)]
        file: Option<PathBuf>,
        #[command(subcommand)]
        what: Option<Schemas>,
    },
}

#[derive(Debug, clap::Subcommand)]
enum Schemas {
    /// List the versions that are loaded
    List,
    /// Take a version out of use; what it read stays as it was read
    Remove {
        /// The version, as list shows it
        version: String,
    },
}

#[derive(Debug, clap::Args)]
struct Add {
    /// The provider's kind
    #[arg(value_parser = kind)]
    kind: Kind,
    /// A name for the feed
    #[arg(long, default_value = "shadowserver")]
    name: String,
    /// The key that names us to the provider
    #[arg(long)]
    api_key: String,
    /// The file that holds the secret; else the environment variable CYBERGATEWAY_FEED_SECRET
    #[arg(long, value_name = "FILE")]
    secret_file: Option<PathBuf>,
    /// Another address of the interface
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// A mailing list to ask for; may be repeated; all when left out
    #[arg(long = "list", value_name = "NAME")]
    reports: Vec<String>,
    /// A report type to fetch; may be repeated; all when left out
    #[arg(long = "type", value_name = "NAME")]
    types: Vec<String>,
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::from_name(text).ok_or_else(|| "expected shadowserver".to_owned())
}

impl Feed {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        if let What::Mapping(mapping) = &self.what {
            return mapping.run(global, output);
        }
        Session::run(global, async |session| {
            let (actor, watch, tenant) = (&session.actor, &session.gateway.watch, session.tenant);
            match &self.what {
                What::Add(new) => {
                    let id = add(actor, watch, tenant, new.feed()?).await?;
                    output.text(&format!("{id}\n"))?;
                }
                What::List | What::Status => status(&session, output).await?,
                What::Run { name, days } => {
                    let fetched = fetch(actor, watch, tenant, name, *days).await?;
                    output.json(&serde_json::to_value(&fetched)?)?;
                    return Ok(if fetched.failed.is_empty() {
                        Done::All
                    } else {
                        Done::Part
                    });
                }
                What::Remove { name } => {
                    remove_named(actor, watch, tenant, name).await?;
                    output.say("removed; what the feed brought stays, until retention removes it");
                }
                What::Mapping(_) => {}
                What::Schema { file, what } => {
                    schema(&session, output, (file.as_deref(), what.as_ref())).await?;
                }
            }
            Ok(Done::All)
        })
    }
}

impl Add {
    fn feed(&self) -> anyhow::Result<NewFeed> {
        let secret = match &self.secret_file {
            Some(path) => std::fs::read_to_string(path)
                .with_context(|| format!("{} cannot be read", path.display()))?,
            None => std::env::var("CYBERGATEWAY_FEED_SECRET").map_err(|_| {
                Usage(
                    "a secret is needed: --secret-file FILE, or CYBERGATEWAY_FEED_SECRET"
                        .to_owned(),
                )
            })?,
        };
        Ok(NewFeed {
            name: self.name.clone(),
            kind: self.kind,
            address: self.address.clone(),
            api_key: self.api_key.clone(),
            secret: secret.trim().to_owned(),
            reports: self.reports.clone(),
            types: self.types.clone(),
        })
    }
}

/// Loads a schema, lists those loaded, or takes one out of use.
async fn schema(
    session: &Session,
    output: &Output,
    (file, what): (Option<&Path>, Option<&Schemas>),
) -> anyhow::Result<()> {
    let (actor, watch) = (&session.actor, &session.gateway.watch);
    match (what, file) {
        (Some(Schemas::List), _) => {
            let mut rows = Vec::new();
            for one in actions::loaded(actor, watch).await? {
                let types = one.report_types.to_string();
                rows.push(vec![
                    one.version,
                    one.provider,
                    types,
                    one.loaded_at.rfc3339(),
                ]);
            }
            let columns = ["version", "provider", "report types", "loaded"];
            output.table(&columns, &rows)?;
        }
        (Some(Schemas::Remove { version }), _) => {
            actions::unload(actor, watch, version).await?;
            output.say("removed; `cybergateway replay` shows what would read otherwise now");
        }
        (None, Some(file)) => {
            let bytes = std::fs::read(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            let loaded = actions::load(actor, watch, &bytes).await?;
            if output.is_json() {
                output.json(&json!({ "provider": loaded.provider, "version": loaded.version, "report_types": loaded.report_types }))?;
            } else {
                output.text(&format!(
                    "{}: version {}, {} report types\n",
                    loaded.provider, loaded.version, loaded.report_types
                ))?;
            }
        }
        (None, None) => return Err(Usage("name the schema's file".to_owned()).into()),
    }
    Ok(())
}

async fn status(session: &Session, output: &Output) -> anyhow::Result<()> {
    let feeds = list(&session.actor, &session.gateway.watch, session.tenant).await?;
    let at =
        |moment: Option<Timestamp>| moment.map_or_else(|| "never".to_owned(), Timestamp::rfc3339);
    let rows: Vec<Vec<String>> = feeds
        .iter()
        .map(|f| {
            let state = if !f.enabled {
                "off"
            } else if f.last_error.is_some() {
                "failing"
            } else {
                "well"
            };
            vec![
                f.name.clone(),
                f.kind.as_str().to_owned(),
                state.to_owned(),
                at(f.last_run_at),
                at(f.last_ok_at),
                f.last_error.clone().unwrap_or_default(),
            ]
        })
        .collect();
    Ok(output.table(
        &[
            "name",
            "provider",
            "state",
            "last run",
            "last good run",
            "error",
        ],
        &rows,
    )?)
}
