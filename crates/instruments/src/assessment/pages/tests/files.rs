//! Files that leave a round by its pages, and the workbook that comes back.

use super::*;

pub(super) fn with_file(name: &str, pairs: &[(&str, &str)], file: &[u8]) -> Vec<u8> {
    let key = web::form::Key::new().to_string();
    let mut body = Vec::new();
    for (field, value) in pairs.iter().chain(&[("_key", key.as_str())]) {
        let part = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
        );
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    body
}

pub(super) async fn send(client: &Client, path: &str, body: Vec<u8>) -> Answer {
    let client = client.clone();
    let client = client.with("content-type", "multipart/form-data; boundary=edge");
    client.send_bytes("POST", path, body).await
}

#[tokio::test]
async fn a_file_is_in_the_language_of_its_page_and_runs_nothing() {
    let ground = Ground::new().await;
    let reader = ground.person("reader", "4");
    let page = reader.get(&ground.path("/files")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("/files/report/docx") && !page.body.contains("/files/law/"));
    assert!(
        !page.body.contains("/workbook\""),
        "a reader takes nothing back"
    );
    let arabic = ground.path("/files/report/html").replace("/en/", "/ar/");
    let made = reader.get(&arabic).await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert!(made.body.contains("lang=\"ar\"") && made.body.contains("dir=\"rtl\""));
    assert!(
        made.header("content-disposition")
            .unwrap()
            .starts_with("attachment")
    );
    assert!(
        made.header("content-security-policy")
            .unwrap()
            .starts_with("sandbox")
    );
    for nothing in ["/files/report/exe", "/files/all/pdf", "/files/law/docx"] {
        assert_eq!(
            reader.get(&ground.path(nothing)).await.status,
            404,
            "{nothing}"
        );
    }
    assert_eq!(
        reader.get(&ground.path("/files/paper/csv")).await.status,
        400
    );
    assert_eq!(
        ground
            .visitor()
            .get(&ground.path("/files/report/html"))
            .await
            .status,
        401
    );
    let stranger = ground.person("administrator", "5").with("x-tenant", "9");
    assert_eq!(
        stranger
            .get(&ground.path("/files/report/html"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_template_that_is_none_is_said_beside_its_field() {
    let ground = Ground::new().await;
    let reader = ground.person("reader", "4");
    let at = ground.path("/files");
    let none = send(
        &reader,
        &at,
        with_file("template", &[("subject", "report")], b"x"),
    )
    .await;
    assert_eq!(none.status, 422, "{}", none.body);
    assert!(none.body.contains("Save it again"), "{}", none.body);
    let template = reader.get(&ground.path("/files/paper/docx")).await.bytes;
    let made = send(
        &reader,
        &at,
        with_file("template", &[("subject", "report")], &template),
    )
    .await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert!(made.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn a_workbook_leaves_and_comes_back_by_page_and_by_program() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let book = officer
        .get(&ground.path("/files/workbook/xlsx"))
        .await
        .bytes;
    let at = ground.path("/workbook");
    let taken = send(&officer, &at, with_file("workbook", &[], &book)).await;
    assert_eq!(taken.status, 200, "{}", taken.body);
    assert!(taken.body.contains("Answers taken: 0"), "{}", taken.body);
    let reader = ground.person("reader", "4");
    assert_eq!(
        send(&reader, &at, with_file("workbook", &[], &book))
            .await
            .status,
        403
    );
    let broken = send(&officer, &at, with_file("workbook", &[], b"PK broken")).await;
    assert_eq!(broken.status, 422, "{}", broken.body);
    let api = format!("/api/v1/assessments/{}", ground.round.id);
    let by_program = officer
        .get(&format!("{api}/files/workbook/xlsx?lang=es"))
        .await;
    assert!(by_program.bytes.starts_with(b"PK"));
    assert_eq!(
        officer
            .get(&format!("{api}/files/report/csv?lang=xx"))
            .await
            .status,
        400
    );
    let taken = officer
        .send_bytes("POST", &format!("{api}/workbook"), by_program.bytes)
        .await;
    assert_eq!(taken.status, 200, "{}", taken.body);
    let refused = officer
        .send("POST", &format!("{api}/workbook"), "no workbook")
        .await;
    assert_eq!(refused.status, 422, "{}", refused.body);
}
