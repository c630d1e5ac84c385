//! The pages of objectives and of the operational plan: the tree, one objective with its versions and its cycle, the plan of a year
//! over four axes and over time, one project, what falls on a department, control reports.

mod asked;
mod at;
mod desk;
mod file;
mod gantt;
mod import;
mod late;
mod live;
mod load;
mod matters;
mod mine;
mod objective;
mod objective_form;
mod overview;
mod plan;
mod project;
mod project_form;
mod reached;
mod report;
mod show;
mod told;
mod tree;

use std::sync::Arc;

use kernel::Lang;
use web::layout::Room;
use web::{
    Contribution, PageKind, Routes, Said, TextFile, Word, encoded, get, post, template_files, text_files,
};

pub use crate::desk::{Desk, Indicator, Lists, Outside, SourceName};
pub use crate::show::code as objective_code;

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("strategy-web");

/// Pages, texts, the room, live fragments and the word of the command line.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "strategy/filters.html",
            "strategy/gantt.html",
            "strategy/import.html",
            "strategy/item-acts.html",
            "strategy/late.html",
            "strategy/load.html",
            "strategy/mine.html",
            "strategy/objective-acts.html",
            "strategy/objective-form.html",
            "strategy/objective.html",
            "strategy/objectives.html",
            "strategy/overview.html",
            "strategy/part-counts.html",
            "strategy/part-objective-state.html",
            "strategy/part-objective.html",
            "strategy/part-project-state.html",
            "strategy/part-project.html",
            "strategy/parts.html",
            "strategy/plan.html",
            "strategy/project-acts.html",
            "strategy/project-form.html",
            "strategy/project.html",
            "strategy/report.html",
            "strategy/reports.html",
        ),
        texts: TEXTS,
        pages: pages(),
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "strategy",
            icon: "fit",
            text: "room-strategy",
            path: "objectives",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(word())],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}

/// `projet Caméras du parc` opens the form of a project with that title.
fn word() -> Word {
    let path = |said: &Said<'_>| Some(format!("projects/new?said={}", encoded(said.rest)));
    Word {
        words: &[(Lang::Fr, "projet"), (Lang::Nl, "project"), (Lang::En, "project")],
        powers: &["project.keep"],
        meaning: "strategy-line-word",
        path,
        opens: |_| "strategy-line-opens",
    }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<gantt::GanttPage>(),
        PageKind::of::<import::ImportPage>(),
        PageKind::of::<load::LoadPage>(),
        PageKind::of::<mine::MinePage>(),
        PageKind::of::<objective::ObjectivePage>(),
        PageKind::of::<objective::StatePart>(),
        PageKind::of::<objective_form::FormPage>(),
        PageKind::of::<overview::OverviewPart>(),
        PageKind::of::<plan::CountsPart>(),
        PageKind::of::<plan::PlanPage>(),
        PageKind::of::<plan::RowPart>(),
        PageKind::of::<project::ProjectPage>(),
        PageKind::of::<project::StatePart>(),
        PageKind::of::<project_form::FormPage>(),
        PageKind::of::<report::ListPage>(),
        PageKind::of::<report::ReportPage>(),
        PageKind::of::<tree::RowPart>(),
        PageKind::of::<tree::TreePage>(),
    ]
}

fn routes() -> Routes {
    Routes::new()
        .route("/objectives", get(tree::show).post(objective_form::set))
        .route("/objectives/new", get(objective_form::blank))
        .route("/objectives/load", get(load::show).post(load::load))
        .route("/objectives/{id}", get(objective::show))
        .route("/objectives/{id}/change", get(objective_form::edit).post(objective_form::word))
        .route("/objectives/{id}/status", post(objective::status))
        .route("/objectives/{id}/cycle", post(objective::cycle))
        .route("/objectives/{id}/account", post(told::account))
        .route("/projects", get(plan::show).post(project_form::set))
        .route("/projects/new", get(project_form::blank))
        .route("/projects/time", get(gantt::show))
        .route("/projects/mine", get(mine::show))
        .route("/projects/export.csv", get(import::export))
        .route("/projects/plan", post(plan::open))
        .route("/projects/plan/{id}/step", post(plan::step))
        .route("/projects/plan/{id}/import", get(import::blank).post(import::import))
        .route("/projects/plan/{id}/report", post(report::draw))
        .route("/projects/reports", get(report::list))
        .route("/projects/plan/{id}/reports/{n}", get(report::show))
        .route("/projects/plan/{id}/reports/{n}/document.pdf", get(report::pdf))
        .route("/projects/{id}", get(project::show))
        .route("/projects/{id}/change", get(project_form::edit).post(project_form::describe))
        .route("/projects/{id}/status", post(project::status))
        .route("/projects/{id}/state", post(project::state))
        .route("/projects/{id}/items", post(project::item))
        .route("/projects/{id}/items/{n}/move", post(project::shift))
        .route("/projects/{id}/items/{n}/reach", post(project::reach))
        .route("/projects/{id}/items/{n}/correct", post(reached::correct))
        .route("/projects/{id}/items/{n}/reopen", post(reached::reopen))
        .route("/projects/{id}/items/{n}/drop", post(project::give_up))
}
