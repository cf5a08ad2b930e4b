//! Letters to those who asked for warnings by mail.
//!
//! Not here: sending (`store::mail`). Invariant: a letter holds public text only, and every letter
//! that brings warnings has the link that ends it.

use super::store::unusable;
use super::subscriber::Subscriber;
use super::{Content, Published, Severity};
use base::id::WarningId;
use std::sync::OnceLock;
use store::StoreError;
use store::mail::Message;
use web::i18n::{Arg, I18n, Lang};

/// Where the links of letters lead, below the language; the secret follows.
pub(super) const PATH: &str = "/warnings/subscription/";

fn lang(tag: &str) -> Result<Lang, StoreError> {
    static BUILT: OnceLock<I18n> = OnceLock::new();
    if BUILT.get().is_none() {
        // Read when the first letter is written.
        let built = I18n::builder().locales(crate::locales::LOCALES).build();
        let built = built.map_err(|e| unusable("messages", e.to_string()))?;
        let _kept = BUILT.set(built);
    }
    let i18n = BUILT.get().expect("it was built above");
    Ok(i18n.get(tag).unwrap_or_else(|| i18n.negotiate("en")))
}

/// Without the marks that keep directions apart on a page: mail programs copy them into addresses.
fn unmarked(text: &str) -> String {
    let mark = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}');
    text.chars().filter(mark).collect()
}

fn link(to: &Subscriber, address: &str) -> String {
    let at = address.trim_end_matches('/');
    format!("{at}/{}{PATH}{}", to.language, to.secret)
}

fn letter(
    to: &Subscriber,
    lang: &Lang,
    (subject, text): (&str, &str),
    arguments: &[(&str, Arg)],
) -> Result<Message, StoreError> {
    let subject = unmarked(&lang.plain_with(subject, arguments));
    let text = unmarked(&lang.plain_with(text, arguments));
    Message::new(&to.mail, &subject, &text, lang.tag().clone())
}

/// The letter that asks whether the address is meant.
pub(super) fn question(to: &Subscriber, address: &str) -> Result<Message, StoreError> {
    let lang = lang(&to.language)?;
    let arguments = [("link", Arg::from(link(to, address)))];
    let ids = ("warning-mail-confirm-subject", "warning-mail-confirm-text");
    letter(to, &lang, ids, &arguments)
}

/// A warning's part of a letter.
fn part(
    (id, number, content): (WarningId, &str, &Content),
    lang: &Lang,
    (address, whole): (&str, bool),
) -> String {
    let (found, texts) = content.text(lang.tag().as_str());
    let severity = lang.plain(severity_id(content.severity));
    let at = address.trim_end_matches('/');
    let mut text = format!(
        "{} · {number}\n{}\n\n{}\n",
        severity, texts.title, texts.summary
    );
    if whole && !texts.action.is_empty() {
        text.push_str(&format!("\n{}\n", texts.action));
    }
    if found != lang.tag().as_str() {
        text.push_str(&format!("\n({found})\n"));
    }
    text.push_str(&format!("\n{at}/{}/warnings/{id}\n", lang.tag()));
    text
}

pub(super) const fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "warning-severity-info",
        Severity::Low => "warning-severity-low",
        Severity::Medium => "warning-severity-medium",
        Severity::High => "warning-severity-high",
        Severity::Critical => "warning-severity-critical",
    }
}

/// One warning, at once.
pub(super) fn at_once(
    to: &Subscriber,
    about: (WarningId, &str, &Content),
    address: &str,
) -> Result<Message, StoreError> {
    let lang = lang(&to.language)?;
    let (_, texts) = about.2.text(&to.language);
    let arguments = [
        ("title", Arg::from(texts.title)),
        ("text", Arg::from(part(about, &lang, (address, true)))),
        ("link", Arg::from(link(to, address))),
    ];
    let ids = ("warning-mail-now-subject", "warning-mail-text");
    letter(to, &lang, ids, &arguments)
}

/// Several warnings, once a day.
pub(super) fn digest(
    to: &Subscriber,
    all: &[Published],
    address: &str,
) -> Result<Message, StoreError> {
    let lang = lang(&to.language)?;
    let part = |p: &Published| {
        let about = (p.id, p.number.as_str(), &p.revision.content);
        part(about, &lang, (address, false))
    };
    let text: Vec<String> = all.iter().map(part).collect();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let arguments = [
        ("count", Arg::from(count)),
        ("text", Arg::from(text.join("\n----\n\n"))),
        ("link", Arg::from(link(to, address))),
    ];
    let ids = ("warning-mail-digest-subject", "warning-mail-text");
    letter(to, &lang, ids, &arguments)
}
