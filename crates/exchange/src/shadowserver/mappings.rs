//! The mappings that are loaded: any number of versions of the provider's schema, and our own
//! rules behind them.
//!
//! Not here: choosing among them, which needs a file's header (`choose`).
//! Invariant: loading a newer schema never makes an older file worse: the older version stays.

use super::decoder::Decoder;
use super::name::named;
use super::schema::{Schema, SchemaError, SchemaInfo};
use super::types::known;
use crate::csv::CsvLimits;
use std::sync::Arc;

/// Loaded mappings. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Mappings {
    /// Newest version first.
    pub(super) schemas: Vec<Arc<Schema>>,
}

impl Mappings {
    /// Only our own rules by column and type name.
    #[must_use]
    pub fn builtin() -> Self {
        Self::default()
    }

    /// Adds a version of the provider's schema beside those already there. The same version given
    /// again replaces itself.
    ///
    /// # Errors
    /// When the bytes are not the provider's `intelmq.json`.
    pub fn add_schema(&mut self, bytes: &[u8]) -> Result<SchemaInfo, SchemaError> {
        let (schema, info) = Schema::parse(bytes)?;
        self.schemas.retain(|s| s.version != schema.version);
        self.schemas.push(Arc::new(schema));
        self.schemas.sort_by(|a, b| b.version.cmp(&a.version));
        Ok(info)
    }

    /// The versions loaded, newest first.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.schemas.iter().map(|s| s.version.as_str())
    }

    /// A decoder for one file. The report type is `report_override` or what the file name states
    /// (behind a date, or by a type that is known), else the one loaded type whose columns are exactly those of the file, else
    /// [`UNKNOWN_REPORT`](super::UNKNOWN_REPORT).
    #[must_use]
    pub fn decoder(&self, file_name: &str, report_override: Option<&str>) -> Decoder {
        let limits = CsvLimits::default();
        self.decoder_with(file_name, report_override, limits)
    }

    /// As [`Mappings::decoder`], with limits on lines and fields.
    #[must_use]
    pub fn decoder_with(
        &self,
        file_name: &str,
        report_override: Option<&str>,
        limits: CsvLimits,
    ) -> Decoder {
        let given = report_override.and_then(named).map(|n| n.report);
        let stated = || {
            let name = named(file_name)?;
            (name.dated || self.knows(&name.report)).then_some(name.report)
        };
        Decoder::new(self.clone(), given.or_else(stated), limits)
    }

    /// Whether a loaded version or our own table has a report type.
    fn knows(&self, report: &str) -> bool {
        known(report).known || self.schemas.iter().any(|s| s.find(report).is_some())
    }
}
