//! Stage texts that belong to no question in particular.
//!
//! The rule: a stage text is cut into words, and every number counts as the same. If they equal those
//! of a stage text of another question, or still do once the words of its own question (matched by
//! their first four letters) are taken out of each, one of the two says nothing of its subject. Not here: a reader's judgement. Invariant: a text is told once, beside the first
//! text like it.

use std::collections::BTreeMap;

use super::Ground;
use super::words::words;
use crate::package::{Item, Question, What};

pub(super) fn check(ground: &mut Ground<'_>) {
    let mut whole: BTreeMap<Vec<String>, (&str, usize)> = BTreeMap::new();
    let mut seen: BTreeMap<Vec<String>, (&str, usize)> = BTreeMap::new();
    for (section, item) in ground.each() {
        let Question::Stage { stages } = &item.kind else {
            continue;
        };
        for (n, text) in stages.iter().enumerate() {
            let Some(text) = text else { continue };
            let (all, rest) = (all(&text.text), rest(&text.text, item));
            let copied = whole.get(&all).or_else(|| seen.get(&rest));
            match copied {
                Some((id, other)) if *id == item.id.as_str() => {
                    let (stage, other) = (n.to_string(), other.to_string());
                    let what = What::StageRepeated { stage, other };
                    ground.report(section, text.line, Some(item), what);
                }
                Some((id, other)) => {
                    let what = What::StagesAlike {
                        stage: n.to_string(),
                        other: format!("stage_{other} of {id}"),
                    };
                    ground.report(section, text.line, Some(item), what);
                }
                None => {
                    whole.insert(all, (item.id.as_str(), n));
                    seen.insert(rest, (item.id.as_str(), n));
                }
            }
        }
    }
}

fn stem(word: &str) -> String {
    word.chars().take(4).collect()
}

/// What a stage text says beyond the words of its question.
fn rest(text: &str, item: &Item) -> Vec<String> {
    let long = |w: &String| w.chars().count() >= 4;
    let own: Vec<String> = words(&item.question.text)
        .into_iter()
        .filter(long)
        .map(|w| stem(&w))
        .collect();
    all(text)
        .into_iter()
        .filter(|w| !long(w) || !own.contains(&stem(w)))
        .collect()
}

/// The words of a text, every number the same.
fn all(text: &str) -> Vec<String> {
    words(text)
        .into_iter()
        .map(|w| match w.chars().all(char::is_numeric) {
            true => "0".to_owned(),
            false => w,
        })
        .collect()
}
