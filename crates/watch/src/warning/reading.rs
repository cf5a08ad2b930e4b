//! Plain text as paragraphs and lists.
//!
//! Invariant: the text's characters are escaped once, by the template; no markup of the writer's
//! takes effect.

use askama::Template;
use base::LanguageTag;
use web::{Error, Html};

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// Lines that belong together.
    Paragraph(Vec<String>),
    /// The entries of a list.
    List(Vec<String>),
}

/// Blank lines part paragraphs; lines that begin with a hyphen, an asterisk or a bullet are a list.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
            continue;
        }
        let marks = ["- ", "* ", "• "];
        let item = marks.iter().find_map(|m| line.strip_prefix(m));
        match (item, all.last_mut().filter(|_| open)) {
            (Some(item), Some(Block::List(items))) => items.push(item.trim().to_owned()),
            (Some(item), _) => all.push(Block::List(vec![item.trim().to_owned()])),
            (None, Some(Block::Paragraph(lines))) => lines.push(line.to_owned()),
            (None, _) => all.push(Block::Paragraph(vec![line.to_owned()])),
        }
        open = true;
    }
    all
}

#[derive(Template)]
#[template(
    source = "<div class=\"text\"{% if let Some(tag) = language %} lang=\"{{ tag }}\" dir=\"{{ tag.direction().as_str() }}\"{% endif %}>{% for block in blocks %}{% match block %}{% when Block::Paragraph with (lines) %}<p>{% for line in lines %}{{ line }}{% if !loop.last %}<br>{% endif %}{% endfor %}</p>{% when Block::List with (items) %}<ul>{% for item in items %}<li>{{ item }}</li>{% endfor %}</ul>{% endmatch %}{% endfor %}</div>",
    ext = "html"
)]
struct Shown {
    language: Option<LanguageTag>,
    blocks: Vec<Block>,
}

/// The text as markup; `language` is named where it is not the page's.
pub(super) fn html(text: &str, language: Option<LanguageTag>) -> Result<Html, Error> {
    let blocks = blocks(text);
    Ok(Html::render(&Shown { language, blocks })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_lists_are_told_apart_and_markup_stays_text() {
        let text = "One\nline\n\nTwo <b>\n- a\n- b\n\n• c";
        let own = |t: &[&str]| t.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
        let wanted = vec![
            Block::Paragraph(own(&["One", "line"])),
            Block::Paragraph(own(&["Two <b>"])),
            Block::List(own(&["a", "b"])),
            Block::List(own(&["c"])),
        ];
        assert_eq!(blocks(text), wanted);
        let html = html(text, "ar".parse().ok()).expect("markup");
        let html = html.as_str();
        assert!(
            html.contains("lang=\"ar\" dir=\"rtl\"") && !html.contains("<b>"),
            "{html}"
        );
    }
}
