//! What others try with the address of a sitting, and what its end stands for.

use super::files::{send, with_file};
use super::*;
use crate::assessment::tests::{officer, whole};

const HOME: [&str; 5] = [
    "",
    "/sections/continuity/1",
    "/questions/C1",
    "/workbook",
    "/workbook/xlsx",
];

/// The answer to a right code binds the sitting to the browser, in every language and nowhere else.
pub(super) async fn is_bound(browser: &Client, entered: &Answer) {
    let home = target(entered).to_owned();
    let all = entered.headers.get_all("set-cookie").iter();
    let all: Vec<&str> = all.map(|c| c.to_str().unwrap()).collect();
    assert_eq!(all.len(), 6);
    let pair = all[0].split(';').next().unwrap();
    let secret = pair.split_once('=').unwrap().1;
    assert!(!home.contains(secret), "the address holds no secret");
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let path = home.replacen("/en/", &format!("/{language}/"), 1);
        let cookie = all.iter().find(|c| c.contains(&format!("; Path={path};")));
        let cookie = cookie.expect("a cookie for the path");
        for flag in ["HttpOnly", "SameSite=Strict", "Secure", "__Secure-"] {
            assert!(cookie.contains(flag), "{flag} in {cookie}");
        }
        let bound = browser.clone().with("cookie", pair);
        assert_eq!(bound.get(&path).await.status, 200, "{path}");
    }
    let doubled = browser.clone().with("cookie", &format!("{pair}; {pair}"));
    assert_eq!(doubled.get(&home).await.status, 403);
}

/// That a browser is given nothing of a sitting and can do nothing in it.
async fn is_shut(ground: &Ground, browser: &Client, home: &str) {
    let before = whole(&ground.instruments, &ground.round).await;
    for rest in HOME {
        let page = browser.get(&format!("{home}{rest}")).await;
        assert_eq!(page.status, 403, "{rest}");
        assert_eq!(page.header("cache-control"), Some("no-store"), "{rest}");
        assert!(page.body.contains("ask for a new code"), "{}", page.body);
        assert!(!page.body.contains("C1.seen") && !page.body.contains("checked"));
    }
    let answer = form(&[("C1.seen", "1"), ("C1", "4")]);
    let mark = form(&[("kind", "unclear"), ("comment", "Which ward?")]);
    let posts = [
        ("/sections/continuity/1", answer),
        ("/questions/C1/mark", mark),
        ("/end", form(&[])),
    ];
    for (rest, body) in posts {
        let page = browser.post(&format!("{home}{rest}"), &body).await;
        assert_eq!(page.status, 403, "{rest}");
    }
    for (rest, field) in [
        ("/workbook", "workbook"),
        ("/questions/C1/evidence", "file"),
    ] {
        let body = with_file(field, &[("title", "List")], b"Monday: A.");
        let page = send(browser, &format!("{home}{rest}"), body).await;
        assert_eq!(page.status, 403, "{rest}");
    }
    let after = whole(&ground.instruments, &ground.round).await;
    assert_eq!(before.voices, after.voices);
    assert!(after.pieces.is_empty());
}

/// A sitting with one answer; its home.
async fn answered(ground: &Ground) -> String {
    let home = format!("/en/sitting/{}", sitting(ground).await);
    let part = format!("{home}/sections/continuity/1");
    let answer = form(&[("C1.seen", "0"), ("C1", "1"), ("to", "list")]);
    target(&ground.visitor().post(&part, &answer).await);
    home
}

#[tokio::test]
async fn the_address_of_a_sitting_alone_opens_nothing() {
    let ground = Ground::new().await;
    let home = answered(&ground).await;
    let own = ground.visitor();
    is_shut(&ground, &ground.stranger(), &home).await;
    assert_eq!(own.get(&home).await.status, 200, "nobody else ended it");
    let shown = own.get(&format!("{home}/questions/C1")).await;
    assert!(
        shown.body.contains("/sections/continuity/1#C1"),
        "{}",
        shown.body
    );
    sitting(&ground).await;
    is_shut(&ground, &ground.visitor(), &home).await;
}

#[tokio::test]
async fn an_ended_sitting_and_a_withdrawn_one_are_shut_in_their_own_browser() {
    let ground = Ground::new().await;
    let home = answered(&ground).await;
    let own = ground.visitor();
    assert!(own.get(&home).await.body.contains("End this sitting"));
    let ended = own.post(&format!("{home}/end"), &form(&[])).await;
    assert_eq!(ended.status, 200, "{}", ended.body);
    let gone = ended.headers.get_all("set-cookie").iter();
    assert!(
        gone.map(|c| c.to_str().unwrap())
            .all(|c| c.contains("Max-Age=0"))
    );
    is_shut(&ground, &own, &home).await;
    let second = answered_again(&ground).await;
    let all = whole(&ground.instruments, &ground.round).await.respondents;
    for one in all {
        let which = (ground.round.id, one.id);
        let i = &ground.instruments;
        i.withdraw(&officer(), tenant(), which).await.unwrap();
    }
    is_shut(&ground, &ground.visitor(), &second).await;
}

async fn answered_again(ground: &Ground) -> String {
    let home = format!("/en/sitting/{}", sitting(ground).await);
    assert_eq!(ground.visitor().get(&home).await.status, 200);
    home
}

#[tokio::test]
async fn the_form_of_another_respondent_is_refused_and_not_taken_as_sent() {
    let ground = Ground::new().await;
    let first = format!("/en/sitting/{}", sitting(&ground).await);
    let answer = form(&[("C1.seen", "0"), ("C1", "1"), ("to", "list")]);
    let part = |home: &str| format!("{home}/sections/continuity/1");
    let one = ground.visitor();
    for _ in 0..2 {
        target(&one.post(&part(&first), &answer).await);
    }
    let second = format!("/en/sitting/{}", sitting(&ground).await);
    let other = ground.visitor();
    assert_eq!(other.post(&part(&second), &answer).await.status, 403);
    let fresh = form(&[("C1.seen", "0"), ("C1", "~not-applicable")]);
    let refused = other.post(&part(&second), &fresh).await;
    assert_eq!(refused.status, 422);
    let line = "<a href=\"#C1.reason\">C1 (Reason): Fill in this field</a>";
    assert!(refused.body.contains(line), "{}", refused.body);
}

#[tokio::test]
async fn after_sign_off_a_respondent_reads_that_nothing_is_left_to_do() {
    let ground = Ground::new().await;
    let home = answered(&ground).await;
    let now = whole(&ground.instruments, &ground.round).await;
    let which = (ground.round.id, now.canonical_hash());
    let said = ("The director", "");
    let i = &ground.instruments;
    i.sign_off(&officer(), tenant(), which, said).await.unwrap();
    let page = ground.visitor().get(&home).await;
    assert_eq!(page.status, 409);
    assert!(
        page.body.contains("nothing left for you to do"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("next round") && !page.body.contains("has changed"));
    let one = &now.respondents[0];
    let of = ground.path(&format!("/respondents/{}", one.id));
    let of = ground.officer().get(&of).await;
    assert!(of.body.contains("/questions/C1\""), "{}", of.body);
}
