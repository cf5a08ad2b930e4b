//! What a page relies on: well-formed, bounded, small pictures that never pass a gap off as zero.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

mod xml;

use base::language::Direction;
use figure::{Cell, DataError, Dataset, Frame, Id, Scale, Series, Steps};
use proptest::prelude::*;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn frame<'a>(id: &'a Id, direction: Direction, missing: &'a str) -> Frame<'a> {
    Frame {
        id,
        title: "Infected addresses a day",
        description: "Infected addresses fell from 12 to 3 during October.",
        direction,
        missing,
    }
}

fn cell(number: f64) -> Cell {
    let text = number.to_string();
    Cell::Value { number, text }
}

fn days(series: &[&[Option<f64>]]) -> Dataset {
    let labels = (1..=series[0].len())
        .map(|d| format!("{d} Oct 2026"))
        .collect();
    let series = series.iter().enumerate().map(|(i, cells)| Series {
        name: format!("Kind {}", i + 1),
        cells: cells
            .iter()
            .map(|n| n.map_or(Cell::Missing, cell))
            .collect(),
    });
    Dataset::new("Day", labels, series.collect()).unwrap()
}

fn all(frame: &Frame<'_>, data: &Dataset) -> [String; 7] {
    let one = Scale::up_to(data.largest(), Steps::Whole);
    let sum = Scale::up_to(data.largest_sum(), Steps::Whole);
    let tick = |v: f64| v.to_string();
    [
        figure::over_days(frame, data, &one, &tick),
        figure::vertical(frame, data, &sum, &tick),
        figure::horizontal(frame, data, &sum),
        figure::sparkline(frame, data, &one),
        figure::radar(frame, data, &one),
        figure::gap_bars(frame, data, &one, ("Reached", "Gap")),
        figure::progress(frame, data, &one),
    ]
}

#[test]
fn a_month_of_days_stays_under_four_kilobytes() {
    let id = id("infected");
    let gappy: Vec<Option<f64>> = (0..31)
        .map(|i| (i % 2 == 0).then_some(f64::from(i) * 1234.5))
        .collect();
    let full: Vec<Option<f64>> = (0..31).map(|i| Some(f64::from(i * i) * 77.0)).collect();
    for data in [
        days(&[&gappy]),
        days(&[&full]),
        days(&[&full, &gappy, &full]),
    ] {
        let frame = frame(&id, Direction::Ltr, "no data");
        let tick = |v: f64| format!("{v:.0}");
        let one = Scale::up_to(data.largest(), Steps::Whole);
        let sum = Scale::up_to(data.largest_sum(), Steps::Whole);
        for svg in [
            figure::over_days(&frame, &data, &one, &tick),
            figure::vertical(&frame, &data, &sum, &tick),
            figure::sparkline(&frame, &data, &one),
        ] {
            assert!(svg.len() <= 4096, "{} bytes: {svg}", svg.len());
        }
    }
}

#[test]
fn a_missing_day_breaks_the_line_and_is_hatched_and_labelled() {
    let id = id("gap");
    let frame = frame(&id, Direction::Ltr, "no data");
    let data = days(&[&[Some(1.0), Some(2.0), None, Some(3.0), None, None, Some(0.0)]]);
    let svg = figure::over_days(&frame, &data, &Scale::up_to(3.0, Steps::Whole), &|v| {
        v.to_string()
    });
    let line = svg.split("fig-line").nth(1).unwrap();
    let d = line
        .split("d=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert_eq!(d.matches('M').count(), 3, "three pieces: {d}");
    assert_eq!(d.matches('z').count(), 2, "two lone days are dots: {d}");
    assert!(svg.contains("url(#gap-gap)") && svg.contains(">no data</text>"));

    let measured = days(&[&[Some(0.0), Some(0.0)]]);
    let zero = figure::over_days(&frame, &measured, &Scale::up_to(0.0, Steps::Whole), &|v| {
        v.to_string()
    });
    assert!(!zero.contains("url(#gap-gap)"), "zero is not a gap");
}

#[test]
fn a_stepped_line_is_level_until_the_next_value_and_broken_where_one_is_missing() {
    let id = id("km");
    let frame = frame(&id, Direction::Ltr, "no data");
    let data = days(&[&[Some(3.0), Some(2.0), None, Some(1.0)]]);
    let scale = Scale::up_to(3.0, Steps::Whole);
    let svg = figure::stepped(&frame, &data, &scale, &|v| v.to_string());
    let line = svg.split("fig-line").nth(1).unwrap();
    let path = line.split("d=\"").nth(1).unwrap();
    let path = path.split('"').next().unwrap();
    assert_eq!(path.matches('M').count(), 2, "{path}");
    assert_eq!(
        (path.matches('H').count(), path.matches('V').count()),
        (1, 1)
    );
    assert!(!path.contains('L'), "no slope: {path}");
}

#[test]
fn a_single_line_ends_in_a_dot_with_its_value_and_several_do_not() {
    let id = id("end");
    let scale = Scale::up_to(9.0, Steps::Whole);
    let tick = |v: f64| format!("{v:.0} things");
    for direction in [Direction::Ltr, Direction::Rtl] {
        let frame = frame(&id, direction, "no data");
        let one = days(&[&[Some(9.0), Some(7.0), None]]);
        let svg = figure::over_days(&frame, &one, &scale, &tick);
        assert_eq!(svg.matches("fig-dot").count(), 1, "{svg}");
        assert!(
            svg.contains("fig-end fig-e\"") && svg.contains(">7 things</text>"),
            "{svg}"
        );
        let none = figure::over_days(&frame, &days(&[&[None, None]]), &scale, &tick);
        assert!(
            !none.contains("fig-dot"),
            "nothing measured, nothing marked"
        );
        let two = days(&[&[Some(9.0)], &[Some(7.0)]]);
        let svg = figure::over_days(&frame, &two, &scale, &tick);
        assert!(
            !svg.contains("fig-dot"),
            "the key and the table tell several apart"
        );
    }
}

#[test]
fn the_table_says_what_the_picture_shows() {
    let data = days(&[&[Some(4.0), None]]);
    let table = data.table("no data");
    assert_eq!(table.head, ["Day", "Kind 1"]);
    assert_eq!(
        table.rows,
        [("1 Oct 2026", vec!["4"]), ("2 Oct 2026", vec!["no data"])]
    );
    let html = figure::html_table(&data, "A <caption>", "no data");
    xml::check(&html).unwrap();
    assert!(
        html.contains("<td class=\"fig-missing\">no data</td>"),
        "{html}"
    );
    assert!(html.contains("A &lt;caption&gt;"));
}

#[test]
fn right_to_left_mirrors_the_marks_and_keeps_the_size() {
    let id = id("mirror");
    let data = days(&[&[Some(1.0), Some(2.0), Some(8.0)]]);
    let left = all(&frame(&id, Direction::Ltr, "—"), &data);
    let right = all(&frame(&id, Direction::Rtl, "—"), &data);
    for (l, r) in left.iter().zip(&right) {
        let (l, r) = (xml::check(l).unwrap(), xml::check(r).unwrap());
        assert_eq!(l.view_box, r.view_box);
        let mut mirrored: Vec<i64> =
            r.xs.iter()
                .map(|x| ((r.view_box.0 - x) * 10.0).round() as i64)
                .collect();
        let mut plain: Vec<i64> = l.xs.iter().map(|x| (x * 10.0).round() as i64).collect();
        mirrored.sort_unstable();
        plain.sort_unstable();
        assert_eq!(plain, mirrored);
    }
    assert!(right[0].contains("direction=\"rtl\""));
}

#[test]
fn several_series_differ_by_pattern_as_well_as_by_colour() {
    let id = id("stack");
    let row: &[Option<f64>] = &[Some(1.0), Some(2.0)];
    let data = days(&[row, row, row, row, row, row]);
    let svgs = all(&frame(&id, Direction::Ltr, "—"), &data);
    for n in 2..=6 {
        assert!(
            svgs[1].contains(&format!("id=\"stack-p{n}\"")),
            "pattern {n}"
        );
    }
    let patterns: std::collections::BTreeSet<&str> = svgs[1]
        .split("class=\"fig-hatch\" d=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(patterns.len(), 5, "the first series is plain: {patterns:?}");
}

#[test]
fn data_that_cannot_be_drawn_is_refused_with_its_place() {
    let series = |cells| Series {
        name: "A".into(),
        cells,
    };
    let labels = || vec!["x".to_owned()];
    assert_eq!(Dataset::new("h", vec![], vec![]), Err(DataError::Empty));
    for bad in [f64::NAN, f64::INFINITY, -1.0] {
        let error = Dataset::new("h", labels(), vec![series(vec![cell(bad)])]).unwrap_err();
        assert!(error.to_string().contains("\"A\", \"x\""), "{error}");
    }
    assert!(matches!(
        Dataset::new("h", labels(), vec![series(vec![])]),
        Err(DataError::Length {
            expected: 1,
            found: 0,
            ..
        })
    ));
    for bad in ["", "1a", "A", "a b", "a\"b"] {
        assert!(bad.parse::<Id>().is_err(), "{bad}");
    }
}

#[test]
fn the_style_sheet_styles_every_class_a_figure_uses() {
    let id = id("css");
    let row: &[Option<f64>] = &[Some(1.0), None];
    let data = days(&[row, row, row, row, row, row]);
    // Classes that only name a role for themes; they need no rule of their own.
    let plain = ["fig-label", "fig-key", "fig-bar"];
    for svg in all(&frame(&id, Direction::Ltr, "—"), &data) {
        for classes in svg
            .split("class=\"")
            .skip(1)
            .filter_map(|r| r.split('"').next())
        {
            for class in classes.split(' ').filter(|c| !plain.contains(c)) {
                assert!(figure::CSS.contains(&format!(".{class}")), "{class}");
            }
        }
    }
    assert!(figure::CSS.len() <= 2048, "{} bytes", figure::CSS.len());
}

proptest! {
    #[test]
    fn any_text_and_any_number_make_a_well_formed_picture_inside_its_box(
        texts in proptest::collection::vec(any::<String>(), 6),
        numbers in proptest::collection::vec(proptest::option::weighted(0.8, 0.0..1e301f64), 1..40),
        small in proptest::collection::vec(proptest::option::of(0.0..3.0f64), 40),
        rtl in any::<bool>(),
    ) {
        let id = id("any");
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let cells = |numbers: &[Option<f64>]| numbers.iter().map(|n| n.map_or(Cell::Missing, |number| Cell::Value {
            number: number.min(1e300),
            text: texts[0].clone(),
        })).collect::<Vec<_>>();
        let labels: Vec<String> = (0..numbers.len()).map(|i| texts[i % 6].clone()).collect();
        let data = Dataset::new(texts[1].clone(), labels, vec![
            Series { name: texts[2].clone(), cells: cells(&numbers) },
            Series { name: texts[3].clone(), cells: cells(&small[..numbers.len()]) },
        ]).unwrap();
        let frame = Frame { id: &id, title: &texts[4], description: &texts[5], direction, missing: &texts[0] };
        for svg in all(&frame, &data) {
            let seen = xml::check(&svg).map_err(TestCaseError::fail)?;
            for x in &seen.xs { prop_assert!((0.0..=seen.view_box.0).contains(x), "x {x} in {svg}"); }
            for y in &seen.ys { prop_assert!((0.0..=seen.view_box.1).contains(y), "y {y} in {svg}"); }
            prop_assert!(!svg.contains("style=") || texts.iter().any(|t| t.contains("style=")));
        }
        xml::check(&figure::html_table(&data, &texts[4], &texts[0])).map_err(TestCaseError::fail)?;
    }
}
