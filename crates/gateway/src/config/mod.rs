//! Settings: the configuration file, then the environment, then the command line, each over the
//! one before.
//!
//! Not here: what users set on pages (that is stored with the administration).
//! Invariant: a setting is either understood or refused with its place; none is ignored.

mod keys;
mod values;

pub use keys::{KEYS, Key, find, nearest};

use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Every setting, with its default where none was given.
#[derive(Debug, Clone, Deserialize)]
pub struct Config {
    /// Where and how pages answer.
    pub server: Server,
    /// Where the transactional data is.
    pub store: Store,
    /// How mail leaves.
    pub mail: Mail,
    /// How mail comes.
    pub mailbox: Mailbox,
    /// What is taken in, and with how much.
    pub ingest: Ingest,
    /// What one request may use.
    pub limits: Limits,
    /// Accounts of people.
    pub accounts: Accounts,
    /// What `security.txt` says.
    pub security: Security,
    /// Languages beside the six.
    pub languages: Languages,
    /// Requests that leave the gateway.
    pub outgoing: Outgoing,
}

/// `[server]`
#[derive(Debug, Clone, Deserialize)]
pub struct Server {
    /// Where pages answer.
    pub listen: SocketAddr,
    /// What pages call the gateway where no administration gives it its name.
    pub name: Option<String>,
    /// Where health and metrics answer.
    pub admin_listen: Option<SocketAddr>,
    /// The address under which users reach the gateway.
    #[serde(default, deserialize_with = "values::web_address")]
    pub public_url: Option<String>,
    /// The certificate chain.
    pub tls_cert: Option<PathBuf>,
    /// The private key.
    pub tls_key: Option<PathBuf>,
    /// Proxies whose forwarded headers are believed.
    #[serde(deserialize_with = "values::prefixes")]
    pub trusted_proxy: Vec<base::Prefix>,
}

/// `[store]`
#[derive(Debug, Clone, Deserialize)]
pub struct Store {
    /// A PostgreSQL address; `None` is SQLite in the data folder.
    pub postgres: Option<String>,
}

/// `[mail]`
#[derive(Debug, Clone, Deserialize)]
pub struct Mail {
    /// The mail server.
    pub smtp: Option<String>,
    /// The file with the mail server's password.
    pub password_file: Option<PathBuf>,
    /// Authorities that are trusted beside the system's.
    pub ca_file: Option<PathBuf>,
    /// The sender's address.
    pub from: Option<String>,
    /// The name under which DNS publishes the key that letters are signed with.
    pub dkim_selector: Option<String>,
    /// The file with that key's private half.
    pub dkim_key_file: Option<PathBuf>,
    /// Letters a minute to recipients of one domain; 0 for no limit.
    pub domain_a_minute: u32,
    /// A folder instead of a mail server.
    pub folder: Option<PathBuf>,
}

/// `[mailbox]`
#[derive(Debug, Clone, Deserialize)]
pub struct Mailbox {
    /// Where mail is fetched from.
    #[serde(deserialize_with = "values::mailboxes")]
    pub from: Vec<watch::mailbox::Source>,
    /// Seconds between two looks.
    pub seconds: u32,
}

impl Config {
    /// The gateway's own address, by which answers to its letters are known.
    #[must_use]
    pub fn own_address(&self) -> watch::mailbox::Own {
        let from = self.mail.from.as_deref();
        from.map_or_else(Default::default, watch::mailbox::Own::of)
    }
}

/// `[ingest]`
#[derive(Debug, Clone, Deserialize)]
pub struct Ingest {
    /// Folders whose new files are taken in.
    pub watch: Vec<PathBuf>,
    /// Hosts from which reports are fetched that mails bring as links.
    #[serde(deserialize_with = "values::link_hosts")]
    pub link_hosts: watch::ingest::links::Hosts,
    /// The most megabytes of such a report.
    pub link_mb: u32,
}

/// `[limits]`
#[derive(Debug, Clone, Deserialize)]
pub struct Limits {
    /// The most memory of a query in megabytes.
    pub sql_memory_mb: u32,
    /// The most seconds of a query.
    #[serde(deserialize_with = "values::seconds")]
    pub sql_seconds: u32,
    /// The most rows of an answer.
    pub sql_rows: u32,
    /// How long a list looks for observations before it stops and says so, in seconds.
    #[serde(deserialize_with = "values::seconds")]
    pub list_seconds: u64,
    /// How much of the disk must be free for new input.
    #[serde(deserialize_with = "values::least_free")]
    pub free_for_input: web::limit::Least,
    /// How much of it must be free for any change.
    #[serde(deserialize_with = "values::least_free")]
    pub free_for_changes: web::limit::Least,
}

impl Limits {
    /// How much of the disk must be free for what.
    #[must_use]
    pub const fn least_free(&self) -> web::limit::Thresholds {
        web::limit::Thresholds {
            input: self.free_for_input,
            change: self.free_for_changes,
        }
    }
}

/// `[accounts]`
#[derive(Debug, Clone, Deserialize)]
pub struct Accounts {
    /// Roles whose holders must have a second step.
    #[serde(deserialize_with = "values::roles")]
    pub second_factor: Vec<base::Role>,
}

/// `[security]`
#[derive(Debug, Clone, Deserialize)]
pub struct Security {
    /// Where to report a weakness.
    pub contact: Vec<String>,
    /// The day until which the file is to be believed.
    #[serde(default, deserialize_with = "values::day")]
    pub expires: Option<base::Day>,
    /// The policy of disclosure.
    pub policy: Option<String>,
    /// The key for encrypted reports.
    pub encryption: Option<String>,
}

/// `[languages]`
#[derive(Debug, Clone, Deserialize)]
pub struct Languages {
    /// A folder with further languages.
    pub folder: Option<PathBuf>,
}

/// `[outgoing]`
#[derive(Debug, Clone, Deserialize)]
pub struct Outgoing {
    /// The proxy by which web addresses of cases are looked at.
    #[serde(default, deserialize_with = "values::proxy")]
    pub exit: Option<url::Url>,
    /// A web address that says whether the gateway's own line works.
    #[serde(default, deserialize_with = "values::outside")]
    pub control: Option<String>,
    /// The name servers asked for web addresses of cases.
    #[serde(deserialize_with = "values::name_servers")]
    pub name_servers: Vec<std::net::SocketAddr>,
    /// Private prefixes that may be reached.
    #[serde(deserialize_with = "values::prefixes")]
    pub allow: Vec<base::Prefix>,
}

/// What is wrong with the settings.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{path}: cannot be read: {source}; name another file with --config", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{place}: not valid TOML: {source}")]
    Syntax {
        /// The file or the variable.
        place: String,
        /// Where and why.
        source: Box<toml::de::Error>,
    },
    /// A key that does not exist.
    #[error("{place}: unknown setting \"{key}\"{}", hint(.nearest.as_deref()))]
    Unknown {
        /// The file or the variable.
        place: String,
        /// The key as given.
        key: String,
        /// The key that was likely meant.
        nearest: Option<String>,
    },
    /// A value of the wrong kind.
    #[error("{place}: {key}: {reason}")]
    Value {
        /// Where the value came from.
        place: String,
        /// The key.
        key: String,
        /// What is wrong, and what was expected.
        reason: String,
    },
}

fn hint(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "; the settings are listed in docs/reference/configuration.md".to_owned(),
        |n| format!("; did you mean \"{n}\"?"),
    )
}

/// Settings being gathered: later sources replace earlier ones, key by key.
#[derive(Debug, Clone)]
pub struct Gather {
    values: Vec<(&'static Key, toml::Value, String)>,
}

impl Default for Gather {
    fn default() -> Self {
        let default =
            |key: &'static Key| Some((key, parse_value(key.default)?, "default".to_owned()));
        Self {
            values: KEYS.iter().filter_map(default).collect(),
        }
    }
}

impl Gather {
    /// Takes the settings of a configuration file.
    ///
    /// # Errors
    /// When the file cannot be read, is not TOML, or names a setting that does not exist.
    pub fn file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        self.text(&text, &path.display().to_string())
    }

    /// Takes the settings of a configuration text; `place` names it in errors.
    ///
    /// # Errors
    /// As [`Gather::file`].
    pub fn text(&mut self, text: &str, place: &str) -> Result<(), ConfigError> {
        let table: toml::Table = text.parse().map_err(|e| ConfigError::Syntax {
            place: place.to_owned(),
            source: Box::new(e),
        })?;
        for (section, value) in table {
            let toml::Value::Table(entries) = value else {
                return Err(unknown(place, &section));
            };
            for (name, value) in entries {
                let key = format!("{section}.{name}");
                self.set(&key, value, place)?;
            }
        }
        Ok(())
    }

    /// Takes the settings of environment variables, by the names of [`Key::variable`].
    pub fn environment(&mut self, variable: impl Fn(&str) -> Option<String>) {
        for key in KEYS {
            let name = key.variable();
            if let Some(text) = variable(&name) {
                self.put(key, bare(key, text), name);
            }
        }
    }

    /// Takes one setting.
    ///
    /// # Errors
    /// When there is no such setting.
    pub fn set(&mut self, key: &str, value: toml::Value, place: &str) -> Result<(), ConfigError> {
        let known = find(key).ok_or_else(|| unknown(place, key))?;
        self.put(known, value, place.to_owned());
        Ok(())
    }

    fn put(&mut self, key: &'static Key, value: toml::Value, place: String) {
        self.values.retain(|(k, _, _)| k.name != key.name);
        self.values.push((key, value, place));
    }

    /// The typed settings.
    ///
    /// # Errors
    /// When a value is not of its key's kind; the error names where the value came from.
    pub fn finish(&self) -> Result<Config, ConfigError> {
        let mut root = toml::Table::new();
        for section in [
            "server",
            "store",
            "mail",
            "mailbox",
            "ingest",
            "limits",
            "accounts",
            "security",
            "languages",
            "outgoing",
        ] {
            root.insert(section.to_owned(), toml::Value::Table(toml::Table::new()));
        }
        let mut broken = None;
        for (key, value, place) in &self.values {
            let (section, name) = key
                .name
                .split_once('.')
                .expect("every key of the table has a section");
            if let Some(toml::Value::Table(table)) = root.get_mut(section) {
                table.insert(name.to_owned(), value.clone());
            }
            if let Err(error) = Config::deserialize(toml::Value::Table(self.only(key))) {
                broken.get_or_insert((key, place, error));
            }
        }
        if let Some((key, place, error)) = broken {
            let reason = format!("{}: {}", error.message().trim(), key.meaning);
            return Err(ConfigError::Value {
                place: place.clone(),
                key: key.name.to_owned(),
                reason,
            });
        }
        Config::deserialize(toml::Value::Table(root)).map_err(|e| ConfigError::Value {
            place: "settings".to_owned(),
            key: String::new(),
            reason: e.message().to_owned(),
        })
    }

    /// The defaults with one setting replaced, to find out which value is the wrong one.
    fn only(&self, key: &'static Key) -> toml::Table {
        let mut root = toml::Table::new();
        let given = self
            .values
            .iter()
            .find(|(k, _, _)| k.name == key.name)
            .map(|(_, v, _)| v.clone());
        for known in KEYS {
            let (section, name) = known
                .name
                .split_once('.')
                .expect("every key of the table has a section");
            let table = root
                .entry(section)
                .or_insert_with(|| toml::Value::Table(toml::Table::new()));
            let value = if known.name == key.name {
                given.clone()
            } else {
                parse_value(known.default)
            };
            if let (toml::Value::Table(table), Some(value)) = (table, value) {
                table.insert(name.to_owned(), value);
            }
        }
        root
    }

    /// Every setting that has a value, with where it came from; secrets are named but not shown.
    #[must_use]
    pub fn shown(&self) -> Vec<(&'static str, String, &str)> {
        KEYS.iter()
            .filter_map(|key| {
                let (_, value, place) = self.values.iter().find(|(k, _, _)| k.name == key.name)?;
                let text = if key.secret {
                    "(set)".to_owned()
                } else {
                    value.to_string()
                };
                Some((key.name, text, place.as_str()))
            })
            .collect()
    }
}

fn unknown(place: &str, key: &str) -> ConfigError {
    ConfigError::Unknown {
        place: place.to_owned(),
        key: key.to_owned(),
        nearest: nearest(key).map(str::to_owned),
    }
}

/// The value of a variable: as TOML, or written bare; a list as its parts with commas between.
fn bare(key: &Key, text: String) -> toml::Value {
    let parsed = parse_value(&text);
    let is_list = key.default.starts_with('[') && !text.trim_start().starts_with('[');
    match parsed {
        _ if is_list => {
            let parts = text.split(',').map(|part| part.trim().trim_matches('"'));
            let parts = parts.filter(|part| !part.is_empty());
            toml::Value::Array(parts.map(|part| part.to_owned().into()).collect())
        }
        Some(value) => value,
        None => toml::Value::String(text),
    }
}

/// A TOML value written alone; `None` when it is not one.
fn parse_value(text: &str) -> Option<toml::Value> {
    let table: toml::Table = format!("v = {text}").parse().ok()?;
    table.get("v").cloned()
}

#[cfg(test)]
mod tests;
