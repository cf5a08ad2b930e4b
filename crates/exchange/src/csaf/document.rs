//! A document to be written: a typed value that cannot be half of one.
//!
//! Not here: what a warning is. Invariant: a document that its profile would refuse is not written
//! ([`Wrong`] says which mandatory test it fails).

use base::{LanguageTag, Timestamp, Tlp};
use serde_json::{Map, Value, json};

use super::check::{self, Finding};

/// The profiles that are written (section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// Something happened, or is going on.
    IncidentResponse,
    /// Something to know, without a vulnerability.
    Informational,
    /// A vulnerability in products.
    SecurityAdvisory,
}

impl Category {
    /// The name in documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IncidentResponse => "csaf_security_incident_response",
            Self::Informational => "csaf_informational_advisory",
            Self::SecurityAdvisory => "csaf_security_advisory",
        }
    }
}

/// A paragraph of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// `summary`, `description`, `details` or `general`.
    pub category: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// A place that says more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Whether it is this document in another form.
    pub own: bool,
    /// What is there.
    pub summary: String,
    /// Where.
    pub url: String,
}

/// A release of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1 for the first.
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// What changed.
    pub summary: String,
}

/// A product that is affected.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Product {
    /// Who makes it.
    pub vendor: String,
    /// What it is called.
    pub name: String,
    /// Which version; empty where all are meant.
    pub version: String,
}

/// A vulnerability.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vulnerability {
    /// Its CVE number.
    pub cve: String,
    /// What is said of it.
    pub note: String,
    /// What to do.
    pub remedy: String,
}

/// What a document says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its profile.
    pub category: Category,
    /// Its language.
    pub language: LanguageTag,
    /// The language that it was translated from.
    pub source: Option<LanguageTag>,
    /// Its id, unique with the publisher.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its label.
    pub tlp: Tlp,
    /// How grave it is, in the publisher's words.
    pub severity: String,
    /// Who publishes it.
    pub publisher: String,
    /// The address that makes the publisher unique.
    pub namespace: String,
    /// The text.
    pub notes: Vec<Note>,
    /// Places that say more; the profiles without vulnerabilities need one that is not its own.
    pub references: Vec<Reference>,
    /// Every release, oldest first.
    pub revisions: Vec<Revision>,
    /// What is affected.
    pub products: Vec<Product>,
    /// Vulnerabilities.
    pub vulnerabilities: Vec<Vulnerability>,
}

/// A document that would not be valid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("csaf: {id}: {finding}")]
pub struct Wrong {
    /// Which document.
    pub id: String,
    /// Which test it fails, where and why.
    pub finding: Finding,
}

impl Document {
    /// The document as JSON.
    ///
    /// # Errors
    /// [`Wrong`] naming the first mandatory test that it would fail.
    pub fn write(&self) -> Result<Vec<u8>, Wrong> {
        let value = self.value();
        let finding = self
            .missing()
            .or_else(|| check::all(&value).into_iter().next());
        if let Some(finding) = finding {
            let id = self.id.clone();
            return Err(Wrong { id, finding });
        }
        let mut bytes = serde_json::to_vec_pretty(&value).unwrap_or_default();
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// What the schema demands and a type cannot.
    fn missing(&self) -> Option<Finding> {
        let said = [
            ("/document/title", self.title.as_str()),
            ("/document/publisher/name", &self.publisher),
            ("/document/tracking/id", &self.id),
        ];
        for (path, text) in said {
            if text.trim().is_empty() {
                return Some(Finding::new("schema", path, "is empty"));
            }
        }
        if !self.namespace.contains("://") {
            let path = "/document/publisher/namespace";
            return Some(Finding::new("schema", path, "is no absolute address"));
        }
        let path = "/document/tracking/revision_history";
        let none = self.revisions.is_empty();
        none.then(|| Finding::new("schema", path, "is empty"))
    }

    fn value(&self) -> Value {
        let mut document = Map::new();
        if !self.severity.is_empty() {
            let severity = json!({"text": self.severity});
            document.insert("aggregate_severity".to_owned(), severity);
        }
        document.insert("category".to_owned(), json!(self.category.as_str()));
        document.insert("csaf_version".to_owned(), json!("2.0"));
        let tlp = json!({
            "text": format!("TLP:{} (TLP 2.0)", self.tlp),
            "tlp": {"label": self.tlp.tlp1(), "url": "https://www.first.org/tlp/"},
        });
        document.insert("distribution".to_owned(), tlp);
        document.insert("lang".to_owned(), json!(self.language.to_string()));
        if !self.notes.is_empty() {
            document.insert("notes".to_owned(), self.notes.iter().map(note).collect());
        }
        let publisher = json!({
            "category": "coordinator", "name": self.publisher, "namespace": self.namespace,
        });
        document.insert("publisher".to_owned(), publisher);
        if !self.references.is_empty() {
            let all = self.references.iter().map(reference).collect();
            document.insert("references".to_owned(), all);
        }
        if let Some(source) = &self.source {
            document.insert("source_lang".to_owned(), json!(source.to_string()));
        }
        document.insert("title".to_owned(), json!(self.title));
        document.insert("tracking".to_owned(), self.tracking());
        let mut whole = Map::new();
        whole.insert("document".to_owned(), Value::Object(document));
        if self.category == Category::SecurityAdvisory {
            whole.insert("product_tree".to_owned(), self.tree());
            whole.insert("vulnerabilities".to_owned(), self.weaknesses());
        }
        Value::Object(whole)
    }

    fn tracking(&self) -> Value {
        let first = self.revisions.first().map(|r| r.at.rfc3339());
        let last = self.revisions.last();
        let history = self.revisions.iter().map(|r| {
            json!({"date": r.at.rfc3339(), "number": r.number.to_string(), "summary": r.summary})
        });
        json!({
            "current_release_date": last.map(|r| r.at.rfc3339()),
            "id": self.id,
            "initial_release_date": first,
            "revision_history": history.collect::<Value>(),
            "status": "final",
            "version": last.map(|r| r.number.to_string()),
        })
    }

    /// Vendor, product and version as branches; the ids are counted.
    fn tree(&self) -> Value {
        let mut vendors: Vec<(&str, Vec<Value>)> = Vec::new();
        for (at, product) in self.products.iter().enumerate() {
            let whole = [&product.vendor, &product.name, &product.version];
            let whole: Vec<&str> = whole
                .iter()
                .map(|p| p.as_str())
                .filter(|p| !p.is_empty())
                .collect();
            let named = json!({"name": whole.join(" "), "product_id": product_id(at)});
            let branch = if product.version.is_empty() {
                json!({"category": "product_name", "name": product.name, "product": named})
            } else {
                let range = check::is_range(&product.version);
                let kind = if range {
                    "product_version_range"
                } else {
                    "product_version"
                };
                json!({"category": "product_name", "name": product.name, "branches": [
                    {"category": kind, "name": product.version, "product": named},
                ]})
            };
            match vendors.iter_mut().find(|v| v.0 == product.vendor) {
                Some(vendor) => vendor.1.push(branch),
                None => vendors.push((&product.vendor, vec![branch])),
            }
        }
        let branches = vendors.into_iter();
        let branches = branches
            .map(|(vendor, all)| json!({"category": "vendor", "name": vendor, "branches": all}));
        json!({"branches": branches.collect::<Value>()})
    }

    fn weaknesses(&self) -> Value {
        let ids: Vec<String> = (0..self.products.len()).map(product_id).collect();
        let one = |v: &Vulnerability| {
            let mut out = json!({
                "cve": v.cve,
                "notes": [{"category": "description", "text": v.note}],
                "product_status": {"known_affected": ids},
            });
            if !v.remedy.is_empty() {
                out["remediations"] = json!([{
                    "category": "mitigation", "details": v.remedy, "product_ids": ids,
                }]);
            }
            out
        };
        self.vulnerabilities.iter().map(one).collect()
    }
}

fn product_id(at: usize) -> String {
    format!("CSAFPID-{:04}", at + 1)
}

fn note(note: &Note) -> Value {
    json!({"category": note.category, "text": note.text, "title": note.title})
}

fn reference(reference: &Reference) -> Value {
    let category = if reference.own { "self" } else { "external" };
    json!({"category": category, "summary": reference.summary, "url": reference.url})
}
