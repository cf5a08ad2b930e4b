//! Letters about accounts, put into the recipient's language and queued as mail.
//!
//! Not here: sending (`store::mail`). Invariant: a letter never repeats a password, and its link
//! leads to the gateway's own address.

use ::store::{StoreError, Tx, mail};
use base::Timestamp;
use futures::future::BoxFuture;

use super::{Letter, Occasion, Post};
use crate::i18n::{Arg, I18n};
use crate::link::pages::PATH;

/// Writes letters by mail.
#[derive(Clone)]
pub struct Postman {
    i18n: I18n,
    name: String,
    address: String,
}

impl std::fmt::Debug for Postman {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Postman")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Postman {
    /// `name` is what the gateway calls itself, `address` where it is reached, such as
    /// `https://gateway.example`; `i18n` has the messages of [`super::LOCALES`].
    #[must_use]
    pub fn new(i18n: I18n, name: &str, address: &str) -> Self {
        Self {
            i18n,
            name: name.to_owned(),
            address: address.trim_end_matches('/').to_owned(),
        }
    }

    /// Subject and text of a letter.
    #[must_use]
    pub fn write(&self, letter: &Letter) -> (String, String) {
        let lang = self
            .i18n
            .get(letter.language.as_str())
            .unwrap_or_else(|| self.i18n.negotiate(""));
        let (subject, body) = match letter.occasion {
            Occasion::Invitation => (
                "account-letter-invitation-subject",
                "account-letter-invitation",
            ),
            Occasion::Reset => ("account-letter-reset-subject", "account-letter-reset"),
            Occasion::Welcome => ("account-letter-welcome-subject", "account-letter-welcome"),
            Occasion::Changed => ("account-letter-changed-subject", "account-letter-changed"),
        };
        let args = [
            ("name", Arg::Text(letter.name.clone())),
            ("gateway", Arg::Text(self.name.clone())),
        ];
        let place = match &letter.link {
            Some(secret) => format!("{}/{}{PATH}/{}", self.address, lang.tag(), secret.reveal()),
            None => format!("{}/{}/", self.address, lang.tag()),
        };
        let greeting = lang.plain_with("account-letter-greeting", &args);
        let text = lang.plain_with(body, &args);
        let end = lang.plain("account-letter-end");
        // The address stands on a line of its own, which mail programs leave whole.
        (
            lang.plain_with(subject, &args),
            format!("{greeting}\n\n{text}\n\n{place}\n\n{end}\n"),
        )
    }
}

impl Post for Postman {
    fn queue<'a>(
        &'a self,
        tx: &'a mut Tx,
        letter: Letter,
        now: Timestamp,
    ) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(async move {
            let (subject, text) = self.write(&letter);
            let message = mail::Message::new(letter.to.as_str(), &subject, &text, letter.language)?;
            mail::queue(tx, &message, now).await.map(|_| ())
        })
    }
}
