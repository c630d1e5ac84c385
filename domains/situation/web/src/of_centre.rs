//! How ready the centre stands: its posture, the states received from others, and who is there.

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

use crate::Desk;
use crate::centre::{self, CentrePage, Chips, ChipsPart, HistoryPage};
use crate::wall::{self, DarkPage, WallPage, WallPart};

/// Sentences of this part.
pub(crate) const TEXTS: &[TextFile] = text_files!("situation-web", "centre");

/// Pages, texts, room, chips of this part.
pub(crate) fn contribution(desk: &Arc<Desk>) -> Contribution {
    let routes = Routes::new()
        .route("/centre", get(centre::show))
        .route("/centre/posture", post(centre::set))
        .route("/centre/posture/answer", post(centre::answer))
        .route("/centre/states", post(centre::note))
        .route("/centre/states/{state}", get(centre::history))
        .route("/centre/stays", post(centre::enter))
        .route("/centre/stays/{stay}/leave", post(centre::leave))
        .route("/wall/{secret}", get(wall::show));
    Contribution {
        templates: template_files!(
            "situation/centre.html",
            "situation/centre-state.html",
            "situation/part-centre-chips.html",
            "situation/part-posture-said.html",
            "situation/part-wall.html",
            "situation/wall.html",
            "situation/wall-dark.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<CentrePage>(),
            PageKind::of::<HistoryPage>(),
            PageKind::of::<ChipsPart>(),
            PageKind::of::<WallPage>(),
            PageKind::of::<WallPart>(),
            PageKind::of::<DarkPage>(),
        ],
        routes: routes.with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "centre",
            icon: "partner",
            text: "room-centre",
            path: "centre",
            power: Some("matter.read"),
            low: false,
        }],
        surroundings: vec![Arc::new(Chips(Arc::clone(desk)))],
        fragments: vec![Arc::new(Chips(Arc::clone(desk)))],
        ..Contribution::default()
    }
}
