//! Taking a registry's dump: the statement, the records, the networks.
//!
//! Not here: reading it. Invariant: records and networks go the same way as any file, in the layer
//! of files, so that what a person entered stays.

use ::store::params;
use base::Actor;
use base::ContentHash;
use base::id::{ImportId, TenantId};
use exchange::rpsl::{Holder, Holdings};

use crate::import::{Applied, ImportFile};
use crate::record::search::folded;
use crate::record::{Imported, Source, Whole};
use crate::{Directory, DirectoryError, EDITORS, require};

const KEEP: &str =
    "INSERT INTO directory_whois (id, tenant, registry, file, hash, statement, said_by, said_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
/// With what the names of sources begin that are registries.
pub(crate) const SOURCE: &str = "whois";
/// Characters of a statement, and of the name of a registry.
const STATEMENT_LIMIT: usize = 1_000;
const NAME_LIMIT: usize = 60;

/// That somebody may use a dump.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The registry, such as `RIPE NCC`.
    pub registry: String,
    /// By what: the agreement, the licence.
    pub text: String,
    /// The name of the file.
    pub file: String,
    /// The hash of its content.
    pub hash: ContentHash,
}

/// What became of a dump.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Organisations and their mailboxes for abuse.
    pub records: Imported,
    /// Their networks.
    pub networks: Option<Applied>,
}

/// The use cases of whois dumps.
#[derive(Debug, Clone, Copy)]
pub struct Whois<'d>(&'d Directory);

impl Directory {
    /// The use cases of whois dumps.
    #[must_use]
    pub const fn whois(&self) -> Whois<'_> {
        Whois(self)
    }
}

fn missing(field: &'static str, limit: usize) -> DirectoryError {
    let message = ("directory-refused-why", vec![("limit", limit.to_string())]);
    DirectoryError::field(field, "is missing or too long", message)
}

impl Whois<'_> {
    /// Takes the holders of a dump with their networks and mailboxes for abuse.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::Field`] without a statement or a registry;
    /// as the imports of records and networks, and then the statement is on record.
    pub async fn import(
        &self,
        actor: &Actor,
        tenant: TenantId,
        statement: &Statement,
        holdings: &Holdings,
    ) -> Result<Taken, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let text = base::text::plain(statement.text.trim());
        let registry = base::text::plain(statement.registry.trim());
        if text.is_empty() || text.chars().count() > STATEMENT_LIMIT {
            return Err(missing("statement", STATEMENT_LIMIT));
        }
        if registry.is_empty() || registry.chars().count() > NAME_LIMIT {
            return Err(missing("registry", NAME_LIMIT));
        }
        let (id, now) = (ImportId::new(self.0.clock.now()), self.0.clock.now());
        let by = actor.audit_name();
        let file = statement.file.as_str();
        let values = params![
            id,
            tenant,
            registry.as_str(),
            file,
            statement.hash,
            text,
            by,
            now
        ];
        let mut tx = self.0.begin(actor).await?;
        tx.execute(KEEP, values).await?;
        let what = ("directory.whois.licensed", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what.0, &what.1, &["statement"])
            .await?;
        // The form was carried out by the statement; what follows is the same every time.
        let plain = Directory {
            form: None,
            ..self.0.clone()
        };
        let source = Source {
            name: format!("{SOURCE} {registry}"),
            whole: Whole::All,
        };
        let records = records(&holdings.holders);
        let sent = ImportFile {
            name: file,
            bytes: records.as_bytes(),
        };
        let records = plain
            .records()
            .import_as(actor, tenant, &source, &sent)
            .await?;
        if records.held.is_some() {
            return Ok(Taken {
                records,
                networks: None,
            });
        }
        let networks = networks(&holdings.holders);
        let sent = ImportFile {
            name: file,
            bytes: networks.as_bytes(),
        };
        let imports = plain.imports();
        let networks = imports
            .import_constituency_csv(actor, tenant, &sent)
            .await?;
        Ok(Taken {
            records,
            networks: Some(networks),
        })
    }
}

fn file(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(header).expect("a Vec takes every byte");
    for row in rows {
        out.write_record(&row).expect("a Vec takes every byte");
    }
    String::from_utf8(out.into_inner().unwrap_or_default()).expect("it was written as text")
}

/// Every holder as an organisation, with a function for its mailboxes.
fn records(holders: &[Holder]) -> String {
    let header = ["record", "kind", "of", "field", "language", "value"];
    let row = |cells: [&str; 6]| cells.map(str::to_owned).to_vec();
    let rows = holders.iter().flat_map(|h| {
        let key = format!("holder/{}", folded(&h.name));
        let abuse = format!("{key}/abuse");
        let mut rows = vec![row([&key, "organisation", "", "name", "", &h.name])];
        if let Some(country) = h.country {
            let country = country.to_string();
            rows.push(row([&key, "organisation", "", "country", "", &country]));
        }
        if !h.mailboxes.is_empty() {
            let title = "Abuse mailbox of the registry";
            rows.push(row([&abuse, "function", &key, "function", "en", title]));
            rows.push(row([&abuse, "function", &key, "role", "", "abuse"]));
        }
        for mail in &h.mailboxes {
            rows.push(row([&abuse, "function", &key, "mail", "", mail]));
        }
        rows
    });
    file(&header, rows)
}

/// Every network with its holder.
fn networks(holders: &[Holder]) -> String {
    let rows = holders.iter().flat_map(|h| {
        let row = |n: &String| vec![n.clone(), h.name.clone()];
        h.networks.iter().map(row)
    });
    file(&["network", "organisation"], rows)
}
