//! The types of version 4, those of older versions that lead to them, and the incident type of each.
//!
//! Not here: the members of a type (`members`). Invariant: every type of version 4 has one incident
//! type; what no table knows is `other`, never a guess.

use base::rsit::IncidentType;

/// A type of version 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The category.
    pub category: &'static str,
    /// The type.
    pub kind: &'static str,
    /// What an observation of it is.
    pub incident: IncidentType,
}

macro_rules! kinds {
    ($($category:literal { $($kind:literal $incident:ident,)* })*) => {
        impl Kind {
            /// The 32 types of version 4.2.
            pub const ALL: &'static [Self] = &[$($(Self {
                category: $category,
                kind: $kind,
                incident: IncidentType::$incident,
            },)*)*];
        }
    };
}

kinds! {
    "connection" {
        "ddos" Ddos,
        "infected_host" InfectedSystem,
        "login_attack" BruteForce,
        "port_scan" Scanner,
        "reconnaissance" Scanner,
        "scraping" Scanner,
        "sql_injection" Exploit,
        "vulnerability_scan" Scanner,
    }
    "content" {
        "brand_infringement" Copyright,
        "csam" Violence,
        "csem" Violence,
        "exposed_data" DataLeak,
        "fraud" Masquerade,
        "malware" MalwareDistribution,
        "phishing" Phishing,
        "remote_compromise" SystemCompromise,
        "suspicious_registration" OtherType,
    }
    "copyright" {
        "copyright" Copyright,
        "cyberlocker" Copyright,
        "link_site" Copyright,
        "p2p" Copyright,
        "ugc_platform" Copyright,
        "usenet" Copyright,
    }
    "infrastructure" {
        "botnet" InfectedSystem,
        "compromised_server" SystemCompromise,
    }
    "messaging" {
        "bulk_messaging" Spam,
        "spam" Spam,
    }
    "reputation" {
        "blocklist" Blacklist,
        "threat_intelligence" OtherType,
    }
    "vulnerability" {
        "cve" VulnerableSystem,
        "misconfiguration" Misconfiguration,
        "open_service" PotentiallyUnwantedAccessible,
    }
}

impl Kind {
    /// The type of a pair, if version 4 knows it.
    #[must_use]
    pub fn find(category: &str, kind: &str) -> Option<Self> {
        let is = |one: &&Self| one.category == category && one.kind == kind;
        Self::ALL.iter().find(is).copied()
    }
}

/// What an observation of a type is; also for the types of older versions that version 4 lacks.
pub(super) fn incident(category: &str, kind: &str) -> IncidentType {
    if let Some(found) = Kind::find(category, kind) {
        return found.incident;
    }
    match kind {
        "exploit" => IncidentType::Exploit,
        "harassment" => IncidentType::HarmfulSpeech,
        "potentially_compromised_account" => IncidentType::UnprivilegedAccountCompromise,
        _ => IncidentType::OtherType,
    }
}

/// Fraud by a promise is the use of resources for a pyramid or a chain (RSIT: unauthorised use of
/// resources); fraud under another's name is masquerade, and so is what says neither.
pub(super) fn incident_of_fraud(fraud: Option<&str>, claims_a_name: bool) -> IncidentType {
    match fraud {
        Some("investment" | "lottery" | "advance_fee" | "cryptocurrency") if !claims_a_name => {
            IncidentType::UnauthorisedUseOfResources
        }
        _ => IncidentType::Masquerade,
    }
}

/// Version 4 reports crawlers of search engines under the type of infected hosts: what the reporter
/// itself calls a kind of crawler is no infection, and would be counted as one.
pub(super) fn incident_of_bot(bot: Option<&str>) -> IncidentType {
    match bot {
        Some(
            "search_engine" | "ai_agent" | "monitoring" | "seo_analyzer" | "link_checker"
            | "feed_reader" | "social_media" | "advertising",
        ) => IncidentType::Scanner,
        _ => IncidentType::InfectedSystem,
    }
}

/// Whether a type is about the abuse of children, in any spelling that was ever used.
pub(super) fn is_sealed(category: &str, kind: &str) -> bool {
    let bare = |text: &str| letters(text);
    [bare(category), bare(kind)].iter().any(|word| {
        matches!(word.as_str(), "csam" | "csem")
            || word.starts_with("childabuse")
            || word.starts_with("childsexual")
            || word.starts_with("childporn")
            || word.starts_with("childexploitation")
    })
}

/// Whether what cannot be read might be about the abuse of children, by the words in it: then none
/// of it is to be shown.
#[must_use]
pub fn may_be_sealed(raw: &[u8]) -> bool {
    let words = [
        "csam",
        "csem",
        "childabuse",
        "childsexual",
        "childporn",
        "childexploit",
    ];
    let bare = letters(&String::from_utf8_lossy(raw));
    words.iter().any(|word| bare.contains(word))
}

/// The letters and digits of a word, lower case: `Login-Attack`, `login_attack` and `LoginAttack`
/// are the same.
pub(super) fn letters(word: &str) -> String {
    let kept = word.chars().filter(|c| c.is_ascii_alphanumeric());
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

/// Category and type of version 4 for the class, type and subtype of an older report.
pub(super) fn of_older(
    class: &str,
    kind: &str,
    subtype: &str,
) -> Option<(&'static str, &'static str)> {
    if is_sealed(class, kind) {
        let csem = letters(kind).starts_with("csem");
        return Some(("content", if csem { "csem" } else { "csam" }));
    }
    // The answer of a resolver was rewritten: the source asked for a name of malware, so it has it.
    if letters(subtype) == "rpzrewrite" || letters(kind) == "rpz" {
        return Some(("infrastructure", "botnet"));
    }
    Some(match letters(kind).as_str() {
        "dos" | "ddos" | "ddosattack" | "dosattack" => ("connection", "ddos"),
        "loginattack" | "bruteforce" | "hackattack" => ("connection", "login_attack"),
        "portscan" | "scan" => ("connection", "port_scan"),
        "webcrawler" | "harvesting" | "webharvesting" => ("connection", "scraping"),
        "sqlinjection" => ("connection", "sql_injection"),
        "malware" | "malwareattack" => ("content", "malware"),
        "phishing" => ("content", "phishing"),
        "fraud" => ("content", "fraud"),
        "trademark" => ("content", "brand_infringement"),
        "copyright" | "filesharing" => ("copyright", "copyright"),
        "botnet" | "botinfection" | "bot" | "infection" => ("infrastructure", "botnet"),
        "spam" | "spamvertized" | "spamtrap" => ("messaging", "spam"),
        "dnsbl" | "rbl" | "blacklist" | "blocklist" => ("reputation", "blocklist"),
        "openservice" => ("vulnerability", "open_service"),
        "misconfiguration" => ("vulnerability", "misconfiguration"),
        _ => return None,
    })
}

/// `LoginAttack`, `Login-Attack`, `DestinationIP` and `SMTPFrom` as version 4 would spell them.
pub(super) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (i, c) in chars.iter().enumerate() {
        if !c.is_alphanumeric() {
            if !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
            continue;
        }
        let before = i.checked_sub(1).and_then(|b| chars.get(b));
        let lower_before = before.is_some_and(|b| b.is_lowercase() || b.is_ascii_digit());
        let word_ends = before.is_some_and(|b| b.is_uppercase())
            && chars.get(i + 1).is_some_and(|n| n.is_lowercase());
        if c.is_uppercase() && (lower_before || word_ends) && !out.ends_with('_') && !out.is_empty()
        {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out.trim_end_matches('_').to_owned()
}
