//! The table of settings: the one place where a key, its default and its meaning stand.
//!
//! Not here: the typed values (`config`). Invariant: a key that is not in [`KEYS`] is refused, and
//! every key can also be set by the environment variable that [`Key::variable`] names.

/// One setting.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Section and name, as `server.listen`.
    pub name: &'static str,
    /// The default as TOML; empty when there is none.
    pub default: &'static str,
    /// What it does, in a sentence.
    pub meaning: &'static str,
    /// Whether its value is never printed.
    pub secret: bool,
}

impl Key {
    /// The environment variable that sets it: `server.listen` is `CYBERGATEWAY_SERVER_LISTEN`.
    #[must_use]
    pub fn variable(&self) -> String {
        format!(
            "CYBERGATEWAY_{}",
            self.name.replace('.', "_").to_ascii_uppercase()
        )
    }
}

macro_rules! keys {
    ($($name:literal $default:literal $meaning:literal $($secret:ident)?;)*) => {
        /// Every setting, by section.
        pub const KEYS: &[Key] = &[$(Key {
            name: $name,
            default: $default,
            meaning: $meaning,
            secret: keys!(@ $($secret)?),
        }),*];
    };
    (@ secret) => { true };
    (@) => { false };
}

keys! {
    "server.listen" "\"127.0.0.1:8080\"" "The address and port at which pages answer.";
    "server.name" "" "What pages call the gateway while no administration, or more than one, is set up; a single one gives it its own name.";
    "server.admin_listen" "" "The address and port for health and metrics; none when left out.";
    "server.public_url" "" "The address under which users reach the gateway, such as https://gateway.example, for every link that is mailed, shown or printed; without it, links say where it listens.";
    "server.tls_cert" "" "The file with the certificate chain (PEM).";
    "server.tls_key" "" "The file with the certificate's private key (PEM).";
    "server.trusted_proxy" "[]" "The prefixes of proxies whose forwarded headers are believed.";
    "store.postgres" "" "A PostgreSQL address, which may say sslmode and sslrootcert; without it, SQLite in the data folder is used." secret;
    "mail.smtp" "" "The mail server, such as smtps://user@mail.example:465.";
    "mail.password_file" "" "The file that holds the mail server's password.";
    "mail.ca_file" "" "A file of authorities (PEM) that the mail server's certificate may be signed by, beside the system's.";
    "mail.from" "" "The sender's address.";
    "mail.dkim_selector" "" "The name under which DNS publishes the key that letters are signed with (DKIM), such as gateway for gateway._domainkey.example.org.";
    "mail.dkim_key_file" "" "The file that holds the private key (PEM: RSA of 2048 bits or more, or Ed25519) that letters are signed with.";
    "mail.domain_a_minute" "60" "The most letters that are handed over in a minute for recipients of one domain; 0 for no limit.";
    "mail.folder" "" "A folder into which mail is written instead of being sent.";
    "mailbox.from" "[]" "Where mail is fetched from: imaps://USER@HOST/FOLDER?password_file=PATH (also imap+starttls://, and &ca_file=PATH), maildir:PATH, mbox:PATH or eml:PATH.";
    "mailbox.seconds" "60" "The pause between two looks into the mailboxes, in seconds.";
    "ingest.watch" "[]" "Folders whose new files are taken in while the gateway runs.";
    "ingest.link_hosts" "[\"dl.shadowserver.org\"]" "Hosts from which a report is fetched that a mail brings as a link; over TLS only, unless written with http:// in front; an empty list fetches none.";
    "ingest.link_mb" "1024" "The most megabytes of a report that a mail brings as a link.";
    "limits.sql_memory_mb" "256" "The most memory that a query of an analyst uses, in megabytes.";
    "limits.sql_seconds" "30" "How long a query of an analyst may run, in seconds.";
    "limits.sql_rows" "100000" "The most rows of an answer to a query; further ones are cut off, and said to be.";
    "limits.list_seconds" "10" "How long a list of observations looks before it stops and shows what it has, in seconds.";
    "limits.free_for_input" "\"10 %\"" "How much of the data folder's disk must be free for new input: a share, or bytes such as 20 GB, which suit a large disk better.";
    "limits.free_for_changes" "\"5 %\"" "How much of it must be free for any change; with less, pages are read-only.";
    "accounts.second_factor" "[]" "Roles whose holders must set up a second step before they can do anything else, such as administrator; none by default.";
    "security.contact" "[]" "Where to report a weakness of this gateway, as addresses with a scheme (mailto:, https:, tel:), in order of preference; with security.expires they are published as /.well-known/security.txt.";
    "security.expires" "" "The day until which security.txt is to be believed, such as 2027-06-30; less than a year ahead is advised.";
    "security.policy" "" "The address of the policy of disclosure.";
    "security.encryption" "" "The address of the key for encrypted reports.";
    "languages.folder" "" "A folder with further languages, one folder of messages each.";
    "outgoing.exit" "" "The proxy by which web addresses of cases are looked at, such as http://127.0.0.1:3128 or socks5h://127.0.0.1:1080, so that whoever runs them does not see the gateway's own address; the machine's own line without.";
    "outgoing.control" "" "A web address outside the gateway's network, such as your ministry's site, asked when nobody answers, to tell the silence of others from that of the gateway's own line.";
    "outgoing.name_servers" "[]" "Name servers for the looks at web addresses of cases, as addresses with or without a port; servers that filter make what they block look as if it were gone. The machine's own without.";
    "outgoing.allow" "[]" "Private prefixes that feeds may be fetched from all the same, such as a mirror on the own network.";
}

/// The key of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|k| k.name == name)
}

/// The known key that a mistyped one most likely means.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    let last = name.rsplit('.').next().unwrap_or(name);
    KEYS.iter()
        .map(|k| {
            let own = k.name.rsplit('.').next().unwrap_or(k.name);
            let score =
                strsim::jaro_winkler(name, k.name).max(strsim::jaro_winkler(last, own) * 0.95);
            (score, k.name)
        })
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
