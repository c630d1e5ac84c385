//! Recording the values of one period, of several areas at once.

use indicators::command::RecordValues;
use indicators::period::Period;
use indicators::read::{self, IndicatorRow};
use indicators::value::{Given, Slot};
use kernel::{Refusal, Text, Timestamp};
use serde::Serialize;
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::At;
use crate::form::{self, ByName};

#[derive(Debug, Serialize)]
pub(crate) struct RecordPage {
    id: String,
    names: Text,
    unit: Text,
    period: &'static str,
    cells: Vec<CellShow>,
    statuses: Vec<&'static str>,
    form: Typed,
}

/// One value of the grid.
#[derive(Debug, Serialize)]
struct CellShow {
    /// Name of its field: `value`, or `value-` and the area.
    field: String,
    note: String,
    name: String,
    /// The last value with its period.
    last: Option<(String, String)>,
}

impl Page for RecordPage {
    const TEMPLATE: &'static str = "indicators/record.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let cell = |area: &str, last| CellShow {
            field: format!("value{area}"),
            note: format!("note{area}"),
            name: "Hautrive <b>".into(),
            last,
        };
        let page = |form| Self {
            id: "x".into(),
            names: Text::both("Places", "Plaatsen"),
            unit: Text::both("places", "plaatsen"),
            period: "day",
            cells: vec![cell("", None), cell("-90001", Some(("12".into(), "23/11/2026".into())))],
            statuses: vec!["unconfirmed", "confirmed"],
            form,
        };
        let mut wrong = Typed::default().with("value", "<b>");
        wrong.put_error(Some("value"), "…".to_owned());
        vec![page(Typed::default()), page(wrong)]
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.record")?;
    let form = Typed::default().with("period", next(&at, &row)?);
    shell.draw(&reader, &page(&at, &who, &row, form)?).answer()
}

pub(crate) async fn record(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ByName>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.record")?;
    let outcome = async {
        let values = values(&at, &row, &form.typed)?;
        let n = values.len();
        let rule = RecordValues {
            indicator: id,
            values,
            status: form::status(&form.typed)?,
            source: form::words(form.typed.get("source"), reader.lang),
        };
        let who = at.proved(&who, &form, (id, rule.status))?;
        Ok((at.ask(&who, &form.meta, rule).await?, n))
    };
    match outcome.await {
        Ok((receipt, n)) => {
            let path = format!("indicators/{id}");
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            Ok(shell.done(&reader, &at.done(Some(receipt), "indicators-recorded-n", n, &path)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &row, form)),
    }
}

/// Areas of the grid: the whole first.
fn slots(row: &IndicatorRow) -> impl Iterator<Item = Option<&String>> {
    std::iter::once(None).chain(row.definition.by.iter().map(Some))
}

fn field(part: &str, area: Option<&String>) -> String {
    area.map_or_else(|| part.to_owned(), |area| format!("{part}-{area}"))
}

/// The values that were filled in, all of the same period.
fn values(at: &At<'_>, row: &IndicatorRow, form: &Typed) -> Result<Vec<Given>, Fault> {
    let typed = form.get("period");
    if typed.is_empty() {
        return Err(Refusal::missing("period").into());
    }
    let start = row.definition.period.parse(typed, at.shell.zone());
    let wrong = || Refusal::invalid("period", "refusal-indicator-period").with("period", typed);
    let start = start.ok_or_else(wrong)?;
    let mut all = Vec::new();
    for area in slots(row) {
        let name = field("value", area);
        let note = form::words(form.get(&field("note", area)), at.reader.lang);
        match form.get(&name) {
            "" if note.is_some() => return Err(Refusal::missing(&name).into()),
            "" => {}
            text => all.push(Given {
                slot: Slot { area: area.cloned(), start },
                value: form::value(&name, text, row.definition.unit.decimals)?,
                note,
            }),
        }
    }
    if all.is_empty() { Err(Refusal::missing("value").into()) } else { Ok(all) }
}

fn page(at: &At<'_>, who: &Who, row: &IndicatorRow, form: Typed) -> Result<RecordPage, Fault> {
    let (speak, definition) = (at.speak(), &row.definition);
    let cells = at.shell.live().read(|read| {
        slots(row)
            .map(|area| {
                let last = read::latest(read, row.id, area.map(String::as_str), 1)?.pop();
                let last = last.filter(|v| v.version == row.version).map(|v| {
                    (speak.value(v.value, &definition.unit), speak.period(definition.period, v.slot.start))
                });
                Ok(CellShow {
                    field: field("value", area),
                    note: field("note", area),
                    name: speak.area(area.map(String::as_str)),
                    last,
                })
            })
            .collect::<Result<Vec<_>, Fault>>()
    })?;
    Ok(RecordPage {
        id: row.id.to_string(),
        names: definition.names.clone(),
        unit: definition.unit.sign.clone(),
        period: definition.period.code(),
        cells,
        statuses: statuses(at, who, row)?,
        form,
    })
}

/// The statuses that this person may give.
pub(crate) fn statuses(at: &At<'_>, who: &Who, row: &IndicatorRow) -> Result<Vec<&'static str>, Fault> {
    let mut all = vec!["unconfirmed"];
    if at.may(who, row.id, "figure.confirm")? {
        all.push("confirmed");
        if at.may(who, row.id, "figure.publish")? {
            all.push("public");
        }
    }
    Ok(all)
}

/// The period that comes next: after the last value, as far as it has begun; otherwise the present one.
fn next(at: &At<'_>, row: &IndicatorRow) -> Result<String, Fault> {
    let (now, zone, period) = (at.shell.now(), at.shell.zone(), row.definition.period);
    let last = at.shell.live().read(|read| {
        let mut last: Option<Timestamp> = None;
        for area in slots(row) {
            let newest = read::latest(read, row.id, area.map(String::as_str), 1)?.pop();
            last = last.max(newest.map(|v| v.slot.start));
        }
        Ok::<_, Fault>(last)
    })?;
    let after = last.and_then(|last| period.next(last, zone)).filter(|next| *next <= now);
    let start = if period == Period::Instant { Some(now) } else { after.or(period.start_of(now, zone)) };
    Ok(start.map_or_else(String::new, |start| period.write(start, zone)))
}
