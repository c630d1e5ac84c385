//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `objectives` | the tree | the rows of its list |
//! | `projects` | the plan of a year | the rows of its table |
//! | `projects-counts` | the plan of a year without a filter | the counts on top of it, each under an id with the year; of a new project, or of a step that was taken with the plan, nothing: the page fetches its list |
//! | `projects-moved` | the plan of a year with a filter | nothing to show: the page fetches its own counts and list, and what has changed since the last validation |
//! | `objective:{id}` | the page of an objective | `strategy-objective` |
//! | `project:{id}` | the page of a project | `strategy-project` |

use std::sync::Arc;

use kernel::{Id, kind};
use store::Entry;
use strategy::read::{self, Eye, ProjectRow};
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use crate::asked::Asked;
use crate::desk::{Desk, Lens};
use crate::objective::codes;
use crate::overview::{Overview, OverviewPart};
use crate::show::{ObjectiveShow, ProjectShow, With};
use crate::{objective, plan, project, tree};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

fn matter_of(entry: &Entry) -> Option<Id<kind::Matter>> {
    let what = entry.kind().strip_prefix("strategy.")?;
    // The reports of a plan and what is told of a year stand on no part that is kept fresh; a step that is taken with the plan moves
    // what the page alone can draw.
    (!what.starts_with("plan-") && what != "report-drawn" && what != "account-written")
        .then_some(entry.header.matter)
        .flatten()
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        if entry.kind() == TURNED {
            return vec![COUNTS.to_owned(), MOVED.to_owned()];
        }
        let Some(id) = matter_of(entry) else { return Vec::new() };
        // What is said of an axis may be about either.
        vec![
            "objectives".to_owned(),
            "projects".to_owned(),
            COUNTS.to_owned(),
            MOVED.to_owned(),
            format!("objective:{id}"),
            format!("project:{id}"),
        ]
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        if entry.kind() == TURNED {
            return self.turned(cx, entry);
        }
        let Some(id) = matter_of(entry) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        self.project(cx, id, &mut all)?;
        self.objective(cx, id, &mut all)?;
        if cx.wanted(COUNTS) || cx.wanted(MOVED) {
            let eye = self.0.eye(cx.actor);
            for year in years(cx, &eye, id)? {
                self.counts(cx, year, &mut all)?;
            }
            all.extend(fresh(cx, &eye, entry, id)?);
        }
        Ok(all)
    }
}

/// A step was taken with a plan: the marks of its projects and what has changed since its validation are other ones.
const TURNED: &str = "strategy.plan-turned";
/// Who shows the counts of whole plans.
const COUNTS: &str = "projects-counts";
/// Who shows the counts of a part of a plan.
const MOVED: &str = "projects-moved";

/// The years whose counts the entry may have moved: that of a project, or those of every plan that this reader sees, for an objective.
fn years(cx: &FragmentCx<'_>, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<i64>, Fault> {
    // Whoever may not read the project any longer counted it until now: their counts moved too. Its year alone says nothing of it.
    if let Some(project) = read::project(cx.read, &Eye::all(), id)? {
        return Ok(vec![project.year]);
    }
    Ok(read::plans(cx.read, eye)?.into_iter().map(|plan| plan.year).collect())
}

/// A new project has no row yet that could change: where it stands among the others the page alone knows. Nobody who may not read it
/// is told.
fn fresh(
    cx: &FragmentCx<'_>,
    eye: &Eye,
    entry: &Entry,
    id: Id<kind::Matter>,
) -> Result<Option<Fragment>, Fault> {
    if !cx.wanted(COUNTS) || entry.kind() != "strategy.project-set" {
        return Ok(None);
    }
    let told = |row: ProjectRow| refetch(COUNTS, &format!("strategy-fresh-{}", row.year));
    Ok(read::project(cx.read, eye, id)?.map(told))
}

impl Live {
    /// A step that was taken with a plan, for whoever may read the plan.
    fn turned(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = entry.header.matter else { return Ok(Vec::new()) };
        let Some(plan) = read::plan(cx.read, &self.0.eye(cx.actor), id)? else { return Ok(Vec::new()) };
        let pages = [(COUNTS, "fresh"), (MOVED, "moved")].into_iter().filter(|(topic, _)| cx.wanted(topic));
        Ok(pages.map(|(topic, page)| refetch(topic, &format!("strategy-{page}-{}", plan.year))).collect())
    }

    /// The counts of a plan, as this class may see them.
    fn counts(&self, cx: &FragmentCx<'_>, year: i64, all: &mut Vec<Fragment>) -> Result<(), Fault> {
        if cx.wanted(MOVED) {
            all.push(refetch(MOVED, &format!("strategy-moved-{year}")));
        }
        if !cx.wanted(COUNTS) {
            return Ok(());
        }
        let (desk, eye) = (&self.0, self.0.eye(cx.actor));
        let asked = Asked { year: year.to_string(), ..Asked::default() };
        let objectives = read::objectives(cx.read, &eye)?;
        let overview = Overview::of((desk, &eye, cx.lang), cx.read, &asked, year, &objectives)?;
        let overview = OverviewPart { year: asked.year, overview };
        let counts = plan::CountsPart::of(&eye, cx.read, year)?;
        all.push(piece(COUNTS, &format!("strategy-overview-{year}"), cx.draw(&overview)?));
        all.push(piece(COUNTS, &format!("strategy-counts-{year}"), cx.draw(&counts)?));
        Ok(())
    }

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

/// Nothing to show: the page fetches what it alone can draw.
fn refetch(topic: &str, target: &str) -> Fragment {
    Fragment { mode: Mode::Inner, ..piece(topic, target, String::new()) }
}

fn piece(topic: &str, target: &str, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode: Mode::Morph, html, say: None }
}
