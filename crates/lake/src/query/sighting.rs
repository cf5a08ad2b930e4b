//! What was seen of whom on which day, without the rest of each observation.
//!
//! Not here: whole rows (`select`). Invariant: only the columns that are given are read, so that a
//! year of observations can be gone through for what they are about.

use std::net::IpAddr;
use std::sync::Arc;

use base::id::OrganisationId;
use base::observation::{CountsAs, Field, Flags, Unit};
use base::{Asn, Day, IpKey};
use datafusion::arrow::array::{ArrayRef, RecordBatch, new_null_array};
use datafusion::arrow::compute::cast;

use super::filter::{Filter, Scope};
use super::rebuild::Typed;
use super::test::name;
use crate::error::{Place as _, Result};
use crate::lake::{Lake, blocking};
use crate::schema::{Own, schema};

/// One observation, by whom and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sighting<'a> {
    /// The day it is filed under.
    pub day: Day,
    /// Who sent the report.
    pub provider: &'a str,
    /// The report type.
    pub report: &'a str,
    /// The type of incident; empty when there is none.
    pub class_type: &'a str,
    /// What the report says of our end.
    pub counts_as: Option<CountsAs>,
    /// What is counted of our end.
    pub unit_kind: Option<Unit>,
    /// Its text; empty when there is none.
    pub unit: &'a str,
    /// The address of our end.
    pub ip: Option<IpAddr>,
    /// Its AS number.
    pub asn: Option<Asn>,
    /// The organisation that answers for it.
    pub organisation: Option<OrganisationId>,
    /// What is remarkable about it.
    pub flags: Flags,
}

const WANTED: [usize; 10] = [
    Own::Provider.index(),
    Own::Report.index(),
    Field::ClassificationType as usize,
    Own::CountsAs.index(),
    Own::UnitKind.index(),
    Own::SubjectUnit.index(),
    Own::SubjectIpKey.index(),
    Own::SubjectAsn.index(),
    Own::SubjectOrganisation.index(),
    Own::Flags.index(),
];

impl Lake {
    /// Gives what every observation that passes is about to `each`, oldest day first. Returns how
    /// many were given. `each` runs on a blocking thread.
    ///
    /// # Errors
    /// As [`Lake::list`].
    pub async fn sightings<F>(&self, scope: &Scope, filter: &Filter, mut each: F) -> Result<u64>
    where
        F: FnMut(&Sighting<'_>) + Send + 'static,
    {
        let days = self.event_files(scope, filter.days).await?;
        let (lake, tests) = (self.clone(), self.tests(scope, filter).await?);
        blocking("going through what was seen", move || {
            let mut given = 0;
            for (day, files) in &days {
                for file in files {
                    lake.each_batch(file, &tests, Some(&WANTED), |batch| {
                        given += batch.num_rows() as u64;
                        give(batch, *day, &mut each)?;
                        Ok(true)
                    })?;
                }
            }
            Ok(given)
        })
        .await
    }
}

/// The wanted columns of a batch, as this version writes them.
fn columns(batch: &RecordBatch) -> Result<Vec<ArrayRef>> {
    let one = |index: &usize| {
        let wanted = schema().field(*index).data_type().clone();
        match batch.column_by_name(&name(*index)) {
            Some(array) if *array.data_type() == wanted => Ok(Arc::clone(array)),
            Some(array) => cast(array, &wanted).place("reading an older file"),
            None => Ok(new_null_array(&wanted, batch.num_rows())),
        }
    };
    WANTED.iter().map(one).collect()
}

fn give(batch: &RecordBatch, day: Day, each: &mut impl FnMut(&Sighting<'_>)) -> Result<()> {
    let arrays = columns(batch)?;
    let typed: Vec<Typed<'_>> = arrays.iter().map(Typed::new).collect();
    let [
        provider,
        report,
        class,
        counts,
        kind,
        unit,
        ip,
        asn,
        of,
        flags,
    ] = &typed[..]
    else {
        return Ok(());
    };
    // Neighbouring rows are mostly about the same organisation.
    let mut known: (&str, Option<OrganisationId>) = ("", None);
    for at in 0..batch.num_rows() {
        let whose = of.text(at).unwrap_or("");
        if whose != known.0 {
            known = (whose, whose.parse().ok());
        }
        let bits = flags.int(at).and_then(|n| u32::try_from(n).ok());
        let number = asn.int(at).and_then(|n| u32::try_from(n).ok());
        each(&Sighting {
            day,
            provider: provider.text(at).unwrap_or(""),
            report: report.text(at).unwrap_or(""),
            class_type: class.text(at).unwrap_or(""),
            counts_as: counts.text(at).and_then(CountsAs::from_name),
            unit_kind: kind.text(at).and_then(Unit::from_name),
            unit: unit.text(at).unwrap_or(""),
            ip: ip.bytes(at).map(|b| IpKey::from_bytes(b).addr()),
            asn: number.and_then(Asn::new),
            organisation: known.1,
            flags: Flags::from_bits(bits.unwrap_or(0)),
        });
    }
    Ok(())
}
