//! The closed lists of the directory: kinds, sectors, services, roles of contacts, levels of
//! designation.
//!
//! Not here: what a role demands (`role`). Invariant: a code never changes its meaning once
//! released. Services are those of the FIRST CSIRT Services Framework 2.1, by its own numbers.

use crate::country::Region;
use crate::organisation::Kind;
use crate::sector::Sector;

/// A closed list: each code with the message that names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Codes(&'static [(&'static str, &'static str)]);

impl Codes {
    /// Codes with their messages, in the order in which pages list them.
    #[must_use]
    pub const fn all(self) -> &'static [(&'static str, &'static str)] {
        self.0
    }

    /// The message of a code.
    #[must_use]
    pub fn message(self, code: &str) -> Option<&'static str> {
        self.0.iter().find(|(c, _)| *c == code).map(|(_, m)| *m)
    }
}

const fn kinds() -> [(&'static str, &'static str); Kind::ALL.len()] {
    let mut out = [("", ""); Kind::ALL.len()];
    let mut at = 0;
    while at < out.len() {
        out[at] = (Kind::ALL[at].as_str(), Kind::ALL[at].message_id());
        at += 1;
    }
    out
}

const fn sectors() -> [(&'static str, &'static str); Sector::ALL.len()] {
    let mut out = [("", ""); Sector::ALL.len()];
    let mut at = 0;
    while at < out.len() {
        out[at] = (Sector::ALL[at].code(), Sector::ALL[at].message_id());
        at += 1;
    }
    out
}

const fn regions() -> [(&'static str, &'static str); Region::ALL.len()] {
    let mut out = [("", ""); Region::ALL.len()];
    let mut at = 0;
    while at < out.len() {
        out[at] = (Region::ALL[at].as_str(), Region::ALL[at].message_id());
        at += 1;
    }
    out
}

const KIND_LIST: [(&str, &str); Kind::ALL.len()] = kinds();
const SECTOR_LIST: [(&str, &str); Sector::ALL.len()] = sectors();
const REGION_LIST: [(&str, &str); Region::ALL.len()] = regions();

/// What an organisation is.
pub const KINDS: Codes = Codes(&KIND_LIST);
/// In which sector.
pub const SECTORS: Codes = Codes(&SECTOR_LIST);
/// In which of ITU's regions.
pub const REGIONS: Codes = Codes(&REGION_LIST);
/// Yes or no.
pub const YES_NO: Codes = Codes(&[("yes", "directory-page-yes"), ("no", "directory-page-no")]);

/// What a contact is there for.
pub const CONTACT_ROLES: Codes = Codes(&[
    ("security", "directory-role-security"),
    ("duty", "directory-role-duty"),
    ("notification", "directory-role-notification"),
    ("abuse", "directory-role-abuse"),
    ("technical", "directory-role-technical"),
    ("diplomatic", "directory-role-diplomatic"),
    ("cybercrime", "directory-role-cybercrime"),
    ("management", "directory-role-management"),
    ("press", "directory-role-press"),
]);

/// For what a State designates a point of contact.
pub const LEVELS: Codes = Codes(&[
    ("diplomatic", "directory-level-diplomatic"),
    ("technical", "directory-level-technical"),
    ("round-the-clock", "directory-level-round-the-clock"),
    ("cybercrime", "directory-level-cybercrime"),
]);

/// What a team offers.
pub const SERVICES: Codes = Codes(&[
    ("5.1", "directory-service-monitoring"),
    ("5.2", "directory-service-event-analysis"),
    ("6.1", "directory-service-report-acceptance"),
    ("6.2", "directory-service-incident-analysis"),
    ("6.3", "directory-service-forensics"),
    ("6.4", "directory-service-mitigation"),
    ("6.5", "directory-service-coordination"),
    ("6.6", "directory-service-crisis"),
    ("7.1", "directory-service-vulnerability-discovery"),
    ("7.2", "directory-service-vulnerability-intake"),
    ("7.3", "directory-service-vulnerability-analysis"),
    ("7.4", "directory-service-vulnerability-coordination"),
    ("7.5", "directory-service-vulnerability-disclosure"),
    ("7.6", "directory-service-vulnerability-response"),
    ("8.1", "directory-service-data-acquisition"),
    ("8.2", "directory-service-synthesis"),
    ("8.3", "directory-service-communication"),
    ("9.1", "directory-service-awareness"),
    ("9.2", "directory-service-training"),
    ("9.3", "directory-service-exercises"),
    ("9.4", "directory-service-advice"),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_has_21_services_in_five_areas() {
        let areas = |n: &str| {
            SERVICES
                .all()
                .iter()
                .filter(|(c, _)| c.starts_with(n))
                .count()
        };
        assert_eq!(["5", "6", "7", "8", "9"].map(areas), [2, 6, 6, 3, 4]);
        assert_eq!(KINDS.message("csirt"), Some("directory-kind-csirt"));
    }
}
