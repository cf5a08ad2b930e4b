//! The pages of duplicates: what two records share, and telling them apart once.

use super::*;
use crate::pages::form_tests::{form, key};

const LIST: &str = "/en/directory/duplicates";

/// A browser of somebody with a role.
fn browser(base: &Client, role: &str) -> Client {
    let client = base.clone().with("x-role", role);
    let client = client.with("origin", "http://gateway.test");
    client.with("sec-fetch-site", "same-origin")
}

#[tokio::test]
async fn two_records_are_compared_and_told_apart_once_with_a_reason() {
    let (test, base) = site().await;
    let (editor, reader) = (browser(&base, "analyst"), browser(&base, "reader"));
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

/// Two organisations with a mail address each.
async fn banks(test: &store::testing::TestDb) -> [RecordId; 2] {
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let operator = Actor::operator();
    let mut ids = Vec::new();
    for (name, mail) in [
        ("Bank one", "a@bank.example"),
        ("Bank two", "b@bank.example"),
    ] {
        let name = Name::new(name).expect("a name");
        let organisations = directory.organisations();
        let made = organisations.create(&operator, tenant(), name, Details::default());
        let id = of_organisation(made.await.expect("created").id);
        let mail = [open(Kind::Organisation, "mail", mail, true, true)];
        let records = directory.records();
        let done = records.say(&operator, tenant(), (id, 1), &mail).await;
        done.expect("said");
        ids.push(id);
    }
    [ids[0], ids[1]]
}

#[tokio::test]
async fn two_records_are_merged_by_a_form_lead_to_one_another_and_come_back() {
    let (test, base) = site().await;
    let (editor, reader) = (browser(&base, "analyst"), browser(&base, "reader"));
    let ids = banks(&test).await;
    let at = format!("{LIST}/{}/{}", ids[0], ids[1]);
    let named = editor
        .get(&format!("{LIST}?one=bank+ONE&other={}", ids[1]))
        .await;
    assert!(named.header("location").is_some_and(|to| to.ends_with(&at)));
    let unknown = editor
        .get(&format!("{LIST}?one=bank+one&other=nobody"))
        .await;
    assert!(
        unknown.body.contains("No record of this name"),
        "{}",
        unknown.body
    );
    let page = editor.get(&at).await;
    let version = |name| crate::pages::form_tests::hidden(&page, name);
    let (one, other) = (version("one_version"), version("other_version"));
    let (key, another) = (key(), key());
    let sent = [
        ("_key", key.as_str()),
        ("what", "merge"),
        ("stays", "other"),
        ("one_version", &one),
        ("other_version", &other),
        ("name", "other"),
        ("mail", "both"),
    ];
    assert_eq!(reader.post(&at, &form(&sent)).await.status, 403);
    let mut old = sent;
    old[3] = ("one_version", "1");
    old[0] = ("_key", &another);
    let outdated = editor.post(&at, &form(&old)).await;
    assert_eq!(outdated.status, 422, "{}", outdated.body);
    assert_eq!(outdated.body.matches("id=\"errors\"").count(), 1);
    for _ in 0..2 {
        assert_eq!(editor.post(&at, &form(&sent)).await.status, 303);
    }
    for path in ["organisations", "records"] {
        let gone = editor
            .get(&format!("/en/directory/{path}/{}", ids[0]))
            .await;
        let to = gone.header("location").expect("a place to go to");
        assert!(to.ends_with(&ids[1].to_string()), "{to}");
    }
    let api = format!("/api/v1/directory/records/{}", ids[0]);
    assert_eq!(editor.get(&api).await.status, 308);
    assert_eq!(base.get(&api).await.status, 404, "a visitor learns nothing");
    let stayed = editor
        .get(&format!("/en/directory/organisations/{}", ids[1]))
        .await;
    assert!(stayed.body.contains("a@bank.example") && stayed.body.contains("b@bank.example"));
    let list = editor.get("/en/directory/mergings").await;
    let id = crate::pages::form_tests::hidden(&list, "merging");
    for language in LANGUAGES {
        let path = format!("/{language}/directory/mergings");
        assert_eq!(editor.get(&path).await.status, 200);
        let path = format!("/{language}/directory/records/{}/split", ids[1]);
        assert_eq!(editor.get(&path).await.status, 200);
    }
    let undo = form(&[("_key", &crate::pages::form_tests::key()), ("merging", &id)]);
    assert_eq!(
        reader.post("/en/directory/mergings", &undo).await.status,
        403
    );
    assert_eq!(
        editor.post("/en/directory/mergings", &undo).await.status,
        303
    );
    let back = editor
        .get(&format!("/en/directory/organisations/{}", ids[0]))
        .await;
    assert!(back.body.contains("a@bank.example") && !back.body.contains("b@bank.example"));
}

#[tokio::test]
async fn a_record_is_split_by_a_form_and_a_form_without_a_choice_says_so() {
    let (test, base) = site().await;
    let editor = browser(&base, "analyst");
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let planted = plant(&directory).await;
    let at = format!("/en/directory/records/{}/split", planted.organisation);
    let page = editor.get(&at).await;
    assert!(page.body.contains("Secret Person 0"), "{}", page.body);
    let version = crate::pages::form_tests::hidden(&page, "_version");
    let key = key();
    let person = planted.records[1].to_string();
    let mut sent = vec![
        ("_key", key.as_str()),
        ("_version", &version),
        ("new_name", "Part"),
    ];
    let nothing = editor.post(&at, &form(&sent)).await;
    assert!(
        nothing.body.contains("Choose at least one"),
        "{}",
        nothing.body
    );
    sent.extend([("fields", "alias"), ("records", &person)]);
    for _ in 0..2 {
        assert_eq!(editor.post(&at, &form(&sent)).await.status, 303);
    }
    let found = editor.get("/en/directory?q=part").await.body;
    assert_eq!(found.matches(">Part<").count(), 1, "{found}");
    let left = editor
        .get(&format!(
            "/en/directory/organisations/{}",
            planted.organisation
        ))
        .await;
    assert!(!left.body.contains("Secret Person 0") && left.body.contains("Secret Person 1"));
}
