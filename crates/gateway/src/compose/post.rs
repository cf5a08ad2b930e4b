//! Letters about accounts: put into the recipient's language and into the outbox.
//!
//! Not here: when one is due (`web::account`) and how it leaves (`store::mail`).
//! Invariant: a letter is queued in the transaction of what it tells of, or not at all.

use super::{Gateway, PublicAddress, alerts};
use base::{LanguageTag, Timestamp};
use store::mail::{self, Message};
use store::{StoreError, Tx};
use watch::arrival::Missing;
use web::account::{Account, Letter, Occasion, Post};
use web::i18n::{I18n, Locale};
use web::{Arg, Lang};

/// The messages of this crate.
pub const LOCALES: [Locale; 6] = [
    (
        "ar",
        "gateway.ftl",
        include_str!("../../../../locales/ar/gateway.ftl"),
    ),
    (
        "en",
        "gateway.ftl",
        include_str!("../../../../locales/en/gateway.ftl"),
    ),
    (
        "es",
        "gateway.ftl",
        include_str!("../../../../locales/es/gateway.ftl"),
    ),
    (
        "fr",
        "gateway.ftl",
        include_str!("../../../../locales/fr/gateway.ftl"),
    ),
    (
        "ru",
        "gateway.ftl",
        include_str!("../../../../locales/ru/gateway.ftl"),
    ),
    (
        "zh",
        "gateway.ftl",
        include_str!("../../../../locales/zh/gateway.ftl"),
    ),
];

/// Where personal links lead, below the language; the secret follows.
const LINK: &str = "/link/";

/// Writes letters in the gateway's languages.
#[derive(Clone)]
pub struct LetterBox {
    i18n: I18n,
    address: String,
}

impl std::fmt::Debug for LetterBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LetterBox")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl LetterBox {
    /// A letter box of a gateway.
    ///
    /// # Errors
    /// When a message file is unusable.
    pub fn new(gateway: &Gateway) -> anyhow::Result<Self> {
        let i18n = I18n::builder()
            .locales(&web::account::site::LOCALES)
            .locales(&LOCALES)
            .build()?;
        Ok(Self {
            i18n,
            address: PublicAddress::of(&gateway.config).url().to_owned(),
        })
    }

    /// The letter that reports are missing.
    pub(super) fn missing(
        &self,
        account: &Account,
        missing: &[Missing],
    ) -> Result<Message, StoreError> {
        let lang = self.lang(&account.language);
        let link = format!("{}/{}/arrivals", self.address, lang.tag());
        let arguments = [
            ("name", Arg::from(account.name.as_str())),
            ("reports", Arg::from(alerts::lines(missing).as_str())),
            ("link", Arg::from(link.as_str())),
        ];
        let subject = unmarked(&lang.plain("gateway-mail-missing-subject"));
        let text = unmarked(&lang.plain_with("gateway-mail-missing-text", &arguments));
        Message::new(account.mail.as_str(), &subject, &text, lang.tag().clone())
    }

    fn lang(&self, language: &LanguageTag) -> Lang {
        self.i18n
            .get(language.as_str())
            .unwrap_or_else(|| self.i18n.negotiate("en"))
    }

    fn message(&self, letter: &Letter) -> Result<Message, StoreError> {
        let lang = self.lang(&letter.language);
        let name = match letter.occasion {
            Occasion::Invitation => "invitation",
            Occasion::Reset => "reset",
            Occasion::Welcome => "welcome",
            Occasion::Changed => "changed",
        };
        let link = letter.link.as_ref().map_or_else(
            || format!("{}/{}/", self.address, lang.tag()),
            |secret| format!("{}/{}{LINK}{}", self.address, lang.tag(), secret.reveal()),
        );
        let arguments = [
            ("name", Arg::from(letter.name.as_str())),
            ("gateway", Arg::from("CyberGateway")),
            ("link", Arg::from(link.as_str())),
        ];
        let subject =
            unmarked(&lang.plain_with(&format!("gateway-mail-{name}-subject"), &arguments));
        let text = unmarked(&lang.plain_with(&format!("gateway-mail-{name}-text"), &arguments));
        Message::new(letter.to.as_str(), &subject, &text, lang.tag().clone())
    }
}

impl Post for LetterBox {
    fn queue<'a>(
        &'a self,
        tx: &'a mut Tx,
        letter: Letter,
        now: Timestamp,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>> {
        Box::pin(async move {
            let message = self.message(&letter)?;
            mail::queue(tx, &message, now).await?;
            Ok(())
        })
    }
}

/// The address of a personal link, for handing it over where no mail is set up.
#[must_use]
pub fn link_address(gateway: &Gateway, language: &base::LanguageTag, secret: &str) -> String {
    let address = PublicAddress::of(&gateway.config);
    format!("{}/{language}{LINK}{secret}", address.url())
}

/// The text without the invisible marks that keep directions apart on a page: a mail program or a
/// terminal would copy them into an address.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_address_has_no_invisible_marks() {
        assert_eq!(
            unmarked("\u{2068}https://gateway.example/en/link/x\u{2069}"),
            "https://gateway.example/en/link/x"
        );
    }

    #[test]
    fn every_letter_stands_in_six_languages() {
        let ids = |source: &str| -> Vec<String> {
            source
                .lines()
                .filter_map(|l| l.split_once(" ="))
                .map(|(id, _)| id.to_owned())
                .filter(|id| id.starts_with("gateway-mail-"))
                .collect()
        };
        let english = ids(LOCALES[1].2);
        assert_eq!(english.len(), 10);
        assert!(LOCALES.iter().all(|(_, _, source)| ids(source) == english));
    }

    #[test]
    fn every_letter_says_in_each_language_what_it_is_for() {
        let i18n = I18n::builder().locales(&LOCALES).build().unwrap();
        let said = [
            ("name", Arg::from("Noor")),
            ("gateway", Arg::from("CyberGateway")),
            ("link", Arg::from("https://gateway.example/en/link/x")),
            ("reports", Arg::from("scan_telnet 2026-11-18")),
        ];
        for (tag, _, _) in LOCALES {
            let lang = i18n.get(tag).unwrap();
            for (letter, wanted) in [
                ("invitation", vec!["Noor", "CyberGateway", "/link/x"]),
                ("reset", vec!["Noor", "CyberGateway", "/link/x"]),
                ("welcome", vec!["Noor", "CyberGateway", "/link/x"]),
                ("changed", vec!["Noor", "CyberGateway"]),
                ("missing", vec!["Noor", "scan_telnet 2026-11-18", "/link/x"]),
            ] {
                let text = lang.plain_with(&format!("gateway-mail-{letter}-text"), &said);
                for word in wanted {
                    assert!(text.contains(word), "{tag} {letter}: {text}");
                }
            }
        }
    }
}
