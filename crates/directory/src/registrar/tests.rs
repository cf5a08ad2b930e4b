//! What those rely on who ask through whom a domain is registered.

use base::{Actor, Role};

use super::is_list;
use crate::DirectoryError;
use crate::list::ImportFile;
use crate::record::tests::{OPERATOR, Office, member, tenant};

const LIST: &str = "Domain,Registrar,Registry,Abuse mailbox\n\
    bank.example,Registrar One,Registry of example,abuse@registrar.example\n\
    Trust.example.,Registrar Two,,\n\
    not a domain,Registrar Two,,\n\
    third.example,,,\n\
    fourth.example,Registrar Two,,nobody\n";

fn file(text: &str) -> ImportFile<'_> {
    ImportFile {
        name: "registrars.csv",
        bytes: text.as_bytes(),
    }
}

#[tokio::test]
async fn a_domain_is_told_with_registrar_registry_and_mailbox_as_the_last_list_has_them() {
    assert!(is_list(&file(LIST)) && !is_list(&file("domain,organisation\n")));
    for office in Office::all().await {
        let registrars = office.directory.registrars();
        let done = registrars.import(&OPERATOR, tenant(), &file(LIST)).await;
        let done = done.expect("imported");
        assert_eq!((done.changed, done.unchanged), (2, 0));
        let lines: Vec<u64> = done.refused.iter().map(|r| r.line).collect();
        assert_eq!(lines, [4, 5, 6]);
        let again = registrars.import(&OPERATOR, tenant(), &file(LIST)).await;
        let again = again.expect("imported");
        assert_eq!((again.changed, again.unchanged), (0, 2));
        let asked = |text: &str| text.parse().expect("a domain");
        let reader = member(None, Role::Reader);
        let found = registrars
            .of(&reader, tenant(), &asked("www.bank.example"))
            .await;
        let found = found.expect("asked").expect("an entry");
        assert_eq!(found.domain, "bank.example");
        assert_eq!(
            [
                &*found.registrar,
                &*found.registry,
                &*found.abuse,
                &*found.source
            ],
            [
                "Registrar One",
                "Registry of example",
                "abuse@registrar.example",
                "registrars.csv"
            ]
        );
        let none = registrars
            .of(&reader, tenant(), &asked("other.example"))
            .await;
        assert_eq!(none.expect("asked"), None);
        let changed = "domain,registrar\nbank.example,Registrar Three\n";
        let done = registrars.import(&OPERATOR, tenant(), &file(changed)).await;
        assert_eq!(done.expect("imported").changed, 1);
        let found = registrars
            .of(&reader, tenant(), &asked("bank.example"))
            .await;
        let found = found.expect("asked").expect("an entry");
        assert_eq!((&*found.registrar, &*found.abuse), ("Registrar Three", ""));
        let refused = registrars.import(&reader, tenant(), &file(LIST)).await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
        let visitor = Actor::anonymous();
        let refused = registrars
            .of(&visitor, tenant(), &asked("bank.example"))
            .await;
        assert!(matches!(refused, Err(DirectoryError::Forbidden)));
    }
}
