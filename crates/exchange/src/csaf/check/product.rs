//! Products: defined once, meant where they are named, in one state each (6.1.1 to 6.1.7, 6.1.25,
//! 6.1.29, 6.1.31 to 6.1.33).
//!
//! Not here: their identifiers (`value`). Invariant: branches are walked without recursion, so that
//! their depth costs memory only.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

use super::{Found, list, text, texts, twice, vulnerabilities};

/// Words that make a range of a version (6.1.31).
const RANGE: [&str; 8] = [
    "after", "all", "before", "earlier", "later", "prior", "versions", "vers:all",
];

/// The states that exclude one another (6.1.6).
const STATES: [&[&str]; 4] = [
    &["first_affected", "known_affected", "last_affected"],
    &["known_not_affected"],
    &["first_fixed", "fixed"],
    &["under_investigation"],
];
const VEX_FLAGS: [&str; 5] = [
    "component_not_present",
    "inline_mitigations_already_exist",
    "vulnerable_code_cannot_be_controlled_by_adversary",
    "vulnerable_code_not_in_execute_path",
    "vulnerable_code_not_present",
];

/// Whether a version is a range of versions.
#[must_use]
pub fn is_range(version: &str) -> bool {
    let lower = version.to_lowercase();
    lower.contains(['<', '>']) || lower.split_whitespace().any(|word| RANGE.contains(&word))
}

/// Every product definition, with its path; versions of branches are judged on the way.
pub(super) fn products(document: &Value) -> Vec<(String, &Value)> {
    let Some(tree) = document.get("product_tree") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (at, one) in list(tree, "full_product_names").iter().enumerate() {
        found.push((format!("/product_tree/full_product_names/{at}"), one));
    }
    for (path, branch) in branches(tree) {
        if let Some(product) = branch.get("product") {
            found.push((format!("{path}/product"), product));
        }
    }
    for (at, one) in list(tree, "relationships").iter().enumerate() {
        if let Some(name) = one.get("full_product_name") {
            let path = format!("/product_tree/relationships/{at}/full_product_name");
            found.push((path, name));
        }
    }
    found
}

/// The branches right below a tree or a branch.
fn below<'v>(path: &str, of: &'v Value) -> Vec<(String, &'v Value)> {
    let all = list(of, "branches").iter().enumerate();
    all.map(|(at, one)| (format!("{path}/branches/{at}"), one))
        .collect()
}

fn branches(tree: &Value) -> Vec<(String, &Value)> {
    let mut open = below("/product_tree", tree);
    let mut all = Vec::new();
    while let Some((path, branch)) = open.pop() {
        open.extend(below(&path, branch));
        all.push((path, branch));
    }
    all
}

/// The groups: id to products.
pub(super) fn groups(document: &Value) -> BTreeMap<&str, BTreeSet<&str>> {
    let tree = document.get("product_tree").unwrap_or(&Value::Null);
    let all = list(tree, "product_groups").iter();
    all.map(|g| (text(g, "group_id"), texts(g, "product_ids").collect()))
        .collect()
}

/// The products that an entry names, itself or by a group.
pub(super) fn named<'v>(
    entry: &'v Value,
    groups: &BTreeMap<&'v str, BTreeSet<&'v str>>,
) -> BTreeSet<&'v str> {
    let mut all: BTreeSet<&str> = texts(entry, "product_ids").collect();
    for group in texts(entry, "group_ids") {
        all.extend(groups.get(group).into_iter().flatten());
    }
    all
}

pub(super) fn check(document: &Value, found: &mut Found) {
    defined(document, found);
    referenced(document, found);
    for (path, branch) in branches(document.get("product_tree").unwrap_or(&Value::Null)) {
        let name = text(branch, "name");
        if text(branch, "category") == "product_version" && is_range(name) {
            found.add(
                "6.1.31",
                format!("{path}/name"),
                format!("\"{name}\" is a range"),
            );
        }
    }
    for (path, vulnerability) in vulnerabilities(document) {
        states(&path, vulnerability, found);
        scores(&path, vulnerability, found);
        flags(&path, vulnerability, &groups(document), found);
        for kind in ["remediations", "flags"] {
            let test = if kind == "flags" { "6.1.32" } else { "6.1.29" };
            for (at, one) in list(vulnerability, kind).iter().enumerate() {
                if list(one, "product_ids").is_empty() && list(one, "group_ids").is_empty() {
                    found.add(test, format!("{path}/{kind}/{at}"), "names no product");
                }
            }
        }
    }
}

fn defined(document: &Value, found: &mut Found) {
    let all = products(document);
    if let Some(id) = twice(all.iter().map(|(_, p)| text(p, "product_id"))) {
        found.add("6.1.2", "/product_tree", format!("defines \"{id}\" twice"));
    }
    let tree = document.get("product_tree").unwrap_or(&Value::Null);
    let ids = list(tree, "product_groups")
        .iter()
        .map(|g| text(g, "group_id"));
    if let Some(id) = twice(ids) {
        found.add(
            "6.1.5",
            "/product_tree/product_groups",
            format!("defines \"{id}\" twice"),
        );
    }
    circles(tree, found);
    for (path, product) in &all {
        let hashes = product.pointer("/product_identification_helper/hashes");
        for (at, one) in hashes
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let names = list(one, "file_hashes")
                .iter()
                .map(|h| text(h, "algorithm"));
            if let Some(name) = twice(names) {
                let path = format!("{path}/product_identification_helper/hashes/{at}");
                found.add("6.1.25", path, format!("has two hashes by {name}"));
            }
        }
    }
}

/// 6.1.3: no relationship is made, over whatever others, of itself.
fn circles(tree: &Value, found: &mut Found) {
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for one in list(tree, "relationships") {
        let own = one.get("full_product_name").unwrap_or(&Value::Null);
        let of = ["product_reference", "relates_to_product_reference"];
        let of = of.iter().map(|name| text(one, name));
        parts.entry(text(own, "product_id")).or_default().extend(of);
    }
    for start in parts.keys() {
        let (mut open, mut seen) = (parts[start].clone(), BTreeSet::new());
        while let Some(id) = open.pop() {
            if id == *start {
                let reason = format!("makes \"{id}\" a part of itself");
                found.add("6.1.3", "/product_tree/relationships", reason);
                break;
            }
            if seen.insert(id) {
                open.extend(parts.get(id).into_iter().flatten());
            }
        }
    }
}

fn referenced(document: &Value, found: &mut Found) {
    let all = products(document);
    let known: BTreeSet<&str> = all.iter().map(|(_, p)| text(p, "product_id")).collect();
    let known_groups = groups(document);
    let mut named: Vec<(String, &str)> = Vec::new();
    let mut named_groups: Vec<(String, &str)> = Vec::new();
    let tree = document.get("product_tree").unwrap_or(&Value::Null);
    for (at, one) in list(tree, "product_groups").iter().enumerate() {
        let path = format!("/product_tree/product_groups/{at}/product_ids");
        named.extend(texts(one, "product_ids").map(|id| (path.clone(), id)));
    }
    for (at, one) in list(tree, "relationships").iter().enumerate() {
        for name in ["product_reference", "relates_to_product_reference"] {
            let path = format!("/product_tree/relationships/{at}/{name}");
            named.push((path, text(one, name)));
        }
    }
    for (path, vulnerability) in vulnerabilities(document) {
        let states = vulnerability
            .get("product_status")
            .and_then(Value::as_object);
        for (state, ids) in states.into_iter().flatten() {
            let ids = ids
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            named.extend(ids.map(|id| (format!("{path}/product_status/{state}"), id)));
        }
        for kind in ["remediations", "threats", "flags", "scores"] {
            for (at, one) in list(vulnerability, kind).iter().enumerate() {
                let member = if kind == "scores" {
                    "products"
                } else {
                    "product_ids"
                };
                let path = format!("{path}/{kind}/{at}");
                named.extend(texts(one, member).map(|id| (format!("{path}/{member}"), id)));
                let ids = texts(one, "group_ids");
                named_groups.extend(ids.map(|id| (format!("{path}/group_ids"), id)));
            }
        }
    }
    for (path, id) in named.into_iter().filter(|(_, id)| !known.contains(id)) {
        found.add(
            "6.1.1",
            path,
            format!("names \"{id}\", which is not defined"),
        );
    }
    for (path, id) in named_groups {
        if !known_groups.contains_key(id) {
            found.add(
                "6.1.4",
                path,
                format!("names \"{id}\", which is not defined"),
            );
        }
    }
}

fn states(path: &str, vulnerability: &Value, found: &mut Found) {
    let Some(status) = vulnerability.get("product_status") else {
        return;
    };
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (group, names) in STATES.iter().enumerate() {
        for id in names.iter().flat_map(|name| texts(status, name)) {
            if *seen.entry(id).or_insert(group) != group {
                let reason = format!("gives \"{id}\" states that exclude one another");
                found.add("6.1.6", format!("{path}/product_status"), reason);
            }
        }
    }
}

fn scores(path: &str, vulnerability: &Value, found: &mut Found) {
    let versions = list(vulnerability, "scores").iter().flat_map(|score| {
        let kinds = ["cvss_v2", "cvss_v3"]
            .into_iter()
            .filter_map(|k| score.get(k));
        kinds.flat_map(|c| texts(score, "products").map(|id| (id, text(c, "version"))))
    });
    if let Some((id, version)) = twice(versions) {
        let reason = format!("rates \"{id}\" twice by CVSS {version}");
        found.add("6.1.7", format!("{path}/scores"), reason);
    }
}

fn flags<'v>(
    path: &str,
    vulnerability: &'v Value,
    groups: &BTreeMap<&'v str, BTreeSet<&'v str>>,
    found: &mut Found,
) {
    let reasons = list(vulnerability, "flags").iter();
    let reasons = reasons.filter(|f| VEX_FLAGS.contains(&text(f, "label")));
    if let Some(id) = twice(reasons.flat_map(|f| named(f, groups))) {
        let reason = format!("justifies \"{id}\" twice");
        found.add("6.1.33", format!("{path}/flags"), reason);
    }
}
