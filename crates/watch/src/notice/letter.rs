//! The letter of a notice, in the language of its recipient.
//!
//! Not here: sending, files (`evidence`). Invariant: the letter that a person approves is the one
//! that goes: both are written here, of what is kept of the notice.

use std::sync::{Arc, OnceLock};

use exchange::xarf::Party;
use store::mail::Message;
use web::i18n::{Arg, I18n, Lang};

use super::evidence::{Evidence, line};
use super::{Item, Notice, ROWS_IN_TEXT, guidance};
use crate::WatchError;
use crate::locales::LOCALES;

/// Of what letters say that is about the notice.
pub const ABOUT: &str = "watch.notice:";

/// Writes letters. Cheap to clone.
#[derive(Clone, Default)]
pub struct Letters {
    address: Arc<OnceLock<String>>,
    sender: Arc<OnceLock<String>>,
    i18n: Arc<OnceLock<I18n>>,
}

impl std::fmt::Debug for Letters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letters")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// A letter as it goes.
#[derive(Debug, Clone)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// What a letter says beside the notice itself.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Whose notice it is.
    pub administration: String,
    /// Whom it is for.
    pub organisation: String,
    /// The signed link's path below the language.
    pub link: String,
}

impl Letters {
    /// Says where the gateway is reached, such as `https://gateway.example`; once.
    pub(crate) fn reached_at(&self, address: &str) {
        let address = address.trim_end_matches('/').to_owned();
        // A second address would lead recipients elsewhere; the first one stays.
        let _ = self.address.set(address);
    }

    /// Says from which address letters go, such as `desk@csirt.example`; once.
    pub(crate) fn sent_from(&self, address: &str) {
        let _ = self.sender.set(address.to_owned());
    }

    /// The host under which the gateway is reached.
    pub(crate) fn host(&self) -> Option<&str> {
        host(self.address())
    }

    /// Who reports, as formats name it.
    pub(crate) fn party(&self, administration: &str) -> Option<Party> {
        let contact = self.sender.get().filter(|a| !a.is_empty())?;
        let (_, domain) = contact.rsplit_once('@')?;
        Some(Party {
            org: administration.to_owned(),
            contact: contact.clone(),
            domain: domain.to_owned(),
        })
    }

    /// Where the gateway is reached; empty where nobody said.
    pub(crate) fn address(&self) -> &str {
        self.address.get().map_or("", String::as_str)
    }

    /// The language of a tag, or English.
    pub(crate) fn lang(&self, tag: &str) -> Result<Lang, WatchError> {
        let i18n = match self.i18n.get() {
            Some(i18n) => i18n,
            None => {
                // Read when the first letter is written.
                let built = I18n::builder().locales(LOCALES).build();
                let built = built.map_err(|e| WatchError::Invalid(format!("messages: {e}")))?;
                self.i18n.get_or_init(|| built)
            }
        };
        Ok(i18n.get(tag).unwrap_or_else(|| i18n.negotiate(tag)))
    }

    /// Writes the letter.
    ///
    /// # Errors
    /// When the message files cannot be read.
    pub fn write(
        &self,
        notice: &Notice,
        items: &[Item],
        beside: &Beside,
    ) -> Result<Letter, WatchError> {
        let lang = self.lang(notice.language.as_str())?;
        let class = guidance::shown(notice.class, notice.guidance);
        let type_name = crate::picture::pages::type_name(&lang, class.as_str());
        let args = [
            ("administration", Arg::from(beside.administration.as_str())),
            ("organisation", Arg::from(beside.organisation.as_str())),
            ("type", Arg::from(type_name.plain())),
            ("count", Arg::Count(notice.units)),
            ("again", Arg::Count(notice.again)),
            ("token", Arg::Code(notice.token.clone())),
            ("label", Arg::Code(format!("TLP:{}", notice.tlp))),
            ("link", Arg::from(self.link(&lang, beside))),
        ];
        let say = |id: &str| plain(&lang, id, &args);
        let subject = say("notice-letter-subject");
        let mut parts = vec![say("notice-letter-about")];
        if notice.again > 0 {
            parts.push(say("notice-letter-again"));
        }
        parts.push(evidence(&lang, notice, items));
        let name = notice.guidance;
        for (title, text) in [
            ("notice-letter-means", format!("notice-means-{name}")),
            ("notice-letter-fix", format!("notice-fix-{name}")),
        ] {
            parts.push(format!("{}\n{}", say(title), say(&text)));
        }
        let ends = ["nat", "answer", "authentic", "tlp"];
        parts.extend(ends.map(|end| say(&format!("notice-letter-{end}"))));
        Ok(Letter {
            subject: format!("[CG#{}] {subject}", notice.token),
            text: parts.join("\n\n"),
        })
    }

    fn link(&self, lang: &Lang, beside: &Beside) -> String {
        format!("{}/{}{}", self.address(), lang.tag(), beside.link)
    }

    /// A page of the gateway in a language.
    pub(crate) fn page(&self, lang: &Lang, path: &str) -> String {
        format!("{}/{}{path}", self.address(), lang.tag())
    }

    /// The mail with its files.
    ///
    /// # Errors
    /// [`WatchError::Store`] when the address is none; as [`Letters::write`].
    pub fn mail(
        &self,
        notice: &Notice,
        items: &[Item],
        beside: &Beside,
    ) -> Result<Message, WatchError> {
        let letter = self.write(notice, items, beside)?;
        let to = notice.mail.as_deref().unwrap_or_default();
        let language = notice.language.clone();
        let mut mail = Message::new(to, &letter.subject, &letter.text, language)?
            .answered_by(&notice.token)?
            .header("X-CyberGateway-Notice", &notice.token)?
            .about(&format!("{ABOUT}{}", notice.id));
        if let Some(host) = host(self.address()) {
            mail = mail.header("List-Id", &format!("<notices.{host}>"))?;
        }
        for form in Evidence::of(notice.format) {
            let from = self.party(&beside.administration);
            if let Some(file) = form.file(notice, items, from.as_ref()) {
                mail = mail.attach(file)?;
            }
        }
        Ok(mail)
    }
}

fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    let place = rest.split('/').next()?;
    let host = place.rsplit_once(':').map_or(place, |(host, _)| host);
    (!host.is_empty() && !host.starts_with('[')).then_some(host)
}

/// The rows that stand in the letter itself.
fn evidence(lang: &Lang, notice: &Notice, items: &[Item]) -> String {
    let mut lines = vec![plain(lang, "notice-letter-evidence", &[])];
    lines.extend(items.iter().take(ROWS_IN_TEXT).map(line));
    let total = notice.items + notice.more;
    let shown = items.len().min(ROWS_IN_TEXT);
    let rest = total - i64::try_from(shown).unwrap_or(i64::MAX);
    if rest > 0 {
        let args = [("count", Arg::Count(rest))];
        lines.push(plain(lang, "notice-letter-more", &args));
    }
    lines.join("\n")
}

/// Without the marks that keep directions apart on a page: a mail program would copy them into an
/// address. A paragraph ends with ¶ in the message files.
pub(crate) fn plain(lang: &Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let text = lang.plain_with(id, args);
    let kept = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(kept).collect();
    let parts: Vec<&str> = text.split('¶').map(str::trim).collect();
    parts.join("\n\n")
}
