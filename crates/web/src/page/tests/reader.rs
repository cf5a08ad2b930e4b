//! What a reader is shown: their language, what they may open, what became of the address.

use super::*;

#[tokio::test]
async fn visitors_arrive_in_their_language_and_can_switch() {
    let start = client()
        .with("accept-language", "ar-EG,ar;q=0.9")
        .get("/")
        .await;
    assert_eq!(
        (start.status, start.header("location")),
        (StatusCode::SEE_OTHER, Some("/ar/"))
    );
    let page = client().get("/ar/picture/deep?day=2026-01-01").await;
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        page.body
            .contains("href=\"/fr/picture/deep?day=2026-01-01\" lang=\"fr\""),
        "{}",
        page.body
    );
    assert!(page.body.contains(
        "href=\"/ar/picture/deep?day=2026-01-01\" lang=\"ar\" hreflang=\"ar\" aria-current=\"true\""
    ));
    for language in LanguageTag::UN {
        is_clean(&client().get(&format!("/{language}/")).await);
        is_clean(&client().get(&format!("/{language}/about")).await);
        is_clean(&client().get(&format!("/{language}/licence")).await);
        is_clean(&client().get(&format!("/{language}/accessibility")).await);
    }
    let unknown = client().get("/xx/picture").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(
        unknown.body.contains("This language is not available here"),
        "{}",
        unknown.body
    );
    assert!(
        unknown
            .body
            .contains("<a href=\"/zh/\" lang=\"zh\" dir=\"ltr\">中文</a>")
    );
}

#[tokio::test]
async fn navigation_shows_what_the_visitor_may_open() {
    let anonymous = client().get("/en/picture/deep").await.body;
    assert!(
        anonymous.contains("<a href=\"/en/picture\" aria-current=\"page\">Pages</a>"),
        "{anonymous}"
    );
    assert!(!anonymous.contains("href=\"/en/work\""));
    let analyst = client()
        .with("cookie", "analyst")
        .get("/en/work")
        .await
        .body;
    assert!(analyst.contains("<a href=\"/en/work\" aria-current=\"page\">Filter</a>"));
    assert!(analyst.contains("A. Analyst"));
    assert!(!analyst.contains("href=\"/en/administration\""));
    let administrator = client().with("cookie", "administrator");
    let page = administrator.get("/en/work").await.body;
    assert!(
        page.contains("<a href=\"/en/administration\" aria-current=\"page\">Administration</a>"),
        "{page}"
    );
    assert!(!page.contains(">Filter</a>"), "one entry for all");
    let page = administrator.get("/en/picture/deep/set").await.body;
    assert!(
        page.contains("<a href=\"/en/picture\">Pages</a>")
            && page.contains("<a href=\"/en/administration\" aria-current=\"page\">"),
        "the nearer entry alone is the current one: {page}"
    );
    let page = administrator.get("/ar/administration").await;
    is_clean(&page);
    assert!(page.body.contains("<a href=\"/ar/work\">"), "{}", page.body);
    assert!(
        !page
            .body
            .contains("<li><a href=\"/ar/picture\">الصفحات</a><p>")
    );
    let refused = client()
        .with("cookie", "analyst")
        .get("/en/administration")
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_an_address_asks_for_and_is_not_followed_is_said_with_what_is_shown_instead() {
    let good = client().get("/en/asks?day=2026-03-27").await;
    assert!(!good.body.contains("not followed"), "{}", good.body);
    let wrong = client().get("/en/asks?day=%3Cb%3Ebanana&sort=up").await;
    assert_eq!(wrong.status, StatusCode::OK);
    is_clean(&wrong);
    for said in [
        "Part of this address was not followed",
        "&lt;b&gt;banana",
        "4 October 2024",
        "does not go by",
    ] {
        assert!(wrong.body.contains(said), "{said}: {}", wrong.body);
    }
    let arabic = client().get("/ar/asks?day=banana").await.body;
    assert!(arabic.contains("لم تُفهم"), "{arabic}");
    let data = client().get("/en/asks?day=banana&format=csv").await;
    assert_eq!(data.status, StatusCode::BAD_REQUEST);
    assert!(!data.body.contains("not followed"), "{}", data.body);
    let program = client().with("accept", "application/json");
    let data = program.get("/en/asks?day=banana&format=csv").await;
    assert_eq!(data.status, StatusCode::BAD_REQUEST);
    let said: serde_json::Value = serde_json::from_str(&data.body).expect("a document");
    assert_eq!(said["errors"][0]["field"], "day", "{said}");
}
