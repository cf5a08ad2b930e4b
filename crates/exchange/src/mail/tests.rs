//! What readers of mail rely on, on mails of our own making, good, damaged and hostile.
//!
//! Not here: what a mail is taken for (`tests_kind`). Invariant: every limit has a mail that passes it.

use super::*;

fn mail(text: &str) -> Mail {
    read(text.as_bytes(), &MailLimits::default()).expect("a mail")
}

fn fails(text: &str) -> MailError {
    read(text.as_bytes(), &MailLimits::default()).expect_err("an error")
}

const TOP: &str = "From: \"Team A\" <abuse@example.net>\nTo: cert@example.org\nMIME-Version: 1.0\n";

#[test]
fn headers_say_who_when_and_which_way() {
    let read = mail(
        "Return-Path: <>\n\
         Received: from out.example.net (out.example.net [192.0.2.7])\n\tby mx.example.org with ESMTP id 1;\n\tMon, 7 Jan 2030 10:00:00 +0200\n\
         Received: from pc (unknown [198.51.100.9]) by out.example.net; Mon, 7 Jan 2030 09:59:00 +0200\n\
         Authentication-Results: mx.example.org; spf=pass\n smtp.mailfrom=example.net\n\
         From: =?UTF-8?Q?Team_=C3=89?= <abuse@example.net>\nTo: a@example.org, Bee <b@example.org>\n\
         Cc: Group: c@example.org;\nReply-To: desk+7@example.net\n\
         Subject: =?GB2312?B?xOO6ww==?= [#12]\nDate: Mon, 7 Jan 2030 10:00:00 EST\n\
         Message-ID: <one@example.net>\nIn-Reply-To: <zero@example.org>\n\
         References: <a@example.org>\n <zero@example.org>\nList-Id: <news.example.net>\n\nHello\n",
    );
    assert_eq!(read.return_path.as_deref(), Some(""));
    assert_eq!(read.from[0].name.as_deref(), Some("Team É"));
    assert_eq!(read.from[0].address, "abuse@example.net");
    assert_eq!(read.to.len(), 2);
    assert_eq!(read.cc[0].address, "c@example.org");
    assert_eq!(read.reply_to[0].address, "desk+7@example.net");
    assert_eq!(read.subject, "你好 [#12]");
    assert_eq!(
        read.date.map(Timestamp::rfc3339).as_deref(),
        Some("2030-01-07T15:00:00Z")
    );
    assert_eq!(read.message_id.as_deref(), Some("one@example.net"));
    assert_eq!(read.in_reply_to, ["zero@example.org"]);
    assert_eq!(read.references, ["a@example.org", "zero@example.org"]);
    let way: Vec<_> = read
        .received
        .iter()
        .map(|h| h.address.map(|a| a.to_string()))
        .collect();
    assert_eq!(
        way,
        [
            Some("192.0.2.7".to_owned()),
            Some("198.51.100.9".to_owned())
        ]
    );
    assert_eq!(read.received[0].by.as_deref(), Some("mx.example.org"));
    assert_eq!(
        read.authentication_results,
        ["mx.example.org; spf=pass smtp.mailfrom=example.net"]
    );
    assert_eq!(read.list_headers().count(), 1);
    assert_eq!(read.text, "Hello");
    assert!(read.damaged.is_empty(), "{:?}", read.damaged);
}

#[test]
fn html_becomes_text_without_script_style_or_remote_pictures() {
    let text = html_to_text(
        "<html><head><style>p{color:red}</style><script>steal('<a href=x>')</script></head><body>\
         <p>Dear&nbsp;<b>user</b> &amp; friend,</p><p>See <a href=\"http://bad.example/?a=1&amp;b=2\">your bank</a>.\
         <img src='http://track.example/x.gif' alt='logo'><span style='display:none'>hidden words</span>\
         <form action=http://post.example/take><input value=Go></form>\
         <!--[if mso]><a href='http://cond.example'>office</a><![endif]--><!-- gone -->\
         <a href='javascript:alert(1)'>run</a> 1 < 2 <a title='>' href=//rel.example>rel</a>",
    );
    assert!(text.contains("Dear user & friend,\n"), "{text}");
    assert!(
        text.contains("See your bank <http://bad.example/?a=1&b=2> ."),
        "{text}"
    );
    for kept in [
        "hidden words",
        "<http://post.example/take>",
        "<http://cond.example>",
        "run 1 < 2",
        "rel <//rel.example>",
        "logo",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    for gone in ["steal", "color", "track.example", "javascript", "gone"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
}

#[test]
fn hostile_html_is_read_in_one_pass() {
    for piece in ["<a", "<a =\">\"", "<!--", "</", "<script", "<a b='", "&"] {
        let text = html_to_text(&piece.repeat(200_000));
        assert!(text.len() <= piece.len() * 200_000);
    }
}

#[test]
fn the_plain_form_is_shown_and_the_other_kept_beside_it() {
    let read = mail(&format!(
        "{TOP}Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/alternative; boundary=\"a b\"\n\n\
         --a b\n\nPlain words\n--a b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n\
         <p>Caf=E9 <a href=3D\"http://x.example/\">here</a></p>\n--a b--\n--m\nContent-Type: application/pdf; name=\"x.pdf\"\n\
         Content-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n--m--\n"
    ));
    assert_eq!(read.text, "Plain words");
    assert_eq!(read.alternative, "Café here <http://x.example/>");
    assert_eq!(read.attachments.len(), 1);
    let pdf = &read.attachments[0];
    assert_eq!(
        (pdf.place.as_str(), pdf.kind, pdf.lies()),
        ("2", Sniffed::Pdf, false)
    );
    assert_eq!(pdf.bytes, b"%PDF-1.4");
    assert!(read.damaged.is_empty(), "{:?}", read.damaged);
}

#[test]
fn names_lose_folders_and_what_turns_the_writing() {
    let part = |name: &str, body: &str| {
        mail(&format!(
            "{TOP}Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: image/png\n\
             Content-Disposition: attachment; {name}\n\n{body}\n--m--\n"
        ))
        .attachments
        .remove(0)
    };
    let turned = part(
        "filename*=UTF-8''..%2F..%5Cinvoice%E2%80%AEgnp.exe",
        "MZ program",
    );
    assert_eq!(turned.name.as_deref(), Some("invoicegnp.exe"));
    assert!(turned.name_altered && turned.lies());
    assert_eq!(turned.kind, Sniffed::Program);
    let honest = part("filename=\"a.png\"", "\u{89}PNG");
    assert_eq!(
        (honest.name.as_deref(), honest.name_altered),
        (Some("a.png"), false)
    );
    assert_eq!(
        part("filename=\"x.exe . .\"", "x").name.as_deref(),
        Some("x.exe")
    );
    assert_eq!(part("filename=\"/\"", "x").name, None);
}

/// A mail with `depth` mails inside one another.
fn nested(depth: usize) -> String {
    let mut text = format!("{TOP}Subject: innermost\n\nbody\n");
    for i in 0..depth {
        text = format!(
            "{TOP}Content-Type: multipart/mixed; boundary=b{i}x\n\n--b{i}x\nContent-Type: message/rfc822\n\n{text}\n--b{i}x--\n"
        );
    }
    text
}

#[test]
fn mails_are_read_ten_deep_and_no_deeper() {
    let read = mail(&nested(10));
    let mut inner = &read;
    for _ in 0..10 {
        inner = inner.mails().next().expect("a mail inside");
    }
    assert_eq!(inner.subject, "innermost");
    let error = fails(&nested(11));
    assert!(
        matches!(&error, MailError::TooDeep { limit: 10, .. }),
        "{error}"
    );
    // Deep enough to end a reader that calls itself for each.
    let deep = format!(
        "{TOP}{}",
        "Content-Type: message/rfc822\n\n".repeat(100_000)
    );
    assert!(matches!(fails(&deep), MailError::TooDeep { .. }));
    let digests: String = (0..5000)
        .map(|i| format!("Content-Type: multipart/digest; boundary=d{i}\n\n--d{i}\n"))
        .collect();
    assert!(matches!(
        fails(&format!("{TOP}{digests}")),
        MailError::TooNested { .. }
    ));
}

#[test]
fn ten_thousand_parts_are_an_error() {
    let parts = "--p\n\nx\n".repeat(10_000);
    let error = fails(&format!(
        "{TOP}Content-Type: multipart/mixed; boundary=p\n\n{parts}--p--\n"
    ));
    assert_eq!(error, MailError::TooManyParts { limit: 1000 });
    let tight = MailLimits {
        kept_bytes: 10,
        ..MailLimits::default()
    };
    let long = format!("{TOP}\n{}", "x".repeat(100));
    assert!(matches!(
        read(long.as_bytes(), &tight),
        Err(MailError::TooMuch { .. })
    ));
    let tight = MailLimits {
        bytes: 10,
        ..MailLimits::default()
    };
    assert!(matches!(
        read(long.as_bytes(), &tight),
        Err(MailError::TooLarge { limit: 10, .. })
    ));
    let tight = MailLimits {
        header_bytes: 20,
        ..MailLimits::default()
    };
    assert!(matches!(
        read(long.as_bytes(), &tight),
        Err(MailError::Headers { .. })
    ));
}

#[test]
fn damaged_mail_is_read_as_far_as_it_goes() {
    let cut = mail(&format!(
        "{TOP}Content-Type: multipart/mixed; boundary=p\n\n--p\n\nseen\n--p\nContent-Type: application/zip\n\
         Content-Transfer-Encoding: base64\n\nUEsDBA*AAA"
    ));
    assert_eq!(cut.text, "seen");
    assert_eq!(cut.attachments[0].kind, Sniffed::Zip);
    assert_eq!(cut.damaged, [Damage::Encoding, Damage::Unclosed]);
    let other = mail(&format!(
        "{TOP}Content-Type: multipart/mixed; boundary=other\n\n--real--x\nContent-Type: text/plain\n\nseen\n--real--x--\n"
    ));
    assert_eq!(
        (other.text.as_str(), &other.damaged[..]),
        ("seen", &[Damage::Boundary][..])
    );
    let none = mail(&format!(
        "{TOP}Content-Type: multipart/mixed\n\njust words\n"
    ));
    assert_eq!(
        (none.text.as_str(), &none.damaged[..]),
        ("just words", &[Damage::Boundary][..])
    );
    let headless = mail(&format!("{TOP}no header here\nmore\n"));
    assert_eq!(
        (headless.text.as_str(), &headless.damaged[..]),
        ("no header here\nmore", &[Damage::HeaderEnd][..])
    );
    let empty = mail(&format!(
        "{TOP}Content-Type: multipart/mixed; boundary=p\n\n--p\nContent-Type: message/rfc822\n\n\n--p--\n"
    ));
    assert_eq!(empty.damaged, [Damage::Nested]);
    assert_eq!(
        fails("just some words\nwithout a header\n"),
        MailError::NotMail
    );
    assert_eq!(fails(""), MailError::NotMail);
}

#[test]
fn a_boundary_that_begins_like_another_is_not_it() {
    let read = mail(&format!(
        "{TOP}Content-Type: multipart/mixed; boundary=abc\n\n--abc\nContent-Type: multipart/mixed; boundary=abcd\n\n\
         --abcd\n\none\n--abcd\n\ntwo\n--abcd--\n--abc\n\nthree\n--abc--\n"
    ));
    assert_eq!(read.text, "one\n\ntwo\n\nthree");
    assert!(read.damaged.is_empty(), "{:?}", read.damaged);
}

mod any {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_bytes_end_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let _ = read(&bytes, &MailLimits::default());
            let mut whole = b"From: a@example.net\nContent-Type: multipart/mixed; boundary=p\n\n--p\n".to_vec();
            whole.extend_from_slice(&bytes);
            let _ = read(&whole, &MailLimits::default());
            let _ = html_to_text(&String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn header_lines_of_any_kind_are_kept(values in proptest::collection::vec("[ -~é\u{202e}<>\"@,;:=?]{0,60}", 1..20)) {
            let names = ["From", "To", "Subject", "Date", "Received", "Content-Type", "Content-Disposition", "References"];
            let mut text = String::new();
            for (i, value) in values.iter().enumerate() {
                text.push_str(&format!("{}: {value}\n", names[i % names.len()]));
            }
            let read = read(format!("{text}\nbody").as_bytes(), &MailLimits::default());
            prop_assert_eq!(read.map(|m| m.headers.len()), Ok(values.len()));
        }
    }
}
