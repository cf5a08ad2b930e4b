//! An edition as a table: a line for each organisation, person and function.
//!
//! Not here: quoting (`press::book`). Invariant: the lines hold what the document holds, and no more.

use press::book::{Entry as Cell, Sheet};
use web::i18n::Lang;

use super::document::{Placed, Plan, word};
use super::volume::{Entry, Volume};
use crate::country;
use crate::record::Kind;
use crate::record::Shape;

/// The columns, by the messages that name them and the field of each.
const FIELDS: [(&str, &str); 18] = [
    ("directory-page-name", "name"),
    ("directory-field-short-name", "short_name"),
    ("directory-field-alias", "alias"),
    ("directory-record-function", "function"),
    ("directory-page-kind", "kind"),
    ("directory-field-role", "role"),
    ("directory-page-sector", "sector"),
    ("directory-field-service", "service"),
    ("directory-field-mail", "mail"),
    ("directory-field-telephone", "telephone"),
    ("directory-field-emergency", "emergency"),
    ("directory-field-address", "address"),
    ("directory-field-hours", "hours"),
    ("directory-field-time-zone", "time_zone"),
    ("directory-field-language", "language"),
    ("directory-field-website", "website"),
    ("directory-field-key", "key"),
    ("directory-field-established", "established"),
];

/// The table as CSV.
pub(super) fn csv(volume: &Volume, lang: &Lang) -> Vec<u8> {
    let plan = Plan::new(volume, lang);
    let mut head = vec![
        word(lang, "directory-edition-entry"),
        word(lang, "directory-edition-region"),
        word(lang, "directory-page-country"),
        word(lang, "directory-edition-record"),
    ];
    head.extend(FIELDS.iter().map(|(id, _)| word(lang, id)));
    head.push(word(lang, "directory-page-verified"));
    let mut rows = vec![head];
    for placed in &plan.organisations {
        rows.push(row(placed, placed.entry, lang));
        for contact in plan.contacts(&placed.entry.id) {
            rows.push(row(placed, contact, lang));
        }
    }
    let rows = rows.into_iter();
    let sheet = Sheet {
        rows: rows
            .map(|r| r.into_iter().map(Cell::text).collect())
            .collect(),
        ..Sheet::default()
    };
    press::book::csv(&sheet)
}

fn row(placed: &Placed<'_>, entry: &Entry, lang: &Lang) -> Vec<String> {
    let region = placed
        .region
        .map_or("directory-region-other", |r| r.message_id());
    let kind = Kind::parse(&entry.kind).unwrap_or(Kind::Organisation);
    let mut out = vec![
        placed.number.to_string(),
        word(lang, region),
        placed
            .country
            .map_or_else(String::new, |c| country::name(c, lang)),
        word(lang, kind.message_id()),
    ];
    out.extend(
        FIELDS
            .iter()
            .map(|(_, field)| cell(entry, kind, field, lang)),
    );
    out.push(entry.verified.clone().unwrap_or_default());
    out
}

fn cell(entry: &Entry, kind: Kind, field: &str, lang: &Lang) -> String {
    let Some(said) = entry.best(field, lang.tag().as_str()) else {
        return String::new();
    };
    let shape = kind.field(field).map(|f| f.shape);
    let text = |v: &String| match shape {
        Some(Shape::Code(codes)) => codes
            .message(v)
            .map_or_else(|| v.clone(), |m| word(lang, m)),
        _ => v.clone(),
    };
    let texts: Vec<String> = said.values.iter().map(text).collect();
    texts.join("; ")
}
