//! Marking a report as ready, issuing it, throwing a draft away, beginning its next version, and replacing a later one.

use kernel::{Id, kind};
use serde::Deserialize;
use situation::command::{DiscardReport, DraftReport, IssueReport, ReadyReport, RebaseReport};
use situation::read;
use situation::report::{Frame, ReportState};
use store::Receipt;
use web::{Answer, Done, Fault, Posted, Typed, Who};

use super::draft::{drafted, sources};
use super::one::page;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::signal::sentence;

/// A form of one button.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Button {}

pub(crate) async fn ready(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Button>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, ReadyReport { report: id, based_on: form.meta.based_on }).await;
    answered(&at, &who, id, outcome, "report-readied", form.typed)
}

pub(crate) async fn issue(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Button>) -> Answer {
    let who = shell.strong(&reader, who, &form, "report-step-up-issue")?;
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, IssueReport { report: id, based_on: form.meta.based_on }).await;
    answered(&at, &who, id, outcome, "report-issued", form.typed)
}

pub(crate) async fn discard(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Button>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    match ask(&at, &who, &form.meta, DiscardReport { report: id }).await {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, "report-discarded");
            let location = Some(reader.url("reports"));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        refused => answered(&at, &who, id, refused, "report-discarded", form.typed),
    }
}

/// The draft replaces the latest version, where another was issued before it.
pub(crate) async fn rebase(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Button>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, RebaseReport { report: id, based_on: form.meta.based_on }).await;
    answered(&at, &who, id, outcome, "report-rebased", form.typed)
}

/// The next version: the lines as they were issued, and what was written since. Where somebody is drawing it up already, on to theirs.
pub(crate) async fn revise(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Button>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    if let Some(next) = open_draft(&at, &who, id)? {
        let message = shell.texts().plain(reader.lang, "report-next-open");
        let location = Some(reader.url(&format!("reports/{next}/edit")));
        return Ok(shell.done(&reader, &Done { receipt: None, number: None, message, location }));
    }
    let report = shell.ids().next();
    let outcome = async {
        let eye = desk.eye(who.actor());
        let old = shell.live().read(|read| Ok::<_, Fault>(read::report(read, &eye, id)?))?;
        let old = old.filter(|o| o.state != ReportState::Discarded).ok_or_else(Fault::not_found)?;
        let incident = old.incident.as_ref().map(|(id, _)| *id);
        let window = (old.from, shell.now());
        let sources = sources(&at, &who, incident, window, (old.kind.as_str(), Some(&old)))?;
        let rule = DraftReport {
            report,
            incident,
            from: window.0,
            to: window.1,
            revises: Some(id),
            frame: Frame::default(),
            sources: Some(sources),
        };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let report = drafted(&shell, &receipt)?.unwrap_or(report);
            let message = shell.texts().plain(reader.lang, "report-drafted");
            let location = Some(reader.url(&format!("reports/{report}/edit")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => answered(&at, &who, id, Err(fault), "report-drafted", form.typed),
    }
}

/// The open draft of the next version, for somebody who draws up reports now and may see it.
fn open_draft(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<Option<Id<kind::Matter>>, Fault> {
    if at.reader.as_of.is_some() || !at.desk.may(who.actor(), "report.draft") {
        return Ok(None);
    }
    let eye = at.desk.eye(who.actor());
    let next = at.shell.live().read(|read| Ok::<_, Fault>(read::report_next(read, &eye, id)?))?;
    Ok(next.map(|row| row.id))
}

/// On to the report's page, with its number once it has one; what was refused is said there.
pub(super) fn answered(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    outcome: Result<Receipt, Fault>,
    key: &str,
    typed: Typed,
) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let eye = at.desk.eye(who.actor());
            let row = shell.live().read(|read| Ok::<_, Fault>(read::report(read, &eye, id)?))?;
            let number = row.and_then(|r| r.number);
            let message = sentence(shell, reader.lang, key, &[("number", number.as_deref().unwrap_or(""))]);
            let location = Some(reader.url(&format!("reports/{id}")));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number, message, location }))
        }
        Err(fault) => shell.refill(reader, fault, typed, |form| page(shell, at.desk, reader, who, id, form)),
    }
}
