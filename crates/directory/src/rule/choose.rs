//! Which rule applies.
//!
//! Pure. Not here: what a rule does. Invariant: of the rules that fit, the one about the narrower
//! object applies, then the one of the narrower kind of incident, then of the narrower feed; two
//! rules with different conditions are never equally narrow.

use std::net::IpAddr;

use base::rsit::IncidentType;
use base::{Asn, CountryCode, Prefix};

use super::{Conditions, Object, Rule, What};

/// What was reported, as far as rules ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Incident<'a> {
    /// Of which type.
    pub kind: Option<IncidentType>,
    /// Who sent the report.
    pub provider: &'a str,
    /// The report's name.
    pub feed: &'a str,
}

/// About what it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The address.
    pub ip: Option<IpAddr>,
    /// A prefix as a whole.
    pub prefix: Option<Prefix>,
    /// The AS.
    pub asn: Option<Asn>,
    /// The domain, in small letters.
    pub domain: Option<String>,
    /// The country.
    pub country: Option<CountryCode>,
}

/// The rule that applies, if any fits.
#[must_use]
pub fn choose<'r>(rules: &'r [Rule], incident: &Incident<'_>, about: &About) -> Option<&'r Rule> {
    let fitting = rules
        .iter()
        .filter(|r| fits(&r.conditions, incident, about));
    fitting.max_by_key(|r| rank(&r.conditions))
}

/// How narrow conditions are.
fn rank(c: &Conditions) -> ((u8, usize), u8, u8) {
    let object = match &c.object {
        Object::Any => (0, 0),
        Object::Country(_) => (1, 0),
        Object::Domain(d) => (2, d.as_str().len()),
        Object::Asn(_) => (3, 0),
        Object::Prefix(p) => (4, usize::from(p.length())),
    };
    let what = match c.what {
        What::Any => 0,
        What::Class(_) => 1,
        What::Type(_) => 2,
    };
    let feed = 2 * u8::from(!c.feed.is_empty()) + u8::from(!c.provider.is_empty());
    (object, what, feed)
}

fn fits(c: &Conditions, incident: &Incident<'_>, about: &About) -> bool {
    let what = match c.what {
        What::Any => true,
        What::Class(class) => incident.kind.is_some_and(|k| k.taxonomy() == class),
        What::Type(kind) => incident.kind == Some(kind),
    };
    let same = |rule: &str, sent: &str| {
        rule.is_empty() || rule.to_lowercase() == sent.trim().to_lowercase()
    };
    let object = match &c.object {
        Object::Any => true,
        Object::Country(cc) => about.country == Some(*cc),
        Object::Domain(d) => about.domain.as_deref().is_some_and(|name| {
            let rest = name.strip_suffix(d.as_str());
            rest.is_some_and(|r| r.is_empty() || r.ends_with('.'))
        }),
        Object::Asn(asn) => about.asn == Some(*asn),
        Object::Prefix(p) => {
            let inside = |o: Prefix| {
                let (low, high) = o.range();
                o.is_v4() == p.is_v4() && p.contains(low.addr()) && p.contains(high.addr())
            };
            about.ip.is_some_and(|ip| p.contains(ip)) || about.prefix.is_some_and(inside)
        }
    };
    what && object && same(&c.provider, incident.provider) && same(&c.feed, incident.feed)
}

#[cfg(test)]
mod tests {
    use base::id::RecordId;
    use proptest::prelude::*;

    use super::*;
    use crate::rule::{Format, Telling, USUAL};

    fn rule(n: u8, what: &str, (provider, feed): (&str, &str), object: &str) -> Rule {
        Rule {
            id: RecordId::from_bytes([n; 16]),
            version: 1,
            conditions: Conditions {
                what: What::parse(what).expect(what),
                provider: provider.to_owned(),
                feed: feed.to_owned(),
                object: Object::parse(object).expect(object),
            },
            telling: Telling {
                suppress: false,
                destinations: Vec::new(),
                language: None,
                format: Format::Csv,
                interval: USUAL,
            },
            comment: String::new(),
        }
    }

    fn all() -> Vec<Rule> {
        let whats = ["", "class:malicious-code", "infected-system"];
        let feeds = [
            ("", ""),
            ("Shadowserver", ""),
            ("", "Drone"),
            ("Shadowserver", "Drone"),
        ];
        let objects = [
            "",
            "XA",
            ".xa",
            "hospital.xa",
            "AS64500",
            "198.18.0.0/15",
            "198.18.0.0/24",
        ];
        let mut out = Vec::new();
        for what in whats {
            for feed in feeds {
                for object in objects {
                    let n = u8::try_from(out.len()).expect("few");
                    out.push(rule(n, what, feed, object));
                }
            }
        }
        out
    }

    const DRONE: Incident<'static> = Incident {
        kind: Some(IncidentType::InfectedSystem),
        provider: "shadowserver",
        feed: "drone",
    };

    fn about() -> About {
        About {
            ip: "198.18.0.7".parse().ok(),
            prefix: None,
            asn: Asn::new(64_500),
            domain: Some("www.hospital.xa".to_owned()),
            country: "XA".parse().ok(),
        }
    }

    #[test]
    fn the_narrower_object_goes_first_then_the_type_then_the_feed() {
        let mut rules = all();
        let narrowest = choose(&rules, &DRONE, &about()).expect("one fits").clone();
        assert_eq!(narrowest.conditions.object.text(), "198.18.0.0/24");
        assert_eq!(narrowest.conditions.what.text(), "infected-system");
        assert_eq!(narrowest.conditions.feed, "Drone");
        rules.retain(|r| r.conditions.object == Object::Any);
        let other = Incident {
            kind: Some(IncidentType::C2Server),
            ..DRONE
        };
        let class = choose(&rules, &other, &About::default()).expect("one fits");
        assert_eq!(class.conditions.what.text(), "class:malicious-code");
        assert_eq!(class.conditions.provider, "Shadowserver");
    }

    #[test]
    fn a_part_of_a_name_or_of_a_prefix_is_not_the_whole() {
        let rules = [
            rule(1, "", ("", ""), "hospital.xa"),
            rule(2, "", ("", ""), "198.18.0.0/24"),
        ];
        let named = |name: &str| About {
            domain: Some(name.to_owned()),
            ..About::default()
        };
        let found = |about: &About| choose(&rules, &DRONE, about).is_some();
        assert!(found(&named("hospital.xa")) && found(&named("a.hospital.xa")));
        assert!(!found(&named("myhospital.xa")) && !found(&named("xa")));
        let whole = |prefix: &str| About {
            prefix: prefix.parse().ok(),
            ..About::default()
        };
        assert!(found(&whole("198.18.0.128/25")) && !found(&whole("198.18.0.0/15")));
    }

    proptest! {
        #[test]
        fn the_order_in_which_rules_were_entered_does_not_matter(
            picked in prop::collection::vec(any::<prop::sample::Index>(), 1..12), turn in 0..12_usize
        ) {
            let all = all();
            let mut some: Vec<Rule> = picked.iter().map(|i| i.get(&all).clone()).collect();
            some.dedup_by_key(|r| r.id);
            let one = choose(&some, &DRONE, &about()).map(|r| r.conditions.key());
            let at = turn % some.len();
            some.rotate_left(at);
            some.reverse();
            let other = choose(&some, &DRONE, &about()).map(|r| r.conditions.key());
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn two_rules_that_fit_the_same_are_never_equally_narrow() {
        let all = all();
        let fitting: Vec<&Rule> = all
            .iter()
            .filter(|r| fits(&r.conditions, &DRONE, &about()))
            .collect();
        let ranks: std::collections::BTreeSet<_> =
            fitting.iter().map(|r| rank(&r.conditions)).collect();
        assert_eq!(fitting.len(), all.len());
        assert_eq!(ranks.len(), all.len());
    }
}
