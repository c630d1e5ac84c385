//! A mark on every page while an address is silent, or something lies in the folder of warnings that is not taken in: what it would
//! announce is missing.

use std::sync::Arc;

use store::StoreError;
use web::layout::Chip;
use web::{Args, SurroundCx, Surroundings};

use super::FeedKind;
use crate::desk::Desk;

pub(crate) struct Silent(pub(crate) Arc<Desk>);

impl Surroundings for Silent {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        // A page of the past does not speak of how things fare now.
        if cx.reader.as_of.is_some() || !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let formats = cx.shell.formats(cx.reader.lang);
        let chip = |state: crate::FeedState| {
            let mut args = Args::new();
            args.set("code", state.code.as_str());
            args.set("n", i64::try_from(state.stuck.len()).unwrap_or(i64::MAX));
            let silent = state.is_silent(cx.now);
            let key = if silent { "feed-silent" } else { "feed-left" };
            Chip {
                id: format!("chip-feed-{}", state.code),
                text: cx.shell.texts().say(cx.reader.lang, key, &args),
                // Since when nothing came; what lies there says by itself how much it is.
                more: state.answered.filter(|_| silent).map(|at| formats.time(at)),
                tone: "warn",
                until: None,
            }
        };
        // Figures may wait; the page of the feeds says that they do.
        let left = |s: &crate::FeedState| s.kind == FeedKind::Folder && !s.stuck.is_empty();
        let missing = |s: &crate::FeedState| (s.kind != FeedKind::Figures && s.is_silent(cx.now)) || left(s);
        Ok(self.0.feeds.now().into_iter().filter(missing).map(chip).collect())
    }
}
