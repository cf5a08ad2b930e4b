//! Mails that are reports: of people, sealed and with a receipt; of programs, as observations.

use super::*;

#[tokio::test]
async fn words_of_a_person_become_a_report_with_a_receipt_and_the_sender_stays_sealed() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail(
                "Ann Other <ann@people.example>",
                "Is this real?",
                "",
                "I got this: hxxps://bank.example.com/verify/now.php",
            ),
        );
        let all = bench.read_mail(&from).await;
        assert_eq!(all.len(), 1);
        let Some(Place::Report(id)) = all[0].place else {
            panic!("{all:?}");
        };
        assert_eq!(
            (all[0].outcome, all[0].sender.as_str()),
            (Outcome::Report, "")
        );
        assert_eq!(from.seen(), ["1:2,S"], "marked once it was kept");
        let analyst = member(bench.tenant, Role::Analyst);
        let one = incident_report::actions::one(&analyst, &bench.watch, bench.tenant, id).await;
        let one = one.expect("a report");
        assert_eq!(
            (one.report.channel, one.report.has_reporter),
            (Channel::Mail, true)
        );
        assert!(one.report.case.is_some() && one.found.iter().any(|f| f.kind == "url"));
        // Nothing in the database says in clear who wrote.
        for (table, columns) in [
            (
                "watch_mail",
                "COALESCE(content, '') || COALESCE(sender, '') || COALESCE(sender_tag, '') || subject",
            ),
            (
                "watch_incident_report",
                "COALESCE(reporter, '') || body || sender",
            ),
        ] {
            let sql = format!("SELECT {columns} AS said FROM {table}");
            let rows = bench.watch.db().fetch(store::Sql::composed(sql), params![]);
            for row in rows.await.expect("read") {
                let said: String = row.get("said").expect("text");
                assert!(!said.contains("people.example"), "{table}");
            }
        }
        let letters = bench.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(
            letters[0].contains("Auto-Submitted: auto-replied"),
            "{}",
            letters[0]
        );
        assert!(letters[0].contains("To: ann@people.example"));
        assert!(letters[0].contains("Reply-To:") && letters[0].contains("desk+"));
        // The same mail again, on another way, is known.
        let whole = std::fs::read(from.root.join("cur/1:2,S")).expect("a mail");
        std::fs::write(from.root.join("new/2"), whole).expect("written");
        let again = bench.fetch(&from).await;
        assert_eq!((again.kept, again.known), (0, 1));
    }
}

#[tokio::test]
async fn forwarded_phishing_ten_deep_is_found() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let mut inner = mail(
            "bank@fraud.example",
            "Verify",
            "",
            "https://deep.example.net/ten/deep.html",
        );
        for n in 0..9 {
            let boundary = format!("b{n}");
            inner = format!(
                "From: f{n}@people.example\nSubject: Fwd {n}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={boundary}\n\n\
                 --{boundary}\nContent-Type: text/plain\n\nsee\n--{boundary}\nContent-Type: message/rfc822\n\n{inner}\n--{boundary}--\n"
            );
        }
        from.put("1", &inner);
        let all = bench.read_mail(&from).await;
        let Some(Place::Report(id)) = all[0].place else {
            panic!("{all:?}");
        };
        let analyst = member(bench.tenant, Role::Analyst);
        let one = incident_report::actions::one(&analyst, &bench.watch, bench.tenant, id).await;
        let one = one.expect("a report");
        assert_eq!(one.report.kind, Kind::Phishing);
        let url = "https://deep.example.net/ten/deep.html";
        assert!(one.found.iter().any(|f| f.value == url), "{:?}", one.found);
        assert!(one.report.file.is_some());
    }
}

#[tokio::test]
async fn a_program_s_report_becomes_observations() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let report = r#"{"xarf_version":"4.2.0","report_id":"0193c6f0-7b1e-7c3a-9d5e-1f2a3b4c5d6e","timestamp":"2026-03-24T08:00:00Z","reporter":{"org":"Example","contact":"a@reporter.example","domain":"reporter.example"},"sender":{"org":"Example","contact":"a@reporter.example","domain":"reporter.example"},"source_identifier":"198.18.0.7","category":"content","type":"phishing","url":"https://bad.example.org/login"}"#;
        let text = format!(
            "From: a@reporter.example\nSubject: Abuse report\nX-XARF: PLAIN\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nSee the file.\n--b\nContent-Type: application/json; name=xarf.json\n\n{report}\n--b--\n"
        );
        from.put("1", &text);
        from.put("2", &crate::documents::FEEDBACK.replace("\r\n", "\n"));
        let all = bench.read_mail(&from).await;
        let mut kinds: Vec<&str> = all.iter().map(|m| m.kind.as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["feedback", "xarf"]);
        let taken = |m: &Letter| m.outcome == Outcome::Observations && m.problem.is_empty();
        assert!(all.iter().all(taken), "{all:?}");
        assert_eq!(bench.letters().await.len(), 0, "programs get no receipt");
    }
}

#[tokio::test]
async fn the_mail_goes_with_who_reported() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail("p@people.example", "x", "", "https://q.example.org/one/two"),
        );
        let all = bench.read_mail(&from).await;
        let Some(Place::Report(id)) = all[0].place else {
            panic!("{all:?}");
        };
        let administrator = member(bench.tenant, Role::Administrator);
        let gone = incident_report::forget(&administrator, &bench.watch, bench.tenant, id).await;
        gone.expect("forgotten");
        let left = "SELECT COUNT(*) AS n FROM watch_mail
            WHERE content IS NOT NULL OR sender IS NOT NULL OR sender_tag IS NOT NULL";
        let row = bench.watch.db().fetch_one(left, params![]).await;
        assert_eq!(row.expect("read").get::<i64>("n").expect("a number"), 0);
        assert_eq!(
            bench.mails().await[0].outcome,
            Outcome::Report,
            "it stays listed"
        );
    }
}
