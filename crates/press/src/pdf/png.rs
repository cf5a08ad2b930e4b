//! A figure as PNG, for programs that do not show SVG.
//!
//! Not here: photographs. Invariant: no file and no address that a picture names is opened.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::Fonts;

/// The picture, so many pixels wide, on white; `None` when it is not SVG.
#[must_use]
pub fn png(svg: &str, width: u32, fonts: &Fonts) -> Option<Vec<u8>> {
    let options = Options {
        fontdb: fonts.pictures.clone(),
        font_family: "Noto Sans".to_owned(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(&figure::standalone(svg), &options).ok()?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).ceil().max(1.0) as u32;
    let mut pixels = Pixmap::new(width.max(1), height.min(20_000))?;
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().ok()
}
