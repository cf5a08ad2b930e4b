//! Judging: from facts to what is in order and what is not, with what to do.
//!
//! Pure. Invariant: one finding for each thing that is looked at, in the same order each time.

use super::look::Facts;
use base::Timestamp;
use web::admin::Level;
use web::limit::{Space, size};
use web::{Arg, Message};

/// Seconds after which figures that wait are late.
const ROLLUP_SECONDS: i64 = 3_600;
/// Seconds after which a job that could run is late.
const JOB_SECONDS: i64 = 900;
/// Seconds after which a letter is late.
const MAIL_SECONDS: i64 = 3_600;
/// Seconds after which a backup is old.
const BACKUP_SECONDS: i64 = 7 * 86_400;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What: a fixed word.
    pub about: &'static str,
    /// The message that names it on a page.
    pub title: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What was found.
    pub says: Message,
    /// What to do.
    pub remedy: Option<Message>,
}

/// Name on the wire and message of a thing.
type Thing = (&'static str, &'static str);

fn good(thing: Thing, says: Message) -> Finding {
    finding(thing, Level::Good, says, None)
}

fn bad(thing: Thing, level: Level, says: Message, remedy: &'static str) -> Finding {
    finding(thing, level, says, Some(Message::new(remedy)))
}

fn finding((about, title): Thing, level: Level, says: Message, remedy: Option<Message>) -> Finding {
    Finding {
        about,
        title,
        level,
        says,
        remedy,
    }
}

fn count(id: &'static str, n: u64) -> Message {
    Message::new(id).with("count", i64::try_from(n).unwrap_or(i64::MAX))
}

/// Everything that was looked at.
#[must_use]
pub fn judge(facts: &Facts) -> Vec<Finding> {
    vec![
        feeds(facts),
        reports(facts),
        fetching(facts),
        backup(facts),
        rollups(facts),
        jobs(facts),
        mail(facts),
        address(facts),
        disk(facts),
        retention(facts),
        aside(facts),
        good(
            ("catalogue", "gateway-state-catalogue"),
            Message::new("gateway-state-catalogue-good").with("version", facts.catalogue),
        ),
    ]
}

/// The one finding when the store does not answer: nothing else is known then.
#[must_use]
pub fn unreachable() -> Finding {
    let thing = ("store", "gateway-state-store");
    let says = Message::new("gateway-state-store-failing");
    bad(thing, Level::Failing, says, "gateway-state-store-do")
}

fn feeds(facts: &Facts) -> Finding {
    let thing = ("feeds", "gateway-state-feeds");
    let late = facts.heard.iter().filter(|(_, h)| h.is_late(facts.now));
    let late: Vec<String> = late.map(|(_, h)| h.name()).collect();
    if !late.is_empty() {
        let says = Message::new("gateway-state-feeds-late").with("feeds", late.join(", "));
        return bad(thing, Level::Warning, says, "gateway-state-feeds-do");
    }
    match facts.heard.len() {
        0 => good(thing, Message::new("gateway-state-feeds-none")),
        n => good(thing, count("gateway-state-feeds-good", n as u64)),
    }
}

/// Single reports, since one that stops is hidden by the others of its feed.
fn reports(facts: &Facts) -> Finding {
    let thing = ("reports", "gateway-state-reports");
    let names = facts.missing.iter().map(|(_, m)| m.name());
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return good(thing, Message::new("gateway-state-reports-good"));
    }
    let says = Message::new("gateway-state-reports-missing").with("reports", names.join(", "));
    bad(thing, Level::Warning, says, "gateway-state-feeds-do")
}

fn fetching(facts: &Facts) -> Finding {
    let thing = ("fetching", "gateway-state-fetching");
    let failing = facts.fetched.iter().filter(|(_, f)| f.last_error.is_some());
    let failing: Vec<String> = failing.map(|(_, f)| f.name.clone()).collect();
    if failing.is_empty() {
        let n = facts.fetched.len() as u64;
        return good(thing, count("gateway-state-fetching-good", n));
    }
    let says = Message::new("gateway-state-fetching-failing").with("feeds", failing.join(", "));
    bad(thing, Level::Warning, says, "gateway-state-fetching-do")
}

fn backup(facts: &Facts) -> Finding {
    let (thing, remedy) = (
        ("backup", "gateway-state-backup"),
        "gateway-state-backup-do",
    );
    let Some(made) = &facts.backup else {
        let says = Message::new("gateway-state-backup-none");
        return bad(thing, Level::Warning, says, remedy);
    };
    let is_old = age(facts.now, made.at) > BACKUP_SECONDS;
    let id = if is_old {
        "gateway-state-backup-old"
    } else {
        "gateway-state-backup-good"
    };
    let says = Message::new(id).with("at", made.at);
    match is_old {
        true => bad(thing, Level::Warning, says, remedy),
        false => good(thing, says),
    }
}

fn rollups(facts: &Facts) -> Finding {
    let thing = ("rollups", "gateway-state-rollups");
    if let Some((day, reason)) = &facts.backlog.failure {
        let says = count("gateway-state-rollups-failing", facts.backlog.failing);
        let says = says.with("day", *day).with("reason", reason.clone());
        return bad(thing, Level::Warning, says, "gateway-state-rollups-do");
    }
    match facts.backlog.oldest {
        None => good(thing, Message::new("gateway-state-rollups-good")),
        Some(oldest) => {
            let says = count("gateway-state-rollups-waiting", facts.backlog.days);
            let says = says.with("at", oldest);
            match age(facts.now, oldest) > ROLLUP_SECONDS {
                true => bad(thing, Level::Warning, says, "gateway-state-work-do"),
                false => good(thing, says),
            }
        }
    }
}

fn jobs(facts: &Facts) -> Finding {
    let thing = ("jobs", "gateway-state-jobs");
    if facts.jobs.dead > 0 {
        let says = count("gateway-state-jobs-dead", facts.jobs.dead);
        return bad(thing, Level::Warning, says, "gateway-state-jobs-do");
    }
    match facts.jobs.oldest {
        Some(oldest) if age(facts.now, oldest) > JOB_SECONDS => {
            let says = count("gateway-state-jobs-late", facts.jobs.waiting).with("at", oldest);
            bad(thing, Level::Warning, says, "gateway-state-work-do")
        }
        _ => good(thing, Message::new("gateway-state-jobs-good")),
    }
}

fn mail(facts: &Facts) -> Finding {
    let (thing, mail) = (("mail", "gateway-state-mail"), facts.mail);
    if !facts.mail_is_set_up {
        let says = count("gateway-state-mail-none", mail.waiting);
        return bad(thing, Level::Warning, says, "gateway-state-mail-none-do");
    }
    if mail.given_up > 0 {
        let says = count("gateway-state-mail-given-up", mail.given_up);
        return bad(thing, Level::Warning, says, "gateway-state-mail-do");
    }
    match mail.oldest {
        Some(oldest) if age(facts.now, oldest) > MAIL_SECONDS => {
            let says = count("gateway-state-mail-late", mail.waiting).with("at", oldest);
            bad(thing, Level::Warning, says, "gateway-state-mail-do")
        }
        _ => good(thing, Message::new("gateway-state-mail-good")),
    }
}

fn address(facts: &Facts) -> Finding {
    let thing = ("address", "gateway-state-address");
    let url = Arg::Code(facts.address.url().to_owned());
    if facts.address.is_local() && facts.has_others {
        let says = Message::new("gateway-state-address-local").with("address", url);
        return bad(thing, Level::Warning, says, "gateway-state-address-do");
    }
    good(
        thing,
        Message::new("gateway-state-address-good").with("address", url),
    )
}

fn disk(facts: &Facts) -> Finding {
    let thing = ("disk", "gateway-state-disk");
    let Some(room) = facts.free else {
        let says = Message::new("gateway-state-disk-unknown");
        return bad(thing, Level::Warning, says, "gateway-state-disk-unknown-do");
    };
    let least = facts.least_free;
    let says = Message::new("gateway-state-disk-free")
        .with("share", Arg::Share(room.share()))
        .with("bytes", size(room.free));
    let remedy = Message::new("gateway-state-disk-do")
        .with("input", least.input.to_string())
        .with("change", least.change.to_string());
    let level = match least.judge(room) {
        Space::Low | Space::Critical => Level::Failing,
        Space::Enough if least.is_scarce(room) => Level::Warning,
        Space::Enough => return good(thing, says),
    };
    finding(thing, level, says, Some(remedy))
}

fn retention(facts: &Facts) -> Finding {
    let thing = ("retention", "gateway-state-retention");
    if facts.administrations == 0 {
        return good(thing, Message::new("gateway-state-retention-nobody"));
    }
    if facts.undecided == 0 {
        return good(thing, Message::new("gateway-state-retention-good"));
    }
    let says = Message::new("gateway-state-retention-open");
    bad(thing, Level::Warning, says, "gateway-state-retention-do")
}

/// Damaged files that were put aside: nothing needs them, and they take room until they are removed.
fn aside(facts: &Facts) -> Finding {
    let thing = ("damaged files", "gateway-state-aside");
    match facts.aside.files {
        0 => good(thing, Message::new("gateway-state-aside-none")),
        n => {
            let says = count("gateway-state-aside-some", n).with("bytes", size(facts.aside.bytes));
            bad(thing, Level::Warning, says, "gateway-state-aside-do")
        }
    }
}

/// Seconds since a moment.
pub(super) fn age(now: Timestamp, at: Timestamp) -> i64 {
    (now.micros() - at.micros()).max(0) / 1_000_000
}
