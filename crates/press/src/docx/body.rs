//! The blocks of a document as the body of a Word file.
//!
//! Not here: packing. Invariant: ids of bookmarks, pictures and relationships are unique within
//! the body, from a number that the caller gives.

use base::language::Direction;

use super::Raster;
use super::run::Tongue;
use super::style::{Role, Styles};
use crate::document::{Block, Document, Figure, Level, Link, Note, Run, Style};
use crate::escape::escaped;

/// A picture or a link that the body refers to.
#[derive(Debug)]
pub enum Part {
    /// A file under `media/`.
    Media {
        /// The relationship.
        id: String,
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A link out of the document.
    Link {
        /// The relationship.
        id: String,
        /// Where it leads.
        target: String,
    },
}

/// The body being written.
pub struct Body<'a> {
    pub(super) document: &'a Document,
    pub(super) tongue: Tongue<'a>,
    raster: Option<Raster<'a>>,
    pub(super) xml: String,
    pub(super) parts: Vec<Part>,
    /// Numbered lists so far: each counts from 1.
    pub(super) ordered: usize,
    next: usize,
    is_break: bool,
    contents: usize,
}

/// Keeps a paragraph on the page of the one after it.
pub const KEEP_NEXT: &str = "<w:keepNext/>";

/// The list numbering of bullets; numbered lists follow it.
pub const BULLETS: usize = 1;

impl<'a> Body<'a> {
    /// An empty body whose ids begin at `next`.
    pub fn new(
        document: &'a Document,
        styles: &'a Styles,
        raster: Option<Raster<'a>>,
        next: usize,
    ) -> Self {
        let tongue = Tongue {
            language: &document.head().language,
            styles,
        };
        Self {
            document,
            tongue,
            raster,
            xml: String::with_capacity(256 * 1024),
            parts: Vec::new(),
            ordered: 0,
            next,
            is_break: false,
            contents: 0,
        }
    }

    /// Whether the document is read from right to left.
    pub(super) fn is_rtl(&self) -> bool {
        self.document.head().direction() == Direction::Rtl
    }

    fn number(&mut self) -> usize {
        self.next += 1;
        self.next
    }

    /// Writes all blocks.
    pub fn blocks(&mut self) {
        let document = self.document;
        for block in document.blocks() {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Break { .. } => self.is_break = true,
            Block::Heading { level, id, runs } => self.heading(*level, id, runs),
            Block::Paragraph { runs, keep } => {
                self.open(None, if *keep { KEEP_NEXT } else { "" });
                self.runs(runs);
                self.xml.push_str("</w:p>");
            }
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Definitions { entries } => {
                for (term, said) in entries {
                    self.definition(term, said);
                }
            }
            Block::Table { table } => {
                if !table.caption.is_empty() {
                    self.caption(&table.caption);
                }
                self.table(table);
            }
            Block::Figure { figure } => self.figure(figure),
            Block::Note { note, paragraphs } => {
                let role = match note {
                    Note::Information => Role::Note,
                    Note::Warning => Role::Warning,
                };
                for text in paragraphs {
                    self.paragraph(Some(role), text);
                }
            }
            Block::Contents => self.table_of_contents(),
        }
    }

    /// Opens a paragraph; `more` are properties that stand between style and direction.
    pub(super) fn open(&mut self, role: Option<Role>, more: &str) {
        self.xml.push_str("<w:p><w:pPr>");
        if let Some(role) = role {
            let id = self.tongue.styles.id(role);
            self.xml.push_str(&format!("<w:pStyle w:val=\"{id}\"/>"));
        }
        // The schema wants this one before the break, and every other after it.
        let more = match more.strip_prefix(KEEP_NEXT) {
            Some(more) => {
                self.xml.push_str(KEEP_NEXT);
                more
            }
            None => more,
        };
        if std::mem::take(&mut self.is_break) {
            self.xml.push_str("<w:pageBreakBefore/>");
        }
        self.xml.push_str(more);
        if self.is_rtl() {
            self.xml.push_str("<w:bidi/>");
        }
        self.xml.push_str("</w:pPr>");
    }

    /// A paragraph of a role.
    pub(super) fn paragraph(&mut self, role: Option<Role>, runs: &[Run]) {
        self.open(role, "");
        self.runs(runs);
        self.xml.push_str("</w:p>");
    }

    pub(super) fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            match &run.link {
                None => self.tongue.run(&mut self.xml, run),
                Some(Link::Heading(id)) => {
                    let anchor = bookmark(id);
                    self.xml
                        .push_str(&format!("<w:hyperlink w:anchor=\"{anchor}\">"));
                    self.tongue.run(&mut self.xml, run);
                    self.xml.push_str("</w:hyperlink>");
                }
                Some(Link::Outside(target)) => {
                    let id = format!("rIdReport{}", self.number());
                    self.xml.push_str(&format!("<w:hyperlink r:id=\"{id}\">"));
                    self.tongue.run(&mut self.xml, run);
                    self.xml.push_str("</w:hyperlink>");
                    let target = target.clone();
                    self.parts.push(Part::Link { id, target });
                }
            }
        }
    }

    /// A term and what is said of it, beginning on the same line: a report has hundreds of them.
    fn definition(&mut self, term: &[Run], said: &[Vec<Run>]) {
        let mut first: Vec<Run> = term.to_vec();
        for run in &mut first {
            run.style = Style::Strong;
        }
        first.push(Run::strong(self.document.head().labels.colon.clone()));
        let (head, rest) = match said.split_first() {
            Some((head, rest)) => (head.as_slice(), rest),
            None => (&[][..], &[][..]),
        };
        first.extend_from_slice(head);
        self.paragraph(Some(Role::Term), &first);
        for text in rest {
            self.paragraph(Some(Role::Said), text);
        }
    }

    fn heading(&mut self, level: Level, id: &str, runs: &[Run]) {
        self.open(Some(Role::Heading(level.number())), "");
        let mut names = Vec::new();
        if level < Level::Three {
            self.contents += 1;
            names.push(format!("_Toc{:06}", self.contents));
        }
        if !id.is_empty() {
            names.push(bookmark(id));
        }
        let mut open = Vec::new();
        for name in names {
            let n = self.number();
            self.xml.push_str(&format!(
                "<w:bookmarkStart w:id=\"{n}\" w:name=\"{name}\"/>"
            ));
            open.push(n);
        }
        self.runs(runs);
        for n in open {
            self.xml.push_str(&format!("<w:bookmarkEnd w:id=\"{n}\"/>"));
        }
        self.xml.push_str("</w:p>");
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Run>]) {
        let number = match ordered {
            false => BULLETS,
            true => {
                self.ordered += 1;
                BULLETS + self.ordered
            }
        };
        // The package writes the real number: a template may have lists of its own.
        let more =
            format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"@list{number}@\"/></w:numPr>");
        for item in items {
            self.open(Some(Role::List), &more);
            self.runs(item);
            self.xml.push_str("</w:p>");
        }
    }

    pub(super) fn caption(&mut self, text: &str) {
        self.paragraph(Some(Role::Caption), &[Run::plain(text)]);
    }

    fn figure(&mut self, figure: &Figure) {
        self.caption(&figure.caption);
        let png = self.raster.and_then(|raster| raster(&figure.svg));
        if let Some((png, (width, height))) = png.zip(size(&figure.svg)) {
            let (n, svg_n) = (self.number(), self.number());
            let (id, svg_id) = (format!("rIdReport{n}"), format!("rIdReport{svg_n}"));
            self.open(None, KEEP_NEXT);
            self.xml
                .push_str(&drawing(figure, n, (&id, &svg_id), (width, height)));
            self.xml.push_str("</w:p>");
            let svg = figure::standalone(&figure.svg).into_bytes();
            let name = |ending: &str| format!("report{n}.{ending}");
            self.parts.push(Part::Media {
                id,
                name: name("png"),
                bytes: png,
            });
            self.parts.push(Part::Media {
                id: svg_id,
                name: name("svg"),
                bytes: svg,
            });
        }
        self.table(&figure.table);
    }

    fn table_of_contents(&mut self) {
        let title = self.document.head().labels.contents.clone();
        self.paragraph(Some(Role::ContentsHeading), &[Run::plain(title)]);
        let headings: Vec<(Level, Vec<Run>)> = self
            .document
            .headings()
            .filter(|(level, ..)| *level < Level::Three)
            .map(|(level, _, runs)| (level, runs.to_vec()))
            .collect();
        // Lines with fields of their own and no field around them: what stands in a field for the
        // contents, LibreOffice shows as it is and never works out.
        for (n, (level, runs)) in headings.into_iter().enumerate() {
            self.open(Some(Role::Contents(level.number())), "");
            let anchor = format!("_Toc{:06}", n + 1);
            self.xml.push_str(&format!(
                "<w:hyperlink w:anchor=\"{anchor}\" w:history=\"1\">"
            ));
            for run in runs {
                self.tongue.run(&mut self.xml, &run.to(None));
            }
            self.xml.push_str("<w:r><w:tab/></w:r>");
            self.field(&format!(" PAGEREF {anchor} \\h "), "…");
            self.xml.push_str("</w:hyperlink></w:p>");
        }
    }

    /// A field of our own making, with what stands there until it is worked out.
    pub(super) fn field(&mut self, code: &str, until: &str) {
        self.xml.push_str(&format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            escaped(code),
            escaped(until)
        ));
    }
}

/// The name of a bookmark: at most 40 letters, digits and low lines.
fn bookmark(id: &str) -> String {
    let name = id.replace('-', "_");
    format!("h_{}", name.chars().take(38).collect::<String>())
}

/// Width and height of a picture in units of its view box.
fn size(svg: &str) -> Option<(f64, f64)> {
    let (_, rest) = svg.split_once("viewBox=\"")?;
    let (numbers, _) = rest.split_once('"')?;
    let mut numbers = numbers.split(' ').map(str::parse::<f64>);
    let (_, _) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    let (w, h) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    (w > 0.0 && h > 0.0).then_some((w, h))
}

/// Width and height of a picture on the page, in EMU (360,000 a centimetre).
fn extent(width: f64, height: f64) -> (u64, u64) {
    let (most_w, most_h) = (11.0_f64, 17.0_f64);
    let scale = (most_w / width).min(most_h / height);
    let emu = |units: f64| (units * scale * 360_000.0).round().max(1.0) as u64;
    (emu(width), emu(height))
}

fn drawing(figure: &Figure, n: usize, ids: (&str, &str), size: (f64, f64)) -> String {
    let (cx, cy) = extent(size.0, size.1);
    let (name, alternative) = (escaped(&figure.caption), escaped(&figure.alternative));
    let (png, svg) = ids;
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr id=\"{n}\" name=\"{name}\" descr=\"{alternative}\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{n}\" name=\"{name}\" descr=\"{alternative}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{png}\"><a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip r:embed=\"{svg}\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}
