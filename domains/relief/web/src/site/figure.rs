//! A number is confirmed, or corrected.

use kernel::{Id, Refusal, Words, kind};
use relief::command::{ConfirmFigure, CorrectFigure};
use relief::figure::Status;
use relief::level::Figures;
use relief::read::{self, ReportRow, SiteRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use super::report::permitted;
use crate::at::At;
use crate::desk::Desk;
use crate::show::{ReportShow, SiteShow};

#[derive(Serialize)]
pub(crate) struct CorrectPage {
    s: SiteShow,
    k: ReportShow,
    may_confirm: bool,
    form: Typed,
}

impl Page for CorrectPage {
    const TEMPLATE: &'static str = "relief/correct.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let page = |standing, form| Self {
            s: SiteShow::sample(relief::site::SiteState::Open),
            k: ReportShow::sample(standing),
            may_confirm: standing,
            form,
        };
        let mut wrong = Typed::default().with("offered", "x");
        wrong.put_error(Some("offered"), "…".into());
        vec![page(true, Typed::default()), page(false, wrong)]
    }
}

/// Deeper in the past nothing is corrected: a page does not reach that far.
const DEEP: i64 = 2_000;

/// The site and one of the reports that stand, for whoever may tell its numbers.
fn found(at: &At<'_>, who: &Who, id: Id<kind::Matter>, seq: i64) -> Result<(SiteRow, ReportRow), Fault> {
    let row = permitted(at, who, id)?;
    let all = at.shell.live().read(|read| Ok::<_, Fault>(read::reports(read, id, DEEP)?))?;
    let report = all.into_iter().find(|r| r.seq == seq).ok_or_else(Fault::not_found)?;
    Ok((row, report))
}

pub(crate) async fn edit(
    Visit { shell, desk, reader, who, id: (id, seq) }: Visit<Desk, (Id<kind::Matter>, i64)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, report) = found(&at, &who, id, seq)?;
    let figures = report.figures;
    let form = Typed::default()
        .with("offered", figures.offered.to_string())
        .with("held", figures.held.to_string())
        .with("used", figures.used.to_string());
    shell.draw(&reader, &page(&at, &who, &row, &report, form)?).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    row: &SiteRow,
    report: &ReportRow,
    form: Typed,
) -> Result<CorrectPage, Fault> {
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, row.id)?))?;
    Ok(CorrectPage {
        s: SiteShow::of(row, at.desk, &at.desk.facts(), at.shell.now()),
        k: ReportShow::of(report, at.desk),
        may_confirm: on.is_some_and(|on| at.may(who, "figure.confirm", &on)),
        form,
    })
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CorrectForm {
    offered: String,
    held: String,
    used: String,
    why: String,
    /// Anything: nothing was told, so nothing stands in its place.
    none: String,
    confirmed: String,
}

impl CorrectForm {
    fn figures(&self) -> Result<Option<Figures>, Refusal> {
        if !self.none.is_empty() {
            return Ok(None);
        }
        let offered = fields::whole("offered", &self.offered)?.ok_or_else(|| Refusal::missing("offered"))?;
        let (held, used) = (fields::whole("held", &self.held)?, fields::whole("used", &self.used)?);
        Ok(Some(Figures { offered, held: held.unwrap_or(0), used: used.unwrap_or(0) }))
    }
}

pub(crate) async fn correct(
    Posted { shell, desk, reader, who, id: (id, seq), form }: Posted<
        Desk,
        CorrectForm,
        (Id<kind::Matter>, i64),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, report) = found(&at, &who, id, seq)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = CorrectFigure {
            site: id,
            report: seq,
            figures: value.figures()?,
            status: if value.confirmed.is_empty() { Status::Unconfirmed } else { Status::Confirmed },
            why: Words::new(reader.lang, value.why.trim()),
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = row.names.show(reader.lang).to_owned();
            Ok(shell.done(
                &reader,
                &at.done("relief-done-corrected", &name, &format!("capacities/{id}"), receipt),
            ))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &row, &report, form)),
    }
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn confirm(
    Posted { shell, desk, reader, who, id: (id, seq), form }: Posted<Desk, Nothing, (Id<kind::Matter>, i64)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.site(&who, id)?;
    let receipt = at.ask(&who, &form.meta, ConfirmFigure { site: id, report: seq }).await?;
    let name = row.names.show(reader.lang).to_owned();
    Ok(shell.done(&reader, &at.done("relief-done-confirmed", &name, &format!("capacities/{id}"), receipt)))
}
