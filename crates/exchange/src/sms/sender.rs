//! Who a forwarded message says it is from: sender IDs and short codes on labelled lines.
//!
//! Not here: numbers in running text (`exchange::indicator`), whether a sender ID is anybody's.
//! Invariant: a sender ID has at most eleven characters (3GPP TS 23.040 §9.1.2.5) and a letter; a
//! short code has three to eight digits.

use base::CountryCode;

use crate::e164;

/// Senders that are taken from a text at most.
const MOST: usize = 16;
/// Bytes of a text that are looked at.
const BYTES: usize = 1 << 20;
/// Bytes of a line that are looked at: a label, a number with blanks and what is around them.
const LINE: usize = 160;

/// Labels in the six languages, in small letters; a colon stands behind each.
const LABELS: [&str; 31] = [
    "from",
    "sender",
    "sender id",
    "sent by",
    "sms from",
    "message from",
    "de",
    "expéditeur",
    "expediteur",
    "émetteur",
    "emetteur",
    "sms de",
    "message de",
    "envoyé par",
    "remitente",
    "emisor",
    "enviado por",
    "mensaje de",
    "от",
    "от кого",
    "отправитель",
    "имя отправителя",
    "من",
    "المرسل",
    "مرسل",
    "اسم المرسل",
    "الرقم المرسل",
    "发件人",
    "发送人",
    "发送者",
    "发信人",
];

/// What a sender is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SenderKind {
    /// A few digits that an operator gave out.
    ShortCode,
    /// Letters that stand where a number would.
    Id,
    /// A telephone number.
    Telephone,
}

/// The sender of a message, as a labelled line has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sender {
    /// What it is.
    pub kind: SenderKind,
    /// Digits of a short code, the sender ID as it was written, or a number in E.164.
    pub value: String,
    /// Where it stands, in bytes of the text.
    pub at: usize,
}

/// The senders on lines such as `From: BANK`, `De : 36000`, `От: +221 77 123 45 67`, each once, in the
/// order of the text; national numbers are read as the country's.
#[must_use]
pub fn senders(text: &str, country: Option<CountryCode>) -> Vec<Sender> {
    let text = head(text, BYTES);
    let mut all: Vec<Sender> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        if let Some((from, said)) = labelled(head(line, LINE))
            && let Some((kind, value)) = sender(said, country)
            && !all.iter().any(|one| one.kind == kind && one.value == value)
        {
            all.push(Sender {
                kind,
                value,
                at: at + from,
            });
        }
        if all.len() == MOST {
            break;
        }
        at += line.len();
    }
    all
}

/// The beginning of a text, cut between characters.
fn head(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// What stands behind the label of a line, and its place in the line.
fn labelled(line: &str) -> Option<(usize, &str)> {
    let colon = line.find([':', '：'])?;
    let marks = |c: char| {
        c.is_whitespace() || is_mark(c) || matches!(c, '>' | '*' | '-' | '•' | '_' | '[' | '|')
    };
    let label = line[..colon].trim_matches(marks).to_lowercase();
    if !LABELS.contains(&label.as_str()) {
        return None;
    }
    let around = |c: char| {
        marks(c)
            || matches!(
                c,
                '<' | ']' | '"' | '\'' | '“' | '”' | '«' | '»' | '(' | ')' | ':'
            )
    };
    let behind = line[colon..].trim_start_matches(|c| around(c) || c == '：');
    let from = line.len() - behind.len();
    // A full stop ends the sentence; one inside belongs to the sender.
    Some((
        from,
        behind.trim_end_matches(|c| around(c) || matches!(c, '.' | ',' | ';' | '。')),
    ))
}

/// Marks of direction, which Arabic telephones put around numbers.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn sender(said: &str, country: Option<CountryCode>) -> Option<(SenderKind, String)> {
    let digits: Option<String> = said.chars().map(digit).collect();
    if let Some(code) = digits.filter(|d| (3..=8).contains(&d.len())) {
        // A number as short as the country's own is the number of a subscriber.
        let national = e164::parse(&code, country).ok().filter(|_| code.len() > 6);
        return Some(match national {
            Some(phone) => (SenderKind::Telephone, phone.e164()),
            None => (SenderKind::ShortCode, code),
        });
    }
    if let Ok(phone) = e164::parse(said, country) {
        return Some((SenderKind::Telephone, phone.e164()));
    }
    let good = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '-' | '_' | '.' | '&' | '\'' | '+' | '!' | '*' | '#'
            )
    };
    let short = (1..=11).contains(&said.chars().count());
    let is_id = short && said.chars().all(good) && said.chars().any(char::is_alphabetic);
    is_id.then(|| (SenderKind::Id, said.to_owned()))
}

/// A digit of the scripts in which short codes are written.
fn digit(c: char) -> Option<char> {
    let of = |zero: u32| char::from_digit(u32::from(c).checked_sub(zero)?, 10);
    [0x30, 0x660, 0x6f0, 0xff10].into_iter().find_map(of)
}
