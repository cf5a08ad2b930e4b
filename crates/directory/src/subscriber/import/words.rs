//! The words and numbers of lists of figures in use, in the six languages.
//!
//! Not here: lines (`read`). Invariant: a word means one thing, and a number that could be read in
//! two ways is not read.

use crate::subscriber::{Access, Scope};
use crate::text::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Quarter,
    Access,
    Scope,
    Subscribers,
    Source,
}

/// Names by which columns are known, folded by [`fold`].
pub(super) const NAMES: [(Column, &str); 5] = [
    (
        Column::Quarter,
        "quarter period trimestre période periodo квартал период 季度 ربعالسنة الربع",
    ),
    (
        Column::Access,
        "access accesstype technology accès acces typedaccès acceso tipodeacceso доступ типдоступа 接入 接入类型 نوعالنفاذ النفاذ",
    ),
    (
        Column::Scope,
        "scope asn as asnumber network operator portée portee ámbito ambito охват сеть 范围 网络 النطاق الشبكة",
    ),
    (
        Column::Subscribers,
        "subscribers subscriptions abonnés abonnes abonnements abonados suscripciones suscriptores абоненты абонентов подписки 用户 用户数 订户 المشتركون المشتركين عددالمشتركين",
    ),
    (
        Column::Source,
        "source publisher fuente источник 来源 المصدر",
    ),
];

/// Words for access types in lists in use, folded.
const ACCESSES: [(Access, &str); 3] = [
    (
        Access::Fixed,
        "fixed fixedbroadband fixe fijo fija фиксированный фиксированная 固定 ثابت الثابت",
    ),
    (
        Access::Mobile,
        "mobile mobilebroadband cellular móvil movil мобильный мобильная 移动 متنقل محمول المحمول",
    ),
    (
        Access::All,
        "all total both fixedandmobile tous todos все всего 全部 合计 الكل المجموع",
    ),
];

/// An access type; a list that does not tell them apart has none, which is both together.
pub(super) fn access(text: &str) -> Option<Access> {
    if text.is_empty() {
        return Some(Access::All);
    }
    let word = fold(text);
    ACCESSES
        .iter()
        .find(|(_, words)| words.split(' ').any(|w| w == word))
        .map(|(access, _)| *access)
}

/// An AS number; nothing, or a word for it, is the whole country.
pub(super) fn scope(text: &str) -> Option<Scope> {
    const WHOLE: [&str; 7] = ["", "country", "pays", "país", "страна", "国家", "البلد"];
    if WHOLE.contains(&fold(text).as_str()) {
        return Some(Scope::Country);
    }
    text.parse().ok().map(Scope::Asn)
}

/// A whole number as tables write it: thousands may be set apart by blanks, or by commas, points
/// or apostrophes when every group behind the first has three digits.
pub(super) fn count(text: &str) -> Option<u64> {
    let western = |c: char| match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        other => other,
    };
    let plain: String = text
        .chars()
        .map(western)
        .map(|c| {
            if matches!(c, ',' | '.' | '\'' | '’' | '٬') || c.is_whitespace() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let groups: Vec<&str> = plain.split(' ').collect();
    let digits = |g: &&str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit());
    let good = groups.iter().all(digits)
        && groups.iter().skip(1).all(|g| g.len() == 3)
        && (groups.len() == 1 || groups[0].len() <= 3);
    if good {
        groups.concat().parse().ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_tables_write_them_and_never_guessed() {
        for (text, number) in [
            ("1200000", Some(1_200_000)),
            ("1,200,000", Some(1_200_000)),
            ("1 200 000", Some(1_200_000)),
            ("1\u{a0}200\u{a0}000", Some(1_200_000)),
            ("1.200.000", Some(1_200_000)),
            ("١٢٠٠", Some(1_200)),
            ("1.2", None),
            ("1,20", None),
            ("1200,000", None),
            ("12e5", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        let columns = NAMES.iter().map(|n| n.1);
        for words in [
            columns.collect::<Vec<_>>(),
            ACCESSES.iter().map(|a| a.1).collect(),
        ] {
            let mut seen = std::collections::HashSet::new();
            for word in words.iter().flat_map(|w| w.split(' ')) {
                assert_eq!(fold(word), word);
                assert!(seen.insert(word), "{word}");
            }
        }
    }
}
