//! One record becomes one row.
//!
//! Not here: deciding which column goes where (`plan`). Invariant: a value that its field does not
//! take stays in `extra` under its column's name, unless the column is left out.

use super::endpoint::{self, Place};
use super::file::Mapping;
use super::plan::{Plan, Step};
use super::target::{ABOUT, Ends, Target};
use crate::csv::Record;
use crate::field::{self, Given, Taken};
use crate::indicator::refang;
use crate::tabular::{RejectReason, shorten};
use base::observation::{ExtraKind, Field, Row};

/// Memory reused from row to row.
#[derive(Debug, Default)]
pub(super) struct Filler {
    /// Columns that nothing has taken yet.
    left: Vec<bool>,
    scratch: String,
    time: String,
}

/// Why a record is no row, and the column at fault.
pub(super) type Fault<'a> = (Option<u16>, RejectReason<'a>);

impl Filler {
    /// Fills the row.
    pub fn fill<'a>(
        &mut self,
        (mapping, plan): (&'a Mapping, &'a Plan),
        record: &Record<'a>,
        row: &mut Row,
    ) -> Result<(), Fault<'a>> {
        row.clear();
        self.left.clear();
        self.left.resize(plan.order.len(), true);
        for (target, text) in &mapping.constants {
            match target {
                Target::Field(at) => {
                    let _ = field::put(row, *at, Given::Text(text), &mut self.scratch);
                }
                Target::Extra(key) => row.set_extra(key, text, ExtraKind::Text),
                Target::Endpoint(_) => {}
            }
        }
        for step in &plan.steps {
            self.step(step, record, row)?;
        }
        self.time(mapping, plan, record, row)?;
        let said = plan.kind.map_or("", |at| record.get(usize::from(at)));
        let Some(kind) = mapping.kind.told(said) else {
            let value = shorten(said);
            return Err((plan.kind, RejectReason::UnknownType { value }));
        };
        field::set_type(row, kind);
        if !ABOUT.iter().any(|about| row.get(*about).is_some()) {
            return Err((None, RejectReason::AboutNothing));
        }
        self.keep_rest(plan, record, row);
        Ok(())
    }

    fn step<'a>(
        &mut self,
        step: &'a Step,
        record: &Record<'a>,
        row: &mut Row,
    ) -> Result<(), Fault<'a>> {
        let mut refused = None;
        for at in &step.columns {
            let text = field::trim(record.get(usize::from(*at)));
            match self.put(&step.target, text, row) {
                Taken::Yes => {
                    self.left[usize::from(*at)] = false;
                    return Ok(());
                }
                Taken::Refused => refused = refused.or(Some((*at, text))),
                Taken::Nothing => {}
            }
        }
        if !step.required {
            return Ok(());
        }
        let (at, value) = match refused {
            Some((at, text)) => (Some(at), shorten(text)),
            None => (step.columns.first().copied(), ""),
        };
        let field = &step.name;
        Err((at, RejectReason::Required { field, value }))
    }

    fn put(&mut self, target: &Target, text: &str, row: &mut Row) -> Taken {
        if field::is_nothing(text) {
            return Taken::Nothing;
        }
        match target {
            Target::Extra(key) => {
                row.set_extra(key, text, ExtraKind::Text);
                Taken::Yes
            }
            Target::Endpoint(ends) => {
                let read = endpoint::read(text).or_else(|| endpoint::read(&refang(text)));
                read.map_or(Taken::Refused, |(place, port)| {
                    self.ends(*ends, (&place, port), row)
                })
            }
            Target::Field(at) => {
                let scratch = &mut self.scratch;
                let as_is = field::put(row, *at, Given::Text(text), scratch);
                if as_is != Taken::Refused {
                    return as_is;
                }
                // Written against clicking; or an address of the web without its scheme.
                let meant = refang(text);
                let meant = match is_url(*at) && !meant.contains("://") {
                    true => format!("http://{meant}"),
                    false => meant,
                };
                field::put(row, *at, Given::Text(&meant), scratch)
            }
        }
    }

    fn ends(&mut self, ends: Ends, (place, port): (&Place, Option<u16>), row: &mut Row) -> Taken {
        match place {
            Place::Ip(ip) => row.set_ip(ends.ip, *ip),
            Place::Name(name) => {
                let given = Given::Text(name);
                if field::put(row, ends.fqdn, given, &mut self.scratch) != Taken::Yes {
                    return Taken::Refused;
                }
            }
        }
        if let Some(port) = port {
            row.set_int(ends.port, i64::from(port));
        }
        Taken::Yes
    }

    fn time<'a>(
        &mut self,
        mapping: &'a Mapping,
        plan: &Plan,
        record: &Record<'a>,
        row: &mut Row,
    ) -> Result<(), Fault<'a>> {
        let parts = || plan.time.iter().map(|at| record.get(usize::from(*at)));
        let at = match plan.time.as_slice() {
            [one] => mapping.when.read(record.get(usize::from(*one))),
            _ => {
                self.time.clear();
                for part in parts() {
                    if !self.time.is_empty() {
                        self.time.push(' ');
                    }
                    self.time.push_str(part.trim());
                }
                mapping.when.read(&self.time)
            }
        };
        let Some(at) = at else {
            let value = shorten(parts().next().unwrap_or(""));
            let expected = &mapping.when.expected;
            let reason = RejectReason::OtherTime { value, expected };
            return Err((plan.time.first().copied(), reason));
        };
        row.set_time(Field::TimeSource, at);
        for column in &plan.time {
            self.left[usize::from(*column)] = false;
        }
        Ok(())
    }

    fn keep_rest(&self, plan: &Plan, record: &Record<'_>, row: &mut Row) {
        for (i, left) in self.left.iter().enumerate() {
            let text = field::trim(record.get(i));
            if let (true, false, Some(Some(key))) = (*left, text.is_empty(), plan.keys.get(i)) {
                row.set_extra(key, text, ExtraKind::Text);
            }
        }
    }
}

const fn is_url(field: Field) -> bool {
    matches!(field, Field::SourceUrl | Field::DestinationUrl)
}
