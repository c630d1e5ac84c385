//! The form of a plan: opened, or described anew.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Handling, Id, Refusal, kind};
use programme::command::{DescribePlan, OpenPlan};
use programme::plan::{Frame, Sort};
use programme::read::{self, PlanFilter, PlanRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, fields};

use crate::at::{At, codes, day, three, with_codes, with_text};
use crate::desk::Desk;

#[derive(Debug, Serialize)]
pub(crate) struct PlanFormPage {
    /// The plan that is described anew: id, name, last entry.
    plan: Option<(String, String, i64)>,
    sorts: Vec<&'static str>,
    organisations: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    predecessors: Vec<(String, String)>,
    may_restrict: bool,
    form: Typed,
}

impl Page for PlanFormPage {
    const TEMPLATE: &'static str = "programme/plan-form.html";
    const ROOM: &'static str = "plan";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |plan, form| Self {
            plan,
            sorts: Sort::ALL.iter().map(|s| s.code()).collect(),
            organisations: one("tram"),
            functions: one("head"),
            areas: one("90001"),
            predecessors: one("x"),
            may_restrict: true,
            form,
        };
        let mut wrong = Typed::default().with("titles-fr", "<b>").with("areas", "90001");
        wrong.put_error(Some("until"), "…".into());
        vec![page(None, Typed::default()), page(Some(("x".into(), "P <b>".into(), 7)), wrong)]
    }
}

/// A plan as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct PlanForm {
    sort: String,
    titles_fr: String,
    titles_nl: String,
    titles_en: String,
    short_fr: String,
    short_nl: String,
    from: String,
    until: String,
    authority: String,
    authority_words: String,
    pilot: String,
    function: String,
    basis: String,
    source: String,
    remark_fr: String,
    remark_nl: String,
    expected: String,
    predecessor: String,
    areas: Vec<String>,
    handling: String,
}

impl PlanForm {
    fn frame(&self) -> Result<Frame, Refusal> {
        Ok(Frame {
            titles: three(&self.titles_fr, &self.titles_nl, &self.titles_en),
            short: fields::both(&self.short_fr, &self.short_nl),
            from: Some(day("from", &self.from)?.ok_or_else(|| Refusal::missing("from"))?),
            until: Some(day("until", &self.until)?.ok_or_else(|| Refusal::missing("until"))?),
            authority: fields::some(&self.authority),
            authority_words: fields::some(&self.authority_words),
            pilot: fields::some(&self.pilot),
            function: fields::some(&self.function).ok_or_else(|| Refusal::missing("function"))?,
            basis: fields::some(&self.basis),
            source: fields::some(&self.source),
            remark: fields::both(&self.remark_fr, &self.remark_nl),
            expected: fields::whole("expected", &self.expected)?,
            predecessor: fields::code("predecessor", &self.predecessor, |id| id.parse().ok())?,
        })
    }
}

fn again(row: &PlanRow) -> Typed {
    let frame = &row.frame;
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    let on = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    let form = Typed::default()
        .with("sort", row.sort.code())
        .with("from", on(frame.from))
        .with("until", on(frame.until))
        .with("authority", own(&frame.authority))
        .with("authority-words", own(&frame.authority_words))
        .with("pilot", own(&frame.pilot))
        .with("function", frame.function.as_str())
        .with("basis", own(&frame.basis))
        .with("source", own(&frame.source))
        .with("expected", frame.expected.map_or_else(String::new, |n| n.to_string()))
        .with("predecessor", frame.predecessor.map_or_else(String::new, |id| id.to_string()));
    let form = with_text(with_text(form, "titles", &frame.titles), "short", &frame.short);
    with_codes(with_text(form, "remark", &frame.remark), "areas", &row.areas)
}

fn page(at: &At<'_>, plan: Option<&PlanRow>, form: Typed) -> Result<PlanFormPage, Fault> {
    let (lang, names, eye) = (at.reader.lang, at.desk.names(), at.desk.eye(at.who.actor()));
    let filter = PlanFilter { sort: plan.map(|p| p.sort), on: None };
    let before = at.shell.live().read(|read| Ok::<_, Fault>(read::plans(read, &eye, &filter)?))?;
    let before = before.iter().filter(|p| plan.is_none_or(|plan| plan.id != p.id));
    Ok(PlanFormPage {
        plan: plan.map(|p| (p.id.to_string(), crate::matters::called(p, lang), p.changed_seq)),
        sorts: Sort::ALL.iter().map(|s| s.code()).collect(),
        organisations: Names::choices(&names.organisations, lang),
        functions: names.askable(lang),
        areas: at.desk.area_choices(&["zone", "municipality"], lang),
        predecessors: before.map(|p| (p.id.to_string(), crate::matters::called(p, lang))).collect(),
        may_restrict: at.desk.post.may(at.who.actor(), "matter.restrict"),
        form,
    })
}

pub(crate) async fn blank(visit: Visit<Desk, ()>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("programme.keep")?;
    let form =
        Typed::default().with("sort", Sort::Action.code()).with("function", at.who.actor().function.as_str());
    at.shell.draw(at.reader, &page(&at, None, form)?).answer()
}

pub(crate) async fn open(sent: Posted<Desk, PlanForm, ()>) -> Answer {
    let at = At::posted(&sent);
    at.somewhere("programme.keep")?;
    let outcome = async {
        let value = sent.value()?;
        let handling = fields::code("handling", &value.handling, |code| code.parse::<Handling>().ok())?;
        let rule = OpenPlan {
            plan: at.shell.ids().next(),
            sort: fields::code("sort", &value.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            frame: value.frame()?,
            areas: codes(&value.areas),
            handling: handling.unwrap_or(Handling::Service),
            readers: BTreeSet::new(),
        };
        let receipt = at.ask(&sent.form.meta, rule).await?;
        // A second click gets the first receipt, and so the first plan.
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok::<_, Fault>((at.plan_now(id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => Ok(done(&at, &row, "programme-done-opened", receipt)),
        Err(fault) => {
            at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| page(&at, None, form))
        }
    }
}

fn done(at: &At<'_>, row: &PlanRow, key: &str, receipt: store::Receipt) -> axum::response::Response {
    let name = crate::matters::called(row, at.reader.lang);
    at.shell.done(at.reader, &at.done(key, &name, &format!("plan/{}", row.id), receipt))
}

pub(crate) async fn edit(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let row = at.plan_now(visit.id)?;
    at.permit("programme.keep", row.id)?;
    at.shell.draw(at.reader, &page(&at, Some(&row), again(&row).as_shown())?).answer()
}

pub(crate) async fn change(sent: Posted<Desk, PlanForm, Id<kind::Matter>>) -> Answer {
    let at = At::posted(&sent);
    let row = at.plan_now(sent.id)?;
    let amended = sent.form.amends(Some(row.id), again(&row), row.changed_seq);
    let amended = amended.saying(|field, code| word(&at, field, code));
    let outcome = async {
        let value = amended.value()?;
        let rule = DescribePlan {
            plan: row.id,
            frame: value.frame()?,
            areas: codes(&value.areas),
            based_on: sent.form.meta.based_on,
        };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(done(&at, &row, "programme-done-described", receipt)),
        Err(fault) => at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, Some(&row), form)),
    }
}

/// What a code in a field of a plan or a measure means.
pub(crate) fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let (lang, names) = (at.reader.lang, at.desk.names());
    let of = |all: Vec<(String, String)>| all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name);
    match field {
        "authority" | "pilot" | "partners" => of(Names::choices(&names.organisations, lang)),
        "function" | "functions" => Some(names.function(code).show(lang).to_owned()),
        "areas" => of(at.desk.area_choices(&[], lang)),
        "standing" => Some(at.shell.texts().plain(lang, &format!("programme-standing-{code}"))),
        "predecessor" => {
            let row = at.plan_now(code.parse().ok()?).ok()?;
            Some(crate::matters::called(&row, lang))
        }
        _ => None,
    }
}
