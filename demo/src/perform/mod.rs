//! From a step to commands: what is still to be done about it, given what stands in the rows now.

mod centre;
mod figures;
mod incident;
mod inform;
mod log;
mod messages;
mod orders;
mod papers;
mod perimeters;
mod phases;
mod plans;
mod public;
mod relief;
mod sessions;
mod signal;

use std::sync::Arc;

use kernel::{Actor, Timestamp};
use store::{Ask, Command, Rule, StoreError};

use crate::rooms::Rooms;
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
    /// The refusal that it comes to, where the script means it to.
    pub(crate) refused: Option<String>,
}

/// What is to be asked; nothing when somebody has done it, or it makes no sense any more.
pub(crate) type Asks = Vec<(String, Box<dyn Command>)>;

/// The commands that a step needs now. Empty: nothing is left to do.
pub(crate) fn plan(scene: &Scene<'_>, step: &Step) -> Result<Vec<Planned>, StoreError> {
    let (Some(act), Some(who)) = (&step.act, &step.who) else { return Ok(Vec::new()) };
    let who = papers::instead(scene, act, who)?;
    let Some(actor) = scene.actor(who)? else {
        tracing::warn!(
            step = step.id,
            who,
            "the script's person holds no function here: the step is left out"
        );
        return Ok(Vec::new());
    };
    let asks = asks(scene, step, act, &actor)?;
    let refused = act.refused();
    let planned = |(part, command)| {
        let refused = refused.map(str::to_owned);
        Planned { part, actor: actor.clone(), command, refused }
    };
    Ok(asks.into_iter().map(planned).collect())
}

fn asks(scene: &Scene<'_>, step: &Step, act: &Act, actor: &Actor) -> Result<Asks, StoreError> {
    match act {
        Act::Centre(_)
        | Act::Relief(_)
        | Act::Session(_)
        | Act::Order(_)
        | Act::Message(_)
        | Act::Figure(_)
        | Act::Phase(_)
        | Act::Plan(_)
        | Act::Perimeter(_)
        | Act::Public(_) => in_a_room(scene, step, act, actor),
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
        Act::Missed(m) => inform::missed(scene, step, m),
        Act::Draft(d) => papers::draft(scene, d, actor),
        Act::Translate(t) => papers::translate(scene, t),
        Act::Issue(i) => papers::issue(scene, i),
        Act::HandOver(h) => papers::hand_over(scene, h),
        Act::Accept(_) => papers::accept(scene),
        Act::TakeOver(t) => papers::take_over(scene, t),
        Act::Gather(g) => signal::gather(scene, g),
    }
}

/// The acts of the crisis rooms, where there are any.
fn in_a_room(scene: &Scene<'_>, step: &Step, act: &Act, actor: &Actor) -> Result<Asks, StoreError> {
    let Some(rooms) = &scene.world.rooms else { return Ok(Vec::new()) };
    let cx = Cx { scene, rooms: rooms.as_ref(), step, actor };
    match act {
        Act::Centre(c) => centre::asks(&cx, c),
        Act::Relief(r) => relief::asks(&cx, r),
        Act::Session(s) => sessions::asks(&cx, s),
        Act::Order(o) => orders::asks(&cx, o),
        Act::Message(m) => messages::asks(&cx, m),
        Act::Figure(f) => figures::asks(&cx, f),
        Act::Phase(p) => phases::asks(&cx, p),
        Act::Plan(p) => plans::asks(&cx, p),
        Act::Perimeter(p) => perimeters::asks(&cx, p),
        Act::Public(p) => public::asks(&cx, p),
        _ => Ok(Vec::new()),
    }
}

/// What a performer of the crisis rooms works with.
struct Cx<'a> {
    scene: &'a Scene<'a>,
    rooms: &'a dyn Rooms,
    step: &'a Step,
    actor: &'a Actor,
}

impl Cx<'_> {
    /// So many minutes from now.
    const fn in_minutes(&self, minutes: i64) -> Timestamp {
        self.scene.now.plus_seconds(minutes * 60)
    }
}

/// Nothing is left to do.
const NOTHING: Result<Asks, StoreError> = Ok(Vec::new());

/// One command that marks the step.
fn one<R: Rule + 'static>(rule: R, facts: &Arc<R::Facts>) -> Asks {
    vec![part("", rule, facts)]
}

/// One of several commands of a step.
fn part<R: Rule + 'static>(name: &str, rule: R, facts: &Arc<R::Facts>) -> (String, Box<dyn Command>) {
    (name.to_owned(), Ask::boxed(rule, Arc::clone(facts)))
}
