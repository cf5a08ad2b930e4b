//! Descriptions as they are published. The teams are made up; how their documents are laid out is
//! taken from what national teams really have. Invariant: nothing of a document is lost.

use super::*;
use base::LanguageTag;
use proptest::prelude::*;

fn tag(text: &str) -> LanguageTag {
    text.parse().expect("a tag")
}

fn sample() -> Document {
    let items = [
        (Item::Updated, "2026-11-22, version 3"),
        (Item::Name, "CERT-XX\nNational team of Examplia"),
        (Item::Telephone, "+221 33 000 00 00"),
        (Item::Email, "cert@example.org"),
        (Item::Mission, "To help.\n\nTo coordinate."),
        (Item::Triage, "Every report is read within one working day."),
        (Item::Disclaimers, "None."),
    ];
    Document {
        team: "CERT-XX".into(),
        items: items.into_iter().map(|(i, t)| (i, t.to_owned())).collect(),
    }
}

#[test]
fn what_is_written_is_read_again_in_every_language() {
    for language in LanguageTag::UN {
        let written = text(&sample(), &tag(language));
        let back = read(written.as_bytes()).expect("a description");
        assert_eq!(back.document, sample(), "{written}");
        assert!(back.placed.iter().all(|p| p.certain), "{language}");
        let rest: Vec<&str> = back.unplaced.iter().map(|u| u.text.as_str()).collect();
        assert_eq!(rest, ["CERT-XX"], "the name under the title");
    }
}

#[test]
fn text_has_72_columns_and_numbers_of_the_rfc() {
    let mut document = sample();
    let long = "A sentence of some words that goes on. ".repeat(9);
    document.items.insert(
        Item::Constituency,
        format!("{long}\n{}", "中文没有空格".repeat(20)),
    );
    document.items.insert(
        Item::Keys,
        format!("https://example.org/{}", "x".repeat(90)),
    );
    let written = text(&document, &tag("en"));
    let wide = |line: &&str| unicode_width::UnicodeWidthStr::width(*line) > 72;
    let wide: Vec<&str> = written.lines().filter(wide).collect();
    assert_eq!(wide.len(), 1, "an address alone is not cut: {wide:?}");
    assert!(
        written.contains(
            "\n5. Services\n\n5.1. Incident response\n\n5.1.1. Incident triage\n\n   Every"
        ),
        "{written}"
    );
    assert!(!written.contains("\n6. "), "what says nothing is left out");
}

#[test]
fn an_arabic_document_keeps_numbers_in_order_and_loses_marks_that_turn() {
    let mut document = sample();
    document
        .items
        .insert(Item::Authority, "صلاحية\u{202e} كاملة".into());
    let written = text(&document, &tag("ar"));
    assert!(
        written.contains("   \u{2066}+221 33 000 00 00\u{2069}\n"),
        "{written}"
    );
    assert!(written.contains("\n\u{200f}2.4. رقم الهاتف\n"));
    assert!(!written.contains('\u{202e}') && written.contains("   صلاحية كاملة\n"));
}

#[test]
fn html_holds_only_text() {
    let mut document = sample();
    document.items.insert(
        Item::Authority,
        "<script>alert(1)</script> & \"x\"\nline\n\nnext".into(),
    );
    let fragment = html(&document, &tag("ar"), 2);
    assert!(fragment.starts_with("<section class=\"rfc2350\" lang=\"ar\" dir=\"rtl\"><h2>"));
    assert!(fragment.contains("<p dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;<br>line</p><p dir=\"auto\">next</p>"));
    assert!(fragment.contains("<h5>5.1.1. "));
}

const ENGLISH: &str = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nRFC 2350 EX-CERT\n\nTable of contents\n\
1. Document Information ........ 1\n1.1 Date of Last Update ........ 1\n7 Disclaimers\t4\n\n\
   1. DOCUMENT INFORMATION\n   This document describes EX-CERT.\n\n   1.1 Date of Last Update:\n   1 March 2026\n\
1.2. Distribution List for Notification\n\tThere is none.\n## 2 Contact Information\n### 2.1. Name of the Team\n\n\"EX-CERT\"\n\
2.2. Postal address\nRoom 1.2\nExample Street 5\n2.4 Phone: +221 33 000 00 00\n2.8 PGP Key\n2.8.1 Key of the team\n0xABCDEF\n\
2.12 Social media\n@excert\n3 Charter\n3.1 What we are here for\nHelp with\ncoordination\nand other\nservices.\n4.1 Types of Incidents & Level of Support\n\
1. Infected machines.\n2. Phishing.\n5.2 Pro-active services\n5.3 Forensics\nOn request.\n6. Incident Reporting Forms\nNone.\n\
7 Disclaimer\nNo warranty.\n-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n";

#[test]
fn a_document_with_reworded_headings_is_read() {
    let back = read(ENGLISH.as_bytes()).expect("a description");
    let says = |item: Item| back.document.items.get(&item).map_or("", String::as_str);
    assert_eq!(says(Item::Document), "This document describes EX-CERT.");
    assert_eq!(says(Item::Updated), "1 March 2026");
    assert_eq!(says(Item::Distribution), "There is none.");
    assert_eq!(back.document.team, "\"EX-CERT\"");
    assert_eq!(says(Item::Address), "Room 1.2\nExample Street 5");
    assert_eq!(says(Item::Telephone), "+221 33 000 00 00");
    assert_eq!(says(Item::Keys), "2.8.1 Key of the team\n0xABCDEF");
    assert_eq!(
        says(Item::Mission),
        "Help with\ncoordination\nand other\nservices."
    );
    assert_eq!(says(Item::Incidents), "1. Infected machines.\n2. Phishing.");
    assert_eq!(says(Item::Forms), "None.");
    assert_eq!(says(Item::Disclaimers), "No warranty.");
    let unsure: Vec<Item> = back
        .placed
        .iter()
        .filter(|p| !p.certain)
        .map(|p| p.item)
        .collect();
    assert_eq!(unsure, [Item::Mission]);
    let rest: Vec<(&str, &str)> = back
        .unplaced
        .iter()
        .map(|u| (u.heading.as_str(), u.text.as_str()))
        .collect();
    assert_eq!(rest[0].1, "RFC 2350 EX-CERT\nTable of contents");
    assert_eq!(
        rest[1..],
        [
            ("2.12 Social media", "@excert"),
            ("5.3 Forensics", "On request.")
        ]
    );
}

#[test]
fn documents_without_numbers_and_in_other_languages_are_read() {
    let french = "Description\n\nInformations de contact\nNom de l'équipe : EX-CERT\nTéléphone : +221 33 000 00 00\n\
                  Points de contact\nTéléphone : la nuit\nCharte\nMission\nAider.\n";
    let back = read(french.as_bytes()).expect("a description");
    assert_eq!(back.document.team, "EX-CERT");
    assert_eq!(
        back.document.items[&Item::CustomerContact],
        "Téléphone : la nuit"
    );
    assert_eq!(back.document.items[&Item::Mission], "Aider.");
    let arabic = "٢٫١ اسم الفريق\nفريق\n٢٫٤ رقم الهاتف\n+221 33 000 00 00\n";
    let back = read(arabic.as_bytes()).expect("a description");
    assert_eq!(back.document.items[&Item::Telephone], "+221 33 000 00 00");
    let russian = "2.1. Название команды\nКоманда\n3.4. Полномочия\nПолные.\n";
    assert_eq!(
        read(russian.as_bytes())
            .expect("a description")
            .document
            .team,
        "Команда"
    );
    let chinese = "2.1 团队名称\n团队\n2.7 电子邮件：cert@example.org\n";
    assert_eq!(
        read(chinese.as_bytes())
            .expect("a description")
            .document
            .items[&Item::Email],
        "cert@example.org"
    );
}

#[test]
fn what_is_no_description_is_refused() {
    assert_eq!(read(b"hello\nworld\n"), Err(ReadError::NoHeading));
    assert_eq!(read(b"1 \xff"), Err(ReadError::NotText { at: 2 }));
    assert!(matches!(
        read(&vec![b'a'; 100 << 20]),
        Err(ReadError::TooLarge { .. })
    ));
}

#[test]
fn no_wording_belongs_to_two_items_and_numbers_are_in_order() {
    for item in Item::ALL {
        assert_eq!(Item::from_name(item.as_str()), Some(item));
        for wording in item.wordings() {
            let line = format!("{} {wording}", item.number());
            assert!(
                matches!(super::heading::see(&line, ""), super::heading::Seen::Heading { item: found, .. } if found == item),
                "{line}"
            );
        }
    }
}

proptest! {
    #[test]
    fn every_word_of_a_document_is_somewhere(lines in prop::collection::vec("(2\\.1 Name of the Team|3\\.1 [a-z]{3,9}|9\\.9 [a-z]{3,9}|[a-zж ]{0,30}|Telephone: [a-z]{1,5})", 0..30)) {
        let whole = format!("2 Contact Information\n{}", lines.join("\n"));
        let back = read(whole.as_bytes()).expect("a description");
        let mut all = String::new();
        for text in back.document.items.values() {
            all.push_str(text);
            all.push('\n');
        }
        for one in &back.unplaced {
            all.push_str(&format!("{}\n{}\n", one.heading, one.text));
        }
        for one in &back.placed {
            all.push_str(&one.heading);
            all.push('\n');
        }
        for word in lines.iter().flat_map(|l| l.split_whitespace()) {
            prop_assert!(all.contains(word), "{word}: {all}");
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}", language in prop::sample::select(LanguageTag::UN.to_vec())) {
        let _ = read(text.as_bytes());
        let mut document = Document { team: text.clone(), ..Document::default() };
        document.items.insert(Item::Name, format!("x{text}"));
        let language = tag(language);
        prop_assert!(!html(&document, &language, 2).contains("<script"));
        let written = super::text(&document, &language);
        prop_assert!(read(written.as_bytes()).is_ok());
    }
}
