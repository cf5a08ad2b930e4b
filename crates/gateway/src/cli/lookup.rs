//! `lookup`: whose an address, a prefix, an AS number or a domain is, whom to write to, and why.
//!
//! Invariant: a contact is shown beside the entry that made its organisation the answer.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use base::id::OrganisationId;
use directory::lookup::{Answer, Message, Query, Resolved};
use serde_json::{Value, json};
use std::collections::HashMap;
use web::i18n::I18n;
use web::{Arg, Lang};

/// How many prefixes of an AS are named; how many there are is said.
const MOST_PREFIXES: usize = 50;

/// The arguments of `lookup`.
#[derive(Debug, clap::Args)]
pub struct Lookup {
    /// An address, a prefix, an AS number or a domain
    what: String,
}

impl Lookup {
    /// Answers from the imported tables and the directory.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let query = Query::parse(&self.what).map_err(|e| Usage(e.to_string()))?;
        Session::run(global, async |session| {
            let tables = crate::compose::tables(&session.gateway, session.tenant).await?;
            let answer = tables.answer(&query, MOST_PREFIXES);
            let said = Said {
                answer: &answer,
                mails: mails(&session, &answer).await?,
                lang: english()?,
            };
            if output.is_json() {
                output.json(&said.json(&self.what))?;
            } else {
                output.text(&said.text())?;
            }
            Ok(Done::All)
        })
    }
}

/// The contacts of every organisation in the answer, as far as the caller may read the directory.
async fn mails(
    session: &Session,
    answer: &Answer<'_>,
) -> anyhow::Result<HashMap<OrganisationId, String>> {
    let mut mails = HashMap::new();
    if answer.resolved.organisation.is_none() && answer.inside.is_empty() {
        return Ok(mails);
    }
    let organisations = session.gateway.directory.organisations();
    for one in organisations.list(&session.actor, session.tenant).await? {
        if let Some(mail) = one.details.contact_mail {
            mails.insert(one.id, mail.as_str().to_owned());
        }
    }
    Ok(mails)
}

fn english() -> anyhow::Result<Lang> {
    let i18n = I18n::builder().locales(&directory::LOCALES).build()?;
    Ok(i18n.get("en").unwrap_or_else(|| i18n.negotiate("en")))
}

/// An answer with what is needed to say it.
struct Said<'a> {
    answer: &'a Answer<'a>,
    mails: HashMap<OrganisationId, String>,
    lang: Lang,
}

impl Said<'_> {
    fn words(&self, (id, arguments): &Message) -> String {
        let arguments: Vec<(&str, Arg)> = arguments
            .iter()
            .map(|(name, value)| (*name, Arg::Code(value.clone())))
            .collect();
        crate::compose::unmarked(&self.lang.plain_with(id, &arguments))
    }

    fn reasons(&self) -> Vec<String> {
        let explained = self.answer.explain();
        explained.iter().map(|m| self.words(m)).collect()
    }

    fn mail(&self, of: &Resolved<'_>) -> Option<&str> {
        self.mails.get(&of.organisation?).map(String::as_str)
    }

    /// Whom to write to; the entry that decided stands in the line before.
    fn contact(&self) -> Option<String> {
        let found = &self.answer.resolved;
        let message = found.contact(self.mail(found))?;
        Some(self.words(&message))
    }

    /// The contact of an answer with the reason why it is that one.
    fn contacts(&self, of: &Resolved<'_>) -> Value {
        let contact = self.mail(of).map(|mail| {
            json!({
                "kind": "security",
                "mail": mail,
                "organisation": of.organisation_name,
                "reason": self.words(&of.reason.message()),
            })
        });
        contact.into_iter().collect()
    }

    fn json(&self, asked: &str) -> Value {
        let r = &self.answer.resolved;
        let piece = |(prefix, r): &(base::Prefix, Resolved<'_>)| {
            json!({
                "prefix": prefix.to_string(),
                "organisation": r.organisation_name,
                "in_constituency": r.in_constituency,
                "reason": self.words(&r.reason.message()),
                "contacts": self.contacts(r),
            })
        };
        let inside: Vec<Value> = self.answer.inside.iter().map(piece).collect();
        let parts = self.answer.parts.iter().map(|a| a.number());
        let announces = self.answer.announced.as_ref().map(|a| {
            let first = a.first.iter().map(ToString::to_string);
            json!({ "count": a.count, "prefixes": first.collect::<Vec<_>>() })
        });
        json!({
            "asked": asked,
            "asn": r.asn.map(base::Asn::number),
            "as_name": r.as_name,
            "prefix": r.prefix.map(|p| p.to_string()),
            "announced_in_parts_by": parts.collect::<Vec<_>>(),
            "announces": announces,
            "cc": r.cc.map(|c| c.to_string()),
            "organisation": r.organisation_name,
            "sector": r.sector.map(directory::Sector::code),
            "critical": r.critical,
            "in_constituency": r.in_constituency,
            "special_purpose": r.special,
            "reasons": self.reasons(),
            "contacts": self.contacts(r),
            "inside": inside,
        })
    }

    fn text(&self) -> String {
        let mut lines = self.reasons();
        lines.extend(self.contact());
        if let Some(announced) = &self.answer.announced {
            lines.extend(announced.first.iter().map(|p| format!("  {p}")));
            let more = announced.count - announced.first.len();
            if more > 0 {
                lines.push(format!("  and {more} more"));
            }
        }
        lines.extend(self.answer.inside.iter().map(|(p, r)| self.piece(*p, r)));
        lines.join("\n") + "\n"
    }

    fn piece(&self, prefix: base::Prefix, r: &Resolved<'_>) -> String {
        let whose = match (r.organisation_name, self.mail(r)) {
            (Some(name), Some(mail)) => format!("{name} <{mail}>"),
            (Some(name), None) => name.to_owned(),
            (None, _) => self.words(&r.reason.message()),
        };
        format!("  {prefix}  {whose}")
    }
}
