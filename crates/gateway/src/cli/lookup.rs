//! `lookup`: whose an address, a prefix, an AS number or a domain is, and why.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use directory::lookup::{Answer, Query};
use serde_json::json;
use web::i18n::I18n;
use web::{Arg, Lang};

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
            let answer = tables.answer(&query);
            let lang = english()?;
            if output.is_json() {
                output.json(&as_json(&self.what, &answer, &lang))?;
            } else {
                output.text(&as_text(&answer, &lang))?;
            }
            Ok(Done::All)
        })
    }
}

fn english() -> anyhow::Result<Lang> {
    let i18n = I18n::builder().locales(&directory::LOCALES).build()?;
    Ok(i18n.get("en").unwrap_or_else(|| i18n.negotiate("en")))
}

fn reasons(answer: &Answer<'_>, lang: &Lang) -> Vec<String> {
    let explained = answer.resolved.explain();
    let say = |(id, arguments): &directory::lookup::Message| {
        let arguments: Vec<(&str, Arg)> = arguments
            .iter()
            .map(|(name, value)| (*name, Arg::Code(value.clone())))
            .collect();
        crate::compose::unmarked(&lang.plain_with(id, &arguments))
    };
    explained.iter().map(say).collect()
}

fn as_json(asked: &str, answer: &Answer<'_>, lang: &Lang) -> serde_json::Value {
    let r = &answer.resolved;
    json!({
        "asked": asked,
        "asn": r.asn.map(base::Asn::number),
        "as_name": r.as_name,
        "prefix": r.prefix.map(|p| p.to_string()),
        "cc": r.cc.map(|c| c.to_string()),
        "organisation": r.organisation_name,
        "sector": r.sector.map(directory::Sector::code),
        "critical": r.critical,
        "in_constituency": r.in_constituency,
        "special_purpose": r.special,
        "reasons": reasons(answer, lang),
        "inside": answer.inside.iter().map(|(p, o)| json!({ "prefix": p.to_string(), "organisation": o.name })).collect::<Vec<_>>(),
    })
}

fn as_text(answer: &Answer<'_>, lang: &Lang) -> String {
    let mut text = reasons(answer, lang).join("\n");
    text.push('\n');
    for (prefix, owner) in &answer.inside {
        text.push_str(&format!("  {prefix}  {}\n", owner.name));
    }
    text
}
