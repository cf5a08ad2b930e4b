//! The indexes of an edition: organisations, people, acronyms.
//!
//! Not here: the entries that they lead to (`entry`). Invariant: every index is in the order of the
//! edition's language, and each entry says a number, since paper has no links.

use press::{Cell, Column, Document, Level, Link, Run, Table};

use super::document::{Placed, Plan, word};
use super::entry::others;
use crate::record::Kind;

pub(super) fn write(plan: &Plan<'_>, out: &mut Document) {
    let tag = plan.lang.tag().as_str();
    let (mut names, mut people, mut acronyms) = (Vec::new(), Vec::new(), Vec::new());
    for placed in &plan.organisations {
        let entry = placed.entry;
        let title = entry.title(tag).unwrap_or_default();
        names.push((title.to_owned(), placed));
        let more = others(entry, tag).into_iter();
        names.extend(more.map(|run| (run.text().to_owned(), placed)));
        let short = entry.of("short_name").flat_map(|s| &s.values);
        let mut seen: Vec<&String> = Vec::new();
        for one in short {
            if !seen.contains(&one) {
                seen.push(one);
                acronyms.push((format!("{one} · {title}"), placed));
            }
        }
        let persons = plan.contacts(&entry.id).into_iter();
        for person in persons.filter(|c| c.is(Kind::Person)) {
            if let Some(name) = person.first("name", tag) {
                people.push((name.to_owned(), placed));
            }
        }
    }
    for (id, anchor, all) in [
        ("directory-edition-index-organisations", "index", names),
        ("directory-edition-index-people", "people", people),
        ("directory-edition-index-acronyms", "acronyms", acronyms),
    ] {
        one(plan, (id, anchor), all, out);
    }
}

fn one(
    plan: &Plan<'_>,
    (id, anchor): (&str, &str),
    mut all: Vec<(String, &Placed<'_>)>,
    out: &mut Document,
) {
    if all.is_empty() {
        return;
    }
    let lang = plan.lang;
    all.sort_by(|(a, x), (b, y)| lang.compare(a, b).then(x.number.cmp(&y.number)));
    let heads = vec![
        Column::words(word(lang, "directory-page-name"), 6),
        Column::numbers(word(lang, "directory-edition-entry"), 1),
    ];
    let mut table = Table::new("", heads);
    table.row_heads = false;
    table.is_index = true;
    for (name, placed) in all {
        let number = i64::try_from(placed.number).unwrap_or(i64::MAX);
        let link = Run::plain(lang.number(number)).to(Some(Link::Heading(placed.anchor())));
        table.row(vec![
            Cell::runs(vec![Run::user(name)]),
            Cell::runs(vec![link]),
        ]);
    }
    out.columns(2);
    out.heading(Level::One, anchor, vec![Run::plain(word(lang, id))]);
    out.table(table);
}
