//! A year of a plan: the objectives of the profile, an invented operational plan with what was said of it, partners who answered
//! and partners who did not, registers, a body that meets, the note of a year and the next one begun. Nothing of it took place; what
//! is quoted of the real plan and the real note comes from the profile, with its source.

mod cast;
pub mod lived;

use jiff::civil::Date;
use kernel::Text;
use serde::Deserialize;

use crate::script::{Script, ScriptError, Step, Story};
use lived::Year;

pub use cast::{year_people, year_roles, year_story};

/// The tables of a year, one file after the other.
const YEAR: &str = concat!(
    include_str!("../../year/year.toml"),
    include_str!("../../year/partners.toml"),
    include_str!("../../year/bodies.toml"),
    include_str!("../../year/figures.toml"),
    include_str!("../../year/agenda.toml"),
);
const HINTS: &str = include_str!("../../year/hints.toml");

/// The local day on which the year begins: what comes after it is lived through day by day.
pub const FIRST_DAY: Date = Date::constant(2023, 1, 9);

/// The local day on which the visitor comes.
pub const DAY: Date = Date::constant(2023, 9, 12);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hints {
    hint: Vec<Hint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hint {
    id: String,
    say: Text,
}

/// What the year holds.
///
/// # Errors
/// When the data cannot be read; a test holds that they can.
pub fn year() -> Result<Year, ScriptError> {
    read("../year/*.toml", YEAR)
}

/// The hints of the strip: what one may look at, one after the other.
///
/// # Errors
/// As [`year`].
pub fn year_script() -> Result<Script, ScriptError> {
    let hints: Hints = read("../year/hints.toml", HINTS)?;
    let mut script = Script {
        name: "year".to_owned(),
        story: Story::Year,
        people: year_people(),
        opening: 0,
        steps: Vec::with_capacity(hints.hint.len()),
    };
    for hint in hints.hint {
        let step = Step {
            id: hint.id.clone(),
            at: jiff::civil::time(9, 30, 0, 0),
            // No time lies between them: the visitor goes on when they have tried one.
            offset: 0,
            who: None,
            act: None,
            said_before: None,
            say: Some(hint.say),
            try_it: None,
            wait: None,
        };
        let file = "../year/hints.toml";
        script.take(step).map_err(|problem| ScriptError::Step { file, step: hint.id, problem })?;
    }
    Ok(script)
}

fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ScriptError> {
    toml::from_str(text).map_err(|e| ScriptError::File { file, problem: e.to_string().trim().to_owned() })
}
