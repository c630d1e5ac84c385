//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `objectives` | the tree | the rows of its list |
//! | `projects` | the plan of a year | the rows of its table |
//! | `objective:{id}` | the page of an objective | `strategy-objective` |
//! | `project:{id}` | the page of a project | `strategy-project` |

use std::sync::Arc;

use kernel::{Id, kind};
use store::Entry;
use strategy::read;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use crate::desk::{Desk, Lens};
use crate::objective::codes;
use crate::show::{ObjectiveShow, ProjectShow, With};
use crate::{objective, plan, project, tree};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

fn matter_of(entry: &Entry) -> Option<Id<kind::Matter>> {
    let what = entry.kind().strip_prefix("strategy.")?;
    // The plan itself, its reports and what is told of a year stand on no part that is kept fresh.
    (!what.starts_with("plan-") && what != "report-drawn" && what != "account-written")
        .then_some(entry.header.matter)
        .flatten()
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = matter_of(entry) else { return Vec::new() };
        // What is said of an axis may be about either.
        vec![
            "objectives".to_owned(),
            "projects".to_owned(),
            format!("objective:{id}"),
            format!("project:{id}"),
        ]
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = matter_of(entry) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        self.project(cx, id, &mut all)?;
        self.objective(cx, id, &mut all)?;
        Ok(all)
    }
}

impl Live {
    fn project(
        &self,
        cx: &FragmentCx<'_>,
        id: Id<kind::Matter>,
        all: &mut Vec<Fragment>,
    ) -> Result<(), Fault> {
        let (desk, topic) = (&self.0, format!("project:{id}"));
        if !cx.wanted("projects") && !cx.wanted(&topic) {
            return Ok(());
        }
        let eye = desk.eye(cx.actor);
        let Some(row) = read::project(cx.read, &eye, id)? else { return Ok(()) };
        let objective = read::objective(cx.read, &eye, row.content.objective)?;
        let (stands, items) = (read::stands(cx.read, &desk.facts(), &[id])?, read::items(cx.read, &[id])?);
        let with = With {
            desk: &Lens::of(desk),
            now: cx.now,
            objectives: &codes(objective.as_slice()),
            stands: &stands,
            items: &items,
            conflict: read::conflicted(cx.read, &[id])?.contains(&id),
        };
        let shown = ProjectShow::of(&row, with);
        if cx.wanted("projects") {
            let part = plan::RowPart { p: shown.clone() };
            all.push(piece("projects", &format!("project-{id}"), cx.draw(&part)?));
        }
        if cx.wanted(&topic) {
            let part = project::StatePart::of(desk, cx.read, shown, cx.now, id)?;
            all.push(piece(&topic, "strategy-project", cx.draw(&part)?));
        }
        Ok(())
    }

    fn objective(
        &self,
        cx: &FragmentCx<'_>,
        id: Id<kind::Matter>,
        all: &mut Vec<Fragment>,
    ) -> Result<(), Fault> {
        let (desk, topic) = (&self.0, format!("objective:{id}"));
        if !cx.wanted("objectives") && !cx.wanted(&topic) {
            return Ok(());
        }
        let Some(row) = read::objective(cx.read, &desk.eye(cx.actor), id)? else { return Ok(()) };
        let stands = read::stands(cx.read, &desk.facts(), &[id])?;
        let shown = ObjectiveShow::of(&row, stands.get(&id), &Lens::of(desk), cx.now);
        if cx.wanted("objectives") {
            let part = tree::RowPart { o: shown.clone() };
            all.push(piece("objectives", &format!("objective-{id}"), cx.draw(&part)?));
        }
        if cx.wanted(&topic) {
            all.push(piece(&topic, "strategy-objective", cx.draw(&objective::StatePart::of(shown))?));
        }
        Ok(())
    }
}

fn piece(topic: &str, target: &str, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode: Mode::Morph, html, say: None }
}
