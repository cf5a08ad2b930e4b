//! What was typed into the set-up page, and how it becomes a [`Setup`] or a list of corrections.
//!
//! Not here: the token, which [`super::actions`] compares. Invariant: every correction names its
//! field and, in fields of several lines, the line and what stands in it.

use std::str::FromStr;

use base::net::BadPrefix;
use base::{Asn, CountryCode, LanguageTag, Prefix};
use url::Host;

use super::{Administration, Administrator, Constituency, Keeping, Setup};
use crate::account::{AccountError, Password};
use crate::i18n::{Arg, Message};

/// The most lines of one field: a large country's prefixes; more goes through `network import`.
const MOST_LINES: usize = 5_000;
/// Of a field with many wrong lines so many are named.
const NAMED_LINES: usize = 10;
/// The numbers of days that the page offers; none keeps everything.
pub(super) const OFFERED_DAYS: [i32; 5] = [90, 180, 365, 730, 1_825];

/// The fields as typed.
#[derive(Debug, Clone, Default)]
pub struct Raw {
    /// The administration's name.
    pub name: String,
    /// Country codes, separated by blanks, commas or lines.
    pub countries: String,
    /// The chosen languages.
    pub languages: Vec<String>,
    /// The administrator's address.
    pub mail: String,
    /// The administrator's name.
    pub person: String,
    /// The administrator's password.
    pub password: String,
    /// AS numbers, one a line.
    pub asns: String,
    /// Prefixes, one a line.
    pub prefixes: String,
    /// Top-level domains, one a line.
    pub cctlds: String,
    /// Domains, one a line.
    pub domains: String,
    /// Prefixes to leave out, one a line.
    pub foreign: String,
    /// Days that observations are kept, one of those offered; empty keeps them.
    pub keep_observations: String,
    /// The same of raw input.
    pub keep_inputs: String,
}

/// What has to be corrected: fields with messages, in the order of the page.
pub type Corrections = Vec<(&'static str, Message)>;

struct Reader(Corrections);

impl Reader {
    fn one<T>(&mut self, field: &'static str, read: Result<T, Message>) -> Option<T> {
        read.map_err(|message| self.0.push((field, message))).ok()
    }

    /// Refuses ranges to leave out that lie in none of the prefixes. Which addresses belong to AS
    /// numbers nothing says before tables are imported, so beside them nothing is refused.
    fn foreign(&mut self, asns: &[Asn], prefixes: &[Prefix], foreign: &[Prefix]) {
        let wrong = |field: &str| self.0.iter().any(|(f, _)| *f == field);
        if prefixes.is_empty() || !asns.is_empty() || wrong("prefixes") || wrong("asns") {
            return;
        }
        let within = |one: &Prefix, other: &Prefix| {
            let ((low, high), (first, last)) = (one.range(), other.range());
            first <= low && high <= last
        };
        let outside = foreign
            .iter()
            .filter(|f| !prefixes.iter().any(|p| within(f, p)));
        for range in outside.take(NAMED_LINES) {
            let shown = Arg::Code(range.to_string());
            let message = Message::new("account-setup-error-outside");
            self.0.push(("foreign", message.with("text", shown)));
        }
    }

    /// One of the numbers offered.
    fn days(&mut self, field: &'static str, text: &str) -> Option<i32> {
        let offered = |days: &i32| OFFERED_DAYS.contains(days);
        let read = match text {
            "" => Ok(None),
            text => match text.parse().ok().filter(offered) {
                Some(days) => Ok(Some(days)),
                None => Err(Message::new("web-field-choice")),
            },
        };
        self.one(field, read).flatten()
    }

    /// Reads a field of several lines; blank lines and what follows `#` are left out.
    fn lines<T>(
        &mut self,
        field: &'static str,
        text: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut good = Vec::new();
        let mut bad = 0;
        for (number, line) in (1_i64..).zip(text.lines()) {
            let item = line
                .split('#')
                .next()
                .unwrap_or("")
                .trim()
                .trim_end_matches([',', ';']);
            if item.is_empty() {
                continue;
            }
            match read(item) {
                Some(value) => good.push(value),
                None => {
                    bad += 1;
                    if bad <= NAMED_LINES {
                        let shown = Arg::Code(item.chars().take(60).collect());
                        let message = match host_bits(field, item) {
                            Some(meant) => Message::new("account-setup-error-host-bits")
                                .with("meant", Arg::Code(meant.to_string())),
                            None => Message::new("account-setup-error-line"),
                        };
                        let message = message.with("line", Arg::Count(number));
                        self.0.push((field, message.with("text", shown)));
                    }
                }
            }
        }
        if bad > NAMED_LINES {
            let more = i64::try_from(bad - NAMED_LINES).unwrap_or(i64::MAX);
            let message = Message::new("account-setup-error-more");
            self.0.push((field, message.with("count", more)));
        }
        if good.len() > MOST_LINES {
            self.0.push((
                field,
                Message::new("account-setup-error-lines").with("most", 5_000_i64),
            ));
        }
        good
    }
}

impl Raw {
    /// Reads all fields. `known` are the languages this gateway offers.
    ///
    /// # Errors
    /// Everything that has to be corrected, at once.
    pub fn read(&self, known: &[LanguageTag]) -> Result<Setup, Corrections> {
        let mut reader = Reader(Vec::new());
        let name = reader.one("name", administration_name(&self.name));
        let countries = self.countries(&mut reader);
        let languages = self.languages(&mut reader, known);
        let asns = reader.lines("asns", &self.asns, |t| t.parse().ok());
        let prefixes = reader.lines("prefixes", &self.prefixes, |t| t.parse().ok());
        let cctlds = reader.lines("cctlds", &self.cctlds, top_level);
        let domains = reader.lines("domains", &self.domains, domain);
        let foreign = reader.lines("foreign", &self.foreign, |t| t.parse().ok());
        reader.foreign(&asns, &prefixes, &foreign);
        let keeping = Keeping {
            observations: reader.days("keep-observations", &self.keep_observations),
            inputs: reader.days("keep-inputs", &self.keep_inputs),
        };
        let mail = reader.one("mail", said(self.mail.parse()));
        let person = reader.one("person", said(self.person.parse()));
        let own = [self.mail.as_str(), self.person.as_str()];
        let password = reader.one(
            "password",
            Password::parse(&self.password, &own).map_err(|e| Message::new(e.message_id())),
        );
        match (name, mail, person, password, languages.first().cloned()) {
            (Some(name), Some(mail), Some(person), Some(password), Some(language))
                if reader.0.is_empty() =>
            {
                Ok(Setup {
                    administration: Administration {
                        name,
                        countries,
                        languages,
                    },
                    constituency: Constituency {
                        asns,
                        prefixes,
                        cctlds,
                        domains,
                        foreign,
                    },
                    keeping,
                    administrator: Administrator {
                        mail,
                        name: person,
                        language,
                        password,
                    },
                })
            }
            _ => Err(reader.0),
        }
    }

    fn countries(&self, reader: &mut Reader) -> Vec<CountryCode> {
        let mut codes = Vec::new();
        for word in self
            .countries
            .split(|c: char| c.is_whitespace() || ",;".contains(c))
            .filter(|w| !w.is_empty())
        {
            // Letters only: a digit in a country code is a slip here, though feeds send such.
            let letters = word.bytes().all(|b| b.is_ascii_alphabetic());
            match CountryCode::from_str(word) {
                Ok(code) if letters && !codes.contains(&code) => codes.push(code),
                Ok(_) if letters => {}
                _ => {
                    let shown = Arg::Code(word.chars().take(60).collect());
                    reader.0.push((
                        "countries",
                        Message::new("account-setup-error-country").with("text", shown),
                    ));
                }
            }
        }
        if codes.is_empty() && reader.0.iter().all(|(field, _)| *field != "countries") {
            reader
                .0
                .push(("countries", Message::new("account-setup-error-countries")));
        }
        codes
    }

    fn languages(&self, reader: &mut Reader, known: &[LanguageTag]) -> Vec<LanguageTag> {
        let wanted = |t: &&LanguageTag| self.languages.iter().any(|l| l == t.as_str());
        let chosen: Vec<LanguageTag> = known.iter().filter(wanted).cloned().collect();
        if chosen.is_empty() {
            reader
                .0
                .push(("languages", Message::new("account-setup-error-languages")));
        }
        chosen
    }
}

/// The prefix that was meant where an address stands before a length.
fn host_bits(field: &str, item: &str) -> Option<Prefix> {
    let is_prefix = matches!(field, "prefixes" | "foreign");
    match item.parse::<Prefix>() {
        Err(BadPrefix::HostBits { meant, .. }) if is_prefix => Some(meant),
        _ => None,
    }
}

fn said<T>(read: Result<T, AccountError>) -> Result<T, Message> {
    read.map_err(|e| Message::new(e.message_id().unwrap_or("account-error-unknown")))
}

fn administration_name(text: &str) -> Result<String, Message> {
    let trimmed = text.trim();
    if (1..=200).contains(&trimmed.chars().count()) && !trimmed.contains(base::text::is_deceptive) {
        Ok(trimmed.to_owned())
    } else {
        Err(Message::new("account-setup-error-name"))
    }
}

/// A name of the domain system in ASCII (UTS #46, as browsers read it).
fn ascii(text: &str) -> Option<String> {
    match Host::parse(text.trim_matches('.')) {
        Ok(Host::Domain(name)) => Some(name),
        _ => None,
    }
}

/// A country-code top-level domain: two letters, or an internationalised one.
fn top_level(text: &str) -> Option<String> {
    let name = ascii(text)?;
    let country = name.len() == 2 && name.bytes().all(|b| b.is_ascii_lowercase());
    (country || (name.starts_with("xn--") && !name.contains('.'))).then_some(name)
}

fn domain(text: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    ascii(text).filter(|name| name.contains('.') && name.chars().all(plain) && name.len() <= 253)
}
