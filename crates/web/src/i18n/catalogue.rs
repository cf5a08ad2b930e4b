//! The messages of one language: Fluent resources in one bundle.
//!
//! Not here: which language a reader gets, and formatting. Invariant: an id is defined once per
//! language; a second definition is an error when the gateway starts, never a silent override.

use std::collections::BTreeMap;

use base::LanguageTag;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::format::{Digits, Formats};

/// A message file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The file is not Fluent.
    #[error("{language}/{file}: not valid Fluent: {detail}")]
    Syntax {
        /// The language.
        language: String,
        /// The file.
        file: String,
        /// The parser's words with its position.
        detail: String,
    },
    /// An id is defined twice.
    #[error("{language}/{file}: \"{id}\" is already defined; every message id is defined once")]
    Duplicate {
        /// The language.
        language: String,
        /// The file.
        file: String,
        /// The id.
        id: String,
    },
    /// The folder of further languages could not be read.
    #[error("{path}: {source}")]
    Folder {
        /// The path.
        path: String,
        /// The cause.
        source: std::io::Error,
    },
}

/// Variant subtags that tell the number formatter inside a bundle which digits to use; bundles
/// know their language only by identifier, which has no room for `-u-nu-…`.
const VARIANTS: [(Digits, &str); 2] = [
    (Digits::Western, "westdigi"),
    (Digits::ArabicIndic, "arabdigi"),
];

/// The messages of one language.
pub(crate) struct Catalogue {
    language: String,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    pub(crate) fn new(tag: &LanguageTag, digits: Digits) -> Self {
        let mut id: LanguageIdentifier = tag.as_str().parse().unwrap_or_default();
        if let Some((_, variant)) = VARIANTS.iter().find(|(d, _)| *d == digits) {
            id.set_variants(&[variant.parse().expect("eight letters are a variant subtag")]);
        }
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation is decided per value in `lang`, so that pages carry no invisible characters
        // where all text runs one way.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        Self {
            language: tag.to_string(),
            bundle,
        }
    }

    pub(crate) fn add(&mut self, file: &str, source: &str) -> Result<(), CatalogueError> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let detail = errors.first().map_or_else(String::new, |e| {
                let line = source[..e.pos.start.min(source.len())].lines().count();
                format!("line {line}: {e}")
            });
            CatalogueError::Syntax {
                language: self.language.clone(),
                file: file.to_owned(),
                detail,
            }
        })?;
        let Some(id) = resource.entries().find_map(|e| self.known(e)) else {
            return self
                .bundle
                .add_resource(resource)
                .map_err(|errors| self.twice(file, &errors));
        };
        Err(CatalogueError::Duplicate {
            language: self.language.clone(),
            file: file.to_owned(),
            id,
        })
    }

    fn known(&self, entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
        match entry {
            fluent_syntax::ast::Entry::Message(m) if self.has(m.id.name) => {
                Some(m.id.name.to_owned())
            }
            _ => None,
        }
    }

    /// Two definitions inside one file, which the bundle itself notices.
    fn twice(&self, file: &str, errors: &[fluent_bundle::FluentError]) -> CatalogueError {
        let id = errors.iter().find_map(|e| match e {
            fluent_bundle::FluentError::Overriding { id, .. } => Some(id.clone()),
            _ => None,
        });
        CatalogueError::Duplicate {
            language: self.language.clone(),
            file: file.to_owned(),
            id: id.unwrap_or_default(),
        }
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The message, or `None` when there is none or a value it needs was not given.
    pub(crate) fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        if !errors.is_empty() {
            tracing::error!(message_id = id, language = %self.language, ?errors, "message");
            return None;
        }
        Some(text.into_owned())
    }
}

/// The ids of a Fluent source with the variables each uses, for the completeness test.
///
/// # Errors
/// The parser's first complaint.
pub fn inventory(source: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let resource = FluentResource::try_new(source.to_owned())
        .map_err(|(_, errors)| errors.first().map_or_else(String::new, ToString::to_string))?;
    let mut ids = BTreeMap::new();
    for entry in resource.entries() {
        let fluent_syntax::ast::Entry::Message(message) = entry else {
            continue;
        };
        let Some(pattern) = &message.value else {
            return Err(format!("{} has no text", message.id.name));
        };
        let mut names = Vec::new();
        variables(pattern, &mut names);
        names.sort();
        names.dedup();
        if ids.insert(message.id.name.to_owned(), names).is_some() {
            return Err(format!("{} is defined twice", message.id.name));
        }
    }
    Ok(ids)
}

fn variables(pattern: &fluent_syntax::ast::Pattern<&str>, names: &mut Vec<String>) {
    use fluent_syntax::ast::{Expression, InlineExpression, PatternElement};
    fn inline(expression: &InlineExpression<&str>, names: &mut Vec<String>) {
        match expression {
            InlineExpression::VariableReference { id } => names.push(id.name.to_owned()),
            InlineExpression::Placeable { expression } => placeable(expression, names),
            _ => {}
        }
    }
    fn placeable(expression: &Expression<&str>, names: &mut Vec<String>) {
        match expression {
            Expression::Inline(e) => inline(e, names),
            Expression::Select { selector, variants } => {
                inline(selector, names);
                for variant in variants {
                    variables(&variant.value, names);
                }
            }
        }
    }
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            placeable(expression, names);
        }
    }
}

/// The number formatter that the bundle keeps per language.
struct Numbers(Formats);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, _: ()) -> Result<Self, ()> {
        let asked = |name: &str| lang.variants().any(|v| v.as_str() == name);
        let digits = VARIANTS
            .iter()
            .find(|(_, name)| asked(name))
            .map_or(Digits::Locale, |(d, _)| *d);
        let mut plain = lang;
        plain.clear_variants();
        let tag = plain.to_string().parse().map_err(|_| ())?;
        Ok(Self(Formats::new(&tag, digits)))
    }
}

fn format_number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "counts are whole and below 2^53"
    )]
    let whole = number.value as i64;
    memoizer
        .with_try_get_threadsafe::<Numbers, _, _>((), |n| n.0.number(whole))
        .ok()
}
