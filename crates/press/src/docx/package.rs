//! The parts of a Word file in our own template, packed.
//!
//! Not here: templates from elsewhere. Invariant: the same document gives the same bytes, since no
//! part carries the time of packing.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::DocxError;
use super::body::{BULLETS, Body, Part};
use super::run::{lang, region};
use super::style::{self, Role};
use crate::document::{Document, Pages, Run};
use crate::escape::escaped;

/// The first line of every part.
pub const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of WordprocessingML.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespaces that the body uses.
pub const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// The beginning of relationship types.
pub const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Packs the parts.
pub fn pack(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, DocxError> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes).map_err(zip::result::ZipError::Io)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The whole file of our own template.
pub fn write(document: &Document, body: Body<'_>) -> Result<Vec<u8>, DocxError> {
    let styles = body.tongue.styles;
    let language = &document.head().language;
    let rtl = body.is_rtl();
    let header = margin(document, &body, "hdr", Role::Header);
    let footer = margin(document, &body, "ftr", Role::Footer);
    let (ordered, parts) = (body.ordered, body.parts);
    let section = format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>{}<w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/>{}</w:sectPr>",
        match document.head().pages {
            Pages::Portrait => "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
            Pages::Landscape => {
                "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            }
        },
        if rtl { "<w:bidi/>" } else { "" }
    );
    let xml = numbered(&body.xml, 0);
    let main = format!("{XML}<w:document {SPACES}><w:body>{xml}{section}</w:body></w:document>");
    let settings = format!(
        "{XML}<w:settings xmlns:w=\"{W}\"><w:defaultTabStop w:val=\"708\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{0}\"/></w:settings>",
        region(language)
    );
    let mut all: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".into(), CONTENT_TYPES.into()),
        ("_rels/.rels".into(), ROOT.into()),
        ("docProps/core.xml".into(), core(document).into()),
        ("word/document.xml".into(), main.into()),
        (
            "word/styles.xml".into(),
            style::part(
                styles,
                &lang(language),
                rtl,
                document.head().pages.text_width(),
            )
            .into(),
        ),
        ("word/numbering.xml".into(), numbering(ordered).into()),
        ("word/settings.xml".into(), settings.into()),
        ("word/header1.xml".into(), header.into()),
        ("word/footer1.xml".into(), footer.into()),
    ];
    let mut relations = format!(
        "{XML}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"rIdStyles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdNumbering\" Type=\"{OFFICE}/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"rIdSettings\" Type=\"{OFFICE}/settings\" Target=\"settings.xml\"/><Relationship Id=\"rIdHeader\" Type=\"{OFFICE}/header\" Target=\"header1.xml\"/><Relationship Id=\"rIdFooter\" Type=\"{OFFICE}/footer\" Target=\"footer1.xml\"/>"
    );
    relations.push_str(&relationships(&parts));
    relations.push_str("</Relationships>");
    all.push(("word/_rels/document.xml.rels".into(), relations.into()));
    for part in parts {
        if let Part::Media { name, bytes, .. } = part {
            all.push((format!("word/media/{name}"), bytes));
        }
    }
    pack(&all)
}

/// The relationships of the body's parts.
pub fn relationships(parts: &[Part]) -> String {
    let one = |part: &Part| match part {
        Part::Media { id, name, .. } => {
            format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/image\" Target=\"media/{name}\"/>")
        }
        Part::Link { id, target } => format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(target)
        ),
    };
    parts.iter().map(one).collect()
}

/// The body with its lists numbered from `after`.
pub fn numbered(xml: &str, after: usize) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((before, tail)) = rest.split_once("w:val=\"@list") {
        out.push_str(before);
        let (number, tail) = tail.split_once('@').unwrap_or(("1", tail));
        let number: usize = number.parse().unwrap_or(BULLETS);
        out.push_str(&format!("w:val=\"{}", number + after));
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Definitions of bullets and numbers, and a numbering for each list, from `after` on.
pub fn lists(ordered: usize, after: usize) -> (String, String) {
    let level = |format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"454\" w:hanging=\"284\"/></w:pPr></w:lvl>"
        )
    };
    let (bullet, decimal) = (level("bullet", "•"), level("decimal", "%1."));
    let (first, second) = (after, after + 1);
    let abstracts = format!(
        "<w:abstractNum w:abstractNumId=\"{first}\"><w:multiLevelType w:val=\"singleLevel\"/>{bullet}</w:abstractNum><w:abstractNum w:abstractNumId=\"{second}\"><w:multiLevelType w:val=\"singleLevel\"/>{decimal}</w:abstractNum>"
    );
    let mut nums = format!(
        "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{first}\"/></w:num>",
        after + BULLETS
    );
    for n in 1..=ordered {
        nums.push_str(&format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{second}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            after + BULLETS + n
        ));
    }
    (abstracts, nums)
}

fn numbering(ordered: usize) -> String {
    let (abstracts, nums) = lists(ordered, 0);
    format!("{XML}<w:numbering xmlns:w=\"{W}\">{abstracts}{nums}</w:numbering>")
}

/// The header (whose document, which) or the footer (hash, page of pages), each with the label.
fn margin(document: &Document, body: &Body<'_>, tag: &str, role: Role) -> String {
    let head = document.head();
    let mut part = Body::new(document, body.tongue.styles, None, 0);
    part.open(Some(role), "");
    if role == Role::Header {
        part.runs(&[Run::user(head.administration.clone())]);
        part.xml.push_str("<w:r><w:tab/></w:r>");
        part.runs(&[Run::plain(head.title.clone())]);
    } else {
        let short: String = head.hash.chars().take(16).collect();
        part.runs(&[Run::code(short)]);
        part.xml.push_str("<w:r><w:tab/></w:r>");
        part.runs(&[Run::plain(format!("{} ", head.labels.page))]);
        part.field(" PAGE ", "1");
        part.runs(&[Run::plain(format!(" {} ", head.labels.of))]);
        part.field(" NUMPAGES ", "1");
    }
    part.xml.push_str("</w:p>");
    if !head.label.is_empty() {
        part.open(Some(role), "");
        part.xml.push_str("<w:r><w:tab/></w:r>");
        part.runs(&[Run::code(head.label.clone())]);
        part.xml.push_str("</w:p>");
    }
    format!("{XML}<w:{tag} {SPACES}>{}</w:{tag}>", part.xml)
}

/// The file's own properties (ISO/IEC 29500-2, core properties).
pub fn core(document: &Document) -> String {
    let head = document.head();
    let mut date = String::new();
    if !head.iso_date.is_empty() {
        let day = escaped(&head.iso_date);
        date = format!(
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>"
        );
    }
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator><dc:language>{}</dc:language><dc:identifier>{}</dc:identifier>{date}</cp:coreProperties>",
        escaped(&head.title),
        escaped(&head.subtitle),
        escaped(&head.administration),
        head.language,
        escaped(&head.hash)
    )
}

const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/><Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

const ROOT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
