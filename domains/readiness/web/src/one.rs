//! One plan: what holds, its versions, its history, what can be done with it.

use kernel::{Id, kind};
use readiness::plan::{Standing, Status};
use readiness::read::{self, RunFilter};
use readiness::run::Mode;
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::{Age, Desk};
use crate::show::{ContentShow, PlanShow, RunShow, TurnShow, VersionShow, WHAT};

#[derive(Serialize)]
pub(crate) struct PlanPage {
    p: PlanShow,
    /// What holds.
    content: Option<ContentShow>,
    versions: Vec<VersionShow>,
    turns: Vec<TurnShow>,
    /// Activations of it that go on.
    runs: Vec<RunShow>,
    age: Option<Age>,
    may_write: bool,
    may_withdraw: bool,
    may_activate: bool,
    editing: bool,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for PlanPage {
    const TEMPLATE: &'static str = "readiness/one.html";
    const ROOM: &'static str = "plans";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |standing, content, may| Self {
            p: PlanShow::sample(standing),
            content,
            versions: Status::ALL.iter().map(|s| VersionShow::sample(*s)).collect(),
            turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect(),
            runs: if may { vec![RunShow::sample(Mode::Activation, true)] } else { Vec::new() },
            age: may.then_some(Age { months: 6, verified: false }),
            may_write: may,
            may_withdraw: may,
            may_activate: may,
            editing: false,
            act: if may { "withdraw" } else { "" },
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let mut all = vec![page(Standing::TitleOnly, None, false)];
        all.extend(ContentShow::samples().into_iter().map(|c| page(Standing::Own, Some(c), true)));
        all.push(page(Standing::Fictitious, ContentShow::samples().pop(), false));
        if let Some(wrong) = all.get_mut(1) {
            wrong.form.put_error(Some("words"), "…".into());
        }
        all
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).about(format!("plan:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<PlanPage, Fault> {
    let (shell, desk, present) = (at.shell, at.desk, at.reader.as_of.is_none());
    let eye = desk.post.eye(who.actor());
    let page = shell.read(at.reader, |read| {
        let row = at.plan(read, who, id)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let written = read::writing(&on);
        let may = |power| present && !row.withdrawn && shell.permits(who, power, &written);
        let content = match row.valid {
            Some((no, _)) => {
                let of = read::version(read, id, no)?.ok_or_else(Fault::not_found)?;
                Some(ContentShow::of(&of, id, at, read, who.actor())?)
            }
            None => None,
        };
        let none = Default::default();
        let filter = RunFilter { plan: Some(id), live: true, ..RunFilter::default() };
        Ok::<_, Fault>(PlanPage {
            content,
            versions: read::versions(read, id)?.iter().map(|v| VersionShow::of(v, at)).collect(),
            turns: read::turns(read, id)?.iter().map(|t| TurnShow::of(t, &none, desk)).collect(),
            runs: read::runs(read, &eye, &filter, 20)?.iter().map(|r| RunShow::of(r, desk)).collect(),
            age: (desk.lists)().contact_age,
            may_write: may("plan.write"),
            may_withdraw: may("plan.approve"),
            may_activate: present && !row.withdrawn && shell.permits(who, "plan.activate", &on),
            editing: false,
            act,
            form,
            blank: Typed::default(),
            p: PlanShow::of(&row, at),
        })
    })?;
    if page.p.guarded {
        shell.trail().looked(who.actor(), Some(id), None, "plan");
    }
    Ok(page)
}
