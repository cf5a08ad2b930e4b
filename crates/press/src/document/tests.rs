//! What every format relies on.

use base::LanguageTag;
use proptest::prelude::*;

use super::*;

pub(crate) fn head(language: &str) -> Head {
    Head {
        language: language.parse::<LanguageTag>().unwrap(),
        title: "A report & more".to_owned(),
        subtitle: "Self-assessment".to_owned(),
        administration: "XA <Pilot>".to_owned(),
        date: "20 November 2026".to_owned(),
        iso_date: "2026-11-20".to_owned(),
        hash: "7a19128b034d1b266b240dd34899e97ed14dae48af226df".to_owned(),
        label: "TLP:AMBER".to_owned(),
        pages: Pages::default(),
        labels: Labels {
            colon: ": ".to_owned(),
            contents: "Contents".to_owned(),
            page: "Page".to_owned(),
            of: "of".to_owned(),
        },
    }
}

/// A document with every block, holding a text that people wrote.
pub(crate) fn every_block(language: &str, text: &str) -> Document {
    let mut out = Document::new(head(language));
    out.contents();
    out.heading(
        Level::One,
        "first",
        vec![Run::plain("First "), Run::user(text)],
    );
    out.paragraph(vec![
        Run::strong("Strong"),
        Run::emphasis(" stressed "),
        Run::code("P1"),
        Run::user(text),
        Run::plain("out").to(Link::outside("https://example.org/?a=1&b=2")),
        Run::plain("in").to(Some(Link::Heading("first".to_owned()))),
        Run::plain("nowhere").to(Some(Link::Heading("gone".to_owned()))),
        Run::plain("كلمة").in_language(&"ar".parse().unwrap()),
    ]);
    out.list(true, vec![vec![Run::user(text)], vec![Run::plain("two")]]);
    out.list(false, vec![vec![Run::user(text)]]);
    out.definitions(vec![(
        vec![Run::plain("Term")],
        vec![vec![Run::user(text)], vec![Run::plain("more")]],
    )]);
    out.note(Note::Information, vec![vec![Run::plain("Know")]]);
    out.note(Note::Warning, vec![vec![Run::user(text)]]);
    out.page_break();
    out.heading(Level::Two, "second", vec![Run::plain("Second")]);
    out.table(table(text));
    out.figure(Figure {
        svg: svg(),
        caption: "A figure".to_owned(),
        alternative: "Two bars".to_owned(),
        table: table(text),
    });
    out
}

/// The same with parts that are set in columns on paper.
pub(crate) fn with_columns(language: &str, text: &str) -> Document {
    let mut out = every_block(language, text);
    out.columns(2);
    out.lead(vec![Run::user(text)]);
    let mut index = table(text);
    index.is_index = true;
    out.table(index);
    out.columns(2);
    out.paragraph(vec![Run::plain("On the next page of two columns")]);
    out.page_break();
    out.paragraph(vec![Run::plain("In one column again")]);
    out
}

impl Document {
    /// The same document on pages on their side.
    pub(crate) fn turned(&mut self) {
        self.head.pages = Pages::Landscape;
    }

    /// The same document for everybody.
    pub(crate) fn unlabelled(&mut self) {
        self.head.label.clear();
    }
}

fn svg() -> String {
    use figure::{Cell, Dataset, Frame, Scale, Series, Steps};
    let cell = |number: f64| Cell::Value {
        number,
        text: number.to_string(),
    };
    let series = vec![Series {
        name: "Score".to_owned(),
        cells: vec![cell(40.0), cell(75.0), figure::Cell::Missing],
    }];
    let labels = ["One", "Two", "Three"].map(str::to_owned).to_vec();
    let data = Dataset::new("Section", labels, series).unwrap();
    let frame = Frame {
        id: &"bars".parse().unwrap(),
        title: "A figure",
        description: "Bars",
        direction: base::language::Direction::Ltr,
        missing: "none",
    };
    figure::radar(&frame, &data, &Scale::up_to(100.0, Steps::Whole))
}

fn table(text: &str) -> Table {
    let columns = vec![Column::words("Name", 3), Column::numbers("Number", 1)];
    let mut table = Table::new("A table", columns);
    table.row(vec![
        Cell::runs(vec![Run::user(text)]),
        Cell::text("12").shaded(2),
    ]);
    table.row(vec![Cell::text("too few")]);
    table.row(vec![
        Cell::text("too"),
        Cell::text("many"),
        Cell::text("cells"),
    ]);
    table
}

#[test]
fn a_heading_is_never_more_than_one_level_below_the_last() {
    let mut out = Document::new(head("en"));
    for level in [
        Level::Three,
        Level::Three,
        Level::Three,
        Level::One,
        Level::Three,
    ] {
        out.heading(level, "", vec![Run::plain("x")]);
    }
    let levels: Vec<u8> = out.headings().map(|(level, ..)| level.number()).collect();
    assert_eq!(levels, [1, 2, 3, 1, 2]);
}

#[test]
fn headings_of_one_id_get_different_ones() {
    let mut out = Document::new(head("en"));
    for id in ["a", "a", "a", "a-2", "1 b\"c"] {
        out.heading(Level::One, id, vec![Run::plain("x")]);
    }
    let ids: Vec<&str> = out.headings().map(|(_, id, _)| id).collect();
    assert_eq!(ids, ["a", "a-2", "a-3", "a-2-2", "x1-b-c"]);
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    let table = table("x");
    assert!(table.rows().iter().all(|r| r.len() == 2));
}

#[test]
fn a_link_leads_to_a_web_page_or_a_mailbox_only() {
    for good in [
        "https://example.org/a?b=c",
        "http://x",
        "mailto:a@example.org",
        "HTTPS://X",
    ] {
        assert!(Link::outside(good).is_some(), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b",
        "https://a\"b",
        "\\\\host\\share",
        "data:text/html,x",
        "",
    ] {
        assert!(Link::outside(bad).is_none(), "{bad}");
    }
}

#[test]
fn what_people_wrote_keeps_its_own_direction() {
    let direction = |text: &str| Run::user(text).direction().map(|d| d.as_str());
    assert_eq!(direction("2026-1"), Some("ltr"));
    assert_eq!(direction("(الوزارة) A"), Some("rtl"));
    assert_eq!(direction("1. Ministry الوزارة"), Some("ltr"));
    assert_eq!(Run::plain("x").direction(), None);
}

proptest! {
    #[test]
    fn text_keeps_its_letters_and_loses_what_xml_forbids(text in any::<String>()) {
        let run = Run::plain(text.clone());
        let allowed = |c: char| c == '\n' || !c.is_control() && !('\u{2066}'..='\u{2069}').contains(&c);
        prop_assert!(run.text().chars().all(allowed));
        let letters = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(run.text()), letters(&text));
    }
}
