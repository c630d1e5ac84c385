//! The guard: asks Cedar, with what the directory knows of the actor's mandate now.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use arc_swap::ArcSwap;
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, Request,
    RestrictedExpression,
};
use kernel::{Actor, Clock, Guard, Handling, Id, Power, Refusal, Resource, Timestamp, kind};

use crate::powers::STRATEGY;
use crate::{POWERS, Policies};

/// Powers that a function gives: a hundred of them at some functions, looked at with every act, and so shared and not copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Powers(Arc<BTreeSet<String>>);

impl std::ops::Deref for Powers {
    type Target = BTreeSet<String>;
    fn deref(&self) -> &BTreeSet<String> {
        &self.0
    }
}

impl FromIterator<String> for Powers {
    fn from_iter<I: IntoIterator<Item = String>>(all: I) -> Self {
        Self::from(all.into_iter().collect::<BTreeSet<String>>())
    }
}

impl From<BTreeSet<String>> for Powers {
    /// Whoever writes strategy reads it: said here and nowhere else, for the guard, the lists and the matrix alike, and also for a
    /// profile that was installed before the right to read stood by itself.
    fn from(mut all: BTreeSet<String>) -> Self {
        let (writes, reads) = STRATEGY;
        if all.contains(writes) {
            all.insert(reads.to_owned());
        }
        Self(Arc::new(all))
    }
}

/// A mandate as far as the policies look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Who holds it.
    pub person: Id<kind::Person>,
    /// Code of the function.
    pub function: String,
    /// Powers that the function gives.
    pub powers: Powers,
    /// Highest handling level it reads.
    pub clearance: Handling,
    /// Whether it reaches the whole region.
    pub everywhere: bool,
    /// Area codes it reaches otherwise.
    pub areas: BTreeSet<String>,
    /// From when on it holds.
    pub from: Timestamp,
    /// When it ends, if that is known.
    pub until: Option<Timestamp>,
    /// Need-to-know matters opened in an emergency, each until its instant.
    pub opened: BTreeMap<Id<kind::Matter>, Timestamp>,
}

impl Holding {
    /// Whether it holds at this instant.
    #[must_use]
    pub fn holds_at(&self, at: Timestamp) -> bool {
        self.from <= at && self.until.is_none_or(|end| at < end)
    }
}

/// All confirmed mandates, replaced as a whole whenever the directory changes.
pub type Holdings = HashMap<Id<kind::Mandate>, Holding>;

/// Each mandate with what Cedar sees of it, made once: it does not depend on what is asked.
type Seen = HashMap<Id<kind::Mandate>, (Holding, Option<Entity>)>;

/// Implements [`Guard`] with Cedar.
pub struct CedarGuard {
    policies: Policies,
    holdings: ArcSwap<Seen>,
    clock: Arc<dyn Clock>,
    authorizer: Authorizer,
    names: Names,
}

struct Names {
    actor: EntityUid,
    matter: EntityUid,
    actions: HashMap<Power, EntityUid>,
}

impl CedarGuard {
    /// A guard with these policies and, as yet, no mandates.
    ///
    /// # Errors
    /// When an entity's name cannot be made; a defect of the program.
    pub fn new(policies: Policies, clock: Arc<dyn Clock>) -> Result<Self, crate::PolicyError> {
        let uid = |ty: &str, id: &str| -> Result<EntityUid, crate::PolicyError> {
            let name: EntityTypeName = ty.parse().map_err(|e| crate::PolicyError::Schema(format!("{e}")))?;
            Ok(EntityUid::from_type_name_and_id(name, EntityId::new(id)))
        };
        let mut actions = HashMap::new();
        for power in POWERS {
            actions.insert(*power, uid("Action", power)?);
        }
        let names = Names { actor: uid("Actor", "actor")?, matter: uid("Matter", "matter")?, actions };
        Ok(Self { policies, holdings: ArcSwap::default(), clock, authorizer: Authorizer::new(), names })
    }

    /// Puts the present mandates in place of those before.
    pub fn set_holdings(&self, holdings: Holdings) {
        let seen = |held: Holding| {
            // What cannot be made is made again when it is asked, and then said.
            let entity = principal(self.names.actor.clone(), &held).ok();
            (held, entity)
        };
        self.holdings
            .store(Arc::new(holdings.into_iter().map(|(mandate, held)| (mandate, seen(held))).collect()));
    }

    /// Hash of the policies.
    #[must_use]
    pub fn policies_hash(&self) -> &str {
        self.policies.hash()
    }

    /// The actor's mandate, if it is theirs, of that function, and holds now.
    #[must_use]
    pub fn holding(&self, actor: &Actor) -> Option<Holding> {
        let now = self.clock.now();
        self.held(actor, now, |held, _| {
            let mut held = held.clone();
            held.opened.retain(|_, until| now < *until);
            held
        })
    }

    fn held<T>(
        &self,
        actor: &Actor,
        now: Timestamp,
        f: impl FnOnce(&Holding, Option<&Entity>) -> T,
    ) -> Option<T> {
        let holdings = self.holdings.load();
        let (held, entity) = holdings.get(&actor.mandate)?;
        let theirs = held.person == actor.person && held.function == actor.function;
        (theirs && held.holds_at(now)).then(|| f(held, entity.as_ref()))
    }

    /// Asks Cedar.
    #[must_use]
    pub fn allows(&self, held: &Holding, power: Power, resource: &Resource) -> bool {
        let opened = resource.matter.is_some_and(|m| held.opened.contains_key(&m));
        self.answer((held, None), opened, power, resource)
    }

    fn answer(
        &self,
        who: (&Holding, Option<&Entity>),
        opened: bool,
        power: Power,
        resource: &Resource,
    ) -> bool {
        self.ask(who, opened, power, resource).unwrap_or_else(|e| {
            tracing::error!(error = %e, power, "a policy could not be asked: refused");
            false
        })
    }

    fn ask(
        &self,
        (held, entity): (&Holding, Option<&Entity>),
        opened: bool,
        power: Power,
        resource: &Resource,
    ) -> Result<bool, String> {
        let Some(action) = self.names.actions.get(power) else {
            return Err(format!("unknown power {power}"));
        };
        let context = Context::from_pairs([
            ("power".to_owned(), RestrictedExpression::new_string(power.to_owned())),
            ("opened".to_owned(), RestrictedExpression::new_bool(opened)),
        ])
        .map_err(|e| e.to_string())?;
        let (actor, matter) = (self.names.actor.clone(), self.names.matter.clone());
        let request = Request::new(actor.clone(), action.clone(), matter.clone(), context, None)
            .map_err(|e| e.to_string())?;
        let principal = entity.map_or_else(|| principal(actor, held), |e| Ok(e.clone()))?;
        let entities = Entities::from_entities([principal, thing(matter, resource)?], None)
            .map_err(|e| e.to_string())?;
        let answer = self.authorizer.is_authorized(&request, &self.policies.set, &entities);
        if let Some(error) = answer.diagnostics().errors().next() {
            return Err(error.to_string());
        }
        Ok(answer.decision() == Decision::Allow)
    }
}

impl Guard for CedarGuard {
    fn permit(&self, actor: &Actor, power: Power, resource: &Resource) -> Result<(), Refusal> {
        if actor.is_system() {
            return Ok(());
        }
        let now = self.clock.now();
        let asked = |held: &Holding, entity: Option<&Entity>| {
            let until = resource.matter.and_then(|m| held.opened.get(&m));
            self.answer((held, entity), until.is_some_and(|until| now < *until), power, resource)
        };
        match self.held(actor, now, asked) {
            Some(true) => Ok(()),
            Some(false) => Err(Refusal::forbidden(power)),
            None => {
                Err(Refusal::new(kernel::Kind::Forbidden, "refusal-mandate-not-held").with("power", power))
            }
        }
    }
}

fn set(values: impl IntoIterator<Item = String>) -> RestrictedExpression {
    RestrictedExpression::new_set(values.into_iter().map(RestrictedExpression::new_string))
}

fn principal(uid: EntityUid, held: &Holding) -> Result<Entity, String> {
    let attributes = HashMap::from([
        ("person".to_owned(), RestrictedExpression::new_string(held.person.to_string())),
        ("function".to_owned(), RestrictedExpression::new_string(held.function.clone())),
        ("powers".to_owned(), set(held.powers.iter().cloned())),
        ("clearance".to_owned(), RestrictedExpression::new_long(held.clearance.rank())),
        ("everywhere".to_owned(), RestrictedExpression::new_bool(held.everywhere)),
        ("areas".to_owned(), set(held.areas.iter().cloned())),
    ]);
    Entity::new(uid, attributes, HashSet::new()).map_err(|e| e.to_string())
}

fn thing(uid: EntityUid, resource: &Resource) -> Result<Entity, String> {
    let owner = resource.owner.map_or_else(|| "nobody".to_owned(), |o| o.to_string());
    let attributes = HashMap::from([
        ("handling".to_owned(), RestrictedExpression::new_long(resource.handling.rank())),
        ("areas".to_owned(), set(resource.areas.iter().cloned())),
        ("placed".to_owned(), RestrictedExpression::new_bool(!resource.areas.is_empty())),
        ("readers".to_owned(), set(resource.readers.iter().cloned())),
        ("owner".to_owned(), RestrictedExpression::new_string(owner)),
    ]);
    Entity::new(uid, attributes, HashSet::new()).map_err(|e| e.to_string())
}
