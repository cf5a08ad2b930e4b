//! A tile grid: one tile a country, in groups by region, without borders and without a map.
//!
//! Not here: which country belongs to which region, and in what order; the caller sorts by the
//! reader's language. Invariant: every country that is given has one tile of the same size, with its
//! code on it; its category is a pattern beside the text, so that colour is never the only sign.

use crate::data::{Cell, MAX_SERIES};
use crate::frame::Frame;
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Svg, WIDTH};
use crate::text::{SIZE, escape_into, width};
use base::CountryCode;
use std::collections::BTreeSet;

/// The most tiles of a figure: more than there are codes of countries.
pub const MAX_TILES: usize = 400;

const ACROSS: usize = 12;
const GAP: f64 = 3.0;
const SIDE: f64 = (WIDTH + GAP) / ACROSS as f64 - GAP;
const HEAD: f64 = 18.0;
const KEY: f64 = 16.0;

/// A country and how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile<T> {
    /// The code that stands on the tile (ISO 3166-1).
    pub code: CountryCode,
    /// The country's name in the reader's language.
    pub name: String,
    /// How it stands.
    pub stands: T,
}

/// A region and its countries, in the order in which they are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Region<T> {
    /// The region's name in the reader's language.
    pub name: String,
    /// Its countries.
    pub tiles: Vec<Tile<T>>,
}

/// The tiles cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TileError {
    /// A figure of nothing.
    #[error("a tile grid needs at least one country")]
    Empty,
    /// More than there are countries.
    #[error("{0} tiles; at most {MAX_TILES}: give each country once")]
    TooMany(usize),
    /// A country twice.
    #[error("{0} has two tiles; give each country once")]
    Twice(CountryCode),
    /// More categories than patterns, or none.
    #[error("{0} categories; 1 to {MAX_SERIES} can be told apart")]
    Categories(usize),
    /// A category that is not in the key.
    #[error("{0} has a category that is not in the key")]
    Category(CountryCode),
    /// Not finite, or negative.
    #[error("{0}: the number is negative or not finite")]
    Number(CountryCode),
}

/// Draws countries by category: an index into `key`, or nothing when it is not known.
///
/// # Errors
/// When there is nothing to draw, a country is there twice, or a category is not in the key.
pub fn tiles(
    frame: &Frame<'_>,
    regions: &[Region<Option<usize>>],
    key: &[&str],
) -> Result<String, TileError> {
    if key.is_empty() || key.len() > MAX_SERIES {
        return Err(TileError::Categories(key.len()));
    }
    check(regions, |tile| match tile.stands {
        Some(at) if at >= key.len() => Err(TileError::Category(tile.code)),
        _ => Ok(()),
    })?;
    let grid = Grid::new(regions, key.len() + 1, 24.0);
    let mut svg = Svg::open(frame, "fig fig-tiles", WIDTH, grid.height());
    let fills: Vec<Option<String>> = (0..key.len()).map(|i| svg.series_pattern(i)).collect();
    let gap = svg.gap_pattern();
    for (i, name) in key.iter().enumerate() {
        let d = svg.area(grid.swatch(i));
        svg.fill(i, &d, fills[i].as_deref());
        grid.key_text(&mut svg, i, name);
    }
    grid.missing(&mut svg, key.len(), frame.missing, gap);
    grid.names(&mut svg, regions);
    let strip = |area: Area| Area {
        x: area.x + 2.0,
        y: area.y + 15.0,
        w: area.w - 4.0,
        h: 7.0,
    };
    // One path a category keeps a figure of two hundred countries small.
    let places = grid.places(regions);
    let outlines: String = places.iter().map(|(_, area)| svg.area(*area)).collect();
    svg.path("fig-track", &outlines, None);
    for (i, fill) in fills.iter().enumerate() {
        let of_kind = places.iter().filter(|(tile, _)| tile.stands == Some(i));
        let d: String = of_kind.map(|(_, area)| svg.area(strip(*area))).collect();
        svg.fill(i, &d, fill.as_deref());
    }
    let unknown = places.iter().filter(|(tile, _)| tile.stands.is_none());
    let d: String = unknown.map(|(_, area)| svg.area(strip(*area))).collect();
    svg.path("fig-bar", &d, Some(gap));
    for (tile, area) in &places {
        code(&mut svg, "fig-label", tile.code, *area);
    }
    Ok(svg.close())
}

/// Draws countries by number in five shades, the number on the tile where it has room (four digits);
/// `range` formats the bounds of
/// a shade for the key.
///
/// # Errors
/// When there is nothing to draw, a country is there twice, or a number is negative or not finite.
pub fn shaded_tiles(
    frame: &Frame<'_>,
    regions: &[Region<Cell>],
    scale: &Scale,
    range: &dyn Fn(f64, f64) -> String,
) -> Result<String, TileError> {
    check(regions, |tile| match tile.stands.number() {
        Some(number) if !(0.0..=1e300).contains(&number) => Err(TileError::Number(tile.code)),
        _ => Ok(()),
    })?;
    let grid = Grid::new(regions, 6, 28.0);
    let mut svg = Svg::open(frame, "fig fig-tiles", WIDTH, grid.height());
    let gap = svg.gap_pattern();
    let top = scale.top();
    for i in 0..5 {
        let d = svg.area(grid.swatch(i));
        svg.path(&format!("fig-h{i}"), &d, None);
        let bound = |n: usize| top * n as f64 / 5.0;
        grid.key_text(&mut svg, i, &range(bound(i), bound(i + 1)));
    }
    grid.missing(&mut svg, 5, frame.missing, gap);
    grid.names(&mut svg, regions);
    for (tile, area) in grid.places(regions) {
        let d = svg.area(area);
        let Cell::Value { number, text } = &tile.stands else {
            svg.path("fig-track", &d, None);
            let lower = Area {
                y: area.y + 15.0,
                h: area.h - 17.0,
                x: area.x + 2.0,
                w: area.w - 4.0,
            };
            let d = svg.area(lower);
            svg.path("fig-bar", &d, Some(gap));
            code(&mut svg, "fig-label", tile.code, area);
            continue;
        };
        let shade = (scale.share(*number) * 5.0).floor().clamp(0.0, 4.0);
        svg.path(&format!("fig-h{shade}"), &d, None);
        code(&mut svg, "fig-on", tile.code, area);
        let at = (area.x + area.w / 2.0, area.y + 24.0);
        // A number that is cut would be read as another one; the table has it.
        if width(text) <= area.w {
            svg.text("fig-on", at, Anchor::Middle, text, area.w);
        }
    }
    Ok(svg.close())
}

/// The tiles as a table: region, country, code, and how each stands.
#[must_use]
pub fn tiles_table<T>(
    regions: &[Region<T>],
    head: [&str; 4],
    caption: &str,
    missing: &str,
    says: &dyn Fn(&T) -> Option<String>,
) -> String {
    let mut out = String::from("<table class=\"fig-table\"><caption>");
    escape_into(&mut out, caption);
    out.push_str("</caption><thead><tr>");
    for name in head {
        out.push_str("<th scope=\"col\">");
        escape_into(&mut out, name);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for region in regions {
        for tile in &region.tiles {
            out.push_str("<tr><td>");
            escape_into(&mut out, &region.name);
            out.push_str("</td><th scope=\"row\">");
            escape_into(&mut out, &tile.name);
            out.push_str("</th><td>");
            escape_into(&mut out, tile.code.as_str());
            let said = says(&tile.stands);
            out.push_str(match said {
                Some(_) => "</td><td>",
                None => "</td><td class=\"fig-missing\">",
            });
            escape_into(&mut out, said.as_deref().unwrap_or(missing));
            out.push_str("</td></tr>");
        }
    }
    out.push_str("</tbody></table>");
    out
}

/// The tiles as lists under the names of regions. The style sheet shows them in place of the picture
/// where it would be too small (below 22 rem) and hides them elsewhere.
#[must_use]
pub fn tiles_list<T>(
    regions: &[Region<T>],
    missing: &str,
    says: &dyn Fn(&T) -> Option<String>,
) -> String {
    let mut out = String::from("<dl class=\"fig-list\">");
    for region in regions.iter().filter(|region| !region.tiles.is_empty()) {
        out.push_str("<dt>");
        escape_into(&mut out, &region.name);
        out.push_str("</dt>");
        for tile in &region.tiles {
            let said = says(&tile.stands);
            out.push_str("<dd>");
            escape_into(&mut out, &tile.name);
            out.push_str(match said {
                Some(_) => " · <span>",
                None => " · <span class=\"fig-missing\">",
            });
            escape_into(&mut out, said.as_deref().unwrap_or(missing));
            out.push_str("</span></dd>");
        }
    }
    out.push_str("</dl>");
    out
}

fn check<T>(
    regions: &[Region<T>],
    good: impl Fn(&Tile<T>) -> Result<(), TileError>,
) -> Result<(), TileError> {
    let count: usize = regions.iter().map(|region| region.tiles.len()).sum();
    match count {
        0 => return Err(TileError::Empty),
        1..=MAX_TILES => {}
        _ => return Err(TileError::TooMany(count)),
    }
    let mut seen = BTreeSet::new();
    for tile in regions.iter().flat_map(|region| &region.tiles) {
        if !seen.insert(tile.code) {
            return Err(TileError::Twice(tile.code));
        }
        good(tile)?;
    }
    Ok(())
}

fn code(svg: &mut Svg, class: &str, code: CountryCode, area: Area) {
    let at = (area.x + area.w / 2.0, area.y + 12.0);
    svg.text(class, at, Anchor::Middle, code.as_str(), area.w);
}

/// Where everything stands: the key, then each region's name and rows of tiles.
struct Grid {
    key: f64,
    height: f64,
    tile: f64,
    /// The top of each region; `None` for one without countries, which is left out.
    tops: Vec<Option<f64>>,
}

impl Grid {
    fn new<T>(regions: &[Region<T>], entries: usize, tile: f64) -> Self {
        let key = entries.div_ceil(2) as f64 * KEY + 6.0;
        let mut height = key;
        let mut tops = Vec::with_capacity(regions.len());
        for region in regions {
            let rows = region.tiles.len().div_ceil(ACROSS) as f64;
            tops.push((rows > 0.0).then_some(height));
            if rows > 0.0 {
                height += HEAD + rows * (tile + GAP) + 4.0;
            }
        }
        Self {
            key,
            height,
            tile,
            tops,
        }
    }

    fn height(&self) -> f64 {
        self.height.max(self.key)
    }

    /// The place of an entry of the key, two in a row.
    fn swatch(&self, index: usize) -> Area {
        Area {
            x: (index % 2) as f64 * WIDTH / 2.0,
            y: (index / 2) as f64 * KEY + 2.0,
            w: 14.0,
            h: 10.0,
        }
    }

    fn key_text(&self, svg: &mut Svg, index: usize, text: &str) {
        let swatch = self.swatch(index);
        let at = (swatch.x + 18.0, swatch.y + SIZE - 2.0);
        svg.text("fig-key", at, Anchor::Start, text, WIDTH / 2.0 - 22.0);
    }

    fn missing(&self, svg: &mut Svg, index: usize, text: &str, gap: &str) {
        let d = svg.area(self.swatch(index));
        svg.path("fig-track", &d, None);
        svg.path("fig-bar", &d, Some(gap));
        self.key_text(svg, index, text);
    }

    fn names<T>(&self, svg: &mut Svg, regions: &[Region<T>]) {
        for (region, top) in regions.iter().zip(&self.tops) {
            if let Some(top) = top {
                let at = (0.0, top + SIZE + 1.0);
                svg.text("fig-value", at, Anchor::Start, &region.name, WIDTH);
            }
        }
    }

    fn places<'a, T>(&self, regions: &'a [Region<T>]) -> Vec<(&'a Tile<T>, Area)> {
        let mut places = Vec::new();
        for (region, top) in regions.iter().zip(&self.tops) {
            let Some(top) = top else { continue };
            for (n, tile) in region.tiles.iter().enumerate() {
                let area = Area {
                    x: (n % ACROSS) as f64 * (SIDE + GAP),
                    y: top + HEAD + (n / ACROSS) as f64 * (self.tile + GAP),
                    w: SIDE,
                    h: self.tile,
                };
                places.push((tile, area));
            }
        }
        places
    }
}
