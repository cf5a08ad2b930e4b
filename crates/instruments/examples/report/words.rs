//! The words of a report in a language, for the example and for tests.
//!
//! Invariant: an unknown message fails loudly.

use base::LanguageTag;
use web::i18n::{I18n, Lang};

/// The words of one of the six languages.
pub fn words(language: &LanguageTag) -> Lang {
    let builder = I18n::builder().locales(&instruments::LOCALES).strict();
    let i18n = builder.build().expect("the message files are sound");
    i18n.get(language.as_str()).expect("one of the six")
}
