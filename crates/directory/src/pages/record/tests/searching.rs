//! The search on the pages and for programs: what is withheld makes nothing appear.

use super::*;

#[tokio::test]
async fn what_is_withheld_from_a_searcher_makes_no_record_appear_anywhere() {
    let (test, client) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    plant(&directory).await;
    let asks = |client: Client, path: String| async move { client.get(&path).await };
    // The second one is for members, the seventh for the administration: see Audience::ALL.
    for (text, visitor_finds) in [("secret alias 0", true), ("secret-alias-1", false)] {
        let q = text.replace(' ', "+");
        for path in ["/api/v1/directory/records", "/en/directory/public"] {
            let answer = asks(client.clone(), format!("{path}?q={q}")).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            let found = answer.body.contains("Released Team");
            assert_eq!(found, visitor_finds, "{path} {text}");
        }
        let reader = client.clone().with("x-role", "reader");
        let answer = asks(reader, format!("/en/directory?q={q}")).await;
        assert!(answer.body.contains("Released Team"), "{}", answer.body);
    }
    let nothing = client.get("/api/v1/directory/records?q=-").await;
    assert_eq!(nothing.status, 400, "{}", nothing.body);
}
