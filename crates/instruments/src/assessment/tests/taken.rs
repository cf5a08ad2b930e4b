//! Answers that leave as a file and come back.

use serde_json::{Value as Json, json};

use super::*;
use crate::assessment::Taken;

async fn exported(instruments: &Instruments, round: &Round) -> Json {
    whole(instruments, round).await.answers_json()
}

async fn take(instruments: &Instruments, round: &Round, file: &Json) -> Taken {
    let taken = instruments
        .take_in(&officer(), tenant(), round.id, file)
        .await;
    taken.unwrap()
}

#[tokio::test]
async fn a_file_comes_back_once_and_conflicts_are_listed() {
    each(async |instruments, round| {
        say(
            instruments,
            round,
            &[saying("C1", 0, stage(1)), saying("C3", 0, Answer::DontKnow)],
        )
        .await;
        let mut file = exported(instruments, round).await;
        let same = take(instruments, round, &file).await;
        assert_eq!(
            (same.taken, same.same),
            (0, 2),
            "nothing was changed in the file"
        );
        file["answers"]["C1"]["value"] = json!(3);
        file["answers"]["A1"] = json!({ "state": "answered", "value": "120" });
        let first = take(instruments, round, &file).await;
        assert_eq!((first.taken, first.clashes.len()), (2, 0));
        let second = take(instruments, round, &file).await;
        assert_eq!(
            (second.taken, second.same),
            (0, 3),
            "the second time nothing changes"
        );
        say(instruments, round, &[saying("C1", 2, stage(2))]).await;
        file["answers"]["C1"]["value"] = json!(4);
        let third = take(instruments, round, &file).await;
        assert_eq!(third.taken, 0);
        assert_eq!(third.clashes[0].item, "C1");
        let now = whole(instruments, round).await;
        assert_eq!(*now.sheet.answer(now.item("C1").unwrap().0), stage(2));
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_the_rest_is_taken() {
    each(async |instruments, round| {
        let mut file = exported(instruments, round).await;
        file["answers"] = json!({
            "C1": { "state": "answered", "value": 9 },
            "A1": { "state": "answered", "value": "many" },
            "A2": { "state": "answered", "value": "2026-02-30" },
            "Z9": { "state": "dont-know" },
            "C2": { "state": "perhaps" },
            "C3": { "state": "answered", "value": "duty", "comment": "by decree" },
        });
        let taken = take(instruments, round, &file).await;
        assert_eq!((taken.taken, taken.refused.len()), (1, 5), "{:?}", taken.refused);
        assert!(taken.refused.iter().any(|r| r.contains("stage from 0 to 4")));
        for wrong in [
            json!({}),
            json!({ "format": "other" }),
            json!({ "format": "cybergateway-assessment-1", "round": { "content": "00" }, "answers": {} }),
        ] {
            let refused = instruments.take_in(&officer(), tenant(), round.id, &wrong).await;
            assert!(refused.is_err(), "{wrong}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_type_of_answer_comes_back_equal() {
    each(async |instruments, round| {
        let mut file = exported(instruments, round).await;
        file["answers"] = json!({
            "A1": { "state": "answered", "value": "120" },
            "A2": { "state": "answered", "value": "2026-03-01" },
            "A3": { "state": "answered", "value": "line one\nline two" },
            "A4": { "state": "answered", "value": [{ "act": "Health Data Act", "article": "4",
                "status": "struck-down", "link": "https://example.org/act" }] },
            "A5": { "state": "answered", "value": [{ "name": "Laboratory", "hours": "4", "operator": "own" }] },
            "C1": { "state": "answered", "value": 4 },
            "C2": { "state": "answered", "value": ["admission", "medicines"] },
            "C3": { "state": "answered", "value": "duty" },
            "C4": { "state": "answered", "value": { "records": "day" } },
            "C5": { "state": "answered", "value": "3.5" },
            "C6": { "state": "not-applicable", "reason": "no network", "review": "open" },
            "C7": { "state": "answered", "value": true },
        });
        let wanted = file["answers"].clone();
        let taken = take(instruments, round, &file).await;
        assert_eq!((taken.taken, &taken.refused), (12, &vec![]));
        let mut found = exported(instruments, round).await["answers"].clone();
        for (_, answer) in found.as_object_mut().unwrap() {
            answer.as_object_mut().unwrap().remove("version");
        }
        assert_eq!(found, wanted);
    })
    .await;
}
