//! How far the night has come, and finding that out again from the journal.

use kernel::{Lang, Refusal, Text, Timestamp};
use store::StoreError;

use super::{Hint, HintState, Pace, Status};
use crate::scene::{Scene, World};
use crate::script::{Script, Step, Story};

/// A week, in microseconds.
const WEEK: i64 = 7 * 86_400 * 1_000_000;
/// The most of the night that passes at one look, in microseconds of the clock: a machine that slept has not lived through it.
const MOST_AT_ONCE: i64 = 60_000_000;

/// How far the night has come.
pub(super) struct Progress {
    pub(super) pace: Pace,
    /// Microseconds of the night since its start.
    pub(super) position: i64,
    /// When the clock was last looked at.
    last: Timestamp,
    /// Index of the next step.
    pub(super) next: usize,
    /// Whether the next step's hint is shown already.
    pub(super) reached: bool,
    /// For how long the next step has waited for the visitor, in microseconds of the night.
    pub(super) waited: i64,
    pub(super) hint: Option<Hint>,
    pub(super) trouble: bool,
    pub(super) refused: Vec<(String, Refusal)>,
}

impl Progress {
    /// From the journal: the night was at the last step whose command was carried out. Steps that leave no mark of their
    /// own and come after it are tried again, which does nothing where they had been done.
    pub(super) fn resume(script: &Script, world: &World) -> Result<Self, StoreError> {
        let last = world.journal.read(|read| {
            let scene = Scene::new(read, script, world);
            for (index, step) in script.steps.iter().enumerate().rev() {
                if step.act.is_some() && scene.carried_out(step)? {
                    return Ok::<_, StoreError>(Some(index));
                }
            }
            Ok(None)
        })?;
        let next = last.map_or(0, |index| index + 1);
        let offset = last.and_then(|index| script.steps.get(index)).map_or(0, |s| s.offset);
        let now = world.clock.now();
        let told = script.steps.iter().take(next).rfind(|s| s.say.is_some());
        Ok(Self {
            pace: Pace::X1,
            position: begins(script, offset).saturating_mul(1_000_000),
            last: now,
            next,
            reached: false,
            waited: 0,
            hint: told
                .map(|s| hint(s, world, if s.wait.is_some() { HintState::Done } else { HintState::Note })),
            trouble: false,
            refused: Vec::new(),
        })
    }

    /// How much of the night has passed since the last look, at the present pace.
    pub(super) fn passed(&mut self, now: Timestamp) -> i64 {
        let passed = now.0.saturating_sub(self.last.0).clamp(0, MOST_AT_ONCE);
        self.last = now;
        passed.saturating_mul(self.pace.factor())
    }

    /// Which week it is, of how many.
    fn week(&self, script: &Script) -> Option<(u32, u32)> {
        let Story::Reception { weeks } = script.story else { return None };
        let now = u32::try_from(self.position.div_euclid(WEEK)).unwrap_or(0).saturating_add(1);
        Some((now.min(weeks), weeks))
    }

    /// The clock was moved: what lies between did not pass.
    pub(super) fn looked(&mut self, now: Timestamp) {
        self.last = now;
    }

    pub(super) fn status(&self, script: &Script) -> Status {
        Status {
            pace: self.pace,
            hint: self.hint.clone(),
            done: self.next,
            steps: script.steps.len(),
            week: self.week(script),
            guide: script.story == Story::Year,
            ended: self.next >= script.steps.len(),
            trouble: self.trouble,
            refused: self.refused.clone(),
        }
    }
}

/// Where a story stands after the step at this offset: a night never before the visitor's coming, which it does not live through.
fn begins(script: &Script, offset: i64) -> i64 {
    match script.story {
        Story::Night => offset.max(script.opening_offset()),
        Story::Reception { .. } | Story::Year => offset,
    }
}

/// A step's hint, with the local time of this moment where the script leaves room for it.
pub(super) fn hint(step: &Step, world: &World, state: HintState) -> Hint {
    let zone = (world.facts)().zone.clone();
    let local = world.clock.now().to_jiff().map(|t| t.to_zoned_datetime(zone));
    let time = local.map_or_else(String::new, |z| z.strftime("%H:%M").to_string());
    let filled = |text: &Text| {
        let mut out = Text::default();
        for lang in Lang::ALL {
            out.set(lang, text.get(lang).map(|t| t.replace("{time}", &time)));
        }
        out
    };
    Hint {
        step: step.id.clone(),
        say: step.say.as_ref().map(filled).unwrap_or_default(),
        try_it: step.try_it.as_ref().map(filled),
        state,
    }
}
