//! To which case and conversation a mail belongs, by what it carries itself.
//!
//! Not here: whether a tag is known and who may use it. Invariant: everything found is a claim of the
//! sender; a ticket number of the other side is a candidate only.

use super::Mail;

/// What we put into our mail so that answers are found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ours<'a> {
    /// The word before the token in subjects: `CG` for `[CG#token]`.
    pub prefix: &'a str,
    /// The local part of our address: `cert` for `cert+token@…`.
    pub local: &'a str,
}

/// What a mail says of where it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Threading {
    /// Tokens in the recipients' addresses, which name a conversation.
    pub address_tokens: Vec<String>,
    /// Tokens in the subject.
    pub subject_tokens: Vec<String>,
    /// The mails that it answers, the direct one first.
    pub answers: Vec<String>,
    /// Numbers in the subject that may be the other side's.
    pub tickets: Vec<String>,
}

/// Characters of a token at most.
const MAX: usize = 64;

/// What a mail says of where it belongs.
#[must_use]
pub fn threading(mail: &Mail, ours: &Ours<'_>) -> Threading {
    let mut found = Threading::default();
    let listed = mail.to.iter().chain(&mail.cc).map(|m| m.address.as_str());
    let delivered = ["delivered-to", "x-original-to", "envelope-to"];
    let delivered = delivered.into_iter().flat_map(|name| mail.headers_of(name));
    for address in listed.chain(delivered) {
        if let Some(token) = plus(address, ours.local) {
            add(&mut found.address_tokens, token);
        }
    }
    for inner in bracketed(&mail.subject) {
        match tag(inner, ours.prefix) {
            Some(token) => add(&mut found.subject_tokens, token),
            None => {
                if let Some(ticket) = ticket(inner) {
                    add(&mut found.tickets, ticket);
                }
            }
        }
    }
    for number in named(&mail.subject) {
        if !found
            .subject_tokens
            .iter()
            .any(|t| t.eq_ignore_ascii_case(number))
        {
            add(&mut found.tickets, number);
        }
    }
    found.answers.clone_from(&mail.in_reply_to);
    for id in mail.references.iter().rev() {
        if !found.answers.contains(id) {
            found.answers.push(id.clone());
        }
    }
    found
}

fn add(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|i| i == item) {
        list.push(item.to_owned());
    }
}

/// The token of `local+token@…`.
fn plus<'a>(address: &'a str, local: &str) -> Option<&'a str> {
    let address = address.trim().trim_start_matches('<').trim_end_matches('>');
    let (user, _) = address.rsplit_once('@')?;
    let (name, token) = user.split_once('+')?;
    (name.eq_ignore_ascii_case(local) && is_token(token)).then_some(token)
}

fn is_token(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    (1..=MAX).contains(&text.len()) && text.bytes().all(good)
}

/// What stands in square brackets.
fn bracketed(subject: &str) -> impl Iterator<Item = &str> {
    subject
        .split('[')
        .skip(1)
        .filter_map(|piece| piece.split_once(']'))
        .map(|(inner, _)| inner.trim())
}

/// The token of `PREFIX#token`, `PREFIX-token`, or `PREFIX-NUMBER#token` with a case's number.
fn tag<'a>(inner: &'a str, prefix: &str) -> Option<&'a str> {
    let head = inner.get(..prefix.len())?;
    let rest = inner[prefix.len()..].strip_prefix(['#', '-', ':'])?.trim();
    let token = match rest.split_once('#') {
        Some((number, token)) if number.bytes().all(|b| b.is_ascii_digit()) => token.trim(),
        _ => rest,
    };
    (!prefix.is_empty() && head.eq_ignore_ascii_case(prefix) && is_token(token)).then_some(token)
}

/// The ticket number that stands in brackets: `#123`, `ABC-123`, `example.net #123`, `Ticket: 123`.
fn ticket(inner: &str) -> Option<&str> {
    if inner.len() > 2 * MAX {
        return None;
    }
    if let Some((_, number)) = inner.rsplit_once(['#', ':']) {
        return Some(number.trim()).filter(|n| is_number(n));
    }
    let digits = inner.len() >= 5 && inner.bytes().all(|b| b.is_ascii_digit());
    let dashed = inner.split_once('-').is_some_and(|(word, number)| {
        word.starts_with(|c: char| c.is_ascii_alphabetic()) && is_token(word) && is_number(number)
    });
    (digits || dashed).then_some(inner)
}

fn is_number(text: &str) -> bool {
    is_token(text) && text.bytes().any(|b| b.is_ascii_digit())
}

/// Words behind which a ticket number stands, in lower case.
const WORDS: [&str; 14] = [
    "ticket",
    "case",
    "incident",
    "reference",
    "ref",
    "request",
    "dossier",
    "caso",
    "обращение",
    "заявка",
    "тикет",
    "工单",
    "تذكرة",
    "report",
];

/// Ticket numbers behind a word: `Ticket#2030010710000012`, `Case 4711`, `(#99)`.
fn named(subject: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut before = String::new();
    let separates = |c: char| c.is_whitespace() || "[](){}:,;|".contains(c);
    for word in subject.split(separates).filter(|w| !w.is_empty()) {
        let (name, number) = match word.split_once('#') {
            Some((name, number)) => (name, Some(number)),
            None => ("", None),
        };
        let name = name.trim_end_matches(['-', '.']).to_lowercase();
        let direct = number.filter(|n| is_number(n) && n.len() >= 2);
        let known = |w: &str| WORDS.contains(&w);
        if let Some(number) = direct.filter(|_| name.is_empty() || known(&name)) {
            found.push(number.trim_end_matches('.'));
        } else if known(&before) && number.is_none() {
            let bare = word.trim_end_matches('.');
            if is_number(bare) && bare.len() >= 3 {
                found.push(bare);
            }
        }
        let lower = word.to_lowercase();
        let lower = lower.trim_end_matches(['#', '.', '-']);
        // "Ticket No. 12", "Case ID 12"
        if !matches!(lower, "no" | "nr" | "id" | "number" | "n°" | "№" | "") {
            before = lower.to_owned();
        }
    }
    found
}
