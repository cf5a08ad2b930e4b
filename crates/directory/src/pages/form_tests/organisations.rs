//! One organisation and its networks.

use super::{BANK, as_role, bank, form, hidden, key, link, target};

#[tokio::test]
async fn an_organisation_is_added_once_and_changed_from_what_was_shown() {
    let (_test, editor) = as_role("analyst").await;
    let path = bank(&editor).await;
    let list = editor.get("/en/directory").await.body;
    assert_eq!(list.matches("National Bank").count(), 1);
    let page = editor.get(&format!("{path}/change")).await;
    assert!(page.body.contains("value=\"finance\" selected") && page.body.contains(" checked"));
    let (version, change) = (hidden(&page, "_version"), format!("{path}/change"));
    let send = async |name: &str, mail: &str, version: &str| {
        let (key, kind) = (key(), ("kind", "operator"));
        let fields = [("name", name), kind, ("contact_mail", mail)];
        let hidden = [("_key", key.as_str()), ("_version", version)];
        editor
            .post(&change, &form(&[&fields[..], &hidden].concat()))
            .await
    };
    let bad = send("Central Bank", "nobody", &version).await;
    assert_eq!(bad.status, 422);
    assert!(bad.body.contains("is not a mail address") && bad.body.contains("Central Bank"));
    assert_eq!(
        hidden(&bad, "_version"),
        version,
        "a mistake hides no change"
    );
    assert_eq!(target(&send("Central Bank", "", &version).await), path);
    let stale = send("Third Name", "", &version).await;
    assert_eq!(stale.status, 422);
    assert!(stale.body.contains("Somebody else changed this"));
    assert!(editor.get(&path).await.body.contains("Central Bank"));
    let current = hidden(&stale, "_version");
    assert_ne!(current, version, "whoever was told may send again");
    assert_eq!(target(&send("Third Name", "", &current).await), path);
    let taken = form(&[&BANK[1..], &[("name", "third name"), ("_key", &key())]].concat());
    let taken = editor.post("/en/directory/organisations/new", &taken).await;
    assert!(
        taken.status == 422 && taken.body.contains("already"),
        "{}",
        taken.body
    );
}

#[tokio::test]
async fn an_organisation_that_is_taken_out_frees_its_name_and_its_networks() {
    let (_test, editor) = as_role("analyst").await;
    let path = bank(&editor).await;
    let network = form(&[("network", "198.18.0.0/24"), ("_key", &key())]);
    assert_eq!(target(&editor.post(&path, &network).await), path);
    let page = editor.get(&format!("{path}/change")).await;
    assert!(page.body.contains("Its network is taken out with it"));
    let remove = form(&[("_key", &key()), ("_version", &hidden(&page, "_version"))]);
    let gone = editor.post(&format!("{path}/remove"), &remove).await;
    assert_eq!(target(&gone), "/en/directory");
    assert_eq!(
        target(&editor.post(&format!("{path}/remove"), &remove).await),
        "/en/directory"
    );
    assert_eq!(editor.get(&path).await.status, 404);
    let second = bank(&editor).await;
    assert_ne!(second, path);
    let network = form(&[("network", "198.18.0.0/24"), ("_key", &key())]);
    assert_eq!(target(&editor.post(&second, &network).await), second);
}

#[tokio::test]
async fn a_network_is_added_corrected_and_taken_out() {
    let (_test, editor) = as_role("country-officer").await;
    let path = bank(&editor).await;
    for (bad, said) in [
        ("198.18.0.1/24", "198.18.0.0/24"),
        ("xa", "top-level domain"),
        ("", "Fill in"),
    ] {
        let sent = form(&[("network", bad), ("_key", &key())]);
        let refused = editor.post(&path, &sent).await;
        assert!(
            refused.status == 422 && refused.body.contains(said),
            "{bad}"
        );
    }
    let sent = form(&[("network", "AS64500"), ("_key", &key())]);
    assert_eq!(target(&editor.post(&path, &sent).await), path);
    assert_eq!(target(&editor.post(&path, &sent).await), path, "sent again");
    let twice = form(&[("network", "AS64500"), ("_key", &key())]);
    let twice = editor.post(&path, &twice).await;
    assert!(twice.status == 422 && twice.body.contains("already"));
    let at = link(&editor.get(&path).await, "/en/directory/networks/");
    let page = editor.get(&at).await;
    assert!(page.body.contains("value=\"AS64500\""));
    let holder = path.rsplit('/').next().expect("an id").to_owned();
    let fields = [
        ("network", "hospital.example"),
        ("organisation", &holder),
        ("space", "static"),
    ];
    let sent = form(&[&fields[..], &[("_key", &key())]].concat());
    assert_eq!(target(&editor.post(&at, &sent).await), path);
    let late = form(&[&fields[..], &[("_key", &key())]].concat());
    assert_eq!(
        editor.post(&at, &late).await.status,
        409,
        "it was changed meanwhile"
    );
    let shown = editor.get(&path).await;
    assert!(shown.body.contains("hospital.example") && !shown.body.contains("AS64500</"));
    assert!(
        shown.body.contains("Static"),
        "how its addresses are given out"
    );
    let remove = format!("{}/remove", link(&shown, "/en/directory/networks/"));
    let sent = form(&[("_key", &key())]);
    assert_eq!(target(&editor.post(&remove, &sent).await), path);
    assert_eq!(target(&editor.post(&remove, &sent).await), "/en/directory");
    assert!(!editor.get(&path).await.body.contains("hospital.example"));
}
