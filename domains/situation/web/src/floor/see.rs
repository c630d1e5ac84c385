//! Reading a floor: only what is shown, however much there is.

use kernel::{Handling, Lang, Timestamp};
use situation::likeness::{Candidate, Match, Telling, among};
use situation::propose::{Pairs, told_apart};
use situation::read::{self, Counts, Eye, Floor, IncidentRow, RowLimits, SignalFilter, SignalRow};
use situation::signal::SignalState;
use web::{Fault, Reader, Shell, Who};

use super::{FloorPage, HandoverShow, LogLine, MapLayerPart, MapShow, Numbers};
use crate::desk::{Desk, Names};
use crate::past::closed_since;
use crate::show::{EntryShow, IncidentShow, SignalShow, TellShow};

/// Rows of each list. Whoever wants more goes to the list's own page.
const LOG: i64 = 40;
/// Signals and incidents among which a signal's like are looked for: more than are shown.
pub(crate) const COMPARED: i64 = 60;
const INBOX: usize = 30;
const INCIDENTS: usize = 24;
pub(crate) const TELL: i64 = 20;
/// Signals that were dealt with stay in sight for a while: somebody may ask what became of them.
const DONE: i64 = 6;
const DONE_SECONDS: i64 = 30 * 60;

pub(super) fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who) -> Result<FloorPage, Fault> {
    let (actor, names) = (who.actor(), desk.names());
    let at = shell.seen_at(reader);
    let may = |power: &str| reader.as_of.is_none() && desk.may(actor, power);
    let eye = desk.sees(who);
    // Of a floor of the past some are taken out below.
    let due = if reader.as_of.is_some() { COMPARED } else { TELL };
    let lists = RowLimits { compared: COMPARED, due, log: LOG };
    let (mut seen, mut done, duty, mapped) = shell.read(reader, |read| {
        let (seen, done) = (read::floor(read, &eye, at, lists)?, lately_done(read, &eye, at)?);
        Ok((seen, done, (desk.on_duty)(read, at)?, MapLayerPart::all(read, desk, actor, at)?))
    })?;
    hide(shell, reader, &eye, &mut seen, &mut done)?;
    looked(shell, who, &seen, &done);
    let qualifies = may("signal.qualify");
    let at_hand = if qualifies {
        shell.live().read(|read| AtHand::of(read, &seen.incidents, &seen.inbox, &names))?
    } else {
        AtHand::default()
    };
    let signal = |row: &SignalRow| {
        let matches = at_hand.matches(row);
        SignalShow::of(row, &names, reader.lang, &matches, qualifies)
    };
    Ok(FloorPage {
        inbox: seen.inbox.iter().take(INBOX).map(signal).collect(),
        done: done.iter().map(|row| SignalShow::of(row, &names, reader.lang, &[], false)).collect(),
        incidents: seen
            .incidents
            .iter()
            .take(INCIDENTS)
            .map(|row| IncidentShow::of(row, &seen.figures, &names))
            .collect(),
        tell: seen
            .due
            .iter()
            .take(usize::try_from(TELL).unwrap_or(0))
            .map(|row| TellShow::of(row, &names, desk, at, may("inform.mark")))
            .collect(),
        log: lines(shell, desk, &seen, &names, reader.lang, at),
        counts: numbers(seen.counts),
        duty,
        mapped,
        handover: seen.handover.as_ref().map(|row| HandoverShow::of(row, desk, &names)),
        proof: shell.proofs().state()?,
        map: MapShow::of(desk),
        with_incident: true,
        may_correct: may("log.correct"),
        may_record: may("signal.record"),
    })
}

/// Takes out of a floor of the past what has been closed to its reader since.
fn hide(
    shell: &Shell,
    reader: &Reader,
    eye: &Eye,
    seen: &mut Floor,
    done: &mut Vec<SignalRow>,
) -> Result<(), Fault> {
    let signals = seen.inbox.iter().chain(done.iter()).map(|s| s.id);
    let about = seen.due.iter().map(|d| d.incident.0);
    let written = seen.log.iter().filter_map(|l| l.incident.as_ref().map(|(id, _)| *id));
    let all = seen.incidents.iter().map(|i| i.id).chain(signals).chain(about).chain(written);
    let closed = closed_since(shell, reader, eye, all)?;
    if closed.is_empty() {
        return Ok(());
    }
    seen.incidents.retain(|i| i.withheld || !closed.contains(&i.id));
    seen.inbox.retain(|s| s.withheld || !closed.contains(&s.id));
    done.retain(|s| s.withheld || !closed.contains(&s.id));
    seen.due.retain(|d| !closed.contains(&d.incident.0));
    seen.log.retain(|l| l.incident.as_ref().is_none_or(|(id, _)| !closed.contains(id)));
    Ok(())
}

/// Whoever sees something of a need-to-know matter here has looked at it.
fn looked(shell: &Shell, who: &Who, seen: &Floor, done: &[SignalRow]) {
    let guarded = |handling: Handling, withheld: bool| handling >= Handling::NeedToKnow && !withheld;
    let incidents =
        seen.incidents.iter().take(INCIDENTS).filter(|i| guarded(i.handling, i.withheld)).map(|i| i.id);
    let signals = seen.inbox.iter().take(INBOX).chain(done);
    for matter in incidents.chain(signals.filter(|s| guarded(s.handling, s.withheld)).map(|s| s.id)) {
        shell.trail().looked(who.actor(), Some(matter), None, "watch");
    }
}

fn numbers(counts: Counts) -> Numbers {
    Numbers { waiting: counts.waiting, live: counts.live, due: counts.due, overdue: counts.overdue }
}

fn lately_done(read: &dyn store::Read, eye: &Eye, at: Timestamp) -> Result<Vec<SignalRow>, Fault> {
    let filter = SignalFilter {
        states: vec![
            SignalState::Attached,
            SignalState::Promoted,
            SignalState::SetAside,
            SignalState::Merged,
        ],
        from: Some(at.plus_seconds(-DONE_SECONDS)),
        ..SignalFilter::default()
    };
    Ok(read::signals(read, eye, &filter, DONE)?)
}

/// What a waiting signal may belong to, and the pairs that somebody told apart.
#[derive(Debug, Default)]
pub(crate) struct AtHand {
    candidates: Vec<Candidate>,
    apart: Pairs,
}

impl AtHand {
    /// From the lists of the floor: nothing more is read than the pairs told apart.
    pub(crate) fn of(
        read: &dyn store::Read,
        incidents: &[IncidentRow],
        inbox: &[SignalRow],
        names: &Names,
    ) -> Result<Self, Fault> {
        let incident = |row: &IncidentRow| {
            let mut telling = Telling::of("", row.opened_at).lasting(row.opened_at, row.last_at);
            telling.say(&names.called(&row.incident_type));
            for lang in Lang::ALL {
                telling.say(row.title.show(lang));
            }
            Candidate {
                id: row.id,
                number: row.number.clone(),
                is_incident: true,
                telling: telling.at(row.place.as_ref()),
            }
        };
        let signal = |row: &SignalRow| Candidate {
            id: row.id,
            number: row.number.clone(),
            is_incident: false,
            telling: row.telling(),
        };
        let open = incidents.iter().filter(|row| !row.withheld).map(incident);
        let waiting: Vec<&SignalRow> = inbox.iter().filter(|row| told(row)).collect();
        let ids: Vec<_> = waiting.iter().map(|row| row.id).collect();
        let apart = told_apart(read, &ids)?;
        Ok(Self { candidates: open.chain(waiting.into_iter().map(signal)).collect(), apart })
    }

    /// What this signal may belong to.
    pub(crate) fn matches(&self, row: &SignalRow) -> Vec<Match> {
        if !told(row) || self.candidates.is_empty() {
            return Vec::new();
        }
        let others =
            self.candidates.iter().filter(|c| c.id != row.id && !self.apart.contains(&(row.id, c.id)));
        among(&row.telling(), others)
    }
}

/// Whether somebody told it: what feeds bring and unfinished intakes belong together with nothing by themselves.
pub(crate) fn told(row: &SignalRow) -> bool {
    row.state == SignalState::New && !row.channel.is_feed() && !row.withheld
}

/// The entries, newest first, with a day's name wherever the day changes, but not over today's.
fn lines(shell: &Shell, desk: &Desk, seen: &Floor, names: &Names, lang: Lang, at: Timestamp) -> Vec<LogLine> {
    let formats = shell.formats(lang);
    let mut before = at;
    let line = |row: &read::LogRow| {
        let new_day = !formats.same_day(before, row.recorded_at);
        before = row.recorded_at;
        LogLine {
            day: new_day.then_some(row.recorded_at),
            e: EntryShow::of(row, names, desk.person.as_ref()),
        }
    };
    seen.log.iter().map(line).collect()
}
