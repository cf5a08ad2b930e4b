//! One record becomes one row, step by step.
//!
//! Not here: deciding the steps. The order is the reference's: required columns, optional columns,
//! constants, and then every column that nothing consumed goes to `extra` as it stands.
//! Invariant: nothing is allocated once the buffers have grown.

use super::convert::{self, Beside, Converted, Unconvertible};
use super::plan::{BesideColumns, Plan, Step, StepTarget};
use crate::csv::Record;
use crate::field::{self, Given, Taken};
use base::observation::{ExtraKind, Field, Flags, Row};

/// Memory reused from row to row.
#[derive(Debug, Default)]
pub(super) struct Filler {
    /// Columns that nothing has consumed yet.
    left: Vec<bool>,
    built: String,
    scratch: String,
}

impl Filler {
    /// Fills the row and returns what is remarkable about it. Whether there is a usable timestamp
    /// is the caller's question.
    pub(super) fn fill(&mut self, plan: &Plan, record: &Record<'_>, row: &mut Row) -> Flags {
        row.clear();
        self.left.clear();
        self.left.resize(plan.order.len(), true);
        let beside = beside(&plan.beside, record);
        let mut rejected = false;
        for step in &plan.steps {
            let refused = self.step(plan, step, record, &beside, row);
            // Our own rules ask of every report what all versions of the provider's ask: a time,
            // and an address and a port that are some.
            rejected |= refused && (plan.by_schema || step.required);
        }
        if row.text(Field::ClassificationType).is_none() {
            field::set_type(row, plan.class);
        }
        for (field, value) in &plan.constants {
            row.set_text(*field, value);
        }
        self.keep_the_rest(plan, record, row);
        let mut flags = plan.flags;
        if rejected {
            flags = flags.with(Flags::REFERENCE_REJECTS);
        }
        if record.repaired() {
            flags = flags.with(Flags::REPAIRED_TEXT);
        }
        flags
    }

    /// Does one step; true when the reference would reject the row here.
    fn step(
        &mut self,
        plan: &Plan,
        step: &Step,
        record: &Record<'_>,
        beside: &Beside<'_>,
        row: &mut Row,
    ) -> bool {
        let column = usize::from(step.column);
        let raw = record.get(column);
        let converted = if column < record.len() {
            convert::convert(step.conversion, raw, beside, &mut self.built)
        } else {
            Ok(None)
        };
        let (left, rejected) = match converted {
            Err(Unconvertible) => (true, true),
            // A required column stays for `extra`; an optional one said nothing.
            Ok(None) => (step.required, !plan.by_schema && is_no_address(step, raw)),
            Ok(Some(value)) => match step.target {
                StepTarget::Ignore => (false, false),
                StepTarget::Extra(key) => {
                    let key = &plan.extra_keys[usize::from(key)];
                    convert::put_extra(row, key, value, &mut self.scratch);
                    (false, false)
                }
                StepTarget::Field(field) => {
                    put(row, field, value, step.required, &mut self.scratch)
                }
            },
        };
        self.left[column] = left;
        rejected
    }

    fn keep_the_rest(&self, plan: &Plan, record: &Record<'_>, row: &mut Row) {
        for (key, value) in &plan.constant_extras {
            row.set_extra(key, value, ExtraKind::Text);
        }
        for (i, left) in self.left.iter().enumerate() {
            let value = record.get(i);
            if *left && !value.is_empty() {
                row.set_extra(&plan.column_keys[i], value, ExtraKind::Text);
            }
        }
    }
}

/// Whether a text stands where our own rules expect an address and is neither that nor a network.
fn is_no_address(step: &Step, raw: &str) -> bool {
    let expected = step.required && step.conversion == convert::Conversion::Ip;
    expected && !raw.is_empty() && !raw.contains('/')
}

/// Puts a value into a field: (does the column stay for `extra`, would the reference reject).
fn put(
    row: &mut Row,
    field: Field,
    value: Converted<'_>,
    required: bool,
    scratch: &mut String,
) -> (bool, bool) {
    let given = match value {
        Converted::Given(given) => given,
        Converted::Ip(ip, _) => Given::Ip(ip),
        Converted::Large { .. } => return (true, required),
    };
    // Two columns for one field: the first holds it.
    if row.get(field).is_some() {
        return (true, true);
    }
    match field::put(row, field, given, scratch) {
        Taken::Yes | Taken::Nothing => (false, false),
        Taken::Refused => (true, required),
    }
}

fn beside<'a>(columns: &BesideColumns, record: &Record<'a>) -> Beside<'a> {
    let get = |column: Option<u16>| column.map(|c| record.get(usize::from(c)));
    Beside {
        host: get(columns.host).unwrap_or(""),
        path: get(columns.path),
        application: get(columns.application).unwrap_or(""),
        detail: get(columns.detail).unwrap_or(""),
    }
}
