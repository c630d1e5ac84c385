//! Side effects: a job for each letter, not before its time. Whether it is still to be written is asked when it runs.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::campaign::{FIRST, SECOND, Telling, Timer, Verdict};
use crate::event::{
    CampaignAmended, ContactNamed, ContactRemoved, DueMoved, Event, Judged, MeasuresAdded, MeasuresTakenBack,
    PartnerAsked, ReminderAsked,
};

/// The queue of letters. A key is sheet, reason, person and moment: the same letter twice is one job.
pub const MAIL_QUEUE: &str = "flow:contribution-mail";

/// A letter whose time has come: what the flow asks [`crate::command::Tell`] about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Why.
    pub what: Telling,
    /// The first person or the second one.
    pub contact: i64,
    /// When it was to be written.
    pub planned: Timestamp,
}

impl Letter {
    /// The key of its job: the same letter twice is one job.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}:{}:{}", self.sheet, self.what, self.contact, self.planned.0)
    }

    /// The message that it becomes to the partner, where an address is known.
    #[must_use]
    pub fn message(&self) -> Id<kind::Matter> {
        letter_message(&self.key(), PARTNER)
    }
}

/// Names the message to the partner among those that one letter may become.
pub const PARTNER: &str = "partner";

/// The message that a letter becomes: by the key of its job, and to whom of those whom it is for.
#[must_use]
pub fn letter_message(key: &str, to: &str) -> Id<kind::Matter> {
    Id::of_words(&["contribution", key, to])
}

/// Queues the letters of campaigns.
#[derive(Debug, Default)]
pub struct ContributionEffects;

impl Effects for ContributionEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(sheet) = entry.header.matter else { return Vec::new() };
        let at = entry.header.recorded.at;
        let letter = |what, contact, planned| Letter { sheet, what, contact, planned };
        let letters: Vec<Letter> = if let Some(moved) = DueMoved::of(entry) {
            // Whoever was written to by the old day is told of the new one: the rule knows who that is.
            planned((&moved.sheets, &moved.timers), (&moved.sheets, at))
        } else if let Some(amended) = CampaignAmended::of(entry) {
            let timed = if amended.plans() { amended.sheets.as_slice() } else { &[] };
            planned((timed, &amended.timers), (&amended.told, at))
        } else if let Some(asked) = PartnerAsked::of(entry) {
            asked.timers.iter().map(|t| letter(t.what, person(t.what), t.at)).collect()
        } else if let Some(named) = ContactNamed::of(entry) {
            // Whoever is named is asked; the second person only where the first one has no address, which the rule knows.
            vec![letter(Telling::Asked, named.n, at)]
        } else if ContactRemoved::of(entry).is_some_and(|removed| removed.n == FIRST) {
            // The second person takes over; the rule knows whether they were asked already.
            vec![letter(Telling::Asked, SECOND, at)]
        } else if let Some(reminder) = ReminderAsked::of(entry) {
            vec![letter(Telling::RemindedNow, reminder.contact, at)]
        } else if MeasuresTakenBack::of(entry).is_some() {
            // Whoever was written to learns it: the rule knows who that is.
            [FIRST, SECOND].map(|contact| letter(Telling::Released, contact, at)).into()
        } else if MeasuresAdded::of(entry).is_some() {
            vec![letter(Telling::Asked, FIRST, at)]
        } else if Judged::of(entry).is_some_and(|judged| judged.verdict != Verdict::Accept) {
            vec![letter(Telling::Returned, FIRST, at)]
        } else {
            Vec::new()
        };
        letters.into_iter().filter_map(job).collect()
    }
}

/// To whom a letter of the day goes.
fn person(what: Telling) -> i64 {
    if what == Telling::Escalated { SECOND } else { FIRST }
}

/// The letters of these sheets by their days, and to those that are told of a day that was moved. What was planned before is still queued:
/// whoever carries it out finds that it is planned no more.
fn planned(
    (sheets, timers): (&[Id<kind::Matter>], &[Timer]),
    (told, at): (&[Id<kind::Matter>], Timestamp),
) -> Vec<Letter> {
    let one = |sheet, t: &Timer| Letter { sheet, what: t.what, contact: person(t.what), planned: t.at };
    let timed = sheets.iter().flat_map(|sheet| timers.iter().map(move |t| one(*sheet, t)));
    let tell = |sheet: &Id<kind::Matter>| {
        let sheet = *sheet;
        [FIRST, SECOND].map(|contact| Letter { sheet, what: Telling::Moved, contact, planned: at })
    };
    told.iter().flat_map(tell).chain(timed).collect()
}

fn job(letter: Letter) -> Option<JobDraft> {
    Some(JobDraft {
        queue: MAIL_QUEUE.to_owned(),
        run_at: letter.planned,
        key: letter.key(),
        // Ids, codes and numbers always serialise.
        payload: serde_json::to_value(letter).ok()?,
    })
}
