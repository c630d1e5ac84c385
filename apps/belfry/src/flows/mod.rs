//! Flows: an event of one domain becomes a command to another, exactly once. One file per flow; each takes the jobs of its
//! queue and asks under a command id made from the job, so that a repeat is answered with the first receipt.

mod asked;
mod cards;
mod continuity;
mod contribution_mail;
mod counted;
mod decision;
mod duty;
mod duty_due;
mod escalate;
mod event_lesson;
mod event_open;
mod issued;
mod learnt;
mod lesson;
mod level_acts;
mod level_told;
mod press;
mod register_taken_up;
mod series;
mod session_held;
mod threshold;

use kernel::{Id, Timestamp, kind};
use store::{Job, Journal, StoreError};

use crate::wiring::{World, WorldError};

pub(crate) use cards::IncidentMoves;

/// Jobs taken at a time.
const AT_ONCE: i64 = 50;
/// A flow that could not be carried out for a passing reason is tried again after so many seconds.
const AGAIN: i64 = 30;
/// So often; then it stays failed: it stands on the page of what was not carried out, and the metrics count it.
const TRIES: i64 = 10;

/// What a flow does with one job.
type CarryOut = fn(&World, &Job) -> Result<(), WorldError>;

/// The flows by queue.
const FLOWS: [(&str, CarryOut); 26] = [
    // First: people outside wait for it.
    (warning::PUBLISH_QUEUE, crate::public::carry_out),
    (warning::PRESS_QUEUE, press::carry_out),
    (situation::DUTY_QUEUE, duty::carry_out),
    (bodies::DECISION_QUEUE, decision::carry_out),
    (bodies::WITHDRAWN_QUEUE, decision::ended),
    (bodies::SERIES_QUEUE, series::carry_out),
    (bodies::HELD_QUEUE, session_held::carry_out),
    (commitments::ESCALATE_QUEUE, escalate::carry_out),
    (indicators::LEVEL_QUEUE, threshold::carry_out),
    (crate::outbox::ALARM_QUEUE, crate::outbox::carry_out_alarm),
    (emergency::LESSON_QUEUE, lesson::carry_out),
    (exercise::LESSON_QUEUE, learnt::carry_out),
    (exercise::INJECT_QUEUE, crate::exercise::happens),
    (::continuity::CONTINUITY_QUEUE, continuity::carry_out),
    (cards::QUEUE, cards::carry_out),
    (readiness::ACTS_QUEUE, level_acts::carry_out),
    (planned::LESSON_QUEUE, event_lesson::carry_out),
    (account::ASKED_QUEUE, asked::carry_out),
    (account::ISSUED_QUEUE, issued::carry_out),
    (planned::OPEN_QUEUE, event_open::carry_out),
    (registers::TAKEN_UP_QUEUE, register_taken_up::carry_out),
    (relief::DAY_QUEUE, counted::carry_out),
    (contributions::MAIL_QUEUE, contribution_mail::carry_out),
    (duties::LOOK_QUEUE, duty_due::look),
    (duties::AHEAD_QUEUE, duty_due::ahead),
    (duties::REMIND_QUEUE, duty_due::remind),
];

/// Whether a flow takes jobs of this queue.
pub(crate) fn takes(queue: &str) -> bool {
    FLOWS.iter().any(|(of, _)| *of == queue)
}

/// One round: every queue once.
pub(crate) fn run(world: &World) {
    for (queue, carry_out) in FLOWS {
        let now = world.clock.now();
        match world.live.take_jobs(queue, now, AT_ONCE) {
            Ok(jobs) => jobs.iter().for_each(|job| {
                let done = carry_out(world, job);
                if let Err(e) = settle(&world.live, job, done, now) {
                    tracing::error!(queue, key = job.key, error = %e, "the state of a flow could not be kept");
                }
            }),
            Err(e) => tracing::error!(queue, error = %e, "jobs could not be taken"),
        }
    }
}

fn settle(live: &Journal, job: &Job, done: Result<(), WorldError>, now: Timestamp) -> Result<(), StoreError> {
    let Err(e) = done else { return live.job_done(job) };
    let retry = (!refused(&e) && job.attempts < TRIES).then(|| now.plus_seconds(AGAIN));
    tracing::error!(queue = job.queue, key = job.key, error = %e, again = retry.is_some(), "a flow was not carried out");
    live.job_failed(job, &e.to_string(), retry)
}

/// The rules will not change their mind; storage may.
const fn refused(e: &WorldError) -> bool {
    matches!(e, WorldError::Command(_, store::WriteError::Refused(_)))
}

/// Of the failures of one job the one that is worth another try: a refusal before it must not keep that from happening.
fn of_both(before: Option<WorldError>, now: WorldError) -> WorldError {
    before.filter(|e| !refused(e)).unwrap_or(now)
}

/// The id of the command that a job asks for; `part` tells several of one job apart. The empty word at the end belongs to
/// ids that stand in journals.
fn command_id(job: &Job, part: &str) -> Id<kind::Command> {
    Id::of_words(&[&job.queue, &job.key, part, ""])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page of what was not carried out says what it was for, and not by a code.
    #[test]
    fn every_queue_has_its_words() {
        let of_messages = [outbox::SEND_QUEUE, outbox::MISSED_QUEUE];
        let queues: Vec<&str> = FLOWS.iter().map(|(queue, _)| *queue).chain(of_messages).collect();
        for lang in kernel::Lang::ALL {
            let file = testkit::root().join(format!("foundation/web/texts/jobs.{lang}.ftl"));
            let texts = std::fs::read_to_string(file).unwrap();
            for queue in &queues {
                let key = format!("jobs-queue-{} = ", queue.replace(':', "-"));
                assert!(texts.lines().any(|line| line.starts_with(&key)), "{lang}: {key}");
            }
        }
    }
}
