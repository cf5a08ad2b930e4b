//! What a text speaks of: addresses, names of hosts, telephone and account numbers, wallets, hashes.
//!
//! Not here: whether any of it is bad, and to whom it leads; sender IDs and short codes, which only a
//! label tells from other words (`exchange::sms`). What is written so that nobody clicks on it
//! (`hxxp`, `[.]`) is read as what it means. Time grows with the length of the text, not faster.
//! Invariant: what has a checksum is found only if the checksum holds, and a card number is never
//! found, only masked.

mod account;
mod base58;
mod hash;
mod host;
mod iban;
mod keccak;
mod mask;
mod meant;
mod number;
#[cfg(test)]
mod tests;
mod token;
mod web;

pub use account::{Chain, chain};
pub use mask::mask_cards;
pub use meant::{defang, refang};

use std::collections::HashMap;
use std::ops::Range;

use base::CountryCode;
use meant::Meant;

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
    /// The number of an autonomous system (RFC 6793).
    Asn,
    /// A mail address.
    Email,
    /// A telephone number (ITU-T E.164), which may be the one of a mobile-money account.
    Telephone,
    /// An international bank account number (ISO 13616).
    Iban,
    /// The address of a wallet for crypto-assets.
    Wallet,
    /// A SHA-512 hash.
    Sha512,
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
            Self::Asn => "asn",
            Self::Email => "email",
            Self::Telephone => "telephone",
            Self::Iban => "iban",
            Self::Wallet => "wallet",
            Self::Sha512 => "sha512",
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
    /// As it stands in the text for the first time, without the password of an address; a host that
    /// was found in an address or a mail address is shown as that.
    pub shown: String,
    /// Where that begins, in bytes of the text.
    pub at: usize,
    /// How often it stands there.
    pub count: usize,
}

/// What gathers findings, each once.
struct Finder<'t> {
    text: &'t str,
    meant: &'t Meant<'t>,
    country: Option<CountryCode>,
    most: usize,
    found: Vec<Found>,
    known: HashMap<(Kind, String), usize>,
    /// What was found, in the text as it is meant: numbers inside of it are no telephone numbers.
    taken: Vec<Range<usize>>,
}

impl Finder<'_> {
    /// Adds what stands at `at` of the text as it is meant.
    fn add(&mut self, kind: Kind, value: impl Into<String>, at: &Range<usize>) {
        let key = (kind, value.into());
        if let Some(known) = self.known.get(&key) {
            self.found[*known].count += 1;
        } else if self.found.len() < self.most {
            let written = self.meant.written(at);
            self.found.push(Found {
                kind,
                value: key.1.clone(),
                shown: web::without_password(&self.text[written.clone()]),
                at: written.start,
                count: 1,
            });
            self.known.insert(key, self.found.len() - 1);
        }
    }

    const fn is_full(&self) -> bool {
        self.found.len() >= self.most
    }
}

/// Everything that is found in a text, each thing once, in the order of the text; telephone numbers
/// without a country code are read as the country's. The search ends when as much was found as the
/// limits allow; numbers are looked for when everything else was.
#[must_use]
pub fn extract(text: &str, limits: &Limits, country: Option<CountryCode>) -> Vec<Found> {
    let text = &text[..text.floor_char_boundary(limits.bytes)];
    let meant = Meant::of(text);
    let mut finder = Finder {
        text,
        meant: &meant,
        country,
        most: limits.found,
        found: Vec::new(),
        known: HashMap::new(),
        taken: Vec::new(),
    };
    iban::take(&meant.text, &mut finder);
    token::take(&meant.text, &mut finder);
    number::take(&meant.text, &mut finder);
    let mut found = finder.found;
    found.sort_by_key(|one| one.at);
    found
}
