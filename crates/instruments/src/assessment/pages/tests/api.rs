//! The operations for programs.

use super::*;
use serde_json::{Value as Json, json};

fn read(answer: &Answer) -> Json {
    serde_json::from_str(&answer.body).unwrap_or_else(|e| panic!("{e}: {}", answer.body))
}

#[tokio::test]
async fn a_program_starts_answers_and_reads_the_result() {
    let ground = Ground::new().await;
    let officer = ground.officer().with("content-type", "application/json");
    let listed = read(&officer.get("/api/v1/instruments").await);
    assert_eq!(listed["instruments"][0]["id"], "hospital-continuity");
    let body =
        json!({ "instrument": "hospital-continuity", "title": "By program", "due": "2027-01-31" });
    let made = officer
        .send("POST", "/api/v1/assessments", &body.to_string())
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = read(&made)["id"].as_str().unwrap().to_owned();
    assert_eq!(
        read(&officer.get("/api/v1/assessments").await)["assessments"][0]["id"],
        id.as_str()
    );
    let at = format!("/api/v1/assessments/{id}/answers/C1");
    let blank = officer.get(&at).await;
    assert_eq!(blank.header("etag"), Some("\"0\""));
    let say = json!({ "state": "answered", "value": 3, "comment": "by decree" }).to_string();
    assert_eq!(
        officer.send("PUT", &at, &say).await.status,
        428,
        "a change names what it starts from"
    );
    let from = |tag: &str| officer.clone().with("if-match", tag);
    let said = from("\"0\"").send("PUT", &at, &say).await;
    assert_eq!(
        (said.status.as_u16(), said.header("etag")),
        (200, Some("\"1\"")),
        "{}",
        said.body
    );
    assert_eq!(from("\"0\"").send("PUT", &at, &say).await.status, 412);
    let bad = json!({ "state": "answered", "value": 7 }).to_string();
    assert_eq!(from("\"1\"").send("PUT", &at, &bad).await.status, 422);
    let whole = read(&officer.get(&format!("/api/v1/assessments/{id}")).await);
    assert_eq!(
        whole["answers"]["C1"],
        json!({ "state": "answered", "value": 3, "comment": "by decree", "version": 1 })
    );
    let result = read(
        &officer
            .get(&format!("/api/v1/assessments/{id}/result"))
            .await,
    );
    assert_eq!(result["overall"], Json::Null);
    assert_eq!(result["withheld"]["from_percent"], 65);
    assert_eq!(result["plan"][0]["rank"], 1);
}

#[tokio::test]
async fn a_program_without_the_role_is_refused() {
    let ground = Ground::new().await;
    let reader = ground
        .person("reader", "5")
        .with("content-type", "application/json");
    let id = ground.round.id;
    assert_eq!(
        reader
            .get(&format!("/api/v1/assessments/{id}"))
            .await
            .status,
        200
    );
    let at = format!("/api/v1/assessments/{id}/answers/C1");
    let put = reader
        .clone()
        .with("if-match", "\"0\"")
        .send("PUT", &at, "{\"state\":\"dont-know\"}")
        .await;
    assert_eq!(put.status, 403);
    let body = json!({ "instrument": "hospital-continuity", "title": "x" }).to_string();
    assert_eq!(
        reader
            .send("POST", "/api/v1/assessments", &body)
            .await
            .status,
        403
    );
    let all = [
        format!("/api/v1/assessments/{id}"),
        format!("/api/v1/assessments/{id}/result"),
        at,
    ];
    for path in all {
        assert_eq!(ground.client.get(&path).await.status, 401, "{path}");
        let foreign = ground.person("administrator", "7").with("x-tenant", "9");
        assert_eq!(foreign.get(&path).await.status, 404, "{path}");
    }
    let officer = ground.officer().with("content-type", "application/json");
    for body in [
        "{\"instrument\":\"hospital-continuity\",\"title\":\"\"}",
        "{\"instrument\":\"hospital-continuity\",\"title\":\"x\",\"due\":\"soon\"}",
    ] {
        assert_eq!(
            officer
                .send("POST", "/api/v1/assessments", body)
                .await
                .status,
            422,
            "{body}"
        );
    }
}
