//! What a question has to say before anyone is asked it.
//!
//! Not here: whether it says it well. Invariant: no stage is without its text.

use super::Ground;
use crate::package::{Item, Kind, Question, Section, What};

pub(super) fn check(ground: &mut Ground<'_>) {
    for (section, item) in ground.each() {
        stages(ground, section, item);
        if item.is_scored() {
            complete(ground, section, item);
        }
    }
    for section in &ground.package.sections {
        if section.items.is_empty() {
            ground.at(&section.file(), 0, None, What::EmptySection {});
        }
        if section.weight > 0 && section.weight_reason.is_none() {
            let key = "weight_reason".to_owned();
            ground.main(section.line, What::Unreasoned { key });
        }
    }
}

fn stages(ground: &mut Ground<'_>, section: &Section, item: &Item) {
    let Question::Stage { stages } = &item.kind else {
        return;
    };
    for (n, _) in stages.iter().enumerate().filter(|(_, s)| s.is_none()) {
        let stage = n.to_string();
        ground.report(section, item.line, Some(item), What::StageMissing { stage });
    }
}

fn complete(ground: &mut Ground<'_>, section: &Section, item: &Item) {
    let think = &item.considerations;
    let parts = [
        ("why", item.why.is_some()),
        ("best_practice", item.best_practice.is_some()),
        ("evidence", !item.evidence.is_empty()),
        ("consider_exists", think.exists.is_some()),
        ("consider_missing", think.missing.is_some()),
        ("consider_planned", think.planned.is_some()),
        ("consider_owner", think.owner.is_some()),
        ("source", !item.sources.is_empty()),
    ];
    let reasons = [
        ("weight_reason", item.weight.reason.is_some()),
        ("effort_reason", item.effort_reason.is_some()),
    ];
    let strict = ground.package.kind == Kind::Readiness;
    let missing = |list: &[(&str, bool)]| -> Vec<String> {
        let missing = list.iter().filter(|(_, there)| !there);
        missing.map(|(key, _)| (*key).to_owned()).collect()
    };
    if strict {
        for key in missing(&parts) {
            ground.report(section, item.line, Some(item), What::Incomplete { key });
        }
    }
    for key in missing(&reasons) {
        let what = match strict {
            true => What::Incomplete { key },
            false => What::Unreasoned { key },
        };
        ground.report(section, item.line, Some(item), what);
    }
}
