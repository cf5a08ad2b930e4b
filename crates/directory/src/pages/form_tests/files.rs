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
