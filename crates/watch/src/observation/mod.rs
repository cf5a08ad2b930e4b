//! Single observations: found by a filter, shown, exported.
//!
//! Not here: counting (`picture`). Invariant: what a list or an export shows is what the actor's
//! scope lets through, whatever the filter says.

pub mod actions;
pub mod api;
mod csv;
pub mod pages;

pub use actions::Export;

use base::observation::CountsAs;
use base::{Asn, Day, Prefix};
use lake::Filter;
use web::Message;
use web::form::Form;

/// Rows of one page of the list.
pub const PAGE: usize = 50;

/// The fields by which a list is filtered, in the order of the form.
pub const FIELDS: [&str; 9] = [
    "from",
    "to",
    "counts_as",
    "type",
    "family",
    "address",
    "asn",
    "report",
    "organisation",
];

/// Reads a filter from a query. Errors are left in the form; what is wrong filters nothing.
#[must_use]
pub fn filter(form: &mut Form, usual: (Day, Day)) -> Filter {
    let text = |form: &Form, name: &str| {
        form.get(name)
            .map(str::trim)
            .filter(|v| !v.is_empty())
            .map(str::to_owned)
    };
    let from = form.optional("from", |v| {
        Day::parse(v).ok_or_else(|| bad(v, "watch-observations-expected-day"))
    });
    let to = form.optional("to", |v| {
        Day::parse(v).ok_or_else(|| bad(v, "watch-observations-expected-day"))
    });
    let (from, to) = (
        from.flatten().unwrap_or(usual.0),
        to.flatten().unwrap_or(usual.1),
    );
    let prefix = form
        .optional("address", |v| {
            v.parse::<Prefix>()
                .map_err(|_| bad(v, "watch-observations-expected-address"))
        })
        .flatten();
    let asn = form
        .optional("asn", |v| {
            v.parse::<Asn>()
                .map_err(|_| bad(v, "watch-observations-expected-asn"))
        })
        .flatten();
    Filter {
        days: Some((from.min(to), to)),
        class_type: text(form, "type"),
        report: text(form, "report"),
        family: text(form, "family"),
        prefix,
        asn,
        organisation: text(form, "organisation").and_then(|v| v.parse().ok()),
        sector: text(form, "sector"),
        counts_as: text(form, "counts_as").and_then(|v| CountsAs::from_name(&v)),
        ..Filter::default()
    }
}

fn bad(value: &str, expected: &'static str) -> Message {
    Message::new(expected).with("value", web::Arg::Code(value.chars().take(60).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_its_fields_and_names_the_wrong_one() {
        let usual = (Day::from_number(1), Day::from_number(2));
        let mut form = Form::parse(
            b"from=2026-03-01&to=2026-03-04&type=scanner&asn=AS64500&address=198.18.0.0/15",
        );
        let read = filter(&mut form, usual);
        assert!(form.is_good());
        assert_eq!(
            read.days.map(|d| d.0.to_string()).as_deref(),
            Some("2026-03-01")
        );
        assert_eq!(read.asn, Asn::new(64_500));
        let mut form = Form::parse(b"from=yesterday&asn=x");
        let read = filter(&mut form, usual);
        assert_eq!(read.days, Some(usual));
        assert!(form.error("from").is_some() && form.error("asn").is_some());
    }
}
