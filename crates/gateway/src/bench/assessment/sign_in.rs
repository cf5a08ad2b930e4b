//! Signing in over HTTP, as a browser does.
//!
//! Invariant: nothing is asked for as the officer before the gateway has taken the password.

use anyhow::{Context as _, ensure};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpStream};

/// The header line by which the officer's browser is known from now on.
pub(super) fn officer(address: SocketAddr, mail: &str, password: &str) -> anyhow::Result<String> {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    let key = web::form::Key::new().to_string();
    form.append_pair("_key", &key)
        .append_pair("mail", mail)
        .append_pair("password", password);
    let body = form.finish();
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /en/account/sign-in HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut cookies = Vec::new();
    let mut lines = BufReader::new(stream).lines();
    let status = lines
        .next()
        .context("the gateway closed the connection")??;
    ensure!(status.contains(" 303 "), "signing in answered \"{status}\"");
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("set-cookie")
        {
            cookies.extend(value.split(';').next().map(|c| c.trim().to_owned()));
        }
    }
    ensure!(!cookies.is_empty(), "signing in set no cookie");
    Ok(format!("Cookie: {}\r\n", cookies.join("; ")))
}
