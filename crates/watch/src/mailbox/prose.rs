//! Words of a person that answer nothing we know: a report.
//!
//! A mail that somebody forwards is what they report; who forwards it is who reports. Not here: what
//! is found in a report (`incident_report::extract`). Invariants: HTML is kept as text; a receipt
//! goes to people only, and a sender has at most [`MOST_RECEIPTS`] of them a day, so that two
//! machines never answer one another for ever.

use super::route::{Coming, Done, tag};
use super::{Outcome, Place, store};
use crate::WatchError;
use crate::conversation::{self, Direction, Said};
use crate::incident_report::{
    self, Channel, Kind, MOST_FILE, MOST_LINE, MOST_TEXT, Receipt, Reporter, SentFile, Told,
};
use crate::notice::letter::plain;
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
async fn language(coming: &Coming<'_>) -> Result<LanguageTag, WatchError> {
    let said = coming.mail.header("content-language");
    let said = said.and_then(|v| v.split([',', ';']).next());
    if let Some(tag) = said.and_then(|t| t.trim().parse().ok()) {
        return Ok(tag);
    }
    let all = coming.watch.directory().administrations();
    let all = all.list(&Actor::system()).await?;
    let own = all.into_iter().find(|a| a.id == coming.tenant);
    let first = own.and_then(|a| a.profile.languages().first().cloned());
    Ok(first.unwrap_or_else(|| "en".parse().expect("a tag")))
}

/// Makes a report of a mail, and answers whoever sent it.
pub(super) async fn report(coming: &Coming<'_>) -> Result<Done, WatchError> {
    let mail = coming.mail;
    let mut text = String::new();
    if !mail.subject.is_empty() {
        text.push_str(&mail.subject);
        text.push_str("\n\n");
    }
    all_words(mail, DEPTH, &mut text);
    let text: String = text.trim().chars().take(MOST_TEXT).collect();
    let file = file(mail);
    if text.is_empty() && file.is_none() {
        return Ok(Done {
            outcome: Outcome::Failed,
            place: None,
            problem: "mailbox-problem-empty".to_owned(),
        });
    }
    let from = mail.reply_to.first().or(mail.from.first());
    let reporter = from.map(|from| Reporter {
        name: from
            .name
            .clone()
            .unwrap_or_default()
            .chars()
            .take(MOST_LINE)
            .collect(),
        mail: from.address.chars().take(MOST_LINE).collect(),
        telephone: String::new(),
    });
    let forwarded = mail.mails().next().and_then(|m| m.from.first());
    let told = Told {
        kind: kind(mail, &text),
        text,
        sender: forwarded.map_or_else(String::new, |f| f.address.chars().take(MOST_LINE).collect()),
        brand: String::new(),
        happened: None,
        loss: None,
        reporter: reporter.unwrap_or_default(),
        consent: Vec::new(),
        file,
        abuse: false,
        language: language(coming).await?,
        suspected: false,
    };
    let key = Key::parse(&coming.letter.id.to_string().replace('-', "")).unwrap_or_else(Key::new);
    let place = (coming.tenant, Channel::Mail);
    let visitor = Actor::anonymous();
    let sent = incident_report::actions::send(&visitor, coming.watch, place, told, &key);
    let receipt = sent.await?;
    answer(coming, &receipt).await?;
    Ok(Done::at(Outcome::Report, Place::Report(receipt.id)))
}

/// The address a receipt may go to: a person's, not our own, not a list's.
fn recipient<'m>(coming: &'m Coming<'_>) -> Option<&'m str> {
    let mail = coming.mail;
    let bulk = mail.header("precedence").is_some_and(|v| {
        let v = v.trim().to_ascii_lowercase();
        matches!(v.as_str(), "bulk" | "junk" | "list")
    });
    let listed = mail.list_headers().next().is_some();
    let null = mail.return_path.as_deref() == Some("");
    let submitted = mail
        .header("auto-submitted")
        .is_some_and(|v| !v.trim().eq_ignore_ascii_case("no"));
    if bulk || listed || null || submitted {
        return None;
    }
    let to = mail
        .reply_to
        .first()
        .or(mail.from.first())?
        .address
        .as_str();
    let local = to.split('@').next()?.to_ascii_lowercase();
    let machine = ["mailer-daemon", "postmaster"].contains(&local.as_str())
        || local.starts_with("noreply")
        || local.starts_with("no-reply")
        || local.starts_with("donotreply");
    (to.contains('@') && !machine && !coming.own.is(to)).then_some(to)
}

/// Tells whoever wrote that it came, by which code it is followed, and how to add something.
async fn answer(coming: &Coming<'_>, receipt: &Receipt) -> Result<(), WatchError> {
    let Some(to) = recipient(coming) else {
        return Ok(());
    };
    if coming.own.address.is_empty() {
        return Ok(());
    }
    let (watch, now) = (coming.watch, coming.now);
    let mut tx = watch.db().begin().await?;
    let tag = (coming.tenant, tag(watch, to));
    let since = now.plus_seconds(-ONE_DAY);
    let enough = store::receipts(&mut tx, (tag.0, &tag.1), since).await? >= MOST_RECEIPTS;
    if enough || !store::receipted(&mut tx, coming.letter.id, (now, &tag.1)).await? {
        return Ok(tx.rollback().await?);
    }
    let found = conversation::store::of_report(&mut tx, coming.tenant, receipt.id).await?;
    let language = match &found {
        Some(conversation) => conversation.language.clone(),
        None => language(coming).await?,
    };
    let lang = watch.letters().lang(language.as_str())?;
    let args = [
        ("code", Arg::Code(receipt.code.to_string())),
        ("link", Arg::from(watch.letters().page(&lang, "/my-report"))),
    ];
    let subject = plain(&lang, "mailbox-receipt-subject", &args);
    let text = plain(&lang, "mailbox-receipt-text", &args);
    let mark = match &found {
        Some(conversation) => {
            let case =
                crate::case::actions::held(&mut tx, coming.tenant, conversation.case).await?;
            format!("[{}#{}] ", case.name(), conversation.token)
        }
        None => String::new(),
    };
    let mut message = match Message::new(to, &format!("{mark}{subject}"), &text, language) {
        Ok(message) => message.automatic(),
        // What its sender wrote there is no address: there is nobody to answer.
        Err(_) => return Ok(tx.rollback().await?),
    };
    if let Some(id) = &coming.mail.message_id {
        message = message.answers(id);
    }
    if let Some(conversation) = &found {
        message = message.answered_by(&conversation.token)?;
    }
    let id = ::store::mail::queue(&mut tx, &message, now)
        .await?
        .to_string();
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
        conversation::store::say(&mut tx, conversation.id, &said, Some(&id)).await?;
    }
    Ok(tx.commit().await?)
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
