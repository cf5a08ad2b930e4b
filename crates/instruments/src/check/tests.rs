//! Each fault that an author can make, and what is said of it.
//!
//! Not here: faults of reading (`package::tests`). Invariant: the example of the guide has none.

use proptest::prelude::*;

use super::*;
use crate::package::tests::{changed, example};

fn said(files: &Files) -> Vec<String> {
    let report = check(files, &Around::default());
    report.problems.iter().map(ToString::to_string).collect()
}

/// What is said when one text of the continuity section is replaced.
fn when(from: &str, to: &str) -> Vec<String> {
    said(&changed("sections/continuity.toml", from, to))
}

/// Asserts that one problem holds the words, beside stale translations.
fn finds(problems: &[String], words: &str) {
    assert!(
        problems.iter().any(|p| p.contains(words)),
        "no {words:?} in {problems:#?}"
    );
}

#[test]
fn the_example_of_the_guide_passes() {
    assert_eq!(said(&example()), Vec::<String>::new());
}

#[test]
fn ids_that_are_used_twice_or_name_nothing_are_found() {
    finds(
        &when("id = \"C3\"", "id = \"C2\""),
        "the id C2 is used twice; first at sections/continuity.toml:",
    );
    finds(
        &when("id = \"C3\"", "id = \"A1\""),
        "first at sections/about.toml:",
    );
    finds(
        &when("id = \"F1\"", "id = \"C1\""),
        "C1: the id C1 is used twice",
    );
    finds(
        &when("prerequisites = [\"C1\"]", "prerequisites = [\"C11\"]"),
        "C2: prerequisites names C11, which is no question of this instrument; did you mean C1?",
    );
    finds(
        &when("prerequisites = [\"C1\"]", "prerequisites = [\"C2\"]"),
        "names the question itself",
    );
    finds(
        &when("document = \"q22\"", "document = \"q23\""),
        "did you mean \"q22\"",
    );
    finds(
        &when("\"SIM3.P-14\"", "\"SMI3.P-14\""),
        "did you mean a tag of \"SIM3\"",
    );
}

#[test]
fn circles_are_told_with_their_path() {
    let to = "prerequisites = [\"C2\"]\nweight = 3";
    finds(
        &when("weight = 3", to),
        "C1: prerequisites (with conditions) go in a circle: C1 → C2 → C1",
    );
    let found = when(
        "weight = 3",
        "when = { item = \"C2\", includes = \"medicines\" }\nweight = 3",
    );
    finds(&found, "C1: conditions go in a circle: C1 → C2 → C1");
    finds(&found, "C1: the condition names C2, which is asked later");
}

#[test]
fn conditions_that_do_not_fit_are_found() {
    let c2 = "when = { item = \"C1\", at_least = 2 }";
    let is = |test: &str| when(c2, &format!("when = {{ item = \"C1\", {test} }}"));
    finds(
        &is("is = \"two\""),
        "C2: \"is\" does not fit C1, whose type is stage; use at_least, at_most or answered",
    );
    finds(
        &is("at_least = 5"),
        "no answer to C1 is 5; use a value from 0 to 4",
    );
    finds(
        &when("is = \"never\"", "is = \"nevr\""),
        "F1: C4 has no option, row or column \"nevr\"; did you mean \"never\"?",
    );
    finds(
        &when("row = \"records\", is", "row = \"record\", is"),
        "\"record\"; did you mean \"records\"?",
    );
    finds(
        &when("includes = \"medicines\"", "includes = \"medicine\""),
        "did you mean \"medicines\"",
    );
}

#[test]
fn conditions_that_can_never_or_always_hold_are_found() {
    let f1 = "{ item = \"C2\", includes = \"medicines\" },";
    let never =
        "{ item = \"C2\", includes = \"medicines\" }, { item = \"C2\", includes = \"nothing\" },";
    finds(
        &when(f1, never),
        "F1: no answers can make the condition hold",
    );
    // C2 is asked only from stage 2 of C1 on.
    let hidden = "{ item = \"C2\", includes = \"medicines\" }, { item = \"C1\", at_most = 1 },";
    finds(
        &when(f1, hidden),
        "F1: no answers can make the condition hold",
    );
    let not = "{ item = \"C3\", is = \"it\" }, { not = { item = \"C3\", answered = true } },";
    finds(&when(f1, not), "F1: no answers can make the condition hold");
    let c7 = "{ not = { item = \"A2\", answered = true } },";
    let always = "{ item = \"A2\", answered = true }, { item = \"A2\", answered = false },";
    finds(
        &when(c7, always),
        "C7: every answer makes the condition hold",
    );
}

#[test]
fn a_scored_question_is_never_left_out_for_a_better_answer() {
    let c2 = "when = { item = \"C1\", at_least = 2 }";
    let falls = "C2: this scored question would be left out when C1 gets better";
    finds(&when(c2, "when = { item = \"C1\", at_most = 2 }"), falls);
    finds(
        &when(c2, "when = { not = { item = \"C1\", at_least = 2 } }"),
        falls,
    );
    let good = when(c2, "when = { not = { item = \"C1\", at_most = 1 } }");
    assert!(!good.iter().any(|p| p.contains(falls)), "{good:?}");
    // C7 has no score but hangs on C1, which has.
    let behind = when(
        "question = \"Does the hospital act",
        "when = { item = \"C1\", answered = true }\nquestion = \"Does the hospital act",
    );
    assert!(
        !behind.iter().any(|p| p.contains("would be left out")),
        "{behind:?}"
    );
}

#[test]
fn stage_texts_belong_to_their_question() {
    finds(
        &when("stage_2 = \"A named", "#stage_2 = \"A named"),
        "C6: stage_2 is missing; say what stage 2 means",
    );
    let same = "stage_0 = \"Nobody has thought about reports on its network.\"";
    let text = changed(
        "sections/continuity.toml",
        "stage_0 = \"No reports are received.\"",
        same,
    );
    assert!(!said(&text).iter().any(|p| p.contains("says the same")));
    // Copied as a whole, with the words of the question it was written for.
    finds(
        &said(&changed(
            "sections/continuity.toml",
            "stage_0 = \"No reports are received.\"",
            "stage_0 = \"Nobody has thought about working on paper.\"",
        )),
        "C6: stage_0 says the same as stage_0 of C1",
    );
    let mut files = text;
    let path = "sections/continuity.toml".to_owned();
    let body = String::from_utf8(files[&path].clone()).unwrap();
    let both = body
        .replace(
            "Nobody has thought about working on paper.",
            "No plans for the treating of patients.",
        )
        .replace(
            "Nobody has thought about reports on its network.",
            "No reports for the network of hospitals.",
        );
    files.insert(path, both.into_bytes());
    finds(&said(&files), "C6: stage_0 says the same as stage_0 of C1");
    finds(
        &when(
            "stage_4 = \"Repeated causes are found and removed.\"",
            "stage_4 = \"A named person reads them every day.\"",
        ),
        "C6: stage_4 says the same as stage_2",
    );
}

#[test]
fn scores_that_cannot_be_reached_are_found() {
    finds(
        &when("full_points = 3", "full_points = 5"),
        "C2: the score is full at 5 points, but only 4 can be reached",
    );
    finds(
        &when(
            "points = 3 }",
            "points = 3 },\n    { id = \"x\", text = \"X\" }",
        ),
        "\"x\" has no points while others have",
    );
    finds(
        &when("{ at_most = 4, stage = 4 },", ""),
        "C5: the steps lead to stage 3 at most",
    );
    finds(
        &when("at_most = 72, stage = 2", "at_most = 200, stage = 2"),
        "put the steps in order",
    );
    finds(
        &when("maximum = 1000", "maximum = 100"),
        "every number reaches stage 1 at least",
    );
    finds(
        &when("minimum = 0\n", "minimum = 5\n"),
        "no answer reaches the step at 4",
    );
    finds(
        &when("minimum = 0\n", "minimum = 5000\n"),
        "minimum is above maximum",
    );
    let main = |from, to| said(&changed("instrument.toml", from, to));
    finds(&main("weight = 0 ", "weight = 1 "), "set its weight to 0");
}

#[test]
fn a_published_version_never_changes() {
    let hash = crate::package::read(&example()).package.unwrap().hash;
    let record = |version: u32, hash: &str| {
        let to = format!(
            "status = \"published\"\npublished = [{{ version = {version}, hash = \"{hash}\" }}]"
        );
        said(&changed("instrument.toml", "status = \"draft\"", &to))
    };
    assert_eq!(record(1, &hash.to_string()), Vec::<String>::new());
    let other = "0".repeat(64);
    finds(
        &record(1, &other),
        "version 1 was published with the content 000",
    );
    finds(
        &record(2, &other),
        "version 1 is older than the published version 2",
    );
    let unrecorded = said(&changed(
        "instrument.toml",
        "status = \"draft\"",
        "status = \"published\"",
    ));
    finds(&unrecorded, &format!("add it with hash = \"{hash}\""));
}

#[test]
fn translations_are_compared_with_their_sources() {
    let path = "lang/fr/continuity.toml";
    let fr = |from: &str, to: &str| said(&changed(path, from, to));
    finds(
        &fr(
            "stage_0 = { text = \"Personne",
            "#stage_0 = { text = \"Personne",
        ),
        "C1: not translated into fr: stage_0",
    );
    finds(
        &fr(
            "stage_0 = { text = \"Personne",
            "stage_9 = { text = \"Personne",
        ),
        "\"C1.stage_9\" translates nothing; did you mean \"C1.stage_",
    );
    finds(
        &fr("Qui déclare un incident ?", "Qui déclare 3 incidents ?"),
        "\"C3.question\" has the numbers 3; its source has none",
    );
    finds(
        &fr("Qui déclare un incident ?", "Qui le déclare {name} ?"),
        "has the placeholders {name}; its source has none",
    );
    finds(
        &fr("Qui déclare un incident ?", "Qui déclare une panne ?"),
        "does not use \"incident\" for \"incident\"",
    );
    finds(
        &fr("status = \"draft\"", "status = \"approved\""),
        "does not say by whom",
    );
    finds(
        &when("Who declares an incident?", "Who declares the incident?"),
        "lang/fr/continuity.toml:",
    );
    let stale = when("Who declares an incident?", "Who declares the incident?");
    finds(
        &stale,
        "warning: C3: the source of \"C3.question\" changed after",
    );
    let main = |from, to| said(&changed("instrument.toml", from, to));
    finds(
        &main("complete = [\"fr\"]", "complete = []"),
        "the language fr is not in [languages]",
    );
    finds(&main("core = []", "core = [\"fr\"]"), "every language once");
}

#[test]
fn what_the_gateway_does_not_have_is_found_when_the_check_knows() {
    let figures = ["watch.feeds.received", "watch.feeds.age"];
    let around = Around {
        figures: Some(&figures),
        ..Around::default()
    };
    let report = check(&example(), &around);
    let found: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    finds(
        &found,
        "the gateway has no figure \"watch.feeds.age_hours\"; did you mean \"watch.feeds.age\"?",
    );
    let others = BTreeMap::from([(
        "readiness".to_owned(),
        BTreeSet::from(["I1".parse().unwrap()]),
    )]);
    let files = changed(
        "sections/continuity.toml",
        "weight = 3",
        "weight = 3\nprojects_to = [\"readiness/I1\", \"readiness/I2\"]",
    );
    let around = Around {
        others: Some(&others),
        ..Around::default()
    };
    let found = check(&files, &around).problems;
    assert_eq!(found.len(), 1);
    finds(&[found[0].to_string()], "projects_to names readiness/I2");
}

#[test]
fn a_package_at_the_limit_is_checked_and_one_beyond_is_refused() {
    let made = |questions: usize| {
        let mut files = Files::new();
        let main = "id = \"large\"\nversion = 1\nkind = \"survey\"\ntitle = \"Large\"\n";
        let section = "[[section]]\nid = \"all\"\ntitle = \"All\"\nweight = 0\n";
        files.insert(MAIN.to_owned(), format!("{main}{section}").into_bytes());
        let item = |n: usize| {
            let first = if n > 0 {
                format!(
                    "prerequisites = [\"Q{}\"]\nwhen = {{ item = \"Q{}\", answered = true }}\n",
                    n - 1,
                    n - 1
                )
            } else {
                String::new()
            };
            format!("[[item]]\nid = \"Q{n}\"\ntype = \"text\"\nquestion = \"Q?\"\n{first}")
        };
        let text: String = (0..questions).map(item).collect();
        files.insert("sections/all.toml".to_owned(), text.into_bytes());
        said(&files)
    };
    let large = made(limits::ITEMS);
    assert!(
        large.iter().all(|p| p.contains("warning")),
        "{:?}",
        large.first()
    );
    finds(
        &made(limits::ITEMS + 1),
        "5001 entries of \"item\"; at most 5000 are read",
    );
}

/// One change of a file: where, how much is taken out, what is put in.
fn damage() -> impl Strategy<Value = (prop::sample::Index, prop::sample::Index, usize, Vec<u8>)> {
    let odd = prop::sample::select(vec![
        "[",
        "]",
        "{",
        "}",
        "=",
        "\"",
        "\"\"\"",
        "\n",
        ".",
        "-1",
        "1e99",
        "[[item]]\n",
        "\0",
        "é",
        "when = {}",
        "\\u0000",
    ]);
    let text = prop_oneof![
        odd.prop_map(|t| t.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4)
    ];
    (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..40_usize,
        text,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_package_is_reported_and_nothing_worse(list in prop::collection::vec(damage(), 1..6)) {
        let mut files = example();
        for (file, at, out, put) in list {
            let name = files.keys().nth(file.index(files.len())).cloned().unwrap();
            let text = files.get_mut(&name).unwrap();
            let at = at.index(text.len() + 1);
            let end = (at + out).min(text.len());
            text.splice(at..end, put);
        }
        let report = check(&files, &Around::default());
        let mut sorted = report.problems.clone();
        sorted.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        prop_assert_eq!(&sorted, &report.problems);
    }
}
