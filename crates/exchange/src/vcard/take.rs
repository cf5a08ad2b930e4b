//! What the lines of one card say.
//!
//! Not here: where a card ends. Invariant: a line that is not understood is kept as it is, and one
//! that is wrong is kept and named; neither is guessed at.

use super::card::{Card, Key, Kind, Local, Name, Organization, Telephone, Use};
use super::fold::{split, untext};
use super::lines::Line;
use super::read::{BadCard, Found};
use base::{CountryCode, LanguageTag, Timestamp};
use base64::Engine;
use uuid::Uuid;

/// The most lines that are kept unread of a card, and the most values of one kind.
const MOST: usize = 200;

/// A card that is being read.
#[derive(Debug)]
pub(super) struct Taking {
    line: u64,
    country: Option<CountryCode>,
    card: Card,
    version: Option<String>,
    uid: Option<String>,
    structured: Vec<Name>,
    individual: bool,
    /// Everything that was said, for an identifier where there is none.
    said: String,
    kept: Vec<String>,
    notes: Vec<(u64, String)>,
}

impl Taking {
    pub(super) fn new(line: u64, country: Option<CountryCode>) -> Self {
        Self {
            line,
            country,
            card: Card::new(Uuid::nil(), Kind::Person),
            version: None,
            uid: None,
            structured: Vec::new(),
            individual: true,
            said: String::new(),
            kept: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The line on which the card begins.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Takes one line.
    pub(super) fn take(&mut self, number: u64, text: &str, line: Option<Line>) {
        self.said.push_str(text);
        self.said.push('\n');
        if text.contains('\u{fffd}') {
            self.note(
                number,
                "bytes that are not UTF-8 were replaced; save the file as UTF-8",
            );
        }
        let Some(line) = line else {
            self.note(number, "not a line of a card; expected NAME:value");
            self.keep(text);
            return;
        };
        match self.understood(&line) {
            Ok(true) => {}
            Ok(false) => self.keep(text),
            Err(reason) => {
                self.note(number, &reason);
                self.keep(text);
            }
        }
    }

    fn keep(&mut self, text: &str) {
        if self.kept.len() < MOST {
            self.kept.push(text.to_owned());
        }
    }

    fn note(&mut self, number: u64, reason: &str) {
        if self.notes.len() < MOST {
            self.notes.push((number, reason.to_owned()));
        }
    }

    /// Whether the line was understood, or what is wrong with it.
    fn understood(&mut self, line: &Line) -> Result<bool, String> {
        let language = || line.all("LANGUAGE").next().and_then(|tag| tag.parse().ok());
        let card = &mut self.card;
        match line.name.as_str() {
            "VERSION" => self.version = Some(line.value.trim().to_owned()),
            "UID" => self.uid = Some(untext(&line.value).trim().to_owned()),
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                let kind = line.value.trim().to_ascii_lowercase();
                self.individual = kind == "individual";
                card.kind = if self.individual {
                    Kind::Person
                } else {
                    Kind::Organization
                };
            }
            "FN" => put(
                &mut card.names,
                Name::shown(untext(&line.value), language()),
            )?,
            "N" => put(&mut self.structured, structured(&line.value, language()))?,
            "ORG" => {
                let units = split(&line.value, ';');
                let language = language();
                put(&mut card.organization, Organization { units, language })?;
            }
            "ROLE" => put(&mut card.role, local(line, language()))?,
            "NOTE" => put(&mut card.note, local(line, language()))?,
            "EMAIL" => put(&mut card.emails, untext(&line.value).trim().to_owned())?,
            "TEL" => {
                let telephone = telephone(line, self.country)?;
                put(&mut card.telephones, telephone)?;
            }
            "URL" => put(&mut card.urls, line.value.trim().to_owned())?,
            "KEY" => put(&mut card.keys, key(line)?)?,
            "TZ" if !line.has("VALUE", "utc-offset") => {
                card.time_zone = Some(untext(&line.value));
            }
            "LANG" => {
                let tag: LanguageTag = line.value.parse().map_err(|e| format!("LANG: {e}"))?;
                put(&mut card.languages, tag)?;
            }
            "REV" => card.revised = Some(revised(&line.value)?),
            "PRODID" => {}
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The card, or why it is none.
    pub(super) fn done(mut self) -> Result<Found, BadCard> {
        let line = self.line;
        match self.version.as_deref() {
            Some("3.0" | "4.0") => {}
            other => {
                let found = other.unwrap_or("").chars().take(20).collect();
                return Err(BadCard::Version { line, found });
            }
        }
        self.name();
        let card = &self.card;
        let sign = |c: char| !c.is_whitespace() && !c.is_control();
        let shown = card.names.iter().any(|name| name.full.contains(sign));
        if !shown && card.emails.is_empty() && card.telephones.is_empty() {
            return Err(BadCard::Nobody { line });
        }
        if self.individual && self.structured.is_empty() && !self.card.role.is_empty() {
            self.card.kind = Kind::Function;
        }
        self.card.uid = self.identifier();
        Ok(Found {
            line,
            card: self.card,
            uid: self.uid,
            kept: self.kept,
            notes: self.notes,
        })
    }

    /// Puts the parts to the name in the same language; names in parts alone are shown in the
    /// order given, family.
    fn name(&mut self) {
        for parts in &self.structured {
            let of_language = |name: &&mut Name| name.language == parts.language;
            if let Some(name) = self.card.names.iter_mut().find(of_language) {
                name.family.clone_from(&parts.family);
                name.given.clone_from(&parts.given);
                name.prefix.clone_from(&parts.prefix);
            } else if !parts.full.is_empty() {
                self.card.names.push(parts.clone());
            }
        }
    }

    fn identifier(&self) -> Uuid {
        let given = self.uid.as_deref().filter(|uid| !uid.is_empty());
        let bare = given.map(|uid| {
            uid.get(..9)
                .filter(|p| p.eq_ignore_ascii_case("urn:uuid:"))
                .map_or(uid, |_| &uid[9..])
        });
        if let Some(Ok(uuid)) = bare.map(Uuid::parse_str) {
            return uuid;
        }
        Uuid::new_v5(&Uuid::NAMESPACE_OID, given.unwrap_or(&self.said).as_bytes())
    }
}

fn put<T>(list: &mut Vec<T>, value: T) -> Result<(), String> {
    if list.len() >= MOST {
        return Err(format!("more than {MOST} values of this kind"));
    }
    list.push(value);
    Ok(())
}

fn local(line: &Line, language: Option<LanguageTag>) -> Local {
    Local {
        text: untext(&line.value),
        language,
    }
}

fn structured(value: &str, language: Option<LanguageTag>) -> Name {
    let mut parts = split(value, ';').into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (family, given, _, prefix) = (next(), next(), next(), next());
    Name {
        full: format!("{given} {family}").trim().to_owned(),
        family,
        given,
        prefix,
        language,
    }
}

fn telephone(line: &Line, country: Option<CountryCode>) -> Result<Telephone, String> {
    let text = untext(&line.value);
    let number = crate::e164::parse(&text, country).map_err(|e| format!("TEL: {e}"))?;
    let used = if line.has("TYPE", "fax") {
        Use::Fax
    } else if line.has("TYPE", "cell") {
        Use::Cell
    } else {
        Use::Voice
    };
    Ok(Telephone { number, used })
}

fn key(line: &Line) -> Result<Key, String> {
    // An address holds neither blanks nor control characters, and base64 is broken into lines.
    let value: String = line
        .value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    let engine = base64::engine::general_purpose::STANDARD;
    let inside = value
        .strip_prefix("data:")
        .and_then(|data| data.split_once(','));
    let encoded = match inside {
        Some((kind, data)) if kind.ends_with("base64") => Some(data),
        _ if line.has("ENCODING", "b") || line.has("ENCODING", "base64") => Some(value.as_str()),
        _ => None,
    };
    let Some(encoded) = encoded else {
        return Ok(Key::At(value));
    };
    let bytes = engine.decode(encoded).map_err(|e| format!("KEY: {e}"))?;
    Ok(Key::Binary(bytes))
}

/// Basic or extended ISO 8601; without a zone it is UTC.
fn revised(value: &str) -> Result<Timestamp, String> {
    let text = value.trim();
    let moment = Timestamp::parse(text).or_else(|| Timestamp::parse(&extended(text)?));
    moment.ok_or_else(|| "REV: not a date; expected 20261122T101500Z".to_owned())
}

/// `20261122T101500Z` as `2026-11-22T10:15:00Z`.
fn extended(text: &str) -> Option<String> {
    let b = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        b.get(range)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if !text.is_ascii() || !digits(0..8) {
        return None;
    }
    let day = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]);
    if text.len() == 8 {
        return Some(day);
    }
    if b[8] != b'T' || !digits(9..15) {
        return None;
    }
    let (time, zone) = (&text[9..15], &text[15..]);
    Some(format!(
        "{day}T{}:{}:{}{zone}",
        &time[..2],
        &time[2..4],
        &time[4..]
    ))
}
