//! Organisations: whom networks belong to.
//!
//! Not here: their people and contacts, which later work adds. Invariant: inside one
//! administration a name (compared without case, blanks and punctuation) names one organisation.

mod actions;
pub(crate) mod store;

#[cfg(test)]
mod tests;

use base::CountryCode;
use base::id::OrganisationId;

use crate::administration::NAME_LIMIT;
use crate::error::DirectoryError;
use crate::network::Source;
use crate::sector::Sector;
use crate::text::fold;

pub use actions::Organisations;
pub(crate) use actions::{check_parent, taken};

/// What an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Kind {
    /// A ministry, agency or municipality.
    Government,
    /// A regulator.
    Regulator,
    /// An incident response team.
    Csirt,
    /// An Internet service provider or operator.
    Isp,
    /// An operator of critical services.
    Operator,
    /// A university or research body.
    Academia,
    /// Police, prosecution, or another body that enforces the law.
    LawEnforcement,
    /// Who makes products or services that others use.
    Vendor,
    /// A non-governmental organisation.
    Ngo,
    /// An intergovernmental organisation.
    Igo,
    /// Anything else, and what an import did not say.
    #[default]
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Government,
        Self::Regulator,
        Self::Csirt,
        Self::Isp,
        Self::Operator,
        Self::Academia,
        Self::LawEnforcement,
        Self::Vendor,
        Self::Ngo,
        Self::Igo,
        Self::Other,
    ];

    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Regulator => "regulator",
            Self::Csirt => "csirt",
            Self::Isp => "isp",
            Self::Operator => "operator",
            Self::Academia => "academia",
            Self::LawEnforcement => "law-enforcement",
            Self::Vendor => "vendor",
            Self::Ngo => "ngo",
            Self::Igo => "igo",
            Self::Other => "other",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Government => "directory-kind-government",
            Self::Regulator => "directory-kind-regulator",
            Self::Csirt => "directory-kind-csirt",
            Self::Isp => "directory-kind-isp",
            Self::Operator => "directory-kind-operator",
            Self::Academia => "directory-kind-academia",
            Self::LawEnforcement => "directory-kind-law-enforcement",
            Self::Vendor => "directory-kind-vendor",
            Self::Ngo => "directory-kind-ngo",
            Self::Igo => "directory-kind-igo",
            Self::Other => "directory-kind-other",
        }
    }

    /// The kind of a stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == name)
    }
}

/// What is said about an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// What it is.
    pub kind: Kind,
    /// Its sector.
    pub sector: Option<Sector>,
    /// Whether its services are critical.
    pub critical: bool,
    /// The organisation it belongs to.
    pub parent: Option<OrganisationId>,
    /// Where it is.
    pub country: Option<CountryCode>,
    /// Where to write to.
    pub contact_mail: Option<Mail>,
}

impl Default for Details {
    fn default() -> Self {
        Self {
            kind: Kind::Other,
            sector: None,
            critical: false,
            parent: None,
            country: None,
            contact_mail: None,
        }
    }
}

/// An organisation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: Name,
    /// What is said about it.
    pub details: Details,
    /// Who said it: an import never overwrites what a person entered.
    pub source: Source,
    /// Goes up with every change.
    pub version: i64,
    /// The fields that only those who keep the directory see, separated by blanks.
    pub(crate) reserved: String,
}

impl Organisation {
    /// The organisation as somebody sees it who stands so near; `None` when not at all.
    pub(crate) fn seen(mut self, sight: crate::record::audience::Sight) -> Option<Self> {
        if sight == crate::record::audience::Sight::Desk || self.reserved.is_empty() {
            return Some(self);
        }
        let d = &mut self.details;
        for field in self.reserved.split(' ') {
            match field {
                "name" => return None,
                "kind" => d.kind = Kind::Other,
                "sector" => d.sector = None,
                "critical" => d.critical = false,
                "parent" => d.parent = None,
                "country" => d.country = None,
                "mail" => d.contact_mail = None,
                _ => {}
            }
        }
        Some(self)
    }
}

/// An organisation's name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name(String);

impl Name {
    /// Blanks at the ends are taken off.
    ///
    /// # Errors
    /// [`DirectoryError::Field`] when nothing is left or it is longer than [`NAME_LIMIT`].
    pub fn new(text: &str) -> Result<Self, DirectoryError> {
        let text = text.trim();
        if fold(text).is_empty() {
            return Err(DirectoryError::field(
                "name",
                "is missing",
                ("directory-refused-name-missing", vec![]),
            ));
        }
        if text.contains(base::text::is_deceptive) {
            return Err(DirectoryError::field(
                "name",
                "has characters that cannot be seen or turn the direction of text",
                ("directory-refused-line", vec![]),
            ));
        }
        if text.chars().count() > NAME_LIMIT {
            let args = vec![("limit", NAME_LIMIT.to_string())];
            return Err(DirectoryError::field(
                "name",
                "is too long",
                ("directory-refused-name-long", args),
            ));
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What names are compared by.
    pub(crate) fn key(&self) -> String {
        fold(&self.0)
    }
}

/// A mail address: something, an at sign, a domain. Whether it works only a message can tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mail(String);

impl Mail {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Parses an address.
    ///
    /// # Errors
    /// [`DirectoryError::Field`].
    pub fn new(text: &str) -> Result<Self, DirectoryError> {
        let text = text.trim();
        let good = text.len() <= 254
            && !text
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ','))
            && text.rsplit_once('@').is_some_and(|(local, domain)| {
                !local.is_empty() && domain.parse::<crate::domain::DomainName>().is_ok()
            });
        if good {
            Ok(Self(text.to_owned()))
        } else {
            let args = vec![("text", text.to_owned())];
            Err(DirectoryError::field(
                "contact_mail",
                "is not a mail address",
                ("directory-refused-mail", args),
            ))
        }
    }
}
