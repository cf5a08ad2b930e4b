//! What programs and forms learn of an input, and taking one back by them.

use super::program_tests::{Program, hidden};

const UPLOAD: &str = "/api/v1/inputs?name=2026-03-24-scan_telnet-test.csv";
const REPORT: &str =
    "timestamp,ip,port\n2026-03-24 01:00:00,198.18.0.1,23\nno date,198.18.0.2,23\n";
const JSON: [(&str, &str); 1] = [("content-type", "application/json")];

impl Program {
    async fn read(&self, path: &str) -> (u16, serde_json::Value) {
        let answer = self.ask(("GET", path), &[], "").await;
        let body = serde_json::from_str(&answer.body).unwrap_or_default();
        (answer.status, body)
    }

    async fn finish(&self) {
        let done = watch::ingest::actions::finish_accepted(&self.gateway.watch).await;
        done.expect("finished");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_learns_what_became_of_its_upload_and_takes_it_back() {
    let program = Program::new().await;
    let sent = program.ask(("POST", UPLOAD), &[], REPORT).await;
    assert_eq!(sent.status, 202, "{}", sent.body);
    assert!(sent.to.starts_with("/api/v1/inputs/"), "{}", sent.to);
    let (status, said) = program.read(&sent.to).await;
    assert_eq!((status, &said["state"]), (200, &"waiting".into()), "{said}");
    program.finish().await;
    let (_, said) = program.read(&sent.to).await;
    assert_eq!(said["state"], "stored", "{said}");
    assert_eq!((&said["rows"], &said["stored"]), (&2.into(), &1.into()));
    assert_eq!(said["refused"][0]["reason"], "watch-reject-no-timestamp");
    assert_eq!(said["flagged"]["special-purpose"], 1);
    let again = program.ask(("POST", UPLOAD), &[], REPORT).await;
    assert_eq!(again.to, sent.to);

    let remove = format!("{}/remove", sent.to);
    let empty = program
        .ask(("POST", &remove), &JSON, r#"{"reason": ""}"#)
        .await;
    assert_eq!(empty.status, 422, "{}", empty.body);
    let why = r#"{"reason": "a test"}"#;
    let done = program.ask(("POST", &remove), &JSON, why).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert!(done.body.contains("\"observations\":1"), "{}", done.body);
    assert_eq!(program.ask(("POST", &remove), &JSON, why).await.status, 409);
    let (_, said) = program.read(&sent.to).await;
    assert_eq!(said["state"], "taken-back", "{said}");
    assert_eq!(said["taken_back"][0]["reason"], "a test");
    assert_eq!(program.read("/api/v1/inputs/0123456789").await.0, 404);
    assert_eq!(program.read("/api/v1/inputs/nonsense").await.0, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_takes_an_input_back_after_reading_what_goes() {
    let program = Program::new().await;
    let sent = program.ask(("POST", UPLOAD), &[], REPORT).await;
    program.finish().await;
    let input = sent.to.rsplit('/').next().expect("a hash").to_owned();
    let list = program.ask(("GET", "/en/inputs"), &[], "").await.body;
    let page = format!("/en/inputs/{input}");
    assert!(list.contains(&page), "{list}");
    let shown = program.ask(("GET", &page), &[], "").await.body;
    let remove = format!("{page}/remove");
    assert!(shown.contains(&remove) && shown.contains("2026-03-24-scan_telnet-test.csv"));
    let form = program.ask(("GET", &remove), &[], "").await.body;
    assert!(form.contains("One observation goes"), "{form}");
    let key = hidden(&form, "_key");
    let observations = "SELECT CAST(COALESCE(SUM(stored), 0) AS BIGINT) AS n FROM watch_source";
    let missing = program
        .post(&remove, &[("_key", &key), ("reason", " ")])
        .await;
    assert!(missing.body.contains("id=\"reason-error\"") || missing.body.contains("error"));
    assert_eq!(
        program.count(observations).await,
        1,
        "nothing without a reason"
    );
    let filled = [("_key", key.as_str()), ("reason", "a <b>test</b>")];
    let done = program.post(&remove, &filled).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(done.to, format!("{page}?removed"));
    assert_eq!(program.count(observations).await, 0);
    // Sent twice it is done once.
    assert_eq!(program.post(&remove, &filled).await.to, done.to);
    let shown = program.ask(("GET", &done.to), &[], "").await.body;
    assert!(
        shown.contains("a &#60;b&#62;test") || shown.contains("a &lt;b&gt;test"),
        "{shown}"
    );
    assert!(!shown.contains(&remove), "nothing is left to take back");
    assert_eq!(program.ask(("GET", &remove), &[], "").await.status, 409);
    let without = program.post(&remove, &[("reason", "x")]).await;
    assert_eq!(without.status, 400, "a form that is not ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_report_is_answered_with_what_to_send() {
    let program = Program::new().await;
    let coded = [("content-type", "application/x-www-form-urlencoded")];
    let parts = [("content-type", "multipart/form-data; boundary=edge")];
    let multipart = "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\nx\r\n--edge--\r\n";
    for (headers, body, status, says) in [
        (&parts, multipart, 415, "application/octet-stream"),
        (&coded, "name=x&file=a.csv", 415, "application/octet-stream"),
        (&coded, "", 400, "curl --data-binary"),
    ] {
        let sent = program.ask(("POST", UPLOAD), headers, body).await;
        assert_eq!(sent.status, status, "{}", sent.body);
        assert!(sent.body.contains(says), "{}", sent.body);
    }
    let inputs = "SELECT COUNT(*) AS n FROM watch_input";
    assert_eq!(program.count(inputs).await, 0, "nothing was kept");
    // curl says so of whatever it sends, unless it is told otherwise.
    let sent = program.ask(("POST", UPLOAD), &coded, REPORT).await;
    assert_eq!(sent.status, 202, "{}", sent.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_deceives_or_has_no_end_is_refused() {
    let program = Program::new().await;
    let long = "x".repeat(201);
    for (field, value) in [
        ("name", long.as_str()),
        ("name", "a%E2%80%AEvsc.csv"),
        ("name", "a%0A.csv"),
    ] {
        let path = format!("/api/v1/inputs?{field}={value}");
        let sent = program.ask(("POST", &path), &[], REPORT).await;
        assert_eq!(sent.status, 400, "{value}: {}", sent.body);
        assert!(sent.body.contains("200 characters"), "{}", sent.body);
    }
    let path = format!("{UPLOAD}&feed=a%E2%80%AEb");
    let sent = program.ask(("POST", &path), &[], REPORT).await;
    assert_eq!(sent.status, 400, "{}", sent.body);
    let path = "/api/v1/inputs?name=%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.csv";
    let sent = program.ask(("POST", path), &[], REPORT).await;
    assert_eq!(sent.status, 202, "a name in Arabic: {}", sent.body);
}
