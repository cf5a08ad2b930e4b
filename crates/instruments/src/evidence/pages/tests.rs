//! Evidence, proposals and marks on pages and for programs: the way through, and the ways around.

use base::Tlp;
use web::testing::{Answer, Client};

use crate::assessment::pages::tests::{Ground, form, hidden, sitting, target};
use crate::assessment::tests::{officer, tenant, whole};
use crate::evidence::tests::file;
use crate::measured::tests::Set;

/// A form with a file, as a browser sends it.
async fn upload(client: &Client, path: &str, fields: &[(&str, &str)], file: &str) -> Answer {
    let key = web::form::Key::new().to_string();
    let mut body = String::new();
    for (name, value) in fields.iter().copied().chain([("_key", key.as_str())]) {
        body.push_str(&format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        ));
    }
    body.push_str(&format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n\
         Content-Type: text/html\r\n\r\n{file}\r\n--edge--\r\n"
    ));
    let client = client.clone();
    let client = client.with("content-type", "multipart/form-data; boundary=edge");
    client.send("POST", path, &body).await
}

/// Evidence of the team.
async fn attached(ground: &Ground, new: crate::evidence::New) -> base::id::EvidenceId {
    let made = ground
        .instruments
        .attach(&officer(), tenant(), ground.round.id, new)
        .await;
    made.unwrap().id
}

const HTML: &str = "<!doctype html><script>alert(1)</script>";

#[tokio::test]
async fn a_page_that_was_uploaded_is_served_as_a_file_that_runs_nothing() {
    let ground = Ground::new().await;
    let officer_ = ground.officer();
    let path = ground.path("/questions/C1/evidence");
    let sent = upload(
        &officer_,
        &path,
        &[("title", "<b>Law</b>"), ("tlp", "AMBER")],
        HTML,
    )
    .await;
    target(&sent);
    let list = officer_.get(&ground.path("/evidence")).await.body;
    assert!(
        list.contains("&lt;b&gt;Law") && !list.contains("<b>Law"),
        "{list}"
    );
    let whole = whole(&ground.instruments, &ground.round).await;
    let piece = whole.evidence().next().unwrap().id;
    let one = ground.path(&format!("/evidence/{piece}"));
    assert_eq!(officer_.get(&one).await.status, 200);
    for path in [
        format!("{one}/file"),
        format!(
            "/api/v1/assessments/{}/evidence/{piece}/file",
            ground.round.id
        ),
    ] {
        let served = officer_.get(&path).await;
        assert_eq!((served.status.as_u16(), served.body.as_str()), (200, HTML));
        let name = served.header("content-disposition").unwrap();
        assert!(
            name.starts_with("attachment") && name.ends_with(".txt\""),
            "{name}"
        );
        assert_eq!(
            served.header("content-type"),
            Some("application/octet-stream")
        );
        assert_eq!(served.header("x-content-type-options"), Some("nosniff"));
        assert!(
            served
                .header("content-security-policy")
                .unwrap()
                .contains("sandbox")
        );
    }
    let large = "x".repeat(crate::evidence::FILE_LIMIT + 1);
    for (bad, fields) in [
        ("<svg onload=alert(1)>", &[("title", "x")][..]),
        (large.as_str(), &[("title", "x")]),
        ("text", &[("title", "")]),
        ("text", &[("title", "x"), ("tlp", "PINK")]),
        ("text", &[("title", "x"), ("dated", "soon")]),
    ] {
        let refused = upload(&officer_, &path, fields, bad).await;
        assert_eq!(refused.status, 422, "{fields:?}");
    }
}

#[tokio::test]
async fn what_is_red_or_of_another_administration_is_neither_shown_nor_served() {
    let ground = Ground::new().await;
    let new = file("C1", "minutes", Tlp::Red);
    let piece = attached(&ground, new).await;
    let one = ground.path(&format!("/evidence/{piece}"));
    let api = format!("/api/v1/assessments/{}/evidence", ground.round.id);
    let (reader, analyst) = (ground.person("reader", "5"), ground.person("analyst", "6"));
    let foreign = ground.person("administrator", "7").with("x-tenant", "9");
    for client in [&reader, &analyst, &foreign] {
        for path in [
            one.clone(),
            format!("{one}/file"),
            format!("{api}/{piece}/file"),
        ] {
            assert_eq!(client.get(&path).await.status, 404, "{path}");
        }
    }
    for path in [
        ground.path("/evidence"),
        ground.path("/questions/C1"),
        api.clone(),
    ] {
        let page = reader.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains(&piece.to_string()) && !page.body.contains("Decision"));
    }
    assert!(
        reader
            .get(&ground.path("/evidence"))
            .await
            .body
            .contains("TLP label: 1")
    );
    assert_eq!(foreign.get(&api).await.status, 404);
    let reviewer = ground.person("reviewer", "8");
    assert_eq!(reviewer.get(&format!("{one}/file")).await.status, 200);
    let wrong = form(&[("_version", "1"), ("verdict", "rejected")]);
    let verdict = format!("{one}/verdict");
    assert_eq!(reviewer.post(&verdict, &wrong).await.status, 422);
    let right = form(&[("_version", "1"), ("verdict", "accepted")]);
    target(&reviewer.post(&verdict, &right).await);
    assert!(reviewer.get(&one).await.body.contains("Accepted"));
}

#[tokio::test]
async fn a_respondent_adds_a_file_and_marks_a_question_in_their_sitting() {
    let ground = Ground::new().await;
    let new = file("C1", "of the team", Tlp::Clear);
    let team = attached(&ground, new).await;
    let home = format!("/en/sitting/{}", sitting(&ground).await);
    let visitor = ground.visitor();
    let question = format!("{home}/questions/C1");
    let before = visitor.get(&question).await.body;
    assert!(before.contains("No evidence yet") && !before.contains("Decision"));
    let add = format!("{question}/evidence");
    assert_eq!(
        visitor.get(&add).await.header("cache-control"),
        Some("no-store")
    );
    let link = [
        ("title", "Duty list"),
        ("address", "https://hospital.example/"),
    ];
    let alone = crate::assessment::pages::tests::send(
        &visitor,
        &add,
        crate::assessment::pages::tests::with_file("other", &link, b""),
    );
    let alone = alone.await;
    assert_eq!(alone.status, 422, "{}", alone.body);
    assert!(alone.body.contains("Attach the saved page, too"));
    target(&upload(&visitor, &add, &[("title", "Duty list")], "Monday: A.").await);
    let after = visitor.get(&question).await.body;
    assert!(after.contains("Duty list"), "{after}");
    assert_eq!(
        visitor
            .get(&format!("{home}/evidence/{team}/file"))
            .await
            .status,
        404
    );
    let remove = format!("{home}/evidence/{team}/remove");
    assert_eq!(visitor.post(&remove, &form(&[])).await.status, 404);
    for closed in ["/questions/A1/evidence", "/questions/A1/mark"] {
        let path = format!("{home}{closed}");
        assert_eq!(visitor.get(&path).await.status, 404, "{closed}");
        assert_eq!(
            visitor.post(&path, &form(&[])).await.status,
            404,
            "{closed}"
        );
    }
    let mark = format!("{question}/mark");
    assert_eq!(
        visitor
            .post(&mark, &form(&[("kind", "unclear")]))
            .await
            .status,
        422
    );
    let said = form(&[("kind", "unclear"), ("comment", "Which ward?")]);
    target(&visitor.post(&mark, &said).await);
    let marks = ground.officer().get(&ground.path("/marks")).await.body;
    assert!(marks.contains("Which ward?"), "{marks}");
    let to = marks.split("/marks/C1/").nth(1).unwrap();
    let to = ground.path(&format!("/marks/C1/{}", to.split('"').next().unwrap()));
    let reply = form(&[("_version", "1"), ("reply", "Any ward.")]);
    target(&ground.officer().post(&to, &reply).await);
    assert!(visitor.get(&mark).await.body.contains("Any ward."));
    let author = ground.officer();
    let path = "/en/instruments/hospital-continuity/marks";
    assert!(author.get(path).await.body.contains("Any ward."));
    let api = author
        .get("/api/v1/instruments/hospital-continuity/marks")
        .await;
    assert!(api.body.contains("Which ward?"));
}

#[tokio::test]
async fn a_proposal_is_taken_by_its_button_and_by_nothing_else() {
    let gauge = Set::new(2);
    let ground = Ground::measuring(gauge.clone()).await;
    let officer_ = ground.officer();
    let question = ground.path("/questions/C6");
    let page = officer_.get(&question).await.body;
    assert!(page.contains("Accept answer and evidence"), "{page}");
    let list = officer_.get(&ground.path("/proposals")).await.body;
    assert!(list.contains("To be decided: 2"), "{list}");
    let shown = hidden(&page, "shown").replace("&quot;", "\"");
    let source = "measured:watch.feeds.received";
    let send = async |take: &str, shown: &str, version: &str, reason: &str| {
        let pairs = [
            ("take", take),
            ("shown", shown),
            ("source", source),
            ("_version", version),
            ("reason", reason),
        ];
        let path = ground.path("/questions/C6/proposals");
        officer_.post(&path, &form(&pairs)).await
    };
    assert_eq!(send("nothing", &shown, "0", "").await.status, 422);
    assert_eq!(
        send("both", "9|4", "0", "").await.status,
        422,
        "something else was shown"
    );
    assert_eq!(send("all", &shown, "0", "").await.status, 400);
    target(&send("both", &shown, "0", "").await);
    let page = officer_.get(&question).await.body;
    assert!(page.contains("Is evidence of this round") && page.contains("This is the answer now"));
    let api = format!("/api/v1/assessments/{}/proposals", ground.round.id);
    let json: serde_json::Value = serde_json::from_str(&officer_.get(&api).await.body).unwrap();
    let first = &json["proposals"][0];
    assert_eq!(
        (&first["said"], &first["open"]),
        (&true.into(), &false.into())
    );
    let second = &json["proposals"][1];
    let body = serde_json::json!({
        "item": "C6", "source": second["source"], "take": "evidence",
        "shown": second["shown"], "seen": second["seen"],
    });
    let program = officer_.clone().with("content-type", "application/json");
    assert_eq!(
        program.send("POST", &api, &body.to_string()).await.status,
        204
    );
    let evidence = officer_.get(&ground.path("/evidence")).await.body;
    assert_eq!(evidence.matches("Measured by the gateway").count(), 2);
    let reader = ground.person("reader", "5").get(&question).await.body;
    assert!(
        !reader.contains("Accept"),
        "what may not be done is not offered"
    );
}
