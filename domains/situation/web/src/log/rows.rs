//! Rows of a log with the days between them, and what the filters ask for.

use kernel::{Id, Refusal, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::log::{Discipline, EntryKind, Register};
use situation::read::{self, Eye, LogFilter, LogRow};
use store::Read;
use web::{Fault, Reader, Shell, Who};

use crate::called;
use crate::desk::{Desk, Names};
use crate::show::EntryShow;
use crate::typed;

/// Entries on one page.
pub(crate) const PAGE: i64 = 100;

/// What the address asks of a log.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub(crate) struct Asked {
    #[serde(default)]
    pub(crate) kind: String,
    /// `D1` … `D5` or `multi`.
    #[serde(default)]
    pub(crate) discipline: String,
    #[serde(default)]
    pub(crate) register: String,
    #[serde(default)]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) from: String,
    #[serde(default)]
    pub(crate) to: String,
    /// Anything: only requests without an answer.
    #[serde(default)]
    pub(crate) requests: String,
    /// `all`: the logs of incidents as well.
    #[serde(default)]
    pub(crate) scope: String,
    /// Only entries before this journal number; in the order of what happened, before this moment and number (`…-…`).
    #[serde(default)]
    pub(crate) before: String,
    /// `stated`: in the order of what happened, and not of writing.
    #[serde(default)]
    pub(crate) order: String,
    /// The request that the next entry answers.
    #[serde(default)]
    pub(crate) answers: String,
}

impl Asked {
    /// The filter for it, on the log of an incident or on the watch log.
    pub(crate) fn filter(
        &self,
        incident: Option<Id<kind::Matter>>,
        zone: &jiff::tz::TimeZone,
    ) -> Result<LogFilter, Refusal> {
        let discipline = Some(self.discipline.as_str()).filter(|d| *d != "multi").unwrap_or("");
        Ok(LogFilter {
            incident,
            watch_only: incident.is_none() && self.scope != "all",
            register: typed::code("register", &self.register, Register::of)?,
            kinds: typed::code("kind", &self.kind, EntryKind::of)?.into_iter().collect(),
            disciplines: typed::code("discipline", discipline, Discipline::of)?.into_iter().collect(),
            multidisciplinary: self.discipline == "multi",
            from: typed::day("from", &self.from, zone, false)?,
            to: typed::day("to", &self.to, zone, true)?,
            text: self.text.trim().to_owned(),
            open_requests: !self.requests.is_empty(),
            with_figure: false,
            before: self.before.parse().ok(),
            by_stated: self.by_stated(),
            before_stated: self.before_stated(),
        })
    }
    fn by_stated(&self) -> bool {
        self.order == "stated"
    }
    fn before_stated(&self) -> Option<(Timestamp, i64)> {
        let (at, seq) = self.before.rsplit_once('-').filter(|_| self.by_stated())?;
        Some((Timestamp(at.parse().ok()?), seq.parse().ok()?))
    }
    /// The address of the entries before those of this page, where there are any.
    pub(crate) fn next(&self, log: &read::LogPage) -> Option<String> {
        let stated = log.next_stated.map(|(at, seq)| format!("{}-{seq}", at.0));
        stated.or_else(|| log.next.map(|seq| seq.to_string())).map(|before| self.older(&before))
    }
    /// Whether anything but the page is asked for.
    pub(crate) fn filtered(&self) -> bool {
        let fields = [
            &self.kind,
            &self.discipline,
            &self.register,
            &self.text,
            &self.from,
            &self.to,
            &self.requests,
            &self.order,
        ];
        fields.iter().any(|f| !f.is_empty())
    }
    /// The address of the entries before this one.
    fn older(&self, before: &str) -> String {
        let pairs = [
            ("kind", &self.kind),
            ("discipline", &self.discipline),
            ("register", &self.register),
            ("text", &self.text),
            ("from", &self.from),
            ("to", &self.to),
            ("requests", &self.requests),
            ("scope", &self.scope),
            ("order", &self.order),
        ];
        let given = pairs.iter().filter(|(_, value)| !value.is_empty());
        let query: String = given.map(|(n, v)| format!("{n}={}&", web::encoded(v))).collect();
        format!("?{query}before={before}")
    }
}

/// An entry, with the day before it where another day begins.
#[derive(Debug, Serialize)]
pub(crate) struct LogItem {
    pub(crate) day: Option<Timestamp>,
    pub(crate) e: EntryShow,
}

impl LogItem {
    /// Rows in their order; a day's name stands wherever the day of writing changes, but not over the day of `at`.
    pub(crate) fn all(
        rows: &[LogRow],
        shell: &Shell,
        desk: &Desk,
        reader: &Reader,
        at: Timestamp,
    ) -> Vec<Self> {
        Self::by(rows, shell, (desk, reader), at, |row| row.recorded_at)
    }

    /// The same where they are told as this filter has it: in the order of what happened, the days are those of what happened.
    pub(crate) fn told(
        rows: &[LogRow],
        shell: &Shell,
        desk: &Desk,
        reader: &Reader,
        (at, filter): (Timestamp, &LogFilter),
    ) -> Vec<Self> {
        let when = |row: &LogRow| if filter.by_stated { row.happened_at() } else { row.recorded_at };
        Self::by(rows, shell, (desk, reader), at, when)
    }

    fn by(
        rows: &[LogRow],
        shell: &Shell,
        (desk, reader): (&Desk, &Reader),
        at: Timestamp,
        when: impl Fn(&LogRow) -> Timestamp,
    ) -> Vec<Self> {
        let (formats, names): (_, std::sync::Arc<Names>) = (shell.formats(reader.lang), desk.names());
        let mut before = at;
        let item = |row: &LogRow| {
            let now = when(row);
            let new_day = !formats.same_day(before, now);
            before = now;
            Self { day: new_day.then_some(now), e: EntryShow::of(row, &names, desk.person.as_ref()) }
        };
        rows.iter().map(item).collect()
    }
    pub(crate) fn samples() -> Vec<Self> {
        let all = EntryShow::samples().into_iter().enumerate();
        all.map(|(n, e)| Self { day: (n == 2).then_some(e.at), e }).collect()
    }
}

/// What the form for a new entry needs to know.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Writing {
    pub(crate) operational: bool,
    pub(crate) strategic: bool,
    pub(crate) attach: bool,
    pub(crate) confirm: bool,
    /// The kinds of entry that can be chosen.
    pub(crate) kinds: Vec<&'static str>,
    /// Most attachments of one entry.
    pub(crate) files: usize,
    /// The request that is answered: its id, its number, what it asks.
    pub(crate) answers: Option<(String, i64, String)>,
}

impl Writing {
    /// What this function may write, and the request that it answers.
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        eye: &Eye,
        asked: &Asked,
        may: impl Fn(&'static str) -> bool,
    ) -> Result<Self, Fault> {
        let request = match asked.answers.parse() {
            Ok(id) => {
                read::entry(read, eye, id)?.filter(|e| !e.withheld && e.entry_kind == EntryKind::Request)
            }
            Err(_) => None,
        };
        Ok(Self {
            operational: may("log.write"),
            strategic: may("log.write-strategic"),
            attach: may("attachment.add"),
            confirm: may("figure.confirm"),
            kinds: called::kinds(&desk.names()),
            files: desk.facts().limits.attachments,
            answers: request.map(|e| (e.id.to_string(), e.no, e.words.text)),
        })
    }
    pub(crate) fn sample() -> Self {
        Self {
            operational: true,
            strategic: true,
            attach: true,
            confirm: true,
            kinds: vec!["message", "figure"],
            files: 20,
            answers: Some(("x".into(), 29, "<b>".into())),
        }
    }
}

/// Writes down that guarded entries were looked at, once for each incident.
pub(crate) fn looked(shell: &Shell, read: &dyn Read, who: &Who, rows: &[LogRow]) -> Result<(), Fault> {
    let mut seen = std::collections::BTreeSet::new();
    for row in rows.iter().filter(|r| !r.withheld) {
        let Some((matter, _)) = row.incident.as_ref().filter(|(id, _)| seen.insert(*id)) else { continue };
        let guarded =
            read::resource(read, *matter)?.is_some_and(|r| r.handling >= kernel::Handling::NeedToKnow);
        if guarded {
            shell.trail().looked(who.actor(), Some(*matter), Some(row.seq), "log");
        }
    }
    Ok(())
}
