//! Zones as they are written, read back, and what is refused.

use super::*;
use proptest::prelude::*;

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn entry(text: &str, below: bool, action: Action) -> Entry {
    Entry {
        name: name(text),
        below,
        action,
        until: None,
        note: String::new(),
    }
}

fn zone(entries: Vec<Entry>) -> Zone {
    Zone {
        origin: name("rpz.example"),
        server: name("ns.example"),
        mailbox: name("hostmaster.example"),
        serial: 2_026_112_301,
        ttl: 300,
        entries,
    }
}

const LIMITS: Limits = Limits {
    bytes: 1 << 20,
    entries: 100,
};

#[test]
fn a_zone_is_sorted_and_says_what_is_answered() {
    let mut dated = entry("Phish.Example.COM.", true, Action::NxDomain);
    dated.until = Day::from_ymd(2030, 1, 31);
    dated.note = "Decision 7\n@ A 198.51.100.7 ; x".to_owned();
    let mut noted = entry("bücher.example.net", false, Action::NoData);
    noted.note = "until 2031-01-01".to_owned();
    let walled = Action::Cname(name("walled.example.org"));
    let text = write(
        &zone(vec![
            dated,
            noted,
            entry("good.example.com", false, Action::Passthru),
            entry("a.example.com", true, walled),
        ]),
        &LIMITS,
    );
    let expected = "$TTL 300\n$ORIGIN rpz.example.\n\
        @ SOA ns.example. hostmaster.example. 2026112301 900 300 604800 300\n@ NS ns.example.\n\
        a.example.com CNAME walled.example.org.\n*.a.example.com CNAME walled.example.org.\n\
        good.example.com CNAME rpz-passthru.\n\
        phish.example.com CNAME . ; until 2030-01-31 Decision 7 @ A 198.51.100.7 ; x\n\
        *.phish.example.com CNAME .\n\
        xn--bcher-kva.example.net CNAME *. ; until - until 2031-01-01\n";
    assert_eq!(text.as_deref(), Ok(expected));
}

#[test]
fn names_that_would_say_something_else_in_a_zone_are_refused() {
    for (text, why) in [
        ("", NameError::Empty),
        (".", NameError::Empty),
        ("a..example", NameError::Empty),
        ("*.example", NameError::Sign { found: '*' }),
        ("a b.example", NameError::Sign { found: ' ' }),
        ("a;.example", NameError::Sign { found: ';' }),
        ("$include.example", NameError::Sign { found: '$' }),
        ("@", NameError::Sign { found: '@' }),
        ("a\nb.example", NameError::Sign { found: '\n' }),
        ("a\\.example", NameError::Sign { found: '\\' }),
        ("a_b.example", NameError::Sign { found: '_' }),
        ("-a.example", NameError::Sign { found: '-' }),
        ("198.51.100.7", NameError::Address),
    ] {
        assert_eq!(Name::parse(text), Err(why), "{text:?}");
    }
    let long = "a".repeat(63);
    assert!(Name::parse(&format!("{long}.example")).is_ok());
    assert_eq!(
        Name::parse(&format!("{long}a.example")),
        Err(NameError::Long)
    );
    let whole = format!("{long}.{long}.{long}.{}", "a".repeat(61));
    assert!(Name::parse(&whole).is_ok());
    assert_eq!(Name::parse(&format!("{whole}a")), Err(NameError::Long));
}

#[test]
fn zones_that_no_server_loads_are_not_written() {
    let twice = zone(vec![
        entry("a.example", false, Action::NxDomain),
        entry("A.example", true, Action::Passthru),
    ]);
    let named = "a.example".to_owned();
    assert_eq!(write(&twice, &LIMITS), Err(RpzError::Twice { name: named }));
    let part = "a".repeat(60);
    // 241 bytes: with the 11 of the zone and the dot between them, 253.
    let longest = format!("{part}.{part}.{part}.{}", "a".repeat(58));
    let fits = zone(vec![entry(&longest, false, Action::NxDomain)]);
    assert!(write(&fits, &LIMITS).is_ok());
    let longer = zone(vec![entry(&longest, true, Action::NxDomain)]);
    assert_eq!(
        write(&longer, &LIMITS),
        Err(RpzError::Long { name: longest })
    );
    let many = Limits {
        entries: 0,
        ..LIMITS
    };
    assert_eq!(write(&fits, &many), Err(RpzError::Many { limit: 0 }));
    let small = Limits {
        bytes: 200,
        ..LIMITS
    };
    assert_eq!(write(&fits, &small), Err(RpzError::Large { limit: 200 }));
}

#[test]
fn a_list_leaves_out_what_may_pass_and_is_read_again() {
    let entries = [
        entry("b.example", true, Action::NxDomain),
        entry("c.example", false, Action::Passthru),
        entry("a.example", false, Action::NoData),
    ];
    let text = domains(
        &entries,
        &["Blocked by order 7\n evil", "until changed"],
        &LIMITS,
    );
    let text = text.expect("a list");
    assert_eq!(
        text,
        "# Blocked by order 7 evil\n# until changed\na.example\nb.example\n"
    );
    let read = read_domains(&text, &LIMITS);
    assert_eq!(read, Ok(vec![name("a.example"), name("b.example")]));
    let why = NameError::Sign { found: '/' };
    assert_eq!(
        read_domains("#\na/b.example", &LIMITS),
        Err(RpzError::Name { line: 2, why })
    );
}

#[test]
fn what_was_not_written_here_is_refused_by_its_line() {
    let good = write(
        &zone(vec![entry("a.example", true, Action::NxDomain)]),
        &LIMITS,
    );
    let good = good.expect("a zone");
    assert_eq!(read("", &LIMITS), Err(RpzError::Head));
    assert_eq!(read("$TTL 300\n", &LIMITS), Err(RpzError::Head));
    for odd in [
        "a.b A 198.51.100.7",
        "*.c.example CNAME .",
        "a.b. CNAME .",
        "b.example CNAME c",
    ] {
        let error = read(&format!("{good}{odd}\n"), &LIMITS);
        let expected = RpzError::Line {
            line: 7,
            found: odd.to_owned(),
        };
        assert_eq!(error, Err(expected));
    }
    let again = read(&format!("{good}a.example CNAME .\n"), &LIMITS);
    assert!(matches!(again, Err(RpzError::Twice { .. })));
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let action = prop_oneof![
        Just(Action::NxDomain),
        Just(Action::NoData),
        Just(Action::Passthru),
        "[a-z]{1,9}\\.example".prop_map(|target| Action::Cname(name(&target))),
    ];
    let until = proptest::option::of((0..20_000).prop_map(Day::from_number));
    let names = "[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?\\.(example|test)";
    let parts = (names, any::<bool>(), action, until, "\\PC{0,250}");
    parts.prop_map(|(text, below, action, until, said)| Entry {
        name: name(&text),
        below,
        action,
        until,
        note: note(&said),
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(mut entries in proptest::collection::vec(any_entry(), 0..20)) {
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        entries.dedup_by(|a, b| a.name == b.name);
        let zone = zone(entries);
        let text = write(&zone, &LIMITS).expect("a zone");
        let again = read(&text, &LIMITS);
        prop_assert_eq!(again.as_ref(), Ok(&zone));
        let mut other = zone.clone();
        other.entries.reverse();
        prop_assert_eq!(write(&other, &LIMITS), Ok(text));
    }

    #[test]
    fn any_note_stays_in_its_line(said in any::<String>(), text in any::<String>()) {
        let mut one = entry("a.example", false, Action::NxDomain);
        one.note = said;
        let written = write(&zone(vec![one]), &LIMITS).expect("a zone");
        prop_assert_eq!(written.lines().count(), 5);
        prop_assert!(!written.contains(|c: char| c.is_control() && c != '\n'));
        let _ = read(&text, &LIMITS);
        let _ = read_domains(&text, &LIMITS);
    }
}
