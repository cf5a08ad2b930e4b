//! Lists that come as files: looked at, kept, imported.

use web::testing::{Answer, Client};

use super::{as_role, form, hidden, key};

/// A form with a file, as browsers send it.
fn with_file(pairs: &[(&str, &str)], file: &str) -> String {
    let mut body = String::new();
    for (name, value) in pairs {
        body += &format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
    }
    body += "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"my list.csv\"\r\n";
    body += &format!("Content-Type: text/csv\r\n\r\n{file}\r\n--edge--\r\n");
    body
}

async fn send_file(editor: &Client, path: &str, step: &str, file: &str) -> Answer {
    let multipart = editor
        .clone()
        .with("content-type", "multipart/form-data; boundary=edge");
    let seen = match step {
        "apply" => super::super::sent_list::seen(file.as_bytes()),
        _ => String::new(),
    };
    let pairs = [
        ("_key", &*key()),
        ("step", step),
        ("list", ""),
        ("seen", &seen),
    ];
    let body = with_file(&pairs, file);
    multipart.send("POST", path, &body).await
}

#[tokio::test]
async fn a_file_is_looked_at_kept_and_imported_without_choosing_it_again() {
    let (_test, editor) = as_role("analyst").await;
    let at = "/en/directory/import";
    let list = "network,organisation\n198.18.0.0/24,Bank\n";
    let seen = send_file(&editor, at, "preview", list).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    assert!(seen.body.contains("my list.csv") && !seen.body.contains("198.18.0.0/24,Bank"));
    assert!(!editor.get("/en/directory").await.body.contains("Bank"));
    let kept = hidden(&seen, "kept");
    let apply = form(&[
        ("_key", &key()),
        ("step", "apply"),
        ("kept", &kept),
        ("seen", &hidden(&seen, "seen")),
        ("kept_name", "my list.csv"),
    ]);
    let done = editor.post(at, &apply).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert!(editor.get("/en/directory").await.body.contains("Bank"));
    let unknown = "0".repeat(64);
    let gone = form(&[("_key", &key()), ("step", "apply"), ("kept", &unknown)]);
    let gone = editor.post(at, &gone).await;
    assert!(
        gone.status == 422 && gone.body.contains("no longer kept"),
        "{}",
        gone.body
    );
    let none = editor
        .post(at, &form(&[("_key", &key()), ("list", " ")]))
        .await;
    assert!(none.status == 422 && none.body.contains("Choose a file or paste"));
}

#[tokio::test]
async fn figures_come_as_a_file_and_the_same_file_twice_changes_nothing() {
    let (_test, editor) = as_role("analyst").await;
    let at = "/en/directory/subscribers/import";
    let list = "quarter,access,subscribers,source\n2026-Q1,fixed,\"1,200,000\",Regulator\n2026-Q1,satellite,5,Regulator\n";
    let seen = send_file(&editor, at, "preview", list).await;
    assert!(
        seen.body.contains("satellite") && seen.body.contains("value=\"apply\""),
        "{}",
        seen.body
    );
    assert!(
        !editor
            .get("/en/directory/subscribers")
            .await
            .body
            .contains("1,200,000")
    );
    assert_eq!(send_file(&editor, at, "apply", list).await.status, 200);
    assert!(
        editor
            .get("/en/directory/subscribers")
            .await
            .body
            .contains("1,200,000")
    );
    let again = send_file(&editor, at, "preview", list).await;
    assert!(
        !again.body.contains("value=\"apply\""),
        "nothing would change"
    );
    let networks = send_file(&editor, at, "apply", "network,organisation\nxa,\n").await;
    assert!(networks.status == 422 && networks.body.contains("quarter"));
}

#[tokio::test]
async fn a_contact_spreadsheet_is_opened_corrected_looked_at_and_imported_once() {
    let (_test, editor) = as_role("analyst").await;
    let at = "/en/directory/spreadsheets";
    assert_eq!(editor.get(at).await.status, 200);
    let list = "Ministry,Person in charge,E-mail,Remark\nBank <b>,A. Example,a@bank.example,x\n,B. Example,b.bank.example,\n";
    let opened = send_file(&editor, at, "open", list).await;
    assert_eq!(opened.status, 200, "{}", opened.body);
    assert!(opened.body.contains("Bank &lt;b&gt;") || opened.body.contains("Bank &#60;b&#62;"));
    assert!(
        !opened.body.contains("value=\"apply\""),
        "it is looked at first"
    );
    let mut pairs = vec![
        ("_key".to_owned(), key()),
        ("step".to_owned(), "look".to_owned()),
        ("kept".to_owned(), hidden(&opened, "kept")),
        ("kept_name".to_owned(), "my list.csv".to_owned()),
        ("seen".to_owned(), hidden(&opened, "seen")),
    ];
    for (name, value) in [
        ("c0", "organisation"),
        ("c1", "person"),
        ("c2", "mail"),
        ("c3", "-"),
        ("source", "ministry"),
        ("keep", "ministry list"),
    ] {
        pairs.push((name.to_owned(), value.to_owned()));
    }
    let send = async |pairs: &[(String, String)]| {
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (&**n, &**v)).collect();
        editor.post(at, &form(&pairs)).await
    };
    let looked = send(&pairs).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    assert!(looked.body.contains("b.bank.example") && looked.body.contains("value=\"apply\""));
    assert!(!editor.get("/en/directory").await.body.contains("Bank"));
    pairs[1].1 = "apply".to_owned();
    pairs.push(("seen_as".to_owned(), hidden(&looked, "seen_as")));
    let mut other = pairs.clone();
    other[6].1 = "function".to_owned();
    let again = send(&other).await;
    assert!(
        again.body.contains("value=\"apply\""),
        "another reading is looked at first"
    );
    assert!(!editor.get("/en/directory").await.body.contains("Bank"));
    for _ in 0..2 {
        assert_eq!(send(&pairs).await.status, 200);
    }
    let people = editor.get("/en/directory/people").await.body;
    assert!(people.contains("A. Example") && people.contains("B. Example"));
    assert!(
        editor.get(at).await.body.contains("ministry list"),
        "it is kept"
    );
    let mut nameless = pairs.clone();
    nameless.retain(|(name, _)| name != "source");
    assert_eq!(send(&nameless).await.status, 422);
    let arabic = at.replace("/en/", "/ar/");
    let opened = send_file(&editor, &arabic, "open", list).await;
    assert_eq!(opened.status, 200, "{}", opened.body);
    for language in ["ar", "es", "fr", "ru", "zh"] {
        let at = at.replace("/en/", &format!("/{language}/"));
        assert_eq!(editor.get(&at).await.status, 200);
    }
}
