//! Card numbers, which nobody may keep, made unreadable.
//!
//! Not telephone numbers (which begin with `+` or `00`) and not accounts (which have letters).
//! Invariant: of a number that may be a card's only the last four digits stay.

/// Lengths of card numbers (ISO/IEC 7812).
const LENGTHS: [usize; 4] = [13, 15, 16, 19];

/// The text with every number that may be a card's masked.
#[must_use]
pub fn mask_cards(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let before = at.checked_sub(1).map(|i| bytes[i]);
        let apart = before.is_none_or(|b| !b.is_ascii_alphanumeric() && b != b'+');
        let begins = apart && bytes[at].is_ascii_digit();
        match begins.then(|| card(bytes, at)).flatten() {
            Some(end) => {
                mask(&bytes[at..end], &mut out);
                at = end;
            }
            None if begins => {
                while at < bytes.len() && bytes[at].is_ascii_digit() {
                    out.push(bytes[at]);
                    at += 1;
                }
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    // Only ASCII digits were exchanged for ASCII.
    String::from_utf8(out).unwrap_or_default()
}

fn mask(card: &[u8], out: &mut Vec<u8>) {
    let digits = card.iter().filter(|b| b.is_ascii_digit()).count();
    let mut seen = 0;
    for b in card {
        if b.is_ascii_digit() {
            seen += 1;
        }
        let hides = b.is_ascii_digit() && seen + 4 <= digits;
        out.push(if hides { b'*' } else { *b });
    }
}

/// Where the card number that begins here ends.
fn card(bytes: &[u8], from: usize) -> Option<usize> {
    let mut digits = Vec::new();
    let mut at = from;
    let mut end = from;
    while let Some(b) = bytes.get(at) {
        match b {
            b'0'..=b'9' => {
                digits.push(*b - b'0');
                end = at + 1;
            }
            b' ' | b'-' if at == end => {}
            _ => break,
        }
        at += 1;
    }
    if bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let issuer = matches!(digits.first(), Some(2..=6));
    let short = digits.len() != 13 || digits[0] == 4;
    (LENGTHS.contains(&digits.len()) && issuer && short && luhn(&digits)).then_some(end)
}

/// The check of ISO/IEC 7812-1, annex B.
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| match (i % 2, u32::from(*d)) {
            (0, d) => d,
            (_, d) if d > 4 => d * 2 - 9,
            (_, d) => d * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}
