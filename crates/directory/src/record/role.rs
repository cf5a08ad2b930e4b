//! What a role demands of a contact, and what of it is missing.
//!
//! Not here: asking for it (`pages`). Invariant: a value counts as there only when it counts.

use super::field::{Field, Kind};
use super::merge::{Statement, all_counting};

/// What each role demands, one of which is enough where several stand together.
const DEMANDS: [(&str, &[&str]); 9] = [
    ("security", &["mail"]),
    ("duty", &["mail", "telephone", "language", "time_zone"]),
    ("notification", &["mail", "language"]),
    ("abuse", &["mail"]),
    ("technical", &["mail", "telephone", "language"]),
    ("diplomatic", &["mail", "telephone", "language"]),
    (
        "cybercrime",
        &["mail", "telephone", "language", "time_zone"],
    ),
    ("management", &["mail"]),
    ("press", &["mail", "telephone"]),
];

/// Roles whose contacts are asked every 90 days: those who are called at night or told of what is
/// found.
const OFTEN: [&str; 3] = ["duty", "notification", "cybercrime"];

/// Whether contacts with this role are asked every 90 days.
#[must_use]
pub fn is_often(role: &str) -> bool {
    OFTEN.contains(&role)
}

/// What counts as the roles of a contact.
#[must_use]
pub fn roles(kind: Kind, live: &[Statement]) -> Vec<&str> {
    let counting = all_counting(kind, live);
    let found = counting.iter().find(|s| s.field.name == "role");
    found.map_or_else(Vec::new, |s| s.texts())
}

/// What a contact's roles demand and nobody has said.
#[must_use]
pub fn missing(kind: Kind, live: &[Statement]) -> Vec<&'static Field> {
    let counting = all_counting(kind, live);
    let has = |name: &str| {
        let mut of = counting.iter().filter(|s| s.field.name == name);
        of.any(|s| !s.values.is_empty())
    };
    let roles = roles(kind, live);
    let demanded = |f: &&'static Field| {
        let mut all = DEMANDS.iter().filter(|(role, _)| roles.contains(role));
        all.any(|(_, fields)| fields.contains(&f.name))
    };
    match kind {
        Kind::Person | Kind::Function => kind
            .fields()
            .filter(demanded)
            .filter(|f| !has(f.name))
            .collect(),
        Kind::Organisation | Kind::Designation => Vec::new(),
    }
}

/// After how many days a contact is to be verified again.
#[must_use]
pub fn verified_for(kind: Kind, live: &[Statement]) -> i64 {
    let often = roles(kind, live).iter().any(|r| is_often(r));
    if often { 90 } else { 365 }
}

#[cfg(test)]
mod tests {
    use base::Timestamp;
    use base::id::StatementId;

    use super::*;
    use crate::record::code::CONTACT_ROLES;
    use crate::record::merge::{Layer, Value};

    fn said(name: &str, texts: &[&str]) -> Statement {
        let field = Kind::Function.field(name).expect("a field");
        Statement {
            id: StatementId::new(Timestamp::from_micros(1)),
            field,
            language: String::new(),
            layer: Layer::Asserted,
            source: String::new(),
            at: Timestamp::from_micros(1),
            waiting: false,
            values: texts.iter().map(|t| Value::plain(field, *t)).collect(),
        }
    }

    #[test]
    fn a_duty_officer_needs_a_telephone_languages_and_a_time_zone() {
        let mut live = vec![
            said("role", &["duty"]),
            said("mail", &["duty@csirt.example"]),
        ];
        let names = |live: &[Statement]| -> Vec<&str> {
            missing(Kind::Function, live)
                .iter()
                .map(|f| f.name)
                .collect()
        };
        assert_eq!(names(&live), ["telephone", "language", "time_zone"]);
        assert_eq!(verified_for(Kind::Function, &live), 90);
        live.push(said("telephone", &["+12025550143"]));
        live.push(said("language", &[]));
        assert_eq!(names(&live), ["language", "time_zone"], "none is not one");
        assert_eq!(
            verified_for(Kind::Function, &[said("role", &["press"])]),
            365
        );
    }

    #[test]
    fn every_role_has_its_demands_and_every_demand_is_a_field() {
        for (code, _) in CONTACT_ROLES.all() {
            let (_, fields) = DEMANDS.iter().find(|(r, _)| r == code).expect(code);
            for name in *fields {
                assert!(Kind::Function.field(name).is_some(), "{name}");
            }
        }
        assert_eq!(DEMANDS.len(), CONTACT_ROLES.all().len());
    }
}
