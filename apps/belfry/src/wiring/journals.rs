//! What each journal of a place is made of.

use std::sync::Arc;

use access::{CedarGuard, MatterView, Policies};
use bodies::{BodiesEffects, BodiesView};
use commitments::{CommitmentEffects, CommitmentView};
use directory::{DirectoryView, vault};
use emergency::{EmergencyEffects, EmergencyView};
use indicators::{IndicatorEffects, IndicatorView};
use kernel::{Chance, Clock, SystemChance, SystemClock};
use outbox::{OutboxEffects, OutboxView};
use perimeters::PerimeterView;
use profile::{Profile, ProfileView};
use readiness::ReadinessView;
use relief::{ReliefEffects, ReliefView};
use situation::{SituationEffects, SituationView};
use store::{Definition, Journal, KeepStep, View};

use super::world::{self, WorldError};
use crate::config::Config;
use crate::flows::IncidentMoves;
use crate::outbox::Alarms;
use crate::places;

/// The outside world of a journal.
pub(crate) struct Outside {
    pub guard: Arc<CedarGuard>,
    pub profile: Arc<Profile>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
}

/// Tables beside the accountable journal.
pub(crate) fn live_keeps() -> Vec<KeepStep> {
    [vault::STEPS, desk::links::STEPS].concat()
}

/// The views of `live` or `access`.
pub(crate) fn views(journal: &str) -> Vec<Arc<dyn View>> {
    if journal == "live" {
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
            Arc::new(EmergencyView),
            Arc::new(ReadinessView),
            Arc::new(ReliefView),
        ]
    } else {
        Vec::new()
    }
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
        effects: if live {
            vec![
                Arc::new(SituationEffects),
                Arc::new(CommitmentEffects),
                Arc::new(BodiesEffects),
                Arc::new(IndicatorEffects),
                Arc::new(ReliefEffects),
                Arc::new(OutboxEffects),
                Arc::new(Alarms(outside.profile.outgoing.automatic)),
                Arc::new(EmergencyEffects),
                Arc::new(IncidentMoves),
            ]
        } else {
            Vec::new()
        },
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
