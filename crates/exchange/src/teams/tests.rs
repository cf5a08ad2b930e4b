//! Lists there and back. The teams are made up. Invariant: three forms, the same values.

use super::*;
use crate::csv::{Csv, CsvLimits};
use proptest::prelude::*;

fn team(name: &str) -> Team {
    Team {
        id: "7".into(),
        team: name.into(),
        country: Some("XA".into()),
        email: Some("cert@example.org".into()),
        phone: Some("+221330000000".into()),
        ..Team::default()
    }
}

fn page(teams: &[Team]) -> Page<'_> {
    Page {
        access: "public",
        total: 300,
        offset: 100,
        limit: 100,
        modified: Timestamp::parse("2026-11-22"),
        teams,
    }
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut csv = Csv::new(CsvLimits::default());
    let mut each = |record: crate::csv::Record<'_>| -> Result<(), crate::csv::CsvError> {
        rows.push(record.iter().map(str::to_owned).collect());
        Ok(())
    };
    csv.push(text.as_bytes(), &mut each).expect("CSV");
    csv.finish(&mut each).expect("CSV");
    rows
}

#[test]
fn the_envelope_is_the_one_that_scripts_know() {
    let teams = [team("CERT-XX")];
    let value = json(&page(&teams));
    assert_eq!(
        (&value["status"], &value["status-code"]),
        (&"OK".into(), &200.into())
    );
    assert_eq!(
        (&value["total"], &value["offset"], &value["limit"]),
        (&300.into(), &100.into(), &100.into())
    );
    assert_eq!(value["data"][0]["team"], "CERT-XX");
    assert_eq!(
        value["data"][0].get("host"),
        None,
        "what is not known is absent"
    );
    assert_eq!(value["last-modified"], "2026-11-22T00:00:00Z");
    let yaml = yaml(&page(&teams));
    assert!(
        yaml.contains("\n  - \"id\": \"7\"\n    \"team\": \"CERT-XX\"\n"),
        "{yaml}"
    );
    assert!(super::yaml(&page(&[])).ends_with("data: []\n"));
}

#[test]
fn no_cell_is_a_formula_and_every_row_has_all_cells() {
    let mut odd = team("=HYPERLINK(\"http://evil.example\")");
    odd.host = Some("@SUM(1)".into());
    odd.address = Some("1, Street\n\"City\"".into());
    odd.others.insert("x-new".into(), "-1+1".into());
    let teams = [odd, team("CERT-XX")];
    let rows = rows(&csv(&page(&teams)));
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.len() == 12));
    assert_eq!(rows[1][1], "'=HYPERLINK(\"http://evil.example\")");
    assert_eq!(
        (rows[1][3].as_str(), rows[1][11].as_str()),
        ("'@SUM(1)", "'-1+1")
    );
    assert_eq!(rows[1][5], "1, Street\n\"City\"");
    assert_eq!(
        (rows[2][10].as_str(), rows[2][11].as_str()),
        ("+221330000000", "")
    );
}

#[test]
fn lists_of_others_are_read_and_what_has_no_name_is_named() {
    let text = r#"{"status":"OK","status-code":200,"total":4,"data":[
        {"id":12,"team":"A","website":["https://a.example"],"email":null,"first-member-type":"national"},
        {"official-team-name":"B team","phone-numbers":["+221330000000","+221330000001"],"country-code":"XA"},
        {"host":"nobody"}, 3]}"#;
    let list = read(text.as_bytes()).expect("a list");
    assert_eq!(list.total, Some(4));
    assert_eq!(
        (list.teams[0].id.as_str(), list.teams[0].website.as_deref()),
        ("12", Some("https://a.example"))
    );
    assert_eq!(list.teams[0].others["first-member-type"], "national");
    assert_eq!(
        (
            list.teams[1].team.as_str(),
            list.teams[1].country.as_deref()
        ),
        ("B team", Some("XA"))
    );
    assert_eq!(
        list.teams[1].phone.as_deref(),
        Some("+221330000000, +221330000001")
    );
    let places: Vec<usize> = list.skipped.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [3, 4]);
    assert_eq!(read(br#"[{"team":"A"}]"#).expect("a list").teams.len(), 1);
}

#[test]
fn what_is_no_list_is_refused() {
    assert!(matches!(read(b"<html>"), Err(TeamsError::Json(_))));
    assert_eq!(read(b"{}"), Err(TeamsError::NotAList));
    assert_eq!(
        read(br#"{"status-code":503,"data":[]}"#),
        Err(TeamsError::Failed(503))
    );
    let many = format!("[{}1]", "1,".repeat(20_000));
    assert!(matches!(
        read(many.as_bytes()),
        Err(TeamsError::TooLarge { what: "teams", .. })
    ));
    let large = vec![b' '; (32 << 20) + 1];
    assert!(matches!(
        read(&large),
        Err(TeamsError::TooLarge { what: "bytes", .. })
    ));
    let deep = "[".repeat(100_000);
    assert!(matches!(read(deep.as_bytes()), Err(TeamsError::Json(_))));
}

fn text() -> impl Strategy<Value = String> {
    "[^\\p{Z}\\p{Cc}]{1,10}( [\"',;=+\\-@a]{0,5})?x"
}

proptest! {
    #[test]
    fn what_is_written_as_json_is_read_the_same(
        name in text(), host in proptest::option::of(text()), odd in text()
    ) {
        let mut one = team(&name);
        one.host = host;
        one.others.insert("x-odd".into(), odd);
        let teams = [one];
        let list = read(json(&page(&teams)).to_string().as_bytes()).expect("a list");
        prop_assert_eq!(&list.teams[..], &teams[..]);
        let rows = rows(&csv(&page(&teams)));
        prop_assert_eq!(rows.len(), 2);
        prop_assert_eq!(rows[1][1].trim_start_matches('\''), name.trim_start_matches('\''));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in "[\\[\\]{}:,\"a0-9 ]{0,100}") {
        let _ = read(bytes.as_bytes());
    }
}
