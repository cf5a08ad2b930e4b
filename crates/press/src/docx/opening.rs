//! The title block of our own template.
//!
//! The label stands in it too, since headers of a country's template are its own.
//! Not here: templates of a country, which have title blocks of their own. Invariant: none.

use super::body::Body;
use super::style::Role;
use crate::document::Run;

/// Writes title, subtitle, administration and date.
pub fn write(body: &mut Body<'_>) {
    let head = body.document.head();
    body.paragraph(Some(Role::Title), &[Run::plain(head.title.clone())]);
    for text in [&head.subtitle, &head.administration, &head.date] {
        if !text.is_empty() {
            body.paragraph(Some(Role::Subtitle), &[Run::user(text.clone())]);
        }
    }
    label(body);
}

/// Writes who may see the document.
pub fn label(body: &mut Body<'_>) {
    let label = &body.document.head().label;
    if !label.is_empty() {
        body.paragraph(Some(Role::Subtitle), &[Run::strong(label.clone())]);
    }
}
