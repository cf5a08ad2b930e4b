//! Names of hosts as a zone file has them.
//!
//! Invariant: letters, digits and hyphens in small letters (RFC 1123 §2.1), labels of 1 to 63 bytes,
//! 253 in all, at least one label; nothing in a name has a meaning in a zone file.

/// The most bytes of a name without the dot of the root (RFC 1035 §2.3.4).
pub(super) const MOST: usize = 253;

/// A name of a host.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(String);

/// Why a text is no such name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing, or a label with nothing in it.
    #[error("a label of the name is empty; write the name as in host.example")]
    Empty,
    /// More than a name can have.
    #[error("the name or a label of it is too long; 253 and 63 bytes are possible")]
    Long,
    /// A sign that names of hosts do not have.
    #[error("\"{found}\" has no place in the name of a host; write letters, digits and hyphens")]
    Sign {
        /// The sign.
        found: char,
    },
    /// An address, or a name that is none of a host.
    #[error("this is an address and no name; write a name")]
    Address,
}

impl Name {
    /// Reads a name: capitals and other scripts become their ASCII form (UTS 46), a dot at the end
    /// is left out.
    ///
    /// # Errors
    /// When it is no name of a host.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let bare = text.strip_suffix('.').unwrap_or(text);
        // Four bytes a character, and punycode that is longer than what it stands for.
        if bare.len() > 4 * MOST {
            return Err(NameError::Long);
        }
        let ascii = match bare.is_ascii() {
            true => bare.to_ascii_lowercase(),
            false => idna::domain_to_ascii(bare).map_err(|_| NameError::Sign {
                found: bare.chars().find(|c| !c.is_ascii()).unwrap_or('?'),
            })?,
        };
        if ascii.len() > MOST {
            return Err(NameError::Long);
        }
        ascii.split('.').try_for_each(label)?;
        // A top-level domain has a letter, so that no address is one (RFC 1123 §2.1).
        let last = ascii.rsplit('.').next().unwrap_or_default();
        match last.bytes().all(|b| b.is_ascii_digit()) {
            true => Err(NameError::Address),
            false => Ok(Self(ascii)),
        }
    }

    /// The name, without the dot of the root.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn label(label: &str) -> Result<(), NameError> {
    if label.is_empty() {
        return Err(NameError::Empty);
    }
    if label.len() > 63 {
        return Err(NameError::Long);
    }
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if let Some(found) = label.chars().find(|c| !good(*c)) {
        return Err(NameError::Sign { found });
    }
    match label.starts_with('-') || label.ends_with('-') {
        true => Err(NameError::Sign { found: '-' }),
        false => Ok(()),
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        Self::parse(text)
    }
}
