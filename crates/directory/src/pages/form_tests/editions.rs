//! The form that freezes an edition: once, by those who may, for everybody.

use super::*;

fn sent(key: &str, year: &str, isbn: &str) -> String {
    form(&[
        ("year", year),
        ("language", "fr"),
        ("isbn", isbn),
        ("_key", key),
    ])
}

#[tokio::test]
async fn an_edition_is_frozen_once_and_everybody_gets_its_files() {
    let (_test, visitor) = site().await;
    let editor = visitor.clone().with("x-role", "analyst");
    let editor = editor
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    let new = "/en/directory/editions/new";
    assert_eq!(editor.get(new).await.status, 200);
    let key = key();
    let bad = editor
        .post(new, &sent(&key, "2026", "978-3-16-148410-1"))
        .await;
    assert!(
        bad.status == 422 && bad.body.contains("is not an ISBN"),
        "{}",
        bad.body
    );
    let good = sent(&key, "2026", "978-3-16-148410-0");
    for _ in 0..2 {
        let list = target(&editor.post(new, &good).await);
        assert_eq!(list, "/en/directory/editions");
    }
    let again = editor.post(new, &sent(&super::key(), "2026", "")).await;
    assert!(again.body.contains("nothing was changed"), "{}", again.body);

    let page = visitor.get("/en/directory/editions").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(!page.body.contains("/editions/new"), "{}", page.body);
    let own = editor.get("/en/directory/editions").await;
    let file = link(&own, "/en/directory/editions/0");
    let file = visitor.get(&file.replace("/pdf", "/html")).await;
    assert_eq!(file.status, 200, "{}", file.body);
    assert!(file.body.contains("978-3-16-148410-0"), "{}", file.body);
}

#[tokio::test]
async fn a_visitor_reads_the_list_of_editions_and_may_not_freeze_one() {
    let (_test, visitor) = site().await;
    for path in ["/en/directory/editions", "/api/v1/directory/editions"] {
        assert_eq!(visitor.get(path).await.status, 200, "{path}");
    }
    let new = visitor.get("/en/directory/editions/new").await;
    assert_ne!(new.status, 200);
    let id = "01a2008f-d936-7605-8ca7-fe857cba8fcd";
    for path in [
        format!("/en/directory/editions/{id}/html"),
        format!("/api/v1/directory/editions/{id}/csv"),
        format!("/api/v1/directory/editions/{id}/exe"),
    ] {
        assert_eq!(visitor.get(&path).await.status, 404, "{path}");
    }
}
