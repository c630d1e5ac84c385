//! Correcting an entry: what was recorded stays, struck through; a counter-entry says what is right.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Resource, kind};
use serde::Serialize;
use situation::command::CorrectEntry;
use situation::read::{self, LogRow};
use web::{Answer, CommandForm, Done, Fault, Page, Path, Reader, Shell, Typed, Who};

use super::write::EntryForm;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::incident::{Choice, choices_of_figures};
use crate::show::EntryShow;
use crate::typed;

#[derive(Serialize)]
pub(crate) struct CorrectPage {
    e: EntryShow,
    figures: Vec<Choice>,
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
            confirm: true,
            with_incident: true,
            may_correct: false,
            form: Typed::default().with("words", "<b>"),
        };
        EntryShow::samples().into_iter().filter(|e| !e.withheld).map(page).collect()
    }
}

pub(crate) async fn correct_form(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Entry>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let row = readable(&at, &who, id)?;
    let on = resource(&at, &row)?;
    shell.permit(&who, "log.correct", &on)?;
    let mut form = Typed::default().with("words", row.words.text.clone()).with("lang", row.words.lang.code());
    if let Some(figure) = &row.figure {
        let known = desk.names().figures.contains_key(&figure.name);
        form = form
            .with(if known { "figure-name" } else { "figure-other" }, figure.name.clone())
            .with("figure", figure.value.to_string())
            .with("figure-unit", figure.unit.clone())
            .with("status", "unconfirmed");
        if figure.about {
            form = form.with("about", "1");
        }
    }
    if let Some(stated) = row.stated {
        form = form.with("stated", typed::stated_again(stated, shell.zone()));
    }
    let page = page(&at, &who, &row, form)?;
    shell.draw(&reader, &page).answer()
}

pub(crate) async fn correct(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Entry>>,
    form: CommandForm<EntryForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let row = readable(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = CorrectEntry {
            entry: id,
            words: typed::words(&value.words, &value.lang, reader.lang),
            figure: value.figure()?,
            stated: typed::stated(&value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let new = receipt.entries.first().map(|e| e.id);
            let eye = desk.eye(who.actor());
            let corrected = shell.live().read(|read| {
                Ok::<_, Fault>(new.map(|id| read::entry(read, &eye, id)).transpose()?.flatten())
            })?;
            let no = corrected.map_or(0, |r| r.no);
            let facts = [("old", row.no), ("no", no)].map(|(n, v)| (n.to_owned(), v.to_string()));
            let message = shell.texts().with_facts(reader.lang, "log-corrected", &facts.into());
            let location = Some(reader.url(&format!("log/{}/{no}", row.series)));
            let number = Some(format!("№ {no}"));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number, message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &row, form)),
    }
}

fn readable(at: &At<'_>, who: &Who, id: Id<kind::Entry>) -> Result<LogRow, Fault> {
    let eye = at.desk.eye(who.actor());
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
        confirm: at.shell.permits(who, "figure.confirm", &resource(at, row)?),
        with_incident: true,
        may_correct: false,
        form,
    })
}
