//! Reports in mail: attachments, or links where there are none.
//!
//! Not here: who sent it, and whether to follow a link. Invariant: a link of
//! another host is only named when the mail has none of the provider, and leads to a file that
//! looks like a report.

use super::ContainerError;
use super::detect::{Kind, PEEK, detect};
use super::walk::{Walk, base_name};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::io::Cursor;
use std::panic::catch_unwind;

/// The provider's domain.
const PROVIDER: &str = "shadowserver.org";
/// Links of others that one mail names at most.
const MOST_OTHERS: usize = 8;
/// Suffixes of what a report may come in.
const SUFFIXES: [&str; 5] = [".csv", ".zip", ".gz", ".zst", ".eml"];

/// Walks through the parts of a mail.
pub(super) fn parts<E: From<ContainerError>>(
    walk: &mut Walk<'_, E>,
    name: &str,
    bytes: &[u8],
    depth: usize,
) -> Result<(), E> {
    let nothing = || ContainerError::Nothing {
        member: name.to_owned(),
    };
    // What the library makes of damaged mail is not ours to know, and it must not end the program.
    let mail = catch_unwind(|| MessageParser::default().parse(bytes));
    let mail = mail.ok().flatten().ok_or_else(nothing)?;
    if is_feedback(&mail) {
        // The mail itself is the report; what hangs on it is what it is about.
        return walk.file(name, &mut Cursor::new(bytes), None);
    }
    let reports: Vec<&MessagePart<'_>> = mail.parts.iter().filter(|p| is_report(p)).collect();
    for (i, part) in reports.iter().enumerate() {
        if i >= walk.limits.members {
            return Err(walk.too_many(name));
        }
        let given = part.attachment_name().map(base_name);
        let part_name = given.unwrap_or_else(|| format!("{name}#{}", i + 1));
        walk.open(&part_name, Cursor::new(part.contents()), depth)?;
    }
    if !reports.is_empty() {
        return Ok(());
    }
    let links = links(&mail);
    if links.is_empty() {
        return Err(nothing().into());
    }
    links.iter().try_for_each(|url| walk.link(url))
}

/// Whether a mail is a feedback report (RFC 5965).
fn is_feedback(mail: &Message<'_>) -> bool {
    let kind = mail.content_type().and_then(|c| c.attribute("report-type"));
    kind.is_some_and(|k| k.eq_ignore_ascii_case("feedback-report"))
}

/// A part is a report if it is packed, a mail itself, or named or typed as CSV. Signatures and
/// pictures are not.
fn is_report(part: &MessagePart<'_>) -> bool {
    if matches!(part.body, PartType::Message(_)) {
        return true;
    }
    let contents = part.contents();
    let head = &contents[..contents.len().min(PEEK)];
    let packed = matches!(detect(head), Kind::Gzip | Kind::Zstd | Kind::Zip);
    let named = part.attachment_name().is_some_and(|name| {
        let lower = name.to_ascii_lowercase();
        SUFFIXES.iter().any(|suffix| lower.ends_with(suffix))
    });
    let document = crate::xarf::detect(head) || crate::iodef::detect(head);
    packed || named || document || part.is_content_type("text", "csv")
}

/// The download links in the text, each once: the provider's, or if there are none, others that
/// lead to what may be a report.
fn links(mail: &Message<'_>) -> Vec<String> {
    let (mut found, mut others): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for part in &mail.parts {
        let (PartType::Text(text) | PartType::Html(text)) = &part.body else {
            continue;
        };
        for (at, _) in text.match_indices("http") {
            let rest = &text[at..];
            let end = rest.find(|c: char| c.is_whitespace() || "\"'<>()[]".contains(c));
            let url = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';']);
            let url = url.replace("&amp;", "&");
            let known = match whose(&url) {
                Some(Whose::Provider) => &mut found,
                Some(Whose::Other) if others.len() < MOST_OTHERS => &mut others,
                _ => continue,
            };
            if !known.contains(&url) {
                known.push(url);
            }
        }
    }
    if found.is_empty() { others } else { found }
}

/// To whom a link to a report leads.
enum Whose {
    Provider,
    Other,
}

/// Whose download a URL is: of the provider's download host or a report's file on any of its hosts,
/// or a report's file elsewhere; `None` for anything else.
fn whose(url: &str) -> Option<Whose> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    let ours = host
        .strip_suffix(PROVIDER)
        .is_some_and(|sub| sub.is_empty() || sub.ends_with('.'));
    let path = path
        .split(['?', '#'])
        .next()
        .unwrap_or(path)
        .to_ascii_lowercase();
    let file = SUFFIXES.iter().any(|suffix| path.ends_with(suffix));
    match (ours, file) {
        (true, _) if !path.is_empty() && (file || host.starts_with("dl.")) => Some(Whose::Provider),
        (false, true) => Some(Whose::Other),
        _ => None,
    }
}
