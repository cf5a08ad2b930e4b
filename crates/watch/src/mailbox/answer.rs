//! What a plain answer to a notice says by its first word.
//!
//! Not here: the signed link, which says the same by buttons. Invariant: only an answer that begins
//! with one of the words, alone or before a reason, says so; everything else is read by a person.

use crate::notice::answer::Saying;
use base::{Day, Timestamp};

/// Words of the six languages that say that somebody works on it, in lower case.
const ACKNOWLEDGED: [&str; 8] = [
    "acknowledged",
    "ack",
    "acusado",
    "recibido",
    "reçu",
    "принято",
    "已收到",
    "استلمنا",
];
/// Words that say that it is fixed.
const FIXED: [&str; 7] = [
    "fixed",
    "resolved",
    "resuelto",
    "corrigé",
    "исправлено",
    "已修复",
    "أصلحنا",
];
/// Words that say that it is wrong, before the reason.
const DISPUTED: [&str; 7] = [
    "disputed",
    "dispute",
    "impugnado",
    "contesté",
    "оспорено",
    "有异议",
    "نعترض",
];

/// What the first line says; a day behind the word is the day of the repair.
pub(super) fn read(text: &str, now: Timestamp) -> Option<Saying> {
    let line = text.lines().map(str::trim).find(|l| !l.is_empty())?;
    let lower = line.to_lowercase();
    let is_end = |c: char| !c.is_alphanumeric();
    let said = |words: &[&str]| {
        let found = words.iter().find(|w| {
            let rest = lower.strip_prefix(**w);
            rest.is_some_and(|r| r.is_empty() || r.starts_with(is_end))
        })?;
        // In lower case a text may have another length: the rest is counted in characters.
        let rest: String = line.chars().skip(found.chars().count()).collect();
        Some(
            rest.trim_matches(|c: char| is_end(c) && c != '(' && c != ')')
                .to_owned(),
        )
    };
    if said(&ACKNOWLEDGED).is_some_and(|rest| rest.is_empty()) {
        return Some(Saying::Acknowledged);
    }
    if let Some(rest) = said(&FIXED) {
        let day = rest.split_whitespace().find_map(Day::parse);
        let day = day.filter(|d| *d <= now.day());
        return (rest.is_empty() || day.is_some())
            .then(|| Saying::Fixed(day.unwrap_or_else(|| now.day())));
    }
    let reason = said(&DISPUTED)?;
    let behind: Vec<&str> = text
        .lines()
        .skip_while(|l| l.trim() != line)
        .skip(1)
        .collect();
    let reason = format!("{reason}\n{}", behind.join("\n"));
    let reason: String = reason.trim().chars().take(2_000).collect();
    (!reason.is_empty()).then_some(Saying::Disputed(reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_at_the_beginning_decides() {
        let now = Day::parse("2030-02-03").expect("a day").start();
        let day = |text| Day::parse(text).expect("a day");
        for (text, said) in [
            ("ACK", Some(Saying::Acknowledged)),
            ("\n  Acknowledged.\n\nJo", Some(Saying::Acknowledged)),
            ("Reçu !", Some(Saying::Acknowledged)),
            ("принято", Some(Saying::Acknowledged)),
            ("已收到。", Some(Saying::Acknowledged)),
            ("Acknowledged, but it is not ours", None),
            ("Acknowledgement of receipt: ticket 4711", None),
            ("fixed", Some(Saying::Fixed(day("2030-02-03")))),
            (
                "Fixed on 2030-02-01",
                Some(Saying::Fixed(day("2030-02-01"))),
            ),
            ("Fixed on 2030-02-09", None),
            ("Fixed term contracts are …", None),
            (
                "Disputed: the address is not ours\nsince May",
                Some(Saying::Disputed(
                    "the address is not ours\nsince May".to_owned(),
                )),
            ),
            ("Disputed", None),
            ("We will look at it.", None),
            ("", None),
        ] {
            assert_eq!(read(text, now), said, "{text}");
        }
    }
}
