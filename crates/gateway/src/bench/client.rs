//! A small HTTP/1.1 client that asks for one page over and over and times the answers.
//!
//! Plain sockets and threads, so that the client costs little beside the server it measures.
//! Not a general client: one address, keep-alive, answers with a length or in chunks.
//! Invariant: only whole answers with status 200 are counted.

use anyhow::{Context as _, bail, ensure};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// What a run measured.
#[derive(Debug, Clone, Default)]
pub struct Timing {
    /// The time of each answer, ascending.
    pub times: Vec<Duration>,
    /// Bytes of one answer's body.
    pub bytes: usize,
    /// How long the run took.
    pub took: Duration,
}

impl Timing {
    /// The time that `percent` of the answers did not exceed.
    #[must_use]
    pub fn percentile(&self, percent: usize) -> Duration {
        let at = (self.times.len() * percent / 100).min(self.times.len().saturating_sub(1));
        self.times.get(at).copied().unwrap_or_default()
    }

    /// Answers a second.
    #[must_use]
    pub fn rate(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a rate needs no exact count")]
        let count = self.times.len() as f64;
        count / self.took.as_secs_f64().max(f64::EPSILON)
    }
}

/// How a run asks.
#[derive(Debug, Clone)]
pub struct Run {
    /// The server.
    pub address: SocketAddr,
    /// The path.
    pub path: String,
    /// How long.
    pub duration: Duration,
    /// Connections at once.
    pub connections: usize,
    /// Requests a second over all connections; `None` is as many as answers allow.
    pub pace: Option<f64>,
    /// Header lines beside `Host`, each ended by CR and LF.
    pub headers: String,
    /// The core that the client's threads keep to; `None` leaves it to the system.
    pub core: Option<usize>,
}

impl Run {
    /// Asks until the time is over.
    ///
    /// # Errors
    /// When a connection fails or an answer is not 200.
    pub fn go(&self) -> anyhow::Result<Timing> {
        let began = Instant::now();
        let parts: Vec<anyhow::Result<Timing>> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..self.connections.max(1))
                .map(|_| scope.spawn(|| self.one(began)))
                .collect();
            threads
                .into_iter()
                .map(|t| t.join().unwrap_or_else(|_| bail!("a client thread failed")))
                .collect()
        });
        let mut whole = Timing {
            took: began.elapsed(),
            ..Timing::default()
        };
        for part in parts {
            let part = part?;
            whole.bytes = part.bytes;
            whole.times.extend(part.times);
        }
        whole.times.sort_unstable();
        Ok(whole)
    }

    fn one(&self, began: Instant) -> anyhow::Result<Timing> {
        super::cores::keep_to(self.core)?;
        let mut connection = Connection::open(self)?;
        let mut timing = Timing::default();
        #[expect(clippy::cast_precision_loss, reason = "a handful of connections")]
        let gap = self
            .pace
            .map(|pace| Duration::from_secs_f64(self.connections.max(1) as f64 / pace.max(1.0)));
        let mut next = began;
        while began.elapsed() < self.duration {
            if let Some(gap) = gap {
                std::thread::sleep(next.saturating_duration_since(Instant::now()));
                next += gap;
            }
            let asked = Instant::now();
            timing.bytes = connection.ask()?;
            timing.times.push(asked.elapsed());
        }
        Ok(timing)
    }
}

/// A connection that is kept for several requests.
#[derive(Debug)]
pub struct Connection {
    stream: BufReader<TcpStream>,
    request: Vec<u8>,
    body: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody answers.
    pub fn open(run: &Run) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(run.address)
            .with_context(|| format!("{} does not answer", run.address))?;
        stream.set_nodelay(true)?;
        let Run {
            path,
            address,
            headers,
            ..
        } = run;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{headers}\r\n");
        Ok(Self {
            stream: BufReader::with_capacity(1 << 16, stream),
            request: request.into_bytes(),
            body: Vec::new(),
        })
    }

    /// One request and its whole answer; returns the body's length.
    ///
    /// # Errors
    /// When the connection ends, or the answer is not 200.
    pub fn ask(&mut self) -> anyhow::Result<usize> {
        self.stream.get_mut().write_all(&self.request)?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        ensure!(
            line.contains(" 200 "),
            "the page answered \"{}\"",
            line.trim()
        );
        let (mut length, mut chunked) = (None, false);
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let header = line.trim_end();
            if header.is_empty() {
                break;
            }
            if let Some((name, value)) = header.split_once(':') {
                if name.eq_ignore_ascii_case("content-length") {
                    length = value.trim().parse::<usize>().ok();
                }
                chunked |= name.eq_ignore_ascii_case("transfer-encoding");
            }
        }
        self.body.clear();
        match length {
            Some(length) => self.take(length)?,
            None if chunked => self.chunks(&mut line)?,
            None => bail!("the answer has neither a length nor chunks"),
        }
        Ok(self.body.len())
    }

    /// The body of the last answer.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    fn take(&mut self, length: usize) -> anyhow::Result<()> {
        let start = self.body.len();
        self.body.resize(start + length, 0);
        Ok(self.stream.read_exact(&mut self.body[start..])?)
    }

    /// A body in chunks (RFC 9112, section 7.1); there are no trailers.
    fn chunks(&mut self, line: &mut String) -> anyhow::Result<()> {
        loop {
            line.clear();
            self.stream.read_line(line)?;
            let digits = line.trim_end().split(';').next().unwrap_or("");
            let length = usize::from_str_radix(digits, 16).context("a chunk has no length")?;
            self.take(length)?;
            line.clear();
            self.stream.read_line(line)?;
            if length == 0 {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    #[test]
    fn whole_answers_are_counted_and_errors_stop_the_run() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
        let address = listener.local_addr().expect("bound");
        let server = std::thread::spawn(move || {
            let (stream, _) = listener.accept().expect("a client");
            let mut reader = BufReader::new(stream);
            for answer in [
                "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n4\r\nlo 2\r\n0\r\n\r\n",
                "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n",
            ] {
                let mut line = String::new();
                while reader.read_line(&mut line).expect("a request") > 2 {
                    line.clear();
                }
                reader
                    .get_mut()
                    .write_all(answer.as_bytes())
                    .expect("a client");
            }
        });
        let run = Run {
            address,
            path: "/en/".to_owned(),
            duration: Duration::from_secs(60),
            connections: 1,
            pace: None,
            headers: String::new(),
            core: None,
        };
        let mut connection = Connection::open(&run).expect("a server");
        assert_eq!(connection.ask().expect("200"), 5);
        assert_eq!(connection.ask().expect("200"), 7);
        assert_eq!(connection.body(), b"hello 2");
        assert!(
            connection
                .ask()
                .expect_err("503")
                .to_string()
                .contains("503")
        );
        server.join().expect("the server ends");
    }

    #[test]
    fn percentiles_come_from_the_sorted_times() {
        let times = (1..=100).map(Duration::from_millis).collect();
        let timing = Timing {
            times,
            bytes: 1,
            took: Duration::from_secs(1),
        };
        assert_eq!(timing.percentile(50), Duration::from_millis(51));
        assert_eq!(timing.percentile(99), Duration::from_millis(100));
        assert!((timing.rate() - 100.0).abs() < 0.01);
        assert_eq!(Timing::default().percentile(50), Duration::ZERO);
    }
}
