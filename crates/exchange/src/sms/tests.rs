//! Counting, cutting, and who a message is from.

use super::*;
use proptest::prelude::*;

#[test]
fn segments_follow_the_alphabet_and_its_limits() {
    use Encoding::{Gsm7, Ucs2};
    for (text, encoding, units, count, left) in [
        (String::new(), Gsm7, 0, 0, 160),
        ("a".repeat(160), Gsm7, 160, 1, 0),
        ("a".repeat(161), Gsm7, 161, 2, 145),
        ("a".repeat(459), Gsm7, 459, 3, 0),
        ("a".repeat(460), Gsm7, 460, 4, 152),
        ("€".repeat(80), Gsm7, 160, 1, 0),
        // 76 pairs, and a septet stays empty at the end of each segment.
        ("€".repeat(81), Gsm7, 162, 2, 143),
        ("€".repeat(153), Gsm7, 306, 3, 151),
        ("€".repeat(228), Gsm7, 456, 3, 1),
        ("€".repeat(229), Gsm7, 458, 4, 151),
        ("ж".repeat(70), Ucs2, 70, 1, 0),
        ("ж".repeat(71), Ucs2, 71, 2, 63),
        ("ж".repeat(201), Ucs2, 201, 3, 0),
        ("ж".repeat(202), Ucs2, 202, 4, 66),
        ("😀".repeat(35), Ucs2, 70, 1, 0),
        // 33 pairs, and a unit stays empty at the end of each segment.
        ("😀".repeat(67), Ucs2, 134, 3, 65),
        ("😀".repeat(99), Ucs2, 198, 3, 1),
        ("😀".repeat(100), Ucs2, 200, 4, 65),
        // One character outside the alphabet makes the whole wide.
        (format!("{}ç", "a".repeat(80)), Ucs2, 81, 2, 53),
    ] {
        let found = segments(&text);
        let all = (found.encoding, found.units, found.segments, found.left);
        assert_eq!(all, (encoding, units, count, left), "{text}");
        assert_eq!(found.fits(), count <= 3);
    }
    assert_eq!((Gsm7.most(), Ucs2.most()), (459, 201));
}

#[test]
fn the_characters_that_make_a_text_long_are_named_once() {
    assert_eq!(segments("Reçu : « payé » ça").foreign, ['ç', '«', '»']);
    assert_eq!(segments("Payé à Zoé, 10 €").foreign, [' '; 0]);
    assert_eq!(segments("абвгдежзийкл").foreign.len(), NAMED);
}

#[test]
fn senders_stand_on_labelled_lines_in_six_languages() {
    use SenderKind::{Id, ShortCode, Telephone};
    let country = "SN".parse().ok();
    for (text, kind, value) in [
        ("From: BANK", Id, "BANK"),
        (
            "Hello\r\n> Sender ID: My-Bank 24\r\nPay now",
            Id,
            "My-Bank 24",
        ),
        ("De : 36000\nBonjour", ShortCode, "36000"),
        ("Expéditeur : «Banque»", Id, "Banque"),
        ("Remitente: Correos.", Id, "Correos"),
        ("От: +221 77 123 45 67", Telephone, "+221771234567"),
        ("من: ٣٦٠٠٠", ShortCode, "36000"),
        (
            "\u{200f}المرسل: \u{202a}+221 77 123 45 67\u{202c}",
            Telephone,
            "+221771234567",
        ),
        ("发件人：10690000", ShortCode, "10690000"),
        ("*From:* 77 123 45 67", Telephone, "+221771234567"),
    ] {
        let found = senders(text, country);
        let [one] = found.as_slice() else {
            panic!("{text}: {found:?}")
        };
        assert_eq!((one.kind, one.value.as_str()), (kind, value), "{text}");
        assert!(text.is_char_boundary(one.at) && one.at > 0);
    }
}

#[test]
fn what_is_no_sender_is_none() {
    for text in [
        "",
        "From",
        "From:",
        "From: Somebody <person@mail.example>",
        "a word from: nobody",
        "From: twelve chars!",
        "From: 12",
        "BANK: pay",
        "From: https://a.example",
    ] {
        assert_eq!(senders(text, "SN".parse().ok()), [], "{text}");
    }
    let many: String = (0..100).map(|n| format!("From: A{n}\n")).collect();
    assert_eq!(senders(&many, None).len(), 16);
}

proptest! {
    #[test]
    fn pieces_are_the_text_and_hold_what_a_segment_holds(
        text in "[a-z€\\[\\]{}жé😀漢\\n]{0,600}",
    ) {
        let found = segments(&text);
        let pieces = pieces(&text);
        prop_assert_eq!(pieces.concat(), text.as_str());
        prop_assert_eq!(pieces.len(), found.segments);
        let size = |piece: &&str| piece.chars().map(|c| found.encoding.units(c)).sum::<usize>();
        let most = if pieces.len() > 1 { found.encoding.joined() } else { found.encoding.alone() };
        prop_assert!(pieces.iter().all(|piece| size(piece) <= most));
        prop_assert_eq!(pieces.last().map_or(most, |piece| most - size(piece)), found.left);
        // A character more would not have fitted into any segment but the last.
        for pair in pieces.windows(2) {
            let next = pair[1].chars().next().map_or(0, |c| found.encoding.units(c));
            prop_assert!(size(&pair[0]) + next > most);
        }
        prop_assert_eq!(found.units, pieces.iter().map(size).sum::<usize>());
    }

    #[test]
    fn any_text_is_counted(text in "\\PC{0,300}") {
        let found = segments(&text);
        prop_assert_eq!(found.foreign.is_empty(), found.encoding == Encoding::Gsm7);
        prop_assert!(found.segments * found.encoding.alone() >= found.units);
        let _ = senders(&text, None);
    }
}
