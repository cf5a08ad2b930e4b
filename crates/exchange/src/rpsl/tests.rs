//! What those rely on who take a registry's dump.

use proptest::prelude::*;

use super::{Dump, Object, read};

const DUMP: &str = "\
% This is a made-up dump.

inetnum:        198.18.0.0 - 198.18.2.255
netname:        XA-BANK
descr:          Network of the bank
country:        XA   # where it is used
org:            ORG-NB1-TEST
mnt-by:         XA-MNT

inetnum:        0.0.0.0 - 255.255.255.255
netname:        IANA-BLK
descr:          Everything
country:        XA

inet6num:       2001:db8::/32
netname:        XA-OFFICE
descr:          Telecom
+               Office
country:        xa
mnt-irt:        IRT-OFFICE-XA

inetnum:        198.18.9.0 - 198.18.9.255
netname:        XB-OTHER
country:        XB

aut-num:        AS64500
as-name:        XA-BANK-AS
org:            org-nb1-test
abuse-c:        AR2-TEST

organisation:   ORG-NB1-TEST
org-name:       National Bank
country:        XA
abuse-c:        AR1-TEST
e-mail:         office@bank.example

role:           Abuse of the bank
nic-hdl:        AR1-TEST
e-mail:         withheld@bank.example
abuse-mailbox:  abuse@bank.example

role:           Abuse of the AS
nic-hdl:        AR2-TEST
abuse-mailbox:  as-abuse@bank.example

irt:            irt-office-xa
e-mail:         irt@office.example
abuse-mailbox:  abuse@office.example

person:         A. Example
nic-hdl:        AE1-TEST
e-mail:         person@bank.example
phone:          +41 22 555 01 00
";

fn dump(text: &[u8]) -> Dump {
    let mut dump = Dump::default();
    read(text, |object| dump.take(object)).expect("bytes are read");
    dump
}

#[test]
fn holders_come_with_their_space_and_the_mailbox_that_the_registry_gives() {
    let found = dump(DUMP.as_bytes()).holdings(&["XA".parse().expect("a code")]);
    assert_eq!((found.elsewhere, found.refused), (1, 1));
    let all: Vec<(&str, Vec<&str>, Vec<&str>)> = found
        .holders
        .iter()
        .map(|h| {
            let networks = h.networks.iter().map(String::as_str).collect();
            let mailboxes = h.mailboxes.iter().map(String::as_str).collect();
            (h.name.as_str(), networks, mailboxes)
        })
        .collect();
    let bank = vec!["198.18.0.0/23", "198.18.2.0/24", "AS64500"];
    let expected = [
        (
            "National Bank",
            bank,
            vec!["abuse@bank.example", "as-abuse@bank.example"],
        ),
        (
            "Telecom Office",
            vec!["2001:db8::/32"],
            vec!["abuse@office.example"],
        ),
    ];
    assert_eq!(all, expected);
    let everything = format!("{found:?}");
    for withheld in ["person@", "withheld@", "office@bank", "A. Example", "555"] {
        assert!(!everything.contains(withheld), "{withheld}");
    }
    assert_eq!(dump(DUMP.as_bytes()).holdings(&[]).holders.len(), 3);
}

#[test]
fn a_dump_in_an_old_encoding_with_an_endless_line_is_read() {
    let mut bytes =
        b"inetnum: 198.18.0.0 - 198.18.0.255\r\ndescr: Soci\xe9t\xe9\r\nremarks: ".to_vec();
    bytes.extend(std::iter::repeat_n(b'x', 100_000));
    bytes.extend(b"\r\ncountry: XA\r\n\r\n");
    let found = dump(&bytes).holdings(&["XA".parse().expect("a code")]);
    assert_eq!(found.holders[0].name, "Société");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = dump(&bytes).holdings(&[]);
    }

    #[test]
    fn what_is_written_as_an_object_is_read_as_it(
        values in prop::collection::vec(("[a-z][a-z-]{0,12}", "[A-Za-z0-9.@][A-Za-z0-9.@ ]{0,30}[A-Za-z0-9]"), 1..8)
    ) {
        let text: String = values.iter().map(|(n, v)| format!("{n}:  {v}\n")).collect();
        let mut found: Vec<Object> = Vec::new();
        read(text.as_bytes(), |o| found.push(o.clone())).expect("bytes are read");
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(&found[0].attributes, &values);
    }
}
