//! From what was typed to digits, and from digits to a number.
//!
//! Not here: guessing a country. Invariant: every character of the input is a digit, a sign that
//! separates digits, or the cause of an error that names its place.

use super::Phone;
use super::plans::{PLANS, Plan, SHARED};
use base::CountryCode;

/// More is no telephone number and is not looked at.
const MOST: usize = 80;

/// The most digits of a number, country code included (ITU-T E.164 §6).
const DIGITS: usize = 15;

/// The most digits of an extension that we take.
const EXTENSION: usize = 11;

/// Why a text is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing, or no digit at all.
    #[error("there is no telephone number; write it as +, country code and number")]
    Empty,
    /// A sign that has no place in a number.
    #[error("sign {at}: \"{found}\" has no place in a telephone number; write digits alone")]
    Sign {
        /// Its place, counted from 1.
        at: usize,
        /// The sign.
        found: char,
    },
    /// A `+` that is not at the beginning.
    #[error("sign {at}: a + stands only at the beginning; write one number a field")]
    Plus {
        /// Its place, counted from 1.
        at: usize,
    },
    /// A national number, and no country is known.
    #[error("\"{digits}\" has no country code; write it as +, country code and number")]
    NoCountry {
        /// The digits.
        digits: String,
    },
    /// No country has such a code.
    #[error("\"+{digits}\" begins with no assigned country code; look at the first digits")]
    UnknownCode {
        /// The digits.
        digits: String,
    },
    /// Fewer digits than any number of the code has.
    #[error("+{code}: {found} digits after the country code; at least {least} are needed")]
    TooShort {
        /// The country code.
        code: u16,
        /// Digits after it.
        found: usize,
        /// The fewest.
        least: usize,
    },
    /// More digits than any number of the code has.
    #[error("{found} digits; at most {most} are possible: write one number a field")]
    TooLong {
        /// Digits found.
        found: usize,
        /// The most.
        most: usize,
    },
    /// An extension that is none.
    #[error("\"{found}\" is not an extension; write up to {EXTENSION} digits after \"ext\"")]
    Extension {
        /// What stands there, shortened.
        found: String,
    },
}

impl PhoneError {
    /// A short name of the case, as the end of a message id.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Sign { .. } => "sign",
            Self::Plus { .. } => "plus",
            Self::NoCountry { .. } => "no-country",
            Self::UnknownCode { .. } => "unknown-code",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } => "too-long",
            Self::Extension { .. } => "extension",
        }
    }
}

/// Reads a number as people write it: `+221 33 000 00 00`, `00221…`, `(033) 000-0000` with the
/// country it is dialled in, `tel:` addresses, digits of Arabic or full-width scripts, `ext. 12`.
///
/// # Errors
/// When a sign is none of a number, the country is not known, or there are too few or too many
/// digits; see [`PhoneError`].
pub fn parse(text: &str, country: Option<CountryCode>) -> Result<Phone, PhoneError> {
    let written = Written::of(text)?;
    let plan = country.and_then(plan);
    let phone = if written.plus {
        international(&written.digits)?
    } else {
        dialled(&written.digits, plan)?
    };
    Ok(Phone {
        extension: written.extension,
        ..phone
    })
}

pub(super) fn plan(country: CountryCode) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.0 == country.as_str())
}

/// What was typed, without the signs between digits.
struct Written {
    plus: bool,
    digits: String,
    extension: Option<String>,
}

impl Written {
    fn of(text: &str) -> Result<Self, PhoneError> {
        let found = text.chars().count();
        if found > MOST {
            return Err(PhoneError::TooLong {
                found,
                most: DIGITS,
            });
        }
        let trimmed = text.trim();
        let scheme = trimmed.get(..4).filter(|s| s.eq_ignore_ascii_case("tel:"));
        let number = scheme.map_or(trimmed, |_| &trimmed[4..]);
        let skipped = text.chars().count() - number.chars().count();
        let (number, behind) = split_extension(number);
        let mut written = Self {
            plus: false,
            digits: String::new(),
            extension: behind.map(extension).transpose()?.flatten(),
        };
        // A trunk digit in brackets is not dialled from abroad: "+44 (0)20".
        let shown = match number.trim_start().starts_with(['+', '＋']) {
            true => number.replacen("(0)", "   ", 1),
            false => number.to_owned(),
        };
        for (i, c) in shown.chars().enumerate() {
            written.take(c, skipped + i + 1)?;
        }
        if written.digits.is_empty() {
            return Err(PhoneError::Empty);
        }
        Ok(written)
    }

    fn take(&mut self, c: char, at: usize) -> Result<(), PhoneError> {
        if let Some(digit) = digit(c) {
            self.digits.push(digit);
        } else if matches!(c, '+' | '＋') {
            if self.plus || !self.digits.is_empty() {
                return Err(PhoneError::Plus { at });
            }
            self.plus = true;
        } else if !separates(c) {
            return Err(PhoneError::Sign { at, found: c });
        }
        Ok(())
    }
}

/// A decimal digit of the scripts that telephone numbers are written in.
fn digit(c: char) -> Option<char> {
    let zeros = ['0', '٠', '۰', '०', '０'];
    let of = |zero: &char| {
        let n = u32::from(c).checked_sub(u32::from(*zero))?;
        char::from_digit(n, 10)
    };
    zeros.iter().find_map(of)
}

/// What stands between digits and means nothing, marks of direction included.
fn separates(c: char) -> bool {
    let marks = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let dashes = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' | '~');
    let others = matches!(
        c,
        '.' | '/' | '(' | ')' | '[' | ']' | '（' | '）' | '·' | '\u{a0}'
    );
    c.is_whitespace() || marks || dashes || others
}

/// The number and what stands behind it as an extension or as parameters of an address.
fn split_extension(text: &str) -> (&str, Option<&str>) {
    if let Some((number, parameters)) = text.split_once(';') {
        let named = parameters.split(';').find_map(|p| p.strip_prefix("ext="));
        return (number, named);
    }
    let lower = text.to_ascii_lowercase();
    let marks = ["extension", "ext.", "ext", "poste", "доб.", "x", "#"];
    let first = marks
        .iter()
        .filter_map(|mark| lower.find(mark).map(|at| (at, mark.len())))
        .min_by_key(|(at, len)| (*at, usize::MAX - len));
    match first {
        Some((at, len)) if at > 0 => (&text[..at], Some(&text[at + len..])),
        _ => (text, None),
    }
}

fn extension(text: &str) -> Result<Option<String>, PhoneError> {
    let bad = || PhoneError::Extension {
        found: text.trim().chars().take(20).collect(),
    };
    let mut digits = String::new();
    for c in text.chars() {
        match digit(c) {
            Some(digit) => digits.push(digit),
            None if separates(c) || c == ':' => {}
            None => return Err(bad()),
        }
    }
    if digits.is_empty() || digits.len() > EXTENSION {
        return Err(bad());
    }
    Ok(Some(digits))
}

/// Digits that begin with a country code.
fn international(digits: &str) -> Result<Phone, PhoneError> {
    if digits.len() > DIGITS + 1 {
        return Err(PhoneError::TooLong {
            found: digits.len(),
            most: DIGITS,
        });
    }
    let unknown = || PhoneError::UnknownCode {
        digits: digits.to_owned(),
    };
    let code = code_of(digits).ok_or_else(unknown)?;
    let (head, rest) = digits.split_at(code.to_string().len());
    // Written with the trunk digit all the same: no number of such a plan begins with it.
    let trunk = PLANS.iter().filter(|p| p.1 == code).all(|p| p.2 == "0") && !is_shared(code);
    let rest = match trunk {
        true => rest.trim_start_matches('0'),
        false => rest,
    };
    fitting(code, head, rest)
}

/// Digits as they are dialled inside a country.
fn dialled(digits: &str, plan: Option<&Plan>) -> Result<Phone, PhoneError> {
    let exits = plan.map_or("", |plan| plan.3).split_whitespace();
    let abroad = exits
        .chain(["00"])
        .find_map(|exit| digits.strip_prefix(exit));
    if let Some(rest) = abroad {
        return international(rest);
    }
    let Some((_, code, trunk, _, least, most)) = plan else {
        return Err(PhoneError::NoCountry {
            digits: digits.to_owned(),
        });
    };
    let head = code.to_string();
    let fits = |d: &str| (usize::from(*least)..=usize::from(*most)).contains(&d.len());
    let without = digits.strip_prefix(trunk).filter(|_| !trunk.is_empty());
    // A digit that some plans dial first and others begin numbers with counts as the former only
    // when what is left can be a number.
    let national = match without {
        Some(rest) if *trunk == "0" || fits(rest) => rest,
        _ => digits,
    };
    // Written with the country code, and the + forgotten.
    let complete = digits.strip_prefix(&head).filter(|rest| fits(rest));
    match complete {
        Some(_) if !fits(national) => international(digits),
        _ => fitting(*code, &head, national),
    }
}

fn is_shared(code: u16) -> bool {
    SHARED.iter().any(|(shared, _, _)| *shared == code)
}

/// The assigned code that digits begin with; codes have one to three digits.
fn code_of(digits: &str) -> Option<u16> {
    (1..=3).find_map(|n| {
        let code: u16 = digits.get(..n)?.parse().ok()?;
        let assigned = is_shared(code) || PLANS.iter().any(|plan| plan.1 == code);
        (assigned && !digits.starts_with('0')).then_some(code)
    })
}

/// A number, if a number of the code can have so many digits.
fn fitting(code: u16, head: &str, rest: &str) -> Result<Phone, PhoneError> {
    let plans = PLANS.iter().filter(|plan| plan.1 == code);
    let shared = SHARED.iter().filter(|plan| plan.0 == code);
    let lengths = plans.map(|p| (p.4, p.5)).chain(shared.map(|p| (p.1, p.2)));
    let (least, most) = lengths.fold((u8::MAX, 0), |(a, b), (x, y)| (a.min(x), b.max(y)));
    let (least, most) = (usize::from(least), usize::from(most));
    if rest.len() < least {
        return Err(PhoneError::TooShort {
            code,
            found: rest.len(),
            least,
        });
    }
    if rest.len() > most {
        return Err(PhoneError::TooLong {
            found: head.len() + rest.len(),
            most: head.len() + most,
        });
    }
    Ok(Phone {
        digits: format!("{head}{rest}"),
        code,
        extension: None,
    })
}
