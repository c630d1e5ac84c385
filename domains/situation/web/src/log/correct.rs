//! Correcting an entry: what was recorded stays, struck through; a counter-entry says what is right.

use kernel::{Id, Refusal, Resource, kind};
use serde::Serialize;
use situation::command::CorrectEntry;
use situation::log::{Discipline, Figure};
use situation::read::{self, LogRow};
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit, Who};

use super::figure::proved;
use super::write::EntryForm;
use crate::called;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::incident::{Choice, choices_of_figures};
use crate::show::EntryShow;
use crate::typed;

#[derive(Serialize)]
pub(crate) struct CorrectPage {
    e: EntryShow,
    figures: Vec<Choice>,
    /// The kinds that the place lists, and the one that the entry has.
    kinds: Vec<&'static str>,
    confirm: bool,
    with_incident: bool,
    may_correct: bool,
    form: Typed,
}

impl Page for CorrectPage {
    const TEMPLATE: &'static str = "situation/correct.html";
    const ROOM: &'static str = "log";
    fn samples() -> Vec<Self> {
        let page = |e| Self {
            e,
            figures: vec![("injured".into(), "Blessés".into())],
            kinds: vec!["message", "figure"],
            confirm: true,
            with_incident: true,
            may_correct: false,
            form: Typed::default().with("words", "<b>").with("withdraw-why", "<b>"),
        };
        EntryShow::samples().into_iter().filter(|e| !e.withheld).map(page).collect()
    }
}

pub(crate) async fn correct_form(
    Visit { shell, desk, reader, who, id }: Visit<Desk, Id<kind::Entry>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let row = readable(&at, &who, id)?;
    let on = resource(&at, &row)?;
    shell.permit(&who, "log.correct", &on)?;
    let page = page(&at, &who, &row, as_it_was(&at, &row))?;
    shell.draw(&reader, &page).answer()
}

/// The form as it begins: everything as the entry says it.
fn as_it_was(at: &At<'_>, row: &LogRow) -> Typed {
    let mut form = Typed::default()
        .with("words", row.words.text.clone())
        .with("lang", row.words.lang.code())
        .with("kind", row.entry_kind.code())
        .with("discipline", row.discipline.map_or("multi", Discipline::code));
    if let Some(figure) = &row.figure {
        let known = at.desk.names().figures.contains_key(&figure.name);
        form = form
            .with(if known { "figure-name" } else { "figure-other" }, figure.name.clone())
            .with("figure", figure.value.to_string())
            .with("figure-unit", figure.unit.clone())
            .with("status", "unconfirmed");
        if figure.about {
            form = form.with("about", "1");
        }
    }
    if let Some(why) = &row.withdraws {
        form = form.with("withdraw", "1").with("withdraw-why", why.text.clone());
    }
    if let Some(source) = &row.source {
        form = form.with("source", source.clone());
    }
    if let Some(stated) = row.stated {
        form = form.with("stated", typed::stated_again(stated, at.shell.zone()));
    }
    form
}

pub(crate) async fn correct(sent: Posted<Desk, EntryForm, Id<kind::Entry>>) -> Answer {
    let typed_at = sent.typed_at();
    let Posted { shell, desk, reader, who, id, form } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let row = readable(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let withdrawn = value.withdrawn(reader.lang);
        if withdrawn.is_some() {
            told_no_more(&row, &value.words)?;
        }
        let figure = if withdrawn.is_some() { None } else { value.figure()? };
        let words = carried(&row, &value.words, figure.as_ref());
        let rule = CorrectEntry {
            entry: id,
            words: typed::words(&words, &value.lang, reader.lang),
            source: typed::some(&value.source),
            figure,
            withdrawn,
            filed: Some(value.filed(&row)?),
            stated: typed::stated(&value.stated, typed_at, shell.zone())?,
        };
        let who = proved(&at, &who, &form, rule.figure.as_ref().map(|f| f.status))?;
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let new = receipt.entries.first().map(|e| e.id);
            let eye = desk.sees(&who);
            let corrected = shell.live().read(|read| {
                Ok::<_, Fault>(new.map(|id| read::entry(read, &eye, id)).transpose()?.flatten())
            })?;
            let withdrew = corrected.as_ref().is_some_and(|r| r.withdraws.is_some());
            let key = if withdrew { "log-figure-withdrawn-done" } else { "log-corrected" };
            let no = corrected.map_or(0, |r| r.no);
            let facts = [("old", row.no), ("no", no)].map(|(n, v)| (n.to_owned(), v.to_string()));
            let message = shell.texts().with_facts(reader.lang, key, &facts.into());
            let location = Some(reader.url(&format!("log/{}/{no}", row.series)));
            let number = Some(format!("№ {no}"));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number, message, location }))
        }
        Err(fault) => {
            let mut typed = form.typed;
            let figure = form.value.as_ref().ok().and_then(|value| value.figure().ok().flatten());
            let words = carried(&row, typed.get("words"), figure.as_ref());
            typed.values.insert("words".to_owned(), vec![words]);
            shell.refill(&reader, fault, typed, |form| page(&at, &who, &row, form))
        }
    }
}

/// The words of the correction. Whoever changes the figure and leaves the words as they were means the new number there as
/// well: it takes the place of the old one, where that stands in them exactly once.
fn carried(row: &LogRow, typed: &str, figure: Option<&Figure>) -> String {
    let old = row.figure.as_ref().map(|f| f.value);
    let new = figure.map(|f| f.value);
    let untouched = spaced(typed) == spaced(&row.words.text);
    match (old, new) {
        (Some(old), Some(new)) if untouched && old != new => typed::with_number(typed, old, new),
        _ => None,
    }
    .unwrap_or_else(|| typed.to_owned())
}

/// Words that were left as they were must not go on telling the number that is withdrawn.
fn told_no_more(row: &LogRow, typed: &str) -> Result<(), Refusal> {
    let told = |f: &Figure| typed::has_number(typed, f.value) && spaced(typed) == spaced(&row.words.text);
    match row.figure.as_ref().filter(|f| told(f)) {
        Some(f) => Err(Refusal::invalid("words", "refusal-figure-in-words").with("value", f.value)),
        None => Ok(()),
    }
}

/// Words one by one: a browser sends other line ends than those that are kept.
fn spaced(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn readable(at: &At<'_>, who: &Who, id: Id<kind::Entry>) -> Result<LogRow, Fault> {
    let eye = at.desk.sees(who);
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::entry(read, &eye, id)?))?;
    row.filter(|r| !r.withheld).ok_or_else(Fault::not_found)
}

fn resource(at: &At<'_>, row: &LogRow) -> Result<Resource, Fault> {
    let Some((incident, _)) = &row.incident else { return Ok(Resource::service()) };
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, *incident)?))?;
    on.ok_or_else(Fault::not_found)
}

fn page(at: &At<'_>, who: &Who, row: &LogRow, form: Typed) -> Result<CorrectPage, Fault> {
    let names = at.desk.names();
    Ok(CorrectPage {
        e: EntryShow::of(row, &names, at.desk.person.as_ref()),
        figures: choices_of_figures(&names, at.reader.lang),
        kinds: called::kinds_with(&names, row.entry_kind),
        confirm: at.shell.permits(who, "figure.confirm", &resource(at, row)?),
        with_incident: true,
        may_correct: false,
        form,
    })
}
