//! Tables of every shape, whole, cut and damaged. The tables are made here, of documentation
//! addresses. Invariant: a bad line costs no other line.

use super::*;
use proptest::prelude::*;

fn lines(shape: Shape, text: &str, cut: usize) -> Vec<String> {
    let mut table = LineTable::new(shape);
    let mut seen = Vec::new();
    let mut each = |item: Result<Entry<'_>, BadLine>| {
        seen.push(match item {
            Ok(e) => {
                let asn = e.asn.map_or(0, Asn::number);
                let cc = e.cc.map_or(String::new(), |c| c.to_string());
                format!("{}-{} {asn}{cc} {}", e.low, e.high, e.name)
                    .trim_end()
                    .to_owned()
            }
            Err(e) => e.to_string(),
        });
    };
    for chunk in text.as_bytes().chunks(cut.max(1)) {
        table.push(chunk, &mut each).expect("short lines");
    }
    table.finish(&mut each).expect("not empty");
    seen
}

#[test]
fn ranges_are_read_as_numbers_text_or_prefixes() {
    let text = "start,end,asn,name\n3323068416,3323068671,64500,\"Net, One\"\n198.18.1.0,198.18.1.255,AS64501\n\
        198.18.2.0/24,64502,Two\n198.18.3.0,198.18.3.255,KE\n2001:db8::,2001:db8::ff,64503\n198.18.4.0,198.18.4.9,0\n";
    let want = [
        "198.18.0.0-198.18.0.255 64500 Net, One",
        "198.18.1.0-198.18.1.255 64501",
        "198.18.2.0-198.18.2.255 64502 Two",
        "198.18.3.0-198.18.3.255 0KE",
        "2001:db8::-2001:db8::ff 64503",
    ];
    assert_eq!(lines(Shape::Ranges, text, 7), want);
    let semicolons = text.replace(',', ";").replace("Net; One", "Net, One");
    assert_eq!(lines(Shape::Ranges, &semicolons, 1000), want);
}

#[test]
fn a_bad_line_is_named_and_the_others_stay() {
    let text = "198.18.0.0,198.18.0.1,64500\nx,y,z\n198.18.0.9,198.18.0.1,1\n198.18.0.0,::1,1\n198.18.0.0,198.18.0.1,what\n";
    let seen = lines(Shape::Ranges, text, 1000);
    assert_eq!(seen[0], "198.18.0.0-198.18.0.1 64500");
    for (i, part) in [
        (1, "line 2: \"x,y,z\": expected the first"),
        (2, "ends before it begins"),
        (3, "different families"),
        (4, "expected an AS number or a country code"),
    ] {
        assert!(seen[i].contains(part), "{}", seen[i]);
    }
}

#[test]
fn pyasn_files_and_delegated_statistics_are_read() {
    let text = "; comment\n198.18.0.0/15\t64500\n2001:db8::/32\t64501\n198.18.0.0/15\tx\n";
    let seen = lines(Shape::Pyasn, text, 5);
    assert_eq!(seen[0], "198.18.0.0-198.19.255.255 64500");
    assert_eq!(
        seen[1],
        "2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 64501"
    );
    assert!(seen[2].starts_with("line 4:"));
    let text = "2|ripencc|20300101|4|19700101|20300101|+0000\nripencc|*|ipv4|*|3|summary\n\
        ripencc|KE|ipv4|198.18.0.0|768|20200101|allocated|x\nripencc|KE|asn|64500|1|20200101|assigned\n\
        ripencc||ipv4|198.18.8.0|256||available\nripencc|FR|ipv6|2001:db8::|32|20200101|assigned\n\
        ripencc|FR|ipv4|255.255.255.255|2|20200101|assigned\n";
    let seen = lines(Shape::Delegated, text, 9);
    assert_eq!(seen[0], "198.18.0.0-198.18.2.255 0KE");
    assert_eq!(
        seen[1],
        "2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 0FR"
    );
    assert!(seen[2].contains("does not fit") && seen.len() == 3);
}

#[test]
fn a_range_is_the_fewest_prefixes() {
    let entry = Entry {
        low: "198.18.0.0".parse().expect("an address"),
        high: "198.18.2.255".parse().expect("an address"),
        asn: None,
        cc: None,
        name: "",
    };
    let prefixes: Vec<String> = entry.prefixes().map(|p| p.to_string()).collect();
    assert_eq!(prefixes, ["198.18.0.0/23", "198.18.2.0/24"]);
}

const COLUMNS: &[Column] = &[
    Column {
        name: "prefix",
        aliases: &["network", "cidr"],
        needed: true,
    },
    Column {
        name: "organisation",
        aliases: &["organization", "org_name"],
        needed: false,
    },
];

fn named(text: &str) -> Result<Vec<(u64, String, String)>, TableError> {
    let mut table = NamedCsv::new(COLUMNS);
    let mut seen = Vec::new();
    let mut each = |row: NamedRow<'_>| {
        seen.push((
            row.line(),
            row.get("prefix").to_owned(),
            row.get("organisation").to_owned(),
        ));
    };
    for chunk in text.as_bytes().chunks(3) {
        table.push(chunk, &mut each)?;
    }
    table.finish(&mut each)?;
    Ok(seen)
}

#[test]
fn columns_are_found_by_any_of_their_names() {
    let want = vec![(2, "198.18.0.0/15".to_owned(), "Bank".to_owned())];
    for text in [
        "Org Name,CIDR\nBank, 198.18.0.0/15\n",
        "\u{feff}network;x;organization\r\n198.18.0.0/15;;Bank\r\n",
        "prefix\torganisation\n198.18.0.0/15\tBank",
    ] {
        assert_eq!(named(text).as_ref(), Ok(&want), "{text}");
    }
    assert_eq!(
        named("prefix\n198.18.0.0/15\n").map(|r| r[0].2.clone()),
        Ok(String::new())
    );
    let error = named("a,b\n").expect_err("no prefix");
    assert_eq!(
        error.to_string(),
        "line 1: no column \"prefix\" (also known as network, cidr); found: a, b"
    );
    assert_eq!(named(""), Err(TableError::Empty));
}

/// A dump of one IPv4 and one IPv6 prefix behind a peer table.
fn dump() -> Vec<u8> {
    let record = |subtype: u16, body: &[u8]| {
        let mut out = vec![0, 0, 0, 0, 0, 13];
        out.extend(subtype.to_be_bytes());
        out.extend(u32::try_from(body.len()).expect("small").to_be_bytes());
        out.extend(body);
        out
    };
    let path = |segments: &[(u8, &[u32])]| {
        let mut value = Vec::new();
        for (kind, numbers) in segments {
            value.extend([*kind, u8::try_from(numbers.len()).expect("small")]);
            numbers.iter().for_each(|n| value.extend(n.to_be_bytes()));
        }
        let mut attributes = vec![0x40, 1, 1, 0, 0x50, 2];
        attributes.extend(u16::try_from(value.len()).expect("small").to_be_bytes());
        attributes.extend(value);
        let mut entry = vec![0; 6];
        entry.extend(
            u16::try_from(attributes.len())
                .expect("small")
                .to_be_bytes(),
        );
        entry.extend(attributes);
        entry
    };
    let rib = |prefix: &[u8], entries: &[Vec<u8>]| {
        let mut body = vec![0; 4];
        body.extend(prefix);
        body.extend(u16::try_from(entries.len()).expect("small").to_be_bytes());
        entries.iter().for_each(|e| body.extend(e));
        body
    };
    let set = path(&[(2, &[64_496]), (1, &[64_510, 64_511])]);
    let plain = path(&[(2, &[64_496, 64_500])]);
    let alone = path(&[(2, &[64_496]), (1, &[64_501])]);
    [
        record(1, &[7; 50]),
        record(2, &rib(&[15, 198, 18], &[set.clone(), plain])),
        record(4, &rib(&[32, 0x20, 1, 0x0d, 0xb8], &[alone])),
        record(2, &rib(&[24, 198, 51, 100], &[set])),
    ]
    .concat()
}

fn mrt(bytes: &[u8], cut: usize) -> (Vec<String>, Result<(), TableError>) {
    let mut table = Mrt::new();
    let mut seen = Vec::new();
    let mut each = |e: Entry<'_>| seen.push(format!("{}-{} {:?}", e.low, e.high, e.asn));
    let pushed = bytes
        .chunks(cut)
        .try_for_each(|chunk| table.push(chunk, &mut each));
    let result = pushed.and_then(|()| table.finish());
    (seen, result)
}

#[test]
fn routing_tables_give_the_origin_of_the_first_path_that_names_one() {
    let want = [
        "198.18.0.0-198.19.255.255 Some(Asn(64500))",
        "2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff Some(Asn(64501))",
    ];
    for cut in [1, 5, 1000] {
        let (seen, result) = mrt(&dump(), cut);
        assert_eq!(
            (seen.as_slice(), result),
            (want.map(String::from).as_slice(), Ok(()))
        );
    }
    let bytes = dump();
    let (seen, result) = mrt(&bytes[..bytes.len() - 3], 1000);
    assert_eq!(seen.len(), 2);
    assert!(result.is_err_and(|e| e.to_string().contains("breaks off")));
    assert!(mrt(b"timestamp,ip\n2030", 5).1.is_err());
    assert_eq!(mrt(b"", 5).1, Err(TableError::Empty));
}

proptest! {
    #[test]
    fn no_bytes_make_a_table_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 1_usize..50) {
        let _ = mrt(&bytes, cut);
        for shape in [Shape::Ranges, Shape::Pyasn, Shape::Delegated] {
            let mut table = LineTable::new(shape);
            let mut seen = 0_usize;
            for chunk in bytes.chunks(cut) {
                if table.push(chunk, &mut |_| seen += 1).is_err() {
                    break;
                }
            }
            prop_assert!(seen <= bytes.len());
        }
    }
}
