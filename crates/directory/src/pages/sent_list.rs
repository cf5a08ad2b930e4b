//! A list that somebody sends: as a file, pasted, or kept from a look at what it would change.
//!
//! Not here: reading it (`import`, `figures`). Invariant: what was kept is found by the hash of
//! its content, for a day, as input only; it is never sent to a browser.

use std::io::{Cursor, Read as _};

use ::store::blob::{Blobs, Keep};
use base::ContentHash;
use sha2::{Digest as _, Sha256};
use web::component::{Field, Sheet};
use web::form::{Form, Upload};
use web::i18n::{Arg, Message};
use web::limit::Class;
use web::{Ctx, Error};

use super::named;

/// What the blobs of lists are for.
const KIND: &str = "list";
/// For how long a list that was looked at can be imported, in seconds.
const KEPT: i64 = 24 * 3_600;

/// A list and what it was called.
pub(super) struct SentList {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Where it is kept, if it came as a file.
    kept: Option<ContentHash>,
}

impl SentList {
    /// By what it is kept, if it came as a file.
    pub fn kept(&self) -> Option<String> {
        self.kept.map(|hash| hash.to_string())
    }

    /// Whether the form asks to import the very list that was looked at; another one, chosen or
    /// typed since, is looked at first.
    pub fn is_to_be_imported(&self, form: &Form) -> bool {
        form.get("step") == Some("apply") && form.get("seen") == Some(&seen(&self.bytes))
    }
}

/// By what a list that was looked at is known again.
pub(super) fn seen(list: &[u8]) -> String {
    ContentHash::from_bytes(Sha256::digest(list).into()).to_string()
}

/// The list of a form; `None` when there is none, which is noted in the form.
pub(super) async fn read(ctx: &Ctx, sent: &mut Upload) -> Result<Option<SentList>, Error> {
    if let Some(file) = sent.file("file") {
        let (name, bytes) = (file.name.clone(), file.bytes.clone());
        let kept = keep(ctx, bytes.clone()).await?;
        return Ok(Some(SentList { name, bytes, kept }));
    }
    let form = &mut sent.form;
    if let Some(text) = form.get("list").filter(|t| !t.trim().is_empty()) {
        return Ok(Some(SentList {
            name: "list.csv".to_owned(),
            bytes: text.as_bytes().to_vec(),
            kept: None,
        }));
    }
    let Some(hash) = form.get("kept").and_then(|t| t.parse::<ContentHash>().ok()) else {
        form.fail("file", Message::new("directory-page-import-nothing"));
        return Ok(None);
    };
    let name = form.get("kept_name").unwrap_or("list.csv").to_owned();
    match kept(ctx, hash).await? {
        Some(bytes) => Ok(Some(SentList {
            name,
            bytes,
            kept: Some(hash),
        })),
        None => {
            form.fail("file", Message::new("directory-page-import-gone"));
            Ok(None)
        }
    }
}

/// Keeps a file for a day. A gateway without blobs keeps none; the file is then chosen again.
async fn keep(ctx: &Ctx, bytes: Vec<u8>) -> Result<Option<ContentHash>, Error> {
    let Some(blobs) = ctx.app.find::<Blobs>() else {
        return Ok(None);
    };
    let now = ctx.app.clock().now();
    let keep = Keep {
        kind: KIND,
        now,
        until: Some(now.plus_seconds(KEPT)),
    };
    let limit = Class::File.body_bytes() as u64;
    let hash = blobs.put_reader(Cursor::new(bytes), limit, keep).await;
    hash.map(Some).map_err(Error::unavailable)
}

/// A file that was kept as a list; raw reports and other content are not read by this way.
async fn kept(ctx: &Ctx, hash: ContentHash) -> Result<Option<Vec<u8>>, Error> {
    let Some(blobs) = ctx.app.find::<Blobs>() else {
        return Ok(None);
    };
    let info = blobs.info(hash).await.map_err(Error::unavailable)?;
    if info.is_none_or(|i| i.kind != KIND) {
        return Ok(None);
    }
    let mut reader = blobs.open(hash).map_err(Error::unavailable)?;
    let reading = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map(|_| bytes)
    });
    let read = reading
        .await
        .map_err(|_| Error::internal("reading a kept list"))?;
    read.map(Some).map_err(Error::unavailable)
}

/// The form for a list; after a look at what it would change, with the button that imports it.
pub(super) fn sheet(
    ctx: &Ctx,
    path: &str,
    form: &Form,
    looked_at: Option<&SentList>,
) -> Result<web::Html, Error> {
    let lang = &ctx.lang;
    let megabytes = Class::File.body_bytes() / 1024 / 1024;
    let hint = [("limit", Arg::Text(megabytes.to_string()))];
    let file = Field::file(
        "file",
        lang.text("directory-page-import-file"),
        ".csv,.tsv,.txt,text/csv",
    )
    .hint(lang.text_with("directory-page-import-file-hint", &hint));
    let list = Field::area("list", lang.text("directory-page-import-list"), 8);
    let mut sheet = Sheet::new(ctx, path, "directory-page-import-preview")
        .sends("step", "preview")
        .upload()
        .fields(vec![file, list]);
    if let Some(sent) = looked_at {
        if let Some(hash) = sent.kept {
            let intro = named(ctx, "directory-page-import-kept", "name", &*sent.name);
            sheet = sheet
                .carry("kept", hash.to_string())
                .carry("kept_name", &*sent.name)
                .intro(intro);
        }
        sheet = sheet.carry("seen", seen(&sent.bytes));
        sheet = sheet.further(lang.text("directory-page-import-apply"), "step", "apply");
    }
    sheet.sent(ctx, form).html()
}
