//! What the record says.

use super::*;
use web::outgoing::snapshot::Hop;

#[test]
fn a_record_says_each_hop_and_how_it_ended() {
    let hop = Hop {
        address: "https://a.example.com/x".to_owned(),
        resolved: vec!["192.0.2.7".parse().expect("an address")],
        status: Some(302),
        headers: vec![("location".to_owned(), "http://10.0.0.1/".to_owned())],
        ..Hop::default()
    };
    let taken = Snapshot {
        hops: vec![hop],
        body: Vec::new(),
        end: End::Refused("10.0.0.1 is private".to_owned()),
    };
    let at = Timestamp::from_micros(1);
    let text = record(("https://a.example.com/x", DIRECT, at), (&taken, &[]), &[]);
    for part in [
        "Hop 1: https://a.example.com/x",
        "Resolved: 192.0.2.7",
        "Status: 302",
        "location: http://10.0.0.1/",
        "Ended: refused: 10.0.0.1 is private",
        "Exit: direct",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}
