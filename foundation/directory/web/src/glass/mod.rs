//! Breaking the glass: the page that opens in an emergency what is closed, the banner while it is open, and the review.

mod open;
mod review;
mod standing;

use web::{PageKind, Routes, get, post};

pub(crate) use standing::{Alarm, Standing};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/glass", get(review::list))
        .route("/glass/open/{matter}", get(open::show).post(open::open))
        .route("/glass/{glass}/close", post(open::close))
        .route("/glass/{glass}/review", post(review::review))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<open::GlassPage>(),
        PageKind::of::<review::GlassesPage>(),
        PageKind::of::<standing::AlarmPart>(),
    ]
}
