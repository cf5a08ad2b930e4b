//! What whoever takes a file of a round with them relies on.

use base::Role;
use base::id::TenantId;
use press::book::{Book, Entry, Value, xlsx};
use press::docx::TemplateError;
use web::i18n::{I18n, Lang};

use super::make::Given;
use super::*;
use crate::answer::Answer;
use crate::assessment::tests::{
    each, member, officer, person, say, saying, stage, started, tenant, whole,
};
use crate::assessment::{Round, Taken, Voice};
use crate::{Instruments, InstrumentsError, workbook};

pub(crate) const ANSWER: usize = 4;
const COMMENT: usize = 6;

pub(crate) fn lang(tag: &str) -> Lang {
    let builder = I18n::builder().locales(&crate::LOCALES).strict();
    builder.build().unwrap().get(tag).unwrap()
}

fn wanted(subject: Subject, format: Format) -> Wanted {
    Wanted {
        subject,
        format,
        administration: "XA (Pilot)".to_owned(),
        template: None,
        tlp: USUAL,
    }
}

async fn file(
    instruments: &Instruments,
    round: &Round,
    wanted: Wanted,
    tag: &str,
) -> Result<File, InstrumentsError> {
    let language = lang(tag);
    let reader = member(Role::Reader);
    let made = instruments.file(&reader, tenant(), round.id, (wanted, &language));
    made.await
}

#[tokio::test]
async fn every_file_is_made_in_every_format_that_is_offered() {
    each(async |instruments, round| {
        let mut said = saying("C1", 0, stage(2));
        said.comment = "<script>alert(1)</script> by decree".to_owned();
        say(instruments, round, &[said]).await;
        for subject in Subject::ALL {
            for format in Format::ALL {
                let made = file(instruments, round, wanted(subject, format), "fr").await;
                if subject == Subject::Law {
                    assert!(matches!(made, Err(InstrumentsError::NotFound(_))));
                    continue;
                }
                if !subject.formats().contains(&format) {
                    assert!(matches!(made, Err(InstrumentsError::Format { .. })));
                    continue;
                }
                let made = made.unwrap();
                let begins: &[u8] = match format {
                    Format::Docx | Format::Xlsx => b"PK",
                    Format::Pdf => b"%PDF-",
                    Format::Html => b"<!",
                    Format::Csv => b"\xef\xbb\xbf",
                };
                assert!(made.bytes.starts_with(begins), "{}", made.name);
                assert!(made.name.ends_with(format.as_str()) && made.name.is_ascii());
            }
        }
        let html = file(
            instruments,
            round,
            wanted(Subject::Report, Format::Html),
            "en",
        )
        .await;
        let html = String::from_utf8(html.unwrap().bytes).unwrap();
        assert!(html.contains("by decree") && !html.contains("<script"));
        assert!(html.contains("XA (Pilot)") && html.contains("First round"));
        let now = whole(instruments, round).await;
        for item in now.instrument.package().items() {
            assert!(html.contains(item.id.as_str()), "{}", item.id);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_takes_the_file_of_another_administration() {
    each(async |instruments, round| {
        let other = TenantId::from_bytes([9; 16]);
        let stranger = person(7, other, Role::Administrator);
        let language = lang("en");
        for at in [tenant(), other] {
            let what = (wanted(Subject::Report, Format::Html), &language);
            let made = instruments.file(&stranger, at, round.id, what).await;
            assert!(made.is_err(), "{made:?}");
        }
        let reader = member(Role::Reader);
        let taken = instruments.take_workbook(&reader, tenant(), round.id, (Vec::new(), &language));
        assert!(matches!(taken.await, Err(InstrumentsError::Forbidden)));
    })
    .await;
}

#[tokio::test]
async fn a_report_takes_on_a_template_and_refuses_what_is_none() {
    each(async |instruments, round| {
        let plain = wanted(Subject::Paper, Format::Docx);
        let own = file(instruments, round, plain, "en").await.unwrap();
        let within = |template: Vec<u8>| Wanted {
            template: Some(template),
            ..wanted(Subject::Report, Format::Docx)
        };
        let made = file(instruments, round, within(own.bytes.clone()), "ar")
            .await
            .unwrap();
        assert!(
            made.bytes.len() > own.bytes.len(),
            "the form's pages and the report's"
        );
        let none = file(instruments, round, within(b"no template".to_vec()), "en").await;
        let Err(InstrumentsError::Template(TemplateError::File(_))) = none else {
            panic!("{none:?}");
        };
    })
    .await;
}

/// A workbook in French as it leaves; `forged` holds every section, whoever it is for.
pub(crate) async fn book(
    instruments: &Instruments,
    round: &Round,
    voice: &Voice,
    forged: bool,
) -> Book {
    let (whole, language) = (whole(instruments, round).await, lang("fr"));
    let given = Given::of(&whole, voice, &language);
    let making = workbook::Making {
        language: language.tag(),
        words: &language,
    };
    let mut leaving = given.round(&whole, "XA");
    if forged {
        leaving.sections = None;
    }
    workbook::book(&leaving, &making)
}

/// A workbook in French as it leaves, with cells written into it.
async fn answered(
    instruments: &Instruments,
    round: &Round,
    voice: &Voice,
    cells: &[(&str, usize, Value)],
) -> Vec<u8> {
    let mut book = book(instruments, round, voice, false).await;
    fill(&mut book, cells);
    xlsx(&book).unwrap()
}

/// Writes into the cells of a workbook.
pub(crate) fn fill(book: &mut Book, cells: &[(&str, usize, Value)]) {
    for (key, column, value) in cells {
        let rows = book.sheets.iter_mut().filter(|s| !s.hidden);
        let mut rows = rows.flat_map(|s| &mut s.rows);
        let begins = |row: &&mut Vec<Entry>| {
            row.first()
                .is_some_and(|e| e.value == Value::Text((*key).to_owned()))
        };
        let row = rows.find(begins).unwrap();
        row.resize(row.len().max(column + 1), Entry::default());
        row[*column].value = value.clone();
    }
}

async fn take(
    instruments: &Instruments,
    round: &Round,
    bytes: &[u8],
) -> Result<Taken, InstrumentsError> {
    let (language, officer) = (lang("ru"), officer());
    let workbook = (bytes.to_vec(), &language);
    let taken = instruments.take_workbook(&officer, tenant(), round.id, workbook);
    taken.await
}

#[tokio::test]
async fn a_workbook_comes_back_once_and_never_writes_over_a_change_made_here() {
    each(async |instruments, round| {
        say(instruments, round, &[saying("C3", 0, Answer::DontKnow)]).await;
        let team = Voice::team();
        let number = ("A1", ANSWER, Value::Number(120.0));
        let comment = ("A1", COMMENT, Value::Text("Census of 2026".to_owned()));
        let bytes = answered(instruments, round, &team, &[number, comment]).await;
        let first = take(instruments, round, &bytes).await.unwrap();
        assert_eq!((first.taken, first.clashes.len()), (1, 0));
        let now = whole(instruments, round).await;
        let place = now.item("A1").unwrap().0;
        assert_eq!(now.team(place).unwrap().comment, "Census of 2026");
        let second = take(instruments, round, &bytes).await.unwrap();
        assert_eq!((second.taken, second.clashes.len()), (0, 0));
        let more = answered(
            instruments,
            round,
            &team,
            &[("A1", ANSWER, Value::Number(130.0))],
        )
        .await;
        let mut here = saying("A1", 1, Answer::DontKnow);
        here.comment = "Nobody counted".to_owned();
        say(instruments, round, &[here]).await;
        let third = take(instruments, round, &more).await.unwrap();
        assert_eq!(third.taken, 0);
        assert_eq!(third.clashes[0].item, "A1");
        assert_eq!(third.clashes[0].file["value"], "130");
        let now = whole(instruments, round).await;
        assert_eq!(now.team(place).unwrap().answer, Answer::DontKnow);
    })
    .await;
}

#[tokio::test]
async fn a_workbook_of_something_else_changes_nothing() {
    each(async |instruments, round| {
        let other = started(instruments).await;
        let cells = [("A1", ANSWER, Value::Number(1.0))];
        let foreign = answered(instruments, &other, &Voice::team(), &cells).await;
        let stranger = Voice::respondent(base::id::RespondentId::from_bytes([3; 16]));
        let of_another = answered(instruments, round, &stranger, &cells).await;
        let wrong = [
            ("A1", ANSWER, Value::Text("many".to_owned())),
            ("C1", ANSWER, Value::Text("?".to_owned())),
        ];
        let unfit = answered(instruments, round, &Voice::team(), &wrong).await;
        let zip = b"PK\x03\x04 broken".to_vec();
        for (bytes, problems) in [
            (foreign, 1),
            (of_another, 1),
            (unfit, 2),
            (zip, 1),
            (Vec::new(), 1),
        ] {
            let Err(InstrumentsError::Workbook(found)) = take(instruments, round, &bytes).await
            else {
                panic!("taken");
            };
            assert_eq!(found.len(), problems, "{found:?}");
            for language in ["ar", "zh"] {
                let language = lang(language);
                let said = language.say(&found[0].message(&language));
                assert!(!said.plain().contains('⟦'), "{said:?}");
            }
        }
        assert!(whole(instruments, round).await.voices.is_empty());
    })
    .await;
}
