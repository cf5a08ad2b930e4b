//! The report type from the file name: `YYYY-MM-DD-<type>[-…].csv`, whatever it was packed in.
//!
//! Not here: whether anybody knows the type. Invariant: the result is `[a-z0-9_]+` or nothing.

/// The word at the place of the report type in a file name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The word.
    pub report: String,
    /// Whether a date stands before it, as in the provider's own names: then it is a report type,
    /// also one that nobody has seen yet.
    pub dated: bool,
}

/// The word that a file name has for a report type; folders, a date in front and suffixes of
/// archives do not count. `None` when the name holds no word.
pub(super) fn named(file_name: &str) -> Option<Named> {
    let base = file_name.rsplit(['/', '\\']).next()?;
    let lower = base.to_ascii_lowercase();
    let stem = lower.split('.').next()?;
    let rest = without_date(stem);
    let name = rest.split('-').next()?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let good = !name.is_empty() && name.len() <= 100 && name.bytes().all(plain);
    good.then(|| Named {
        report: name.to_owned(),
        dated: rest.len() < stem.len(),
    })
}

/// The name behind `YYYY-MM-DD-`, if it begins so.
fn without_date(stem: &str) -> &str {
    let shape = b"dddd-dd-dd-";
    let bytes = stem.as_bytes();
    let dated = bytes.len() >= shape.len()
        && shape.iter().zip(bytes).all(|(want, got)| match want {
            b'd' => got.is_ascii_digit(),
            other => other == got,
        });
    if dated { &stem[shape.len()..] } else { stem }
}

/// The type without the address family in it: `scan6_x`, `event4_x` and `x6` are kinds of `scan_x`,
/// `event_x` and `x`.
pub(super) fn family_free(name: &str) -> String {
    for head in ["scan", "event", "population"] {
        for family in ["4_", "6_"] {
            let rest = name.strip_prefix(head).and_then(|r| r.strip_prefix(family));
            if let Some(rest) = rest {
                return format!("{head}_{rest}");
            }
        }
    }
    let bare = name.strip_suffix('6').unwrap_or(name);
    let word_before = bare.ends_with(|c: char| c.is_ascii_lowercase());
    if word_before { bare } else { name }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_stands_between_the_date_and_the_next_dash() {
        for (file, want, dated) in [
            ("2026-03-24-scan_http-country-geo.csv", "scan_http", true),
            (
                "in/2024-07-04-dns_openresolver-123-sample-asn-delayed.csv.gz",
                "dns_openresolver",
                true,
            ),
            ("2020-04-03-scan6_ics.csv", "scan6_ics", true),
            ("SCAN_TELNET.CSV", "scan_telnet", false),
            (
                "C:\\mail\\2015-01-01-botnet_drone-x.zip",
                "botnet_drone",
                true,
            ),
            ("telnet-report.csv", "telnet", false),
            ("2026-11-06.csv", "2026", false),
            ("x", "x", false),
        ] {
            let report = want.to_owned();
            assert_eq!(named(file), Some(Named { report, dated }), "{file}");
        }
        for bad in ["", "-.csv", "2026-03-24-.csv", ".csv", "übel.csv"] {
            assert_eq!(named(bad), None, "{bad}");
        }
    }

    #[test]
    fn address_families_are_one_type() {
        assert_eq!(family_free("scan6_smb"), "scan_smb");
        assert_eq!(family_free("event4_sinkhole"), "event_sinkhole");
        assert_eq!(family_free("compromised_iot6"), "compromised_iot");
        assert_eq!(family_free("scan_db2"), "scan_db2");
    }
}
