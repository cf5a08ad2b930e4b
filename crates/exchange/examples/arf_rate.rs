//! How many megabytes of feedback reports a CPU second reads: whole mails with the three parts of
//! RFC 5965, generated, in memory, each decoded and turned into an observation.
//!
//! Run with `cargo run --release -p exchange --example arf_rate`.

use exchange::arf::{decode, rows};
use exchange::mail::MailLimits;
use std::time::Instant;

const REPORTS: u32 = 10_000;

fn report(i: u32) -> String {
    let (a, b) = (i % 256, i / 256 % 256);
    let body = "Buy now, and tell your friends. http://shop.example.net/offer?x=1\r\n".repeat(12);
    format!(
        "Return-Path: <>\r\nReceived: from fbl.example.org (fbl.example.org [192.0.2.9])\r\n\tby mx.example.com with ESMTPS id {i:08x};\r\n\
         \tMon, 7 Jan 2030 10:00:05 +0000\r\nFrom: Feedback <fbl@example.org>\r\nTo: abuse@example.com\r\n\
         Subject: =?utf-8?Q?Complaint_=C2=AB{i}=C2=BB?=\r\nDate: Mon, 7 Jan 2030 10:00:04 +0000\r\nMessage-ID: <r{i}@example.org>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report;\r\n\tboundary=\"part-{i}\"\r\n\r\n\
         --part-{i}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThis is an email abuse report for a message received from\r\n\
         IP 198.18.{b}.{a}.\r\n\r\n--part-{i}\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n\
         User-Agent: Generator/1.0\r\nVersion: 1\r\nOriginal-Mail-From: <seller{i}@example.net>\r\nOriginal-Rcpt-To: <user@example.org>\r\n\
         Arrival-Date: Mon, 7 Jan 2030 10:00:00 +0000\r\nReporting-MTA: dns; mx.example.org\r\nSource-IP: 198.18.{b}.{a}\r\n\
         Authentication-Results: mx.example.org;\r\n\tspf=fail smtp.mail=seller{i}@example.net\r\nReported-Domain: example.net\r\n\
         Reported-URI: http://shop.example.net/offer?x={i}\r\n\r\n--part-{i}\r\nContent-Type: message/rfc822\r\n\r\n\
         Received: from bad.example.net (bad.example.net [198.18.{b}.{a}])\r\n\tby mx.example.org with ESMTP id {i:08x};\r\n\
         \tMon, 7 Jan 2030 10:00:00 +0000\r\nFrom: <seller{i}@example.net>\r\nTo: <user@example.org>\r\nSubject: Earn money\r\n\
         Message-ID: <m{i}@example.net>\r\nDate: Mon, 7 Jan 2030 09:59:59 +0000\r\nContent-Type: text/plain\r\n\r\n{body}\r\n--part-{i}--\r\n"
    )
}

/// User and system seconds of this process so far, where the system tells (Linux).
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split(' ').skip(11).map(|f| f.parse::<f64>().ok());
    Some((fields.next()?? + fields.next()??) / 100.0)
}

fn main() {
    let reports: Vec<String> = (0..REPORTS).map(report).collect();
    let bytes: usize = reports.iter().map(String::len).sum();
    let limits = MailLimits::default();
    let mut best = f64::MAX;
    for _ in 0..7 {
        let (wall, cpu) = (Instant::now(), cpu_seconds());
        let mut count = 0;
        for text in &reports {
            let read = decode(text.as_bytes(), &limits).expect("our own report");
            rows(&read, &mut |_| count += 1);
        }
        assert_eq!(count, REPORTS);
        let spent = match (cpu, cpu_seconds()) {
            (Some(before), Some(after)) => after - before,
            _ => wall.elapsed().as_secs_f64(),
        };
        best = best.min(spent.max(1e-9));
    }
    #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
    let megabytes = bytes as f64 / 1e6;
    let each = bytes / reports.len();
    println!(
        "{REPORTS} reports of {each} bytes: {:.1} MB a CPU second, {:.1} µs a report",
        megabytes / best,
        best * 1e6 / f64::from(REPORTS)
    );
}
