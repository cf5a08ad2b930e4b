//! Answers: matched, never counted when a machine wrote them, never answered for ever.

use super::*;

#[tokio::test]
async fn an_answer_is_matched_by_address_then_subject_then_the_letter_it_answers() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let (case, id, mark) = bench.asked().await;
        let token = mark
            .trim_end_matches(']')
            .rsplit('#')
            .next()
            .expect("a token")
            .to_owned();
        let sent = bench.letters().await.join("\n");
        let own_id = sent
            .lines()
            .find_map(|l| l.strip_prefix("Message-ID: "))
            .expect("an id");
        let by = "Abuse <abuse@hosting.example>";
        let address = format!("Cc: \"CSIRT\" <desk+{token}@csirt.example>\n");
        from.put(
            "1",
            &mail(by, "Re: Phishing [Ticket#4711]", &address, "We look at it."),
        );
        let auto = "Auto-Submitted: auto-replied\n";
        from.put(
            "2",
            &mail(by, &format!("AW: {mark} Phishing"), auto, "Out of office."),
        );
        let answers = format!("In-Reply-To: {own_id}\n");
        from.put("3", &mail(by, "Re: your mail", &answers, "It is down."));
        let all = bench.read_mail(&from).await;
        for one in &all {
            assert_eq!(one.place, Some(Place::Conversation(case, id)), "{one:?}");
        }
        let whole = bench.talk((case, id)).await;
        let heard: Vec<(&str, bool)> = whole.said[1..]
            .iter()
            .map(|s| (s.text.as_str(), s.automatic))
            .collect();
        assert_eq!(
            heard,
            [
                ("We look at it.", false),
                ("Out of office.", true),
                ("It is down.", false)
            ]
        );
        assert_eq!(whole.conversation.state, Stand::Answered);
        assert_eq!(whole.conversation.reference, "Ticket#4711");
        let analyst = member(bench.tenant, Role::Analyst);
        let sheet = watch::case::custody::sheet(&analyst, &bench.watch, bench.tenant, case).await;
        let pieces = sheet.expect("a sheet").pieces;
        assert_eq!(pieces.len(), 3, "parties' letters are evidence");
        assert!(pieces.iter().all(|p| p.holds && p.bytes > 0), "{pieces:?}");
        // The next letter carries the other side's number, and answers the last one.
        bench.watch.clock().advance_seconds(1);
        bench.write((case, id), "Thank you.").await;
        let sent = bench.letters().await.pop().expect("a letter");
        assert!(sent.contains("In-Reply-To: <"), "{sent}");
        let whole = bench.talk((case, id)).await;
        assert_eq!(whole.said.len(), 5);
    }
}

#[tokio::test]
async fn an_automatic_answer_stops_no_clock_and_a_bounce_runs_it_out() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let (case, id, mark) = bench.asked().await;
        let due = bench.talk((case, id)).await.conversation.due;
        let auto = "X-Autoreply: yes\n";
        from.put(
            "1",
            &mail(
                "abuse@hosting.example",
                &format!("Re: {mark} x"),
                auto,
                "Ticket 9 was opened.",
            ),
        );
        bench.read_mail(&from).await;
        let whole = bench.talk((case, id)).await;
        assert_eq!(
            (whole.conversation.state, whole.conversation.due),
            (Stand::Asked, due)
        );
        let bounce = format!(
            "From: MAILER-DAEMON@mx.example\nTo: desk@csirt.example\nReturn-Path: <>\nSubject: Undelivered Mail Returned to Sender\n\
             MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nIt could not be delivered.\n\
             --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; abuse@hosting.example\nAction: failed\nStatus: 5.1.1\n\
             --b\nContent-Type: message/rfc822\n\nFrom: desk@csirt.example\nTo: abuse@hosting.example\nSubject: {mark} Phishing\nX-CyberGateway-Case: CG-1\n\nPlease\n--b--\n"
        );
        from.put("2", &bounce);
        let all = bench.read_mail(&from).await;
        let back = all.iter().find(|m| m.kind == "bounce").expect("a bounce");
        assert_eq!(
            (back.outcome, back.place),
            (Outcome::Bounce, Some(Place::Conversation(case, id)))
        );
        let whole = bench.talk((case, id)).await;
        assert_eq!(whole.conversation.state, Stand::Asked);
        assert_eq!(whole.conversation.due, Some(bench.watch.clock().now()));
    }
}

#[tokio::test]
async fn two_machines_do_not_answer_one_another_for_ever() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let mut answered = 0;
        // Another ticket system: every mail gets a new ticket, whatever it answers, and nothing
        // in its letters says that a program wrote them.
        for round in 0..8 {
            let text = format!("Thank you for writing to us. Your number is {round}.");
            from.put(
                &format!("m{round}"),
                &mail(
                    "support@tickets.example",
                    &format!("Request {round}"),
                    "",
                    &text,
                ),
            );
            bench.read_mail(&from).await;
            let letters = bench.letters().await.len();
            if letters == answered {
                break;
            }
            answered = letters;
            bench.watch.clock().advance_seconds(60);
        }
        assert_eq!(answered, 3, "a sender has three receipts a day");
        // Our own letter that comes back is no report.
        let own = mail(
            OWN,
            "[CG-1#abc] Phishing",
            "X-CyberGateway-Case: CG-1\n",
            "Please",
        );
        from.put("own", &own);
        let list = mail(
            "person@list.example",
            "News",
            "List-Id: <news.list.example>\n",
            "News",
        );
        from.put("list", &list);
        // Another country's gateway is no loop of ours.
        let other = mail(
            "desk@csirt.other.example",
            "[CG-9#zzz] Notice",
            "X-CyberGateway-Case: CG-9\n",
            "Hello",
        );
        from.put("other", &other);
        let all = bench.read_mail(&from).await;
        let of = |subject: &str| {
            let found = all.iter().find(|m| m.subject.contains(subject));
            found.expect("a mail").outcome
        };
        assert_eq!(of("CG-1#abc"), Outcome::Loop);
        assert_eq!(of("News"), Outcome::Report);
        assert_eq!(of("CG-9#zzz"), Outcome::Report);
        assert_eq!(bench.letters().await.len(), 4, "the list had no receipt");
    }
}
