//! The pages of acts of continuity: the list, one act, the forms; a chip on the pages of those concerned, and a banner when it ends.

mod around;
mod desk;
mod list;
mod matters;
mod one;
mod show;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};

pub use crate::desk::Desk;

/// Pages, texts, the room and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!("continuity/list.html", "continuity/one.html"),
        texts: text_files!("continuity-web"),
        pages: vec![PageKind::of::<list::ListPage>(), PageKind::of::<one::OnePage>()],
        routes: Routes::new()
            .route("/continuity", get(list::show).post(list::order))
            .route("/continuity/{id}", get(one::show))
            .route("/continuity/{id}/confirm", post(one::confirm))
            .route("/continuity/{id}/prolong", post(one::prolong))
            .route("/continuity/{id}/end", post(one::end))
            .with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "continuity",
            icon: "dispatch",
            text: "room-continuity",
            path: "continuity",
            power: Some("matter.read"),
            low: false,
        }],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}
