//! The smaller values of a mapping file, each checked.
//!
//! Invariant: what passes can be stored, shown on one line and used as it is.

use super::error::MappingError;
use super::form;
use encoding_rs::{Encoding, UTF_8};

/// The most file-name patterns.
const MAX_PATTERNS: usize = 32;

pub(super) fn identifier(
    key: &'static str,
    name: String,
    sign: char,
) -> Result<String, MappingError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == sign || c == '_';
    let good = (1..=64).contains(&name.len()) && name.chars().all(plain);
    match good {
        true => Ok(name),
        false => {
            let expected = format!("[a-z0-9_{sign}]{{1,64}}");
            Err(MappingError::value(key, &name, expected))
        }
    }
}

pub(super) fn plain(key: &'static str, name: String) -> Result<String, MappingError> {
    let name = name.trim().to_owned();
    let length = name.chars().take(101).count();
    match (1..=100).contains(&length) && name != "*" && !name.contains(base::text::is_deceptive) {
        true => Ok(name),
        false => {
            let expected = "≤ 100";
            Err(MappingError::value(key, &name, expected))
        }
    }
}

pub(super) fn patterns(files: Vec<String>) -> Result<Vec<String>, MappingError> {
    let bad = |p: &&String| p.is_empty() || p.len() > 200 || p.contains(['/', '\\']);
    // `*.csv` would take every report of every provider.
    let all_match = |p: &&String| {
        let name = p.rsplit_once('.').map_or(p.as_str(), |(name, _)| name);
        !name.contains(char::is_alphanumeric)
    };
    if files.len() > MAX_PATTERNS {
        let expected = format!("≤ {MAX_PATTERNS}");
        return Err(MappingError::value("files", "…", expected));
    }
    match files.iter().find(|p| bad(p) || all_match(p)) {
        None => Ok(files),
        Some(bad) => {
            let expected = "phishing-*.csv";
            Err(MappingError::value("files", bad, expected))
        }
    }
}

/// Whether a name has the form of a pattern: `*` stands for any characters. Capitals are as small
/// letters.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.to_lowercase(), name.to_lowercase());
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else {
        return false;
    };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

pub(super) fn delimiter(text: Option<&str>) -> Result<u8, MappingError> {
    match text.map(str::as_bytes) {
        None => Ok(b','),
        Some(b"tab" | b"\\t") => Ok(b'\t'),
        Some([one]) if one.is_ascii() && !matches!(one, b'"' | b'\n' | b'\r' | 0) => Ok(*one),
        Some(_) => Err(MappingError::value(
            "csv.delimiter",
            text.unwrap_or_default(),
            "; , | tab",
        )),
    }
}

pub(super) fn encoding(label: Option<&str>) -> Result<&'static Encoding, MappingError> {
    let Some(label) = label else {
        return Ok(UTF_8);
    };
    let found = Encoding::for_label_no_replacement(label.as_bytes());
    found.ok_or_else(|| {
        let expected = "utf-8, utf-16le, windows-1252, windows-1251, windows-1256, gb18030";
        MappingError::value("csv.encoding", label, expected)
    })
}

pub(super) fn columns(csv: &form::Csv) -> Result<Option<Vec<String>>, MappingError> {
    let header = csv.header.unwrap_or(csv.columns.is_empty());
    match (header, csv.columns.as_slice()) {
        (true, []) => Ok(None),
        (true, _) => Err(MappingError::Both {
            one: "csv.header = true",
            other: "csv.columns",
        }),
        (false, []) => Err(MappingError::Missing {
            key: "csv.columns",
            expected: "columns = [\"…\", \"…\"]",
        }),
        // A time and what was seen then are two columns at least.
        (false, [one]) => Err(MappingError::value("csv.columns", one, "[\"a\", \"b\"]")),
        (false, columns) => {
            let again = |i: usize| columns[..i].contains(&columns[i]);
            match (0..columns.len()).find(|i| columns[*i].trim().is_empty() || again(*i)) {
                None => Ok(Some(columns.to_vec())),
                Some(i) => {
                    let expected = "[\"a\", \"b\"]";
                    Err(MappingError::value("csv.columns", &columns[i], expected))
                }
            }
        }
    }
}
