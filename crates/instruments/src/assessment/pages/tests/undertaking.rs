//! What is undertaken about a gap, on its page, in the plan and for programs.

use super::*;
use serde_json::{Value as Json, json};

#[tokio::test]
async fn an_undertaking_is_kept_with_its_money_and_shown_in_the_plan() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let at = ground.path("/plan/C3/undertaking");
    let full = |currency: &str, version: &str| {
        form(&[
            ("_version", version),
            ("owner", "<b>Ministry</b> of Health"),
            ("until", "2020-01-31"),
            ("amount", "120000.50"),
            ("currency", currency),
            ("indicator", "Hours until systems run again"),
            ("status", "started"),
        ])
    };
    let half = officer.post(&at, &full("", "0")).await;
    assert_eq!(half.status, 422, "{}", half.body);
    assert!(
        half.body.contains("value=\"120000.50\""),
        "what was typed stays"
    );
    let unknown = officer.post(&at, &full("dollars", "0")).await;
    assert!(unknown.body.contains("three letters"), "{}", unknown.body);
    target(&officer.post(&at, &full("xaf", "0")).await);
    let page = officer.get(&ground.path("/plan/C3")).await;
    assert!(page.body.contains("value=\"XAF\""), "{}", page.body);
    assert_eq!(
        officer.post(&at, &full("XAF", "0")).await.status,
        422,
        "somebody was faster"
    );
    let plan = officer.get(&ground.path("/plan")).await;
    assert!(plan.body.contains("&lt;b&gt;Ministry"), "{}", plan.body);
    assert!(
        plan.body.contains("late") && plan.body.contains("120,000.5"),
        "{}",
        plan.body
    );
    let report = officer.get(&ground.path("/files/report/html")).await;
    assert!(report.body.contains("Hours until systems run again"));
    let reader = ground.person("reader", "4");
    let seen = reader.get(&ground.path("/plan/C3")).await;
    assert!(seen.body.contains("of Health") && !seen.body.contains("name=\"owner\""));
    assert_eq!(reader.post(&at, &full("XAF", "1")).await.status, 403);
}

#[tokio::test]
async fn a_program_undertakes_from_the_version_it_saw() {
    let ground = Ground::new().await;
    let officer = ground.officer().with("content-type", "application/json");
    let at = format!(
        "/api/v1/assessments/{}/plan/C3/undertaking",
        ground.round.id
    );
    let body = json!({ "owner": "Regulator", "due": "2027-06-30", "status": "planned" });
    let send = async |tag: Option<&str>, body: &Json| {
        let client = match tag {
            Some(tag) => officer.clone().with("if-match", tag),
            None => officer.clone(),
        };
        client.send("PUT", &at, &body.to_string()).await
    };
    assert_eq!(send(None, &body).await.status, 428);
    let made = send(Some("\"0\""), &body).await;
    assert_eq!(
        (made.status.as_u16(), made.header("etag")),
        (200, Some("\"1\"")),
        "{}",
        made.body
    );
    assert_eq!(send(Some("\"0\""), &body).await.status, 412);
    let wrong = send(Some("\"1\""), &json!({ "due": "soon" })).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    let read = officer.get(&at).await;
    let read: Json = serde_json::from_str(&read.body).unwrap();
    assert_eq!(
        (&read["owner"], &read["due"]),
        (&json!("Regulator"), &json!("2027-06-30"))
    );
}

#[tokio::test]
async fn an_undertaking_shows_its_figure_at_the_start_now_and_as_it_should_be() {
    let gauge = crate::measured::tests::Set::new(15);
    let ground = Ground::measuring(gauge.clone()).await;
    let officer = ground.officer();
    let at = ground.path("/plan/C3/undertaking");
    let say = |figure: &str, target: &str| {
        form(&[
            ("_version", "0"),
            ("owner", "CSIRT"),
            ("figure", figure),
            ("target", target),
            ("status", "started"),
        ])
    };
    let figure = "watch.feeds.received";
    for (figure, target) in [
        (figure, ""),
        ("", "40"),
        (figure, "many"),
        ("watch.nothing", "40"),
    ] {
        let wrong = officer.post(&at, &say(figure, target)).await;
        assert_eq!(wrong.status, 422, "{figure} {target}: {}", wrong.body);
    }
    target(&officer.post(&at, &say(figure, "40")).await);
    gauge.set(Some(27));
    for page in ["/plan", "/plan/C3"] {
        let page = officer.get(&ground.path(page)).await;
        let from = page.body.find("What the gateway measures of it");
        let table = &page.body[from.expect("a table")..];
        let places = ["15 ·", "27 ·", ">40<"].map(|part| table.find(part));
        assert!(places.iter().all(Option::is_some), "{}", page.body);
        assert!(table.contains("2026"), "the day: {table}");
    }
    let reader = ground
        .person("reader", "4")
        .get(&ground.path("/plan"))
        .await;
    assert!(reader.body.contains("Not known"), "{}", reader.body);
    let report = officer.get(&ground.path("/files/report/html")).await;
    assert!(
        report.body.contains("at the start") && report.body.contains("target"),
        "{}",
        report.body
    );
    let api = format!("/api/v1/assessments/{}", ground.round.id);
    let one = officer.get(&format!("{api}/plan/C3/undertaking")).await;
    let one: Json = serde_json::from_str(&one.body).unwrap();
    let target = &one["target"];
    assert_eq!(target["start"]["value"], "15");
    assert_eq!(
        (&target["now"]["value"], &target["value"]),
        (&json!("27"), &json!("40"))
    );
    let result = officer.get(&format!("{api}/result")).await;
    assert!(result.body.contains("\"now\":{"), "{}", result.body);
}

#[tokio::test]
async fn the_plan_is_narrowed_to_owner_status_and_section_without_a_script() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    for (item, owner, status, until) in [
        ("C1", "Ministry", "planned", ""),
        ("C3", "Regulator <&>", "started", "2020-01-31"),
    ] {
        let fields = [
            ("_version", "0"),
            ("owner", owner),
            ("status", status),
            ("until", until),
        ];
        let at = ground.path(&format!("/plan/{item}/undertaking"));
        target(&officer.post(&at, &form(&fields)).await);
    }
    let plan = async |query: &str| -> String {
        let page = officer.get(&ground.path(&format!("/plan{query}"))).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page.body
    };
    let has = |page: &str, item: &str| page.contains(&format!("/plan/{item}\""));
    let whole = plan("").await;
    assert!(has(&whole, "C1") && has(&whole, "C3") && has(&whole, "C2"));
    let rank = |page: &str| {
        let at = page.find("/plan/C3\"").unwrap();
        page[..at].rfind("·").map(|n| page[n - 12..n].to_owned())
    };
    for query in [
        "?owner=Regulator+%3C%26%3E",
        "?status=started",
        "?status=late",
    ] {
        let page = plan(query).await;
        assert!(
            has(&page, "C3") && !has(&page, "C1") && !has(&page, "C2"),
            "{query}"
        );
        assert_eq!(rank(&page), rank(&whole), "{query}: it keeps its rank");
    }
    let nobody = plan("?status=nobody").await;
    assert!(has(&nobody, "C2") && !has(&nobody, "C1"), "{nobody}");
    let section = plan("?section=continuity&owner=Ministry").await;
    assert!(has(&section, "C1") && !has(&section, "C3"));
    let none = plan("?section=about").await;
    assert!(none.contains("No action fits this filter"), "{none}");
    let wrong = plan("?owner=Somebody+else").await;
    assert!(
        has(&wrong, "C1") && wrong.contains("owner"),
        "said, and not followed"
    );
    assert!(!whole.contains("Regulator <&>"), "names are no markup");
}

#[tokio::test]
async fn the_round_says_what_to_do_next_to_whoever_may_do_it() {
    let ground = Ground::new().await;
    let round = ground.path("");
    let officer = ground.officer();
    let page = officer.get(&round).await.body;
    assert!(
        page.contains("What next") && page.contains("#A1\""),
        "{page}"
    );
    let reader = ground.person("reader", "4").get(&round).await.body;
    assert!(!reader.contains("What next"), "{reader}");
    let whole = crate::assessment::tests::whole(&ground.instruments, &ground.round).await;
    let which = (ground.round.id, whole.canonical_hash());
    let actor = crate::assessment::tests::officer();
    let signed = ground
        .instruments
        .sign_off(&actor, tenant(), which, ("A. Director", ""));
    signed.await.unwrap();
    let page = officer.get(&round).await.body;
    assert!(page.contains("Attach the signed scan"), "{page}");
    let pdf = b"%PDF-1.7 signed".to_vec();
    let scan = ground
        .instruments
        .attach_scan(&actor, tenant(), ground.round.id, pdf);
    scan.await.unwrap();
    let page = officer.get(&round).await.body;
    assert!(page.contains("Follow up the plan"), "{page}");
}
