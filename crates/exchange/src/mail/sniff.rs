//! What a part is by its first bytes, whatever it says it is.
//!
//! Not here: reading it. Invariant: the answer depends on the bytes alone.

use crate::container::{Kind, detect};

macro_rules! sniffed {
    ($($variant:ident $name:literal,)*) => {
        /// What the first bytes of a part say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Sniffed { $(
            #[doc = $name]
            $variant,
        )* }

        impl Sniffed {
            /// The name, for storage and pages.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

sniffed! {
    Empty "empty",
    Text "text",
    Html "html",
    Xml "xml",
    Json "json",
    Mail "mail",
    Pdf "pdf",
    Rtf "rtf",
    Office "office",
    Zip "zip",
    Gzip "gzip",
    Zstd "zstd",
    Packed "packed",
    Image "image",
    Program "program",
    Script "script",
    Shortcut "shortcut",
    DiskImage "disk-image",
    Binary "binary",
}

/// The kind of some bytes; 40 KiB are enough.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Sniffed {
    let head = &bytes[..bytes.len().min(4096)];
    match head {
        [] => return Sniffed::Empty,
        [b'M', b'Z', ..] | [0x7f, b'E', b'L', b'F', ..] | [0xca, 0xfe, 0xba, 0xbe, ..] => {
            return Sniffed::Program;
        }
        [0xfe, 0xed, 0xfa, 0xce | 0xcf, ..] | [0xce | 0xcf, 0xfa, 0xed, 0xfe, ..] => {
            return Sniffed::Program;
        }
        [0x4c, 0, 0, 0, 1, 0x14, 2, 0, ..] => return Sniffed::Shortcut,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            return Sniffed::Image;
        }
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => return Sniffed::Image,
        [b'{', b'\\', b'r', b't', b'f', ..] => return Sniffed::Rtf,
        [b'#', b'!', ..] => return Sniffed::Script,
        _ => {}
    }
    if bytes.get(0x8001..0x8006) == Some(b"CD001") {
        return Sniffed::DiskImage;
    }
    match detect(head) {
        Kind::Gzip => Sniffed::Gzip,
        Kind::Zstd => Sniffed::Zstd,
        Kind::Zip if has(head, b"[Content_Types].xml") || has(head, b"application/vnd.oasis") => {
            Sniffed::Office
        }
        Kind::Zip => Sniffed::Zip,
        Kind::Mail => Sniffed::Mail,
        Kind::Other("PDF") => Sniffed::Pdf,
        Kind::Other("an office document") => Sniffed::Office,
        Kind::Other("xz" | "bzip2" | "7z" | "rar" | "a tar archive") => Sniffed::Packed,
        Kind::Other("a web page") => Sniffed::Html,
        Kind::Other("an XML document") => Sniffed::Xml,
        Kind::Other("a JSON list" | "a JSON document") => Sniffed::Json,
        Kind::Plain | Kind::Other(_) => text_or_binary(head),
    }
}

fn has(head: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(head, what).is_some()
}

fn text_or_binary(head: &[u8]) -> Sniffed {
    let utf16 = matches!(head, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    let controls = |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    if !utf16 && head.iter().filter(controls).count() > head.len() / 100 {
        return Sniffed::Binary;
    }
    let text = head.trim_ascii_start();
    let lower = text[..text.len().min(512)].to_ascii_lowercase();
    match lower.as_slice() {
        [b'{', ..] if lower.contains(&b'"') => Sniffed::Json,
        [b'<', b's', b'v', b'g', ..] => Sniffed::Xml,
        [b'<', ..] if has(&lower, b"<html") || has(&lower, b"<body") || has(&lower, b"<script") => {
            Sniffed::Html
        }
        _ => Sniffed::Text,
    }
}

/// Whether what a part says it is and what it is cannot both be true. Only such pairs are named
/// that a reader is misled by; `application/octet-stream` says nothing.
pub(super) fn lies(declared: &str, sniffed: Sniffed) -> bool {
    let runs = matches!(
        sniffed,
        Sniffed::Program | Sniffed::Shortcut | Sniffed::DiskImage | Sniffed::Script
    );
    let (family, subtype) = declared.split_once('/').unwrap_or((declared, ""));
    match family {
        "image" if subtype.starts_with("svg") => runs,
        "image" => !matches!(sniffed, Sniffed::Image | Sniffed::Binary | Sniffed::Empty),
        "text" if subtype == "html" => !matches!(
            sniffed,
            Sniffed::Html
                | Sniffed::Text
                | Sniffed::Xml
                | Sniffed::Empty
                | Sniffed::Json
                | Sniffed::Mail
        ),
        "text" if subtype == "plain" => {
            runs && sniffed != Sniffed::Script
                || matches!(
                    sniffed,
                    Sniffed::Pdf | Sniffed::Office | Sniffed::Image | Sniffed::Zip
                )
        }
        "audio" | "video" => runs || sniffed == Sniffed::Html,
        "message" => !matches!(
            sniffed,
            Sniffed::Mail
                | Sniffed::Text
                | Sniffed::Empty
                | Sniffed::Json
                | Sniffed::Html
                | Sniffed::Xml
        ),
        _ if subtype == "pdf" => !matches!(sniffed, Sniffed::Pdf | Sniffed::Empty),
        _ if subtype == "zip" => {
            !matches!(sniffed, Sniffed::Zip | Sniffed::Office | Sniffed::Empty)
        }
        _ => false,
    }
}
