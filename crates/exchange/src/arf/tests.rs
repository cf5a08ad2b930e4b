//! What users of feedback reports rely on, on reports of our own making.
//!
//! Not here: the samples of others (`tests/conformance`). Invariant: addresses are of documentation ranges.

use super::*;
use base::observation::{Field, Row};
use proptest::prelude::*;

const ORIGINAL: &str = "Received: from mx.example.org ([10.0.0.1]) by store.example.org; Mon, 7 Jan 2030 10:00:02 +0000\r\n\
    Received: from bad (unknown [203.0.113.9]) by mx.example.org; Mon, 7 Jan 2030 10:00:01 +0000\r\n\
    From: seller@example.net\r\nSubject: Buy\r\nMessage-ID: <m1@example.net>\r\nDate: Mon, 7 Jan 2030 10:00:00 +0000\r\n\r\nBuy now\r\n";

fn report_of(fields: &str, third: &str) -> String {
    format!(
        "From: fbl@example.org\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n\
         --b\n\nA report.\n--b\nContent-Type: message/feedback-report\n\n{fields}\n--b\n{third}\n--b--\n"
    )
}

fn read(text: &str) -> FeedbackReport {
    decode(text.as_bytes(), &MailLimits::default()).expect("a report")
}

fn row_of(report: &FeedbackReport) -> Row {
    let mut all = Vec::new();
    rows(report, &mut |row| all.push(row.clone()));
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn mapped(report: &FeedbackReport) -> (Option<String>, Option<String>, Option<String>) {
    let row = row_of(report);
    let ip = row.ip(Field::SourceIp).map(|ip| ip.to_string());
    let time = row.time(Field::TimeSource).map(Timestamp::rfc3339);
    (
        row.text(Field::ClassificationType).map(str::to_owned),
        ip,
        time,
    )
}

#[test]
fn every_field_has_its_place() {
    let fields = "Feedback-Type: fraud\nUser-Agent: Gen/1\nVersion: 0.1\nOriginal-Mail-From: <seller@example.net>\n\
        Original-Rcpt-To: <a@example.org>\nOriginal-Rcpt-To: <b@example.org>\nReceived-Date: Mon, 7 Jan 2030 12:00:00 +0200\n\
        Reporting-MTA: dns; mx.example.org\nSource-IP: 203.0.113.7 (host.example.net)\nSource-Port: 40000\nIncidents: 3\n\
        Reported-Domain: Shop.Example.NET\nReported-URI: http://shop.example.net/x\nReported-URI: mailto:a@example.net\n\
        X-Own: something\n  folded\nUser-Agent: again\nIncidents: many\n";
    let read = read(&report_of(
        fields,
        &format!("Content-Type: message/rfc822\n\n{ORIGINAL}"),
    ));
    assert_eq!(read.feedback_type, Some(FeedbackType::Fraud));
    assert_eq!(read.original_rcpt_to, ["a@example.org", "b@example.org"]);
    assert_eq!((read.count(), read.source_port), (3, Some(40000)));
    assert_eq!(read.reporting_mta.as_deref(), Some("mx.example.org"));
    let other = [
        ("X-Own", "something folded"),
        ("User-Agent", "again"),
        ("Incidents", "many"),
    ];
    assert_eq!(read.other, other.map(|(n, v)| (n.to_owned(), v.to_owned())));
    assert!(read.original.as_ref().is_some_and(Original::is_whole));
    let row = row_of(&read);
    assert_eq!(row.text(Field::ClassificationType), Some("phishing"));
    assert_eq!(row.text(Field::SourceFqdn), Some("shop.example.net"));
    assert_eq!(
        row.text(Field::SourceUrl),
        Some("http://shop.example.net/x")
    );
    assert_eq!(row.text(Field::SourceAccount), Some("seller@example.net"));
    assert_eq!(row.int(Field::SourcePort), Some(40000));
    assert_eq!(row.extra("count").map(|e| e.0), Some("3"));
    assert_eq!(row.extra("message_id").map(|e| e.0), Some("m1@example.net"));
    assert!(
        row.extra("reported_uris")
            .is_some_and(|e| e.0.contains("mailto:a@example.net"))
    );
    assert!(
        row.extra("other")
            .is_some_and(|e| e.0.contains("something folded"))
    );
}

#[test]
fn reports_as_they_come_are_read() {
    // No address: the first public one of the way. No arrival: when the last server took the mail.
    let bare = read(&report_of(
        "User-Agent: x\n",
        &format!("Content-Type: message/rfc822\n\n{ORIGINAL}"),
    ));
    let expected = |kind: &str| {
        (
            Some(kind.to_owned()),
            Some("203.0.113.9".to_owned()),
            Some("2030-01-07T10:00:02Z".to_owned()),
        )
    };
    // 203.0.113.0/24 is special-purpose space too, so that the first hop of all is taken.
    let (kind, ip, time) = mapped(&bare);
    assert_eq!((kind, time), (expected("spam").0, expected("spam").2));
    assert_eq!(ip.as_deref(), Some("10.0.0.1"));
    let not_spam = read(&report_of(
        "Feedback-Type: Not-Spam\nVersion: 1\n",
        "Content-Type: message/rfc822\n\n",
    ));
    assert!(not_spam.original.is_none());
    assert!(row_of(&not_spam).extra("cancels").is_some());
    let third = format!(
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{}",
        {
            use base64::Engine;
            base64::engine::general_purpose::STANDARD.encode(ORIGINAL)
        }
    );
    let coded = read(&report_of("Feedback-Type: virus\n", &third));
    assert_eq!(
        coded.original.as_ref().map(Original::bytes),
        Some(ORIGINAL.as_bytes())
    );
    assert_eq!(mapped(&coded).0.as_deref(), Some("malware-distribution"));
    let plain = read(&format!(
        "From: fbl@example.org\nSubject: abuse\n\nWords first.\n\nVersion: 1\nFeedback-Type: abuse\nSource-IP: [192.0.2.1]\n\n{}",
        ORIGINAL.replace("\r\n", "\n")
    ));
    assert_eq!(
        (plain.text.as_str(), plain.version.as_deref()),
        ("Words first.", Some("1"))
    );
    assert_eq!(
        plain
            .original
            .as_ref()
            .and_then(Original::mail)
            .map(|m| m.subject.as_str()),
        Some("Buy")
    );
    assert_eq!(mapped(&plain).1.as_deref(), Some("192.0.2.1"));
    let missing = decode(b"From: a@example.net\n\nhello", &MailLimits::default());
    assert_eq!(missing, Err(ArfError::NoReport));
}

fn envelope() -> Envelope<'static> {
    Envelope {
        from: "cert@example.org",
        to: "abuse@example.net",
        subject: "Abuse report",
        message_id: "r1@example.org",
        date: Timestamp::from_micros(1_893_456_000_000_000),
    }
}

#[test]
fn nothing_incomplete_or_forged_is_written() {
    let good = FeedbackReport {
        feedback_type: Some(FeedbackType::Abuse),
        user_agent: Some("Gateway/1".to_owned()),
        original: Original::new(ORIGINAL.as_bytes(), true, &MailLimits::default()),
        ..FeedbackReport::default()
    };
    assert!(encode(&good, &envelope()).is_ok());
    let no_kind = FeedbackReport {
        feedback_type: None,
        ..good.clone()
    };
    assert_eq!(
        encode(&no_kind, &envelope()),
        Err(ArfError::Missing("Feedback-Type"))
    );
    let failed = FeedbackReport {
        feedback_type: Some(FeedbackType::AuthFailure),
        ..good.clone()
    };
    assert_eq!(
        encode(&failed, &envelope()),
        Err(ArfError::Missing("Auth-Failure"))
    );
    let forged = FeedbackReport {
        user_agent: Some("x\r\nBcc: a@example.net".to_owned()),
        ..good.clone()
    };
    assert_eq!(
        encode(&forged, &envelope()),
        Err(ArfError::Value("User-Agent".to_owned()))
    );
    let subject = Envelope {
        subject: "x\nBcc: a@example.net",
        ..envelope()
    };
    assert!(encode(&good, &subject).is_err());
}

#[test]
fn redacted_addresses_stay_equal_and_cannot_be_read() {
    let one = redact(b"key", "anna@example.org");
    assert_eq!(one, redact(b"key", "anna@example.org"));
    assert!(one.ends_with("@example.org") && !one.contains("anna"));
    assert_ne!(one, redact(b"other", "anna@example.org"));
    assert_ne!(one, redact(b"key", "bela@example.org"));
}

fn words() -> impl Strategy<Value = String> {
    proptest::collection::vec("[!-'*-:=?-~é]{1,40}", 1..8).prop_map(|w| w.join(" "))
}

fn path() -> impl Strategy<Value = String> {
    "[a-z0-9.+-]{1,20}@[a-z]{1,9}\\.example"
}

fn kinds() -> impl Strategy<Value = FeedbackType> {
    prop_oneof![
        Just(FeedbackType::Abuse),
        Just(FeedbackType::NotSpam),
        Just(FeedbackType::AuthFailure),
        Just(FeedbackType::OptOut),
        Just(FeedbackType::Named("miscategorized".to_owned()))
    ]
}

prop_compose! {
    fn reports()(
        kind in kinds(), agent in words(), version in words(), id in proptest::option::of(words()),
        from in proptest::option::of(path()), at in proptest::option::of(0_i64..4_000_000_000),
        ip in proptest::option::of(any::<std::net::Ipv6Addr>()), port in proptest::option::of(1_u16..),
        incidents in proptest::option::of(any::<u32>()), results in proptest::collection::vec(words(), 0..3),
        to in proptest::collection::vec(path(), 0..3), body in proptest::option::of(proptest::collection::vec(any::<u8>(), 1..300)),
        other in proptest::collection::vec(("X-[A-Za-z]{1,12}", words()), 0..3), text in words(), whole in any::<bool>(),
    ) -> FeedbackReport {
        FeedbackReport {
            text,
            feedback_type: Some(kind),
            user_agent: Some(agent),
            version: Some(version),
            original_envelope_id: id,
            original_mail_from: from,
            arrival_date: at.map(|s| Timestamp::from_micros(s * 1_000_000)),
            reporting_mta: Some("mx.example.org".to_owned()),
            source_ip: ip.map(IpAddr::V6),
            source_port: port,
            incidents,
            authentication_results: results,
            original_rcpt_to: to,
            reported_domain: vec!["example.net".to_owned()],
            auth_failure: Some(AuthFailure::Dmarc),
            delivery_result: Some(DeliveryResult::Reject),
            dkim_canonicalized_body: body,
            spf_dns: vec!["txt : example.net : v=spf1 -all".to_owned()],
            identity_alignment: Some("none".to_owned()),
            other,
            original: Original::new(ORIGINAL.as_bytes(), whole, &MailLimits::default()),
            ..FeedbackReport::default()
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(report in reports()) {
        let bytes = encode(&report, &envelope()).expect("a complete report");
        prop_assert!(bytes.split(|b| *b == b'\n').all(|l| l.len() <= 998));
        let mut read = decode(&bytes, &MailLimits::default()).expect("our own report");
        let place = |o: &mut Option<Original>| if let Some(o) = o { o.mail = None };
        let mut report = report;
        place(&mut read.original);
        place(&mut report.original);
        // The line end before the boundary belongs to the boundary.
        prop_assert_eq!(read, report);
    }

    #[test]
    fn no_fields_end_the_reader(fields in "(?s).{0,400}") {
        let _ = decode(report_of(&fields, "x").as_bytes(), &MailLimits::default()).map(|r| rows(&r, &mut |_| ()));
        let _ = decode(format!("From: a@example.net\n\nFeedback-Type: {fields}").as_bytes(), &MailLimits::default());
    }
}
