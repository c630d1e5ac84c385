//! A draft and its sources: taking what is offered, comparing a line again, order, and the other language.

use kernel::{Id, Lang, Refusal, kind};
use serde::Deserialize;
use situation::command::{AskTranslation, MatchReportLine, MoveReportLine, RetakeLine, TakeOffers};
use situation::read;
use situation::report::Offered;
use web::{Answer, Fault, Posted, Who, Window};

use super::edit::answered;
use super::sources::Asking;
use crate::desk::Desk;
use crate::explain::{At, ask};

/// A form about a line of a report.
type OfLine<F> = Posted<Desk, F, (Id<kind::Matter>, Id<kind::Matter>)>;

/// What other packages offer to this report now: to this person, or altogether.
fn offers(at: &At<'_>, who: &Who, id: Id<kind::Matter>, all: bool) -> Result<Vec<Offered>, Fault> {
    let eye = at.desk.eye(who.actor());
    at.shell.live().read(|read| {
        let row = read::report(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let now = at.shell.now();
        let matter = row.incident.as_ref().map(|(id, _)| *id);
        let window = Window { from: row.from, until: now, matter };
        let asking = Asking::page(at.shell, at.desk.facts(), read, now);
        asking.offers(&window, Some(who.actor()).filter(|_| !all))
    })
}

/// Whoever may not see the report is told so before anything they typed is looked at.
fn seen(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    let eye = at.desk.eye(who.actor());
    let found = at.shell.live().read(|read| Ok::<_, Fault>(read::report(read, &eye, id)?))?;
    found.map(drop).ok_or_else(Fault::not_found)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TakeForm {
    take: Vec<String>,
}

/// Takes what was ticked.
pub(crate) async fn take(Posted { shell, desk, reader, who, id, form }: Posted<Desk, TakeForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        seen(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if value.take.is_empty() {
            return Err(Refusal::invalid("take", "refusal-report-take").into());
        }
        let mut offers = offers(&at, &who, id, false)?;
        offers.retain(|o| value.take.contains(&o.key));
        if offers.is_empty() {
            return Err(Refusal::conflict("refusal-report-offer-gone").into());
        }
        ask(&at, &who, &form.meta, TakeOffers { report: id, offers }).await
    };
    answered(&at, &who, id, outcome.await, "report-offers-taken", form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RetakeForm {
    /// `yes` to keep the words as they are.
    keep: String,
}

/// Takes what the source of a line says now, or keeps the words knowing it.
pub(crate) async fn retake(
    Posted { shell, desk, reader, who, id: (id, line), form }: OfLine<RetakeForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        seen(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let lines = shell.live().read(|read| Ok::<_, Fault>(read::report_traced_lines(read, id)?))?;
        let found = lines.into_iter().find(|l| l.line.id == line).and_then(|l| l.said);
        let said = found.ok_or_else(Fault::not_found)?;
        let offer = offers(&at, &who, id, true)?.into_iter().find(|o| o.key == said.key);
        let rule = RetakeLine { report: id, line, offer, keep: value.keep == "yes" };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, "report-line-retaken", form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    /// `up` or `down`.
    to: String,
}

/// Moves a line within its part.
pub(crate) async fn move_line(
    Posted { shell, desk, reader, who, id: (id, line), form }: OfLine<MoveForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        seen(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        ask(&at, &who, &form.meta, MoveReportLine { report: id, line, up: value.to == "up" }).await
    };
    answered(&at, &who, id, outcome.await, "report-line-moved", form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LangForm {
    /// `fr` or `nl`.
    lang: String,
    /// Code of the function that a translation is asked from.
    function: String,
}

impl LangForm {
    fn lang(&self) -> Result<Lang, Refusal> {
        let official = |l: &Lang| matches!(l, Lang::Fr | Lang::Nl);
        let found = self.lang.parse::<Lang>().ok().filter(official);
        found.ok_or_else(|| Refusal::unknown_code("lang", &self.lang))
    }
}

/// Says that one text of a line says what the other says.
pub(crate) async fn match_line(
    Posted { shell, desk, reader, who, id: (id, line), form }: OfLine<LangForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        seen(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        ask(&at, &who, &form.meta, MatchReportLine { report: id, line, lang: value.lang()? }).await
    };
    answered(&at, &who, id, outcome.await, "report-line-matched", form.typed)
}

/// Asks a function for the texts that are missing or behind in one language.
pub(crate) async fn ask_translation(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, LangForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        seen(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (lines, lang) = (Vec::new(), value.lang()?);
        let rule = AskTranslation { report: id, lines, lang, function: value.function.clone() };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, "report-translation-asked", form.typed)
}
