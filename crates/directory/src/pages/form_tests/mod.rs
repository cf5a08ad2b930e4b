//! What people who enter one thing by hand rely on: nothing twice, nothing over another's change.

use store::testing::TestDb;
use web::testing::{Answer, Client};

use super::tests::site;

mod administration;
mod claims;
mod editions;
mod entries;
mod files;
mod organisations;

/// A site and a browser of somebody with `role`.
pub(super) async fn as_role(role: &str) -> (TestDb, Client) {
    let (test, client) = site().await;
    let client = client
        .with("x-role", role)
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    (test, client)
}

pub(crate) fn form(pairs: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

pub(crate) fn key() -> String {
    web::form::Key::new().to_string()
}

/// The value of the first hidden field of that name.
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
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

pub(super) fn target(answer: &Answer) -> String {
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
