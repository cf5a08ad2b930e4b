//! Reports and containers that tests make: plain, packed, mailed.
//!
//! Not here: what comes of them. Invariant: the same arguments make the same bytes.

use std::fmt::Write as _;
use std::io::Write as _;

pub const HEADER: &str = "timestamp,severity,ip,protocol,port,hostname,tag,asn,geo\n";
pub const MIB: usize = 1 << 20;

pub fn report(rows: usize) -> String {
    let mut text = HEADER.to_owned();
    for n in 0..rows {
        let (second, high, low) = (n % 60, n / 250, n % 250);
        let _ = writeln!(
            text,
            "2026-11-20 01:02:{second:02},medium,198.18.{high}.{low},tcp,23,h{n}.example,telnet,64496,XA"
        );
    }
    text
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).expect("memory");
    writer.finish().expect("memory")
}

pub fn zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file(name, options).expect("memory");
    writer.write_all(bytes).expect("memory");
    writer.finish().expect("memory").into_inner()
}

pub fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).expect("memory")
}

pub fn half(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() / 2]
}

/// A mail with a text and, with `attachment`, a report.
pub fn mail(text: &str, attachment: Option<&str>) -> String {
    let part = attachment.map_or_else(String::new, |report| {
        format!(
            "--b\r\nContent-Type: text/csv; name=\"2026-11-20-scan_telnet-mail.csv\"\r\n\
             Content-Disposition: attachment; filename=\"2026-11-20-scan_telnet-mail.csv\"\r\n\r\n{report}\r\n"
        )
    });
    format!(
        "From: reports@example.org\r\nTo: csirt@example.net\r\nSubject: report\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n{part}--b--\r\n"
    )
}
