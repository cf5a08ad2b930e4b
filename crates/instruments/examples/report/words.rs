//! The words of a report from `locales/*/report.ftl`, for the example and for tests, which do not
//! have the gateway's own languages at hand.
//!
//! Not here: digits, plural rules and dates of each language beyond what a report needs.
//! Invariant: a message that is missing shows as its id in brackets, so that it is seen.

use base::{Day, LanguageTag};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use instruments::report::{Argument, Words};

const FILES: [(&str, &str); 6] = [
    ("ar", include_str!("../../../../locales/ar/report.ftl")),
    ("en", include_str!("../../../../locales/en/report.ftl")),
    ("es", include_str!("../../../../locales/es/report.ftl")),
    ("fr", include_str!("../../../../locales/fr/report.ftl")),
    ("ru", include_str!("../../../../locales/ru/report.ftl")),
    ("zh", include_str!("../../../../locales/zh/report.ftl")),
];

/// The words of one of the six languages.
pub struct Fluent {
    bundle: FluentBundle<FluentResource>,
    point: &'static str,
    is_rtl: bool,
}

impl Fluent {
    /// The words of a language; English for one that has none.
    pub fn new(language: &LanguageTag) -> Self {
        let found = FILES.iter().find(|(l, _)| *l == language.as_str());
        let (tag, text) = found.unwrap_or(&FILES[1]);
        let tag = tag.parse().expect("one of six tags");
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new((*text).to_owned());
        let resource = resource.expect("the message files are sound");
        bundle
            .add_resource(resource)
            .expect("no message stands twice");
        let point = match language.as_str() {
            "fr" | "es" | "ru" => ",",
            _ => ".",
        };
        let is_rtl = language.direction() == base::language::Direction::Rtl;
        Self {
            bundle,
            point,
            is_rtl,
        }
    }
}

impl Words for Fluent {
    fn say(&self, id: &str, values: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return format!("⟦{id}⟧");
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            match value {
                Argument::Text(text) => arguments.set(*name, FluentValue::from(*text)),
                Argument::Count(count) => arguments.set(*name, FluentValue::from(*count as f64)),
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        match errors.is_empty() {
            true => text.into_owned(),
            false => format!("⟦{id}: {errors:?}⟧"),
        }
    }

    fn figure(&self, plain: &str) -> String {
        plain.replace('.', self.point)
    }

    fn day(&self, day: Day) -> String {
        match self.is_rtl {
            // Without the mark the parts would stand in the other order.
            true => format!("\u{200e}{day}\u{200e}"),
            false => day.to_string(),
        }
    }
}
