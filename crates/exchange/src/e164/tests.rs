//! Numbers as people write them. The numbers are made up. Invariant: a reading is a fixed point.

use super::*;
use proptest::prelude::*;

fn read(text: &str, country: &str) -> Result<String, &'static str> {
    let country = (!country.is_empty()).then(|| country.parse().expect("a country"));
    parse(text, country)
        .map(|p| p.to_string())
        .map_err(|e| e.code())
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, country, want) in [
        ("+221 33 000 00 00", "", "+221330000000"),
        ("00221 33 000 00 00", "", "+221330000000"),
        ("tel:+221-33-000-0000;ext=12", "", "+221330000000;ext=12"),
        ("(020) 7946-0000", "GB", "+442079460000"),
        ("+44 (0)20 7946 0000", "", "+442079460000"),
        ("+44 020 7946 0000", "", "+442079460000"),
        ("44 20 7946 0000", "GB", "+442079460000"),
        ("8 (495) 000-00-00", "RU", "+74950000000"),
        ("8~10 221 33 000 00 00", "RU", "+221330000000"),
        ("06 0000 0000", "IT", "+390600000000"),
        ("8 0152 45-00-00", "BY", "+375152450000"),
        ("06 1 000 0000", "HU", "+3610000000"),
        ("011 221 33 000 0000", "US", "+221330000000"),
        ("1-202-555-0100", "US", "+12025550100"),
        ("202.555.0100 ext. 4", "CA", "+12025550100;ext=4"),
        ("202.555.0100x4", "CA", "+12025550100;ext=4"),
        ("٠٢ ٠٠٠٠ ٠٠٠٠", "EG", "+20200000000"),
        ("\u{200e}+20 2 0000 0000\u{200e}", "", "+20200000000"),
        ("＋86 10 0000 0000", "", "+861000000000"),
        ("+800 0000 0000", "", "+80000000000"),
        ("000 44 20 7946 0000", "KE", "+442079460000"),
    ] {
        assert_eq!(read(text, country).as_deref(), Ok(want), "{text}");
    }
}

#[test]
fn what_is_no_number_is_refused_with_its_reason() {
    for (text, country, want) in [
        ("", "", "empty"),
        ("+", "", "empty"),
        ("0800 CALL NOW", "GB", "sign"),
        ("33 000 00 00", "", "no-country"),
        ("33 000 00 00", "XA", "no-country"),
        ("+999 123 456 78", "", "unknown-code"),
        ("+0 123 456 78", "", "unknown-code"),
        ("+221 33", "", "too-short"),
        ("+221 33 000 00 00 / 33 000 00 01", "", "too-long"),
        ("+221 33 000 00 00 +221 33 000 00 01", "", "plus"),
        ("+221 33 000 00 00 ext. home", "", "extension"),
    ] {
        assert_eq!(read(text, country), Err(want), "{text}");
    }
    let error = parse("0800 CALL NOW", "GB".parse().ok()).expect_err("letters");
    assert_eq!(error, PhoneError::Sign { at: 6, found: 'C' });
    assert!(read(&"1 ".repeat(50_000_000), "").is_err());
}

#[test]
fn parts_and_countries_of_a_number() {
    let phone = parse("+1 202 555 0100", None).expect("a number");
    assert_eq!((phone.calling_code(), phone.national()), (1, "2025550100"));
    assert!(countries(1).count() > 20);
    let senegal = "SN".parse().expect("a country");
    assert_eq!(calling_code(senegal), Some(221));
    assert!(countries(221).eq([senegal]));
    assert_eq!(phone.uri(), "tel:+12025550100");
}

#[test]
fn no_code_begins_another() {
    let codes = plans::PLANS.iter().map(|p| p.1);
    let all: std::collections::BTreeSet<String> = codes
        .chain(plans::SHARED.iter().map(|p| p.0))
        .map(|c| c.to_string())
        .collect();
    for code in &all {
        let others = all.iter().filter(|o| *o != code);
        assert_eq!(others.filter(|o| o.starts_with(code.as_str())).count(), 0);
    }
}

proptest! {
    #[test]
    fn any_text_is_refused_or_read_the_same_again(text in "\\PC{0,40}", country in "[A-Z]{2}") {
        if let Ok(phone) = parse(&text, country.parse().ok()) {
            prop_assert!(phone.e164().len() <= 16);
            prop_assert_eq!(parse(&phone.uri(), None).expect("our own"), phone.clone());
            prop_assert_eq!(parse(&phone.to_string(), None).expect("our own"), phone);
        }
    }

    #[test]
    fn digits_are_refused_or_read_the_same_again(
        text in "[+0]{0,2}[0-9 ()-]{3,16}", country in prop::sample::select(vec!["US", "RU", "IT", "GB", "HU", "JP", "LT"])
    ) {
        if let Ok(phone) = parse(&text, country.parse().ok()) {
            prop_assert_eq!(parse(&phone.e164(), None).expect("our own"), phone);
        }
    }
}
