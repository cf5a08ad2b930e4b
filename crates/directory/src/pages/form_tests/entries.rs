//! One entry of the constituency, and one figure of subscribers.

use super::{as_role, form, hidden, key, link, target};

#[tokio::test]
async fn an_entry_of_the_constituency_is_added_left_out_and_taken_out() {
    let (_test, editor) = as_role("administrator").await;
    let at = "/en/directory/constituency";
    for text in ["AS64500", "198.18.0.0/15", "xa", "example.org"] {
        let sent = form(&[("network", text), ("side", "include"), ("_key", &key())]);
        assert_eq!(target(&editor.post(at, &sent).await), at);
        assert_eq!(target(&editor.post(at, &sent).await), at, "sent again");
    }
    let bits = form(&[
        ("network", "198.18.0.1/24"),
        ("side", "include"),
        ("_key", &key()),
    ]);
    let bits = editor.post(at, &bits).await;
    assert!(
        bits.status == 422 && bits.body.contains("198.18.0.0/24"),
        "what was meant"
    );
    let none = form(&[("network", "AS64501"), ("_key", &key())]);
    assert_eq!(editor.post(at, &none).await.status, 422, "on which side?");
    let range = form(&[
        ("network", "198.18.64.0/18"),
        ("side", "exclude"),
        ("_key", &key()),
    ]);
    assert_eq!(target(&editor.post(at, &range).await), at);
    let list = editor.get(at).await;
    assert_eq!(list.body.matches("198.18.64.0/18").count(), 1);
    let entry = link(&list, "/en/directory/constituency/");
    let change = form(&[
        ("network", "AS64502"),
        ("side", "exclude"),
        ("_key", &key()),
    ]);
    assert_eq!(target(&editor.post(&entry, &change).await), at);
    let late = form(&[
        ("network", "AS64503"),
        ("side", "include"),
        ("_key", &key()),
    ]);
    assert_eq!(editor.post(&entry, &late).await.status, 409);
    let list = editor.get(at).await;
    assert!(list.body.contains("AS64502"));
    let remove = format!("{}/remove", link(&list, "/en/directory/constituency/"));
    let sent = form(&[("_key", &key())]);
    assert_eq!(target(&editor.post(&remove, &sent).await), at);
    assert_eq!(target(&editor.post(&remove, &sent).await), at, "sent again");
}

#[tokio::test]
async fn a_figure_is_added_corrected_and_taken_out() {
    let (_test, editor) = as_role("analyst").await;
    let new = "/en/directory/subscribers/new";
    let of = [
        ("quarter", "2026-Q1"),
        ("access", "fixed"),
        ("scope", "AS64500"),
    ];
    let how = [("subscribers", "120000"), ("source", "Regulator, 2026")];
    let sent = form(&[&of[..], &how, &[("_key", &key())]].concat());
    assert_eq!(
        target(&editor.post(new, &sent).await),
        "/en/directory/subscribers"
    );
    assert_eq!(
        target(&editor.post(new, &sent).await),
        "/en/directory/subscribers"
    );
    let again = form(&[&of[..], &how, &[("_key", &key())]].concat());
    let taken = editor.post(new, &again).await;
    assert!(taken.status == 422 && taken.body.contains("already"));
    let bad = form(&[
        ("quarter", "2026"),
        ("access", "fixed"),
        ("subscribers", "0"),
        ("_key", &key()),
    ]);
    let bad = editor.post(new, &bad).await;
    assert!(bad.status == 422 && bad.body.contains("2026-Q1") && bad.body.contains("Fill in"));
    let at = "/en/directory/subscribers/2026-Q1/fixed/AS64500";
    let page = editor.get(at).await;
    let version = hidden(&page, "_version");
    let change = |count: &str, version: &str| {
        let fields = [("subscribers", count), ("source", "Regulator")];
        form(&[&fields[..], &[("_key", &key()), ("_version", version)]].concat())
    };
    let first = editor.post(at, &change("130000", &version)).await;
    assert_eq!(target(&first), "/en/directory/subscribers");
    let stale = editor.post(at, &change("9", &version)).await;
    assert!(stale.status == 422 && stale.body.contains("Somebody else changed this"));
    assert!(
        editor
            .get("/en/directory/subscribers")
            .await
            .body
            .contains("130,000")
    );
    let late = form(&[("_key", &key()), ("_version", &version)]);
    assert_eq!(
        editor.post(&format!("{at}/remove"), &late).await.status,
        409
    );
    let now = hidden(&stale, "_version");
    let remove = form(&[("_key", &key()), ("_version", &now)]);
    let removed = editor.post(&format!("{at}/remove"), &remove).await;
    assert_eq!(target(&removed), "/en/directory/subscribers");
    assert_eq!(editor.get(at).await.status, 404);
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for path in ["", "/new", "/import"] {
            let path = format!("/{language}/directory/subscribers{path}");
            assert_eq!(editor.get(&path).await.status, 200, "{path}");
        }
    }
}
