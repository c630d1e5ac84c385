//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the plan, or the run. Who, when and how it is handled stand in the entry's header. Names and numbers of people
//! stand in entries that can be erased while the rest stays: [`ContactSet`] and [`ReporterNamed`]. `events.lock` pins every shape.

mod level;
mod plan;
mod run;

pub use level::{CardsOrdered, LevelMet, LevelRemoved, LevelSet};
pub use plan::{
    CardRemoved, CardSet, ContactChecked, ContactRemoved, ContactSet, FrameSet, PlanEntered, PlanShipped,
    PlanWithdrawn, VersionApproved, VersionBegun, VersionReturned, VersionSubmitted,
};
pub use run::{
    Activated, ActivationEnded, CardsAdded, CardsClosed, CardsOpened, CardsReopened, Reguarded,
    ReporterNamed, StepDone, StepSkipped, StepUndone,
};
pub use store::Event;

store::events! {
    PlanEntered = "readiness.plan-entered@1",
    PlanShipped = "readiness.plan-shipped@1",
    VersionBegun = "readiness.version-begun@1",
    FrameSet = "readiness.frame-set@1",
    CardSet = "readiness.card-set@1",
    CardRemoved = "readiness.card-removed@1",
    CardsOrdered = "readiness.cards-ordered@1",
    LevelSet = "readiness.level-set@1",
    LevelRemoved = "readiness.level-removed@1",
    LevelMet = "readiness.level-met@1",
    ContactSet = "readiness.contact-set@1",
    ContactRemoved = "readiness.contact-removed@1",
    ContactChecked = "readiness.contact-checked@1",
    VersionSubmitted = "readiness.version-submitted@1",
    VersionReturned = "readiness.version-returned@1",
    VersionApproved = "readiness.version-approved@1",
    PlanWithdrawn = "readiness.plan-withdrawn@1",
    Activated = "readiness.activated@1",
    ActivationEnded = "readiness.activation-ended@1",
    CardsOpened = "readiness.cards-opened@1",
    CardsAdded = "readiness.cards-added@1",
    CardsClosed = "readiness.cards-closed@1",
    CardsReopened = "readiness.cards-reopened@1",
    Reguarded = "readiness.reguarded@1",
    StepDone = "readiness.step-done@1",
    StepSkipped = "readiness.step-skipped@1",
    StepUndone = "readiness.step-undone@1",
    ReporterNamed = "readiness.reporter-named@1",
}
