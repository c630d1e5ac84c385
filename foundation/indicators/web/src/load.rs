//! Taking in the indicators of the profile: what that will do is shown first. What people here described or recorded stays.

use indicators::command::{LoadIndicators, Preview, preview};
use indicators::library::Shipped;
use kernel::{Resource, Text};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit};

use crate::desk::Desk;
use crate::explain::At;
use crate::speak::Speak;

#[derive(Debug, Serialize)]
struct Row {
    code: String,
    /// The page of the indicator, where it is here.
    path: Option<String>,
    names: Text,
    counts: Text,
    period: &'static str,
    source: Text,
    /// Period, value and where it was read.
    values: Vec<(String, String, Text)>,
    differs: bool,
    goal: bool,
    new_values: usize,
    other: usize,
    ahead: usize,
    same: bool,
}

impl Row {
    fn of(shipped: &Shipped, found: &Preview, speak: &Speak<'_>) -> Self {
        let definition = &shipped.definition;
        let value = |v: &indicators::library::ShippedValue| {
            let period = speak.period(definition.period, v.slot.start);
            (period, speak.value(v.value, &definition.unit), speak.said(&v.source))
        };
        Self {
            code: shipped.code.clone(),
            path: found.here.map(|id| format!("indicators/{id}")),
            names: definition.names.clone(),
            counts: definition.counts.clone(),
            period: definition.period.code(),
            source: speak.said(&definition.source.words),
            values: shipped.values.iter().map(value).collect(),
            differs: found.differs,
            goal: found.goal,
            new_values: found.values,
            other: found.other,
            ahead: found.ahead,
            same: found.is_same(),
        }
    }

    fn sample(here: bool, same: bool) -> Self {
        Self {
            code: format!("thefts-{here}-{same}"),
            path: here.then(|| "indicators/x".into()),
            names: Text::both("Vols <b>", "Diefstallen"),
            counts: Text::both("Faits <b>", "Feiten"),
            period: "year",
            source: Text::both("rapport <b>", "verslag"),
            values: vec![("2019".into(), "1\u{a0}234 vols".into(), Text::both("p. 12 <b>", "p. 12"))],
            differs: here,
            goal: !same,
            new_values: usize::from(!same),
            other: usize::from(here),
            ahead: usize::from(!here) * 2,
            same,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct LoadPage {
    rows: Vec<Row>,
    /// How many of them would write something.
    changes: usize,
    form: Typed,
}

impl Page for LoadPage {
    const TEMPLATE: &'static str = "indicators/load.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".into());
        let page = |rows, changes, form| Self { rows, changes, form };
        let rows = vec![Row::sample(false, false), Row::sample(true, false), Row::sample(true, true)];
        vec![page(Vec::new(), 0, Typed::default()), page(rows, 2, wrong)]
    }
}

/// Everything that the profile ships, with what taking it in would do now.
fn previews<'a>(at: &At<'a>) -> Result<Vec<(&'a Shipped, Preview)>, Fault> {
    let (facts, now) = (at.desk.facts(), at.shell.now());
    at.shell.live().read(|read| {
        let all = at.desk.shipped.iter();
        all.map(|shipped| Ok::<_, Fault>((shipped, preview(read, shipped, &facts, now)?))).collect()
    })
}

/// How many indicators of the profile have something to take in.
pub(crate) fn to_load(at: &At<'_>) -> Result<usize, Fault> {
    Ok(previews(at)?.iter().filter(|(_, found)| !found.is_same()).count())
}

fn page(at: &At<'_>, form: Typed) -> Result<LoadPage, Fault> {
    let (all, speak) = (previews(at)?, at.speak());
    let rows: Vec<Row> = all.iter().map(|(shipped, found)| Row::of(shipped, found, &speak)).collect();
    Ok(LoadPage { changes: rows.iter().filter(|row| !row.same).count(), rows, form })
}

/// `GET /indicators/load`.
pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "indicator.define", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, Typed::default())?).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LoadForm {}

/// `POST /indicators/load`.
pub(crate) async fn load(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LoadForm, ()>,
) -> Answer {
    shell.permit(&who, "indicator.define", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let rule = LoadIndicators { shipped: desk.shipped.to_vec() };
    match at.ask(&who, &form.meta, rule).await {
        Ok(receipt) => {
            let n = i64::try_from(receipt.entries.len()).unwrap_or(i64::MAX);
            Ok(shell.done(&reader, &at.done(Some(receipt), "indicators-loaded", n, "indicators")))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, form)),
    }
}
