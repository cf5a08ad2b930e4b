//! What leaves to everybody: CSAF documents with what a provider puts beside them, and Atom.
//!
//! Not here: the formats (`exchange`). Invariant: only what [`Sight::VISITOR`] admits and nobody
//! withdrew is written.

use super::actions::history;
use super::content::product;
use super::{Content, Kind, Published, Revision, Severity, Sight, letters, store};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::{Actor, LanguageTag, Timestamp};
use exchange::atom::{Entry, Feed};
use exchange::csaf;
use exchange::csaf::{
    Category, Document, Listed, Note, Provider, Reference, Vulnerability, Wrong, file_name,
};
use web::Lang;

/// The most warnings of a list, a feed or a folder.
pub const MOST: i64 = 1_000;
/// The most entries of an Atom feed.
const ENTRIES: usize = 100;

/// Who gives warnings out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// Where the gateway is reached, without a slash at its end.
    pub address: String,
    /// What the administration is called.
    pub name: String,
}

impl Publisher {
    /// The administration in its first language, for a gateway that is reached at `address`.
    ///
    /// # Errors
    /// The store's.
    pub async fn of(watch: &Watch, tenant: TenantId, address: &str) -> Result<Self, WatchError> {
        let all = watch
            .directory()
            .administrations()
            .list(&Actor::system())
            .await?;
        let own = all.iter().find(|a| a.id == tenant);
        let language = own.and_then(|a| a.profile.languages().first().cloned());
        let language = language.unwrap_or_else(|| "en".parse().expect("a tag"));
        let name = own
            .map(|a| a.profile.name(&language).to_owned())
            .unwrap_or_default();
        Ok(Self {
            address: address.trim_end_matches('/').to_owned(),
            name: if name.is_empty() {
                "CyberGateway".to_owned()
            } else {
                name
            },
        })
    }
}

/// What everybody may read and nobody withdrew, newest first.
///
/// # Errors
/// The store's.
pub async fn all(watch: &Watch, tenant: TenantId) -> Result<Vec<Published>, WatchError> {
    let of = (tenant, Sight::VISITOR);
    let found = store::list(watch.db(), of, Severity::Info, (MOST, 0)).await?;
    Ok(found
        .into_iter()
        .filter(|p| p.withdrawn_at.is_none())
        .collect())
}

/// The tracking id of a warning's document in a language: translations carry their tag.
#[must_use]
pub fn tracking_id(number: &str, content: &Content, language: &str) -> String {
    match content.source == language {
        true => number.to_owned(),
        false => format!("{number}-{language}"),
    }
}

/// The path of a document below the folder of its label.
#[must_use]
pub fn path(number: &str, content: &Content, language: &str) -> String {
    let year = number.rsplit('-').nth(1).unwrap_or("0");
    format!(
        "{year}/{}",
        file_name(&tracking_id(number, content, language))
    )
}

/// A CSAF document of a warning in one of its languages, with its history; `lang` has the headings.
///
/// # Errors
/// [`Wrong`] when the document would not be valid.
pub fn document(
    of: &Published,
    history: &[Revision],
    publisher: &Publisher,
    lang: &Lang,
) -> Result<Vec<u8>, Wrong> {
    let (number, content) = (of.number.as_str(), &of.revision.content);
    let tag = lang.tag().as_str();
    let (_, texts) = content.text(tag);
    let translated = content.source != tag;
    let note = |category, id: &str, text: &str| Note {
        category,
        title: lang.plain(id),
        text: text.to_owned(),
    };
    let notes = [
        note("summary", "warning-part-summary", &texts.summary),
        note("description", "warning-part-happened", &texts.happened),
        note("details", "warning-part-affected", &texts.affected),
        note("general", "warning-part-action", &texts.action),
    ];
    let at = &publisher.address;
    let place = |l: &str| format!("{at}/csaf/white/{}", path(number, content, l));
    let reference = |own, summary: String, url| Reference { own, summary, url };
    let page = format!("{at}/{tag}/warnings/{}", of.id);
    let mut references = vec![
        reference(true, number.to_owned(), place(tag)),
        reference(false, texts.title.clone(), page),
    ];
    if translated {
        let source = (content.source.clone(), place(&content.source));
        let told = lang.plain("warning-csaf-source");
        references.push(reference(false, format!("{told} ({})", source.0), source.1));
    }
    let others = content.references.iter();
    references.extend(others.map(|url| reference(false, url.clone(), url.clone())));
    let advisory = !content.cves.is_empty();
    let category = match (advisory, content.kind) {
        (true, _) => Category::SecurityAdvisory,
        (false, Kind::Alert) => Category::IncidentResponse,
        (false, Kind::Advisory) => Category::Informational,
    };
    let revisions = history.iter().map(|r| csaf::Revision {
        number: u32::try_from(r.revision).unwrap_or(u32::MAX),
        at: r.at,
        summary: match r.change.is_empty() {
            true => lang.plain("warning-csaf-first"),
            false => r.change.clone(),
        },
    });
    let vulnerability = |cve: &String| Vulnerability {
        cve: cve.clone(),
        note: texts.summary.clone(),
        remedy: texts.action.clone(),
    };
    let written = Document {
        category,
        language: lang.tag().clone(),
        source: translated.then(|| content.source.parse().ok()).flatten(),
        id: tracking_id(number, content, tag),
        title: texts.title.clone(),
        tlp: content.tlp,
        severity: content.severity.as_str().to_owned(),
        publisher: publisher.name.clone(),
        namespace: at.clone(),
        notes: notes.into_iter().filter(|n| !n.text.is_empty()).collect(),
        references,
        revisions: revisions.collect(),
        products: content.products.iter().filter_map(|p| product(p)).collect(),
        vulnerabilities: content.cves.iter().map(vulnerability).collect(),
    };
    written.write()
}

/// The document at a path of the public folder.
///
/// # Errors
/// [`WatchError::NotFound`]; [`WatchError::Invalid`] when it would not be valid.
pub async fn at_path(
    watch: &Watch,
    tenant: TenantId,
    (wanted, publisher): (&str, &Publisher),
    lang: impl Fn(&str) -> Option<Lang>,
) -> Result<Vec<u8>, WatchError> {
    for one in all(watch, tenant).await? {
        let content = &one.revision.content;
        for language in content.languages() {
            if path(&one.number, content, language) != wanted {
                continue;
            }
            let history = history(&Actor::anonymous(), watch, tenant, one.id).await?;
            let lang = lang(language).ok_or_else(|| WatchError::NotFound(wanted.to_owned()))?;
            let written = document(&one, &history, publisher, &lang);
            return written.map_err(|e| WatchError::Invalid(e.to_string()));
        }
    }
    Err(WatchError::NotFound(wanted.to_owned()))
}

/// The files of the public folder.
#[must_use]
pub fn listed(all: &[Published]) -> Vec<Listed> {
    let mut listed = Vec::new();
    for one in all {
        let content = &one.revision.content;
        for language in content.languages() {
            let (_, texts) = content.text(language);
            listed.push(Listed {
                path: path(&one.number, content, language),
                id: tracking_id(&one.number, content, language),
                title: texts.title,
                summary: texts.summary,
                published: one.first,
                updated: one.revision.at,
            });
        }
    }
    listed
}

/// The provider, with the moment of the newest warning.
#[must_use]
pub fn provider(all: &[Published], publisher: &Publisher) -> Provider {
    let newest = all.iter().map(|p| p.revision.at).max();
    Provider {
        address: publisher.address.clone(),
        name: publisher.name.clone(),
        updated: newest.unwrap_or(Timestamp::from_micros(0)),
    }
}

/// The Atom feed in a language; a warning that is not translated appears in the language it was
/// written in, which its summary says.
#[must_use]
pub fn feed(all: &[Published], lang: &Lang, publisher: &Publisher) -> Feed {
    let (at, tag): (&str, &LanguageTag) = (&publisher.address, lang.tag());
    let entry = |one: &Published| {
        let content = &one.revision.content;
        let (language, texts) = content.text(tag.as_str());
        let severity = lang.plain(letters::severity_id(content.severity));
        let mut summary = format!(
            "{severity} · {}\n\n{}\n\n{}",
            one.number, texts.summary, texts.action
        );
        if language != tag.as_str() {
            summary.push_str(&format!("\n\n({language})"));
        }
        Entry {
            id: format!("urn:uuid:{}", one.id),
            title: texts.title.clone(),
            updated: one.revision.at,
            page: format!("{at}/{tag}/warnings/{}", one.id),
            summary,
        }
    };
    let own = format!("{at}/data/v1/warnings.atom?language={tag}");
    Feed {
        id: own.clone(),
        title: lang.plain("warning-title"),
        language: tag.clone(),
        updated: all
            .first()
            .map_or(Timestamp::from_micros(0), |p| p.revision.at),
        own,
        page: format!("{at}/{tag}/warnings"),
        author: publisher.name.clone(),
        entries: all.iter().take(ENTRIES).map(entry).collect(),
    }
}
