//! `lookup`: whose an address, a prefix, an AS number or a domain is, whom to write to, and why; the
//! latter also for a country and a sector.
//!
//! Not here: the choice (`directory::contact`). Invariant: a contact is shown beside the entry that
//! made its organisation the answer.

mod list;

use super::session::Session;
use super::{Done, Global, Output, Usage};
use base::id::OrganisationId;
use base::rsit::IncidentType;
use directory::contact::{Decided, Found, Known, Step, Subject};
use directory::lookup::{Answer, Message, Resolved};
use directory::network::BadResource;
use directory::registrar::Registration;
use directory::rule::choose::Incident;
use directory::rule::interval_text;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::PathBuf;
use web::i18n::I18n;
use web::{Arg, Lang};

/// How many prefixes of an AS are named; how many there are is said.
const MOST_PREFIXES: usize = 50;

/// The arguments of `lookup`.
#[derive(Debug, clap::Args)]
pub struct Lookup {
    /// An address, a prefix, an AS number, a domain, a country (two letters) or a sector
    #[arg(required_unless_present = "list", value_name = "WHAT")]
    what: Option<String>,
    /// A list with one of these a line; - is standard input. The answer is a table (CSV) of whom to
    /// write to, or with --json a line each
    #[arg(long, value_name = "FILE", conflicts_with = "what")]
    list: Option<PathBuf>,
    /// The type of the incident (RSIT), such as infected-system: which notification rule applies
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<String>,
    /// The provider of the feed, for the rules
    #[arg(long, value_name = "NAME", default_value = "")]
    provider: String,
    /// The name of the feed, for the rules
    #[arg(long, value_name = "NAME", default_value = "")]
    feed: String,
}

impl Lookup {
    /// Answers from the imported tables and the directory.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let kind = self.kind.as_deref().map(str::parse::<IncidentType>);
        let kind = kind.transpose().map_err(|e| Usage(e.to_string()))?;
        let incident = Incident {
            kind,
            provider: &self.provider,
            feed: &self.feed,
        };
        if let Some(path) = &self.list {
            let list = list::read(path)?;
            return Session::run(global, async |session| {
                list::answer(&session, &list, &incident, output).await
            });
        }
        self.one(global, output, &incident)
    }

    fn one(
        &self,
        global: &Global,
        output: &Output,
        incident: &Incident<'_>,
    ) -> anyhow::Result<Done> {
        let what = self.what.as_deref().unwrap_or_default();
        let subject = Subject::parse(what).map_err(|e| Usage(no_network(&e)))?;
        Session::run(global, async |session| {
            let tables = crate::compose::tables(&session.gateway, session.tenant).await?;
            let contacts = session.gateway.directory.contacts();
            let subjects = [subject.clone()];
            let who = (&session.actor, session.tenant);
            let decided = contacts
                .decide(who.0, who.1, &tables, &subjects, incident)
                .await?;
            let answer = match &subject {
                Subject::Network(query) => Some(tables.answer(query, MOST_PREFIXES)),
                Subject::Country(_) | Subject::Sector(_) => None,
            };
            let registrars = session.gateway.directory.registrars();
            let registered = match &subject {
                Subject::Network(directory::lookup::Query::Domain(domain)) => {
                    registrars.of(who.0, who.1, domain).await?
                }
                _ => None,
            };
            let said = Said {
                registered,
                mails: mails(&session, answer.as_ref()).await?,
                answer,
                decided,
                lang: english()?,
            };
            if output.is_json() {
                output.json(&said.json(what))?;
            } else {
                output.text(&said.text())?;
            }
            Ok(Done::All)
        })
    }
}

/// What is said of a text that names no network: of one that looks like an address, that it is none.
fn no_network(error: &BadResource) -> String {
    match error {
        BadResource::Prefix(text) if !text.contains('/') => format!(
            "\"{text}\" is no address; expected one such as 198.18.0.1 or 2001:db8::1, or a prefix with its length, such as 198.18.0.0/15"
        ),
        other => other.to_string(),
    }
}

/// The addresses of the organisations that hold parts of a prefix.
async fn mails(
    session: &Session,
    answer: Option<&Answer<'_>>,
) -> anyhow::Result<HashMap<OrganisationId, String>> {
    let mut mails = HashMap::new();
    if answer.is_none_or(|a| a.inside.is_empty()) {
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

/// A message as text.
fn said(lang: &Lang, (id, arguments): &Message) -> String {
    let arguments: Vec<(&str, Arg)> = arguments
        .iter()
        .map(|(name, value)| (*name, Arg::Code(value.clone())))
        .collect();
    crate::compose::unmarked(&lang.plain_with(id, &arguments))
}

/// An answer with what is needed to say it.
struct Said<'a> {
    /// What the tables say; of a country or a sector they say nothing.
    answer: Option<Answer<'a>>,
    decided: Decided,
    /// Of a domain, through whom it is registered.
    registered: Option<Registration>,
    mails: HashMap<OrganisationId, String>,
    lang: Lang,
}

impl Said<'_> {
    fn words(&self, message: &Message) -> String {
        said(&self.lang, message)
    }

    fn reasons(&self) -> Vec<String> {
        let explained = self.answer.iter().flat_map(Answer::explain);
        explained.map(|m| self.words(&m)).collect()
    }

    fn mail(&self, of: &Resolved<'_>) -> Option<&str> {
        self.mails.get(&of.organisation?).map(String::as_str)
    }

    fn line(&self, (step, known): (Step<'_>, &Known)) -> String {
        self.words(&Found::line((&step, known), &|m| self.words(m)))
    }

    /// Whom to write to, and what became of everybody who was asked.
    fn contacts(&self) -> Vec<String> {
        let mut lines = self.rule();
        for found in &self.decided.found {
            lines.extend(found.given().map(|one| self.line(one)));
            let beside = found.choice().beside;
            lines.extend(found.notes().iter().map(|m| self.words(m)));
            lines.extend(beside.map(|place| self.line(found.at(place))));
            for (at, step) in found.steps().enumerate() {
                let title = step.organisation.title("en").unwrap_or("–");
                let why = self.words(&step.basis.message());
                let verdict = self.words(&found.verdict(at));
                lines.push(format!("  {title}: {why} {verdict}"));
            }
        }
        lines
    }

    /// The rule that applies, with whom it names instead.
    fn rule(&self) -> Vec<String> {
        let Some(rule) = &self.decided.rule else {
            return Vec::new();
        };
        let (c, t) = (&rule.conditions, &rule.telling);
        let when = [&c.what.text(), &c.provider, &c.feed, &c.object.text()];
        let when: Vec<&str> = when
            .into_iter()
            .map(String::as_str)
            .filter(|t| !t.is_empty())
            .collect();
        let does = match t.suppress {
            true => "nobody is told".to_owned(),
            false => format!("{}, {}", interval_text(t.interval), t.format.as_str()),
        };
        let mut lines = vec![format!("Rule {} ({}): {does}", rule.id, when.join(", "))];
        lines.extend(self.decided.named().map(|one| self.line(one)));
        lines
    }

    fn json(&self, asked: &str) -> Value {
        let mut out = self.decided.json(&|m| self.words(m));
        out["asked_for"] = json!(asked);
        if let Some(r) = &self.registered {
            out["registered"] = json!({
                "domain": r.domain, "registrar": r.registrar, "registry": r.registry,
                "abuse": r.abuse, "source": r.source, "date": r.at.day().to_string(),
            });
        }
        if let (Some(answer), Some(out)) = (&self.answer, out.as_object_mut()) {
            out.append(&mut self.known(answer));
        }
        out
    }

    /// What the tables say.
    fn known(&self, answer: &Answer<'_>) -> serde_json::Map<String, Value> {
        let r = &answer.resolved;
        let piece = |(prefix, r): &(base::Prefix, Resolved<'_>)| {
            json!({
                "prefix": prefix.to_string(),
                "organisation": r.organisation_name,
                "in_constituency": r.in_constituency,
                "reason": self.words(&r.reason.message()),
                "mail": self.mail(r),
            })
        };
        let inside: Vec<Value> = answer.inside.iter().map(piece).collect();
        let parts = answer.parts.iter().map(|a| a.number());
        let announces = answer.announced.as_ref().map(|a| {
            let first = a.first.iter().map(ToString::to_string);
            json!({ "count": a.count, "prefixes": first.collect::<Vec<_>>() })
        });
        let known = json!({
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
            "inside": inside,
        });
        known.as_object().cloned().unwrap_or_default()
    }

    fn text(&self) -> String {
        let mut lines = self.reasons();
        lines.extend(self.contacts());
        if let Some(r) = &self.registered {
            let told = |text: &str| {
                if text.is_empty() {
                    "not stated".to_owned()
                } else {
                    text.to_owned()
                }
            };
            lines.push(format!(
                "{} is registered through {} (registry: {}; abuse: {}), by {} of {}.",
                r.domain,
                r.registrar,
                told(&r.registry),
                told(&r.abuse),
                r.source,
                r.at.day()
            ));
        }
        if let Some(announced) = self.answer.iter().find_map(|a| a.announced.as_ref()) {
            lines.extend(announced.first.iter().map(|p| format!("  {p}")));
            let more = announced.count - announced.first.len();
            if more > 0 {
                lines.push(format!("  and {more} more"));
            }
        }
        let inside = self.answer.iter().flat_map(|a| &a.inside);
        lines.extend(inside.map(|(p, r)| self.piece(*p, r)));
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
