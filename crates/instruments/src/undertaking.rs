//! What somebody undertakes to do about a gap: who, until when, with what money, and how it will
//! be seen that it helped.
//!
//! Not here: which gap comes first (`plan`). Invariant: an amount of money never stands without
//! its currency.

use std::collections::BTreeMap;

use base::{Day, Decimal};
use serde_json::{Value as Json, json};

use crate::evidence::{Frozen, frozen_json, read_frozen};

/// The most characters of an owner.
pub const OWNER_LIMIT: usize = 200;
/// The most characters of an indicator.
pub const INDICATOR_LIMIT: usize = 500;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// It is agreed.
    #[default]
    Planned,
    /// It is being done.
    Started,
    /// It is done.
    Done,
    /// It was given up.
    Dropped,
}

impl Status {
    /// Every status, in the order of work.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Started, Self::Done, Self::Dropped];

    /// The name in storage, exports and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The status of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == name)
    }
}

/// A currency by its code of three letters (ISO 4217).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency(String);

impl Currency {
    /// The currency of a code, in capitals; which codes are in use is not looked up.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim();
        let fits = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
        fits.then(|| Self(code.to_owned()))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// How much, not below nothing.
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}

/// A figure of the gateway by which it will be seen that something helped, and where it should go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The figure's name.
    pub figure: String,
    /// What it should come to.
    pub value: Decimal,
    /// As it was when the target was set; `None` where it was not known then.
    pub start: Option<Frozen>,
}

/// What somebody undertakes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undertaking {
    /// Who answers for it: an institution or a function rather than a person.
    pub owner: String,
    /// Until when.
    pub due: Option<Day>,
    /// With what money.
    pub budget: Option<Budget>,
    /// How it will be seen that it helped.
    pub indicator: String,
    /// The figure of the gateway by which it will be seen.
    pub target: Option<Target>,
    /// How far it is; a person's word, whatever the figure says.
    pub status: Status,
}

impl Undertaking {
    /// Whether it is still to be done on a day by which it was promised.
    #[must_use]
    pub fn is_late(&self, on: Day) -> bool {
        let open = matches!(self.status, Status::Planned | Status::Started);
        open && self.due.is_some_and(|due| due < on)
    }

    /// The undertaking as JSON.
    #[must_use]
    pub fn json(&self) -> Json {
        json!({
            "owner": self.owner,
            "due": self.due.map(|d| d.to_string()),
            "budget": self.budget.as_ref().map(|b| json!({
                "amount": b.amount.to_string(), "currency": b.currency.as_str(),
            })),
            "indicator": self.indicator,
            "target": self.target.as_ref().map(Target::json),
            "status": self.status.as_str(),
        })
    }

    /// The undertaking of JSON that [`Undertaking::json`] wrote; `Err` names the field that does
    /// not fit. What is left out is empty.
    ///
    /// # Errors
    /// The name of the field.
    pub fn from_json(body: &Json) -> Result<Self, &'static str> {
        let text = |name: &'static str, most: usize| match body.get(name) {
            None | Some(Json::Null) => Ok(String::new()),
            Some(found) => {
                let text = found.as_str().ok_or(name)?.trim();
                (text.chars().count() <= most)
                    .then(|| text.to_owned())
                    .ok_or(name)
            }
        };
        let due = match body.get("due") {
            None | Some(Json::Null) => None,
            Some(due) => Some(due.as_str().and_then(Day::parse).ok_or("due")?),
        };
        let budget = match body.get("budget") {
            None | Some(Json::Null) => None,
            Some(budget) => Some(Budget::from_json(budget).ok_or("budget")?),
        };
        let target = match body.get("target") {
            None | Some(Json::Null) => None,
            Some(target) => Some(Target::from_json(target).ok_or("target")?),
        };
        let status = match body.get("status") {
            None | Some(Json::Null) => Status::default(),
            Some(status) => status
                .as_str()
                .and_then(Status::from_name)
                .ok_or("status")?,
        };
        Ok(Self {
            owner: text("owner", OWNER_LIMIT)?,
            due,
            budget,
            indicator: text("indicator", INDICATOR_LIMIT)?,
            target,
            status,
        })
    }
}

impl Target {
    fn json(&self) -> Json {
        json!({
            "figure": self.figure, "value": self.value.to_string(),
            "start": self.start.as_ref().map(frozen_json),
        })
    }

    fn from_json(body: &Json) -> Option<Self> {
        let start = body.get("start").filter(|s| !s.is_null());
        Some(Self {
            figure: body.get("figure")?.as_str()?.to_owned(),
            value: body.get("value")?.as_str()?.parse().ok()?,
            start: match start {
                Some(start) => Some(read_frozen(start)?),
                None => None,
            },
        })
    }
}

impl Budget {
    fn from_json(body: &Json) -> Option<Self> {
        let amount: Decimal = body.get("amount")?.as_str()?.parse().ok()?;
        let currency = Currency::parse(body.get("currency")?.as_str()?)?;
        (amount >= Decimal::default()).then_some(Self { amount, currency })
    }
}

/// The money of undertakings that were not given up, by currency.
#[must_use]
pub fn total<'u>(all: impl Iterator<Item = &'u Undertaking>) -> BTreeMap<Currency, Decimal> {
    let mut sums: BTreeMap<Currency, Decimal> = BTreeMap::new();
    let kept = all.filter(|u| u.status != Status::Dropped);
    for budget in kept.filter_map(|u| u.budget.as_ref()) {
        let sum = sums.entry(budget.currency.clone()).or_default();
        *sum = sum.plus(budget.amount);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again_and_what_does_not_fit_is_named() {
        let whole = Undertaking {
            owner: "Ministry of Posts".to_owned(),
            due: Day::from_ymd(2027, 3, 31),
            budget: Some(Budget {
                amount: "120000.50".parse().unwrap(),
                currency: Currency::parse("XAF").unwrap(),
            }),
            indicator: "Share of own AS numbers covered".to_owned(),
            target: Some(Target {
                figure: "watch.asn.covered_percent".to_owned(),
                value: "90.5".parse().unwrap(),
                start: Some(Frozen {
                    figure: "watch.asn.covered_percent".to_owned(),
                    value: "62.5".parse().unwrap(),
                    unit: base::measured::MeasuredUnit::Percent,
                    from: Day::from_ymd(2026, 10, 24).unwrap(),
                    as_of: Day::from_ymd(2026, 11, 20).unwrap(),
                    records: "/arrivals".to_owned(),
                }),
            }),
            status: Status::Started,
        };
        assert_eq!(Undertaking::from_json(&whole.json()), Ok(whole));
        assert_eq!(
            Undertaking::from_json(&json!({})),
            Ok(Undertaking::default())
        );
        let wrong = [
            ("due", json!({ "due": "soon" })),
            (
                "budget",
                json!({ "budget": { "amount": "-1", "currency": "XAF" } }),
            ),
            (
                "budget",
                json!({ "budget": { "amount": "1", "currency": "xaf" } }),
            ),
            ("budget", json!({ "budget": { "amount": "1" } })),
            ("status", json!({ "status": "finished" })),
            ("target", json!({ "target": { "figure": "x" } })),
            (
                "target",
                json!({ "target": { "figure": "x", "value": "many" } }),
            ),
            ("owner", json!({ "owner": "x".repeat(OWNER_LIMIT + 1) })),
            ("indicator", json!({ "indicator": 7 })),
        ];
        for (field, body) in wrong {
            assert_eq!(Undertaking::from_json(&body), Err(field), "{body}");
        }
    }

    #[test]
    fn money_is_added_by_currency_and_what_was_given_up_is_left_out() {
        let one = |amount: &str, currency: &str, status| Undertaking {
            budget: Some(Budget {
                amount: amount.parse().unwrap(),
                currency: Currency::parse(currency).unwrap(),
            }),
            status,
            ..Undertaking::default()
        };
        let all = [
            one("0.1", "USD", Status::Planned),
            one("0.2", "USD", Status::Done),
            one("5", "USD", Status::Dropped),
            one("7", "XAF", Status::Started),
            Undertaking::default(),
        ];
        let sums = total(all.iter());
        let said: Vec<String> = sums
            .iter()
            .map(|(c, sum)| format!("{sum} {}", c.as_str()))
            .collect();
        assert_eq!(said, ["0.3 USD", "7 XAF"]);
    }

    #[test]
    fn what_is_done_is_never_late() {
        let due = Day::from_ymd(2026, 11, 21);
        let on = Day::from_ymd(2026, 11, 22).unwrap();
        let late = |status| {
            let one = Undertaking {
                due,
                status,
                ..Undertaking::default()
            };
            one.is_late(on)
        };
        assert_eq!(Status::ALL.map(late), [true, true, false, false]);
    }
}
