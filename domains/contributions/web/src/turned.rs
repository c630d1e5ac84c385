//! How a campaign was corrected, as its page tells it: each thing before and after.

use contributions::Reminders;
use contributions::read::AmendRow;
use kernel::{Text, Timestamp};
use serde::Serialize;

use crate::desk::Desk;
use crate::edit::days;
use crate::show::{NOON, Said};

/// Before and after.
type Turn<T> = (T, T);

/// A correction.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AmendShow {
    pub(crate) seq: i64,
    at: Timestamp,
    function: Text,
    names: Option<Turn<Text>>,
    letter: Option<Turn<Text>>,
    /// Number of each question, what it asked and what it asks; nothing where it was not asked.
    questions: Vec<(i64, Option<Text>, Option<Text>)>,
    due: Option<Turn<Timestamp>>,
    /// Days before and after; nothing for those of the profile.
    reminders: Option<Turn<Option<(String, String)>>>,
    words: Option<Said>,
    /// Of how many partners people are told by a letter.
    told: usize,
}

impl AmendShow {
    pub(crate) fn of(row: &AmendRow, desk: &Desk) -> Self {
        let what = &row.what;
        let own = |days_of: Option<&Reminders>| days_of.map(days);
        let reminders = what.reminders.as_ref();
        let questions = what.questions.iter().map(|turn| (turn.question, turn.was.clone(), turn.now.clone()));
        Self {
            seq: row.seq,
            at: row.at,
            function: desk.names().function(&row.function),
            names: what.names.clone().map(|turn| (turn.was, turn.now)),
            letter: what.letter.clone().map(|turn| (turn.was, turn.now)),
            questions: questions.collect(),
            due: what.due.as_ref().map(|turn| (turn.was, turn.now)),
            reminders: reminders.map(|turn| (own(turn.was.as_ref()), own(turn.now.as_ref()))),
            words: what.words.as_ref().map(Said::of),
            told: what.told.len(),
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let text = || Text::both("Et <b> ?", "En?");
        let full = Self {
            seq: 12,
            at: NOON,
            function: Text::both("Programme", "Programma"),
            names: Some((text(), text())),
            letter: Some((text(), text())),
            questions: vec![
                (1, Some(text()), Some(text())),
                (2, None, Some(text())),
                (3, Some(text()), None),
            ],
            due: Some((NOON, NOON)),
            reminders: Some((None, Some(("14, 3".into(), "—".into())))),
            words: Some(Said::sample("te kort <b>")),
            told: 2,
        };
        let bare = Self {
            names: None,
            letter: None,
            questions: Vec::new(),
            due: None,
            reminders: Some((Some(("7".into(), "3".into())), None)),
            words: None,
            told: 0,
            ..full.clone()
        };
        vec![full, bare]
    }
}
