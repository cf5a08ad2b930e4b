//! The fonts of printed pages: those that come with the program, and the operator's.
//!
//! Not here: looking for fonts on the machine, which would make the same report look different
//! elsewhere. Invariant: every letter of the six languages has a font (`assets/fonts/README.md`
//! says which signs are kept).

use std::sync::Arc;

use resvg::usvg::fontdb;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const EMBEDDED: [&[u8]; 7] = [
    include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/wqy-microhei.ttf"),
];

/// Fonts, read once and used for many documents. Cheap to clone.
#[derive(Clone)]
pub struct Fonts {
    pub(super) book: Arc<LazyHash<FontBook>>,
    pub(super) list: Arc<Vec<Font>>,
    pub(super) pictures: Arc<fontdb::Database>,
    /// The families that the operator added, in order; they come first.
    pub(super) first: Arc<Vec<String>>,
}

impl Fonts {
    /// The fonts that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        Self::with(&[])
    }

    /// The same with the operator's fonts before them: the bytes of TTF, OTF or TTC files. Files
    /// that are none are left out.
    #[must_use]
    pub fn with(own: &[Vec<u8>]) -> Self {
        let mut pictures = fontdb::Database::new();
        let mut list: Vec<Font> = Vec::new();
        let mut first: Vec<String> = Vec::new();
        for bytes in own {
            for font in Font::iter(Bytes::new(bytes.clone())) {
                let family = font.info().family.clone();
                if !first.contains(&family) {
                    first.push(family);
                }
                list.push(font);
            }
            pictures.load_font_data(bytes.clone());
        }
        for bytes in EMBEDDED {
            list.extend(Font::iter(Bytes::new(bytes)));
            pictures.load_font_data(bytes.to_vec());
        }
        pictures.set_sans_serif_family("Noto Sans");
        Self {
            book: Arc::new(LazyHash::new(FontBook::from_fonts(&list))),
            list: Arc::new(list),
            pictures: Arc::new(pictures),
            first: Arc::new(first),
        }
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fonts({})", self.list.len())
    }
}
