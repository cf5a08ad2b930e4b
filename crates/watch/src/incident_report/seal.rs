//! What is sealed: who reported, what shows the abuse of a child; and the code of a receipt.
//!
//! Not here: who may open it (`actions`). Invariant: a code is made of the form that was sent, so
//! that a form sent twice gives one receipt; the store holds its hash alone.

use super::{Reporter, SentFile, Told};
use crate::WatchError;
use base::id::IncidentReportId;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::StoreError;
use store::keys::Keys;

/// Digits and capitals that are not mistaken for one another (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: eighty bits.
const LENGTH: usize = 16;
pub(super) const REPORTER: &str = "watch.incident-report.reporter";
pub(super) const CONTENT: &str = "watch.incident-report.content";

/// By which a report is followed: sixteen letters and digits in groups of four.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

/// Printed without its letters.
impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(…)")
    }
}

impl Code {
    /// The code of the form `key` that `who` sent.
    pub(super) fn of(keys: &Keys, key: &str, who: &str) -> Self {
        let tag = keys.tag(format!("watch.incident-report:{who}:{key}").as_bytes());
        let hash = Sha256::digest(tag.as_bytes());
        let letter = |i: usize| {
            let bit = i * 5;
            let pair = u16::from_be_bytes([hash[bit / 8], hash[bit / 8 + 1]]);
            char::from(LETTERS[usize::from(pair >> (11 - bit % 8) & 31)])
        };
        Self((0..LENGTH).map(letter).collect())
    }

    /// Reads a code as people type it: in small letters, with or without hyphens and blanks.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letter = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let code: String = text
            .chars()
            .filter(|c| !matches!(c, '-' | ' ' | '\u{2010}'..='\u{2015}'))
            .map(letter)
            .take(LENGTH + 1)
            .collect();
        let known = |b: u8| LETTERS.contains(&b);
        (code.len() == LENGTH && code.bytes().all(known)).then_some(Self(code))
    }

    /// What the store knows it by.
    pub(super) fn hash(&self) -> String {
        let hash = Sha256::digest(self.0.as_bytes());
        base::ContentHash::from_bytes(hash.into()).to_string()
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, c) in self.0.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}

/// What was sealed is not what was sealed here.
fn damaged(what: &str, why: &serde_json::Error) -> WatchError {
    let (place, reason) = (what.to_owned(), why.to_string());
    StoreError::Invalid { place, reason }.into()
}

pub(super) fn purpose(what: &str, id: IncidentReportId) -> String {
    format!("{what}:{id}")
}

/// Seals who reported.
pub(super) fn reporter(keys: &Keys, id: IncidentReportId, who: &Reporter) -> Option<String> {
    let plain = serde_json::to_vec(who).expect("three texts are JSON");
    (!who.is_empty()).then(|| keys.seal(&purpose(REPORTER, id), &plain))
}

/// Opens who reported.
pub(super) fn open_reporter(
    keys: &Keys,
    id: IncidentReportId,
    sealed: &str,
) -> Result<Reporter, WatchError> {
    let plain = keys.open_sealed(&purpose(REPORTER, id), sealed)?;
    let read = serde_json::from_slice(&plain);
    read.map_err(|e| damaged("a sealed reporter", &e))
}

/// All that was said in a report that shows the abuse of a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The text.
    pub text: String,
    /// From whom it came.
    pub sender: String,
    /// The file's name, if there is one.
    pub file_name: Option<String>,
    /// The file's content in base64.
    pub file: Option<String>,
}

impl Content {
    fn of(told: &Told) -> Self {
        let encoded = |f: &SentFile| BASE64.encode(&f.bytes);
        Self {
            text: told.text.clone(),
            sender: told.sender.clone(),
            file_name: told.file.as_ref().map(|f| f.name.clone()),
            file: told.file.as_ref().map(encoded),
        }
    }
}

/// Seals all that was said.
pub(super) fn content(keys: &Keys, id: IncidentReportId, told: &Told) -> String {
    let plain = serde_json::to_vec(&Content::of(told)).expect("texts are JSON");
    keys.seal(&purpose(CONTENT, id), &plain)
}

/// Opens all that was said.
pub(super) fn open_content(
    keys: &Keys,
    id: IncidentReportId,
    sealed: &str,
) -> Result<Content, WatchError> {
    let plain = keys.open_sealed(&purpose(CONTENT, id), sealed)?;
    let read = serde_json::from_slice(&plain);
    read.map_err(|e| damaged("a sealed report", &e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = Code::parse("0o1i lab2-CDEF ghjk").expect("a code");
        assert_eq!(code.to_string(), "0011-1AB2-CDEF-GHJK");
        assert_eq!(Code::parse(&code.to_string()), Some(code));
        for bad in [
            "",
            "0011-1AB2-CDEF-GHJ",
            "0011-1AB2-CDEF-GHJKM",
            "UUUU-1AB2-CDEF-GHJK",
        ] {
            assert_eq!(Code::parse(bad), None, "{bad}");
        }
    }
}
