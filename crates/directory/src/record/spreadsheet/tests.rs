//! What those rely on who send the spreadsheet that they have.

use press::book::{Book, Entry, Sheet, xlsx};

use super::{Mapping, ROW_LIMIT, Read, Table, Target, open, propose, read};
use crate::DirectoryError;
use crate::list::ImportFile;
use crate::record::tests::{OPERATOR, Office, member, tenant};
use crate::record::{Source, Whole};

fn opened(name: &str, bytes: &[u8], encoding: &str) -> Result<Table, DirectoryError> {
    open(&ImportFile { name, bytes }, encoding)
}

fn proposed(table: &Table) -> Mapping {
    Mapping {
        columns: propose(&table.headings, &table.rows),
        country: "CH".parse().ok(),
    }
}

fn faults(read: &Read) -> Vec<(u64, &str, &'static str)> {
    let one = |f: &'_ crate::list::Refused| (f.line, f.message.0);
    let column = |f: &'_ crate::list::Refused| f.column.clone().unwrap_or_default();
    let all = read.faults.iter();
    all.map(|f| {
        (
            one(f).0,
            Box::leak(column(f).into_boxed_str()) as &str,
            one(f).1,
        )
    })
    .collect()
}

#[test]
fn headings_are_known_in_six_languages_with_usual_abbreviations() {
    use Target::{Country, Mail, Organisation, Person, Telephone};
    let wanted = [Organisation, Person, Mail, Telephone, Country].map(Some);
    for headings in [
        ["Organisation", "Name", "E-mail", "Tel. 1", "Country"],
        ["Organisme", "Nom et prénom", "Courriel", "Tél.", "Pays"],
        [
            "Institución",
            "Nombre",
            "Correo electrónico",
            "Teléfono (móvil)",
            "País",
        ],
        [
            "Организация",
            "ФИО",
            "Электронная почта",
            "Телефон",
            "Страна",
        ],
        ["الجهة", "الاسم", "البريد الإلكتروني", "الهاتف", "الدولة"],
        ["单位名称", "姓名", "邮箱", "联系电话", "国家"],
    ] {
        let headings = headings.map(str::to_owned);
        assert_eq!(propose(&headings, &[]), wanted, "{headings:?}");
    }
    let rows = [(
        2,
        vec![
            "a@b.example".to_owned(),
            "x".to_owned(),
            "+41 22 555 01 00".to_owned(),
        ],
    )];
    let headings = ["Column A", "Column B", "Column C"].map(str::to_owned);
    assert_eq!(
        propose(&headings, &rows),
        [Some(Mail), None, Some(Telephone)]
    );
    for target in Target::all() {
        assert_eq!(Target::parse(target.as_str()), Some(target));
    }
}

#[test]
fn a_list_in_arabic_of_an_old_program_is_read_with_its_gaps() {
    let text = "الجهة,الاسم,البريد الإلكتروني,الهاتف\n\
        وزارة الاتصالات,مثال أول,a@ministry.example; b@ministry.example,+41225550100\n\
        ,مثال ثان,c@ministry.example,022 555 01 01\n";
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1256.encode(text);
    assert!(!lossy);
    for encoding in ["", "windows-1256"] {
        let table = opened("قائمة.csv", &bytes, encoding).expect("a table");
        assert_eq!(table.form, "windows-1256");
        let read = read(&table, &proposed(&table));
        assert_eq!((read.organisations, read.contacts), (1, 2), "{}", read.csv);
        assert!(read.faults.is_empty(), "{:?}", read.faults);
        for text in ["b@ministry.example", "+41225550101", "مثال ثان"] {
            assert!(read.csv.contains(text), "{text}");
        }
    }
    let cyrillic = "Организация,Почта\nМинистерство связи,a@ministry.example\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(cyrillic);
    let table = opened("l.csv", &bytes, "windows-1251").expect("a table");
    assert_eq!(table.rows[0].1[0], "Министерство связи");
    assert!(opened("l.csv", &bytes, "").is_err(), "it is not guessed");
    assert!(opened("l.csv", &bytes, "utf-8").is_err(), "it does not fit");
}

#[test]
fn a_workbook_with_merged_cells_and_numbers_as_numbers_is_read() {
    let text = |t: &str| Entry::text(t);
    let sheet = Sheet {
        name: "Contacts".to_owned(),
        rows: vec![
            vec![
                text("Organisation"),
                text("Function"),
                text("Mobile"),
                text("E-mail"),
            ],
            vec![
                text("National Bank"),
                text("Duty officer"),
                Entry::number(225_550_100.0),
                text("Duty <duty@bank.example>\nsecond@bank.example"),
            ],
            vec![
                Entry::default(),
                text("Press office"),
                Entry::default(),
                text("press@bank.example"),
            ],
        ],
        ..Sheet::default()
    };
    let book = Book {
        sheets: vec![sheet],
        ..Book::default()
    };
    let bytes = xlsx(&book).expect("a workbook");
    let table = opened("list.xlsx", &bytes, "").expect("a table");
    assert_eq!((table.form.as_str(), table.rows.len()), ("xlsx", 2));
    let read = read(&table, &proposed(&table));
    assert_eq!((read.organisations, read.contacts), (1, 2), "{}", read.csv);
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    for text in [
        "duty@bank.example",
        "second@bank.example",
        "press@bank.example",
        "+41225550100",
    ] {
        assert!(read.csv.contains(text), "{text} in {}", read.csv);
    }
    let broken = opened("list.xlsx", b"PK\x03\x04broken", "");
    assert!(matches!(broken, Err(DirectoryError::File { .. })));
}

#[test]
fn each_cell_that_cannot_be_taken_is_named_and_stops_no_other() {
    let text = "Organisation,Name,Telephone,Mail,Country\n\
        ,Nobody,,,\n\
        Bank,A. Example,+1 800 FLOWERS,a.bank.example,Atlantis\n\
        Trust,,+41 22 555 01 00 / +41 22 555 01 01,t@trust.example,Suisse\n";
    let table = opened("l.csv", text.as_bytes(), "").expect("a table");
    let read = read(&table, &proposed(&table));
    let expected = [
        (2, "Name", "directory-spreadsheet-no-organisation"),
        (3, "Telephone", "directory-refused-telephone"),
        (3, "Mail", "directory-refused-mail"),
        (3, "Country", "directory-refused-country"),
    ];
    assert_eq!(faults(&read), expected);
    assert_eq!((read.organisations, read.contacts), (2, 1));
    for text in ["+41225550101", "t@trust.example", ",country,,CH"] {
        assert!(read.csv.contains(text), "{text} in {}", read.csv);
    }
}

#[test]
fn a_spreadsheet_has_at_most_100_000_rows() {
    let mut text = String::from("Organisation\n");
    text.push_str(&"Bank\n".repeat(ROW_LIMIT));
    let table = opened("l.csv", text.as_bytes(), "").expect("a table");
    assert_eq!(table.rows.len(), ROW_LIMIT);
    text.push_str("Bank\n");
    let refused = opened("l.csv", text.as_bytes(), "").map(|_| ());
    let Err(DirectoryError::File { message, .. }) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(message.0, "directory-refused-rows");
    assert!(opened("l.csv", b"\n\n", "").is_err(), "nothing in it");
}

const LIST: &str = "Organisation,Sector,Name,Mail\nBank,finance,A. Example,a@bank.example\n,,B. Example,b@bank.example\nTrust,,,t@trust.example\n";

#[tokio::test]
async fn what_is_read_is_imported_like_any_file_and_changes_nothing_a_second_time() {
    for office in Office::all().await {
        let source = Source {
            name: "ministry".to_owned(),
            whole: Whole::All,
        };
        let sheets = office.directory.spreadsheets();
        let import = async |text: &str| {
            office.clock.advance_seconds(60);
            let table = opened("l.csv", text.as_bytes(), "").expect("a table");
            let mapping = proposed(&table);
            let done = sheets.import(&OPERATOR, tenant(), &source, ("l.csv", &table, &mapping));
            done.await.expect("imported")
        };
        let first = import(LIST).await;
        assert_eq!((first.added, first.refused.len()), (4, 0), "{first:?}");
        let again = import(LIST).await;
        assert_eq!(
            (again.added, again.changed, again.unchanged),
            (0, 0, 4),
            "{again:?}"
        );
        let half = import("Organisation,Mail\nTrust,t@trust.example\n").await;
        assert!(half.held.is_some(), "{half:?}");
    }
}

#[tokio::test]
async fn how_a_spreadsheet_was_read_is_kept_and_follows_its_headings() {
    for office in Office::all().await {
        let sheets = office.directory.spreadsheets();
        let table = opened("l.csv", LIST.as_bytes(), "").expect("a table");
        let mut mapping = proposed(&table);
        mapping.columns[1] = None;
        let kept = sheets.keep(&OPERATOR, tenant(), "ministry", (&table, &mapping));
        kept.await.expect("kept");
        let moved = opened(
            "l.csv",
            b"Mail,Sector,organisation\na@bank.example,finance,Bank\n",
            "",
        );
        let found = sheets.kept(&OPERATOR, tenant()).await.expect("kept");
        let again = found[0].for_table(&moved.expect("a table"));
        let wanted = [Some(Target::Mail), None, Some(Target::Organisation)];
        assert_eq!(
            (again.columns.as_slice(), again.country),
            (&wanted[..], mapping.country)
        );
        let reader = member(None, base::Role::Reader);
        assert!(sheets.kept(&reader, tenant()).await.is_err());
        let kept = sheets.keep(&reader, tenant(), "ministry", (&table, &mapping));
        assert!(matches!(kept.await, Err(DirectoryError::Forbidden)));
        let source = Source {
            name: "ministry".to_owned(),
            whole: Whole::Part,
        };
        let done = sheets.import(&reader, tenant(), &source, ("l.csv", &table, &mapping));
        assert!(matches!(done.await, Err(DirectoryError::Forbidden)));
    }
}
