//! What a report relies on: radar, heat map, gap bars and progress say the truth about gaps.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

mod xml;

use base::language::Direction;
use figure::{Cell, Dataset, Frame, Id, Row, Scale, Series, Square, Steps};
use proptest::prelude::*;

fn frame<'a>(id: &'a Id, direction: Direction) -> Frame<'a> {
    Frame {
        id,
        title: "Score",
        description: "Scores by section",
        direction,
        missing: "not answered",
    }
}

fn shares(numbers: &[Option<f64>]) -> Dataset {
    let labels = (1..=numbers.len())
        .map(|n| format!("Section {n}"))
        .collect();
    let cell = |n: &Option<f64>| match n {
        Some(number) => Cell::Value {
            number: *number,
            text: format!("{number} %"),
        },
        None => Cell::Missing,
    };
    let series = Series {
        name: "This round".to_owned(),
        cells: numbers.iter().map(cell).collect(),
    };
    Dataset::new("Section", labels, vec![series]).unwrap()
}

fn whole() -> Scale {
    Scale::up_to(100.0, Steps::Whole)
}

#[test]
fn a_radar_draws_no_side_to_an_axis_without_a_value() {
    let id: Id = "radar".parse().unwrap();
    let frame = frame(&id, Direction::Ltr);
    let full = figure::radar(
        &frame,
        &shares(&[Some(10.0), Some(20.0), Some(30.0), Some(0.0)]),
        &whole(),
    );
    assert!(full.contains("fig-area"), "a whole outline is filled");
    let gappy = shares(&[Some(10.0), None, Some(30.0), Some(0.0), None]);
    let svg = figure::radar(&frame, &gappy, &whole());
    assert!(!svg.contains("fig-area"), "{svg}");
    let line = svg
        .split("fig-line")
        .nth(1)
        .unwrap()
        .split("d=\"")
        .nth(1)
        .unwrap();
    let line = line.split('"').next().unwrap();
    assert_eq!(
        line.matches('L').count(),
        1,
        "one side has both its ends: {line}"
    );
    assert_eq!(svg.matches("fig-dot").count(), 1, "a lone value is a dot");
    assert_eq!(svg.matches(">not answered</text>").count(), 2);
}

#[test]
fn two_sections_are_drawn_as_bars() {
    let id: Id = "two".parse().unwrap();
    let data = shares(&[Some(10.0), Some(20.0)]);
    let frame = frame(&id, Direction::Ltr);
    assert_eq!(
        figure::radar(&frame, &data, &whole()),
        figure::horizontal(&frame, &data, &whole())
    );
}

#[test]
fn gap_bars_hatch_the_rest_and_tell_the_unknown_from_nothing() {
    let id: Id = "gaps".parse().unwrap();
    let draw = |numbers: &[Option<f64>]| {
        let frame = frame(&id, Direction::Ltr);
        figure::gap_bars(&frame, &shares(numbers), &whole(), ("Reached", "Gap"))
    };
    let zero = draw(&[Some(0.0)]);
    assert!(!zero.contains("gaps-gap") && zero.contains("url(#gaps-p2)"));
    let unknown = draw(&[None]);
    assert!(unknown.contains("url(#gaps-gap)") && unknown.contains(">not answered</text>"));
}

#[test]
fn every_square_of_the_heat_map_carries_its_stage_and_an_open_one_is_hatched() {
    let id: Id = "heat".parse().unwrap();
    let stage = |n: u8| Square::Stage {
        stage: n,
        text: n.to_string(),
    };
    let squares = [
        stage(0),
        stage(4),
        Square::Open,
        Square::Left {
            text: "–".to_owned(),
        },
    ];
    let squares = squares
        .into_iter()
        .enumerate()
        .map(|(n, s)| (format!("P{n}"), s));
    let rows = [Row {
        label: "The case".to_owned(),
        squares: squares.collect(),
    }];
    let key = ["Nothing", "Begun", "Partly", "In force", "Improved"];
    let svg = figure::stages(&frame(&id, Direction::Rtl), &rows, &key);
    xml::check(&svg).unwrap();
    for wanted in [
        "fig-h0",
        "fig-h4",
        ">0</text>",
        ">4</text>",
        ">–</text>",
        "url(#heat-gap)",
    ] {
        assert!(svg.contains(wanted), "{wanted}");
    }
    let table = figure::stages_table(
        &rows,
        ["Section", "Question", "Stage"],
        "Stages",
        "not answered",
    );
    xml::check(&table).unwrap();
    assert_eq!(table.matches("<tr>").count(), 5);
    assert!(table.contains("<td class=\"fig-missing\">not answered</td>"));
}

#[test]
fn a_figure_that_stands_alone_has_its_style_and_heeds_direction_by_itself() {
    let id: Id = "alone".parse().unwrap();
    let data = shares(&[Some(10.0), Some(20.0), None]);
    let svg = figure::progress(&frame(&id, Direction::Rtl), &data, &whole());
    let alone = figure::standalone(&svg);
    assert!(!alone.contains("direction=") && alone.contains("text-anchor:end}"));
    assert!(alone.contains(">\u{200f}Section 1\u{200f}</text>"));
    assert!(alone.contains(" width=\"360\" height="));
    assert!(
        !alone.contains("var("),
        "drawing programs know no custom properties"
    );
    let classes = svg
        .split("class=\"")
        .skip(1)
        .filter_map(|r| r.split('"').next());
    for class in classes.flat_map(|c| c.split(' ')) {
        let plain = ["fig-label", "fig-key", "fig-bar"].contains(&class);
        assert!(plain || alone.contains(&format!(".{class}")), "{class}");
    }
    assert_eq!(figure::standalone("no picture"), "no picture");
}

proptest! {
    #[test]
    fn any_heat_map_is_well_formed_and_inside_its_box(
        texts in proptest::collection::vec(any::<String>(), 8),
        stages in proptest::collection::vec(0..7_u8, 0..60),
        rtl in any::<bool>(),
    ) {
        let id: Id = "any".parse().unwrap();
        let square = |(n, s): (usize, &u8)| (texts[n % 8].clone(), match s {
            5 => Square::Open,
            6 => Square::Left { text: texts[(n + 1) % 8].clone() },
            stage => Square::Stage { stage: *stage, text: texts[(n + 2) % 8].clone() },
        });
        let rows = [
            Row { label: texts[0].clone(), squares: stages.iter().enumerate().map(square).collect() },
            Row { label: texts[1].clone(), squares: Vec::new() },
        ];
        let key = [&*texts[2], &*texts[3], &*texts[4], &*texts[5], &*texts[6]];
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let frame = Frame { id: &id, title: &texts[7], description: &texts[0], direction, missing: &texts[1] };
        let svg = figure::stages(&frame, &rows, &key);
        let seen = xml::check(&svg).map_err(TestCaseError::fail)?;
        for x in &seen.xs { prop_assert!((0.0..=seen.view_box.0).contains(x)); }
        for y in &seen.ys { prop_assert!((0.0..=seen.view_box.1).contains(y)); }
        xml::check(&figure::stages_table(&rows, ["a", "b", "c"], &texts[2], &texts[3])).map_err(TestCaseError::fail)?;
    }
}
