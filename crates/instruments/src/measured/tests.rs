//! A gauge for tests, and what the law survey gives as figures.
//!
//! Not here: figures of other contexts. Invariant: what a test sets is what is measured.

use std::sync::{Arc, Mutex};

use base::measured::{Measure, Measured, MeasuredUnit};
use base::{Day, Decimal, Role};

use super::*;
use crate::answer::{Answer, Value};
use crate::assessment::tests::{each, member, officer, saying, tenant};
use crate::assessment::{NewRound, Round, Title};

/// Two figures of the guide's example, with whatever a test sets.
#[derive(Debug)]
pub(crate) struct Set {
    day: Day,
    received: Mutex<Option<i64>>,
    /// The names asked for, by reading.
    asked: Mutex<Vec<Vec<String>>>,
}

const RECEIVED: Measure = Measure {
    name: "watch.feeds.received",
    unit: MeasuredUnit::Count,
    message: "instruments-evidence-figure",
    method: "instruments-evidence-method",
};
const AGE: Measure = Measure {
    name: "watch.feeds.age_hours",
    unit: MeasuredUnit::Hours,
    ..RECEIVED
};

impl Set {
    pub(crate) fn new(received: i64) -> Arc<Self> {
        Arc::new(Self {
            day: Day::from_ymd(2026, 9, 20).unwrap(),
            received: Mutex::new(Some(received)),
            asked: Mutex::default(),
        })
    }

    pub(crate) fn asked(&self) -> Vec<Vec<String>> {
        self.asked.lock().unwrap().clone()
    }

    pub(crate) fn set(&self, received: Option<i64>) {
        *self.received.lock().unwrap() = received;
    }
}

impl Gauge for Set {
    fn measures(&self) -> Vec<Measure> {
        vec![RECEIVED, AGE]
    }

    fn read<'a>(
        &'a self,
        actor: &'a Actor,
        tenant: TenantId,
        wanted: &'a [&'a str],
    ) -> Reading<'a> {
        Box::pin(async move {
            if !actor.may(tenant, &[Role::CountryOfficer, Role::Administrator]) {
                return Err(Unmeasured::Forbidden);
            }
            let names = wanted.iter().map(|n| (*n).to_owned()).collect();
            self.asked.lock().unwrap().push(names);
            let one = |measure, value| Measured {
                measure,
                value: Decimal::whole(value),
                from: self.day.plus(-30),
                as_of: self.day,
                records: "/arrivals".to_owned(),
            };
            let received = *self.received.lock().unwrap();
            let received = received.map(|n| one(RECEIVED, n));
            let known = received.into_iter().chain([one(AGE, 3)]);
            Ok(known.filter(|m| wanted.contains(&m.measure.name)).collect())
        })
    }
}

async fn surveyed(instruments: &Instruments) -> Round {
    instruments.stock(&Actor::system()).await.unwrap();
    let new = NewRound {
        instrument: "law-baseline".to_owned(),
        title: Title::new("Law").unwrap(),
        due: None,
    };
    let round = instruments.start(&officer(), tenant(), &new).await.unwrap();
    let choice = |id: &str| Answer::Given(Value::Choice(id.parse().unwrap()));
    let said = [
        saying("B2-coverage", 0, choice("full")),
        saying("B3-coverage", 0, choice("partial")),
        saying("B16-coverage", 0, choice("none")),
    ];
    let done = instruments.say(&officer(), tenant(), round.id, &said).await;
    done.unwrap();
    round
}

#[tokio::test]
async fn the_law_survey_speaks_once_it_is_signed_off() {
    each(async |instruments, _| {
        let actor = member(Role::Reader);
        let none = read(&actor, instruments, tenant()).await.unwrap();
        assert!(none.is_empty(), "no survey, no figure");
        let round = surveyed(instruments).await;
        let none = read(&actor, instruments, tenant()).await.unwrap();
        assert!(none.is_empty(), "an open survey says nothing");
        let whole = instruments.whole(&officer(), tenant(), round.id).await;
        let which = (round.id, whole.unwrap().canonical_hash());
        let done = instruments
            .sign_off(&officer(), tenant(), which, ("A. Jurist", ""))
            .await;
        done.unwrap();
        let found = read(&actor, instruments, tenant()).await.unwrap();
        let value = |name: &str| {
            let one = found.iter().find(|f| f.measure.name == name).unwrap();
            assert_eq!(one.as_of, instruments.clock.now().day());
            assert!(one.records.contains(&round.id.to_string()));
            one.value
        };
        // 12 articles of offences, of which one is in force with all elements.
        assert_eq!(value("law.substantive.complete_percent").to_string(), "8.3");
        assert_eq!(value("law.procedural.complete_percent").to_string(), "0");
        let answered = value("law.survey.completeness_percent");
        assert!(answered > Decimal::whole(0) && answered < Decimal::whole(5));
        let nobody = read(&Actor::anonymous(), instruments, tenant()).await;
        assert!(matches!(nobody, Err(InstrumentsError::Forbidden)));
    })
    .await;
}
