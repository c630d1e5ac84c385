//! Putting the packages together: what stands in each of these files is said in its first line.

mod bodies;
pub(crate) mod data;
mod desk;
mod emergency;
mod facts;
mod feeds;
mod figures;
pub(crate) mod ground;
mod journals;
mod orders;
mod outbox;
mod people;
mod perimeters;
mod plans;
mod post;
pub(crate) mod relief;
mod rounds;
mod seals;
mod shell;
mod sources;
mod trail;
mod world;

#[cfg(test)]
pub(crate) use feeds::Asked;
pub(crate) use figures::facts as figure_facts;
#[cfg(test)]
pub(crate) use figures::figures;
pub(crate) use journals::{live_keeps, open_journal, views};
pub(crate) use people::People;
pub(crate) use plans::facts as plan_facts;
#[cfg(test)]
pub(crate) use plans::ship as ship_plans;
pub(crate) use rounds::Rounds;
#[cfg(test)]
pub(crate) use shell::Front;
pub(crate) use shell::{FrontSettings, front};
pub(crate) use world::{World, WorldError, known, profile_in_use};
