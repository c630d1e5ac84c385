//! The pages of the situation domain: the watch floor, signals, incidents, logs, who must be told, reports, handover.

mod called;
mod centre;
mod daily;
mod desk;
mod explain;
mod feed;
mod floor;
mod handover;
mod incident;
mod line;
mod live;
mod log;
mod map;
mod matters;
mod meanwhile;
mod of_centre;
mod of_files;
mod of_floor;
mod of_papers;
mod paper;
mod papers_live;
mod past;
mod point;
mod report;
mod search;
mod show;
mod signal;
mod tell;
mod transit;
mod typed;
mod wall;
mod warning;

use std::sync::Arc;

use web::Contribution;

pub use daily::{AlsoToday, Day, DayCx, DayRow, DayTable, daily_pdf};
pub use desk::{
    AlsoAbout, AlsoMapped, Aside, Desk, DutyList, Feed, Holder, LAYERS, Layers, LevelName, MAPPED, Mapped,
    Names, OnDuty, PlanLevel, PlanLevels, PutAside, Reach, Reached, RuleName, SetDuty, StateName, TypeName,
};
pub use feed::{FeedKind, FeedState, Feeds, Stuck};
pub use handover::held_open;
pub use line::Words as Later;
pub use paper::Paper;
pub use report::{Ageing, Looks, offered};
pub use transit::{TransitError, TransitTaken, take_transit};
pub use warning::{DocumentError, FileOutcome, FolderError, incoming, take_document, take_folder};

/// Pages, texts, rooms, live fragments and command words.
#[must_use]
pub fn contributions(desk: &Arc<Desk>) -> Vec<Contribution> {
    vec![
        of_floor::contribution(desk),
        of_centre::contribution(desk),
        of_files::contribution(desk),
        of_papers::contribution(desk),
    ]
}
