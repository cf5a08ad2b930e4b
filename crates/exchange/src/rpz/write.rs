//! A zone as text.
//!
//! Invariant: lines are sorted by domain, and a domain's line stands before that of the names below.

use std::fmt::Write;

use super::{Action, Entry, Limits, RpzError, Zone, name::MOST, note, sorted};

/// A zone file (RFC 1035 §5).
///
/// # Errors
/// When a domain has two entries, a name is too long in this zone, or the zone is too large.
pub fn write(zone: &Zone, limits: &Limits) -> Result<String, RpzError> {
    if zone.entries.len() > limits.entries {
        return Err(RpzError::Many {
            limit: limits.entries,
        });
    }
    let mut out = String::new();
    head(zone, &mut out);
    for entry in sorted(&zone.entries)? {
        // The longest that is written: "*.", the name, a dot and the name of the zone.
        let star = if entry.below { 2 } else { 0 };
        if star + entry.name.as_str().len() + 1 + zone.origin.as_str().len() > MOST {
            return Err(RpzError::Long {
                name: entry.name.to_string(),
            });
        }
        record(entry, &mut out);
        if out.len() > limits.bytes {
            return Err(RpzError::Large {
                limit: limits.bytes,
            });
        }
    }
    Ok(out)
}

fn head(zone: &Zone, out: &mut String) {
    let Zone {
        origin,
        server,
        mailbox,
        serial,
        ttl,
        ..
    } = zone;
    // Refreshed and retried often, as lists change by the hour; kept for a week when the server is away.
    let _ = write!(
        out,
        "$TTL {ttl}\n$ORIGIN {origin}.\n@ SOA {server}. {mailbox}. {serial} 900 300 604800 {ttl}\n@ NS {server}.\n"
    );
}

fn record(entry: &Entry, out: &mut String) {
    let name = &entry.name;
    let target = match &entry.action {
        Action::NxDomain => ".".to_owned(),
        Action::NoData => "*.".to_owned(),
        Action::Passthru => "rpz-passthru.".to_owned(),
        Action::Cname(target) => format!("{target}."),
    };
    let _ = write!(out, "{name} CNAME {target}");
    let said = note(&entry.note);
    if entry.until.is_some() || !said.is_empty() {
        out.push_str(" ; until ");
        match entry.until {
            Some(day) => {
                let _ = write!(out, "{day}");
            }
            None => out.push('-'),
        }
        if !said.is_empty() {
            let _ = write!(out, " {said}");
        }
    }
    out.push('\n');
    if entry.below {
        let _ = writeln!(out, "*.{name} CNAME {target}");
    }
}

/// A plain list: what `about` says as lines that begin with `#`, then a domain a line, sorted. Filters
/// that read such lists block; entries that let a domain pass are therefore left out.
///
/// # Errors
/// When a domain has two entries or the list is too large.
pub fn domains(entries: &[Entry], about: &[&str], limits: &Limits) -> Result<String, RpzError> {
    if entries.len() > limits.entries {
        return Err(RpzError::Many {
            limit: limits.entries,
        });
    }
    let mut out = String::new();
    for line in about {
        let _ = writeln!(out, "# {}", note(line));
    }
    for entry in sorted(entries)? {
        if entry.action != Action::Passthru {
            let _ = writeln!(out, "{}", entry.name);
        }
        if out.len() > limits.bytes {
            return Err(RpzError::Large {
                limit: limits.bytes,
            });
        }
    }
    Ok(out)
}
