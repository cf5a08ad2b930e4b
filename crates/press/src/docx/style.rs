//! The styles of a Word file: what each is for, and how it looks when we define it.
//!
//! Not here: direct formatting. Invariant: a role always has a style id that the file defines.

use base::language::Direction;

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The document's title.
    Title,
    /// The lines below it.
    Subtitle,
    /// Headings of level 1 to 3.
    Heading(u8),
    /// Captions of tables and figures.
    Caption,
    /// Entries of lists.
    List,
    /// Lines of the table of contents, level 1 or 2.
    Contents(u8),
    /// The heading of the table of contents, which is not an entry of it.
    ContentsHeading,
    /// Text in a table.
    Cell,
    /// A note.
    Note,
    /// A warning.
    Warning,
    /// A term that is explained.
    Term,
    /// What is said of it.
    Said,
    /// Header.
    Header,
    /// Footer.
    Footer,
    /// Words that lead somewhere.
    Hyperlink,
    /// Ids and hashes.
    Code,
    /// A table.
    Table,
}

/// Every role with the style's name in Word (built-in names are English in every language), its
/// id when it is ours, its type and what is inside its definition.
const STYLES: [(Role, &str, &str, &str, &str); 19] = [
    (
        Role::Title,
        "Title",
        "Title",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:before=\"2400\" w:after=\"240\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"52\"/><w:szCs w:val=\"56\"/></w:rPr>",
    ),
    (
        Role::Subtitle,
        "Subtitle",
        "Subtitle",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"120\"/></w:pPr><w:rPr><w:color w:val=\"404040\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"30\"/></w:rPr>",
    ),
    (
        Role::Heading(1),
        "heading 1",
        "Heading1",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"1F4E79\"/></w:pBdr><w:spacing w:before=\"360\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"34\"/><w:szCs w:val=\"36\"/></w:rPr>",
    ),
    (
        Role::Heading(2),
        "heading 2",
        "Heading2",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"27\"/><w:szCs w:val=\"29\"/></w:rPr>",
    ),
    (
        Role::Heading(3),
        "heading 3",
        "Heading3",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"23\"/><w:szCs w:val=\"25\"/></w:rPr>",
    ),
    (
        Role::Caption,
        "caption",
        "Caption",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"21\"/></w:rPr>",
    ),
    (
        Role::List,
        "List Paragraph",
        "ListParagraph",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"40\"/><w:contextualSpacing/></w:pPr>",
    ),
    (
        Role::Contents(1),
        "toc 1",
        "TOC1",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9628\"/></w:tabs><w:spacing w:before=\"60\" w:after=\"40\"/></w:pPr>",
    ),
    (
        Role::Contents(2),
        "toc 2",
        "TOC2",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9628\"/></w:tabs><w:spacing w:after=\"20\"/><w:ind w:left=\"340\"/></w:pPr>",
    ),
    (
        Role::ContentsHeading,
        "TOC Heading",
        "TOCHeading",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"30\"/><w:szCs w:val=\"32\"/></w:rPr>",
    ),
    (
        Role::Cell,
        "Table Text",
        "TableText",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"19\"/><w:szCs w:val=\"20\"/></w:rPr>",
    ),
    (
        Role::Note,
        "Note Text",
        "NoteText",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"2A5B86\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF3F8\"/><w:ind w:left=\"200\" w:right=\"200\"/></w:pPr>",
    ),
    (
        Role::Warning,
        "Warning Text",
        "WarningText",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"A4470F\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FDF1E8\"/><w:ind w:left=\"200\" w:right=\"200\"/></w:pPr>",
    ),
    (
        Role::Term,
        "Definition Term",
        "DefinitionTerm",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:before=\"40\" w:after=\"40\"/></w:pPr>",
    ),
    (
        Role::Said,
        "Definition",
        "Definition",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"60\"/><w:ind w:left=\"340\"/></w:pPr>",
    ),
    (
        Role::Header,
        "header",
        "Header",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9628\"/></w:tabs></w:pPr><w:rPr><w:color w:val=\"505050\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"19\"/></w:rPr>",
    ),
    (
        Role::Footer,
        "footer",
        "Footer",
        "paragraph",
        "<w:basedOn w:val=\"Normal\"/><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9628\"/></w:tabs></w:pPr><w:rPr><w:color w:val=\"505050\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"18\"/></w:rPr>",
    ),
    (
        Role::Code,
        "Code",
        "Code",
        "character",
        "<w:qFormat/><w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Courier New\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>",
    ),
    (
        Role::Hyperlink,
        "Hyperlink",
        "Hyperlink",
        "character",
        "<w:rPr><w:color w:val=\"1F5F99\"/><w:u w:val=\"single\"/></w:rPr>",
    ),
];

const TABLE: &str = "<w:basedOn w:val=\"TableNormal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0BAC4\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0BAC4\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0BAC4\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0BAC4\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0BAC4\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B0BAC4\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"90\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E3EAF1\"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type=\"firstCol\"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>";

/// Where the tab stops of an upright page stand.
const TAB_STOP: &str = "w:pos=\"9628\"";

/// The ids that a file uses for the roles.
#[derive(Debug, Clone)]
pub struct Styles {
    ids: Vec<(Role, String)>,
    /// Definitions that the file does not have yet.
    missing: Vec<String>,
}

impl Styles {
    /// All roles under our own ids.
    pub fn ours(direction: Direction) -> Self {
        Self::within(&[], direction)
    }

    /// The roles in a file that has styles of its own: its style wins where the name is the same,
    /// ours is added under a free id where there is none. `theirs` are names and ids.
    pub fn within(theirs: &[(String, String)], direction: Direction) -> Self {
        let mut found = Self {
            ids: Vec::new(),
            missing: Vec::new(),
        };
        let normal = theirs
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case("normal"));
        let normal = normal.map_or("Normal", |(_, id)| id.as_str());
        let all = STYLES.iter().copied();
        let table = (Role::Table, "Report Table", "ReportTable", "table", TABLE);
        for (role, name, id, kind, inside) in all.chain([table]) {
            if let Some((_, id)) = theirs.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
                found.ids.push((role, id.clone()));
                continue;
            }
            let is_taken = |id: &str| theirs.iter().any(|(_, t)| t.eq_ignore_ascii_case(id));
            let mut free = id.to_owned();
            while is_taken(&free) {
                free.push('R');
            }
            let custom = match Self::is_custom(role) {
                true => " w:customStyle=\"1\"",
                false => "",
            };
            let mut inside = inside.replace("\"Normal\"", &format!("\"{normal}\""));
            // Borders of paragraphs keep their side whatever the direction: the bar of a note stands
            // where its lines begin.
            if direction == Direction::Rtl && matches!(role, Role::Note | Role::Warning) {
                inside = inside.replace("<w:left w:val", "<w:right w:val");
            }
            found.missing.push(format!(
                "<w:style w:type=\"{kind}\"{custom} w:styleId=\"{free}\"><w:name w:val=\"{name}\"/>{inside}</w:style>"
            ));
            found.ids.push((role, free));
        }
        found
    }

    const fn is_custom(role: Role) -> bool {
        matches!(
            role,
            Role::Cell
                | Role::Note
                | Role::Warning
                | Role::Term
                | Role::Said
                | Role::Code
                | Role::Table
        )
    }

    /// The id of a role.
    pub fn id(&self, role: Role) -> &str {
        let found = self.ids.iter().find(|(r, _)| *r == role);
        found.map_or("Normal", |(_, id)| id.as_str())
    }

    /// Definitions to be added to the file.
    pub fn missing(&self) -> String {
        self.missing.concat()
    }
}

/// `styles.xml` of our own template.
pub fn part(styles: &Styles, lang: &str, is_rtl: bool, width: u32) -> String {
    let mut own = styles.missing();
    // Tab stops are counted from the start of the line, in every direction; the last one is the
    // other edge of the text.
    own = own.replace(TAB_STOP, &format!("w:pos=\"{}\"", width - 10));
    let bidi = if is_rtl { "<w:bidi/>" } else { "" };
    format!(
        "{}<w:styles xmlns:w=\"{}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Microsoft YaHei\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/>{lang}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"269\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>{bidi}</w:pPr></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         {}</w:styles>",
        super::package::XML,
        super::package::W,
        own
    )
}
