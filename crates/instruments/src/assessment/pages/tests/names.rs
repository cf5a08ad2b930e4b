//! Who said something is shown by name, and kept by id.

use super::*;
use crate::answer::Answer as Given;
use crate::assessment::tests::{officer, saying, stage};
use crate::mark::MarkKind;

const ACCOUNT: &str =
    "INSERT INTO web_account (id, mail, name, language, totp_step, created_at, version)
    VALUES ($1, 'duty@ministry.example', 'Duty <b>officer', 'en', 0, 0, 1)";

#[tokio::test]
async fn people_are_named_beside_what_they_said_and_not_in_the_log() {
    let ground = Ground::new().await;
    let id = AccountId::from_bytes([2; 16]).to_string();
    let db = &ground._db.db;
    let made = db.execute(ACCOUNT, store::params![&id]).await;
    made.expect("an account");
    let said = [saying("C1", 0, stage(2)), saying("A1", 0, Given::DontKnow)];
    let (actor, round) = (officer(), ground.round.id);
    let written = ground.instruments.say(&actor, tenant(), round, &said).await;
    assert_eq!(written.unwrap(), 2);
    let path = ground.path("/questions/C1");
    for who in [ground.officer(), ground.person("reader", "4")] {
        let page = who.get(&path).await;
        assert!(page.body.contains("Duty &lt;b&gt;officer"), "{}", page.body);
        assert!(!page.body.contains(&format!("account:{id}")), "no id");
    }
    let decision = crate::evidence::tests::file("C1", "By decree.", base::Tlp::Amber);
    let i = &ground.instruments;
    let made = i.attach(&actor, tenant(), round, decision).await.unwrap();
    for place in [
        format!("/evidence/{}", made.id),
        "/files/report/html".to_owned(),
    ] {
        let page = ground.officer().get(&ground.path(&place)).await;
        assert!(
            page.body.contains("Duty &lt;b&gt;officer"),
            "{place}: {}",
            page.body
        );
    }
    let log = "SELECT actor, object_id, fields FROM store_audit";
    for row in db.fetch(log, vec![]).await.expect("the log") {
        for column in ["actor", "object_id", "fields"] {
            let text: String = row.get(column).expect("a text");
            assert!(!text.contains("Duty"), "{text}");
        }
    }
    let gone = "DELETE FROM web_account";
    db.execute(gone, vec![]).await.expect("gone");
    let page = ground.officer().get(&path).await;
    assert!(
        page.body.contains(&format!("account:{id}")),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn marks_leave_as_a_table_for_the_author_without_names() {
    let ground = Ground::new().await;
    let (actor, item) = (officer(), "C1".parse().unwrap());
    let what = (&item, MarkKind::Unclear, "=HYPERLINK(\"x\"), by law?");
    let round = ground.round.id;
    let marked = ground.instruments.mark(&actor, tenant(), round, what).await;
    marked.unwrap();
    let at = "/en/instruments/hospital-continuity/marks";
    let reader = ground.person("reader", "4");
    assert!(reader.get(at).await.body.contains("/marks/csv"));
    let csv = reader.get(&format!("{at}/csv")).await;
    assert_eq!(csv.status, 200, "{}", csv.body);
    let named = csv.header("content-disposition").unwrap();
    assert!(named.contains("hospital-continuity-marks.csv"), "{named}");
    let text = String::from_utf8(csv.bytes).unwrap();
    assert!(
        text.contains("instrument,version,item,kind,comment"),
        "{text}"
    );
    assert!(text.contains("C1,unclear,\"'=HYPERLINK"), "{text}");
    assert!(
        !text.contains("account:") && !text.contains("team"),
        "{text}"
    );
    let contact = ground.person("network-contact", "6");
    assert_eq!(contact.get(&format!("{at}/csv")).await.status, 403);
    let stranger = ground.person("administrator", "5").with("x-tenant", "9");
    let empty = stranger.get(&format!("{at}/csv")).await;
    assert_eq!(String::from_utf8(empty.bytes).unwrap().lines().count(), 1);
}
