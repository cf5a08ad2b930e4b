//! `instrument.toml`: what the package is, its sections, languages, documents, tags and glossary.
//!
//! Not here: questions. Invariant: sections keep the order in which they stand.

use base::{ContentHash, LanguageTag};

use super::table::Table;
use crate::package::{
    Coverage, Document, Kind, Languages, Package, Phrase, Published, Scheme, Scoring, Section,
    Stand, Term, limits,
};

/// Percent of the questions that must be answered before an overall figure is shown, at least.
pub(super) const OVERALL_FROM: i64 = 65;

pub(super) fn read(table: Table<'_, '_>) -> Option<Package> {
    table.need("id");
    let id = table.id("id");
    table.need("version");
    let version = table.count("version", 1, 1_000_000).unwrap_or(1);
    table.need("kind");
    let kind = table.one_of("kind", &Kind::NAMES).unwrap_or(Kind::Survey);
    let stand = table.one_of("status", &Stand::NAMES);
    let languages = languages(&table);
    let overall_from = table.table("scoring").and_then(|scoring| {
        let percent = scoring.count("overall_from", OVERALL_FROM, 100);
        scoring.finish();
        percent
    });
    let package = Package {
        id: id?,
        version,
        kind,
        stand: stand.unwrap_or(Stand::Draft),
        published: published(&table),
        title: table.needed_text("title"),
        summary: table.text("summary"),
        method: table.text("method"),
        languages,
        scoring: Scoring {
            overall_from: overall_from
                .and_then(|p| u8::try_from(p).ok())
                .unwrap_or(65),
        },
        documents: documents(&table),
        schemes: schemes(&table),
        glossary: glossary(&table),
        sections: sections(&table),
        translations: Default::default(),
        hash: ContentHash::from_bytes([0; 32]),
    };
    table.finish();
    Some(package)
}

fn english() -> LanguageTag {
    "en".parse().expect("en is a language tag")
}

fn languages(table: &Table<'_, '_>) -> Languages {
    let mut found = Languages {
        base: english(),
        others: Default::default(),
    };
    let Some(table) = table.table("languages") else {
        return found;
    };
    if let Some(base) = table.parsed("base", Phrase::Language {}) {
        found.base = base;
    }
    let coverages = [
        ("complete", Coverage::Complete),
        ("core", Coverage::Core),
        ("begun", Coverage::Begun),
    ];
    for (key, coverage) in coverages {
        for text in table.texts(key) {
            match text.text.parse::<LanguageTag>() {
                Ok(tag) if tag == found.base || found.others.contains_key(&tag) => {
                    let expected = Phrase::LanguageOnce {};
                    table.bad(text.line, key, &text.text, expected);
                }
                Ok(tag) => {
                    found.others.insert(tag, (coverage, text.line));
                }
                Err(_) => table.bad(text.line, key, &text.text, Phrase::Language {}),
            }
        }
    }
    table.finish();
    found
}

fn published(table: &Table<'_, '_>) -> Vec<Published> {
    let mut found = Vec::new();
    for entry in table.tables("published", limits::LIST) {
        entry.need("version");
        entry.need("hash");
        let version = entry.count("version", 1, 1_000_000);
        let hash = entry.parsed("hash", Phrase::Hash {});
        if let (Some(version), Some(hash)) = (version, hash) {
            let line = entry.line;
            found.push(Published {
                version,
                hash,
                line,
            });
        }
        entry.finish();
    }
    found
}

fn documents(table: &Table<'_, '_>) -> Vec<Document> {
    let mut found = Vec::new();
    let Some(documents) = table.table("documents") else {
        return found;
    };
    for (key, line, entry) in entries(&documents) {
        let id = documents.as_id("documents", &crate::package::Text { text: key, line });
        let document = Document {
            title: entry.needed_text("title").text,
            publisher: entry.text("publisher").map(|t| t.text),
            year: entry
                .count("year", 1800, 2200)
                .and_then(|y| u16::try_from(y).ok()),
            id: match id {
                Some(id) => id,
                None => continue,
            },
        };
        entry.finish();
        found.push(document);
    }
    found
}

/// The tables within a table, each under a key of the author's choice.
fn entries<'f, 'i>(table: &Table<'f, 'i>) -> Vec<(String, u32, Table<'f, 'i>)> {
    let keys = table.keys();
    keys.iter()
        .take(limits::LIST)
        .filter_map(|(key, line)| {
            let (_, value) = table.raw(key)?;
            let entry = table.as_table(*line, key, value)?;
            Some(((*key).to_owned(), *line, entry))
        })
        .collect()
}

fn schemes(table: &Table<'_, '_>) -> Vec<Scheme> {
    let Some(tags) = table.table("tags") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, _) in tags.keys().into_iter().take(limits::LIST) {
        let Some((line, value)) = tags.raw(key) else {
            continue;
        };
        if !is_scheme(key) {
            let expected = Phrase::Scheme {};
            tags.bad(line, "tags", key, expected);
        } else if let Some(title) = tags.as_text(line, key, value) {
            found.push(Scheme {
                id: key.to_owned(),
                title: title.text,
            });
        }
    }
    found
}

fn is_scheme(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=32).contains(&text.len()) && text.bytes().all(good)
}

fn glossary(table: &Table<'_, '_>) -> Vec<Term> {
    let mut found = Vec::new();
    let Some(glossary) = table.table("glossary") else {
        return found;
    };
    for (key, line, entry) in entries(&glossary) {
        let id = glossary.as_id("glossary", &crate::package::Text { text: key, line });
        let term = entry.needed_text("term");
        let meaning = entry.text("meaning");
        let forms = entry.texts("forms").into_iter().map(|t| t.text).collect();
        entry.finish();
        if let Some(id) = id {
            found.push(Term {
                id,
                term,
                meaning,
                forms,
            });
        }
    }
    found
}

fn sections(table: &Table<'_, '_>) -> Vec<Section> {
    table.need("section");
    let mut found: Vec<Section> = Vec::new();
    for entry in table.tables("section", limits::SECTIONS) {
        entry.need("id");
        let id = entry.id("id");
        let section = Section {
            title: entry.needed_text("title"),
            intro: entry.text("intro"),
            weight: entry.count("weight", 0, limits::WEIGHT).unwrap_or(1),
            weight_reason: entry.text("weight_reason"),
            line: entry.line,
            items: Vec::new(),
            findings: Vec::new(),
            id: match id {
                Some(id) => id,
                None => continue,
            },
        };
        if found.iter().any(|s| s.id == section.id) {
            let expected = Phrase::OtherSection {};
            entry.bad(entry.line, "id", section.id.as_str(), expected);
        } else {
            found.push(section);
        }
        entry.finish();
    }
    found
}
