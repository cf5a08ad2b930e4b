//! Sample responders and reports: what a desk finds in the morning.
//!
//! Not here: observations. Invariant: nobody of it exists; numbers are of ranges that are never
//! given out, domains are reserved (RFC 2606), and a second start enters nothing twice.

use super::tenant;
use crate::compose::Gateway;
use base::{Actor, Decimal};
use watch::incident_report::{Channel, Kind, Loss, Reporter, Told, Way, actions};
use watch::responder::actions::{Change, change};
use watch::responder::{Kind as What, Mark, Said};
use web::form::Key;

/// Name, kind, number, marks.
const RESPONDERS: [(&str, What, &str, &[&str]); 5] = [
    (
        "Telecom Sample",
        What::Operator,
        "+1 202 555 0150",
        &["+120255501"],
    ),
    (
        "Sample Money",
        What::MobileMoney,
        "+1 202 555 0151",
        &["+1202555015", "sample money"],
    ),
    (
        "National Bank (sample)",
        What::Bank,
        "+1 202 555 0152",
        &["XA..0001", "natbank"],
    ),
    (
        "Police, cybercrime unit (sample)",
        What::Police,
        "+1 202 555 0153",
        &[],
    ),
    (
        "Children’s hotline (sample)",
        What::Hotline,
        "+1 202 555 0154",
        &[],
    ),
];

/// Language, kind, sender, brand, amount, text.
type Sample = (
    &'static str,
    Kind,
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static str,
);

const REPORTS: [Sample; 7] = [
    (
        "en",
        Kind::Phishing,
        "",
        "National Bank (sample)",
        None,
        "I got a mail that my account would be closed, with a link to hxxps://secure-login.example.com/bank/verify.php?id=4711 that asks for card and code.",
    ),
    (
        "fr",
        Kind::Phishing,
        "",
        "National Bank (sample)",
        None,
        "Même message : https://secure-login.example.com/bank/verify.php?id=4711 – je n’ai rien saisi.",
    ),
    (
        "en",
        Kind::Phishing,
        "",
        "National Bank (sample)",
        None,
        "The same page stands at hxxps://mirror.example.net/bank/verify.php too.",
    ),
    (
        "fr",
        Kind::MobileMoney,
        "Sample Money",
        "Sample Money",
        Some("25000"),
        "Quelqu’un a appelé du +1 202 555 0159 au nom du service clients et m’a fait composer un code. 25 000 sont partis.",
    ),
    (
        "ar",
        Kind::Sms,
        "36700",
        "",
        None,
        "وصلتني رسالة عن جائزة مع الرابط https://prize.example.org/win/2026/now وطلب رقم البطاقة.",
    ),
    (
        "es",
        Kind::ScamSite,
        "",
        "",
        Some("120.50"),
        "Compré en https://shop.example.net/oferta/zapatos y nunca llegó nada.",
    ),
    (
        "en",
        Kind::Malware,
        "",
        "",
        None,
        "An attachment invoice.zip, SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, began to encrypt files.",
    ),
];

/// Enters the sample.
///
/// # Errors
/// The context's.
pub(crate) async fn enter(gateway: &Gateway, actor: &Actor) -> anyhow::Result<()> {
    let watch = &gateway.watch;
    for (n, (name, kind, telephone, marks)) in RESPONDERS.iter().enumerate() {
        let marks = marks.iter().filter_map(|m| Mark::parse(m).ok());
        let said = Said {
            name: (*name).to_owned(),
            kind: *kind,
            telephone: (*telephone).to_owned(),
            mail: String::new(),
            web: String::new(),
            hours: String::new(),
            marks: marks.collect(),
        };
        change(actor, watch, tenant(), Change::Add(said), &key(1, n)).await?;
    }
    for (n, sample) in REPORTS.iter().enumerate() {
        let to = (tenant(), Channel::Page);
        actions::send(actor, watch, to, told(sample)?, &key(2, n)).await?;
    }
    Ok(())
}

/// One form for each of the sample, so that it is carried out once.
fn key(what: u8, n: usize) -> Key {
    Key::parse(&format!("5a{what:02x}{n:028x}")).expect("32 small hexadecimal digits")
}

fn told((language, kind, sender, brand, amount, text): &Sample) -> anyhow::Result<Told> {
    let loss = match amount {
        Some(amount) => Some(Loss {
            amount: amount.parse::<Decimal>()?,
            currency: "USD".to_owned(),
            way: if *kind == Kind::MobileMoney {
                Way::MobileMoney
            } else {
                Way::Card
            },
            responder: None,
        }),
        None => None,
    };
    Ok(Told {
        kind: *kind,
        text: (*text).to_owned(),
        sender: (*sender).to_owned(),
        brand: (*brand).to_owned(),
        happened: None,
        loss,
        reporter: Reporter::default(),
        consent: Vec::new(),
        file: None,
        abuse: false,
        language: language.parse()?,
        suspected: false,
    })
}
