//! Contact cards of organisations, people and functions.
//!
//! Not here: the form (`exchange::vcard`). Invariant: a card has the id of its record, so that a
//! second import of it changes the first.

use base::LanguageTag;
use exchange::vcard::{
    Card, Kind as CardKind, Local, Name, Organization, Telephone, Use, write_all,
};

use super::{changed, languages, texts};
use crate::record::{Kind, Seen, of_organisation};

/// The card of a record; `None` for a designation, which is no contact.
#[must_use]
pub fn card(seen: &Seen, organisation: Option<&Seen>) -> Option<Card> {
    let kind = match seen.record.kind {
        Kind::Organisation => CardKind::Organization,
        Kind::Person => CardKind::Person,
        Kind::Function => CardKind::Function,
        Kind::Designation => return None,
    };
    let uid = uuid::Uuid::from_bytes(seen.record.id.bytes());
    let mut card = Card::new(uid, kind);
    let named = match seen.record.kind {
        Kind::Function => "function",
        _ => "name",
    };
    card.names = local(seen, named)
        .into_iter()
        .map(|l| Name::shown(l.text, l.language))
        .collect();
    let of = organisation.filter(|o| o.record.id != seen.record.id);
    card.organization = of.map_or_else(Vec::new, |o| {
        let units = local(o, "name").into_iter();
        let unit = |l: Local| Organization {
            units: vec![l.text],
            language: l.language,
        };
        units.map(unit).collect()
    });
    card.role = local(seen, "function");
    let all = |field| {
        texts(seen, field, "")
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    card.emails = all("mail");
    card.urls = all("website");
    for (field, used) in [
        ("telephone", Use::Voice),
        ("emergency", Use::Voice),
        ("fax", Use::Fax),
    ] {
        let numbers = texts(seen, field, "").into_iter();
        let numbers = numbers.filter_map(|n| exchange::e164::parse(n, None).ok());
        card.telephones
            .extend(numbers.map(|number| Telephone { number, used }));
    }
    card.time_zone = texts(seen, "time_zone", "")
        .first()
        .map(|z| (*z).to_owned());
    card.languages = languages(seen);
    card.note = local(seen, "hours");
    card.revised = changed(seen);
    Some(card)
}

/// The values of a field with their languages; what has none stands first.
fn local(seen: &Seen, field: &str) -> Vec<Local> {
    let mut all: Vec<_> = seen.of(field).collect();
    all.sort_by_key(|s| !s.language.is_empty());
    let one = |said: &crate::record::Said| {
        let language: Option<LanguageTag> = said.language.parse().ok();
        said.values
            .iter()
            .map(|v| Local {
                text: v.text.clone(),
                language: language.clone(),
            })
            .collect::<Vec<_>>()
    };
    all.into_iter().flat_map(one).collect()
}

/// The cards of many records, one after the other.
#[must_use]
pub fn cards(all: &[Seen]) -> String {
    let organisation = |seen: &Seen| {
        let id = of_organisation(seen.record.organisation);
        all.iter().find(|o| o.record.id == id)
    };
    let cards: Vec<Card> = all
        .iter()
        .filter_map(|seen| card(seen, organisation(seen)))
        .collect();
    write_all(&cards)
}
