//! What a mail is taken for, and where it says that it belongs.
//!
//! Not here: how it is read (`tests`). Invariant: every kind has a mail that is it, and prose has one that nearly is.

use super::*;

fn mail(text: &str) -> Mail {
    read(text.as_bytes(), &MailLimits::default()).expect("a mail")
}

fn bounce(text: &str) -> Bounce {
    match kind(&mail(text)) {
        Kind::Bounce(bounce) => bounce,
        other => panic!("{other:?}"),
    }
}

const DSN: &str = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: cert@example.org\nSubject: Undelivered\n\
    Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\n\n\
    --r\n\nSorry\n--r\nContent-Type: message/delivery-status\n\n\
    Reporting-MTA: dns; mx.example.net\nArrival-Date: Mon, 7 Jan 2030 10:00:00 +0000\n\n\
    Final-Recipient: rfc822; gone@example.net\nOriginal-Recipient: rfc822;abuse@example.net\nAction: failed\n\
    Status: 5.0.0\nRemote-MTA: dns; in.example.net\nDiagnostic-Code: smtp; 550 5.1.1 <gone@example.net>:\n  unknown user\n\n\
    Final-Recipient: rfc822; slow@example.net\nAction: delayed\nStatus: 4.4.1\n\n\
    --r\nContent-Type: text/rfc822-headers\n\nMessage-ID: <ours@example.org>\nX-CyberGateway-Notice: 7\nTo: abuse@example.net\n\n--r--\n";

#[test]
fn a_status_notification_says_what_became_of_whom() {
    let read = bounce(DSN);
    assert!(read.standard);
    assert_eq!(read.reporting_mta.as_deref(), Some("mx.example.net"));
    assert_eq!(
        read.original_message_id.as_deref(),
        Some("ours@example.org")
    );
    assert_eq!(read.original_to, ["abuse@example.net"]);
    let [gone, slow] = &read.recipients[..] else {
        panic!("{read:?}")
    };
    assert_eq!(
        (gone.address.as_str(), gone.status.as_deref()),
        ("gone@example.net", Some("5.1.1"))
    );
    assert_eq!(gone.original.as_deref(), Some("abuse@example.net"));
    assert_eq!(gone.remote_mta.as_deref(), Some("in.example.net"));
    assert_eq!(
        gone.diagnostic.as_deref(),
        Some("550 5.1.1 <gone@example.net>: unknown user")
    );
    assert!(gone.is_dead() && !slow.is_dead());
    assert_eq!(slow.action, Action::Delayed);
}

#[test]
fn older_forms_of_bounces_are_known() {
    let qmail = bounce(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\n\
         Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver your message.\n\n\
         <gone@example.net>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 unknown\n\n\
         --- Below this line is a copy of the message.\n\nReturn-Path: <cert@example.org>\nMessage-ID: <ours@example.org>\nTo: gone@example.net\n",
    );
    assert_eq!(qmail.recipients.len(), 1);
    assert_eq!(qmail.recipients[0].address, "gone@example.net");
    assert_eq!(qmail.recipients[0].status.as_deref(), Some("5.1.1"));
    assert_eq!(
        qmail.original_message_id.as_deref(),
        Some("ours@example.org")
    );
    let exim = bounce(
        "From: Mail Delivery System <Mailer-Daemon@mx.example.net>\nX-Failed-Recipients: gone@example.net\n\
         Auto-Submitted: auto-replied\nSubject: Mail delivery failed: returning message to sender\n\n\
         This message was created automatically by mail delivery software.\n\n  gone@example.net\n    Unrouteable address\n\n\
         ------ This is a copy of your message, including all the headers. ------\n\nMessage-ID: <ours@example.org>\n",
    );
    assert_eq!(exim.recipients.len(), 1, "{exim:?}");
    assert_eq!(
        exim.recipients[0].diagnostic.as_deref(),
        Some("Unrouteable address")
    );
    assert_eq!(
        exim.original_message_id.as_deref(),
        Some("ours@example.org")
    );
    let plain = bounce(
        "From: postmaster@example.net\nSubject: Returned\n\nSee below\n\ngone@example.net: 452 4.2.2 mailbox full\n",
    );
    assert_eq!(plain.recipients[0].action, Action::Delayed);
    // A postmaster may write himself.
    let words = mail(
        "From: postmaster@example.net\nSubject: hello\n\nWrite to abuse@example.net about 192.0.2.1\n",
    );
    assert_eq!(kind(&words), Kind::Prose);
    let version =
        mail("Return-Path: <>\nSubject: Out of office\n\nWe run 5.1.1 here.\n\nanna@example.net\n");
    assert_eq!(kind(&version), Kind::AutoReply(AutoSign::Subject));
}

#[test]
fn automatic_answers_are_known_by_marks_and_words() {
    let cases = [
        (
            "Auto-Submitted: auto-replied (vacation)\n",
            "Re: x",
            "",
            Some(AutoSign::AutoSubmitted),
        ),
        (
            "Auto-Submitted: auto-generated\nIn-Reply-To: <a@example.org>\n",
            "x",
            "",
            Some(AutoSign::AutoSubmitted),
        ),
        (
            "Auto-Submitted: auto-generated\n",
            "Attack from your network",
            "log",
            None,
        ),
        ("Auto-Submitted: no\n", "x", "", None),
        ("X-Autoreply: yes\n", "x", "", Some(AutoSign::Header)),
        ("Precedence: auto_reply\n", "x", "", Some(AutoSign::Header)),
        ("", "Automatic reply: Notice", "", Some(AutoSign::Subject)),
        (
            "",
            "[CG#1] Réponse automatique : Avis",
            "",
            Some(AutoSign::Subject),
        ),
        ("", "自动回复: 通知", "", Some(AutoSign::Subject)),
        ("", "رد تلقائي: إشعار", "", Some(AutoSign::Subject)),
        (
            "Precedence: bulk\nIn-Reply-To: <a@example.org>\n",
            "[example.net #12] Notice",
            "We fixed it.\n> automatically generated",
            None,
        ),
        (
            "Precedence: bulk\n",
            "[example.net #12] Notice",
            "This message has been automatically generated in response",
            Some(AutoSign::Ticket),
        ),
        (
            "X-Auto-Response-Suppress: All\n",
            "x",
            "Your ticket has been received",
            Some(AutoSign::Ticket),
        ),
        (
            "",
            "The office is closed",
            "We have received your report, thank you. Anna",
            None,
        ),
    ];
    for (marks, subject, text, expected) in cases {
        let read = mail(&format!(
            "From: desk@example.net\n{marks}Subject: {subject}\n\n{text}\n"
        ));
        let expected = expected.map_or(Kind::Prose, Kind::AutoReply);
        assert_eq!(kind(&read), expected, "{marks}{subject}");
    }
}

#[test]
fn loops_and_reports_are_told_apart() {
    let of = |text: &str| kind(&mail(text)).as_str();
    assert_eq!(
        of("From: a@example.net\nX-CyberGateway-Case: 1\n\nx"),
        "loop"
    );
    let hops = "Received: from a by b; Mon, 7 Jan 2030 10:00:00 +0000\n".repeat(MOST_HOPS + 1);
    assert_eq!(of(&format!("{hops}From: a@example.net\n\nx")), "loop");
    assert_eq!(
        of("From: a@example.net\nX-XARF: PLAIN\nAuto-Submitted: auto-generated\n\nx"),
        "xarf"
    );
    let json = "From: a@example.net\nContent-Type: multipart/mixed; boundary=p\n\n--p\nContent-Type: application/json; name=xarf.json\n\n";
    assert_eq!(
        of(&format!("{json}{{\"xarf_version\": \"4.2.0\"}}\n--p--\n")),
        "xarf"
    );
    assert_eq!(of(&format!("{json}{{\"a\": 1}}\n--p--\n")), "prose");
    assert_eq!(
        of("From: a@example.net\n\nSee https://dl.shadowserver.org/abc?x\n"),
        "shadowserver"
    );
    assert_eq!(
        of(
            "From: x@shadowserver.org\nContent-Type: multipart/mixed; boundary=p\n\n--p\n\nhi\n--p\nContent-Type: application/zip; name=\"2030-01-07-scan_telnet-x.csv.zip\"\n\nPK\n--p--\n"
        ),
        "shadowserver"
    );
    assert_eq!(
        of(
            "From: a@example.net\nContent-Type: multipart/report; report-type=feedback-report; boundary=p\n\n--p\n\nhi\n--p--\n"
        ),
        "feedback"
    );
    assert_eq!(
        of(
            "From: a@example.net\nContent-Type: multipart/report; report-type=disposition-notification; boundary=p\n\n--p\n\nhi\n--p--\n"
        ),
        "auto-reply"
    );
    assert_eq!(
        of("From: a@example.net\nSubject: Please help\n\nOur bank is imitated.\n"),
        "prose"
    );
}

#[test]
fn tags_addresses_and_numbers_of_others_are_found() {
    let ours = Ours {
        prefix: "CG",
        local: "cert",
    };
    let of = |subject: &str| {
        threading(
            &mail(&format!(
                "To: CERT+k3.Y-9@example.org, x+1@example.org\nDelivered-To: cert+second@example.org\nIn-Reply-To: <b@x>\nReferences: <a@x> <b@x>\nSubject: {subject}\n\nx"
            )),
            &ours,
        )
    };
    let all = of("Re: [cg#2030-77] Phishing [#4711] [ABC-12] [example.net #99]");
    assert_eq!(all.subject_tokens, ["2030-77"]);
    assert_eq!(all.address_tokens, ["k3.Y-9", "second"]);
    assert_eq!(all.answers, ["b@x", "a@x"]);
    assert_eq!(all.tickets, ["4711", "ABC-12", "99"]);
    for (subject, expected) in [
        ("Ticket#2030010710000012 opened", "2030010710000012"),
        ("Ticket No. 778 opened", "778"),
        ("Case ID: INC0012", "INC0012"),
        ("Обращение № 5512 принято", "5512"),
        ("(#99) fixed", "99"),
    ] {
        assert_eq!(of(subject).tickets, [expected], "{subject}");
    }
    for none in [
        "Report of 2030",
        "[TLP:AMBER] hello",
        "Re: [list] hello",
        "[ENISA] news for 2030",
    ] {
        assert_eq!(of(none).tickets, Vec::<String>::new(), "{none}");
    }
}
