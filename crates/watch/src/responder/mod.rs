//! Whom reports lead to: operators, payment providers, banks, the police, the hotline for the
//! protection of children; and how a number, a sender or an account leads there.
//!
//! Not here: networks and their contacts (`directory`). A number range says to whom it was given
//! (ITU-T E.164 numbering plans); a ported number may be served by another operator, and pages say
//! so. Invariant: of the ranges that fit a number, the longest decides.

pub mod actions;
pub mod pages;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::incident_report::{Indicator, Way, named};
use base::id::ResponderId;

/// Responders that an administration lists at most.
pub const MOST: usize = 500;
/// Marks of one responder at most.
pub const MOST_MARKS: usize = 200;

named! {
    /// What a responder is.
    Kind "watch-responder-kind-" {
        /// A telephone operator.
        Operator "operator",
        /// A responder of mobile money.
        MobileMoney "mobile-money",
        /// A bank.
        Bank "bank",
        /// Who blocks cards.
        Card "card",
        /// An exchange of crypto-assets.
        Crypto "crypto",
        /// The police.
        Police "police",
        /// The hotline for images of the abuse of children.
        Hotline "hotline",
    }
}

impl Kind {
    /// Whether money that went this way is called back there.
    #[must_use]
    pub const fn recalls(self, way: Way) -> bool {
        matches!(
            (self, way),
            (Self::Bank, Way::Bank)
                | (Self::MobileMoney, Way::MobileMoney)
                | (Self::Card | Self::Bank, Way::Card)
                | (Self::Crypto, Way::Crypto)
        )
    }
}

/// By what something leads to a responder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The beginning of telephone numbers: `+` and digits (E.164).
    Range(String),
    /// The beginning of account numbers (ISO 13616), `..` for the check digits: `XX..BANK`.
    Account(String),
    /// What is shown as the sender: a short code or a name, in lower case.
    Sender(String),
}

impl Mark {
    /// Reads a mark as people write it.
    ///
    /// # Errors
    /// The id of the message that says what is wrong.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(digits) = text.strip_prefix('+') {
            let good =
                (1..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            return if good {
                Ok(Self::Range(text))
            } else {
                Err("watch-responder-bad-range")
            };
        }
        let account = text.get(2..4) == Some("..") && text.len() > 4;
        if account {
            let upper = text.to_ascii_uppercase();
            let good = upper
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'.');
            return if good && upper.len() <= 34 {
                Ok(Self::Account(upper))
            } else {
                Err("watch-responder-bad-account")
            };
        }
        if text.is_empty() || text.chars().count() > 20 || text.chars().any(char::is_control) {
            return Err("watch-responder-bad-sender");
        }
        Ok(Self::Sender(text.to_lowercase()))
    }

    /// How long the part is that fits, in characters; `None` where it does not.
    fn fits(&self, found: &Indicator) -> Option<usize> {
        match (self, found.kind.as_str()) {
            (Self::Range(range), "telephone") => found
                .value
                .starts_with(range.as_str())
                .then_some(range.len()),
            (Self::Account(account), "iban") => {
                let same = |(a, b): (u8, u8)| a == b || a == b'.';
                let fits = found.value.len() >= account.len()
                    && account.bytes().zip(found.value.bytes()).all(same);
                fits.then_some(account.len())
            }
            (Self::Sender(sender), "sender") => {
                (found.value.to_lowercase() == *sender).then_some(sender.len())
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Range(text) | Self::Account(text) | Self::Sender(text)) = self;
        f.write_str(text)
    }
}

/// What is said of a responder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its name, as people know it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The number to call; for payment providers the one that stops a payment.
    pub telephone: String,
    /// A mail address for reports.
    pub mail: String,
    /// A page, such as the hotline's form.
    pub web: String,
    /// When somebody answers.
    pub hours: String,
    /// By what something leads here.
    pub marks: Vec<Mark>,
}

/// A responder as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responder {
    /// Its id.
    pub id: ResponderId,
    /// What is said of it.
    pub said: Said,
    /// Goes up with every change.
    pub version: i64,
}

/// To whom what was found leads: each responder once, with what led there first.
#[must_use]
pub fn route<'p>(
    responders: &'p [Responder],
    found: &[Indicator],
) -> Vec<(&'p Responder, Indicator)> {
    let mut routes: Vec<(&Responder, Indicator)> = Vec::new();
    for one in found {
        let best = |p: &Responder| p.said.marks.iter().filter_map(|m| m.fits(one)).max();
        let longest = responders.iter().filter_map(best).max();
        let Some(longest) = longest else { continue };
        // An operator's range may be the range of its mobile money, too.
        for responder in responders.iter().filter(|p| best(p) == Some(longest)) {
            if !routes.iter().any(|(known, _)| known.id == responder.id) {
                routes.push((responder, one.clone()));
            }
        }
    }
    routes
}

/// Whom to call about money that went `way`, the one that was named first.
#[must_use]
pub fn recall(responders: &[Responder], way: Way, named: Option<ResponderId>) -> Vec<&Responder> {
    let callable = |p: &&Responder| !p.said.telephone.is_empty() || !p.said.web.is_empty();
    let mut call: Vec<&Responder> = responders
        .iter()
        .filter(callable)
        .filter(|p| named == Some(p.id) || (named.is_none() && p.said.kind.recalls(way)))
        .collect();
    let police = |p: &&Responder| p.said.kind == Kind::Police;
    call.extend(responders.iter().filter(callable).filter(police));
    call.dedup_by_key(|p| p.id);
    call
}
