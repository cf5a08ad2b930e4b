//! Recognising a heading in a line of a document.
//!
//! Not here: what follows it. Invariant: a line that has neither a number nor the wording of a
//! heading is never one, however short it is.

use super::item::Item;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The longest line that can be a heading, in characters.
const LONGEST: usize = 110;

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen<'a> {
    /// A heading of an item; `rest` stands behind it on the same line.
    Heading {
        item: Item,
        certain: bool,
        rest: &'a str,
    },
    /// A numbered heading that is none of the items; `number` as digits and dots.
    Foreign { number: String },
    /// An entry of a table of contents.
    Contents,
    /// Anything else.
    Text,
}

/// Looks at a line. `last` is the number of the heading before it.
pub(super) fn see<'a>(line: &'a str, last: &str) -> Seen<'a> {
    let bare = line.trim().trim_matches(['#', '*', '_', '=', ' ', '\t']);
    let Some((number, title)) = numbered(bare) else {
        return unnumbered(bare);
    };
    let short = bare.chars().count() <= LONGEST;
    let (heading, page) = without_page(title);
    let (heading, inline) = heading.split_once([':', '：']).unwrap_or((heading, ""));
    let by_title = by_wording(heading);
    if page && by_title.is_some() {
        return Seen::Contents;
    }
    let by_number = Item::of_number(&number);
    match (by_number, by_title) {
        (_, Some(item)) if short => Seen::Heading {
            item,
            certain: by_number == Some(item),
            rest: inline.trim(),
        },
        // Reworded beyond recognition: the number decides, where it goes on from the one before,
        // and where the line looks like a heading and not like an entry of a list.
        (Some(item), None) if short && goes_on(&number, last) && looks(title) => Seen::Heading {
            item,
            certain: false,
            rest: inline.trim(),
        },
        (None, None) if short && number.contains('.') && looks(title) => Seen::Foreign { number },
        _ => Seen::Text,
    }
}

/// A heading without a number needs the wording, alone on its line or before a colon.
fn unnumbered(bare: &str) -> Seen<'_> {
    if bare.chars().count() > LONGEST && !bare.contains([':', '：']) {
        return Seen::Text;
    }
    let (heading, page) = without_page(bare);
    if page && by_wording(heading).is_some() {
        return Seen::Contents;
    }
    let (heading, rest) = bare.split_once([':', '：']).unwrap_or((bare, ""));
    // A word alone on a line may be the end of a paragraph: "services." or "coordination".
    let small = heading.starts_with(char::is_lowercase) || heading.ends_with(['.', ',', ';', '。']);
    if heading.chars().count() > LONGEST || (small && heading.len() == bare.len()) {
        return Seen::Text;
    }
    match by_wording(heading) {
        Some(item) => Seen::Heading {
            item,
            certain: true,
            rest: rest.trim(),
        },
        None => Seen::Text,
    }
}

/// A number such as `2.8`, `2.8.`, `2.8)`, `٢٫٨`, and what follows it.
fn numbered(line: &str) -> Option<(String, &str)> {
    let mut number = String::new();
    let mut end = 0;
    for (i, c) in line.char_indices() {
        let digit = ['0', '٠', '۰', '０'].iter().find_map(|zero| {
            let n = u32::from(c).checked_sub(u32::from(*zero))?;
            char::from_digit(n, 10)
        });
        match (digit, c) {
            (Some(digit), _) => number.push(digit),
            (None, '.' | '٫' | '．') if !number.is_empty() => number.push('.'),
            _ => break,
        }
        end = i + c.len_utf8();
    }
    let rest = line[end..].trim_start_matches([')', '-', '–', '、', ' ', '\t', '\u{a0}']);
    let behind =
        line[end..].starts_with(|c: char| !c.is_ascii_alphanumeric() || number.ends_with('.'));
    let number = number.trim_matches('.').to_owned();
    let parts: Vec<&str> = number.split('.').collect();
    let sound = parts.len() <= 4 && parts.iter().all(|p| (1..=2).contains(&p.len()));
    (sound && behind && !rest.is_empty()).then_some((number, rest))
}

/// A title without dots and a page number behind it, and whether they were there.
fn without_page(title: &str) -> (&str, bool) {
    let bare = title.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() == title.len() {
        return (title, false);
    }
    let cut = bare.trim_end_matches(['.', '…', ' ', '\t', '·', '_']);
    let dots = bare.len() - cut.len();
    match dots >= 3 || bare.ends_with('\t') {
        true => (cut, true),
        false => (title, false),
    }
}

/// Whether a line reads like a heading: no full stop at its end, and no address.
fn looks(title: &str) -> bool {
    let letters = title.chars().any(char::is_alphabetic);
    letters
        && title.chars().count() <= 80
        && !title.ends_with(['.', ';', ',', '。'])
        && !title.contains(['@', '/'])
}

/// Whether a number can follow another one: later, and by at most one section.
fn goes_on(number: &str, last: &str) -> bool {
    let parts =
        |text: &str| -> Vec<u32> { text.split('.').filter_map(|p| p.parse().ok()).collect() };
    let (now, before) = (parts(number), parts(last));
    let (first, section) = (
        now.first().copied().unwrap_or(0),
        before.first().copied().unwrap_or(0),
    );
    now > before && first <= section + 1
}

/// Every wording, made plain once: a document has many lines.
static WORDINGS: LazyLock<HashMap<String, Item>> = LazyLock::new(|| {
    let pairs = |item: Item| item.wordings().map(move |wording| (plain(wording), item));
    Item::ALL.into_iter().flat_map(pairs).collect()
});

/// The item whose heading this is, in any wording that we know.
fn by_wording(title: &str) -> Option<Item> {
    WORDINGS.get(&plain(title)).copied()
}

/// Letters and digits in small letters, one blank between words, without articles at the front and
/// without what Arabic writes or leaves out at will.
fn plain(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        match c {
            '\u{64b}'..='\u{65f}' | '\u{640}' => {}
            'أ' | 'إ' | 'آ' => out.push('ا'),
            'ё' | 'Ё' => out.push('е'),
            '&' => out.push_str(" and "),
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ => out.push(' '),
        }
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    let out = words.join(" ");
    // Co-operation and cooperation are the same word.
    let out = out.replace("co operation", "cooperation");
    let out = out.replace("pro active", "proactive");
    let bare = out.strip_prefix("the ").unwrap_or(&out);
    bare.to_owned()
}
