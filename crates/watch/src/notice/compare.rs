//! Side by side: whom the gateway would have told of which address, beside what another system says
//! that it told.
//!
//! Not here: reading folders, and mails (`sent_mail`). Invariant: both sides are compared by
//! recipient, address and type of what was seen on one UTC day, by the first two alone where a mail
//! does not say the type; nothing is changed.

use std::collections::BTreeSet;
use std::net::IpAddr;

use ::store::params;
use base::id::TenantId;
use base::{Actor, Day, Timestamp};
use serde_json::Value;

use crate::{Watch, WatchError, rights};

const OURS: &str = "SELECT DISTINCT n.mail, n.class, i.unit
    FROM watch_notice n JOIN watch_notice_item i ON i.notice = n.id
    WHERE n.tenant = $1 AND n.state = 'shadow' AND n.mail IS NOT NULL
        AND i.seen_at >= $2 AND i.seen_at < $3";

/// That somebody is told of an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// The recipient's mail address, in small letters.
    pub recipient: String,
    /// The address.
    pub address: IpAddr,
    /// The type of incident; empty when a mail does not say it.
    pub class: String,
}

/// What another system told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theirs {
    /// What it told of the day.
    pub told: BTreeSet<Told>,
    /// Lines that are no events with an address, a time and a recipient, and mails that name neither.
    pub unread: u64,
}

/// How the two differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Told by both.
    pub both: u64,
    /// Told by the gateway only.
    pub ours: BTreeSet<Told>,
    /// Told by the other system only.
    pub theirs: BTreeSet<Told>,
}

impl Theirs {
    /// Reads events as IntelMQ writes them, one a line, each with those that its experts found to
    /// be told (`source.abuse_contact` or `destination.abuse_contact`, joined by commas).
    pub fn read(&mut self, text: &str, day: Day) {
        for line in text.lines().filter(|l| !l.trim().is_empty()) {
            match event(line) {
                Some((at, told)) if at.day() == day => self.told.extend(told),
                Some(_) => {}
                None => self.unread += 1,
            }
        }
    }
}

fn event(line: &str) -> Option<(Timestamp, Vec<Told>)> {
    let event: Value = serde_json::from_str(line).ok()?;
    let text = |name: &str| event.get(name).and_then(Value::as_str);
    let at = text("time.source").or_else(|| text("time.observation"))?;
    let at = Timestamp::parse(at)?;
    let end = |end: &str| {
        let contacts = text(&format!("{end}.abuse_contact"))?;
        let address: IpAddr = text(&format!("{end}.ip"))?.parse().ok()?;
        Some((contacts, address))
    };
    let (contacts, address) = end("source").or_else(|| end("destination"))?;
    let class = text("classification.type").unwrap_or("undetermined");
    let told = contacts
        .split(',')
        .map(str::trim)
        .filter(|c| c.contains('@'));
    let told = told.map(|recipient| Told {
        recipient: recipient.to_lowercase(),
        address,
        class: class.to_owned(),
    });
    Some((at, told.collect()))
}

/// The address of a unit such as `198.18.0.1`, `198.18.0.1:23` or `[2001:db8::1]:23`.
fn address(unit: &str) -> Option<IpAddr> {
    let whole = unit.parse().ok();
    whole.or_else(|| Some(unit.parse::<std::net::SocketAddr>().ok()?.ip()))
}

/// Compares what was prepared side by side with what another system told of a day.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; the store's.
pub async fn compare(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    day: Day,
    theirs: &BTreeSet<Told>,
) -> Result<Difference, WatchError> {
    rights::analyst(actor, tenant)?;
    let span = params![tenant, day.start(), day.plus(1).start()];
    let rows = watch.db().fetch(OURS, span).await?;
    let mut ours = BTreeSet::new();
    for row in &rows {
        let (mail, unit): (String, String) = (row.get("mail")?, row.get("unit")?);
        if let Some(address) = address(&unit) {
            ours.insert(Told {
                recipient: mail.to_lowercase(),
                address,
                class: row.get::<String>("class")?,
            });
        }
    }
    Ok(differ(&ours, theirs))
}

fn differ(ours: &BTreeSet<Told>, theirs: &BTreeSet<Told>) -> Difference {
    let untyped = |told: &Told| Told {
        class: String::new(),
        ..told.clone()
    };
    let known: BTreeSet<Told> = ours.iter().map(untyped).collect();
    let by_both = |one: &Told| theirs.contains(one) || theirs.contains(&untyped(one));
    let (both, only): (Vec<_>, Vec<_>) = ours.iter().partition(|one| by_both(one));
    let ours_too =
        |one: &&Told| ours.contains(one) || (one.class.is_empty() && known.contains(one));
    Difference {
        both: both.len() as u64,
        theirs: theirs
            .iter()
            .filter(|one| !ours_too(one))
            .cloned()
            .collect(),
        ours: only.into_iter().cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_of_another_system_are_read_by_day_and_recipient() {
        let line = |time: &str, more: &str| {
            format!(
                r#"{{"time.source": "{time}", "classification.type": "scanner", "source.ip": "198.18.0.7"{more}}}"#
            )
        };
        let contacts = r#", "source.abuse_contact": "Desk@bank.example, b@x.example""#;
        let text = [
            line("2026-03-24T01:02:03+00:00", contacts),
            line("2026-03-25T01:02:03+00:00", contacts),
            line("2026-03-24T01:02:03+00:00", ""),
            "{".to_owned(),
        ];
        let mut theirs = Theirs::default();
        theirs.read(&text.join("\n"), Day::from_ymd(2026, 3, 24).expect("a day"));
        let told: Vec<&str> = theirs.told.iter().map(|t| t.recipient.as_str()).collect();
        assert_eq!(
            (told, theirs.unread),
            (vec!["b@x.example", "desk@bank.example"], 2)
        );
    }

    #[test]
    fn a_mail_that_says_no_type_is_compared_by_recipient_and_address() {
        let told = |address: &str, class: &str| Told {
            recipient: "noc@isp.example".to_owned(),
            address: address.parse().expect("an address"),
            class: class.to_owned(),
        };
        let ours = [
            told("198.18.0.1", "scanner"),
            told("198.18.0.1", "spam"),
            told("198.18.0.2", "spam"),
            told("198.18.0.3", "spam"),
        ];
        let theirs = [
            told("198.18.0.1", ""),
            told("198.18.0.2", "spam"),
            told("198.18.0.3", "scanner"),
            told("198.18.0.4", ""),
        ];
        let found = differ(&ours.clone().into(), &theirs.clone().into());
        assert_eq!(found.both, 3);
        assert_eq!(found.ours, [ours[3].clone()].into());
        assert_eq!(found.theirs, [theirs[2].clone(), theirs[3].clone()].into());
    }

    #[test]
    fn the_address_of_a_unit_is_without_its_port() {
        for (unit, known) in [
            ("198.18.0.1", Some("198.18.0.1")),
            ("198.18.0.1:23", Some("198.18.0.1")),
            ("[2001:db8::1]:23", Some("2001:db8::1")),
            ("2001:db8::1", Some("2001:db8::1")),
            ("bank.example", None),
        ] {
            let known = known.map(|k| k.parse().expect("an address"));
            assert_eq!(address(unit), known, "{unit}");
        }
    }
}
