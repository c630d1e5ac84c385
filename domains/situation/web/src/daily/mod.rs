//! The report of a day of the watch: what was so in twenty-four hours, as it was known at their end, with the state of the journal at
//! its foot. It is drawn anew from the journal each time, so that any day can be asked for; nothing of it is kept.

mod day;
mod file;
mod own;
mod proof;
mod show;
mod table;
mod watch;

pub use day::Day;
pub use file::daily_pdf;
pub(crate) use file::paper;
pub(crate) use show::{DailyPage, DaysPage, days, show};
pub use table::{AlsoToday, DayCx, DayRow, DayTable};

use access::Eye;
use kernel::{Lang, Timestamp};
use store::Read;
use web::{Fault, Shell, blocking};

use crate::desk::{Desk, OnDuty};

/// For whom a day is drawn, and in which language.
pub(crate) struct Drawing<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) eye: &'a Eye,
    pub(crate) lang: Lang,
}

/// A day as it was known at its end; of the day that goes on, as it is known now.
pub(crate) struct Known {
    pub(crate) tables: Vec<DayTable>,
    /// The last entry that it knows of.
    pub(crate) seq: i64,
}

impl Drawing<'_> {
    /// The day, as known at `end`, with everything that packages say of it.
    pub(crate) fn known(&self, day: &Day, end: Timestamp) -> Result<Known, Fault> {
        let seq = self.shell.live().seq_at(end)?;
        let handed = self.at(end, |read| Ok(watch::handovers(read, day)?))?;
        let duty = self.duty(day, end, &handed)?;
        let mut tables = self.at(end, |read| {
            let cx = DayCx {
                lang: self.lang,
                texts: self.shell.texts(),
                formats: &self.shell.formats(self.lang),
                read,
                eye: self.eye,
                day: *day,
                now: end,
            };
            let names = self.desk.names();
            let mut all = vec![
                watch::posture(&cx, &names)?,
                watch::states(&cx, &names)?,
                watch::handed_over(&cx, self.desk, &names, &handed),
                watch::on_duty(&cx, &duty),
            ];
            all.extend(own::tables(&cx, &names)?);
            all.extend((self.desk.also_today)(&cx)?);
            Ok(all)
        })?;
        self.guard(&mut tables)?;
        Ok(Known { tables, seq })
    }

    /// Takes out what has been restricted since: who may read a matter is decided as of now, whatever it was on that day.
    fn guard(&self, tables: &mut [DayTable]) -> Result<(), Fault> {
        self.shell.live().read(|read| {
            for table in tables {
                for mut row in std::mem::take(&mut table.rows) {
                    let on = row.matter.map(|m| self.shell.guarded(read, m)).transpose()?.flatten();
                    if let Some(on) = on {
                        if !self.eye.reads(&on) {
                            continue;
                        }
                        row.handling = row.handling.max(on.handling);
                    }
                    table.rows.push(row);
                }
            }
            Ok(())
        })
    }

    /// Everybody who was on duty at the beginning, after each handover and at the end, once each, the longest first.
    fn duty(
        &self,
        day: &Day,
        end: Timestamp,
        handed: &[situation::read::HandoverRow],
    ) -> Result<Vec<OnDuty>, Fault> {
        let closed = handed.iter().filter_map(|h| h.ended_at).filter(|at| day.holds(*at) && *at < end);
        let mut all: Vec<OnDuty> = Vec::new();
        for at in [day.from].into_iter().chain(closed).chain([end]) {
            for one in self.at(at, |read| Ok((self.desk.on_duty)(read, at)?))? {
                let known =
                    |o: &OnDuty| o.name == one.name && o.function == one.function && o.since == one.since;
                if !all.iter().any(known) {
                    all.push(one);
                }
            }
        }
        all.sort_by_key(|one| one.since);
        Ok(all)
    }

    /// The views as they were at this instant. Going back may replay thousands of entries: other requests go on meanwhile.
    fn at<T>(&self, at: Timestamp, f: impl FnOnce(&dyn Read) -> Result<T, Fault>) -> Result<T, Fault> {
        let live = self.shell.live();
        blocking(|| {
            let seq = live.seq_at(at)?;
            if seq >= live.head() { live.read(f) } else { live.as_of(seq)?.read(f) }
        })
    }
}
