//! Why a bundle is not made or not taken, each with a message for people.
//!
//! Not here: errors of other features. Invariant: a refused bundle changed nothing.

use base::ContentHash;
use web::i18n::{Arg, Message};

/// A bundle is not made or not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// The round is not signed off.
    #[error("the round is not signed off; only what is signed off is released")]
    NotSigned,
    /// Nothing of the round is released.
    #[error("nothing of this round is released; release answers on its page first")]
    NotReleased,
    /// A question or section of a release is none of the round.
    #[error("{0}: the round has no such question or section")]
    NoSuchPart(String),
    /// It is larger than is taken.
    #[error("{what} is larger than {megabytes} MB, the most that is taken")]
    TooLarge {
        /// The file, or an entry of it.
        what: String,
        /// The limit.
        megabytes: usize,
    },
    /// It is no bundle, or it is cut short.
    #[error("this is no whole bundle: {0}; copy it again from where it was made")]
    NotWhole(String),
    /// It has another format.
    #[error("the bundle has the format {0:?}; this gateway reads {known:?}", known = super::manifest::FORMAT)]
    Version(String),
    /// The signature does not hold.
    #[error("the signature of the bundle does not hold: it was changed after it was signed")]
    Signature,
    /// A part of it is not what was signed.
    #[error("{0} is not what was signed; the bundle was changed or damaged on its way")]
    Altered(String),
    /// Nobody trusts the key here.
    #[error(
        "the bundle is signed with a key that is not trusted here, with the fingerprint {fingerprint}. Compare it with \
         the administration over another channel; then an administrator trusts it: cybergateway bundle key trust {key} \
         --administration CODE --name NAME"
    )]
    UnknownKey {
        /// SHA-256 of the key.
        fingerprint: ContentHash,
        /// The key as one line.
        key: String,
    },
    /// The key was revoked here.
    #[error(
        "the key {fingerprint} was revoked here; ask the administration for a bundle signed with its new key"
    )]
    RevokedKey {
        /// SHA-256 of the key.
        fingerprint: ContentHash,
    },
    /// The key is trusted for another administration.
    #[error("the key is trusted for {trusted} and the bundle is of {claimed}; it is not taken")]
    OtherAdministration {
        /// Whose key it is here.
        trusted: String,
        /// Whose the bundle says it is.
        claimed: String,
    },
    /// The questions in it are not those that it names.
    #[error("the instrument in the bundle is not the one it names; ask for a new bundle")]
    Instrument,
    /// The figures in it do not follow from its answers.
    #[error("the figures in the bundle do not follow from its answers; ask for a new bundle")]
    Figures,
    /// A part of it cannot be read.
    #[error("{entry}: {reason}; ask for a new bundle")]
    Unreadable {
        /// The entry.
        entry: String,
        /// What is wrong.
        reason: String,
    },
    /// A newer one of the same round is here.
    #[error("a newer bundle of this round is here already, released {0}")]
    Older(String),
    /// The key cannot be opened.
    #[error(
        "the signing key cannot be opened, because the key file that sealed it is lost; make a new one with \
         \"cybergateway bundle key renew\" and tell those who receive bundles"
    )]
    KeyLost,
    /// The text is no public key.
    #[error("the key {0}")]
    BadKey(#[from] ::store::minisign::BadKey),
    /// The key is trusted for another administration already.
    #[error(
        "this key is trusted for {0} already; a key belongs to one administration. If {0} was a mistake, revoke the key and \
         trust it again"
    )]
    KeyTaken(String),
}

impl BundleError {
    pub(super) fn unreadable(entry: &str, reason: impl ToString) -> Self {
        Self::Unreadable {
            entry: entry.to_owned(),
            reason: reason.to_string(),
        }
    }

    /// The message for people.
    #[must_use]
    pub fn message(&self) -> Message {
        let code = |text: &str| Arg::Code(text.to_owned());
        match self {
            Self::NotSigned => Message::new("bundle-error-not-signed"),
            Self::NotReleased => Message::new("bundle-error-not-released"),
            Self::NoSuchPart(id) => Message::new("bundle-error-no-such-part").with("id", code(id)),
            Self::TooLarge { megabytes, .. } => Message::new("bundle-error-too-large")
                .with("megabytes", i64::try_from(*megabytes).unwrap_or(i64::MAX)),
            Self::NotWhole(_) => Message::new("bundle-error-not-whole"),
            Self::Version(format) => {
                Message::new("bundle-error-version").with("format", code(format))
            }
            Self::Signature => Message::new("bundle-error-signature"),
            Self::Altered(entry) => Message::new("bundle-error-altered").with("entry", code(entry)),
            Self::UnknownKey { fingerprint, .. } => Message::new("bundle-error-unknown-key")
                .with("fingerprint", code(&fingerprint.to_string())),
            Self::RevokedKey { fingerprint } => Message::new("bundle-error-revoked-key")
                .with("fingerprint", code(&fingerprint.to_string())),
            Self::OtherAdministration { trusted, claimed } => {
                Message::new("bundle-error-other-administration")
                    .with("trusted", code(trusted))
                    .with("claimed", code(claimed))
            }
            Self::Instrument => Message::new("bundle-error-instrument"),
            Self::Figures => Message::new("bundle-error-figures"),
            Self::Unreadable { entry, .. } => {
                Message::new("bundle-error-unreadable").with("entry", code(entry))
            }
            Self::Older(at) => Message::new("bundle-error-older").with("at", code(at)),
            Self::KeyLost => Message::new("bundle-error-key-lost"),
            Self::BadKey(_) => Message::new("bundle-error-bad-key"),
            Self::KeyTaken(of) => Message::new("bundle-error-key-taken").with("of", code(of)),
        }
    }
}
