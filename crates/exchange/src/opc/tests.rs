//! What whoever takes files from outside relies on.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use super::*;

const TYPES: &str = "<Types xmlns=\"t\"></Types>";
const MAIN: &str = "<d><p>x</p></d>";

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn with(name: &str, bytes: &[u8]) -> Result<Package, OpcError> {
    let parts = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", MAIN.as_bytes()),
        (name, bytes),
    ];
    Package::open(&packed(&parts), Kind::Word, &Limits::default())
}

#[test]
fn a_sound_package_is_opened() {
    let package = with("word/media/logo.png", b"\x89PNG").unwrap();
    assert_eq!(package.parts().len(), 3);
    assert_eq!(
        package.part("WORD/document.xml").unwrap().bytes,
        MAIN.as_bytes()
    );
}

#[test]
fn macros_controls_and_embedded_files_are_refused() {
    for name in [
        "word/vbaProject.bin",
        "word/activeX/activeX1.xml",
        "word/embeddings/a.xlsx",
    ] {
        let error = with(name, b"<a/>").unwrap_err();
        assert!(matches!(error, OpcError::Active { .. }), "{name}: {error}");
    }
    let types = "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
    assert!(matches!(
        with("x.xml", types.as_bytes()),
        Err(OpcError::Active { .. })
    ));
}

#[test]
fn links_that_are_followed_by_themselves_are_refused_and_plain_links_are_not() {
    let relation = |kind: &str, target: &str| {
        let xml = format!(
            "<r:Relationships xmlns:r=\"r\"><r:Relationship Type=\"x/{kind}\" Target=\"{target}\" TargetMode=\"External\"/></r:Relationships>"
        );
        with("word/_rels/document.xml.rels", xml.as_bytes())
    };
    assert!(relation("hyperlink", "https://example.org/").is_ok());
    let bad = [
        ("attachedTemplate", "https://example.org/x.dotm"),
        ("image", "http://192.0.2.1/pixel.png"),
        ("hyperlink", "file:///c:/x"),
        ("oleObject", "https://example.org/x"),
    ];
    for (kind, target) in bad {
        assert!(
            matches!(relation(kind, target), Err(OpcError::External { .. })),
            "{kind}"
        );
    }
}

#[test]
fn broken_xml_and_entities_are_refused_with_their_place() {
    let bad = [
        "<a><b></a>",
        "<a>",
        "",
        "<a/><b/>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
        "<a b=\"1\" b=\"2\"",
    ];
    for xml in bad {
        match with("word/styles.xml", xml.as_bytes()) {
            Err(OpcError::Xml { part, .. }) => assert_eq!(part, "word/styles.xml"),
            other => panic!("{xml}: {other:?}"),
        }
    }
    let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
    assert!(with("x.xml", deep.as_bytes()).is_err());
}

#[test]
fn a_bomb_is_refused_before_it_unfolds() {
    let zeros = vec![b' '; 5 << 20];
    let bytes = packed(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("word/document.xml", &zeros),
    ]);
    assert!(bytes.len() < 100_000, "{}", bytes.len());
    let small = Limits {
        part: 1 << 20,
        ..Limits::default()
    };
    let error = Package::open(&bytes, Kind::Word, &small).unwrap_err();
    assert!(matches!(error, OpcError::Limit { .. }), "{error}");
    let few = Limits {
        parts: 1,
        ..Limits::default()
    };
    assert!(matches!(
        Package::open(&bytes, Kind::Word, &few),
        Err(OpcError::Limit { .. })
    ));
}

#[test]
fn old_files_and_other_archives_are_told_apart() {
    let open = |bytes: &[u8]| Package::open(bytes, Kind::Workbook, &Limits::default());
    assert_eq!(open(b"\xd0\xcf\x11\xe0rest"), Err(OpcError::OldOrLocked));
    assert!(matches!(open(b"text"), Err(OpcError::Damaged { .. })));
    let other = packed(&[("a.txt", b"x")]);
    assert!(matches!(open(&other), Err(OpcError::NotOffice { .. })));
    let climbing = packed(&[("../a.xml", b"<a/>")]);
    assert!(matches!(open(&climbing), Err(OpcError::Damaged { .. })));
}

#[test]
fn words_are_found_with_their_places() {
    let xml = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>A &amp; </w:t></w:r><w:r><w:t>B</w:t></w:r></w:p><w:tbl><w:p><w:t>C</w:t></w:p></w:tbl><w:sectPr/></w:body></w:document>";
    let found = text::paragraphs(xml.as_bytes());
    assert_eq!(found.len(), 2);
    assert_eq!(
        (found[0].text().as_str(), found[0].in_body),
        ("A & B", true)
    );
    assert_eq!((found[1].text().as_str(), found[1].in_body), ("C", false));
    let pieces: Vec<&str> = found[0]
        .pieces
        .iter()
        .map(|p| &xml[p.range.clone()])
        .collect();
    assert_eq!(pieces, ["A &amp; ", "B"]);
    assert!(xml[text::end_of_body(xml.as_bytes()).unwrap()..].starts_with("<w:sectPr/>"));
}

proptest! {
    #[test]
    fn any_bytes_are_refused_or_opened_and_never_end_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Package::open(&bytes, Kind::Word, &Limits::default());
        let _ = with("word/styles.xml", &bytes);
        let _ = (text::paragraphs(&bytes), text::styles(&bytes), text::end_of_body(&bytes), text::root(&bytes));
    }

    #[test]
    fn every_place_lies_within_the_part(body in "[<>/wptr:&;a-c \"=]{0,80}") {
        let xml = format!("<w:document><w:body><w:p>{body}</w:p></w:body></w:document>");
        for paragraph in text::paragraphs(xml.as_bytes()) {
            prop_assert!(paragraph.range.end <= xml.len());
            for piece in paragraph.pieces {
                prop_assert!(xml.get(piece.range).is_some());
            }
        }
    }
}
