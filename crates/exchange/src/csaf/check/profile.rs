//! What the profiles ask for (6.1.26, 6.1.27.1 to 6.1.27.11).
//!
//! Invariant: a document of another category is asked for nothing here but its category's name.

use serde_json::Value;

use super::product::{groups, named};
use super::{Found, list, text, texts, vulnerabilities};

const INCIDENT: &str = "csaf_security_incident_response";
const INFORMATIONAL: &str = "csaf_informational_advisory";
const ADVISORY: &str = "csaf_security_advisory";
const VEX: &str = "csaf_vex";
const RESERVED: [&str; 5] = [
    "base",
    "securityincidentresponse",
    "informationaladvisory",
    "securityadvisory",
    "vex",
];

pub(super) fn check(document: &Value, found: &mut Found) {
    let head = document.get("document").unwrap_or(&Value::Null);
    let category = text(head, "category");
    reserved(category, found);
    if matches!(category, INCIDENT | INFORMATIONAL) {
        let notes = list(head, "notes").iter().map(|n| text(n, "category"));
        let wanted = ["description", "details", "general", "summary"];
        if !notes.into_iter().any(|n| wanted.contains(&n)) {
            found.add("6.1.27.1", "/document/notes", "has no text");
        }
        let mut references = list(head, "references").iter();
        // Without a category a reference is external (section 3.2.1.9).
        let external = |r: &Value| matches!(text(r, "category"), "" | "external");
        if !references.any(external) {
            found.add(
                "6.1.27.2",
                "/document/references",
                "has none to another place",
            );
        }
    }
    let any = document.get("vulnerabilities").is_some();
    if category == INFORMATIONAL && any {
        found.add("6.1.27.3", "/vulnerabilities", "is not for this profile");
    }
    if !matches!(category, ADVISORY | VEX) {
        return;
    }
    if document.get("product_tree").is_none() {
        found.add("6.1.27.4", "/product_tree", "is missing");
    }
    if !any {
        found.add("6.1.27.11", "/vulnerabilities", "is missing");
    }
    for (path, one) in vulnerabilities(document) {
        if one.get("notes").is_none() {
            found.add("6.1.27.5", format!("{path}/notes"), "is missing");
        }
        if category == ADVISORY && one.get("product_status").is_none() {
            found.add("6.1.27.6", format!("{path}/product_status"), "is missing");
        }
        if category == VEX {
            vex(document, &path, one, found);
        }
    }
}

/// 6.1.26: a category that is none of the profiles does not look like one.
fn reserved(category: &str, found: &mut Found) {
    if ["csaf_base", INCIDENT, INFORMATIONAL, ADVISORY, VEX].contains(&category) {
        return;
    }
    let bare = category.to_lowercase();
    let bare: String = bare
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .collect();
    let own = bare.strip_prefix("csaf");
    let looks = match own {
        Some(rest) => RESERVED.contains(&rest),
        None => RESERVED[1..].contains(&bare.as_str()),
    };
    if looks || category.to_lowercase().starts_with("csaf_") {
        found.add(
            "6.1.26",
            "/document/category",
            format!("\"{category}\" looks like a profile"),
        );
    }
}

fn vex(document: &Value, path: &str, one: &Value, found: &mut Found) {
    let status = one.get("product_status").unwrap_or(&Value::Null);
    let wanted = [
        "fixed",
        "known_affected",
        "known_not_affected",
        "under_investigation",
    ];
    if wanted.iter().all(|name| status.get(name).is_none()) {
        found.add(
            "6.1.27.7",
            format!("{path}/product_status"),
            "says nothing of this profile",
        );
    }
    if one.get("cve").is_none() && one.get("ids").is_none() {
        found.add("6.1.27.8", path, "has neither CVE nor another id");
    }
    let groups = groups(document);
    let impact = list(one, "threats").iter();
    let impact = impact.filter(|t| text(t, "category") == "impact");
    let said = list(one, "flags").iter().chain(impact);
    let said: std::collections::BTreeSet<&str> = said.flat_map(|e| named(e, &groups)).collect();
    for id in texts(status, "known_not_affected").filter(|id| !said.contains(id)) {
        let reason = format!("does not say why \"{id}\" is not affected");
        found.add("6.1.27.9", path, reason);
    }
    let remedies = list(one, "remediations").iter();
    let remedies: std::collections::BTreeSet<&str> =
        remedies.flat_map(|e| named(e, &groups)).collect();
    for id in texts(status, "known_affected").filter(|id| !remedies.contains(id)) {
        found.add(
            "6.1.27.10",
            path,
            format!("does not say what to do about \"{id}\""),
        );
    }
}
