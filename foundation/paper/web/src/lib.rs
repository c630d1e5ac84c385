//! The pages of paper: packs that are printed and exchanged, sheets that are entered afterwards, what one person typed without a
//! connection and another releases by name.

mod around;
mod blank;
mod board;
mod bound;
mod content;
mod desk;
mod explain;
mod live;
mod matters;
mod print;
mod reentry;
mod show;
mod unattended;
mod unsent;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::content::{Drawing, SheetNow, as_of, read_at, sheets_now};
pub use crate::desk::{Desk, Seal};
pub use crate::unattended::{Drawn, Place, unattended};

/// Sentences of this package.
pub(crate) const TEXTS: &[TextFile] = text_files!("paper-web");

/// Pages, texts, the room, live fragments and what stands around other pages. `zone` is that of the place.
#[must_use]
pub fn contribution(desk: &Arc<Desk>, zone: &jiff::tz::TimeZone) -> Contribution {
    Contribution {
        templates: template_files!(
            "paper/board.html",
            "paper/part-key.html",
            "paper/part-table.html",
            "paper/print.html",
            "paper/reentry.html",
            "paper/unsent.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<board::TablePart>(),
            PageKind::of::<show::PrintPage>(),
            PageKind::of::<reentry::ReentryPage>(),
            PageKind::of::<unsent::UnsentPage>(),
            PageKind::of::<around::OwnKey>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "paper",
            icon: "print",
            text: "room-paper",
            path: "paper",
            power: Some("matter.read"),
            low: true,
        }],
        fragments: vec![Arc::new(live::Live { desk: Arc::clone(desk), zone: zone.clone() })],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        releases: vec![Arc::new(matters::Releases)],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/paper", get(board::show).post(print::print))
        .route("/paper/copy", get(show::copy))
        .route("/paper/{id}/print", get(show::page))
        .route("/paper/{id}/document.pdf", get(show::document))
        .route("/reentry", get(reentry::show))
        .route("/reentry/line", post(reentry::line))
        .route("/reentry/sheet", post(reentry::sheet))
        .route("/reentry/reopen", post(reentry::reopen))
        .route("/unsent", get(unsent::show))
        .route("/unsent/open", post(unsent::open))
        .route("/unsent/release", post(unsent::release))
        .route("/unsent/export", post(unsent::export))
        .route("/unsent/seen", post(unsent::seen))
}
