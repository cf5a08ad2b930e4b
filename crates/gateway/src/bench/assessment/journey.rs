//! The kinds of pages between starting a round and its cover sheet.
//!
//! Not here: asking for them. Invariant: one path for each kind of page, so that a slow kind is
//! not hidden among many quick ones.

use instruments::respondent::{address, cookie_name};

use super::Page;
use super::stored::Shape;

/// A question without a figure, with evidence and several answers.
const QUESTION: &str = "S1";

/// Every kind of page, for the officer and for a respondent.
pub(super) fn pages(shape: &Shape, officer: &str) -> Vec<Page> {
    let Shape {
        open,
        signed,
        sitting,
        ..
    } = shape;
    let at = |name, rest: &str| Page {
        name,
        path: format!("/en/assessments{rest}"),
        headers: officer.to_owned(),
    };
    let of = |name, rest: &str| at(name, &format!("/{open}{rest}"));
    let sat = |name, rest: &str| Page {
        name,
        path: format!("/en/sitting/{}{rest}", address(sitting)),
        headers: format!("Cookie: {}={sitting}\r\n", cookie_name(false)),
    };
    let operation = |name, rest: &str| Page {
        name,
        path: format!("/api/v1/assessments{rest}"),
        headers: officer.to_owned(),
    };
    let (measured, section) = (&shape.measured, &shape.section);
    let disputed = &shape.disputed;
    vec![
        at("list", ""),
        of("task list", ""),
        of("section", &format!("/sections/{section}/1")),
        of("check, all", "/check"),
        of("check, one section", &format!("/check/{section}")),
        of("question", &format!("/questions/{QUESTION}")),
        of("question with a figure", &format!("/questions/{measured}")),
        of("proposals", "/proposals"),
        of("evidence", "/evidence"),
        of("first to look at", "/first"),
        of("result", "/result"),
        of("findings", "/findings"),
        of("plan", "/plan"),
        of("gap", &format!("/plan/{}", shape.gap)),
        of("changes since the round before", "/since"),
        of("respondents", "/respondents"),
        of("answers that differ", "/disagreements"),
        of(
            "answers side by side",
            &format!("/disagreements/{disputed}"),
        ),
        of("claims to review", "/reviews"),
        of("marks", "/marks"),
        of("files", "/files"),
        of("sign-off", "/sign-off"),
        at("cover sheet", &format!("/{signed}/cover")),
        sat("respondent: task list", ""),
        sat("respondent: section", &format!("/sections/{section}/1")),
        sat("respondent: question", &format!("/questions/{disputed}")),
        operation("API: list", ""),
        operation("API: assessment", &format!("/{open}")),
        operation("API: result", &format!("/{open}/result")),
        operation("API: proposals", &format!("/{open}/proposals")),
    ]
}
