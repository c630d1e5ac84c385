//! Files: incidents, logs, who must be told, search.

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};

use crate::show::{EntryPart, FactsPart, IncidentPart, SignalsOfPart, TellListPart, TellPart};
use crate::{Desk, incident, log, matters, search, tell};

/// Pages, parts, texts and rooms of the files.
pub(crate) fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        routes: routes().with(Arc::clone(desk)),
        matters: vec![Arc::new(matters::Matters(Arc::clone(desk)))],
        ..described()
    }
}

/// What does not need a desk.
pub(crate) fn described() -> Contribution {
    let room = |code, icon, text, low| Room { code, icon, text, path: code, power: Some("matter.read"), low };
    Contribution {
        templates: template_files!(
            "situation/correct.html",
            "situation/figures.html",
            "situation/file.html",
            "situation/incident.html",
            "situation/incident-acts.html",
            "situation/incidents.html",
            "situation/log.html",
            "situation/part-entry.html",
            "situation/part-facts.html",
            "situation/part-figures.html",
            "situation/part-incident.html",
            "situation/part-incident-steps.html",
            "situation/part-incident-title.html",
            "situation/part-incident-told.html",
            "situation/part-tell.html",
            "situation/part-tell-list.html",
            "situation/part-timeline.html",
            "situation/part-warned.html",
            "situation/part-where.html",
            "situation/parts-files.html",
            "situation/picture.html",
            "situation/search.html",
            "situation/signals-of.html",
            "situation/tell.html",
            "situation/turns.html",
        ),
        texts: text_files!("situation-web", "files"),
        pages: vec![
            PageKind::of::<incident::FilePage>(),
            PageKind::of::<incident::ListPage>(),
            PageKind::of::<incident::PrintPage>(),
            PageKind::of::<log::CorrectPage>(),
            PageKind::of::<log::LogPage>(),
            PageKind::of::<search::SearchPage>(),
            PageKind::of::<tell::TellPage>(),
            PageKind::of::<EntryPart>(),
            PageKind::of::<FactsPart>(),
            PageKind::of::<IncidentPart>(),
            PageKind::of::<TellPart>(),
            PageKind::of::<TellListPart>(),
            PageKind::of::<SignalsOfPart>(),
            PageKind::of::<incident::FiguresPart>(),
            PageKind::of::<incident::TimelinePart>(),
            PageKind::of::<incident::TitlePart>(),
            PageKind::of::<incident::StepsPart>(),
            PageKind::of::<incident::WarnedPart>(),
            PageKind::of::<incident::WherePart>(),
        ],
        rooms: vec![
            room("incidents", "incidents", "room-incidents", false),
            room("log", "list", "room-log", false),
            room("search", "search", "room-search", true),
        ],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/incidents", get(incident::list).post(incident::open))
        .route("/incidents/{id}", get(incident::show))
        .route("/incidents/{id}/print", get(incident::print))
        .route("/incidents/{id}/step", post(incident::step))
        .route("/incidents/{id}/change", post(incident::change))
        .route("/incidents/{id}/merge", post(incident::merge))
        .route("/incidents/{id}/unmerge", post(incident::unmerge))
        .route("/incidents/{id}/link", post(incident::link))
        .route("/incidents/{id}/unlink", post(incident::unlink))
        .route("/incidents/{id}/restrict", post(incident::restrict))
        .route("/incidents/{id}/warned/take", post(incident::take_warned))
        .route("/incidents/{id}/warned/leave", post(incident::leave_warned))
        .route("/incidents/{id}/entries", post(log::write_incident))
        .route("/incidents/{id}/tell", post(tell::require))
        .route("/log", get(log::show).post(log::write_watch))
        .route("/log/{series}/{no}", get(log::by_number))
        .route("/entries/{id}", get(log::by_id))
        .route("/entries/{id}/answer", get(log::answer))
        .route("/entries/{id}/correct", get(log::correct_form).post(log::correct))
        .route("/entries/{id}/figure", post(log::figure))
        .route("/entries/{id}/files/{n}", get(log::download))
        .route("/tell/{id}", get(tell::show))
        .route("/tell/{id}/told", post(tell::told))
        .route("/tell/{id}/missed", post(tell::missed))
        .route("/tell/{id}/drop", post(tell::drop_it))
        .route("/tell/{id}/back", post(tell::take_back))
        .route("/search", get(search::search))
}
