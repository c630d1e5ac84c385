//! The pages of commitments: the board of orders, one order with its history, the forms of both sides, links without account.

mod answer;
mod around;
mod ask;
mod board;
mod desk;
mod files;
mod give;
mod judge;
mod later;
mod line;
mod link;
mod live;
mod matters;
mod one;
mod open;
mod open_work;
mod paper;
mod report;
mod show;
mod told;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{Desk, Outside, Reach, Seated};
pub use crate::later::Orders;
pub use crate::paper::Paper;

/// Sentences of this package.
pub(crate) const TEXTS: &[TextFile] = text_files!("commitments-web");

/// Pages, texts, the room, live fragments, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "commitments/acts.html",
            "commitments/board.html",
            "commitments/fields.html",
            "commitments/give.html",
            "commitments/gone.html",
            "commitments/link.html",
            "commitments/made.html",
            "commitments/one.html",
            "commitments/part-badge.html",
            "commitments/part-row.html",
            "commitments/part-state.html",
            "commitments/part-turns.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<give::GivePage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<link::MadePage>(),
            PageKind::of::<open::LinkPage>(),
            PageKind::of::<open::GonePage>(),
            PageKind::of::<live::BadgePart>(),
            PageKind::of::<show::RowPart>(),
            PageKind::of::<show::StatePart>(),
            PageKind::of::<show::TurnsPart>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "orders",
            icon: "orders",
            text: "room-orders",
            path: "orders",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        open: vec![Arc::new(open_work::Orders(Arc::clone(desk)))],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/orders", get(board::show).post(give::give))
        .route("/orders/new", get(give::blank))
        .route("/orders/{id}", get(one::show))
        .route("/orders/{id}/answer", post(answer::answer))
        .route("/orders/{id}/voice", post(answer::voice))
        .route("/orders/{id}/judge", post(judge::judge))
        .route("/orders/{id}/redate", post(judge::redate))
        .route("/orders/{id}/readdress", post(judge::readdress))
        .route("/orders/{id}/told", post(told::told))
        .route("/orders/{id}/links", post(link::make))
        .route("/orders/{id}/links/{link}/end", post(link::end))
        .route("/orders/{id}/files/{blob}", get(files::download))
        .route("/o/{secret}", get(open::show).post(open::answer))
}
