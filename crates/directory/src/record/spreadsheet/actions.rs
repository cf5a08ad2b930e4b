//! Keeping how a spreadsheet is read, and importing one.
//!
//! Not here: reading (`read`). Invariant: what is imported goes by the same way as any file of
//! records: layers, three-way review, and held when half is missing.

use ::store::{Row, params};
use base::id::TenantId;
use base::{Actor, Timestamp};

use super::{Mapping, Table, Target, read};
use crate::list::ImportFile;
use crate::record::{Imported, Source};
use crate::{Directory, DirectoryError, EDITORS, require};

const LIST: &str = "SELECT name, headings, targets, country, kept_at FROM directory_spreadsheet
    WHERE tenant = $1 ORDER BY name";
const KEEP: &str =
    "INSERT INTO directory_spreadsheet (tenant, name, headings, targets, country, kept_by, kept_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant, name) DO UPDATE
    SET headings = $3, targets = $4, country = $5, kept_by = $6, kept_at = $7";
/// Characters of a name.
const NAME_LIMIT: usize = 100;
/// Parts headings in storage; no cell holds it.
const PART: char = '\u{1f}';

/// How a spreadsheet was read, under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The name.
    pub name: String,
    headings: Vec<String>,
    mapping: Mapping,
    /// When it was kept.
    pub at: Timestamp,
}

impl Kept {
    /// The mapping for a table whose columns may have moved: each by its heading.
    #[must_use]
    pub fn for_table(&self, table: &Table) -> Mapping {
        let fold = crate::text::fold;
        let known = |heading: &String| {
            let at = self.headings.iter().position(|h| fold(h) == fold(heading));
            at.and_then(|at| self.mapping.columns.get(at).copied().flatten())
        };
        Mapping {
            columns: table.headings.iter().map(known).collect(),
            country: self.mapping.country,
        }
    }
}

/// The use cases of spreadsheets.
#[derive(Debug, Clone, Copy)]
pub struct Spreadsheets<'d>(&'d Directory);

impl Directory {
    /// The use cases of spreadsheets.
    #[must_use]
    pub const fn spreadsheets(&self) -> Spreadsheets<'_> {
        Spreadsheets(self)
    }
}

impl Spreadsheets<'_> {
    /// How spreadsheets were read, by name.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn kept(&self, actor: &Actor, tenant: TenantId) -> Result<Vec<Kept>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let rows = self.0.db.fetch(LIST, params![tenant]).await?;
        let one = |row: &Row| {
            let (headings, targets): (String, String) = (row.get("headings")?, row.get("targets")?);
            let country: Option<String> = row.get("country")?;
            Ok(Kept {
                name: row.get("name")?,
                headings: headings.split(PART).map(str::to_owned).collect(),
                mapping: Mapping {
                    columns: targets.split(' ').map(Target::parse).collect(),
                    country: country.and_then(|c| c.parse().ok()),
                },
                at: row.get("kept_at")?,
            })
        };
        rows.iter().map(one).collect()
    }

    /// Keeps how a table was read under a name, for the next time.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Field`] for a name that is too long.
    pub async fn keep(
        &self,
        actor: &Actor,
        tenant: TenantId,
        name: &str,
        (table, mapping): (&Table, &Mapping),
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let name = base::text::plain(name.trim());
        if name.is_empty() || name.chars().count() > NAME_LIMIT {
            let args = vec![("limit", NAME_LIMIT.to_string())];
            let message = ("directory-refused-name-long", args);
            return Err(DirectoryError::field(
                "keep",
                "is missing or too long",
                message,
            ));
        }
        let headings = table.headings.join(&PART.to_string());
        let word = |t: &Option<Target>| t.map_or("-", Target::as_str);
        let targets: Vec<&str> = mapping.columns.iter().map(word).collect();
        let country = mapping.country.map(|c| c.to_string());
        let now = self.0.clock.now();
        let by = actor.audit_name();
        let mut tx = self.0.begin(actor).await?;
        let targets = targets.join(" ");
        let values = params![tenant, name.as_str(), headings, targets, country, by, now];
        tx.execute(KEEP, values).await?;
        let what = "directory.spreadsheet.keep";
        self.0
            .finish(tx, actor, Some(tenant), what, &name, &[])
            .await
    }

    /// Imports the rows of a table; cells that cannot be taken are among what is refused.
    ///
    /// # Errors
    /// As [`crate::record::Records::import`].
    pub async fn import(
        &self,
        actor: &Actor,
        tenant: TenantId,
        source: &Source,
        (name, table, mapping): (&str, &Table, &Mapping),
    ) -> Result<Imported, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let read = read(table, mapping);
        let file = ImportFile {
            name,
            bytes: read.csv.as_bytes(),
        };
        let records = self.0.records();
        let mut done = records.import(actor, tenant, source, &file).await?;
        // The rest was refused before: its lines are those of the spreadsheet.
        done.refused.extend(read.faults);
        Ok(done)
    }
}
