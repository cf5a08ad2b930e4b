//! A folder on a mail server (IMAP, RFC 3501 and RFC 9051).
//!
//! What was not seen is fetched without marking it, kept, and only then marked as seen. Not here:
//! waiting for news (the folder is asked every minute). Invariant: a server that stops answering
//! holds nothing up for longer than [`PATIENCE`].

use super::fetch::{Failed, Keeper};
use super::source::{Security, Server};
use super::store::Arrived;
use super::{MOST_A_ROUND, MOST_BYTES};
use ::store::tls;
use async_imap::{Client, Session};
use futures::TryStreamExt as _;
use std::fmt::Debug;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// How long one answer of the server may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes and mails that are fetched and kept together.
const TOGETHER: (u64, usize) = (8 << 20, 100);
/// Mails whose sizes are asked together.
const SIZES: usize = 500;

/// A connection, protected or not.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> Wire for T {}
type Line = Session<Box<dyn Wire>>;

/// Waits for an answer, but not for ever; `doing` says in the error what was asked.
async fn answer<T, E: std::fmt::Display>(
    doing: &str,
    asked: impl Future<Output = Result<T, E>>,
) -> Result<T, Failed> {
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(Failed::Mailbox(format!("{doing}: {error}"))),
        Err(_) => Err(Failed::Mailbox(format!(
            "{doing}: the server did not answer within {} seconds",
            PATIENCE.as_secs()
        ))),
    }
}

/// Fetches what was not seen.
///
/// # Errors
/// What the server said, or why it cannot be reached; the store's.
pub(super) async fn fetch(server: &Server, to: &mut Keeper<'_>) -> Result<(), Failed> {
    let mut line = sign_in(server).await?;
    let doing = format!("opening {}", server.folder);
    let folder = answer(&doing, line.select(&server.folder)).await?;
    let validity = folder.uid_validity.unwrap_or_default();
    let unseen = answer("looking for new mail", line.uid_search("UNSEEN")).await?;
    let mut unseen: Vec<u32> = unseen.into_iter().collect();
    unseen.sort_unstable();
    unseen.truncate(MOST_A_ROUND);
    for some in unseen.chunks(SIZES) {
        for group in groups(sizes(&mut line, some).await?, validity, to).await? {
            let mails = bodies(&mut line, &group).await?;
            // What vanished meanwhile is not marked either.
            let read: Vec<u32> = mails.iter().map(|(uid, _)| *uid).collect();
            let arrived = mails.into_iter().map(|(_, bytes)| Arrived::Whole(bytes));
            to.keep(arrived.collect()).await?;
            seen(&mut line, &read).await?;
        }
    }
    // What is kept is kept: a server that does not say goodbye changes nothing.
    let _ = tokio::time::timeout(Duration::from_secs(5), line.logout()).await;
    Ok(())
}

async fn sign_in(server: &Server) -> Result<Line, Failed> {
    let password = server.password.read().map_err(Failed::Mailbox)?;
    let wire = connect(server).await?;
    let client = Client::new(wire);
    let signing = async {
        client
            .login(&server.user, &password)
            .await
            .map_err(|(e, _)| e)
    };
    // The server's words may repeat what was sent.
    let signed = answer("signing in", signing).await;
    signed.map_err(|failed| match failed {
        Failed::Mailbox(said) if !password.is_empty() => {
            Failed::Mailbox(said.replace(&password, "…"))
        }
        other => other,
    })
}

/// Connects, reads the greeting and protects the line.
async fn connect(server: &Server) -> Result<Box<dyn Wire>, Failed> {
    let place = (server.host.as_str(), server.port);
    let doing = format!("connecting to {}:{}", server.host, server.port);
    let plain = answer(&doing, TcpStream::connect(place)).await?;
    match server.security {
        Security::None => greeted(Box::new(plain)).await,
        Security::Tls => greeted(protect(server, plain).await?).await,
        Security::StartTls => {
            let mut client = Client::new(plain);
            greeting(&mut client).await?;
            let asked = client.run_command_and_check_ok("STARTTLS", None);
            answer("asking for STARTTLS", asked).await?;
            protect(server, client.into_inner()).await
        }
    }
}

async fn greeted(wire: Box<dyn Wire>) -> Result<Box<dyn Wire>, Failed> {
    let mut client = Client::new(wire);
    greeting(&mut client).await?;
    Ok(client.into_inner())
}

async fn greeting<W: AsyncRead + AsyncWrite + Unpin + Send + Debug>(
    client: &mut Client<W>,
) -> Result<(), Failed> {
    match answer("waiting for the greeting", client.read_response()).await? {
        Some(_) => Ok(()),
        None => Err(Failed::Mailbox(
            "the server closed the connection".to_owned(),
        )),
    }
}

async fn protect(server: &Server, plain: TcpStream) -> Result<Box<dyn Wire>, Failed> {
    let roots = match &server.authorities {
        Some(path) => {
            let pem = std::fs::read(path).map_err(|e| Failed::io(path, &e))?;
            let wrong = |e| Failed::Mailbox(format!("{}: {e}", path.display()));
            tls::authorities(&pem).map_err(wrong)?
        }
        None => tls::system(),
    };
    let wrong = |e: &dyn std::fmt::Display| Failed::Mailbox(format!("TLS: {e}"));
    let config = tls::client(roots).map_err(|e| wrong(&e))?;
    let name = ServerName::try_from(server.host.clone()).map_err(|e| wrong(&e))?;
    let connector = TlsConnector::from(Arc::new(config));
    let wire = answer("TLS", connector.connect(name, plain)).await?;
    Ok(Box::new(wire))
}

/// The sizes of mails, as the server says them.
async fn sizes(line: &mut Line, uids: &[u32]) -> Result<Vec<(u32, u64)>, Failed> {
    let asked = async {
        let found = line.uid_fetch(set(uids), "(UID RFC822.SIZE)").await?;
        let sized = found.try_filter_map(|one| async move {
            Ok::<_, async_imap::error::Error>(one.uid.zip(one.size.map(u64::from)))
        });
        sized.try_collect::<Vec<_>>().await
    };
    let mut sizes = answer("asking for sizes", asked).await?;
    sizes.sort_unstable();
    Ok(sizes)
}

/// Groups that are fetched together; what is too large is noted and left where it is.
async fn groups(
    sizes: Vec<(u32, u64)>,
    validity: u32,
    to: &mut Keeper<'_>,
) -> Result<Vec<Vec<u32>>, Failed> {
    let (mut groups, mut bytes): (Vec<Vec<u32>>, u64) = (Vec::new(), u64::MAX);
    let mut left = Vec::new();
    for (uid, size) in sizes {
        if size > MOST_BYTES as u64 {
            let mark = format!("{validity}:{uid}");
            left.push(Arrived::TooLarge { mark, bytes: size });
            continue;
        }
        let full = groups.last().is_none_or(|g| g.len() >= TOGETHER.1);
        if full || bytes.saturating_add(size) > TOGETHER.0 {
            groups.push(Vec::new());
            bytes = 0;
        }
        bytes += size;
        groups.last_mut().expect("one was begun").push(uid);
    }
    if !left.is_empty() {
        to.keep(left).await?;
    }
    Ok(groups)
}

async fn bodies(line: &mut Line, uids: &[u32]) -> Result<Vec<(u32, Vec<u8>)>, Failed> {
    let asked = async {
        let found = line.uid_fetch(set(uids), "(UID BODY.PEEK[])").await?;
        let whole = found.try_filter_map(|one| async move {
            let body = one.body().map(<[u8]>::to_vec);
            Ok::<_, async_imap::error::Error>(one.uid.zip(body))
        });
        whole.try_collect::<Vec<_>>().await
    };
    answer("fetching mail", asked).await
}

/// Marks mails as seen.
async fn seen(line: &mut Line, uids: &[u32]) -> Result<(), Failed> {
    if uids.is_empty() {
        return Ok(());
    }
    let asked = async {
        let told = line.uid_store(set(uids), "+FLAGS.SILENT (\\Seen)").await?;
        told.try_collect::<Vec<_>>().await
    };
    answer("marking mail as seen", asked).await.map(|_| ())
}

fn set(uids: &[u32]) -> String {
    let all: Vec<String> = uids.iter().map(u32::to_string).collect();
    all.join(",")
}
