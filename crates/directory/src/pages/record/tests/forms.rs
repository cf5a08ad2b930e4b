//! Forms of records: each does what it says, once, for those who may.

use super::super::super::form_tests::{as_role, form, hidden, key, target};
use super::*;

/// A team and its duty officer, added by the form.
async fn duty(editor: &web::testing::Client) -> (String, String) {
    let sent = form(&[("name", "Team"), ("kind", "csirt"), ("_key", &key())]);
    let team = target(&editor.post("/en/directory/organisations/new", &sent).await);
    let new = format!("{team}/contacts/new");
    assert_eq!(editor.get(&new).await.status, 200);
    let bad = form(&[
        ("kind", "function"),
        ("function", ""),
        ("telephone", "call us"),
        ("_key", &key()),
    ]);
    let bad = editor.post(&new, &bad).await;
    assert!(
        bad.status == 422 && bad.body.contains("is not a telephone number"),
        "{}",
        bad.body
    );
    let good = [
        ("kind", "function"),
        ("function", "Duty officer"),
        ("role", "duty"),
        ("mail", "duty@team.example"),
    ];
    let sent = form(&[&good[..], &[("_key", &key())]].concat());
    let duty = target(&editor.post(&new, &sent).await);
    assert_eq!(
        target(&editor.post(&new, &sent).await),
        duty,
        "sent again, it leads to the same one"
    );
    let page = editor.get(&duty).await;
    assert!(
        page.body
            .contains("Missing: Telephone, Languages and Time zone")
            || page
                .body
                .contains("Missing: Telephone, Languages, and Time zone"),
        "{}",
        page.body
    );
    (team, duty)
}

#[tokio::test]
async fn a_function_is_added_told_what_it_lacks_and_given_it_field_by_field() {
    let (_test, editor) = as_role("country-officer").await;
    let (_, duty) = duty(&editor).await;
    let field = format!("{duty}/fields/telephone");
    let at = hidden(&editor.get(&field).await, "_version");
    let values = [
        ("value", "+1 202 555 0143\n+1 202 555 0144"),
        ("audience", "members"),
        ("_version", &at),
    ];
    let sent = form(&[&values[..], &[("_key", &key())]].concat());
    assert_eq!(target(&editor.post(&field, &sent).await), duty);
    let page = editor.get(&duty).await.body;
    assert!(
        page.contains("+12025550143")
            && page.contains("+12025550144")
            && !page.contains("Missing: Telephone")
    );
    let late = form(&[&values[..], &[("_key", &key())]].concat());
    let late = editor.post(&field, &late).await;
    assert!(
        late.status == 422 && late.body.contains("Somebody else changed this"),
        "{}",
        late.body
    );
}

#[tokio::test]
async fn a_designation_is_added_to_a_function_and_both_are_taken_out() {
    let (_test, editor) = as_role("country-officer").await;
    let (team, duty) = duty(&editor).await;
    let named = format!("{duty}/designations/new");
    let values = [
        ("level", "technical"),
        ("designated_by", "Ministry (sample)"),
        ("from", "2026-01-01"),
    ];
    let sent = form(&[&values[..], &[("_key", &key())]].concat());
    let designation = target(&editor.post(&named, &sent).await);
    assert!(
        editor
            .get(&designation)
            .await
            .body
            .contains("Technical point of contact")
    );
    for language in LANGUAGES {
        let page = editor
            .get(&duty.replacen("/en/", &format!("/{language}/"), 1))
            .await;
        assert!(
            page.status == 200 && page.body.contains("Duty officer") && !page.body.contains("⟦")
        );
    }
    let people = editor.get("/en/directory/people").await.body;
    assert!(people.contains("Duty officer") && people.contains("On duty around the clock"));
    let gone = form(&[("what", "remove"), ("_key", &key())]);
    assert_eq!(
        target(&editor.post(&format!("{duty}/remove"), &gone).await),
        team
    );
    assert_eq!(editor.get(&duty).await.status, 404);
}

#[tokio::test]
async fn whoever_may_not_keep_the_directory_changes_no_record() {
    let (test, base) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let planted = plant(&directory).await;
    let id = planted.records[0];
    let forms = [
        format!("/en/directory/records/{id}/fields/alias"),
        format!("/en/directory/records/{id}/remove"),
        format!("/en/directory/records/{id}/designations/new"),
        format!("/en/directory/organisations/{id}/contacts/new"),
        format!("/en/directory/waiting/reviews/{id}"),
        format!("/en/directory/waiting/claims/{id}"),
        format!("/en/directory/waiting/files/{id}"),
    ];
    for (who, status) in [("visitor", 401), ("stranger", 403), ("reader", 403)] {
        let reader = client(&base, who, &planted);
        let same = reader
            .clone()
            .with("origin", "http://gateway.test")
            .with("sec-fetch-site", "same-origin");
        for path in &forms {
            let sent = form(&[
                ("_key", &key()),
                ("_version", "1"),
                ("audience", "public"),
                ("value", "x"),
                ("decision", "theirs"),
            ]);
            assert_eq!(same.post(path, &sent).await.status, status, "{who} {path}");
        }
        let body = "{\"version\":1,\"values\":[{\"value\":\"x\"}]}";
        let path = format!("/api/v1/directory/records/{id}/fields/alias");
        let answer = same
            .clone()
            .with("content-type", "application/json")
            .send("PUT", &path, body)
            .await;
        assert_eq!(answer.status, status, "{who}");
        let answer = same
            .send("DELETE", &format!("/api/v1/directory/records/{id}"), "")
            .await;
        assert_eq!(answer.status, status, "{who}");
    }
    let analyst = client(&base, "analyst", &planted);
    let sent = form(&[
        ("_key", &key()),
        ("_version", "1"),
        ("audience", "public"),
        ("value", "x"),
    ]);
    let foreign = analyst
        .with("origin", "http://elsewhere.test")
        .with("sec-fetch-site", "cross-site");
    assert_eq!(
        foreign.post(&forms[0], &sent).await.status,
        403,
        "another site's form"
    );
}

#[tokio::test]
async fn a_long_public_list_stands_on_several_pages_within_the_budget() {
    let (test, base) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    found(&directory).await;
    let mut list = "record,kind,field,value,audience\n".to_owned();
    for n in 0..120 {
        list += &format!("t{n},organisation,name,Team {n:03},public\n");
    }
    let file = crate::list::ImportFile {
        name: "teams.csv",
        bytes: list.as_bytes(),
    };
    let source = crate::record::Source {
        name: "teams".to_owned(),
        whole: crate::record::Whole::All,
    };
    let records = directory.records();
    let operator = Actor::operator();
    let done = records.import(&operator, tenant(), &source, &file).await;
    assert_eq!(done.expect("imported").added, 120);
    let mut path = "/en/directory/public".to_owned();
    let mut seen = Vec::new();
    for _ in 0..3 {
        let page = base.get(&path).await.body;
        assert!(
            page.len() < 30_000,
            "{} bytes before compression",
            page.len()
        );
        let names = page.split("<bdi>Team ").skip(1);
        seen.extend(names.map(|rest| rest[..3].to_owned()));
        let mark = "href=\"/en/directory/public?from=";
        if let Some((_, rest)) = page.rsplit_once(mark) {
            let from = rest.split('"').next().expect("a number");
            path = format!("/en/directory/public?from={from}");
        }
    }
    let all: Vec<String> = (0..120).map(|n| format!("{n:03}")).collect();
    assert_eq!(seen, all, "each once, in order");
}

#[tokio::test]
async fn a_key_is_added_shown_with_its_end_and_leaves_as_a_file() {
    const CERT: &str = include_str!("../../../../../exchange/src/openpgp/fixtures/cert.asc");
    let (_test, editor) = as_role("country-officer").await;
    let (team, _) = duty(&editor).await;
    let id = team.rsplit('/').next().expect("an id").to_owned();
    let form_at = format!("/en/directory/records/{id}/key");
    let version = hidden(&editor.get(&form_at).await, "_version");
    let sent = |text: &str| form(&[("key_text", text), ("_version", &version), ("_key", &key())]);
    let secret = CERT.replace("PUBLIC KEY", "PRIVATE KEY");
    for (text, why) in [
        (secret.as_str(), "secret key"),
        ("hello", "not one public key"),
    ] {
        let bad = editor.post(&form_at, &sent(text)).await;
        assert!(bad.status == 422 && bad.body.contains(why), "{}", bad.body);
    }
    assert_eq!(target(&editor.post(&form_at, &sent(CERT)).await), team);
    let page = editor.get(&team).await;
    assert!(
        page.body.contains("holds until") && page.body.contains("Ed25519"),
        "{}",
        page.body
    );
    let print = "CE72ECD2E148DBD910B7C75BC8E471337250E1D1";
    let file = format!("/data/v1/records/{id}/keys/{print}");
    let answer = editor.get(&file).await;
    assert_eq!(answer.header("content-type"), Some("application/pgp-keys"));
    assert!(
        answer
            .body
            .starts_with("-----BEGIN PGP PUBLIC KEY BLOCK-----")
    );
    let (_other, visitor) = super::super::super::tests::site().await;
    assert_eq!(visitor.get(&file).await.status, 404);
}
