//! The fields of the directory: one table of what may be said of an organisation, of a person or
//! function, and of a designation.
//!
//! Not here: what is said (`merge`), and the form of values (`shape`). Invariant: a name never
//! changes its meaning once released; it is stored with every value. The fields follow what public
//! team directories have in common and the sections of RFC 2350, which each names.

use super::audience::Audience;
use super::code::{CONTACT_ROLES, Codes, KINDS, LEVELS, SECTORS, SERVICES};

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An organisation.
    Organisation,
    /// A person in an organisation.
    Person,
    /// A function in an organisation, whoever holds it.
    Function,
    /// That a person or function is a State's point of contact, by whom, from and until when.
    Designation,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::Organisation,
        Self::Person,
        Self::Function,
        Self::Designation,
    ];

    /// The name in storage, files and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Person => "person",
            Self::Function => "function",
            Self::Designation => "designation",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == text)
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Organisation => "directory-page-organisation",
            Self::Person => "directory-record-person",
            Self::Function => "directory-record-function",
            Self::Designation => "directory-record-designation",
        }
    }

    /// The fields of a record of this kind, in the order in which pages show them.
    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        let table: &'static [Field] = match self {
            Self::Organisation => &ORGANISATION,
            Self::Person | Self::Function => &CONTACT,
            Self::Designation => &DESIGNATION,
        };
        table
            .iter()
            .filter(move |f| self == Self::Person || !f.of_person)
    }

    /// The field of a name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().find(|f| f.name == name)
    }
}

/// What form a value has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// A mail address.
    Mail,
    /// A telephone number in international form (ITU-T E.164).
    Telephone,
    /// An address on the web.
    Address,
    /// A country (ISO 3166-1 alpha-2).
    Country,
    /// A time zone of the tz database.
    Zone,
    /// A language (BCP 47).
    Language,
    /// A year, a month or a day.
    Date,
    /// A day.
    Day,
    /// Another organisation of the directory.
    Organisation,
    /// The fingerprint of a key.
    Fingerprint,
    /// One of a closed list.
    Code(Codes),
}

/// One field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The name in storage and files.
    pub name: &'static str,
    /// The message that names it.
    pub message: &'static str,
    /// What form its values have.
    pub shape: Shape,
    /// Whether it may have several values.
    pub many: bool,
    /// Whether each language has values of its own.
    pub by_language: bool,
    /// For whom a value is meant of which nothing else was said.
    pub audience: Audience,
    /// Whether it says something about the person, where the record is one.
    pub personal: bool,
    /// Whether only a person has it, not a function.
    pub of_person: bool,
    /// Whether it also stands in the row of the organisation, from which look-ups read.
    pub core: bool,
    /// The section of RFC 2350 that it fills.
    pub rfc2350: Option<&'static str>,
}

const fn field(name: &'static str, message: &'static str, shape: Shape) -> Field {
    Field {
        name,
        message,
        shape,
        many: false,
        by_language: false,
        audience: Audience::National,
        personal: false,
        of_person: false,
        core: false,
        rfc2350: None,
    }
}

impl Field {
    const fn many(mut self) -> Self {
        self.many = true;
        self
    }
    const fn by_language(mut self) -> Self {
        self.by_language = true;
        self
    }
    const fn public(mut self) -> Self {
        self.audience = Audience::Public;
        self
    }
    const fn members(mut self) -> Self {
        self.audience = Audience::Members;
        self
    }
    const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
    const fn of_person(mut self) -> Self {
        self.of_person = true;
        self
    }
    const fn core(mut self) -> Self {
        self.core = true;
        self
    }
    const fn rfc(mut self, section: &'static str) -> Self {
        self.rfc2350 = Some(section);
        self
    }
}

// The name decides whether a record is seen at all, so it is the administration's own until
// somebody releases it; what says how to reach a public team is public as soon as its name is.
static ORGANISATION: [Field; 39] = [
    field("name", "directory-page-name", Shape::Line)
        .by_language()
        .core()
        .rfc("2.1"),
    field("short_name", "directory-field-short-name", Shape::Line)
        .by_language()
        .public()
        .rfc("2.1"),
    field("alias", "directory-field-alias", Shape::Line)
        .many()
        .public(),
    field("kind", "directory-page-kind", Shape::Code(KINDS))
        .core()
        .public(),
    field("sector", "directory-page-sector", Shape::Code(SECTORS)).core(),
    field(
        "critical",
        "directory-page-critical",
        Shape::Code(super::code::YES_NO),
    )
    .core(),
    field("parent", "directory-page-parent", Shape::Organisation).core(),
    field("country", "directory-page-country", Shape::Country)
        .core()
        .public(),
    field(
        "region",
        "directory-field-region",
        Shape::Code(super::code::REGIONS),
    )
    .public(),
    field(
        "national",
        "directory-field-national",
        Shape::Code(super::code::YES_NO),
    )
    .public(),
    field("mail", "directory-field-mail", Shape::Mail)
        .many()
        .core()
        .members()
        .rfc("2.7"),
    field("telephone", "directory-field-telephone", Shape::Telephone)
        .many()
        .members()
        .rfc("2.4"),
    field("emergency", "directory-field-emergency", Shape::Telephone)
        .many()
        .rfc("2.11"),
    field("fax", "directory-field-fax", Shape::Telephone)
        .many()
        .members()
        .rfc("2.5"),
    field("address", "directory-field-address", Shape::Text)
        .by_language()
        .public()
        .rfc("2.2"),
    field("time_zone", "directory-field-time-zone", Shape::Zone)
        .public()
        .rfc("2.3"),
    field("hours", "directory-field-hours", Shape::Text)
        .by_language()
        .public()
        .rfc("2.11"),
    field("language", "directory-field-language", Shape::Language)
        .many()
        .public(),
    field("website", "directory-field-website", Shape::Address)
        .many()
        .public(),
    field("key", "directory-field-key", Shape::Fingerprint)
        .many()
        .public()
        .rfc("2.8"),
    field("established", "directory-field-established", Shape::Date).public(),
    field("service", "directory-field-service", Shape::Code(SERVICES))
        .many()
        .public(),
    field("membership", "directory-field-membership", Shape::Line)
        .many()
        .public()
        .rfc("3.3"),
    field("constituency", "directory-field-constituency", Shape::Text)
        .by_language()
        .public()
        .rfc("3.2"),
    field("mission", "directory-field-mission", Shape::Text)
        .by_language()
        .public()
        .rfc("3.1"),
    field("mandate", "directory-field-mandate", Shape::Text)
        .by_language()
        .public()
        .rfc("3.4"),
    field("sponsor", "directory-field-sponsor", Shape::Text)
        .by_language()
        .public()
        .rfc("3.3"),
    field("incidents", "directory-field-incidents", Shape::Text)
        .by_language()
        .public()
        .rfc("4.1"),
    field("disclosure", "directory-field-disclosure", Shape::Text)
        .by_language()
        .public()
        .rfc("4.2"),
    field(
        "secure_communication",
        "directory-field-secure-communication",
        Shape::Text,
    )
    .by_language()
    .public()
    .rfc("4.3"),
    field("response", "directory-field-response", Shape::Text)
        .by_language()
        .public()
        .rfc("5.1"),
    field("proactive", "directory-field-proactive", Shape::Text)
        .by_language()
        .public()
        .rfc("5.2"),
    field(
        "reporting_form",
        "directory-field-reporting-form",
        Shape::Address,
    )
    .many()
    .public()
    .rfc("6"),
    field("disclaimer", "directory-field-disclaimer", Shape::Text)
        .by_language()
        .public()
        .rfc("7"),
    field("description", "directory-field-description", Shape::Address)
        .public()
        .rfc("1.3"),
    field("distribution", "directory-field-distribution", Shape::Text)
        .by_language()
        .public()
        .rfc("1.2"),
    field(
        "security_txt",
        "directory-field-security-txt",
        Shape::Address,
    )
    .public(),
    field("csaf", "directory-field-csaf", Shape::Address).public(),
    field("feed", "directory-field-feed", Shape::Address)
        .many()
        .public(),
];

static CONTACT: [Field; 10] = [
    field("name", "directory-page-name", Shape::Line)
        .by_language()
        .personal()
        .of_person(),
    field("honorific", "directory-field-honorific", Shape::Line)
        .by_language()
        .personal()
        .of_person(),
    field("function", "directory-record-function", Shape::Line).by_language(),
    field("role", "directory-field-role", Shape::Code(CONTACT_ROLES)).many(),
    field("mail", "directory-field-mail", Shape::Mail)
        .many()
        .personal(),
    field("telephone", "directory-field-telephone", Shape::Telephone)
        .many()
        .personal(),
    field("language", "directory-field-language", Shape::Language)
        .many()
        .personal(),
    field("time_zone", "directory-field-time-zone", Shape::Zone).personal(),
    field("hours", "directory-field-hours", Shape::Text)
        .by_language()
        .personal(),
    field("key", "directory-field-key", Shape::Fingerprint)
        .many()
        .personal(),
];

static DESIGNATION: [Field; 5] = [
    field("level", "directory-field-level", Shape::Code(LEVELS)),
    field(
        "designated_by",
        "directory-field-designated-by",
        Shape::Line,
    )
    .by_language(),
    field("instrument", "directory-field-instrument", Shape::Line).by_language(),
    field("from", "directory-field-from", Shape::Day),
    field("until", "directory-field-until", Shape::Day),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_only_persons_have_a_name_of_their_own() {
        for kind in Kind::ALL {
            let mut names: Vec<&str> = kind.fields().map(|f| f.name).collect();
            names.sort_unstable();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all, "{kind:?}");
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert!(Kind::Person.field("name").is_some() && Kind::Function.field("name").is_none());
        assert!(Kind::Function.fields().count() + 2 == Kind::Person.fields().count());
    }

    #[test]
    fn whether_a_record_is_seen_is_nobodys_default() {
        let name = Kind::Organisation.field("name").expect("it has one");
        assert_eq!(name.audience, Audience::National);
        for field in Kind::Person.fields().filter(|f| f.personal) {
            assert_eq!(field.audience, Audience::National, "{}", field.name);
        }
    }
}
