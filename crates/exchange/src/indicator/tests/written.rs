//! How things are written, where they stand, and what only looks like them.

use super::*;

fn one(text: &str) -> Vec<(Kind, String, String, usize, usize)> {
    let all = extract(text, &Limits::default(), "SN".parse().ok());
    let each = |f: Found| (f.kind, f.value, f.shown, f.at, f.count);
    all.into_iter().map(each).collect()
}

#[test]
fn findings_say_where_they_stand_and_how_often() {
    let text = "Réf. hxxp://pay[.]example[.]com/a and pay (dot) example (dot) com, PAY.example.com";
    let found = one(text);
    let written = "hxxp://pay[.]example[.]com/a";
    let at = text.find("hxxp").expect("there");
    let host = (
        Kind::Domain,
        "pay.example.com".to_owned(),
        written.to_owned(),
        at,
        3,
    );
    let url = (
        Kind::Url,
        "http://pay.example.com/a".to_owned(),
        written.to_owned(),
        at,
        1,
    );
    assert_eq!(found, [host, url]);
    let text = "اتصل \u{202a}+٢٢١ ٧٧ ١٢٣ ٤٥ ٦٧\u{202c} الآن";
    let [(kind, value, shown, at, _)] = one(text).try_into().expect("one");
    assert_eq!((kind, value.as_str()), (Kind::Telephone, "+221771234567"));
    assert_eq!(shown, "+٢٢١ ٧٧ ١٢٣ ٤٥ ٦٧");
    assert_eq!(at, text.find('+').expect("there"));
}

#[test]
fn no_password_and_no_fragment_is_kept_or_shown() {
    for text in [
        "https://victim:se@cret@a.example.com/x#me@mail.example",
        "hxxps[://]victim:secret@a[.]example[.]com/x",
    ] {
        for (_, value, shown, _, _) in one(text) {
            assert!(
                !value.contains("cret") && !shown.contains("cret"),
                "{value} {shown}"
            );
            assert!(
                !value.contains("me@") && !value.contains("victim"),
                "{value}"
            );
        }
        assert_eq!(of(Kind::Url, text), ["https://a.example.com/x"]);
    }
}

#[test]
fn hosts_between_words_without_blanks_are_cut_out() {
    for text in [
        "请访问www.example.com查看",
        "请访问example.com查看",
        "请点击https://example.com查看",
        "詳しくはexample.comへ",
    ] {
        assert_eq!(of(Kind::Domain, text).len(), 1, "{text}: {:?}", found(text));
        assert!(of(Kind::Domain, text)[0].ends_with("example.com"), "{text}");
    }
    assert_eq!(
        of(Kind::Url, "退订https://a.example.com/t/9Xk请"),
        ["https://a.example.com/t/9Xk"]
    );
    assert_eq!(
        of(Kind::Email, "联系me@example.com谢谢"),
        ["me@example.com"]
    );
    assert_eq!(
        of(Kind::Domain, "сайт пример.рф."),
        ["xn--e1afmkfd.xn--p1ai"]
    );
}

#[test]
fn lists_and_labels_are_taken_apart() {
    let text = "http://a.example.com/1,http://b.example.com/2;c.example.com,198.51.100.7";
    assert_eq!(of(Kind::Url, text).len(), 2);
    assert_eq!(of(Kind::Domain, text).len(), 3);
    assert_eq!(of(Kind::Ip, text), ["198.51.100.7"]);
    assert_eq!(
        of(Kind::Ip, "IP:198.51.100.7 src=203.0.113.9"),
        ["198.51.100.7", "203.0.113.9"]
    );
    assert_eq!(of(Kind::Domain, "Domain:a.example.com"), ["a.example.com"]);
    assert_eq!(of(Kind::Ip, "tcp://198.51.100.7:443"), ["198.51.100.7"]);
    assert_eq!(
        of(
            Kind::Url,
            "<a href=\"https://a.example.com/?u=http://b.example.com\">"
        )
        .len(),
        1
    );
}

#[test]
fn addresses_are_told_from_versions_and_times() {
    for text in [
        "version 10.0.19041.1",
        "Version: 1.2.3.4",
        "v 1.2.3.4",
        "Chrome/120.0.0.0",
        "120.0.0.0",
        "12:30:45",
        "00:11:22:33:44:55",
        "50:06:01:60:90:20:1e:7a",
        "std::vec",
        "a::b",
        "::",
        "1.2.3",
        "198.51.100.0/24",
        "256.1.1.1",
        "http://0x",
    ] {
        assert_eq!(of(Kind::Ip, text), [""; 0], "{text}");
    }
    for (text, value) in [
        ("198[.]51[.]100[.]7", "198.51.100.7"),
        ("[2001:DB8::1]:443", "2001:db8::1"),
        ("http://[2001:db8::1]:8080/x", "2001:db8::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("198.51.100.7:8080", "198.51.100.7"),
        ("198.51.100.7/login", "198.51.100.7"),
    ] {
        assert_eq!(of(Kind::Ip, text), [value], "{text}");
    }
    assert_eq!(
        of(Kind::Url, "198.51.100.7/login"),
        ["http://198.51.100.7/login"]
    );
}

#[test]
fn names_that_may_be_files_need_a_word_that_speaks_for_them() {
    for text in [
        "update.zip",
        "README.md",
        "run.sh",
        "clip.mov",
        "paid.It was",
        "Co.Ltd",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    for text in [
        "update[.]zip",
        "domain update.zip",
        "Site: update.zip",
        "https://update.zip/",
        "update.zip/get",
    ] {
        assert_eq!(of(Kind::Domain, text), ["update.zip"], "{text}");
    }
    let own = extract("banca.md", &Limits::default(), "MD".parse().ok());
    assert_eq!(own.len(), 1);
}

#[test]
fn autonomous_systems_are_found() {
    for text in [
        "AS64500",
        "ASN64500",
        "(as64500)",
        "AS 64500",
        "ASN: 64500",
        "ASN:64500",
    ] {
        assert_eq!(of(Kind::Asn, text), ["AS64500"], "{text}");
    }
    for text in [
        "AS0",
        "AS65535",
        "AS4294967295",
        "AS4294967296",
        "as 64500",
        "AS064500",
        "BAS64500",
    ] {
        assert_eq!(of(Kind::Asn, text), [""; 0], "{text}");
    }
}

#[test]
fn wallets_are_checked_by_what_their_chain_checks() {
    for (wallet, which) in [
        (
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            Chain::Ethereum,
        ),
        (
            "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
            Chain::Ethereum,
        ),
        (
            "0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED",
            Chain::Ethereum,
        ),
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", Chain::Bitcoin),
        (
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            Chain::Bitcoin,
        ),
        (
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
            Chain::Monero,
        ),
    ] {
        assert_eq!(chain(wallet), Some(which), "{wallet}");
        assert_eq!(
            of(Kind::Wallet, &format!("pay {wallet}.")).len(),
            1,
            "{wallet}"
        );
        // One sign otherwise.
        let wrong = wallet
            .replace("aA", "AA")
            .replace("fB", "Fb")
            .replace("8F3T4", "8F3T5");
        let wrong = wrong.replace("5jj0", "5jj9").replace("44AFFq5", "44AFFq6");
        assert!(wrong == wallet || chain(&wrong).is_none(), "{wrong}");
    }
    assert_eq!(
        of(
            Kind::Wallet,
            "bitcoin:16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM?amount=1"
        )
        .len(),
        1
    );
    // The addresses of test networks are worth nothing.
    assert_eq!(chain("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"), None);
}

#[test]
fn bytes_that_checksums_are_made_for_make_wallets() {
    for (version, which) in [
        (0x00, Chain::Bitcoin),
        (0x05, Chain::Bitcoin),
        (0x30, Chain::Litecoin),
        (0x32, Chain::Litecoin),
        (0x41, Chain::Tron),
    ] {
        use sha2::{Digest, Sha256};
        let mut bytes = vec![7_u8; 21];
        bytes[0] = version;
        let sum = Sha256::digest(Sha256::digest(&bytes));
        bytes.extend_from_slice(&sum[..4]);
        let wallet = bs58::encode(&bytes).into_string();
        assert_eq!(chain(&wallet), Some(which), "{wallet}");
        assert_eq!(of(Kind::Wallet, &wallet), [wallet.as_str()]);
    }
}

#[test]
fn account_numbers_have_the_length_of_their_country() {
    for text in [
        "DE89 3704 0044 0532 0130 00",
        "de89370400440532013000",
        "NO93 8601 1117 947",
        "DE89-3704-0044-0532-0130-00",
    ] {
        assert_eq!(of(Kind::Iban, text).len(), 1, "{text}");
    }
    let behind = "IBAN: DE89 3704 0044 0532 0130 00 BIC ABCDEFGH";
    assert_eq!(of(Kind::Iban, behind), ["DE89370400440532013000"]);
    assert_eq!(of(Kind::Telephone, behind), [""; 0]);
    for text in [
        "DE89 3704 0044 0532 0130 01",
        "DE89 3704 0044 0532 0130 0",
        "XX89 3704 0044 0532 0130 00",
    ] {
        assert_eq!(of(Kind::Iban, text), [""; 0], "{text}");
    }
}

#[test]
fn telephone_numbers_are_found_side_by_side_and_in_any_blanks() {
    let two = "77 123 45 67 78 234 56 78";
    assert_eq!(of(Kind::Telephone, two), ["+221771234567", "+221782345678"]);
    for text in [
        "+221\u{a0}77\u{a0}123\u{a0}45\u{a0}67",
        "+221–77–123–45–67",
        "（＋221）771234567",
        "tel:+221771234567",
    ] {
        assert_eq!(of(Kind::Telephone, text), ["+221771234567"], "{text}");
    }
    for text in [
        "4111 1111 1111 1111",
        "№ 771234567",
        "#771234567",
        "771234567,50",
        "ref_771234567",
    ] {
        assert_eq!(of(Kind::Telephone, text), [""; 0], "{text}");
    }
    assert_eq!(
        of(Kind::Telephone, "call 771234567, now"),
        ["+221771234567"]
    );
}

#[test]
fn card_numbers_are_masked_whatever_is_around_them() {
    for (said, masked) in [
        (
            "4111 1111 1111 1111 12/29 123",
            "**** **** **** 1111 12/29 123",
        ),
        ("4111 1111 1111 1111 2029", "**** **** **** 1111 2029"),
        ("12 4111111111111111", "12 ************1111"),
        ("4111.1111.1111.1111", "****.****.****.1111"),
        (
            "4111\u{a0}1111\u{a0}1111\u{a0}1111",
            "****\u{a0}****\u{a0}****\u{a0}1111",
        ),
        ("٤١١١ ١١١١ ١١١١ ١١١١", "**** **** **** ١١١١"),
        ("卡号:4111111111111111。", "卡号:************1111。"),
        ("**4111111111111111**", "**************1111**"),
        ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
        ("351756051523999", "351756051523999"),
        ("a4111111111111111", "a4111111111111111"),
    ] {
        assert_eq!(mask_cards(said), masked);
    }
}

#[test]
fn longer_hashes_are_found_by_their_length() {
    let hash = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e";
    assert_eq!(of(Kind::Sha512, &format!("SHA-512: {hash}")), [hash]);
    assert_eq!(of(Kind::Sha256, &hash[..64]), [&hash[..64]]);
    assert_eq!(of(Kind::Sha256, &hash[..63]), [""; 0]);
}

#[test]
fn an_address_that_is_too_long_leaves_its_host() {
    let text = format!("https://a.example.com/{}", "x".repeat(5000));
    assert_eq!(found(&text), [(Kind::Domain, "a.example.com".to_owned())]);
}
