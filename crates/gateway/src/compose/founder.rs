//! Set-up: what the page asked for, handed to the directory.
//!
//! Not here: the page and its token (`web::setup`), and what an administration is (`directory`).
//! Invariant: what the directory refuses comes back beside the field of the page that said it.

use base::id::TenantId;
use base::{Actor, Prefix, Timestamp};
use directory::administration::{Founding, Profile};
use directory::constituency::Edit;
use directory::domain::DomainName;
use directory::network::{BadResource, Resource, Side, parse_prefix};
use directory::{Directory, DirectoryError, lookup};
use std::pin::Pin;
use store::Tx;
use web::i18n::{Arg, Message};
use web::setup::{Constituency, Founder, Setup, SetupError};

/// Founds the administration in the directory.
#[derive(Debug, Clone)]
pub struct DirectoryFounder(pub Directory);

impl Founder for DirectoryFounder {
    fn found<'a>(
        &'a self,
        tx: &'a mut Tx,
        setup: &'a Setup,
        now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = Result<TenantId, SetupError>> + Send + 'a>> {
        Box::pin(async move {
            let founding = founding(setup)?;
            // The token is the right to set up; nobody has an account yet.
            self.0
                .administrations()
                .found(&Actor::system(), tx, &founding, now)
                .await
                .map_err(refused)
        })
    }
}

fn founding(setup: &Setup) -> Result<Founding, SetupError> {
    let about = &setup.administration;
    let names = about
        .languages
        .first()
        .map(|own| (own.clone(), about.name.clone()));
    let profile = Profile::new(names, about.countries.clone(), about.languages.clone());
    Ok(Founding {
        profile: profile.map_err(refused)?,
        constituency: edits(&setup.constituency)?,
    })
}

/// The entries, field by field in the order of the page.
fn edits(wanted: &Constituency) -> Result<Vec<Edit>, SetupError> {
    let mut edits = Vec::new();
    let mut add = |resource, side| edits.push(Edit { resource, side });
    for asn in &wanted.asns {
        add(Resource::Asn(*asn), Side::Include);
    }
    for prefix in &wanted.prefixes {
        add(range("prefixes", prefix)?, Side::Include);
    }
    for name in &wanted.cctlds {
        add(Resource::CcTld(domain("cctlds", name)?), Side::Include);
    }
    for name in &wanted.domains {
        add(Resource::Domain(domain("domains", name)?), Side::Include);
    }
    for prefix in &wanted.foreign {
        add(range("foreign", prefix)?, Side::Exclude);
    }
    Ok(edits)
}

/// The directory takes no range that no holder can have, such as a whole address family.
fn range(field: &'static str, prefix: &Prefix) -> Result<Resource, SetupError> {
    parse_prefix(&prefix.to_string())
        .map(Resource::Prefix)
        .map_err(|bad| bad_line(field, &bad))
}

fn domain(field: &'static str, name: &str) -> Result<DomainName, SetupError> {
    name.parse()
        .map_err(|_| bad_line(field, &BadResource::Unknown(name.to_owned())))
}

fn bad_line(field: &'static str, bad: &BadResource) -> SetupError {
    SetupError::Refused {
        field,
        message: message(bad.message()),
    }
}

/// The directory's word for it, beside the field of the page.
fn refused(error: DirectoryError) -> SetupError {
    match error {
        DirectoryError::Store(error) => SetupError::Store(error),
        other => {
            let field = match &other {
                DirectoryError::Field {
                    field: "country", ..
                } => "countries",
                DirectoryError::Field {
                    field: "language", ..
                } => "languages",
                _ => "name",
            };
            SetupError::Refused {
                field,
                message: message(other.message()),
            }
        }
    }
}

fn message((id, arguments): lookup::Message) -> Message {
    let with = |message: Message, (name, value)| message.with(name, Arg::Text(value));
    arguments.into_iter().fold(Message::new(id), with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_directory_refuses_is_said_beside_its_field() {
        let prefix = |text: &str| text.parse::<Prefix>().expect("a prefix");
        for (field, wanted) in [
            (
                "prefixes",
                Constituency {
                    prefixes: vec![prefix("0.0.0.0/0")],
                    ..Constituency::default()
                },
            ),
            (
                "foreign",
                Constituency {
                    foreign: vec![prefix("::/0")],
                    ..Constituency::default()
                },
            ),
            (
                "domains",
                Constituency {
                    domains: vec!["-x.example".to_owned()],
                    ..Constituency::default()
                },
            ),
        ] {
            let refused = edits(&wanted);
            assert!(
                matches!(&refused, Err(SetupError::Refused { field: f, .. }) if *f == field),
                "{field}: {refused:?}"
            );
        }
        let both = Constituency {
            asns: vec!["AS64500".parse().expect("a number")],
            cctlds: vec!["xa".to_owned()],
            foreign: vec![prefix("198.18.64.0/18")],
            ..Constituency::default()
        };
        let sides: Vec<_> = edits(&both)
            .expect("all are taken")
            .into_iter()
            .map(|e| (e.resource.value(), e.side))
            .collect();
        assert_eq!(
            sides,
            [
                ("AS64500".to_owned(), Side::Include),
                ("xa".to_owned(), Side::Include),
                ("198.18.64.0/18".to_owned(), Side::Exclude),
            ]
        );
    }
}
