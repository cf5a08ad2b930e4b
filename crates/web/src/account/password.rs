//! What a password must be: long, and not one that everybody tries first.
//!
//! Deliberately no rules of composition and no forced change (NIST SP 800-63B §3.1.1.2): length
//! and a list of what is guessed first do more. Invariant: `Debug` never shows the text.

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;
/// The most bytes, so that hashing cannot be made arbitrarily expensive.
const LONGEST: usize = 1024;
/// Fewer different characters than this are a pattern and not a password.
const FEWEST_DIFFERENT: usize = 5;

/// Words that, alone or with digits and signs around them, are tried first.
const COMMON: [&str; 42] = [
    "password",
    "passwort",
    "passw",
    "motdepasse",
    "contrasena",
    "contraseña",
    "пароль",
    "parol",
    "密码",
    "mima",
    "admin",
    "administrator",
    "administrateur",
    "administrador",
    "root",
    "welcome",
    "welcometo",
    "letmein",
    "iloveyou",
    "qwerty",
    "qwertyuiop",
    "qwertyuiopasdf",
    "qwertyuiopasdfghjkl",
    "qwertyuiopasdfghjklzxcvbnm",
    "azerty",
    "azertyuiop",
    "azertyuiopqsdf",
    "asdfghjkl",
    "zxcvbnm",
    "asdfghjklzxcvbnm",
    "йцукенгшщзхъ",
    "changeme",
    "pleasechangeme",
    "default",
    "secret",
    "monkey",
    "dragon",
    "football",
    "sunshine",
    "princess",
    "cybergateway",
    "cybersecurity",
];
/// Runs of which a password must not be a part.
const RUNS: [&str; 4] = [
    "01234567890123456789012345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
];

/// A password that meets the rules.
#[derive(Clone)]
pub struct Password(String);

/// Why a text cannot be a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPassword {
    /// Fewer than [`SHORTEST`] characters.
    #[error("a password has at least {SHORTEST} characters")]
    Short,
    /// More than 1,024 bytes.
    #[error("a password has at most {LONGEST} bytes")]
    Long,
    /// One of the first that an attacker tries.
    #[error("this password is among the first that are guessed; choose another")]
    Common,
    /// Made from the account's own address or name.
    #[error("a password must not be made from the mail address or the name")]
    Personal,
}

impl BadPassword {
    /// The message by which a page says it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Short => "account-error-password-short",
            Self::Long => "account-error-password-long",
            Self::Common => "account-error-password-common",
            Self::Personal => "account-error-password-personal",
        }
    }
}

impl Password {
    /// Takes a text as it was typed or pasted; blanks count and are kept.
    ///
    /// # Errors
    /// [`BadPassword`]; `own` are the account's address and name.
    pub fn parse(text: &str, own: &[&str]) -> Result<Self, BadPassword> {
        if text.chars().count() < SHORTEST {
            return Err(BadPassword::Short);
        }
        if text.len() > LONGEST {
            return Err(BadPassword::Long);
        }
        let lower = text.to_lowercase();
        if is_common(&lower) {
            return Err(BadPassword::Common);
        }
        let core = letters(&lower);
        let personal = own.iter().flat_map(|o| {
            [
                (*o).to_owned(),
                o.split('@').next().unwrap_or_default().to_owned(),
            ]
        });
        let mut personal = personal
            .map(|o| letters(&o.to_lowercase()))
            .filter(|o| o.chars().count() >= 3);
        if personal.any(|own| own == core) {
            return Err(BadPassword::Personal);
        }
        Ok(Self(text.to_owned()))
    }

    /// A random one, for sample accounts: 256 bits as text.
    #[must_use]
    pub fn random() -> Self {
        Self(super::Secret::random().reveal().to_owned())
    }

    /// The text, for hashing, and for showing a random one to its holder.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

fn is_common(lower: &str) -> bool {
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    let core = letters(lower);
    let reversed: String = lower.chars().rev().collect();
    different.len() < FEWEST_DIFFERENT
        || RUNS.iter().any(|run| run.contains(lower) || run.contains(&reversed))
        || COMMON.contains(&core.as_str())
        // "passwordpassword" is no better than "password".
        || COMMON.iter().any(|word| !core.is_empty() && core.replace(word, "").is_empty())
}

/// The letters of a text, with the usual digits and signs that stand for letters put back.
fn letters(lower: &str) -> String {
    let inner = lower.trim_matches(|c: char| !c.is_alphabetic() && !"@$".contains(c));
    let spelled = inner.chars().map(|c| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    });
    spelled.filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<(), BadPassword> {
        Password::parse(text, &["amina.diallo@example.org", "Amina Diallo"]).map(|_| ())
    }

    #[test]
    fn long_passwords_of_any_kind_are_taken() {
        for good in [
            "correct horse battery",
            "дождь за окном 7",
            "只是一个很长的句子而已好吗",
            "x9!Kd#qLm2$zP",
            "    leading blanks kept",
        ] {
            assert_eq!(parse(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for bad in [
            "password1234",
            "P@ssw0rd2026!",
            "passwordpassword",
            "qwertyuiop12",
            "123456789012",
            "210987654321",
            "aaaaaaaaaaaa",
            "abababababab",
            "Administrator1",
            "abcdefghijklm",
            "1qaz2wsx3edc",
            "CyberGateway2026",
        ] {
            assert_eq!(parse(bad), Err(BadPassword::Common), "{bad}");
        }
        assert_eq!(parse("short"), Err(BadPassword::Short));
        assert_eq!(parse(&"long words ".repeat(100)), Err(BadPassword::Long));
        for own in [
            "aminadiallo2026",
            "amina.diallo@example.org",
            "AMINA DIALLO!!",
        ] {
            assert_eq!(parse(own), Err(BadPassword::Personal), "{own}");
        }
    }
}
