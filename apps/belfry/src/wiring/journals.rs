//! What each journal of a place is made of.

use std::sync::Arc;

use access::{CedarGuard, MatterView, Policies};
use account::{AccountEffects, AccountView};
use bodies::{BodiesEffects, BodiesView};
use commitments::{CommitmentEffects, CommitmentView};
use continuity::{ContinuityEffects, ContinuityView};
use contributions::{ContributionEffects, ContributionView};
use directory::{DirectoryView, vault};
use duties::{DutyEffects, DutyView};
use emergency::{EmergencyEffects, EmergencyView};
use exercise::{ExerciseEffects, ExerciseView, InjectEffects};
use indicators::{IndicatorEffects, IndicatorView};
use kernel::{Chance, Clock, SystemChance, SystemClock};
use logic::LogicView;
use outbox::{OutboxEffects, OutboxView};
use paper::PaperView;
use perimeters::PerimeterView;
use planned::{PlannedEffects, PlannedView};
use profile::{Profile, ProfileView};
use programme::ProgrammeView;
use readiness::{ReadinessEffects, ReadinessView};
use registers::{RegistersEffects, RegistersView};
use relief::{ReliefEffects, ReliefView};
use situation::{SituationEffects, SituationView};
use store::{Definition, Effects, Journal, KeepStep, View};
use strategy::StrategyView;
use warning::{WarningEffects, WarningView};
use webhooks::WebhookView;

use super::world::{self, WorldError};
use crate::config::Config;
use crate::flows::IncidentMoves;
use crate::outbox::Alarms;
use crate::places;
use crate::public::PublicFigures;

/// The outside world of a journal.
pub(crate) struct Outside {
    pub guard: Arc<CedarGuard>,
    pub profile: Arc<Profile>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
}

/// Tables beside the accountable journal.
pub(crate) fn live_keeps() -> Vec<KeepStep> {
    [vault::STEPS, desk::links::STEPS, webhooks::STEPS, outbox::push::STEPS, contributions::draft::STEPS]
        .concat()
}

/// Whether people act in this journal: the accountable one, or that of an exercise.
fn acted_in(journal: &str) -> bool {
    journal == "live" || (journal.starts_with("exercise-") && !journal.ends_with("-access"))
}

/// The views of `live`, of an exercise or of `access`.
pub(crate) fn views(journal: &str) -> Vec<Arc<dyn View>> {
    if acted_in(journal) {
        vec![
            Arc::new(MatterView),
            Arc::new(DirectoryView),
            Arc::new(ProfileView),
            Arc::new(SituationView),
            Arc::new(CommitmentView),
            Arc::new(BodiesView),
            Arc::new(IndicatorView),
            Arc::new(OutboxView),
            Arc::new(PerimeterView),
            Arc::new(PlannedView),
            Arc::new(ProgrammeView),
            Arc::new(StrategyView),
            Arc::new(EmergencyView),
            Arc::new(ReadinessView),
            Arc::new(RegistersView),
            Arc::new(ReliefView),
            Arc::new(PaperView),
            Arc::new(WarningView),
            Arc::new(ExerciseView),
            Arc::new(ContinuityView),
            Arc::new(WebhookView),
            Arc::new(ContributionView),
            Arc::new(AccountView),
            Arc::new(DutyView),
            Arc::new(LogicView),
        ]
    } else {
        Vec::new()
    }
}

/// Effects within the place: what one package causes in another.
fn within(outside: &Outside) -> Vec<Arc<dyn Effects>> {
    vec![
        Arc::new(SituationEffects),
        Arc::new(CommitmentEffects),
        Arc::new(BodiesEffects),
        Arc::new(IndicatorEffects),
        Arc::new(ReliefEffects),
        Arc::new(ContinuityEffects),
        Arc::new(Alarms(outside.profile.outgoing.automatic)),
        Arc::new(EmergencyEffects),
        Arc::new(PlannedEffects),
        Arc::new(ReadinessEffects),
        Arc::new(AccountEffects),
        Arc::new(RegistersEffects),
        Arc::new(DutyEffects),
        Arc::new(InjectEffects),
        Arc::new(IncidentMoves),
    ]
}

/// Effects by which something leaves the place, or reaches it from an exercise. An exercise has none of them.
fn leaving() -> Vec<Arc<dyn Effects>> {
    vec![
        Arc::new(OutboxEffects),
        Arc::new(ExerciseEffects),
        Arc::new(WarningEffects),
        Arc::new(PublicFigures),
        Arc::new(ContributionEffects),
    ]
}

/// The definition of an exercise's journal: as `live`, without anything by which something leaves. Who may do what is put in by
/// whoever opens it.
pub(super) fn exercise_journal(journal: &str, outside: &Outside) -> Definition {
    Definition { effects: within(outside), keeps: live_keeps(), ..definition(journal, outside) }
}

/// The definition of `live` or `access`.
pub(crate) fn definition(journal: &str, outside: &Outside) -> Definition {
    let live = journal == "live";
    let profile = Arc::clone(&outside.profile);
    let grounds = move |kind: &str| {
        let found = profile.purpose_of(kind);
        found.map_or_else(|| (String::new(), String::new()), |p| (p.basis.clone(), p.purpose.clone()))
    };
    Definition {
        journal: journal.to_owned(),
        views: views(journal),
        effects: if live { [within(outside), leaving()].concat() } else { Vec::new() },
        keeps: if live { live_keeps() } else { Vec::new() },
        guard: outside.guard.clone(),
        clock: Arc::clone(&outside.clock),
        chance: Arc::clone(&outside.chance),
        grounds: Arc::new(grounds),
    }
}

/// Opens one journal alone, for a command that repairs or checks.
///
/// # Errors
/// When the profile or the policies cannot be used, or the store does not open.
pub(crate) fn open_journal(config: &Config, journal: &str) -> Result<Journal, WorldError> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let profile = Arc::new(world::profile(config)?.0);
    let guard =
        Arc::new(CedarGuard::new(Policies::load(super::data::policies().as_ref())?, Arc::clone(&clock))?);
    let outside = Outside { guard, profile, clock, chance: Arc::new(SystemChance) };
    Ok(Journal::open(&places::backend(config), definition(journal, &outside))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables beside a journal change like the acts' own: by new steps. Whoever edits one locks out every place that has applied it.
    #[test]
    fn the_steps_of_every_table_beside_the_journal_are_pinned() {
        let lock = std::fs::read_to_string("../../foundation/store/steps.lock").unwrap();
        let all = store::checksums(&live_keeps());
        let numbered = |name: &str| name.starts_with(|c: char| c.is_ascii_digit());
        assert!(!all.iter().any(|(name, _)| numbered(name)), "names with a number first are the store's own");
        let now: Vec<String> = all.iter().map(|(name, sum)| format!("{sum}  {name}")).collect();
        let others = |line: &&str| line.split("  ").nth(1).is_some_and(|name| !numbered(name));
        let pinned: Vec<&str> = lock.lines().filter(others).collect();
        for line in &pinned {
            assert!(now.iter().any(|n| n == line), "this step was changed; write a new one instead: {line}");
        }
        for line in &now {
            assert!(pinned.contains(&line.as_str()), "a step is new; add it to steps.lock: {line}");
        }
    }
}
