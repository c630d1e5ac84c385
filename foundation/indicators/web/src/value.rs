//! One value: correcting it, confirming it, releasing it to the public.

use indicators::command::{CorrectValue, SetValueStatus};
use indicators::definition::{Definition, Unit};
use indicators::number::plain;
use indicators::read::{self, IndicatorRow, ValueRow};
use indicators::value::{Slot, ValueStatus};
use kernel::{Kind, Refusal, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, Done, Fault, Page, Posted, Query, Typed, Visit, Who};

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
    /// Whether it was struck out while somebody corrected it.
    gone: bool,
    seq: i64,
    /// The value as it stands, in the form that corrects it.
    correction: Typed,
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
            gone: !may_record && act == "correct",
            seq: 7,
            correction: Typed::default().with("value", "12"),
            act,
            form,
            blank: Typed::default(),
        };
        let mut wrong = Typed::default().with("why", "<b>");
        wrong.put_error(Some("value"), "…".to_owned());
        vec![
            page("", Typed::default(), false),
            page("correct", wrong.clone(), true),
            page("correct", wrong.clone(), false),
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
    // A repeat of what struck the value out gets its first receipt as well.
    let stands = standing(&at, &row, &slot)?;
    let version = stands.as_ref().map_or(row.version, |v| v.version);
    let unit = definition(&at, &row, version)?.unit;
    let present = stands.as_ref().map_or_else(|| form.typed.clone(), |v| shown(v, &unit));
    let seq = stands.as_ref().map_or(0, |v| v.seq);
    let amended = form.amends(Some(id), present, seq).saying(|field, value| word(&at, &unit, field, value));
    let outcome = async {
        let ByName {} = amended.value()?;
        let never = !amended.typed.get("never").is_empty();
        let typed = amended.typed.get("value");
        let value = match typed {
            _ if never => None,
            "" => return Err(Refusal::missing("value").into()),
            text => Some(form::value("value", text, unit.decimals)?),
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
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &went(&at, &row, &slot, "indicators-corrected", receipt))),
        Err(fault) if is(&fault, Kind::Forbidden) => Err(fault),
        Err(fault) => {
            let gone = stands.is_none() && is(&fault, Kind::NotFound);
            let fault = if gone { Refusal::conflict("refusal-indicator-value-gone").into() } else { fault };
            let page = |form| page(&at, &who, &row, &slot, "correct", form);
            shell.refill_amended(&reader, fault, amended, page)
        }
    }
}

fn is(fault: &Fault, kind: Kind) -> bool {
    fault.refusal().is_some_and(|refusal| refusal.kind == kind)
}

/// A value with its unit.
fn word(at: &At<'_>, unit: &Unit, field: &str, value: &str) -> Option<String> {
    let value = form::value(field, value, unit.decimals).ok().filter(|_| field == "value")?;
    Some(at.speak().value(value, unit))
}

/// The value as it stands, in the form that corrects it.
fn shown(row: &ValueRow, unit: &Unit) -> Typed {
    Typed::default().with("value", plain(row.value, unit.decimals))
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
        Ok(receipt) => Ok(at.shell.done(at.reader, &went(at, row, slot, key, receipt))),
        Err(fault) if is(&fault, Kind::Forbidden) => Err(fault),
        Err(fault) => at.shell.refill(at.reader, fault, typed, |form| page(at, who, row, slot, act, form)),
    }
}

fn went(at: &At<'_>, row: &IndicatorRow, slot: &Slot, key: &str, receipt: Receipt) -> Done {
    let area = slot.area.as_ref().map_or_else(String::new, |area| format!("?area={area}"));
    let path = format!("indicators/{}{area}", row.id);
    at.done(Some(receipt), key, 0, &path)
}

fn slot(form: &Typed) -> Slot {
    let start = form.get("start").parse().unwrap_or_default();
    Slot { area: form::some(form.get("area")), start: Timestamp(start) }
}

fn standing(at: &At<'_>, row: &IndicatorRow, slot: &Slot) -> Result<Option<ValueRow>, Fault> {
    at.shell.live().read(|read| Ok(read::value(read, row.id, slot)?))
}

/// The value that the page is about: where a correction met that it was struck out, the last one that stood there.
fn about(at: &At<'_>, row: &IndicatorRow, slot: &Slot, act: &str) -> Result<ValueRow, Fault> {
    let stands = standing(at, row, slot)?;
    if stands.is_some() || act != "correct" {
        return stands.ok_or_else(Fault::not_found);
    }
    let struck = at.shell.live().read(|read| Ok::<_, Fault>(read::struck(read, row.id, slot)?))?;
    struck.ok_or_else(Fault::not_found)
}

fn definition(at: &At<'_>, row: &IndicatorRow, version: i64) -> Result<Definition, Fault> {
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
    let value = about(at, row, slot, act)?;
    let definition = definition(at, row, value.version)?;
    let speak = at.speak();
    Ok(ValuePage {
        id: row.id.to_string(),
        names: row.definition.names.clone(),
        area: slot.area.clone().unwrap_or_default(),
        area_name: speak.area(slot.area.as_deref()),
        start: slot.start.0,
        period: speak.period(definition.period, slot.start),
        value: speak.value(value.value, &definition.unit),
        status: value.status.code(),
        next: if value.standing { next(at, who, row, value.status)? } else { Vec::new() },
        statuses: statuses(at, who, row)?,
        may_record: value.standing && at.may(who, row.id, "indicator.record")?,
        gone: !value.standing,
        seq: value.seq,
        correction: shown(&value, &definition.unit).as_shown(),
        act,
        form,
        blank: Typed::default(),
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
