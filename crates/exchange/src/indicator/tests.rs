//! What is found in messages as people receive them, and what is not.

use super::*;
use proptest::prelude::*;

mod pieces;
mod written;

fn found(text: &str) -> Vec<(Kind, String)> {
    let country = "SN".parse().ok();
    let all = extract(text, &Limits::default(), country);
    all.into_iter().map(|f| (f.kind, f.value)).collect()
}

fn of(kind: Kind, text: &str) -> Vec<String> {
    let all = found(text).into_iter();
    all.filter(|(k, _)| *k == kind).map(|(_, v)| v).collect()
}

#[test]
fn addresses_are_found_however_they_are_written() {
    for text in [
        "Open https://bank.example.com/login?id=7 now!",
        "Open hxxps://bank[.]example[.]com/login?id=7, please",
        "(see <https://bank.example.com/login?id=7>)",
        "https://user:secret@BANK.example.com/login?id=7#top.",
        "点击https://bank.example.com/login?id=7。",
        "افتح https://bank.example.com/login?id=7، الآن",
    ] {
        assert_eq!(
            of(Kind::Url, text),
            ["https://bank.example.com/login?id=7"],
            "{text}"
        );
        assert_eq!(of(Kind::Domain, text), ["bank.example.com"], "{text}");
    }
    assert_eq!(
        of(Kind::Url, "pay at pay.example.com/x"),
        ["http://pay.example.com/x"]
    );
    assert_eq!(
        of(Kind::Url, "www.example.org"),
        ["http://www.example.org/"]
    );
    assert_eq!(
        of(Kind::Domain, "münchen.example.de"),
        ["xn--mnchen-3ya.example.de"]
    );
    assert_eq!(
        of(Kind::Ip, "from 198.51.100.7:8080 and 2001:db8::1"),
        ["198.51.100.7", "2001:db8::1"]
    );
    assert_eq!(of(Kind::Ip, "http://198.51.100.7/a"), ["198.51.100.7"]);
    assert_eq!(
        of(Kind::Email, "write Help@Bank.example.com;"),
        ["help@bank.example.com"]
    );
}

#[test]
fn file_names_versions_and_ends_of_sentences_are_no_hosts() {
    for text in [
        "invoice.pdf",
        "archive.zip",
        "Version 10.0.1904.2.1",
        "e.g. this",
        "end.Begin",
        "1.2.3",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn telephone_numbers_are_found_and_dates_and_amounts_are_not() {
    for text in [
        "+221 77 123 45 67",
        "00221771234567",
        "appelez le 77 123 45 67 vite",
        "77-123-45-67",
    ] {
        assert_eq!(of(Kind::Telephone, text), ["+221771234567"], "{text}");
    }
    for text in [
        "2026-03-24",
        "24.03.2026",
        "1 000 000 XOF",
        "XOF 77123456",
        "€771234567",
        "12345",
    ] {
        assert_eq!(of(Kind::Telephone, text), [""; 0], "{text}");
    }
}

#[test]
fn accounts_and_wallets_are_found_by_their_checksums() {
    let text = "IBAN GB82 WEST 1234 5698 7654 32, or GB82WEST12345698765432";
    assert_eq!(of(Kind::Iban, text), ["GB82WEST12345698765432"]);
    assert_eq!(of(Kind::Iban, "GB82 WEST 1234 5698 7654 33"), [""; 0]);
    let wallets = [
        "16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "0x52908400098527886e0f7030069857d2e4169ee7",
    ];
    for wallet in wallets {
        assert_eq!(of(Kind::Wallet, wallet), [wallet]);
    }
    assert_eq!(
        of(Kind::Wallet, "16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvN"),
        [""; 0]
    );
    assert_eq!(
        of(Kind::Wallet, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"),
        [""; 0]
    );
}

#[test]
fn hashes_and_vulnerabilities_are_found() {
    let md5 = "d41d8cd98f00b204e9800998ecf8427e";
    assert_eq!(of(Kind::Md5, &md5.to_uppercase()), [md5]);
    assert_eq!(of(Kind::Cve, "cve-2026-12345,"), ["CVE-2026-12345"]);
    assert_eq!(of(Kind::Md5, "12345678901234567890123456789012"), [""; 0]);
}

#[test]
fn card_numbers_are_masked_and_nothing_else_is() {
    for (said, masked) in [
        ("card 4111 1111 1111 1111.", "card **** **** **** 1111."),
        ("4111111111111111", "************1111"),
        ("378282246310005", "***********0005"),
        ("+4111111111111111", "+4111111111111111"),
        ("4111 1111 1111 1112", "4111 1111 1111 1112"),
        ("+221 77 123 45 67", "+221 77 123 45 67"),
        ("é 4111-1111-1111-1111 é", "é ****-****-****-1111 é"),
    ] {
        assert_eq!(mask_cards(said), masked);
    }
}

#[test]
fn what_is_shown_makes_no_link() {
    assert_eq!(defang("https://a.example/x.y"), "hxxps://a[.]example/x.y");
    assert_eq!(defang("b@a.example"), "b@a[.]example");
    assert_eq!(defang("198.51.100.7"), "198.51.100.7");
    assert_eq!(defang("+221771234567"), "+221771234567");
}

#[test]
fn limits_end_the_search() {
    let text = "a1.example.com a2.example.com a3.example.com";
    let limits = Limits {
        bytes: 1 << 20,
        found: 2,
    };
    assert_eq!(extract(text, &limits, None).len(), 2);
    let limits = Limits {
        bytes: 20,
        found: 9,
    };
    assert_eq!(extract("é".repeat(40).as_str(), &limits, None), []);
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,300}", digits in "[0-9 +().-]{0,60}") {
        let text = format!("{text} {digits}");
        let all = extract(&text, &Limits::default(), "SN".parse().ok());
        let mut values: Vec<&Found> = all.iter().collect();
        values.sort();
        values.dedup();
        prop_assert_eq!(values.len(), all.len());
        for one in &all {
            prop_assert!(text.is_char_boundary(one.at) && one.count > 0);
            prop_assert!(one.shown.contains("***") || text[one.at..].starts_with(&one.shown));
        }
        prop_assert!(all.windows(2).all(|pair| pair[0].at <= pair[1].at));
        prop_assert_eq!(mask_cards(&text).chars().count(), text.chars().count());
    }

    #[test]
    fn what_was_found_is_found_again(text in "[a-z]{1,9}\\.example\\.(com|org|net)(/[a-z0-9]{1,9}){0,3}") {
        for one in found(&text) {
            prop_assert!(found(&one.1).contains(&one), "{:?}", one);
            prop_assert!(found(&defang(&one.1)).contains(&one), "{:?}", one);
        }
    }
}
