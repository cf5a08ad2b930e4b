//! What a text speaks of: addresses, names of hosts, telephone and account numbers, wallets, hashes.
//!
//! Not here: whether any of it is bad, and to whom it leads. The text is read once, from left to
//! right; what is written so that nobody clicks on it (`hxxp`, `[.]`) is read as what it means.
//! Invariant: what has a checksum is found only if the checksum holds, and a card number is never
//! found, only masked.

mod account;
mod host;
mod mask;
mod number;
#[cfg(test)]
mod tests;

pub use mask::mask_cards;

use base::CountryCode;

/// How much is read and found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of text that are read; the rest is left.
    pub bytes: usize,
    /// Things that are found at most.
    pub found: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 1 << 20,
            found: 500,
        }
    }
}

/// What something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An address on the web.
    Url,
    /// The name of a host.
    Domain,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A mail address.
    Email,
    /// A telephone number (ITU-T E.164).
    Telephone,
    /// An international bank account number (ISO 13616).
    Iban,
    /// The address of a wallet for crypto-assets.
    Wallet,
    /// A SHA-256 hash.
    Sha256,
    /// A SHA-1 hash.
    Sha1,
    /// An MD5 hash.
    Md5,
    /// A known vulnerability.
    Cve,
}

impl Kind {
    /// The name in tables and messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Url => "url",
            Self::Domain => "domain",
            Self::Ip => "ip",
            Self::Email => "email",
            Self::Telephone => "telephone",
            Self::Iban => "iban",
            Self::Wallet => "wallet",
            Self::Sha256 => "sha256",
            Self::Sha1 => "sha1",
            Self::Md5 => "md5",
            Self::Cve => "cve",
        }
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// In its one form: addresses as browsers write them, hosts in lower case and ASCII, numbers
    /// with `+` and without blanks.
    pub value: String,
}

/// What gathers findings, each once.
struct Finder {
    found: Vec<Found>,
    most: usize,
}

impl Finder {
    fn add(&mut self, kind: Kind, value: impl Into<String>) {
        let one = Found {
            kind,
            value: value.into(),
        };
        if self.found.len() < self.most && !self.found.contains(&one) {
            self.found.push(one);
        }
    }

    const fn is_full(&self) -> bool {
        self.found.len() >= self.most
    }
}

/// Everything that is found in a text, each thing once, in the order of the text; telephone numbers
/// without a country code are read as the country's.
#[must_use]
pub fn extract(text: &str, limits: &Limits, country: Option<CountryCode>) -> Vec<Found> {
    let mut end = text.len().min(limits.bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = refang(&text[..end]);
    let mut finder = Finder {
        found: Vec::new(),
        most: limits.found,
    };
    // Where the numbers that are part of something else end.
    let mut taken = Vec::new();
    for (at, token) in tokens(&text) {
        if finder.is_full() {
            break;
        }
        if host::take(token, &mut finder) || account::take(token, &mut finder) {
            taken.push(at..at + token.len());
        }
    }
    number::take(&text, country, &mut taken, &mut finder);
    finder.found
}

/// The pieces of a text between blanks, brackets and quotation marks, without the punctuation of a
/// sentence around them.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let apart = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '<' | '>' | '"' | '|' | '{' | '}' | '[' | ']' | '`' | '\\'
            )
            || matches!(
                c,
                '«' | '»'
                    | '“'
                    | '”'
                    | '„'
                    | '‘'
                    | '’'
                    | '،'
                    | '؛'
                    | '。'
                    | '，'
                    | '；'
                    | '、'
                    | '）'
                    | '（'
                    | '「'
                    | '」'
            )
    };
    let mut at = 0;
    text.split(apart).filter_map(move |piece| {
        // Pieces follow one another in the text, so that the distance is their place.
        let begin = piece.as_ptr() as usize - text.as_ptr() as usize;
        at = begin.max(at);
        let left = piece.trim_start_matches(['(', '\'', '*', '_', '=', ',', ';', ':', '!', '?']);
        let begin = begin + (piece.len() - left.len());
        let mut token =
            left.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '؟', '…']);
        // A closing bracket belongs to an address that has the opening one, too.
        while token.ends_with(')') && !token.contains('(') {
            token = token[..token.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        }
        (token.len() >= 4).then_some((begin, token))
    })
}

/// The text with what was written against clicking as it is meant.
fn refang(text: &str) -> String {
    const MARKS: [(&str, &str); 10] = [
        ("[.]", "."),
        ("(.)", "."),
        ("{.}", "."),
        ("[dot]", "."),
        ("(dot)", "."),
        ("[:]", ":"),
        ("[://]", "://"),
        ("[@]", "@"),
        ("[at]", "@"),
        ("(at)", "@"),
    ];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if matches!(c, '[' | '(' | '{')
            && let Some((mark, meant)) = MARKS.iter().find(|(mark, _)| begins(rest, mark))
        {
            out.push_str(meant);
            rest = &rest[mark.len()..];
        } else if matches!(c, 'h' | 'H') && (begins(rest, "hxxp") || begins(rest, "h**p")) {
            out.push_str("http");
            rest = &rest[4..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// Whether a text begins with a word, in capitals or small letters.
fn begins(text: &str, word: &str) -> bool {
    let head = text.as_bytes().get(..word.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
}

/// An address, a host or a mail address as it is written so that no program makes a link of it.
#[must_use]
pub fn defang(value: &str) -> String {
    let (scheme, rest) = value.split_once("://").unwrap_or(("", value));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    // A number or a hash has no letters between points.
    let is_name = host.contains('.') && host.contains(|c: char| c.is_ascii_alphabetic());
    let host = match is_name {
        true => host.replace('.', "[.]"),
        false => host.to_owned(),
    };
    match scheme {
        "" => format!("{host}{path}"),
        scheme => format!("{}://{host}{path}", scheme.replace("http", "hxxp")),
    }
}
