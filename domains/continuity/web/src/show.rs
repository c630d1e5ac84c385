//! An act as pages show it.

use continuity::State;
use continuity::read::ActRow;
use desk::Names;
use kernel::{Lang, Text, Timestamp, Words};
use serde::Serialize;

use crate::desk::Desk;

/// Words with their language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code() }
    }
    pub(crate) fn sample() -> Self {
        Self::of(&Words::new(Lang::Nl, "woorden <b>"))
    }
}

/// An act.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) zone: Text,
    pub(crate) room: Text,
    pub(crate) from: Timestamp,
    pub(crate) until: Timestamp,
    pub(crate) reason: Said,
    pub(crate) ground: Option<Said>,
    pub(crate) functions: Vec<Text>,
    pub(crate) receiver: Text,
    /// `waiting`, `to-come`, `counts`, `over`.
    pub(crate) stands: &'static str,
    pub(crate) ordered_at: Timestamp,
    pub(crate) ordered_by: Text,
    pub(crate) end: Timestamp,
}

impl ActShow {
    pub(crate) fn of(row: &ActRow, desk: &Desk, now: Timestamp) -> Self {
        let names = desk.post.names();
        Self {
            id: row.id.to_string(),
            number: row.number(),
            zone: Names::of(&names.areas, &row.zone),
            room: Names::of(&desk.rooms, &row.room),
            from: row.from,
            until: row.until,
            reason: Said::of(&row.reason),
            ground: row.ground.as_ref().map(Said::of),
            functions: row.functions.iter().map(|f| names.function(f)).collect(),
            receiver: names.function(&row.receiver),
            stands: stands(row, now),
            ordered_at: row.ordered_at,
            ordered_by: names.function(&row.ordered_function),
            end: row.end(),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let three = |t: &str| Text::three(t, t, t);
        let at = Timestamp(1_795_488_000_000_000);
        ["waiting", "to-come", "counts", "over"]
            .map(|stands| Self {
                id: "x".into(),
                number: "CO-26-0001".into(),
                zone: three("ZP <b>"),
                room: three("Salle"),
                from: at,
                until: at,
                reason: Said::sample(),
                ground: (stands == "counts").then(Said::sample),
                functions: vec![three("Dispatcher")],
                receiver: three("Liaison"),
                stands,
                ordered_at: at,
                ordered_by: three("Director"),
                end: at,
            })
            .into()
    }
}

/// How an act stands at this instant.
pub(crate) fn stands(row: &ActRow, now: Timestamp) -> &'static str {
    match row.state {
        State::Ended => "over",
        _ if row.until <= now => "over",
        State::Ordered => "waiting",
        State::Confirmed if now < row.from => "to-come",
        State::Confirmed => "counts",
    }
}
