//! What a user of look-ups relies on: agreement with a naive model, precedence, persistence.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use base::id::OrganisationId;
use base::{Asn, CountryCode, IpKey, Prefix};
use proptest::prelude::*;
use store::Fs;
use store::testing::TempDir;

use super::{
    Folder, Owner, OwnersBuilder, Query, Reason, Reported, Resolved, RoutesBuilder, Tables,
};
use crate::network::{Resource, Side, Source};
use crate::sector::Sector;

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn prefix(text: &str) -> Prefix {
    text.parse().expect("a prefix")
}

fn asn(number: u32) -> Asn {
    Asn::new(number).expect("an AS number")
}

fn cc(text: &str) -> CountryCode {
    text.parse().expect("a code")
}

fn resource(text: &str) -> Resource {
    Resource::parse(text).expect("a resource")
}

fn owner(n: u8, name: &str, sector: Sector, critical: bool) -> Owner {
    Owner {
        id: OrganisationId::from_bytes([n; 16]),
        name: name.into(),
        sector: Some(sector),
        critical,
    }
}

/// The pilot's networks: an operator holds a /15, a bank and a hospital parts of it.
fn tables() -> Tables {
    let mut routes = RoutesBuilder::default();
    routes.route(prefix("198.18.0.0/15"), asn(64_500));
    routes.route(prefix("198.18.4.0/22"), asn(64_501));
    routes.route(prefix("2001:db8::/32"), asn(64_502));
    routes.name(asn(64_500), "PILOT-NET Pilot Telecom");
    routes.country(ip("198.18.0.0"), ip("198.19.255.255"), cc("XA"));
    routes.country(ip("203.0.113.0"), ip("203.0.113.255"), cc("XA"));
    let mut owners = OwnersBuilder::new(vec![cc("XA")]);
    let telecom = owner(1, "Pilot Telecom", Sector::Telecommunications, true);
    let bank = owner(2, "Bank of the Pilot", Sector::Finance, true);
    let hospital = owner(3, "Hospital", Sector::Health, true);
    owners.own(resource("198.18.0.0/15"), &telecom, Source::Import);
    owners.own(resource("198.18.4.0/24"), &bank, Source::Import);
    owners.own(resource("198.18.5.0/24"), &bank, Source::Import);
    owners.own(resource("198.18.5.0/24"), &hospital, Source::Manual);
    owners.own(resource("AS64502"), &hospital, Source::Import);
    owners.own(resource("bank.xa"), &bank, Source::Import);
    owners.side(resource("198.18.64.0/18"), Side::Exclude);
    owners.side(resource("192.0.2.0/24"), Side::Include);
    owners.side(resource("AS64510"), Side::Include);
    owners.side(resource("AS64511"), Side::Exclude);
    owners.side(resource("xa"), Side::Include);
    owners.side(resource("abroad.xa"), Side::Exclude);
    Tables::new(Arc::new(routes.build()), Arc::new(owners.build()))
}

#[test]
fn the_most_specific_entry_answers_with_its_reason() {
    let tables = tables();
    let answer = |text: &str| tables.resolve(ip(text));
    let bank = answer("198.18.4.9");
    assert_eq!(
        (bank.asn, bank.prefix),
        (Some(asn(64_501)), Some(prefix("198.18.4.0/22")))
    );
    assert_eq!(
        (bank.organisation_name, bank.sector, bank.critical),
        (Some("Bank of the Pilot"), Some(Sector::Finance), true)
    );
    let reason = Reason::OrganisationPrefix {
        prefix: prefix("198.18.4.0/24"),
        source: Source::Import,
    };
    assert_eq!(
        (bank.reason, bank.in_constituency, bank.special),
        (reason, true, true)
    );
    let telecom = answer("198.19.255.255");
    assert_eq!(
        (telecom.organisation_name, telecom.as_name),
        (Some("Pilot Telecom"), Some("PILOT-NET Pilot Telecom"))
    );
    assert_eq!(answer("2001:db8:7::1").organisation_name, Some("Hospital"));
    assert_eq!(
        answer("::ffff:198.18.4.9").organisation_name,
        Some("Bank of the Pilot")
    );
}

#[test]
fn a_manual_entry_wins_over_an_imported_one_for_the_same_prefix() {
    let found = tables().resolve(ip("198.18.5.1")).reason;
    assert_eq!(
        found,
        Reason::OrganisationPrefix {
            prefix: prefix("198.18.5.0/24"),
            source: Source::Manual
        }
    );
    assert_eq!(
        tables().resolve(ip("198.18.5.1")).organisation_name,
        Some("Hospital")
    );
}

#[test]
fn foreign_ranges_of_a_domestic_holder_are_left_out() {
    let tables = tables();
    let out = tables.resolve(ip("198.18.64.1"));
    assert_eq!((out.organisation, out.in_constituency), (None, false));
    assert_eq!(out.reason, Reason::ExcludedPrefix(prefix("198.18.64.0/18")));
    assert!(
        tables.resolve(ip("198.18.128.1")).in_constituency,
        "the range ends where it says"
    );
}

#[test]
fn the_constituency_is_more_than_organisations() {
    let tables = tables();
    let of_asn = |n| {
        tables.resolve_reported(&Reported {
            asn: Some(asn(n)),
            ..Reported::default()
        })
    };
    let of_domain = |d| {
        tables.resolve_reported(&Reported {
            domain: Some(d),
            ..Reported::default()
        })
    };
    let reason = |r: Resolved<'_>| {
        (
            r.reason,
            r.in_constituency,
            r.organisation_name.map(str::to_owned),
        )
    };
    assert_eq!(
        reason(tables.resolve(ip("192.0.2.1"))),
        (
            Reason::ConstituencyPrefix(prefix("192.0.2.0/24")),
            true,
            None
        )
    );
    assert_eq!(
        reason(of_asn(64_510)),
        (Reason::ConstituencyAsn(asn(64_510)), true, None)
    );
    assert_eq!(
        reason(of_asn(64_511)),
        (Reason::ExcludedAsn(asn(64_511)), false, None)
    );
    assert_eq!(
        reason(of_domain("www.Shop.XA")),
        (Reason::ConstituencyDomain("xa".into()), true, None)
    );
    assert_eq!(
        reason(of_domain("www.abroad.xa")),
        (Reason::ExcludedDomain("abroad.xa".into()), false, None)
    );
    let bank = Reason::OrganisationDomain {
        domain: "bank.xa".into(),
        source: Source::Import,
    };
    assert_eq!(
        reason(of_domain("login.bank.xa")),
        (bank, true, Some("Bank of the Pilot".into()))
    );
    assert_eq!(
        reason(of_domain("notbank.org")),
        (Reason::Nothing, false, None)
    );
    assert_eq!(
        reason(tables.resolve(ip("203.0.113.9"))),
        (Reason::Country(cc("XA")), true, None)
    );
}

#[test]
fn what_a_report_says_stands_where_tables_are_silent() {
    let reported = Reported {
        ip: Some(ip("198.51.100.1")),
        asn: Some(asn(64_502)),
        cc: Some(cc("XA")),
        domain: None,
    };
    let tables = tables();
    let known = tables.resolve_reported(&reported);
    assert_eq!(
        (known.asn, known.prefix, known.cc),
        (Some(asn(64_502)), None, Some(cc("XA")))
    );
    assert_eq!(known.organisation_name, Some("Hospital"));
    let contradicting = Reported {
        ip: Some(ip("198.18.0.1")),
        asn: Some(asn(1)),
        ..Reported::default()
    };
    assert_eq!(
        tables.resolve_reported(&contradicting).asn,
        Some(asn(64_500))
    );
    assert_eq!(
        Tables::empty().resolve_reported(&reported).reason,
        Reason::Nothing
    );
    assert_eq!(Tables::empty().version(), "");
}

#[test]
fn questions_of_the_command_line_are_answered() {
    let tables = tables();
    let answer = |text: &str| tables.answer(&Query::parse(text).expect(text), 20);
    assert_eq!(
        answer("AS64502").resolved.organisation_name,
        Some("Hospital")
    );
    assert_eq!(
        answer("www.bank.xa").resolved.organisation_name,
        Some("Bank of the Pilot")
    );
    let ids: Vec<_> = answer("198.18.4.9")
        .resolved
        .explain()
        .into_iter()
        .map(|m| m.0)
        .collect();
    assert_eq!(
        ids,
        [
            "directory-explain-route",
            "directory-explain-country",
            "directory-explain-special",
            "directory-explain-organisation",
            "directory-reason-organisation-prefix-import"
        ]
    );
    assert!(Query::parse("what?").is_err());
}

#[test]
fn tables_come_back_from_their_folder_and_are_replaced_by_kind() {
    let dir = TempDir::new();
    let folder = Folder::new(dir.path().join("tables"), Fs::real());
    assert_eq!(
        folder.load().expect("an absent folder is empty").version(),
        ""
    );
    let mut first = RoutesBuilder::default();
    first.route(prefix("198.18.0.0/15"), asn(64_500));
    first.name(asn(64_500), "PILOT");
    first.country(ip("198.18.0.0"), ip("198.18.0.255"), cc("XA"));
    folder.replace(first, "registry-a").expect("written");
    let mut second = RoutesBuilder::default();
    second.country(ip("198.18.1.0"), ip("198.18.1.255"), cc("XB"));
    second.route(prefix("2001:db8::/32"), asn(64_502));
    folder.replace(second, "registry-b").expect("written");
    let routes = folder.load().expect("read");
    assert_eq!(
        routes.route(ip("198.19.0.1")).map(|r| r.asn),
        Some(asn(64_500))
    );
    assert_eq!(
        routes.route(ip("2001:db8::1")).map(|r| r.asn),
        Some(asn(64_502))
    );
    assert_eq!(routes.as_name(asn(64_500)), Some("PILOT"));
    assert_eq!(
        (
            routes.country(ip("198.18.0.1")),
            routes.country(ip("198.18.1.1"))
        ),
        (Some(cc("XA")), Some(cc("XB")))
    );
    assert_eq!(routes.country(ip("198.18.2.1")), None);
    assert_eq!(folder.load().expect("read").version(), routes.version());
    let mut third = RoutesBuilder::default();
    third.route(prefix("198.18.0.0/15"), asn(64_501));
    folder.replace(third, "").expect("written");
    let changed = folder.load().expect("read");
    assert_eq!(
        changed.route(ip("198.19.0.1")).map(|r| r.asn),
        Some(asn(64_501))
    );
    assert_ne!(changed.version(), routes.version());
}

#[test]
fn a_damaged_table_is_refused_by_name() {
    let dir = TempDir::new();
    let folder = Folder::new(dir.path(), Fs::real());
    let mut rows = RoutesBuilder::default();
    rows.route(prefix("198.18.0.0/15"), asn(64_500));
    folder.replace(rows, "").expect("written");
    let path = dir.path().join("as4.table");
    let good = std::fs::read(&path).expect("there");
    for cut in [0, 7, 20, good.len() - 1] {
        std::fs::write(&path, &good[..cut]).expect("cut");
        let error = folder
            .load()
            .expect_err("a cut file is refused")
            .to_string();
        assert!(
            error.contains("as4.table") && error.contains("network import"),
            "{error}"
        );
    }
    let mut flipped = good;
    let last = flipped.len() - 1;
    flipped[last] ^= 1;
    std::fs::write(&path, flipped).expect("flipped");
    assert!(folder.load().is_err());
}

#[test]
fn where_tables_disagree_about_an_origin_the_majority_holds() {
    let mut rows = RoutesBuilder::default();
    for n in [64_503, 64_501, 64_501, 64_502] {
        rows.route(prefix("198.18.0.0/15"), asn(n));
    }
    rows.route(prefix("192.0.2.0/24"), asn(64_509));
    rows.route(prefix("192.0.2.0/24"), asn(64_508));
    let routes = rows.build();
    assert_eq!(
        routes.route(ip("198.18.0.1")).map(|r| r.asn),
        Some(asn(64_501))
    );
    assert_eq!(
        routes.route(ip("192.0.2.1")).map(|r| r.asn),
        Some(asn(64_508))
    );
}

/// Prefixes and addresses drawn from a small space, so that they nest and meet.
fn a_prefix() -> impl Strategy<Value = Prefix> {
    let v4 = (any::<u16>(), 0_u8..=32).prop_map(|(bits, length)| {
        let address = Ipv4Addr::from(u32::from(bits) << 16 | u32::from(bits));
        Prefix::containing(address.into(), length).expect("a length of IPv4")
    });
    let v6 = (any::<u16>(), 0_u8..=128).prop_map(|(bits, length)| {
        let address =
            Ipv6Addr::from(0x2001_0db8_u128 << 96 | u128::from(bits) << 72 | u128::from(bits));
        Prefix::containing(address.into(), length).expect("a length of IPv6")
    });
    prop_oneof![v4, v6]
}

proptest! {
    #[test]
    fn routes_agree_with_a_naive_longest_prefix_match(
        prefixes in proptest::collection::vec((a_prefix(), 1_u32..200), 0..60),
        more in proptest::collection::vec(a_prefix(), 0..40),
    ) {
        let mut rows = RoutesBuilder::default();
        for (prefix, n) in &prefixes {
            rows.route(*prefix, asn(*n));
        }
        let routes = rows.build();
        let ends = |p: &Prefix| { let (a, b) = p.range(); [a, b] };
        let near = |k: IpKey| [k.number().wrapping_sub(1), k.number(), k.number().wrapping_add(1)];
        let asked = prefixes.iter().map(|p| &p.0).chain(&more).flat_map(ends).flat_map(near);
        for address in asked.map(|n| IpKey::from_number(n).addr()) {
            let same_family = |p: &&(Prefix, u32)| p.0.is_v4() == address.is_ipv4();
            let holding = prefixes.iter().filter(same_family).filter(|(p, _)| p.contains(address));
            let longest = holding.map(|(p, _)| *p).max_by_key(Prefix::length);
            prop_assert_eq!(routes.route(address).map(|r| r.prefix), longest, "{}", address);
        }
    }

    #[test]
    fn a_file_reads_back_as_it_was_written(prefixes in proptest::collection::vec((a_prefix(), 1_u32..200), 0..60)) {
        let mut rows = RoutesBuilder::default();
        for (prefix, n) in &prefixes {
            rows.route(*prefix, asn(*n));
            rows.name(asn(*n), "name");
        }
        for section in rows.sections() {
            let (bytes, version) = super::section::encode(&section);
            prop_assert_eq!(super::section::decode(&bytes), Ok((section, version)));
        }
    }

    #[test]
    fn no_bytes_make_the_table_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut file = b"cgtable1".to_vec();
        file.extend_from_slice(&xxhash_rust::xxh3::xxh3_128(&bytes).to_le_bytes());
        file.extend_from_slice(&bytes);
        let _ = super::section::decode(&file);
    }
}
