//! Putting the packages together: what stands in each of these files is said in its first line.

pub(crate) mod account;
mod aside;
mod bodies;
mod continuity;
pub(crate) mod contributions;
pub(crate) use self::bodies::facts as body_facts;
mod daily;
pub(crate) mod data;
mod desk;
mod duties;
mod emergency;
mod exercise;
mod facts;
mod feeds;
mod figures;
pub(crate) mod ground;
mod journals;
mod levels;
mod logic;
mod of_a_day;
mod on_map;
mod orders;
mod outbox;
mod paper;
mod people;
mod perimeters;
mod planned;
mod plans;
mod post;
pub(crate) mod programme;
pub(crate) mod registers;
pub(crate) mod relief;
mod rooms;
mod rounds;
mod seals;
mod shell;
mod sources;
pub(crate) mod strategy;
mod trail;
mod warning;
mod webhooks;
mod world;

pub(crate) use self::account::{facts as account_facts, sources as account_sources};
#[cfg(test)]
pub(crate) use self::continuity::facts as continuity_facts;
pub(crate) use self::contributions::catalogue as contribution_catalogue;
pub(crate) use self::duties::facts as duty_facts;
pub(crate) use self::exercise::{exercise_definition, exercise_facts, seat_player, unseat_player};
#[cfg(test)]
pub(crate) use feeds::Asked;
pub(crate) use figures::facts as figure_facts;
#[cfg(test)]
pub(crate) use figures::figures;
pub(crate) use figures::shipped as shipped_figures;
pub(crate) use journals::{live_keeps, open_journal, views};
pub(crate) use orders::facts as order_facts;
pub(crate) use people::People;
pub(crate) use planned::{facts as event_facts, incident as event_incident, number as event_number};
pub(crate) use plans::facts as plan_facts;
pub(crate) use plans::ship as ship_plans;
pub(crate) use rooms::Rooms;
pub(crate) use rounds::{Rounds, write_looks};
#[cfg(test)]
pub(crate) use seals::{listen as on_sealed_act, sealed};
pub(crate) use shell::{Front, FrontSettings, front};
#[cfg(test)]
pub(crate) use sources::{fetch as fetch_figures, sources as figure_sources};
pub(crate) use webhooks::facts as webhook_facts;
pub(crate) use world::{Live, World, WorldError, known, profile_in_use};
