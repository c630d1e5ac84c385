//! Whose factors somebody else took away is told so on every page, until they have seen it.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use store::StoreError;
use web::layout::Banner;
use web::{Answer, Reader, Shell, SurroundCx, Surroundings, Who};

use super::FACTORS;
use crate::desk::Desk;
use crate::sessions::fault;

/// The banner.
pub(crate) struct Told(pub(crate) Arc<Desk>);

impl Surroundings for Told {
    fn banners(&self, cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        if self.0.vault.was_reset(cx.session.actor.person).is_none() {
            return Ok(Vec::new());
        }
        let say = |key| cx.shell.texts().plain(cx.reader.lang, key);
        Ok(vec![Banner {
            id: "banner-factors-reset",
            tone: "warn",
            text: say("directory-factors-were-reset"),
            link: Some((cx.reader.url(FACTORS), say("directory-factors-manage"))),
        }])
    }
}

/// The person has read it.
pub(crate) async fn seen(
    State(_): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
) -> Answer {
    web::blocking(|| desk.vault.reset_seen(who.actor().person)).map_err(fault)?;
    Ok(Redirect::to(&reader.url(FACTORS)).into_response())
}
