//! What readers rely on: limits, refusals, what is kept, and that any document comes back as it was.

use super::*;
use base::Timestamp;
use base::observation::{ExtraKind, Field, Row};
use proptest::prelude::*;

const HEAD: &str = "<IODEF-Document version=\"1.00\" lang=\"en\" xmlns=\"urn:ietf:params:xml:ns:iodef-1.0\">\
    <Incident purpose=\"reporting\"><IncidentID name=\"csirt.example\">7</IncidentID>\
    <ReportTime>2030-01-01T00:00:00Z</ReportTime>";
const CONTACT: &str = "<Contact role=\"creator\" type=\"organization\"/>";

fn first(inside: &str) -> String {
    format!("{HEAD}{inside}</Incident></IODEF-Document>")
}

fn read(text: &str) -> Result<Decoded, IodefError> {
    decode(text.as_bytes(), &Limits::default())
}

fn observations(document: &Document) -> Vec<Row> {
    let mut all = Vec::new();
    rows(document, &mut |row| all.push(row.clone()));
    all
}

fn fraud() -> FraudReport {
    FraudReport {
        id: "17".into(),
        name: "csirt.example".into(),
        lang: "en".into(),
        fraud: "phishing".into(),
        brands: vec!["Bank".into()],
        urls: vec!["https://bank.example/login".into()],
        addresses: vec!["192.0.2.7".parse().expect("an address")],
        email: Some((2, None)),
        ..FraudReport::default()
    }
}

#[test]
fn a_document_type_definition_is_refused_with_its_place() {
    let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<x>&a;</x>";
    let error = read(text).expect_err("a DTD");
    assert_eq!(error.message_id(), "watch-iodef-dtd");
    assert_eq!(error.place(), Some(Place { byte: 22, line: 2 }));
}

#[test]
fn entities_beyond_the_five_are_refused_in_texts_and_attributes() {
    for inside in [
        "<Description>&nbsp;</Description>",
        "<Method restriction=\"&x;\"/>",
    ] {
        let error = read(&first(inside)).expect_err("an entity");
        assert_eq!(error.message_id(), "watch-iodef-entity", "{inside}");
    }
    let text = first(
        "<Description lang=\"e&#110;\">a&amp;b &lt;&#x41;&gt;<![CDATA[<&x;>]]></Description>",
    );
    let read = read(&text).expect("the five");
    let description = &read.document.incidents[0].descriptions[0];
    assert_eq!(description.text, "a&b <A><&x;>");
    assert_eq!(description.lang.as_deref(), Some("en"));
}

#[test]
fn limits_hold_and_say_where() {
    let deep = first(&("<EventData>".repeat(70) + &"</EventData>".repeat(70)));
    assert_eq!(
        read(&deep).expect_err("deep").message_id(),
        "watch-iodef-too-deep"
    );
    let limits = Limits {
        bytes: 10_000,
        depth: 10,
        elements: 5,
    };
    let many = first(&"<Description/>".repeat(5));
    let error = decode(many.as_bytes(), &limits).expect_err("many");
    assert_eq!(error.message_id(), "watch-iodef-too-many");
    let large = first(&"<Description/>".repeat(1000));
    let error = decode(large.as_bytes(), &limits).expect_err("large");
    assert_eq!(error, IodefError::TooLarge { limit: 10_000 });
    let nested = format!("{{\"Incident\":{}", "[".repeat(200));
    let error = decode_json(nested.as_bytes(), &Limits::default()).expect_err("deep");
    assert_eq!(error.message_id(), "watch-iodef-too-deep");
}

#[test]
fn what_is_cut_short_or_something_else_is_refused() {
    let whole = first(CONTACT);
    assert!(read(&whole).is_ok());
    for end in [0, 10, HEAD.len(), whole.len() - 1] {
        assert!(read(&whole[..end]).is_err(), "{end}");
    }
    let other = read("<rss version=\"2.0\"/>").expect_err("a feed");
    assert_eq!(other.message_id(), "watch-iodef-not-iodef");
    let error = decode(b"<a>\n\xff</a>", &Limits::default()).expect_err("bytes");
    assert_eq!(
        error,
        IodefError::Encoding {
            place: Place { byte: 4, line: 2 }
        }
    );
    let error = decode_json(
        b"{\"version\":\"2.0\",\n\"Incident\":[}",
        &Limits::default(),
    );
    assert_eq!(error.expect_err("cut").place().map(|p| p.line), Some(2));
}

#[test]
fn prefixes_mean_nothing_and_what_is_unknown_is_named() {
    let text = "<i:IODEF-Document xmlns:i=\"urn:ietf:params:xml:ns:iodef-2.0\" version=\"2.00\">\
        <i:Incident purpose=\"ext-value\" ext-purpose=\"drill\">\
        <i:IncidentID name=\"csirt.example\"> 7 </i:IncidentID><i:Colour/>\
        <x:Contact xmlns:x=\"urn:other\" role=\"creator\"/></i:Incident></i:IODEF-Document>";
    let read = read(text).expect("a document");
    assert_eq!(read.version, Version::V2);
    let incident = &read.document.incidents[0];
    assert_eq!(incident.id.id, "7");
    assert_eq!(incident.purpose, Some(Purpose::new("drill")));
    assert_eq!(incident.ext_purpose, None);
    let lost: Vec<&str> = read.lost.iter().map(|l| l.path.as_str()).collect();
    assert_eq!(lost, ["Incident/Colour", "Incident/Contact"]);
    assert_eq!(read.lost[0].byte, text.find("<i:Colour").expect("there"));
}

#[test]
fn markup_of_others_is_kept_with_its_namespaces() {
    let text = first(
        "<Contact role=\"creator\" type=\"person\"/><AdditionalData dtype=\"xml\" xmlns:o=\"urn:o\">\
         <o:a o:b=\"1\" c=\"&lt;\">x<d xmlns=\"\">&amp;</d>y</o:a></AdditionalData>",
    );
    let read = read(&text).expect("a document");
    let Content::Xml(kept) = &read.document.incidents[0].additional[0].content else {
        panic!("markup: {:?}", read.document);
    };
    let expected =
        "<a xmlns=\"urn:o\" xmlns:a0=\"urn:o\" a0:b=\"1\" c=\"&lt;\">x<d xmlns=\"\">&amp;</d>y</a>";
    assert_eq!(kept, expected);
}

#[test]
fn what_a_schema_requires_is_asked_for() {
    let mut document = fraud_report(&fraud(), LifeCycle::Create);
    document.incidents[0].reported = None;
    let error = encode(&document, Version::V1).expect_err("no time");
    assert_eq!(
        error.to_string(),
        "Incident has no ReportTime, which IODEF 1.00 requires; add it before sending"
    );
    document.incidents[0].contacts.clear();
    assert!(encode(&document, Version::V2).is_err());
    document = hand_over(&HandOver {
        lang: "x y".into(),
        ..HandOver::default()
    });
    let error = encode(&document, Version::V2).expect_err("no language");
    assert_eq!(error.message_id(), "watch-iodef-unfit");
}

#[test]
fn a_stricter_word_takes_the_place_of_a_label_that_version_1_lacks() {
    let mut document = fraud_report(&fraud(), LifeCycle::Create);
    for (word, written) in [
        ("green", "need-to-know"),
        ("amber", "need-to-know"),
        ("red", "private"),
        ("secret", "private"),
        ("white", "public"),
    ] {
        document.incidents[0].restriction = Some(Restriction::new(word));
        let encoded = encode(&document, Version::V1).expect("complete");
        assert!(
            encoded.text.contains(&format!("restriction=\"{written}\"")),
            "{word}"
        );
        assert_eq!(encoded.lost[0].path, format!("Restriction/{word}"));
    }
}

#[test]
fn a_fraud_becomes_its_site_and_its_lure() {
    let read = |step| {
        let text = encode(&fraud_report(&fraud(), step), Version::V1)
            .expect("complete")
            .text;
        observations(
            &decode(text.as_bytes(), &Limits::default())
                .expect("ours")
                .document,
        )
    };
    let new = read(LifeCycle::Create);
    assert_eq!(new.len(), 2);
    assert_eq!(
        new[0].text(Field::SourceUrl),
        Some("https://bank.example/login")
    );
    assert_eq!(new[0].text(Field::ClassificationType), Some("phishing"));
    assert_eq!(new[0].text(Field::EventDescriptionTarget), Some("Bank"));
    assert_eq!(new[1].text(Field::ClassificationType), Some("spam"));
    assert!(new[1].ip(Field::SourceIp).is_some() && new[0].extra("withdraws").is_none());
    let gone = read(LifeCycle::Delete);
    let link = "{\"id\":\"17\",\"instance\":null,\"name\":\"csirt.example\"}";
    assert_eq!(gone[0].extra("withdraws"), Some((link, ExtraKind::Json)));
    assert_eq!(
        read(LifeCycle::Update)[1].extra("replaces"),
        Some((link, ExtraKind::Json))
    );
}

#[test]
fn who_is_spoofed_or_was_broken_into_is_no_abuser() {
    let mut document = fraud_report(&fraud(), LifeCycle::Create);
    let mut with = |status: &str| {
        let Content::Phraud(report) = &mut document.incidents[0].events[0].additional[0].content
        else {
            panic!("a report");
        };
        report.lures[0].domains = vec![PhraudDomain {
            name: Some("shop.example".into()),
            system_status: Some(SystemStatus::new(status)),
            ..PhraudDomain::default()
        }];
        observations(&document)[1].clone()
    };
    let spoofed = with("spoofed");
    assert_eq!(
        (spoofed.ip(Field::SourceIp), spoofed.text(Field::SourceFqdn)),
        (None, None)
    );
    assert_eq!(
        spoofed.extra("spoofed").map(|(v, _)| v),
        Some("[\"192.0.2.7\",\"shop.example\"]")
    );
    let broken = with("innocent-hacked");
    assert_eq!(
        broken.text(Field::ClassificationType),
        Some("system-compromise")
    );
    assert_eq!(broken.text(Field::SourceFqdn), Some("shop.example"));
}

#[test]
fn documents_to_watch_for_something_hold_no_observations() {
    let mut document = fraud_report(&fraud(), LifeCycle::Create);
    assert!(!observations(&document).is_empty());
    document.incidents[0].purpose = Some(Purpose::new("watch"));
    assert!(observations(&document).is_empty());
}

#[test]
fn markup_that_would_close_what_is_around_it_is_not_written() {
    let mut document = fraud_report(&fraud(), LifeCycle::Create);
    for (xml, good) in [
        ("<a/>", true),
        ("</AdditionalData><x>", false),
        ("<a>", false),
        ("&b;", false),
    ] {
        document.incidents[0].additional = vec![Extension {
            content: Content::Xml(xml.into()),
            ..Extension::default()
        }];
        assert_eq!(encode(&document, Version::V1).is_ok(), good, "{xml}");
    }
}

/// Text that a reader gives back as it is: without blanks at its ends.
fn text() -> impl Strategy<Value = String> {
    "[a-z<>&\"'é\u{202e}\u{1f600}]([a-z<>&\"'\\]\r\n\té日 ]{0,12}[a-z<>&\"';])?"
}

fn word(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(known).prop_map(str::to_owned),
        "own-[a-z]{1,5}"
    ]
}

fn time() -> impl Strategy<Value = Timestamp> {
    (0_i64..4_000_000_000).prop_map(|s| Timestamp::from_micros(s * 1_000_000))
}

fn ml() -> impl Strategy<Value = Text> {
    let lang = prop::option::of(Just("fr-CA".to_owned()));
    (text(), lang).prop_map(|(text, lang)| Text {
        text,
        lang,
        translation: None,
    })
}

fn system() -> impl Strategy<Value = System> {
    let address = (text(), word(&["ipv4-addr", "ipv6-net", "asn"]));
    // Eighths: JSON's reader gives the last of seventeen digits up.
    let counter = (
        (0_i32..9_000_000).prop_map(|n| f64::from(n) / 8.0),
        word(&["byte", "event"]),
    );
    (
        prop::collection::vec(address, 0..3),
        word(&["source", "target"]),
        prop::option::of(1_i64..70_000),
        prop::collection::vec(counter, 0..2),
        prop::collection::vec(ml(), 0..2),
    )
        .prop_map(
            |(addresses, category, port, counters, descriptions)| System {
                category: Some(SystemCategory::new(&category)),
                node: Node {
                    addresses: addresses
                        .into_iter()
                        .map(|(value, kind)| Address {
                            value,
                            category: Some(AddressCategory::new(&kind)),
                            ..Address::default()
                        })
                        .collect(),
                    ..Node::default()
                },
                services: port
                    .map(|port| Service {
                        protocol: Some(6),
                        port: Some(port),
                        ..Service::default()
                    })
                    .into_iter()
                    .collect(),
                counters: counters
                    .into_iter()
                    .map(|(value, unit)| Counter {
                        value,
                        unit: Some(Unit::new(&unit)),
                        ..Counter::default()
                    })
                    .collect(),
                descriptions,
                ..System::default()
            },
        )
}

fn event() -> impl Strategy<Value = EventData> {
    let leaf = (
        prop::collection::vec(system(), 1..3),
        prop::option::of(time()),
        prop::collection::vec((text(), text()), 0..3),
    )
        .prop_map(|(systems, detected, extensions)| EventData {
            detected,
            flows: vec![Flow { systems }],
            additional: extensions
                .iter()
                .map(|(m, t)| Extension::text(m, t))
                .collect(),
            ..EventData::default()
        });
    leaf.prop_recursive(3, 8, 2, |inner| {
        prop::collection::vec(inner, 1..3).prop_map(|events| EventData {
            events,
            ..EventData::default()
        })
    })
}

fn document() -> impl Strategy<Value = Document> {
    let who = (text(), text(), word(Role::WORDS.get(..5).unwrap_or(&[])));
    let report = (
        text(),
        text(),
        text(),
        prop::option::of((0_i64..99, prop::option::of(text()))),
    );
    (
        who,
        word(&["reporting", "other"]),
        event(),
        report,
        prop::collection::vec(ml(), 0..3),
        time(),
    )
        .prop_map(
            |((id, name, role), purpose, event, (url, brand, phone, email), descriptions, at)| {
                let report = FraudReport {
                    id,
                    name,
                    lang: "en".into(),
                    fraud: "phishing".into(),
                    urls: vec![url],
                    brands: vec![brand],
                    telephones: vec![phone],
                    email,
                    team: "CSIRT".into(),
                    mailbox: "csirt@csirt.example".into(),
                    generated: at,
                    ..FraudReport::default()
                };
                let mut document = fraud_report(&report, LifeCycle::Update);
                let incident = &mut document.incidents[0];
                if !["reporting", "other"].contains(&purpose.as_str()) {
                    incident.ext_purpose = None;
                }
                incident.purpose = Some(Purpose::new(&purpose));
                incident.contacts[0].role = Some(Role::new(&role));
                incident.descriptions = descriptions;
                incident.events.push(event);
                document
            },
        )
}

/// The same in version 2, which has other impacts and no reports on fraud.
fn second(mut document: Document) -> Document {
    fn counters(event: &mut EventData) {
        for system in event.flows.iter_mut().flat_map(|f| &mut f.systems) {
            for counter in &mut system.counters {
                counter.kind = Some(CounterType::new("counter"));
            }
        }
        event.events.iter_mut().for_each(counters);
    }
    for incident in &mut document.incidents {
        incident.generated = incident.reported;
        incident.assessments = hand_over(&HandOver::default()).incidents[0]
            .assessments
            .clone();
        incident.assessments[0].categories.clear();
        incident.events.remove(0);
        incident.events.iter_mut().for_each(counters);
    }
    document
}

#[test]
fn what_is_no_name_is_no_element() {
    for (good, bad) in [
        ("<Node/>", "<[{\"a\":1}]/>"),
        ("<Node/>", "<1/>"),
        ("<x:a/>", "<x:/>"),
    ] {
        assert!(read(&first(good)).is_ok(), "{good}");
        let error = read(&first(bad)).expect_err(bad);
        assert!(matches!(error, IodefError::Broken { .. }), "{error}");
    }
}

#[test]
fn a_word_beyond_a_closed_list_is_its_other_one() {
    let text = include_str!("../../../../fuzz/seeds/iodef/word_beyond_list.xml");
    let read = read(text).expect("a document");
    let written = encode(&read.document, Version::V1).expect("complete");
    assert!(
        written.text.contains("OriginatingSensorType=\"other\""),
        "{}",
        written.text
    );
    let again = super::decode(written.text.as_bytes(), &Limits::default()).expect("our own");
    assert!(encode(&again.document, Version::V1).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn any_document_comes_back_as_it_was_in_version_1(document in document()) {
        let written = encode(&document, Version::V1).expect("complete");
        prop_assert_eq!(&written.lost, &[]);
        let again = read(&written.text).expect("our own");
        prop_assert_eq!(again.lost, []);
        prop_assert_eq!(again.document, document, "{}", written.text);
    }

    #[test]
    fn any_document_comes_back_as_it_was_in_version_2(document in document()) {
        let document = second(document);
        let written = encode(&document, Version::V2).expect("complete");
        prop_assert_eq!(&written.lost, &[]);
        let again = read(&written.text).expect("our own");
        prop_assert_eq!(&again.document, &document, "{}", written.text);
        let written = encode_json(&document).expect("complete");
        let again = decode_json(written.text.as_bytes(), &Limits::default()).expect("our own");
        prop_assert_eq!(again.lost, []);
        prop_assert_eq!(&again.document, &document, "{}", written.text);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(prop::sample::select(b"<>/&;=\"'! a:xIODEF-Document?[]CDATA{},".to_vec()), 0..200)) {
        let limits = Limits { bytes: 150, depth: 4, elements: 8 };
        let _ = (decode(&bytes, &limits), decode_json(&bytes, &limits));
        let inside = first(&String::from_utf8_lossy(&bytes));
        if let Ok(decoded) = read(&inside) {
            observations(&decoded.document);
        }
    }
}
