//! What readers of files rely on.

use base::id::{OrganisationId, RecordId, StatementId};
use base::{LanguageTag, Timestamp};

use super::{Filter, card, description, list, security_txt};
use crate::record::audience::{Medium, Sight};
use crate::record::{Audience, Kind, Layer, Record, Seen, Statement, Value};

const NOW: i64 = 1_790_000_000_000_000;

fn said(kind: Kind, (name, language): (&str, &str), values: &[(&str, &str)]) -> Statement {
    let field = kind.field(name).expect(name);
    let value = |(text, audience): &(&str, &str)| Value {
        audience: Audience::parse(audience).expect("an audience"),
        ..Value::plain(field, *text)
    };
    Statement {
        id: StatementId::new(Timestamp::from_micros(NOW)),
        field,
        language: language.to_owned(),
        layer: Layer::Asserted,
        source: String::new(),
        at: Timestamp::from_micros(NOW),
        waiting: false,
        values: values.iter().map(value).collect(),
    }
}

/// A team as somebody sees it who stands so near.
fn team(near: Sight) -> Seen {
    let of = |name, values: &[(&str, &str)]| said(Kind::Organisation, name, values);
    let live = [
        of(("name", ""), &[("National Team", "public")]),
        of(("name", "ar"), &[("الفريق الوطني", "public")]),
        of(("short_name", ""), &[("CSIRT-XA", "public")]),
        of(("kind", ""), &[("csirt", "public")]),
        of(("country", ""), &[("XA", "public")]),
        of(
            ("mail", ""),
            &[
                ("report@csirt.example", "public"),
                ("secret@csirt.example", "tlp:red"),
            ],
        ),
        of(("telephone", ""), &[("+12025550143", "public")]),
        of(("emergency", ""), &[("+12025550144", "members")]),
        of(("service", ""), &[("6.2", "public")]),
        of(("mission", "en"), &[("To answer.\nAlways.", "public")]),
        of(("mission", "fr"), &[("Répondre.", "public")]),
    ];
    let id = [7; 16];
    let record = Record {
        id: RecordId::from_bytes(id),
        kind: Kind::Organisation,
        organisation: OrganisationId::from_bytes(id),
        contact: None,
        version: 1,
        created: None,
        verified: None,
        erased: None,
    };
    Seen::new(record, &live, near, Medium::Screen).expect("it has a name")
}

#[test]
fn a_card_holds_what_its_reader_may_see_and_reads_back() {
    let public = card(&team(Sight::Visitor), None).expect("a card");
    assert_eq!(public.emails, ["report@csirt.example"]);
    assert_eq!(public.telephones.len(), 1);
    assert_eq!(public.names.len(), 2);
    let desk = card(&team(Sight::Desk), None).expect("a card");
    assert_eq!((desk.emails.len(), desk.telephones.len()), (2, 2));
    let text = super::cards(&[team(Sight::Visitor)]);
    assert!(text.contains("UID:urn:uuid:07070707-"), "{text}");
    assert!(!text.contains("secret@"), "{text}");
}

#[test]
fn teams_are_found_by_country_name_and_any_field() {
    let all = [team(Sight::Visitor)];
    let found = |country: &str, team: &str, q: &str| {
        let given = |t: &str| (!t.is_empty()).then(|| t.to_owned());
        let filter = Filter {
            country: given(country),
            team: given(team),
            q: given(q),
            ..Filter::default()
        };
        list(&all, &filter).0.len()
    };
    assert_eq!((found("xa", "", ""), found("XB", "", "")), (1, 0));
    assert_eq!(
        (found("", "csirt-xa", ""), found("", "csirt-xb", "")),
        (1, 0)
    );
    assert_eq!((found("", "", "REPORT@"), found("", "", "secret@")), (1, 0));
    let (teams, at) = list(&all, &Filter::default());
    assert_eq!(teams[0].team, "CSIRT-XA");
    assert_eq!(teams[0].email.as_deref(), Some("report@csirt.example"));
    assert_eq!(at, Some(Timestamp::from_micros(NOW)));
}

#[test]
fn teams_are_found_by_the_region_of_their_country() {
    let mut one = team(Sight::Visitor);
    for said in one.said.iter_mut().filter(|s| s.field.name == "country") {
        said.values[0].text = "KE".to_owned();
    }
    let all = [one, team(Sight::Visitor)];
    let found = |region: &str| {
        let filter = Filter {
            region: crate::country::Region::parse(region),
            ..Filter::default()
        };
        list(&all, &filter).0.len()
    };
    assert_eq!((found("africa"), found("europe"), found("")), (1, 0, 2));
}

#[test]
fn a_description_has_its_items_in_the_language_asked_for() {
    let tag: LanguageTag = "fr".parse().expect("a tag");
    let word = |id: &str| format!("<{id}>");
    let document = description(
        &team(Sight::Visitor),
        &tag,
        "https://gateway.example/x",
        &word,
    );
    let text = exchange::rfc2350::text(&document, &tag);
    for line in [
        "Répondre.",
        "https://gateway.example/x",
        "6.2 <directory-service-incident-analysis>",
        "+12025550143",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(
        !text.contains("To answer") && !text.contains("secret@"),
        "{text}"
    );
}

#[test]
fn a_security_txt_is_valid_or_not_written() {
    let now = Timestamp::from_micros(NOW);
    let text = security_txt(&team(Sight::Visitor), now).expect("valid");
    assert!(
        text.contains("Contact: mailto:report@csirt.example\r\n"),
        "{text}"
    );
    assert!(exchange::security_txt::check(text.as_bytes(), now, None).is_valid());
    let mut nobody = team(Sight::Visitor);
    nobody.said.retain(|s| s.field.name != "mail");
    assert!(security_txt(&nobody, now).is_err());
}

#[test]
fn the_feed_of_teams_says_what_is_public_and_leads_to_their_pages() {
    let all = [team(Sight::Visitor)];
    let lang = crate::edition::tests::lang("ar");
    let feed = super::feed(&all, &lang, "https://gateway.example/", "Gateway");
    assert_eq!(feed.entries.len(), 1);
    let entry = &feed.entries[0];
    assert_eq!(entry.title, "الفريق الوطني");
    assert_eq!(entry.updated, Timestamp::from_micros(NOW));
    let page = "https://gateway.example/ar/directory/records/";
    assert!(entry.page.starts_with(page), "{}", entry.page);
    assert!(entry.summary.contains("report@csirt.example"));
    assert!(!entry.summary.contains("secret"), "{}", entry.summary);
    assert_eq!(feed.updated, entry.updated);
}
