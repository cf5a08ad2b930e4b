//! Who can take an address down, as far as the gateway knows: hoster by address, registrar and
//! registry by domain, the brand that is imitated, the response team of the hoster's country, and
//! whoever holds the site according to the directory.
//!
//! Not here: writing to them (`ask`). Invariant: each proposal says why, and one without a mail
//! address is proposed all the same, so that nobody is forgotten for want of a contact.

use super::liveness::{self, Site};
use crate::conversation::{Conversation, With, store as talks};
use crate::incident_report::{Report, store as reports};
use crate::responder::{self, Responder};
use crate::{Watch, WatchError, rights};
use base::id::{CaseId, ConversationId, TenantId};
use base::{Actor, CountryCode, LanguageTag};
use directory::contact::{Found, Known, Step, Subject};
use directory::domain::{DomainName, registrable};
use directory::lookup::{Query, Tables};
use std::net::IpAddr;
use std::time::Duration;
use web::outgoing::host_of;
use web::outgoing::names::Leads;

/// Addresses of a case for which parties are looked for.
pub const MOST: usize = 20;
/// How long names are resolved for a page.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why somebody is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The site is served from this address, by the AS of this name.
    Address(IpAddr, String),
    /// The domain is registered there.
    Domain(String),
    /// The site is theirs, says the directory.
    Holder(String),
    /// Its name is used.
    Brand(String),
    /// The response team of the country where the site is served.
    Country(CountryCode),
}

/// Somebody to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What they are.
    pub with: With,
    /// What they are called.
    pub name: String,
    /// Where letters go; empty where none is known.
    pub address: String,
    /// In what language.
    pub language: LanguageTag,
    /// About which addresses.
    pub urls: Vec<String>,
    /// Why.
    pub reason: Reason,
    /// The conversation in which they were asked already.
    pub asked: Option<ConversationId>,
}

/// Who can take down what was found in a case, those nearest to it first.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`].
pub async fn proposals(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    urls: &[String],
) -> Result<Vec<Proposal>, WatchError> {
    rights::analyst(actor, tenant)?;
    let (sites, _) = liveness::actions::list(actor, watch, (tenant, case)).await?;
    let mut rows = watch.db().snapshot().await?;
    let talks = talks::of_case(&mut rows, tenant, case).await?;
    let told = reports::of_case(&mut rows, tenant, case).await?;
    drop(rows);
    let mut finder = Finder {
        actor,
        watch,
        tenant,
        tables: watch.tables(tenant).await?,
        language: crate::notice::usual_language(watch, tenant).await?,
        own: own_countries(watch, tenant).await?,
        found: Vec::new(),
    };
    let urls = &urls[..urls.len().min(MOST)];
    for (url, addresses) in urls.iter().zip(addresses(watch, urls, &sites).await) {
        finder.of_url(url, &addresses).await?;
    }
    let responders = responder::actions::public(actor, watch, tenant).await?;
    finder.brands(&told, &responders, urls);
    let mut found = finder.found;
    found.sort_by_key(|p| order(p.with));
    for proposal in &mut found {
        let is_same = |t: &&Conversation| {
            t.with == proposal.with
                && match proposal.address.is_empty() {
                    true => t.name == proposal.name,
                    false => t.address == proposal.address,
                }
        };
        proposal.asked = talks.iter().find(is_same).map(|t| t.id);
    }
    Ok(found)
}

const fn order(with: With) -> u8 {
    match with {
        With::Hoster => 0,
        With::Network => 1,
        With::Registrar => 2,
        With::Registry => 3,
        With::Brand => 4,
        _ => 5,
    }
}

/// To which addresses the sites lead: as the last look saw it, else as the DNS says now.
async fn addresses(watch: &Watch, urls: &[String], sites: &[Site]) -> Vec<Vec<IpAddr>> {
    let each = urls.iter().map(|url| {
        let seen = sites.iter().find(|s| s.url == *url);
        let seen = seen.and_then(|s| s.last.as_ref()?.address.parse().ok());
        resolved(watch.clone(), url.clone(), seen)
    });
    futures::future::join_all(each).await
}

async fn resolved(watch: Watch, url: String, seen: Option<IpAddr>) -> Vec<IpAddr> {
    if let Some(ip) = seen {
        return vec![ip];
    }
    let Some((host, _)) = host_of(&url) else {
        return Vec::new();
    };
    let asked = watch.outgoing().names().addresses(&host);
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Leads::To(all)) => all,
        _ => Vec::new(),
    }
}

async fn own_countries(watch: &Watch, tenant: TenantId) -> Result<Vec<CountryCode>, WatchError> {
    let administrations = watch.directory().administrations();
    match administrations.get(&Actor::system(), tenant).await {
        Ok(own) => Ok(own.profile.countries().to_vec()),
        Err(directory::DirectoryError::NotFound(_)) => Ok(Vec::new()),
        Err(other) => Err(other.into()),
    }
}

struct Finder<'w> {
    actor: &'w Actor,
    watch: &'w Watch,
    tenant: TenantId,
    tables: Tables,
    language: LanguageTag,
    own: Vec<CountryCode>,
    found: Vec<Proposal>,
}

impl Finder<'_> {
    /// Adds somebody, or the address to those about which they are asked.
    fn add(&mut self, url: &str, mut one: Proposal) {
        let known = self.found.iter_mut().find(|p| {
            p.with == one.with
                && p.address == one.address
                && (!p.address.is_empty() || p.name == one.name)
        });
        match known {
            Some(known) if known.urls.iter().any(|u| u == url) => {}
            Some(known) => known.urls.push(url.to_owned()),
            None => {
                one.urls = vec![url.to_owned()];
                self.found.push(one);
            }
        }
    }

    fn blank(&self, with: With, name: String, reason: Reason) -> Proposal {
        Proposal {
            with,
            name,
            address: String::new(),
            language: self.language.clone(),
            urls: Vec::new(),
            reason,
            asked: None,
        }
    }

    async fn contacts(&self, subject: Subject) -> Result<Found, WatchError> {
        let contacts = self.watch.directory().contacts();
        let (actor, tables) = (self.actor, &self.tables);
        Ok(contacts.find(actor, self.tenant, tables, &subject).await?)
    }

    async fn of_url(&mut self, url: &str, addresses: &[IpAddr]) -> Result<(), WatchError> {
        for ip in addresses {
            self.of_address(url, *ip).await?;
        }
        let Some((host, _)) = host_of(url) else {
            return Ok(());
        };
        let Some(domain) = registrable(&host) else {
            return Ok(());
        };
        let Ok(name) = domain.parse::<DomainName>() else {
            return Ok(());
        };
        self.of_domain(url, name).await
    }

    async fn of_address(&mut self, url: &str, ip: IpAddr) -> Result<(), WatchError> {
        let found = self.contacts(Subject::Network(Query::Address(ip))).await?;
        let resolved = self.tables.resolve(ip);
        let serves = resolved.as_name.unwrap_or_default().to_owned();
        let named = resolved.organisation_name.unwrap_or(&serves).to_owned();
        let country = resolved.cc;
        let mut hoster = self.blank(
            With::Hoster,
            if named.is_empty() {
                ip.to_string()
            } else {
                named
            },
            Reason::Address(ip, serves),
        );
        self.fill(&mut hoster, near(&found));
        self.add(url, hoster);
        if let Some(country) = country.filter(|cc| !self.own.contains(cc)) {
            let found = self.contacts(Subject::Country(country)).await?;
            let mut team = self.blank(With::Csirt, country.to_string(), Reason::Country(country));
            let has = self.fill(&mut team, found.given().next());
            if has {
                self.add(url, team);
            }
        }
        Ok(())
    }

    async fn of_domain(&mut self, url: &str, name: DomainName) -> Result<(), WatchError> {
        let text = name.to_string();
        let registrars = self.watch.directory().registrars();
        let known = registrars.of(self.actor, self.tenant, &name).await?;
        let reason = Reason::Domain(text.clone());
        let (registrar, registry, abuse) = match known {
            Some(known) => (known.registrar, known.registry, known.abuse),
            // By the domain two that nobody knows are told apart.
            None => (text.clone(), String::new(), String::new()),
        };
        let mut one = self.blank(With::Registrar, registrar, reason.clone());
        one.address = abuse;
        self.add(url, one);
        let (_, above) = text.split_once('.').unwrap_or(("", &text));
        let above = above.to_owned();
        let called = match registry.is_empty() {
            true => format!(".{above}"),
            false => registry,
        };
        let mut one = self.blank(With::Registry, called, reason);
        if let Ok(above) = above.parse::<DomainName>() {
            let found = self
                .contacts(Subject::Network(Query::Domain(above)))
                .await?;
            self.fill(&mut one, near(&found));
        }
        self.add(url, one);
        let found = self.contacts(Subject::Network(Query::Domain(name))).await?;
        if let Some(holder) = near(&found) {
            let mut one = self.blank(With::Network, String::new(), Reason::Holder(text));
            if self.fill(&mut one, Some(holder)) {
                self.add(url, one);
            }
        }
        Ok(())
    }

    /// Takes over what the directory knows of a contact; says whether there is a mail address.
    fn fill(&self, into: &mut Proposal, from: Option<(Step<'_>, &Known)>) -> bool {
        let Some((step, known)) = from else {
            return false;
        };
        let Some(mail) = known.texts("mail").next() else {
            return false;
        };
        mail.clone_into(&mut into.address);
        if let Some(name) = step.organisation.first("name", "") {
            name.clone_into(&mut into.name);
        }
        let spoken = |seen: &directory::record::Seen| seen.first("language", "")?.parse().ok();
        let language = spoken(&known.seen).or_else(|| spoken(step.organisation));
        into.language = language.unwrap_or_else(|| self.language.clone());
        true
    }

    fn brands(&mut self, told: &[Report], responders: &[Responder], urls: &[String]) {
        for brand in told
            .iter()
            .map(|r| r.brand.trim())
            .filter(|b| !b.is_empty())
        {
            let responder = responders.iter().find(|r| is_called(&r.said.name, brand));
            let reason = Reason::Brand(brand.to_owned());
            let mut one = self.blank(With::Brand, brand.to_owned(), reason);
            if let Some(responder) = responder {
                (one.name, one.address) =
                    (responder.said.name.clone(), responder.said.mail.clone());
            }
            for url in urls {
                self.add(url, one.clone());
            }
        }
    }
}

/// Whom to write to who holds the network itself; last resorts are others.
fn near(found: &Found) -> Option<(Step<'_>, &Known)> {
    let place = found
        .choice()
        .given
        .iter()
        .find(|(step, _)| *step < found.near());
    place.map(|place| found.at(*place))
}

/// Whether a responder is called as people write the brand.
fn is_called(name: &str, brand: &str) -> bool {
    let simple = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let (name, brand) = (simple(name), simple(brand));
    brand.chars().count() >= 3
        && (name == brand || name.starts_with(&brand) || brand.starts_with(&name))
        && !name.is_empty()
}
