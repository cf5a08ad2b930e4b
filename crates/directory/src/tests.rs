//! What a reader in any of the six languages relies on.

use std::collections::BTreeMap;

/// Every source file that names messages, but for tests.
const SOURCES: [&str; 96] = [
    include_str!("claim/mod.rs"),
    include_str!("publish/atom.rs"),
    include_str!("record/certificate/mod.rs"),
    include_str!("pages/record/key.rs"),
    include_str!("record/foreign/mod.rs"),
    include_str!("record/foreign/cards.rs"),
    include_str!("claim/actions.rs"),
    include_str!("claim/api.rs"),
    include_str!("claim/overlap.rs"),
    include_str!("pages/claim.rs"),
    include_str!("drill/mod.rs"),
    include_str!("drill/actions.rs"),
    include_str!("drill/count.rs"),
    include_str!("pages/drill.rs"),
    include_str!("administration/further.rs"),
    include_str!("error.rs"),
    include_str!("sector.rs"),
    include_str!("administration/mod.rs"),
    include_str!("contact/api.rs"),
    include_str!("contact/say.rs"),
    include_str!("import/parse.rs"),
    include_str!("lookup/query.rs"),
    include_str!("lookup/reason.rs"),
    include_str!("pages/mod.rs"),
    include_str!("pages/administration.rs"),
    include_str!("pages/parts.rs"),
    include_str!("pages/constituency.rs"),
    include_str!("pages/figures.rs"),
    include_str!("pages/import.rs"),
    include_str!("pages/lookup.rs"),
    include_str!("pages/network.rs"),
    include_str!("pages/organisation.rs"),
    include_str!("pages/organisation_form.rs"),
    include_str!("pages/rule.rs"),
    include_str!("pages/sent_list.rs"),
    include_str!("pages/subscriber.rs"),
    include_str!("list/mod.rs"),
    include_str!("measured.rs"),
    include_str!("network/mod.rs"),
    include_str!("organisation/mod.rs"),
    include_str!("organisation/actions.rs"),
    include_str!("publish/api.rs"),
    include_str!("record/audience.rs"),
    include_str!("record/code.rs"),
    include_str!("record/columns.rs"),
    include_str!("record/exchange.rs"),
    include_str!("record/field.rs"),
    include_str!("record/import.rs"),
    include_str!("record/merge.rs"),
    include_str!("record/shape.rs"),
    include_str!("record/write.rs"),
    include_str!("record/verify/mod.rs"),
    include_str!("record/verify/letters.rs"),
    include_str!("network/space.rs"),
    include_str!("pages/record/verify.rs"),
    include_str!("pages/record/mod.rs"),
    include_str!("pages/record/field.rs"),
    include_str!("pages/record/new.rs"),
    include_str!("pages/record/publish.rs"),
    include_str!("pages/record/remove.rs"),
    include_str!("pages/record/waiting.rs"),
    include_str!("rule/mod.rs"),
    include_str!("rule/actions.rs"),
    include_str!("rule/api.rs"),
    include_str!("subscriber/mod.rs"),
    include_str!("subscriber/actions.rs"),
    include_str!("subscriber/import/mod.rs"),
    include_str!("subscriber/import/read.rs"),
    include_str!("subscriber/import/words.rs"),
    include_str!("country.rs"),
    include_str!("edition/mod.rs"),
    include_str!("edition/document.rs"),
    include_str!("edition/entry.rs"),
    include_str!("edition/index.rs"),
    include_str!("edition/lines.rs"),
    include_str!("inventory/mod.rs"),
    include_str!("pages/edition.rs"),
    include_str!("pages/inventory.rs"),
    include_str!("record/api.rs"),
    include_str!("pages/record/duplicate.rs"),
    include_str!("pages/record/history.rs"),
    include_str!("pages/record/lists.rs"),
    include_str!("pages/record/merging.rs"),
    include_str!("pages/spreadsheet.rs"),
    include_str!("record/duplicate/mod.rs"),
    include_str!("record/duplicate/actions.rs"),
    include_str!("record/merging/mod.rs"),
    include_str!("record/merging/actions.rs"),
    include_str!("record/merging/unite.rs"),
    include_str!("record/history/mod.rs"),
    include_str!("record/spreadsheet/columns.rs"),
    include_str!("record/spreadsheet/table.rs"),
    include_str!("record/spreadsheet/read.rs"),
    include_str!("record/spreadsheet/actions.rs"),
    include_str!("registrar/mod.rs"),
    include_str!("whois/actions.rs"),
];
const TABLES: [&str; 3] = [
    include_str!("tables/actions.rs"),
    include_str!("tables/lines.rs"),
    include_str!("tables/mmdb.rs"),
];

/// Every message of a file with the values it names, sorted.
fn messages(source: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut out = BTreeMap::new();
    for (id, text) in source.lines().filter_map(|l| l.split_once(" = ")) {
        let mut values: Vec<&str> = text
            .split("{ $")
            .skip(1)
            .filter_map(|p| Some(p.split_once(" }")?.0))
            .collect();
        values.sort_unstable();
        assert!(!text.trim().is_empty(), "{id} is empty");
        assert!(out.insert(id, values).is_none(), "{id} stands twice");
    }
    out
}

#[test]
fn every_message_is_there_in_six_languages_with_the_same_values() {
    let mut tags: Vec<&str> = crate::LOCALES.iter().map(|l| l.0).collect();
    tags.sort_unstable();
    assert_eq!(tags, ["ar", "en", "es", "fr", "ru", "zh"]);
    let english = messages(crate::LOCALES[1].2);
    for (tag, _, source) in crate::LOCALES {
        assert_eq!(messages(source), english, "{tag}");
    }
    let is_id = |piece: &&str| piece.starts_with("directory-") && !piece.ends_with('-');
    let named = SOURCES
        .iter()
        .chain(&TABLES)
        .flat_map(|s| s.split('"'))
        .filter(is_id);
    let used: std::collections::BTreeSet<&str> = named.collect();
    let known: std::collections::BTreeSet<&str> = english.keys().copied().collect();
    assert_eq!(
        used, known,
        "every message is used, and every used one is there"
    );
}
