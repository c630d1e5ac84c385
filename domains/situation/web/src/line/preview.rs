//! What a line will do, said while it is typed: number, place, time, what lies near.

use kernel::{Stated, Text};
use serde::Serialize;
use situation::likeness::Telling;
use situation::propose::same_as;
use situation::read;
use situation::signal::Channel;
use web::{Fault, Line, Page};

use super::understood::{Entry, Noted, Understood};
use crate::desk::{Desk, Names};
use crate::show::PlaceShow;

/// Inline content of the preview.
#[derive(Debug, Default, Serialize)]
pub(crate) struct PreviewPart {
    /// `signal`, `entry` or `go`.
    what: &'static str,
    /// The number that a signal will have, unless somebody else is quicker.
    number: Option<String>,
    channel: Option<&'static str>,
    place: Option<PlaceShow>,
    /// The type of incident that the words speak of.
    speaks_of: Option<Text>,
    /// An incident near by, with its distance.
    near: Option<(String, Option<u32>)>,
    /// A waiting signal that may tell of the same, with the minutes between.
    alike: Option<(String, i64)>,
    call_back: Option<String>,
    urgent: bool,
    unsure: bool,
    stated: Option<Stated>,
    /// What was marked as a time and is none.
    misread_time: Option<String>,
    /// The stated time does not fall on today.
    other_day: bool,
    /// The incident's number; none for the watch log.
    incident: Option<String>,
    /// What was typed for an incident that there is not.
    unknown: Option<String>,
    entry_kind: Option<&'static str>,
    discipline: Option<&'static str>,
    strategic: bool,
    /// A figure: name, value, whether it is an estimate.
    figure: Option<(Text, i64, bool)>,
    /// A figure was announced and none found.
    figure_missing: bool,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "situation/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let stated = Some(Stated {
            at: kernel::Timestamp(1_795_488_000_000_000),
            precision: kernel::Precision::Minute,
        });
        let place = crate::show::SignalShow::sample("new").place;
        let signal = Self {
            what: "signal",
            number: Some("S-26-0913".into()),
            channel: Some("call"),
            ..Self::default()
        };
        let entry = Self { what: "entry", entry_kind: Some("measure"), ..Self::default() };
        vec![
            Self {
                place,
                near: Some(("26-0417".into(), Some(120))),
                alike: Some(("S-26-0911".into(), 4)),
                call_back: Some("0490 <00>".into()),
                urgent: true,
                unsure: true,
                stated,
                other_day: true,
                speaks_of: Some(Text::three("Fuite de gaz", "Gaslek", "Gas leak")),
                ..signal
            },
            Self {
                what: "signal",
                channel: Some("radio"),
                misread_time: Some("25:99<b>".into()),
                ..Self::default()
            },
            Self {
                incident: Some("26-0417".into()),
                discipline: Some("D1"),
                strategic: true,
                stated,
                figure: Some((Text::three("Blessés", "Gewonden", "Injured"), 7, true)),
                ..entry
            },
            Self {
                what: "entry",
                entry_kind: Some("figure"),
                figure_missing: true,
                unknown: Some("99".into()),
                ..Self::default()
            },
            Self { what: "go", number: Some("26-0417".into()), ..Self::default() },
            Self { what: "go", unknown: Some("26-9999".into()), ..Self::default() },
        ]
    }
}

pub(super) fn part(desk: &Desk, line: &Line, meant: Understood) -> Result<PreviewPart, Fault> {
    match meant {
        Understood::Signal(noted) => signal(desk, line, noted),
        Understood::Entry(entry) => Ok(of_entry(desk, line, &entry)),
        Understood::Go(go) => {
            let there = go.found(desk, line);
            let known = there.is_ok();
            match there {
                Err(fault) if fault.refusal().is_none() => Err(fault),
                _ => Ok(PreviewPart {
                    what: "go",
                    number: known.then(|| go.number.clone()),
                    unknown: (!known).then_some(go.number),
                    ..PreviewPart::default()
                }),
            }
        }
    }
}

fn signal(desk: &Desk, line: &Line, noted: Noted) -> Result<PreviewPart, Fault> {
    let (names, now) = (desk.names(), line.shell.now());
    let year = desk.facts().year(now);
    // As the signal will be looked at once it is there: from when it was seen until it was told.
    let at = noted.parsed.stated.map_or(now, |s| s.at);
    let telling = Telling::of(&noted.what.text, at)
        .lasting(at, now)
        .at(noted.place.as_ref())
        .from_number(noted.parsed.call_back.as_deref());
    let (number, matches) = line.shell.live().read(|r| -> Result<_, Fault> {
        Ok((read::next_signal_number(r, year)?, same_as(r, &telling, None, &|code| names.called(code))?))
    })?;
    let areas = noted.place.as_ref().map(|p| p.areas.clone()).unwrap_or_default();
    let alike = matches.iter().find(|m| !m.is_incident).map(|m| (m.number.clone(), m.why.minutes));
    let near = matches.into_iter().find(|m| m.is_incident);
    Ok(PreviewPart {
        what: "signal",
        number: Some(number),
        channel: Some(noted.parsed.channel.unwrap_or(Channel::Call).code()),
        place: PlaceShow::of(noted.place.as_ref(), &areas, &names),
        speaks_of: names.type_of(&noted.what.text).map(|t| t.names.clone()),
        near: near.map(|m| (m.number, m.why.metres)),
        alike,
        call_back: noted.parsed.call_back,
        urgent: noted.parsed.urgent,
        unsure: noted.parsed.unsure,
        other_day: other_day(line, noted.parsed.stated),
        stated: noted.parsed.stated,
        misread_time: noted.parsed.misread_time,
        ..PreviewPart::default()
    })
}

fn of_entry(desk: &Desk, line: &Line, entry: &Entry) -> PreviewPart {
    let names = desk.names();
    let kind = entry.kind();
    let (incident, unknown) = match entry.incident() {
        Ok(found) => (found.map(|(_, number)| number.clone()), None),
        Err(refusal) => (None, refusal.facts.get("number").cloned()),
    };
    let figure = entry.parsed.figure.as_ref();
    PreviewPart {
        what: "entry",
        incident,
        unknown,
        entry_kind: Some(kind.code()),
        discipline: entry.parsed.discipline.map(situation::log::Discipline::code),
        strategic: entry.register() == situation::log::Register::Strategic,
        figure: figure.map(|f| (Names::or_code(&names.figures, &f.name), f.value, f.about)),
        figure_missing: kind == situation::log::EntryKind::Figure && figure.is_none(),
        other_day: other_day(line, entry.parsed.stated),
        stated: entry.parsed.stated,
        misread_time: entry.parsed.misread_time.clone(),
        ..PreviewPart::default()
    }
}

fn other_day(line: &Line, stated: Option<Stated>) -> bool {
    let formats = line.shell.formats(line.reader.lang);
    stated.is_some_and(|s| !formats.same_day(s.at, line.shell.now()))
}
