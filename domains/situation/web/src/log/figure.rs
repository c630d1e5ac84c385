//! How far a figure may be relied on: unconfirmed, confirmed, public, and back.

use kernel::{Id, kind};
use serde::Deserialize;
use situation::command::SetFigureStatus;
use situation::log::FigureStatus;
use situation::read::{self, LogRow};
use web::{Answer, CommandForm, Done, Fault, Posted, Who};

use crate::desk::{Desk, Names};
use crate::explain::{At, ask};

#[derive(Deserialize)]
pub(crate) struct StatusForm {
    #[serde(default)]
    to: String,
}

pub(crate) async fn figure(
    Posted { shell, desk, reader, who, id: entry, form }: Posted<Desk, StatusForm, Id<kind::Entry>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let eye = desk.sees(&who);
    let row = || {
        let row = shell.live().read(|read| Ok::<_, Fault>(read::entry(read, &eye, entry)?))?;
        row.filter(|r| !r.withheld).ok_or_else(Fault::not_found)
    };
    row()?;
    let value = form.value.as_ref().map_err(Clone::clone)?;
    let to = FigureStatus::of(&value.to).ok_or_else(|| kernel::Refusal::unknown_code("to", &value.to))?;
    let who = proved(&at, &who, &form, Some(to))?;
    let receipt = ask(&at, &who, &form.meta, SetFigureStatus { entry, to }).await?;
    let row = row()?;
    let figure = row.figure.as_ref().map_or_else(String::new, |f| f.name.clone());
    let name = Names::or_code(&desk.names().figures, &figure).show(reader.lang).to_owned();
    let status = shell.texts().plain(reader.lang, &format!("figure-status-{to}"));
    let facts = std::collections::BTreeMap::from([("name".to_owned(), name), ("status".to_owned(), status)]);
    let message = shell.texts().with_facts(reader.lang, "figure-set", &facts);
    let page = row.incident.as_ref().map_or_else(|| "log".to_owned(), |(id, _)| format!("incidents/{id}"));
    let location = (reader.wants != web::Wants::Json).then(|| reader.url(&page));
    Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
}

/// What an entry says, on one line: a figure that it withdraws and why, then its words. `t` gives the texts of the reader's language.
pub(crate) fn said(row: &LogRow, t: impl Fn(&str) -> String) -> String {
    let Some(why) = &row.withdraws else { return row.words.text.clone() };
    let told: Vec<&str> =
        [&why.text, &row.words.text].into_iter().map(|w| w.trim()).filter(|w| !w.is_empty()).collect();
    let withdrawn = t("log-figure-withdrawn");
    if told.is_empty() { withdrawn } else { format!("{withdrawn}{} {}", t("colon"), told.join(" · ")) }
}

/// Whoever releases a figure to the public has proved themselves for it: what everybody has read cannot be taken back.
pub(super) fn proved<T>(
    at: &At<'_>,
    who: &Who,
    form: &CommandForm<T>,
    to: Option<FigureStatus>,
) -> Result<Who, Fault> {
    let public = to == Some(FigureStatus::Public);
    at.shell.strong_for(at.reader, who, form, public.then_some("figure-step-up-publish"))
}
