//! What people prove themselves with: passkeys, one-time codes, recovery codes; asking for them at sign-in where the function
//! wants it; taking away those of somebody who lost them.

mod codes;
mod page;
mod passkey;
mod recovery;
mod remove;
mod reset;
mod second;
mod told;

use web::{PageKind, Routes, get, post};

pub(crate) use told::Told;

/// Where whoever has to get a second factor is led.
pub(crate) const FACTORS: &str = "account/factors";
/// Where whoever has to use one is led.
pub(crate) const SECOND_FACTOR: &str = "account/second-factor";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/account/factors", get(page::show))
        .route("/account/factors/passkey", post(passkey::add))
        .route("/account/factors/passkey/ask", post(passkey::ask))
        .route("/account/factors/codes", post(codes::begin))
        .route("/account/factors/codes/confirm", post(codes::confirm))
        .route("/account/factors/recovery", post(recovery::make))
        .route("/account/factors/seen", post(told::seen))
        .route("/account/factors/{factor}/remove", post(remove::post))
        .route("/account/second-factor", get(second::show).post(second::prove))
        .route("/people/{person}/factors/reset", post(reset::post))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<page::FactorsPage>(), PageKind::of::<recovery::RecoveryPage>()]
}
