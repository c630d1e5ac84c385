//! From a step to commands: what is still to be done about it, given what stands in the rows now.

mod incident;
mod inform;
mod log;
mod papers;
mod signal;

use kernel::Actor;
use situation::{Ask, Facts, Rule};
use std::sync::Arc;
use store::{Command, StoreError};

use crate::scene::Scene;
use crate::script::{Act, Step};

/// A command that is to be given.
pub(crate) struct Planned {
    /// Tells the commands of one step apart; empty for the one that marks the step as carried out.
    pub(crate) part: String,
    /// Who gives it.
    pub(crate) actor: Actor,
    /// The command.
    pub(crate) command: Box<dyn Command>,
}

/// What is to be asked; nothing when somebody has done it, or it makes no sense any more.
pub(crate) type Asks = Vec<(String, Box<dyn Command>)>;

/// The commands that a step needs now. Empty: nothing is left to do.
pub(crate) fn plan(scene: &Scene<'_>, step: &Step) -> Result<Vec<Planned>, StoreError> {
    let (Some(act), Some(who)) = (&step.act, &step.who) else { return Ok(Vec::new()) };
    let asks = asks(scene, step, act)?;
    if asks.is_empty() {
        return Ok(Vec::new());
    }
    let who = papers::instead(scene, act, who)?;
    let Some(actor) = scene.actor(who)? else {
        tracing::warn!(
            step = step.id,
            who,
            "the script's person holds no function here: the step is left out"
        );
        return Ok(Vec::new());
    };
    let planned = |(part, command)| Planned { part, actor: actor.clone(), command };
    Ok(asks.into_iter().map(planned).collect())
}

fn asks(scene: &Scene<'_>, step: &Step, act: &Act) -> Result<Asks, StoreError> {
    match act {
        Act::Write(w) => log::write(scene, step, w),
        Act::Correct(c) => log::correct(scene, step, c),
        Act::Status(s) => log::status(scene, s),
        Act::Call(c) => signal::call(scene, step, c),
        Act::Warn(w) => signal::warn(scene, w),
        Act::Aside(a) => signal::aside(scene, a),
        Act::Attach(a) => signal::attach(scene, a),
        Act::Promote(p) => incident::promote(scene, p),
        Act::Open(o) => incident::open(scene, step, o),
        Act::Change(c) => incident::change(scene, c),
        Act::Turn(t) => incident::turn(scene, t),
        Act::Told(t) => inform::told(scene, step, t),
        Act::Missed(m) => inform::missed(scene, m),
        Act::Draft(d) => papers::draft(scene, d),
        Act::Translate(t) => papers::translate(scene, t),
        Act::Issue(i) => papers::issue(scene, i),
        Act::HandOver(h) => papers::hand_over(scene, h),
        Act::Accept(_) => papers::accept(scene),
        Act::TakeOver(t) => papers::take_over(scene, t),
    }
}

/// One command that marks the step.
fn one<R: Rule<Facts = situation::Facts> + 'static>(rule: R, facts: &Arc<Facts>) -> Asks {
    vec![(String::new(), Ask::boxed(rule, Arc::clone(facts)))]
}
