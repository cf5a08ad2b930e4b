//! Mapping files and what they make of CSV files.

use super::*;
use crate::tabular::{Decoded, Reject, Sink};
use proptest::prelude::*;
use std::sync::Arc;

const PHISHING: &str = r#"
name = "bank-phishing"
provider = "Example Bank"
files = ["phishing-*.csv"]

[csv]
delimiter = ";"
encoding = "windows-1252"

[time]
columns = ["Datum", "Uhrzeit"]
format = "%d.%m.%Y %H:%M"
zone = "Europe/Berlin"

[fields]
source.url = ["Adresse", "Ersatz"]
source.endpoint = "Server"
extra.campaign = "Welle"

[constants]
protocol.transport = "tcp"
protocol.application = "https"

[type]
is = "phishing"

[rows]
required = ["source.url"]
leave_out = ["Kunde"]
"#;

#[derive(Default, PartialEq, Debug)]
struct Seen(Vec<String>);

impl Sink for Seen {
    fn row(&mut self, item: Decoded<'_>) {
        let mut event = String::new();
        crate::intelmq::encode(item.row, &mut event);
        let flags: Vec<&str> = item.flags.names().collect();
        self.0
            .push(format!("{} {event}{}", item.number, flags.join(",")));
    }

    fn reject(&mut self, reject: Reject<'_>) {
        let column = reject.column.unwrap_or("-");
        let said = reject.reason.to_string();
        self.0.push(format!(
            "{} line {} {column}: {said}",
            reject.number, reject.line
        ));
    }
}

fn mapping(text: &str) -> Arc<Mapping> {
    Arc::new(Mapping::parse(text.as_bytes()).expect("a mapping"))
}

fn read(
    mapping: &Arc<Mapping>,
    bytes: &[u8],
    cut: usize,
) -> (Vec<String>, Result<(), DecodeError>) {
    let mut seen = Seen::default();
    let mut decoder = Decoder::new(Arc::clone(mapping)).expect("a decoder");
    let mut done = Ok(());
    for piece in bytes.chunks(cut) {
        done = done.and_then(|()| decoder.push(piece, &mut seen));
    }
    let done = done.and_then(|()| decoder.finish(&mut seen));
    (seen.0, done)
}

fn rows(mapping_text: &str, file: &str) -> Vec<String> {
    let (rows, done) = read(&mapping(mapping_text), file.as_bytes(), usize::MAX);
    assert_eq!(done, Ok(()));
    rows
}

/// A mapping with the least that one needs, and more in front of its sections.
fn least(more: &str) -> String {
    format!(
        "name = \"least\"\n[type]\nis = \"scanner\"\n[time]\ncolumn = \"time\"\n{more}\n[fields]\nsource.ip = \"ip\"\n"
    )
}

#[test]
fn a_file_of_a_bank_is_read_as_its_mapping_says() {
    let mapping = mapping(PHISHING);
    let text = "Datum;Uhrzeit;Adresse;Ersatz;Server;Welle;Kunde;Bemerkung\r\n\
        02.11.2026;14:05;hxxps://bank[.]example/login;;[2001:db8::7]:8443;W7;4711;\"gr\u{fc}n; \"\"neu\"\"\"\r\n\
        05.07.2026;00:30;;evil.example/a;198.51.100.7;;;\r\n\
        31.02.2026;10:00;https://a.example/;;;;;\r\n\
        02.11.2026;14:05;;;198.51.100.7:443;;;\r\n\
        ;;;;;;;\r\n\
        02.11.2026;14:05;https://b.example/;;not a server;;99;\r\n";
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!lossy);
    let expected = [
        r#"0 {"time.source": "2026-11-02T13:05:00+00:00", "classification.taxonomy": "fraud", "classification.type": "phishing", "source.ip": "2001:db8::7", "source.port": 8443, "source.url": "https://bank.example/login", "protocol.transport": "tcp", "protocol.application": "https", "extra.campaign": "W7", "extra.Bemerkung": "grün; \"neu\""}"#,
        r#"1 {"time.source": "2026-07-04T22:30:00+00:00", "classification.taxonomy": "fraud", "classification.type": "phishing", "source.ip": "198.51.100.7", "source.url": "http://evil.example/a", "protocol.transport": "tcp", "protocol.application": "https"}"#,
        r#"2 line 4 Datum: "31.02.2026" is not a time; expected %d.%m.%Y %H:%M"#,
        r#"3 line 5 Adresse: source.url is required and does not take """#,
        r#"4 {"time.source": "2026-11-02T13:05:00+00:00", "classification.taxonomy": "fraud", "classification.type": "phishing", "source.url": "https://b.example/", "protocol.transport": "tcp", "protocol.application": "https", "extra.Server": "not a server"}"#,
    ];
    for cut in [1, 3, 4096] {
        let (rows, done) = read(&mapping, &bytes, cut);
        assert_eq!((rows, done), (expected.map(str::to_owned).to_vec(), Ok(())));
    }
}

#[test]
fn types_are_told_by_a_column() {
    let text = r##"
name = "by-type"
[csv]
delimiter = "tab"
header = false
columns = ["when", "what", "ip"]
comment = "#"
skip = 1
[time]
column = "when"
format = "unix-ms"
[type]
column = "what"
values = { "Botnetz" = "infected-system", "Ölfund" = "c2-server" }
[fields]
source.ip = "ip"
"##;
    let file = "\"a line of a title\n# when\twhat\tip\n1793628300250\tBOTNETZ\t192.0.2.1\n";
    // The quote that is never closed would take the rest of the file: it is in the line left out.
    let rest = "1793628300250\tölfund\t192[.]0[.]2[.]2\n1793628300250\tspam\t192.0.2.3\n1793628300250\tsomething\t192.0.2.4\n1793628300250\tspam\t0.0.0.0\n1793628300250\tspam\n";
    let file = format!("{}{rest}", file.replace('"', ""));
    let found = rows(text, &file);
    let starts = [
        ("0 ", "infected-system", "192.0.2.1"),
        ("1 ", "c2-server", "192.0.2.2"),
        ("2 ", "spam", "192.0.2.3"),
        (
            "3 line 6 what: the mapping has no type for \"something\"",
            "",
            "",
        ),
        ("4 line 7 -: no column of the row holds", "", ""),
        ("5 line 8 -: no column of the row holds", "", ""),
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (row, (start, kind, ip)) in found.iter().zip(starts) {
        assert!(
            row.starts_with(start) && row.contains(kind) && row.contains(ip),
            "{row}"
        );
    }
    assert!(
        found[0].contains("\"time.source\": \"2026-11-02T14:05:00.250000+00:00\""),
        "{}",
        found[0]
    );
    let other = text.replace("[fields]", "otherwise = \"other\"\n[fields]");
    assert!(rows(&other, &file)[3].contains("\"classification.type\": \"other\""));
}

#[test]
fn times_are_read_in_their_zone() {
    let time = |more: &str, text: &str| {
        let file = format!("time,ip\n\"{text}\",192.0.2.1\n");
        let row = rows(&least(more), &file).remove(0);
        match row.split_once("\"time.source\": \"") {
            Some((_, rest)) => rest.split('"').next().unwrap_or_default().to_owned(),
            None => "refused".to_owned(),
        }
    };
    let nairobi = "zone = \"Africa/Nairobi\"";
    let offset = "zone = \"+03:00\"";
    let berlin = "zone = \"Europe/Berlin\"";
    let american = "format = \"%m/%d/%y %I:%M %p\"\nzone = \"America/New_York\"";
    for (more, text, expected) in [
        ("", "2026-11-02 14:05:09", "2026-11-02T14:05:09+00:00"),
        (nairobi, "2026-11-02 14:05:09", "2026-11-02T11:05:09+00:00"),
        (nairobi, "2026-11-02T14:05:09Z", "2026-11-02T14:05:09+00:00"),
        (
            nairobi,
            "2026-11-02T14:05:09+01:00",
            "2026-11-02T13:05:09+00:00",
        ),
        (nairobi, "2026-11-02", "2026-11-01T21:00:00+00:00"),
        (offset, "2026-11-02 14:05", "2026-11-02T11:05:00+00:00"),
        // The hour that comes twice is its first; the hour that never comes is moved behind it.
        (berlin, "2026-10-25 02:30:00", "2026-10-25T00:30:00+00:00"),
        (berlin, "2026-03-29 02:30:00", "2026-03-29T01:30:00+00:00"),
        (american, "11/2/26 2:05 PM", "2026-11-02T19:05:00+00:00"),
        (american, "2.11.2026 14:05", "refused"),
        (
            "format = \"%d/%b/%Y:%H:%M:%S %z\"",
            "02/Nov/2026:14:05:09 +0200",
            "2026-11-02T12:05:09+00:00",
        ),
        (
            "format = \"%d.%m.%Y\"",
            "02.11.2026",
            "2026-11-02T00:00:00+00:00",
        ),
        ("format = \"%d.%m.%Y\"", "02.11.2026 14:05", "refused"),
        (
            "format = \"unix\"",
            "1793628300",
            "2026-11-02T14:05:00+00:00",
        ),
        (
            "format = \"unix\"",
            "1793628300.5",
            "2026-11-02T14:05:00.500000+00:00",
        ),
        ("format = \"unix\"", "99999999999999", "refused"),
        ("format = \"unix\"", "-1", "refused"),
        ("format = \"unix\"", "9223372036854775807", "refused"),
        (
            "format = \"unix-us\"",
            "1793628300000001",
            "2026-11-02T14:05:00.000001+00:00",
        ),
        ("", "", "refused"),
        ("", "yesterday", "refused"),
    ] {
        assert_eq!(time(more, text), expected, "{more} {text}");
    }
}

/// The mapping that needs least, with one text in place of another.
fn with(from: &str, to: &str) -> String {
    let good = least("");
    assert!(good.contains(from), "{from}");
    good.replace(from, to)
}

fn refused(text: &str, said: &str) {
    let error = Mapping::parse(text.as_bytes()).expect_err(text);
    assert!(error.to_string().contains(said), "{error}\nfor {text}");
    assert!(error.message_id().starts_with("watch-mapping-"));
}

#[test]
fn what_is_wrong_with_a_mapping_is_said_with_its_place() {
    for (text, said) in [
        (String::new(), "missing field `name`"),
        ("name = \"a\"".to_owned(), "time is missing"),
        (
            "name = \"a\"\n[time]\ncolumn = \"t\"".to_owned(),
            "type is missing",
        ),
        (
            with("\"least\"", "\"The Bank\""),
            "name = \"The Bank\" cannot be used; possible: [a-z0-9_-]{1,64}",
        ),
        (
            with("[type]", "colour = 1\n[type]"),
            "unknown field `colour`",
        ),
        (
            with("[type]", "files = [\"*.csv\"]\n[type]"),
            "files = \"*.csv\"",
        ),
        (
            with("[type]", "files = [\"../x.csv\"]\n[type]"),
            "files = \"../x.csv\"",
        ),
        (
            with("[type]", "provider = \"a\u{202e}b\"\n[type]"),
            "provider =",
        ),
        (
            with("\"scanner\"", "\"fishing\""),
            "type.is = \"fishing\" cannot be used; possible: phishing",
        ),
        (with("\"scanner\"", "\"infected\""), "infected-system"),
        (
            with("is =", "column = \"a\"\nis ="),
            "type.is and type.column cannot both",
        ),
        (
            with("column = \"time\"", "columns = []"),
            "time.column is missing",
        ),
        (
            with("[fields]", "[fields]\nsource.adress = \"ip\""),
            "fields = \"source.adress\" cannot be used; possible: source.ip",
        ),
        (with("[fields]", "[fields]\nip = \"ip\""), "source.ip"),
        (with("[fields]", "[fields]\ntime.source = \"t\""), "[time]"),
        (
            with("[fields]", "[fields]\nmalware.name = 7"),
            "fields.malware.name = \"7\"",
        ),
        (with("source.ip = ", "malware.name = "), "fields is missing"),
    ] {
        refused(&text, said);
    }
    let utf16 = Mapping::parse(b"\xff\xfen\0").expect_err("no UTF-8");
    assert_eq!(utf16.message_id(), "watch-mapping-toml");
    let marked = format!("\u{feff}{}", least(""));
    assert!(Mapping::parse(marked.as_bytes()).is_ok());
}

#[test]
fn what_is_wrong_with_rows_columns_and_times_is_said_with_its_place() {
    let good = least("");
    for (text, said) in [
        (
            format!("{good}[constants]\nsource.port = 70000"),
            "constants.source.port = \"70000\"",
        ),
        (
            format!("{good}[rows]\nrequired = [\"source.url\"]"),
            "rows.required = \"source.url\"",
        ),
        (
            format!("{good}[csv]\ndelimiter = \";;\""),
            "csv.delimiter = \";;\"",
        ),
        (
            format!("{good}[csv]\nencoding = \"klingon\""),
            "csv.encoding = \"klingon\"",
        ),
        (
            format!("{good}[csv]\nheader = false"),
            "csv.columns is missing",
        ),
        (
            format!("{good}[csv]\ncolumns = [\"time\"]"),
            "csv.columns = \"time\"",
        ),
        (
            format!("{good}[csv]\ncolumns = [\"time\", \"b\"]"),
            "fields = \"ip\" cannot be used; possible: time, b",
        ),
        (
            format!("{good}[csv]\ncolumns = [\"a\", \"a\"]"),
            "csv.columns = \"a\"",
        ),
        (least("zone = \"Berlin\""), "time.zone = \"Berlin\""),
        (least("format = \"%H:%M\""), "time.format = \"%H:%M\""),
        (least("format = \"%Q\""), "time.format = \"%Q\""),
        (least("format = \"%m %Y\""), "time.format = \"%m %Y\""),
        (
            format!("{good}#{}", "x".repeat(MAX_BYTES)),
            "the mapping is larger than",
        ),
    ] {
        refused(&text, said);
    }
}

#[test]
fn a_file_without_the_columns_of_its_mapping_is_refused_as_a_whole() {
    let mapping = mapping(&least(""));
    let refused = |file: &str| read(&mapping, file.as_bytes(), 5).1.expect_err("refused");
    let error = refused("date;ip\n1;2\n");
    assert_eq!(error.message_id(), "watch-mapping-no-column");
    assert!(
        error
            .to_string()
            .contains("no column is named \"time\" (found: date;ip)")
    );
    assert_eq!(refused(""), DecodeError::Empty);
    let wide = format!("{}\n", "a,".repeat(10_000));
    assert_eq!(refused(&wide).message_id(), "watch-decode-too-large");
    assert_eq!(refused("\u{feff}").message_id(), "watch-decode-empty");
    let utf16: Vec<u8> = "time,ip\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (_, done) = read(&mapping, &[&[0xff, 0xfe], utf16.as_slice()].concat(), 7);
    assert_eq!(
        done.expect_err("UTF-16").message_id(),
        "watch-mapping-utf16"
    );
    let named = self::mapping(&format!("{}[csv]\nencoding = \"utf-16le\"", least("")));
    let rows: Vec<u8> = "time,ip\n2026-11-02,192.0.2.1\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&named, &rows, 7).0.len(), 1);
}

#[test]
fn columns_are_found_whatever_their_capitals_and_twice_named_ones_stay_apart() {
    let found = rows(
        &least(""),
        "\u{feff}IP , Time,note,note,\n192.0.2.1,2026-11-02,a,b,c\n",
    );
    let expected = r#""extra.note": "a", "extra.note#2": "b", "extra.column 5": "c"}"#;
    assert!(found[0].ends_with(expected), "{}", found[0]);
    let wide = format!(
        "time,ip\n2026-11-02,192.0.2.1\n{}\n2026-11-02,192.0.2.2\n",
        "x,".repeat(10_000)
    );
    let found = rows(&least(""), &wide);
    assert!(
        found[1].contains("more than 512 fields") && found[2].contains("192.0.2.2"),
        "{found:#?}"
    );
    let short = rows(
        &least(""),
        "ip,time,note\n192.0.2.1,2026-11-02\n192.0.2.1,2026",
    );
    assert!(
        short[0].ends_with("short-row") && short[1].contains("ends in the middle"),
        "{short:#?}"
    );
}

#[test]
fn names_of_files_choose_a_mapping() {
    let mapping = mapping(PHISHING);
    for (name, expected) in [
        ("phishing-2026-11.csv", true),
        ("in/Phishing-.CSV", true),
        ("in\\phishing-a.csv", true),
        ("phishing.csv", false),
        ("old-phishing-1.csv", false),
        ("phishing-1.csv.bak", false),
    ] {
        assert_eq!(mapping.reads(name), expected, "{name}");
    }
    assert!(mapping.label().starts_with("mapping bank-phishing "));
}

#[test]
fn a_preview_shows_rows_refusals_and_what_becomes_of_columns() {
    let mapping = mapping(PHISHING);
    let file = "Datum;Uhrzeit;Adresse;Server;Kunde;Bemerkung\n\
        02.11.2026;14:05;https://a.example/;;;\nx;y;https://a.example/;;;\n\
        02.11.2026;14:05;https://b.example/;;;\nx;z;https://a.example/;;;\n";
    let seen = preview(&mapping, &mut file.as_bytes(), 2).expect("read");
    let used = seen.info.expect("columns").used;
    let to = |names: &[&str]| Some(names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>());
    let (time, url, end) = (
        to(&["time.source"]),
        to(&["source.url"]),
        to(&["source.endpoint"]),
    );
    assert_eq!(used, [time.clone(), time, url, end, None, to(&[])]);
    assert_eq!((seen.taken, seen.refused), (2, 2));
    assert!(matches!(
        seen.rows.as_slice(),
        [Shown::Row { line: 2, .. }, Shown::Refused { line: 3, .. }]
    ));
    assert!(matches!(
        seen.refused_rows.as_slice(),
        [Shown::Refused { line: 5, .. }]
    ));
    assert_eq!(seen.types.get("phishing"), Some(&2));
    let seen = preview(&mapping, &mut "a,b\n".as_bytes(), 2).expect("read");
    assert_eq!(
        (seen.info, seen.stopped.map(|s| s.message_id())),
        (None, Some("watch-mapping-no-column"))
    );
}

proptest! {
    #[test]
    fn no_mapping_file_makes_it_panic(text in "\\PC{0,200}") {
        let _ = Mapping::parse(text.as_bytes());
        let _ = Mapping::parse(least(&format!("format = {text:?}")).as_bytes());
        let _ = Mapping::parse(least(&format!("zone = {text:?}")).as_bytes());
    }

    #[test]
    fn every_row_is_handed_on_once_however_the_bytes_are_cut(
        bytes in proptest::collection::vec(prop_oneof![Just(b';'), Just(b'"'), Just(b'\n'), any::<u8>()], 0..300),
        cut in 1_usize..40,
    ) {
        let mapping = mapping(PHISHING);
        let file = [b"Datum;Uhrzeit;Adresse\n".as_slice(), &bytes].concat();
        let whole = read(&mapping, &file, usize::MAX);
        let pieces = read(&mapping, &file, cut);
        prop_assert_eq!(&whole, &pieces);
        for (i, row) in whole.0.iter().enumerate() {
            prop_assert!(row.starts_with(&format!("{i} ")), "{}", row);
        }
    }
}
