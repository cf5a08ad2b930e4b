//! A section in parts: so many questions on a page that it opens on a slow line.
//!
//! Not here: the pages. Invariant: the parts of an instrument depend on its source texts alone, so
//! that the address of a page stays the same in every language and whatever was answered.

use std::ops::Range;

use crate::instrument::Instrument;
use crate::package::{FieldKind, Item, Labelled, Question};

/// Characters of question texts on one page; with markup, in the language that takes most bytes
/// and compressed, it stays below 13 KB.
const CHARACTERS: usize = 9_000;
/// Questions on one page.
const QUESTIONS: usize = 10;

/// One page of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The section's place in the instrument.
    pub section: usize,
    /// Its number within the section, from 1.
    pub number: usize,
    /// How many parts the section has.
    pub of: usize,
    /// The places of its questions.
    pub places: Range<usize>,
}

/// The parts of an instrument in order.
#[must_use]
pub fn parts(instrument: &Instrument) -> Vec<Part> {
    let mut all = Vec::new();
    for (section, (_, range)) in instrument.sections().enumerate() {
        let mut cuts = vec![range.start];
        let (mut characters, mut questions) = (0, 0);
        for place in range.clone() {
            let own = instrument.item(place).map_or(0, weight);
            let full = questions == QUESTIONS || characters + own > CHARACTERS;
            if questions > 0 && full {
                cuts.push(place);
                (characters, questions) = (0, 0);
            }
            characters += own;
            questions += 1;
        }
        let of = cuts.len();
        cuts.push(range.end);
        for (n, pair) in cuts.windows(2).enumerate() {
            all.push(Part {
                section,
                number: n + 1,
                of,
                places: pair[0]..pair[1],
            });
        }
    }
    all
}

/// Characters that a question puts on a page, controls counted as texts of like size.
fn weight(item: &Item) -> usize {
    let length = |t: &Option<crate::package::Text>| t.as_ref().map_or(0, |t| t.text.len());
    let labels = |list: &[Labelled]| list.iter().map(|o| o.text.text.len() + 40).sum::<usize>();
    let own = match &item.kind {
        Question::Stage { stages } => stages.iter().map(length).sum(),
        Question::Choice { options } | Question::Multiple { options, .. } => labels(options),
        Question::Matrix { rows, columns } => {
            labels(rows) + rows.len() * (labels(columns) / 4 + 60)
        }
        Question::Group { fields, .. } => {
            let field = |f: &crate::package::Field| match &f.kind {
                FieldKind::Choice(options) => 100 + labels(options),
                _ => 100,
            };
            fields.iter().map(field).sum::<usize>() * 3
        }
        Question::Citation => 1_300,
        Question::Number { .. } | Question::Date | Question::Evidence => 60,
        Question::Text { .. } => 120,
    };
    own + item.question.text.len() + length(&item.why) + 200
}
