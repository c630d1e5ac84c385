//! What stands here and what the profile says, side by side, part by part.

use kernel::{Text, Timestamp};
use registers::command::{Apart, Part, Sides};
use registers::entry::{Frame, Point};
use serde::Serialize;

use crate::at::At;
use crate::show::{NOON, Two};

/// A part that both changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartShow {
    part: &'static str,
    here: Side,
    profile: Side,
}

/// What one side says of a part; nothing of it all where it says nothing.
#[derive(Debug, Clone, Default, Serialize)]
struct Side {
    line: Option<String>,
    day: Option<Timestamp>,
    two: Option<Two>,
    en: Option<String>,
    source: Option<String>,
}

impl Side {
    fn text(text: &Text) -> Self {
        Self { two: Two::any(text), en: text.en.clone(), ..Self::default() }
    }
    fn quoted(text: &Text, source: Option<&String>) -> Self {
        Self { source: source.cloned(), ..Self::text(text) }
    }
    fn line(line: Option<String>) -> Self {
        Self { line, ..Self::default() }
    }
    fn day(day: Option<Timestamp>) -> Self {
        Self { day, ..Self::default() }
    }
    fn of_frame(part: Part, frame: &Frame, at: &At<'_>) -> Self {
        let register = || at.desk.register(&frame.register).show(at.reader.lang).to_owned();
        match part {
            Part::Register => Self::line(Some(register())),
            Part::Names => Self::text(&frame.names),
            Part::Body => Self::text(&frame.body),
            Part::Day => Self::day(frame.day.and_then(|day| at.instant(day))),
            Part::Reference => Self::line(frame.reference.clone()),
            Part::Quote => Self::quoted(&frame.quote, frame.source.as_ref()),
            Part::Note => Self::text(&frame.note),
            Part::Words | Part::Owner | Part::Ground | Part::Due | Part::Target => Self::default(),
        }
    }
    fn of_point(part: Part, point: &Point, at: &At<'_>) -> Self {
        let owner = |code: &String| at.desk.post.names().function(code).show(at.reader.lang).to_owned();
        match part {
            Part::Words => Self::quoted(&point.words, point.source.as_ref()),
            Part::Owner => Self::line(point.owner.as_ref().map(owner)),
            Part::Ground => Self::text(&point.ground),
            Part::Due => Self::day(point.due.and_then(|day| at.instant(day))),
            Part::Target => Self::text(&point.target),
            Part::Register
            | Part::Names
            | Part::Body
            | Part::Day
            | Part::Reference
            | Part::Quote
            | Part::Note => Self::default(),
        }
    }
}

/// The parts that both changed.
pub(crate) fn of(apart: &Apart, at: &At<'_>) -> Vec<PartShow> {
    let one = |part: &Part| {
        let (here, profile) = match &apart.sides {
            Sides::Frame(sides) => {
                let [here, profile] = &**sides;
                (Side::of_frame(*part, here, at), Side::of_frame(*part, profile, at))
            }
            Sides::Point(sides) => {
                let [here, profile] = &**sides;
                (Side::of_point(*part, here, at), Side::of_point(*part, profile, at))
            }
        };
        PartShow { part: part.code(), here, profile }
    };
    apart.parts.iter().map(one).collect()
}

impl PartShow {
    pub(crate) fn samples() -> Vec<Self> {
        let quote = Side::quoted(&Text::three("texte <b>", "tekst", "text"), Some(&"L1 <b>".to_owned()));
        let sides = [
            (Part::Quote, quote, Side::text(&Text { fr: Some("x".into()), ..Text::default() })),
            (Part::Day, Side::day(Some(NOON)), Side::default()),
            (Part::Reference, Side::line(Some("A-1 <b>".into())), Side::line(Some("A-2".into()))),
        ];
        sides.map(|(part, here, profile)| Self { part: part.code(), here, profile }).into()
    }
}
