//! Keeping mail: once, whatever is wrong with it, sealed, for analysts alone.

use super::*;

#[tokio::test]
async fn a_mail_that_cannot_be_read_is_listed_and_stops_no_other() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        let mut parts = String::from(
            "From: a@people.example\nSubject: parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n",
        );
        for n in 0..10_000 {
            parts.push_str(&format!("--b\nContent-Type: text/plain\n\n{n}\n"));
        }
        parts.push_str("--b--\n");
        from.put("1", &parts);
        from.put("2", "no mail at all");
        from.put(
            "3",
            &mail(
                "b@people.example",
                "After",
                "",
                "https://c.example.org/three",
            ),
        );
        let large = from.root.join("new/4");
        let file = std::fs::File::create(&large).expect("a file");
        file.set_len(mailbox::MOST_BYTES as u64 + 1)
            .expect("a size");
        let all = bench.read_mail(&from).await;
        let mut outcomes: Vec<&str> = all.iter().map(|m| m.outcome.as_str()).collect();
        outcomes.sort_unstable();
        assert_eq!(outcomes, ["failed", "failed", "report", "too-large"]);
        assert!(large.exists(), "what was not taken stays");
        let again = bench.fetch(&from).await;
        assert_eq!((again.kept, again.too_large), (0, 0), "it is listed once");
        let analyst = member(bench.tenant, Role::Analyst);
        let (boxes, waiting) = actions::standing(&analyst, &bench.watch, bench.tenant)
            .await
            .expect("standing");
        assert_eq!((boxes.len(), waiting), (1, 3));
        let failed = all
            .iter()
            .find(|m| m.outcome == Outcome::Failed)
            .expect("one");
        let place = (bench.tenant, failed.id);
        let aside = (Decision::Aside, failed.version);
        let decided = actions::decide(&analyst, &bench.watch, place, aside, &Key::new()).await;
        decided.expect("put aside");
        let late = actions::decide(&analyst, &bench.watch, place, aside, &Key::new()).await;
        assert!(matches!(late, Err(WatchError::Changed)));
        let report = all
            .iter()
            .find(|m| m.outcome == Outcome::Report)
            .expect("one");
        let place = (bench.tenant, report.id);
        let gone = actions::decide(&analyst, &bench.watch, place, aside, &Key::new()).await;
        assert!(matches!(gone, Err(WatchError::Invalid(_))));
        let bytes = actions::bytes(&analyst, &bench.watch, bench.tenant, report.id).await;
        assert!(
            matches!(bytes, Err(WatchError::NotFound(_))),
            "it is sealed"
        );
    }
}

#[tokio::test]
async fn an_mbox_is_read_from_where_it_ended_and_never_changed() {
    for bench in benches().await {
        let path = bench.folder().join("mbox");
        let entry = |n: u32| {
            let text = format!("site https://m{n}.example.org/page/{n}");
            format!(
                "From a@b Tue Mar 24 09:00:00 2026\n{}\n",
                mail("p@people.example", &format!("m{n}"), "", &text)
            )
        };
        let quiet = || {
            let file = std::fs::File::options()
                .append(true)
                .open(&path)
                .expect("a file");
            let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
            file.set_modified(old).expect("a time");
        };
        let first = format!("{}{}", entry(1), entry(2));
        std::fs::write(&path, &first).expect("written");
        quiet();
        let sources = [Source::Mbox(path.clone())];
        let fetch = async || {
            let system = Actor::system();
            let all = mailbox::fetch_all(&system, &bench.watch, bench.tenant, &sources).await;
            all.expect("fetched").pop().expect("one").1.expect("read")
        };
        assert_eq!(fetch().await.kept, 2);
        assert_eq!(fetch().await, mailbox::Fetched::default());
        let whole = format!("{first}{}", entry(3));
        std::fs::write(&path, &whole).expect("written");
        // Somebody may still be writing the last one.
        assert_eq!(fetch().await.kept, 0);
        quiet();
        assert_eq!(fetch().await.kept, 1);
        assert_eq!(std::fs::read_to_string(&path).expect("text"), whole);
        // Somebody took the first two out.
        std::fs::write(&path, &whole[first.len()..]).expect("written");
        quiet();
        let again = fetch().await;
        assert_eq!((again.kept, again.known), (0, 1));
    }
}

#[tokio::test]
async fn mail_is_for_analysts_and_only_the_gateway_routes_it() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail("p@people.example", "x", "", "https://q.example.org/one/two"),
        );
        let all = bench.read_mail(&from).await;
        let (watch, tenant, id) = (&bench.watch, bench.tenant, all[0].id);
        for actor in [
            Actor::anonymous(),
            member(tenant, Role::Reader),
            member(tenant, Role::CountryOfficer),
        ] {
            let denied = |r: Result<(), WatchError>| matches!(r, Err(WatchError::Denied(_)));
            let list = actions::list(&actor, watch, tenant, None, None).await;
            assert!(denied(list.map(|_| ())));
            assert!(denied(
                actions::one(&actor, watch, tenant, id).await.map(|_| ())
            ));
            assert!(denied(
                actions::bytes(&actor, watch, tenant, id).await.map(|_| ())
            ));
            let standing = actions::standing(&actor, watch, tenant).await;
            assert!(denied(standing.map(|_| ())));
            let aside = (Decision::Aside, 1);
            let decided = actions::decide(&actor, watch, (tenant, id), aside, &Key::new()).await;
            assert!(denied(decided));
            let fetched = mailbox::fetch_all(&actor, watch, tenant, &[]).await;
            assert!(denied(fetched.map(|_| ())));
            assert!(denied(mailbox::reseal(&actor, watch).await.map(|_| ())));
        }
        let analyst = member(tenant, Role::Analyst);
        let routed = mailbox::route_new(&analyst, watch, &Own::of(OWN)).await;
        assert!(matches!(routed, Err(WatchError::Denied(_))));
        let other = base::id::TenantId::from_bytes([8; 16]);
        let elsewhere = actions::one(&Actor::operator(), watch, other, id).await;
        assert!(matches!(elsewhere, Err(WatchError::NotFound(_))));
        let _ = cases::counts(&analyst, watch, tenant)
            .await
            .expect("counts");
    }
}

#[tokio::test]
async fn mail_is_sealed_again_after_the_key_was_rotated() {
    for bench in benches().await {
        let from = Maildir::new(&bench);
        from.put(
            "1",
            &mail(
                "p@people.example",
                "small",
                "Auto-Submitted: auto-replied\n",
                "a",
            ),
        );
        let large = "x".repeat(300 << 10);
        from.put(
            "2",
            &mail(
                "q@people.example",
                "large",
                "Auto-Submitted: auto-replied\n",
                &large,
            ),
        );
        let before = bench.read_mail(&from).await;
        let keys = store::keys::Keys::open(bench.watch.db().fs(), &bench.folder().join("keys"));
        keys.expect("keys")
            .rotate(bench.watch.clock().now())
            .expect("rotated");
        let second = bench.second().await;
        let operator = Actor::operator();
        assert_eq!(
            mailbox::reseal(&operator, &second).await.expect("sealed"),
            2
        );
        assert_eq!(
            mailbox::reseal(&operator, &second).await.expect("sealed"),
            0
        );
        for one in before {
            let bytes = actions::bytes(&operator, &second, bench.tenant, one.id).await;
            assert_eq!(bytes.expect("opened").len() as u64, one.bytes);
        }
    }
}
