//! Finding records by what they are called: names, short names, other names and functions, in any
//! script.
//!
//! Not here: who may see what. Invariant: only values that the searcher may see decide, since what
//! is searched is [`Seen`].

use unicode_normalization::UnicodeNormalization as _;

use super::Seen;

/// The fields by which records are found.
const FIELDS: [&str; 4] = ["name", "short_name", "alias", "function"];
/// Characters of a question that are looked at.
const LONGEST: usize = 200;

/// What somebody looks for: every word must stand in what a record is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

/// How near a record is to a question, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// It is called exactly so.
    Same,
    /// What it is called begins so.
    Begins,
    /// The words stand in what it is called.
    Holds,
}

/// Letters as they are compared: in small form, without marks and joining signs, with the forms of a
/// letter as one letter.
///
/// Compatibility forms become plain (NFKD of UAX #15), so that full-width and presentation forms are
/// found; Arabic alef, yeh and teh marbuta have one form each, as in CLDR's root collation tailored
/// for search.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            c if is_mark(c) => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' | 'ی' | 'ئ' => out.push('ي'),
            'ة' => out.push('ه'),
            'ک' => out.push('ك'),
            'ؤ' => out.push('و'),
            'ß' => out.push_str("ss"),
            'ς' => out.push('σ'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            'þ' => out.push_str("th"),
            c if c.is_alphanumeric() => out.push(c),
            // Whatever parts words is one blank.
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Marks on letters, Arabic vowel signs and lengthening, joiners, signs of direction, apostrophes.
const fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2066}'..='\u{2069}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}'
        | '\u{feff}'
        | '\'' | '\u{2019}' | '\u{2bc}')
}

impl Query {
    /// The question of a text; `None` where nothing of it is a letter or a digit.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text: String = text.chars().take(LONGEST).collect();
        let words: Vec<String> = folded(&text).split(' ').map(str::to_owned).collect();
        let words: Vec<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    fn nearness(&self, seen: &Seen) -> Option<Nearness> {
        let of = |field| seen.of(field).flat_map(|s| &s.values);
        let called = FIELDS.into_iter().flat_map(of);
        let called: Vec<String> = called.map(|v| folded(&v.text)).collect();
        let whole = self.words.join(" ");
        let holds = |word: &String| called.iter().any(|c| c.contains(word.as_str()));
        // Letters of an acronym are often parted by dots, which fold to blanks.
        let together = |c: &String| c.replace(' ', "") == whole.replace(' ', "");
        match () {
            () if called.iter().any(together) => Some(Nearness::Same),
            () if called.iter().any(|c| c.starts_with(&whole)) => Some(Nearness::Begins),
            () if self.words.iter().all(holds) => Some(Nearness::Holds),
            () => None,
        }
    }

    /// The records that fit, nearest first, otherwise in the order in which they came.
    #[must_use]
    pub fn find(&self, all: Vec<Seen>) -> Vec<Seen> {
        let fits = |seen: Seen| Some((self.nearness(&seen)?, seen));
        let mut found: Vec<(Nearness, Seen)> = all.into_iter().filter_map(fits).collect();
        found.sort_by_key(|(nearness, _)| *nearness);
        found.into_iter().map(|(_, seen)| seen).collect()
    }
}

#[cfg(test)]
mod tests {
    use base::{Actor, Role};
    use proptest::prelude::*;

    use super::*;
    use crate::record::tests::{OPERATOR, Office, member, open, said, tenant};
    use crate::record::{Kind, of_organisation};

    #[test]
    fn marks_forms_and_cases_of_letters_are_one() {
        for (written, asked) in [
            ("Équipe nationale", "equipe NATIONALE"),
            ("الفريق الوطنيّ للاستجابة", "الفريق الوطني"),
            ("إدارة الأمن", "اداره الامن"),
            ("مكتب ألشبكات", "مكتب الشبكات"),
            ("Национальный центр Орёл", "орел"),
            ("国家应急响应中心", "应急响应"),
            ("ＣＳＩＲＴ－ＸＡ", "csirt-xa"),
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("O’Brien", "obrien"),
        ] {
            let (written, asked) = (folded(written), folded(asked));
            assert!(written.contains(&asked), "{asked} in {written}");
        }
        assert_eq!(Query::new("  ·–— "), None);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }

    async fn found(office: &Office, actor: &Actor, text: &str) -> Vec<String> {
        let records = office.directory.records();
        let all = records.list(actor, tenant()).await.expect("records");
        let query = Query::new(text).expect("a question");
        let title = |s: Seen| s.title("en").unwrap_or_default().to_owned();
        query.find(all).into_iter().map(title).collect()
    }

    #[tokio::test]
    async fn a_record_is_found_by_each_of_its_names_nearest_first() {
        for office in Office::all().await {
            let team = of_organisation(office.organisation("National Team").await.id);
            let all = [
                open(said(Kind::Organisation, "name", "", &["National Team"])),
                open(said(Kind::Organisation, "name", "ar", &["الفريق الوطنيّ"])),
                open(said(Kind::Organisation, "alias", "", &["Al-Fariq"])),
                open(said(Kind::Organisation, "short_name", "", &["N.T."])),
            ];
            office.say(&OPERATOR, team, &all).await.expect("said");
            let other = of_organisation(office.organisation("International Team").await.id);
            let name = open(said(
                Kind::Organisation,
                "name",
                "",
                &["International Team"],
            ));
            office.say(&OPERATOR, other, &[name]).await.expect("said");
            let visitor = Actor::anonymous();
            for text in ["الفريق الوطني", "al fariq", "NT", "n.t."] {
                let names = found(&office, &visitor, text).await;
                assert_eq!(
                    names.first().map(String::as_str),
                    Some("National Team"),
                    "{text}"
                );
            }
            let both = found(&office, &visitor, "national team").await;
            assert_eq!(both, ["National Team", "International Team"]);
            assert!(found(&office, &visitor, "nobody").await.is_empty());
        }
    }

    #[tokio::test]
    async fn a_value_that_the_searcher_may_not_see_makes_no_record_appear() {
        for office in Office::all().await {
            let team = of_organisation(office.organisation("Open Team").await.id);
            let mut alias = said(Kind::Organisation, "alias", "", &["Canaryname"]);
            alias.values[0].audience = crate::record::Audience::National;
            let name = open(said(Kind::Organisation, "name", "", &["Open Team"]));
            office
                .say(&OPERATOR, team, &[name, alias])
                .await
                .expect("said");
            let person = vec![
                said(Kind::Person, "name", "", &["Canaryperson"]),
                open(said(Kind::Person, "function", "", &["Adviser"])),
            ];
            office.add(Kind::Person, team, person).await;
            for text in ["canaryname", "canaryperson"] {
                let visitor = found(&office, &Actor::anonymous(), text).await;
                assert!(visitor.is_empty(), "{text}: {visitor:?}");
                let reader = found(&office, &member(None, Role::Reader), text).await;
                assert_eq!(reader.len(), 1, "{text}");
            }
            assert_eq!(
                found(&office, &Actor::anonymous(), "adviser").await.len(),
                1
            );
        }
    }
}
