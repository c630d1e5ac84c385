//! How far a figure may be relied on: unconfirmed, confirmed, public.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Row};

use crate::event::{EntryRef, Event, FigureStatusSet};
use crate::log::{FigureStatus, Register};
use crate::state;
use crate::{Facts, Rule, error};

/// Confirms a figure, releases it to the public, or takes that back.
#[derive(Debug, Clone)]
pub struct SetFigureStatus {
    /// The entry that holds the figure.
    pub entry: Id<kind::Entry>,
    /// Its status from now on.
    pub to: FigureStatus,
}

impl Rule for SetFigureStatus {
    type Facts = Facts;
    const NAME: &'static str = "situation.set-figure-status";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let sql = "SELECT no, matter, figure_name, figure_value, figure_status, corrected_by_no, register FROM \
                   log_entry WHERE id = $1 AND figure_name IS NOT NULL";
        let row = cx.read.one(sql, &[self.entry.into()])?.ok_or_else(Refusal::not_found)?;
        let matter = row.opt(1, Row::id)?;
        let (_, resource, handling) = state::incident_or_watch(cx.read, matter)?;
        let from = FigureStatus::of(row.text(4)?).unwrap_or(FigureStatus::Unconfirmed);
        let public = self.to == FigureStatus::Public || from == FigureStatus::Public;
        cx.guard.permit(cx.actor, if public { "figure.publish" } else { "figure.confirm" }, &resource)?;
        // Nobody says of a figure that it holds who may not read it.
        if row.text(6)? == Register::Strategic.code() {
            cx.guard.permit(cx.actor, "log.read-strategic", &resource)?;
        }
        let no = row.int(0)?;
        if let Some(by) = row.opt(5, Row::int)? {
            return Err(error::already_corrected(no, by).into());
        }
        if from == self.to {
            return Ok(Vec::new());
        }
        if from == FigureStatus::Unconfirmed && self.to == FigureStatus::Public {
            return Err(error::not_now("refusal-figure-not-confirmed").into());
        }
        let event = FigureStatusSet {
            of: EntryRef { entry: self.entry, no },
            name: row.text(2)?.to_owned(),
            value: row.int(3)?,
            from,
            to: self.to,
        };
        let mut draft = event.draft(matter, handling)?;
        draft.cause = Some(self.entry);
        Ok(vec![draft])
    }
}
