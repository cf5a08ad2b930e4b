//! What people who exchange rounds by the pages rely on, and programs by the operations.

use web::testing::Client;

use super::super::tests::{answered, bundle, everything, trust};
use crate::assessment::Round;
use crate::assessment::pages::tests::{Ground, form, send, target, with_file};
use crate::assessment::tests::{officer, tenant};

/// A gateway with a round that is signed off.
async fn ground(code: &'static str) -> (Ground, Round) {
    let ground = Ground::exchanging(code).await;
    let round = answered(&ground.instruments).await;
    (ground, round)
}

fn of(round: &Round, rest: &str) -> String {
    format!("/en/assessments/{}{rest}", round.id)
}

async fn release(client: &Client, round: &Round, version: &str) -> u16 {
    let sent = form(&[
        ("_version", version),
        ("do", "release"),
        ("extent", "all"),
        ("beside", "comments"),
        ("tlp", "GREEN"),
    ]);
    let answer = client.post(&of(round, "/release"), &sent).await;
    answer.status.as_u16()
}

#[tokio::test]
async fn an_officer_releases_saves_the_file_and_withdraws() {
    let (ground, round) = ground("XA").await;
    let officer = ground.officer();
    let page = officer.get(&of(&round, "/release")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(!page.body.contains("/bundle\""), "nothing to save yet");
    assert_eq!(officer.get(&of(&round, "/bundle")).await.status, 400);
    let nothing = form(&[("_version", "0"), ("extent", "parts"), ("tlp", "GREEN")]);
    let refused = officer.post(&of(&round, "/release"), &nothing).await;
    assert!(
        refused.body.contains("Choose a section"),
        "{}",
        refused.body
    );
    let secret = form(&[("_version", "0"), ("extent", "all"), ("tlp", "RED")]);
    let refused = officer.post(&of(&round, "/release"), &secret).await;
    assert_ne!(refused.status, 303, "no bundle is TLP:RED");
    let unknown = [
        ("_version", "0"),
        ("extent", "parts"),
        ("tlp", "GREEN"),
        ("items", "C1, Z9"),
    ];
    let refused = officer.post(&of(&round, "/release"), &form(&unknown)).await;
    assert!(refused.body.contains("Z9"), "{}", refused.body);
    assert_eq!(release(&officer, &round, "0").await, 303);
    assert_ne!(
        release(&officer, &round, "0").await,
        303,
        "not over what was not seen"
    );
    let file = officer.get(&of(&round, "/bundle")).await;
    assert_eq!(file.status, 200);
    let name = file.header("content-disposition").unwrap();
    assert!(
        name.contains("xa-hospital-continuity-") && name.contains(".cgb"),
        "{name}"
    );
    let page = officer.get(&of(&round, "/release")).await.body;
    assert!(page.contains("What has left has left") && page.contains("/bundle\""));
    let withdraw = form(&[
        ("_version", "1"),
        ("do", "withdraw"),
        ("extent", "all"),
        ("tlp", "GREEN"),
    ]);
    let done = officer.post(&of(&round, "/release"), &withdraw).await;
    target(&done);
    assert_eq!(officer.get(&of(&round, "/bundle")).await.status, 400);
}

#[tokio::test]
async fn a_round_of_another_administration_is_taken_in_read_and_compared() {
    let ((from, round), (to, own)) = (ground("XA").await, ground("XB").await);
    from.instruments
        .release(&officer(), tenant(), (round.id, 0), everything())
        .await
        .unwrap();
    let file = bundle(&from.instruments, &round).await.bytes;
    let client = to.officer();
    let refused = send(
        &client,
        "/en/bundles/import",
        with_file("bundle", &[], &file),
    )
    .await;
    assert!(
        refused.body.contains("is not trusted here"),
        "{}",
        refused.body
    );
    let key = from
        .instruments
        .bundle_key(&officer(), tenant())
        .await
        .unwrap()
        .key;
    let administrator = to.person("administrator", "3");
    let line = key.to_string();
    let fields = [
        ("key", line.as_str()),
        ("administration", "XA"),
        ("name", "<b>Neighbour</b>"),
    ];
    target(&administrator.post("/en/bundles/keys", &form(&fields)).await);
    let taken = send(
        &client,
        "/en/bundles/import",
        with_file("bundle", &[], &file),
    )
    .await;
    let to_one = target(&taken).split('?').next().unwrap().to_owned();
    let reader = to.person("reader", "4");
    for tag in ["en", "ar", "zh"] {
        let one = reader
            .get(&to_one.replace("/en/", &format!("/{tag}/")))
            .await;
        assert_eq!(one.status, 200, "{}", one.body);
        assert!(one.body.contains("TLP:GREEN") && one.body.contains("Land XA"));
        assert!(!one.body.contains("<b>Neighbour"), "names are no markup");
        assert!(
            !one.body
                .contains("<form method=\"post\" action=\"/en/bundles")
        );
    }
    let section = format!("{to_one}/sections/about");
    assert_eq!(reader.get(&section).await.status, 200);
    let compare = format!("/en/bundles/compare/{}", own.content);
    let compared = reader.get(&compare).await;
    assert!(compared.body.contains("This administration") && compared.body.contains("Land XA"));
    let list = reader.get("/en/bundles").await.body;
    assert!(list.contains("Neighbour") && !list.contains("/bundles/import"));
    let revoke = format!("/en/bundles/keys/{}/revoke", key.fingerprint());
    assert_eq!(
        client.post(&revoke, &form(&[])).await.status,
        403,
        "an officer"
    );
    target(&administrator.post(&revoke, &form(&[])).await);
    assert!(reader.get(&to_one).await.body.contains("revoked"));
}

#[tokio::test]
async fn a_section_that_was_not_released_has_no_figure() {
    let ((from, round), (to, own)) = (ground("XA").await, ground("XB").await);
    let mut few = everything();
    few.extent = crate::bundle::Extent::Parts {
        sections: std::collections::BTreeSet::new(),
        items: std::collections::BTreeSet::from(["A1".parse().unwrap()]),
    };
    let officer = officer();
    let made = from
        .instruments
        .release(&officer, tenant(), (round.id, 0), few);
    made.await.unwrap();
    trust(&from.instruments, &to.instruments, "XA").await;
    let file = bundle(&from.instruments, &round).await.bytes;
    let took = to.instruments.import_bundle(&officer, tenant(), file).await;
    let one = format!("/en/bundles/{}", took.unwrap().one().0);
    let reader = to.person("reader", "4");
    for path in [one, format!("/en/bundles/compare/{}", own.content)] {
        let page = reader.get(&path).await.body;
        assert!(page.contains("not released"), "{page}");
        assert!(!page.contains(">0.0%<"), "nothing is no zero: {page}");
    }
}

#[tokio::test]
async fn programs_release_fetch_and_take_bundles() {
    let ((from, round), (to, _)) = (ground("XA").await, ground("XB").await);
    let at = format!("/api/v1/assessments/{}/release", round.id);
    let client = from.officer().with("content-type", "application/json");
    let body = "{\"extent\":\"all\",\"tlp\":\"GREEN\"}";
    assert_eq!(client.send("PUT", &at, body).await.status, 428);
    let matched = client.clone().with("if-match", "\"0\"");
    let red = "{\"extent\":\"all\",\"tlp\":\"RED\"}";
    assert_eq!(matched.send("PUT", &at, red).await.status, 422);
    let done = matched.send("PUT", &at, body).await;
    assert_eq!(
        (done.status.as_u16(), done.header("etag")),
        (200, Some("\"1\""))
    );
    assert_eq!(matched.send("PUT", &at, body).await.status, 412);
    let file = format!("/api/v1/assessments/{}/bundle", round.id);
    let file = from.officer().get(&file).await;
    assert_eq!(file.status, 200);
    let other = to.officer();
    let refused = other
        .send_bytes("POST", "/api/v1/bundles", file.bytes.clone())
        .await;
    assert_eq!(refused.status, 400, "{}", refused.body);
    trust(&from.instruments, &to.instruments, "XA").await;
    let taken = other
        .send_bytes("POST", "/api/v1/bundles", file.bytes.clone())
        .await;
    assert_eq!(taken.status, 201, "{}", taken.body);
    let again = other
        .send_bytes("POST", "/api/v1/bundles", file.bytes)
        .await;
    assert_eq!(again.status, 200, "{}", again.body);
    let json: serde_json::Value = serde_json::from_str(&again.body).unwrap();
    let one = format!("/api/v1/bundles/{}", json["id"].as_str().unwrap());
    let one = other.get(&one).await;
    assert!(one.body.contains("\"C1\""), "{}", one.body);
    let keys = other.get("/api/v1/bundles/keys").await;
    assert!(keys.body.contains("Neighbour"), "{}", keys.body);
}

#[tokio::test]
async fn others_see_none_of_it() {
    let ((from, round), (to, own)) = (ground("XA").await, ground("XB").await);
    assert_eq!(release(&from.officer(), &round, "0").await, 303);
    trust(&from.instruments, &to.instruments, "XA").await;
    let file = bundle(&from.instruments, &round).await.bytes;
    let took = to
        .instruments
        .import_bundle(&officer(), tenant(), file)
        .await;
    let one = format!("/en/bundles/{}", took.unwrap().one().0);
    let section = format!("{one}/sections/about");
    let compare = format!("/en/bundles/compare/{}", own.content);
    let contact = to.person("network-contact", "6");
    let foreign = to.person("administrator", "7").with("x-tenant", "9");
    for path in [&one, &section, &compare] {
        assert_eq!(to.visitor().get(path).await.status, 401, "{path}");
        assert_eq!(contact.get(path).await.status, 403, "{path}");
        assert_eq!(foreign.get(path).await.status, 404, "{path}");
    }
    assert!(!foreign.get("/en/bundles").await.body.contains("Land XA"));
    let reader = from.person("reader", "5");
    for rest in ["/release", "/bundle"] {
        assert_eq!(
            from.visitor().get(&of(&round, rest)).await.status,
            401,
            "{rest}"
        );
        let foreign = from.person("administrator", "7").with("x-tenant", "9");
        assert_eq!(foreign.get(&of(&round, rest)).await.status, 404, "{rest}");
    }
    assert_eq!(reader.get(&of(&round, "/bundle")).await.status, 403);
    assert_eq!(release(&reader, &round, "1").await, 403);
    let page = reader.get(&of(&round, "/release")).await;
    assert!(page.status == 200 && !page.body.contains("name=\"extent\""));
    let keys = reader.get("/en/bundles/keys").await;
    assert!(keys.status == 200 && !keys.body.contains("name=\"administration\""));
    let elsewhere = from.client.clone().with("x-role", "country-officer");
    let elsewhere = elsewhere
        .with("origin", "https://elsewhere.test")
        .with("sec-fetch-site", "cross-site");
    assert_eq!(
        release(&elsewhere, &round, "1").await,
        403,
        "a form of another site"
    );
}

#[tokio::test]
async fn a_bundle_is_removed_with_a_reason_and_the_fact_stays() {
    let ((from, round), (to, own)) = (ground("XA").await, ground("XB").await);
    assert_eq!(release(&from.officer(), &round, "0").await, 303);
    trust(&from.instruments, &to.instruments, "XA").await;
    let file = bundle(&from.instruments, &round).await.bytes;
    let took = to
        .instruments
        .import_bundle(&officer(), tenant(), file.clone())
        .await;
    let id = took.unwrap().one().0.to_string();
    let (one, remove) = (
        format!("/en/bundles/{id}"),
        format!("/en/bundles/{id}/remove"),
    );
    let why = || form(&[("reason", "Sent by <b>mistake</b>")]);
    let foreign = to.person("administrator", "7").with("x-tenant", "9");
    let reader = to.person("reader", "4");
    for role in ["reader", "reviewer", "analyst"] {
        let person = to.person(role, "4");
        assert_eq!(person.post(&remove, &why()).await.status, 403, "{role}");
    }
    assert_eq!(foreign.get(&remove).await.status, 404);
    assert_eq!(foreign.post(&remove, &why()).await.status, 404);
    let elsewhere = to.client.clone().with("x-role", "country-officer");
    let elsewhere = elsewhere
        .with("origin", "https://elsewhere.test")
        .with("sec-fetch-site", "cross-site");
    assert_eq!(elsewhere.post(&remove, &why()).await.status, 403);
    assert!(!reader.get(&one).await.body.contains("/remove"));
    let officer = to.officer();
    assert!(officer.get(&one).await.body.contains(&remove));
    assert_eq!(officer.get(&remove).await.status, 200);
    let unsaid = officer.post(&remove, &form(&[("reason", " ")])).await;
    assert_ne!(unsaid.status, 303, "a reason is wanted");
    assert_eq!(officer.get(&one).await.status, 200, "and nothing is gone");
    let sent = why();
    target(&officer.post(&remove, &sent).await);
    target(&officer.post(&remove, &sent).await);
    assert_eq!(officer.get(&one).await.status, 404);
    let compare = format!("/en/bundles/compare/{}", own.content);
    assert_eq!(reader.get(&compare).await.status, 404);
    let list = reader.get("/en/bundles").await.body;
    assert!(
        list.contains("Removed rounds") && list.contains("Land XA"),
        "{list}"
    );
    assert!(list.contains("Sent by &lt;b&gt;mistake"), "{list}");
    let json = reader.get("/api/v1/bundles").await.body;
    assert!(json.contains("\"removed\":[{"), "{json}");
    let actor = crate::assessment::tests::officer();
    let again = to.instruments.import_bundle(&actor, tenant(), file);
    let again = again.await.unwrap().one().0.to_string();
    assert_ne!(again, id, "it can be taken in again");
    let at = format!("/api/v1/bundles/{again}");
    let program = officer.with("content-type", "application/json");
    let bare = program.send("DELETE", &at, "{\"reason\":\"\"}").await;
    assert_eq!(bare.status, 422, "{}", bare.body);
    let gone = program.send("DELETE", &at, "{\"reason\":\"Old\"}").await;
    assert_eq!(gone.status, 204, "{}", gone.body);
}

#[tokio::test]
async fn programs_read_a_comparison() {
    let ((from, round), (to, own)) = (ground("XA").await, ground("XB").await);
    assert_eq!(release(&from.officer(), &round, "0").await, 303);
    trust(&from.instruments, &to.instruments, "XA").await;
    let file = bundle(&from.instruments, &round).await.bytes;
    let actor = officer();
    let took = to.instruments.import_bundle(&actor, tenant(), file);
    took.await.unwrap();
    let at = format!("/api/v1/bundles/compare/{}", own.content);
    let found = to.person("reader", "4").get(&at).await;
    assert_eq!(found.status, 200, "{}", found.body);
    let json: serde_json::Value = serde_json::from_str(&found.body).unwrap();
    let all = json["administrations"].as_array().unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(
        all[0]["own"]["id"],
        own.id.to_string(),
        "the own round first"
    );
    assert_eq!(all[1]["bundle"]["manifest"]["administration"]["code"], "XA");
    assert_eq!(all[1]["tlp"], "GREEN");
    assert!(all[1]["sections"][0]["completeness"]["of"].is_number());
    assert_eq!(to.visitor().get(&at).await.status, 401);
    let contact = to.person("network-contact", "6");
    assert_eq!(contact.get(&at).await.status, 403);
    let foreign = to.person("reader", "7").with("x-tenant", "9");
    assert_eq!(foreign.get(&at).await.status, 404);
}
