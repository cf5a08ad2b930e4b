//! Cards there and back. The people are made up. Invariant: nothing is lost but what is not read.

use super::*;
use base::{LanguageTag, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

fn read(text: &[u8], size: usize) -> (Vec<Result<Found, BadCard>>, Result<(), VcardError>) {
    let mut all = Vec::new();
    let mut cards = Cards::new(VcardLimits::default(), "SN".parse().ok());
    for chunk in text.chunks(size) {
        if let Err(error) = cards.push(chunk, &mut |one| all.push(one)) {
            return (all, Err(error));
        }
    }
    let end = cards.finish(&mut |one| all.push(one));
    (all, end)
}

fn one(text: &str) -> Found {
    let (mut all, end) = read(text.as_bytes(), 7);
    assert_eq!(end, Ok(()));
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0).expect("a card")
}

fn tag(text: &str) -> Option<LanguageTag> {
    text.parse().ok()
}

fn person() -> Card {
    let mut card = Card::new(Uuid::from_u128(7), Kind::Person);
    card.names = vec![
        Name {
            full: "ليلى حداد".into(),
            family: "حداد".into(),
            given: "ليلى".into(),
            prefix: "د.".into(),
            language: tag("ar"),
        },
        Name {
            full: "Dr Layla Haddad".into(),
            family: "Haddad".into(),
            given: "Layla".into(),
            prefix: ";".into(),
            language: tag("ar-latn"),
        },
    ];
    card.organization = vec![Organization {
        units: vec!["CERT-XX; national".into(), "Duty, night".into()],
        language: None,
    }];
    card.emails = vec!["duty@cert.example".into()];
    card.telephones = vec![Telephone {
        number: crate::e164::parse("+221330000000", None).expect("a number"),
        used: Use::Cell,
    }];
    card.keys = vec![
        Key::At("https://cert.example/key.asc".into()),
        Key::Binary((0..=255).collect()),
    ];
    card.time_zone = Some("Africa/Dakar".into());
    card.languages = vec!["fr".parse().expect("a tag")];
    card.note = vec![Local {
        text: "First line\nsecond, with; signs \\ and ليلى repeated until the line folds: ليلىليلىليلى".into(),
        language: None,
    }];
    card.revised = Timestamp::parse("2026-11-22 10:15:00");
    card
}

#[test]
fn a_card_comes_back_as_it_was_and_no_line_is_long() {
    let mut text = String::new();
    write(&person(), &mut text);
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.contains("UID:urn:uuid:00000000-0000-0000-0000-000000000007\r\n"));
    assert!(text.contains("TEL;VALUE=uri;TYPE=cell;PREF=1:tel:+221330000000\r\n"));
    assert!(text.contains("REV:20261122T101500Z\r\n"));
    let found = one(&text);
    assert_eq!(found.card, person());
    assert!(found.kept.is_empty() && found.notes.is_empty(), "{found:?}");
}

#[test]
fn organisations_and_functions_keep_their_kind() {
    let mut organization = Card::new(Uuid::from_u128(1), Kind::Organization);
    organization.names = vec![Name::shown("CERT-XX", None)];
    let mut function = Card::new(Uuid::from_u128(2), Kind::Function);
    function.names = vec![Name::shown("Duty officer", tag("en"))];
    function.role = vec![Local {
        text: "Incident handler".into(),
        language: tag("en"),
    }];
    let text = write_all([&organization, &function]);
    let (all, end) = read(text.as_bytes(), 3);
    assert_eq!(end, Ok(()));
    let cards: Vec<Card> = all.into_iter().map(|c| c.expect("a card").card).collect();
    assert_eq!(cards, [organization, function]);
}

#[test]
fn cards_of_other_programs_are_read() {
    let old = "\u{feff}BEGIN:VCARD\nVERSION:3.0\nN:Diop;Awa;;Mme;\nitem1.EMAIL;type=INTERNET:awa@cert.example\n\
               TEL;TYPE=WORK,FAX:33 000 00 00\nTEL;TYPE=CELL:call me\nKEY;ENCODING=b:AQI\n D\nPHOTO;ENCODING=b:AAAA\n\
               X-ODD;VALUE=\"a:b;c\":1\nnothing\nEND:VCARD\n";
    let found = one(old);
    assert_eq!(found.card.names[0].full, "Awa Diop");
    assert_eq!(found.card.emails, ["awa@cert.example"]);
    assert_eq!(found.card.telephones.len(), 1);
    assert_eq!(found.card.telephones[0].number.e164(), "+221330000000");
    assert_eq!(found.card.telephones[0].used, Use::Fax);
    assert_eq!(found.card.keys, [Key::Binary(vec![1, 2, 3])]);
    assert_eq!(found.kept.len(), 4, "{:?}", found.kept);
    let lines: Vec<u64> = found.notes.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [6, 11], "{:?}", found.notes);
    assert_eq!(found.uid, None);
    assert_eq!(one(old).card.uid, found.card.uid, "the same again");
}

#[test]
fn what_is_no_card_is_named_and_the_others_stand() {
    let text = "hello\nagain\nBEGIN:VCARD\nVERSION:2.1\nFN:A\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nBEGIN:VCARD\n\
                VERSION:4.0\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:B\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:C\n";
    let (all, end) = read(text.as_bytes(), 1);
    assert_eq!(end, Ok(()));
    let bad: Vec<&BadCard> = all.iter().filter_map(|one| one.as_ref().err()).collect();
    assert_eq!(bad[0], &BadCard::Outside { line: 1 });
    assert!(matches!(bad[1], BadCard::Version { line: 3, found } if found == "2.1"));
    assert_eq!(bad[2], &BadCard::Unclosed { line: 7 });
    assert_eq!(bad[3], &BadCard::Nobody { line: 9 });
    assert_eq!(bad[4], &BadCard::Unclosed { line: 16 });
    let good: Vec<&Found> = all.iter().filter_map(|one| one.as_ref().ok()).collect();
    assert_eq!((good.len(), good[0].line), (1, 12));
    assert_eq!(read(b"hello", 2).1, Err(VcardError::NoCard));
    let invisible = "BEGIN:VCARD\nVERSION:4.0\nFN:\u{1} \nEND:VCARD\n";
    assert_eq!(
        read(invisible.as_bytes(), 9).0,
        [Err(BadCard::Nobody { line: 1 })]
    );
}

#[test]
fn a_card_of_a_hundred_megabytes_is_refused_early() {
    let limits = VcardLimits::default();
    let mut cards = Cards::new(limits, None);
    let mut none = |_: Result<Found, BadCard>| panic!("no card is whole");
    cards
        .push(b"BEGIN:VCARD\r\nVERSION:4.0\r\nPHOTO:", &mut none)
        .expect("a beginning");
    let chunk = vec![b'A'; 64 << 10];
    let taken = (0..1600)
        .take_while(|_| cards.push(&chunk, &mut none).is_ok())
        .count();
    assert!(taken <= limits.line_bytes / chunk.len(), "{taken}");
    let mut cards = Cards::new(limits, None);
    cards
        .push(b"BEGIN:VCARD\r\n", &mut none)
        .expect("a beginning");
    let line = [b"NOTE:".to_vec(), vec![b'A'; 1000], b"\r\n".to_vec()].concat();
    let error = (0..100_000).find_map(|_| cards.push(&line, &mut none).err());
    assert_eq!(
        error,
        Some(VcardError::CardTooLarge {
            line: 1,
            limit: limits.card_bytes
        })
    );
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z ;:,\\\\\"^'\n\t=]{1,90}", "[^\\p{Cc}]{1,60}"]
}

fn card() -> impl Strategy<Value = Card> {
    let languages = prop::sample::select(vec!["ar", "zh-hant", "ru-latn", "fr"]);
    let names = prop::collection::vec((text(), text(), text()), 1..3);
    let lists = (
        prop::collection::vec(text(), 0..3),
        prop::collection::vec(any::<u8>(), 0..200),
    );
    (
        any::<u128>(),
        names,
        languages,
        lists,
        text(),
        0i64..4_000_000_000,
    )
        .prop_map(|(uid, names, language, (units, key), note, at)| {
            let mut card = Card::new(Uuid::from_u128(uid), Kind::Person);
            card.names = names
                .into_iter()
                .zip([None, tag(language)])
                .map(|((full, family, prefix), language)| Name {
                    full: format!("x{full}"),
                    family,
                    given: "G".into(),
                    prefix,
                    language,
                })
                .collect();
            if !units.is_empty() {
                card.organization = vec![Organization {
                    units,
                    language: tag(language),
                }];
            }
            card.keys = vec![Key::Binary(key)];
            card.note = vec![Local {
                text: note,
                language: None,
            }];
            card.revised = Some(Timestamp::from_micros(at * 1_000_000));
            card
        })
}

proptest! {
    #[test]
    fn any_card_comes_back_as_it_was(card in card(), size in 1usize..200) {
        let mut written = String::new();
        write(&card, &mut written);
        prop_assert!(written.split("\r\n").all(|line| line.len() <= 75));
        let (all, end) = read(written.as_bytes(), size);
        prop_assert_eq!(end, Ok(()));
        prop_assert_eq!(all.len(), 1);
        prop_assert_eq!(&all[0].as_ref().expect("a card").card, &card);
    }

    #[test]
    fn cards_do_not_depend_on_how_bytes_are_cut(
        bytes in prop::collection::vec(prop::sample::select(b"BEGINVCARD:40FNX;=\"\\,. \r\n\xc3\xa9".to_vec()), 0..200),
        size in 1usize..20
    ) {
        let text = [b"BEGIN:VCARD\nVERSION:4.0\n".as_slice(), &bytes, b"\nFN:x\nEND:VCARD"].concat();
        prop_assert_eq!(read(&text, size), read(&text, 10_000));
    }
}
