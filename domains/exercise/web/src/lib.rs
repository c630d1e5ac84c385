//! The room of exercises, inside the accountable place: the list, the leader's board, what observers note, the exercise beside the
//! night that was, lessons.
//!
//! These pages stand in the accountable place and look into the journal of an exercise from outside; what is played is played at the
//! exercise's own address. Their forms write into the journal of the exercise, except for opening, closing, removing and lessons.

mod ask;
mod board;
mod desk;
mod gaps;
mod lanes;
mod list;
mod matters;
mod prepare;
mod run;
mod show;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{Account, Asked, Desk, Houses, Shelf};

/// Sentences of this package: an exercise needs them too, where its journal is read.
pub const TEXTS: &[TextFile] = text_files!("exercise-web");

/// Pages, texts and the room.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "exercise/list.html",
            "exercise/board.html",
            "exercise/prepare.html",
            "exercise/injects.html",
            "exercise/part-now.html",
            "exercise/gaps.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<list::ListPage>(),
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<board::NowPart>(),
            PageKind::of::<gaps::GapsPage>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "exercises",
            icon: "play",
            text: "room-exercises",
            path: "exercises",
            power: Some("matter.read"),
            low: false,
        }],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/exercises", get(list::show).post(list::open))
        .route("/exercises/{no}", get(board::show))
        .route("/exercises/{no}/now", get(board::now))
        .route("/exercises/{no}/enter", get(list::enter))
        .route("/exercises/{no}/clock", post(run::clock))
        .route("/exercises/{no}/parts", post(prepare::admit))
        .route("/exercises/{no}/parts/{mandate}/end", post(prepare::dismiss))
        .route("/exercises/{no}/objectives", post(prepare::objective))
        .route("/exercises/{no}/objectives/{n}/drop", post(prepare::drop_objective))
        .route("/exercises/{no}/scenario", post(prepare::scenario))
        .route("/exercises/{no}/injects", post(prepare::inject))
        .route("/exercises/{no}/injects/{n}", post(run::turn))
        .route("/exercises/{no}/notes", post(run::note))
        .route("/exercises/{no}/end", post(run::end))
        .route("/exercises/{no}/gaps", get(gaps::show))
        .route("/exercises/{no}/gaps.pdf", get(gaps::print::pdf))
        .route("/exercises/{no}/lessons", post(gaps::lesson))
}
