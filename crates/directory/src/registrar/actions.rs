//! Taking a list of registrars, and telling through whom a domain is registered.
//!
//! Not here: the columns of a list. Invariant: a domain without an entry is told by the longest one
//! above it that has one.

use ::store::{Row, Sql, params};
use base::Actor;
use base::id::TenantId;

use super::{Registration, read};
use crate::domain::DomainName;
use crate::list::{self, Done, ImportFile, Refused};
use crate::network::store::CHUNK;
use crate::{Directory, DirectoryError, EDITORS, require, require_member};

const COLUMNS: usize = 7;
const INSERT: &str = "INSERT INTO directory_registration
    (tenant, domain, registrar, registry, abuse, source, said_at) VALUES ";
const REPLACE: &str = " ON CONFLICT (tenant, domain) DO UPDATE SET registrar = excluded.registrar,
        registry = excluded.registry, abuse = excluded.abuse, source = excluded.source,
        said_at = excluded.said_at
    WHERE directory_registration.registrar <> excluded.registrar
        OR directory_registration.registry <> excluded.registry
        OR directory_registration.abuse <> excluded.abuse";
const GET: &str = "SELECT domain, registrar, registry, abuse, source, said_at
    FROM directory_registration WHERE tenant = $1 AND domain = $2";

/// What became of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registered {
    /// Domains of which something new is told.
    pub changed: usize,
    /// Domains of which nothing new is told.
    pub unchanged: usize,
    /// Lines that are not taken.
    pub refused: Vec<Refused>,
}

/// The use cases of registrars.
#[derive(Debug, Clone, Copy)]
pub struct Registrars<'d>(&'d Directory);

impl Directory {
    /// The use cases of registrars.
    #[must_use]
    pub const fn registrars(&self) -> Registrars<'_> {
        Registrars(self)
    }
}

impl Registrars<'_> {
    /// Takes a list: adds and changes what it names.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::File`] when nothing of it can be read.
    pub async fn import(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<Registered, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let (rows, refused) = read(file)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        let rows: Vec<_> = rows.into_iter().collect();
        let mut changed = 0;
        for part in rows.chunks(CHUNK) {
            let mut values = Vec::with_capacity(part.len() * COLUMNS);
            for (domain, [registrar, registry, abuse]) in part {
                values.extend(params![
                    tenant, domain, registrar, registry, abuse, file.name, now
                ]);
            }
            let places = crate::text::placeholders(part.len(), COLUMNS);
            let sql = Sql::composed(format!("{INSERT}{places}{REPLACE}"));
            changed += usize::try_from(tx.execute(sql, values).await?).unwrap_or(0);
        }
        let done = Registered {
            changed,
            unchanged: rows.len() - changed.min(rows.len()),
            refused,
        };
        if changed == 0 {
            return Ok(done);
        }
        let record = Done {
            tenant: Some(tenant),
            kind: "registrars",
            name: file.name,
            bytes: file.bytes,
            taken: rows.len(),
            refused: done.refused.len(),
            version: None,
        };
        let id = list::record(&mut tx, &record, now).await?;
        let (what, object) = ("directory.registrar.import", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &[])
            .await?;
        Ok(done)
    }

    /// Through whom a domain is registered, by its own entry or the longest above it.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
    pub async fn of(
        &self,
        actor: &Actor,
        tenant: TenantId,
        domain: &DomainName,
    ) -> Result<Option<Registration>, DirectoryError> {
        require_member(actor, tenant)?;
        let mut name = domain.as_str();
        loop {
            let rows = self.0.db.fetch(GET, params![tenant, name]).await?;
            if let Some(row) = rows.first() {
                return Ok(Some(registration(row)?));
            }
            match name.split_once('.') {
                Some((_, above)) => name = above,
                None => return Ok(None),
            }
        }
    }
}

fn registration(row: &Row) -> Result<Registration, ::store::StoreError> {
    Ok(Registration {
        domain: row.get("domain")?,
        registrar: row.get("registrar")?,
        registry: row.get("registry")?,
        abuse: row.get("abuse")?,
        source: row.get("source")?,
        at: row.get("said_at")?,
    })
}
