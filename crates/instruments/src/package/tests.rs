//! Packages that are read, and what is said of those that cannot be.
//!
//! Not here: checks over the whole. Invariant: the worked example of the guide is a package.

use super::read::{Files, Reading, read};
use super::*;

/// The files in a guide: each block of TOML whose first line is `# file: PATH`.
pub(crate) fn files_of(guide: &str) -> Files {
    let blocks = guide.split("```toml\n").skip(1);
    let mut files = Files::new();
    for block in blocks {
        let text = block.split("```").next().unwrap_or("");
        if let Some(rest) = text.strip_prefix("# file: ") {
            let (path, _) = rest.split_once('\n').unwrap();
            files.insert(path.trim().to_owned(), text.as_bytes().to_vec());
        }
    }
    files
}

pub(crate) fn example() -> Files {
    files_of(include_str!("../../../../docs/guide/instruments.md"))
}

fn messages(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(ToString::to_string).collect()
}

/// The example with one text replaced by another in one file.
pub(crate) fn changed(path: &str, from: &str, to: &str) -> Files {
    let mut files = example();
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

#[test]
fn the_example_of_the_guide_is_a_package() {
    let reading = read(&example());
    assert_eq!(messages(&reading), Vec::<String>::new());
    let package = reading.package.unwrap();
    let mut types: Vec<&str> = package.items().map(|i| i.kind.type_name()).collect();
    types.sort_unstable();
    types.dedup();
    assert_eq!(types.len(), Question::TYPES.len(), "shows every type");
    assert!(package.items().any(|i| i.when.is_some()));
    assert!(package.items().any(|i| !i.measured.is_empty()));
    assert!(package.sections.iter().any(|s| !s.findings.is_empty()));
    let french = &package.translations[&"fr".parse().unwrap()];
    assert!(french.strings.len() > 20);
}

#[test]
fn a_string_knows_its_line() {
    let files = example();
    let reading = read(&files);
    let package = reading.package.unwrap();
    for string in package.strings() {
        let text = String::from_utf8(files[&string.file].clone()).unwrap();
        let line = text.lines().nth(string.text.line as usize - 1).unwrap();
        let field = string.key.rsplit('.').next().unwrap();
        let key = field.split('_').next().unwrap();
        let here = line.contains(key)
            || line.contains("text")
            || line.contains('"')
            || line.contains("[[");
        assert!(here, "{}: {line}", string.key);
    }
    let item = package.item("C2").unwrap();
    let text = String::from_utf8(files["sections/continuity.toml"].clone()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[item.line as usize - 1].contains("[[item]]"));
    assert!(lines[item.question.line as usize - 1].starts_with("question"));
}

#[test]
fn every_problem_is_listed_with_its_line_and_remedy() {
    let path = "sections/continuity.toml";
    let reading = read(&changed(path, "best_practice =", "best_practise ="));
    let found = messages(&reading);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("did you mean \"best_practice\"?"),
        "{}",
        found[0]
    );
    assert!(
        found[0].starts_with("sections/continuity.toml:"),
        "{}",
        found[0]
    );
    let reading = read(&changed(path, "type = \"stage\"", "type = \"scale\""));
    let found = messages(&reading);
    assert!(
        found[0].contains("\"type\" is \"scale\"; expected one of stage, choice"),
        "{found:?}"
    );
    let reading = read(&changed(path, "id = \"C1\"", "id = \"C 1\""));
    assert!(
        messages(&reading)[0].contains("a letter, then"),
        "{:?}",
        messages(&reading)
    );
    let reading = read(&changed(path, "weight = 3", "weight = 3000"));
    assert!(messages(&reading)[0].contains("from 0 to 1000"));
}

#[test]
fn what_is_no_toml_is_refused_with_its_line() {
    let reading = read(&changed("instrument.toml", "version = 1", "version = = 1"));
    let found = messages(&reading);
    assert!(
        found
            .iter()
            .any(|m| m.starts_with("instrument.toml:3: error: not TOML")),
        "{found:?}"
    );
    let mut files = example();
    files.insert("sections/about.toml".to_owned(), vec![0xff, 0xfe]);
    assert!(messages(&read(&files))[0].contains("not UTF-8"));
    files.remove("sections/about.toml");
    assert!(messages(&read(&files))[0].contains("missing"));
    assert!(read(&Files::new()).package.is_none());
}

#[test]
fn the_content_hash_follows_content_and_nothing_else() {
    let hash = |files: &Files| read(files).package.unwrap().hash;
    let original = hash(&example());
    let path = "sections/continuity.toml";
    assert_eq!(
        original,
        hash(&changed(path, "weight = 3", "weight   =   3 # why not"))
    );
    assert_eq!(
        original,
        hash(&changed("instrument.toml", "version = 1", "version = 2"))
    );
    let mut other = example();
    other.retain(|name, _| !name.starts_with("lang/"));
    assert_eq!(original, hash(&other), "translations are apart");
    assert_ne!(original, hash(&changed(path, "weight = 3", "weight = 4")));
}

#[test]
fn deep_conditions_and_huge_texts_are_refused() {
    let deep = format!(
        "when = {}{{ item = \"A1\", answered = true }}{}",
        "{ not = ".repeat(20),
        " }".repeat(20)
    );
    let reading = read(&changed(
        "sections/continuity.toml",
        "weight = 3",
        &format!("weight = 3\n{deep}"),
    ));
    assert!(
        messages(&reading)
            .iter()
            .any(|m| m.contains("levels of conditions"))
    );
    let long = format!("why = \"{}\"", "x".repeat(limits::STRING + 1));
    let reading = read(&changed(
        "sections/continuity.toml",
        "weight = 3",
        &format!("weight = 3\n{long}"),
    ));
    assert!(!reading.is_clean());
}

#[test]
fn stamping_keeps_every_translation_and_twice_changes_nothing() {
    let french = "fr".parse().unwrap();
    let files = changed(
        "lang/fr/continuity.toml",
        "[C3]",
        "[C3]\nquestion_old = \"\"\"\nun \\\"vieux\\\"\n\nà part\"\"\"",
    );
    let package = read(&files).package.unwrap();
    let stamped = stamp(&package, &french, Stale::Keep);
    let mut again = files.clone();
    again.extend(
        stamped
            .iter()
            .map(|(p, t)| (p.clone(), t.clone().into_bytes())),
    );
    let second = read(&again).package.unwrap();
    let texts = |p: &Package| -> Vec<(String, String)> {
        let strings = p.translations[&french].strings.iter();
        strings
            .map(|(k, t)| (k.to_string(), t.text.clone()))
            .collect()
    };
    assert_eq!(texts(&package), texts(&second));
    assert!(texts(&second).contains(&("C3.question_old".into(), "un \"vieux\"\n\nà part".into())));
    assert_eq!(stamp(&second, &french, Stale::Keep), stamped);
    let own = String::from_utf8(example()["lang/fr/about.toml"].clone()).unwrap();
    let (_, own) = own.split_once('\n').unwrap();
    assert_eq!(
        stamped["lang/fr/about.toml"], own,
        "the guide shows what stamping writes"
    );
}

#[test]
fn a_new_language_begins_with_a_template() {
    let package = read(&example()).package.unwrap();
    let stamped = stamp(&package, &"ar".parse().unwrap(), Stale::Keep);
    assert_eq!(stamped.len(), 3);
    let text = &stamped["lang/ar/about.toml"];
    assert!(text.starts_with("[A1]\n# How many beds does the hospital have?\n#question = \"\"\n"));
    let mut files = example();
    files.extend(stamped.into_iter().map(|(p, t)| (p, t.into_bytes())));
    assert_eq!(messages(&read(&files)), Vec::<String>::new());
}

#[test]
fn a_translation_that_was_compared_is_a_draft_of_the_new_text() {
    let files = changed(
        "sections/continuity.toml",
        "Who declares an incident?",
        "Who declares the incident?",
    );
    let package = read(&files).package.unwrap();
    let french = "fr".parse().unwrap();
    let status = |stale| {
        let mut files = files.clone();
        let stamped = stamp(&package, &french, stale);
        files.extend(stamped.into_iter().map(|(p, t)| (p, t.into_bytes())));
        let package = read(&files).package.unwrap();
        let found = package.translations[&french].get("C3.question").unwrap();
        found.status("Who declares the incident?")
    };
    assert_eq!(status(Stale::Keep), TranslationStatus::Stale);
    assert_eq!(status(Stale::Compared), TranslationStatus::Draft);
}
