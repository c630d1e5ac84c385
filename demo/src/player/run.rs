//! Letting the night pass, step by step.

use std::sync::Arc;

use store::{Submission, WriteError};

use super::progress::{Progress, hint};
use super::{HintState, Player};
use crate::perform::{self, Planned};
use crate::scene::{Scene, command};
use crate::script::Step;

/// The journal takes no entries now.
struct Trouble;

impl Player {
    /// Lets so much of the night pass and carries out what comes due.
    pub(super) fn pass(&self, progress: &mut Progress, mut budget: i64) {
        while let Some(step) = self.script.steps.get(progress.next) {
            let due = step.offset.saturating_mul(1_000_000);
            let ahead = due.saturating_sub(progress.position).max(0);
            if ahead > budget {
                progress.position = progress.position.saturating_add(budget);
                return;
            }
            budget -= ahead;
            progress.position = progress.position.max(due);
            self.reach(progress, step);
            if let Some(wait) = step.wait {
                match self.plan(step) {
                    Ok(planned) if planned.is_empty() => Self::settled(progress, HintState::Done),
                    Ok(_) => {
                        let left = i64::from(wait).saturating_mul(1_000_000).saturating_sub(progress.waited);
                        if left > budget {
                            progress.waited = progress.waited.saturating_add(budget);
                            return;
                        }
                        budget -= left.max(0);
                        Self::settled(progress, HintState::ByColleague);
                    }
                    Err(Trouble) => {
                        progress.trouble = true;
                        return;
                    }
                }
            }
            if self.carry_out(progress, step).is_err() {
                return;
            }
        }
    }

    /// Everything up to the next hint, at once.
    pub(super) fn jump_now(&self, progress: &mut Progress) {
        let shown = progress.reached;
        let mut first = true;
        while let Some(step) = self.script.steps.get(progress.next) {
            let waiting = first && shown;
            first = false;
            let due = step.offset.saturating_mul(1_000_000);
            let ahead = due.saturating_sub(progress.position);
            progress.position = progress.position.max(due);
            self.skipped(progress, ahead);
            self.reach(progress, step);
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

    /// A step's time has come: its hint is shown.
    fn reach(&self, progress: &mut Progress, step: &Step) {
        if !progress.reached && step.say.is_some() {
            let state = if step.wait.is_some() { HintState::Open } else { HintState::Note };
            progress.hint = Some(hint(step, &self.world, state));
            self.show(progress);
        }
        progress.reached = true;
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

    /// Gives the step's commands. A refusal is noted and the night goes on; a journal that takes nothing stops it here.
    fn carry_out(&self, progress: &mut Progress, step: &Step) -> Result<(), Trouble> {
        let done = self.plan(step).and_then(|planned| {
            for one in planned {
                match self.submit(step, one) {
                    Ok(()) => {}
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
            Ok(())
        });
        progress.trouble = done.is_err();
        done?;
        progress.next += 1;
        progress.reached = false;
        progress.waited = 0;
        Ok(())
    }

    fn submit(&self, step: &Step, one: Planned) -> Result<(), WriteError> {
        let submission = Submission {
            command_id: command(&self.script, &step.id, &one.part),
            actor: one.actor,
            command: one.command,
            stamp: Arc::clone(&(self.world.stamp)()),
        };
        self.world.journal.submit_blocking(submission).map(drop)
    }
}
