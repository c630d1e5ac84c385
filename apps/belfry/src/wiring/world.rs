//! A place that runs: its journals, its profile, its territory, its people.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Policies, PolicyError, Recorder};
use directory::vault::{RelyingParty, Strong, Vault};
use kernel::{Chance, Clock, Files, Id, Ids, SystemChance, SystemClock, kind};
use profile::{Finding, Grade, Known, Profile};
use situation::Facts;
use situation_web::Names;
use store::{Command, Journal, Receipt, Stamp, StoreError, Submission, WriteError};

use super::exercise::exercise_definition;
use super::ground::{Ground, GroundError};
use super::journals::{Outside, definition};
use super::{People, data, facts};
use crate::checkpoints::Departures;
use crate::config::Config;
use crate::places;
use crate::public::Publisher;

/// Everything that pages, commands and rounds share.
pub(crate) struct World {
    pub config: Config,
    pub profile: Arc<Profile>,
    pub ground: Arc<Ground>,
    pub guard: Arc<CedarGuard>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub live: Journal,
    pub access: Journal,
    pub vault: Arc<Vault>,
    pub people: Arc<People>,
    pub recorder: Recorder,
    pub departures: Arc<Departures>,
    pub facts: Arc<Facts>,
    pub names: Arc<Names>,
    pub stamp: Arc<Stamp>,
    /// Puts the public site in place; made when it is first needed.
    pub public: OnceLock<Arc<Publisher>>,
}

/// The accountable place, shared. Whatever sends, fetches or signs for the outside asks for one: an exercise has none.
#[derive(Clone)]
pub(crate) struct Live(Arc<World>);

impl Live {
    /// Of a place that was opened. The world of an exercise never comes alone, so that it cannot become one.
    pub(crate) fn of(world: World) -> Self {
        Self(Arc::new(world))
    }
}

impl std::ops::Deref for Live {
    type Target = Arc<World>;
    fn deref(&self) -> &Arc<World> {
        &self.0
    }
}

/// Why a place does not open.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WorldError {
    /// Storage.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Policies.
    #[error(transparent)]
    Policies(#[from] PolicyError),
    /// Territory.
    #[error(transparent)]
    Ground(#[from] GroundError),
    /// The profile.
    #[error("{0}")]
    Profile(String),
    /// A command of the installation was not carried out.
    #[error("{0}: {1}")]
    Command(&'static str, WriteError),
    /// Keys.
    #[error(transparent)]
    Keys(#[from] crate::keys::KeysError),
    /// A thread, a socket.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// Anything that one sentence says.
    #[error("{0}")]
    Plain(String),
}

/// What strong sign-in needs: the address under which people reach this place, and the key of the one-time codes.
fn strong(config: &Config, profile: &Profile) -> Result<Strong, WorldError> {
    let brand = kernel::brand::FR;
    let name = format!("{brand} {}", profile.head.names.show(kernel::Lang::Fr));
    Ok(Strong {
        party: Some(RelyingParty { origin: config.url.clone(), name }),
        key: Some(crate::keys::factors(&places::keys(config))?),
        fresh: Some(i64::from(config.sign_in.strong_minutes) * 60),
    })
}

/// The profile in use with its files.
///
/// # Errors
/// When there is none of that name, or it has an error; says which in which file.
pub(crate) fn profile(config: &Config) -> Result<(Profile, Arc<dyn Files>), WorldError> {
    let files = data::profile(config).ok_or_else(|| {
        WorldError::Profile(format!(
            "there is no profile «{}»: name brussels, minimal or a folder with a profile.toml",
            config.profile
        ))
    })?;
    let profile = Profile::load(files.as_ref()).map_err(|f| WorldError::Profile(said(&f)))?;
    let faults: Vec<Finding> =
        profile.check(&known(None)).into_iter().filter(|f| f.grade == Grade::Error).collect();
    if faults.is_empty() { Ok((profile, files)) } else { Err(WorldError::Profile(said(&faults))) }
}

/// The profile in use alone.
///
/// # Errors
/// As [`profile`].
pub(crate) fn profile_in_use(config: &Config) -> Result<Profile, WorldError> {
    profile(config).map(|(profile, _)| profile)
}

/// What the program knows and a profile only names.
pub(crate) fn known(areas: Option<BTreeSet<String>>) -> Known {
    Known { powers: access::POWERS.iter().map(|p| (*p).to_owned()).collect(), areas }
}

/// Findings, one a line.
pub(crate) fn said(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    format!("the profile cannot be used:\n  {}", lines.join("\n  "))
}

impl World {
    /// Opens the journals and everything around them.
    ///
    /// # Errors
    /// What does not open, in words for the operator.
    pub(crate) fn open(config: &Config) -> Result<Self, WorldError> {
        Self::open_with(config, Arc::new(SystemClock))
    }

    /// As [`World::open`], with another clock: demonstrations and exercises.
    ///
    /// # Errors
    /// As [`World::open`].
    pub(crate) fn open_with(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, WorldError> {
        Self::open_apart(config, Arc::clone(&clock), clock)
    }

    /// As [`World::open_with`], with a clock of their own for sessions: where weeks pass in a minute, whoever came in stays in.
    ///
    /// # Errors
    /// As [`World::open`].
    pub(crate) fn open_apart(
        config: &Config,
        clock: Arc<dyn Clock>,
        sessions: Arc<dyn Clock>,
    ) -> Result<Self, WorldError> {
        let (profile, files) = profile(config)?;
        let zone = web::zone(&profile.head.time_zone).map_err(|e| WorldError::Plain(e.to_string()))?;
        let ground = Arc::new(Ground::load(files.as_ref(), config, Arc::clone(&clock), zone)?);
        let profile = Arc::new(profile);
        let guard =
            Arc::new(CedarGuard::new(Policies::load(data::policies().as_ref())?, Arc::clone(&clock))?);
        let chance: Arc<dyn Chance> = Arc::new(SystemChance);
        let outside = Outside {
            guard: Arc::clone(&guard),
            profile: Arc::clone(&profile),
            clock: Arc::clone(&clock),
            chance: Arc::clone(&chance),
        };
        let backend = places::backend(config);
        let live = Journal::open(&backend, definition("live", &outside))?;
        let access = Journal::open(&backend, definition("access", &outside))?;
        live.release_jobs()?;
        let vault = Vault::open(live.clone(), sessions, Arc::clone(&chance))?;
        let vault = Arc::new(vault.strong(&strong(config, &profile)?));
        let people = People::follow(&live, &guard, &profile)?;
        let stamp = Arc::new(Stamp {
            policies: guard.policies_hash().to_owned(),
            profile: profile.hash().to_owned(),
            territory: ground.version().to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
        });
        Ok(Self {
            facts: Arc::new(facts::facts(&profile)?),
            names: Arc::new(facts::names(&profile, &ground)),
            config: config.clone(),
            recorder: Recorder::default(),
            departures: Arc::default(),
            profile,
            ground,
            guard,
            clock,
            chance,
            live,
            access,
            vault,
            people,
            stamp,
            public: OnceLock::new(),
        })
    }

    /// The world of an exercise, around its own journals and with files of its own. It comes shared, and so never as a [`Live`].
    ///
    /// # Errors
    /// As [`World::open`].
    pub(crate) fn of_exercise(
        live: &Live,
        no: i64,
        address: &str,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Self>, WorldError> {
        let guard =
            Arc::new(CedarGuard::new(Policies::load(data::policies().as_ref())?, Arc::clone(&clock))?);
        let chance = Arc::clone(&live.chance);
        let outside = Outside {
            guard: Arc::clone(&guard),
            profile: Arc::clone(&live.profile),
            clock: Arc::clone(&clock),
            chance: Arc::clone(&chance),
        };
        let name = ::exercise::exercise::journal(no);
        let backend = places::backend(&live.config);
        let own = exercise_definition(no, live, Arc::clone(&clock), Arc::clone(&guard));
        let journal = Journal::open(&backend, own)?;
        let access = Journal::open(&backend, definition(&format!("{name}-access"), &outside))?;
        journal.release_jobs()?;
        // Whoever plays stays in while hours of the exercise pass in minutes.
        let vault = Arc::new(Vault::open(journal.clone(), Arc::new(SystemClock), Arc::clone(&chance))?);
        let people = People::follow(&journal, &guard, &live.profile)?;
        Ok(Arc::new(Self {
            facts: Arc::new(Facts { exercise: true, ..Facts::clone(&live.facts) }),
            names: Arc::clone(&live.names),
            config: live.config.apart(&name, address),
            recorder: Recorder::default(),
            departures: Arc::default(),
            profile: Arc::clone(&live.profile),
            ground: Arc::clone(&live.ground),
            guard,
            clock,
            chance,
            live: journal,
            access,
            vault,
            people,
            stamp: Arc::clone(&live.stamp),
            public: OnceLock::new(),
        }))
    }

    /// Identifiers.
    pub(crate) fn ids(&self) -> Ids<'_> {
        Ids::new(self.clock.as_ref(), self.chance.as_ref())
    }

    /// Carries out a command as the program itself.
    ///
    /// # Errors
    /// The refusal, or why it could not be stored.
    pub(crate) fn as_system(&self, command: Box<dyn Command>) -> Result<Receipt, WorldError> {
        self.as_system_with(self.ids().next(), command)
    }

    /// The same under a command id of one's own: a repeat is answered with the first receipt.
    ///
    /// # Errors
    /// As [`World::as_system`].
    pub(crate) fn as_system_with(
        &self,
        command_id: Id<kind::Command>,
        command: Box<dyn Command>,
    ) -> Result<Receipt, WorldError> {
        let name = command.name();
        let actor = kernel::Actor::system();
        let submission = Submission { command_id, actor, command, stamp: Arc::clone(&self.stamp) };
        self.live.submit_blocking(submission).map_err(|e| WorldError::Command(name, e))
    }

    /// Closes the journals, the accountable one last.
    pub(crate) fn close(&self) {
        self.access.close();
        self.live.close();
    }
}
