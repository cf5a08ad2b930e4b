//! Letters to respondents, in the language that the officer chose for them.
//!
//! Not here: sending (`store::mail`). Invariant: a letter says nothing of what anybody answered.

use std::sync::{Arc, OnceLock};

use store::mail::Message;
use web::i18n::{Arg, I18n, Lang};

use super::Respondent;
use crate::assessment::Round;
use crate::{InstrumentsError, LOCALES};

/// Where links lead, below the language; the secret follows.
pub(super) const RESPOND: &str = "/respond";

/// Writes letters. Cheap to clone.
#[derive(Clone)]
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

impl Letters {
    /// `address` is where the gateway is reached, such as `https://gateway.example`.
    #[must_use]
    pub fn new(address: &str) -> Self {
        Self {
            address: address.trim_end_matches('/').into(),
            i18n: Arc::default(),
        }
    }

    fn lang(&self, to: &Respondent) -> Result<Lang, InstrumentsError> {
        let i18n = match self.i18n.get() {
            Some(i18n) => i18n,
            None => {
                // Read when the first letter is written: most gateways write none for days.
                let built = I18n::builder().locales(&LOCALES).build();
                let built =
                    built.map_err(|e| InstrumentsError::Damaged(format!("letters: {e}")))?;
                self.i18n.get_or_init(|| built)
            }
        };
        let tag = to.asked.language.as_str();
        Ok(i18n.get(tag).unwrap_or_else(|| i18n.negotiate("en")))
    }

    /// The address of a respondent's link.
    #[must_use]
    pub fn link(&self, to: &Respondent, secret: &str) -> String {
        let language = &to.asked.language;
        format!("{}/{language}{RESPOND}/{secret}", self.address)
    }

    /// The invitation, or the reminder, with the link.
    pub(super) fn invitation(
        &self,
        to: &Respondent,
        round: &Round,
        secret: &str,
        reminder: bool,
    ) -> Result<Message, InstrumentsError> {
        let lang = self.lang(to)?;
        let due = match round.due {
            Some(day) => lang.plain_with("instruments-letter-due", &[("day", Arg::Day(day))]),
            None => String::new(),
        };
        let args = [
            ("person", Arg::from(to.asked.person.as_str())),
            ("institution", Arg::from(to.asked.institution.as_str())),
            ("round", Arg::from(round.title.as_str())),
            ("due", Arg::from(due)),
            ("link", Arg::from(self.link(to, secret))),
        ];
        let (subject, text) = match reminder {
            false => (
                "instruments-letter-invitation-subject",
                "instruments-letter-invitation",
            ),
            true => (
                "instruments-letter-reminder-subject",
                "instruments-letter-reminder",
            ),
        };
        message(&lang, to, (subject, text), &args)
    }

    /// The letter with the code.
    pub(super) fn code(&self, to: &Respondent, code: &str) -> Result<Message, InstrumentsError> {
        let args = [
            ("person", Arg::from(to.asked.person.as_str())),
            ("code", Arg::from(code)),
        ];
        let ids = ("instruments-letter-code-subject", "instruments-letter-code");
        message(&self.lang(to)?, to, ids, &args)
    }
}

fn message(
    lang: &Lang,
    to: &Respondent,
    (subject, text): (&str, &str),
    args: &[(&str, Arg)],
) -> Result<Message, InstrumentsError> {
    let (subject, text) = (plain(lang, subject, args), plain(lang, text, args));
    let tag = lang.tag().clone();
    Ok(Message::new(&to.asked.mail, &subject, &text, tag)?)
}

/// Without the marks that keep directions apart on a page: a mail program would copy them into an
/// address. A paragraph ends with ¶ in the message files.
fn plain(lang: &Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let text = lang.plain_with(id, args);
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect();
    let parts: Vec<&str> = text.split('¶').map(str::trim).collect();
    parts.join("\n\n")
}
