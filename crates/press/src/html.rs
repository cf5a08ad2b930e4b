//! One HTML file: printable, with its style and its pictures inside.
//!
//! Not here: pages of the gateway. Invariant: no script, no style attribute, nothing fetched from
//! anywhere; what people wrote is text.

use crate::document::{Block, Cell, Document, Figure, Level, Link, Note, Pages, Run, Style, Table};
use crate::escape::{escape_into, escaped};

#[cfg(test)]
mod tests;

const STYLE: &str = include_str!("html/html.css");

/// The document as one HTML file.
#[must_use]
pub fn write(document: &Document) -> String {
    let head = document.head();
    let (tag, dir) = (head.language.as_str(), head.direction().as_str());
    let mut out = String::with_capacity(64 * 1024);
    out.push_str(&format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>"
    ));
    escape_into(&mut out, &head.title);
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str(figure::CSS);
    if head.pages == Pages::Landscape {
        out.push_str("@page{size:A4 landscape}\n");
    }
    on_every_page(&mut out, &head.label);
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    label(&mut out, &head.label);
    title(&mut out, document);
    let mut breaks = false;
    for block in document.blocks() {
        match block {
            Block::Break { .. } => breaks = true,
            other => {
                if std::mem::take(&mut breaks) {
                    out.push_str("<div class=\"break\"></div>\n");
                }
                one(&mut out, document, other);
            }
        }
    }
    out.push_str("</main>\n");
    label(&mut out, &head.label);
    out.push_str("</body>\n</html>\n");
    out
}

/// The label in the margins of every printed page (CSS Paged Media 3, margin boxes).
fn on_every_page(out: &mut String, label: &str) {
    let plain = |c: &char| c.is_ascii_alphanumeric() || " :+-".contains(*c);
    let label: String = label.chars().filter(plain).collect();
    if !label.is_empty() {
        let text = format!("{{content:\"{label}\";font:700 9pt sans-serif}}");
        out.push_str(&format!("@page{{@top-right{text}@bottom-right{text}}}\n"));
    }
}

/// Who may see it: in sight while one reads, and on every printed page.
fn label(out: &mut String, label: &str) {
    if !label.is_empty() {
        out.push_str("<p class=\"doc-label\" dir=\"ltr\">");
        escape_into(out, label);
        out.push_str("</p>\n");
    }
}

fn title(out: &mut String, document: &Document) {
    let head = document.head();
    out.push_str("<header class=\"doc-head\">\n<h1 class=\"doc-title\">");
    escape_into(out, &head.title);
    out.push_str("</h1>\n");
    for text in [&head.subtitle, &head.administration, &head.date] {
        if !text.is_empty() {
            out.push_str("<p class=\"doc-sub\"><bdi>");
            escape_into(out, text);
            out.push_str("</bdi></p>\n");
        }
    }
    out.push_str("</header>\n");
}

fn one(out: &mut String, document: &Document, block: &Block) {
    match block {
        Block::Heading { level, id, runs: r } => {
            // The title is the page's only h1.
            let n = level.number() + 1;
            match id.is_empty() {
                true => out.push_str(&format!("<h{n}>")),
                false => out.push_str(&format!("<h{n} id=\"{id}\">")),
            }
            runs(out, r);
            out.push_str(&format!("</h{n}>\n"));
        }
        Block::Paragraph { runs: r, keep } => {
            out.push_str(if *keep { "<p class=\"lead\">" } else { "<p>" });
            runs(out, r);
            out.push_str("</p>\n");
        }
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            out.push_str(&format!("<{tag}>\n"));
            for item in items {
                out.push_str("<li>");
                runs(out, item);
                out.push_str("</li>\n");
            }
            out.push_str(&format!("</{tag}>\n"));
        }
        Block::Definitions { entries } => {
            out.push_str("<dl>\n");
            for (term, said) in entries {
                out.push_str("<dt>");
                runs(out, term);
                out.push_str("</dt>\n<dd>");
                said.iter().for_each(|p| paragraph(out, p));
                out.push_str("</dd>\n");
            }
            out.push_str("</dl>\n");
        }
        Block::Table { table: t } => table(out, t),
        Block::Figure { figure: f } => picture(out, f),
        Block::Note { note, paragraphs } => {
            let class = match note {
                Note::Information => "note",
                Note::Warning => "note warning",
            };
            out.push_str(&format!("<div class=\"{class}\" role=\"note\">"));
            paragraphs.iter().for_each(|p| paragraph(out, p));
            out.push_str("</div>\n");
        }
        Block::Contents => contents(out, document),
        Block::Break { .. } => {}
    }
}

fn contents(out: &mut String, document: &Document) {
    let title = escaped(&document.head().labels.contents);
    out.push_str(&format!(
        "<nav aria-label=\"{title}\">\n<h2>{title}</h2>\n<ol>\n"
    ));
    for (level, id, r) in document.headings().filter(|(l, ..)| *l < Level::Three) {
        out.push_str(&format!("<li class=\"l{}\">", level.number()));
        if !id.is_empty() {
            out.push_str(&format!("<a href=\"#{id}\">"));
        }
        let plain: Vec<Run> = r.iter().cloned().map(|r| r.to(None)).collect();
        runs(out, &plain);
        if !id.is_empty() {
            out.push_str("</a>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n</nav>\n");
}

fn paragraph(out: &mut String, r: &[Run]) {
    out.push_str("<p>");
    runs(out, r);
    out.push_str("</p>\n");
}

fn runs(out: &mut String, list: &[Run]) {
    list.iter().for_each(|r| run(out, r));
}

fn run(out: &mut String, run: &Run) {
    let mut ends: Vec<&str> = Vec::new();
    if let Some(link) = &run.link {
        out.push_str("<a href=\"");
        match link {
            Link::Outside(target) => escape_into(out, target),
            Link::Heading(id) => escape_into(out, &format!("#{id}")),
        }
        out.push_str("\">");
        ends.push("</a>");
    }
    if let Some(tag) = &run.language {
        let dir = tag.direction().as_str();
        out.push_str(&format!("<span lang=\"{tag}\" dir=\"{dir}\">"));
        ends.push("</span>");
    }
    let (open, close) = match run.style {
        Style::Plain => ("", ""),
        Style::Strong => ("<strong>", "</strong>"),
        Style::Emphasis => ("<em>", "</em>"),
        Style::Code => ("<bdi dir=\"ltr\" class=\"code\">", "</bdi>"),
    };
    out.push_str(open);
    ends.push(close);
    if run.isolated {
        out.push_str("<bdi>");
        ends.push("</bdi>");
    }
    for (n, line) in run.text().split('\n').enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        escape_into(out, line);
    }
    ends.iter().rev().for_each(|end| out.push_str(end));
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<div class=\"wide\"><table>");
    if !table.caption.is_empty() {
        out.push_str("<caption>");
        escape_into(out, &table.caption);
        out.push_str("</caption>");
    }
    let total: u32 = table.columns().iter().map(|c| c.width).sum();
    out.push_str("<colgroup>");
    for column in table.columns() {
        // An attribute of HTML 4 that browsers keep; a style attribute would breach strict policies.
        let share = column.width * 100 / total.max(1);
        out.push_str(&format!("<col width=\"{share}%\">"));
    }
    out.push_str("</colgroup>\n<thead><tr>");
    for column in table.columns() {
        out.push_str(match column.number {
            true => "<th scope=\"col\" class=\"n\">",
            false => "<th scope=\"col\">",
        });
        runs(out, &column.head);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in table.rows() {
        out.push_str("<tr>");
        for (n, (cell, column)) in row.iter().zip(table.columns()).enumerate() {
            let head = n == 0 && table.row_heads;
            let mut classes = Vec::new();
            if column.number {
                classes.push("n".to_owned());
            }
            classes.extend(cell.shade.map(|s| format!("s{s}")));
            let class = match classes.is_empty() {
                true => String::new(),
                false => format!(" class=\"{}\"", classes.join(" ")),
            };
            let (open, close) = match head {
                true => (format!("<th scope=\"row\"{class}>"), "</th>"),
                false => (format!("<td{class}>"), "</td>"),
            };
            out.push_str(&open);
            inside(out, cell);
            out.push_str(close);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
}

fn inside(out: &mut String, cell: &Cell) {
    match cell.paragraphs.as_slice() {
        [] => {}
        [one] => runs(out, one),
        many => many.iter().for_each(|p| paragraph(out, p)),
    }
}

fn picture(out: &mut String, figure: &Figure) {
    out.push_str("<figure>\n<figcaption>");
    escape_into(out, &figure.caption);
    out.push_str("</figcaption>\n");
    // `figure` escapes what it draws and writes neither script nor style.
    out.push_str(&figure.svg);
    out.push('\n');
    table(out, &figure.table);
    out.push_str("</figure>\n");
}
