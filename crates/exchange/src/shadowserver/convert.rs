//! The conversions that a mapping names: text of a column to a value on its way to a field.
//!
//! Not here: what a field accepts (`field`). Invariant: a conversion either gives a value, gives
//! none ("the column says nothing"), or says that the reference would fail the row on it.

use crate::field::{self, Given, Integer};
use base::observation::{ExtraKind, Row};
use std::fmt::Write;
use std::net::IpAddr;

/// A named conversion of the provider's schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conversion {
    Plain,
    NoneIfUnknown,
    Int,
    IntNotZero,
    Bool,
    Ip,
    TimeUtc,
    Cves,
    Float,
    Date,
    DateUtc,
    HttpUrl,
    /// The generic rules' reading of such a column: a whole URL stays as it is.
    UrlOrPath,
    Fqdn,
    Network,
    CategoryOrDetail,
    Base64,
    ExchangeTaxonomy,
    ExchangeType,
    ExchangeIdentifier,
}

impl Conversion {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "validate_to_none" => Self::NoneIfUnknown,
            "convert_int" => Self::Int,
            "invalidate_zero" => Self::IntNotZero,
            "convert_bool" => Self::Bool,
            "validate_ip" => Self::Ip,
            "add_UTC_to_timestamp" => Self::TimeUtc,
            "extract_cve_from_tag" => Self::Cves,
            "convert_float" => Self::Float,
            "convert_date" => Self::Date,
            "convert_date_utc" => Self::DateUtc,
            "convert_http_host_and_url" => Self::HttpUrl,
            "validate_fqdn" => Self::Fqdn,
            "validate_network" => Self::Network,
            "category_or_detail" => Self::CategoryOrDetail,
            "force_base64" => Self::Base64,
            "scan_exchange_taxonomy" => Self::ExchangeTaxonomy,
            "scan_exchange_type" => Self::ExchangeType,
            "scan_exchange_identifier" => Self::ExchangeIdentifier,
            _ => return None,
        })
    }
}

/// A converted value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Converted<'a> {
    Given(Given<'a>),
    /// An address with the text it was read from.
    Ip(IpAddr, &'a str),
    /// An integer that does not fit 64 bits.
    Large {
        negative: bool,
        digits: &'a str,
    },
}

/// The reference's conversion fails on the value, and with it the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unconvertible;

/// The other columns that some conversions read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Beside<'a> {
    pub host: &'a str,
    pub path: Option<&'a str>,
    pub application: &'a str,
    pub detail: &'a str,
}

type Outcome<'a> = Result<Option<Converted<'a>>, Unconvertible>;

fn text(value: &str) -> Option<Converted<'_>> {
    Some(Converted::Given(Given::Text(value)))
}

/// Converts a column's text; `built` is memory for text that has to be made.
pub(super) fn convert<'a>(
    conversion: Conversion,
    raw: &'a str,
    beside: &Beside<'a>,
    built: &'a mut String,
) -> Outcome<'a> {
    use Conversion as C;
    Ok(match conversion {
        C::Plain | C::TimeUtc => text(raw),
        C::NoneIfUnknown => none_if_unknown(raw),
        C::Int => return int(raw, false),
        C::IntNotZero => return int(raw, true),
        C::Bool => bool_of(raw).map(|b| Converted::Given(Given::Bool(b))),
        C::Ip => ip(raw),
        C::Float if raw.is_empty() => None,
        C::Float => {
            let number = field::float(raw).ok_or(Unconvertible)?;
            Some(Converted::Given(Given::Float(number)))
        }
        C::Date | C::DateUtc => field::parse_date(raw).and_then(|at| {
            built.clear();
            built.push_str(&field::iso_offset(at));
            text(built)
        }),
        C::Cves => cves(raw, built),
        // A phishing page or a request through a proxy needs no host put before it.
        C::UrlOrPath if raw.contains("://") => text(raw),
        C::HttpUrl | C::UrlOrPath => http_url(raw, beside, built),
        C::Fqdn => {
            built.clear();
            if field::fqdn(raw, built).is_some() {
                text(raw)
            } else {
                None
            }
        }
        C::Network => raw.contains('/').then(|| text(raw)).flatten(),
        C::CategoryOrDetail => text(if raw.is_empty() { beside.detail } else { raw }),
        C::Base64 => base64(raw, built),
        C::ExchangeTaxonomy => text(if webshell(raw) {
            "intrusions"
        } else {
            "vulnerable"
        }),
        C::ExchangeType => text(if webshell(raw) {
            "system-compromise"
        } else {
            "vulnerable-system"
        }),
        C::ExchangeIdentifier => text(if webshell(raw) {
            "exchange-server-webshell"
        } else {
            "vulnerable-exchange-server"
        }),
    })
}

fn webshell(tag: &str) -> bool {
    tag.contains("webshell")
}

fn none_if_unknown(raw: &str) -> Option<Converted<'_>> {
    (!matches!(raw, "" | "0" | "unknown"))
        .then(|| text(raw))
        .flatten()
}

fn int(raw: &str, not_zero: bool) -> Outcome<'_> {
    if raw.is_empty() {
        return Ok(None);
    }
    Ok(match field::integer(raw).ok_or(Unconvertible)? {
        Integer::Small(0) if not_zero => None,
        Integer::Small(n) => Some(Converted::Given(Given::Int(n))),
        Integer::Large { negative, digits } => Some(Converted::Large { negative, digits }),
    })
}

fn bool_of(raw: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(raw));
    if is(&["y", "yes", "true", "enabled", "1"]) {
        Some(true)
    } else if is(&["n", "no", "false", "disabled", "0"]) {
        Some(false)
    } else {
        None
    }
}

fn ip(raw: &str) -> Option<Converted<'_>> {
    if raw.is_empty() || raw.contains('/') {
        return None;
    }
    field::address(raw).map(|ip| Converted::Ip(ip, raw))
}

/// The `;`-separated tags that are CVE numbers, sorted.
fn cves<'a>(tag: &str, built: &'a mut String) -> Option<Converted<'a>> {
    // Most tags hold no dash at all.
    memchr::memchr(b'-', tag.as_bytes())?;
    let mut found: Vec<&str> = tag.split(';').filter(|t| is_cve(t)).collect();
    found.sort_unstable();
    built.clear();
    for (i, cve) in found.iter().enumerate() {
        built.push_str(if i == 0 { "" } else { ";" });
        built.push_str(cve);
    }
    if built.is_empty() { None } else { text(built) }
}

fn is_cve(tag: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    tag.strip_prefix("cve-")
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(year, number)| digits(year) && digits(number))
}

/// Host and path of a request to a URL: the path loses what stands before its first `/` and after
/// the first blank.
fn http_url<'a>(raw: &'a str, beside: &Beside<'a>, built: &'a mut String) -> Option<Converted<'a>> {
    let path = beside.path.unwrap_or("");
    if beside.host.is_empty() || path.is_empty() {
        return text(raw);
    }
    let path = path.find('/').map_or("", |n| &path[n..]);
    let path = path.split(char::is_whitespace).next().unwrap_or("");
    let scheme = if beside.application == "https" {
        "https"
    } else {
        "http"
    };
    built.clear();
    write!(built, "{scheme}://{}{path}", beside.host).ok()?;
    text(built)
}

fn base64<'a>(raw: &'a str, built: &'a mut String) -> Option<Converted<'a>> {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    if raw.is_empty() {
        return None;
    }
    let data = raw.trim_end_matches('=');
    let padding = raw.len() - data.len();
    let alphabet = |b: u8| b.is_ascii_alphanumeric() || b == b'+' || b == b'/';
    if padding <= 2 && raw.len().is_multiple_of(4) && data.bytes().all(alphabet) {
        return text(raw);
    }
    built.clear();
    STANDARD.encode_string(raw, built);
    text(built)
}

/// JSON readers take numbers up to about 10^308; longer ones stay text.
const MAX_DIGITS: usize = 300;

/// Puts a value into `extra`, keeping its JSON type.
pub(super) fn put_extra(row: &mut Row, key: &str, value: Converted<'_>, number: &mut String) {
    number.clear();
    let written = match value {
        Converted::Given(Given::Text(text)) | Converted::Ip(_, text) => {
            row.set_extra(key, text, ExtraKind::Text);
            return;
        }
        Converted::Given(Given::Ip(ip)) => write!(number, "\"{ip}\""),
        Converted::Given(Given::Int(n)) => write!(number, "{n}"),
        Converted::Given(Given::Float(n)) => write!(number, "{n:?}"),
        Converted::Given(Given::Bool(b)) => write!(number, "{b}"),
        Converted::Large { digits, .. } if digits.len() > MAX_DIGITS => {
            row.set_extra(key, digits, ExtraKind::Text);
            return;
        }
        Converted::Large { negative, digits } => {
            write!(number, "{}{digits}", if negative { "-" } else { "" })
        }
    };
    if written.is_ok() {
        row.set_extra(key, number, ExtraKind::Json);
    }
}
