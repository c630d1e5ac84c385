//! Somebody at a partner is written to, where that is still to be done.

use kernel::{Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use crate::campaign::{FIRST, Telling, Timer};
use crate::event::{Event, Told};
use crate::read::{REMIND_AGAIN, TurnRow, addressee, contact, known_day, turns};
use crate::state::{CampaignNow, SheetNow};
use crate::{Facts, Rule};

/// Looks whether a letter is still to be written, and notes that it leaves, or that no address is known. Asked by the program
/// alone, when the letter's time has come; nothing happens where everything was answered since.
#[derive(Debug, Clone)]
pub struct Tell {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Why.
    pub what: Telling,
    /// The first person or the second one.
    pub contact: i64,
    /// When it was to be written.
    pub planned: Timestamp,
    /// Whether a letter can leave.
    pub mail: bool,
}

impl Rule for Tell {
    type Facts = Facts;
    const NAME: &'static str = "contributions.tell";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("contribution.ask").into());
        }
        let now = SheetNow::get(cx.read, self.sheet)?;
        let due = !now.closed && self.planned <= cx.now && self.planned_still(&now);
        if !due || !self.has_turn(cx)? || self.just_reminded(cx, facts)? || !self.wanted(cx, &now)? {
            return Ok(Vec::new());
        }
        let before = "SELECT 1 FROM contribution_told WHERE sheet = $1 AND what = $2 AND contact = $3 AND planned_at = $4";
        let params = [now.id.into(), self.what.code().into(), self.contact.into(), self.planned.into()];
        if cx.read.one(before, &params)?.is_some() {
            return Ok(Vec::new());
        }
        let event = Told { what: self.what, contact: self.contact, mail: self.mail, planned: self.planned };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}

impl Tell {
    /// Whether a reminder is one of the day as it is now: where that was moved, those of before are over.
    fn planned_still(&self, now: &SheetNow) -> bool {
        let timer = Timer { what: self.what, at: self.planned };
        let counted = matches!(self.what, Telling::Reminded | Telling::Escalated);
        !counted || now.timers.as_ref().is_none_or(|timers| timers.contains(&timer))
    }

    /// Whether this person is asked: the second one only where the first cannot be written to, and not once more because the first one
    /// was removed.
    fn has_turn(&self, cx: &Deciding<'_>) -> Result<bool, Failure> {
        if self.what != Telling::Asked || self.contact == FIRST {
            return Ok(true);
        }
        let (whom, _) = addressee(cx.read, self.sheet, (self.what, FIRST), cx.now)?;
        Ok(whom == self.contact && !self.follows_asked(cx)?)
    }

    /// Whether this is the request for whoever takes the place of a first person who was removed, and they were asked before.
    fn follows_asked(&self, cx: &Deciding<'_>) -> Result<bool, Failure> {
        let turns = turns(cx.read, self.sheet)?;
        let removed = |turn: &TurnRow| turn.what == "contact-removed" && turn.at == self.planned;
        if !turns.iter().any(removed) {
            return Ok(false);
        }
        // Whoever was asked before somebody else was named in that place is not the same person.
        let named = |turn: &&TurnRow| {
            turn.what == "contact-named"
                && turn.detail.get("n").and_then(serde_json::Value::as_i64) == Some(self.contact)
        };
        let since = turns.iter().find(named).map_or(0, |turn| turn.seq);
        let sql = "SELECT 1 FROM contribution_told WHERE sheet = $1 AND what = 'asked' AND contact = $2 AND mail = TRUE AND seq > $3";
        Ok(cx.read.one(sql, &[self.sheet.into(), self.contact.into(), since.into()])?.is_some())
    }

    /// Whether somebody with an address is named in this place still: what only corrects an earlier letter is not written to nobody.
    fn is_there(&self, cx: &Deciding<'_>) -> Result<bool, Failure> {
        Ok(contact(cx.read, self.sheet, self.contact)?.is_some_and(|row| row.mail.is_some()))
    }

    /// Whether a reminder that somebody asked for was written within the last day, or one of the day on this very day, as happens where the
    /// days were corrected: it would be the same letter once more.
    fn just_reminded(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<bool, Failure> {
        if self.what != Telling::Reminded {
            return Ok(false);
        }
        let last = |what: Telling| {
            let sql = "SELECT at FROM contribution_told WHERE sheet = $1 AND what = $2 AND mail = TRUE ORDER BY seq DESC LIMIT 1";
            let row = cx.read.one(sql, &[self.sheet.into(), what.code().into()])?;
            row.map(|row| row.time(0)).transpose()
        };
        let since = cx.now.plus_seconds(-REMIND_AGAIN);
        let day = |at: Timestamp| at.to_jiff().map(|at| facts.zone.to_datetime(at).date());
        let today = |at: Timestamp| day(at).is_some() && day(at) == day(cx.now);
        Ok(last(Telling::RemindedNow)?.is_some_and(|at| at > since)
            || last(Telling::Reminded)?.is_some_and(today))
    }

    /// Whether there is still a reason.
    fn wanted(&self, cx: &Deciding<'_>, now: &SheetNow) -> Result<bool, Failure> {
        let sql = match self.what {
            Telling::Asked | Telling::Escalated => {
                "SELECT 1 FROM contribution_asked WHERE sheet = $1 AND state = 'open'"
            }
            Telling::Returned => {
                "SELECT 1 FROM contribution_action WHERE sheet = $1 AND dropped = FALSE AND standing IN ('returned', 'refused') UNION ALL \
                 SELECT 1 FROM contribution_asked WHERE sheet = $1 AND state = 'nothing' AND none_standing IN ('returned', 'refused')"
            }
            // Whoever has answered everything has nothing to do by the day; what came back is still to be answered.
            Telling::Reminded | Telling::RemindedNow => return Ok(now.owes(cx.read)?),
            Telling::Moved => {
                return Ok(self.is_there(cx)? && self.knows_another(cx, now)? && now.owes(cx.read)?);
            }
            // Whoever was not written to has nothing to unlearn.
            Telling::Released => {
                if !self.is_there(cx)? {
                    return Ok(false);
                }
                let sql = "SELECT 1 FROM contribution_told WHERE sheet = $1 AND contact = $2 AND mail = TRUE";
                return Ok(cx.read.one(sql, &[now.id.into(), self.contact.into()])?.is_some());
            }
        };
        Ok(cx.read.one(sql, &[now.id.into()])?.is_some())
    }

    /// Whether this person was written to, and by another day than the one that holds now: who was not has nothing to unlearn, nor
    /// has anybody whose day was moved to and fro before a letter left.
    fn knows_another(&self, cx: &Deciding<'_>, now: &SheetNow) -> Result<bool, Failure> {
        let known = known_day(cx.read, now.id, self.contact, self.planned)?;
        let due = CampaignNow::get(cx.read, now.campaign)?.due;
        Ok(known.is_some_and(|day| day != due))
    }
}
