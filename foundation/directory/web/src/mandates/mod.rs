//! Mandates: proposed by one, confirmed by another where the function is powerful, ended by the holder or the keeper.

mod propose;
mod show;

use web::{PageKind, Routes, get, post};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/people/{person}/mandates", get(propose::show).post(propose::post))
        .route("/mandates/{mandate}", get(show::show))
        .route("/mandates/{mandate}/confirm", post(show::confirm))
        .route("/mandates/{mandate}/end", post(show::end))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<propose::ProposePage>(), PageKind::of::<show::MandatePage>()]
}
