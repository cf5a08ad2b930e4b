//! What is written is valid and read back, and nothing of others makes reading or testing panic.
//!
//! Not here: the validator's documents (`tests/csaf.rs`). Invariant: each refusal names its test.

use super::*;
use base::{Timestamp, Tlp};
use proptest::prelude::*;
use serde_json::{Value, json};

fn at(day: i64) -> Timestamp {
    Timestamp::from_micros((20_000 + day) * 86_400_000_000)
}

fn document(category: Category) -> Document {
    let text = |t: &str| t.to_owned();
    Document {
        category,
        language: "fr".parse().expect("a tag"),
        source: Some("en".parse().expect("a tag")),
        id: text("XA-2026-0001-fr"),
        title: text("Hameçonnage <script>"),
        tlp: Tlp::Clear,
        severity: text("high"),
        publisher: text("CSIRT of Exampleland"),
        namespace: text("https://gateway.example"),
        notes: vec![Note {
            category: "summary",
            title: text("Résumé"),
            text: text("Texte"),
        }],
        references: vec![Reference {
            own: false,
            summary: text("Page"),
            url: text("https://gateway.example/fr/warnings/1"),
        }],
        revisions: [1, 2]
            .map(|number| Revision {
                number,
                at: at(i64::from(number)),
                summary: text("…"),
            })
            .to_vec(),
        products: vec![
            Product {
                vendor: text("Example"),
                name: text("Router"),
                version: text("<4.2"),
            },
            Product {
                vendor: text("Example"),
                name: text("Switch"),
                version: String::new(),
            },
        ],
        vulnerabilities: vec![Vulnerability {
            cve: text("CVE-2026-0001"),
            note: text("…"),
            remedy: text("…"),
        }],
    }
}

fn value(document: &Document) -> Value {
    serde_json::from_slice(&document.write().expect("valid")).expect("JSON")
}

#[test]
fn what_is_written_is_read_back() {
    let all = [
        Category::IncidentResponse,
        Category::Informational,
        Category::SecurityAdvisory,
    ];
    for category in all {
        let bytes = document(category).write().expect("valid");
        let read = read(&bytes, &Limits::default()).expect("read");
        assert_eq!(read.id, "XA-2026-0001-fr");
        assert_eq!(read.category, category.as_str());
        assert_eq!(read.title, "Hameçonnage <script>");
        assert_eq!((read.version.as_str(), read.current), ("2", at(2)));
        assert_eq!(read.tlp, Tlp::Clear);
        assert_eq!(read.source.map(|l| l.to_string()).as_deref(), Some("en"));
        let advisory = category == Category::SecurityAdvisory;
        assert_eq!(read.cves.len(), usize::from(advisory), "{category:?}");
    }
}

#[test]
fn a_document_that_its_profile_refuses_is_not_written() {
    let mut bare = document(Category::Informational);
    bare.references.clear();
    assert_eq!(bare.write().expect_err("refused").finding.test, "6.1.27.2");
    let mut same = document(Category::Informational);
    same.source = Some(same.language.clone());
    assert_eq!(same.write().expect_err("refused").finding.test, "6.1.28");
    let mut gap = document(Category::SecurityAdvisory);
    gap.revisions[1].number = 3;
    assert_eq!(gap.write().expect_err("refused").finding.test, "6.1.21");
    let mut old = document(Category::SecurityAdvisory);
    old.revisions.clear();
    assert_eq!(old.write().expect_err("refused").finding.test, "schema");
}

#[test]
fn a_version_that_is_a_range_is_said_to_be_one() {
    let written = value(&document(Category::SecurityAdvisory));
    let category = "/product_tree/branches/0/branches/0/branches/0/category";
    assert_eq!(
        written.pointer(category),
        Some(&json!("product_version_range"))
    );
    let affected = &written["vulnerabilities"][0]["product_status"]["known_affected"];
    assert_eq!(affected, &json!(["CSAFPID-0001", "CSAFPID-0002"]));
}

#[test]
fn a_label_without_an_older_name_becomes_a_stricter_one() {
    let mut strict = document(Category::Informational);
    strict.tlp = Tlp::AmberStrict;
    let read = read_value(&value(&strict), &Limits::default()).expect("read");
    assert_eq!(read.tlp, Tlp::Red);
}

#[test]
fn file_names_follow_the_rule() {
    for (id, name) in [
        (
            "OASIS_CSAF_TC-CSAF_2.0-2021-5-1-11",
            "oasis_csaf_tc-csaf_2_0-2021-5-1-11.json",
        ),
        ("XA-2026-0001", "xa-2026-0001.json"),
        ("../../etc/passwd", "_etc_passwd.json"),
        ("a  ..B", "a_b.json"),
    ] {
        assert_eq!(file_name(id), name);
    }
}

#[test]
fn lists_name_the_same_files_newest_change_first() {
    let listed = |path: &str, day| Listed {
        path: path.to_owned(),
        id: path.to_owned(),
        title: "T".to_owned(),
        summary: "S".to_owned(),
        published: at(0),
        updated: at(day),
    };
    let all = [listed("2026/b.json", 1), listed("2026/a.json", 2)];
    assert_eq!(index(&all), "2026/a.json\n2026/b.json\n");
    let changes = changes(&all);
    assert!(changes.starts_with("\"2026/a.json\",\"20"), "{changes}");
    let provider = Provider {
        address: "https://gateway.example".to_owned(),
        name: "N".to_owned(),
        updated: at(2),
    };
    let feed = rolie(&provider, &all);
    let hash = feed.pointer("/feed/entry/0/link/2/href");
    let url = "https://gateway.example/csaf/white/2026/b.json.sha512";
    assert_eq!(hash, Some(&json!(url)));
    assert!(sha256_file(b"", "a.json").starts_with("e3b0c442"));
    assert!(sha512_file(b"", "a.json").ends_with("  a.json\n"));
}

#[test]
fn what_is_too_large_or_no_document_is_refused_with_its_place() {
    let small = Limits {
        bytes: 3,
        vulnerabilities: 0,
    };
    assert!(matches!(
        read(b"{}  ", &small),
        Err(ReadError::TooLarge { .. })
    ));
    assert!(matches!(
        read(b"{", &Limits::default()),
        Err(ReadError::Json { line: 1, .. })
    ));
    let path = "/document/csaf_version";
    let bare = read(b"{}", &Limits::default());
    assert!(matches!(bare, Err(ReadError::Member { path: p, .. }) if p == path));
    let deep = "[".repeat(100_000);
    assert!(matches!(
        read(deep.as_bytes(), &Limits::default()),
        Err(ReadError::Json { .. })
    ));
}

proptest! {
    #[test]
    fn no_document_makes_the_tests_panic(mutation in any::<(usize, u8)>()) {
        let mut written = value(&document(Category::SecurityAdvisory));
        mutate(&mut written, &mut { mutation.0 % 90 }, mutation.1);
        let _ = check::all(&written);
        let _ = read_value(&written, &Limits::default());
    }

    #[test]
    fn a_file_name_is_one_part_of_a_path(id in ".{0,40}") {
        let name = file_name(&id);
        prop_assert!(!name.contains('/') && !name.contains(".."));
    }
}

/// Replaces the `at`th value, counted from the outside, by one of another kind.
fn mutate(value: &mut Value, at: &mut usize, by: u8) {
    if *at == 0 {
        *value = match by % 5 {
            0 => Value::Null,
            1 => json!([]),
            2 => json!({}),
            3 => json!(1e300),
            _ => json!("18446744073709551615"),
        };
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Array(all) => all.iter_mut().for_each(|v| mutate(v, at, by)),
        Value::Object(all) => all.values_mut().for_each(|v| mutate(v, at, by)),
        _ => {}
    }
}
