//! The workbook of a respondent on pages: theirs by a personal link, and handed over by an officer.

use press::book::{Value, xlsx};

use super::files::{send, with_file};
use super::*;
use crate::assessment::Voice;
use crate::assessment::files::tests::{ANSWER, book, fill};
use crate::assessment::tests::whole;

impl Ground {
    /// The respondent of the only sitting.
    async fn respondent(&self) -> crate::respondent::Respondent {
        let whole = whole(&self.instruments, &self.round).await;
        whole.respondents[0].clone()
    }

    /// Their workbook with one answer.
    async fn filled(&self, voice: &Voice) -> Vec<u8> {
        let mut book = book(&self.instruments, &self.round, voice, false).await;
        fill(&mut book, &[("C1", ANSWER, Value::Number(1.0))]);
        xlsx(&book).unwrap()
    }
}

#[tokio::test]
async fn a_respondent_saves_their_workbook_and_brings_it_back() {
    let ground = Ground::new().await;
    let sitting = sitting(&ground).await;
    let visitor = ground.visitor();
    let home = format!("/en/sitting/{sitting}");
    let list = visitor.get(&home).await;
    assert!(list.body.contains("/workbook\""), "{}", list.body);
    let at = format!("{home}/workbook");
    let page = visitor.get(&at).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    let saved = visitor.get(&format!("{at}/xlsx")).await;
    assert!(saved.bytes.starts_with(b"PK"), "{}", saved.body);
    assert_eq!(saved.header("cache-control"), Some("no-store"));
    let named = saved.header("content-disposition").unwrap();
    assert!(named.starts_with("attachment"), "{named}");
    let same = send(&visitor, &at, with_file("workbook", &[], &saved.bytes)).await;
    assert!(same.body.contains("Answers taken: 0"), "{}", same.body);
    let theirs = ground.filled(&ground.respondent().await.voice()).await;
    let body = with_file("workbook", &[], &theirs);
    let taken = send(&visitor, &at, body.clone()).await;
    assert_eq!(taken.status, 200, "{}", taken.body);
    assert!(taken.body.contains("Answers taken: 1"), "{}", taken.body);
    let again = send(&visitor, &at, body).await;
    assert!(again.status == 200 || again.status == 303, "{}", again.body);
    let of_team = ground.filled(&Voice::team()).await;
    let refused = send(&visitor, &at, with_file("workbook", &[], &of_team)).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(
        refused.body.contains("answers of another respondent"),
        "{}",
        refused.body
    );
    let none = send(&visitor, &at, with_file("other", &[], b"x")).await;
    assert_eq!(none.status, 422);
}

#[tokio::test]
async fn nobody_brings_a_workbook_in_by_another_door() {
    let ground = Ground::new().await;
    let sitting = sitting(&ground).await;
    let one = ground.respondent().await;
    let theirs = ground.filled(&one.voice()).await;
    let body = || with_file("workbook", &[], &theirs);
    let own = format!("/en/sitting/{sitting}/workbook");
    let foreign = ground.client.clone();
    let foreign = foreign
        .with("origin", "https://evil.example")
        .with("sec-fetch-site", "cross-site");
    assert_eq!(send(&foreign, &own, body()).await.status, 403);
    let nobody = ground.visitor();
    let unknown = "/en/sitting/nonsense/workbook";
    for path in [unknown.to_owned(), format!("{unknown}/xlsx")] {
        assert_eq!(nobody.get(&path).await.status, 403, "{path}");
    }
    assert_eq!(send(&nobody, unknown, body()).await.status, 403);
    let handed = ground.path(&format!("/respondents/{}/workbook", one.id));
    let reader = ground.person("reader", "4");
    let stranger = ground.person("administrator", "5").with("x-tenant", "9");
    for (who, status) in [(&reader, 403), (&stranger, 404), (&nobody, 401)] {
        assert_eq!(who.get(&handed).await.status, status);
        assert_eq!(send(who, &handed, body()).await.status, status);
    }
    assert!(
        whole(&ground.instruments, &ground.round)
            .await
            .voices
            .is_empty()
    );
}

#[tokio::test]
async fn an_officer_hands_it_over_and_takes_it_back() {
    let ground = Ground::new().await;
    let sitting = sitting(&ground).await;
    let one = ground.respondent().await;
    let (officer, at) = (
        ground.officer(),
        ground.path(&format!("/respondents/{}", one.id)),
    );
    let page = officer.get(&at).await;
    assert!(page.body.contains("/workbook\""), "{}", page.body);
    let handed = format!("{at}/workbook");
    assert!(officer.get(&handed).await.bytes.starts_with(b"PK"));
    let theirs = ground.filled(&one.voice()).await;
    let taken = send(&officer, &handed, with_file("workbook", &[], &theirs)).await;
    assert!(taken.body.contains("Answers taken: 1"), "{}", taken.body);
    let part = format!("/en/sitting/{sitting}/sections/continuity/1");
    let answer = form(&[("C1.seen", "1"), ("C1", "3"), ("to", "list")]);
    target(&ground.visitor().post(&part, &answer).await);
    let clash = send(&officer, &handed, with_file("workbook", &[], &theirs)).await;
    assert!(
        clash.body.contains("Changed here and in the workbook"),
        "{}",
        clash.body
    );
    let broken = send(&officer, &handed, with_file("workbook", &[], b"PK")).await;
    assert_eq!(broken.status, 422, "{}", broken.body);
    let reader = ground.person("reader", "4").get(&at).await;
    assert!(!reader.body.contains("/workbook\""), "{}", reader.body);
}
