//! A `security.txt` from what is said of an organisation.
//!
//! Not here: the form and its check (`exchange::security_txt`). Invariant: what is written passes
//! that check.

use base::Timestamp;
use exchange::security_txt::{Document, WriteError};

use super::{languages, texts};
use crate::record::Seen;

/// For how long the file holds, in seconds: RFC 9116 §2.5.5 recommends less than a year.
const HOLDS: i64 = 180 * 86_400;

/// The file as of `now`.
///
/// # Errors
/// When there is nobody to write to, or an address is not fit for the file.
pub fn security_txt(seen: &Seen, now: Timestamp) -> Result<String, WriteError> {
    let of = |field| texts(seen, field, "").into_iter();
    let secure = |text: &&str| text.starts_with("https://");
    let owned = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let forms = of("reporting_form").filter(secure).map(str::to_owned);
    let mails = of("mail").map(|m| format!("mailto:{m}"));
    let contact = forms.chain(mails).collect();
    let until = Timestamp::from_micros(now.micros() + HOLDS * 1_000_000);
    let mut file = Document::new(contact, until);
    file.encryption = of("key")
        .map(|k| format!("openpgp4fpr:{}", k.replace(' ', "").to_lowercase()))
        .collect();
    file.languages = languages(seen);
    file.canonical = owned(of("security_txt").filter(secure).collect());
    file.csaf = owned(of("csaf").filter(secure).collect());
    file.write(now)
}
