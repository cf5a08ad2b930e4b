//! Every wrapping, every limit, and every way an input can be damaged. The inputs are made here;
//! nothing is read from disk. Invariant: what was read before an error is compared, too.

use super::*;
use std::io::{Cursor, Write};

const CSV: &str = "timestamp,ip\n2030-01-01 10:00:00,192.0.2.1\n";

type Found = Vec<(String, Vec<u8>)>;

/// All members, each as far as it can be read, and the error if there is one.
fn open(name: &str, bytes: &[u8], limits: &Limits) -> (Found, Result<Summary, ContainerError>) {
    let mut found = Found::new();
    let result = unwrap(name, Cursor::new(bytes), limits, &mut |member| {
        match member {
            Member::Link { url } => found.push((url.to_owned(), Vec::new())),
            Member::File { name, reader } => {
                found.push((name.to_owned(), Vec::new()));
                let into = &mut found.last_mut().expect("just added").1;
                let mut chunk = [0; 4096];
                loop {
                    match reader.read(&mut chunk)? {
                        0 => break,
                        n => into.extend_from_slice(&chunk[..n]),
                    }
                }
            }
        }
        Ok::<(), ContainerError>(())
    });
    (found, result)
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut w = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    w.write_all(bytes).expect("memory");
    w.finish().expect("memory")
}

fn zst(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).expect("memory")
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut w = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        let options = zip::write::SimpleFileOptions::default();
        w.start_file(*name, options).expect("memory");
        w.write_all(bytes).expect("memory");
    }
    w.finish().expect("memory").into_inner()
}

fn mail(body: &str) -> String {
    format!(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\n{body}"
    )
}

fn attached(name: &str, bytes: &[u8]) -> String {
    use base64::Engine;
    let text = base64::engine::general_purpose::STANDARD.encode(bytes);
    mail(&format!(
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee https://dl.shadowserver.org/abc\r\n\
         --x\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{text}\r\n--x--\r\n"
    ))
}

fn file(name: &str) -> Found {
    vec![(name.to_owned(), CSV.as_bytes().to_vec())]
}

#[test]
fn every_wrapping_is_told_by_its_content() {
    let csv = CSV.as_bytes();
    let two = [gz(csv), gz(b"more\n")].concat();
    for (name, bytes, want) in [
        ("in/a.csv", csv.to_vec(), file("a.csv")),
        ("a.csv.gz", gz(csv), file("a.csv")),
        ("a.zip", gz(csv), file("a.zip")),
        ("a.csv.zst", zst(csv), file("a.csv")),
        (
            "x.zip",
            zip(&[("d/", b""), ("d/a.csv", csv)]),
            file("a.csv"),
        ),
        ("x.zip", zip(&[("b.csv.gz", &gz(csv))]), file("b.csv")),
        (
            "x.zip",
            zip(&[("y.zip", &zip(&[("c.csv", csv)]))]),
            file("c.csv"),
        ),
        ("m.eml", attached("a.csv", csv).into_bytes(), file("a.csv")),
        (
            "m.eml",
            attached("a.zip", &zip(&[("e.csv", csv)])).into_bytes(),
            file("e.csv"),
        ),
        (
            "m.eml.gz",
            gz(attached("a.csv.gz", &gz(csv)).as_bytes()),
            file("a.csv"),
        ),
    ] {
        let (found, result) = open(name, &bytes, &Limits::default());
        assert_eq!((found, result.map(|s| s.files)), (want, Ok(1)), "{name}");
    }
    let (found, _) = open("a.csv.gz", &two, &Limits::default());
    assert_eq!(
        found[0].1,
        [csv, b"more\n"].concat(),
        "several gzip members are one file"
    );
    let several = zip(&[("a.csv", csv), ("b.csv", b"b")]);
    let (found, result) = open("x.zip", &several, &Limits::default());
    assert_eq!(
        (found.len(), result),
        (2, Ok(Summary { files: 2, links: 0 }))
    );
}

#[test]
fn a_mail_without_an_attachment_names_the_providers_links_first() {
    let text = mail(
        "Content-Type: text/plain\r\n\r\nGet <https://dl.shadowserver.org/AbC?x=1>,\r\n\
         https://www.shadowserver.org/what-we-do/ https://dl.example.org/a.csv\r\n\
         https://shadowserver.org.example.org/a.csv https://dl.shadowserver.org/AbC?x=1\r\n",
    );
    let (found, result) = open("m.eml", text.as_bytes(), &Limits::default());
    assert_eq!(
        found,
        [("https://dl.shadowserver.org/AbC?x=1".to_owned(), Vec::new())]
    );
    assert_eq!(result, Ok(Summary { files: 0, links: 1 }));
    let text = mail(
        "Content-Type: text/plain\r\n\r\nhttps://dl.example.org/a.csv?k=1 https://example.org/b\r\n",
    );
    let (found, _) = open("m.eml", text.as_bytes(), &Limits::default());
    assert_eq!(
        found,
        [("https://dl.example.org/a.csv?k=1".to_owned(), Vec::new())],
        "of others only what may be a report"
    );
    let text = mail("Content-Type: text/plain\r\n\r\nHello\r\n");
    let (_, result) = open("m.eml", text.as_bytes(), &Limits::default());
    assert!(matches!(result, Err(ContainerError::Nothing { .. })));
}

/// Text that does not pack away to nothing.
fn long() -> Vec<u8> {
    let mut n = 1_u32;
    let line = |n: &mut u32| {
        *n = n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        format!("2030-01-01 10:00:00,{}\n", std::net::Ipv4Addr::from(*n)).into_bytes()
    };
    (0..40_000).flat_map(|_| line(&mut n)).collect()
}

#[test]
fn what_breaks_off_is_an_error_and_what_came_before_stands() {
    let csv = long();
    for (name, packed) in [
        ("a.csv.gz", gz(&csv)),
        ("a.csv.zst", zst(&csv)),
        ("a.zip", zip(&[("a.csv", &csv)])),
    ] {
        let cut = &packed[..packed.len() * 2 / 3];
        let (found, result) = open(name, cut, &Limits::default());
        assert!(
            matches!(result, Err(ContainerError::Truncated { .. })),
            "{name}: {result:?}"
        );
        let read = &found[0].1;
        assert!(
            read.len() > 100_000 && csv.starts_with(read),
            "{name}: {}",
            read.len()
        );
    }
}

#[test]
fn what_is_damaged_is_an_error_that_names_the_member() {
    let csv = long();
    for (name, mut packed) in [
        ("a.csv.gz", gz(&csv)),
        ("a.csv.zst", zst(&csv)),
        ("x.zip", zip(&[("a.csv", &csv)])),
    ] {
        let middle = packed.len() * 2 / 3;
        packed[middle..middle + 64].fill(0xff);
        let (found, result) = open(name, &packed, &Limits::default());
        let Err(ContainerError::Corrupt { member, .. } | ContainerError::Truncated { member, .. }) =
            result
        else {
            panic!("{name}: {result:?}");
        };
        assert_eq!(member, "a.csv", "{name}");
        assert!(!found[0].1.is_empty(), "{name}");
    }
}

#[test]
fn a_small_file_with_a_wrong_checksum_is_not_taken_for_whole() {
    let mut packed = gz(CSV.as_bytes());
    let end = packed.len();
    packed[end - 6] ^= 1;
    let (found, result) = open("a.csv.gz", &packed, &Limits::default());
    assert_eq!(found, file("a.csv"));
    assert!(
        matches!(result, Err(ContainerError::Corrupt { .. })),
        "{result:?}"
    );
    let (_, result) = open(
        "a.csv.gz",
        &gz(CSV.as_bytes())[..end - 4],
        &Limits::default(),
    );
    assert!(
        matches!(result, Err(ContainerError::Truncated { .. })),
        "{result:?}"
    );
}

#[test]
fn damaged_members_are_told_by_their_place_and_what_breaks_off_is_not_damaged() {
    let told = |name: &str, bytes: &[u8]| {
        let found = damaged(name, &mut Cursor::new(bytes), &Limits::default());
        found.expect("memory").into_iter().collect::<Vec<_>>()
    };
    let (csv, whole) = (long(), gz(CSV.as_bytes()));
    assert!(told("a.csv", &csv).is_empty());
    assert!(told("a.csv.gz", &whole).is_empty());
    for place in [6, 2] {
        // The checksum, and the length (RFC 1952 §2.3.1).
        let mut wrong = whole.clone();
        let end = wrong.len();
        wrong[end - place] ^= 1;
        assert_eq!(told("a.csv.gz", &wrong), [0], "{place}");
    }
    assert!(told("a.csv.gz", &whole[..whole.len() - 4]).is_empty());
    let rest = [whole, b"something after it".to_vec()].concat();
    assert!(told("a.csv.gz", &rest).is_empty());
    let members = [("a.csv", csv.as_slice()), ("b.csv", CSV.as_bytes())];
    let mut packed = zip(&members);
    assert!(told("x.zip", &packed).is_empty());
    assert!(told("x.zip", &packed[..packed.len() / 2]).is_empty());
    let second = memchr::memmem::rfind(&packed, b"PK\x01\x02").expect("an entry");
    // The checksum in the directory (APPNOTE 4.3.12).
    packed[second + 16] ^= 1;
    assert_eq!(told("x.zip", &packed), [1]);
}

#[test]
fn a_table_that_begins_with_words_is_read_where_somebody_says_so() {
    let words = "# list of bots\n64500 | 198.51.100.1 | 2026-11-20 01:00:00\n";
    let head = "Subject: bots\nDate: 2026-11-20\nFrom: desk\n\nseen;address\n";
    let tables = Limits {
        tables: true,
        ..Limits::default()
    };
    for text in [words, head] {
        let (found, result) = open("list.csv", text.as_bytes(), &tables);
        assert!(result.is_ok(), "{text}");
        assert_eq!(found, [("list.csv".to_owned(), text.as_bytes().to_vec())]);
        let (found, result) = open("list.csv", text.as_bytes(), &Limits::default());
        assert!(found.is_empty() && result.is_err(), "{text}");
    }
    let mail = attached("a.csv", CSV.as_bytes());
    let (found, _) = open("m.eml", mail.as_bytes(), &tables);
    assert_eq!(found[0].0, "a.csv", "a mail is still one");
}

#[test]
fn bombs_stop_at_the_limits() {
    let limit = |result: Result<Summary, ContainerError>| match result {
        Err(ContainerError::Limit { setting, .. }) => setting,
        other => panic!("no limit: {other:?}"),
    };
    let zeros = vec![b'0'; 24 << 20];
    for (name, bytes) in [
        ("a.gz", gz(&zeros)),
        ("a.zst", zst(&zeros)),
        ("a.zip", zip(&[("a", &zeros)])),
    ] {
        let (found, result) = open(name, &bytes, &Limits::default());
        assert_eq!(limit(result), "ratio", "{name}");
        assert!(found[0].1.len() <= (16 << 20) + 8192, "{name}");
    }
    let small = Limits {
        member_bytes: 10,
        ..Limits::default()
    };
    assert_eq!(
        limit(open("a.csv", CSV.as_bytes(), &small).1),
        "member_bytes"
    );
    let small = Limits {
        total_bytes: 60,
        ..Limits::default()
    };
    let two = zip(&[("a.csv", CSV.as_bytes()), ("b.csv", CSV.as_bytes())]);
    assert_eq!(limit(open("x.zip", &two, &small).1), "total_bytes");
    let small = Limits {
        members: 1,
        ..Limits::default()
    };
    assert_eq!(limit(open("x.zip", &two, &small).1), "members");
    let deep = (0..4).fold(CSV.as_bytes().to_vec(), |bytes, _| gz(&bytes));
    assert_eq!(limit(open("a.gz", &deep, &Limits::default()).1), "depth");
    let small = Limits {
        held_bytes: 100,
        ..Limits::default()
    };
    let text = attached("a.csv", CSV.as_bytes());
    assert_eq!(
        limit(open("m.eml", text.as_bytes(), &small).1),
        "held_bytes"
    );
}

#[test]
fn what_is_not_read_says_so() {
    for (bytes, kind) in [(&b"\xfd7zXZ\0...."[..], "xz"), (b"7z\xbc\xaf'\x1c", "7z")] {
        let (_, result) = open("a", bytes, &Limits::default());
        let want = ContainerError::Unsupported {
            member: "a".into(),
            kind,
        };
        assert_eq!(result, Err(want));
    }
    let empty = zip(&[]);
    let (_, result) = open("x.zip", &empty, &Limits::default());
    assert!(matches!(result, Err(ContainerError::Nothing { .. })));
}

/// An archive of members under one name: made under names of one length, then renamed.
fn twins(members: &[&[u8]]) -> Vec<u8> {
    let names: Vec<String> = (0..members.len()).map(|n| format!("twin{n}.csv")).collect();
    let pairs: Vec<_> = names
        .iter()
        .map(String::as_str)
        .zip(members.iter().copied())
        .collect();
    let mut bytes = zip(&pairs);
    for at in 0..bytes.len().saturating_sub(9) {
        if bytes[at..].starts_with(b"twin") && bytes[at + 5..].starts_with(b".csv") {
            bytes[at + 4] = b'0';
        }
    }
    bytes
}

#[test]
fn members_of_one_name_are_all_read() {
    let archive = twins(&[b"one\n", b"two\n", b"three\n"]);
    let (found, result) = open("a.zip", &archive, &Limits::default());
    assert!(result.is_ok(), "{result:?}");
    let texts: Vec<&[u8]> = found.iter().map(|f| &*f.1).collect();
    assert_eq!(texts, [&b"one\n"[..], b"two\n", b"three\n"]);
    // The count of the end record says four.
    let mut short = archive.clone();
    let end = short.len() - 22;
    (short[end + 8], short[end + 10]) = (4, 4);
    let (_, result) = open("a.zip", &short, &Limits::default());
    assert!(
        result.is_err(),
        "a member that is not there is not passed over"
    );
}

#[test]
fn a_mail_that_forwards_nothing_twice_still_gives_its_attachment() {
    let report = attached("2030-01-01-scan_dns-x.csv", CSV.as_bytes());
    let head = report
        .trim_end()
        .strip_suffix("--x--")
        .expect("the last boundary");
    let forwarded = "Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\n\n";
    let mail = format!("{head}--x\n{forwarded}--x--");
    let (found, result) = open("m.eml", mail.as_bytes(), &Limits::default());
    assert_eq!(
        found.first().map(|f| &*f.1),
        Some(CSV.as_bytes()),
        "{result:?}"
    );
    let alone = format!(
        "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\n{forwarded}--b--"
    );
    let (found, _) = open("m.eml", alone.as_bytes(), &Limits::default());
    assert!(
        found
            .iter()
            .all(|f| alone.contains(&*String::from_utf8_lossy(&f.1))),
        "what is no report is handed on as it is: {found:?}"
    );
}

#[test]
fn a_report_is_never_taken_for_a_mail() {
    for text in [CSV, "from,to,date\na,b,c\n", "\"from:\",\"to:\"\n", ""] {
        assert_eq!(detect(text.as_bytes()), Kind::Plain, "{text}");
    }
}

#[test]
fn what_is_no_report_is_told_what_it_looks_like() {
    let mut tar = vec![0; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    for (head, kind) in [
        (&b"<?xml version=\"1.0\"?><report/>"[..], "an XML document"),
        (b"\xef\xbb\xbf<!DOCTYPE html><title>Login", "a web page"),
        (b" <HTML>", "a web page"),
        (b"[\n  {\"source.ip\": \"198.51.100.1\"}]", "a JSON list"),
        (
            b"{\n  \"source.ip\": \"198.51.100.1\"\n}",
            "a JSON document",
        ),
        (
            b"{\"type\": \"bundle\", \"objects\": []}",
            "a JSON document",
        ),
        (b"{\"Event\": {\"info\": \"x\"}}", "a JSON document"),
        (b"Please find the report attached\nRegards\n", "plain text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
        (&tar, "a tar archive"),
    ] {
        assert_eq!(detect(head), Kind::Other(kind));
        let member = "a".to_owned();
        let said = ContainerError::Unsupported { member, kind }.to_string();
        assert!(said.contains(kind) && !said.contains("gzip"), "{said}");
    }
    for head in [
        &b"timestamp,ip\n"[..],
        b"{\"source.ip\": 1}",
        b"{\"classification.type\": \"scanner\", \"source.ip\": \"198.51.100.1\"}\n",
        b"ip\n198.51.100.1\n",
        b"Date First Seen,IP Address\n",
        b"time of event\tip\n",
        b"[time],ip\n",
        b"<id>,ip\n",
    ] {
        assert_eq!(detect(head), Kind::Plain);
    }
}
