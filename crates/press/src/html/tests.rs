//! What a strict browser relies on.

use proptest::prelude::*;

use crate::document::tests::every_block;

const EVIL: &str = "</p><script>alert(1)</script><img src=x onerror=y> ]]> &amp; \u{0}";

#[test]
fn the_file_has_no_script_no_style_attribute_and_fetches_nothing() {
    let html = super::write(&every_block("en", EVIL));
    for bad in [
        "<script",
        "style=\"",
        "<img",
        " src=\"",
        "<link",
        "@import",
        "url(http",
        "onerror=y>",
    ] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert!(html.contains("&lt;script&gt;alert(1)"));
    assert_eq!(html.matches("<h1").count(), 1);
    assert_eq!(html.matches("<style>").count(), 1);
}

#[test]
fn a_right_to_left_document_says_so_and_foreign_words_too() {
    let html = super::write(&every_block("ar", "x"));
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let html = super::write(&every_block("en", "x"));
    assert!(html.contains("<span lang=\"ar\" dir=\"rtl\">كلمة</span>"));
}

#[test]
fn tables_have_heads_for_rows_and_columns_and_figures_their_numbers() {
    let html = super::write(&every_block("en", "x"));
    assert_eq!(html.matches("<table>").count(), 2);
    assert!(html.contains("<th scope=\"col\" class=\"n\">") && html.contains("<th scope=\"row\">"));
    assert!(html.contains("<figure>") && html.contains("<svg"));
}

#[test]
fn the_label_stands_first_and_last() {
    let html = super::write(&every_block("ar", "x"));
    let label = "<p class=\"doc-label\" dir=\"ltr\">TLP:AMBER</p>";
    assert_eq!(html.matches(label).count(), 2);
    let printed = "@top-right{content:\"TLP:AMBER\";";
    assert!(
        html.contains(printed),
        "in the margin of every printed page"
    );
}

proptest! {
    #[test]
    fn whatever_people_write_opens_no_element(text in any::<String>()) {
        let plain = super::write(&every_block("en", "x"));
        let html = super::write(&every_block("en", &text));
        let tags = |h: &str| h.matches('<').count();
        // Line breaks are the only elements that a text brings, one in each of its places.
        let breaks = html.matches("<br>").count();
        prop_assert_eq!(tags(&html), tags(&plain) + breaks - plain.matches("<br>").count());
    }
}
