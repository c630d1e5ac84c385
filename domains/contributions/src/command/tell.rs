//! Somebody at a partner is written to, where that is still to be done.

use kernel::{Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use crate::campaign::{Telling, Timer};
use crate::event::{Event, Told};
use crate::read::known_day;
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
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("contribution.ask").into());
        }
        let now = SheetNow::get(cx.read, self.sheet)?;
        if now.closed || self.planned > cx.now || !self.planned_still(&now) || !self.wanted(cx, &now)? {
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

    /// Whether there is still a reason.
    fn wanted(&self, cx: &Deciding<'_>, now: &SheetNow) -> Result<bool, Failure> {
        let sql = match self.what {
            Telling::Asked | Telling::Reminded | Telling::Escalated => {
                "SELECT 1 FROM contribution_asked WHERE sheet = $1 AND state = 'open'"
            }
            Telling::Returned => {
                "SELECT 1 FROM contribution_action WHERE sheet = $1 AND dropped = FALSE AND standing IN ('returned', 'refused') UNION ALL \
                 SELECT 1 FROM contribution_asked WHERE sheet = $1 AND state = 'nothing' AND none_standing IN ('returned', 'refused')"
            }
            // Whoever has answered everything has nothing to do by the new day; what came back is still to be answered.
            Telling::Moved => {
                "SELECT 1 FROM contribution_asked WHERE sheet = $1 AND (state = 'open' OR (state = 'nothing' AND none_standing = \
                 'returned')) UNION ALL SELECT 1 FROM contribution_action WHERE sheet = $1 AND dropped = FALSE AND standing = 'returned'"
            }
        };
        if self.what == Telling::Moved && !self.knows_another(cx, now)? {
            return Ok(false);
        }
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
