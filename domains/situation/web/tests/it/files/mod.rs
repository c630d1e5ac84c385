//! Incidents, logs, who must be told, search: journeys through the pages, as a browser without a network.

mod attachments;
mod doors;
mod incidents;
mod lists;
mod logs;
mod matters;
mod secrets;
mod strategy;
mod tells;

use kernel::{Id, kind};
use situation::read::{self, Eye, LogFilter, LogRow};

use crate::town::Town;

/// The newest entries of a log.
fn log(town: &Town, incident: Option<Id<kind::Matter>>) -> Vec<LogRow> {
    let filter = LogFilter { incident, watch_only: incident.is_none(), ..LogFilter::default() };
    town.read(|read| read::log(read, &Eye::all(), &filter, 50)).rows
}

/// What is between two marks, the first time that they stand like that.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(found, _)| found)
}

/// With ordinary spaces, as the texts are typed.
fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}
