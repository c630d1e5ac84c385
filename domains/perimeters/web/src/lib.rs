//! The pages of perimeters: the list, one with what lies inside and its versions, the form with its preview, the panel on the
//! page of an incident, the layer of the maps, and files for other programs.

mod acts;
mod around;
mod ask;
mod desk;
mod edit;
mod export;
mod form;
mod ground;
mod list;
mod live;
mod matters;
mod one;
mod open_work;
mod paper;
mod plan;
mod preview;
mod report;
mod show;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};

pub use crate::desk::{AccessRule, Desk, Spot};
pub use ground::{Ground, surfaces};
pub use paper::Paper;

/// Pages, texts, the room, live fragments and what stands beside an incident.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "perimeters/acts.html",
            "perimeters/edit.html",
            "perimeters/fields.html",
            "perimeters/inside.html",
            "perimeters/list.html",
            "perimeters/one.html",
            "perimeters/part-beside.html",
            "perimeters/part-inside.html",
            "perimeters/part-points.html",
            "perimeters/part-preview.html",
            "perimeters/part-row.html",
            "perimeters/part-state.html",
            "perimeters/part-versions.html",
        ),
        texts: text_files!("perimeters-web"),
        pages: vec![
            PageKind::of::<list::ListPage>(),
            PageKind::of::<edit::EditPage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<preview::PreviewPart>(),
            PageKind::of::<around::BesidePart>(),
            PageKind::of::<live::RowPart>(),
            PageKind::of::<live::StatePart>(),
            PageKind::of::<live::InsidePart>(),
            PageKind::of::<live::PointsPart>(),
            PageKind::of::<live::VersionsPart>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "perimeters",
            icon: "territory",
            text: "room-perimeters",
            path: "perimeters",
            power: Some("matter.read"),
            low: true,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        open: vec![Arc::new(open_work::Perimeters(Arc::clone(desk)))],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/perimeters", get(list::show).post(edit::set))
        .route("/perimeters/new", get(edit::blank))
        .route("/perimeters/inside", post(preview::inside))
        .route("/perimeters/{id}", get(one::show))
        .route("/perimeters/{id}/change", get(edit::present).post(edit::change))
        .route("/perimeters/{id}/lift", post(acts::lift))
        .route("/perimeters/{id}/points", post(acts::place_point))
        .route("/perimeters/{id}/points/{n}/move", post(acts::move_point))
        .route("/perimeters/{id}/points/{n}/withdraw", post(acts::withdraw_point))
        .route("/perimeters/{id}/perimeter.geojson", get(export::one))
        .route("/perimeters/{id}/plan.svg", get(plan::show))
        .route("/map/perimeters.geojson", get(export::layer))
}
