//! What a reader of the PDF relies on; the typesetter is slow in the development profile, so these
//! are few.

use super::*;
use crate::document::Run;
use crate::document::tests::{every_block, with_columns};

const EVIL: &str = "#panic() $x$ *bold* @label <tag> \\ ` [ ] \" //";

#[test]
fn every_block_is_set_as_pdf_ua_in_all_directions_and_nothing_of_it_is_markup() {
    let fonts = Fonts::embedded();
    for language in ["en", "ar", "zh"] {
        let pdf = write(&with_columns(language, EVIL), &fonts).unwrap();
        assert_eq!(pdf.not_accessible, Vec::<String>::new(), "{language}");
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&pdf.bytes);
        assert!(text.contains("/StructTreeRoot") && text.contains("pdfuaid"));
    }
}

#[test]
fn two_columns_need_half_the_pages() {
    let fonts = Fonts::embedded();
    let pages = |columns: u8| {
        let mut document = Document::new(crate::document::tests::head("en"));
        document.columns(columns);
        for _ in 0..240 {
            document.paragraph(vec![Run::plain("A line")]);
        }
        let pdf = write(&document, &fonts).unwrap();
        assert_eq!(pdf.not_accessible, Vec::<String>::new());
        let text = String::from_utf8_lossy(&pdf.bytes).replace("/Type/Pages", "");
        text.matches("/Type/Page").count()
    };
    let (one, two) = (pages(1), pages(2));
    assert!(one > 4 && two <= one / 2 + 1, "{one} and {two} pages");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (fonts, document) = (Fonts::embedded(), every_block("fr", "x"));
    assert_eq!(
        write(&document, &fonts).unwrap(),
        write(&document, &fonts).unwrap()
    );
}

#[test]
fn a_figure_becomes_a_png_and_no_picture_opens_a_file() {
    let fonts = Fonts::embedded();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fig\" viewBox=\"0 0 10 10\"><text x=\"1\" y=\"9\">نص</text></svg>";
    assert!(png(svg, 64, &fonts).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(png("not a picture", 64, &fonts), None);
}

#[test]
fn the_fonts_have_the_letters_of_six_languages() {
    let fonts = Fonts::embedded();
    for letter in "aéñßИЯщΩ€ضغظلا،؟٪国网络安全评估☐•–“”".chars() {
        let code = u32::from(letter);
        assert!(
            fonts.list.iter().any(|f| f.info().coverage.contains(code)),
            "{letter}"
        );
    }
}

#[test]
fn a_file_that_is_no_font_is_left_out() {
    let fonts = Fonts::with(&[b"nonsense".to_vec()]);
    assert_eq!(fonts.list.len(), Fonts::embedded().list.len());
}
