//! How long it takes until something is taken down, by whom was asked.
//!
//! From the first letter to a party until a look saw the address gone; what is still there counts
//! for as long as it was watched (Kaplan and Meier 1958). Not here: single cases. Invariant: what
//! went before anybody was asked makes nobody fast.

use super::liveness::{Site, Standing, store};
use crate::conversation::With;
use crate::remedy::survival::{Curve, Ended, Followed};
use crate::{Watch, WatchError, rights};
use ::store::{Read, Row, params};
use base::id::{CaseId, ConversationId, TenantId};
use base::{Actor, Day, Timestamp};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The longest span.
pub const LONGEST_DAYS: i32 = 400;

const TALKS: &str = "SELECT c.id, c.kind, c.name, c.address, c.case_id, c.answered_at,
        MIN(m.at) AS first_at
    FROM watch_conversation c JOIN watch_message m ON m.conversation = c.id
    WHERE c.tenant = $1 AND m.direction = 'out' AND c.begun_at >= $2 AND c.begun_at < $3
        AND c.kind NOT IN ('reporter', 'internal')
    GROUP BY c.id, c.kind, c.name, c.address, c.case_id, c.answered_at";
const ASKED: &str = "SELECT a.conversation, a.url FROM watch_asked a
    JOIN watch_conversation c ON c.id = a.conversation
    WHERE c.tenant = $1 AND c.begun_at >= $2 AND c.begun_at < $3";

/// Somebody who was asked, over all cases of the span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What they are.
    pub with: With,
    /// What they are called, or their mail domain.
    pub name: String,
    /// About how many addresses they were asked.
    pub asked: usize,
    /// How many letters they answered, machines left out.
    pub answered: usize,
    /// How many addresses were gone before they were asked.
    pub before: usize,
    /// How many went after.
    pub gone: usize,
    /// How many are there.
    pub there: usize,
    /// How often one came back.
    pub returns: u64,
    /// Hours after which half are gone; `None` while more than half are there.
    pub median: Option<u32>,
    /// Hours after which nine in ten are gone.
    pub ninth: Option<u32>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The first and the last day.
    pub days: (Day, Day),
    /// Addresses by how they stand, in the order of [`Standing::ALL`].
    pub standing: [usize; 4],
    /// All parties together, from the first letter of any about an address.
    pub all: Line,
    /// By party, those asked most first.
    pub lines: Vec<Line>,
}

struct Talk {
    with: With,
    name: String,
    case: CaseId,
    first: Timestamp,
    answered: bool,
    urls: Vec<String>,
}

/// The figures of the conversations and addresses that began on the days from `first` to `last`.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor reads the whole administration;
/// [`WatchError::Invalid`] for more than 400 days or none.
pub async fn figures(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    (first, last): (Day, Day),
) -> Result<Figures, WatchError> {
    rights::director(actor, tenant)?;
    let days = last.number() - first.number() + 1;
    if !(1..=LONGEST_DAYS).contains(&days) {
        return Err(WatchError::Invalid("a span has 1 to 400 days".to_owned()));
    }
    let span = (first.start(), last.plus(1).start());
    let mut rows = watch.db().snapshot().await?;
    let talks = talks(&mut rows, tenant, span).await?;
    let begun = store::begun(&mut rows, tenant, span).await?;
    let mut sites: BTreeMap<CaseId, Vec<Site>> = BTreeMap::new();
    for talk in &talks {
        if let Entry::Vacant(of) = sites.entry(talk.case) {
            of.insert(store::of_case(&mut rows, tenant, talk.case).await?);
        }
    }
    let mut standing = [0; 4];
    for site in &begun {
        let at = Standing::ALL.iter().position(|s| *s == site.standing);
        standing[at.unwrap_or(0)] += 1;
    }
    Ok(Figures {
        days: (first, last),
        standing,
        all: together(&talks, &sites),
        lines: by_party(&talks, &sites),
    })
}

async fn talks(
    rows: &mut impl Read,
    tenant: TenantId,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Talk>, WatchError> {
    let span = params![tenant, from, until];
    let mut urls: BTreeMap<ConversationId, Vec<String>> = BTreeMap::new();
    for row in &rows.fetch(ASKED.into(), span.clone()).await? {
        let of = urls.entry(row.get("conversation")?).or_default();
        of.push(row.get("url")?);
    }
    let found = rows.fetch(TALKS.into(), span).await?;
    let one = |row: &Row| {
        let (name, address): (String, String) = (row.get("name")?, row.get("address")?);
        let answered: Option<Timestamp> = row.get("answered_at")?;
        Ok(Talk {
            with: row.parse("kind")?,
            name: called(&name, &address),
            case: row.get("case_id")?,
            first: row.get("first_at")?,
            answered: answered.is_some(),
            urls: urls.remove(&row.get("id")?).unwrap_or_default(),
        })
    };
    found.iter().map(one).collect()
}

/// A party is one by its mail domain, since names are written in many ways.
fn called(name: &str, address: &str) -> String {
    match address.rsplit_once('@') {
        Some((_, domain)) => domain.to_lowercase(),
        None => name.trim().to_owned(),
    }
}

/// The addresses that a conversation is about, with the first letter about them.
fn about<'s>(
    talk: &'s Talk,
    sites: &'s BTreeMap<CaseId, Vec<Site>>,
) -> impl Iterator<Item = &'s Site> {
    let of_case = sites.get(&talk.case).into_iter().flatten();
    of_case.filter(|s| talk.urls.is_empty() || talk.urls.contains(&s.url))
}

fn by_party(talks: &[Talk], sites: &BTreeMap<CaseId, Vec<Site>>) -> Vec<Line> {
    let mut parties: BTreeMap<(With, &str), Vec<(&Site, Timestamp)>> = BTreeMap::new();
    let mut answers: BTreeMap<(With, &str), usize> = BTreeMap::new();
    for talk in talks {
        let party = (talk.with, talk.name.as_str());
        let of = parties.entry(party).or_default();
        of.extend(about(talk, sites).map(|site| (site, talk.first)));
        *answers.entry(party).or_default() += usize::from(talk.answered);
    }
    let line = |((with, name), followed): (&(With, &str), &Vec<(&Site, Timestamp)>)| {
        let answered = answers.get(&(*with, *name)).copied().unwrap_or(0);
        line((*with, name), answered, followed)
    };
    let mut lines: Vec<Line> = parties.iter().map(line).collect();
    lines.sort_by_key(|l| std::cmp::Reverse(l.asked));
    lines
}

/// Each address once, from the first letter about it.
fn together(talks: &[Talk], sites: &BTreeMap<CaseId, Vec<Site>>) -> Line {
    let mut first: BTreeMap<(CaseId, &str), (&Site, Timestamp)> = BTreeMap::new();
    for talk in talks {
        for site in about(talk, sites) {
            let known = first.entry((site.case, site.url.as_str()));
            let known = known.or_insert((site, talk.first));
            known.1 = known.1.min(talk.first);
        }
    }
    let followed: Vec<(&Site, Timestamp)> = first.into_values().collect();
    let answered = talks.iter().filter(|t| t.answered).count();
    line((With::Other, ""), answered, &followed)
}

fn line((with, name): (With, &str), answered: usize, sites: &[(&Site, Timestamp)]) -> Line {
    let before = |(site, first): &&(&Site, Timestamp)| {
        site.standing == Standing::Down && site.since < *first
    };
    let counted: Vec<_> = sites.iter().filter(|s| !before(s)).collect();
    let followed: Vec<Followed> = counted
        .iter()
        .map(|(s, first)| followed(s, *first))
        .collect();
    let curve = Curve::of(&followed);
    let gone = followed.iter().filter(|f| f.ended == Ended::Gone).count();
    Line {
        with,
        name: name.to_owned(),
        asked: sites.len(),
        answered,
        before: sites.len() - counted.len(),
        gone,
        there: counted.len() - gone,
        returns: sites.iter().map(|(s, _)| s.returns.unsigned_abs()).sum(),
        median: curve.quantile(0.5),
        ninth: curve.quantile(0.9),
    }
}

/// How long an address was followed, in hours, which take the place of the curve's days.
fn followed(site: &Site, first: Timestamp) -> Followed {
    let (end, ended) = match site.standing {
        Standing::Down => (site.since, Ended::Gone),
        _ => (site.last.as_ref().map_or(first, |l| l.at), Ended::Censored),
    };
    let hours = (end.micros() - first.micros()).max(0) / 3_600_000_000;
    Followed {
        days: u32::try_from(hours).unwrap_or(u32::MAX),
        ended,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_micros(hours * 3_600_000_000)
    }

    fn site(case: CaseId, n: i64, gone: Option<i64>) -> Site {
        let mut site = Site::new(case, &format!("https://{n}.example/"), at(0));
        if let Some(hours) = gone {
            (site.standing, site.since) = (Standing::Down, at(hours));
        } else {
            site.standing = Standing::Up;
            site.last = Some(super::super::liveness::Look {
                at: at(100),
                exit: String::new(),
                seen: super::super::liveness::Seen::Up,
                why: super::super::liveness::Why::Answers,
                status: Some(200),
                address: String::new(),
            });
        }
        site
    }

    fn talk(case: CaseId, with: With, first: i64, urls: &[&str]) -> Talk {
        Talk {
            with,
            name: "hosting.example".to_owned(),
            case,
            first: at(first),
            answered: first % 2 == 0,
            urls: urls.iter().map(|u| (*u).to_owned()).collect(),
        }
    }

    #[test]
    fn times_run_from_each_partys_own_letter_and_what_stays_counts() {
        let case = CaseId::new(at(0));
        let all = vec![
            site(case, 1, Some(12)),
            site(case, 2, Some(30)),
            site(case, 3, None),
            site(case, 4, Some(1)),
        ];
        let sites = BTreeMap::from([(case, all)]);
        let talks = [
            talk(case, With::Hoster, 2, &[]),
            talk(case, With::Registrar, 10, &["https://2.example/"]),
        ];
        let lines = by_party(&talks, &sites);
        let hoster = lines
            .iter()
            .find(|l| l.with == With::Hoster)
            .expect("asked");
        assert_eq!((hoster.asked, hoster.before), (4, 1), "one went before");
        assert_eq!((hoster.gone, hoster.there), (2, 1));
        assert_eq!((hoster.median, hoster.ninth), (Some(28), None));
        let registrar = lines.iter().find(|l| l.with == With::Registrar);
        let registrar = registrar.expect("asked");
        assert_eq!((registrar.asked, registrar.median), (1, Some(20)));
        let all = together(&talks, &sites);
        assert_eq!((all.asked, all.gone, all.answered), (4, 2, 2));
    }

    #[test]
    fn a_party_is_one_by_its_mail_domain() {
        assert_eq!(
            called("Hosting Ltd", "abuse@Hosting.example"),
            "hosting.example"
        );
        assert_eq!(called(" Hosting Ltd ", ""), "Hosting Ltd");
    }
}
