//! Choosing a plan and activating it.

use kernel::{Id, Refusal, Resource, Timestamp, kind};
use readiness::command::{ActivatePlan, For};
use readiness::plan::Standing;
use readiness::read::{self, PlanFilter, PlanRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Shell, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::{Desk, Incident};
use crate::show::{ContentShow, PlanShow};

/// The plans that can be activated, those that fit the incident first.
#[derive(Serialize)]
pub(crate) struct ChoosePage {
    /// What it will be for: id, name, address.
    about: Option<(String, String, String)>,
    /// By type of incident and territory.
    fitting: Vec<PlanShow>,
    others: Vec<PlanShow>,
    /// Titles without content: nothing to activate.
    titles: Vec<PlanShow>,
}

impl Page for ChoosePage {
    const TEMPLATE: &'static str = "readiness/choose.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let none = Self { about: None, fitting: Vec::new(), others: Vec::new(), titles: Vec::new() };
        let full = Self {
            about: Some(("x".into(), "26-0417 <b>".into(), "/fr/incidents/x".into())),
            fitting: vec![PlanShow::sample(Standing::Fictitious)],
            others: vec![PlanShow::sample(Standing::Own)],
            titles: vec![PlanShow::sample(Standing::TitleOnly)],
        };
        vec![none, full]
    }
}

/// What the address begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    about: String,
    level: String,
}

/// Whether the function activates plans somewhere; whether it does so here is asked when one is activated.
fn may_activate(shell: &Shell, desk: &Desk, who: &Who) -> Result<(), Fault> {
    if desk.post.may(who.actor(), "plan.activate") {
        return Ok(());
    }
    shell.permit(who, "plan.activate", &Resource::service())
}

pub(crate) async fn choose(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    may_activate(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (eye, today) = (desk.post.eye(who.actor()), at.today());
    let page = shell.live().read(|read| {
        let about = about(&at, read, &who, &begun.about)?;
        let incident = match &about {
            Some(about) => (desk.incidents)(read, who.actor(), about.matter)?,
            None => None,
        };
        let mut page =
            ChoosePage { about: None, fitting: Vec::new(), others: Vec::new(), titles: Vec::new() };
        for row in read::plans(read, &eye, &PlanFilter::default())? {
            let shown = PlanShow::of(&row, &at);
            let ready = row.valid.is_some() && row.frame.valid_from.is_none_or(|from| from <= today);
            match (ready, row.standing) {
                (true, _) if incident.as_ref().is_some_and(|i| fits(&row, i)) => page.fitting.push(shown),
                (true, _) => page.others.push(shown),
                (false, Standing::TitleOnly) => page.titles.push(shown),
                (false, _) => {}
            }
        }
        page.about = about.map(|a| {
            let address = reader.url(&a.path);
            (a.matter.to_string(), a.label, address)
        });
        Ok::<_, Fault>(page)
    })?;
    shell.draw(&reader, &page).answer()
}

/// A plan that names the type of the incident, for where it is.
fn fits(row: &PlanRow, incident: &Incident) -> bool {
    row.names_type(&incident.incident_type) && row.holds_in(&incident.areas)
}

/// The matter that something is for.
struct About {
    matter: Id<kind::Matter>,
    label: String,
    path: String,
    resource: Resource,
}

/// The matter with this id, for whoever may read it.
fn about(at: &At<'_>, read: &dyn store::Read, who: &Who, typed: &str) -> Result<Option<About>, Fault> {
    let Ok(matter) = typed.trim().parse::<Id<kind::Matter>>() else { return Ok(None) };
    let Some(resource) = at.desk.post.guarded(read, matter)? else { return Ok(None) };
    let guard = &at.shell.live().definition().guard;
    if guard.permit(who.actor(), "matter.read", &resource).is_err() {
        return Ok(None);
    }
    let page = at.desk.post.about(read, at.reader.lang, matter)?;
    Ok(page.map(|(label, path)| About { matter, label, path, resource }))
}

#[derive(Serialize)]
pub(crate) struct ActivatePage {
    p: PlanShow,
    content: Option<ContentShow>,
    /// Levels from which it can be activated: number and name.
    levels: Vec<(String, String)>,
    /// What it will be for: id and name.
    about: Option<(String, String)>,
    form: Typed,
}

impl Page for ActivatePage {
    const TEMPLATE: &'static str = "readiness/activate.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let page = |standing, content: Option<ContentShow>, about, form| Self {
            p: PlanShow::sample(standing),
            levels: content.iter().map(|_| ("1".to_owned(), "alerte <b>".to_owned())).collect(),
            content,
            about,
            form,
        };
        let mut wrong = Typed::default().with("reason", "<b>");
        wrong.put_error(Some("reason"), "…".into());
        wrong.put_error(None, "…".into());
        vec![
            page(Standing::TitleOnly, None, None, Typed::default()),
            page(
                Standing::Fictitious,
                ContentShow::samples().pop(),
                Some(("x".into(), "26-0417".into())),
                wrong,
            ),
        ]
    }
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(begun): Query<Begun>,
) -> Answer {
    may_activate(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let mut page = load(&at, &who, id, Typed::default().with("about", begun.about))?;
    let level = Some(begun.level).filter(|level| !level.is_empty()).or_else(|| page.reached());
    page.form = page.form.with("level", level.unwrap_or_default());
    shell.draw(&reader, &page).answer()
}

impl ActivatePage {
    /// The last of the levels that stand reached now.
    fn reached(&self) -> Option<String> {
        let levels = &self.content.as_ref()?.levels;
        levels.iter().rev().find(|level| !level.reached.is_empty()).map(|level| level.key.to_string())
    }
}

fn load(at: &At<'_>, who: &Who, id: Id<kind::Matter>, form: Typed) -> Result<ActivatePage, Fault> {
    at.shell.live().read(|read| {
        let row = at.plan(read, who, id)?;
        let content = match row.valid {
            Some((no, _)) => {
                let of = read::version(read, id, no)?.ok_or_else(Fault::not_found)?;
                Some(ContentShow::of(&of, id, at, read, who.actor())?)
            }
            None => None,
        };
        let about = about(at, read, who, form.get("about"))?;
        let levels = content.iter().flat_map(|content| &content.levels);
        Ok(ActivatePage {
            p: PlanShow::of(&row, at),
            levels: levels.map(|l| (l.key.to_string(), l.names.show(at.reader.lang).to_owned())).collect(),
            content,
            about: about.map(|a| (a.matter.to_string(), a.label)),
            form,
        })
    })
}

/// An activation as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ActivateForm {
    reason: String,
    stated: String,
    about: String,
    about_number: String,
    level: String,
}

pub(crate) async fn activate(
    Posted { shell, desk, reader, who, id: plan, form }: Posted<Desk, ActivateForm>,
) -> Answer {
    may_activate(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.live().read(|read| at.plan(read, &who, plan))?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = value.rule(&at, &who, plan, now)?;
        let run = rule.run;
        Ok((run, at.ask(&who, &form.meta, rule).await?))
    };
    match outcome.await {
        Ok((run, receipt)) => {
            let run = receipt.entries.first().and_then(|e| e.matter).unwrap_or(run);
            Ok(shell.done(&reader, &at.done("plan-done-activated", receipt, &format!("activations/{run}"))))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, plan, form)),
    }
}

impl ActivateForm {
    fn rule(
        &self,
        at: &At<'_>,
        who: &Who,
        plan: Id<kind::Matter>,
        now: Timestamp,
    ) -> Result<ActivatePlan, Fault> {
        let about =
            self.about(at, who)?.map(|a| For { matter: a.matter, label: a.label, resource: a.resource });
        Ok(ActivatePlan {
            run: at.shell.ids().next(),
            plan,
            about,
            level: self.level()?,
            reason: fields::words(&self.reason, at.reader.lang),
            stated: fields::stated("stated", &self.stated, now, at.shell.zone())?,
        })
    }

    /// The level from which it is activated, where one was chosen.
    fn level(&self) -> Result<Option<u32>, Refusal> {
        fields::code("level", &self.level, |text| text.parse().ok())
    }

    /// What it is for: where the page came from, or the number typed.
    fn about(&self, at: &At<'_>, who: &Who) -> Result<Option<About>, Fault> {
        let number = self.about_number.trim();
        at.shell.live().read(|read| {
            if !self.about.trim().is_empty() {
                return Ok(Some(about(at, read, who, &self.about)?.ok_or_else(Fault::not_found)?));
            }
            if number.is_empty() {
                return Ok(None);
            }
            let unknown = || Refusal::invalid("about-number", "refusal-plan-about").with("number", number);
            let found = (at.desk.post.find)(read, who.actor(), number)?.ok_or_else(unknown)?;
            Ok::<_, Fault>(Some(about(at, read, who, &found.to_string())?.ok_or_else(unknown)?))
        })
    }
}
