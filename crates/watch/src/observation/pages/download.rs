//! `/observations/export/{format}`: the list as a file.
//!
//! Invariant: an export streams, and holds exactly what its address asks for or nothing.

use super::asked;
use crate::observation::actions::{self, Export};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use web::{Ctx, Error};

/// An export, streamed.
///
/// # Errors
/// 404 for an unknown format, 400 for a filter that is not understood; as the actions.
pub async fn export(
    ctx: Ctx,
    axum::extract::Path((_, format)): axum::extract::Path<(String, String)>,
) -> Result<Response, Error> {
    let watch = watch_of(&ctx).clone();
    let tenant = need_tenant(&ctx).await?;
    let format = Export::from_name(&format).ok_or_else(Error::not_found)?;
    crate::rights::sight(&ctx.actor, tenant).map_err(app_error)?;
    // A file cannot say that it holds something else than was asked for.
    let (asked, wanted, _) = asked(&ctx, tenant).await?;
    asked.strict()?;
    let selection = lake::Selection {
        filter: wanted,
        ..lake::Selection::default()
    };
    let (kind, name) = match format {
        Export::Csv => ("text/csv; charset=utf-8", "observations.csv"),
        Export::Intelmq | Export::Jsonl => ("application/x-ndjson", "observations.jsonl"),
        Export::Parquet => ("application/vnd.apache.parquet", "observations.parquet"),
    };
    let (send, mut receive) = tokio::sync::mpsc::channel::<Bytes>(4);
    let actor = ctx.actor.clone();
    tokio::spawn(async move {
        let out = Pipe(send);
        let done = actions::export(&actor, &watch, tenant, &selection, format, out).await;
        if let Err(error) = done {
            tracing::warn!(%error, "an export ended early");
        }
    });
    let stream = futures::stream::poll_fn(move |cx| {
        receive
            .poll_recv(cx)
            .map(|b| b.map(Ok::<_, std::io::Error>))
    });
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

/// Hands pieces of an export to the answer; waits while the client is slow.
struct Pipe(tokio::sync::mpsc::Sender<Bytes>);

impl std::io::Write for Pipe {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        let gone = |_| std::io::Error::from(std::io::ErrorKind::BrokenPipe);
        let sent = Bytes::copy_from_slice(piece);
        // The last piece comes from the async side, all others from the blocking thread.
        match self.0.try_send(sent) {
            Ok(()) => Ok(piece.len()),
            Err(tokio::sync::mpsc::error::TrySendError::Full(sent)) => {
                tokio::task::block_in_place(|| self.0.blocking_send(sent)).map_err(gone)?;
                Ok(piece.len())
            }
            Err(_) => Err(std::io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
