//! Figures: typed data in, accessible SVG and the table of the same numbers out.
//!
//! Deliberately absent: formatting of numbers and dates, translation, files, scripts, inline
//! styles. Every text arrives formatted in the reader's language; every colour comes from the
//! site's style sheet through the classes documented at [`CSS`].
//! Invariant: missing is never zero. A missing value breaks the line, is hatched and labelled, and
//! is said in words in the table.

mod alone;
mod bars;
mod data;
mod frame;
mod heat;
mod line;
mod plot;
mod radar;
mod scale;
mod spark;
mod svg;
mod table;
mod text;
mod tiles;
mod toward;

pub use alone::standalone;
pub use bars::{horizontal, vertical};
pub use data::{Cell, DataError, Dataset, MAX_POINTS, MAX_SERIES, Series};
pub use frame::{BadId, Frame, Id};
pub use heat::{Row, Square, stages, stages_table};
pub use line::{over_days, stepped};
pub use radar::radar;
pub use scale::{Scale, Steps};
pub use spark::sparkline;
pub use table::{Table, html_table};
pub use tiles::{MAX_TILES, Region, Tile, TileError, shaded_tiles, tiles, tiles_list, tiles_table};
pub use toward::{gap_bars, progress};

/// The style sheet that the figures need, to be embedded in the site's own file.
///
/// Classes, all under the prefix `fig-`:
/// - `fig`: the picture; `fig-spark`: the small one that stands in a line of text;
/// - `fig-s1` … `fig-s6`: the series; sets `color`, which shapes and patterns take as `currentColor`;
/// - `fig-bar`: filled shapes; `fig-line`: stroked lines, dashed differently by series;
/// - `fig-grid`, `fig-base`: grid lines and the axis; `fig-hatch`: the lines of a pattern;
/// - `fig-gap`: the lines of the hatching for missing data; `fig-gap-text`: its label;
/// - `fig-area`: the area of a radar; `fig-track`: the outline of a whole; `fig-h0` … `fig-h4`:
///   squares by stage, `fig-on`: the text on them;
/// - `fig-label`, `fig-value`, `fig-key`: text; `fig-m`, `fig-e`: middle and end anchored text;
/// - `fig-tiles`: the tile grid; `fig-list`: the list in its place on narrow screens;
/// - `fig-table`, `fig-missing`: the table twin.
///
/// Colours are custom properties (`--fig-1` … `--fig-6`, `--fig-ground`) with defaults that keep
/// 3:1 against white and against `#16191d` (WCAG 2.2, 1.4.11); a theme may set others.
pub const CSS: &str = include_str!("figure.css");
