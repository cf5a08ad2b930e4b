//! What a reader of the watch pages relies on: numbers lead to their records, empty days say where
//! the data is, and work needs no shell.

use super::program_tests::{Program, hidden};
use base::Actor;
use watch::ingest::{Input, Options, Via, actions};

impl Program {
    /// Takes a report in and counts its days.
    async fn take(&self, name: &str, text: &str) {
        let (name, bytes) = (name.to_owned(), text.as_bytes().to_vec());
        let tenant = self.gateway.tenant().await.expect("an administration");
        let (operator, options) = (Actor::operator(), Options::new(Via::Cli));
        let inputs = vec![Input::Bytes { name, bytes }];
        let taken = actions::ingest(&operator, &self.gateway.watch, tenant, inputs, &options);
        taken.await.expect("taken");
        self.gateway.lake.rollup_dirty(99).await.expect("counted");
    }

    async fn page(&self, address: &str) -> String {
        let answer = self.ask(("GET", address), &[], "").await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.body);
        answer.body
    }
}

/// Where the links of a page lead.
fn links(page: &str) -> Vec<String> {
    let addresses = page.split("href=\"").skip(1);
    let address = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
    let plain = |a: String| a.replace("&#38;", "&").replace("&amp;", "&");
    addresses.map(address).map(plain).collect()
}

const TELNET: &str = "timestamp,ip,port,tag\n2021-03-24 01:00:00,198.18.0.1,23,a\n\
    2021-03-24 02:00:00,198.18.0.1,23,b\n2021-03-24 03:00:00,198.18.0.2,23,a\n";
const NAME: &str = "2021-03-24-scan_telnet-test.csv";

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_one_number_says_the_number_and_each_row_has_a_page() {
    let program = Program::new().await;
    program.take(NAME, TELNET).await;
    let day = "from=2021-03-24&to=2021-03-24";
    let picture = program.page(&format!("/en/picture?{day}&by=day")).await;
    let link = format!("/en/observations?{day}&counts_as=exposed&unit=address-port");
    assert!(links(&picture).contains(&link), "{picture}");
    let list = program.page(&link).await;
    assert!(list.contains("3 records, counted as"), "{list}");
    assert!(list.contains("2 services"), "{list}");
    let url = links(&list).into_iter().find(|l| l.contains("?day="));
    let url = url.expect("a link from a row");
    let one = program.page(&url).await;
    for part in [
        "198.18.0.2",
        "source.port",
        "extra.tag",
        NAME,
        "classification.type",
    ] {
        assert!(one.contains(part), "{part}: {one}");
    }
    let gone = "/en/observations/00000000000000000000000000000000?day=2021-03-24";
    assert_eq!(program.ask(("GET", gone), &[], "").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_empty_days_leads_to_those_with_data() {
    let program = Program::new().await;
    let empty = program.page("/en/picture").await;
    assert!(!empty.contains("There is data"), "{empty}");
    program.take(NAME, TELNET).await;
    for page in ["/en/picture", "/en/observations"] {
        let page = program.page(page).await;
        assert!(page.contains("There is data for the days"), "{page}");
        assert!(page.contains("to=2021-03-24"), "{page}");
    }
    let full = program
        .page("/en/picture?from=2021-03-20&to=2021-03-25")
        .await;
    assert!(!full.contains("There is data for the days"), "{full}");
    assert!(full.contains("largest first"), "it says how it is sorted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_sent_and_refused_rows_are_read_again_without_a_shell() {
    let program = Program::new().await;
    let page = program.page("/en/inputs").await;
    let key = hidden(&page, "_key");
    let bad = "timestamp,ip\nnever,198.18.0.1\n";
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"_key\"\r\n\r\n{key}\r\n\
         --x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{NAME}\"\r\n\r\n{bad}\r\n--x--\r\n"
    );
    let kind = [("content-type", "multipart/form-data; boundary=x")];
    for _ in 0..2 {
        let sent = program.ask(("POST", "/en/inputs"), &kind, &body).await;
        assert_eq!(
            (sent.status, sent.to.as_str()),
            (303, "/en/inputs?kept"),
            "{}",
            sent.body
        );
    }
    assert_eq!(
        program.count("SELECT COUNT(*) AS n FROM watch_input").await,
        1
    );
    let none = body.replace(&format!("; filename=\"{NAME}\""), "; filename=\"\"");
    let none = none.replace(bad, "");
    assert_eq!(
        program
            .ask(("POST", "/en/inputs"), &kind, &none)
            .await
            .status,
        422
    );
    actions::finish_accepted(&program.gateway.watch)
        .await
        .expect("read");
    let open = "SELECT COUNT(*) AS n FROM watch_quarantine WHERE settled_at IS NULL";
    assert_eq!(program.count(open).await, 1);
    let listed = program.page("/en/quarantine").await;
    assert!(listed.contains("/en/quarantine/retry"), "{listed}");
    let again = program
        .post("/en/quarantine/retry", &[("again", "yes")])
        .await;
    assert_eq!(
        (again.status, again.to.as_str()),
        (303, "/en/quarantine?retried")
    );
    assert_eq!(program.count(open).await, 1, "it is still no date");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_query_is_answered_in_the_readers_language_first() {
    let program = Program::new().await;
    for (query, ours) in [
        ("SELECT sorce_ip FROM events", "Noms proches"),
        ("SELECT id,, id FROM events", "ce n’est plus du SQL"),
        ("DROP TABLE events", "Une seule instruction SELECT"),
        ("SELECT 1 / 0", "est divisé par zéro"),
    ] {
        let page = program.post("/fr/sql", &[("query", query)]).await;
        assert!(page.body.contains(ours), "{query}: {}", page.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_was_cut_says_so() {
    let program = Program::with(|config| config.limits.list_seconds = 0).await;
    program.take(NAME, TELNET).await;
    let day = "/en/observations?from=2021-03-24&to=2021-03-24";
    let cut = program.page(day).await;
    assert!(cut.contains("The search was stopped"), "{cut}");
    let program = Program::new().await;
    program.take(NAME, TELNET).await;
    assert!(!program.page(day).await.contains("The search was stopped"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_not_understood_or_too_large_is_refused_with_its_reason() {
    let program = Program::new().await;
    for wrong in [
        "/api/v1/inputs",
        "/api/v1/inputs?name=",
        "/api/v1/inputs?name=a.csv&reprot=scan_telnet",
        "/api/v1/inputs?name=a.csv&report=Not%20One",
        "/api/v1/inputs?name=a.csv&provider=*",
        "/api/v1/inputs?name=a.csv&feed=%00",
    ] {
        let answer = program.ask(("POST", wrong), &[], TELNET).await;
        assert_eq!(answer.status, 400, "{wrong}: {}", answer.body);
    }
    let seven = (7_u64 << 30).to_string();
    let large = [("content-length", seven.as_str())];
    let answer = program
        .ask(("POST", "/api/v1/inputs?name=a.csv"), &large, "x")
        .await;
    assert_eq!(answer.status, 413, "{}", answer.body);
    assert_eq!(
        program.count("SELECT COUNT(*) AS n FROM watch_input").await,
        0
    );
}
