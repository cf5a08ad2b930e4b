//! What somebody relies on who answers without a network, and what others try with a workbook.

use base::id::TenantId;
use press::book::read::{Found, Limits, read};
use press::book::{Book, Value as Cell, xlsx};

use super::*;
use crate::assessment::Taken;
use crate::assessment::files::tests::{ANSWER, book, fill, lang};
use crate::assessment::tests::{say, whole};
use crate::workbook::Problem;

impl Ground {
    async fn book(&self, id: RespondentId, forged: bool) -> Book {
        let voice = Voice::respondent(id);
        book(&self.instruments, &self.round, &voice, forged).await
    }

    async fn send(&self, sitting: &str, book: &Book) -> Result<Taken, InstrumentsError> {
        let (bytes, language) = (xlsx(book).unwrap(), lang("en"));
        let taken = self
            .instruments
            .take_workbook_sitting(sitting, (bytes, &language));
        taken.await
    }

    async fn said(&self, id: RespondentId, item: &str) -> Option<(Answer, String)> {
        let whole = whole(&self.instruments, &self.round).await;
        let (place, _) = whole.item(item).unwrap();
        let stated = whole.stated(&Voice::respondent(id), place)?;
        Some((stated.answer.clone(), stated.by.clone()))
    }
}

fn told(result: Result<Taken, InstrumentsError>) -> Vec<Problem> {
    match result {
        Err(InstrumentsError::Workbook(problems)) => problems,
        other => panic!("{other:?}"),
    }
}

fn stage_cell(n: u8) -> Cell {
    Cell::Number(n.into())
}

#[tokio::test]
async fn a_workbook_holds_the_sections_given_and_nothing_that_others_said() {
    each(async |ground| {
        let secret_text = Answer::Given(Value::Text("for the team alone".to_owned()));
        let mut open = saying("C3", 0, Answer::DontKnow);
        open.comment = "the team's remark".to_owned();
        let team = [saying("A3", 0, secret_text), open];
        say(&ground.instruments, &ground.round, &team).await;
        let (_, sitting) = ground.sitting(&["continuity"]).await;
        let language = lang("fr");
        let named = ("XA (Pilot)".to_owned(), &language);
        let made = ground.instruments.workbook_sitting(&sitting, named).await;
        let sheets = read(&made.unwrap().bytes, &Limits::default()).unwrap();
        let cells = sheets.iter().flat_map(|s| s.cells.values());
        let texts: Vec<&str> = cells
            .filter_map(|c| match c {
                Found::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        let has = |part: &str| texts.iter().any(|t| t.contains(part));
        assert!(has("Central Hospital") && has("XA (Pilot)") && texts.contains(&"C1"));
        assert!(!texts.contains(&"A1") && !texts.contains(&"A3"));
        assert!(!has("for the team alone") && !has("the team's remark"));
    })
    .await;
}

#[tokio::test]
async fn what_comes_back_is_theirs_once_and_never_over_a_later_answer() {
    each(async |ground| {
        say(
            &ground.instruments,
            &ground.round,
            &[saying("C1", 0, stage(4))],
        )
        .await;
        let (id, sitting) = ground.sitting(&["continuity"]).await;
        let mut book = ground.book(id, false).await;
        fill(&mut book, &[("C1", ANSWER, stage_cell(1))]);
        let first = ground.send(&sitting, &book).await.unwrap();
        assert_eq!((first.taken, first.clashes.len()), (1, 0));
        let by = format!("respondent:{id}");
        assert_eq!(ground.said(id, "C1").await, Some((stage(1), by)));
        let now = whole(&ground.instruments, &ground.round).await;
        let (c1, _) = now.item("C1").unwrap();
        assert_eq!(now.said(c1).len(), 2, "side by side with the team's");
        assert_eq!(now.team(c1).unwrap().answer, stage(4));
        let second = ground.send(&sitting, &book).await.unwrap();
        assert_eq!((second.taken, second.clashes.len()), (0, 0));
        let later = [saying("C1", 1, stage(2))];
        let i = &ground.instruments;
        assert_eq!(i.say_sitting(&sitting, &later).await.unwrap(), 1);
        let third = ground.send(&sitting, &book).await.unwrap();
        assert_eq!((third.taken, third.clashes.len()), (0, 1));
        assert_eq!(third.clashes[0].item, "C1");
        assert_eq!(ground.said(id, "C1").await.unwrap().0, stage(2));
    })
    .await;
}

#[tokio::test]
async fn a_question_of_another_section_gets_in_by_no_workbook() {
    each(async |ground| {
        let (id, sitting) = ground.sitting(&["continuity"]).await;
        let mut forged = ground.book(id, true).await;
        let cells = [
            ("A1", ANSWER, Cell::Number(5.0)),
            ("C1", ANSWER, stage_cell(3)),
        ];
        fill(&mut forged, &cells);
        let found = told(ground.send(&sitting, &forged).await);
        let section = |p: &Problem| matches!(p, Problem::Section { .. });
        assert!(found.len() == 5 && found.iter().all(section), "{found:?}");
        // Rows alone, which the sealed list does not name.
        let mut added = ground.book(id, false).await;
        let rows = forged.sheets.iter().filter(|s| !s.hidden);
        let row = rows.flat_map(|s| &s.rows).find(|r| {
            r.first()
                .is_some_and(|e| e.value == Cell::Text("A1".to_owned()))
        });
        added.sheets[1].rows.push(row.unwrap().clone());
        assert_eq!(
            told(ground.send(&sitting, &added).await),
            [Problem::Section {
                key: "A1".to_owned()
            }]
        );
        let now = whole(&ground.instruments, &ground.round).await;
        assert!(now.voices.is_empty(), "nothing of either was taken");
    })
    .await;
}

#[tokio::test]
async fn workbooks_of_others_and_damaged_ones_are_refused_whole() {
    each(async |ground| {
        let (id, sitting) = ground.sitting(&["continuity"]).await;
        let (other, _) = ground.ask(&["continuity"]).await;
        let second = started(&ground.instruments).await;
        let voice = Voice::respondent(id);
        let i = &ground.instruments;
        let of_other = ground.book(other, false).await;
        let of_team = book(i, &ground.round, &Voice::team(), false).await;
        let of_round = book(i, &second, &voice, false).await;
        assert_eq!(
            told(ground.send(&sitting, &of_other).await),
            [Problem::Voice]
        );
        assert_eq!(
            told(ground.send(&sitting, &of_team).await),
            [Problem::Voice]
        );
        let round = told(ground.send(&sitting, &of_round).await);
        assert!(matches!(round[..], [Problem::Round { .. }]), "{round:?}");
        let mut renamed = ground.book(id, false).await;
        fill(&mut renamed, &[("C1", ANSWER, stage_cell(3))]);
        renamed.sheets[1].name = "Other".to_owned();
        let renamed = told(ground.send(&sitting, &renamed).await);
        assert!(matches!(renamed[0], Problem::SheetMissing { .. }));
        // The team takes their own workbook only, and not a respondent's as theirs.
        let (bytes, language) = (xlsx(&ground.book(id, false).await).unwrap(), lang("en"));
        let (actor, book) = (officer(), (bytes, &language));
        let as_team = i.take_workbook(&actor, tenant(), ground.round.id, book);
        assert_eq!(told(as_team.await), [Problem::Voice]);
        assert!(whole(i, &ground.round).await.voices.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_officer_hands_a_workbook_over_and_enters_it_and_nobody_else_does() {
    each(async |ground| {
        let (id, sitting) = ground.sitting(&["continuity"]).await;
        let mut filled = ground.book(id, false).await;
        fill(&mut filled, &[("C1", ANSWER, stage_cell(2))]);
        let bytes = xlsx(&filled).unwrap();
        let (i, language) = (&ground.instruments, lang("en"));
        let second = started(i).await;
        let elsewhere = TenantId::from_bytes([8; 16]);
        let stranger = person(5, elsewhere, Role::Administrator);
        let which = (ground.round.id, id);
        let cases = [
            (member(Role::Reader), tenant(), which),
            (member(Role::Reviewer), tenant(), which),
            (Actor::anonymous(), tenant(), which),
            (stranger.clone(), tenant(), which),
            (stranger, elsewhere, which),
            (officer(), tenant(), (second.id, id)),
        ];
        for (actor, tenant, which) in &cases {
            let named = ("XA".to_owned(), &language);
            let made = i.workbook_for(actor, *tenant, *which, named).await;
            assert!(made.is_err(), "{actor:?}");
            let book = (bytes.clone(), &language);
            let taken = i.take_workbook_for(actor, *tenant, *which, book).await;
            assert!(taken.is_err(), "{actor:?}");
        }
        assert_eq!(ground.said(id, "C1").await, None);
        let book = (bytes.clone(), &language);
        let taken = i.take_workbook_for(&officer(), tenant(), which, book).await;
        assert_eq!(taken.unwrap().taken, 1);
        let (answer, by) = ground.said(id, "C1").await.unwrap();
        assert!(answer == stage(2) && by.starts_with("account:"), "{by}");
        i.withdraw(&officer(), tenant(), which).await.unwrap();
        let ended = ground.send(&sitting, &filled).await;
        assert!(matches!(ended, Err(InstrumentsError::LinkEnded)));
        ground.sign_off().await;
        let book = (bytes, &language);
        let late = i.take_workbook_for(&officer(), tenant(), which, book).await;
        assert!(matches!(late, Err(InstrumentsError::SignedOff)));
    })
    .await;
}
