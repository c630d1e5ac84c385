//! What pages ask: rows as values, cut to what the reader may see.

mod cascade;
mod parts;
mod plan;
mod point;

pub use access::Eye;
pub use cascade::{Gaps, LinkRow, down, gaps, up};
pub use parts::{PartRow, parts, pilots};
pub use plan::{PlanFilter, PlanRow, plan, plans, predecessor, resource, successor};
pub use point::{
    Carried, PointFilter, PointRow, TurnRow, VersionRow, came_from, in_force, point, points, postponed,
    turns, undecided, versions,
};
