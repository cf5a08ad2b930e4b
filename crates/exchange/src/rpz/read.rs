//! Zones and lists that were written here, read back.
//!
//! Not here: zone files in general. Invariant: what is read is written as the same text.

use super::{Action, Entry, Limits, Name, RpzError, Zone, note};
use base::clock::Day;

/// Characters of a line that an error shows.
const SHOWN: usize = 60;

/// Reads a zone.
///
/// # Errors
/// When it is too large, or a line is not as it is written here.
pub fn read(text: &str, limits: &Limits) -> Result<Zone, RpzError> {
    if text.len() > limits.bytes {
        return Err(RpzError::Large {
            limit: limits.bytes,
        });
    }
    let mut lines = text.lines().enumerate().map(|(i, line)| Line {
        number: i + 1,
        text: line,
    });
    let mut zone = head(&mut lines)?;
    for line in lines {
        if line.text.starts_with("*.") {
            below(&line, zone.entries.last_mut())?;
            continue;
        }
        if zone.entries.len() == limits.entries {
            return Err(RpzError::Many {
                limit: limits.entries,
            });
        }
        let entry = line.entry()?;
        zone.entries.push(entry);
    }
    super::sorted(&zone.entries)?;
    Ok(zone)
}

fn head<'t>(lines: &mut impl Iterator<Item = Line<'t>>) -> Result<Zone, RpzError> {
    let mut next = || lines.next().ok_or(RpzError::Head);
    let first = next()?;
    let ttl = first.behind("$TTL ")?;
    let ttl: u32 = ttl.parse().map_err(|_| first.wrong())?;
    let second = next()?;
    let origin = second.absolute(second.behind("$ORIGIN ")?)?;
    let soa = next()?;
    let fields: Vec<&str> = soa.behind("@ SOA ")?.split(' ').collect();
    let [server, mailbox, serial, _, _, _, _] = fields.as_slice() else {
        return Err(soa.wrong());
    };
    let zone = Zone {
        origin,
        server: soa.absolute(server)?,
        mailbox: soa.absolute(mailbox)?,
        serial: serial.parse().map_err(|_| soa.wrong())?,
        ttl,
        entries: Vec::new(),
    };
    next()?.behind("@ NS ")?;
    Ok(zone)
}

/// The line of the names below a domain: it repeats the one before.
fn below(line: &Line<'_>, last: Option<&mut Entry>) -> Result<(), RpzError> {
    let same = line.entry_of(&line.text[2..])?;
    match last {
        Some(last) if !last.below && last.name == same.name && last.action == same.action => {
            last.below = true;
            Ok(())
        }
        _ => Err(line.wrong()),
    }
}

struct Line<'t> {
    number: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn wrong(&self) -> RpzError {
        RpzError::Line {
            line: self.number,
            found: self.text.chars().take(SHOWN).collect(),
        }
    }

    fn behind(&self, head: &str) -> Result<&'t str, RpzError> {
        self.text.strip_prefix(head).ok_or_else(|| self.wrong())
    }

    fn name(&self, text: &str) -> Result<Name, RpzError> {
        Name::parse(text).map_err(|why| RpzError::Name {
            line: self.number,
            why,
        })
    }

    /// A name with the dot of the root.
    fn absolute(&self, text: &str) -> Result<Name, RpzError> {
        self.name(text.strip_suffix('.').ok_or_else(|| self.wrong())?)
    }

    fn entry(&self) -> Result<Entry, RpzError> {
        self.entry_of(self.text)
    }

    fn entry_of(&self, text: &str) -> Result<Entry, RpzError> {
        let (record, comment) = text
            .split_once(" ; until ")
            .map_or((text, None), |(r, c)| (r, Some(c)));
        let (name, target) = record.split_once(" CNAME ").ok_or_else(|| self.wrong())?;
        let action = match target {
            "." => Action::NxDomain,
            "*." => Action::NoData,
            "rpz-passthru." => Action::Passthru,
            other => Action::Cname(self.absolute(other)?),
        };
        let (until, said) = self.comment(comment)?;
        // A dot at the end would make the name one outside of the zone.
        let relative = (!name.ends_with('.'))
            .then_some(name)
            .ok_or_else(|| self.wrong())?;
        Ok(Entry {
            name: self.name(relative)?,
            below: false,
            action,
            until,
            note: said,
        })
    }

    fn comment(&self, comment: Option<&str>) -> Result<(Option<Day>, String), RpzError> {
        let Some(comment) = comment else {
            return Ok((None, String::new()));
        };
        let (until, said) = comment.split_once(' ').unwrap_or((comment, ""));
        let until = match until {
            "-" => None,
            day => Some(Day::parse(day).ok_or_else(|| self.wrong())?),
        };
        Ok((until, note(said)))
    }
}

/// The domains of a plain list; empty lines and lines that begin with `#` are left out.
///
/// # Errors
/// When it is too large, or a line is no domain.
pub fn read_domains(text: &str, limits: &Limits) -> Result<Vec<Name>, RpzError> {
    if text.len() > limits.bytes {
        return Err(RpzError::Large {
            limit: limits.bytes,
        });
    }
    let mut all = Vec::new();
    for (i, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if all.len() == limits.entries {
            return Err(RpzError::Many {
                limit: limits.entries,
            });
        }
        all.push(Name::parse(line).map_err(|why| RpzError::Name { line: i + 1, why })?);
    }
    Ok(all)
}
