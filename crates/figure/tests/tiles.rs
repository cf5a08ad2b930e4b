//! What the inventory relies on: every country has its tile, and no sign is colour alone.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

mod xml;

use base::CountryCode;
use base::language::Direction;
use figure::{Cell, Frame, Id, Region, Scale, Steps, Tile, TileError};
use proptest::prelude::*;
use std::path::Path;

fn frame<'a>(id: &'a Id, direction: Direction) -> Frame<'a> {
    Frame {
        id,
        title: "Teams by region",
        description: "Two of three countries have a team.",
        direction,
        missing: "not known",
    }
}

fn tile<T>(code: &str, stands: T) -> Tile<T> {
    Tile {
        code: code.parse().unwrap(),
        name: format!("Country {code}"),
        stands,
    }
}

fn region<T>(name: &str, tiles: Vec<Tile<T>>) -> Region<T> {
    Region {
        name: name.to_owned(),
        tiles,
    }
}

fn some() -> Vec<Region<Option<usize>>> {
    vec![
        region("North", vec![tile("XA", Some(0)), tile("XB", Some(1))]),
        region("Empty", Vec::new()),
        region("South", vec![tile("XC", None)]),
    ]
}

const KEY: [&str; 2] = ["Team", "Planned"];

fn word(stands: &Option<usize>) -> Option<String> {
    stands.map(|i| KEY[i].to_owned())
}

#[test]
fn categories_differ_by_pattern_and_what_is_not_known_is_hatched() {
    let id: Id = "tiles".parse().unwrap();
    let svg = figure::tiles(&frame(&id, Direction::Ltr), &some(), &KEY).unwrap();
    xml::check(&svg).unwrap();
    for wanted in [
        ">XA</text>",
        ">XB</text>",
        ">XC</text>",
        ">North</text>",
        ">Planned</text>",
        ">not known</text>",
    ] {
        assert!(svg.contains(wanted), "{wanted}: {svg}");
    }
    assert!(!svg.contains(">Empty</text>"));
    // Once in the key and once on a tile.
    assert_eq!(svg.matches("url(#tiles-p2)").count(), 2);
    assert_eq!(svg.matches("url(#tiles-gap)").count(), 2);
}

#[test]
fn an_arabic_reader_begins_on_the_right() {
    let id: Id = "tiles".parse().unwrap();
    let first = |direction| {
        let svg = figure::tiles(&frame(&id, direction), &some(), &KEY).unwrap();
        let before = svg.split(">XA</text>").next().unwrap();
        let x = before.rsplit(" x=\"").next().unwrap();
        x.split('"').next().unwrap().parse::<f64>().unwrap()
    };
    let (ltr, rtl) = (first(Direction::Ltr), first(Direction::Rtl));
    assert!(ltr < 30.0 && (ltr + rtl - 360.0).abs() < 0.2, "{ltr} {rtl}");
}

#[test]
fn numbers_stand_on_their_tiles_in_five_shades() {
    let id: Id = "tiles".parse().unwrap();
    let cell = |number: f64| Cell::Value {
        number,
        text: format!("{number}%"),
    };
    let regions = [region(
        "North",
        vec![
            tile("XA", cell(0.0)),
            tile("XB", cell(100.0)),
            tile("XC", Cell::Missing),
        ],
    )];
    let scale = Scale::up_to(100.0, Steps::Whole);
    let range = |from: f64, to: f64| format!("{from} to {to}");
    let svg = figure::shaded_tiles(&frame(&id, Direction::Ltr), &regions, &scale, &range).unwrap();
    xml::check(&svg).unwrap();
    for wanted in [
        ">0%</text>",
        ">100%</text>",
        ">80 to 100</text>",
        ">not known</text>",
    ] {
        assert!(svg.contains(wanted), "{wanted}: {svg}");
    }
    let long = |svg: &str| svg.contains('…') || svg.contains(">1234");
    let cut = [region(
        "North",
        vec![tile(
            "XA",
            Cell::Value {
                number: 1.0,
                text: "123456".to_owned(),
            },
        )],
    )];
    let cut = figure::shaded_tiles(&frame(&id, Direction::Ltr), &cut, &scale, &range).unwrap();
    assert!(!long(&cut), "a number is never cut: {cut}");
    assert_eq!(svg.matches("\"fig-h4\"").count(), 2, "the key and the tile");
    assert_eq!(svg.matches("\"fig-h1\"").count(), 1, "the key alone");
    let bad = [region("North", vec![tile("XA", cell(f64::NAN))])];
    let error = figure::shaded_tiles(&frame(&id, Direction::Ltr), &bad, &scale, &range);
    assert_eq!(error, Err(TileError::Number("XA".parse().unwrap())));
}

#[test]
fn the_table_and_the_list_say_what_the_tiles_show() {
    let regions = some();
    let head = ["Region", "Country", "Code", "Team"];
    let table = figure::tiles_table(&regions, head, "Teams", "not known", &word);
    xml::check(&table).unwrap();
    assert_eq!(table.matches("<tr>").count(), 4);
    assert!(table.contains("<td>South</td><th scope=\"row\">Country XC</th><td>XC</td><td class=\"fig-missing\">not known</td>"));
    let list = figure::tiles_list(&regions, "not known", &word);
    xml::check(&list).unwrap();
    assert_eq!(
        (list.matches("<dt>").count(), list.matches("<dd>").count()),
        (2, 3)
    );
    assert!(figure::CSS.contains(".fig-list") && figure::CSS.contains(".fig-tiles"));
}

#[test]
fn what_cannot_be_told_apart_or_counted_once_is_refused() {
    let id: Id = "tiles".parse().unwrap();
    let frame = frame(&id, Direction::Ltr);
    let draw =
        |regions: &[Region<Option<usize>>], key: &[&str]| figure::tiles(&frame, regions, key);
    let twice = [
        region("A", vec![tile("XA", None)]),
        region("B", vec![tile("XA", None)]),
    ];
    assert_eq!(
        draw(&twice, &KEY),
        Err(TileError::Twice("XA".parse().unwrap()))
    );
    assert_eq!(
        draw(&[region("A", Vec::new())], &KEY),
        Err(TileError::Empty)
    );
    assert_eq!(
        draw(&some(), &["Team"]),
        Err(TileError::Category("XB".parse().unwrap()))
    );
    assert_eq!(draw(&some(), &["x"; 7]), Err(TileError::Categories(7)));
    let codes = (0..=figure::MAX_TILES).map(|n| {
        let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
        tile(&format!("{}{}", letter(n / 26), letter(n)), None)
    });
    assert_eq!(
        draw(&[region("A", codes.collect())], &KEY),
        Err(TileError::TooMany(401))
    );
}

/// The members by region as the union has them, when the reference data is there.
#[test]
fn every_member_has_a_tile_and_the_picture_stays_small() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/itu-regions.csv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("SKIPPED: no ../shared/data/itu-regions.csv");
        return;
    };
    let mut regions: Vec<Region<Option<usize>>> = Vec::new();
    for (n, line) in text.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        let (code, name) = (cells[1], *cells.last().unwrap());
        if !regions.iter().any(|r| r.name == name) {
            regions.push(region(name, Vec::new()));
        }
        let of_name = regions.iter_mut().find(|r| r.name == name).unwrap();
        of_name.tiles.push(tile(code, (n % 3 < 2).then_some(n % 3)));
    }
    assert_eq!(regions.len(), 6);
    let count: usize = regions.iter().map(|r| r.tiles.len()).sum();
    assert_eq!(count, 195);
    let id: Id = "itu".parse().unwrap();
    let svg = figure::tiles(&frame(&id, Direction::Ltr), &regions, &KEY).unwrap();
    let seen = xml::check(&svg).unwrap();
    for tile in regions.iter().flat_map(|r| &r.tiles) {
        assert!(
            svg.contains(&format!(">{}</text>", tile.code)),
            "{}",
            tile.code
        );
    }
    // On A4 the picture is 12 cm wide and has to stay on one page of 25 cm.
    assert!(
        seen.view_box.1 / seen.view_box.0 * 12.0 < 25.0,
        "{:?}",
        seen.view_box
    );
    assert!(svg.len() < 40_000, "{} bytes", svg.len());
}

proptest! {
    #[test]
    fn any_grid_is_well_formed_and_inside_its_box(
        names in proptest::collection::vec(any::<String>(), 4),
        stands in proptest::collection::vec(proptest::option::of(0..3_usize), 1..120),
        cut in 0..120_usize,
        rtl in any::<bool>(),
    ) {
        let id: Id = "any".parse().unwrap();
        let mut tiles: Vec<Tile<Option<usize>>> = stands.iter().enumerate().map(|(n, stands)| Tile {
            code: format!("{}{}", char::from(b'A' + (n / 26) as u8), char::from(b'A' + (n % 26) as u8)).parse::<CountryCode>().unwrap(),
            name: names[n % 4].clone(),
            stands: *stands,
        }).collect();
        let rest = tiles.split_off(cut.min(tiles.len()));
        let regions = [region(&names[0], tiles), region(&names[1], rest)];
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let frame = Frame { id: &id, title: &names[2], description: &names[3], direction, missing: &names[0] };
        let svg = figure::tiles(&frame, &regions, &[&names[1], &names[2], &names[3]]).unwrap();
        let seen = xml::check(&svg).map_err(TestCaseError::fail)?;
        for x in &seen.xs { prop_assert!((0.0..=seen.view_box.0).contains(x)); }
        for y in &seen.ys { prop_assert!((0.0..=seen.view_box.1).contains(y)); }
        let says = |stands: &Option<usize>| stands.map(|i| names[i].clone());
        xml::check(&figure::tiles_list(&regions, &names[0], &says)).map_err(TestCaseError::fail)?;
        xml::check(&figure::tiles_table(&regions, ["a", "b", "c", "d"], &names[1], &names[2], &says)).map_err(TestCaseError::fail)?;
    }
}
