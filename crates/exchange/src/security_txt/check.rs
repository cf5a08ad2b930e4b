//! The check: fields out of lines, and what is wrong with them.
//!
//! Not here: the words on a page. Invariant: the time comes from the caller, so that the same file
//! at the same moment has the same findings.

use super::finding::{Finding, Problem, Severity};
use super::lines::unwrap;
use base::{LanguageTag, Timestamp};

/// The most bytes that are read (RFC 9116 §5.6 names 32 KB).
pub const MOST_BYTES: usize = 32 << 10;

/// Days before the end at which a warning is given.
const SOON: i64 = 30;

/// A field as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its line, counted from 1.
    pub line: u64,
    /// Its name in small letters.
    pub name: String,
    /// Its value without white space around it.
    pub value: String,
}

/// A file that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The fields in order.
    pub fields: Vec<Field>,
    /// What was found, errors first.
    pub findings: Vec<Finding>,
    /// When it ends, if that can be read.
    pub expires: Option<Timestamp>,
    /// Whole days until then; negative when it is past.
    pub days_left: Option<i64>,
    /// It has the frame of a cleartext signature, which is not verified.
    pub signed: bool,
}

impl Checked {
    /// Whether there is no error; advice may be there.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let mut severities = self.findings.iter().map(|f| f.problem.severity());
        !severities.any(|s| s == Severity::Error)
    }

    /// The values of a field, named in small letters.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let of_name = self.fields.iter().filter(move |f| f.name == name);
        of_name.map(|field| field.value.as_str())
    }
}

/// Checks a file as it was fetched at `now`; `url` is the address it came from.
#[must_use]
pub fn check(bytes: &[u8], now: Timestamp, url: Option<&str>) -> Checked {
    let mut checking = Checking {
        out: Checked {
            fields: Vec::new(),
            findings: Vec::new(),
            expires: None,
            days_left: None,
            signed: false,
        },
        now,
    };
    if bytes.len() > MOST_BYTES {
        let (found, limit) = (bytes.len(), MOST_BYTES);
        checking.find(None, Problem::TooLarge { found, limit });
        return checking.out;
    }
    checking.text(&String::from_utf8_lossy(bytes));
    if std::str::from_utf8(bytes).is_err() {
        checking.find(None, Problem::NotUtf8);
    }
    checking.whole(url);
    checking
        .out
        .findings
        .sort_by_key(|f| (f.problem.severity(), f.line.is_none(), f.line));
    checking.out
}

/// Fields that hold an address.
const ADDRESSES: [&str; 7] = [
    "acknowledgments",
    "canonical",
    "contact",
    "csaf",
    "encryption",
    "hiring",
    "policy",
];

struct Checking {
    out: Checked,
    now: Timestamp,
}

impl Checking {
    fn find(&mut self, line: Option<u64>, problem: Problem) {
        self.out.findings.push(Finding { line, problem });
    }

    fn text(&mut self, text: &str) {
        let bare = text.trim_start_matches('\u{feff}');
        if bare.len() < text.len() {
            self.find(Some(1), Problem::ByteOrderMark);
        }
        if !bare.ends_with('\n') {
            self.find(None, Problem::NoLastLineEnd);
        }
        let unwrapped = unwrap(bare);
        self.out.signed = unwrapped.signed;
        self.out.findings.extend(unwrapped.findings);
        for (number, line) in unwrapped.lines {
            if line.contains('\r') {
                self.find(Some(number), Problem::LineEnd);
            }
            self.line(number, line.trim_end());
        }
    }

    fn line(&mut self, number: u64, line: &str) {
        if line.is_empty() || line.starts_with('#') {
            return;
        }
        let Some((name, value)) = line.split_once(':') else {
            return self.find(Some(number), Problem::NotAField);
        };
        let bare = name.trim_end();
        let shown = || bare.chars().take(60).collect::<String>();
        if bare.is_empty() || bare.contains(char::is_whitespace) {
            return self.find(Some(number), Problem::NotAField);
        }
        if bare.len() < name.len() {
            self.find(Some(number), Problem::SpaceBeforeColon { name: shown() });
        }
        if value.trim().is_empty() {
            return self.find(Some(number), Problem::Empty { name: shown() });
        }
        if !value.starts_with(' ') {
            self.find(Some(number), Problem::NoSpace { name: shown() });
        }
        let field = Field {
            line: number,
            name: bare.to_ascii_lowercase(),
            value: value.trim().to_owned(),
        };
        self.field(&field, shown());
        self.out.fields.push(field);
    }

    fn field(&mut self, field: &Field, shown: String) {
        let line = Some(field.line);
        match field.name.as_str() {
            "expires" => self.expires(field),
            "preferred-languages" => {
                for tag in field.value.split(',').map(str::trim) {
                    if !is_language(tag) {
                        let tag = tag.chars().take(40).collect();
                        self.find(line, Problem::BadLanguage { tag });
                    }
                }
            }
            name if ADDRESSES.contains(&name) => self.address(field, shown),
            _ => self.find(line, Problem::Unknown { name: shown }),
        }
    }

    fn address(&mut self, field: &Field, name: String) {
        let line = Some(field.line);
        match scheme(&field.value).as_deref() {
            None => self.find(line, Problem::NoScheme { name }),
            Some("http") => self.find(line, Problem::NotHttps { name }),
            Some("mailto") => {
                let address = field.value.split_once(':').map_or("", |(_, rest)| rest);
                let whole = address.split_once('@');
                if whole.is_none_or(|(user, host)| user.is_empty() || host.is_empty()) {
                    self.find(line, Problem::Mail);
                }
            }
            Some(_) => {}
        }
        let file = field.value.ends_with("provider-metadata.json");
        if field.name == "csaf" && !file {
            self.find(line, Problem::Csaf);
        }
    }

    fn expires(&mut self, field: &Field) {
        let line = Some(field.line);
        let Some(end) = moment(&field.value) else {
            return self.find(line, Problem::BadExpires);
        };
        let days = (end.micros() - self.now.micros()).div_euclid(86_400_000_000);
        if end <= self.now {
            self.find(line, Problem::Expired { days: -days - 1 });
        } else if days <= SOON {
            self.find(line, Problem::ExpiresSoon { days });
        } else if days > 366 {
            self.find(line, Problem::ExpiresLate { days });
        }
        self.out.expires.get_or_insert(end);
        self.out.days_left.get_or_insert(days);
    }

    /// What is about the whole file.
    fn whole(&mut self, url: Option<&str>) {
        let count = |name: &str| self.out.values(name).count();
        let (contacts, ends) = (count("contact"), count("expires"));
        let (languages, canonical) = (count("preferred-languages"), count("canonical"));
        let keys = count("encryption");
        let mail = self.out.values("contact").any(|v| v.starts_with("mailto:"));
        let here = |url: &str| self.out.values("canonical").any(|v| v == url);
        let elsewhere = canonical > 0 && url.is_some_and(|url| !here(url));
        let signed = self.out.signed;
        let found = [
            (contacts == 0, Problem::NoContact),
            (ends == 0, Problem::NoExpires),
            (ends > 1, Problem::SeveralExpires),
            (languages > 1, Problem::SeveralLanguages),
            (elsewhere, Problem::NotCanonical),
            (signed && canonical == 0, Problem::NoCanonical),
            (mail && keys == 0, Problem::NoEncryption),
            (!signed, Problem::NotSigned),
        ];
        for (_, problem) in found.into_iter().filter(|(holds, _)| *holds) {
            self.find(None, problem);
        }
    }
}

/// The scheme of an address in small letters (RFC 3986 §3.1).
fn scheme(value: &str) -> Option<String> {
    let (scheme, rest) = value.split_once(':')?;
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let first = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (first && scheme.bytes().all(good) && !rest.is_empty()).then(|| scheme.to_ascii_lowercase())
}

/// A moment in the form of RFC 3339 §5.6, with its zone.
fn moment(value: &str) -> Option<Timestamp> {
    let b = value.as_bytes();
    let long = b.len() >= 20 && matches!(b[10], b'T' | b't' | b' ');
    let zone = value.ends_with(['Z', 'z'])
        || b.len()
            .checked_sub(6)
            .is_some_and(|at| at >= 19 && matches!(b[at], b'+' | b'-') && b[at + 3] == b':');
    if !long || !zone {
        return None;
    }
    Timestamp::parse(&value.to_ascii_uppercase())
}

/// A BCP 47 tag whose language is one of ISO 639, which are two or three letters.
fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or("");
    matches!(first.len(), 2 | 3) && tag.parse::<LanguageTag>().is_ok()
}
