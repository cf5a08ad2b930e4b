//! Decoding with a small schema of our own and without any.

use super::*;
use crate::tabular::{Decoded, Reject, Sink};
use base::observation::{CountsAs, ExtraKind, Field, Flags};
use proptest::prelude::*;

/// A schema of our own in the provider's form.
const SCHEMA: &str = r#"{
 "_meta": {"date_created": "2030-01-01T00:00:00Z"},
 "event_test": {
  "file_name": "event4_test", "feed_name": "Test Events", "url": "https://example.org/test",
  "constant_fields": {"classification.taxonomy": "wrong", "classification.type": "infected-system",
   "protocol.application": "HTTP"},
  "required_fields": [["time.source", "timestamp", "add_UTC_to_timestamp"],
   ["source.ip", "src_ip", "validate_ip"], ["source.port", "src_port", "convert_int"]],
  "optional_fields": [["source.asn", "src_asn", "invalidate_zero"],
   ["malware.name", "infection", "validate_to_none"],
   ["source.reverse_dns", "host"], ["extra.", "tag", "validate_to_none"],
   ["product.vulnerabilities", "tag", "extract_cve_from_tag"],
   ["extra.renamed", "count", "convert_int"], ["extra.", "secure", "convert_bool"],
   ["severity", "severity", "validate_to_none"], ["extra.", "new", "conversion_of_tomorrow"],
   ["no.such_field", "odd"]]
 }}"#;

#[derive(Default)]
struct Seen {
    lines: Vec<String>,
    flags: Vec<Flags>,
    keys: Vec<u128>,
    rejects: Vec<(u64, u64, String)>,
}

impl Sink for Seen {
    fn row(&mut self, item: Decoded<'_>) {
        let mut line = String::new();
        for field in Field::ALL {
            if let Some(value) = item.row.get(*field) {
                line += &format!("{}={value:?} ", field.intelmq());
            }
        }
        for (key, value, kind) in item.row.extras() {
            let mark = if kind == ExtraKind::Json { "#" } else { "" };
            line += &format!("+{key}={mark}{value} ");
        }
        self.lines.push(line);
        self.flags.push(item.flags);
        let tenant = base::id::TenantId::from_bytes([1; 16]);
        self.keys.push(item.raw.dedup_key(tenant, PROVIDER, "r"));
    }

    fn reject(&mut self, reject: Reject<'_>) {
        let reason = reject.reason.to_string();
        self.rejects.push((reject.number, reject.line, reason));
    }
}

fn with_schema() -> Mappings {
    let mut mappings = Mappings::builtin();
    let info = mappings.add_schema(SCHEMA.as_bytes()).expect("a schema");
    assert_eq!(info.unknown_conversions, ["conversion_of_tomorrow"]);
    assert_eq!(
        (info.types, info.version.as_str()),
        (1, "2030-01-01T00:00:00Z")
    );
    mappings
}

fn read(mappings: &Mappings, file: &str, text: &str) -> (Seen, ReportInfo) {
    let mut decoder = mappings.decoder(file, None);
    let mut seen = Seen::default();
    decoder.push(text.as_bytes(), &mut seen).expect("readable");
    decoder.finish(&mut seen).expect("readable");
    (seen, decoder.report().expect("a header").clone())
}

const FILE: &str = "2030-01-02-event4_test-example.csv";

#[test]
fn a_schema_reads_its_type_exactly() {
    let text = "timestamp,src_ip,src_port,src_asn,infection,host,tag,count,secure,severity,odd,extra_column\n\
        2030-01-01 10:00:00,192.0.2.1,80,0,Mirai,bad..name,iot;cve-2020-2;cve-2019-1,7,Y,high,x,\n";
    let (seen, info) = read(&with_schema(), FILE, text);
    let line = &seen.lines[0];
    for part in [
        "source.ip=Ip(192.0.2.1)",
        "source.port=Int(80)",
        "classification.taxonomy=Text(\"malicious-code\")",
        "classification.type=Text(\"infected-system\")",
        "protocol.application=Text(\"http\")",
        "malware.name=Text(\"mirai\")",
        "product.vulnerabilities=Text(\"cve-2019-1;cve-2020-2\")",
        "severity=Text(\"high\")",
        "feed.name=Text(\"Test Events\")",
        "+tag=iot;cve-2020-2;cve-2019-1 ",
        "+renamed=#7 ",
        "+secure=#true ",
        "+host=bad..name ",
        "+no.such_field=x ",
    ] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert!(
        !line.contains("source.asn") && !line.contains("+extra_column"),
        "{line}"
    );
    assert_eq!(info.unknown_columns, ["extra_column"]);
    assert_eq!(info.mapping, "schema 2030-01-01T00:00:00Z");
    assert_eq!(
        info.documentation.as_deref(),
        Some("https://example.org/test")
    );
    assert_eq!(seen.flags, [Flags::UNKNOWN_COLUMN]);
}

#[test]
fn what_the_reference_rejects_is_kept_and_flagged() {
    let text = "timestamp,src_ip,src_port,count\n\
        2030-01-01 10:00:00,192.0.2.1,eighty,7\n\
        2030-01-01 10:00:00,not-an-ip,80,\n\
        2030-01-01 10:00:00,192.0.2.1,80,x\n";
    let (seen, _) = read(&with_schema(), FILE, text);
    assert!(
        seen.lines[0].contains("+src_port=eighty"),
        "{}",
        seen.lines[0]
    );
    assert!(
        seen.lines[1].contains("+src_ip=not-an-ip"),
        "{}",
        seen.lines[1]
    );
    let rejected = Flags::REFERENCE_REJECTS;
    assert_eq!(seen.flags, [rejected, Flags::none(), rejected]);
}

#[test]
fn a_required_column_that_is_absent_fails_no_row() {
    let older = SCHEMA
        .replace("2030-01-01", "2029-01-01")
        .replace(r#", ["source.port", "src_port", "convert_int"]"#, "");
    let text = "timestamp,src_ip\n2030-01-01 10:00:00,192.0.2.1\n";
    let (seen, info) = read(&with_schema(), FILE, text);
    assert_eq!(seen.flags, [Flags::REFERENCE_REJECTS]);
    assert_eq!(info.missing_columns, ["src_port"]);

    let mut both = with_schema();
    both.add_schema(older.as_bytes()).expect("a schema");
    assert_eq!(both.versions().count(), 2);
    let (seen, info) = read(&both, FILE, text);
    assert_eq!(info.mapping, "schema 2029-01-01T00:00:00Z");
    assert_eq!(seen.flags, [Flags::none()]);
}

#[test]
fn the_key_of_a_type_finds_it_too() {
    let text = "timestamp,src_ip,src_port\n2030-01-01 10:00:00,192.0.2.1,1\n";
    let (_, info) = read(&with_schema(), "event_test.csv", text);
    assert_eq!(info.feed_name, "Test Events");
}

#[test]
fn without_a_schema_columns_are_read_by_name() {
    let text = "\u{feff}\"timestamp\",\"ip\",\"port\",\"asn\",\"geo\",\"hostname\",\"tag\",\"novel\"\r\n\
        \"2030-01-01 10:00:00\",\"2001:db8::1\",\"23\",\"64500\",\"ke\",\"a.example\",\"telnet\",\"?\"\r\n";
    let (seen, info) = read(
        &Mappings::builtin(),
        "2030-01-01-scan6_telnet-x.csv.gz",
        text,
    );
    for part in [
        "source.ip=Ip(2001:db8::1)",
        "source.asn=Int(64500)",
        "source.geolocation.cc=Text(\"KE\")",
        "classification.type=Text(\"vulnerable-system\")",
        "classification.identifier=Text(\"open-telnet\")",
        "+novel=? ",
    ] {
        assert!(seen.lines[0].contains(part), "{part} in {}", seen.lines[0]);
    }
    assert_eq!(info.policy.counts_as, CountsAs::Exposed);
    assert_eq!(seen.flags, [Flags::none()]);
    let (seen, info) = read(&Mappings::builtin(), "novelty.csv", text);
    assert_eq!(info.policy.counts_as, CountsAs::Inventory);
    assert!(seen.lines[0].contains("undetermined") && info.unknown_type);
    assert_eq!(seen.flags, [Flags::UNKNOWN_TYPE]);
}

#[test]
fn a_whole_url_without_a_schema_stays_whole() {
    let text = "timestamp,url,host,ip\n\
        2026-01-02 03:04:05,https://phish.example/login,phish.example,198.18.0.1\n\
        2026-01-02 03:04:06,/admin,www.example,198.18.0.2\n";
    let (seen, _) = read(&Mappings::builtin(), "2026-01-02-phish_url-test.csv", text);
    assert!(
        seen.lines[0].contains("https://phish.example/login"),
        "{}",
        seen.lines[0]
    );
    assert!(
        seen.lines[1].contains("http://198.18.0.2/admin"),
        "{}",
        seen.lines[1]
    );
}

#[test]
fn bad_rows_are_rejected_with_place_and_reason_and_the_others_stay() {
    let text = "ip,timestamp,tag\n192.0.2.1\n192.0.2.1,2030-13-01 10:00:00\n\
        192.0.2.2,2030-01-01 10:00:00,\n192.0.2.2,2030-01-01 10:00:00,,\n192.0.2.2,2030-01-01";
    let (seen, _) = read(&Mappings::builtin(), "scan_x.csv", text);
    assert_eq!(seen.lines.len(), 1);
    let places: Vec<(u64, u64)> = seen.rejects.iter().map(|(n, l, _)| (*n, *l)).collect();
    assert_eq!(places, [(0, 2), (1, 3), (3, 5), (4, 6)]);
    assert_eq!(seen.rejects[0].2, "the row has 1 columns, the header has 3");
    assert!(
        seen.rejects[1]
            .2
            .starts_with("\"2030-13-01 10:00:00\" is not a date")
    );
}

#[test]
fn a_row_that_ends_early_is_kept_and_flagged() {
    let text = "timestamp,ip,port,tag\n2030-01-01 10:00:00,192.0.2.1,80,a\n\
        2030-01-01 10:00:00,192.0.2.1,80\n2030-01-01 10:00:00,192.0.2.1\n";
    let (seen, _) = read(&Mappings::builtin(), "scan_x.csv", text);
    let short = Flags::SHORT_ROW;
    let rejected = short.with(Flags::REFERENCE_REJECTS);
    assert_eq!(seen.flags, [Flags::none(), short, rejected]);
    assert!(seen.lines[2].contains("192.0.2.1") && seen.rejects.is_empty());
}

#[test]
fn a_report_without_a_name_is_known_by_its_columns_if_one_type_has_them() {
    let columns =
        "timestamp,src_ip,src_port,src_asn,infection,host,tag,count,secure,severity,new,odd";
    let text = format!("{columns}\n2030-01-01 10:00:00,192.0.2.1,80,0,x,,,,,,,\n");
    let named = |mappings: &Mappings, text: &str| read(mappings, "(no name)", text).1.report_type;
    assert_eq!(named(&with_schema(), &text), "event4_test");
    assert_eq!(named(&Mappings::builtin(), &text), UNKNOWN_REPORT);
    let fewer = text.replace(",odd\n", "\n").replace(",,,\n", ",,\n");
    assert_eq!(named(&with_schema(), &fewer), UNKNOWN_REPORT);
    // Two types with the same columns cannot be told apart.
    let (head, body) = SCHEMA.split_once("\"event_test\": ").expect("a type");
    let body = body
        .trim_end()
        .strip_suffix('}')
        .expect("an end")
        .trim_end();
    let other = body.replace("event4_test", "event6_test");
    let twice = format!("{head}\"event_test\": {body}, \"event6_test\": {other}}}");
    let mut both = Mappings::builtin();
    both.add_schema(twice.as_bytes()).expect("a schema");
    assert_eq!(named(&both, &text), UNKNOWN_REPORT);
}

#[test]
fn files_that_are_no_reports_say_so() {
    let fail = |text: &str| {
        let mut decoder = Mappings::builtin().decoder("scan_x.csv", None);
        let mut seen = Seen::default();
        let pushed = decoder.push(text.as_bytes(), &mut seen);
        pushed
            .and_then(|()| decoder.finish(&mut seen))
            .expect_err("not a report")
    };
    assert_eq!(fail(""), DecodeError::Empty);
    assert!(matches!(
        fail("<html>,\n"),
        DecodeError::NoTimestampColumn { .. }
    ));
    let (seen, info) = read(&Mappings::builtin(), "scan_x.csv", "timestamp,ip\n");
    assert!(seen.lines.is_empty() && seen.rejects.is_empty());
    assert_eq!(info.header, ["timestamp", "ip"]);
}

#[test]
fn numbers_of_any_length_stay_readable() {
    let (short, long) = ("9".repeat(30), "9".repeat(400));
    let text = format!(
        "timestamp,src_ip,src_port,count\n2030-01-01 10:00:00,192.0.2.1,1,{short}\n\
         2030-01-01 10:00:00,192.0.2.1,1,{long}\n"
    );
    let (seen, _) = read(&with_schema(), FILE, &text);
    assert!(
        seen.lines[0].contains(&format!("+renamed=#{short} ")),
        "{}",
        seen.lines[0]
    );
    assert!(
        seen.lines[1].contains(&format!("+renamed={long} ")),
        "{}",
        seen.lines[1]
    );
}

#[test]
fn a_column_named_twice_keeps_both_values() {
    let text = "timestamp,ip,note,note\n2030-01-01 10:00:00,192.0.2.1,first,second\n";
    let (seen, _) = read(&Mappings::builtin(), "scan_x.csv", text);
    assert!(
        seen.lines[0].contains("+note#1=first +note=second"),
        "{}",
        seen.lines[0]
    );
}

#[test]
fn the_order_of_columns_changes_neither_key_nor_shape() {
    let one = "timestamp,ip,port\n2030-01-01 10:00:00,192.0.2.1,80\n";
    let two = "port,timestamp,ip\n80,2030-01-01 10:00:00,192.0.2.1\n";
    let (a, info_a) = read(&Mappings::builtin(), "scan_x.csv", one);
    let (b, info_b) = read(&Mappings::builtin(), "scan_x.csv", two);
    assert_eq!(a.keys, b.keys);
    assert_eq!(info_a.shape_hash, info_b.shape_hash);
}

#[test]
fn reading_can_start_at_a_row() {
    let text = "timestamp,ip\n2030-01-01 10:00:00,192.0.2.1\n2030-01-01 10:00:00,192.0.2.2\n";
    let mut decoder = Mappings::builtin()
        .decoder("scan_x.csv", None)
        .starting_at(1);
    let mut seen = Seen::default();
    decoder.push(text.as_bytes(), &mut seen).expect("readable");
    decoder.finish(&mut seen).expect("readable");
    assert_eq!((seen.lines.len(), decoder.rows()), (1, 2));
    assert!(seen.lines[0].contains("192.0.2.2"));
}

#[test]
fn a_row_that_passes_a_limit_is_refused_and_the_rows_after_it_are_read() {
    let limits = crate::csv::CsvLimits {
        record_bytes: 64,
        ..crate::csv::CsvLimits::default()
    };
    let row = "2030-01-01 10:00:00,192.0.2.1\n";
    let text = format!("timestamp,ip\n{row}{},\n{row}", "x".repeat(100));
    for chunk in [1, 50, 1000] {
        let mut decoder = Mappings::builtin().decoder_with(FILE, None, limits);
        let mut seen = Seen::default();
        for piece in text.as_bytes().chunks(chunk) {
            decoder.push(piece, &mut seen).expect("readable");
        }
        decoder.finish(&mut seen).expect("readable");
        assert_eq!((seen.lines.len(), decoder.rows()), (2, 3));
        let reason =
            "line 3: the record is longer than 64 bytes; look for a quote that is never closed";
        assert_eq!(seen.rejects, [(1, 3, reason.to_owned())]);
    }
    let mut decoder = Mappings::builtin().decoder_with(FILE, None, limits);
    let header = decoder.push("x,".repeat(100).as_bytes(), &mut Seen::default());
    let header = header.and_then(|()| decoder.finish(&mut Seen::default()));
    assert!(header.is_err(), "without a header nothing can be read");
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic_and_whatever_the_cuts(
        bytes in proptest::collection::vec(any::<u8>(), 0..300), cut in 0_usize..300,
    ) {
        let file = [b"timestamp,src_ip,src_port,tag,count\n2030-01-01 10:00:00,".as_slice(), &bytes].concat();
        let all = |cut: usize| {
            let mut decoder = with_schema().decoder(FILE, None);
            let mut seen = Seen::default();
            let (a, b) = file.split_at(cut.min(file.len()));
            let result = decoder.push(a, &mut seen).and_then(|()| decoder.push(b, &mut seen))
                .and_then(|()| decoder.finish(&mut seen));
            (seen.lines, seen.rejects, seen.keys, result)
        };
        prop_assert_eq!(all(cut), all(file.len()));
    }
}

#[test]
fn other_files_of_the_provider_are_no_schema() {
    let shapes = [
        r#"{"scan_x": {"map": {"detail": "cs4"}}}"#,
        r#"{"scan_x": {"fields": ["timestamp", "ip"], "name": "X"}}"#,
    ];
    for text in shapes {
        let read = Mappings::builtin().add_schema(text.as_bytes());
        assert!(read.is_err(), "{text}");
    }
}

#[test]
fn an_address_that_is_none_is_flagged_without_a_schema_too() {
    let text = "timestamp,ip,port,asn\n\
        2026-11-06 01:02:03,198.18.0.999,23,64500\n\
        2026-11-06 01:02:03,198.18.0.1,99999,64500\n\
        2026-11-06 01:02:03,198.18.0.1,23,none\n\
        2026-11-06 01:02:03,,23,64500\n\
        2026-11-06 01:02:03,198.18.0.1,23,64500\n";
    let seen = read(&Mappings::builtin(), "2026-11-06-scan_telnet-x.csv", text).0;
    let rejected = Flags::REFERENCE_REJECTS;
    let flagged: Vec<bool> = seen.flags.iter().map(|f| f.has(rejected)).collect();
    assert_eq!(flagged, [true, true, false, false, false]);
}

#[test]
fn a_name_is_a_type_behind_a_date_or_when_it_is_known() {
    let text = "timestamp,ip\n2026-11-06 01:02:03,198.18.0.1\n";
    let typed = |mappings: &Mappings, name: &str| read(mappings, name, text).1.report_type;
    let builtin = Mappings::builtin();
    for (name, want) in [
        (
            "2026-11-06-scan_martian_toaster-country.csv",
            "scan_martian_toaster",
        ),
        ("2026-11-06-weather-country.csv.gz", "weather"),
        ("scan_martian_toaster.csv", "scan_martian_toaster"),
        ("BLOCKLIST.csv", "blocklist"),
        ("telnet-report.csv", UNKNOWN_REPORT),
        ("2026-11-06.csv", UNKNOWN_REPORT),
        ("x", UNKNOWN_REPORT),
    ] {
        assert_eq!(typed(&builtin, name), want, "{name}");
    }
}
