//! A case leaves as an IODEF document: to be taken over by another team (RFC 7970), or as a report on
//! a fraud (RFC 5070 with RFC 5901) with its life: created, updated, taken back.
//!
//! Not here: writing the format (`exchange::iodef`), sending it. Invariants: no word of a report, no
//! conversation and nobody who reported leaves this way; what may go to named recipients only does
//! not leave as a file.

use super::actions::{self, Whole};
use super::{What, store};
use crate::incident_report::Kind;
use crate::{Watch, WatchError, incident_report, rights};
use base::id::{CaseId, TenantId};
use base::rsit::IncidentType;
use base::{Actor, Timestamp, Tlp};
use exchange::iodef::{FraudReport, HandOver, LifeCycle, Version, encode, encode_json};
use exchange::iodef::{fraud_report, hand_over};
use std::net::IpAddr;
use web::form::{Claim, Key, claim};

incident_report::named! {
    /// In which form a case leaves.
    Form "watch-case-iodef-" {
        /// Version 2 in XML (RFC 7970).
        Xml "xml",
        /// Version 2 in JSON (RFC 8727).
        Json "json",
        /// Version 1 with the report on a fraud (RFC 5070, RFC 5901).
        Fraud "fraud",
        /// As the last, taking back what was sent before.
        TakenBack "taken-back",
    }
}

/// A document that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Its text.
    pub text: String,
}

/// What an entry of the timeline says when a report on the fraud left.
const FRAUD: &str = "iodef-fraud";

/// Writes the document, with an entry of the timeline and of the audit log.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`];
/// [`WatchError::Invalid`] for a case under TLP:RED, for one in which nothing was found, and where
/// there is nothing to take back.
pub async fn export(
    actor: &Actor,
    watch: &Watch,
    (tenant, id): (TenantId, CaseId),
    form: Form,
    key: &Key,
) -> Result<Leaving, WatchError> {
    rights::analyst(actor, tenant)?;
    let invalid = |why: &str| Err(WatchError::Invalid(why.to_owned()));
    let whole = actions::one(actor, watch, tenant, id).await?;
    if whole.case.tlp == Tlp::Red {
        return invalid("a case under TLP:RED goes to named recipients only, not into a file");
    }
    if whole.found.is_empty() {
        return invalid("nothing was found in the case that another team could act on");
    }
    let left = |e: &&super::Entry| e.what == What::Exported && e.detail.starts_with(FRAUD);
    let last = whole.entries.iter().rev().find(left);
    let is_out = last.is_some_and(|e| e.detail == FRAUD);
    if form == Form::TakenBack && !is_out {
        return invalid("no report on this fraud left before, or it was taken back");
    }
    let now = watch.clock().now();
    let who = named(watch, tenant).await?;
    let text = match form {
        Form::Xml => encode(&hand_over(&team(&whole, who, now)), Version::V2).map(|e| e.text),
        Form::Json => encode_json(&hand_over(&team(&whole, who, now))).map(|e| e.text),
        Form::Fraud if is_out => fraud(&whole, who, now, LifeCycle::Update),
        Form::Fraud => fraud(&whole, who, now, LifeCycle::Create),
        Form::TakenBack => fraud(&whole, who, now, LifeCycle::Delete),
    };
    let text = text.map_err(|e| WatchError::Invalid(e.to_string()))?;
    let (detail, suffix, media) = match form {
        Form::Xml => ("iodef-2", "xml", "application/xml"),
        Form::Json => ("iodef-json", "json", "application/json"),
        Form::Fraud => (FRAUD, "xml", "application/xml"),
        Form::TakenBack => ("iodef-fraud-taken-back", "xml", "application/xml"),
    };
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, key, actor, now).await? == Claim::New {
        let who = actor.audit_name();
        store::note(&mut tx, id, (now, &who), (What::Exported, detail)).await?;
        let case = id.to_string();
        let what = ("watch.case.export", "case", case.as_str());
        watch.audit(&mut tx, actor, tenant, what, &[detail]).await?;
        tx.commit().await?;
    }
    Ok(Leaving {
        name: format!("{}-{detail}.{suffix}", whole.case.name()),
        media,
        text,
    })
}

/// Under which name the gateway gives numbers, and what the team is called.
struct Named {
    domain: String,
    team: String,
    mailbox: String,
}

async fn named(watch: &Watch, tenant: TenantId) -> Result<Named, WatchError> {
    let all = watch.directory().administrations();
    let all = all.list(&Actor::system()).await?;
    let own = all.into_iter().find(|a| a.id == tenant);
    let team = own.map(|a| {
        let language = a.profile.languages().first().cloned();
        language.map_or_else(String::new, |l| a.profile.name(&l).to_owned())
    });
    let team = team.unwrap_or_default();
    let party = watch.letters().party(&team);
    Ok(match party {
        Some(party) => Named {
            domain: party.domain,
            team,
            mailbox: party.contact,
        },
        // A number needs a name that gives it: without an address it is the gateway's host.
        None => Named {
            domain: watch.letters().host().unwrap_or("gateway").to_owned(),
            team,
            mailbox: String::new(),
        },
    })
}

/// What was found, of one kind.
fn of<'w>(whole: &'w Whole, kind: &'w str) -> impl Iterator<Item = String> + 'w {
    let found = whole.found.iter().filter(move |f| f.kind == kind);
    found.map(|f| f.value.clone())
}

fn addresses(whole: &Whole) -> Vec<IpAddr> {
    of(whole, "ip").filter_map(|ip| ip.parse().ok()).collect()
}

/// Domains that stand in none of the addresses.
fn domains(whole: &Whole) -> Vec<String> {
    let urls: Vec<String> = of(whole, "url").collect();
    let stands = |domain: &String| urls.iter().any(|url| url.contains(domain.as_str()));
    of(whole, "domain").filter(|d| !stands(d)).collect()
}

fn reported(whole: &Whole) -> Timestamp {
    let first = whole.reports.iter().map(|r| r.received).min();
    first.unwrap_or(whole.case.opened)
}

fn team(whole: &Whole, who: Named, now: Timestamp) -> HandOver {
    let case = &whole.case;
    let last = whole.reports.iter().map(|r| r.received).max();
    HandOver {
        id: case.name(),
        name: who.domain,
        team: who.team,
        mailbox: who.mailbox,
        lang: "en".to_owned(),
        tlp: Some(case.tlp),
        kind: case.rsit.as_str().to_owned(),
        confidence: None,
        seen: Some((reported(whole), last.unwrap_or(case.opened))),
        reported: reported(whole),
        generated: now,
        resolved: case.marks.gone.is_some(),
        description: case.title.clone(),
        sources: addresses(whole)
            .into_iter()
            .map(|ip| (ip, None, None))
            .collect(),
        targets: Vec::new(),
        domains: domains(whole),
        urls: of(whole, "url").collect(),
        history: Vec::new(),
        others: Vec::new(),
    }
}

fn fraud(
    whole: &Whole,
    who: Named,
    now: Timestamp,
    step: LifeCycle,
) -> Result<String, exchange::iodef::IodefError> {
    let case = &whole.case;
    let fraud = match case.rsit {
        IncidentType::Phishing => "phishing",
        IncidentType::MalwareDistribution | IncidentType::Malware => "malware distribution",
        _ if whole.reports.iter().any(|r| r.kind == Kind::ScamSite) => "fraudulent site",
        _ => "other",
    };
    let accounts = ["iban", "wallet"].iter().flat_map(|kind| {
        let values = of(whole, kind);
        values.map(|value| ((*kind).to_owned(), value))
    });
    let report = FraudReport {
        id: case.name(),
        name: who.domain,
        team: who.team,
        mailbox: who.mailbox,
        lang: "en".to_owned(),
        reported: reported(whole),
        first_seen: Some(reported(whole)),
        generated: now,
        fraud: fraud.to_owned(),
        brands: of(whole, "brand").collect(),
        subject: None,
        urls: of(whole, "url").collect(),
        domains: domains(whole),
        mailboxes: of(whole, "email").collect(),
        addresses: addresses(whole),
        telephones: of(whole, "telephone").collect(),
        accounts: accounts.collect(),
        email: None,
        description: Some(case.title.clone()),
        taken_down: case.marks.gone,
        sensor: String::new(),
        tlp: Some(case.tlp),
    };
    let document = fraud_report(&report, step);
    encode(&document, Version::V1).map(|written| written.text)
}
