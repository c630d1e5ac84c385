//! The pages of messages: the board, writing one, one with its recipients and history, the page of a link without account; the rota and
//! the book of addresses; hand-over pages for platforms of others; and the letters that leave, as text.

mod acts;
mod around;
mod ask;
mod begun;
mod board;
mod book;
mod calendar;
mod compose;
mod desk;
mod devices;
mod elsewhere;
mod handing_print;
mod letters;
mod line;
mod live;
mod matters;
mod one;
mod open;
mod open_work;
mod paper;
mod receipt;
mod report;
mod rota;
mod show;
mod since;
mod table;
mod targets;
mod together;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use desk::{
    Desk, Finder, MessageTemplate, Number, Numbers, Parts, People, Phone, Platform, PlatformField, Push,
    Seated, Subject, Subjects, Tariff, ToTell,
};
pub use letters::{Letters, Shown};
pub use paper::Paper;

/// Sentences of this package.
pub(crate) const TEXTS: &[TextFile] = text_files!("outbox-web");

/// Pages, texts, the rooms, live fragments, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "messages/board.html",
            "messages/compose.html",
            "messages/elsewhere.html",
            "messages/fields.html",
            "messages/gone.html",
            "messages/link.html",
            "messages/one.html",
            "messages/own.html",
            "messages/part-badge.html",
            "messages/part-beside.html",
            "messages/part-recipients.html",
            "messages/part-row.html",
            "messages/part-state.html",
            "messages/part-turns.html",
            "messages/rota.html",
            "messages/together.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<compose::ComposePage>(),
            PageKind::of::<elsewhere::ElsewherePage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<open::LinkPage>(),
            PageKind::of::<open::GonePage>(),
            PageKind::of::<rota::RotaPage>(),
            PageKind::of::<together::TogetherPage>(),
            PageKind::of::<around::BesidePart>(),
            PageKind::of::<live::BadgePart>(),
            PageKind::of::<show::RowPart>(),
            PageKind::of::<show::StatePart>(),
            PageKind::of::<show::RecipientsPart>(),
            PageKind::of::<show::TurnsPart>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: rooms(),
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        open: vec![Arc::new(open_work::Messages(Arc::clone(desk)))],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn rooms() -> Vec<Room> {
    let room =
        |code, icon, text| Room { code, icon, text, path: code, power: Some("matter.read"), low: false };
    vec![room("messages", "mail", "room-messages"), room("rota", "phone", "room-rota")]
}

fn routes() -> Routes {
    Routes::new()
        .route("/messages", get(board::show).post(compose::compose))
        .route("/messages/new", get(compose::blank))
        .route("/messages/about/{id}", get(together::show))
        .route("/messages/about/{id}/release", post(together::release))
        .route("/messages/{id}", get(one::show))
        .route("/messages/{id}/release", post(acts::release))
        .route("/messages/{id}/acknowledge", post(acts::acknowledge))
        .route("/messages/{id}/voice", post(acts::voice))
        .route("/messages/{id}/withdraw", post(acts::withdraw))
        .route("/push/receipt", post(receipt::take))
        .route("/m/{secret}", get(open::show).post(open::acknowledge))
        .route("/rota", get(rota::show).post(rota::set))
        .route("/rota/import", post(table::import))
        .route("/rota/book", post(book::keep))
        .route("/rota/devices", post(devices::keep))
        .route("/rota/devices/{device}/remove", post(devices::remove))
        .route("/rota/calendar", post(calendar::make))
        .route("/rota/calendar/{secret}", get(calendar::feed))
        .route("/rota/calendar/{secret}/end", post(calendar::end))
        .route("/rota/{shift}/remove", post(rota::remove))
        .route("/rota/{shift}/swap", post(rota::swap))
        .route("/rota/{shift}/answer", post(rota::answer))
        .route("/handover-to/{platform}", get(elsewhere::show).post(elsewhere::entered))
        .route("/handover-to/{platform}/fields.csv", get(elsewhere::csv))
        .route("/handover-to/{platform}/fields.pdf", get(handing_print::pdf))
        .route("/handover-to/{platform}/area.geojson", get(elsewhere::geojson))
}
