//! What a line means to this package.

use kernel::{Id, Lang, Refusal, Timestamp, kind};
use situation::line::{HeadWords, Parsed, Reading, parse, split_place};
use situation::log::{EntryKind, Register};
use situation::places::Place;
use situation::read;
use situation::text::{Words as Text, guess_lang};
use web::{Fault, Line};

use super::words;
use crate::desk::Desk;
use crate::search;
use crate::signal::{whole_number, whole_signal};

/// A line as understood.
pub(super) enum Understood {
    /// The way to something.
    Go(Go),
    /// A signal.
    Signal(Noted),
    /// An entry of a log.
    Entry(Entry),
}

/// A number to go to.
pub(super) struct Go {
    pub(super) number: String,
}

/// A signal to be noted.
pub(super) struct Noted {
    pub(super) parsed: Parsed,
    pub(super) what: Text,
    pub(super) place: Option<Place>,
}

/// An entry to be written.
pub(super) struct Entry {
    pub(super) parsed: Parsed,
    /// The incident as found; `Err` holds what was typed where there is none.
    found: Result<Option<(Id<kind::Matter>, String)>, String>,
}

/// Reads a line; nothing when it is not for us.
pub(super) fn line(desk: &Desk, line: &Line, now: Timestamp) -> Result<Option<Understood>, Fault> {
    let text = line.text.trim();
    if text.is_empty() || text.starts_with('?') {
        return Ok(None);
    }
    if let Some(number) = words::go(text) {
        return Ok(Some(Understood::Go(Go { number: number.to_owned() })));
    }
    let lang = line.reader.lang;
    let (parsed, named) = read_as(desk, line, now);
    let about = line.context.strip_prefix("incident:").and_then(|id| id.parse().ok());
    let of_log =
        named || parsed.incident.is_some() || parsed.discipline.is_some() || parsed.register.is_some();
    if of_log || (about.is_some() && parsed.channel.is_none()) {
        let found = found(desk, line, &parsed, about, now)?;
        return Ok(Some(Understood::Entry(Entry { parsed, found })));
    }
    Ok(Some(Understood::Signal(placed(desk, lang, parsed))))
}

/// The line as a signal, whatever it begins with.
pub(super) fn signal(desk: &Desk, line: &Line, now: Timestamp) -> Noted {
    placed(desk, line.reader.lang, read_as(desk, line, now).0)
}

/// The line as an entry of a log, whatever it begins with.
pub(super) fn entry(desk: &Desk, line: &Line, now: Timestamp) -> Result<Entry, Fault> {
    let (parsed, _) = read_as(desk, line, now);
    let found = found(desk, line, &parsed, None, now)?;
    Ok(Entry { parsed, found })
}

/// What the words say, and whether the first of them names a log.
fn read_as(desk: &Desk, line: &Line, now: Timestamp) -> (Parsed, bool) {
    let reading = Reading {
        now,
        zone: line.shell.zone(),
        lang: line.reader.lang,
        figures: &desk.figure_words,
        heads: &desk.head_words,
    };
    let (text, named) = words::with_head(line.text.trim());
    let mut parsed = parse(&text, &reading);
    // A kind of entry in the place's own words names the log, too, unless it is said by which way it came in.
    let bare = parse(&text, &Reading { heads: &HeadWords::default(), ..reading.clone() });
    let own = parsed.channel.is_none() && parsed.entry_kind.is_some() && bare.entry_kind.is_none();
    if parsed.entry_kind == Some(EntryKind::Figure) && parsed.figure.is_none() {
        parsed.figure = parse(&words::number_first(&text), &reading).figure;
    }
    (parsed, named || own)
}

fn placed(desk: &Desk, lang: Lang, parsed: Parsed) -> Noted {
    let (what, place) = split_place(&parsed.words.text, desk.places.as_ref(), lang);
    let what = Text::new(guess_lang(&what, lang), what);
    Noted { parsed, what, place }
}

type Found = Result<Option<(Id<kind::Matter>, String)>, String>;

/// The incident that the line names, or that the page is about.
fn found(
    desk: &Desk,
    line: &Line,
    parsed: &Parsed,
    about: Option<Id<kind::Matter>>,
    now: Timestamp,
) -> Result<Found, Fault> {
    let eye = desk.eye(line.who.actor());
    let year = desk.facts().year(now);
    line.shell.live().read(|r| {
        let row = match (&parsed.incident, about) {
            (Some(named), _) => read::incident_by_number(r, &eye, &named.number(year))?,
            (None, Some(id)) => read::incident(r, &eye, id)?,
            (None, None) => return Ok(Ok(None)),
        };
        let named = || parsed.incident.as_ref().map(words::said).unwrap_or_default();
        Ok(row.filter(|i| !i.withheld).map(|i| Some((i.id, i.number))).ok_or_else(named))
    })
}

impl Entry {
    /// The incident, none for the watch log.
    pub(super) fn incident(&self) -> Result<Option<&(Id<kind::Matter>, String)>, Refusal> {
        match &self.found {
            Ok(found) => Ok(found.as_ref()),
            Err(typed) => Err(Refusal::invalid("text", "refusal-incident-unknown").with("number", typed)),
        }
    }
    /// What it is: as said, otherwise a figure where there is one, otherwise a message.
    pub(super) fn kind(&self) -> EntryKind {
        let counted = if self.parsed.figure.is_some() { EntryKind::Figure } else { EntryKind::Message };
        self.parsed.entry_kind.unwrap_or(counted)
    }
    pub(super) fn register(&self) -> Register {
        self.parsed.register.unwrap_or(Register::Operational)
    }
}

impl Go {
    /// The whole number of a signal: `S-26-0912`, `S-912` or `s912`.
    fn signal(&self, year: i64) -> Option<String> {
        let rest = self.number.strip_prefix(['s', 'S'])?;
        rest.starts_with(|c: char| c == '-' || c.is_ascii_digit())
            .then(|| whole_signal(&self.number, year))?
    }

    /// Address without language of what has this number: a signal or an incident, as people say it; otherwise a report, an order, a
    /// message or a phase, as the search finds them.
    pub(super) fn found(&self, desk: &Desk, line: &Line) -> Result<String, Fault> {
        let eye = desk.eye(line.who.actor());
        let year = desk.facts().year(line.shell.now());
        let unknown = || Refusal::invalid("text", "refusal-line-nothing").with("number", &self.number);
        let address = line.shell.live().read(|r| -> Result<Option<String>, Fault> {
            if let Some(number) = self.signal(year)
                && let Some(signal) = read::signal_by_number(r, &eye, &number)?
            {
                return Ok(Some(format!("signals/{}", signal.id)));
            }
            if let Some(number) = whole_number(&self.number, year)
                && let Some(incident) = read::incident_by_number(r, &eye, &number)?
            {
                return Ok(Some(format!("incidents/{}", incident.id)));
            }
            let (lang, shell) = (line.reader.lang, &line.shell);
            let others = search::of_others(shell, r, &eye, &line.who, lang, &self.number)?;
            Ok(others.into_iter().next().map(|other| other.path))
        })?;
        Ok(address.ok_or_else(unknown)?)
    }
}
