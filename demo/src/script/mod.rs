//! A story as data: the night is read from `demo/script/*.toml` into types; the weeks of the reception are woven by
//! [`crate::reception`] into the same steps.

macro_rules! act {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    };
}

mod act;
mod check;
mod check_rooms;
mod names;
mod public;
mod rooms;

use std::collections::BTreeSet;

use jiff::civil::Time;
use kernel::Text;
use serde::Deserialize;

pub use act::Act;
pub(crate) use act::*;
pub use check::{Ways, problems};
pub use public::Public;
pub(crate) use public::*;
pub(crate) use rooms::*;

use crate::people::{DemoPerson, people};

/// The chapters of the night, the first one first. Their steps are put in the order of their times.
const CHAPTERS: &[(&str, &str)] = &[
    ("1-quiet.toml", include_str!("../../script/1-quiet.toml")),
    ("2-gas.toml", include_str!("../../script/2-gas.toml")),
    ("3-explosion.toml", include_str!("../../script/3-explosion.toml")),
    ("4-elsewhere.toml", include_str!("../../script/4-elsewhere.toml")),
    ("5-handover.toml", include_str!("../../script/5-handover.toml")),
    ("6-rooms.toml", include_str!("../../script/6-rooms.toml")),
    ("7-public.toml", include_str!("../../script/7-public.toml")),
    ("8-outage-and-crowd.toml", include_str!("../../script/8-outage-and-crowd.toml")),
];

/// Files that the script hands in, with `{sent}`, `{onset}` and `{expires}` where times go.
const FILES: &[(&str, &str)] = &[("warning.xml", include_str!("../../script/warning.xml"))];

/// Which story a script tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// One night. What lies before the visitor's coming is written down when the visitor comes, dated when it was said.
    Night,
    /// Weeks of a reception crisis. The clock of the demonstration lives through what lies before the visitor's coming, so
    /// that everything is recorded when it happens.
    Reception {
        /// How many weeks.
        weeks: u32,
    },
    /// A year of a plan, lived through before the visitor comes; afterwards there are hints alone.
    Year,
}

/// A story, step by step.
#[derive(Debug, Clone)]
pub struct Script {
    /// Its name; commands of another name are other commands.
    pub name: String,
    /// Which story.
    pub story: Story,
    /// Who is in it.
    pub people: &'static [DemoPerson],
    /// Seconds from its beginning to the visitor's coming.
    pub opening: i64,
    /// The steps in order.
    pub steps: Vec<Step>,
}

/// Something that happens, or a hint, or both.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name, unique in the script.
    pub id: String,
    /// When, as local time of the night.
    pub at: Time,
    /// Seconds after the start.
    pub offset: i64,
    /// Login of who acts.
    pub who: Option<String>,
    /// What happens.
    pub act: Option<Act>,
    /// When it happened or was said, if that is told: seconds before the step.
    pub said_before: Option<i64>,
    /// What the strip says from here on.
    pub say: Option<Text>,
    /// What to type, literally. `{time}` is the local time of that moment.
    pub try_it: Option<Text>,
    /// For how many seconds of the night the visitor may do it before the person of the script does.
    pub wait: Option<u32>,
}

/// The script cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    /// A file is not of the right shape.
    #[error("demo/script/{file}: {problem}")]
    File {
        /// The file.
        file: &'static str,
        /// What is wrong.
        problem: String,
    },
    /// A step makes no sense beside the others.
    #[error("demo/script/{file}, step «{step}»: {problem}")]
    Step {
        /// The file.
        file: &'static str,
        /// The step.
        step: String,
        /// What is wrong.
        problem: &'static str,
    },
}

/// The night.
///
/// # Errors
/// When a file cannot be read; a test holds that all can.
pub fn script() -> Result<Script, ScriptError> {
    let mut whole: Option<(Script, Time)> = None;
    let mut steps: Vec<(&'static str, Step)> = Vec::new();
    for (file, text) in CHAPTERS {
        let chapter: Chapter = toml::from_str(text)
            .map_err(|e| ScriptError::File { file, problem: e.to_string().trim().to_owned() })?;
        let start = match (&mut whole, chapter.night) {
            (Some((_, start)), None) => *start,
            (None, Some(night)) => {
                let (start, people) = (night.start, people());
                let opening = seconds(start, night.opening);
                let script =
                    Script { name: night.name, story: Story::Night, people, opening, steps: Vec::new() };
                whole = Some((script, start));
                start
            }
            _ => {
                let problem = "the first chapter, and no other, has a [night]".to_owned();
                return Err(ScriptError::File { file, problem });
            }
        };
        steps.extend(chapter.step.into_iter().map(|raw| (*file, raw.at_night(start))));
    }
    steps.sort_by_key(|(_, step)| step.offset);
    let none = || ScriptError::File { file: "1-quiet.toml", problem: "there is no chapter".to_owned() };
    let (mut script, _) = whole.ok_or_else(none)?;
    for (file, step) in steps {
        let id = step.id.clone();
        script.take(step).map_err(|problem| ScriptError::Step { file, step: id, problem })?;
    }
    Ok(script)
}

/// A file that a step hands in.
pub(crate) fn file(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    night: Option<Night>,
    step: Vec<RawStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Night {
    name: String,
    start: Time,
    opening: Time,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    id: String,
    at: Time,
    who: Option<String>,
    #[serde(rename = "do")]
    act: Option<Act>,
    said: Option<Time>,
    say: Option<Text>,
    #[serde(rename = "try")]
    try_it: Option<Text>,
    wait: Option<u32>,
}

impl RawStep {
    fn at_night(self, start: Time) -> Step {
        Step {
            offset: seconds(start, self.at),
            said_before: self.said.map(|said| seconds(said, self.at)),
            id: self.id,
            at: self.at,
            who: self.who,
            act: self.act,
            say: self.say,
            try_it: self.try_it,
            wait: self.wait,
        }
    }
}

impl Script {
    /// Adds a step, where it makes sense after those before it.
    pub(crate) fn take(&mut self, step: Step) -> Result<(), &'static str> {
        if self.steps.last().is_some_and(|s| s.offset > step.offset) || step.offset < 0 {
            return Err("earlier than the step before it");
        }
        if self.steps.iter().any(|s| s.id == step.id) {
            return Err("another step has this name");
        }
        let made = step.act.as_ref().and_then(Act::makes);
        if made.is_some_and(|name| self.matters().contains(name)) {
            return Err("another matter has the name of what it makes");
        }
        if step.act.is_some() != step.who.is_some() {
            return Err("who acts does something, and who does something is named");
        }
        if step.act.is_none() && step.say.is_none() {
            return Err("neither an act nor a hint");
        }
        if step.wait.is_some() && (step.say.is_none() || step.act.is_none()) {
            return Err("only an act that a hint asks for can wait for the visitor");
        }
        if step.said_before.is_some_and(|s| s < 0) {
            return Err("said later than it is recorded");
        }
        self.steps.push(step);
        Ok(())
    }

    /// The person with this login.
    #[must_use]
    pub fn person(&self, login: &str) -> Option<&'static DemoPerson> {
        self.people.iter().find(|p| p.login == login)
    }

    /// Seconds from the beginning to the visitor's coming.
    #[must_use]
    pub const fn opening_offset(&self) -> i64 {
        self.opening
    }

    /// The step of this name.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == id)
    }

    pub(crate) fn acts(&self) -> impl Iterator<Item = (&Step, &Act)> {
        self.steps.iter().filter_map(|s| s.act.as_ref().map(|a| (s, a)))
    }

    /// Names of signals and incidents that steps bring about.
    pub(crate) fn matters(&self) -> BTreeSet<&str> {
        self.acts().filter_map(|(_, act)| act.makes()).collect()
    }
}

/// Whole seconds from one time of the day to a later one.
fn seconds(from: Time, to: Time) -> i64 {
    let of = |t: Time| i64::from(t.hour()) * 3600 + i64::from(t.minute()) * 60 + i64::from(t.second());
    of(to) - of(from)
}
