//! What a file is, told by its bytes.
//!
//! Never by its name, and not a virus scanner. Invariant: nothing on the list runs anything where
//! it is kept, and nothing is served as what a browser would run.

/// What a file of evidence may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// Word (Office Open XML) without macros.
    Word,
    /// Excel (Office Open XML) without macros.
    Excel,
    /// A page of the web, kept as text.
    Page,
    /// Plain text, such as CSV or a mail.
    Text,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Pdf,
        Self::Png,
        Self::Jpeg,
        Self::Word,
        Self::Excel,
        Self::Page,
        Self::Text,
    ];

    /// The name in storage and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Word => "word",
            Self::Excel => "excel",
            Self::Page => "page",
            Self::Text => "text",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == name)
    }

    /// The ending under which it leaves; a page of the web leaves as text, so that opening the
    /// saved file runs nothing either.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Word => "docx",
            Self::Excel => "xlsx",
            Self::Page => "html.txt",
            Self::Text => "txt",
        }
    }

    /// The media type with which it leaves.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Page => "application/octet-stream",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// What the bytes are; `None` for everything else, such as programs, archives and SVG.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [] => None,
            b if b.starts_with(b"%PDF-") => Some(Self::Pdf),
            b if b.starts_with(b"\x89PNG\r\n\x1a\n") => Some(Self::Png),
            b if b.starts_with(b"\xff\xd8\xff") => Some(Self::Jpeg),
            b if b.starts_with(b"PK\x03\x04") => office(b),
            b => written(b),
        }
    }
}

/// An Office file by the names of its parts, which stand uncompressed in the archive.
fn office(bytes: &[u8]) -> Option<FileKind> {
    let has = |name: &[u8]| {
        bytes
            .windows(name.len())
            .any(|w| w.eq_ignore_ascii_case(name))
    };
    if !has(b"[Content_Types].xml") || has(b"vbaProject") || has(b"activeX") {
        return None;
    }
    match (has(b"word/document.xml"), has(b"xl/workbook.xml")) {
        (true, false) => Some(FileKind::Word),
        (false, true) => Some(FileKind::Excel),
        _ => None,
    }
}

/// Text of some kind. SVG and other XML are not on the list.
fn written(bytes: &[u8]) -> Option<FileKind> {
    let plain = |b: &u8| !b.is_ascii_control() || matches!(b, b'\t' | b'\n' | b'\r' | 0x0c);
    if !bytes.iter().all(plain) {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.trim_ascii_start();
    let head = head[..head.len().min(1_024)].to_ascii_lowercase();
    let within = |mark: &[u8]| head.windows(mark.len()).any(|w| w == mark);
    if within(b"<!doctype html") || within(b"<html") {
        return Some(FileKind::Page);
    }
    if head.starts_with(b"<") || within(b"<svg") {
        return None;
    }
    std::str::from_utf8(bytes).is_ok().then_some(FileKind::Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let office = |part: &str| format!("PK\x03\x04....[Content_Types].xml....{part}");
        for (part, kind) in [
            ("word/document.xml", Some(FileKind::Word)),
            ("xl/workbook.xml", Some(FileKind::Excel)),
            ("word/document.xml word/vbaProject.bin", None),
            ("nothing", None),
        ] {
            assert_eq!(FileKind::of(office(part).as_bytes()), kind, "{part}");
        }
        let table: [(&[u8], Option<FileKind>); 13] = [
            (b"%PDF-1.7", Some(FileKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n.", Some(FileKind::Png)),
            (b"\xff\xd8\xff\xe0", Some(FileKind::Jpeg)),
            (b"PK\x03\x04 a zip", None),
            (
                b"<!DOCTYPE html><script>alert(1)</script>",
                Some(FileKind::Page),
            ),
            (b"\n<HTML lang=fr>\xe9", Some(FileKind::Page)),
            (b"<svg onload=alert(1)>", None),
            (b"<?xml version=\"1.0\"?><svg/>", None),
            (b"MZ\x90\x00", None),
            (b"\x7fELF", None),
            ("act;номер\n1;2\n".as_bytes(), Some(FileKind::Text)),
            (b"latin \xe9 text", None),
            (b"", None),
        ];
        for (bytes, kind) in table {
            let shown = String::from_utf8_lossy(bytes);
            assert_eq!(FileKind::of(bytes), kind, "{shown}");
        }
    }

    #[test]
    fn nothing_leaves_as_a_page_or_picture_that_runs() {
        for kind in FileKind::ALL {
            assert!(!kind.media().contains("html") && !kind.media().contains("svg"));
            assert!(!kind.ending().ends_with("html"));
            assert_eq!(FileKind::from_name(kind.as_str()), Some(kind));
        }
    }
}
