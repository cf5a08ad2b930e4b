//! What somebody relies on who looks up a contact on the page.

use base::{Actor, Clock, Timestamp};

use super::tests::site;
use crate::Directory;
use crate::import::ImportFile;
use crate::record::{Source, Whole};

const RECORDS: &str = "record,kind,of,field,language,value,audience\n\
    team,organisation,,name,,National Team,public\n\
    team,organisation,,kind,,csirt,\n\
    team,organisation,,country,,XA,\n\
    duty,function,team,function,en,Duty officer,public\n\
    duty,function,team,role,,duty,\n\
    duty,function,team,mail,,duty@csirt.example,\n\
    poc,designation,duty,level,,technical,\n\
    red,organisation,,name,,Red Bank,tlp:red\n";
const NETWORKS: &str = "network,organisation\n198.18.0.0/24,Red Bank\n";

#[tokio::test]
async fn the_page_says_whom_to_write_to_and_names_nobody_who_is_hidden() {
    let (test, client) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let tenant = base::id::TenantId::from_bytes([1; 16]);
    let operator = Actor::operator();
    let file = |name, text: &'static str| ImportFile {
        name,
        bytes: text.as_bytes(),
    };
    let source = Source {
        name: "records".to_owned(),
        whole: Whole::Part,
    };
    let list = file("list.csv", NETWORKS);
    let done = directory.imports();
    let done = done.import_constituency_csv(&operator, tenant, &list).await;
    done.expect("networks");
    let records = directory.records();
    let list = file("records.csv", RECORDS);
    let done = records.import(&operator, tenant, &source, &list).await;
    assert!(done.expect("records").refused.is_empty());
    let reader = client.clone().with("x-role", "reader");
    for language in ["en", "ar", "es", "fr", "ru", "zh"] {
        let empty = reader.get(&format!("/{language}/directory/lookup")).await;
        assert_eq!(empty.status, 200, "{language}");
        let page = reader
            .get(&format!("/{language}/directory/lookup?q=xa"))
            .await;
        assert_eq!(page.status, 200, "{language}");
        let mails = page.body.matches("duty@csirt.example").count();
        assert_eq!(mails, 2, "{language}: as contact and as designated");
        let hidden = reader
            .get(&format!("/{language}/directory/lookup?q=198.18.0.7"))
            .await;
        assert!(!hidden.body.contains("Red Bank"), "{language}");
    }
    let desk = client.clone().with("x-role", "analyst");
    let shown = desk.get("/en/directory/lookup?q=198.18.0.7").await;
    assert!(shown.body.contains("Red Bank"), "{}", shown.body);
    let wrong = desk.get("/en/directory/lookup?q=nonsense").await;
    assert!(wrong.body.contains("nonsense") && wrong.status == 200);
    let other = client.with("x-role", "network-contact");
    assert_eq!(other.get("/en/directory/lookup").await.status, 403);
}

#[tokio::test]
async fn the_page_of_a_domain_tells_its_registrar_to_members_alone() {
    let (test, client) = site().await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let tenant = base::id::TenantId::from_bytes([1; 16]);
    let list = ImportFile {
        name: "registrars.csv",
        bytes: b"domain,registrar\nbank.example,Registrar <b>One\n",
    };
    let registrars = directory.registrars();
    let done = registrars.import(&Actor::operator(), tenant, &list).await;
    done.expect("a list");
    let reader = client.clone().with("x-role", "reader");
    for language in ["en", "ar", "es", "fr", "ru", "zh"] {
        let at = format!("/{language}/directory/lookup?q=www.bank.example");
        let page = reader.get(&at).await;
        assert!(
            page.body.contains("One") && !page.body.contains("<b>One"),
            "{language}"
        );
        let of_another = reader.get(&at.replace("bank", "trust")).await;
        assert!(!of_another.body.contains("registrars.csv"), "{language}");
    }
    let contact = client.with("x-role", "network-contact");
    let at = "/en/directory/lookup?q=www.bank.example";
    assert_eq!(contact.get(at).await.status, 403);
}
