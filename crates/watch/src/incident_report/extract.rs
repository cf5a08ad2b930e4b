//! What a report speaks of: addresses, numbers, accounts, whose name is used.
//!
//! Not here: how they look (`exchange::indicator`). Invariant: what is found in a report is found in
//! the words of whoever sent it, never in who they are.

use super::{Indicator, SentFile, Told};
use base::CountryCode;
use exchange::indicator::{self, Limits};
use sha2::{Digest, Sha256};

/// Bytes of a file that are read as text.
const MOST_READ: usize = 1024 * 1024;
/// A path by which pages of one campaign are told is at least so long.
const LEAST_PATH: usize = 8;
/// Paths that pages of every kind have.
const COMMON: [&str; 6] = [
    "/index",
    "/login",
    "/wp-login",
    "/wp-content",
    "/home",
    "/default",
];

/// Everything that is found, each thing once.
pub(super) fn indicators(told: &Told, country: Option<CountryCode>) -> Vec<Indicator> {
    if told.abuse {
        return Vec::new();
    }
    let limits = Limits::default();
    let mut all: Vec<Indicator> = Vec::new();
    let mut add = |kind: &str, value: &str| {
        let one = Indicator {
            kind: kind.to_owned(),
            value: value.to_owned(),
        };
        if !value.is_empty() && !all.contains(&one) {
            all.push(one);
        }
    };
    let mut texts = vec![told.sender.clone(), told.text.clone()];
    texts.extend(told.file.as_ref().and_then(text_of));
    for text in &texts {
        for found in indicator::extract(text, &limits, country) {
            add(found.kind.as_str(), &found.value);
            if let Some(path) = campaign(found.kind.as_str(), &found.value) {
                add("path", path);
            }
        }
    }
    let sender = told.sender.trim();
    if !sender.is_empty() && indicator::extract(sender, &limits, country).is_empty() {
        add("sender", &sender.to_lowercase());
    }
    add("brand", &told.brand.trim().to_lowercase());
    if let Some(file) = &told.file {
        let hash = Sha256::digest(&file.bytes);
        add(
            "file",
            &base::ContentHash::from_bytes(hash.into()).to_string(),
        );
    }
    all
}

/// The words of a file that is text or a mail.
fn text_of(file: &SentFile) -> Option<String> {
    let head = &file.bytes[..file.bytes.len().min(MOST_READ)];
    if head.contains(&0) {
        return None;
    }
    Some(String::from_utf8_lossy(head).into_owned())
}

/// The path of an address if it is long enough to tell a campaign.
fn campaign<'u>(kind: &str, value: &'u str) -> Option<&'u str> {
    let rest = (kind == "url")
        .then(|| value.split_once("://"))
        .flatten()?
        .1;
    let path = &rest[rest.find('/')?..];
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let common = COMMON.iter().any(|c| path.starts_with(c));
    (path.len() >= LEAST_PATH && !common && path[1..].contains('/')).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_campaign_is_told_by_a_path_of_its_own() {
        for (url, path) in [
            (
                "https://a.example/secure/bank/verify.php?id=1",
                Some("/secure/bank/verify.php"),
            ),
            ("https://a.example/login/x", None),
            ("https://a.example/a/b", None),
            ("https://a.example", None),
        ] {
            assert_eq!(campaign("url", url), path, "{url}");
        }
        assert_eq!(campaign("domain", "a.example"), None);
    }
}
