//! What somebody relies on who answers without an account, and what an officer relies on who asks.

mod workbook;

use ::store::testing::{TestDb, databases_with};
use base::id::RespondentId;
use base::{Actor, Role};

use super::*;
use crate::answer::{Answer, Value};
use crate::assessment::tests::{
    context, member, officer, open, person, saying, stage, started, tenant,
};
use crate::assessment::{Round, RoundStand};
use crate::{Instruments, MIGRATIONS};

struct Ground {
    db: TestDb,
    instruments: Instruments,
    round: Round,
}

async fn each(test: impl AsyncFn(&Ground)) {
    for db in databases_with(&[&MIGRATIONS, &web::account::schema::MIGRATIONS]).await {
        let instruments = open(&db).await;
        let round = started(&instruments).await;
        let ground = Ground {
            db,
            instruments,
            round,
        };
        test(&ground).await;
    }
}

fn asked(sections: &[&str]) -> Asked {
    let sections = sections.iter().map(|s| s.parse().unwrap()).collect();
    let names = ("Central Hospital", "Duty officer");
    Asked::new(
        names,
        "duty@hospital.example",
        "fr".parse().unwrap(),
        sections,
    )
    .unwrap()
}

impl Ground {
    /// Asks somebody; their id and the secret of their link.
    async fn ask(&self, sections: &[&str]) -> (RespondentId, String) {
        let made = self
            .instruments
            .ask(&officer(), tenant(), self.round.id, asked(sections))
            .await
            .unwrap();
        let secret = made.link.rsplit('/').next().unwrap().to_owned();
        (made.respondent.id, secret)
    }

    /// The text of the last letter.
    async fn letter(&self) -> String {
        let last = "SELECT payload FROM store_outbox ORDER BY created_at DESC, id DESC LIMIT 1";
        let row = self.db.db.fetch_one(last, vec![]).await.unwrap();
        let payload: String = row.get("payload").unwrap();
        let json: serde_json::Value = serde_json::from_str(&payload).unwrap();
        json["text"].as_str().unwrap().to_owned()
    }

    async fn code(&self, secret: &str) -> String {
        self.instruments.send_code(secret).await.unwrap();
        let text = self.letter().await;
        let digits = text.split(|c: char| !c.is_ascii_digit());
        digits
            .into_iter()
            .find(|d| d.len() == 8)
            .unwrap()
            .to_owned()
    }

    async fn sitting(&self, sections: &[&str]) -> (RespondentId, String) {
        let (id, secret) = self.ask(sections).await;
        let code = self.code(&secret).await;
        let sitting = self.instruments.enter(&secret, &code).await.unwrap();
        (id, sitting)
    }

    async fn sign_off(&self) {
        let whole = self
            .instruments
            .whole(&officer(), tenant(), self.round.id)
            .await;
        let which = (self.round.id, whole.unwrap().canonical_hash());
        let said = ("The director", "");
        let done = self
            .instruments
            .sign_off(&officer(), tenant(), which, said)
            .await;
        done.unwrap();
    }
}

#[tokio::test]
async fn a_link_and_a_code_open_the_sections_given_and_no_others() {
    each(async |ground| {
        let (id, secret) = ground.ask(&["continuity"]).await;
        let letter = ground.letter().await;
        assert!(
            letter.contains(&format!("https://gateway.test/fr/respond/{secret}")),
            "{letter}"
        );
        assert!(
            letter.contains("Central Hospital") && letter.contains("\n\n"),
            "{letter}"
        );
        let instruments = &ground.instruments;
        assert_eq!(instruments.look(&secret).await.unwrap().respondent.id, id);
        assert!(
            instruments.sat(&secret).await.is_err(),
            "the link alone opens no section"
        );
        let code = ground.code(&secret).await;
        let sitting = instruments.enter(&secret, &code).await.unwrap();
        assert!(
            matches!(
                instruments.enter(&secret, &code).await,
                Err(InstrumentsError::WrongCode)
            ),
            "once"
        );
        let theirs = [saying("C1", 0, stage(2))];
        assert_eq!(instruments.say_sitting(&sitting, &theirs).await.unwrap(), 1);
        let others = [saying("A1", 0, Answer::DontKnow)];
        let refused = instruments.say_sitting(&sitting, &others).await;
        assert!(
            matches!(refused, Err(InstrumentsError::Forbidden)),
            "another section"
        );
        let sat = instruments.sat(&sitting).await.unwrap();
        assert_eq!(sat.whole.voices.len(), 1);
        let (c1, _) = sat.whole.item("C1").unwrap();
        let own = sat.whole.stated(&sat.respondent.voice(), c1).unwrap();
        assert_eq!(
            (own.answer.clone(), own.by.clone()),
            (stage(2), format!("respondent:{id}"))
        );
    })
    .await;
}

#[tokio::test]
async fn a_respondent_sees_nothing_of_what_others_answered() {
    each(async |ground| {
        let instruments = &ground.instruments;
        let secret_text = Answer::Given(Value::Text("for the team alone".to_owned()));
        let team = [saying("A3", 0, secret_text), saying("C1", 0, stage(4))];
        instruments
            .say(&officer(), tenant(), ground.round.id, &team)
            .await
            .unwrap();
        let (_, sitting) = ground.sitting(&["continuity"]).await;
        let sat = instruments.sat(&sitting).await.unwrap();
        let (c1, _) = sat.whole.item("C1").unwrap();
        assert_eq!(
            *sat.whole.sheet.answer(c1),
            Answer::Blank,
            "they answer for themselves"
        );
        assert!(
            sat.whole
                .voices
                .values()
                .all(std::collections::BTreeMap::is_empty)
        );
        assert!(sat.whole.respondents.len() == 1 && sat.whole.settled.is_empty());
    })
    .await;
}

#[tokio::test]
async fn codes_are_few_short_lived_and_bound_to_their_holder() {
    each(async |ground| {
        let instruments = &ground.instruments;
        let (_, one) = ground.ask(&["continuity"]).await;
        let (_, two) = ground.ask(&["about"]).await;
        let none = instruments.enter(&one, "12345678").await;
        assert!(
            matches!(none, Err(InstrumentsError::WrongCode)),
            "none was sent"
        );
        let code = ground.code(&one).await;
        assert!(matches!(
            instruments.enter(&two, &code).await,
            Err(InstrumentsError::WrongCode)
        ));
        assert!(matches!(
            instruments.send_code(&one).await,
            Err(InstrumentsError::TooSoon)
        ));
        for _ in 0..CODE_TRIES {
            assert!(instruments.enter(&one, "00000000").await.is_err());
        }
        let spent = instruments.enter(&one, &code).await;
        assert!(
            matches!(spent, Err(InstrumentsError::WrongCode)),
            "tried too often"
        );
        instruments.clock.advance_seconds(CODE_PAUSE);
        let code = ground.code(&one).await;
        instruments.clock.advance_seconds(CODE_SECONDS + 1);
        let old = instruments.enter(&one, &code).await;
        assert!(matches!(old, Err(InstrumentsError::WrongCode)), "too old");
        let code = ground.code(&one).await;
        let arabic: String = code
            .chars()
            .map(|c| char::from_u32(c as u32 - 48 + 0x660).unwrap())
            .collect();
        instruments
            .enter(&one, &format!(" {arabic} "))
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test]
async fn after_withdrawal_and_after_sign_off_nothing_opens() {
    each(async |ground| {
        let instruments = &ground.instruments;
        let (id, secret) = ground.ask(&["continuity"]).await;
        let code = ground.code(&secret).await;
        let sitting = instruments.enter(&secret, &code).await.unwrap();
        let (_, other) = ground.sitting(&["about"]).await;
        instruments
            .withdraw(&officer(), tenant(), (ground.round.id, id))
            .await
            .unwrap();
        let ended = |e| matches!(e, Some(InstrumentsError::LinkEnded));
        assert!(ended(instruments.look(&secret).await.err()));
        assert!(ended(instruments.send_code(&secret).await.err()));
        assert!(ended(instruments.sat(&sitting).await.err()));
        let late = [saying("C1", 0, stage(2))];
        assert!(ended(instruments.say_sitting(&sitting, &late).await.err()));
        assert!(ended(instruments.look("nonsense").await.err()));
        ground.sign_off().await;
        let closed = instruments.sat(&other).await;
        assert!(matches!(closed, Err(InstrumentsError::SignedOff)));
        let late = [saying("A1", 0, Answer::DontKnow)];
        assert!(instruments.say_sitting(&other, &late).await.is_err());
        let all = instruments
            .respondents(&officer(), tenant(), ground.round.id)
            .await;
        assert!(all.unwrap().iter().any(|r| r.withdrawn.is_some()));
    })
    .await;
}

#[tokio::test]
async fn a_sitting_of_one_round_opens_no_other() {
    each(async |ground| {
        let (id, sitting) = ground.sitting(&["continuity"]).await;
        let second = started(&ground.instruments).await;
        let sat = ground.instruments.sat(&sitting).await.unwrap();
        assert_eq!(sat.whole.round.id, ground.round.id);
        let elsewhere = ground
            .instruments
            .withdraw(&officer(), tenant(), (second.id, id))
            .await;
        assert!(matches!(elsewhere, Err(InstrumentsError::NotFound(_))));
        assert_eq!(second.stand, RoundStand::Open);
        ground.instruments.clock.advance_seconds(12 * 3_600 + 1);
        assert!(
            ground.instruments.sat(&sitting).await.is_err(),
            "a sitting ends"
        );
    })
    .await;
}

#[tokio::test]
async fn a_reminder_goes_once_a_day_and_leaves_open_pages_alone() {
    each(async |ground| {
        let (id, sitting) = ground.sitting(&["continuity"]).await;
        let which = (ground.round.id, id);
        let first = ground
            .instruments
            .remind(&officer(), tenant(), which)
            .await
            .unwrap();
        assert!(ground.letter().await.contains(&first.link));
        let again = ground.instruments.remind(&officer(), tenant(), which).await;
        assert!(matches!(again, Err(InstrumentsError::TooSoon)));
        assert!(ground.instruments.sat(&sitting).await.is_ok());
        ground.instruments.clock.advance_seconds(REMINDER_PAUSE);
        ground
            .instruments
            .remind(&officer(), tenant(), which)
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test]
async fn asking_is_for_officers_and_names_sections_that_exist() {
    each(async |ground| {
        let round = ground.round.id;
        let id = RespondentId::from_bytes([9; 16]);
        let stranger = person(
            5,
            base::id::TenantId::from_bytes([8; 16]),
            Role::Administrator,
        );
        for actor in [&member(Role::Reader), &stranger, &Actor::anonymous()] {
            let i = &ground.instruments;
            let refused = [
                i.ask(actor, tenant(), round, asked(&["about"])).await.err(),
                i.remind(actor, tenant(), (round, id)).await.err(),
                i.withdraw(actor, tenant(), (round, id)).await.err(),
            ];
            for error in refused {
                assert!(
                    matches!(error, Some(InstrumentsError::Forbidden)),
                    "{error:?}"
                );
            }
        }
        let contact = member(Role::NetworkContact);
        let list = ground
            .instruments
            .respondents(&contact, tenant(), round)
            .await;
        assert!(matches!(list, Err(InstrumentsError::Forbidden)));
        let cellar = ground
            .instruments
            .ask(&officer(), tenant(), round, asked(&["cellar"]))
            .await;
        assert!(matches!(cellar, Err(InstrumentsError::NotFound(_))));
        let names = ("Hospital", "Officer");
        let french = || "fr".parse().unwrap();
        let about = || vec!["about".parse().unwrap()];
        for mail in ["", "nobody", "a@b\nBcc: c@d", "<a@hospital.example>"] {
            assert!(
                Asked::new(names, mail, french(), about()).is_err(),
                "{mail}"
            );
        }
        assert!(Asked::new(("", "x"), "a@hospital.example", french(), about()).is_err());
        assert!(Asked::new(names, "a@hospital.example", french(), vec![]).is_err());
    })
    .await;
}

#[tokio::test]
async fn what_was_said_on_paper_stays_the_respondents_own() {
    each(async |ground| {
        let (id, _) = ground.ask(&["continuity"]).await;
        let which = (ground.round.id, id);
        let i = &ground.instruments;
        let theirs = [saying("C1", 0, stage(2))];
        assert_eq!(
            i.say_for(&officer(), tenant(), which, &theirs)
                .await
                .unwrap(),
            1
        );
        let whole = i
            .whole(&officer(), tenant(), ground.round.id)
            .await
            .unwrap();
        let (c1, _) = whole.item("C1").unwrap();
        let said = whole.said(c1);
        assert_eq!(said.len(), 1);
        assert!(
            said.values().all(|s| s.by.starts_with("account:")),
            "who entered it"
        );
        let others = [saying("A1", 0, Answer::DontKnow)];
        for (actor, sayings) in [(officer(), &others), (member(Role::Reader), &theirs)] {
            let refused = i.say_for(&actor, tenant(), which, sayings).await;
            assert!(matches!(refused, Err(InstrumentsError::Forbidden)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_new_code_ends_the_earlier_sitting_and_the_log_says_so() {
    each(async |ground| {
        let instruments = &ground.instruments;
        let (_, secret) = ground.ask(&["continuity"]).await;
        let code = ground.code(&secret).await;
        let first = instruments.enter(&secret, &code).await.unwrap();
        let (_, other) = ground.sitting(&["continuity"]).await;
        instruments.clock.advance_seconds(CODE_PAUSE);
        let code = ground.code(&secret).await;
        assert!(
            instruments.sat(&first).await.is_ok(),
            "asking for a code ends nothing yet"
        );
        let second = instruments.enter(&secret, &code).await.unwrap();
        let late = [saying("C1", 0, stage(2))];
        let ended = instruments.say_sitting(&first, &late).await;
        assert!(
            matches!(ended, Err(InstrumentsError::LinkEnded)),
            "{ended:?}"
        );
        assert_eq!(instruments.say_sitting(&second, &late).await.unwrap(), 1);
        assert!(instruments.sat(&other).await.is_ok(), "others sit on");
        let log = "SELECT fields FROM store_audit WHERE action = 'instruments.respondent.enter'
            ORDER BY seq DESC LIMIT 1";
        let row = ground.db.db.fetch_one(log, vec![]).await.unwrap();
        let fields: String = row.get("fields").unwrap();
        assert!(fields.contains("earlier_sitting"), "{fields}");
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_stay_counted_over_a_restart_and_are_in_the_log() {
    each(async |ground| {
        let (_, secret) = ground.ask(&["continuity"]).await;
        let code = ground.code(&secret).await;
        let wrong = if code == "00000000" {
            "00000001"
        } else {
            "00000000"
        };
        for _ in 0..CODE_TRIES {
            // Each try by a gateway that was started anew.
            let again = context(&ground.db, ground.instruments.clock.clone());
            let refused = again.enter(&secret, wrong).await;
            assert!(matches!(refused, Err(InstrumentsError::WrongCode)));
        }
        let again = context(&ground.db, ground.instruments.clock.clone());
        let refused = again.enter(&secret, &code).await;
        assert!(
            matches!(refused, Err(InstrumentsError::WrongCode)),
            "the right code comes too late"
        );
        let log = "SELECT COUNT(*) AS many FROM store_audit
            WHERE action = 'instruments.respondent.refuse'";
        let row = ground.db.db.fetch_one(log, vec![]).await.unwrap();
        let many: i64 = row.get("many").unwrap();
        assert_eq!(many, CODE_TRIES + 1);
    })
    .await;
}
