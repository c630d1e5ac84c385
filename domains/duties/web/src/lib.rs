//! The pages of the year wheel: the year at a glance, one duty with its times, a department's own duties, what the profile says
//! otherwise, calendars for programs of others.

mod act;
mod around;
mod at;
mod calendar;
mod desk;
mod feed;
mod form;
mod live;
mod matters;
mod one;
mod picture;
mod rules;
mod show;
mod wheel;
mod words;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::Desk;
pub use crate::words::sentence;

/// Sentences of this package; reminders speak with them too.
pub const TEXTS: &[TextFile] = text_files!("duties-web");

/// Pages, texts, the room, live fragments and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    let around = Arc::new(around::Around(Arc::clone(desk)));
    Contribution {
        templates: template_files!(
            "duties/feeds.html",
            "duties/form.html",
            "duties/one.html",
            "duties/part-badge.html",
            "duties/part-row.html",
            "duties/part-times.html",
            "duties/picture.html",
            "duties/rules.html",
            "duties/wheel.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<around::BadgePart>(),
            PageKind::of::<feed::FeedsPage>(),
            PageKind::of::<form::FormPage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<one::TimesPart>(),
            PageKind::of::<rules::RulesPage>(),
            PageKind::of::<wheel::RowPart>(),
            PageKind::of::<wheel::WheelPage>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "duties",
            icon: "duties",
            text: "room-duties",
            path: "duties",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk))), Arc::<around::Around>::clone(&around)],
        surroundings: vec![around],
        matters: vec![Arc::new(matters::Matters(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/duties", get(wheel::show).post(form::keep))
        .route("/duties/new", get(form::blank))
        .route("/duties/rules", get(rules::show).post(rules::take))
        .route("/duties/feeds", get(feed::show).post(feed::make))
        .route("/duties/feeds/{link}/end", post(feed::end))
        .route("/duties/calendar/{secret}", get(feed::feed))
        .route("/duties/{id}", get(one::show))
        .route("/duties/{id}/change", get(form::edit).post(form::change))
        .route("/duties/{id}/end", post(act::end))
        .route("/duties/{id}/start", post(act::start))
        .route("/duties/{id}/times/{key}/begin", post(act::begin))
        .route("/duties/{id}/times/{key}/done", post(act::done))
        .route("/duties/{id}/times/{key}/waive", post(act::waive))
        .route("/duties/{id}/times/{key}/reopen", post(act::reopen))
}
