//! The strip on every page, what its buttons do, and the page of the altered copy.

mod altered;
mod control;
mod strip;

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use kernel::{Actor, Resource};
use web::{Contribution, PageKind, Routes, Shell, get, post, template_files, text_files};

use crate::player::Player;

/// The power without which the strip has no buttons.
pub(crate) const POWER: kernel::Power = "demo.control";

/// What became of a copy of the journal in which one byte was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Altered {
    /// The entry that the verifier named; none when it named none.
    pub entry: Option<i64>,
    /// The verifier's own words.
    pub words: String,
    /// Which byte of the copy was changed, from 0; what it was, what it is now.
    pub byte: Option<(u64, u8, u8)>,
    /// The command with which the Python verifier says the same.
    pub command: String,
}

/// What the strip works with. The binary makes one.
pub struct DemoDesk {
    /// The night.
    pub player: Arc<Player>,
    /// Stops the process as a power cut would, and lets it come back. Called while the request is answered: best from a
    /// thread of its own, a moment later, so that the answer still goes out.
    pub kill: Arc<dyn Fn() + Send + Sync>,
    /// Alters one byte of a copy of the journal and verifies the copy. May take a moment. What went wrong, in words.
    pub alter: Arc<dyn Fn() -> Result<Altered, String> + Send + Sync>,
    /// How many weeks pass in a minute at the quick pace of a story of weeks.
    pub weeks_per_minute: u32,
    last: Mutex<Option<Result<Altered, String>>>,
    followed: OnceLock<()>,
}

impl DemoDesk {
    /// A desk with these buttons behind it.
    #[must_use]
    pub fn new(
        player: Arc<Player>,
        kill: Arc<dyn Fn() + Send + Sync>,
        alter: Arc<dyn Fn() -> Result<Altered, String> + Send + Sync>,
    ) -> Self {
        Self { player, kill, alter, weeks_per_minute: 1, last: Mutex::new(None), followed: OnceLock::new() }
    }

    /// With another quick pace of a story of weeks.
    #[must_use]
    pub const fn at_weeks(mut self, per_minute: u32) -> Self {
        self.weeks_per_minute = per_minute;
        self
    }

    /// Whether this person has the buttons.
    pub(crate) fn may(&self, actor: &Actor) -> bool {
        may(&self.player, actor)
    }

    /// The last altered copy.
    pub(crate) fn last(&self) -> Option<Result<Altered, String>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Alters a copy and keeps what came of it.
    pub(crate) fn alter_now(&self) {
        let outcome = (self.alter)();
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
    }

    /// From now on a change of the night changes the strip of every open console: of those, too, that stayed open while the server
    /// was away and ask for no page.
    pub fn follow(&self, shell: &Shell) {
        self.followed.get_or_init(|| {
            let hub = shell.hub().clone();
            self.player.on_change(Box::new(strip::announcer(&self.player, hub)));
        });
    }
}

/// Whether a person has the buttons: by their function, or because everybody in a story of weeks has them.
pub(crate) fn may(player: &Player, actor: &Actor) -> bool {
    let guard = &player.journal().definition().guard;
    player.plays(actor) || guard.permit(actor, POWER, &Resource::service()).is_ok()
}

/// The strip, its buttons and the page of the altered copy.
#[must_use]
pub fn contribution(desk: &Arc<DemoDesk>) -> Contribution {
    Contribution {
        templates: template_files!("demo/strip.html", "demo/altered.html"),
        texts: text_files!("demo"),
        pages: vec![PageKind::of::<strip::StripPart>(), PageKind::of::<altered::AlteredPage>()],
        routes: Routes::new()
            .route("/demo", post(control::press))
            .route("/demo/altered", get(altered::show))
            .with(Arc::clone(desk)),
        surroundings: vec![Arc::new(strip::Strip(Arc::clone(desk)))],
        ..Contribution::default()
    }
}
