//! Single values: languages, package addresses, CVE numbers, involvements (6.1.12, 6.1.13, 6.1.15,
//! 6.1.23, 6.1.24, 6.1.28).
//!
//! Invariant: a language is refused only when it cannot be one.

use serde_json::Value;

use super::product::products;
use super::{Found, list, text, twice, vulnerabilities};

/// The languages of ISO 639-1, which are the two-letter ones of BCP 47's registry.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch \
    co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he \
    hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko \
    kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl \
    nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn \
    so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh \
    yi yo za zh zu";

pub(super) fn check(document: &Value, found: &mut Found) {
    let head = document.get("document").unwrap_or(&Value::Null);
    for name in ["lang", "source_lang"] {
        let tag = text(head, name);
        if head.get(name).is_some() && !is_language(tag) {
            found.add(
                "6.1.12",
                format!("/document/{name}"),
                format!("\"{tag}\" is no language"),
            );
        }
    }
    let (lang, source) = (text(head, "lang"), text(head, "source_lang"));
    if !source.is_empty() && lang.eq_ignore_ascii_case(source) {
        found.add(
            "6.1.28",
            "/document/source_lang",
            "is the language of the document itself",
        );
    }
    let publisher = head.get("publisher").unwrap_or(&Value::Null);
    if text(publisher, "category") == "translator" && source.is_empty() {
        found.add(
            "6.1.15",
            "/document/source_lang",
            "is missing in a translation",
        );
    }
    for (path, product) in products(document) {
        let purl = product.pointer("/product_identification_helper/purl");
        if let Some(purl) = purl.and_then(Value::as_str).filter(|p| !is_purl(p)) {
            let path = format!("{path}/product_identification_helper/purl");
            found.add("6.1.13", path, format!("\"{purl}\" is no package address"));
        }
    }
    let cves = list(document, "vulnerabilities").iter();
    if let Some(cve) = twice(cves.filter_map(|v| v.get("cve")?.as_str())) {
        found.add("6.1.23", "/vulnerabilities", format!("has {cve} twice"));
    }
    for (path, one) in vulnerabilities(document) {
        let involved = list(one, "involvements").iter();
        let involved = involved.map(|i| (text(i, "party"), text(i, "date")));
        if let Some((party, _)) = twice(involved) {
            let reason = format!("has {party} twice at the same moment");
            found.add("6.1.24", format!("{path}/involvements"), reason);
        }
    }
}

fn is_language(tag: &str) -> bool {
    let first = tag
        .split('-')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match first.len() {
        1 => matches!(first.as_str(), "i" | "x"),
        2 => LANGUAGES.split(' ').any(|known| known == first),
        3..=8 => first.bytes().all(|b| b.is_ascii_alphabetic()),
        _ => false,
    }
}

/// `pkg:type/namespace/name@version?qualifiers#subpath`, type and name not empty.
fn is_purl(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("pkg:") else {
        return false;
    };
    let rest = rest.split(['#', '?']).next().unwrap_or_default();
    let rest = rest.trim_start_matches('/');
    let Some((kind, rest)) = rest.split_once('/') else {
        return false;
    };
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-');
    let path = rest.rsplit_once('@').map_or(rest, |(path, _)| path);
    let name = path.rsplit('/').next().unwrap_or_default();
    !kind.is_empty() && kind.chars().all(good) && !name.is_empty()
}
