//! What a respondent without a network relies on: what was written comes back, nothing else
//! changes, and what cannot be taken is refused with its cell.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

mod shipped;

use std::collections::BTreeMap;

use base::LanguageTag;
use instruments::answer::{Answer, Value as Given};
use instruments::package::Stage;
use instruments::workbook::{Making, Problem, Returned, Round, book, read};
use instruments::{Instrument, Sheet};
use press::book::{Book, Entry, Value, xlsx};
use shipped::{Made, NAMES, instrument, words::words};

fn with<T>(made: &Made, language: &str, make: impl FnOnce(&Round<'_>, &Making<'_>) -> T) -> T {
    let language: LanguageTag = language.parse().unwrap();
    let words = words(&language);
    let round = Round {
        instrument: made.instrument,
        round: "round-1",
        name: "2026-1",
        administration: "XA (Pilot)",
        voice: "voice-7",
        respondent: "Ministry of Posts",
        sections: None,
        sheet: &made.sheet,
        remarks: &made.remarks,
    };
    make(
        &round,
        &Making {
            language: &language,
            words: &words,
        },
    )
}

fn workbook(made: &Made, language: &str) -> Book {
    with(made, language, book)
}

fn back(made: &Made, book: &Book) -> Result<Returned, Vec<Problem>> {
    let bytes = xlsx(book).unwrap();
    with(made, "en", |round, making| {
        read(&bytes, round, making, &BTreeMap::new())
    })
}

/// The place of a row that begins so.
fn row(book: &Book, key: &str) -> (usize, usize) {
    let is = |row: &Vec<Entry>| {
        row.first()
            .is_some_and(|e| e.value == Value::Text(key.to_owned()))
    };
    let sheets = book.sheets.iter().enumerate().filter(|(_, s)| !s.hidden);
    let mut found = sheets.filter_map(|(n, s)| Some((n, s.rows.iter().position(is)?)));
    found.next().unwrap_or_else(|| panic!("no row of {key}"))
}

fn write(book: &mut Book, key: &str, column: usize, value: Value) {
    let (sheet, row) = row(book, key);
    let row = &mut book.sheets[sheet].rows[row];
    row.resize(row.len().max(column + 1), Entry::default());
    row[column].value = value;
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

const STATE: usize = 3;
const ANSWER: usize = 4;
const COMMENT: usize = 6;

#[test]
fn a_workbook_that_nobody_touched_changes_nothing_in_any_language() {
    for name in NAMES {
        let (blank, full) = (Made::blank(name), Made::full(name));
        for (made, language) in [(&blank, "zh"), (&full, "en"), (&full, "ar")] {
            let returned = back(made, &workbook(made, language)).unwrap();
            assert_eq!(returned.changes, [], "{name} {language}");
            assert_eq!(returned.conflicts, [], "{name} {language}");
            assert_eq!(returned.unchanged, made.instrument.len());
            assert_eq!(returned.voice, "voice-7");
        }
    }
}

#[test]
fn answers_of_every_kind_come_back_and_a_second_reading_changes_nothing() {
    let full = Made::full("law-baseline");
    let mut blank = Made::blank("law-baseline");
    // The answers of one round, written into the blank workbook of another.
    let filled = workbook(&full, "fr");
    let mut empty = workbook(&blank, "fr");
    let meta = empty
        .sheets
        .iter()
        .position(|s| s.name == "_gateway")
        .unwrap();
    let kept = empty.sheets[meta].clone();
    empty.sheets = filled.sheets;
    empty.sheets[meta] = kept;
    let returned = back(&blank, &empty).unwrap();
    assert!(returned.conflicts.is_empty());
    for change in &returned.changes {
        let id = change.item.as_str();
        blank
            .sheet
            .set(blank.instrument, id, change.answer.clone())
            .unwrap();
        let remark = blank.remarks.entry(id.to_owned()).or_default();
        remark.comment.clone_from(&change.comment);
    }
    for (place, item) in full.instrument.package().items().enumerate() {
        let (wanted, found) = (full.sheet.answer(place), blank.sheet.answer(place));
        match wanted {
            // What counts has to be reviewed anew; files are attached in the gateway.
            Answer::NotApplicable { .. } => assert_eq!(found.name(), "not-applicable"),
            Answer::Given(Given::Evidence) => assert_eq!(*found, Answer::Blank),
            _ => assert_eq!(found, wanted, "{}", item.id),
        }
    }
    let again = back(&blank, &empty).unwrap();
    assert_eq!((again.changes.len(), again.conflicts.len()), (0, 0));
}

#[test]
fn a_change_on_both_sides_is_a_conflict_and_names_who_changed_it_here() {
    let mut made = Made::blank("readiness");
    let mut book = workbook(&made, "en");
    let stage = |n: u8| Answer::Given(Given::Stage(Stage::new(n).unwrap()));
    write(&mut book, "P1", ANSWER, Value::Number(3.0));
    write(&mut book, "P2", ANSWER, text("2"));
    made.sheet.set(made.instrument, "P1", stage(1)).unwrap();
    made.sheet.set(made.instrument, "P2", stage(2)).unwrap();
    made.sheet.set(made.instrument, "P3", stage(4)).unwrap();
    let bytes = xlsx(&book).unwrap();
    let since = BTreeMap::from([("P1".to_owned(), "A. Analyst, 12 November".to_owned())]);
    let returned = with(&made, "en", |r, m| read(&bytes, r, m, &since)).unwrap();
    assert!(
        returned.changes.is_empty(),
        "P2 says the same on both sides, P3 was changed here alone"
    );
    let [conflict] = returned.conflicts.as_slice() else {
        panic!("{returned:?}");
    };
    assert_eq!(conflict.change.item.as_str(), "P1");
    assert_eq!(
        (&conflict.change.answer, &conflict.now),
        (&stage(3), &stage(1))
    );
    assert_eq!(conflict.since.as_deref(), Some("A. Analyst, 12 November"));
}

#[test]
fn a_comment_alone_does_not_take_an_answer_away() {
    let mut made = Made::blank("law-baseline");
    let evidence = made
        .instrument
        .package()
        .items()
        .find(|i| i.kind.type_name() == "evidence");
    let id = evidence.unwrap().id.to_string();
    made.sheet
        .set(made.instrument, &id, Answer::Given(Given::Evidence))
        .unwrap();
    let mut book = workbook(&made, "en");
    write(&mut book, &id, COMMENT, text("See annex 4."));
    let returned = back(&made, &book).unwrap();
    let [change] = returned.changes.as_slice() else {
        panic!("{returned:?}");
    };
    assert_eq!(change.answer, Answer::Given(Given::Evidence));
    assert_eq!(change.comment, "See annex 4.");
}

fn problems(change: impl FnOnce(&mut Book)) -> Vec<String> {
    let made = Made::blank("readiness");
    let mut book = workbook(&made, "en");
    change(&mut book);
    let found = back(&made, &book).unwrap_err();
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn values_that_do_not_fit_are_refused_with_their_cells_all_at_once() {
    let found = problems(|book| {
        write(book, "P1", ANSWER, text("stage nine"));
        write(book, "P2", STATE, text("perhaps"));
        write(book, "P3", STATE, text("not applicable"));
        write(book, "P4", STATE, text("don’t know"));
        write(book, "P4", ANSWER, Value::Number(2.0));
        write(book, "P5", ANSWER, Value::Number(7.0));
    });
    let place = |n: usize| found[n].split(':').next().unwrap().to_owned();
    assert_eq!(found.len(), 5, "{found:#?}");
    assert!(
        place(0).contains("cell E2") && place(1).contains("cell D3"),
        "{found:#?}"
    );
    assert!(place(2).contains("cell F4") && found[2].contains("reason is expected"));
    assert!(place(3).contains("cell D5") && place(4).contains("cell E6"));
}

#[test]
fn numbers_and_dates_of_spreadsheets_are_taken_and_others_refused() {
    let made = Made::blank("law-baseline");
    let of = |kind: &str| {
        let item = made
            .instrument
            .package()
            .items()
            .find(|i| i.kind.type_name() == kind);
        item.unwrap().id.to_string()
    };
    let (date, number) = (of("date"), of("number"));
    let mut book = workbook(&made, "en");
    write(&mut book, &date, ANSWER, text("31/12/2025"));
    write(&mut book, &number, ANSWER, text("many"));
    let found = back(&made, &book).unwrap_err();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(
        found.iter().any(|f| f.contains("(date is expected)")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|f| f.contains("(number is expected)")),
        "{found:?}"
    );
    write(&mut book, &date, ANSWER, text("2025-12-31"));
    write(&mut book, &number, ANSWER, Value::Number(3.0));
    let returned = back(&made, &book).unwrap();
    assert_eq!(returned.changes.len(), 2);
}

#[test]
fn renamed_sheets_and_lost_or_doubled_rows_are_refused() {
    let renamed = problems(|book| book.sheets[2].name = "Other".to_owned());
    assert!(
        renamed[0].contains("is missing or was renamed"),
        "{renamed:?}"
    );
    let lost = problems(|book| {
        let (sheet, row) = row(book, "S3");
        book.sheets[sheet].rows.remove(row);
    });
    assert_eq!(lost.len(), 1);
    assert!(lost[0].contains("the row of S3 is missing or stands twice"));
    let twice = problems(|book| {
        let (sheet, row) = row(book, "S3");
        let copy = book.sheets[sheet].rows[row].clone();
        book.sheets[sheet].rows.push(copy);
    });
    assert!(twice[0].contains("the row of S3"));
}

/// The workbook with a text of one of its parts replaced.
fn patched(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..archive.len() {
        let mut file = archive.by_index(n).unwrap();
        let (name, mut held) = (file.name().unwrap().into_owned(), Vec::new());
        file.read_to_end(&mut held).unwrap();
        if name == part {
            let text = String::from_utf8(held).unwrap();
            assert!(text.contains(from), "{from} is not in {part}");
            held = text.replacen(from, to, 1).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        out.write_all(&held).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_formula_in_an_answer_is_refused_with_its_cell_and_so_are_macros() {
    let made = Made::blank("readiness");
    let bytes = xlsx(&workbook(&made, "en")).unwrap();
    let read = |bytes: &[u8]| {
        let none = BTreeMap::new();
        let found = with(&made, "en", |r, m| read(bytes, r, m, &none)).unwrap_err();
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let sheet = "xl/worksheets/sheet2.xml";
    let text = {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.as_slice())).unwrap();
        std::io::read_to_string(archive.by_name(sheet).unwrap()).unwrap()
    };
    let at = text.find("<c r=\"E2\"").unwrap();
    let cell = &text[at..at + text[at..].find('>').unwrap() + 1];
    let formula = format!("{}><f>1+1</f><v>2</v></c>", cell.trim_end_matches("/>"));
    let found = read(&patched(&bytes, sheet, cell, &formula));
    assert_eq!(found.len(), 1, "{found:?}");
    let first = &made.instrument.package().items().next().unwrap().id;
    let expected =
        format!("cell E2, question {first}: a formula stands where an answer is expected");
    assert!(found[0].contains(&expected), "{found:?}");
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    let found = read(&patched(&bytes, "[Content_Types].xml", main, macros));
    assert!(found[0].contains("macros"), "{found:?}");
}

#[test]
fn rows_that_were_sorted_are_found_by_what_they_begin_with() {
    let made = Made::full("readiness");
    let mut book = workbook(&made, "en");
    book.sheets[1].rows[1..].reverse();
    let returned = back(&made, &book).unwrap();
    assert_eq!(returned.unchanged, made.instrument.len());
}

#[test]
fn workbooks_of_others_are_refused() {
    let made = Made::blank("readiness");
    let other = workbook(&Made::blank("short-form"), "en");
    let error = &back(&made, &other).unwrap_err()[0];
    assert!(matches!(error, Problem::Version { .. }), "{error}");
    let none = Book {
        sheets: vec![press::book::Sheet {
            name: "x".to_owned(),
            ..Default::default()
        }],
        ..Book::default()
    };
    assert_eq!(back(&made, &none).unwrap_err(), [Problem::Other]);
    let mut changed = workbook(&made, "en");
    let meta = changed
        .sheets
        .iter_mut()
        .find(|s| s.name == "_gateway")
        .unwrap();
    meta.rows[5][1].value = text("voice-8");
    assert_eq!(back(&made, &changed).unwrap_err(), [Problem::Other]);
    let bytes = xlsx(&workbook(&made, "en")).unwrap();
    let error = with(&made, "en", |round, making| {
        let round = Round {
            round: "round-2",
            ..*round
        };
        read(&bytes, &round, making, &BTreeMap::new()).unwrap_err()
    });
    assert!(matches!(error[0], Problem::Round { .. }));
}

#[test]
fn only_cells_to_be_filled_in_are_open_and_what_the_gateway_needs_is_hidden() {
    let book = workbook(&Made::blank("law-baseline"), "ar");
    assert!(book.right_to_left && book.sheets.iter().all(|s| s.locked));
    let hidden: Vec<&str> = book
        .sheets
        .iter()
        .filter(|s| s.hidden)
        .map(|s| s.name.as_str())
        .collect();
    assert_eq!(hidden, ["_gateway", "_lists"]);
    let instrument: &Instrument = instrument("law-baseline");
    assert_eq!(Sheet::blank(instrument).entries().len(), instrument.len());
}
