//! The pages of duplicates: what two records share, and telling them apart once.

use super::*;
use crate::pages::form_tests::{form, key};

const LIST: &str = "/en/directory/duplicates";

#[tokio::test]
async fn two_records_are_compared_and_told_apart_once_with_a_reason() {
    let (test, base) = site().await;
    let client = |role| {
        let client = base.clone().with("x-role", role);
        let client = client.with("origin", "http://gateway.test");
        client.with("sec-fetch-site", "same-origin")
    };
    let (editor, reader) = (client("analyst"), client("reader"));
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let operator = Actor::operator();
    let mut ids = Vec::new();
    for name in ["Bank <b>one</b>", "Bank two"] {
        let name = Name::new(name).expect("a name");
        let organisations = directory.organisations();
        let made = organisations.create(&operator, tenant(), name, Details::default());
        let id = of_organisation(made.await.expect("created").id);
        let mail = [open(
            Kind::Organisation,
            "mail",
            "a@bank.example",
            true,
            true,
        )];
        let records = directory.records();
        let done = records.say(&operator, tenant(), (id, 1), &mail).await;
        done.expect("said");
        ids.push(id);
    }
    let at = format!("{LIST}/{}/{}", ids[0], ids[1]);
    for language in LANGUAGES {
        for path in [LIST, &at] {
            let page = editor
                .get(&path.replace("/en/", &format!("/{language}/")))
                .await;
            assert_eq!(page.status, 200, "{}", page.body);
            assert!(page.body.contains("a@bank.example"), "{language} {path}");
            assert!(!page.body.contains("<b>one"), "{language} {path}");
        }
    }
    let unsaid = form(&[("_key", &key()), ("what", "distinct"), ("why", "")]);
    let again = editor.post(&at, &unsaid).await;
    assert!(again.body.contains("at most"), "{}", again.body);
    let sent = form(&[
        ("_key", &key()),
        ("what", "distinct"),
        ("why", "Two offices"),
    ]);
    for _ in 0..2 {
        assert_eq!(editor.post(&at, &sent).await.status, 303);
    }
    let list = editor.get(LIST).await.body;
    assert!(
        list.contains("Two offices") && !list.contains("a@bank.example"),
        "{list}"
    );
    let page = editor.get(&at).await.body;
    assert!(page.contains("Two offices"), "{page}");
    let again = form(&[("_key", &key()), ("what", "again")]);
    assert_eq!(editor.post(&at, &again).await.status, 303);
    assert!(editor.get(LIST).await.body.contains("a@bank.example"));
    assert_eq!(reader.post(&at, &sent).await.status, 403);
    assert!(!reader.get(&at).await.body.contains("<textarea"));
}
