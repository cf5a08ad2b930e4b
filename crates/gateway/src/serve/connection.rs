//! How many connections stand at once, and how long one may be silent.
//!
//! Not here: how long a request may take and how large it may be (`web`). Invariant: a client that
//! sends nothing whole holds nothing for longer than [`HEAD_TIME`], and connections never take the
//! files that the gateway itself works with.

use axum_server::Server;
use axum_server::accept::Accept;
use hyper_util::rt::TokioTimer;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Sleep;

/// How long a client may take for the head of a request, the first as well as the next one on the
/// same connection.
pub const HEAD_TIME: Duration = Duration::from_secs(30);
/// The most connections, where the system allows more.
const MOST: u64 = 8_192;
/// The files a process may open where the system does not say: what most give.
const LEAST: u64 = 1_024;

/// Sets the times of a server and the number of its connections.
pub fn bounded<A>(server: Server<SocketAddr, A>) -> Server<SocketAddr, Bounded<A>> {
    bounded_to(server, HEAD_TIME, room())
}

fn bounded_to<A>(
    mut server: Server<SocketAddr, A>,
    time: Duration,
    room: usize,
) -> Server<SocketAddr, Bounded<A>> {
    let builder = server.http_builder();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(time);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(time)
        .keep_alive_timeout(time);
    server.map(|inner| Bounded {
        inner,
        room: Arc::new(Semaphore::new(room)),
        time,
    })
}

/// Half the files that this process may open, after asking for as many as both need: requests, the
/// store and the lake need the others.
fn room() -> usize {
    let files = rlimit::increase_nofile_limit(2 * MOST).unwrap_or(LEAST);
    usize::try_from(files.min(2 * MOST) / 2).unwrap_or(usize::MAX)
}

/// Takes connections while there is room; one too many is closed at once.
#[derive(Debug, Clone)]
pub struct Bounded<A> {
    inner: A,
    room: Arc<Semaphore>,
    time: Duration,
}

impl<A, I, S> Accept<I, S> for Bounded<A>
where
    A: Accept<I, S>,
    A::Future: Send + 'static,
    A::Stream: Send + 'static,
    A::Service: Send + 'static,
{
    type Stream = Held<A::Stream>;
    type Service = A::Service;
    type Future = Pin<Box<dyn Future<Output = io::Result<(Self::Stream, Self::Service)>> + Send>>;

    fn accept(&self, stream: I, service: S) -> Self::Future {
        let Ok(permit) = self.room.clone().try_acquire_owned() else {
            return Box::pin(std::future::ready(Err(io::Error::other(
                "too many connections",
            ))));
        };
        let accepted = self.inner.accept(stream, service);
        let time = self.time;
        Box::pin(async move {
            let (stream, service) = accepted.await?;
            let held = Held {
                stream,
                silence: Some(Box::pin(tokio::time::sleep(time))),
                _permit: permit,
            };
            Ok((held, service))
        })
    }
}

/// A connection with its place among the others; it ends when its client says nothing at all.
#[derive(Debug)]
pub struct Held<T> {
    stream: T,
    /// Until the first byte: which version of HTTP is spoken is waited for without a limit.
    silence: Option<Pin<Box<Sleep>>>,
    _permit: OwnedSemaphorePermit,
}

impl<T: AsyncRead + Unpin> AsyncRead for Held<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buf);
        if buf.filled().len() > before {
            self.silence = None;
        }
        match (&read, &mut self.silence) {
            (Poll::Pending, Some(silence)) => silence
                .as_mut()
                .poll(cx)
                .map(|()| Err(io::ErrorKind::TimedOut.into())),
            _ => read,
        }
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Held<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;

    async fn served(time: Duration, room: usize) -> SocketAddr {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route("/", get(|| async { "here" }));
        let server = bounded_to(axum_server::from_tcp(listener).unwrap(), time, room);
        tokio::spawn(server.serve(router.into_make_service()));
        address
    }

    /// What comes until the other side closes.
    async fn rest(stream: &mut TcpStream) -> String {
        let mut all = Vec::new();
        // Closing with bytes unread is a reset, which is an end too.
        let _ = stream.read_to_end(&mut all).await;
        String::from_utf8_lossy(&all).into_owned()
    }

    #[tokio::test]
    async fn silence_half_a_head_and_a_kept_connection_end() {
        let address = served(Duration::from_millis(200), 8).await;
        for said in ["", "G", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(said.as_bytes()).await.unwrap();
            let answer = rest(&mut stream).await;
            assert!(!answer.contains("200 OK"), "{said:?}: {answer}");
        }
        let mut stream = TcpStream::connect(address).await.unwrap();
        let whole = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        stream.write_all(whole).await.unwrap();
        let answer = rest(&mut stream).await;
        assert!(answer.contains("200 OK") && answer.ends_with("here"));
    }

    #[tokio::test]
    async fn one_connection_too_many_is_closed_and_the_next_finds_room() {
        let address = served(Duration::from_secs(3_600), 1).await;
        let whole = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        let mut first = TcpStream::connect(address).await.unwrap();
        first.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        let mut second = TcpStream::connect(address).await.unwrap();
        let _ = second.write_all(whole).await;
        assert_eq!(rest(&mut second).await, "");
        first
            .write_all(b"Host: x\r\nConnection: close\r\n\r\n")
            .await
            .unwrap();
        assert!(rest(&mut first).await.contains("200 OK"));
        let mut third = TcpStream::connect(address).await.unwrap();
        third.write_all(whole).await.unwrap();
        assert!(rest(&mut third).await.contains("200 OK"));
    }
}
