//! What may not be done is neither offered nor taken.

use super::*;

#[tokio::test]
async fn readers_read_and_change_nothing() {
    let ground = Ground::new().await;
    let reader = ground.person("reader", "5");
    for rest in [
        "",
        "/check",
        "/check/about",
        "/questions/C1",
        "/result",
        "/findings",
        "/plan",
        "/plan/C3",
        "/evidence",
        "/proposals",
        "/marks",
        "/reviews",
    ] {
        assert_eq!(reader.get(&ground.path(rest)).await.status, 200, "{rest}");
    }
    let forms = [
        "/change",
        "/sections/about/1",
        "/plan/C3",
        "/questions/C1/evidence",
        "/questions/C1/proposals",
        "/questions/C1/mark",
        "/marks/C1/team",
        "/reviews/C1/team",
        "/evidence/01890a5d-ac96-774b-bcce-b302099a8057/verdict",
        "/evidence/01890a5d-ac96-774b-bcce-b302099a8057/remove",
    ];
    for rest in forms {
        let sent = form(&[("_version", "0")]);
        assert_eq!(
            reader.post(&ground.path(rest), &sent).await.status,
            403,
            "{rest}"
        );
    }
    for rest in ["/change", "/sections/about/1"] {
        assert_eq!(reader.get(&ground.path(rest)).await.status, 403, "{rest}");
    }
    assert_eq!(reader.get("/en/assessments/new").await.status, 403);
    let tasks = reader.get(&ground.path("")).await.body;
    assert!(
        !tasks.contains("/sections/") && !tasks.contains("/change"),
        "what may not be done is not offered"
    );
}

#[tokio::test]
async fn visitors_contacts_and_other_administrations_see_nothing() {
    let ground = Ground::new().await;
    let all = [
        "",
        "/change",
        "/sections/about/1",
        "/check",
        "/check/about",
        "/questions/C1",
        "/result",
        "/findings",
        "/plan",
        "/plan/C3",
        "/evidence",
        "/questions/C1/evidence",
        "/proposals",
        "/marks",
        "/reviews",
    ];
    let contact = ground.person("network-contact", "6");
    let foreign = ground.person("administrator", "7").with("x-tenant", "9");
    for rest in all {
        let path = ground.path(rest);
        assert_eq!(ground.client.get(&path).await.status, 401, "{rest}");
        assert_eq!(contact.get(&path).await.status, 403, "{rest}");
        assert_eq!(foreign.get(&path).await.status, 404, "{rest}");
    }
    for path in [
        "/en/assessments",
        "/en/instruments",
        "/api/v1/assessments",
        "/api/v1/instruments",
    ] {
        assert_eq!(ground.client.get(path).await.status, 401, "{path}");
        assert_eq!(contact.get(path).await.status, 403, "{path}");
    }
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    for path in [
        "/en/assessments/none".to_owned(),
        "/en/assessments/01890a5d-ac96-774b-bcce-b302099a8057".to_owned(),
        ground.path("/sections/about/9"),
        ground.path("/sections/cellar/1"),
        ground.path("/check/cellar"),
        ground.path("/questions/Z9"),
        ground.path("/plan/Z9"),
        ground.path("/plan/A1"),
    ] {
        assert_eq!(officer.get(&path).await.status, 404, "{path}");
    }
}
