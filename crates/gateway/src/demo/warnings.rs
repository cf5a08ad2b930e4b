//! Warnings that an administration of the demonstration gives out, in six languages.
//!
//! Not here: subscribers. Invariant: one is written and published by two, as everywhere; what is
//! there already is not entered again.

use super::tenant;
use crate::compose::{Gateway, PublicAddress};
use anyhow::Context as _;
use base::{Actor, Tlp};
use std::collections::BTreeMap;
use watch::warning::actions::{self, Step};
use watch::warning::{Audience, Content, Kind, Severity, Texts};

/// The texts: a block a warning and language, parts in their order, as in the file's first lines.
const TEXTS: &str = include_str!("warnings.txt");

/// Enters the warnings.
///
/// # Errors
/// The context's.
pub(super) async fn enter(gateway: &Gateway, actor: &Actor) -> anyhow::Result<()> {
    let watch = &gateway.watch;
    let range = (1, 0);
    let there = actions::list(actor, watch, tenant(), Severity::Info, range).await?;
    if !there.is_empty() {
        return Ok(());
    }
    let address = PublicAddress::of(&gateway.config);
    // Whoever wrote does not publish.
    let publisher = Actor::system();
    for content in contents()? {
        let id = actions::create(actor, watch, tenant(), content, None).await?;
        for (version, (by, step)) in (1..).zip([(actor, Step::Submit), (&publisher, Step::Publish)])
        {
            let of = (tenant(), id, version);
            actions::step(by, watch, of, (step, address.url()), None).await?;
        }
    }
    Ok(())
}

/// What the warnings say, oldest first.
fn contents() -> anyhow::Result<Vec<Content>> {
    let mut texts = texts()?;
    let mut content = |name: &str, kind, severity, sectors: &[&str]| {
        let texts = texts.remove(name).with_context(|| name.to_owned())?;
        Ok::<_, anyhow::Error>(Content {
            kind,
            severity,
            audience: Audience::Public,
            tlp: Tlp::Clear,
            sectors: sectors.iter().map(|s| (*s).to_owned()).collect(),
            references: Vec::new(),
            cves: Vec::new(),
            products: Vec::new(),
            source: "en".to_owned(),
            texts,
        })
    };
    Ok(vec![
        content(
            "telnet",
            Kind::Advisory,
            Severity::Medium,
            &["telecommunications"],
        )?,
        content("parcels", Kind::Alert, Severity::High, &[])?,
    ])
}

type All = BTreeMap<String, BTreeMap<String, Texts>>;

fn texts() -> anyhow::Result<All> {
    let mut all = All::new();
    for block in TEXTS.split("\n## ").skip(1) {
        let (head, rest) = block.split_once('\n').context("a head")?;
        let (name, language) = head.trim().split_once(' ').context("name and language")?;
        let mut parts = rest.split("\n%\n").map(|p| p.trim().to_owned());
        let parts = std::array::from_fn(|_| parts.next().unwrap_or_default());
        let of = all.entry(name.to_owned()).or_default();
        of.insert(language.to_owned(), Texts::of(parts));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_whole_in_six_languages_and_fits_a_text_message() {
        let all = contents().expect("the texts");
        assert_eq!(all.len(), 2);
        for content in all {
            assert_eq!(content.languages().len(), 6);
            for (language, texts) in &content.texts {
                assert!(texts.parts().iter().all(|p| !p.is_empty()), "{language}");
                let sms = exchange::sms::segments(&texts.sms);
                assert!(sms.fits(), "{language}");
            }
        }
    }
}
