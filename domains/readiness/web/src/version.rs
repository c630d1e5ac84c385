//! One version: its content, what differs from the one that holds, the way to its editor, handing in and approving.

use kernel::{Id, kind};
use readiness::content::{Contact, Level};
use readiness::differ::{Content, between};
use readiness::plan::{Standing, Status};
use readiness::read::{self, VersionRow};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::{Age, Desk};
use crate::show::{ChangesShow, ContentShow, PlanShow, VersionShow};

#[derive(Serialize)]
pub(crate) struct VersionPage {
    p: PlanShow,
    v: VersionShow,
    content: ContentShow,
    /// What differs from the version that holds, while this one is on its way.
    changes: Option<ChangesShow>,
    age: Option<Age>,
    /// Whether the reader writes in it.
    editing: bool,
    may_write: bool,
    may_judge: bool,
    /// Whether the reader wrote in it, and so does not approve it.
    own: bool,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for VersionPage {
    const TEMPLATE: &'static str = "readiness/version.html";
    const ROOM: &'static str = "plans";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |status, content, changes, own| Self {
            p: PlanShow::sample(Standing::Own),
            v: VersionShow::sample(status),
            content,
            changes,
            age: Some(Age { months: 6, verified: true }),
            editing: status == Status::Draft,
            may_write: true,
            may_judge: status == Status::Submitted,
            own,
            act: if own { "submit" } else { "judge" },
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let (contents, mut changes) = (ContentShow::samples(), ChangesShow::samples().into_iter());
        let mut all = Vec::new();
        for content in contents {
            all.push(page(Status::Draft, content.clone(), changes.next(), true));
            all.push(page(Status::Submitted, content.clone(), None, false));
            all.push(page(Status::Approved, content, None, true));
        }
        if let Some(wrong) = all.get_mut(1) {
            wrong.form.put_error(Some("words"), "…".into());
        }
        all
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: (id, no) }: Visit<Desk, (Id<kind::Matter>, i64)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, no, "", Typed::default())?;
    shell.draw(&reader, &page).about(format!("plan:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    (id, no): (Id<kind::Matter>, i64),
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, no, act, form))
}

/// What a version holds, to be compared.
fn content<'a>(of: &'a VersionRow, (contacts, levels): &'a (Vec<Contact>, Vec<Level>)) -> Content<'a> {
    Content { frame: &of.frame, cards: &of.cards, contacts, levels }
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    no: i64,
    act: &'static str,
    form: Typed,
) -> Result<VersionPage, Fault> {
    let (shell, present) = (at.shell, at.reader.as_of.is_none());
    let page = shell.read(at.reader, |read| {
        let row = at.plan(read, who, id)?;
        let on = read::writing(&read::resource(read, id)?.ok_or_else(Fault::not_found)?);
        let of = read::version(read, id, no)?.ok_or_else(Fault::not_found)?;
        let may = |power| present && !row.withdrawn && shell.permits(who, power, &on);
        let changes = match row.valid.filter(|_| of.status.is_open()) {
            Some((valid, _)) => {
                let before = read::version(read, id, valid)?.ok_or_else(Fault::not_found)?;
                let old = (read::contacts(read, id, valid)?, read::levels(read, id, valid)?);
                let new = (read::contacts(read, id, no)?, read::levels(read, id, no)?);
                let found = between(content(&before, &old), content(&of, &new));
                Some(ChangesShow::of(&found, valid, at))
            }
            None => None,
        };
        Ok::<_, Fault>(VersionPage {
            content: ContentShow::of(&of, id, at, read, who.actor())?,
            changes,
            age: (at.desk.lists)().contact_age,
            editing: of.status == Status::Draft && may("plan.write"),
            may_write: may("plan.write"),
            may_judge: of.status == Status::Submitted && may("plan.approve"),
            own: of.authors.contains(&who.actor().person),
            act,
            form,
            blank: Typed::default(),
            p: PlanShow::of(&row, at),
            v: VersionShow::of(&of, at),
        })
    })?;
    if page.p.guarded {
        shell.trail().looked(who.actor(), Some(id), None, "plan");
    }
    Ok(page)
}
