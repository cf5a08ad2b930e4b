//! Words of a person that answer nothing we know: a report.
//!
//! A mail that somebody forwards is what they report; who forwards it is who reports. Not here: what
//! is found in a report (`incident_report::extract`). Invariants: HTML is kept as text; a receipt
//! goes to people only, and a sender has at most [`MOST_RECEIPTS`] of them a day, so that two
//! machines never answer one another for ever.

use super::route::{Coming, Desk, Done, Plan, tag};
use super::{Outcome, Own, Place, store};
use crate::WatchError;
use crate::conversation::{self, Direction, Said};
use crate::incident_report::{
    Channel, KeptFile, Kind, MOST_FILE, MOST_LINE, MOST_TEXT, Receipt, Reporter, SentFile, Told,
    actions as reports,
};
use crate::notice::letter::plain;
use ::store::Tx;
use ::store::blob::Keep;
use ::store::mail::Message;
use base::id::CaseMessageId;
use base::{Actor, LanguageTag};
use exchange::mail::{Attachment, Mail, Sniffed};
use web::Arg;
use web::form::Key;

/// Receipts that one sender gets in a day.
pub(super) const MOST_RECEIPTS: u64 = 3;
const ONE_DAY: i64 = 86_400;
/// Mails inside one another whose words are read.
const DEPTH: usize = 10;

/// The words of a mail, at most so many characters; HTML as text.
pub(super) fn words(mail: &Mail, most: usize) -> String {
    let text = match mail.text.trim().is_empty() {
        true => &mail.alternative,
        false => &mail.text,
    };
    text.trim().chars().take(most).collect()
}

/// What stands before the quotation of what is answered.
pub(super) fn own_words(text: &str) -> &str {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let quoted = bare.starts_with('>')
            || bare.starts_with("-----")
            || bare.starts_with("_____")
            || bare.ends_with(':') && bare.contains('@');
        if quoted {
            break;
        }
        end += line.len();
    }
    text[..end].trim()
}

/// The words of a mail and of the mails inside it, each under what it says of itself.
fn all_words(mail: &Mail, depth: usize, into: &mut String) {
    let own = words(mail, MOST_TEXT);
    into.push_str(&own);
    if depth == 0 {
        return;
    }
    for inner in mail.mails() {
        if into.len() > 4 * MOST_TEXT {
            return;
        }
        let from = inner.from.first().map_or("", |f| f.address.as_str());
        into.push_str(&format!("\n\n--- {from}: {}\n", inner.subject));
        all_words(inner, depth - 1, into);
    }
}

/// What is reported beside the words: the mail that was forwarded, or the first file.
fn file(mail: &Mail) -> Option<SentFile> {
    let fits = |part: &&Attachment| (1..=MOST_FILE).contains(&part.bytes.len());
    let forwarded = mail.attachments.iter().find(|a| a.mail.is_some());
    let part = forwarded.or_else(|| mail.attachments.iter().find(fits));
    let part = part.filter(fits)?;
    let name = part.name.clone().unwrap_or_else(|| match part.mail {
        Some(_) => "forwarded.eml".to_owned(),
        None => format!("part-{}", part.place),
    });
    Some(SentFile {
        name: name.chars().take(MOST_LINE).collect(),
        bytes: part.bytes.clone(),
    })
}

fn has_program(mail: &Mail) -> bool {
    let mut parts = mail.attachments.iter();
    parts.any(|a| a.kind == Sniffed::Program)
}

/// What it seems to be; an analyst decides.
fn kind(mail: &Mail, text: &str) -> Kind {
    if has_program(mail) || mail.mails().any(has_program) {
        return Kind::Malware;
    }
    let forwarded = mail.mails().next().is_some();
    match (forwarded, text.contains("://")) {
        (true, true) => Kind::Phishing,
        (true, false) => Kind::FraudMail,
        (false, _) => Kind::Other,
    }
}

/// In what language the receipt is written.
async fn language(desk: &Desk<'_>, mail: &Mail) -> Result<LanguageTag, WatchError> {
    let said = mail.header("content-language");
    let said = said.and_then(|v| v.split([',', ';']).next());
    if let Some(tag) = said.and_then(|t| t.trim().parse().ok()) {
        return Ok(tag);
    }
    let all = desk.watch.directory().administrations();
    let all = all.list(&Actor::system()).await?;
    let own = all.into_iter().find(|a| a.id == desk.tenant);
    let first = own.and_then(|a| a.profile.languages().first().cloned());
    Ok(first.unwrap_or_else(|| "en".parse().expect("a tag")))
}

/// What a mail reports, and what is kept of its file.
pub(super) struct Reported {
    told: Told,
    kept: Option<KeptFile>,
}

/// Makes a report of a mail. When the day takes no further ones, it waits for tomorrow.
pub(super) async fn report(desk: &Desk<'_>, coming: &Coming) -> Result<Plan, WatchError> {
    if !desk.room.reports {
        return Ok(Plan::Done(Done::plain(Outcome::New)));
    }
    let mail = &coming.mail;
    let mut text = String::new();
    if !mail.subject.is_empty() {
        text.push_str(&mail.subject);
        text.push_str("\n\n");
    }
    all_words(mail, DEPTH, &mut text);
    let text: String = text.trim().chars().take(MOST_TEXT).collect();
    let file = file(mail).filter(|_| desk.room.files);
    if text.is_empty() && file.is_none() {
        return Ok(Plan::Done(Done::failed("mailbox-problem-empty")));
    }
    let line = |text: &str| text.chars().take(MOST_LINE).collect::<String>();
    let from = mail.reply_to.first().or(mail.from.first());
    let reporter = from.map(|from| Reporter {
        name: line(from.name.as_deref().unwrap_or_default()),
        mail: line(&from.address),
        telephone: String::new(),
    });
    let forwarded = mail.mails().next().and_then(|m| m.from.first());
    let told = Told {
        kind: kind(mail, &text),
        text,
        sender: forwarded.map_or_else(String::new, |f| line(&f.address)),
        brand: String::new(),
        happened: None,
        loss: None,
        reporter: reporter.unwrap_or_default(),
        consent: Vec::new(),
        file,
        abuse: false,
        language: language(desk, mail).await?,
        suspected: false,
    };
    let kept = None;
    Ok(Plan::Report(Box::new(Reported { told, kept })))
}

/// Keeps the files of all reports of a group.
pub(super) async fn keep_files(desk: &Desk<'_>, plans: &mut [Plan]) -> Result<(), WatchError> {
    let mut with_file: Vec<&mut Reported> = plans
        .iter_mut()
        .filter_map(|plan| match plan {
            Plan::Report(reported) if reported.told.file.is_some() => Some(&mut **reported),
            _ => None,
        })
        .collect();
    if with_file.is_empty() {
        return Ok(());
    }
    let file_of = |r: &&mut Reported| r.told.file.as_ref().map(|f| f.bytes.clone());
    let contents = with_file.iter().filter_map(file_of).collect();
    let keep = Keep {
        kind: reports::BLOB,
        now: desk.now,
        until: None,
    };
    let blobs = desk.watch.blobs();
    let hashes = blobs.put_many(contents, MOST_FILE as u64, keep).await?;
    for (reported, hash) in with_file.iter_mut().zip(hashes) {
        reported.kept = reported.told.file.as_ref().map(|file| KeptFile {
            name: file.name.clone(),
            hash,
            bytes: file.bytes.len() as u64,
        });
    }
    Ok(())
}

/// Takes the report in, and answers whoever sent it.
pub(super) async fn take(
    desk: &Desk<'_>,
    tx: &mut Tx,
    coming: &Coming,
    reported: &Reported,
) -> Result<Done, WatchError> {
    let id = coming.letter.id.to_string().replace('-', "");
    let key = Key::parse(&id).ok_or_else(|| WatchError::Invalid(format!("mail {id}")))?;
    let place = (desk.tenant, Channel::Mail, desk.country);
    let visitor = Actor::anonymous();
    let what = (reported.told.clone(), reported.kept.clone());
    let by = (&visitor, place);
    let receipt = reports::receive(tx, desk.watch, by, what, (&key, desk.now)).await?;
    answer(desk, tx, coming, (&receipt, &reported.told.language)).await?;
    Ok(Done::at(Outcome::Report, Place::Report(receipt.id)))
}

/// The address a receipt may go to: a person's, not our own, not a list's.
fn recipient<'m>(own: &Own, mail: &'m Mail) -> Option<&'m str> {
    let bulk = mail.header("precedence").is_some_and(|v| {
        let v = v.trim().to_ascii_lowercase();
        matches!(v.as_str(), "bulk" | "junk" | "list")
    });
    let listed = mail.list_headers().next().is_some();
    let null = mail.return_path.as_deref() == Some("");
    let submitted = mail
        .header("auto-submitted")
        .is_some_and(|v| !v.trim().eq_ignore_ascii_case("no"));
    if bulk || listed || null || submitted || own.address.is_empty() {
        return None;
    }
    let to = mail.reply_to.first().or(mail.from.first())?;
    let to = to.address.as_str();
    let local = to.split('@').next()?.to_ascii_lowercase();
    let machines = [
        "mailer-daemon",
        "postmaster",
        "noreply",
        "no-reply",
        "donotreply",
        "do-not-reply",
    ];
    let machine = machines.iter().any(|m| local.starts_with(m));
    (to.contains('@') && !machine && !own.is(to)).then_some(to)
}

/// Tells whoever wrote that it came, by which code it is followed, and how to add something.
async fn answer(
    desk: &Desk<'_>,
    tx: &mut Tx,
    coming: &Coming,
    (receipt, language): (&Receipt, &LanguageTag),
) -> Result<(), WatchError> {
    let Some(to) = recipient(desk.own, &coming.mail) else {
        return Ok(());
    };
    let (watch, now) = (desk.watch, desk.now);
    let tag = tag(watch, to);
    let since = now.plus_seconds(-ONE_DAY);
    let had = store::receipts(tx, (desk.tenant, &tag), since).await?;
    if had >= MOST_RECEIPTS || !store::receipted(tx, coming.letter.id, (now, &tag)).await? {
        return Ok(());
    }
    let found = conversation::store::of_report(tx, desk.tenant, receipt.id).await?;
    let lang = watch.letters().lang(language.as_str())?;
    let args = [
        ("code", Arg::Code(receipt.code.to_string())),
        ("link", Arg::from(watch.letters().page(&lang, "/my-report"))),
    ];
    let subject = plain(&lang, "mailbox-receipt-subject", &args);
    let text = plain(&lang, "mailbox-receipt-text", &args);
    let mark = match &found {
        Some(conversation) => {
            let case = crate::case::actions::held(tx, desk.tenant, conversation.case).await?;
            format!("[{}#{}] ", case.name(), conversation.token)
        }
        None => String::new(),
    };
    // What its sender wrote there may be no address: then there is nobody to answer.
    let message = Message::new(to, &format!("{mark}{subject}"), &text, language.clone());
    let Ok(message) = message else { return Ok(()) };
    let mut message = message.automatic();
    if let Some(id) = &coming.mail.message_id {
        message = message.answers(id);
    }
    if let Some(conversation) = &found {
        message = message.answered_by(&conversation.token)?;
    }
    let id = ::store::mail::queue(tx, &message, now).await?.to_string();
    if let Some(conversation) = found {
        let said = Said {
            id: CaseMessageId::new(now),
            direction: Direction::Out,
            at: now,
            who: crate::case::intake::SYSTEM.to_owned(),
            subject,
            text,
            automatic: true,
            raw: None,
        };
        conversation::store::say(tx, conversation.id, &said, Some(&id)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_answered_is_no_word_of_the_answer() {
        for (text, own) in [
            ("Fixed.\n\n> You wrote\n> this", "Fixed."),
            ("Yes.\nOn Monday, desk@csirt.example wrote:\n> this", "Yes."),
            ("Oui\n-----Message d'origine-----\nDe : x", "Oui"),
            ("> only a quotation", ""),
            ("Time: 12:00", "Time: 12:00"),
        ] {
            assert_eq!(own_words(text), own, "{text}");
        }
    }
}
