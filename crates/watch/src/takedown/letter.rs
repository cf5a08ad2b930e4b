//! What is written to those who are asked to take something down.
//!
//! Invariant: an address stands in a letter so that no mail program makes a link of it.

use super::Piece;
use super::liveness::Site;
use crate::conversation::With;
use base::Timestamp;
use web::{Arg, Lang};

/// A message without the marks that keep directions apart: a letter is plain text.
pub(crate) fn plain(lang: &Lang, id: &str, arguments: &[(&'static str, Arg)]) -> String {
    let text = lang.plain_with(id, arguments);
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect()
}

/// The message with which a party of a kind is asked.
pub(crate) const fn template(with: With) -> &'static str {
    match with {
        With::Reporter => "watch-letter-reporter",
        With::Hoster | With::Registrar | With::Registry => "watch-letter-takedown",
        With::Brand => "watch-letter-brand",
        With::Operator | With::Payment => "watch-letter-responder",
        _ => "watch-letter-other",
    }
}

/// What a letter says of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    url: String,
    /// Who served it; empty where nobody is known.
    address: String,
    /// When it was seen.
    at: Option<Timestamp>,
}

/// What is known of each address: by the last look, else by what was preserved.
pub(super) fn about(urls: &[String], sites: &[Site], kept: &[Piece]) -> Vec<About> {
    let one = |url: &String| {
        let look = sites.iter().find(|s| s.url == *url);
        let look = look.and_then(|s| s.last.as_ref());
        let piece = kept.iter().rev().find(|p| p.url == *url);
        About {
            url: url.clone(),
            address: look.map_or_else(String::new, |l| l.address.clone()),
            at: look.map(|l| l.at).or_else(|| piece.map(|p| p.taken)),
        }
    };
    urls.iter().map(one).collect()
}

/// The first letter to a party: what it is about, line by line.
pub(super) fn first(
    lang: &Lang,
    (case, with): (&str, With),
    (urls, about): (&[String], &[About]),
) -> String {
    let line = |url: &String| {
        let shown = exchange::indicator::defang(url);
        let known = about.iter().find(|a| a.url == *url);
        match known.and_then(|a| Some((a, a.at?))) {
            Some((a, at)) if a.address.is_empty() => format!("{shown} ({})", at.rfc3339()),
            Some((a, at)) => format!("{shown} ({}, {})", a.address, at.rfc3339()),
            None => shown,
        }
    };
    let lines: Vec<String> = urls.iter().map(line).collect();
    let arguments = [
        ("case", Arg::Code(case.to_owned())),
        ("about", Arg::Code(format!("\n\n{}", lines.join("\n")))),
    ];
    plain(lang, template(with), &arguments)
}
