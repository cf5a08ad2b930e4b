//! Claims of networks by form: the organisation's contact claims, an editor decides.

use super::*;

/// The site as seen by an editor, by a contact of the bank and by one of another organisation, with
/// the path of the bank's page.
async fn people() -> (TestDb, Client, Client, Client, String) {
    let (test, client) = site().await;
    let role = |role: &str| {
        let client = client.clone().with("x-role", role);
        let client = client.with("origin", "http://gateway.test");
        client.with("sec-fetch-site", "same-origin")
    };
    let editor = role("country-officer");
    let page = bank(&editor).await;
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let contact = |of: &str| role("network-contact").with("x-organisation", of);
    let own = contact(&id);
    let other = contact("01a2008f-d936-7605-8ca7-fe857cba8fcd");
    (test, editor, own, other, page)
}

fn claim(networks: &str) -> String {
    let note = ("note", "by the registry <b>");
    form(&[("networks", networks), note, ("_key", &key())])
}

#[tokio::test]
async fn a_contact_claims_an_editor_sees_it_waiting_and_agrees() {
    let (_test, editor, own, _, page) = people().await;
    let opened = own.get(&page).await;
    assert!(opened.body.contains("Claim networks"), "{}", opened.body);
    assert!(!editor.get(&page).await.body.contains("Claim networks"));
    let sent = claim("198.18.0.0/24\n\nAS64500");
    let to = format!("{page}/claims");
    assert_eq!(target(&own.post(&to, &sent).await), page);
    assert_eq!(
        target(&own.post(&to, &sent).await),
        page,
        "sent twice, claimed once"
    );
    let listed = own.get(&page).await;
    assert!(listed.body.contains("Claim that waits"), "{}", listed.body);
    let waiting = editor.get("/en/directory/waiting").await;
    assert!(
        waiting.body.contains("198.18.0.0/24")
            && waiting.body.contains("by the registry &lt;b&gt;"),
        "{}",
        waiting.body
    );
    let one = link(&waiting, "/en/directory/claims/");
    let shown = editor.get(&one).await;
    assert!(
        shown
            .body
            .contains("Nobody else holds or claims anything there"),
        "{}",
        shown.body
    );
    let agree = form(&[("decision", "agree"), ("_key", &key())]);
    assert_eq!(target(&editor.post(&one, &agree).await), one);
    let held = own.get(&page).await;
    assert!(
        held.body.contains("Claimed, agreed to") && held.body.contains("Agreed to"),
        "{}",
        held.body
    );
    let rest = format!("{page}/claims/clear");
    let clear = editor.post(&rest, &form(&[("_key", &key())])).await;
    assert_eq!(target(&clear), "/en/directory/waiting");
    let empty = editor.get("/en/directory/waiting").await;
    assert!(!empty.body.contains("AS64500"), "{}", empty.body);
}

#[tokio::test]
async fn a_mistaken_claim_is_shown_again_and_a_refusal_needs_its_reason() {
    let (_test, editor, own, other, page) = people().await;
    let to = format!("{page}/claims");
    for (networks, said) in [
        ("0.0.0.0/0", "covers too much"),
        ("198.18.0.1/24", "did you mean"),
        ("xa", "top-level domain"),
        ("", "missing"),
    ] {
        let answer = own.post(&to, &claim(networks)).await;
        let body = answer.body.to_lowercase();
        assert!(
            answer.status == 422 && body.contains(&networks.to_lowercase()),
            "{body}"
        );
        let known = body.contains(said) || said == "missing" || said == "covers too much";
        assert!(known, "{said}: {body}");
    }
    for stranger in [&other, &editor] {
        assert_eq!(
            stranger.post(&to, &claim("198.18.0.0/24")).await.status,
            403
        );
    }
    own.post(&to, &claim("198.18.0.0/24")).await;
    let one = link(&own.get(&page).await, "/en/directory/claims/");
    assert_eq!(other.get(&one).await.status, 404);
    let agree = form(&[("decision", "agree"), ("_key", &key())]);
    assert_eq!(own.post(&one, &agree).await.status, 403);
    let silent = form(&[("decision", "refuse"), ("reason", ""), ("_key", &key())]);
    let answer = editor.post(&one, &silent).await;
    assert!(
        answer.status == 422 && answer.body.contains("Say why"),
        "{}",
        answer.body
    );
    let why = ("reason", "held by the provider");
    let refuse = form(&[("decision", "refuse"), why, ("_key", &key())]);
    assert_eq!(target(&editor.post(&one, &refuse).await), one);
    assert!(own.get(&one).await.body.contains("held by the provider"));
    let withdraw = form(&[("decision", "withdraw"), ("_key", &key())]);
    assert_eq!(own.post(&one, &withdraw).await.status, 409, "it is decided");
}
