//! Handing a rule to the writer of an exercise, or to the accountable one.

use std::collections::BTreeMap;
use std::sync::Arc;

use exercise::command::{LEAD, OBSERVE};
use exercise::read::{self, ExerciseRow};
use exercise::{Ask, Facts, Rule};
use kernel::{Kind, Refusal, Timestamp};
use store::{Journal, Receipt, Stamp, Submission};
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::Desk;

/// Where something is asked: shell, desk and circumstances.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl At<'_> {
    pub(crate) fn facts(&self) -> Arc<Facts> {
        (self.desk.facts)()
    }

    /// Hands a rule to the accountable writer.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        self.shell.submit(who, meta, Ask { rule, facts: self.facts() }).await
    }

    /// Hands a rule to the writer of an exercise.
    pub(crate) async fn play<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        journal: &Journal,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        if who.0.only.is_some() {
            // A machine's scopes are narrowed by the accountable writer alone.
            return Err(Refusal::forbidden(LEAD).into());
        }
        let submission = Submission {
            command_id: meta.command_id.unwrap_or_else(|| self.shell.ids().next()),
            actor: who.actor().clone(),
            command: Ask::boxed(rule, self.facts()),
            stamp: Arc::new(Stamp { program: env!("CARGO_PKG_VERSION").to_owned(), ..Stamp::default() }),
        };
        let (tx, rx) = tokio::sync::oneshot::channel();
        journal.submit(submission, Box::new(move |answer| drop(tx.send(answer))));
        Ok(rx.await.map_err(|_| Fault::Stopped("the writer is gone".to_owned()))??)
    }

    /// An exercise by its number.
    pub(crate) fn row(&self, no: i64) -> Result<ExerciseRow, Fault> {
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::by_number(r, no)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// An exercise for whoever leads or observes it, with its journal.
    pub(crate) fn staffed(&self, who: &Who, no: i64) -> Result<(ExerciseRow, Journal), Fault> {
        let row = self.row(no)?;
        if !self.may(who, OBSERVE) {
            self.shell.permit(who, LEAD, &row.resource())?;
        } else {
            self.shell.permit(who, OBSERVE, &row.resource())?;
        }
        let journal = web::blocking(|| self.desk.houses.journal(&row))?;
        Ok((row, journal.ok_or_else(gone)?))
    }

    /// The same for whoever leads it.
    pub(crate) fn led(&self, who: &Who, no: i64) -> Result<(ExerciseRow, Journal), Fault> {
        let row = self.row(no)?;
        self.shell.permit(who, LEAD, &row.resource())?;
        let journal = web::blocking(|| self.desk.houses.journal(&row))?;
        Ok((row, journal.ok_or_else(gone)?))
    }

    pub(crate) fn may(&self, who: &Who, power: &str) -> bool {
        self.desk.post.may(who.actor(), power)
    }

    /// The time of the exercise now.
    pub(crate) fn time(&self, row: &ExerciseRow) -> Timestamp {
        let houses = &self.desk.houses;
        houses.setting(row.no).map_or(row.start, |setting| setting.at(houses.outside()))
    }

    /// The answer to a form that was carried out: on to a part of the board.
    pub(crate) fn done(&self, row: &ExerciseRow, part: &str, key: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("number".to_owned(), row.number())]);
        Done {
            receipt: Some(receipt),
            number: Some(row.number()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(&format!("exercises/{}{part}", row.no))),
        }
    }
}

/// The journal is there no more.
fn gone() -> Refusal {
    Refusal::new(Kind::NotFound, "refusal-exercise-gone")
}
