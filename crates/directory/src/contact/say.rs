//! An answer in messages, and as JSON.
//!
//! Not here: the texts (`locales/*/directory.ftl`). Invariant: each organisation comes with the
//! entry or rule that brought it and with what became of it.

use serde_json::{Value as Json, json};

use super::{Basis, Decided, Designated, Found, Known, National, Office, Step, Verdict};
use crate::lookup::Message;
use crate::record::Seen;

impl Basis {
    /// The message that says why somebody answers for it.
    #[must_use]
    pub fn message(&self) -> Message {
        let country = |cc: &base::CountryCode| vec![("country", cc.to_string())];
        match self {
            Self::Entry(reason) => reason.message(),
            Self::Parent(_) => ("directory-contact-parent", vec![]),
            Self::Sector => ("directory-contact-sector", vec![]),
            Self::Rule => ("directory-contact-rule", vec![]),
            Self::Country(cc, National::Marked) => ("directory-contact-national", country(cc)),
            Self::Country(cc, National::Nobody) => ("directory-contact-team", country(cc)),
        }
    }
}

impl Known {
    /// The addresses and numbers of a field.
    pub fn texts<'s>(&'s self, field: &'s str) -> impl Iterator<Item = &'s str> {
        texts(&self.seen, field)
    }

    /// The message that names what it is there for.
    #[must_use]
    pub const fn office(&self) -> &'static str {
        let Some(contact) = &self.contact else {
            return "directory-contact-other";
        };
        match contact.office {
            Office::Notification => "directory-role-notification",
            Office::Security => "directory-role-security",
            Office::Abuse => "directory-role-abuse",
            Office::Duty => "directory-role-duty",
            Office::Technical => "directory-role-technical",
            Office::Organisation => "directory-contact-address",
            Office::Other => "directory-contact-other",
        }
    }
}

fn texts<'s>(seen: &'s Seen, field: &'s str) -> impl Iterator<Item = &'s str> {
    let values = seen.of(field).flat_map(|s| &s.values);
    values.map(|v| v.text.as_str())
}

impl Found {
    /// What became of a step.
    #[must_use]
    pub fn verdict(&self, at: usize) -> Message {
        let step = self.step(at);
        let latest = step.known.iter().filter_map(|k| k.contact);
        let latest = latest.max_by_key(|c| c.until);
        let until = latest.map_or_else(String::new, |c| c.until.to_string());
        let until = vec![("until", until)];
        let verdict = self.choice().verdicts.get(at).copied();
        match verdict.unwrap_or(Verdict::Empty) {
            Verdict::Given => {
                let first = self.given().next().and_then(|(_, known)| known.contact);
                let day = |day: Option<base::Day>| day.map_or_else(String::new, |d| d.to_string());
                let args = vec![
                    ("since", day(first.map(|c| c.since))),
                    ("until", day(first.map(|c| c.until))),
                ];
                ("directory-contact-given", args)
            }
            Verdict::GivenStale => ("directory-contact-given-stale", until),
            Verdict::Stale => ("directory-contact-stale", until),
            Verdict::Empty => ("directory-contact-empty", vec![]),
            Verdict::Farther => ("directory-contact-farther", vec![]),
        }
    }

    /// What is to be known beside the steps: a copy to the registry, or that nobody is known.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        match (self.choice().given.is_empty(), self.choice().stale) {
            (true, _) => vec![("directory-contact-nobody", vec![])],
            (false, true) if self.choice().beside.is_some() => {
                vec![("directory-contact-beside", vec![])]
            }
            (false, true) => vec![("directory-contact-beside-missing", vec![])],
            (false, false) => Vec::new(),
        }
    }

    /// A line for somebody who is written to.
    #[must_use]
    pub fn line((step, known): (&Step<'_>, &Known), words: &dyn Fn(&Message) -> String) -> Message {
        let name = |seen: &Seen| seen.title("en").unwrap_or("–").to_owned();
        let addresses = known.texts("mail").chain(known.texts("telephone"));
        let args = vec![
            ("name", name(&known.seen)),
            ("office", words(&(known.office(), vec![]))),
            ("organisation", name(step.organisation)),
            ("addresses", addresses.collect::<Vec<_>>().join(", ")),
        ];
        ("directory-contact-line", args)
    }

    /// Whom to write to, as JSON. `words` says messages.
    #[must_use]
    pub fn json(&self, words: &dyn Fn(&Message) -> String) -> Json {
        let given: Vec<Json> = self.given().map(|(step, k)| one(&step, k, words)).collect();
        let beside = self.choice().beside.map(|place| {
            let (step, known) = self.at(place);
            one(&step, known, words)
        });
        let steps = self.steps().enumerate().map(|(at, step)| {
            json!({
                "organisation": title(step.organisation),
                "reason": words(&step.basis.message()),
                "verdict": words(&self.verdict(at)),
            })
        });
        let notes: Vec<String> = self.notes().iter().map(words).collect();
        let designated: Vec<Json> = self.designated().iter().map(Designated::json).collect();
        json!({
            "contacts": given,
            "stale": self.choice().stale,
            "copy_to": beside,
            "asked": steps.collect::<Vec<_>>(),
            "notes": notes,
            "designated": designated,
        })
    }
}

impl Decided {
    /// The answer for the first subject, and the rule, as JSON.
    #[must_use]
    pub fn json(&self, words: &dyn Fn(&Message) -> String) -> Json {
        let mut out = match self.found.first() {
            Some(found) => found.json(words),
            None => json!({}),
        };
        out["rule"] = match &self.rule {
            Some(rule) => rule.json(),
            None => Json::Null,
        };
        if self.is_elsewhere() {
            let own = self.named();
            let own = own.map(|(step, known)| one(&step, known, words));
            out["contacts"] = own.collect();
        }
        out
    }
}

impl Designated {
    fn json(&self) -> Json {
        json!({
            "level": self.designation.first("level", ""),
            "designated_by": self.designation.first("designated_by", ""),
            "until": self.designation.first("until", ""),
            "name": title(&self.contact),
            "organisation": title(&self.organisation),
            "mails": texts(&self.contact, "mail").collect::<Vec<_>>(),
            "telephones": texts(&self.contact, "telephone").collect::<Vec<_>>(),
        })
    }
}

fn title(seen: &Seen) -> Option<&str> {
    seen.title("")
}

fn one(step: &Step<'_>, known: &Known, words: &dyn Fn(&Message) -> String) -> Json {
    let contact = known.contact;
    json!({
        "kind": contact.map_or("other", |c| c.office.as_str()),
        "record": known.seen.record.id.to_string(),
        "name": title(&known.seen),
        "mail": known.texts("mail").next(),
        "mails": known.texts("mail").collect::<Vec<_>>(),
        "telephones": known.texts("telephone").collect::<Vec<_>>(),
        "languages": known.texts("language").collect::<Vec<_>>(),
        "organisation": title(step.organisation),
        "reason": words(&step.basis.message()),
        "since": contact.map(|c| c.since.to_string()),
        "until": contact.map(|c| c.until.to_string()),
    })
}
