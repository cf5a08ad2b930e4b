//! CVSS 2.0, 3.0 and 3.1: complete, computed rightly, saying the same twice (6.1.8 to 6.1.10).
//!
//! Not here: temporal and environmental scores, of which only presence is judged. Invariant: a
//! score is recomputed from its vector by the formulas of FIRST.

use serde_json::Value;
use std::collections::BTreeMap;

use super::{Found, list, text, vulnerabilities};

type Metrics<'v> = BTreeMap<&'v str, &'v str>;

pub(super) fn check(document: &Value, found: &mut Found) {
    for (path, one) in vulnerabilities(document) {
        for (at, score) in list(one, "scores").iter().enumerate() {
            for kind in ["cvss_v2", "cvss_v3"] {
                if let Some(cvss) = score.get(kind) {
                    let path = format!("{path}/scores/{at}/{kind}");
                    one_score(kind == "cvss_v3", cvss, &path, found);
                }
            }
        }
    }
}

fn one_score(three: bool, cvss: &Value, path: &str, found: &mut Found) {
    let wanted: &[&str] = match three {
        true => &["version", "vectorString", "baseScore", "baseSeverity"],
        false => &["version", "vectorString", "baseScore"],
    };
    if let Some(name) = wanted.iter().find(|name| cvss.get(**name).is_none()) {
        found.add("6.1.8", format!("{path}/{name}"), "is missing");
    }
    let (vector, version) = (text(cvss, "vectorString"), text(cvss, "version"));
    let bare = match three {
        true => vector.strip_prefix("CVSS:").and_then(|v| v.split_once('/')),
        false => Some(("2.0", vector)),
    };
    let Some((said, bare)) = bare.filter(|(said, _)| version.is_empty() || *said == version) else {
        found.add(
            "6.1.8",
            format!("{path}/vectorString"),
            "is not of this version",
        );
        return;
    };
    let metrics: Metrics<'_> = bare.split('/').filter_map(|m| m.split_once(':')).collect();
    let computed = if three {
        base_three(&metrics, said)
    } else {
        base_two(&metrics)
    };
    let Some(computed) = computed else {
        found.add("6.1.8", format!("{path}/vectorString"), "is no vector");
        return;
    };
    let given = cvss.get("baseScore").and_then(Value::as_f64);
    if given.is_some_and(|given| (given - computed).abs() > 0.001) {
        found.add(
            "6.1.9",
            format!("{path}/baseScore"),
            format!("is not {computed:.1}"),
        );
    }
    let severity = text(cvss, "baseSeverity");
    if three && !severity.is_empty() && severity != named(given.unwrap_or(computed)) {
        let reason = format!("is not {}", named(given.unwrap_or(computed)));
        found.add("6.1.9", format!("{path}/baseSeverity"), reason);
    }
    let names: &[(&str, &str)] = if three { &THREE } else { &TWO };
    for (member, metric) in names {
        let (long, short) = (text(cvss, member), metrics.get(metric).copied());
        // A vector's letter is the first of its word, but for "adjacent" in CVSS 2.
        if let Some(short) = short.filter(|s| !long.is_empty() && !long.starts_with(*s)) {
            let reason = format!("is {long}, in the vector {metric}:{short}");
            found.add("6.1.10", format!("{path}/{member}"), reason);
        }
    }
}

const THREE: [(&str, &str); 8] = [
    ("attackVector", "AV"),
    ("attackComplexity", "AC"),
    ("privilegesRequired", "PR"),
    ("userInteraction", "UI"),
    ("scope", "S"),
    ("confidentialityImpact", "C"),
    ("integrityImpact", "I"),
    ("availabilityImpact", "A"),
];
const TWO: [(&str, &str); 6] = [
    ("accessVector", "AV"),
    ("accessComplexity", "AC"),
    ("authentication", "Au"),
    ("confidentialityImpact", "C"),
    ("integrityImpact", "I"),
    ("availabilityImpact", "A"),
];

/// The severity of a score (CVSS 3.1, section 5).
fn named(score: f64) -> &'static str {
    match score {
        s if s < 0.05 => "NONE",
        s if s < 3.95 => "LOW",
        s if s < 6.95 => "MEDIUM",
        s if s < 8.95 => "HIGH",
        _ => "CRITICAL",
    }
}

fn pick(metrics: &Metrics<'_>, name: &str, known: &[(&str, f64)]) -> Option<f64> {
    let given = metrics.get(name)?;
    known
        .iter()
        .find(|(letter, _)| letter == given)
        .map(|k| k.1)
}

/// The base score of CVSS 3.0 and 3.1 (section 7.1), which round differently.
fn base_three(m: &Metrics<'_>, version: &str) -> Option<f64> {
    let changed = match *m.get("S")? {
        "U" => false,
        "C" => true,
        _ => return None,
    };
    let vector = pick(
        m,
        "AV",
        &[("N", 0.85), ("A", 0.62), ("L", 0.55), ("P", 0.2)],
    )?;
    let complexity = pick(m, "AC", &[("L", 0.77), ("H", 0.44)])?;
    let privileges = match changed {
        false => pick(m, "PR", &[("N", 0.85), ("L", 0.62), ("H", 0.27)])?,
        true => pick(m, "PR", &[("N", 0.85), ("L", 0.68), ("H", 0.5)])?,
    };
    let interaction = pick(m, "UI", &[("N", 0.85), ("R", 0.62)])?;
    let impact = |name| pick(m, name, &[("H", 0.56), ("L", 0.22), ("N", 0.0)]);
    let sub = 1.0 - (1.0 - impact("C")?) * (1.0 - impact("I")?) * (1.0 - impact("A")?);
    let impact = match changed {
        false => 6.42 * sub,
        true => 7.52 * (sub - 0.029) - 3.25 * (sub - 0.02).powi(15),
    };
    if impact <= 0.0 {
        return Some(0.0);
    }
    let exploit = 8.22 * vector * complexity * privileges * interaction;
    let whole = if changed {
        1.08 * (impact + exploit)
    } else {
        impact + exploit
    };
    let whole = whole.min(10.0);
    Some(match version {
        "3.0" => (whole * 10.0).ceil() / 10.0,
        _ => up(whole),
    })
}

/// Roundup of CVSS 3.1, Appendix A, which knows of the errors of floating point.
fn up(value: f64) -> f64 {
    let whole = (value * 100_000.0).round();
    if whole % 10_000.0 == 0.0 {
        whole / 100_000.0
    } else {
        ((whole / 10_000.0).floor() + 1.0) / 10.0
    }
}

/// The base score of CVSS 2.0 (section 3.2.1).
fn base_two(m: &Metrics<'_>) -> Option<f64> {
    let vector = pick(m, "AV", &[("L", 0.395), ("A", 0.646), ("N", 1.0)])?;
    let complexity = pick(m, "AC", &[("H", 0.35), ("M", 0.61), ("L", 0.71)])?;
    let authentication = pick(m, "Au", &[("M", 0.45), ("S", 0.56), ("N", 0.704)])?;
    let impact = |name| pick(m, name, &[("N", 0.0), ("P", 0.275), ("C", 0.66)]);
    let sub = 1.0 - (1.0 - impact("C")?) * (1.0 - impact("I")?) * (1.0 - impact("A")?);
    let impact = 10.41 * sub;
    let exploit = 20.0 * vector * complexity * authentication;
    let factor = if impact == 0.0 { 0.0 } else { 1.176 };
    let whole = (0.6 * impact + 0.4 * exploit - 1.5) * factor;
    Some((whole * 10.0).round() / 10.0)
}
