//! Names that must name something: questions, documents, schemes of tags, figures, targets.
//!
//! Not here: conditions (`branch`). Invariant: every unknown name comes with the nearest known one.

use super::{Around, Ground};
use crate::package::{Item, Section, Source, What};

pub(super) fn check(ground: &mut Ground<'_>, around: &Around<'_>) {
    for (section, item) in ground.each() {
        prerequisites(ground, section, item);
        sources(ground, section, item.id.as_str(), &item.sources);
        tags(ground, section, item);
        outward(ground, section, item, around);
    }
    findings(ground);
}

fn findings(ground: &mut Ground<'_>) {
    let mut seen = std::collections::BTreeMap::new();
    for section in &ground.package.sections {
        for finding in &section.findings {
            let id = finding.id.as_str();
            sources(ground, section, id, &finding.sources);
            let place = format!("{}:{}", section.file(), finding.line);
            let item = ground.items.get(id);
            let first = item.map(|(_, s, i)| format!("{}:{}", s.file(), i.line));
            if let Some(first) = first.or_else(|| seen.insert(id, place)) {
                let id = id.to_owned();
                let what = What::DuplicateId {
                    id: id.clone(),
                    first,
                };
                ground.at(&section.file(), finding.line, Some(id), what);
            }
        }
    }
}

fn prerequisites(ground: &mut Ground<'_>, section: &Section, item: &Item) {
    for (id, line) in &item.prerequisites {
        let key = "prerequisites".to_owned();
        if *id == item.id {
            ground.report(section, *line, Some(item), What::OwnItem { key });
        } else if ground.item(id.as_str()).is_none() {
            let near = ground.near_item(id.as_str());
            let id = id.to_string();
            ground.report(
                section,
                *line,
                Some(item),
                What::UnknownItem { key, id, near },
            );
        }
    }
}

fn sources(ground: &mut Ground<'_>, section: &Section, item: &str, list: &[Source]) {
    let documents = &ground.package.documents;
    for source in list {
        if !documents.iter().any(|d| d.id == source.document) {
            let near = ground.near(
                source.document.as_str(),
                documents.iter().map(|d| d.id.as_str()),
            );
            let id = source.document.to_string();
            let what = What::UnknownDocument { id, near };
            ground.at(&section.file(), source.line, Some(item.to_owned()), what);
        }
    }
}

fn tags(ground: &mut Ground<'_>, section: &Section, item: &Item) {
    for tag in &item.tags {
        let (scheme, part) = tag.text.split_once('.').unwrap_or((&tag.text, "1"));
        let schemes = &ground.package.schemes;
        let good = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
        let shaped = !part.is_empty() && part.chars().all(good);
        if !shaped || !schemes.iter().any(|s| s.id == scheme) {
            let near = ground.near(scheme, schemes.iter().map(|s| s.id.as_str()));
            let tag_text = tag.text.clone();
            let what = What::UnknownScheme {
                tag: tag_text,
                near,
            };
            ground.report(section, tag.line, Some(item), what);
        }
    }
}

fn outward(ground: &mut Ground<'_>, section: &Section, item: &Item, around: &Around<'_>) {
    for target in &item.projects_to {
        let other = around
            .others
            .and_then(|o| o.get(target.instrument.as_str()));
        if other.is_some_and(|items| !items.contains(&target.item)) {
            let target_name = format!("{}/{}", target.instrument, target.item);
            let what = What::UnknownTarget {
                target: target_name,
            };
            ground.report(section, target.line, Some(item), what);
        }
    }
    for measured in &item.measured {
        let figure = measured.figure.clone();
        if let Some(known) = around
            .figures
            .filter(|f| !f.contains(&measured.figure.as_str()))
        {
            let near = ground.near(&figure, known.iter().copied());
            let what = What::UnknownFigure { figure, near };
            ground.report(section, measured.line, Some(item), what);
        }
    }
}
