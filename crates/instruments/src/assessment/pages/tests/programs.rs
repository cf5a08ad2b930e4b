//! What programs do beside the pages: respondents, settlement, sign-off, the round that follows.

use serde_json::{Value as Json, json};

use super::*;
use crate::assessment::tests::{officer, saying, stage};

fn read(answer: &Answer) -> Json {
    serde_json::from_str(&answer.body).unwrap_or_else(|e| panic!("{e}: {}", answer.body))
}

fn asking() -> Json {
    json!({ "institution": "Central Hospital", "person": "Duty officer",
        "mail": "duty@hospital.example", "language": "fr", "sections": ["continuity"] })
}

impl Ground {
    fn program(&self, role: &str, number: &str) -> Client {
        let one = self.person(role, number);
        one.with("content-type", "application/json")
    }

    fn api(&self, rest: &str) -> String {
        format!("/api/v1/assessments/{}{rest}", self.round.id)
    }

    /// Somebody who was asked by a program; their id.
    async fn asked(&self, client: &Client) -> String {
        let body = asking().to_string();
        let made = client.send("POST", &self.api("/respondents"), &body).await;
        assert_eq!(made.status, 201, "{}", made.body);
        read(&made)["id"].as_str().unwrap().to_owned()
    }

    /// What they and the team say to C1.
    async fn differ(&self, id: &str) {
        let (one, four) = ([saying("C1", 0, stage(1))], [saying("C1", 0, stage(4))]);
        let (actor, round) = (officer(), self.round.id);
        let which = (round, id.parse().unwrap());
        let theirs = self.instruments.say_for(&actor, tenant(), which, &one);
        assert_eq!(theirs.await.unwrap(), 1);
        let team = self.instruments.say(&actor, tenant(), round, &four).await;
        assert_eq!(team.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_program_asks_lists_and_withdraws() {
    let ground = Ground::new().await;
    let client = ground.program("country-officer", "1");
    let all = ground.api("/respondents");
    let keyed = client.clone().with("idempotency-key", "one");
    let made = keyed.send("POST", &all, &asking().to_string()).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let link = read(&made)["link"].as_str().unwrap().to_owned();
    assert!(link.contains("/fr/respond/"), "{link}");
    let again = keyed.send("POST", &all, &asking().to_string()).await;
    assert_eq!(again.status, 409, "{}", again.body);
    let listed = client.get(&all).await;
    assert!(!listed.body.contains("/respond/"), "a link is shown once");
    let listed = read(&listed)["respondents"].clone();
    assert_eq!(listed.as_array().unwrap().len(), 1, "asked once");
    assert_eq!(listed[0]["progress"]["done"], 0);
    let one = format!("{all}/{}", listed[0]["id"].as_str().unwrap());
    assert_eq!(read(&client.get(&one).await)["person"], "Duty officer");
    let further = client.send("POST", &format!("{one}/link"), "").await;
    assert_eq!(further.status, 201, "{}", further.body);
    assert_ne!(read(&further)["link"], link.as_str());
    let soon = client.send("POST", &format!("{one}/link"), "").await;
    assert_eq!(soon.status, 409, "at most once a day");
    let book = client.get(&format!("{one}/workbook?lang=ru")).await;
    assert!(book.bytes.starts_with(b"PK"), "{}", book.body);
    let path = format!("{one}/workbook");
    let back = client.send_bytes("POST", &path, book.bytes).await;
    assert_eq!(back.status, 200, "{}", back.body);
    assert_eq!(read(&back)["taken"], 0);
    assert_eq!(client.send("DELETE", &one, "").await.status, 204);
    assert_ne!(read(&client.get(&one).await)["withdrawn"], Json::Null);
    assert_eq!(ground.visitor().get(&link).await.status, 404);
    for (field, value) in [
        ("mail", json!("nobody")),
        ("sections", json!([])),
        ("sections", json!(["cellar"])),
        ("language", json!("no language")),
    ] {
        let mut body = asking();
        body[field] = value;
        let refused = client.send("POST", &all, &body.to_string()).await;
        assert_eq!(refused.status, 422, "{field}: {}", refused.body);
        assert!(refused.body.contains(field), "{}", refused.body);
    }
}

#[tokio::test]
async fn a_program_compares_and_settles_from_the_state_that_it_saw() {
    let ground = Ground::new().await;
    let client = ground.program("country-officer", "1");
    let id = ground.asked(&client).await;
    ground.differ(&id).await;
    let all = read(&client.get(&ground.api("/disagreements")).await);
    assert_eq!(all["disagreements"][0]["concord"], "disputed");
    let at = ground.api("/disagreements/C1");
    let beside = client.get(&at).await;
    assert_eq!(beside.header("etag"), Some("\"0\""));
    let said = read(&beside)["voices"].clone();
    assert_eq!(said.as_array().unwrap().len(), 2, "{said}");
    assert!(said.to_string().contains("Central Hospital (Duty officer)"));
    let body = json!({ "voice": id, "reason": "they run it" }).to_string();
    assert_eq!(client.send("PUT", &at, &body).await.status, 428);
    let from = |tag: &str| client.clone().with("if-match", tag);
    let bare = json!({ "voice": id, "reason": " " }).to_string();
    assert_eq!(from("\"0\"").send("PUT", &at, &bare).await.status, 422);
    let nobody = json!({ "voice": "nobody", "reason": "x" }).to_string();
    assert_eq!(from("\"0\"").send("PUT", &at, &nobody).await.status, 404);
    let settled = from("\"0\"").send("PUT", &at, &body).await;
    assert_eq!(settled.status, 200, "{}", settled.body);
    assert_eq!(read(&settled)["settled"]["reason"], "they run it");
    assert_eq!(from("\"0\"").send("PUT", &at, &body).await.status, 412);
    let reader = ground.program("reader", "4").with("if-match", "\"1\"");
    assert_eq!(reader.get(&at).await.status, 200);
    assert_eq!(reader.send("PUT", &at, &body).await.status, 403);
}

#[tokio::test]
async fn a_program_signs_off_what_it_saw_attaches_the_scan_and_goes_on() {
    let ground = Ground::new().await;
    let client = ground.program("country-officer", "1");
    let at = ground.api("/sign-off");
    let seen = read(&client.get(&at).await);
    assert_eq!(seen["stand"], "open");
    let sign = |hash: &Json| json!({ "hash": hash, "people": "The director" }).to_string();
    let scan = format!("{at}/scan");
    let early = client.send("PUT", &scan, "%PDF-1.7").await;
    assert_eq!(early.status, 404, "not signed off yet");
    let next = json!({ "title": "Second" }).to_string();
    let early = client.send("POST", &ground.api("/next"), &next).await;
    assert_eq!(early.status, 409, "{}", early.body);
    ground.differ(&ground.asked(&client).await).await;
    let stale = client.send("POST", &at, &sign(&seen["hash"])).await;
    assert_eq!(stale.status, 409, "answered since: {}", stale.body);
    let none = client.send("POST", &at, &sign(&json!("none"))).await;
    assert_eq!(none.status, 422);
    let now = read(&client.get(&at).await);
    assert_eq!(now["disputed"], 1);
    let signed = client.send("POST", &at, &sign(&now["hash"])).await;
    assert_eq!(signed.status, 201, "{}", signed.body);
    let signed = read(&signed);
    assert_eq!(
        (&signed["hash"], &signed["scan"]),
        (&now["hash"], &Json::Null)
    );
    let again = client.send("POST", &at, &sign(&now["hash"])).await;
    assert_eq!(again.status, 409);
    assert_eq!(client.send("PUT", &scan, "no scan").await.status, 422);
    let attached = client.send("PUT", &scan, "%PDF-1.7").await;
    assert_eq!(attached.status, 200, "{}", attached.body);
    let saved = client.get(&scan).await;
    assert_eq!(saved.bytes, b"%PDF-1.7");
    let named = saved.header("content-disposition").unwrap();
    assert!(named.starts_with("attachment"), "{named}");
    let made = client.send("POST", &ground.api("/next"), &next).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let previous = read(&made)["previous"].clone();
    assert_eq!(previous, ground.round.id.to_string().as_str());
}

#[tokio::test]
async fn programs_of_others_and_with_other_roles_are_refused_everywhere() {
    let ground = Ground::new().await;
    let officer = ground.program("country-officer", "1");
    let id = ground.asked(&officer).await;
    let one = format!("/respondents/{id}");
    let hash = read(&officer.get(&ground.api("/sign-off")).await)["hash"].clone();
    let sign = json!({ "hash": hash, "people": "x" }).to_string();
    let next = json!({ "title": "x" }).to_string();
    let settle = json!({ "voice": "team", "reason": "x" }).to_string();
    let (link, book) = (format!("{one}/link"), format!("{one}/workbook"));
    let asked = asking().to_string();
    let changes = [
        ("POST", "/respondents", asked.as_str()),
        ("DELETE", one.as_str(), ""),
        ("POST", link.as_str(), ""),
        ("GET", book.as_str(), ""),
        ("POST", book.as_str(), "PK"),
        ("PUT", "/disagreements/C1", settle.as_str()),
        ("POST", "/sign-off", sign.as_str()),
        ("PUT", "/sign-off/scan", "%PDF-"),
        ("POST", "/next", next.as_str()),
    ];
    let reader = ground.program("reader", "4").with("if-match", "\"0\"");
    let foreign = ground.program("administrator", "5").with("x-tenant", "9");
    let foreign = foreign.with("if-match", "\"0\"");
    for (method, rest, body) in changes {
        let path = ground.api(rest);
        let refused = reader.send(method, &path, body).await;
        assert_eq!(refused.status, 403, "{method} {rest}");
        let refused = foreign.send(method, &path, body).await;
        assert_eq!(refused.status, 404, "{method} {rest}: {}", refused.body);
    }
    for rest in [
        "/respondents",
        &one,
        "/disagreements",
        "/sign-off",
        "/sign-off/scan",
    ] {
        let path = ground.api(rest);
        assert_eq!(foreign.get(&path).await.status, 404, "{rest}");
        assert_eq!(ground.client.get(&path).await.status, 401, "{rest}");
    }
    let still = read(&officer.get(&ground.api(&one)).await);
    assert_eq!(still["withdrawn"], Json::Null);
}

#[tokio::test]
async fn programs_read_rounds_page_by_page_and_by_instrument_and_stand() {
    let ground = Ground::new().await;
    for n in 0..4 {
        // Several of the same moment, so that the id decides.
        ground.instruments.clock.advance_seconds(n / 2);
        started(&ground.instruments).await;
    }
    let reader = ground.person("reader", "4");
    let get = async |query: &str| -> serde_json::Value {
        let answer = reader.get(&format!("/api/v1/assessments{query}")).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    };
    let ids = |json: &serde_json::Value| -> Vec<String> {
        let all = json["assessments"].as_array().unwrap().iter();
        all.map(|r| r["id"].as_str().unwrap().to_owned()).collect()
    };
    let whole = get("").await;
    assert_eq!((ids(&whole).len(), whole.get("next")), (5, None));
    let (mut seen, mut query) = (Vec::new(), "?limit=2".to_owned());
    loop {
        let page = get(&query).await;
        assert!(ids(&page).len() <= 2);
        seen.extend(ids(&page));
        match page["next"].as_str() {
            Some(next) => query = format!("?limit=2&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen, ids(&whole), "every round once, newest first");
    assert_eq!(ids(&get("?instrument=readiness").await).len(), 0);
    assert_eq!(
        ids(&get("?instrument=hospital-continuity&stand=open").await).len(),
        5
    );
    assert_eq!(ids(&get("?stand=signed-off").await).len(), 0);
    for wrong in [
        "limit=0",
        "limit=201",
        "stand=closed",
        "after=x",
        "instrument=%27",
    ] {
        let refused = reader.get(&format!("/api/v1/assessments?{wrong}")).await;
        assert_eq!(refused.status, 400, "{wrong}: {}", refused.body);
    }
    let foreign = ground.person("reader", "7").with("x-tenant", "9");
    let none = foreign.get("/api/v1/assessments").await;
    assert!(none.body.contains("\"assessments\":[]"), "{}", none.body);
}

#[tokio::test]
async fn a_report_says_who_settled_a_question_when_and_why() {
    let ground = Ground::new().await;
    let client = ground.program("country-officer", "1");
    let id = ground.asked(&client).await;
    ground.differ(&id).await;
    let report = async |tag: &str| {
        let at = ground.path("/files/report/html");
        let at = at.replace("/en/", &format!("/{tag}/"));
        ground.officer().get(&at).await.body
    };
    assert!(!report("en").await.contains("settled this on"));
    let settling = crate::assessment::settle::Settling {
        voice: crate::assessment::Voice::team(),
        reason: "They <b>run</b> it".to_owned(),
        present: "Hall 3: eleven people".to_owned(),
        dissent: String::new(),
        seen: 0,
    };
    let item = "C1".parse().unwrap();
    let actor = base::Actor::operator();
    let done = ground
        .instruments
        .settle(&actor, tenant(), ground.round.id, (&item, &settling));
    done.await.unwrap();
    let english = report("en").await;
    assert!(
        english.contains("settled this on 21 September 2026"),
        "{english}"
    );
    assert!(english.contains("They &lt;b&gt;run") && english.contains("Hall 3: eleven people"));
    assert!(report("ar").await.contains("حُسم في"));
    assert!(report("zh").await.contains("裁定"));
    assert!(
        !english.contains("<code>hospital-continuity</code>"),
        "the cover says the title, not the id"
    );
}

#[tokio::test]
async fn a_program_reads_and_enters_single_answers_of_a_respondent() {
    let ground = Ground::new().await;
    let client = ground.program("country-officer", "1");
    let id = ground.asked(&client).await;
    let all = ground.api(&format!("/respondents/{id}/answers"));
    let at = |item: &str| format!("{all}/{item}");
    let from = |tag: &str| client.clone().with("if-match", tag);
    let body = json!({ "state": "answered", "value": 2, "comment": "on paper" }).to_string();
    assert_eq!(client.send("PUT", &at("C1"), &body).await.status, 428);
    let put = from("\"0\"").send("PUT", &at("C1"), &body).await;
    assert_eq!(
        (put.status.as_u16(), put.header("etag")),
        (200, Some("\"1\"")),
        "{}",
        put.body
    );
    assert_eq!(
        from("\"0\"").send("PUT", &at("C1"), &body).await.status,
        412
    );
    let reader = ground.program("reader", "4");
    let shown = reader.get(&at("C1")).await;
    assert!(shown.body.contains("on paper"), "{}", shown.body);
    let listed = read(&reader.get(&all).await);
    assert_eq!(listed["answers"]["C1"]["version"], 1);
    let team = read(&reader.get(&ground.api("/answers/C1")).await);
    assert_eq!(team["version"], 0, "it is theirs and not the team's");
    let unfit = json!({ "state": "answered", "value": "many" }).to_string();
    assert_eq!(
        from("\"1\"").send("PUT", &at("C1"), &unfit).await.status,
        422
    );
    // A question of a section that they were not given is as if it were not there.
    assert_eq!(reader.get(&at("A1")).await.status, 404);
    let other = json!({ "state": "dont-know" }).to_string();
    assert_eq!(
        from("\"0\"").send("PUT", &at("A1"), &other).await.status,
        404
    );
    let page = client.get(&ground.path("/questions/C1")).await.body;
    assert!(page.contains("on paper"), "the history holds it");
    for role in ["reader", "reviewer", "analyst"] {
        let person = ground.program(role, "5").with("if-match", "\"1\"");
        assert_eq!(
            person.send("PUT", &at("C1"), &other).await.status,
            403,
            "{role}"
        );
    }
    let foreign = ground.program("administrator", "7").with("x-tenant", "9");
    assert_eq!(foreign.get(&at("C1")).await.status, 404);
    let contact = ground.person("network-contact", "6");
    assert_eq!(contact.get(&all).await.status, 403);
    assert_eq!(ground.stranger().get(&all).await.status, 401);
}
