//! The items of a description, with their numbers and their headings in six languages.
//!
//! Not here: recognising headings (`heading`). Source: RFC 2350 Appendix D; 1.4 is the later custom
//! to say how the document itself is verified. Invariant: items are in the order of their numbers,
//! and each has a heading in every language.

use super::words::{HEADINGS, NAMES, OTHERS};
use base::LanguageTag;

/// An item of the description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// 1 Document information.
    Document,
    /// 1.1 Date of last update.
    Updated,
    /// 1.2 Distribution list for notifications.
    Distribution,
    /// 1.3 Locations where this document may be found.
    Locations,
    /// 1.4 Authenticating this document.
    Authentication,
    /// 2 Contact information.
    Contact,
    /// 2.1 Name of the team.
    Name,
    /// 2.2 Address.
    Address,
    /// 2.3 Time zone.
    TimeZone,
    /// 2.4 Telephone number.
    Telephone,
    /// 2.5 Facsimile number.
    Fax,
    /// 2.6 Other telecommunication.
    OtherTelecommunication,
    /// 2.7 Electronic mail address.
    Email,
    /// 2.8 Public keys and other encryption information.
    Keys,
    /// 2.9 Team members.
    Members,
    /// 2.10 Other information.
    OtherInformation,
    /// 2.11 Points of customer contact.
    CustomerContact,
    /// 3 Charter.
    Charter,
    /// 3.1 Mission statement.
    Mission,
    /// 3.2 Constituency.
    Constituency,
    /// 3.3 Sponsorship and/or affiliation.
    Sponsorship,
    /// 3.4 Authority.
    Authority,
    /// 4 Policies.
    Policies,
    /// 4.1 Types of incidents and level of support.
    Incidents,
    /// 4.2 Co-operation, interaction and disclosure of information.
    Cooperation,
    /// 4.3 Communication and authentication.
    Communication,
    /// 5 Services.
    Services,
    /// 5.1 Incident response.
    Response,
    /// 5.1.1 Incident triage.
    Triage,
    /// 5.1.2 Incident coordination.
    Coordination,
    /// 5.1.3 Incident resolution.
    Resolution,
    /// 5.2 Proactive activities.
    Proactive,
    /// 6 Incident reporting forms.
    Forms,
    /// 7 Disclaimers.
    Disclaimers,
}

impl Item {
    /// Every item in order.
    pub const ALL: [Self; 34] = [
        Self::Document,
        Self::Updated,
        Self::Distribution,
        Self::Locations,
        Self::Authentication,
        Self::Contact,
        Self::Name,
        Self::Address,
        Self::TimeZone,
        Self::Telephone,
        Self::Fax,
        Self::OtherTelecommunication,
        Self::Email,
        Self::Keys,
        Self::Members,
        Self::OtherInformation,
        Self::CustomerContact,
        Self::Charter,
        Self::Mission,
        Self::Constituency,
        Self::Sponsorship,
        Self::Authority,
        Self::Policies,
        Self::Incidents,
        Self::Cooperation,
        Self::Communication,
        Self::Services,
        Self::Response,
        Self::Triage,
        Self::Coordination,
        Self::Resolution,
        Self::Proactive,
        Self::Forms,
        Self::Disclaimers,
    ];

    /// Its number, such as `2.8`.
    #[must_use]
    pub const fn number(self) -> &'static str {
        NAMES[self as usize].0
    }

    /// How deep it stands: 1 for `2`, 2 for `2.8`, 3 for `5.1.1`.
    #[must_use]
    pub fn depth(self) -> usize {
        self.number().split('.').count()
    }

    /// The item with a number.
    #[must_use]
    pub fn of_number(number: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.number() == number)
    }

    /// A name that does not change, for storing.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        NAMES[self as usize].1
    }

    /// The item of such a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.as_str() == name)
    }

    /// Whether it stands somewhere under another.
    #[must_use]
    pub fn is_below(self, other: Self) -> bool {
        let rest = self.number().strip_prefix(other.number());
        rest.is_some_and(|rest| rest.starts_with('.'))
    }

    /// The heading in a language; in English when it is none of the six.
    #[must_use]
    pub fn heading(self, language: &LanguageTag) -> &'static str {
        HEADINGS[self as usize]
            .split('|')
            .nth(place(language))
            .unwrap_or("")
    }

    /// All its headings and their other wordings, in languages met in documents.
    pub(super) fn wordings(self) -> impl Iterator<Item = &'static str> {
        let own = HEADINGS[self as usize].split('|');
        own.chain(OTHERS[self as usize].split('|'))
    }
}

/// The title of a document in a language; in English when it is none of the six.
#[must_use]
pub fn title(language: &LanguageTag) -> &'static str {
    TITLES[place(language)]
}

/// Where a language stands in the rows below.
fn place(language: &LanguageTag) -> usize {
    let primary = language.as_str().split('-').next().unwrap_or("");
    let order = ["ar", "en", "es", "fr", "ru", "zh"];
    order.iter().position(|one| *one == primary).unwrap_or(1)
}

const TITLES: [&str; 6] = [
    "وصف الفريق وفق RFC 2350",
    "Description of the team by RFC 2350",
    "Descripción del equipo según RFC 2350",
    "Description de l’équipe selon la RFC 2350",
    "Описание группы по RFC 2350",
    "按 RFC 2350 的团队说明",
];
