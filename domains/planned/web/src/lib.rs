//! The pages of planned events: the calendar, the file of an event with its run-sheet and its map, files and feeds, what stands
//! beside the incident on the day, and looking back.

mod act;
mod around;
mod at;
mod calendar;
mod desk;
mod evaluation;
mod example;
mod feed;
mod file;
mod form;
mod ground;
mod held;
mod import;
mod live;
mod matters;
mod one;
mod place;
mod report;
mod sheet;
mod sheet_import;
mod show;

use std::sync::Arc;

use kernel::Lang;
use web::layout::Room;
use web::{
    Contribution, PageKind, Routes, Said, TextFile, Word, encoded, get, post, template_files, text_files,
};

pub use crate::desk::{Desk, Elsewhere, Example, Lists, Meeting, Notice, Owed, Scale, TitleName};
pub use crate::ground::Ground;
pub use crate::place::on_the_map;

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("planned-web");

/// Pages, texts, the room, live fragments, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "planned/acts.html",
            "planned/calendar.html",
            "planned/evaluation.html",
            "planned/event.html",
            "planned/form.html",
            "planned/import.html",
            "planned/links.html",
            "planned/parts.html",
            "planned/part-badge.html",
            "planned/part-beside.html",
            "planned/part-row.html",
            "planned/part-sheet.html",
            "planned/part-state.html",
            "planned/place.html",
            "planned/sheet-import.html",
            "planned/sheet.html",
        ),
        texts: TEXTS,
        pages: pages(),
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "events",
            icon: "events",
            text: "room-events",
            path: "events",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk))), Arc::new(around::Around(Arc::clone(desk)))],
        words: vec![Arc::new(word())],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

/// `planifier Fête de quartier` opens the form of an event with that name.
fn word() -> Word {
    let path = |said: &Said<'_>| Some(format!("events/new?said={}", encoded(said.rest)));
    Word {
        words: &[(Lang::Fr, "planifier"), (Lang::Nl, "inplannen"), (Lang::En, "schedule")],
        powers: &["event.plan"],
        meaning: "planned-line-word",
        path,
        opens: |_| "planned-line-opens",
    }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<around::BadgePart>(),
        PageKind::of::<around::BesidePart>(),
        PageKind::of::<calendar::CalendarPage>(),
        PageKind::of::<calendar::RowPart>(),
        PageKind::of::<evaluation::EvaluationPage>(),
        PageKind::of::<feed::LinksPage>(),
        PageKind::of::<form::FormPage>(),
        PageKind::of::<import::ImportPage>(),
        PageKind::of::<one::OnePage>(),
        PageKind::of::<one::StatePart>(),
        PageKind::of::<place::PlacePage>(),
        PageKind::of::<sheet::SheetPage>(),
        PageKind::of::<sheet::SheetPart>(),
        PageKind::of::<sheet_import::SheetImportPage>(),
    ]
}

fn routes() -> Routes {
    Routes::new()
        .route("/events", get(calendar::show).post(form::announce))
        .route("/events/new", get(form::blank))
        .route("/events/example", post(example::take))
        .route("/events/import", get(import::blank).post(import::import))
        .route("/events/calendar.ics", get(feed::all))
        .route("/events/links", get(feed::links).post(feed::make))
        .route("/events/links/{link}/end", post(feed::end))
        .route("/c/{secret}", get(feed::feed))
        .route("/map/events.geojson", get(place::layer))
        .route("/events/{id}", get(one::show))
        .route("/events/{id}/change", get(form::edit).post(form::change))
        .route("/events/{id}/step", post(act::step))
        .route("/events/{id}/opening", post(act::opening))
        .route("/events/{id}/open", post(act::open))
        .route("/events/{id}/checks/{code}", post(act::check))
        .route("/events/{id}/conflicts/{with}", post(act::conflict))
        .route("/events/{id}/carried/{n}", post(act::carried))
        .route("/events/{id}/resources", post(act::supply))
        .route("/events/{id}/resources/{n}/promise", post(act::promise))
        .route("/events/{id}/resources/{n}/withdraw", post(act::withdraw))
        .route("/events/{id}/resources/{n}/used", post(evaluation::used))
        .route("/events/{id}/risks", post(act::risk))
        .route("/events/{id}/risks/{n}/close", post(act::close_risk))
        .route("/events/{id}/event.ics", get(feed::one))
        .route("/events/{id}/place", get(place::show).post(place::place))
        .route("/events/{id}/place.geojson", get(place::export))
        .route("/events/{id}/sheet", get(sheet::show).post(sheet::write))
        .route("/events/{id}/sheet.csv", get(sheet::csv))
        .route("/events/{id}/sheet/import", get(sheet_import::blank).post(sheet_import::import))
        .route("/events/{id}/sheet/{n}/remove", post(sheet::remove))
        .route("/events/{id}/sheet/{n}/mark", post(sheet::mark))
        .route("/events/{id}/sheet/{n}/move", post(sheet::shift))
        .route("/events/{id}/evaluation", get(evaluation::show))
        .route("/events/{id}/evaluation/attendance", post(evaluation::attendance))
        .route("/events/{id}/evaluation/finding", post(evaluation::finding))
        .route("/events/{id}/evaluation/lesson", post(evaluation::lesson))
        .route("/events/{id}/evaluation/close", post(evaluation::close))
        .route("/events/{id}/next", post(evaluation::next))
}
