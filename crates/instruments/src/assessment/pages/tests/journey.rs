//! One officer from "never did this" to a score, gaps and a ranked plan.

use super::*;

const ABOUT: &str = "/sections/about/1";
const WORK: &str = "/sections/continuity/1";
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

#[tokio::test]
async fn a_round_is_started_once_and_listed() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let asked = officer.get("/en/assessments/new").await;
    assert!(
        asked.body.contains("hospital-continuity")
            && asked.body.contains("Continuity of hospitals")
    );
    let missing = officer
        .post("/en/assessments/new", &form(&[("title", "Year")]))
        .await;
    assert_eq!(missing.status, 422);
    assert!(
        missing.body.contains("value=\"Year\""),
        "what was typed stays"
    );
    let body = form(&[
        ("title", "Year"),
        ("instrument", "hospital-continuity"),
        ("due", "2026-12-01"),
    ]);
    let made = officer.post("/en/assessments/new", &body).await;
    let again = officer.post("/en/assessments/new", &body).await;
    assert_eq!(target(&made), target(&again));
    let list = officer.get("/en/assessments").await;
    assert_eq!(list.body.matches(">Year<").count(), 1, "{}", list.body);
    let unknown = form(&[("title", "Year"), ("instrument", "nothing")]);
    assert_eq!(
        officer.post("/en/assessments/new", &unknown).await.status,
        422
    );
}

async fn answer_the_rest(ground: &Ground, officer: &Client) {
    let rest = [
        ("C2.seen", "0"),
        ("C2", "medicines"),
        ("C3.seen", "0"),
        ("C3", "it"),
        ("C4.seen", "0"),
        ("C4.row.records", "never"),
        ("C5.seen", "0"),
        ("C5.value", "3"),
        ("C6.seen", "0"),
        ("C6", "~dont-know"),
    ];
    target(&officer.post(&ground.path(WORK), &form(&rest)).await);
}

#[tokio::test]
async fn answers_are_saved_part_by_part_up_to_the_plan() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let tasks = officer.get(&ground.path("")).await;
    assert!(tasks.body.contains("0 of 5 answered"), "{}", tasks.body);
    let page = officer.get(&ground.path(ABOUT)).await;
    assert!(
        page.body.contains("name=\"A1.value\"") && page.body.contains("name=\"A5.0.operator\"")
    );
    let about = form(&[
        ("A1.seen", "0"),
        ("A1.value", "120"),
        ("A3.seen", "0"),
        ("A3.value", "<b>x</b>"),
        ("to", "next"),
    ]);
    let saved = officer.post(&ground.path(ABOUT), &about).await;
    assert!(
        target(&saved).starts_with(&ground.path("/sections/")),
        "{}",
        target(&saved)
    );
    let again = officer.post(&ground.path(ABOUT), &about).await;
    assert_eq!(target(&again), target(&saved), "sent twice, done once");
    assert!(
        officer
            .get(&ground.path(""))
            .await
            .body
            .contains("2 of 5 answered")
    );
    let page = officer.get(&ground.path(ABOUT)).await;
    assert!(page.body.contains("value=\"120\"") && !page.body.contains("<b>x"));
    let one = form(&[("C1.seen", "0"), ("C1", "2"), ("to", "next")]);
    let opened = officer.post(&ground.path(WORK), &one).await;
    let to = target(&opened).to_owned();
    assert!(
        to.starts_with(&ground.path(WORK)),
        "C2 is asked now, on the same page: {to}"
    );
    let check = officer.get(&ground.path("/check/continuity")).await;
    assert!(
        check.body.contains("Some wards have a written plan"),
        "{}",
        check.body
    );
    let result = officer.get(&ground.path("/result")).await;
    assert!(
        result
            .body
            .contains("no overall figure below a completeness of"),
        "{}",
        result.body
    );
    answer_the_rest(&ground, &officer).await;
    let result = officer.get(&ground.path("/result")).await;
    assert!(
        result.body.contains("Published score") && result.body.contains("Remarks that the answers"),
        "{}",
        result.body
    );
    let findings = officer.get(&ground.path("/findings")).await;
    assert!(
        findings
            .body
            .contains("restoring patient records was never tried")
    );
    let plan = officer.get(&ground.path("/plan")).await;
    assert!(plan.body.contains("Default, not looked at") && plan.body.contains("Nothing said yet"));
}

#[tokio::test]
async fn a_mistake_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let bad = form(&[
        ("A1.seen", "0"),
        ("A1.value", "lots"),
        ("A3.seen", "0"),
        ("A3.value", "kept"),
        ("A2.seen", "0"),
        ("A2.value", "2026-01-05"),
    ]);
    let shown = officer.post(&ground.path(ABOUT), &bad).await;
    assert_eq!(shown.status, 422);
    for part in [
        "href=\"#A1.value\"",
        "id=\"A1.value-error\"",
        "value=\"lots\"",
        "kept",
        "value=\"2026-01-05\"",
    ] {
        assert!(shown.body.contains(part), "{part}: {}", shown.body);
    }
    assert!(
        officer
            .get(&ground.path(""))
            .await
            .body
            .contains("0 of 5 answered"),
        "nothing is saved"
    );
}

#[tokio::test]
async fn two_officers_on_one_page_see_each_other() {
    let ground = Ground::new().await;
    let (one, two) = (ground.officer(), ground.person("country-officer", "2"));
    let first = form(&[("C1.seen", "0"), ("C1", "1")]);
    target(&one.post(&ground.path(WORK), &first).await);
    let late = [("C1.seen", "0"), ("C1", "4")];
    let told = two.post(&ground.path(WORK), &form(&late)).await;
    assert_eq!(told.status, 422);
    assert!(
        told.body.contains("Somebody else answered this question"),
        "{}",
        told.body
    );
    assert!(
        told.body.contains("name=\"C1.seen\" value=\"1\""),
        "the next sending is from the state now"
    );
    assert!(
        told.body.contains("value=\"4\" checked"),
        "what was chosen stays"
    );
    target(
        &two.post(&ground.path(WORK), &form(&[("C1.seen", "1"), ("C1", "4")]))
            .await,
    );
    let question = two.get(&ground.path("/questions/C1")).await;
    assert!(
        question.body.contains("Experienced nurses"),
        "the answer before is in the history"
    );
}

#[tokio::test]
async fn a_factor_is_changed_with_a_reason() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let path = ground.path("/plan/C3");
    let shown = officer.get(&path).await;
    assert!(
        shown.body.contains("name=\"_version\" value=\"0\""),
        "{}",
        shown.body
    );
    let bare = form(&[("_version", "0"), ("weight", "50"), ("reason", "")]);
    let refused = officer.post(&path, &bare).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Say why the factor is changed"));
    let good = form(&[
        ("_version", "0"),
        ("weight", "50"),
        ("reason", "after the exercise"),
    ]);
    target(&officer.post(&path, &good).await);
    let shown = officer.get(&path).await;
    assert!(shown.body.contains("after the exercise") && shown.body.contains("Adjusted"));
    let late = form(&[("_version", "0"), ("weight", "60"), ("reason", "x")]);
    assert_eq!(officer.post(&path, &late).await.status, 422);
}

#[tokio::test]
async fn every_page_opens_in_every_language_and_within_its_budget() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let claim = form(&[
        ("C1.seen", "0"),
        ("C1", "~not-applicable"),
        ("C1.reason", "no ward"),
    ]);
    target(&officer.post(&ground.path(WORK), &claim).await);
    let all = [
        "",
        "/change",
        ABOUT,
        WORK,
        "/check",
        "/check/about",
        "/check/continuity",
        "/questions/C1",
        "/questions/A4",
        "/questions/C6/evidence",
        "/questions/C6/mark",
        "/evidence",
        "/proposals",
        "/marks",
        "/reviews",
        "/result",
        "/findings",
        "/plan",
        "/plan/C3",
    ];
    for language in LANGUAGES {
        let reviewer = ground.person("administrator", "3");
        let paths = all.iter().map(|rest| ground.path(rest));
        let lists =
            ["/en/assessments", "/en/assessments/new", "/en/instruments"].map(str::to_owned);
        for path in paths.chain(lists) {
            let path = path.replacen("/en/", &format!("/{language}/"), 1);
            let page = reviewer.get(&path).await;
            assert_eq!(page.status, 200, "{path}: {}", page.body);
            assert!(!page.body.contains('⟦'), "{path}");
            let zipped = reviewer
                .clone()
                .with("accept-encoding", "gzip")
                .get(&path)
                .await;
            assert!(
                zipped.length <= 13 * 1024,
                "{path}: {} bytes",
                zipped.length
            );
        }
    }
}

#[tokio::test]
async fn a_reviewer_agrees_on_the_page_of_the_claim() {
    let ground = Ground::new().await;
    let claim = form(&[
        ("C1.seen", "0"),
        ("C1", "~not-applicable"),
        ("C1.reason", "no ward"),
    ]);
    target(&ground.officer().post(&ground.path(WORK), &claim).await);
    let path = ground.path("/reviews/C1/team");
    let waits = ground.officer().get(&ground.path("")).await.body;
    assert!(waits.contains("not reviewed: 1"), "{waits}");
    let agree = form(&[("_version", "1"), ("review", "agree")]);
    let own = ground
        .person("administrator", "1")
        .post(&path, &agree)
        .await;
    assert_eq!(own.status, 422);
    assert!(own.body.contains("A second person has to review it"));
    let reviewer = ground.person("reviewer", "4");
    target(
        &reviewer
            .post(&path, &form(&[("_version", "1"), ("review", "agree")]))
            .await,
    );
    assert!(
        reviewer
            .get(&path)
            .await
            .body
            .contains("Does not apply: agreed")
    );
}
