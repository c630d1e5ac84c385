//! The pages of phases and their evaluation: the list, one phase with all its acts, the form that declares or records one,
//! evaluations; the panel on the page of an emergency, the chip in the top bar, the number in the rail.

mod amend;
mod around;
mod ask;
mod board;
mod criteria;
mod declare;
mod desk;
mod evaluation;
mod line;
mod live;
mod matters;
mod one;
mod open_work;
mod panel;
mod paper;
mod print;
mod report;
mod show;
mod sign;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{Desk, Printing, Reach, Seated, Sign, Signs};
pub use crate::paper::Paper;

/// Sentences of this package.
pub(crate) const TEXTS: &[TextFile] = text_files!("emergency-web");

/// Pages, texts, the room, live fragments, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "emergency/acts.html",
            "emergency/amend.html",
            "emergency/board.html",
            "emergency/declare.html",
            "emergency/evaluation.html",
            "emergency/evaluation-acts.html",
            "emergency/evaluations.html",
            "emergency/fields.html",
            "emergency/one.html",
            "emergency/part-acts.html",
            "emergency/part-badge.html",
            "emergency/part-chip.html",
            "emergency/part-evaluation.html",
            "emergency/part-evaluation-row.html",
            "emergency/part-list.html",
            "emergency/part-panel.html",
            "emergency/part-recipients.html",
            "emergency/part-row.html",
            "emergency/part-state.html",
            "emergency/sign.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<declare::DeclarePage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<evaluation::ListPage>(),
            PageKind::of::<evaluation::OnePage>(),
            PageKind::of::<evaluation::BodyPart>(),
            PageKind::of::<evaluation::RowPart>(),
            PageKind::of::<around::ChipPart>(),
            PageKind::of::<live::BadgePart>(),
            PageKind::of::<panel::PanelPart>(),
            PageKind::of::<show::ActsPart>(),
            PageKind::of::<show::ListPart>(),
            PageKind::of::<show::RecipientsPart>(),
            PageKind::of::<show::StatePart>(),
            PageKind::of::<sign::SignPage>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "phases",
            icon: "phases",
            text: "room-phases",
            path: "phases",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk))), Arc::new(around::Around(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        open: vec![Arc::new(open_work::Phases(Arc::clone(desk)))],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/phases", get(board::show).post(declare::declare))
        .route("/phases/new", get(declare::blank))
        .route("/phases/{id}", get(one::show))
        .route("/phases/{id}/amend", post(amend::amend))
        .route("/phases/{id}/answer", post(one::answer))
        .route("/phases/{id}/end", post(one::end))
        .route("/phases/{id}/tell", post(one::tell))
        .route("/phases/{id}/act.pdf", get(print::pdf))
        .route("/phases/{id}/signature", get(sign::show).post(sign::give))
        .route("/phases/{id}/signature/return", post(sign::hand_back))
        .route("/phases/{id}/signature/{file}", get(sign::copy))
        .route("/evaluations", get(evaluation::list))
        .route("/evaluations/{id}", get(evaluation::show))
        .route("/evaluations/{id}/debrief", post(evaluation::debrief))
        .route("/evaluations/{id}/finding", post(evaluation::finding))
        .route("/evaluations/{id}/lesson", post(evaluation::lesson))
        .route("/evaluations/{id}/close", post(evaluation::close))
}
