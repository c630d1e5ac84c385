//! Entering a plan.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Handling, Id, Resource};
use readiness::command::EnterPlan;
use readiness::content::Frame;
use readiness::plan::Sort;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Shell, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::list::sorts;

#[derive(Serialize)]
pub(crate) struct EnterPage {
    sorts: Vec<&'static str>,
    organisations: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    form: Typed,
}

impl Page for EnterPage {
    const TEMPLATE: &'static str = "readiness/enter.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |form| Self {
            sorts: sorts(),
            organisations: one("gas"),
            areas: one("90001"),
            functions: one("mayor"),
            form,
        };
        let mut wrong = Typed::default().with("title-fr", "<b>").with("handling", "need-to-know");
        wrong.put_error(Some("titles"), "…".into());
        wrong.put_error(None, "…".into());
        vec![page(Typed::default()), page(wrong)]
    }
}

fn page(at: &At<'_>, form: Typed) -> EnterPage {
    let names = at.desk.post.names();
    let list = |list| Names::choices(list, at.reader.lang);
    EnterPage {
        sorts: sorts(),
        organisations: list(&names.organisations),
        areas: list(&names.areas),
        functions: names.askable(at.reader.lang),
        form,
    }
}

/// Whether the function writes plans somewhere; whether it does so here is asked when one is entered.
fn may_write(shell: &Shell, desk: &Desk, who: &Who) -> Result<(), Fault> {
    if desk.post.may(who.actor(), "plan.write") {
        return Ok(());
    }
    shell.permit(who, "plan.write", &Resource::service())
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    may_write(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, Typed::default())).answer()
}

/// A plan as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct EnterForm {
    sort: String,
    title_fr: String,
    title_nl: String,
    title_en: String,
    risk_fr: String,
    risk_nl: String,
    organisation: String,
    areas: Vec<String>,
    handling: String,
    readers: Vec<String>,
}

pub(crate) async fn enter(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, EnterForm, ()>,
) -> Answer {
    may_write(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        let rule = form.value.as_ref().map_err(Clone::clone)?.rule(shell.ids().next())?;
        let plan = rule.plan;
        Ok::<_, Fault>((plan, at.ask(&who, &form.meta, rule).await?))
    };
    match outcome.await {
        Ok((plan, receipt)) => {
            // A repeat of the same command is answered with the first receipt: the plan is the one that it names.
            let plan = receipt.entries.first().and_then(|e| e.matter).unwrap_or(plan);
            let path = format!("plans/{plan}/versions/1");
            Ok(shell.done(&reader, &at.done("plan-done-entered", receipt, &path)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, form))),
    }
}

impl EnterForm {
    fn rule(&self, plan: Id<kernel::kind::Matter>) -> Result<EnterPlan, kernel::Refusal> {
        let set =
            |all: &[String]| -> BTreeSet<String> { all.iter().filter(|c| !c.is_empty()).cloned().collect() };
        let mut titles = fields::both(&self.title_fr, &self.title_nl);
        titles.en = fields::some(&self.title_en);
        let risk = fields::both(&self.risk_fr, &self.risk_nl);
        Ok(EnterPlan {
            plan,
            sort: fields::code("sort", &self.sort, Sort::of)?.unwrap_or(Sort::Special),
            organisation: fields::some(&self.organisation),
            areas: set(&self.areas),
            handling: fields::code("handling", &self.handling, |c| c.parse().ok())?
                .unwrap_or(Handling::Service),
            readers: set(&self.readers),
            frame: Frame {
                titles,
                risk: Some(risk).filter(|r| r.fr.is_some() || r.nl.is_some()),
                ..Frame::default()
            },
        })
    }
}
