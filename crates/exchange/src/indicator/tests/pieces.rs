//! Texts put together from what the search looks for, so that it meets itself at every corner.

use super::*;

const PIECES: &[&str] = &[
    "[.]",
    "(dot)",
    " [.] ",
    "hxxp",
    "://",
    "[://]",
    "[:]",
    "//",
    "[",
    "]",
    "(",
    ")",
    "@",
    "[at]",
    ".",
    ",",
    ";",
    ":",
    "=",
    "/",
    "?",
    "#",
    "%",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{202c}",
    "–",
    "‑",
    "+",
    "＋",
    "．",
    "٣",
    "९",
    "１",
    "查",
    "へ",
    "é",
    "пример",
    "рф",
    "www.",
    "a",
    "b.example.com",
    "com",
    "zip",
    "http",
    "https",
    "ftp",
    "tcp",
    "198.51.100.7",
    "2001:db8::1",
    "::",
    "AS",
    "ASN",
    "64500",
    "DE89",
    "3704",
    "GB82 WEST 1234 5698 7654 32",
    "4111 1111 1111 1111",
    "77 123 45 67",
    "00221",
    "0x",
    "bc1q",
    "mailto:",
    "😀",
    "\n",
];

fn text() -> impl Strategy<Value = String> {
    let known = prop::sample::select(PIECES).prop_map(str::to_owned);
    let any = any::<char>().prop_map(String::from);
    let piece = prop_oneof![8 => known, 1 => "[0-9]{1,6}", 1 => "[a-z]{1,4}", 1 => any];
    proptest::collection::vec(piece, 0..30).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn findings_stand_where_they_say_and_are_found_in_themselves(
        text in text(),
        country in prop::sample::select(vec!["SN", "US", "DE", "MD", "CN", ""]),
    ) {
        let country = country.parse().ok();
        let all = extract(&text, &Limits::default(), country);
        for (i, one) in all.iter().enumerate() {
            prop_assert!(!one.shown.is_empty() && one.count > 0);
            prop_assert!(one.shown.contains("***") || text[one.at..].starts_with(&one.shown));
            prop_assert!(all[..i].iter().all(|o| (o.kind, &o.value) != (one.kind, &one.value)));
            // Without its fragment an address may end as a sentence does.
            if one.shown.contains('#') {
                continue;
            }
            // A name that may be a file's is found as a host when it is defanged.
            let said = match one.kind {
                Kind::Domain => defang(&one.value),
                _ => one.value.clone(),
            };
            let again = extract(&said, &Limits::default(), country);
            prop_assert!(again.iter().any(|o| (o.kind, &o.value) == (one.kind, &one.value)), "{one:?}");
        }
    }

    #[test]
    fn limits_hold_and_masks_keep_the_length(text in text(), bytes in 0_usize..100) {
        let limits = Limits { bytes, found: 3 };
        let all = extract(&text, &limits, "SN".parse().ok());
        prop_assert!(all.len() <= 3 && all.iter().all(|one| one.at < bytes));
        let masked = mask_cards(&text);
        prop_assert_eq!(masked.chars().count(), text.chars().count());
        prop_assert!(!masked.contains("4111 1111 1111 1111") || text.contains("+4111") || !is_alone(&text));
    }
}

/// Whether every card number of a text stands apart from letters and digits.
fn is_alone(text: &str) -> bool {
    const CARD: &str = "4111 1111 1111 1111";
    let glued = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut places = text.match_indices(CARD);
    places.all(|(at, _)| {
        !glued(text[..at].chars().next_back()) && !glued(text[at + CARD.len()..].chars().next())
    })
}
