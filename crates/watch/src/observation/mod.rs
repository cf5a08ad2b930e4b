//! Single observations: found by a filter, shown, exported.
//!
//! Not here: counting (`picture`). Invariant: what a list or an export shows is what the actor's
//! scope lets through, whatever the filter says.

pub mod actions;
pub mod api;
pub mod csv;
pub mod erase;
mod names;
mod origin;
pub mod pages;

pub use actions::Export;
pub use names::Names;

use std::str::FromStr;

use base::Day;
use base::observation::{CountsAs, Unit};
use base::rsit::IncidentType;
use lake::{Filter, Without};
use web::Message;
use web::form::{Asked, one_of};

/// Rows of one page of the list.
pub const PAGE: usize = 50;

/// The fields by which a list is filtered, in the order of the form.
pub const FIELDS: [&str; 11] = [
    "from",
    "to",
    "counts_as",
    "type",
    "family",
    "address",
    "asn",
    "report",
    "organisation",
    "sector",
    "unit",
];

/// What a field says in a filter for records of which nobody knows it.
pub const UNKNOWN: &str = "-";

/// Reads a filter from a query; what is not understood filters nothing, and is said.
#[must_use]
pub fn filter(asked: &mut Asked, usual: (Day, Day), names: &Names) -> Filter {
    let text = |asked: &Asked, name: &str| asked.get(name).map(str::to_owned);
    let (from, to) = (asked.day("from", usual.0), asked.day("to", usual.1));
    if from > to {
        let only = Message::new("watch-days-backwards").with("day", to);
        asked.instead("from", only);
    }
    let counts_as = one_of(CountsAs::ALL, CountsAs::as_str);
    let unit = one_of(Unit::ALL, Unit::as_str);
    let mut without = Vec::new();
    let mut is_unknown = |asked: &Asked, field: &str, what: Without| {
        let unknown = asked.get(field) == Some(UNKNOWN);
        without.extend(unknown.then_some(what));
        unknown
    };
    let [family, asn, organisation, sector] = [
        ("family", Without::Family),
        ("asn", Without::Asn),
        ("organisation", Without::Organisation),
        ("sector", Without::Sector),
    ]
    .map(|(field, what)| !is_unknown(asked, field, what));
    let class_type = one_of(IncidentType::ALL, IncidentType::as_str);
    Filter {
        days: Some((from.min(to), to)),
        class_type: asked
            .filter("type", class_type)
            .map(|t| t.as_str().to_owned()),
        report: text(asked, "report"),
        family: text(asked, "family").filter(|_| family),
        prefix: asked.filter("address", expects("watch-observations-expected-address")),
        asn: if asn {
            asked.filter("asn", expects("watch-observations-expected-asn"))
        } else {
            None
        },
        organisation: if organisation {
            asked.filter("organisation", |text| names.find(text))
        } else {
            None
        },
        sector: text(asked, "sector").filter(|_| sector),
        counts_as: asked.filter("counts_as", counts_as),
        unit: asked.filter("unit", unit),
        without,
        ..Filter::default()
    }
}

fn expects<T: FromStr>(expected: &'static str) -> impl Fn(&str) -> Result<T, Message> {
    move |value| value.parse().map_err(|_| Message::new(expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_its_fields_and_names_the_wrong_one() {
        let usual = (Day::from_number(1), Day::from_number(2));
        let mut asked = Asked::parse(
            "from=2026-03-01&to=2026-03-04&type=scanner&asn=AS64500&address=198.18.0.0/15",
        );
        let read = filter(&mut asked, usual, &Names::default());
        assert!(asked.form().is_good());
        assert_eq!(
            read.days.map(|d| d.0.to_string()).as_deref(),
            Some("2026-03-01")
        );
        assert_eq!(read.asn, base::Asn::new(64_500));
        let wrong = [
            "from=yesterday",
            "asn=x",
            "type=banana",
            "counts_as=many",
            "organisation=bank",
            "address=198.18.0.0/15/1",
        ];
        let mut asked = Asked::parse(&wrong.join("&"));
        let read = filter(&mut asked, usual, &Names::default());
        assert_eq!(read.days, Some(usual));
        for pair in wrong {
            let field = pair.split('=').next().expect("a name");
            assert!(asked.form().error(field).is_some(), "{field}");
        }
        assert!(asked.strict().is_err());
        let mut unknown = Asked::parse("organisation=-&asn=-&unit=url");
        let read = filter(&mut unknown, usual, &Names::default());
        assert!(unknown.form().is_good());
        assert_eq!(read.without, [Without::Asn, Without::Organisation]);
        assert_eq!((read.asn, read.unit), (None, Some(Unit::Url)));
        let mut backwards = Asked::parse("from=2026-03-04&to=2026-03-01");
        let read = filter(&mut backwards, usual, &Names::default());
        assert_eq!(read.days.map(|d| d.0), read.days.map(|d| d.1));
        assert!(backwards.form().error("from").is_some());
    }
}
