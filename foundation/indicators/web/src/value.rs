//! One value: correcting it, confirming it, releasing it to the public.

use indicators::command::{CorrectValue, SetValueStatus};
use indicators::number::plain;
use indicators::read::{self, IndicatorRow, ValueRow};
use indicators::value::{Slot, ValueStatus};
use kernel::{Refusal, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::At;
use crate::form::{self, ByName};
use crate::record::statuses;

#[derive(Debug, Serialize)]
pub(crate) struct ValuePage {
    id: String,
    names: Text,
    area: String,
    area_name: String,
    start: i64,
    period: String,
    value: String,
    status: &'static str,
    /// The statuses that this person may give it now.
    next: Vec<&'static str>,
    statuses: Vec<&'static str>,
    may_record: bool,
    seq: i64,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for ValuePage {
    const TEMPLATE: &'static str = "indicators/value.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let page = |act, form, may_record| Self {
            id: "x".into(),
            names: Text::both("Places", "Plaatsen"),
            area: String::new(),
            area_name: "Tout <b>".into(),
            start: 7,
            period: "24/11/2026".into(),
            value: "12 places".into(),
            status: "confirmed",
            next: if may_record { vec!["unconfirmed", "public"] } else { Vec::new() },
            statuses: vec!["unconfirmed"],
            may_record,
            seq: 7,
            act,
            form,
            blank: Typed::default().with("value", "12"),
        };
        let mut wrong = Typed::default().with("why", "<b>");
        wrong.put_error(Some("value"), "…".to_owned());
        vec![
            page("", Typed::default(), false),
            page("correct", wrong.clone(), true),
            page("status", wrong, true),
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    area: String,
    start: i64,
}

impl Which {
    fn slot(&self) -> Slot {
        Slot { area: form::some(&self.area), start: Timestamp(self.start) }
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(which): Query<Which>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open(&who, id)?;
    let page = page(&at, &who, &row, &which.slot(), "", Typed::default())?;
    shell.draw(&reader, &page).answer()
}

pub(crate) async fn correct(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ByName>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.record")?;
    let slot = slot(&form.typed);
    let outcome = async {
        let never = !form.typed.get("never").is_empty();
        let typed = form.typed.get("value");
        let value = match typed {
            _ if never => None,
            "" => return Err(Refusal::missing("value").into()),
            text => Some(form::value("value", text, decimals(&at, &row, &slot)?)?),
        };
        let rule = CorrectValue {
            indicator: id,
            slot: slot.clone(),
            value,
            status: form::status(&form.typed)?,
            why: Words::new(reader.lang, form.typed.get("why")),
            based_on: form.meta.based_on,
        };
        let who = at.proved(&who, &form, (id, rule.status))?;
        at.ask(&who, &form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&at, &who, &row, &slot, ("correct", "indicators-corrected"), outcome, form.typed)
}

pub(crate) async fn status(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ByName>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open(&who, id)?;
    let slot = slot(&form.typed);
    let outcome = async {
        let rule = SetValueStatus {
            indicator: id,
            slot: slot.clone(),
            to: form::code(&form.typed, "to", ValueStatus::of)?,
            based_on: form.meta.based_on,
        };
        let who = at.proved(&who, &form, (id, rule.to))?;
        at.ask(&who, &form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&at, &who, &row, &slot, ("status", "indicators-status-set"), outcome, form.typed)
}

fn answered(
    at: &At<'_>,
    who: &Who,
    row: &IndicatorRow,
    slot: &Slot,
    (act, key): (&'static str, &str),
    outcome: Result<Receipt, Fault>,
    typed: Typed,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let area = slot.area.as_ref().map_or_else(String::new, |area| format!("?area={area}"));
            let path = format!("indicators/{}{area}", row.id);
            Ok(at.shell.done(at.reader, &at.done(Some(receipt), key, 0, &path)))
        }
        Err(fault) if fault.refusal().is_some_and(|r| r.kind == kernel::Kind::Forbidden) => Err(fault),
        Err(fault) => at.shell.refill(at.reader, fault, typed, |form| page(at, who, row, slot, act, form)),
    }
}

fn slot(form: &Typed) -> Slot {
    let start = form.get("start").parse().unwrap_or_default();
    Slot { area: form::some(form.get("area")), start: Timestamp(start) }
}

fn standing(at: &At<'_>, row: &IndicatorRow, slot: &Slot) -> Result<ValueRow, Fault> {
    let found = at.shell.live().read(|read| Ok::<_, Fault>(read::value(read, row.id, slot)?))?;
    found.ok_or_else(Fault::not_found)
}

/// The decimals of the version that the value belongs to.
fn decimals(at: &At<'_>, row: &IndicatorRow, slot: &Slot) -> Result<u8, Fault> {
    Ok(definition(at, row, standing(at, row, slot)?.version)?.unit.decimals)
}

fn definition(
    at: &At<'_>,
    row: &IndicatorRow,
    version: i64,
) -> Result<indicators::definition::Definition, Fault> {
    let all = at.shell.live().read(|read| Ok::<_, Fault>(read::versions(read, row.id)?))?;
    let of = all.into_iter().find(|v| v.no == version);
    Ok(of.map_or_else(|| row.definition.clone(), |v| v.definition))
}

fn page(
    at: &At<'_>,
    who: &Who,
    row: &IndicatorRow,
    slot: &Slot,
    act: &'static str,
    form: Typed,
) -> Result<ValuePage, Fault> {
    let value = standing(at, row, slot)?;
    let definition = definition(at, row, value.version)?;
    let speak = at.speak();
    let blank = Typed::default().with("value", plain(value.value, definition.unit.decimals));
    Ok(ValuePage {
        id: row.id.to_string(),
        names: row.definition.names.clone(),
        area: slot.area.clone().unwrap_or_default(),
        area_name: speak.area(slot.area.as_deref()),
        start: slot.start.0,
        period: speak.period(definition.period, slot.start),
        value: speak.value(value.value, &definition.unit),
        status: value.status.code(),
        next: next(at, who, row, value.status)?,
        statuses: statuses(at, who, row)?,
        may_record: at.may(who, row.id, "indicator.record")?,
        seq: value.seq,
        act,
        form,
        blank,
    })
}

/// The statuses beside the present one, as far as this person may give them.
fn next(at: &At<'_>, who: &Who, row: &IndicatorRow, from: ValueStatus) -> Result<Vec<&'static str>, Fault> {
    let beside: &[ValueStatus] = match from {
        ValueStatus::Unconfirmed => &[ValueStatus::Confirmed],
        ValueStatus::Confirmed => &[ValueStatus::Unconfirmed, ValueStatus::Public],
        ValueStatus::Public => &[ValueStatus::Confirmed],
    };
    let mut all = Vec::new();
    for to in beside {
        let public = *to == ValueStatus::Public || from == ValueStatus::Public;
        let power = if public { "figure.publish" } else { "figure.confirm" };
        if at.may(who, row.id, power)? {
            all.push(to.code());
        }
    }
    Ok(all)
}
