//! What the answers to a program and to a browser mean together.
//!
//! Not here: several looks (`Site::take`). Invariant: a site that shows itself to one of the two is
//! there; what turns us away or fails is never called gone by one look.

use super::{Seen, Why};
use exchange::mail::html_to_text;
use std::collections::BTreeSet;
use web::outgoing::snapshot::{End, Snapshot};
use xxhash_rust::xxh3::xxh3_64;

/// What hosters and registrars put in the place of a site, in lower case.
const SUSPENDED: [&str; 12] = [
    "account suspended",
    "account has been suspended",
    "site has been suspended",
    "website has been suspended",
    "website is suspended",
    "domain has been suspended",
    "domain has been seized",
    "domain name has been seized",
    "has been blocked due to phishing",
    "reported as phishing",
    "this website has been disabled",
    "site disabled",
];
/// A page that says more than this many words says something of its own.
const SHORT: usize = 200;
/// The most hashes of words that are kept of a page.
const KEPT: usize = 64;
/// Pages with fewer words cannot be compared.
const ENOUGH: usize = 20;
/// A share of common words below which two pages are different ones.
const ALIKE: f64 = 0.2;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub seen: Seen,
    pub why: Why,
    pub status: Option<u16>,
    /// Hashes of the words of the page.
    pub words: BTreeSet<u32>,
}

impl Answer {
    pub(super) fn of(taken: &Snapshot) -> Self {
        let status = taken.hops.last().and_then(|hop| hop.status);
        let text = html_to_text(&String::from_utf8_lossy(&taken.body)).to_lowercase();
        let words = words(&text);
        let (seen, why) = match &taken.end {
            End::NoName(_) => (Seen::Down, Why::NoName),
            End::Closed(_) => (Seen::Down, Why::Closed),
            End::Refused(_) => (Seen::Down, Why::Nowhere),
            End::Redirects => (Seen::Unknown, Why::Circle),
            End::Broken(_) => (Seen::Silent, Why::NoAnswer),
            End::Late if status.is_none() => (Seen::Silent, Why::NoAnswer),
            End::Whole | End::Cut | End::Late => by_status(status.unwrap_or(0)),
        };
        let is_suspended = seen == Seen::Up && (is_suspended(&text) || leads_to_notice(taken));
        let (seen, why) = match is_suspended {
            true => (Seen::Down, Why::Suspended),
            false => (seen, why),
        };
        Self {
            seen,
            why,
            status,
            words,
        }
    }

    /// Whether an HTTP server said anything.
    pub(super) const fn is_answered(&self) -> bool {
        self.status.is_some()
    }
}

const fn by_status(status: u16) -> (Seen, Why) {
    match status {
        404 | 410 | 451 => (Seen::Down, Why::Status),
        200..=399 => (Seen::Up, Why::Answers),
        500..=599 => (Seen::Silent, Why::Fails),
        0 => (Seen::Silent, Why::NoAnswer),
        _ => (Seen::Unknown, Why::TurnedAway),
    }
}

fn is_suspended(text: &str) -> bool {
    let short = text.split_whitespace().take(SHORT + 1).count() <= SHORT;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    short && SUSPENDED.iter().any(|said| line.contains(said))
}

/// Whether a hop is the page to which a hoster's control panel leads suspended accounts.
fn leads_to_notice(taken: &Snapshot) -> bool {
    let is_notice = |address: &str| address.contains("/cgi-sys/suspendedpage.cgi");
    taken.hops.iter().any(|hop| is_notice(&hop.address))
}

fn words(text: &str) -> BTreeSet<u32> {
    let all = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().count() > 2);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a part of the hash is enough"
    )]
    let hashes: BTreeSet<u32> = all.map(|w| xxh3_64(w.as_bytes()) as u32).collect();
    // The smallest of the hashes stand for all: the same of two pages say how alike they are
    // (Broder 1997, bottom-k).
    hashes.into_iter().take(KEPT).collect()
}

/// The share of common words; `None` where one page has too few to tell.
fn alike(a: &BTreeSet<u32>, b: &BTreeSet<u32>) -> Option<f64> {
    if a.len() < ENOUGH || b.len() < ENOUGH {
        return None;
    }
    let smallest: BTreeSet<u32> = a.union(b).copied().take(KEPT).collect();
    let both = smallest
        .iter()
        .filter(|w| a.contains(w) && b.contains(w))
        .count();
    #[expect(clippy::cast_precision_loss, reason = "at most 64")]
    Some(both as f64 / smallest.len() as f64)
}

/// Whether the page says something else than when its words were kept.
pub(super) fn is_other(kept: &str, now: &BTreeSet<u32>) -> bool {
    alike(&read(kept), now).is_some_and(|share| share < ALIKE)
}

/// The words in the form in which they are kept.
pub(super) fn text(words: &BTreeSet<u32>) -> String {
    words.iter().map(|w| format!("{w:08x}")).collect()
}

fn read(text: &str) -> BTreeSet<u32> {
    let digits = text.as_bytes().chunks(8);
    let numbers = digits.filter_map(|d| std::str::from_utf8(d).ok());
    numbers
        .filter_map(|d| u32::from_str_radix(d, 16).ok())
        .collect()
}

/// What both answers say together: a program was shown `own`, a browser `other`.
pub(super) fn together(own: &Answer, other: &Answer) -> (Seen, Why) {
    use Seen::{Cloaked, Down, Silent, Unknown, Up};
    match (own.seen, other.seen) {
        (Up, Up) => {
            let blank = own.words.len() < 3 && other.words.len() >= ENOUGH;
            let differ = alike(&own.words, &other.words).is_some_and(|share| share < ALIKE);
            match blank || differ {
                true => (Cloaked, Why::Differs),
                false => (Up, Why::Answers),
            }
        }
        (Up, Down) | (Down | Unknown, Up) => (Cloaked, Why::Differs),
        // Our program is let in and the browser turned away, or one of two answers got lost.
        (Up, _) | (_, Up) => (Up, Why::Answers),
        (Down, Down) => (Down, other.why),
        (Unknown, _) => (Unknown, own.why),
        (_, Unknown) => (Unknown, other.why),
        (Silent, _) => (Silent, own.why),
        (_, Silent) => (Silent, other.why),
        (Cloaked, _) | (_, Cloaked) => (Cloaked, Why::Differs),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use web::outgoing::snapshot::Hop;

    fn taken(status: u16, body: &str) -> Snapshot {
        let hop = Hop {
            address: "https://a.example/".to_owned(),
            status: Some(status),
            ..Hop::default()
        };
        Snapshot {
            hops: vec![hop],
            body: body.as_bytes().to_vec(),
            end: End::Whole,
        }
    }

    fn ended(end: End) -> Answer {
        let taken = Snapshot {
            hops: vec![Hop::default()],
            body: Vec::new(),
            end,
        };
        Answer::of(&taken)
    }

    fn page(topic: &str) -> Answer {
        let words: Vec<String> = (0..40).map(|n| format!("{topic}{n}")).collect();
        Answer::of(&taken(200, &format!("<p>{}</p>", words.join(" "))))
    }

    #[test]
    fn an_answer_is_read_as_people_read_it() {
        let status = |n| Answer::of(&taken(n, "x")).seen;
        for (n, seen) in [
            (200, Seen::Up),
            (304, Seen::Up),
            (404, Seen::Down),
            (410, Seen::Down),
            (451, Seen::Down),
            (403, Seen::Unknown),
            (429, Seen::Unknown),
            (500, Seen::Silent),
            (503, Seen::Silent),
        ] {
            assert_eq!(status(n), seen, "{n}");
        }
        assert_eq!(ended(End::NoName("a".into())).seen, Seen::Down);
        assert_eq!(ended(End::Closed("a".into())).seen, Seen::Down);
        assert_eq!(ended(End::Refused("a".into())).why, Why::Nowhere);
        assert_eq!(ended(End::Broken("a".into())).seen, Seen::Silent);
        assert_eq!(ended(End::Late).seen, Seen::Silent);
        assert_eq!(ended(End::Redirects).seen, Seen::Unknown);
    }

    #[test]
    fn a_notice_of_the_hoster_is_no_site_and_a_page_that_speaks_of_one_is() {
        let notice = Answer::of(&taken(200, "<h1>Account\n Suspended</h1>Call us."));
        assert_eq!((notice.seen, notice.why), (Seen::Down, Why::Suspended));
        let long = format!("Account suspended {}", "word ".repeat(300));
        assert_eq!(Answer::of(&taken(200, &long)).seen, Seen::Up);
    }

    #[test]
    fn whoever_hides_from_one_of_two_is_there() {
        let (bank, shop) = (page("bank"), page("shop"));
        assert_eq!(together(&bank, &bank).0, Seen::Up);
        assert_eq!(together(&shop, &bank).0, Seen::Cloaked);
        let gone = Answer::of(&taken(404, ""));
        assert_eq!(together(&gone, &bank).0, Seen::Cloaked);
        assert_eq!(together(&gone, &gone), (Seen::Down, Why::Status));
        let blank = Answer::of(&taken(200, ""));
        assert_eq!(together(&blank, &bank).0, Seen::Cloaked);
        assert_eq!(together(&blank, &blank).0, Seen::Up);
        let silent = ended(End::Late);
        assert_eq!(together(&silent, &bank).0, Seen::Up);
        assert_eq!(
            together(&gone, &silent).0,
            Seen::Silent,
            "one answer got lost"
        );
        let away = Answer::of(&taken(403, "no"));
        assert_eq!(together(&away, &away), (Seen::Unknown, Why::TurnedAway));
        assert_eq!(together(&away, &bank).0, Seen::Cloaked);
    }

    #[test]
    fn another_page_in_the_place_of_the_first_is_noticed() {
        let (bank, shop) = (page("bank"), page("shop"));
        let kept = text(&bank.words);
        assert!(!is_other(&kept, &bank.words));
        assert!(is_other(&kept, &shop.words));
        assert!(!is_other(&kept, &BTreeSet::new()), "too little to tell");
        assert!(!is_other("", &shop.words));
    }
}
