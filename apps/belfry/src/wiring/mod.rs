//! Putting the packages together: what stands in each of these files is said in its first line.

pub(crate) mod data;
mod desk;
mod facts;
pub(crate) mod ground;
mod journals;
mod people;
mod rounds;
mod shell;
mod trail;
mod world;

pub(crate) use journals::{live_keeps, open_journal, views};
pub(crate) use people::People;
pub(crate) use rounds::Rounds;
#[cfg(test)]
pub(crate) use shell::Front;
pub(crate) use shell::{FrontSettings, front};
pub(crate) use world::{World, WorldError, known, profile_in_use};
