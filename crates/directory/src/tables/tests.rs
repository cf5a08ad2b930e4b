//! What an operator who imports tables relies on.

use std::net::IpAddr;

use base::{Actor, Asn, Clock, Timestamp};
use proptest::prelude::*;
use store::Fs;
use store::testing::{TestDb, databases_with};

use super::{TableFile, prefixes};
use crate::lookup::{Folder, Keeper, Routes, TableKind};
use crate::{Directory, DirectoryError, MIGRATIONS};

const DELEGATED: &str = "2|registry-a|20260101|4|19830613|20260101|+0000\n\
    registry-a|*|ipv4|*|2|summary\n\
    # a remark\n\
    registry-a|XA|asn|64500|1|20200101|allocated\n\
    registry-a|XA|ipv4|198.18.0.0|768|20200101|allocated\n\
    registry-a||ipv4|198.18.16.0|256||available\n\
    registry-a|XB|ipv6|2001:db8::|32|20200101|assigned\n\
    registry-a|XB|ipv4|198.18.300.0|256|20200101|allocated\n";

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn open(test: &TestDb) -> (Directory, Folder) {
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    (
        Directory::open(test.db.clone(), clock),
        Folder::new(test.dir.path().join("tables"), Fs::real()),
    )
}

/// Imports the files into a folder of their own; what was taken, refused, and the tables.
async fn import(files: &[(&str, &[u8])]) -> (usize, usize, Routes) {
    let test = store::testing::sqlite(&[&MIGRATIONS]).await;
    let (directory, folder) = open(&test);
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| TableFile { name, bytes })
        .collect();
    let done = directory
        .import_tables(&Actor::operator(), &folder, &files)
        .await
        .expect("imported");
    let sum = |f: fn(&super::FileTaken) -> usize| done.files.iter().map(f).sum();
    (
        sum(|f| f.taken),
        sum(|f| f.refused),
        folder.load().expect("tables"),
    )
}

fn asn(routes: &Routes, text: &str) -> Option<u32> {
    routes.route(ip(text)).map(|r| r.asn.number())
}

#[tokio::test]
async fn ranges_prefixes_and_names_are_read_in_every_usual_form() {
    for text in [
        "198.18.0.0,198.18.2.255,64500,\"Pilot, Telecom\"\n198.18.4.0,198.18.4.0,64501,Bank\n",
        "start,end,asn,name\n3323068416,3323069183,64500,\"Pilot, Telecom\"\n3323069440,3323069440,64501,Bank\n",
        "198.18.0.0\t198.18.2.255\t64500\tXB\tPilot, Telecom\n198.18.4.0\t198.18.4.0\t64501\tXB\tBank\n198.18.5.0\t198.18.5.255\t0\tNone\tNot routed\n",
        "; a remark of pyasn\n198.18.0.0/23\t64500\n198.18.2.0/24\t64500\n198.18.4.0/32\t64501\n",
        "network;asn;name\n198.18.0.0/23;AS64500;Pilot, Telecom\n198.18.2.0/24;AS64500;Pilot, Telecom\n198.18.4.0/32;64501;Bank\n",
    ] {
        let (_, refused, routes) = import(&[("asn.csv", text.as_bytes())]).await;
        assert_eq!(refused, 0, "{text}");
        assert_eq!(asn(&routes, "198.18.2.255"), Some(64_500), "{text}");
        assert_eq!(
            (asn(&routes, "198.18.4.0"), asn(&routes, "198.18.4.1")),
            (Some(64_501), None),
            "{text}"
        );
        assert_eq!(
            asn(&routes, "198.18.5.1"),
            None,
            "AS 0 is announced by nobody"
        );
        let name = Asn::new(64_500).and_then(|a| routes.as_name(a));
        assert!(
            text.contains("pyasn") || text.contains("\tXB\t") || name == Some("Pilot, Telecom"),
            "{text}: {name:?}"
        );
        assert_eq!(
            routes.country(ip("198.18.0.1")),
            None,
            "an AS table says nothing of countries"
        );
    }
    let names = "64500\tPilot \"Net\" Telecom, Ltd\n64501\tBank\n";
    let (taken, _, routes) = import(&[("as_names.tsv", names.as_bytes())]).await;
    assert_eq!(
        (taken, Asn::new(64_500).and_then(|a| routes.as_name(a))),
        (2, Some("Pilot \"Net\" Telecom, Ltd"))
    );
    let v6 =
        "42540766411282592856903984951653826560,42540766411282592875350729025363378175,64502\n";
    let (_, _, routes) = import(&[("v6.csv", v6.as_bytes())]).await;
    assert_eq!(asn(&routes, "2001:db8::1"), Some(64_502));
}

#[tokio::test]
async fn a_registry_tells_countries_and_nothing_else() {
    let (taken, refused, routes) =
        import(&[("delegated-registry-a-latest", DELEGATED.as_bytes())]).await;
    assert_eq!((taken, refused), (2, 1));
    let country = |text: &str| routes.country(ip(text)).map(|c| c.to_string());
    assert_eq!(
        country("198.18.2.255").as_deref(),
        Some("XA"),
        "768 addresses are no prefix, yet all of them count"
    );
    assert_eq!(
        (country("198.18.3.0"), country("198.18.16.1")),
        (None, None)
    );
    assert_eq!(country("2001:db8:7::1").as_deref(), Some("XB"));
    assert_eq!(asn(&routes, "198.18.0.1"), None);
}

#[tokio::test]
async fn importing_replaces_by_kind_and_reaches_running_look_ups() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let (directory, folder) = open(&test);
        let keeper = Keeper::new(directory.clone(), folder.clone());
        let tenant = base::id::TenantId::from_bytes([1; 16]);
        let run = async |name: &str, text: &str| {
            let file = TableFile {
                name,
                bytes: text.as_bytes(),
            };
            directory
                .import_tables(&Actor::operator(), &folder, &[file])
                .await
        };
        let resolved = async || {
            let tables = keeper.tables(tenant).await.expect("tables");
            let found = tables.resolve(ip("198.18.0.1"));
            (found.asn.map(Asn::number), found.cc.map(|c| c.to_string()))
        };
        assert_eq!(resolved().await, (None, None));
        let first = run("a.csv", "198.18.0.0/15,64500\n")
            .await
            .expect("imported");
        assert_eq!(
            first.tables.iter().map(|t| t.0).collect::<Vec<_>>(),
            [TableKind::AsV4]
        );
        run("delegated", DELEGATED).await.expect("imported");
        assert_eq!(resolved().await, (Some(64_500), Some("XA".into())));
        run("b.csv", "198.18.0.0/15,64501\n")
            .await
            .expect("imported");
        assert_eq!(resolved().await, (Some(64_501), Some("XA".into())));
        let again = run("b.csv", "198.18.0.0/15,64501\n")
            .await
            .expect("imported");
        assert_eq!(
            again.tables,
            run("b.csv", "198.18.0.0/15,64501\n")
                .await
                .expect("imported")
                .tables
        );
        for bad in [
            "",
            "\n",
            "no table at all\n",
            "word,word\nword,word\n",
            "a\0b,c",
        ] {
            assert!(
                matches!(run("bad.csv", bad).await, Err(DirectoryError::File { .. })),
                "{bad:?}"
            );
        }
        assert_eq!(
            resolved().await.0,
            Some(64_501),
            "a refused file replaces nothing"
        );
        let file = TableFile {
            name: "a.csv",
            bytes: b"198.18.0.0/15,1\n",
        };
        let refused = directory
            .import_tables(&Actor::anonymous(), &folder, &[file])
            .await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
    }
}

/// A text of the MaxMind DB format: control byte with type 2 and the length.
fn mm_text(text: &str) -> Vec<u8> {
    let length = u8::try_from(text.len()).expect("short");
    let mut out = if length < 29 {
        vec![0x40 | length]
    } else {
        vec![0x5d, length - 29]
    };
    out.extend_from_slice(text.as_bytes());
    out
}

/// An unsigned number: type 5 (16 bits), 6 (32 bits), or the extended type 9 (64 bits).
fn mm_number(kind: u8, number: u64) -> Vec<u8> {
    let bytes: Vec<u8> = number
        .to_be_bytes()
        .into_iter()
        .skip_while(|b| *b == 0)
        .collect();
    let size = u8::try_from(bytes.len()).expect("8 at most");
    let mut out = if kind > 7 {
        vec![size, kind - 7]
    } else {
        vec![kind << 5 | size]
    };
    out.extend(bytes);
    out
}

fn mm_map(entries: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut out = vec![0xe0 | u8::try_from(entries.len()).expect("few")];
    for (key, value) in entries {
        out.extend(mm_text(key));
        out.extend_from_slice(value);
    }
    out
}

/// A file that holds one record for 198.18.0.0/15 (the tree's 15 bits, one node each).
fn mm_file() -> Vec<u8> {
    mm_file_of(&[
        ("autonomous_system_number", mm_number(6, 64_500)),
        ("autonomous_system_organization", mm_text("Pilot Telecom")),
        ("country", mm_map(&[("iso_code", mm_text("XA"))])),
    ])
}

/// The same file with another record.
fn mm_file_of(record: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (path, depth) = (u32::from_be_bytes([198, 18, 0, 0]), 15_u32);
    let mut out = Vec::new();
    for bit in 0..depth {
        let onward = if bit + 1 == depth {
            depth + 16
        } else {
            bit + 1
        };
        let goes_right = path >> (31 - bit) & 1 == 1;
        for side in if goes_right {
            [depth, onward]
        } else {
            [onward, depth]
        } {
            out.extend_from_slice(&side.to_be_bytes()[1..]);
        }
    }
    out.extend_from_slice(&[0; 16]);
    out.extend(mm_map(record));
    out.extend_from_slice(super::mmdb_mark());
    out.extend(mm_map(&[
        ("binary_format_major_version", mm_number(5, 2)),
        ("binary_format_minor_version", mm_number(5, 0)),
        ("build_epoch", mm_number(9, 1_790_000_000)),
        ("database_type", mm_text("Pilot")),
        ("description", mm_map(&[])),
        ("ip_version", mm_number(5, 4)),
        ("languages", vec![0x00, 0x04]),
        ("node_count", mm_number(6, u64::from(depth))),
        ("record_size", mm_number(5, 24)),
    ]));
    out
}

#[tokio::test]
async fn mmdb_files_are_told_by_content_and_read() {
    let bytes = mm_file();
    let (taken, refused, routes) = import(&[("some.bin", &bytes)]).await;
    assert_eq!((taken, refused), (2, 0));
    let found = routes
        .route(ip("198.19.255.255"))
        .map(|r| (r.asn.number(), r.prefix.to_string()));
    assert_eq!(found, Some((64_500, "198.18.0.0/15".into())));
    assert_eq!(
        Asn::new(64_500).and_then(|a| routes.as_name(a)),
        Some("Pilot Telecom")
    );
    assert_eq!(
        routes
            .country(ip("198.18.0.1"))
            .map(|c| c.to_string())
            .as_deref(),
        Some("XA")
    );
    assert_eq!(asn(&routes, "198.20.0.0"), None);
}

#[tokio::test]
async fn mmdb_records_are_read_whatever_type_their_writer_chose() {
    let name = || ("autonomous_system_organization", mm_text("Pilot Telecom"));
    let number = |kind| ("autonomous_system_number", mm_number(kind, 64_500));
    let ipinfo = [
        ("asn", mm_text("AS64500")),
        ("name", mm_text("Pilot Telecom")),
        ("country", mm_text("XA")),
        ("continent", mm_map(&[("code", mm_text("XX"))])),
    ];
    let mixed = [
        ("asn", mm_number(5, 64_500)),
        ("as_name", mm_text("Pilot Telecom")),
        ("name", mm_map(&[("en", mm_text("A place"))])),
        ("country_code", mm_text("XA")),
        ("country", vec![0x01, 0x04, 0xa1, 0x01]),
    ];
    let records: [(&[_], bool); 5] = [
        (&[number(5), name()], false),
        (&[number(6), name()], false),
        (&[number(9), name()], false),
        (&ipinfo, true),
        (&mixed, true),
    ];
    for (record, with_country) in records {
        let (taken, refused, routes) = import(&[("some.mmdb", &mm_file_of(record))]).await;
        assert_eq!(
            (taken, refused),
            (1 + usize::from(with_country), 0),
            "{record:?}"
        );
        assert_eq!(asn(&routes, "198.19.0.1"), Some(64_500), "{record:?}");
        assert_eq!(
            Asn::new(64_500).and_then(|a| routes.as_name(a)),
            Some("Pilot Telecom"),
            "{record:?}"
        );
        let country = routes.country(ip("198.18.0.1")).map(|c| c.to_string());
        assert_eq!(country.is_some(), with_country, "{record:?}");
    }
}

/// A dump with one route of 198.18.0.0/15 whose path ends in AS 64500 (RFC 6396 §4.3).
fn mrt_file() -> Vec<u8> {
    let path = [0x40, 2, 10, 2, 2, 0, 0, 0xfb, 0xf0, 0, 0, 0xfb, 0xf4];
    let mut body = vec![0, 0, 0, 1, 15, 198, 18, 0, 1, 0, 0, 0, 0, 0, 0, 0, 13];
    body.extend_from_slice(&path);
    let mut out = vec![
        0,
        0,
        0,
        0,
        0,
        13,
        0,
        2,
        0,
        0,
        0,
        u8::try_from(body.len()).expect("short"),
    ];
    out.extend(body);
    out
}

#[tokio::test]
async fn routing_table_dumps_give_the_origin() {
    let dump = mrt_file();
    let (taken, refused, routes) = import(&[("rib.20260101.0000", &dump)]).await;
    assert_eq!(
        (taken, refused, asn(&routes, "198.19.0.1")),
        (1, 0, Some(64_500))
    );
}

proptest! {
    #[test]
    fn a_range_is_exactly_its_prefixes(low in any::<u32>(), more in 0_u32..5_000) {
        let high = low.saturating_add(more);
        let v4 = |n: u32| IpAddr::V4(n.into());
        let parts = prefixes(v4(low), v4(high));
        let mut next = u64::from(low);
        for part in &parts {
            let (a, b) = part.range();
            let number = |k: base::IpKey| k.number() & 0xffff_ffff;
            prop_assert_eq!(number(a), u128::from(next));
            next = u64::try_from(number(b)).expect("32 bits") + 1;
        }
        prop_assert_eq!(next, u64::from(high) + 1);
        prop_assert!(parts.len() <= 26, "no more prefixes than needed");
    }

    #[test]
    fn no_bytes_make_a_table_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "[0-9a-f:./|,\t\nASxX ]{0,200}") {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let file = TableFile { name: "any", bytes };
            if let Ok(source) = super::source(&file) {
                let _ = source.rows(&mut |_| {});
            }
        }
        let mut cut = mm_file();
        cut.truncate(bytes.len() * cut.len() / 400);
        cut.extend_from_slice(super::mmdb_mark());
        cut.extend_from_slice(&bytes);
        if let Ok(source) = super::source(&TableFile { name: "any", bytes: &cut }) {
            let _ = source.rows(&mut |_| {});
        }
    }
}

#[test]
fn the_whole_of_both_families_is_one_prefix() {
    for (low, high, expected) in [
        ("0.0.0.0", "255.255.255.255", "0.0.0.0/0"),
        ("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0"),
    ] {
        let all: Vec<_> = prefixes(ip(low), ip(high))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(all, [expected]);
    }
}

#[tokio::test]
async fn a_numbered_list_of_organisations_is_no_table_of_names() {
    let list = "Networks of the State;;\nNo;Organisation;Network\n1;Customs;198.18.30.0\n2;Treasury;198.18.31.0/24\n";
    let test = store::testing::sqlite(&[&MIGRATIONS]).await;
    let (directory, folder) = open(&test);
    let file = TableFile {
        name: "networks.csv",
        bytes: list.as_bytes(),
    };
    let operator = Actor::operator();
    let imported = directory.import_tables(&operator, &folder, &[file]).await;
    assert!(imported.is_err(), "{imported:?}");
}
