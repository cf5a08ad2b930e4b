//! What those rely on who take a registry's dump.

use base::{ContentHash, Role};
use exchange::rpsl::{Dump, Holdings, read};
use store::params;

use super::Statement;
use crate::DirectoryError;
use crate::network::{Resource, Source};
use crate::record::tests::{OPERATOR, Office, member, said, tenant};
use crate::record::{Kind, Layer, of_organisation};

const DUMP: &str = "inetnum: 198.18.0.0 - 198.18.1.255\nnetname: XA-BANK\ncountry: XA\norg: ORG-NB1-TEST\n\n\
    aut-num: AS64500\nas-name: XA-BANK-AS\norg: ORG-NB1-TEST\n\n\
    organisation: ORG-NB1-TEST\norg-name: National Bank\ncountry: XA\nabuse-c: AR1-TEST\n\n\
    role: Abuse\nnic-hdl: AR1-TEST\nabuse-mailbox: abuse@bank.example\n";

fn holdings() -> Holdings {
    let mut dump = Dump::default();
    read(DUMP.as_bytes(), |o| dump.take(o)).expect("a dump");
    dump.holdings(&["XA".parse().expect("a code")])
}

fn statement(text: &str) -> Statement {
    Statement {
        registry: "TEST".to_owned(),
        text: text.to_owned(),
        file: "dump.txt".to_owned(),
        hash: ContentHash::from_bytes([7; 32]),
    }
}

const LICENCE: &str = "Agreement of 1 March for use by the national team.";

#[tokio::test]
async fn holders_come_below_what_was_entered_with_the_mailbox_for_abuse() {
    for office in Office::all().await {
        // A person gave one of the networks to somebody else, and named the country.
        let other = office.organisation("Other Bank").await;
        let bank = office.organisation("National Bank").await;
        let id = of_organisation(bank.id);
        let country = [said(Kind::Organisation, "country", "", &["XB"])];
        office.say(&OPERATOR, id, &country).await.expect("said");
        let own = Resource::parse("AS64500").expect("a network");
        let networks = office.directory.networks();
        networks
            .add(&OPERATOR, tenant(), other.id, own)
            .await
            .expect("added");
        office.clock.advance_seconds(60);
        let whois = office.directory.whois();
        let taken = whois
            .import(&OPERATOR, tenant(), &statement(LICENCE), &holdings())
            .await;
        let taken = taken.expect("taken");
        assert_eq!(
            (taken.records.added, taken.records.refused.len()),
            (1, 0),
            "{taken:?}"
        );
        assert_eq!(office.texts(id, "country").await, ["XB"]);
        let all = office
            .directory
            .records()
            .of(&OPERATOR, bank.id)
            .await
            .expect("records");
        let abuse = all
            .iter()
            .find(|s| s.record.kind == Kind::Function)
            .expect("a function");
        let seen = office.see(&OPERATOR, abuse.record.id).await.expect("seen");
        let mail = seen.of("mail").next().expect("a mailbox");
        assert_eq!(
            (mail.values[0].text.as_str(), mail.layer),
            ("abuse@bank.example", Layer::Imported)
        );
        let of = networks
            .list_of(&OPERATOR, tenant(), bank.id)
            .await
            .expect("networks");
        assert!(
            of.iter().all(|n| n.source == Source::Import) && of.len() == 2,
            "{of:?}"
        );
        let again = whois
            .import(&OPERATOR, tenant(), &statement(LICENCE), &holdings())
            .await;
        let again = again.expect("taken again");
        assert_eq!(
            (again.records.added, again.records.changed),
            (0, 0),
            "{again:?}"
        );
        assert!(again.networks.expect("networks").done.changes_nothing());
    }
}

#[tokio::test]
async fn nothing_is_taken_without_a_statement_which_is_kept_with_who_said_it() {
    for office in Office::all().await {
        let whois = office.directory.whois();
        let refused = whois
            .import(&OPERATOR, tenant(), &statement(" "), &holdings())
            .await;
        assert!(matches!(
            refused,
            Err(DirectoryError::Field {
                field: "statement",
                ..
            })
        ));
        let reader = member(None, Role::Reader);
        let refused = whois
            .import(&reader, tenant(), &statement(LICENCE), &holdings())
            .await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        let named = office
            .directory
            .organisations()
            .named(&OPERATOR, tenant(), "National Bank")
            .await;
        assert!(named.is_err());
        let taken = whois
            .import(&OPERATOR, tenant(), &statement(LICENCE), &holdings())
            .await;
        taken.expect("taken");
        let sql = "SELECT id, statement, said_by, hash FROM directory_whois";
        let rows = office
            .directory
            .db()
            .fetch(sql, params![])
            .await
            .expect("rows");
        assert_eq!(rows.len(), 1);
        let kept: String = rows[0].get("statement").expect("a statement");
        let by: String = rows[0].get("said_by").expect("who");
        assert_eq!((kept.as_str(), by), (LICENCE, OPERATOR.audit_name()));
        let id: String = rows[0].get("id").expect("an id");
        let audit = store::audit::recent(office.directory.db(), None, 50)
            .await
            .expect("a log");
        let noted = audit
            .iter()
            .any(|e| e.action == "directory.whois.licensed" && e.object_id == id);
        assert!(noted);
    }
}
