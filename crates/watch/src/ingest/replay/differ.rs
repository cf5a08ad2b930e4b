//! Two readings of one row, field by field.
//!
//! Which mapping read a row, and when, is no difference: it would be one for every row and say
//! nothing. Invariant: two readings without a difference export the same.

use super::super::subject;
use super::{Owners, Tally};
use base::observation::{ExtraKind, Field, Flags, ObservationId, Row, Value};
use lake::{StoredMeta, StoredSubject};

/// What is read of one row.
pub(super) type Reading<'a> = (&'a Row, &'a StoredMeta);

/// The new reading as it would be stored: received when it was, and its end known as it was
/// unless the tables of today are asked for.
pub(super) fn settled(old: Reading<'_>, new: Reading<'_>, owners: Owners) -> StoredMeta {
    let mut meta = new.1.clone();
    meta.received = old.1.received;
    if owners == Owners::Then && same_end(old, new) {
        let kept = Flags::ASN_DIFFERS
            .with(Flags::CC_DIFFERS)
            .with(Flags::OUTSIDE)
            .bits();
        let was_outside = old.1.flags.has(Flags::OUTSIDE);
        let same_side = was_outside == meta.flags.has(Flags::OUTSIDE);
        let bits = (meta.flags.bits() & !kept) | (old.1.flags.bits() & kept);
        meta.flags = Flags::from_bits(bits);
        meta.subject = StoredSubject {
            ip: meta.subject.ip,
            // What is outside has no unit; on which side it was is kept like whose it was.
            unit: match same_side {
                true => std::mem::take(&mut meta.subject.unit),
                false => old.1.subject.unit.clone(),
            },
            ..old.1.subject.clone()
        };
    }
    meta
}

/// Whether both readings say the same of our end, so that the look-up was the same.
fn same_end(old: Reading<'_>, new: Reading<'_>) -> bool {
    let (Some(before), Some(after)) = (old.1.policy, new.1.policy) else {
        return false;
    };
    let (mut one, mut other) = (String::new(), String::new());
    subject::given(old.0, before, &mut one) == subject::given(new.0, after, &mut other)
}

/// Notes every difference; returns whether there is one.
pub(super) fn compare(old: Reading<'_>, new: Reading<'_>, tally: &mut Tally) -> bool {
    let mut found = Found {
        id: new.1.id,
        report: &new.1.report,
        tally,
        any: false,
    };
    for field in Field::ALL {
        let (before, after) = (old.0.get(*field), new.0.get(*field));
        if before != after {
            found.note(field.column(), before.map(text), after.map(text));
        }
    }
    extras(old.0, new.0, &mut found);
    for (name, before, after) in own(old.1)
        .into_iter()
        .zip(own(new.1))
        .map(|((name, before), (_, after))| (name, before, after))
    {
        if before != after {
            found.note(name, before, after);
        }
    }
    found.any
}

struct Found<'a> {
    id: ObservationId,
    report: &'a str,
    tally: &'a mut Tally,
    any: bool,
}

impl Found<'_> {
    fn note(&mut self, field: &str, before: Option<String>, after: Option<String>) {
        self.any = true;
        let place = (self.id, self.report, field);
        self.tally.note(place, before.as_deref(), after.as_deref());
    }
}

fn extras(old: &Row, new: &Row, found: &mut Found<'_>) {
    let kind = |row: &Row, key: &str| row.extra(key).map(|(text, kind)| (text.to_owned(), kind));
    let shown = |value: Option<(String, ExtraKind)>| value.map(|(text, _)| text);
    for (key, text, how) in old.extras() {
        let after = kind(new, key);
        if after.as_ref().map(|(t, k)| (t.as_str(), *k)) != Some((text, how)) {
            found.note(&format!("extra.{key}"), Some(text.to_owned()), shown(after));
        }
    }
    for (key, text, _) in new.extras() {
        if old.extra(key).is_none() {
            found.note(&format!("extra.{key}"), None, Some(text.to_owned()));
        }
    }
}

/// What the gateway says of a row, by column.
fn own(meta: &StoredMeta) -> [(&'static str, Option<String>); 16] {
    let said = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    let subject = &meta.subject;
    let policy = meta.policy;
    [
        ("report", said(&meta.report)),
        ("provider", said(&meta.provider)),
        ("feed", said(&meta.feed)),
        ("flags", said(&flags(meta.flags))),
        ("handling_tlp", said(meta.tlp.as_str())),
        ("counts_as", policy.map(|p| p.counts_as.as_str().to_owned())),
        ("unit_kind", policy.map(|p| p.unit.as_str().to_owned())),
        ("side", policy.map(|p| p.side.as_str().to_owned())),
        ("subject_unit", said(&subject.unit)),
        ("subject_asn", subject.asn.map(|a| a.number().to_string())),
        ("subject_prefix", subject.prefix.map(|p| p.to_string())),
        ("subject_cc", subject.cc.map(|c| c.to_string())),
        (
            "subject_organisation",
            subject.organisation.map(|o| o.to_string()),
        ),
        ("subject_sector", subject.sector.clone()),
        ("subject_critical", Some(subject.critical.to_string())),
        ("subject_domain", subject.domain.clone()),
    ]
}

fn flags(flags: Flags) -> String {
    let named = Flags::NAMED.iter().filter(|(flag, _)| flags.has(*flag));
    named.map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
}

fn text(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Ip(ip) => ip.to_string(),
        Value::Time(at) => at.rfc3339(),
    }
}
