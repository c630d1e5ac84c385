//! The pages of plans: the list, a plan with its themes and measures, a measure, the cascade, who pilots what, taking in the plans of
//! the profile, and closing a plan.

mod at;
mod cascade;
mod closing;
mod desk;
mod list;
mod load;
mod matters;
mod measure;
mod measure_form;
mod outline;
mod pilots;
mod plan;
mod plan_form;
mod show;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{AreaName, Desk};

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("programme-web");

/// Pages, texts, the room, and what guards plans and measures.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "programme/cascade.html",
            "programme/closing.html",
            "programme/list.html",
            "programme/load.html",
            "programme/measure.html",
            "programme/measure-form.html",
            "programme/outline.html",
            "programme/parts.html",
            "programme/pilots.html",
            "programme/plan.html",
            "programme/plan-form.html",
        ),
        texts: TEXTS,
        pages: pages(),
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "plan",
            icon: "programme",
            text: "room-plan",
            path: "plan",
            power: Some("matter.read"),
            low: false,
        }],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<cascade::CascadePage>(),
        PageKind::of::<closing::ClosingPage>(),
        PageKind::of::<list::ListPage>(),
        PageKind::of::<load::LoadPage>(),
        PageKind::of::<measure::MeasurePage>(),
        PageKind::of::<measure_form::MeasureFormPage>(),
        PageKind::of::<outline::OutlinePage>(),
        PageKind::of::<pilots::PilotsPage>(),
        PageKind::of::<plan::PlanPage>(),
        PageKind::of::<plan_form::PlanFormPage>(),
    ]
}

fn routes() -> Routes {
    Routes::new()
        .route("/plan", get(list::show).post(plan_form::open))
        .route("/plan/new", get(plan_form::blank))
        .route("/plan/load", get(load::show).post(load::take))
        .route("/plan/cascade", get(cascade::show))
        .route("/plan/pilots", get(pilots::show))
        .route("/plan/{id}", get(plan::show))
        .route("/plan/{id}/change", get(plan_form::edit).post(plan_form::change))
        .route("/plan/{id}/outline", get(outline::show).post(outline::write))
        .route("/plan/{id}/step", post(plan::step))
        .route("/plan/{id}/adoption", post(plan::adoption))
        .route("/plan/{id}/links", post(measure::link_plan))
        .route("/plan/{id}/links/end", post(measure::unlink_plan))
        .route("/plan/{id}/measures", get(measure_form::blank).post(measure_form::write))
        .route("/plan/{id}/measures.csv", get(plan::csv))
        .route("/plan/{id}/closing", get(closing::show))
        .route("/plan/{id}/closing/{measure}", post(closing::decide))
        .route("/measures/{id}", get(measure::show))
        .route("/measures/{id}/change", get(measure_form::edit).post(measure_form::change))
        .route("/measures/{id}/state", post(measure::turn))
        .route("/measures/{id}/links", post(measure::link))
        .route("/measures/{id}/links/end", post(measure::unlink))
}
