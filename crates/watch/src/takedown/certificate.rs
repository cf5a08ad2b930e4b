//! What a certificate says, for the record.
//!
//! Not here: whether anybody should believe it. Invariant: bytes that are no certificate are named
//! so; the file itself stays what it is.

use std::fmt::Write as _;
use x509_cert::Certificate;
use x509_cert::der::Decode as _;
use x509_cert::ext::pkix::SubjectAltName;
use x509_cert::ext::pkix::name::GeneralName;

/// The names that are listed at most.
const MOST: usize = 50;

/// Subject, issuer, serial number, validity and names (RFC 5280 §4.1, §4.2.1.6), a line each.
pub(super) fn described(der: &[u8]) -> String {
    let Ok(certificate) = Certificate::from_der(der) else {
        return "Certificate: cannot be read\n".to_owned();
    };
    let fields = &certificate.tbs_certificate;
    let mut text = String::new();
    let clean = |text: String| base::text::plain(&text);
    let _ = writeln!(
        text,
        "Certificate of: {}",
        clean(fields.subject.to_string())
    );
    let _ = writeln!(text, "  Issued by: {}", clean(fields.issuer.to_string()));
    let _ = writeln!(text, "  Serial number: {}", fields.serial_number);
    let validity = &fields.validity;
    let _ = writeln!(text, "  Valid from: {}", validity.not_before);
    let _ = writeln!(text, "  Valid until: {}", validity.not_after);
    let names = fields.get::<SubjectAltName>().ok().flatten();
    let names = names.map_or_else(Vec::new, |(_, names)| names.0);
    for name in names.into_iter().take(MOST) {
        if let GeneralName::DnsName(name) = name {
            let _ = writeln!(text, "  Name: {}", clean(name.to_string()));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_that_are_no_certificate_are_named_so() {
        assert_eq!(super::described(b"x"), "Certificate: cannot be read\n");
    }
}
