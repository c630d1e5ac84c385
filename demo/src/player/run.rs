//! Letting a story pass, step by step.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use store::{Submission, WriteError};

use super::progress::{Progress, hint};
use super::{HintState, Player};
use crate::perform::{self, Planned};
use crate::scene::{Scene, command};
use crate::script::{Step, Story};

/// Half a day, in microseconds.
const HALF_DAY: i64 = 43_200 * 1_000_000;

/// For so many seconds a colleague waits before acting in a role that the visitor has taken.
const TAKEN: u32 = 30;

/// The journal takes no entries now.
struct Trouble;

/// How much of what passes the clock has to be moved by.
#[derive(Clone, Copy)]
enum Moved {
    /// All of it.
    Wholly,
    /// What the clock did not pass by itself at the present pace.
    InPart,
}

impl Player {
    /// Lets so much of the night pass and carries out what comes due.
    pub(super) fn pass(&self, progress: &mut Progress, mut budget: i64) {
        if self.script.story == Story::Year {
            return self.guide(progress);
        }
        while let Some(step) = self.script.steps.get(progress.next) {
            let due = step.offset.saturating_mul(1_000_000);
            let ahead = due.saturating_sub(progress.position).max(0);
            if ahead > budget {
                self.advance(progress, budget, Moved::InPart);
                return;
            }
            budget -= ahead;
            self.advance(progress, ahead, Moved::InPart);
            self.reach(progress, step);
            match self.wait(progress, step, &mut budget) {
                Ok(true) => {}
                Ok(false) => return,
                Err(Trouble) => {
                    progress.trouble = true;
                    return;
                }
            }
            if self.carry_out(progress, step).is_err() {
                return;
            }
        }
    }

    /// Shows the first hint of a guide. Nobody acts in it, and nothing tells what the visitor has tried: it goes on by their hand alone.
    fn guide(&self, progress: &mut Progress) {
        if progress.next == 0 {
            self.jump_now(progress);
        }
    }

    /// Waits for the visitor, where a hint asks for the step or the visitor has taken the role of whoever does it; whether the
    /// waiting is over.
    fn wait(&self, progress: &mut Progress, step: &Step, budget: &mut i64) -> Result<bool, Trouble> {
        let taken = || step.who.as_ref().is_some_and(|who| (self.world.taken)(who));
        let Some(wait) = step.wait.or_else(|| taken().then_some(TAKEN)) else { return Ok(true) };
        let done = self.plan(step)?.is_empty();
        if !done {
            let left = i64::from(wait).saturating_mul(1_000_000).saturating_sub(progress.waited);
            if left > *budget {
                progress.waited = progress.waited.saturating_add(*budget);
                return Ok(false);
            }
            *budget -= left.max(0);
        }
        // Only a step that a hint asks for says what came of it.
        if step.wait.is_some() {
            Self::settled(progress, if done { HintState::Done } else { HintState::ByColleague });
        }
        Ok(true)
    }

    /// Everything up to the next hint, at once.
    pub(super) fn jump_now(&self, progress: &mut Progress) {
        let shown = progress.reached;
        let mut first = true;
        while let Some(step) = self.script.steps.get(progress.next) {
            let waiting = first && shown;
            first = false;
            let due = step.offset.saturating_mul(1_000_000);
            let ahead = due.saturating_sub(progress.position).max(0);
            self.advance(progress, ahead, Moved::Wholly);
            // Shown when the jump is over, so that what the strip tells has happened.
            self.reached(progress, step);
            let asks = step.say.is_some() && !waiting;
            if asks && step.wait.is_some() {
                return;
            }
            if waiting && step.wait.is_some() {
                let done = self.plan(step).is_ok_and(|p| p.is_empty());
                Self::settled(progress, if done { HintState::Done } else { HintState::ByColleague });
            }
            if self.carry_out(progress, step).is_err() || asks {
                return;
            }
        }
    }

    /// Everything before the visitor's coming, where the story lives through it.
    pub(super) fn live_through(&self, progress: &mut Progress) {
        if self.script.story == Story::Night {
            return;
        }
        let opening = self.script.opening_offset();
        while let Some(step) = self.script.steps.get(progress.next).filter(|s| s.offset < opening) {
            let ahead = step.offset.saturating_mul(1_000_000).saturating_sub(progress.position).max(0);
            self.advance(progress, ahead, Moved::Wholly);
            if self.carry_out(progress, step).is_err() {
                return;
            }
        }
        let left = opening.saturating_mul(1_000_000).saturating_sub(progress.position);
        if left > 0 {
            self.advance(progress, left, Moved::Wholly);
        }
    }

    /// Lets so much of the story pass, the clock with it, and does what has come due at noon and at midnight.
    fn advance(&self, progress: &mut Progress, micros: i64, moved: Moved) {
        let before = progress.position;
        progress.position = before.saturating_add(micros);
        let passed = match moved {
            Moved::Wholly => 0,
            Moved::InPart => micros / progress.pace.factor().max(1),
        };
        self.skipped(progress, micros.saturating_sub(passed));
        if progress.position.div_euclid(HALF_DAY) > before.div_euclid(HALF_DAY) {
            self.round();
        }
    }

    /// What the program does by itself is done now.
    fn round(&self) {
        if let Some(rounds) = self.rounds.get().filter(|_| self.script.story != Story::Night) {
            rounds();
        }
    }

    /// The clock is moved on by what did not pass by itself.
    fn skipped(&self, progress: &mut Progress, micros: i64) {
        if let Some(skip) = self.skip.get().filter(|_| micros > 0) {
            skip(micros);
            progress.looked(self.world.clock.now());
        }
    }

    /// A step's time has come: its hint is shown.
    fn reach(&self, progress: &mut Progress, step: &Step) {
        if self.reached(progress, step) {
            self.show(progress);
        }
    }

    /// A step's time has come; whether that brings a new hint.
    fn reached(&self, progress: &mut Progress, step: &Step) -> bool {
        let fresh = !progress.reached && step.say.is_some();
        if fresh {
            let state = if step.wait.is_some() { HintState::Open } else { HintState::Note };
            progress.hint = Some(hint(step, &self.world, state));
        }
        progress.reached = true;
        fresh
    }

    fn settled(progress: &mut Progress, state: HintState) {
        if let Some(hint) = &mut progress.hint {
            hint.state = state;
        }
    }

    fn plan(&self, step: &Step) -> Result<Vec<Planned>, Trouble> {
        let look = |read: &dyn store::Read| perform::plan(&Scene::new(read, &self.script, &self.world), step);
        self.world.journal.read(look).map_err(|e| {
            tracing::error!(error = %e, step = step.id, "the demonstration cannot read the journal");
            Trouble
        })
    }

    /// Gives the step's commands, all of one step together. A refusal is noted and the story goes on; a journal that takes
    /// nothing stops it here.
    fn carry_out(&self, progress: &mut Progress, step: &Step) -> Result<(), Trouble> {
        let done = self.plan(step).and_then(|planned| {
            let acts = !planned.is_empty();
            let give = |one: Planned| (one.refused.clone(), self.submit(step, one));
            let given: Vec<_> = planned.into_iter().map(give).collect();
            for (meant, answer) in given {
                match answer
                    .recv()
                    .unwrap_or_else(|_| Err(WriteError::Stopped("the writer is gone".to_owned())))
                {
                    Ok(()) => {}
                    Err(WriteError::Refused(refusal)) if meant.as_ref() == Some(&refusal.key) => {}
                    Err(WriteError::Refused(refusal)) => {
                        tracing::warn!(step = step.id, %refusal, "a step of the demonstration was refused");
                        progress.refused.push((step.id.clone(), refusal));
                    }
                    Err(e) => {
                        if !progress.trouble {
                            tracing::error!(error = %e, step = step.id, "the demonstration cannot write");
                        }
                        return Err(Trouble);
                    }
                }
            }
            Ok(acts)
        });
        progress.trouble = done.is_err();
        let acted = done?;
        progress.next += 1;
        progress.reached = false;
        progress.waited = 0;
        // Before the clock is moved on: what follows from an act is recorded at its hour.
        if acted {
            self.round();
        }
        Ok(())
    }

    /// Hands a command to the writer; the answer comes when it is decided.
    fn submit(&self, step: &Step, one: Planned) -> Receiver<Result<(), WriteError>> {
        let submission = Submission {
            command_id: command(&self.script, &step.id, &one.part),
            actor: one.actor,
            command: one.command,
            stamp: Arc::clone(&(self.world.stamp)()),
        };
        let (tx, rx) = mpsc::sync_channel(1);
        self.world.journal.submit(submission, Box::new(move |answer| drop(tx.send(answer.map(drop)))));
        rx
    }
}
