//! The watch floor, signals, the map, the command line and what appears live.

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

use crate::{Desk, called, floor, line, live, map, point, show, signal};

/// Sentences of this part.
pub(crate) const TEXTS: &[TextFile] = text_files!("situation-web", "floor");

/// Pages, texts, rooms, fragments and words of this part.
pub(crate) fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "situation/floor.html",
            "situation/intake.html",
            "situation/part-areas.html",
            "situation/part-badge.html",
            "situation/part-closed.html",
            "situation/part-duty-now.html",
            "situation/part-floor-more.html",
            "situation/part-handover-now.html",
            "situation/part-map-incident.html",
            "situation/part-map-layer.html",
            "situation/part-map-signal.html",
            "situation/part-preview.html",
            "situation/part-qualify.html",
            "situation/part-signal-row.html",
            "situation/part-ties.html",
            "situation/parts-alike.html",
            "situation/part-signal.html",
            "situation/part-told.html",
            "situation/part-told-form.html",
            "situation/part-offline.html",
            "situation/part-said.html",
            "situation/parts-pick.html",
            "situation/signal.html",
            "situation/signals.html",
        ),
        texts: TEXTS,
        called: called::called(&desk.names()),
        pages: vec![
            PageKind::of::<floor::FloorPage>(),
            PageKind::of::<signal::SignalsPage>(),
            PageKind::of::<signal::SignalPage>(),
            PageKind::of::<signal::IntakePage>(),
            PageKind::of::<show::SignalPart>(),
            PageKind::of::<signal::SignalRowPart>(),
            PageKind::of::<signal::TiesPart>(),
            PageKind::of::<floor::HandoverPart>(),
            PageKind::of::<floor::DutyPart>(),
            PageKind::of::<floor::MapIncidentPart>(),
            PageKind::of::<floor::MapLayerPart>(),
            PageKind::of::<floor::MapSignalPart>(),
            PageKind::of::<line::PreviewPart>(),
            PageKind::of::<point::AreasPart>(),
            PageKind::of::<live::ClosedPart>(),
            PageKind::of::<live::BadgePart>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![room("watch", "watch", "room-watch"), room("signals", "signals", "room-signals")],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(line::Words::new(Arc::clone(desk)))],
        surroundings: vec![Arc::new(live::Badges(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn room(code: &'static str, icon: &'static str, text: &'static str) -> Room {
    Room { code, icon, text, path: code, power: Some("matter.read"), low: false }
}

fn routes() -> Routes {
    Routes::new()
        .route("/watch", get(floor::show))
        .route("/map/areas", get(point::areas))
        .route("/map/{layer}", get(map::show))
        .route("/signals", get(signal::list).post(signal::receive))
        .route("/signals/new", get(signal::blank))
        .route("/signals/open", post(signal::open))
        .route("/signals/{id}", get(signal::show))
        .route("/signals/{id}/aside", post(signal::aside))
        .route("/signals/{id}/attach", post(signal::attach))
        .route("/signals/{id}/promote", post(signal::promote))
        .route("/signals/{id}/return", post(signal::give_back))
        .route("/signals/{id}/merge", post(signal::merge))
        .route("/signals/{id}/unmerge", post(signal::unmerge))
        .route("/signals/{id}/split", post(signal::split))
        .route("/signals/{id}/rejoin", post(signal::rejoin))
        .route("/signals/{id}/relate", post(signal::relate))
        .route("/signals/{id}/unrelate", post(signal::unrelate))
        .route("/signals/{id}/apart", post(signal::apart))
        .route("/signals/{id}/alike", post(signal::alike))
        .route("/signals/{id}/amend", post(signal::amend))
        .route("/signals/{id}/abandon", post(signal::abandon))
}
