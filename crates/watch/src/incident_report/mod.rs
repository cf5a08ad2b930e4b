//! What people and programs report: fraud above all, by a public page, by telephone, by API, by mail.
//!
//! The programme calls this its standard reporting format for fraudulent online activities. Not
//! here: what is done about it (`case`), and whom it leads to (`responder`).
//! Invariant: who reported is sealed and leaves only where they agreed; what shows the abuse of a
//! child is sealed, shown to no analyst, and given to the named authority alone.

pub mod actions;
pub mod api;
mod extract;
mod follow;
mod forget;
pub mod pages;
mod reseal;
mod seal;
pub(crate) mod store;

pub use follow::{Progress, Stage, follow};
pub use forget::forget;
pub use reseal::reseal;
pub use seal::Code;

use base::id::{CaseId, IncidentReportId, ResponderId};
use base::rsit::IncidentType;
use base::{ContentHash, Day, Decimal, LanguageTag, Timestamp};

/// The longest text of a report, in characters.
pub const MOST_TEXT: usize = 20_000;
/// The longest line of a report (a sender, a name), in characters.
pub const MOST_LINE: usize = 200;
/// The largest file beside a report, in bytes.
pub const MOST_FILE: usize = 5 * 1024 * 1024;
/// Reports that visitors without an account may send to an administration in a day.
pub const MOST_A_DAY: u64 = 50_000;
/// Bytes of files that visitors may send in a day; beyond it the text alone is taken.
pub const MOST_FILES_A_DAY: u64 = 1024 * 1024 * 1024;
/// Reports on a page of the list.
pub const PAGE: usize = 50;

/// Declares an enum whose members are kept and sent by name.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident $prefix:literal { $($(#[$one:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$one])* $variant,)* }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in the database, the API and the form.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The one of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }

            /// The id of the message that names it.
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, $word),)* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(name: &str) -> Result<Self, ()> {
                Self::from_name(name).ok_or(())
            }
        }
    };
}
pub(crate) use named;

named! {
    /// What somebody reports, in the words of those who report.
    Kind "watch-incident-kind-" {
        /// Somebody asks for passwords, codes or card data.
        Phishing "phishing",
        /// A site, shop or investment that is a fraud.
        ScamSite "scam-site",
        /// A fraudulent mail.
        FraudMail "fraud-mail",
        /// Fraud with mobile money.
        MobileMoney "mobile-money",
        /// A fraudulent telephone call.
        Telephone "telephone",
        /// A fraudulent text message.
        Sms "sms",
        /// Somebody acts under another's name.
        IdentityTheft "identity-theft",
        /// Harmful software.
        Malware "malware",
        /// Something else.
        Other "other",
    }
}

impl Kind {
    /// The RSIT type that a case of this kind begins with; an analyst may change it.
    #[must_use]
    pub const fn rsit(self) -> IncidentType {
        match self {
            Self::Phishing => IncidentType::Phishing,
            Self::ScamSite | Self::FraudMail | Self::MobileMoney | Self::IdentityTheft => {
                IncidentType::Masquerade
            }
            Self::Telephone | Self::Sms => IncidentType::SocialEngineering,
            Self::Malware => IncidentType::MalwareDistribution,
            Self::Other => IncidentType::Undetermined,
        }
    }
}

named! {
    /// How a report came.
    Channel "watch-incident-channel-" {
        /// By the public page.
        Page "page",
        /// Told by telephone or at the desk, and keyed in by somebody of the administration.
        Telephone "telephone",
        /// By a program.
        Api "api",
        /// By mail.
        Mail "mail",
    }
}

named! {
    /// What became of a report.
    State "watch-incident-state-" {
        /// Nobody has looked at it.
        New "new",
        /// It belongs to a case.
        InCase "in-case",
        /// It is the same as another one of the last day, word for word.
        Copy "copy",
        /// It is no incident.
        Dismissed "dismissed",
        /// It shows the abuse of a child: sealed.
        Sealed "sealed",
        /// The authority has it.
        HandedOver "handed-over",
    }
}

named! {
    /// How money went.
    Way "watch-incident-way-" {
        /// By bank transfer.
        Bank "bank",
        /// By mobile money.
        MobileMoney "mobile-money",
        /// By card.
        Card "card",
        /// As a crypto-asset.
        Crypto "crypto",
        /// In cash, by voucher or remittance.
        Cash "cash",
    }
}

named! {
    /// Who may learn who reported, if the reporter agrees.
    Party "watch-incident-party-" {
        /// The police.
        Police "police",
        /// The bank, payment provider or operator concerned.
        Responder "responder",
    }
}

/// Money that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// How much.
    pub amount: Decimal,
    /// In what (ISO 4217 or the code of a crypto-asset), three to five capitals.
    pub currency: String,
    /// How it went.
    pub way: Way,
    /// Through whom, if one of those that the administration lists.
    pub responder: Option<ResponderId>,
}

impl Loss {
    /// An amount above zero as people write it: `25 000`, `25,000`, `25.000`, `120,50`. One mark
    /// with three digits behind it, or several of one kind, stands between thousands.
    #[must_use]
    pub fn amount(text: &str) -> Option<Decimal> {
        let is_blank = |c: &char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
        let plain: String = text.trim().chars().filter(|c| !is_blank(c)).collect();
        let last = plain.rfind(['.', ',']);
        let plain = match last {
            None => plain,
            Some(at) => {
                let (whole, part) = (&plain[..at], &plain[at + 1..]);
                let mark = &plain[at..=at];
                let several = whole.contains(mark);
                let others = whole.contains(['.', ',']) && !several;
                let thousands = several || (!others && part.len() == 3);
                let whole = whole.replace(['.', ','], "");
                match thousands {
                    true => format!("{whole}{part}"),
                    false => format!("{whole}.{part}"),
                }
            }
        };
        let digits = |c: char| c.is_ascii_digit() || c == '.';
        let read = plain.chars().all(digits).then(|| plain.parse().ok());
        read.flatten().filter(|a| *a > Decimal::default())
    }
}

/// Who reported. Kept sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Reporter {
    /// A name.
    pub name: String,
    /// A mail address.
    pub mail: String,
    /// A telephone number.
    pub telephone: String,
}

impl Reporter {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.mail.is_empty() && self.telephone.is_empty()
    }
}

/// A file beside a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentFile {
    /// What it is called.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What somebody reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub kind: Kind,
    /// The suspicious message, or what happened.
    pub text: String,
    /// From whom it came: a number, a name that was shown, an address.
    pub sender: String,
    /// Whose name was used: a bank, an authority.
    pub brand: String,
    /// When it happened.
    pub happened: Option<Day>,
    /// Money that is gone.
    pub loss: Option<Loss>,
    /// Who reports, if they say it.
    pub reporter: Reporter,
    /// Who may learn it.
    pub consent: Vec<Party>,
    /// The message, a picture, a sample.
    pub file: Option<SentFile>,
    /// Whether it shows the abuse of a child.
    pub abuse: bool,
    /// The language of the report.
    pub language: LanguageTag,
    /// Whether it looks as if a program had filled in the form.
    pub suspected: bool,
}

/// A file that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// What it was called.
    pub name: String,
    /// Its content.
    pub hash: ContentHash,
    /// Its size.
    pub bytes: u64,
}

/// Something in a report by which others speak of the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Indicator {
    /// What it is: `url`, `domain`, `ip`, `telephone`, `iban`, …
    pub kind: String,
    /// In its one form.
    pub value: String,
}

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: IncidentReportId,
    /// How it came.
    pub channel: Channel,
    /// What it is.
    pub kind: Kind,
    /// In what language.
    pub language: LanguageTag,
    /// When it came.
    pub received: Timestamp,
    /// When it happened.
    pub happened: Option<Day>,
    /// What was said; empty where sealed.
    pub text: String,
    /// From whom the message came.
    pub sender: String,
    /// Whose name was used.
    pub brand: String,
    /// Money that is gone.
    pub loss: Option<Loss>,
    /// The file beside it.
    pub file: Option<KeptFile>,
    /// Whether somebody can be asked.
    pub has_reporter: bool,
    /// Who may learn who reported.
    pub consent: Vec<Party>,
    /// Whether a program seems to have filled in the form.
    pub suspected: bool,
    /// What became of it.
    pub state: State,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// The report that it repeats.
    pub same_as: Option<IncidentReportId>,
    /// Goes up with every change.
    pub version: i64,
}

/// What whoever reported gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The report.
    pub id: IncidentReportId,
    /// By which it is followed.
    pub code: Code,
    /// Whether a file was left out, since the day's room for files is used up.
    pub without_file: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, amount) in [
            ("25000", Some("25000")),
            ("25 000", Some("25000")),
            ("25,000", Some("25000")),
            ("25.000", Some("25000")),
            ("1.250.000", Some("1250000")),
            ("120,50", Some("120.5")),
            ("1,250.75", Some("1250.75")),
            ("1.250,75", Some("1250.75")),
            ("0", None),
            ("-5", None),
            ("much", None),
            (".", None),
        ] {
            let read = Loss::amount(text).map(|a| a.to_string());
            assert_eq!(read.as_deref(), amount, "{text}");
        }
    }
}
