//! Blocks that show data: key figures, tables, pairs, paging, downloads, charts with their table.
//!
//! Not the numbers themselves: they arrive formatted by `Lang`. Invariant: missing data is said
//! in words, never left as a blank that could be read as zero.

use askama::Template;

use crate::i18n::{Arg, Html, Lang, Text};

/// One number that matters, with what it counts and where it comes from.
#[derive(Debug, Clone)]
pub struct KeyFigure {
    /// What is counted.
    pub title: Text,
    /// The number, formatted; `None` when there is no data.
    pub value: Option<Text>,
    /// A word on change, such as a tag.
    pub change: Option<Html>,
    /// Unit, day and method.
    pub note: Text,
    /// The records behind the number: label and address.
    pub source: Option<(Text, String)>,
}

/// Key figures side by side.
#[derive(Debug, Clone, Template)]
#[template(path = "component/figures.html")]
pub struct Figures {
    figures: Vec<KeyFigure>,
    no_data: Text,
    /// Whether they follow the page's title without a heading of their own.
    first: bool,
}

impl Figures {
    /// Key figures.
    #[must_use]
    pub fn new(lang: &Lang, figures: Vec<KeyFigure>) -> Self {
        Self {
            figures,
            no_data: lang.text("web-no-data"),
            first: false,
        }
    }

    /// They follow the page's title, without a heading of their own.
    #[must_use]
    pub const fn first(mut self) -> Self {
        self.first = true;
        self
    }
}

/// How a column is ordered now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    label: Text,
    numeric: bool,
    sort: Option<(String, Option<Order>)>,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn text(label: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            numeric: false,
            sort: None,
        }
    }

    /// A column of numbers, aligned at their end.
    #[must_use]
    pub fn number(label: impl Into<Text>) -> Self {
        Self {
            numeric: true,
            ..Self::text(label)
        }
    }

    /// The column with a link at `url` that sorts by it, and its order now.
    #[must_use]
    pub fn sort(mut self, url: impl Into<String>, now: Option<Order>) -> Self {
        self.sort = Some((url.into(), now));
        self
    }

    fn aria_sort(&self) -> Option<&'static str> {
        match self.sort {
            Some((_, Some(Order::Ascending))) => Some("ascending"),
            Some((_, Some(Order::Descending))) => Some("descending"),
            _ => None,
        }
    }

    fn arrow(&self) -> &'static str {
        match self.sort {
            Some((_, Some(Order::Ascending))) => " ▲",
            Some((_, Some(Order::Descending))) => " ▼",
            _ => "",
        }
    }
}

/// A cell of a table.
#[derive(Debug, Clone)]
pub struct Cell(Html);

impl Cell {
    /// Words or a formatted number.
    #[must_use]
    pub fn text(text: impl Into<Text>) -> Self {
        Self(Html(text.into().to_string()))
    }

    /// A link.
    #[must_use]
    pub fn link(label: impl Into<Text>, url: &str) -> Self {
        Self(Html::link(label, url))
    }

    /// Other markup, such as a tag.
    #[must_use]
    pub fn html(html: impl Into<Html>) -> Self {
        Self(html.into())
    }
}

/// A table. The first cell of a row is its heading. On narrow screens rows become cards.
#[derive(Debug, Clone, Template)]
#[template(path = "component/table.html")]
pub struct Table {
    caption: Text,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    empty: Text,
    sort_words: Vec<String>,
}

impl Table {
    /// A table; a row with more cells than columns loses the rest.
    #[must_use]
    pub fn new(
        lang: &Lang,
        caption: impl Into<Text>,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    ) -> Self {
        let words = |c: &Column| {
            lang.plain_with(
                "web-sort-by",
                &[("column", Arg::Text(c.label.plain().to_owned()))],
            )
        };
        Self {
            caption: caption.into(),
            sort_words: columns.iter().map(words).collect(),
            columns,
            rows,
            empty: lang.text("web-table-empty"),
        }
    }

    /// The table with its own words for having no rows.
    #[must_use]
    pub fn empty(mut self, text: impl Into<Text>) -> Self {
        self.empty = text.into();
        self
    }
}

/// Terms with their values.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<dl class=\"pairs\">{% for (term, value) in pairs %}<dt>{{ term }}</dt><dd>{{ value }}</dd>{% endfor %}</dl>",
    ext = "html"
)]
pub struct Pairs {
    /// Term and value.
    pub pairs: Vec<(Text, Html)>,
}

/// Paging by cursor: to the first page and to the next.
#[derive(Debug, Clone, Template)]
#[template(path = "component/pages.html")]
pub struct Pages {
    label: String,
    first: Option<(Text, String)>,
    next: Option<(Text, String)>,
}

impl Pages {
    /// Addresses of the first and the next page; `None` when already there, or at the end.
    #[must_use]
    pub fn new(lang: &Lang, first: Option<String>, next: Option<String>) -> Self {
        Self {
            label: lang.plain("web-pages"),
            first: first.map(|url| (lang.text("web-page-first"), url)),
            next: next.map(|url| (lang.text("web-page-next"), url)),
        }
    }
}

/// A link to a file, with its format and size.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<a href=\"{{ url }}\" download>{{ label }}</a>",
    ext = "html"
)]
pub struct Download {
    url: String,
    label: Text,
}

impl Download {
    /// `name` says what it is, `format` such as "CSV", `bytes` its size.
    #[must_use]
    pub fn new(lang: &Lang, url: impl Into<String>, name: &str, format: &str, bytes: u64) -> Self {
        let args = [
            ("name", name.into()),
            ("format", format.into()),
            ("size", lang.bytes(bytes).into()),
        ];
        Self {
            url: url.into(),
            label: lang.text_with("web-download", &args),
        }
    }
}

/// A picture with its caption and the table of the same numbers.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<figure class=\"chart\"><figcaption>{{ caption }}</figcaption>{{ svg }}<details><summary>{{ summary }}</summary><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{{ caption.plain() }}\">{{ table }}</div></details></figure>",
    ext = "html"
)]
pub struct Chart {
    caption: Text,
    svg: Html,
    table: Html,
    summary: Text,
}

impl Chart {
    /// `svg` and `table` as made by the `figure` crate, which escapes what it is given.
    #[must_use]
    pub fn new(lang: &Lang, caption: impl Into<Text>, svg: String, table: String) -> Self {
        Self {
            caption: caption.into(),
            svg: Html(svg),
            table: Html(table),
            summary: lang.text("web-figures-table"),
        }
    }
}
