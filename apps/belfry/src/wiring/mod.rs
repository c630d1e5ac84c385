//! Putting the packages together: what stands in each of these files is said in its first line.

mod bodies;
pub(crate) mod data;
mod desk;
mod facts;
mod figures;
pub(crate) mod ground;
mod journals;
mod orders;
mod people;
mod rounds;
mod seals;
mod shell;
mod sources;
mod trail;
mod world;

#[cfg(test)]
pub(crate) use figures::figures;
pub(crate) use journals::{live_keeps, open_journal, views};
pub(crate) use people::People;
pub(crate) use rounds::Rounds;
#[cfg(test)]
pub(crate) use shell::Front;
pub(crate) use shell::{FrontSettings, front};
pub(crate) use world::{World, WorldError, known, profile_in_use};
