//! What the schemas ask for beyond the order of members: choices, patterns, unique names.
//!
//! Not here: required members (`class`). Invariant: what passes holds the schema of its version.

use super::Version;
use super::class::Writing;
use super::incident::is_name;
use super::tree::{Element, Form, Ns};
use std::collections::HashSet;

/// Mends what can be said in another way and refuses what cannot.
pub(super) fn fix<'a>(root: &mut Element<'a>, cx: &mut Writing) {
    let mut ids = HashSet::new();
    walk(root, cx, &mut ids);
}

fn walk<'a>(e: &mut Element<'a>, cx: &mut Writing, ids: &mut HashSet<String>) {
    mend(e, cx);
    choices(e, cx);
    patterns(e, cx);
    if let Some(id) = e.attr("observable-id").map(str::to_owned) {
        unique(&id, cx, ids);
    }
    if e.name == "IndicatorID" && !cx.json {
        unique(&e.text, cx, ids);
    }
    for child in &mut e.children {
        walk(child, cx, ids);
    }
}

/// Names of type `xs:ID` are names, and no two of a document are the same.
fn unique(id: &str, cx: &mut Writing, ids: &mut HashSet<String>) {
    if !is_name(id) || (!cx.json && !ids.insert(id.to_owned())) {
        cx.unfit("IODEF-Document", "id", id);
    }
}

fn mend<'a>(e: &mut Element<'a>, cx: &mut Writing) {
    match e.name.as_ref() {
        // Version 2 moved the text of a role into descriptions.
        "NodeRole" if cx.version == Version::V2 && !e.text.is_empty() => {
            let mut text = Element::new("Description", Ns::Iodef);
            text.form = Form::Text;
            text.many = true;
            text.text = std::mem::take(&mut e.text);
            e.children.insert(0, text);
        }
        "SoftwareReference" if !cx.json && !e.text.is_empty() => {
            e.text = "".into();
            cx.lose("SoftwareReference", "value");
        }
        "Incident" => {
            let second = |e: &Element<'_>| {
                let mut at = e.attrs.iter().enumerate();
                at.by_ref().find(|(_, (key, _))| key == "ext-purpose")?;
                at.find(|(_, (key, _))| key == "ext-purpose")
                    .map(|(i, _)| i)
            };
            if let Some(at) = second(e) {
                e.attrs.remove(at);
                cx.lose("Incident", "@ext-purpose");
            }
        }
        "RelatedActivity"
            if cx.version == Version::V1
                && e.child("IncidentID").is_some()
                && e.child("URL").is_some() =>
        {
            e.children.retain(|c| c.name == "IncidentID");
            cx.lose("RelatedActivity", "URL");
        }
        _ => {}
    }
}

fn choices(e: &Element<'_>, cx: &mut Writing) {
    let count = |names: &[&str]| {
        let of = e.children.iter().filter(|c| names.contains(&&*c.name));
        of.count()
    };
    let two = cx.version == Version::V2;
    match e.name.as_ref() {
        "Assessment" => {
            let impacts = ["SystemImpact", "BusinessImpact", "IntendedImpact"];
            let impacts = count(&impacts) + count(&["Impact", "TimeImpact", "MonetaryImpact"]);
            if impacts == 0 {
                cx.missing("Assessment", "Impact");
            }
        }
        "Method" if !two && count(&["Reference", "Description"]) == 0 => {
            cx.missing("Method", "Reference");
        }
        "RelatedActivity" if !two && e.children.is_empty() => {
            cx.missing("RelatedActivity", "IncidentID");
        }
        "DCSite" if count(&["SiteURL", "Domain", "EmailSite", "System", "Unknown"]) != 1 => {
            cx.missing("DCSite", "SiteURL");
        }
        "Service" if !two && count(&["Port", "Portlist"]) > 1 => {
            cx.unfit("Service", "Portlist", "Port");
        }
        "DomainData"
            if e.ns == Ns::Phish
                && count(&["SameDomainContact"]) == 1
                && count(&["Contact"]) > 0 =>
        {
            cx.unfit("DomainData", "SameDomainContact", "Contact");
        }
        "DomainContacts" => {
            let both = count(&["SameDomainContact"]) + count(&["Contact"]).min(1);
            if both != 1 {
                cx.missing("DomainContacts", "Contact");
            }
        }
        "Observable" => {
            let first = e.children.first().map(|c| &c.name);
            let one = e.children.len() == 1
                || (first.is_some_and(|n| n == "AdditionalData")
                    && e.children.iter().all(|c| Some(&c.name) == first));
            if !one {
                cx.missing("Observable", "System");
            }
        }
        "Indicator" => {
            let names = [
                "Observable",
                "ObservableReference",
                "IndicatorExpression",
                "IndicatorReference",
            ];
            if count(&names) != 1 {
                cx.missing("Indicator", "Observable");
            }
        }
        "IndicatorExpression" if e.children.is_empty() => {
            cx.missing("IndicatorExpression", "Observable");
        }
        _ => {}
    }
}

fn is_portlist(text: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    text.split(',').all(|part| match part.split_once('-') {
        Some((from, to)) => digits(from) && digits(to),
        None => digits(part),
    })
}

fn is_zone(text: &str) -> bool {
    let b = text.as_bytes();
    let hours = || b[1..3].iter().chain(&b[4..6]).all(u8::is_ascii_digit);
    text == "Z"
        || (b.len() == 6
            && matches!(b[0], b'+' | b'-')
            && b[3] == b':'
            && hours()
            && &b[1..3] <= b"14".as_slice()
            && b[4] <= b'5')
}

fn is_language(text: &str) -> bool {
    let part = |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    text.split('-').all(part)
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .split('-')
            .next()
            .is_some_and(|p| p.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// Markup that is not well-formed by itself could close the elements around it.
fn is_markup(text: &str) -> bool {
    let whole = format!("<x>{text}</x>");
    super::parse::parse(whole.as_bytes(), &super::Limits::default()).is_ok()
}

fn patterns(e: &Element<'_>, cx: &mut Writing) {
    let text: &str = &e.text;
    if e.form == Form::Raw && !is_markup(text) {
        cx.unfit("AdditionalData", "xml", text);
    }
    match e.name.as_ref() {
        "Portlist" if !is_portlist(text) => cx.unfit("Service", "Portlist", text),
        "Timezone" if !is_zone(text) => cx.unfit("Contact", "Timezone", text),
        "TimeImpact" | "MonetaryImpact" if text.parse::<f64>().is_ok_and(|n| n <= 0.0) => {
            cx.unfit("Assessment", "TimeImpact", text);
        }
        "DigestValue" if !is_base64(text) => cx.unfit("Hash", "DigestValue", text),
        // Malware stands in hexadecimal and is an object; archives are text in base64.
        "Data" if e.ns == Ns::Phish && e.form == Form::Text && !is_base64(text) => {
            cx.unfit("ArchivedData", "Data", text);
        }
        _ => {}
    }
    if let Some(lang) = e.attr("lang")
        && !is_language(lang)
    {
        cx.unfit("IODEF-Document", "lang", lang);
    }
    if let Some(sure) = e.attr("confidence")
        && !sure.parse::<u8>().is_ok_and(|n| n <= 100)
    {
        cx.unfit("DCSite", "confidence", sure);
    }
    for key in ["uid-ref"] {
        if let Some(id) = e.attr(key)
            && !is_name(id)
        {
            cx.unfit("Indicator", "uid-ref", id);
        }
    }
}

fn is_base64(text: &str) -> bool {
    let bare = text.trim_end_matches('=');
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
    text.len().is_multiple_of(4) && text.len() - bare.len() <= 2 && bare.bytes().all(letter)
}
