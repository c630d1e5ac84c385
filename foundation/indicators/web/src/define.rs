//! Defining an indicator, and describing it anew.

use std::collections::BTreeSet;

use desk::Names;
use indicators::command::{ChangeIndicator, DefineIndicator};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::read::IndicatorRow;
use kernel::{Handling, Lang, Refusal, Resource, Text, Timestamp, Words};
use serde::Serialize;
use web::{Answer, Fault, Page, Posted, Typed, Visit};

use crate::desk::Desk;
use crate::explain::At;
use crate::form::{self, ByName};

#[derive(Debug, Serialize)]
pub(crate) struct DefinePage {
    /// The indicator that is described anew; none for a new one.
    id: Option<String>,
    names: Text,
    based_on: Option<i64>,
    areas: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    form: Typed,
}

impl Page for DefinePage {
    const TEMPLATE: &'static str = "indicators/define.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let options = || vec![("90001".to_owned(), "Hautrive <b>".to_owned())];
        let page = |id: Option<&str>, form| Self {
            id: id.map(str::to_owned),
            names: Text::both("Places", "Plaatsen"),
            based_on: id.map(|_| 7),
            areas: options(),
            functions: options(),
            organisations: options(),
            form,
        };
        let mut wrong = Typed::default().with("name-fr", "<b>").with("by", "90001").with("decimals", "1");
        wrong.put_error(Some("code"), "…".to_owned());
        vec![page(None, Typed::default()), page(Some("x"), wrong)]
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "indicator.define", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let form = Typed::default()
        .with("decimals", "0")
        .with("tier", Tier::Regional.code())
        .with("period", Period::Day.code())
        .with("direction", Direction::UpIsBad.code())
        .with("handling", Handling::Service.code());
    shell.draw(&reader, &page(&at, None, form)).answer()
}

pub(crate) async fn define(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ByName, ()>,
) -> Answer {
    shell.permit(&who, "indicator.define", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let indicator = shell.ids().next();
    let outcome = async {
        let rule = DefineIndicator {
            indicator,
            code: form.typed.get("code").to_owned(),
            definition: definition(&form.typed, reader.lang)?,
            open: open(&form.typed)?,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            // A repeat was answered with the first receipt: its matter is the indicator.
            let made = receipt.entries.iter().find_map(|e| e.matter).unwrap_or(indicator);
            let path = format!("indicators/{made}");
            Ok(shell.done(&reader, &at.done(Some(receipt), "indicators-defined", 0, &path)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, None, form))),
    }
}

pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.define")?;
    let form = filled(&row).as_shown();
    shell.draw(&reader, &page(&at, Some(&row), form)).answer()
}

pub(crate) async fn change(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ByName>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.define")?;
    let amended = form.amends(Some(id), filled(&row), row.changed_seq).saying(|f, v| word(&at, f, v));
    let outcome = async {
        let ByName {} = amended.value()?;
        let typed = &amended.typed;
        let definition = unchanged(definition(typed, reader.lang)?, &row.definition);
        let rule = ChangeIndicator {
            indicator: id,
            since: since(&at, typed, definition.period)?,
            definition,
            open: open(typed)?,
            why: form::words(form.typed.get("why"), reader.lang),
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("indicators/{id}");
            Ok(shell.done(&reader, &at.done(Some(receipt), "indicators-changed", 0, &path)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| Ok(page(&at, Some(&row), form))),
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let names = at.desk.names();
    let list = match field {
        "organisation" => &names.organisations,
        "by" | "readers" => &names.functions,
        "areas" => &names.areas,
        "tier" | "period" | "direction" | "handling" => {
            let key = format!("indicators-{field}-{code}");
            return Some(at.shell.texts().plain(at.reader.lang, &key));
        }
        _ => return None,
    };
    Some(Names::of(list, code).show(at.reader.lang).to_owned())
}

fn page(at: &At<'_>, row: Option<&IndicatorRow>, form: Typed) -> DefinePage {
    let (names, lang) = (at.desk.names(), at.reader.lang);
    let facts = at.desk.facts();
    let mut areas = Names::choices(&names.areas, lang);
    areas.retain(|(code, _)| facts.areas.contains(code));
    DefinePage {
        id: row.map(|r| r.id.to_string()),
        names: row.map(|r| r.definition.names.clone()).unwrap_or_default(),
        based_on: row.map(|r| r.changed_seq),
        areas,
        functions: names.askable(lang),
        organisations: Names::choices(&names.organisations, lang),
        form,
    }
}

/// The description as it is, in the form.
fn filled(row: &IndicatorRow) -> Typed {
    let d = &row.definition;
    let mut form = Typed::default().with("code", &row.code);
    for (field, text) in [("name", &d.names), ("counts", &d.counts), ("unit", &d.unit.sign)] {
        form = form::with_text(form, field, text);
    }
    form = form
        .with("decimals", d.unit.decimals.to_string())
        .with("source", &d.source.words.text)
        .with("organisation", d.source.organisation.as_deref().unwrap_or(""))
        .with("tier", d.tier.code())
        .with("period", d.period.code())
        .with("direction", d.direction.code())
        .with("expected", d.expected_minutes.map_or_else(String::new, |m| m.to_string()))
        .with("plan", d.plan.as_ref().map_or("", |p| p.text.as_str()))
        .with("handling", row.open.handling.code());
    for (field, codes) in [("by", &d.by), ("areas", &row.open.areas), ("readers", &row.open.readers)] {
        form = codes.iter().fold(form, |form, code| form.with(field, code));
    }
    form
}

/// Words that nobody changed keep the language they were written in.
fn unchanged(mut typed: Definition, before: &Definition) -> Definition {
    if typed.source.words.text == before.source.words.text {
        typed.source.words = before.source.words.clone();
    }
    if let (Some(words), Some(was)) = (&mut typed.plan, &before.plan)
        && words.text == was.text
    {
        *words = was.clone();
    }
    typed
}

/// What was typed, as a definition. Words keep the reader's language.
fn definition(form: &Typed, lang: Lang) -> Result<Definition, Refusal> {
    let expected: i64 = form::whole(form, "expected", 0)?;
    let wrong =
        || Refusal::invalid("expected", "refusal-indicator-number").with("value", form.get("expected"));
    let expected = u32::try_from(expected).map_err(|_| wrong())?;
    Ok(Definition {
        names: form::text(form, "name"),
        counts: form::text(form, "counts"),
        unit: Unit { sign: form::text(form, "unit"), decimals: form::whole(form, "decimals", 0)? },
        source: Source {
            words: Words::new(lang, form.get("source")),
            organisation: form::some(form.get("organisation")),
        },
        tier: form::code(form, "tier", Tier::of)?,
        by: codes(form, "by"),
        period: form::code(form, "period", Period::of)?,
        expected_minutes: Some(expected).filter(|m| *m > 0),
        direction: form::code(form, "direction", Direction::of)?,
        plan: form::words(form.get("plan"), lang),
    })
}

fn open(form: &Typed) -> Result<Open, Refusal> {
    let handling = form::code(form, "handling", |code| code.parse::<Handling>().ok())?;
    Ok(Open { handling, readers: codes(form, "readers"), areas: codes(form, "areas") })
}

fn codes(form: &Typed, field: &str) -> BTreeSet<String> {
    form.all(field).iter().filter(|c| !c.is_empty()).cloned().collect()
}

/// From which period on the meaning is another; nothing where the field is empty.
fn since(at: &At<'_>, form: &Typed, period: Period) -> Result<Option<Timestamp>, Fault> {
    let typed = form.get("since");
    if typed.is_empty() {
        return Ok(None);
    }
    let parsed = period.parse(typed, at.shell.zone());
    let wrong = || Refusal::invalid("since", "refusal-indicator-period").with("period", typed);
    Ok(Some(parsed.ok_or_else(wrong)?))
}
