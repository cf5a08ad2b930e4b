//! Through whom domains are registered: registrar, registry and the registrar's mailbox for abuse, as
//! a list gives them.
//!
//! Not here: who holds a domain (`network`). Invariant: the last list that names a domain is what is
//! told of it, with its source and day; the same list twice changes nothing.

mod actions;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use base::Timestamp;

pub use actions::{Registered, Registrars};

use crate::domain::DomainName;
use crate::error::DirectoryError;
use crate::list::{Bad, Columns, ImportFile, Kind, Refused, bad_text, open};
use crate::record::{Shape, shape};

/// Through whom a domain is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// The domain.
    pub domain: String,
    /// The registrar.
    pub registrar: String,
    /// The registry; empty where it is not told.
    pub registry: String,
    /// The registrar's mailbox for abuse; empty where it is not told.
    pub abuse: String,
    /// The name of the list.
    pub source: String,
    /// When it came.
    pub at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Domain,
    Registrar,
    Registry,
    Abuse,
}

const NAMES: [(Column, &str); 4] = [
    (
        Column::Domain,
        "domain domainname fqdn domaine nomdedomaine dominio домен 域名 نطاق النطاق",
    ),
    (
        Column::Registrar,
        "registrar registrarname sponsoringregistrar registraire registrador регистратор 注册商 المسجل مسجل",
    ),
    (
        Column::Registry,
        "registry registryname tldregistry registre registro реестр 注册局 السجل سجل",
    ),
    (
        Column::Abuse,
        "abuse abusemailbox abusemail abuseemail abusecontact registrarabuse registrarabuseemail registrarabusecontactemail mail email",
    ),
];
const LIST: Kind = Kind {
    header: "domain,registrar,registry,abuse_mailbox",
    missing: "directory-refused-registrar-header",
    is_data: |cell| cell.contains('.') && cell.parse::<DomainName>().is_ok(),
};
/// Characters of the name of a registrar or registry.
const NAME_LIMIT: usize = 200;

/// The rows of a list by domain, and the lines that are not taken.
type Rows = (BTreeMap<String, [String; 3]>, Vec<Refused>);

fn columns(first: &csv::StringRecord) -> Option<Columns<Column>> {
    let columns = Columns::parse(first, &NAMES, |_| false);
    let needed = [Column::Domain, Column::Registrar];
    needed.iter().all(|c| columns.has(*c)).then_some(columns)
}

/// Whether a first line names a domain and its registrar.
#[must_use]
pub fn is_list(file: &ImportFile<'_>) -> bool {
    columns(&crate::list::first_line(file.bytes)).is_some()
}

fn read(file: &ImportFile<'_>) -> Result<Rows, DirectoryError> {
    let opened = open(file)?;
    let (mut rows, mut refused) = (BTreeMap::new(), Vec::new());
    opened.read(file, &LIST, columns, |columns, row| {
        match take(columns, row) {
            Ok((domain, said)) => {
                rows.insert(domain, said);
            }
            Err(bad) => refused.push(columns.refused(row, bad)),
        }
    })?;
    Ok((rows, refused))
}

fn take(columns: &Columns<Column>, row: &csv::StringRecord) -> Result<(String, [String; 3]), Bad> {
    crate::list::check_cells(row, columns.len())?;
    let cell = |column| columns.cell(row, column);
    let (at, domain) = cell(Column::Domain);
    let domain: DomainName = domain.parse().map_err(|_| {
        bad_text(
            at.unwrap_or(0),
            "directory-refused-registrar-domain",
            domain,
        )
    })?;
    let (at, registrar) = cell(Column::Registrar);
    if registrar.is_empty() {
        let id = "directory-refused-registrar-missing";
        return Err(bad_text(at.unwrap_or(0), id, domain.as_str()));
    }
    let (at, abuse) = cell(Column::Abuse);
    let abuse = match abuse {
        "" => String::new(),
        text => shape::read(Shape::Mail, text).map_err(|message| Bad(at, message))?,
    };
    let name = |text: &str| base::text::plain(text).chars().take(NAME_LIMIT).collect();
    let registry = cell(Column::Registry).1;
    let said = [name(registrar), name(registry), abuse];
    Ok((domain.as_str().to_owned(), said))
}
