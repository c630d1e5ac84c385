//! The pages of readiness: plans with their versions and editor, reflex cards beside an incident, activations, paper.

mod activate;
mod around;
mod at;
mod beside;
mod board;
mod card;
mod contact;
mod desk;
mod enter;
mod frame;
mod judge;
mod level;
mod line;
mod list;
mod live;
mod matters;
mod one;
mod open_work;
mod paper;
mod runs;
mod sheets;
mod show;
mod step;
mod version;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::sheets::Paper;
pub use desk::{Age, Debts, Desk, Figure, Figures, Incident, Incidents, Known, Lists, Owed, Tellings, Told};

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("readiness-web");

/// Pages, texts, the room, live fragments, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "readiness/activate.html",
            "readiness/board.html",
            "readiness/card.html",
            "readiness/choose.html",
            "readiness/contact.html",
            "readiness/content.html",
            "readiness/enter.html",
            "readiness/fields.html",
            "readiness/frame.html",
            "readiness/level.html",
            "readiness/one.html",
            "readiness/paper.html",
            "readiness/part-badge.html",
            "readiness/part-beside.html",
            "readiness/part-card.html",
            "readiness/part-cards.html",
            "readiness/part-changes.html",
            "readiness/part-turns.html",
            "readiness/plans.html",
            "readiness/runs.html",
            "readiness/version.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<list::PlansPage>(),
            PageKind::of::<enter::EnterPage>(),
            PageKind::of::<one::PlanPage>(),
            PageKind::of::<version::VersionPage>(),
            PageKind::of::<frame::FramePage>(),
            PageKind::of::<card::CardPage>(),
            PageKind::of::<level::LevelPage>(),
            PageKind::of::<contact::ContactPage>(),
            PageKind::of::<activate::ChoosePage>(),
            PageKind::of::<activate::ActivatePage>(),
            PageKind::of::<runs::RunsPage>(),
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<paper::PaperPage>(),
            PageKind::of::<beside::BesidePart>(),
            PageKind::of::<live::BadgePart>(),
            PageKind::of::<show::CardsPart>(),
            PageKind::of::<show::TurnsPart>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "plans",
            icon: "plans",
            text: "room-plans",
            path: "plans",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        open: vec![Arc::new(open_work::Activations(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/plans", get(list::show).post(enter::enter))
        .route("/plans/new", get(enter::blank))
        .route("/plans/{id}", get(one::show))
        .route("/plans/{id}/begin", post(judge::begin))
        .route("/plans/{id}/withdraw", post(judge::withdraw))
        .route("/plans/{id}/activate", get(activate::blank).post(activate::activate))
        .route("/plans/{id}/versions/{no}", get(version::show))
        .route("/plans/{id}/versions/{no}/submit", post(judge::submit))
        .route("/plans/{id}/versions/{no}/judge", post(judge::judge))
        .route("/plans/{id}/versions/{no}/frame", get(frame::show).post(frame::set))
        .route("/plans/{id}/versions/{no}/cards/{card}", get(card::show).post(card::set))
        .route("/plans/{id}/versions/{no}/cards/{card}/move", post(card::shift))
        .route("/plans/{id}/versions/{no}/levels/{level}", get(level::show).post(level::set))
        .route("/plans/{id}/versions/{no}/contacts/{contact}", get(contact::show).post(contact::set))
        .route("/plans/{id}/versions/{no}/contacts/{contact}/checked", post(contact::checked))
        .route("/activations", get(runs::show))
        .route("/activations/new", get(activate::choose))
        .route("/activations/{id}", get(board::show))
        .route("/activations/{id}/print", get(paper::show))
        .route("/activations/{id}/steps", post(step::mark))
        .route("/activations/{id}/end", post(board::end))
}
