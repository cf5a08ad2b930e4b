//! A figure outside the gateway's pages: with the style it needs inside it.
//!
//! Not here: themes; paper is white. Invariant: what comes out needs no style sheet, and shows the
//! same whether or not a program heeds `direction`.

/// The style for white paper, in the little CSS that drawing programs know.
const PAPER: &str = include_str!("paper.css");

/// The figure with its style inside, for files of its own and for pictures in documents. Texts of
/// a right-to-left figure are fastened by their other end, since many programs place every text
/// as if it ran left to right.
#[must_use]
pub fn standalone(svg: &str) -> String {
    let Some((open, rest)) = svg.split_once('>') else {
        return svg.to_owned();
    };
    let is_rtl = open.contains(" direction=\"rtl\"");
    let open = open
        .replace(" direction=\"rtl\"", "")
        .replace(" direction=\"ltr\"", "");
    let turned = match is_rtl {
        true => {
            ".fig text{text-anchor:end}.fig .fig-m{text-anchor:middle}.fig .fig-e{text-anchor:start}"
        }
        false => "",
    };
    // Width and height in units of the view box: some programs take a picture without them as 100 %.
    let size = open.split_once("viewBox=\"0 0 ").and_then(|(_, r)| {
        let (numbers, _) = r.split_once('"')?;
        let (w, h) = numbers.split_once(' ')?;
        Some(format!(" width=\"{w}\" height=\"{h}\""))
    });
    let size = size.unwrap_or_default();
    let rest = match is_rtl {
        true => marked(rest),
        false => rest.to_owned(),
    };
    format!("{open}{size}><style>{PAPER}{turned}</style>{rest}")
}

/// The texts with a right-to-left mark at both ends, so that digits and brackets in them keep the
/// order of a right-to-left line where `direction` is not heeded.
fn marked(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() + 64);
    let mut rest = svg;
    while let Some((before, tail)) = rest.split_once("<text ") {
        let (tag, tail) = tail.split_once('>').unwrap_or((tail, ""));
        let (text, tail) = tail.split_once("</text>").unwrap_or((tail, ""));
        out.push_str(&format!(
            "{before}<text {tag}>\u{200f}{text}\u{200f}</text>"
        ));
        rest = tail;
    }
    out.push_str(rest);
    out
}
