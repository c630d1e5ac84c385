//! The demonstration: invented people, one scripted night, the player that acts it out in real time, and the strip that
//! says what to try next.
//!
//! Everybody and everything in it is fictitious and says so. The night is data (`demo/script/*.toml`, read by
//! [`script`]); [`Player`] turns each step into the command that a person at a console would have given, with the same
//! rules and the same rights, and leaves out what the visitor has done already. [`contribution`] adds the strip to every page.

mod ids;
mod pages;
mod people;
mod perform;
mod player;
mod scene;
mod script;
mod settle;

pub use pages::{Altered, DemoDesk, contribution};
pub use people::{DemoPerson, DemoRole, people, person_id, roles};
pub use player::{Hint, HintState, Listener, Pace, Player, Skip, Status};
pub use scene::{ReadAlert, World};
pub use script::{Act, Script, ScriptError, Step, Ways, problems, script};
pub use settle::settle;
