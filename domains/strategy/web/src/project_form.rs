//! The form of a project or an action: put into the plan, or described anew.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use strategy::command::{DescribeProject, SetProject};
use strategy::objective::Open;
use strategy::plan_file;
use strategy::project::{Content, Sort};
use strategy::read::{self, ProjectRow};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::objective_form::guard;
use crate::plan::keepers;
use crate::show::code;

#[derive(Debug, Serialize)]
pub(crate) struct FormPage {
    /// The project that is described anew: id, number, last entry.
    project: Option<(String, String, i64)>,
    /// Whether the board has validated its plan: a reason is asked for.
    late: bool,
    plans: Vec<(String, String)>,
    objectives: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    sorts: Vec<&'static str>,
    handlings: Vec<&'static str>,
    may_restrict: bool,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "strategy/project-form.html";
    const ROOM: &'static str = "strategy";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |project: Option<(String, String, i64)>, form| Self {
            late: project.is_some(),
            project,
            plans: one("x"),
            objectives: one("y"),
            functions: one("chief"),
            sorts: Sort::ALL.iter().map(|s| s.code()).collect(),
            handlings: vec!["service", "need-to-know"],
            may_restrict: true,
            form,
        };
        let mut wrong = Typed::default().with("titles-fr", "<b>");
        wrong.put_error(Some("after"), "…".into());
        vec![page(None, Typed::default()), page(Some(("x".into(), "P-26-001".into(), 7)), wrong)]
    }
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Begun {
    /// Id of the objective.
    objective: String,
    /// The year of the plan.
    year: String,
    /// What was said on the command line.
    said: String,
    /// What another page proposes: the title and what it starts from.
    titles_fr: String,
    titles_nl: String,
    description_fr: String,
    description_nl: String,
}

impl Begun {
    /// What stands in a field of titles: what is proposed for it, or what was said in the language of the page.
    fn title(&self, proposed: &str, spoken: bool) -> String {
        let said = if spoken { self.said.as_str() } else { "" };
        fields::some(proposed).unwrap_or_else(|| said.trim().to_owned())
    }
}

pub(crate) async fn blank(visit: Visit<Desk, ()>, Query(begun): Query<Begun>) -> Answer {
    let at = At::visit(&visit);
    keepers(&at)?;
    let plans = at.live(|read| Ok(read::plans(read, &at.eye())?))?;
    let year = crate::plan::year_of(&at, &plans, &begun.year);
    let plan = plans.iter().find(|p| p.year == year).map(|p| p.id.to_string());
    let dutch = at.reader.lang == Lang::Nl;
    let form = Typed::default()
        .with("plan", plan.unwrap_or_default())
        .with("sort", Sort::Project.code())
        .with("titles-fr", begun.title(&begun.titles_fr, !dutch))
        .with("titles-nl", begun.title(&begun.titles_nl, dutch))
        .with("description-fr", begun.description_fr)
        .with("description-nl", begun.description_nl)
        .with("objective", begun.objective)
        .with("function", at.who.actor().function.as_str())
        .with("starts", format!("{year}-01-01"))
        .with("ends", format!("{year}-12-31"));
    at.shell.draw(at.reader, &page(&at, None, form)?).answer()
}

fn page(at: &At<'_>, row: Option<(&ProjectRow, bool)>, form: Typed) -> Result<FormPage, Fault> {
    let (lang, names) = (at.reader.lang, at.desk.names());
    let (plans, objectives) = at.live(|read| {
        let plans = read::plans(read, &at.eye())?.into_iter().map(|p| (p.id.to_string(), p.year.to_string()));
        let objectives = read::objectives(read, &at.eye())?.into_iter().map(|o| {
            (o.id.to_string(), format!("{} {}", code(&o.code).show(lang), o.wording.titles.show(lang)))
        });
        Ok((plans.collect(), objectives.collect()))
    })?;
    Ok(FormPage {
        project: row.map(|(p, _)| (p.id.to_string(), p.number.clone(), p.changed_seq)),
        late: row.is_some_and(|(_, late)| late),
        plans,
        objectives,
        functions: names.askable(lang),
        sorts: Sort::ALL.iter().map(|s| s.code()).collect(),
        handlings: vec![Handling::Service.code(), Handling::NeedToKnow.code()],
        may_restrict: at.desk.post.may(at.who.actor(), "matter.restrict"),
        form,
    })
}

/// A project as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ProjectForm {
    plan: String,
    sort: String,
    titles_fr: String,
    titles_nl: String,
    description_fr: String,
    description_nl: String,
    objective: String,
    function: String,
    starts: String,
    ends: String,
    budget: String,
    effort: String,
    after: String,
    handling: String,
    why: String,
}

/// A day as the browser's own field gives it, or as people write it.
pub(crate) fn day(field: &str, text: &str) -> Result<Option<Date>, Refusal> {
    let wrong = || Refusal::invalid(field, "refusal-strategy-day").with("value", text.trim());
    match text.trim() {
        "" => Ok(None),
        text => plan_file::date(text).map(Some).ok_or_else(wrong),
    }
}

/// A matter by its id, as a list of choices gives it.
fn matter(field: &str, text: &str) -> Result<Id<kind::Matter>, Refusal> {
    let text = fields::some(text).ok_or_else(|| Refusal::missing(field))?;
    text.parse().map_err(|_| Refusal::unknown_code(field, &text))
}

impl ProjectForm {
    /// What the form says. A text in a language for which it has no field stays as it was.
    fn content(&self, at: &At<'_>, before: Option<&Content>) -> Result<Content, Fault> {
        let needed = |field: &str, text: &str| day(field, text)?.ok_or_else(|| Refusal::missing(field));
        let both = |fr: &str, nl: &str, was: Option<&Text>| {
            let en = was.and_then(|w| w.en.clone());
            Text { en, ..fields::both(fr, nl) }
        };
        let amount = || Refusal::invalid("budget", "refusal-strategy-budget");
        let effort = match fields::some(&self.effort) {
            None => 0,
            Some(text) => plan_file::scaled(&text, 1)
                .ok_or_else(|| Refusal::invalid("effort", "refusal-strategy-effort"))?,
        };
        Ok(Content {
            titles: both(&self.titles_fr, &self.titles_nl, before.map(|b| &b.titles)),
            description: both(&self.description_fr, &self.description_nl, before.map(|b| &b.description)),
            objective: matter("objective", &self.objective)?,
            function: fields::some(&self.function).ok_or_else(|| Refusal::missing("function"))?,
            starts: needed("starts", &self.starts)?,
            ends: needed("ends", &self.ends)?,
            budget: plan_file::budget(&self.budget).ok_or_else(amount)?,
            effort,
            after: self.after(at, before)?,
        })
    }

    /// What it waits for, by number. What it named before and the writer may not see stays.
    fn after(&self, at: &At<'_>, before: Option<&Content>) -> Result<BTreeSet<Id<kind::Matter>>, Fault> {
        at.live(|read| {
            let mut all = BTreeSet::new();
            for number in self.after.split([' ', ',', ';']).filter_map(fields::some) {
                let found = read::project_of_number(read, &at.eye(), &number.to_uppercase())?;
                let unknown =
                    || Refusal::invalid("after", "refusal-strategy-after-number").with("number", &number);
                all.insert(found.ok_or_else(unknown)?.id);
            }
            for hidden in before.into_iter().flat_map(|b| &b.after) {
                if read::project(read, &at.eye(), *hidden)?.is_none() {
                    all.insert(*hidden);
                }
            }
            Ok(all)
        })
    }
}

pub(crate) async fn set(posted: Posted<Desk, ProjectForm, ()>) -> Answer {
    let at = At::posted(&posted);
    keepers(&at)?;
    let outcome = async {
        let value = posted.value()?;
        let handling = fields::code("handling", &value.handling, |code| code.parse::<Handling>().ok())?;
        let sort = fields::code("sort", &value.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?;
        let rule = SetProject {
            project: at.shell.ids().next(),
            plan: matter("plan", &value.plan)?,
            sort,
            content: value.content(&at, None)?,
            open: Open { handling: handling.unwrap_or(Handling::Service), ..Open::default() },
        };
        let receipt = at.ask(&posted.form.meta, rule).await?;
        // A second click gets the first receipt, and so the first project.
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.live(|read| at.project(read, id))?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => {
            let path = format!("projects/{}", row.id);
            Ok(at.shell.done(at.reader, &at.done("strategy-done-project", &row.number, &path, receipt)))
        }
        Err(fault) => {
            at.shell.refill(at.reader, fault, posted.form.typed.clone(), |form| page(&at, None, form))
        }
    }
}

/// Whether the board has validated the plan of a project.
fn is_late(at: &At<'_>, row: &ProjectRow) -> Result<bool, Fault> {
    let plan = at.live(|read| Ok(read::plan(read, &strategy::read::Eye::all(), row.plan)?))?;
    Ok(plan.is_some_and(|p| p.state == strategy::plan::State::Validated))
}

pub(crate) async fn edit(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let row = at.live(|read| at.project(read, visit.id))?;
    at.shell.permit(at.who, "project.keep", &guard(&at, row.id)?)?;
    let form = again(&at, &row)?.as_shown();
    let late = is_late(&at, &row)?;
    at.shell.draw(at.reader, &page(&at, Some((&row, late)), form)?).answer()
}

/// A project back in the fields of the form.
fn again(at: &At<'_>, row: &ProjectRow) -> Result<Typed, Fault> {
    let c = &row.content;
    let own = |text: &Text, lang: Lang| text.get(lang).unwrap_or_default().to_owned();
    let after = at.live(|read| {
        let mut all = Vec::new();
        for id in &c.after {
            all.extend(read::project(read, &at.eye(), *id)?.map(|p| p.number));
        }
        Ok(all.join(" "))
    })?;
    Ok(Typed::default()
        .with("titles-fr", own(&c.titles, Lang::Fr))
        .with("titles-nl", own(&c.titles, Lang::Nl))
        .with("description-fr", own(&c.description, Lang::Fr))
        .with("description-nl", own(&c.description, Lang::Nl))
        .with("objective", c.objective.to_string())
        .with("function", c.function.as_str())
        .with("starts", c.starts.to_string())
        .with("ends", c.ends.to_string())
        .with("budget", plan_file::budget_again(&c.budget, "\n"))
        .with("effort", if c.effort == 0 { String::new() } else { plan_file::scaled_again(c.effort, 1) })
        .with("after", after))
}

pub(crate) async fn describe(posted: Posted<Desk, ProjectForm>) -> Answer {
    let at = At::posted(&posted);
    let id = posted.id;
    let row = at.live(|read| at.project(read, id))?;
    let stands = again(&at, &row)?;
    let amended = posted.form.amends(Some(id), stands, row.changed_seq).saying(|f, v| word(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        let (content, why) =
            (value.content(&at, Some(&row.content))?, fields::words(&value.why, at.reader.lang));
        let based_on = posted.form.meta.based_on;
        at.ask(&posted.form.meta, DescribeProject { project: id, content, why, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("projects/{id}");
            Ok(at.shell.done(at.reader, &at.done("strategy-done-described", &row.number, &path, receipt)))
        }
        Err(fault) => {
            let late = is_late(&at, &row)?;
            at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, Some((&row, late)), form))
        }
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, value: &str) -> Option<String> {
    let lang = at.reader.lang;
    match field {
        "function" => Some(at.desk.names().function(value).show(lang).to_owned()),
        "objective" => {
            let id = value.parse().ok()?;
            let row = at.live(|read| at.objective(read, id)).ok()?;
            Some(format!("{} {}", code(&row.code).show(lang), row.wording.titles.show(lang)))
        }
        _ => None,
    }
}
