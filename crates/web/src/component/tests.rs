//! Components as a reader and a screen reader meet them.

use super::*;
use crate::form::{Form, Key};
use crate::i18n::{Html, I18n, Lang, Message, Text};

const EVIL: &str = "\"><script>&";

fn lang(tag: &str) -> Lang {
    I18n::builder()
        .strict()
        .build()
        .expect("valid")
        .get(tag)
        .expect("built in")
}

fn table(lang: &Lang) -> Table {
    let columns = vec![
        Column::text("Network").sort("?sort=network", None),
        Column::number(EVIL).sort("?sort=count", Some(Order::Descending)),
    ];
    let rows = vec![vec![
        Cell::link(EVIL, "/en/x?a=1&b=2"),
        Cell::text(lang.number(1_204)),
    ]];
    Table::new(lang, EVIL, columns, rows)
}

#[test]
fn no_component_lets_markup_through() {
    let lang = lang("en");
    let mut form = Form::parse(b"a=%22%3E%3Cscript%3E%26");
    form.fail("a", Message::new("web-field-choice"));
    let choice = vec![Choice::new(EVIL, EVIL)];
    let fields = vec![
        Field::text("a", EVIL).hint(EVIL).filled(&lang, &form),
        Field::area("a", EVIL, 3).filled(&lang, &form),
        Field::select("a", EVIL, choice.clone()).filled(&lang, &form),
        Field::radio("a", EVIL, choice).filled(&lang, &form),
        Field::file("a", EVIL, ".csv"),
    ];
    let figure = KeyFigure {
        title: EVIL.into(),
        value: Some(EVIL.into()),
        change: None,
        note: EVIL.into(),
        source: Some((EVIL.into(), EVIL.to_owned())),
    };
    let task = Task {
        label: EVIL.into(),
        url: Some(EVIL.to_owned()),
        tone: Tone::Info,
    };
    let all = [
        table(&lang).to_string(),
        Figures::new(&lang, vec![figure]).to_string(),
        Tag::new(Tone::Bad, EVIL).to_string(),
        Notice::new(&lang, Tone::Bad, Html::from(Text::from(EVIL)))
            .title(EVIL)
            .to_string(),
        Tasks::new(&lang, vec![task]).to_string(),
        Empty {
            text: EVIL.into(),
            action: Some((EVIL.into(), EVIL.to_owned())),
        }
        .to_string(),
        Download::new(&lang, EVIL, EVIL, EVIL, 1_234_567).to_string(),
        Pages::new(&lang, Some(EVIL.to_owned()), None).to_string(),
        Pairs {
            pairs: vec![(EVIL.into(), Text::from(EVIL).into())],
        }
        .to_string(),
        Details {
            summary: EVIL.into(),
            body: Text::from(EVIL).into(),
        }
        .to_string(),
        ErrorSummary::of(&lang, &form).to_string(),
        Filter::new(&lang, EVIL, fields).to_string(),
        Chart::new(&lang, EVIL, String::new(), String::new()).to_string(),
    ];
    for html in all {
        assert!(
            !html.contains("<script") && !html.contains("\"\">"),
            "{html}"
        );
    }
}

#[test]
fn a_table_tells_its_caption_headings_and_order() {
    let html = table(&lang("fr")).to_string();
    for want in [
        "<caption>&quot;&gt;&lt;script&gt;&amp;</caption>",
        "<th scope=\"col\"><a href=\"?sort=network\" title=\"Trier par Network\">Network<span aria-hidden=\"true\"></span></a></th>",
        "<th scope=\"col\" class=\"n\" aria-sort=\"descending\">",
        "<th scope=\"row\"><a href=\"/en/x?a=1&amp;b=2\">",
        "class=\"n\">1\u{202f}204</td>",
    ] {
        assert!(html.contains(want), "{want}\n{html}");
    }
    let empty = Table::new(&lang("fr"), "T", vec![], vec![]).to_string();
    assert!(
        empty.contains("Il n’y a encore rien à afficher."),
        "{empty}"
    );
}

#[test]
fn an_error_is_tied_to_its_field_and_shown_with_what_was_entered() {
    let lang = lang("en");
    let mut form = Form::parse(b"asn=64x&password=secret&kind=b");
    form.fail("asn", Message::new("web-field-number"));
    let summary = ErrorSummary::of(&lang, &form).to_string();
    assert!(
        summary.contains("There is 1 problem with what you entered"),
        "{summary}"
    );
    assert!(summary.contains("<a href=\"#asn\">Enter a whole number</a>"));
    let field = Field::text("asn", "AS number")
        .hint("A hint")
        .filled(&lang, &form)
        .to_string();
    for want in [
        "<label for=\"asn\">",
        "value=\"64x\"",
        "aria-describedby=\"asn-hint asn-error\"",
        "aria-invalid=\"true\"",
        "id=\"asn-error\">Enter a whole number",
    ] {
        assert!(field.contains(want), "{want}\n{field}");
    }
    let password = Field::input("password", "Password", "password")
        .filled(&lang, &form)
        .to_string();
    assert!(!password.contains("secret"), "{password}");
    let choices = vec![Choice::new("a", "A"), Choice::new("b", "B")];
    let select = Field::select("kind", "Kind", choices)
        .filled(&lang, &form)
        .to_string();
    assert!(
        select.contains("<option value=\"b\" selected>B</option>"),
        "{select}"
    );
    assert_eq!(
        ErrorSummary::of(&lang, &Form::default()).to_string().trim(),
        ""
    );
}

#[test]
fn missing_data_is_said_in_words() {
    let lang = lang("ru");
    let figure = KeyFigure {
        title: "T".into(),
        value: None,
        change: None,
        note: "n".into(),
        source: None,
    };
    let html = Figures::new(&lang, vec![figure]).to_string();
    assert!(html.contains("нет данных") && !html.contains('0'), "{html}");
}

#[test]
fn every_tone_has_a_shape_of_its_own() {
    let tones = [Tone::Info, Tone::Good, Tone::Warning, Tone::Bad, Tone::Calm];
    let mut shapes: Vec<String> = tones.map(|t| Tag::new(t, "x").to_string()).to_vec();
    shapes.sort();
    shapes.dedup();
    assert_eq!(shapes.len(), tones.len());
}

#[test]
fn a_form_carries_its_key_and_version() {
    let key = Key::new();
    let html = Hidden {
        key: key.clone(),
        version: Some(3),
    }
    .to_string();
    assert!(html.contains(&format!("name=\"_key\" value=\"{key}\"")));
    assert!(html.contains("name=\"_version\" value=\"3\""));
}
