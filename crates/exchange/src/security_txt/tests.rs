//! Files as they are found. Invariant: each problem is found in a file that has it, and only there.

use super::*;
use base::Timestamp;
use proptest::prelude::*;

const GOOD: &str = "# ours\nContact: https://example.org/report\nExpires: 2027-06-01T00:00:00Z\n";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22 12:00:00").expect("a moment")
}

fn codes(text: &str) -> Vec<&'static str> {
    let checked = check(
        text.as_bytes(),
        now(),
        Some("https://example.org/.well-known/security.txt"),
    );
    let errors = checked.findings.iter().map(|f| f.problem.code());
    errors.filter(|code| *code != "not-signed").collect()
}

#[test]
fn a_good_file_has_no_finding_but_that_it_is_not_signed() {
    let checked = check(GOOD.as_bytes(), now(), None);
    assert!(checked.is_valid());
    assert_eq!(checked.findings.len(), 1, "{:?}", checked.findings);
    assert_eq!(checked.days_left, Some(190));
    assert!(check(GOOD.replace('\n', "\r\n").as_bytes(), now(), None).is_valid());
}

#[test]
fn every_problem_is_found_in_its_line() {
    for (line, want) in [
        ("Contact: security@example.org\n", "no-scheme"),
        ("Contact: http://example.org\n", "not-https"),
        ("Contact: mailto:security\n", "mail"),
        ("Contact:\n", "empty"),
        ("Policy:https://example.org\n", "no-space"),
        ("Policy : https://example.org\n", "space-before-colon"),
        ("Expires: 2027-06-01T00:00:00Z\n", "several-expires"),
        ("Preferred-Languages: en, english\n", "bad-language"),
        (
            "Preferred-Languages: en\nPreferred-Languages: fr\n",
            "several-languages",
        ),
        (
            "Canonical: https://other.example/security.txt\n",
            "not-canonical",
        ),
        ("CSAF: https://example.org/csaf\n", "csaf"),
        ("Contcat: https://example.org\n", "unknown"),
        ("hello\n", "not-a-field"),
        ("some words: x\n", "not-a-field"),
        ("Policy: https://example.org\rHiring: x\n", "line-end"),
        ("Contact: mailto:a@example.org\n", "no-encryption"),
        ("Policy: https://example.org", "no-last-line-end"),
    ] {
        let found = codes(&format!("{GOOD}{line}"));
        assert!(found.contains(&want), "{line}: {found:?}");
        let checked = check(format!("{GOOD}{line}").as_bytes(), now(), None);
        let lines = checked.findings.iter().filter_map(|f| f.line);
        assert!(lines.into_iter().all(|n| n >= 4), "{line}");
    }
    assert_eq!(codes(&format!("\u{feff}{GOOD}")), ["byte-order-mark"]);
    assert_eq!(codes(""), ["no-last-line-end", "no-contact", "no-expires"]);
    let checked = check(
        b"Contact: tel:+1\nExpires: 2027-06-01T00:00:00Z\n# \xff\n",
        now(),
        None,
    );
    assert!(!checked.is_valid());
    let large = check(&vec![b'#'; 100 << 20], now(), None);
    assert_eq!(large.findings[0].problem.code(), "too-large");
}

#[test]
fn the_end_is_counted_from_the_moment_given() {
    for (end, days, want) in [
        ("2026-11-22T11:59:59Z", Some(-1), "expired"),
        ("2026-11-23T12:00:00Z", Some(1), "expires-soon"),
        ("2026-12-22T12:00:00+00:00", Some(30), "expires-soon"),
        ("2028-01-01T00:00:00Z", Some(404), "expires-late"),
        ("2027-06-01", None, "bad-expires"),
        ("2027-06-01T00:00:00", None, "bad-expires"),
        ("Tue, 1 Jun 2027 00:00:00 +0000", None, "bad-expires"),
        ("2027-13-01T00:00:00Z", None, "bad-expires"),
    ] {
        let text = format!("Contact: https://example.org\nExpires: {end}\n");
        let checked = check(text.as_bytes(), now(), None);
        assert_eq!(checked.days_left, days, "{end}");
        assert!(codes(&text).contains(&want), "{end}");
    }
    let gone = check(
        b"Contact: https://a.example\nExpires: 2026-11-12T11:00:00Z\n",
        now(),
        None,
    );
    assert_eq!(gone.findings[0].problem, Problem::Expired { days: 10 });
}

fn signed(before: &str, hash: &str, block: &str, after: &str) -> String {
    format!(
        "{before}-----BEGIN PGP SIGNED MESSAGE-----\nHash: {hash}\n\n{GOOD}- -----\n{block}{after}"
    )
}

#[test]
fn the_frame_of_a_signature_is_looked_at() {
    // A signature packet of three bytes: whole in its frame, and no signature of anybody.
    let block = "-----BEGIN PGP SIGNATURE-----\n\nwgMEAAA=\n-----END PGP SIGNATURE-----\n";
    let found = codes(&signed("", "SHA512", block, ""));
    assert_eq!(
        found,
        ["not-a-field", "no-canonical"],
        "the dashes are unescaped, and no field"
    );
    for (text, want) in [
        (signed("# hello\n", "SHA512", block, ""), "before-signed"),
        (signed("", "SHA1", block, ""), "weak-hash"),
        (signed("", "SHA512", block, "more\n"), "after-signature"),
        (signed("", "SHA512", "", ""), "bad-signature"),
        (
            signed("", "SHA512", &block.replace("wg", "xg"), ""),
            "bad-signature",
        ),
        (
            signed("", "SHA512", &block.replace("END", "AND"), ""),
            "bad-signature",
        ),
    ] {
        assert!(codes(&text).contains(&want), "{want}: {:?}", codes(&text));
    }
}

#[test]
fn what_is_written_is_valid_and_what_would_not_be_is_refused() {
    let end = Timestamp::parse("2027-11-01").expect("a day");
    let mut document = Document::new(vec!["mailto:cert@example.org".into()], end);
    document.languages = vec!["ar".parse().expect("a tag"), "fr".parse().expect("a tag")];
    document.policy = vec!["https://example.org/policy\r\nContact: https://evil.example".into()];
    let text = document.write(now()).expect("a file");
    assert!(check(text.as_bytes(), now(), None).is_valid());
    assert_eq!(
        text.lines().count(),
        4,
        "no field comes out of a value: {text}"
    );
    for (contact, end) in [("cert@example.org", end), ("https://example.org", now())] {
        let document = Document::new(vec![contact.into()], end);
        assert!(document.write(now()).is_err(), "{contact}");
    }
    assert!(Document::new(Vec::new(), end).write(now()).is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_and_lines_are_there(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let checked = check(&bytes, now(), None);
        let lines = bytes.iter().filter(|b| **b == b'\n').count() as u64 + 1;
        prop_assert!(checked.findings.iter().filter_map(|f| f.line).all(|n| (1..=lines).contains(&n)));
    }

    #[test]
    fn what_is_written_passes_the_check(
        contact in "(https://|mailto:a@)[a-z]{1,9}\\PC{0,20}", end in 1i64..400, langs in prop::collection::vec("[a-z]{2,3}(-[a-z]{4})?", 0..4)
    ) {
        let mut document = Document::new(vec![contact], now().plus_seconds(end * 86_400));
        document.languages = langs.iter().map(|l| l.parse().expect("a tag")).collect();
        let text = document.write(now()).expect("a file");
        let checked = check(text.as_bytes(), now(), None);
        prop_assert!(checked.is_valid());
        prop_assert_eq!(checked.days_left, Some(end));
    }
}
