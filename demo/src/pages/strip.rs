//! The strip itself: on every page, and again as a fragment whenever the night changes.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::Text;
use serde::Serialize;
use web::live::{Fragment, FragmentCx, Hub, Mode};
use web::{Fault, Page, SurroundCx, Surroundings};

use super::DemoDesk;
use crate::player::{Player, Status};

/// The topic on which the strip changes.
const TOPIC: &str = "demo";
/// Its element.
const ELEMENT: &str = "demo-strip";

#[derive(Serialize)]
pub(crate) struct StripPart {
    pace: &'static str,
    say: Option<Text>,
    try_it: Option<Text>,
    /// `note`, `open`, `done`, `colleague`.
    state: &'static str,
    done: usize,
    steps: usize,
    /// Which week it is, of how many, in a story of weeks.
    week: Option<(u32, u32)>,
    /// Hints one after the other, without a pace.
    guide: bool,
    ended: bool,
    trouble: bool,
    /// Whether the reader has the buttons.
    may: bool,
}

impl StripPart {
    pub(crate) fn of(status: &Status, may: bool) -> Self {
        let hint = status.hint.as_ref();
        Self {
            pace: status.pace.code(),
            say: hint.map(|h| h.say.clone()),
            try_it: hint.and_then(|h| h.try_it.clone()),
            state: hint.map_or("note", |h| h.state.code()),
            done: status.done,
            steps: status.steps,
            week: status.week,
            guide: status.guide,
            ended: status.ended,
            trouble: status.trouble,
            may,
        }
    }
}

impl Page for StripPart {
    const TEMPLATE: &'static str = "demo/strip.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let text = |t: &str| Some(Text::three(t, t, t));
        let quiet = || Self {
            pace: "x1",
            say: None,
            try_it: None,
            state: "note",
            done: 0,
            steps: 80,
            week: None,
            guide: false,
            ended: false,
            trouble: false,
            may: true,
        };
        vec![
            quiet(),
            Self { say: text("<b>"), try_it: text("gas & smell @02:41"), state: "open", ..quiet() },
            Self { say: text("…"), state: "done", pace: "x10", ..quiet() },
            Self { say: text("…"), state: "colleague", pace: "pause", may: false, ..quiet() },
            Self { trouble: true, ..quiet() },
            Self { say: text("…"), done: 80, ended: true, ..quiet() },
            Self { say: text("…"), pace: "weeks", week: Some((6, 14)), ..quiet() },
            Self { week: Some((14, 14)), may: false, ended: true, ..quiet() },
            Self { say: text("…"), guide: true, ..quiet() },
        ]
    }
}

/// Draws the strip into the frame of every page.
pub(crate) struct Strip(pub(crate) Arc<DemoDesk>);

impl Surroundings for Strip {
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }
    fn slot(&self, cx: &SurroundCx<'_>) -> Option<(&'static str, String)> {
        self.0.follow(cx.shell);
        let part = StripPart::of(&self.0.player.status(), self.0.may(&cx.session.actor));
        match cx.shell.fragment(cx.reader, &part) {
            Ok(html) => Some((ELEMENT, html)),
            Err(e) => {
                tracing::error!(error = %e, "the strip of the demonstration could not be drawn");
                None
            }
        }
    }
}

/// What tells every open console that the night changed. A new hint is read out, once.
pub(crate) fn announcer(player: &Arc<Player>, hub: Hub) -> impl Fn(&Status) + Send + Sync + use<> {
    let ours = Arc::downgrade(player);
    let read_out = Mutex::new(player.status().hint.map(|h| h.step));
    move |status| {
        let hint = status.hint.as_ref();
        let step = hint.map(|h| h.step.clone());
        let before = std::mem::replace(&mut *read_out.lock().unwrap_or_else(PoisonError::into_inner), step);
        let fresh = hint.filter(|h| before.as_ref() != Some(&h.step));
        let draw = |cx: &FragmentCx<'_>| {
            let may = ours.upgrade().is_some_and(|player| super::may(&player, cx.actor));
            let say = fresh.map(|h| h.say.show(cx.lang).to_owned());
            fragment(cx, &StripPart::of(status, may), say).map(|f| vec![f])
        };
        if let Err(e) = hub.announce(TOPIC, draw) {
            tracing::warn!(error = %e, "the strip of the demonstration could not be sent");
        }
    }
}

fn fragment(cx: &FragmentCx<'_>, part: &StripPart, say: Option<String>) -> Result<Fragment, Fault> {
    Ok(Fragment {
        topic: TOPIC.to_owned(),
        target: ELEMENT.to_owned(),
        mode: Mode::Morph,
        html: cx.draw(part)?,
        say,
    })
}
