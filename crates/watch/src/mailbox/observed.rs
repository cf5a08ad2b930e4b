//! Mails of programs: what they report becomes observations.
//!
//! Not here: how a format is read (`ingest`). Invariant: what cannot be read as observations is what
//! somebody wrote: it becomes a report.

use super::Outcome;
use super::prose;
use super::route::{Coming, Desk, Done, Plan};
use crate::ingest::{Format, Input, Label, Options, Summary, Via, actions};
use crate::{WatchError, ingest};
use base::Actor;
use exchange::mail::{self, Mail};
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

/// What a mail brings.
pub(super) enum Observed {
    /// Documents in JSON of one sender, which are read together with those of other mails.
    Together(Label, Vec<Vec<u8>>),
    /// Reports in their older form, each by itself.
    Single(Label, Vec<Vec<u8>>),
    /// The mail itself tells what it holds.
    Whole,
}

/// Whether a program's document is attached that is read as observations.
pub(super) fn is_document(mail: &Mail) -> bool {
    mail.attachments.iter().any(|part| {
        let head = &part.bytes[..part.bytes.len().min(4096)];
        let has = |what: &[u8]| memchr::memmem::find(head, what).is_some();
        part.mail.is_none() && has(b"IODEF-Document")
    })
}

/// Whose report it is: the domain that sent it.
fn provider(mail: &Mail) -> Label {
    let from = mail.from.first();
    let domain = from.and_then(|f| f.address.rsplit('@').next());
    let named = domain.and_then(|d| Options::provider_name(&d.to_ascii_lowercase()).ok());
    named.unwrap_or_else(|| Options::new(Via::Mail).provider)
}

impl Observed {
    /// The X-ARF reports of a mail.
    pub fn xarf(coming: &Coming) -> Self {
        let parts: Vec<Vec<u8>> = mail::xarf_parts(&coming.mail)
            .map(|part| part.bytes.clone())
            .collect();
        let is_json = |bytes: &Vec<u8>| serde_json::from_slice::<IgnoredAny>(bytes).is_ok();
        let from = provider(&coming.mail);
        match (parts.is_empty(), parts.iter().all(is_json)) {
            (true, _) => Self::Whole,
            (false, true) => Self::Together(from, parts),
            (false, false) => Self::Single(from, parts),
        }
    }
}

/// Takes in what the mails of a group bring; their plans say then what became of it.
pub(super) async fn take_in(
    desk: &Desk<'_>,
    coming: &[Coming],
    plans: &mut [Plan],
) -> Result<(), WatchError> {
    let mut together: BTreeMap<String, (Label, Vec<usize>, Vec<u8>)> = BTreeMap::new();
    for (n, (mail, plan)) in coming.iter().zip(plans.iter_mut()).enumerate() {
        let Plan::Observed(what) = plan else { continue };
        match what {
            Observed::Together(from, parts) => {
                let entry = together.entry(from.to_string());
                let (_, mails, list) =
                    entry.or_insert_with(|| (from.clone(), Vec::new(), Vec::new()));
                mails.push(n);
                for part in parts {
                    list.push(if list.is_empty() { b'[' } else { b',' });
                    list.push(b'\n');
                    list.extend_from_slice(part);
                }
            }
            Observed::Single(from, parts) => {
                let inputs = parts.iter().enumerate().map(|(n, part)| {
                    let name = format!("{}-{n}", mail.letter.id);
                    input(name, part.clone())
                });
                let summary = read(desk, (Format::Xarf, from.clone()), inputs.collect()).await?;
                *plan = outcome(desk, mail, &summary).await?;
            }
            Observed::Whole => {
                let name = format!("{}.eml", mail.letter.id);
                let usual = Options::new(Via::Mail);
                let inputs = vec![input(name, mail.bytes.clone())];
                let summary = read(desk, (usual.format, usual.provider), inputs).await?;
                *plan = outcome(desk, mail, &summary).await?;
            }
        }
    }
    for (from, mails, mut list) in together.into_values() {
        list.extend_from_slice(b"\n]\n");
        let name = format!("{}.json", coming[mails[0]].letter.id);
        let summary = read(desk, (Format::Xarf, from), vec![input(name, list)]).await?;
        for n in mails {
            plans[n] = outcome(desk, &coming[n], &summary).await?;
        }
    }
    Ok(())
}

fn input(name: String, bytes: Vec<u8>) -> Input {
    Input::Bytes { name, bytes }
}

async fn read(
    desk: &Desk<'_>,
    (format, provider): (Format, Label),
    inputs: Vec<Input>,
) -> Result<Summary, WatchError> {
    let options = Options {
        format,
        provider,
        ..Options::new(Via::Mail)
    };
    let system = Actor::system();
    actions::ingest(&system, desk.watch, desk.tenant, inputs, &options).await
}

async fn outcome(
    desk: &Desk<'_>,
    mail: &Coming,
    summary: &ingest::Summary,
) -> Result<Plan, WatchError> {
    if summary.rows == 0 && summary.links.is_empty() {
        return prose::report(desk, mail).await;
    }
    let mut done = Done::plain(Outcome::Observations);
    if summary.rejected > 0 || !summary.problems.is_empty() {
        done.problem = "mailbox-problem-rejected".to_owned();
    }
    Ok(Plan::Done(done))
}
