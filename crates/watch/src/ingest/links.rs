//! Mails that bring a link in place of a report: which links are followed, and what comes of it.
//!
//! Not here: finding links in a mail (`exchange`), and what a request may reach (`web::outgoing`).
//! Invariant: an entry of the quarantine stands for each link until its report is kept as an input
//! of its own; a crash in between only fetches the same bytes once more.

use super::{Input, Options, Problem, Summary, actions, decode, store};
use crate::quarantine::{self, Entry};
use crate::{Watch, WatchError, feed, rights};
use ::store::StoreError;
use base::id::TenantId;
use base::{Actor, ContentHash};
use std::io::Seek as _;
use web::outgoing::{OutgoingError, host_of};

/// A link that is not followed; the reasons of the others begin alike.
pub(super) const REFUSED: &str = "watch-refused-link";
/// A link that is to be followed.
const WAITING: &str = "watch-refused-link-waiting";
/// A link that was followed in vain.
const FAILED: &str = "watch-refused-link-failed";
/// Links that one round follows in an administration.
const MOST: u32 = 200;
/// Days after which the gateway no longer tries by itself: links of providers do not last longer.
const TRIED_DAYS: i64 = 14;

/// The hosts from which reports are fetched that mails bring as links.
#[derive(Debug, Clone)]
pub struct Hosts {
    /// Each with whether it is also asked in clear text.
    hosts: Vec<(String, bool)>,
    most_mb: u32,
}

impl Hosts {
    /// Reads a list of hosts, each perhaps with `http://` in front to allow clear text.
    ///
    /// # Errors
    /// What is no host, in words.
    pub fn new<T: AsRef<str>>(texts: &[T]) -> Result<Self, String> {
        let one = |text: &T| {
            let text = text.as_ref().trim();
            let bare = text.strip_prefix("http://");
            let name = bare.unwrap_or(text);
            let plain = !name.contains(['/', '*', '?', '#', ' ']);
            let found = plain
                .then(|| host_of(&format!("https://{name}/")))
                .flatten();
            match found {
                Some((host, _)) if host.eq_ignore_ascii_case(name) => Ok((host, bare.is_some())),
                _ => Err(format!(
                    "\"{text}\" is no host; expected a name without path or port, such as dl.shadowserver.org"
                )),
            }
        };
        Ok(Self {
            hosts: texts.iter().map(one).collect::<Result<_, _>>()?,
            most_mb: 1_024,
        })
    }

    /// With another limit for one report.
    #[must_use]
    pub fn at_most_mb(self, most_mb: u32) -> Self {
        Self { most_mb, ..self }
    }

    /// The address at which a link's report is asked for, if its host is one of these. Hosts that
    /// are asked over TLS only are so also where the mail wrote the link without.
    fn address(&self, url: &str) -> Option<String> {
        let (host, tls) = host_of(url)?;
        let (_, clear) = self.hosts.iter().find(|(known, _)| *known == host)?;
        match (tls || *clear, url.strip_prefix("http://")) {
            (true, _) => Some(url.to_owned()),
            (false, Some(rest)) => Some(format!("https://{rest}")),
            (false, None) => None,
        }
    }
}

/// A link whose report is still to be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(Entry);

/// Tells a link that is to be followed from anything else that was refused.
pub(super) fn waiting(hosts: &Hosts, entry: &mut Entry) -> Option<Link> {
    if entry.reason != REFUSED {
        return None;
    }
    hosts.address(argument(entry, "url")?)?;
    WAITING.clone_into(&mut entry.reason);
    Some(Link(entry.clone()))
}

/// What is said of a link that is not followed.
pub(super) fn not_followed(url: &str) -> String {
    let host = host_of(url).map_or_else(String::new, |(host, _)| host);
    format!(
        "the mail brings a link in place of a report, and nothing is fetched from its host: {url}; if your provider uses this host, add \"{host}\" to ingest.link_hosts in the configuration and run `cybergateway quarantine retry`; otherwise fetch the file yourself and send it"
    )
}

/// Follows the links of a summary and adds what they brought. What cannot be fetched is told as a
/// problem, stays in the quarantine, and is tried again by the running gateway.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn follow(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    summary: &mut Summary,
) -> Result<(), WatchError> {
    rights::analyst(actor, tenant)?;
    for Link(entry) in std::mem::take(&mut summary.links) {
        match brought(watch, tenant, &entry).await {
            Ok(more) => summary.add(more),
            Err(error) => summary.problems.push(Problem {
                file: entry.file.clone(),
                problem: in_vain(watch, &entry, &error),
            }),
        }
    }
    Ok(())
}

/// Follows every link that waits, in every administration: the running gateway's work. One that
/// fails keeps its reason and does not stop the others.
///
/// # Errors
/// The store's, when it cannot say which links there are.
pub async fn follow_waiting(watch: &Watch) -> Result<u64, WatchError> {
    let mut done = 0;
    let oldest = watch.clock().now().plus_seconds(-TRIED_DAYS * 86_400);
    for tenant in quarantine::tenants_for(watch.db(), REFUSED).await? {
        for entry in quarantine::open_for(watch.db(), tenant, REFUSED, MOST).await? {
            let known = argument(&entry, "url").and_then(|url| watch.links().address(url));
            if known.is_none() || entry.at < oldest {
                continue;
            }
            match brought(watch, tenant, &entry).await {
                Ok(_) => done += 1,
                Err(error) => {
                    let problem = in_vain(watch, &entry, &error);
                    tracing::warn!(%tenant, entry = %entry.id, problem, "a link of a mail could not be followed");
                    if matches!(error, WatchError::Outgoing(OutgoingError::Busy { .. })) {
                        break;
                    }
                }
            }
        }
    }
    Ok(done)
}

/// What a link brings: fetched now, or what it brought before.
async fn brought(watch: &Watch, tenant: TenantId, given: &Entry) -> Result<Summary, WatchError> {
    let stored = quarantine::of_file(watch.db(), tenant, &given.source).await?;
    let settled = stored.as_ref().filter(|e| e.settled_at.is_some());
    if let Some(blob) = settled.and_then(|e| argument(e, "fetched")?.parse::<ContentHash>().ok()) {
        let inputs = store::of_blob(watch.db(), tenant, &blob).await?;
        let inputs: Vec<ContentHash> = inputs.into_iter().map(|(input, _)| input).collect();
        return actions::read_again(watch, tenant, &inputs).await;
    }
    if settled.is_some() {
        // Somebody dismissed it, and then handed the mail in again.
        let mut tx = watch.db().begin().await?;
        quarantine::open(&mut tx, tenant, given).await?;
        tx.commit().await?;
    }
    let entry = stored.unwrap_or_else(|| given.clone());
    match fetched(watch, tenant, &entry).await {
        Ok((blob, summary)) => {
            settle(watch, tenant, entry, blob).await?;
            Ok(summary)
        }
        Err(error) => {
            let mut tx = watch.db().begin().await?;
            let problem = why(watch, &error);
            let url = argument(&entry, "url").unwrap_or_default().to_owned();
            let failed = Entry {
                reason: FAILED.to_owned(),
                arguments: vec![("url".to_owned(), url), ("cause".to_owned(), problem)],
                settled_at: None,
                ..entry
            };
            quarantine::say(&mut tx, tenant, &failed).await?;
            tx.commit().await?;
            Err(error)
        }
    }
}

/// Fetches a link's report and takes it in with what was said of the mail.
async fn fetched(
    watch: &Watch,
    tenant: TenantId,
    entry: &Entry,
) -> Result<(ContentHash, Summary), WatchError> {
    let url = argument(entry, "url").unwrap_or_default();
    let address = watch.links().address(url);
    let address = address.ok_or_else(|| WatchError::Invalid(not_followed(url)))?;
    let options = options(watch, tenant, entry, url).await?;
    let unwritable = |e| StoreError::io("fetching into", watch.data(), e);
    let mut file = actions::unnamed(watch).map_err(unwritable)?;
    let limit = u64::from(watch.links().most_mb) * 1_000_000;
    let said = watch.outgoing().get_within(&address, limit, &mut file);
    let name = name_of(said.await?, url, &entry.file);
    let looked = name.clone();
    let look = move || feed::is_report(&looked, &mut file).map(|()| file);
    let file = tokio::task::spawn_blocking(look).await;
    let mut file = file.map_err(|e| WatchError::Invalid(format!("the answer: {e}")))??;
    file.rewind().map_err(unwritable)?;
    let reader = Box::new(file);
    let input = Input::Stream { name, reader };
    actions::take_told(watch, tenant, input, &options).await
}

/// What was said of the mail that brought a link.
async fn options(
    watch: &Watch,
    tenant: TenantId,
    entry: &Entry,
    url: &str,
) -> Result<Options, WatchError> {
    for (input, _) in store::of_blob(watch.db(), tenant, &entry.blob).await? {
        if let Some(mail) = store::input(watch.db(), tenant, &input).await?
            && decode::source_hash(&entry.blob, url, &mail.options) == entry.source
        {
            return Ok(mail.options);
        }
    }
    Err(WatchError::NotFound(format!(
        "the mail {} that brought the link; send it again",
        entry.file
    )))
}

/// Notes that a link's report is here; with the last one the mail needs nobody any more.
async fn settle(
    watch: &Watch,
    tenant: TenantId,
    entry: Entry,
    blob: ContentHash,
) -> Result<(), WatchError> {
    let now = watch.clock().now();
    let inputs = store::of_blob(watch.db(), tenant, &entry.blob).await?;
    let mail = entry.blob;
    let url = argument(&entry, "url").unwrap_or_default().to_owned();
    let arguments = vec![
        ("url".to_owned(), url),
        ("fetched".to_owned(), blob.to_string()),
    ];
    let done = Entry {
        arguments,
        settled_at: Some(now),
        ..entry
    };
    let mut tx = watch.db().begin().await?;
    quarantine::say(&mut tx, tenant, &done).await?;
    let open = quarantine::open_of(&mut tx, tenant, &mail).await?;
    // Versions before this one noted a link as the whole mail's.
    if open.iter().all(|(_, source, _)| *source == mail) {
        quarantine::settle_file(&mut tx, tenant, &mail, now).await?;
        for (input, _) in inputs.iter().filter(|(_, failed)| *failed) {
            store::end_input(&mut tx, tenant, input, store::InputState::Done, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The name of what a link brought: the server's, the link's, or the mail's.
fn name_of(said: Option<String>, url: &str, mail: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let last = path.rsplit('/').next().filter(|name| name.contains('.'));
    let mail = mail.strip_suffix(".eml").unwrap_or(mail);
    let name = said.or_else(|| last.map(str::to_owned));
    base::text::plain(name.as_deref().unwrap_or(mail))
}

/// Why a link brought nothing, in words that say what to do.
fn why(watch: &Watch, error: &WatchError) -> String {
    match error {
        WatchError::Outgoing(OutgoingError::Status {
            host,
            status: 404 | 410,
        }) => format!(
            "{host} has no such file (any more); links of providers end after some days: fetch the report from the provider's pages or API, or ask the provider to send it again"
        ),
        WatchError::Outgoing(OutgoingError::Status { host, status })
            if (300..400).contains(status) =>
        {
            format!(
                "{host} answered {status}: it leads on to another host or a private address, which is not followed; fetch the file yourself and send it"
            )
        }
        WatchError::Outgoing(OutgoingError::TooLarge { host, .. }) => format!(
            "the answer of {host} is larger than {} MB; raise ingest.link_mb in the configuration if that is expected",
            watch.links().most_mb
        ),
        other => other.to_string(),
    }
}

/// What is said of a link that was followed in vain.
fn in_vain(watch: &Watch, entry: &Entry, error: &WatchError) -> String {
    let url = argument(entry, "url").unwrap_or_default();
    let why = why(watch, error);
    format!(
        "the report that the mail links to was not fetched: {url}: {why} (it is kept in the quarantine; the running gateway tries again every hour for {TRIED_DAYS} days, `cybergateway quarantine retry` at once)"
    )
}

fn argument<'a>(entry: &'a Entry, wanted: &str) -> Option<&'a str> {
    let mut arguments = entry.arguments.iter();
    arguments
        .find(|(name, _)| name == wanted)
        .map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hosts_of_the_list_are_asked() {
        let hosts = Hosts::new(&["DL.example", "http://127.0.0.1"]).expect("hosts");
        let address = |url: &str| hosts.address(url);
        let good = "https://dl.example/a?b";
        assert_eq!(address(good).as_deref(), Some(good));
        assert_eq!(address("http://dl.example/a?b").as_deref(), Some(good));
        let clear = "http://127.0.0.1:81/a";
        assert_eq!(address(clear).as_deref(), Some(clear));
        for other in [
            "https://dl.example.evil.example/a",
            "https://dl.example@evil.example/a",
            "https://sub.dl.example/a",
            "file:///a",
        ] {
            assert_eq!(address(other), None, "{other}");
        }
        for wrong in ["https://dl.example", "dl.example/a", "*.example", "a b", ""] {
            assert!(Hosts::new(&[wrong]).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_a_link_brings_has_a_name() {
        let url = "https://dl.example/in/2030-01-01-scan_telnet.csv?k=1";
        assert_eq!(name_of(None, url, "m.eml"), "2030-01-01-scan_telnet.csv");
        assert_eq!(name_of(None, "https://dl.example/AbC?x", "m.eml"), "m");
        assert_eq!(name_of(Some("a.zip".to_owned()), url, "m.eml"), "a.zip");
    }
}
