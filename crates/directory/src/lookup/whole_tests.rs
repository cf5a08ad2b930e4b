//! What a person relies on who asks about a prefix as a whole, or about an AS.

use std::sync::Arc;

use base::id::OrganisationId;
use base::{Asn, Prefix};

use super::{Owner, OwnersBuilder, Query, Reason, RoutesBuilder, Tables};
use crate::network::{Resource, Side, Source};

fn prefix(text: &str) -> Prefix {
    text.parse().expect("a prefix")
}

fn asn(number: u32) -> Asn {
    Asn::new(number).expect("an AS number")
}

fn tables() -> Tables {
    let mut routes = RoutesBuilder::default();
    routes.route(prefix("198.18.0.0/15"), asn(64_500));
    routes.route(prefix("198.18.4.0/22"), asn(64_501));
    routes.route(prefix("203.0.113.0/25"), asn(64_503));
    routes.route(prefix("203.0.113.128/25"), asn(64_504));
    for network in [
        "192.0.2.0/26",
        "192.0.2.64/26",
        "2001:db8::/32",
        "2001:db8:1::/48",
    ] {
        routes.route(prefix(network), asn(64_502));
    }
    routes.name(asn(64_502), "HOSPITAL-NET");
    let mut owners = OwnersBuilder::new(vec!["XA".parse().expect("a code")]);
    let owner = |n: u8, name: &str| Owner {
        id: OrganisationId::from_bytes([n; 16]),
        name: name.into(),
        sector: None,
        critical: false,
    };
    let (telecom, bank) = (owner(1, "Telecom"), owner(2, "Bank"));
    let resource = |text: &str| Resource::parse(text).expect("a resource");
    owners.own(resource("198.18.0.0/16"), &telecom, Source::Import);
    owners.own(resource("198.18.4.0/25"), &bank, Source::Import);
    owners.own(resource("AS64502"), &bank, Source::Manual);
    owners.side(resource("198.18.64.0/18"), Side::Exclude);
    Tables::new(Arc::new(routes.build()), Arc::new(owners.build()))
}

#[test]
fn a_prefix_is_whose_it_is_as_a_whole_and_parts_have_their_own_owners() {
    let tables = tables();
    let answer = |text: &str| tables.answer(&Query::parse(text).expect(text), 20);
    let whole = answer("198.18.0.0/16");
    assert_eq!(whole.resolved.organisation_name, Some("Telecom"));
    assert_eq!(whole.resolved.prefix, Some(prefix("198.18.0.0/15")));
    let inside: Vec<_> = whole
        .inside
        .iter()
        .map(|(p, r)| (p.to_string(), r.organisation_name, r.in_constituency))
        .collect();
    assert_eq!(
        inside,
        [
            ("198.18.4.0/25".to_owned(), Some("Bank"), true),
            ("198.18.64.0/18".to_owned(), None, false)
        ]
    );
    assert_eq!(
        whole.inside[1].1.reason,
        Reason::ExcludedPrefix(prefix("198.18.64.0/18"))
    );
    let wider = answer("198.18.0.0/15");
    assert_eq!(
        (wider.resolved.organisation_name, &wider.resolved.reason),
        (None, &Reason::Nothing),
        "nobody holds all of it, whoever holds its first address"
    );
    assert_eq!(wider.inside.len(), 3);
    let half = answer("198.18.4.0/24");
    assert_eq!(
        (half.resolved.organisation_name, half.resolved.asn),
        (Some("Telecom"), Some(asn(64_501))),
        "the bank holds only half of it"
    );
    assert_eq!(half.inside[0].1.organisation_name, Some("Bank"));
    assert_eq!(
        answer("198.18.4.0/25").resolved.organisation_name,
        Some("Bank")
    );
    assert!(!answer("198.18.65.0/24").resolved.in_constituency);
}

#[test]
fn a_prefix_that_is_announced_in_parts_names_who_announces_them() {
    let tables = tables();
    let parts = tables.answer(&Query::Prefix(prefix("203.0.113.0/24")), 20);
    assert_eq!(parts.resolved.asn, None);
    assert_eq!(parts.parts, [asn(64_503), asn(64_504)]);
    assert_eq!(
        parts.explain()[0],
        (
            "directory-explain-parts",
            vec![("parts", "AS64503, AS64504".to_owned())]
        )
    );
    let nowhere = tables.answer(&Query::Prefix(prefix("100.64.0.0/24")), 20);
    assert_eq!(nowhere.explain()[0].0, "directory-explain-no-route");
}

#[test]
fn an_as_number_lists_what_it_announces_with_its_name_and_holder() {
    let tables = tables();
    let of = |n, most| tables.answer(&Query::Asn(asn(n)), most);
    let all = of(64_502, 20);
    let announced = all.announced.as_ref().expect("asked for an AS");
    let names: Vec<_> = announced.first.iter().map(Prefix::to_string).collect();
    assert_eq!(announced.count, 4);
    assert_eq!(
        names,
        [
            "192.0.2.0/26",
            "192.0.2.64/26",
            "2001:db8::/32",
            "2001:db8:1::/48"
        ]
    );
    assert_eq!(all.resolved.organisation_name, Some("Bank"));
    let ids: Vec<_> = all.explain().into_iter().map(|m| m.0).collect();
    assert_eq!(
        ids,
        [
            "directory-explain-asn-announces",
            "directory-explain-as-name",
            "directory-explain-organisation",
            "directory-reason-organisation-asn-manual"
        ]
    );
    let some = of(64_502, 1).announced.expect("asked for an AS");
    assert_eq!((some.count, some.first.len()), (4, 1));
    let holed = of(64_500, 20).announced.expect("asked for an AS");
    assert_eq!(
        holed.first,
        [prefix("198.18.0.0/15")],
        "a hole makes no second one"
    );
    assert_eq!(
        of(64_999, 20).explain()[0].0,
        "directory-explain-asn-silent"
    );
}
