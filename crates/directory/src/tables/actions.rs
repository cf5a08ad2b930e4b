//! Importing table files into the folder of tables.
//!
//! Not here: formats. Invariant: only the operator imports tables, since they answer for every
//! administration of the installation.

use std::collections::BTreeMap;

use base::Actor;

use super::{RefusedRow, TableRow, prefixes, source};
use crate::Directory;
use crate::error::DirectoryError;
use crate::list::{self, Done};
use crate::lookup::{Folder, RoutesBuilder, TableKind};

/// How many refused rows of a file are listed.
const LISTED: usize = 100;

/// A file as somebody handed it in, unpacked.
#[derive(Debug, Clone, Copy)]
pub struct TableFile<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// What was taken from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTaken {
    /// Its name.
    pub name: String,
    /// The recognised format.
    pub format: &'static str,
    /// How many rows were taken.
    pub taken: usize,
    /// How many rows say nothing usable.
    pub refused: usize,
    /// The first of those.
    pub refused_rows: Vec<RefusedRow>,
}

/// A finished import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablesImported {
    /// File by file.
    pub files: Vec<FileTaken>,
    /// The tables that were replaced, with the version of their content.
    pub tables: Vec<(TableKind, String)>,
}

impl TablesImported {
    /// Whether some rows were not taken (exit code 3 of the command line).
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.files.iter().any(|f| f.refused > 0)
    }
}

/// The rows of all files: routes and names together, countries by their source.
#[derive(Default)]
struct Rows {
    routes: RoutesBuilder,
    countries: BTreeMap<String, RoutesBuilder>,
}

impl Directory {
    /// Imports tables of address space. What the files hold together replaces the table of its
    /// kind; countries are replaced for each source (registry) apart. Idempotent.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] unless the actor is the operator;
    /// [`DirectoryError::File`] when a file cannot be read, or holds nothing usable: nothing is
    /// replaced then.
    pub async fn import_tables(
        &self,
        actor: &Actor,
        folder: &Folder,
        files: &[TableFile<'_>],
    ) -> Result<TablesImported, DirectoryError> {
        if !actor.is_unrestricted() {
            return Err(DirectoryError::Forbidden);
        }
        let mut rows = Rows::default();
        let mut taken = Vec::new();
        for file in files {
            taken.push(read(file, &mut rows)?);
        }
        let mut tables = folder.replace(rows.routes, "")?;
        for (label, builder) in rows.countries {
            tables.extend(folder.replace(builder, &label)?);
        }
        self.record(actor, files, &taken, &tables).await?;
        Ok(TablesImported {
            files: taken,
            tables,
        })
    }

    async fn record(
        &self,
        actor: &Actor,
        files: &[TableFile<'_>],
        taken: &[FileTaken],
        tables: &[(TableKind, String)],
    ) -> Result<(), DirectoryError> {
        let now = self.clock.now();
        let version: Vec<String> = tables
            .iter()
            .map(|(kind, v)| format!("{}:{v}", kind.as_str()))
            .collect();
        let version = version.join(" ");
        let mut tx = self.db.begin().await?;
        let mut last = String::new();
        for (file, taken) in files.iter().zip(taken) {
            let done = Done {
                tenant: None,
                kind: taken.format,
                name: file.name,
                bytes: file.bytes,
                taken: taken.taken,
                refused: taken.refused,
                version: Some(&version),
            };
            let id = list::record(&mut tx, &done, now).await?;
            last = id.to_string();
        }
        self.finish(tx, actor, None, "directory.import.tables", &last, &[])
            .await
    }
}

fn read(file: &TableFile<'_>, rows: &mut Rows) -> Result<FileTaken, DirectoryError> {
    let source = source(file)?;
    let label = source.label().unwrap_or_else(|| stem(file.name));
    let mut out = FileTaken {
        name: file.name.to_owned(),
        format: source.format(),
        taken: 0,
        refused: 0,
        refused_rows: Vec::new(),
    };
    source.rows(&mut |row| match row {
        Ok(row) => {
            out.taken += 1;
            take(row, rows, &label);
        }
        Err(refused) => {
            out.refused += 1;
            if out.refused_rows.len() < LISTED {
                out.refused_rows.push(refused);
            }
        }
    })?;
    if out.taken == 0 {
        let message = (
            "directory-refused-table-empty",
            vec![("name", file.name.to_owned())],
        );
        let reason = "has no row that says anything about addresses or AS numbers; a list of networks with their organisations names its columns in the first line, such as: network,organisation,sector,critical".to_owned();
        return Err(DirectoryError::File {
            name: file.name.to_owned(),
            reason,
            message,
        });
    }
    Ok(out)
}

fn take(row: TableRow<'_>, rows: &mut Rows, label: &str) {
    match row {
        TableRow::Route {
            low,
            high,
            asn,
            name,
        } => {
            for prefix in prefixes(low, high) {
                rows.routes.route(prefix, asn);
            }
            if let Some(name) = name {
                rows.routes.name(asn, name);
            }
        }
        TableRow::Name { asn, name } => rows.routes.name(asn, name),
        TableRow::Country { low, high, cc } => match rows.countries.get_mut(label) {
            Some(builder) => builder.country(low, high, cc),
            None => rows
                .countries
                .entry(label.to_owned())
                .or_default()
                .country(low, high, cc),
        },
    }
}

/// A file's name without folder and suffix.
fn stem(name: &str) -> String {
    let path = std::path::Path::new(name);
    path.file_stem()
        .map_or_else(|| name.to_owned(), |s| s.to_string_lossy().into_owned())
}
