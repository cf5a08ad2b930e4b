//! What `doctor` looks at outside the stored data: folder, disk, clock, mail, names.
//!
//! Invariant: nothing here writes, and only hosts that the settings name are looked up.

use super::finding::Finding;
use crate::cli::reach::NoGateway;
use crate::config::Config;
use crate::folder::DataFolder;
use base::{Clock, Day};
use std::net::ToSocketAddrs as _;
use web::limit::{Disk, Space, size};

/// The earliest day on which this program can run: that of its first release year.
const BUILT: (i32, i32, i32) = (2026, 1, 1);

/// Every check of the machine.
pub fn look(folder: &DataFolder, config: &Config) -> Vec<Finding> {
    let mut all = vec![owner(folder), space(folder, config)];
    all.extend(without_folder(config));
    all
}

/// The checks that need no data folder.
pub fn without_folder(config: &Config) -> Vec<Finding> {
    vec![
        clock(&Clock::System),
        mail(config),
        names(config),
        transport(config),
        security_txt(config, Clock::System.now()),
    ]
}

/// There is no gateway where it was looked for.
pub fn nowhere(none: &NoGateway) -> Finding {
    Finding::damage(
        "data folder",
        format!("there is no gateway in {}", none.0.display()),
        "name it with --data, or start one with `cybergateway serve`",
    )
}

#[cfg(unix)]
fn owner(folder: &DataFolder) -> Finding {
    use std::os::unix::fs::PermissionsExt as _;
    let place = folder.path().display();
    if let Err(refused) = web::limit::writable(folder.path()) {
        return not_writable(&place.to_string(), refused);
    }
    match std::fs::metadata(folder.path()).map(|m| m.permissions().mode() & 0o777) {
        Ok(0o700) => Finding::good("data folder", format!("{place}, for its owner alone")),
        Ok(mode) => Finding::warning(
            "data folder",
            format!("{place} can be read by others (mode {mode:03o})"),
            format!("chmod 700 {place}"),
        ),
        Err(e) => Finding::damage(
            "data folder",
            format!("{place}: {e}"),
            "check the folder and its owner",
        ),
    }
}

/// Nothing can be written: served pages would fail at the first change.
#[cfg(unix)]
fn not_writable(place: &str, refused: std::io::Error) -> Finding {
    let remedy = crate::cli::output::remedy(&anyhow::Error::new(refused));
    let remedy = remedy.unwrap_or_else(|| "check the folder and its owner".to_owned());
    Finding::damage(
        "data folder",
        format!("{place} cannot be written to"),
        remedy,
    )
}

#[cfg(not(unix))]
fn owner(folder: &DataFolder) -> Finding {
    Finding::good("data folder", folder.path().display().to_string())
}

fn space(folder: &DataFolder, config: &Config) -> Finding {
    let least = config.limits.least_free();
    let Some(room) = Disk::of(Some(folder.path().to_owned()), least).room() else {
        return Finding::warning(
            "free space",
            "could not be measured",
            "check the file system of the data folder",
        );
    };
    let says = format!("{:.0} % free ({})", room.share() * 100.0, size(room.free));
    let remedy = format!(
        "free space or move the data folder; below {} new input is refused, below {} nothing is written (limits.free_for_input, limits.free_for_changes)",
        least.input, least.change
    );
    match least.judge(room) {
        Space::Low | Space::Critical => Finding::damage("free space", says, remedy),
        Space::Enough if least.is_scarce(room) => Finding::warning("free space", says, remedy),
        Space::Enough => Finding::good("free space", says),
    }
}

fn clock(clock: &Clock) -> Finding {
    let today = clock.now().day();
    let built = Day::from_ymd(BUILT.0, BUILT.1, BUILT.2).unwrap_or(today);
    if today < built {
        Finding::damage(
            "clock",
            format!("it says {today}, before this program was made"),
            "set the clock, for example by NTP",
        )
    } else {
        Finding::good("clock", clock.now().rfc3339())
    }
}

fn mail(config: &Config) -> Finding {
    let remedy =
        "set mail.smtp and mail.from, or mail.folder, so that invitations and alerts leave";
    match crate::compose::mailer(config) {
        Ok(Some(_)) => Finding::good(
            "mail",
            if config.mail.smtp.is_some() {
                "by the mail server"
            } else {
                "into a folder"
            },
        ),
        Ok(None) => Finding::warning("mail", "none is set up; letters wait in the outbox", remedy),
        Err(e) => Finding::damage("mail", format!("{e:#}"), remedy),
    }
}

fn names(config: &Config) -> Finding {
    let Some(host) = config
        .mail
        .smtp
        .as_deref()
        .and_then(crate::compose::host_of)
    else {
        return Finding::good("names", "no setting names a host that must be looked up");
    };
    match (host.as_str(), 0_u16).to_socket_addrs() {
        Ok(_) => Finding::good("names", format!("{host} is found")),
        Err(e) => Finding::warning(
            "names",
            format!("{host} is not found: {e}"),
            "check the name and the machine's DNS settings",
        ),
    }
}

fn transport(config: &Config) -> Finding {
    use crate::serve::{Exposure, Transport, judge};
    let server = &config.server;
    let transport = Transport::of(server.tls_cert.is_some(), &server.trusted_proxy);
    if judge(server.listen, transport) == Exposure::PublicOnly {
        Finding::warning(
            "transport",
            format!(
                "{} is reached in clear text, so set-up and sign-in are not offered",
                server.listen
            ),
            "set server.tls_cert and server.tls_key, or server.trusted_proxy behind a proxy that ends TLS",
        )
    } else {
        Finding::good("transport", format!("{} ({transport:?})", server.listen))
    }
}

fn security_txt(config: &Config, now: base::Timestamp) -> Finding {
    use crate::compose::security_txt::{Lacking, text};
    const ABOUT: &str = "security.txt";
    match text(config, now) {
        Ok(_) => Finding::good(ABOUT, "published"),
        Err(Lacking::Contact) => Finding::good(ABOUT, "none: no security.contact is set"),
        Err(Lacking::Expires) => Finding::warning(
            ABOUT,
            "none: security.expires is not set",
            "set the day until which it is to be believed, such as 2027-06-30",
        ),
        Err(Lacking::Invalid(why)) => Finding::warning(
            ABOUT,
            why,
            "correct the settings security.*; until then the file is not published",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;
    use base::Timestamp;

    #[test]
    fn a_folder_that_cannot_be_written_to_is_damage_with_its_remedy() {
        for (code, says) in [(30, "mount it for writing"), (13, "chown")] {
            let found = not_writable("/x", std::io::Error::from_raw_os_error(code));
            assert_eq!(found.level, Level::Damage);
            assert!(found.remedy.contains(says), "{}", found.remedy);
        }
    }

    #[test]
    fn a_clock_of_another_age_is_damage() {
        assert_eq!(
            clock(&Clock::manual(Timestamp::from_micros(0))).level,
            Level::Damage
        );
        let late = Day::from_ymd(2030, 1, 1).expect("a day").start();
        assert_eq!(clock(&Clock::manual(late)).level, Level::Good);
    }
}
