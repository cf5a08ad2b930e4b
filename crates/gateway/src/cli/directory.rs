//! `directory`: organisations, people and functions as files, in and out.
//!
//! Not here: networks (`network import`), rules. Invariant: what is written is what the operator
//! may see; with `--print`, only what people agreed to have printed.

use super::assessment::written;
use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use directory::import::{ImportFile, Refused};
use directory::publish;
use directory::record::audience::{Medium, Sight};
use directory::record::exchange::{Format as Form, write};
use directory::record::{Decision, Foreign, Imported, Seen, Source, Whole};
use exchange::teams::Page;
use serde_json::json;
use std::path::PathBuf;
use web::Arg;
use web::i18n::I18n;

/// The arguments of `directory`.
#[derive(Debug, clap::Args)]
pub struct Directory {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// One value a line
    Csv,
    /// Everything
    Json,
    /// Contact cards (vCard 4.0 or 3.0)
    Vcard,
    /// FIRST's list of teams, JSON
    First,
    /// The description of a team (RFC 2350), text
    Rfc2350,
}

/// In which form a file leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Export {
    /// One value a line
    Csv,
    /// Everything
    Json,
    /// Contact cards (vCard 4.0)
    Vcard,
    /// Response teams in the form of FIRST's teams API
    First,
    /// The description of a team (RFC 2350)
    Rfc2350,
    /// A security.txt (RFC 9116)
    Securitytxt,
}

/// For whom a file is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum For {
    /// Everybody
    Public,
    /// Members, contacts of networks included
    Members,
    /// The administration
    National,
    /// Those who keep the directory
    Desk,
}

impl For {
    const fn sight(self) -> Sight {
        match self {
            Self::Public => Sight::Visitor,
            Self::Members => Sight::Member,
            Self::National => Sight::National,
            Self::Desk => Sight::Desk,
        }
    }
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Import organisations, people and functions; the form of the file is told by its content.
    /// What people entered stays; where the file says otherwise, somebody is asked
    Import {
        /// The file
        file: PathBuf,
        /// What is said of the file's form, for those who write it down; it is told by its content
        #[arg(long, value_name = "FORM")]
        format: Option<Format>,
        /// The name of the source; what it said before is replaced [default: the file's name]
        #[arg(long, value_name = "NAME")]
        source: Option<String>,
        /// The file is all that the source has: what it no longer names is no longer said. When
        /// half or more is missing, the file is held instead
        #[arg(long)]
        whole: bool,
        /// Read a contact spreadsheet (CSV or XLSX) as it was kept under this name on the page
        /// "Import a contact spreadsheet"
        #[arg(long, value_name = "NAME", conflicts_with = "format")]
        map: Option<String>,
        /// The encoding of the spreadsheet [default: told by the file]
        #[arg(long, value_name = "NAME", requires = "map")]
        encoding: Option<String>,
    },
    /// Take holders of address space and mailboxes for abuse from a registry's whois dump (RPSL, also
    /// packed with gzip), below what people entered
    Whois {
        /// The files of one registry
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The registry
        #[arg(long, value_name = "NAME")]
        registry: String,
        /// By what you are licensed to use the dump; it is kept with your name
        #[arg(long, value_name = "STATEMENT")]
        licence: String,
        /// Take the space of every country, not only of those of the administration
        #[arg(long)]
        everywhere: bool,
    },
    /// Write every record
    Export {
        /// The form of the file
        #[arg(long, value_name = "FORM", default_value = "json")]
        format: Export,
        /// For whom; nothing else leaves [default: desk for csv and json, else public]
        #[arg(long, value_name = "WHOM")]
        audience: Option<For>,
        /// The organisation, by its name or id, for rfc2350 and securitytxt; needed where several fit
        #[arg(long, value_name = "ORGANISATION")]
        of: Option<String>,
        /// Only what people agreed to have printed
        #[arg(long)]
        print: bool,
        /// The file to write [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// List the files that are held, release one, or throw it away
    Held {
        /// Import this one as it is
        #[arg(long, value_name = "ID", conflicts_with = "discard")]
        release: Option<String>,
        /// Throw this one away
        #[arg(long, value_name = "ID")]
        discard: Option<String>,
    },
    /// Ping drills: who answers a letter, and how fast
    #[command(subcommand)]
    Drill(super::drill::Drill),
}

impl Directory {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| match &self.what {
            What::Import {
                file,
                format,
                source,
                whole,
                map,
                encoding,
            } => {
                let bytes = std::fs::read(file)
                    .with_context(|| format!("{} cannot be read", file.display()))?;
                agrees(*format, ("", &bytes))?;
                let name = file.display().to_string();
                let source = Source {
                    name: source.clone().unwrap_or_else(|| name.clone()),
                    whole: if *whole { Whole::All } else { Whole::Part },
                };
                if let Some(map) = map {
                    let encoding = encoding.as_deref().unwrap_or("");
                    let what = (name.as_str(), bytes.as_slice(), encoding);
                    return spreadsheet(&session, output, &source, map, what).await;
                }
                import(&session, output, &source, (&name, &bytes)).await
            }
            What::Whois {
                files,
                registry,
                licence,
                everywhere,
            } => {
                let said = (registry.as_str(), licence.as_str());
                super::whois::run(&session, output, files, said, *everywhere).await
            }
            What::Export {
                format,
                audience,
                of,
                print,
                output: file,
            } => {
                let text = exported(&session, (*format, *audience), of.as_deref(), *print);
                written(output, file.as_deref(), text.await?.as_bytes())
            }
            What::Drill(drill) => drill.run(&session, output).await,
            What::Held { release, discard } => {
                let wanted = match (release, discard) {
                    (Some(id), _) => Some((id, Decision::Theirs)),
                    (_, Some(id)) => Some((id, Decision::Ours)),
                    _ => None,
                };
                match wanted {
                    Some((id, decision)) => decide(&session, output, id, decision).await,
                    None => held(&session, output).await,
                }
            }
        })
    }
}

/// What leaves in a form, for whom it is meant.
async fn exported(
    session: &Session,
    (format, audience): (Export, Option<For>),
    of: Option<&str>,
    print: bool,
) -> anyhow::Result<String> {
    let medium = match print {
        true => Medium::Print,
        false => Medium::Screen,
    };
    let usual = match format {
        Export::Csv | Export::Json => For::Desk,
        _ => For::Public,
    };
    let most = audience.unwrap_or(usual).sight();
    let records = session.gateway.directory.records();
    let all = records
        .export_for(&session.actor, session.tenant, medium, most)
        .await?;
    Ok(match format {
        Export::Csv => write(&all, Form::Csv),
        Export::Json => write(&all, Form::Json),
        Export::Vcard => publish::cards(&all),
        Export::First => {
            let (teams, modified) = publish::list(&all, &publish::Filter::default());
            let page = Page {
                access: if most == Sight::Visitor {
                    "public"
                } else {
                    "members"
                },
                total: teams.len() as u64,
                offset: 0,
                limit: teams.len() as u64,
                modified,
                teams: &teams,
            };
            format!("{:#}\n", exchange::teams::json(&page))
        }
        Export::Rfc2350 => {
            let i18n = I18n::builder().locales(&directory::LOCALES).build()?;
            let english = i18n.negotiate("en");
            let word = |id: &str| crate::compose::unmarked(&english.plain(id));
            let team = chosen(&all, of)?;
            let path = format!("en/directory/records/{}/description", team.record.id);
            let address = crate::compose::PublicAddress::of(&session.gateway.config);
            let place = format!("{}/{path}", address.url());
            let document = publish::description(team, english.tag(), &place, &word);
            exchange::rfc2350::text(&document, english.tag())
        }
        Export::Securitytxt => {
            publish::security_txt(chosen(&all, of)?, session.gateway.clock.now())?
        }
    })
}

/// The organisation of a name or an id; without either, the only response team.
fn chosen<'s>(all: &'s [Seen], of: Option<&str>) -> anyhow::Result<&'s Seen> {
    let organisations = all.iter().filter(|s| s.record.is_organisation());
    let fits = |s: &&Seen| match of {
        Some(text) => {
            let named = s.of("name").flat_map(|n| &n.values);
            s.record.id.to_string() == text || named.into_iter().any(|v| v.text == text)
        }
        None => publish::is_team(s),
    };
    let found: Vec<&Seen> = organisations.filter(fits).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Usage("no organisation that this audience may see fits; name one with --of, or widen --audience".to_owned()).into()),
        several => {
            let names: Vec<&str> = several.iter().filter_map(|s| s.title("en")).collect();
            Err(Usage(format!("several fit ({}); name one with --of", names.join(", "))).into())
        }
    }
}

/// Refuses a file that is not of the form that the caller said.
fn agrees(format: Option<Format>, (name, bytes): (&str, &[u8])) -> anyhow::Result<()> {
    let json = bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{');
    let found = Foreign::of(&ImportFile { name, bytes });
    let said = |text: &str| Err(Usage(text.to_owned()).into());
    match format {
        Some(Format::Csv) if json => said("the file is JSON, not CSV"),
        Some(Format::Json) if !json || found.is_some() => {
            said("the file is not a directory in JSON")
        }
        Some(Format::Vcard) if found != Some(Foreign::Cards) => {
            said("the file does not begin with BEGIN:VCARD")
        }
        Some(Format::First) if found != Some(Foreign::Teams) => {
            said("the file is not a list of teams in FIRST's form")
        }
        Some(Format::Rfc2350) if found != Some(Foreign::Description) => {
            said("no heading of RFC 2350 was found in the file")
        }
        _ => Ok(()),
    }
}

async fn import(
    session: &Session,
    output: &Output,
    source: &Source,
    (name, bytes): (&str, &[u8]),
) -> anyhow::Result<Done> {
    let file = ImportFile { name, bytes };
    if directory::registrar::is_list(&file) {
        return registrars(session, output, &file).await;
    }
    // Lists of networks with their organisations come by this way too.
    if file.is_constituency() && !directory::record::is_records(&file) {
        let lists = [(name.to_owned(), bytes.to_vec())];
        let all: Vec<&(String, Vec<u8>)> = lists.iter().collect();
        let partial = super::network::organisations(session, output, &all).await?;
        return Ok(if partial { Done::Part } else { Done::All });
    }
    let records = session.gateway.directory.records();
    let done = records
        .import(&session.actor, session.tenant, source, &file)
        .await;
    say(output, name, &done.map_err(super::network::place(name))?)
}

/// Imports a list of the registrars of domains.
async fn registrars(
    session: &Session,
    output: &Output,
    file: &ImportFile<'_>,
) -> anyhow::Result<Done> {
    let registrars = session.gateway.directory.registrars();
    let done = registrars
        .import(&session.actor, session.tenant, file)
        .await;
    let done = done.map_err(super::network::place(file.name))?;
    let taken = Imported {
        changed: done.changed,
        unchanged: done.unchanged,
        refused: done.refused,
        ..Imported::default()
    };
    say(output, file.name, &taken)
}

/// Imports a spreadsheet as it was read before under a name.
async fn spreadsheet(
    session: &Session,
    output: &Output,
    source: &Source,
    map: &str,
    (name, bytes, encoding): (&str, &[u8], &str),
) -> anyhow::Result<Done> {
    let sheets = session.gateway.directory.spreadsheets();
    let kept = sheets.kept(&session.actor, session.tenant).await?;
    let Some(kept_as) = kept.iter().find(|k| k.name == map) else {
        let names: Vec<&str> = kept.iter().map(|k| k.name.as_str()).collect();
        let known = match names.is_empty() {
            true => "none is; read one on the page first".to_owned(),
            false => format!("take one of: {}", names.join(", ")),
        };
        let text = format!("no way of reading is kept under \"{map}\"; {known}");
        return Err(Usage(text).into());
    };
    let file = ImportFile { name, bytes };
    let table = directory::record::spreadsheet::open(&file, encoding);
    let table = table.map_err(super::network::place(name))?;
    let mapping = kept_as.for_table(&table);
    let what = (name, &table, &mapping);
    let done = sheets.import(&session.actor, session.tenant, source, what);
    say(
        output,
        name,
        &done.await.map_err(super::network::place(name))?,
    )
}

pub(super) fn say(output: &Output, name: &str, done: &Imported) -> anyhow::Result<Done> {
    if output.is_json() {
        output.json(&json!({
            "file": name, "added": done.added, "changed": done.changed, "unchanged": done.unchanged,
            "dropped": done.dropped, "not_brought_back": done.erased, "reviews": done.reviews,
            "held": done.held.map(|id| id.to_string()), "refused": done.refused.len(),
        }))?;
    } else {
        output.text(&format!(
            "{name}: {} records added, {} changed, {} unchanged, {} dropped; {} values to be looked at; {} refused\n",
            done.added, done.changed, done.unchanged, done.dropped, done.reviews, done.refused.len()
        ))?;
    }
    if let Some(id) = done.held {
        output.say(&format!(
            "{name}: half or more of what this source had is missing, so nothing was changed; \
             look at it and run \"cybergateway directory held --release {id}\" or \"--discard {id}\""
        ));
    }
    let i18n = I18n::builder().locales(&directory::LOCALES).build()?;
    let english = i18n.negotiate("en");
    let words = |refused: &Refused| {
        let (id, arguments) = &refused.message;
        let arguments: Vec<(&str, Arg)> = arguments
            .iter()
            .map(|(n, v)| (*n, Arg::Text(v.clone())))
            .collect();
        crate::compose::unmarked(&english.plain_with(id, &arguments))
    };
    for refused in &done.refused {
        output.say(&format!(
            "{name}: line {}: {}",
            refused.line,
            words(refused)
        ));
    }
    Ok(match done.held.is_some() || !done.refused.is_empty() {
        true => Done::Part,
        false => Done::All,
    })
}

async fn held(session: &Session, output: &Output) -> anyhow::Result<Done> {
    let records = session.gateway.directory.records();
    let all = records.held(&session.actor, session.tenant).await?;
    let row = |h: &directory::record::Held| {
        vec![
            h.id.to_string(),
            h.source.clone(),
            h.name.clone(),
            format!("{} of {}", h.dropped, h.known),
            h.at.rfc3339(),
        ]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    output.table(&["id", "source", "file", "missing", "since"], &rows)?;
    Ok(Done::All)
}

async fn decide(
    session: &Session,
    output: &Output,
    id: &str,
    decision: Decision,
) -> anyhow::Result<Done> {
    let held = id.parse().map_err(|e| Usage(format!("{e}")))?;
    let records = session.gateway.directory.records();
    let done = records
        .release(&session.actor, session.tenant, held, decision)
        .await?;
    match done {
        Some(done) => say(output, id, &done),
        None => Ok(Done::All),
    }
}
