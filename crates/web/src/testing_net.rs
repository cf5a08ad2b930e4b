//! A site and a name server on loopback, for tests of what leaves the gateway.
//!
//! Never part of a running gateway. Invariant: both are gone with the test that began them.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinHandle;

/// How a site behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It shows its page to everybody.
    Up,
    /// It shows its page to browsers, and nothing to programs.
    Cloaked,
    /// The page is gone.
    Gone,
    /// The hoster's notice stands in its place.
    Suspended,
    /// The server fails.
    Failing,
    /// Another page stands in its place.
    Other,
}

/// A site on loopback whose manner can be changed.
#[derive(Debug)]
pub struct Site {
    /// Where it listens.
    pub port: u16,
    manner: Arc<Mutex<Manner>>,
    work: JoinHandle<()>,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.work.abort();
    }
}

impl Site {
    /// Begins one.
    ///
    /// # Panics
    /// When loopback cannot be listened on.
    pub async fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
        let port = listener.local_addr().expect("bound").port();
        let manner = Arc::new(Mutex::new(Manner::Up));
        let now = Arc::clone(&manner);
        let work = tokio::spawn(async move {
            while let Ok((mut peer, _)) = listener.accept().await {
                let mut request = vec![0; 4096];
                let read = peer.read(&mut request).await.unwrap_or(0);
                let request = String::from_utf8_lossy(&request[..read]).to_lowercase();
                let manner = *now.lock().unwrap_or_else(PoisonError::into_inner);
                let answer = answer(manner, request.contains("mozilla"));
                let _ = peer.write_all(answer.as_bytes()).await;
            }
        });
        Self { port, manner, work }
    }

    /// Has it behave so from now on.
    pub fn set(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }
}

fn answer(manner: Manner, browser: bool) -> String {
    let page = |topic: &str| -> String {
        let words: Vec<String> = (0..40).map(|n| format!("{topic}{n}")).collect();
        format!(
            "<html><script>x()</script><p>{}</p></html>",
            words.join(" ")
        )
    };
    let (status, body) = match (manner, browser) {
        (Manner::Up, _) | (Manner::Cloaked, true) => ("200 OK", page("bank")),
        (Manner::Gone, _) | (Manner::Cloaked, false) => ("404 Not Found", String::new()),
        (Manner::Suspended, _) => ("200 OK", "<h1>Account Suspended</h1>".to_owned()),
        (Manner::Failing, _) => ("502 Bad Gateway", String::new()),
        (Manner::Other, _) => ("200 OK", page("garden")),
    };
    format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A name server on loopback that knows a few names.
#[derive(Debug)]
pub struct NameServer {
    /// Where it listens.
    pub at: SocketAddr,
    names: Arc<Mutex<BTreeMap<String, Ipv4Addr>>>,
    work: JoinHandle<()>,
}

impl Drop for NameServer {
    fn drop(&mut self) {
        self.work.abort();
    }
}

impl NameServer {
    /// Begins one that knows `names`, such as `phish.example.net`, all on loopback.
    ///
    /// # Panics
    /// When loopback cannot be listened on.
    pub async fn begin(names: &[&str]) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.expect("loopback");
        let at = socket.local_addr().expect("bound");
        let names = names.iter().map(|n| ((*n).to_owned(), Ipv4Addr::LOCALHOST));
        let names = Arc::new(Mutex::new(names.collect::<BTreeMap<_, _>>()));
        let known = Arc::clone(&names);
        let work = tokio::spawn(async move {
            let mut question = [0; 1024];
            while let Ok((read, from)) = socket.recv_from(&mut question).await {
                let known = known.lock().unwrap_or_else(PoisonError::into_inner).clone();
                if let Some(answer) = reply(&question[..read], &known) {
                    let _ = socket.send_to(&answer, from).await;
                }
            }
        });
        Self { at, names, work }
    }

    /// Forgets a name.
    pub fn forget(&self, name: &str) {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.remove(name);
    }
}

/// The answer to a question (RFC 1035 §4.1): the address, nothing, or "no such name".
fn reply(question: &[u8], known: &BTreeMap<String, Ipv4Addr>) -> Option<Vec<u8>> {
    let mut labels = Vec::new();
    let mut at = 12;
    loop {
        let length = usize::from(*question.get(at)?);
        at += 1;
        if length == 0 {
            break;
        }
        let label = question.get(at..at + length)?;
        labels.push(String::from_utf8_lossy(label).to_lowercase());
        at += length;
    }
    let kind = question.get(at..at + 2)?;
    let end = at + 4;
    let found = known.get(&labels.join("."));
    let address = found.filter(|_| kind == [0, 1]);
    let code = if found.is_some() { 0x80 } else { 0x83 };
    let mut answer = question.get(..2)?.to_vec();
    answer.extend([0x81, code, 0, 1, 0, u8::from(address.is_some()), 0, 0, 0, 0]);
    answer.extend(question.get(12..end)?);
    if let Some(address) = address {
        // A pointer to the name of the question, type A, class IN, no time to live, four bytes.
        answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
        answer.extend(address.octets());
    }
    Some(answer)
}
