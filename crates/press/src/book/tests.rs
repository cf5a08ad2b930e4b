//! What a workbook out and back relies on.

use exchange::opc::OpcError;
use proptest::prelude::*;

use super::read::{Found, Limits, ReadError, read};
use super::*;

fn book(rows: Vec<Vec<Entry>>) -> Book {
    Book {
        title: "Book".to_owned(),
        right_to_left: true,
        label: "TLP:AMBER".to_owned(),
        sheets: vec![Sheet {
            name: "One".to_owned(),
            rows,
            heads: 1,
            locked: true,
            ..Sheet::default()
        }],
    }
}

#[test]
fn what_is_written_is_read_back_and_formulas_stay_words() {
    let rows = vec![
        vec![Entry::text("=1+1"), Entry::number(2.5), Entry::default()],
        vec![Entry::text("الوزارة"), Entry::input(Value::Blank)],
    ];
    let sheets = read(&xlsx(&book(rows)).unwrap(), &Limits::default()).unwrap();
    let cell = |row, column| sheets[0].cells.get(&(row, column)).cloned();
    assert_eq!(cell(0, 0), Some(Found::Text("=1+1".to_owned())));
    assert_eq!(cell(0, 1), Some(Found::Number(2.5)));
    assert_eq!(cell(1, 0), Some(Found::Text("الوزارة".to_owned())));
    assert_eq!(cell(0, 2).or(cell(1, 1)), None);
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    let rows = || vec![vec![Entry::text("a"), Entry::number(1.0)]];
    assert_eq!(xlsx(&book(rows())).unwrap(), xlsx(&book(rows())).unwrap());
}

#[test]
fn the_label_is_printed_on_every_page_of_every_sheet() {
    use std::io::Read as _;
    let bytes = xlsx(&book(vec![vec![Entry::text("a")]])).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut sheet = String::new();
    let mut part = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
    part.read_to_string(&mut sheet).unwrap();
    assert!(
        sheet.contains("<oddHeader>&amp;R&amp;BTLP:AMBER</oddHeader>"),
        "{sheet}"
    );
    assert!(
        sheet.contains("<oddFooter>&amp;R&amp;BTLP:AMBER</oddFooter>"),
        "{sheet}"
    );
}

#[test]
fn a_formula_that_comes_back_is_seen() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_formula(4, 2, "=SUM(A1:A3)").unwrap();
    let sheets = read(&workbook.save_to_buffer().unwrap(), &Limits::default()).unwrap();
    assert_eq!(sheets[0].cells.get(&(4, 2)), Some(&Found::Formula));
}

#[test]
fn too_many_rows_or_cells_are_refused_with_their_place() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(1_000_000, 3, "far").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    match read(&bytes, &Limits::default()) {
        Err(ReadError::TooMuch { cell, what, .. }) => {
            assert_eq!((cell.as_str(), what), ("D1000001", "the number of rows"));
        }
        other => panic!("{other:?}"),
    }
    let rows = (0..50)
        .map(|_| vec![Entry::text("x"), Entry::text("y")])
        .collect();
    let few = Limits {
        cells: 99,
        ..Limits::default()
    };
    assert!(matches!(
        read(&xlsx(&book(rows)).unwrap(), &few),
        Err(ReadError::TooMuch {
            what: "the number of filled cells",
            ..
        })
    ));
}

#[test]
fn what_is_no_workbook_is_refused() {
    for bytes in [&b""[..], b"a;b\n1;2\n", b"PK\x03\x04rest"] {
        let error = read(bytes, &Limits::default()).unwrap_err();
        assert!(
            matches!(error, ReadError::File(OpcError::Damaged { .. })),
            "{error}"
        );
    }
}

#[test]
fn names_of_sheets_fit_and_differ() {
    let first = sheet_name("Element 2: Collaboration of government and industry", &[]);
    assert_eq!(first, "Element 2 Collaboration of gove");
    let second = sheet_name(
        "Element 2: Collaboration of government and others",
        &[&first],
    );
    assert_eq!(second, "Element 2 Collaboration of 2");
    assert_eq!(sheet_name("[]", &[]), "2");
}

#[test]
fn addresses_are_those_of_spreadsheets() {
    let all = [
        (0, 0, "A1"),
        (9, 25, "Z10"),
        (0, 26, "AA1"),
        (0, 701, "ZZ1"),
        (0, 702, "AAA1"),
    ];
    for (row, column, expected) in all {
        assert_eq!(address(row, column), expected);
    }
}

#[test]
fn a_spreadsheet_takes_no_cell_of_the_csv_for_a_formula() {
    let rows = vec![vec![
        Entry::text("=cmd()"),
        Entry::number(-1.5),
        Entry::text("a,\"b\""),
    ]];
    let text = String::from_utf8(csv(&book(rows).sheets[0])).unwrap();
    assert_eq!(text, "\u{feff}'=cmd(),-1.5,\"a,\"\"b\"\"\"\r\n");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_comes_back_as_it_left(text in "[^\\p{C}]{1,60}") {
        prop_assume!(!text.trim().is_empty());
        let sheets = read(&xlsx(&book(vec![vec![Entry::text(text.clone())]])).unwrap(), &Limits::default()).unwrap();
        prop_assert_eq!(sheets[0].cells.get(&(0, 0)), Some(&Found::Text(text)));
    }

    #[test]
    fn a_damaged_workbook_never_ends_the_program(at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = xlsx(&book(vec![vec![Entry::text("a"), Entry::number(1.0)]])).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes, &Limits::default());
    }
}
