//! What whoever reads a report relies on: it is complete, in one language, and honest about what
//! is missing.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by unwrap fails loudly enough"
)]

mod shipped;

use instruments::report::{Report, Signed, book, law, paper};
use press::book::Value;
use press::document::Run;
use press::{Block, Document};
use shipped::{Made, NAMES, day, instrument};

/// Every word of a document.
fn words(document: &Document) -> String {
    let mut out = String::new();
    let mut add = |runs: &[Run]| {
        runs.iter().for_each(|r| out.push_str(r.text()));
        out.push('\n');
    };
    for block in document.blocks() {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph { runs, .. } => add(runs),
            Block::List { items, .. } => items.iter().for_each(|i| add(i)),
            Block::Definitions { entries } => entries.iter().for_each(|(term, said)| {
                add(term);
                said.iter().for_each(|s| add(s));
            }),
            Block::Table { table } => table.rows().iter().flatten().for_each(|c| {
                c.paragraphs.iter().for_each(|p| add(p));
            }),
            Block::Figure { figure } => add(&[
                Run::plain(figure.caption.clone()),
                Run::plain(figure.alternative.clone()),
            ]),
            Block::Note { paragraphs, .. } => paragraphs.iter().for_each(|p| add(p)),
            Block::Break { .. } | Block::Contents => {}
        }
    }
    out
}

fn document(report: &Report<'_>) -> Document {
    report.document()
}

#[test]
fn a_report_holds_every_question_comment_and_evidence_id_and_the_hash() {
    for name in NAMES {
        let made = Made::full(name);
        let text = made.report("en", |r| words(&r.document()));
        for item in made.instrument.package().items() {
            assert!(text.contains(&item.question.text), "{name}: {}", item.id);
        }
        for entry in made.sheet.entries() {
            for evidence in &entry.evidence {
                assert!(text.contains(&evidence.id), "{name}: {}", evidence.id);
            }
        }
        assert!(text.contains(&made.instrument.package().hash.to_string()));
        assert!(text.contains("own statement") && text.contains("is a draft"));
    }
}

#[test]
fn no_message_is_missing_in_any_language() {
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for name in ["readiness", "law-baseline"] {
            let made = Made::full(name);
            let law = made.report(language, law::document);
            let report = made.report(language, document);
            let said = shipped::words::words(&language.parse().unwrap());
            let tag = language.parse().unwrap();
            let form = paper::document(made.instrument, &tag, &said, "XA", day());
            for document in [&report, &law, &form] {
                let text = words(document);
                let at = text
                    .find('⟦')
                    .map(|at| text[at..].chars().take(80).collect::<String>());
                assert_eq!(at, None, "{language} {name}");
            }
        }
    }
}

#[test]
fn below_the_completeness_that_is_demanded_there_is_no_overall_figure() {
    let blank = Made::blank("readiness");
    let text = blank.report("en", |r| words(&r.document()));
    assert!(text.contains("No overall figure is shown: less than 65% of the scored questions"));
    let sheets = blank.report("en", book);
    let row = |label: &str| {
        let rows = sheets.sheets[0].rows.iter();
        let found = rows.filter(|r| {
            r.first()
                .is_some_and(|e| e.value == Value::Text(label.to_owned()))
        });
        found.map(|r| r[1].value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(row("Published score, %"), [Value::Blank]);
    assert_eq!(row("Completeness, %"), [Value::Number(0.0)]);
    let full = Made::full("readiness").report("en", |r| words(&r.document()));
    assert!(!full.contains("No overall figure"));
}

#[test]
fn a_section_in_which_nothing_was_answered_is_a_gap_and_not_zero() {
    let blank = Made::blank("readiness").report("en", document);
    let figures = blank.blocks().iter().filter_map(|b| match b {
        Block::Figure { figure } => Some(figure),
        _ => None,
    });
    let radar = figures.into_iter().next().unwrap();
    assert!(!radar.svg.contains("fig-line") && radar.svg.contains(">not answered</text>"));
    assert!(!radar.svg.contains("0.0%"));
}

#[test]
fn what_is_not_translated_is_shown_in_the_base_language_and_marked() {
    let text = Made::full("readiness-half").report("es", |r| words(&r.document()));
    assert!(text.contains("[en]"));
    assert!(text.contains("Textos sin traducción"));
    let french = Made::full("readiness").report("fr", |r| words(&r.document()));
    assert!(!french.contains("[en]"));
    assert!(french.contains("Aucun traducteur national"));
}

#[test]
fn unconfirmed_sources_and_changed_factors_are_marked() {
    let made = Made::full("readiness");
    let text = made.report("en", |r| words(&r.document()));
    assert!(text.contains("S *") && !text.contains("unconfirmed]"));
    let marked = text.matches('†').count();
    let asked = made.instrument.package().items().count();
    assert!(marked > asked, "a mark where a source is printed: {marked}");
    assert!(text.contains("† marks sources that were not compared"));
    assert!(text.contains("A draft decree is on the table."));
}

#[test]
fn a_confidential_answer_is_named_and_a_reason_is_printed() {
    let made = Made::full("readiness");
    let text = made.report("en", |r| words(&r.document()));
    assert!(text.contains("confidential") && text.contains("No operator of this kind works here."));
}

#[test]
fn the_law_table_has_every_article_and_is_no_finding_of_compliance() {
    let made = Made::full("law-baseline");
    let law = made.report("en", law::document);
    let text = words(&law);
    assert!(text.contains("not a finding of compliance until a named jurist"));
    for section in &made.instrument.package().sections {
        for item in &section.items {
            let article = item
                .id
                .as_str()
                .rsplit_once('-')
                .map_or(item.id.as_str(), |(a, _)| a);
            assert!(text.contains(article), "{article}");
        }
    }
    assert!(text.contains("Penal Code of the Pilot State") && text.contains("in force"));
}

#[test]
fn the_law_table_holds_the_live_findings_of_each_section_under_its_rows() {
    let made = Made::full("law-baseline");
    let found = instruments::answer::branch::findings(made.instrument, &made.sheet);
    assert!(!found.is_empty(), "the answers give rise to findings");
    let text = words(&made.report("en", law::document));
    let lines: Vec<&str> = text.lines().collect();
    for finding in &found {
        assert!(
            lines.contains(&finding.text.text.as_str()),
            "{}",
            finding.id
        );
    }
    let raised: Vec<_> = found.iter().map(|f| &f.id).collect();
    let all = made.instrument.package().sections.iter();
    let silent = all
        .flat_map(|s| &s.findings)
        .filter(|f| !raised.contains(&&f.id));
    for finding in silent {
        assert!(
            !lines.contains(&finding.text.text.as_str()),
            "{}",
            finding.id
        );
    }
}

#[test]
fn the_paper_form_has_every_question_and_its_condition() {
    let instrument = instrument("law-baseline");
    let english = shipped::words::words(&"en".parse().unwrap());
    let form = paper::document(instrument, &"en".parse().unwrap(), &english, "XA", day());
    let text = words(&form);
    for item in instrument.package().items() {
        assert!(text.contains(&item.question.text), "{}", item.id);
    }
    assert!(text.contains("Asked depending on the answers to: B2-coverage"));
    assert!(!text.contains("Penal Code"));
}

#[test]
fn the_workbook_of_figures_has_a_row_for_every_question() {
    let made = Made::full("short-form");
    let book = made.report("ar", book);
    assert!(book.right_to_left);
    assert_eq!(book.sheets[2].rows.len(), made.instrument.len() + 1);
    let said = |sheet: usize| {
        let cells = book.sheets[sheet].rows.iter().flatten();
        cells.map(|c| format!("{:?}\n", c)).collect::<String>()
    };
    assert!(
        said(0).contains("لم يعتمدها"),
        "the translation is a draft: {}",
        said(0)
    );
    let method = book.sheets.last().unwrap();
    let weighed = made.instrument.package().items().filter(|i| i.is_scored());
    let weighed = weighed.count() + made.instrument.package().sections.len();
    assert!(method.rows.len() > weighed, "{}", method.rows.len());
    press::book::xlsx(&book).unwrap();
}

/// What stands before the table of contents.
fn before_contents(document: &Document) -> String {
    let all = words(document);
    let (first, _) = all.split_once("\nSummary\n").unwrap();
    first.to_owned()
}

#[test]
fn the_first_pages_say_what_the_summary_says_and_what_comes_first() {
    let made = Made::full("readiness");
    let first = made.report("en", |r| {
        let first = before_contents(&r.document());
        let stands = |item: &instruments::package::Item| {
            let aim = item.best_practice.as_ref();
            let aim = aim.and_then(|text| text.text.lines().next());
            let mut either = [Some(item.question.text.as_str()), aim]
                .into_iter()
                .flatten();
            either.any(|text| first.contains(text))
        };
        for action in &r.plan[..10] {
            assert!(stands(action.item), "{}: {first}", action.item.id);
        }
        assert!(!stands(r.plan[10].item), "{first}");
        first
    });
    assert!(
        first.contains("At a glance") && first.contains("Strongest sections: "),
        "{first}"
    );
    assert!(!first.contains("previous round"), "{first}");
    let blank = Made::blank("readiness").report("en", |r| before_contents(&r.document()));
    assert!(
        blank.contains("No overall figure is shown: less than 65%"),
        "{blank}"
    );
    assert!(!blank.contains("Strongest"), "{blank}");
}

#[test]
fn the_first_pages_name_the_sections_that_moved_since_the_round_before() {
    let made = Made::full("readiness");
    let mut lower = Made::full("readiness");
    let (place, item) = (made.instrument.package().items().enumerate())
        .filter(|(_, item)| item.is_scored())
        .find(|(place, _)| {
            let score = made.scored.items[*place].score();
            score.is_some_and(|s| s > instruments::score::Score::none())
        })
        .unwrap();
    let answer = instruments::Answer::Blank;
    lower
        .sheet
        .set(made.instrument, item.id.as_str(), answer)
        .unwrap();
    lower.scored = instruments::score::score(made.instrument, &lower.sheet, day());
    assert_ne!(made.scored.items[place], lower.scored.items[place]);
    let told = |now: &Made, before: &Made| {
        now.report("en", |r| {
            before_contents(
                &Report {
                    previous: Some((before.instrument, &before.scored)),
                    language: r.language.clone(),
                    ..*r
                }
                .document(),
            )
        })
    };
    let (risen, fallen) = (
        "Higher than in the previous round: ",
        "Lower than in the previous round: ",
    );
    let up = told(&made, &lower);
    assert!(up.contains(risen) && !up.contains(fallen), "{up}");
    assert!(up.contains("In the previous round it was "), "{up}");
    let down = told(&lower, &made);
    assert!(down.contains(fallen) && !down.contains(risen), "{down}");
    let same = told(&made, &made);
    assert!(!same.contains(fallen) && !same.contains(risen), "{same}");
}

/// The words of a document before its first chapter.
fn cover(document: &Document) -> String {
    let all = words(document);
    all.split_once("\nAt a glance\n").unwrap().0.to_owned()
}

#[test]
fn the_cover_names_who_signs_and_whether_the_scan_is_there() {
    let mut made = Made::full("readiness");
    made.round.signed = Some(Signed {
        on: day(),
        hash: "ab".repeat(32),
        people: "A. Example, Minister\nB. Example, Director".to_owned(),
        scan: None,
    });
    let first = made.report("en", |r| cover(&r.document()));
    assert!(first.contains("A. Example, Minister") && first.contains("B. Example, Director"));
    assert!(first.contains("not attached: the round is signed off, but not yet signed"));
    made.round.signed.as_mut().unwrap().scan = Some(day());
    let first = made.report("en", |r| cover(&r.document()));
    assert!(
        first.contains("attached on ") && !first.contains("not attached"),
        "{first}"
    );
}

#[test]
fn a_survey_of_laws_says_first_that_it_is_no_finding_of_compliance_and_names_its_findings() {
    let made = Made::full("law-baseline");
    let document = made.report("en", document);
    assert!(cover(&document).contains("It is not a finding of compliance"));
    let glance = before_contents(&document);
    let (_, glance) = glance.split_once("\nAt a glance\n").unwrap();
    let found = instruments::answer::branch::findings(made.instrument, &made.sheet);
    let gravest = found.iter().max_by_key(|f| f.gravity).unwrap().gravity;
    let named = found.iter().filter(|f| f.gravity == gravest);
    assert!(
        named.clone().any(|f| glance.contains(&f.text.text)),
        "{glance}"
    );
    let text = words(&document);
    assert!(
        text.contains("Coverage 2 of 4") && !text.contains("Stage 2"),
        "a law has no stage"
    );
    let other = Made::full("readiness").report("en", |r| words(&r.document()));
    assert!(other.contains("Stage 2") && !other.contains("finding of compliance"));
}

#[test]
fn no_cell_of_the_law_table_is_empty_without_a_reason() {
    let made = Made::full("law-baseline");
    let law = made.report("en", law::document);
    let mut reasons = 0;
    for block in law.blocks() {
        let Block::Table { table } = block else {
            continue;
        };
        for cell in table.rows().iter().flatten() {
            let text: String = cell.paragraphs.iter().flatten().map(Run::text).collect();
            assert!(!text.trim().is_empty() && text != "—");
            reasons += usize::from(text.starts_with("— "));
        }
    }
    assert!(reasons > 0);
}

#[test]
fn every_sheet_and_document_carries_the_label_of_its_round() {
    let mut made = Made::full("short-form");
    made.round.tlp = base::Tlp::Green;
    assert_eq!(made.report("en", document).head().label, "TLP:GREEN");
    assert_eq!(made.report("en", book).label, "TLP:GREEN");
    assert_eq!(made.report("en", law::document).head().label, "TLP:GREEN");
}

#[test]
fn evidence_shows_its_title_first_and_its_id_last() {
    let made = Made::full("readiness");
    let text = made.report("en", |r| words(&r.document()));
    let (id, parts) = made.evidence.iter().next().unwrap();
    let line = text.lines().find(|l| l.contains(id.as_str())).unwrap();
    assert!(
        line.starts_with(parts[0].text()) && line.ends_with(id.as_str()),
        "{line}"
    );
}

#[test]
fn the_method_says_nothing_twice() {
    for name in NAMES {
        let made = Made::full(name);
        let text = made.report("en", |r| words(&r.document()));
        let (_, method) = text.split_once("\nMethod\n").unwrap();
        let (method, _) = method.split_once("\nWeights and their reasons\n").unwrap();
        let mut sentences: Vec<&str> = method.split(['.', '\n']).map(str::trim).collect();
        sentences.retain(|s| s.len() > 20);
        let all = sentences.len();
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(all, sentences.len(), "{name}");
        assert!(method.matches("exact fractions").count() <= 1, "{name}");
    }
}

#[test]
fn chinese_has_no_space_behind_its_signs() {
    let made = Made::full("readiness");
    let text = made.report("zh", |r| words(&r.document()));
    for sign in ["； ", "， ", "。 ", "： "] {
        let at = text.lines().find(|l| l.contains(sign));
        assert_eq!(at, None, "{sign}");
    }
}
