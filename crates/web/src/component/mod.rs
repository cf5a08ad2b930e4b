//! The building blocks that pages of all contexts share, as typed values that render themselves.
//!
//! Not a widget framework: semantic HTML, no state, no script. In a template `{{ block }}` writes
//! the markup. Invariant: every text in a block is a [`Text`] or [`Html`], so it is escaped once.

pub mod block;
mod data;
mod field;
mod sheet;
mod status;
#[cfg(test)]
mod tests;

pub use data::{Cell, Chart, Column, Download, Figures, KeyFigure, Order, Pages, Pairs, Table};
pub use field::{Choice, ErrorSummary, Field, Filter, Hidden};
pub use sheet::Sheet;
pub use status::{Details, Empty, Notice, Tag, Task, Tasks, Tone};

/// The blocks write their own markup; the escaper leaves it as it is.
macro_rules! markup {
    ($($block:ty),* $(,)?) => {$(
        impl askama::filters::HtmlSafe for $block {}

        impl From<$block> for crate::i18n::Html {
            fn from(block: $block) -> Self {
                crate::i18n::Html(block.to_string())
            }
        }
    )*};
}

markup!(
    Chart,
    Details,
    Download,
    Empty,
    ErrorSummary,
    Field,
    Figures,
    Filter,
    Hidden,
    Notice,
    Pages,
    Pairs,
    Sheet,
    Table,
    Tag,
    Tasks,
);
