//! Writing an entry: in the log of an incident, or in the watch log.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use situation::attachment::Attachment;
use situation::command::{Filed, WriteEntry};
use situation::log::{Discipline, EntryKind, Figure, FigureStatus, Register};
use situation::read::{self, LogRow};
use situation::text::Words;
use store::Receipt;
use web::{Answer, CommandForm, CommandMeta, Done, Fault, Path, Reader, Shell, UploadedFile, Who};

use super::figure::proved;
use super::rows::Asked;
use super::{files, show};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct EntryForm {
    kind: String,
    discipline: String,
    register: String,
    pub(super) words: String,
    pub(super) lang: String,
    pub(super) source: String,
    pub(super) stated: String,
    figure_name: String,
    figure_other: String,
    figure: String,
    figure_unit: String,
    about: String,
    status: String,
    answers: String,
    /// Anything: the figure of the entry that is corrected is withdrawn.
    withdraw: String,
    withdraw_why: String,
}

pub(crate) async fn write_watch(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<EntryForm>,
) -> Answer {
    write(&state.0, &desk.0, &reader, &who, None, form).await
}

pub(crate) async fn write_incident(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(incident): Path<Id<kind::Matter>>,
    form: CommandForm<EntryForm>,
) -> Answer {
    write(&state.0, &desk.0, &reader, &who, Some(incident), form).await
}

async fn write(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    incident: Option<Id<kind::Matter>>,
    form: CommandForm<EntryForm>,
) -> Answer {
    let at = At { shell, desk, reader, incident };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let mut rule = value.rule(&at, &form.meta)?;
        let who = proved(&at, who, &form, rule.figure.as_ref().map(|f| f.status))?;
        rule.attachments = kept(&at, &who, &form.files)?;
        ask(&at, &who, &form.meta, rule).await
    };
    match (outcome.await, incident) {
        (Ok(receipt), _) => {
            // A page that does not listen, or that held the request which is answered now, must be drawn again.
            let again =
                form.typed.all("reload").iter().chain(form.typed.all("answers")).any(|v| !v.is_empty());
            written(&at, who, receipt, again)
        }
        (Err(fault), Some(id)) => crate::incident::again(&at, who, id, "entry", fault, form.typed),
        (Err(fault), None) => shell.refill(reader, fault, form.typed, |form| {
            let asked = Asked { answers: form.get("answers").to_owned(), ..Asked::default() };
            show::page(shell, desk, reader, who, asked, form)
        }),
    }
}

/// Stores the files, once it is clear that this person may attach any.
fn kept(at: &At<'_>, who: &Who, uploaded: &[UploadedFile]) -> Result<Vec<Attachment>, Fault> {
    if uploaded.is_empty() {
        return Ok(Vec::new());
    }
    let on = match at.incident {
        None => Some(kernel::Resource::service()),
        Some(id) => at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?,
    };
    at.shell.permit(who, "attachment.add", &on.ok_or_else(Fault::not_found)?)?;
    files::keep(at.desk, uploaded)
}

fn written(at: &At<'_>, who: &Who, receipt: Receipt, again: bool) -> Answer<Response> {
    let eye = at.desk.sees(who);
    let id = receipt.entries.first().map(|e| e.id).ok_or_else(Fault::not_found)?;
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::entry(read, &eye, id)?))?;
    let no = row.as_ref().map_or(0, |r| r.no);
    let facts = std::collections::BTreeMap::from([("no".to_owned(), no.to_string())]);
    let message = at.shell.texts().with_facts(at.reader.lang, "log-written", &facts);
    let page = at.incident.map_or_else(|| "log".to_owned(), |id| format!("incidents/{id}"));
    // The outbox stays on a page that listens: the new row arrives by itself.
    let location = (again || at.reader.wants != web::Wants::Json).then(|| at.reader.url(&page));
    let number = Some(format!("№ {no}"));
    Ok(at.shell.done(at.reader, &Done { receipt: Some(receipt), number, message, location }))
}

impl EntryForm {
    fn rule(&self, at: &At<'_>, meta: &CommandMeta) -> Result<WriteEntry, Refusal> {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        let figure = self.figure()?;
        let kind = typed::code("kind", &self.kind, EntryKind::of)?.unwrap_or(EntryKind::Message);
        let words = typed::words(&self.words, &self.lang, at.reader.lang);
        // "said at 14:32" in the words counts as well; they stay as they were typed.
        let stated = match typed::stated(&self.stated, now, at.shell.zone())? {
            Some(stated) => Some(stated),
            None => typed::stated_in(&words.text, now, at.shell.zone()),
        };
        Ok(WriteEntry {
            register: typed::code("register", &self.register, Register::of)?.unwrap_or(Register::Operational),
            entry_kind: kind,
            discipline: typed::code("discipline", &self.discipline, Discipline::of)?,
            source: typed::some(&self.source),
            figure,
            answers: typed::code("answers", &self.answers, |t| t.parse().ok())?,
            stated,
            offline_at: meta.captured_at,
            ..WriteEntry::message(at.incident, words)
        })
    }

    /// Kind and discipline of a correction; what the form does not say stays as it was. `multi` stands for no discipline.
    pub(super) fn filed(&self, wrong: &LogRow) -> Result<Filed, Refusal> {
        let kind = typed::code("kind", &self.kind, EntryKind::of)?;
        let discipline = match self.discipline.as_str() {
            "" => wrong.discipline,
            "multi" => None,
            code => typed::code("discipline", code, Discipline::of)?,
        };
        Ok(Filed { entry_kind: kind.unwrap_or(wrong.entry_kind), discipline })
    }

    /// Why the figure is withdrawn, where it is. Whoever says why means it.
    pub(super) fn withdrawn(&self, lang: kernel::Lang) -> Option<Words> {
        let why = typed::words(&self.withdraw_why, "", lang);
        (!self.withdraw.is_empty() || !why.is_blank()).then_some(why)
    }

    /// The figure, when any part of it was given.
    pub(super) fn figure(&self) -> Result<Option<Figure>, Refusal> {
        let name = typed::some(&self.figure_other).or_else(|| typed::some(&self.figure_name));
        let Some(name) = name else {
            let value = self.figure.trim();
            return if value.is_empty() { Ok(None) } else { Err(kernel::Refusal::missing("figure-name")) };
        };
        if self.figure.trim().is_empty() {
            return Err(kernel::Refusal::missing("figure"));
        }
        Ok(Some(Figure {
            name,
            value: typed::whole("figure", &self.figure)?,
            unit: self.figure_unit.trim().to_owned(),
            about: !self.about.is_empty(),
            status: typed::code("status", &self.status, FigureStatus::of)?
                .unwrap_or(FigureStatus::Unconfirmed),
        }))
    }
}
