//! What somebody relies on who enters rules, or checks a `security.txt`, on the pages.

use web::testing::Client;

use super::tests::site;

fn form(pairs: &[(&str, &str)]) -> String {
    let key = web::form::Key::new();
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.append_pair("_key", key.as_str()).extend_pairs(pairs);
    body.finish()
}

fn desk(client: &Client) -> Client {
    client
        .clone()
        .with("x-role", "analyst")
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin")
}

const RULE: [(&str, &str); 8] = [
    ("type", "infected-system"),
    ("provider", ""),
    ("feed", "Drone"),
    ("object", "198.18.0.0/15"),
    ("suppress", "no"),
    ("format", "json"),
    ("interval", "weeks:2"),
    ("comment", "a list is enough"),
];

#[tokio::test]
async fn a_rule_is_entered_shown_in_every_language_changed_and_taken_out() {
    let (_test, client) = site().await;
    let analyst = desk(&client);
    let sent = form(&RULE);
    for _ in 0..2 {
        let added = analyst.post("/en/directory/rules/new", &sent).await;
        assert_eq!(added.status, 303, "sent twice, done once: {}", added.body);
    }
    let again = analyst.post("/en/directory/rules/new", &form(&RULE)).await;
    assert!(
        again.body.contains("There is a rule with these conditions"),
        "{}",
        again.body
    );
    let unknown = [("destinations", "Nobody Ltd")];
    let unknown: Vec<_> = RULE.into_iter().chain(unknown).collect();
    let refused = analyst
        .post("/en/directory/rules/new", &form(&unknown))
        .await;
    assert!(refused.body.contains("Nobody Ltd"), "{}", refused.body);
    let list = analyst.get("/en/directory/rules").await.body;
    assert_eq!(list.matches("198.18.0.0/15").count(), 1, "{list}");
    let (_, rest) = list.split_once("/en/directory/rules/0").expect("a link");
    let id = format!("0{}", rest.split('"').next().unwrap_or_default());
    for language in ["en", "ar", "es", "fr", "ru", "zh"] {
        for path in ["rules", "rules/new", &format!("rules/{id}"), "security-txt"] {
            let page = analyst.get(&format!("/{language}/directory/{path}")).await;
            assert_eq!(page.status, 200, "{language} {path}");
        }
    }
    let mut changed = RULE.to_vec();
    changed[3] = ("object", "XA");
    changed.push(("_version", "1"));
    let at = format!("/en/directory/rules/{id}");
    let done = analyst.post(&at, &form(&changed)).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let stale = analyst.post(&at, &form(&changed)).await;
    assert_eq!(stale.status, 422, "{}", stale.body);
    let gone = analyst
        .post(&format!("{at}/remove"), &form(&[("_version", "2")]))
        .await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    assert_eq!(analyst.get(&at).await.status, 404);
    let reader = client.with("x-role", "reader");
    assert_eq!(reader.get("/en/directory/rules").await.status, 200);
    assert_eq!(reader.get("/en/directory/rules/new").await.status, 403);
}

#[tokio::test]
async fn a_security_txt_is_checked_with_its_lines() {
    let (_test, client) = site().await;
    let analyst = desk(&client);
    let at = "/en/directory/security-txt";
    let bad = [("text", "Contact: security@team.example\nExpires: soon")];
    let page = analyst.post(at, &form(&bad)).await.body;
    for part in [
        "The file is not valid by RFC 9116",
        "is not a URI",
        "Expires is not a moment",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let good = [(
        "text",
        "Contact: mailto:security@team.example\nExpires: 2026-12-31T00:00:00Z",
    )];
    let page = analyst.post(at, &form(&good)).await.body;
    assert!(page.contains("The file is valid by RFC 9116"), "{page}");
    let empty = analyst.post(at, &form(&[("text", "")])).await;
    assert_eq!(empty.status, 422, "{}", empty.body);
}
