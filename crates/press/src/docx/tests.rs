//! What an editor of the Word file, and a country with a template of its own, rely on.

use exchange::opc::{Kind, Limits, OpcError, Package, text};
use proptest::prelude::*;

use super::package::pack;
use super::template::Place;
use super::*;
use crate::document::tests::every_block;

const EVIL: &str = "</w:t><w:instrText>HYPERLINK</w:instrText> {{title}} & \u{1}\n=1+1";

fn opened(bytes: &[u8]) -> Package {
    Package::open(bytes, Kind::Word, &Limits::default()).unwrap()
}

fn part(package: &Package, name: &str) -> String {
    String::from_utf8(package.part(name).unwrap().bytes.clone()).unwrap()
}

fn raster(_: &str) -> Option<Vec<u8>> {
    Some(b"\x89PNG\r\n\x1a\n".to_vec())
}

#[test]
fn the_file_is_sound_and_holds_real_styles_fields_and_properties() {
    let bytes = write(&every_block("en", EVIL), Some(&raster)).unwrap();
    let package = opened(&bytes);
    let main = part(&package, "word/document.xml");
    for wanted in [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:tblHeader/>",
        " PAGEREF _Toc000001 \\h ",
        "<w:pStyle w:val=\"Caption\"/>",
        "descr=\"Two bars\"",
        "asvg:svgBlip",
        "<w:pageBreakBefore/>",
        "<w:numId w:val=\"2\"/>",
    ] {
        assert!(main.contains(wanted), "{wanted}");
    }
    assert!(part(&package, "word/footer1.xml").contains(" NUMPAGES "));
    assert!(part(&package, "docProps/core.xml").contains("<dc:language>en</dc:language>"));
    assert!(
        !main.contains("HYPERLINK</w:instrText>"),
        "a text became a field"
    );
    assert!(!main.contains("@list"), "a list without its number");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = every_block("fr", "x");
    assert_eq!(
        write(&document, None).unwrap(),
        write(&document, None).unwrap()
    );
}

#[test]
fn without_a_raster_a_figure_is_shown_by_its_table() {
    let main = part(
        &opened(&write(&every_block("en", "x"), None).unwrap()),
        "word/document.xml",
    );
    assert!(!main.contains("<w:drawing>"));
    assert_eq!(main.matches("<w:tbl>").count(), 2);
}

#[test]
fn an_arabic_file_runs_from_right_to_left_and_its_english_words_do_not() {
    let package = opened(&write(&every_block("ar", "Words."), None).unwrap());
    let main = part(&package, "word/document.xml");
    assert!(main.contains("<w:bidiVisual/>") && main.contains("<w:rtl/>"));
    let paragraphs = main.matches("<w:p><w:pPr>").count();
    assert_eq!(
        main.matches("<w:bidi/></w:pPr>").count() + main.matches("<w:bidi/><w:jc").count(),
        paragraphs
    );
    assert!(main.contains("\u{200e}Words.\u{200e}"));
    let styles = part(&package, "word/styles.xml");
    assert!(styles.contains("w:cs=\"Arial\"") && styles.contains("w:bidi=\"ar-SA\""));
}

#[test]
fn a_chinese_file_names_its_east_asian_language() {
    let package = opened(&write(&every_block("zh", "x"), None).unwrap());
    assert!(part(&package, "word/styles.xml").contains("w:eastAsia=\"zh-CN\""));
}

/// A template as Word makes them: a title split over runs, a logo's header, a style of its own.
fn template(body: &str) -> Vec<u8> {
    let w = super::package::W;
    let xml = super::package::XML;
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    let parts = [
        ("[Content_Types].xml", format!("{xml}{types}")),
        (
            "_rels/.rels",
            format!("{xml}<Relationships xmlns=\"{relations}\"></Relationships>"),
        ),
        (
            "word/document.xml",
            format!(
                "{xml}<w:document xmlns:w=\"{w}\"><w:body>{body}<w:sectPr/></w:body></w:document>"
            ),
        ),
        (
            "word/styles.xml",
            format!(
                "{xml}<w:styles xmlns:w=\"{w}\"><w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!("{xml}<Relationships xmlns=\"{relations}\"></Relationships>"),
        ),
        (
            "word/header1.xml",
            format!(
                "{xml}<w:hdr xmlns:w=\"{w}\"><w:p><w:r><w:t>{{{{ti</w:t></w:r><w:r><w:t>tle}}}} of {{{{administration}}}}</w:t></w:r></w:p></w:hdr>"
            ),
        ),
    ];
    let parts: Vec<(String, Vec<u8>)> = parts
        .into_iter()
        .map(|(n, t)| (n.to_owned(), t.into_bytes()))
        .collect();
    pack(&parts).unwrap()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_template_keeps_its_words_and_styles_and_gets_the_report_in_its_place() {
    let body = format!(
        "{}{}{}",
        paragraph("Before"),
        paragraph("{{report}}"),
        paragraph("After {{date}}")
    );
    let template = Template::open(&template(&body)).unwrap();
    assert_eq!(template.place(), Place::Marked);
    let done = template
        .write(&every_block("en", EVIL), Some(&raster))
        .unwrap();
    let package = opened(&done);
    let main = part(&package, "word/document.xml");
    let at = |what: &str| main.find(what).unwrap_or_else(|| panic!("{what}"));
    assert!(at("Before") < at("Strong") && at("Strong") < at("After 20 November 2026"));
    assert!(!main.contains("{{report}}") && main.contains("w:val=\"Titre1\""));
    assert!(part(&package, "word/styles.xml").contains("w:styleId=\"Heading2\""));
    let header = part(&package, "word/header1.xml");
    let lines = text::paragraphs(header.as_bytes());
    let lines: Vec<String> = lines.iter().map(|p| p.text()).collect();
    assert_eq!(lines, ["A report & more of XA <Pilot>", "TLP:AMBER"]);
    assert!(package.part("word/numbering.xml").is_some());
    assert!(part(&package, "[Content_Types].xml").contains("image/svg+xml"));
}

#[test]
fn a_report_without_a_mark_comes_at_the_end_before_the_page_settings() {
    let template = Template::open(&template(&paragraph("Before"))).unwrap();
    assert_eq!(template.place(), Place::AtEnd);
    let main = part(
        &opened(&template.write(&every_block("en", "x"), None).unwrap()),
        "word/document.xml",
    );
    assert!(
        main.contains("</w:p><w:sectPr/></w:body>"),
        "{}",
        &main[main.len() - 200..]
    );
}

#[test]
fn a_mark_in_a_table_or_twice_is_refused() {
    let marked = paragraph("{{report}}");
    let table = format!("<w:tbl><w:tr><w:tc>{marked}</w:tc></w:tr></w:tbl>");
    assert_eq!(
        Template::open(&template(&table)).unwrap_err(),
        TemplateError::Misplaced
    );
    let beside = paragraph("See {{report}}");
    assert_eq!(
        Template::open(&template(&beside)).unwrap_err(),
        TemplateError::Misplaced
    );
    let twice = Template::open(&template(&format!("{marked}{marked}")));
    assert_eq!(twice.unwrap_err(), TemplateError::Twice { found: 2 });
}

#[test]
fn what_is_no_word_file_is_refused() {
    for bytes in [&b""[..], b"hello", b"PK\x03\x04", b"%PDF-1.7"] {
        let error = Template::open(bytes).unwrap_err();
        assert!(
            matches!(error, TemplateError::File(OpcError::Damaged { .. })),
            "{error}"
        );
    }
}

proptest! {
    #[test]
    fn whatever_people_write_leaves_the_file_sound(text in any::<String>()) {
        let document = every_block("ar", &text);
        opened(&write(&document, None).unwrap());
        let template = Template::open(&template(&paragraph("{{report}}"))).unwrap();
        opened(&template.write(&document, None).unwrap());
    }

    #[test]
    fn a_damaged_template_is_refused_or_gives_a_sound_file(at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = template(&paragraph("{{report}}"));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(template) = Template::open(&bytes)
            && let Ok(done) = template.write(&every_block("en", "x"), None)
        {
            opened(&done);
        }
    }
}

#[test]
fn the_head_and_the_last_row_of_a_table_never_stand_alone() {
    use crate::document::{Cell, Column, Table};
    let mut document = every_block("en", "x");
    let mut table = Table::new("", vec![Column::words("Name", 1)]);
    for n in 1..=4 {
        table.row(vec![Cell::text(format!("row {n}"))]);
    }
    document.page_break();
    document.table(table);
    let main = part(
        &opened(&write(&document, None).unwrap()),
        "word/document.xml",
    );
    let (_, own) = main.rsplit_once("<w:tbl>").unwrap();
    let rows: Vec<&str> = own.split("<w:tr>").skip(1).collect();
    let kept: Vec<bool> = rows.iter().map(|r| r.contains("<w:keepNext/>")).collect();
    assert_eq!(kept, [true, false, false, true, false], "{own}");
    let head = rows[0]
        .find("<w:keepNext/>")
        .zip(rows[0].find("<w:pageBreakBefore/>"));
    assert!(
        head.is_some_and(|(keep, page)| keep < page),
        "in the order of the schema"
    );
}

#[test]
fn the_contents_are_lines_with_fields_of_their_own() {
    let main = part(
        &opened(&write(&every_block("en", "x"), None).unwrap()),
        "word/document.xml",
    );
    // LibreOffice never works out what stands inside a field for the contents.
    assert!(!main.contains(" TOC "));
    let fields = main.matches(" PAGEREF _Toc").count();
    let marks = main.matches("w:name=\"_Toc").count();
    assert!(fields > 1 && fields == marks, "{fields} of {marks}");
    assert_eq!(main.matches("w:dirty=\"true\"").count(), fields);
}

#[test]
fn the_label_stands_in_header_and_footer_and_a_template_may_place_it() {
    let own = opened(&write(&every_block("ar", "x"), None).unwrap());
    for name in ["word/header1.xml", "word/footer1.xml"] {
        assert!(part(&own, name).contains("TLP:AMBER"), "{name}");
    }
    let placed = template(&format!(
        "{}{}",
        paragraph("{{label}}"),
        paragraph("{{report}}")
    ));
    let done = Template::open(&placed).unwrap();
    let main = part(
        &opened(&done.write(&every_block("en", "x"), None).unwrap()),
        "word/document.xml",
    );
    assert!(main.contains("<w:t>TLP:AMBER</w:t>") && !main.contains("{{label}}"));
    let mut free = every_block("en", "x");
    free.unlabelled();
    let plain = opened(&write(&free, None).unwrap());
    assert!(!part(&plain, "word/header1.xml").contains("TLP"));
}

#[test]
fn tab_stops_of_headers_and_contents_stand_at_the_edge_of_the_page() {
    let upright = opened(&write(&every_block("en", "x"), None).unwrap());
    assert!(part(&upright, "word/styles.xml").contains("w:pos=\"9628\""));
    let mut wide = every_block("en", "x");
    wide.turned();
    let wide = part(&opened(&write(&wide, None).unwrap()), "word/styles.xml");
    assert!(wide.contains("w:pos=\"14560\"") && !wide.contains("9628"));
}

#[test]
fn arabic_has_its_bars_on_the_right_and_nothing_slanted() {
    let arabic = opened(&write(&every_block("ar", "x"), None).unwrap());
    let note = |styles: &str| {
        let (_, own) = styles.split_once("w:styleId=\"WarningText\"").unwrap();
        own.split_once("</w:pBdr>").unwrap().0.to_owned()
    };
    let own = note(&part(&arabic, "word/styles.xml"));
    assert!(
        own.contains("<w:right w:val") && !own.contains("<w:left "),
        "{own}"
    );
    assert!(!part(&arabic, "word/document.xml").contains("<w:i/>"));
    let english = opened(&write(&every_block("en", "x"), None).unwrap());
    assert!(note(&part(&english, "word/styles.xml")).contains("<w:left w:val"));
    assert!(part(&english, "word/document.xml").contains("<w:i/>"));
    let html = crate::html::write(&every_block("ar", "x"));
    assert!(html.contains("[dir=rtl] em,em:lang(ar){font-style:normal}"));
}

#[test]
fn a_row_that_fills_half_a_page_in_a_narrow_column_may_be_split() {
    use crate::document::{Cell, Column, Table};
    let row = |text: &str| {
        let columns = vec![Column::words("Name", 1), Column::words("Said", 5)];
        let mut table = Table::new("", columns);
        table.row(vec![Cell::text(text), Cell::text("short")]);
        let mut document = every_block("en", "x");
        document.table(table);
        let main = part(
            &opened(&write(&document, None).unwrap()),
            "word/document.xml",
        );
        let (_, own) = main.rsplit_once("<w:tr>").unwrap();
        own.contains("<w:cantSplit/>")
    };
    assert!(row("a few words"));
    assert!(!row(&"a few words ".repeat(60)));
}
