//! What pages ask: rows as values, cut to what the reader may see.

mod board;
mod day;
mod need;
mod one;
mod part;

pub use access::Eye;
pub use board::{LevelRow, SiteFilter, SiteRow, by_municipality, site, sites, totals};
pub use day::{DayRow, DaySum, Reach, day_before, days_of, open_sums_of_day, reach, sums, sums_of_day};
pub use need::{Counts, NeedFilter, NeedRow, beside, counts, missing, need, need_numbered, needs};
pub use one::{
    ContactRow, LinkRow, ReportRow, Scope, TurnRow, contact, link, links, links_of_municipalities, reports,
    resource, sites_of_link, turns,
};
pub use part::{PartRow, Proposal, free_of, last_move, parts, parts_at, proposals};

/// Nobody is late in the very minute in which something was due: lists, counts and the browser go by it alike.
pub const GRACE_SECONDS: i64 = 60;
