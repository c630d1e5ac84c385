//! The night as data: read from `demo/script/*.toml` into types.

mod act;
mod check;

use std::collections::BTreeSet;

use jiff::civil::Time;
use kernel::Text;
use serde::Deserialize;

pub use act::Act;
pub(crate) use act::*;
pub use check::{Ways, problems};

/// The chapters of the night, in order.
const CHAPTERS: &[(&str, &str)] = &[
    ("1-quiet.toml", include_str!("../../script/1-quiet.toml")),
    ("2-gas.toml", include_str!("../../script/2-gas.toml")),
    ("3-explosion.toml", include_str!("../../script/3-explosion.toml")),
    ("4-elsewhere.toml", include_str!("../../script/4-elsewhere.toml")),
    ("5-handover.toml", include_str!("../../script/5-handover.toml")),
];

/// Files that the script hands in, with `{sent}`, `{onset}` and `{expires}` where times go.
const FILES: &[(&str, &str)] = &[("warning.xml", include_str!("../../script/warning.xml"))];

/// A night, step by step.
#[derive(Debug, Clone)]
pub struct Script {
    /// Its name; commands of another name are other commands.
    pub name: String,
    /// Local time at which it begins. What stands before `opening` has happened when the visitor comes in.
    pub start: Time,
    /// Local time at which the visitor comes in.
    pub opening: Time,
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
    let mut whole: Option<Script> = None;
    for (file, text) in CHAPTERS {
        let chapter: Chapter = toml::from_str(text)
            .map_err(|e| ScriptError::File { file, problem: e.to_string().trim().to_owned() })?;
        let script = match (&mut whole, chapter.night) {
            (Some(script), None) => script,
            (None, Some(night)) => whole.insert(Script {
                name: night.name,
                start: night.start,
                opening: night.opening,
                steps: Vec::new(),
            }),
            _ => {
                let problem = "the first chapter, and no other, has a [night]".to_owned();
                return Err(ScriptError::File { file, problem });
            }
        };
        for raw in chapter.step {
            let step = raw.id.clone();
            script.take(raw).map_err(|problem| ScriptError::Step { file, step, problem })?;
        }
    }
    whole.ok_or_else(|| ScriptError::File { file: "1-quiet.toml", problem: "there is no chapter".to_owned() })
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

impl Script {
    fn take(&mut self, raw: RawStep) -> Result<(), &'static str> {
        let offset = seconds(self.start, raw.at);
        if self.steps.last().is_some_and(|s| s.offset > offset) || offset < 0 {
            return Err("earlier than the step before it");
        }
        if self.steps.iter().any(|s| s.id == raw.id) {
            return Err("another step has this name");
        }
        let made = raw.act.as_ref().and_then(Act::makes);
        if made.is_some_and(|name| self.matters().contains(name)) {
            return Err("another signal, incident or report has the name of what it makes");
        }
        if raw.act.is_some() != raw.who.is_some() {
            return Err("who acts does something, and who does something is named");
        }
        if raw.act.is_none() && raw.say.is_none() {
            return Err("neither an act nor a hint");
        }
        if raw.wait.is_some() && (raw.say.is_none() || raw.act.is_none()) {
            return Err("only an act that a hint asks for can wait for the visitor");
        }
        let said_before = raw.said.map(|said| seconds(said, raw.at));
        if said_before.is_some_and(|s| s < 0) {
            return Err("said later than it is recorded");
        }
        self.steps.push(Step {
            id: raw.id,
            at: raw.at,
            offset,
            who: raw.who,
            act: raw.act,
            said_before,
            say: raw.say,
            try_it: raw.try_it,
            wait: raw.wait,
        });
        Ok(())
    }

    /// Seconds between start and opening.
    #[must_use]
    pub fn opening_offset(&self) -> i64 {
        seconds(self.start, self.opening)
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
