//! Many questions at once, two rounds side by side, and what the pages of files promise.

use serde_json::Value as Json;

use super::*;
use crate::answer::{Answer as Said, Review};
use crate::assessment::tests::{officer, saying, stage, whole};
use crate::assessment::{NewRound, Title, Voice};
use base::id::RespondentId;

fn ministry(number: u8) -> Voice {
    Voice::respondent(RespondentId::from_bytes([number; 16]))
}

impl Ground {
    async fn voices(&self) {
        let own = &self.instruments;
        let nobody = Actor::anonymous();
        let team = [saying("C1", 0, stage(4)), saying("C6", 0, stage(4))];
        own.say(&officer(), tenant(), self.round.id, &team)
            .await
            .unwrap();
        for number in [7, 8] {
            let both = [
                saying("C1", 0, stage(1)),
                saying("C6", 0, stage(number - 6)),
            ];
            let voice = ministry(number);
            let said = own.write(&nobody, &self.round, &voice, &both);
            said.await.unwrap();
        }
    }
}

/// The values of the boxes on a page.
fn boxes(body: &str) -> Vec<String> {
    let each = body.split("name=\"items\" value=\"").skip(1);
    let value = |rest: &str| rest.split('"').next().unwrap().replace("&#61;", "=");
    each.map(value).collect()
}

#[tokio::test]
async fn questions_on_which_all_who_were_asked_agree_are_settled_with_one_reason() {
    let ground = Ground::new().await;
    ground.voices().await;
    let (client, path) = (ground.officer(), ground.path("/disagreements"));
    let page = client.get(&path).await;
    let offered = boxes(&page.body);
    assert_eq!(offered.len(), 1, "those asked differ on C6: {}", page.body);
    assert!(offered[0].starts_with("C1 0;") && page.body.contains("Stage 1"));
    let bare = form(&[("items", &offered[0]), ("voice", "others")]);
    assert_eq!(
        client.post(&path, &bare).await.status,
        422,
        "without a reason"
    );
    let good = form(&[
        ("items", &offered[0]),
        ("voice", "others"),
        ("reason", "they run it"),
    ]);
    let reader = ground.person("reader", "5");
    assert_eq!(reader.post(&path, &good).await.status, 403);
    assert!(!reader.get(&path).await.body.contains("name=\"items\""));
    let to = target(&client.post(&path, &good).await).to_owned();
    assert_eq!(target(&client.post(&path, &good).await), to, "once");
    let after = whole(&ground.instruments, &ground.round).await;
    let (c1, _) = after.item("C1").unwrap();
    assert_eq!(*after.sheet.answer(c1), stage(1));
    assert_eq!(after.settled[&c1].reason, "they run it");
    assert_eq!(after.settled[&c1].version, 1, "the form was sent twice");
}

#[tokio::test]
async fn what_changed_since_it_was_shown_is_not_settled_with_the_rest() {
    let ground = Ground::new().await;
    ground.voices().await;
    let (client, path) = (ground.officer(), ground.path("/disagreements"));
    let offered = boxes(&client.get(&path).await.body);
    let again = [saying("C1", 1, stage(3))];
    let own = &ground.instruments;
    let said = own.say(&officer(), tenant(), ground.round.id, &again).await;
    said.unwrap();
    let old = form(&[("items", &offered[0]), ("voice", "team"), ("reason", "so")]);
    assert_eq!(client.post(&path, &old).await.status, 422);
    let after = whole(own, &ground.round).await;
    let (c1, _) = after.item("C1").unwrap();
    assert!(!after.settled.contains_key(&c1));
}

#[tokio::test]
async fn several_claims_are_agreed_to_at_once_and_nobody_agrees_to_their_own() {
    let ground = Ground::new().await;
    let claim = || Said::NotApplicable {
        reason: "we have no ward".to_owned(),
        review: Review::Open,
    };
    let claims = [saying("C1", 0, claim()), saying("C3", 0, claim())];
    let own = &ground.instruments;
    own.say(&officer(), tenant(), ground.round.id, &claims)
        .await
        .unwrap();
    let path = ground.path("/reviews");
    let mine = ground.officer().get(&path).await;
    assert!(boxes(&mine.body).is_empty(), "one's own: {}", mine.body);
    let reviewer = ground.person("reviewer", "6");
    let offered = boxes(&reviewer.get(&path).await.body);
    assert_eq!(offered.len(), 2);
    let reader = ground.person("reader", "5");
    let both = form(&[("items", &offered[0]), ("items", &offered[1])]);
    assert_eq!(reader.post(&path, &both).await.status, 403);
    let first = form(&[("items", &offered[0]), ("items", "C9 team 1")]);
    assert_eq!(
        reviewer.post(&path, &first).await.status,
        422,
        "all or none"
    );
    let to = target(&reviewer.post(&path, &both).await).to_owned();
    assert_eq!(target(&reviewer.post(&path, &both).await), to);
    let after = whole(own, &ground.round).await;
    for id in ["C1", "C3"] {
        let (place, _) = after.item(id).unwrap();
        assert!(after.sheet.answer(place).has_left(), "{id}");
    }
}

#[tokio::test]
async fn two_rounds_of_ones_own_are_compared_by_programs() {
    let ground = Ground::new().await;
    let own = &ground.instruments;
    let new = |instrument: &str| NewRound {
        instrument: instrument.to_owned(),
        title: Title::new("Another").unwrap(),
        due: None,
    };
    let other = own
        .start(&officer(), tenant(), &new("hospital-continuity"))
        .await
        .unwrap();
    let say = async |round, n| {
        let said = [saying("C1", 0, stage(n)), saying("C6", 0, stage(2))];
        own.say(&officer(), tenant(), round, &said).await.unwrap();
    };
    say(ground.round.id, 3).await;
    say(other.id, 1).await;
    let client = ground.officer();
    let at = format!("/api/v1/assessments/{}/compare", ground.round.id);
    let with = format!("{at}?with={}", other.id);
    let found = client.get(&with).await;
    assert_eq!(found.status, 200, "{}", found.body);
    let json: Json = serde_json::from_str(&found.body).unwrap();
    let changed = json["changed"].as_array().unwrap();
    let c1 = changed.iter().find(|c| c["item"] == "C1").unwrap();
    assert_eq!(
        (&c1["this"]["percent"], &c1["with"]["percent"]),
        (&"75.0".into(), &"25.0".into())
    );
    assert!(!changed.iter().any(|c| c["item"] == "C6"), "{json}");
    assert_eq!(json["same_content"], true);
    for (path, status) in [
        (at.clone(), 400),
        (format!("{at}?with=x"), 400),
        (
            format!("{at}?with=01890a5d-ac96-774b-bcce-b302099a8057"),
            404,
        ),
    ] {
        assert_eq!(client.get(&path).await.status, status, "{path}");
    }
    assert_eq!(ground.client.get(&with).await.status, 401);
    assert_eq!(
        ground
            .person("network-contact", "6")
            .get(&with)
            .await
            .status,
        403
    );
    let foreign = ground.person("administrator", "7").with("x-tenant", "9");
    assert_eq!(foreign.get(&with).await.status, 404);
    own.stock(&Actor::system()).await.unwrap();
    let short = own.start(&officer(), tenant(), &new("short-form")).await;
    let across = format!("{at}?with={}", short.unwrap().id);
    assert_eq!(client.get(&across).await.status, 409);
}

#[test]
fn the_routes_of_report_files_have_the_longer_time() {
    let module = crate::module();
    let made = module.routes.all().iter();
    let made = made.filter(|r| r.path.ends_with("/files/{subject}/{format}"));
    let usual = module.routes.all().iter();
    let usual = usual
        .filter(|r| r.path.ends_with("/plan"))
        .map(|r| r.seconds);
    let usual = usual.max().unwrap();
    let seconds: Vec<u64> = made.map(|r| r.seconds).collect();
    assert_eq!(seconds.len(), 2, "the page's and the program's");
    assert!(
        seconds.iter().all(|s| *s > usual),
        "{seconds:?} beside {usual}"
    );
}

#[tokio::test]
async fn files_are_refused_to_roles_that_may_not_read_rounds() {
    let ground = Ground::new().await;
    let api = format!("/api/v1/assessments/{}/files/report/html", ground.round.id);
    for path in [
        ground.path("/files/report/html"),
        ground.path("/files"),
        api,
    ] {
        assert_eq!(ground.client.get(&path).await.status, 401, "{path}");
        for role in ["network-contact", "editor", "event-organiser"] {
            let somebody = ground.person(role, "6");
            assert_eq!(somebody.get(&path).await.status, 403, "{role} {path}");
        }
        assert_eq!(
            ground.person("reader", "5").get(&path).await.status,
            200,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_report_leaves_under_a_label_and_without_what_is_above_it() {
    use crate::evidence::{About, New, Offered};
    let ground = Ground::new().await;
    let (own, actor) = (&ground.instruments, officer());
    let said = [saying("C1", 0, stage(2))];
    own.say(&actor, tenant(), ground.round.id, &said)
        .await
        .unwrap();
    for (title, tlp) in [
        ("Plan of the wards", base::Tlp::Amber),
        ("Audit of the vault", base::Tlp::Red),
    ] {
        let new = New {
            item: "C1".parse().unwrap(),
            offered: Offered::File(format!("{title}\n").into_bytes()),
            about: About {
                title: title.to_owned(),
                issuer: String::new(),
                dated: None,
                valid_until: None,
                tlp,
            },
        };
        own.attach(&actor, tenant(), ground.round.id, new)
            .await
            .unwrap();
    }
    let client = ground.officer();
    let made = client.get(&ground.path("/files/report/html")).await.body;
    assert!(made.contains(">TLP:AMBER</p>") && made.contains("Plan of the wards"));
    assert!(!made.contains("Audit of the vault") && made.contains("withheld by its label"));
    let csv = client.get(&ground.path("/files/report/csv")).await.body;
    assert!(csv.contains("Plan of the wards") && !csv.contains("Audit of the vault"));
    let red = client
        .get(&ground.path("/files/report/html?tlp=RED"))
        .await
        .body;
    assert!(red.contains(">TLP:RED</p>") && red.contains("Audit of the vault"));
    let api = format!("/api/v1/assessments/{}/files/report/html", ground.round.id);
    let green = client.get(&format!("{api}?tlp=GREEN")).await.body;
    assert!(green.contains(">TLP:GREEN</p>") && !green.contains("Plan of the wards"));
    assert_eq!(client.get(&format!("{api}?tlp=PINK")).await.status, 400);
    let page = client.get(&ground.path("/files?tlp=GREEN")).await.body;
    assert!(page.contains("/files/report/docx?tlp=GREEN"), "{page}");
}

#[tokio::test]
async fn after_a_second_scan_the_cover_says_that_both_stand() {
    let ground = Ground::new().await;
    let (own, actor) = (&ground.instruments, officer());
    let shown = whole(own, &ground.round).await;
    let which = (ground.round.id, shown.canonical_hash());
    let people = ("A. Director, Ministry", "");
    own.sign_off(&actor, tenant(), which, people).await.unwrap();
    let client = ground.officer();
    let before = client.get(&ground.path("/cover")).await.body;
    assert!(before.contains("Attach the signed scan") && !before.contains("Scan 1"));
    for bytes in ["%PDF-1.7 one", "%PDF-1.7 two"] {
        let scan = bytes.as_bytes().to_vec();
        own.attach_scan(&actor, tenant(), ground.round.id, scan)
            .await
            .unwrap();
    }
    let after = client.get(&ground.path("/cover")).await.body;
    for words in [
        "Scan 1",
        "Scan 2",
        "Attach another signed scan",
        "Another one stands beside it with its own date; none is taken away.",
    ] {
        assert!(after.contains(words), "{words}: {after}");
    }
}

#[tokio::test]
async fn the_plan_names_in_words_what_comes_before() {
    let ground = Ground::new().await;
    let (own, actor) = (&ground.instruments, officer());
    own.stock(&Actor::system()).await.unwrap();
    let new = NewRound {
        instrument: "readiness".to_owned(),
        title: Title::new("Readiness").unwrap(),
        due: None,
    };
    let round = own.start(&actor, tenant(), &new).await.unwrap();
    let shown = whole(own, &round).await;
    let plan = shown.plan();
    let first = plan.iter().find(|a| !a.after.is_empty()).unwrap();
    let path = format!("/en/assessments/{}/plan", round.id);
    let mut rows = String::new();
    for from in 0..plan.len() {
        let page = ground.officer().get(&format!("{path}?from={from}")).await;
        if page.status == 200 && page.body.contains(&format!("/plan/{}\"", first.item.id)) {
            rows = page.body;
            break;
        }
    }
    let (_, row) = rows
        .split_once(&format!("/plan/{}\"", first.item.id))
        .unwrap();
    let row = row.split("</tr>").next().unwrap();
    let last = row.rsplit("<td").next().unwrap();
    for id in &first.after {
        assert!(last.contains(id.as_str()), "{id}: {last}");
    }
    assert!(
        !last.contains("<a "),
        "so close together they cannot be links"
    );
}

#[tokio::test]
async fn programs_settle_many_questions_and_review_many_claims_at_once() {
    let ground = Ground::new().await;
    ground.voices().await;
    let officer = ground.officer().with("content-type", "application/json");
    let at = |rest: &str| format!("/api/v1/assessments/{}/{rest}", ground.round.id);
    let settle = |seen: i64, reason: &str| {
        let item = |id: &str| serde_json::json!({ "item": id, "voice": "team", "seen": seen });
        serde_json::json!({ "reason": reason, "items": [item("C1"), item("C6")] }).to_string()
    };
    let to = at("disagreements");
    assert_eq!(officer.send("POST", &to, &settle(0, "")).await.status, 422);
    let done = officer.send("POST", &to, &settle(0, "they run it")).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let after: Json = serde_json::from_str(&done.body).unwrap();
    let all = after["disagreements"].as_array().unwrap();
    assert!(
        all.len() == 2 && all.iter().all(|d| d["concord"] == "settled"),
        "{after}"
    );
    let late = officer.send("POST", &to, &settle(0, "again")).await;
    assert_eq!(late.status, 412, "not over what was not seen");
    let reader = ground
        .person("reader", "4")
        .with("content-type", "application/json");
    assert_eq!(reader.send("POST", &to, &settle(1, "x")).await.status, 403);

    let own = &ground.instruments;
    let nobody = Actor::anonymous();
    let none = |reason: &str| Said::NotApplicable {
        reason: reason.to_owned(),
        review: Review::Open,
    };
    for number in [7, 8] {
        let said = [saying("C2", 0, none("no such ward"))];
        let voice = ministry(number);
        own.write(&nobody, &ground.round, &voice, &said)
            .await
            .unwrap();
    }
    let to = at("reviews");
    let listed: Json = serde_json::from_str(&reader.get(&to).await.body).unwrap();
    let claims = listed["claims"].clone();
    assert_eq!(claims.as_array().map(Vec::len), Some(2), "{listed}");
    let body = |decision: &str, claims: &Json| {
        serde_json::json!({ "decision": decision, "reason": "why", "claims": claims }).to_string()
    };
    let both_back = officer.send("POST", &to, &body("send-back", &claims)).await;
    assert_eq!(both_back.status, 422, "one at a time: {}", both_back.body);
    assert_eq!(
        reader
            .send("POST", &to, &body("agree", &claims))
            .await
            .status,
        403
    );
    let agreed = officer.send("POST", &to, &body("agree", &claims)).await;
    assert_eq!(agreed.status, 200, "{}", agreed.body);
    assert_eq!(
        agreed.body.matches("\"agreed\"").count(),
        2,
        "{}",
        agreed.body
    );
    assert_eq!(
        officer
            .send("POST", &to, &body("agree", &claims))
            .await
            .status,
        412
    );
}
