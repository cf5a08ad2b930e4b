//! What people who enter one thing by hand rely on: nothing twice, nothing over another's change.

use store::testing::TestDb;
use web::testing::{Answer, Client};

use super::tests::site;

/// A site and a browser of somebody with `role`.
async fn as_role(role: &str) -> (TestDb, Client) {
    let (test, client) = site().await;
    let client = client
        .with("x-role", role)
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    (test, client)
}

fn form(pairs: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

fn key() -> String {
    web::form::Key::new().to_string()
}

/// The value of the first hidden field of that name.
fn hidden(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = page.body.split_once(&mark).expect("the field is there").1;
    rest.split('"').next().expect("a value").to_owned()
}

/// The path of the first link that begins so.
fn link(page: &Answer, begins: &str) -> String {
    let at = page.body.find(&format!("\"{begins}")).expect("a link");
    let rest = &page.body[at + 1..];
    rest.split('"').next().expect("an address").to_owned()
}

fn target(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    let to = answer.header("location").expect("a place to go to");
    to.split('?').next().expect("a path").to_owned()
}

const BANK: [(&str, &str); 4] = [
    ("name", "National Bank"),
    ("kind", "operator"),
    ("sector", "finance"),
    ("critical", "yes"),
];

async fn bank(editor: &Client) -> String {
    let key = key();
    let sent = form(&[&BANK[..], &[("_key", &key)]].concat());
    let made = editor.post("/en/directory/organisations/new", &sent).await;
    let path = target(&made);
    let again = editor.post("/en/directory/organisations/new", &sent).await;
    assert_eq!(target(&again), path, "sent again, it leads to the same one");
    path
}

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
    let fields = [("network", "hospital.example"), ("organisation", &holder)];
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
    let remove = format!("{}/remove", link(&shown, "/en/directory/networks/"));
    let sent = form(&[("_key", &key())]);
    assert_eq!(target(&editor.post(&remove, &sent).await), path);
    assert_eq!(target(&editor.post(&remove, &sent).await), "/en/directory");
    assert!(!editor.get(&path).await.body.contains("hospital.example"));
}

#[tokio::test]
async fn an_entry_of_the_constituency_is_added_left_out_and_taken_out() {
    let (_test, editor) = as_role("administrator").await;
    let at = "/en/directory/constituency";
    for text in ["AS64500", "198.18.0.0/15", "xa", "example.org"] {
        let sent = form(&[("network", text), ("side", "include"), ("_key", &key())]);
        assert_eq!(target(&editor.post(at, &sent).await), at);
        assert_eq!(target(&editor.post(at, &sent).await), at, "sent again");
    }
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

/// A form with a file, as browsers send it.
fn with_file(pairs: &[(&str, &str)], file: &str) -> String {
    let mut body = String::new();
    for (name, value) in pairs {
        body += &format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
    }
    body += "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"my list.csv\"\r\n";
    body += &format!("Content-Type: text/csv\r\n\r\n{file}\r\n--edge--\r\n");
    body
}

async fn send_file(editor: &Client, path: &str, step: &str, file: &str) -> Answer {
    let multipart = editor
        .clone()
        .with("content-type", "multipart/form-data; boundary=edge");
    let body = with_file(&[("_key", &key()), ("step", step), ("list", "")], file);
    multipart.send("POST", path, &body).await
}

#[tokio::test]
async fn a_file_is_looked_at_kept_and_imported_without_choosing_it_again() {
    let (_test, editor) = as_role("analyst").await;
    let at = "/en/directory/import";
    let list = "network,organisation\n198.18.0.0/24,Bank\n";
    let seen = send_file(&editor, at, "preview", list).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    assert!(seen.body.contains("my list.csv") && !seen.body.contains("198.18.0.0/24,Bank"));
    assert!(!editor.get("/en/directory").await.body.contains("Bank"));
    let kept = hidden(&seen, "kept");
    let apply = form(&[
        ("_key", &key()),
        ("step", "apply"),
        ("kept", &kept),
        ("kept_name", "my list.csv"),
    ]);
    let done = editor.post(at, &apply).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert!(editor.get("/en/directory").await.body.contains("Bank"));
    let unknown = "0".repeat(64);
    let gone = form(&[("_key", &key()), ("step", "apply"), ("kept", &unknown)]);
    let gone = editor.post(at, &gone).await;
    assert!(
        gone.status == 422 && gone.body.contains("no longer kept"),
        "{}",
        gone.body
    );
    let none = editor
        .post(at, &form(&[("_key", &key()), ("list", " ")]))
        .await;
    assert!(none.status == 422 && none.body.contains("Choose a file or paste"));
}

#[tokio::test]
async fn figures_come_as_a_file_and_the_same_file_twice_changes_nothing() {
    let (_test, editor) = as_role("analyst").await;
    let at = "/en/directory/subscribers/import";
    let list = "quarter,access,subscribers,source\n2026-Q1,fixed,\"1,200,000\",Regulator\n2026-Q1,satellite,5,Regulator\n";
    let seen = send_file(&editor, at, "preview", list).await;
    assert!(
        seen.body.contains("satellite") && seen.body.contains("value=\"apply\""),
        "{}",
        seen.body
    );
    assert!(
        !editor
            .get("/en/directory/subscribers")
            .await
            .body
            .contains("1,200,000")
    );
    assert_eq!(send_file(&editor, at, "apply", list).await.status, 200);
    assert!(
        editor
            .get("/en/directory/subscribers")
            .await
            .body
            .contains("1,200,000")
    );
    let again = send_file(&editor, at, "preview", list).await;
    assert!(
        !again.body.contains("value=\"apply\""),
        "nothing would change"
    );
    let networks = send_file(&editor, at, "apply", "network,organisation\nxa,\n").await;
    assert!(networks.status == 422 && networks.body.contains("quarter"));
}

#[tokio::test]
async fn whoever_may_not_edit_opens_and_sends_no_form() {
    let (_test, reader) = as_role("reader").await;
    let (_other, visitor) = site().await;
    let id = "01a2008f-d936-7605-8ca7-fe857cba8fcd";
    let forms = [
        "organisations/new".to_owned(),
        format!("organisations/{id}/change"),
        format!("networks/{id}"),
        format!("constituency/{id}"),
        "subscribers/new".to_owned(),
        "subscribers/import".to_owned(),
        "subscribers/2026-Q1/fixed/country".to_owned(),
        "import".to_owned(),
    ];
    let posted = [
        format!("organisations/{id}"),
        format!("organisations/{id}/remove"),
        format!("networks/{id}/remove"),
        "constituency".to_owned(),
        format!("constituency/{id}/remove"),
        "subscribers/2026-Q1/fixed/country/remove".to_owned(),
    ];
    for path in &forms {
        let path = format!("/en/directory/{path}");
        assert_eq!(reader.get(&path).await.status, 403, "{path}");
        assert_eq!(visitor.get(&path).await.status, 401, "{path}");
    }
    for path in forms.iter().chain(&posted) {
        let path = format!("/en/directory/{path}");
        let sent = form(&[("_key", &key())]);
        assert_eq!(reader.post(&path, &sent).await.status, 403, "{path}");
    }
    assert_eq!(reader.get("/en/directory/subscribers").await.status, 200);
    let list = reader.get("/en/directory").await.body;
    assert!(
        !list.contains("organisations/new"),
        "what may not be done is not offered"
    );
}
