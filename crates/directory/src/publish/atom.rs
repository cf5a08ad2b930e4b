//! The public teams as a feed: what changed last comes first.
//!
//! Not here: the form (`exchange::atom`). Invariant: an entry says what the given [`Seen`] holds, and
//! its moment is that of the newest value that it holds.

use exchange::atom::{Entry, Feed};
use web::i18n::Lang;

use super::{changed, is_team, texts};
use crate::country;
use crate::record::Seen;

/// The most entries of a feed.
const MOST: usize = 100;

/// What a reader of the feed is told of a team, a line each.
fn summary(seen: &Seen, lang: &Lang) -> String {
    let tag = lang.tag().as_str();
    let country = texts(seen, "country", tag).into_iter();
    let country = country.filter_map(|c| c.parse().ok());
    let mut lines: Vec<String> = country.map(|c| country::name(c, lang)).collect();
    for field in ["constituency", "mail", "telephone", "website"] {
        lines.extend(texts(seen, field, tag).into_iter().map(str::to_owned));
    }
    lines.join("\n")
}

/// The feed of the teams among `all` in a language, for a gateway that is reached at `address`;
/// `author` gives it out.
#[must_use]
pub fn feed(all: &[Seen], lang: &Lang, address: &str, author: &str) -> Feed {
    let tag = lang.tag();
    let at = address.trim_end_matches('/');
    let entry = |seen: &Seen| {
        let id = seen.record.id;
        Some(Entry {
            id: format!("urn:uuid:{id}"),
            title: seen.title(tag.as_str())?.to_owned(),
            updated: changed(seen)?,
            page: format!("{at}/{tag}/directory/records/{id}"),
            summary: summary(seen, lang),
        })
    };
    let teams = all.iter().filter(|s| is_team(s));
    let mut entries: Vec<Entry> = teams.filter_map(entry).collect();
    entries.sort_by(|a, b| (b.updated, &a.id).cmp(&(a.updated, &b.id)));
    entries.truncate(MOST);
    let own = format!("{at}/data/v1/teams.atom?language={tag}");
    Feed {
        id: own.clone(),
        title: lang.plain("directory-page-public"),
        language: tag.clone(),
        updated: entries
            .first()
            .map_or(base::Timestamp::from_micros(0), |e| e.updated),
        own,
        page: format!("{at}/{tag}/directory/public"),
        author: author.to_owned(),
        entries,
    }
}
