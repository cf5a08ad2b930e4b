//! One question and one answer in plain text, for whoever reads without pages.
//!
//! Not here: documents. Invariant: words only, no markup and no marks of direction.

use press::Run;
use web::i18n::Lang;

use super::value::Teller;
use super::{Texts, Words};
use crate::Answer;
use crate::assessment::Whole;
use crate::package::Item;

/// A question in the words of the instrument.
#[must_use]
pub fn question(whole: &Whole, item: &Item, lang: &Lang) -> String {
    let texts = Texts::new(whole.instrument.package(), lang.tag(), lang);
    bare(&texts.plain(&format!("{}.question", item.id)))
}

/// An answer in words, in as many lines as it has paragraphs.
#[must_use]
pub fn answer(whole: &Whole, item: &Item, answer: &Answer, lang: &Lang) -> String {
    let words: &dyn Words = lang;
    let texts = Texts::new(whole.instrument.package(), lang.tag(), words);
    let teller = Teller::new(&texts, words);
    let line = |runs: Vec<Run>| runs.iter().map(Run::text).collect::<String>();
    let lines: Vec<String> = teller.answer(item, answer).into_iter().map(line).collect();
    bare(&lines.join("\n"))
}

/// Without the marks that keep directions apart on a page.
fn bare(text: &str) -> String {
    let marks = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}');
    text.chars().filter(marks).collect()
}
