//! The look as monitoring reads it: checks in English, and numbers.
//!
//! Invariant: a name of a measure never changes its meaning; new ones are added.

use super::judge::{Finding, age, judge, unreachable};
use super::look::{Facts, look};
use super::said;
use crate::compose::Gateway;
use base::Timestamp;
use futures::future::BoxFuture;
use web::Lang;
use web::admin::{Check, Look, Measure, Report, Sample};

/// Looks whenever it is asked.
pub struct Watcher {
    gateway: Gateway,
    english: Lang,
}

impl Watcher {
    /// A watcher of a gateway.
    ///
    /// # Errors
    /// When a message file is unusable.
    pub fn new(gateway: Gateway) -> anyhow::Result<Self> {
        let english = super::english()?;
        Ok(Self { gateway, english })
    }

    fn checks(&self, findings: &[Finding]) -> Vec<Check> {
        let check = |f: &Finding| Check {
            name: f.about,
            level: f.level,
            says: said(&self.english, &f.says),
            remedy: (f.remedy.as_ref()).map_or_else(String::new, |r| said(&self.english, r)),
        };
        findings.iter().map(check).collect()
    }
}

impl Look for Watcher {
    fn look(&self) -> BoxFuture<'_, Report> {
        Box::pin(async move {
            let at = self.gateway.clock.now();
            match look(&self.gateway, None).await {
                Ok(facts) => Report {
                    at,
                    checks: self.checks(&judge(&facts)),
                    measures: measures(&facts),
                },
                Err(error) => {
                    tracing::error!(error = format!("{error:#}"), "the state cannot be read");
                    Report {
                        at,
                        checks: self.checks(&[unreachable()]),
                        measures: Vec::new(),
                    }
                }
            }
        })
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the exposition format knows floating-point numbers only"
)]
fn measures(facts: &Facts) -> Vec<Measure> {
    let single = Measure::single;
    let since = |at: Option<Timestamp>| at.map(|at| age(facts.now, at) as f64);
    let number = |n: u64| Some(n as f64);
    vec![
        arrivals(facts),
        missing(facts),
        fetches(facts),
        single(
            "backup_age_seconds",
            "Age of the newest backup; absent when there is none.",
            since(facts.backup.as_ref().map(|b| b.at)),
        ),
        single(
            "rollup_dirty_days",
            "Days whose figures wait to be counted.",
            number(facts.backlog.days),
        ),
        single(
            "rollup_oldest_seconds",
            "How long the oldest of them waits.",
            since(facts.backlog.oldest).or(Some(0.0)),
        ),
        single(
            "jobs_due",
            "Jobs that could run and do not.",
            number(facts.jobs.waiting),
        ),
        single(
            "jobs_oldest_seconds",
            "How long the oldest of them waits.",
            since(facts.jobs.oldest).or(Some(0.0)),
        ),
        single(
            "jobs_dead",
            "Jobs that were given up.",
            number(facts.jobs.dead),
        ),
        single(
            "mail_waiting",
            "Letters that have not left.",
            number(facts.mail.waiting),
        ),
        single(
            "mail_oldest_seconds",
            "How long the oldest of them waits.",
            since(facts.mail.oldest).or(Some(0.0)),
        ),
        single(
            "mail_given_up",
            "Letters that wait for an operator.",
            number(facts.mail.given_up),
        ),
        single(
            "disk_free_ratio",
            "Free share of the data folder's file system, 0 to 1.",
            facts.free.map(|room| room.share()),
        ),
        single(
            "damaged_files",
            "Damaged files of observations that were put aside.",
            number(facts.aside.files),
        ),
        single(
            "catalogue_version",
            "Version of the catalogue of observations; it grows with every change.",
            Some(facts.catalogue as f64),
        ),
        migrations(facts),
    ]
}

#[expect(clippy::cast_precision_loss, reason = "seconds of months")]
fn arrivals(facts: &Facts) -> Measure {
    let sample = |(tenant, heard): &(base::id::TenantId, watch::arrival::Heard)| Sample {
        labels: vec![
            ("administration", tenant.to_string()),
            ("provider", heard.provider.clone()),
            ("feed", heard.feed.clone()),
        ],
        value: age(facts.now, heard.last) as f64,
    };
    Measure {
        name: "feed_arrival_age_seconds",
        help: "How long ago the newest report of a feed arrived, within the last 90 days.",
        samples: facts.heard.iter().map(sample).collect(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "some days")]
fn missing(facts: &Facts) -> Measure {
    let sample = |(tenant, missing): &(base::id::TenantId, watch::arrival::Missing)| Sample {
        labels: vec![
            ("administration", tenant.to_string()),
            ("provider", missing.provider.clone()),
            ("report", missing.report.clone()),
        ],
        value: i64::from(missing.day.number() - missing.last.number()) as f64,
    };
    Measure {
        name: "report_missing_days",
        help: "For how many days a report that used to come has not come; nothing when none is missing.",
        samples: facts.missing.iter().map(sample).collect(),
    }
}

fn fetches(facts: &Facts) -> Measure {
    let sample = |(tenant, feed): &(base::id::TenantId, watch::feed::Feed)| Sample {
        labels: vec![
            ("administration", tenant.to_string()),
            ("feed", feed.name.clone()),
        ],
        value: if feed.last_error.is_some() { 1.0 } else { 0.0 },
    };
    Measure {
        name: "feed_fetch_failing",
        help: "Whether the last run of a configured feed failed.",
        samples: facts.fetched.iter().map(sample).collect(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn migrations(facts: &Facts) -> Measure {
    let sample = |(context, version): &(&'static str, i64)| Sample {
        labels: vec![("context", (*context).to_owned())],
        value: *version as f64,
    };
    Measure {
        name: "migration_version",
        help: "Version of the tables of each context.",
        samples: facts.migrations.iter().map(sample).collect(),
    }
}
