//! The messages of this context, a file a feature.
//!
//! Invariant: every file is there in all six languages; the build fails otherwise.

use web::i18n::Locale;

/// The file in every language.
macro_rules! locales {
    ($($file:literal),* $(,)?) => {
        &[$(
            ("ar", $file, include_str!(concat!("../../../locales/ar/", $file))),
            ("en", $file, include_str!(concat!("../../../locales/en/", $file))),
            ("es", $file, include_str!(concat!("../../../locales/es/", $file))),
            ("fr", $file, include_str!(concat!("../../../locales/fr/", $file))),
            ("ru", $file, include_str!(concat!("../../../locales/ru/", $file))),
            ("zh", $file, include_str!(concat!("../../../locales/zh/", $file))),
        )*]
    };
}

/// What every module of the context may say.
pub(crate) const LOCALES: &[Locale] = locales![
    "blocklist.ftl",
    "case_rule.ftl",
    "incident.ftl",
    "iodef.ftl",
    "mail.ftl",
    "mailbox.ftl",
    "mapping.ftl",
    "notice.ftl",
    "remedy.ftl",
    "rpz.ftl",
    "takedown.ftl",
    "warning.ftl",
    "watch.ftl",
    "xarf.ftl",
];
