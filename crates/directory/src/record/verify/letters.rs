//! Letters that ask whether an entry is still true, and those of drills.
//!
//! Not here: sending (`store::mail`). Invariant: a letter names the entry and holds no value of it.

use std::sync::{Arc, OnceLock};

use base::{Day, LanguageTag};
use store::mail::Message;
use web::i18n::{Arg, I18n, Lang};

use super::Rung;
use crate::drill::{DRILL, Open};
use crate::{DirectoryError, LOCALES};

/// Where links lead, below the language; the secret follows.
pub const VERIFY: &str = "/directory/verify";

/// Writes letters. Cheap to clone.
#[derive(Clone, Default)]
pub struct Letters {
    address: Arc<str>,
    i18n: Arc<OnceLock<I18n>>,
}

impl std::fmt::Debug for Letters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letters")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// What a letter is about.
pub(super) struct About<'a> {
    pub entry: &'a str,
    pub organisation: &'a str,
    pub due: Day,
    pub secret: Option<&'a str>,
}

impl Letters {
    /// `address` is where the gateway is reached, such as `https://gateway.example`.
    #[must_use]
    pub fn new(address: &str) -> Self {
        Self {
            address: address.trim_end_matches('/').into(),
            i18n: Arc::default(),
        }
    }

    fn lang(&self, tags: &[&str]) -> Result<Lang, DirectoryError> {
        let i18n = match self.i18n.get() {
            Some(i18n) => i18n,
            None => {
                // Read when the first letter is written: most gateways write none for days.
                let built = I18n::builder().locales(&LOCALES).build();
                let built = built.map_err(|e| DirectoryError::File {
                    name: "messages".to_owned(),
                    reason: e.to_string(),
                    message: ("directory-error-store", vec![]),
                })?;
                self.i18n.get_or_init(|| built)
            }
        };
        let known = tags.iter().find_map(|t| i18n.get(t));
        Ok(known.unwrap_or_else(|| i18n.negotiate("en")))
    }

    /// The letter of a step, in the first of `tags` that is known.
    pub(super) fn letter(
        &self,
        rung: Rung,
        (to, tags): (&str, &[&str]),
        about: &About<'_>,
    ) -> Result<Message, DirectoryError> {
        let lang = self.lang(tags)?;
        let (subject, text) = match rung {
            Rung::Quiet | Rung::Asked => (
                "directory-letter-contact-subject",
                "directory-letter-contact",
            ),
            Rung::Reminded => (
                "directory-letter-reminder-subject",
                "directory-letter-reminder",
            ),
            Rung::Organisation => (
                "directory-letter-organisation-subject",
                "directory-letter-organisation",
            ),
            Rung::Desk => ("directory-letter-desk-subject", "directory-letter-desk"),
        };
        let link = match about.secret {
            Some(secret) => format!("{}/{}{VERIFY}/{secret}", self.address, lang.tag()),
            None => format!("{}/{}/directory/people", self.address, lang.tag()),
        };
        let args = [
            ("entry", Arg::from(about.entry)),
            ("organisation", Arg::from(about.organisation)),
            ("day", Arg::Day(about.due)),
            ("link", Arg::from(link)),
        ];
        let (subject, text) = (plain(&lang, subject, &args), plain(&lang, text, &args));
        let tag: LanguageTag = lang.tag().clone();
        Ok(Message::new(to, &subject, &text, tag)?)
    }
}

impl Letters {
    /// The letter of a drill, in the first of `tags` that is known.
    pub(crate) fn drill(
        &self,
        (to, tags): (&str, &[&str]),
        about: &Open,
        secret: &str,
    ) -> Result<Message, DirectoryError> {
        let lang = self.lang(tags)?;
        let link = format!("{}/{}{DRILL}/{secret}", self.address, lang.tag());
        let args = [
            ("entry", Arg::from(about.entry.as_str())),
            ("organisation", Arg::from(about.organisation.as_str())),
            ("moment", Arg::Moment(about.ends)),
            ("link", Arg::from(link)),
        ];
        let subject = plain(&lang, "directory-letter-drill-subject", &args);
        let text = plain(&lang, "directory-letter-drill", &args);
        Ok(Message::new(to, &subject, &text, lang.tag().clone())?)
    }
}

/// Without the marks that keep directions apart on a page: a mail program would copy them into an
/// address. A paragraph ends with ¶ in the message files.
fn plain(lang: &Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let text = lang.plain_with(id, args);
    let kept = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(kept).collect();
    let parts: Vec<&str> = text.split('¶').map(str::trim).collect();
    parts.join("\n\n")
}
