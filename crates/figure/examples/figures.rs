//! Prints a page with every kind of figure, to look at them: `cargo run -p figure --example figures > /tmp/f.html`.
//!
//! Not a test. Invariant: only made-up numbers.

use base::language::Direction;
use figure::{Cell, Dataset, Frame, Id, Region, Scale, Series, Steps, Tile};

fn cells(numbers: &[Option<u32>]) -> Vec<Cell> {
    let cell = |n: &Option<u32>| match n {
        Some(n) => Cell::Value {
            number: f64::from(*n),
            text: n.to_string(),
        },
        None => Cell::Missing,
    };
    numbers.iter().map(cell).collect()
}

fn month() -> Dataset {
    let labels = (1..=31).map(|d| format!("{d} Oct")).collect();
    let day = |i: u32, base: u32| (!(11..14).contains(&i)).then_some(base + (i * 37) % 90);
    let first: Vec<Option<u32>> = (0..31).map(|i| day(i, 200)).collect();
    let second: Vec<Option<u32>> = (0..31).map(|i| day(i, 60)).collect();
    let series = |name: &str, n: &[Option<u32>]| Series {
        name: name.to_owned(),
        cells: cells(n),
    };
    let all = vec![series("Infected", &first), series("Exposed", &second)];
    Dataset::new("Day", labels, all).expect("the sample fits")
}

fn sectors() -> Dataset {
    let labels = [
        "Government",
        "Banks",
        "Hospitals",
        "A sector with a long name that needs cutting",
    ];
    let one = Series {
        name: "Addresses".to_owned(),
        cells: cells(&[Some(420), Some(133), None, Some(12)]),
    };
    let labels = labels.iter().map(ToString::to_string).collect();
    Dataset::new("Sector", labels, vec![one]).expect("the sample fits")
}

/// Made-up countries, under codes that stand for none (ISO 3166-1 leaves AA, QM to QZ, XA to XZ free).
fn regions() -> Vec<Region<Option<usize>>> {
    let tile = |n: usize, head: char, from: u8| {
        let code = format!("{head}{}", char::from(from + n as u8));
        Tile {
            name: format!("Country {code}"),
            code: code.parse().expect("two letters"),
            stands: (n % 4 < 3).then_some(n % 4),
        }
    };
    let region = |name: &str, head: char, from: u8, count: usize| Region {
        name: name.to_owned(),
        tiles: (0..count).map(|n| tile(n, head, from)).collect(),
    };
    vec![
        region("North", 'X', b'A', 26),
        region("South", 'Q', b'M', 14),
    ]
}

fn numbers(region: &Region<Option<usize>>) -> Region<Cell> {
    let tiles = region.tiles.iter().enumerate().map(|(n, tile)| Tile {
        code: tile.code,
        name: tile.name.clone(),
        stands: cells(&[(n % 5 > 0).then_some(n as u32 * 15)]).remove(0),
    });
    Region {
        name: region.name.clone(),
        tiles: tiles.collect(),
    }
}

fn main() {
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><style>{}</style>",
        figure::CSS
    );
    for (n, direction) in [Direction::Ltr, Direction::Rtl].into_iter().enumerate() {
        let ids: Vec<Id> = (0..6)
            .map(|i| format!("f{n}-{i}").parse().expect("letters and digits"))
            .collect();
        let frame = |i: usize| Frame {
            id: &ids[i],
            title: "Sample",
            description: "Sample numbers.",
            direction,
            missing: "no data",
        };
        let (month, sectors) = (month(), sectors());
        let tick = |v: f64| format!("{v:.0}");
        let one = Scale::up_to(month.largest(), Steps::Whole);
        let sum = Scale::up_to(month.largest_sum(), Steps::Whole);
        page.push_str(&figure::over_days(&frame(0), &month, &one, &tick));
        page.push_str(&figure::vertical(&frame(1), &month, &sum, &tick));
        let wide = Scale::up_to(sectors.largest(), Steps::Whole);
        page.push_str(&figure::horizontal(&frame(2), &sectors, &wide));
        page.push_str(&figure::sparkline(&frame(3), &month, &one));
        let says =
            |stands: &Option<usize>| stands.map(|i| ["Team", "Planned", "None"][i].to_owned());
        let regions = regions();
        let key = ["National team", "Planned", "None"];
        page.push_str(&figure::tiles(&frame(4), &regions, &key).expect("the sample fits"));
        page.push_str(&figure::tiles_list(&regions, "no data", &says));
        let days: Vec<Region<Cell>> = regions.iter().map(numbers).collect();
        let range = |from: f64, to: f64| format!("{from:.0}–{to:.0}");
        let scale = Scale::up_to(365.0, Steps::Whole);
        page.push_str(
            &figure::shaded_tiles(&frame(5), &days, &scale, &range).expect("the sample fits"),
        );
        page.push_str(&figure::html_table(&sectors, "By sector", "no data"));
    }
    println!("{page}");
}
