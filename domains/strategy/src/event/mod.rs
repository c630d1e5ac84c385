//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the objective, the plan of a year or the project. Who, when and how it is handled stand in the entry's header.
//! `events.lock` pins every shape.

mod objective;
mod plan;
mod project;

pub use objective::{AccountWritten, AxisReported, CycleMoved, ObjectiveSet, ObjectiveWorded};
pub use plan::{PlanOpened, PlanTaken, PlanTurned, ReportDrawn};
pub use project::{
    ItemCorrected, ItemDropped, ItemReached, ItemReopened, ItemWritten, ProjectDescribed, ProjectSet,
    ProjectTurned,
};
pub use store::Event;

store::events! {
    ObjectiveSet = "strategy.objective-set@1",
    ObjectiveWorded = "strategy.objective-worded@1",
    CycleMoved = "strategy.cycle-moved@1",
    AxisReported = "strategy.axis-reported@1",
    AccountWritten = "strategy.account-written@1",
    PlanOpened = "strategy.plan-opened@1",
    PlanTurned = "strategy.plan-turned@1",
    PlanTaken = "strategy.plan-taken@1",
    ReportDrawn = "strategy.report-drawn@1",
    ProjectSet = "strategy.project-set@1",
    ProjectDescribed = "strategy.project-described@1",
    ProjectTurned = "strategy.project-turned@1",
    ItemWritten = "strategy.item-written@1",
    ItemReached = "strategy.item-reached@1",
    ItemCorrected = "strategy.item-corrected@1",
    ItemReopened = "strategy.item-reopened@1",
    ItemDropped = "strategy.item-dropped@1",
}
