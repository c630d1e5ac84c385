//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! Who, when, which session and how it is handled stand in the entry's header. Personal data (a name at the table, who told
//! us, a number) are fields of their own, so that they can be destroyed alone. `events.lock` pins every shape.

mod agenda;
mod body;
mod copy;
mod correction;
mod foreign;
mod invite;
mod meeting;
mod minutes;
mod record;
mod series;
mod session;

pub use agenda::{ItemDescribed, ItemHandled, PaperFiled, PaperRemoved, PointAnswered, PointAsked};
pub use body::{BodyChanged, BodyCreated};
pub use copy::{CopyGiven, CopySigned};
pub use correction::{
    CorrectionAnswered, CorrectionProposed, MinutesAdopted, PublicDecision, PublicFile, PublicPartIssued,
    PublicPartWithdrawn,
};
pub use foreign::{ForeignEnded, ForeignNoted};
pub use invite::{FeedEnded, FeedMade, InvitationAnswered, InvitationReminded, InvitationWithdrawn};
pub use meeting::{InterestDeclared, VoteHeld};
pub use minutes::{MinutesApproved, MinutesDrafted, MinutesReturned, MinutesWritten};
pub use record::{
    AttendanceMarked, DecisionTaken, DecisionWithdrawn, DecisionWorded, NoteRef, NoteWritten, PositionSet,
};
pub use series::{SeriesEnded, SeriesInvited, SeriesSet, SessionOfSeries};
pub use session::{
    ItemAdded, ItemSettled, ItemsOrdered, SessionCancelled, SessionClosed, SessionConvened, SessionInvited,
    SessionMoved, SessionOpened, SessionPlanned, SessionReopened,
};
pub use store::Event;

store::events! {
    BodyCreated = "bodies.body-created@1",
    BodyChanged = "bodies.body-changed@1",
    SessionPlanned = "bodies.session-planned@1",
    SessionConvened = "bodies.session-convened@1",
    SessionMoved = "bodies.session-moved@1",
    SessionOpened = "bodies.session-opened@1",
    SessionClosed = "bodies.session-closed@1",
    SessionCancelled = "bodies.session-cancelled@1",
    ItemAdded = "bodies.item-added@1",
    ItemSettled = "bodies.item-settled@1",
    ItemsOrdered = "bodies.items-ordered@1",
    PositionSet = "bodies.position-set@1",
    AttendanceMarked = "bodies.attendance-marked@1",
    NoteWritten = "bodies.note-written@1",
    DecisionTaken = "bodies.decision-taken@1",
    DecisionWorded = "bodies.decision-worded@1",
    DecisionWithdrawn = "bodies.decision-withdrawn@1",
    MinutesDrafted = "bodies.minutes-drafted@1",
    MinutesWritten = "bodies.minutes-written@1",
    MinutesReturned = "bodies.minutes-returned@1",
    MinutesApproved = "bodies.minutes-approved@1",
    ForeignNoted = "bodies.foreign-noted@1",
    ForeignEnded = "bodies.foreign-ended@1",
    SeriesSet = "bodies.series-set@1",
    SeriesEnded = "bodies.series-ended@1",
    SessionOfSeries = "bodies.session-of-series@1",
    ItemDescribed = "bodies.item-described@1",
    PaperFiled = "bodies.paper-filed@1",
    PaperRemoved = "bodies.paper-removed@1",
    PointAsked = "bodies.point-asked@1",
    PointAnswered = "bodies.point-answered@1",
    InvitationAnswered = "bodies.invitation-answered@1",
    InvitationWithdrawn = "bodies.invitation-withdrawn@1",
    InvitationReminded = "bodies.invitation-reminded@1",
    FeedMade = "bodies.feed-made@1",
    FeedEnded = "bodies.feed-ended@1",
    InterestDeclared = "bodies.interest-declared@1",
    VoteHeld = "bodies.vote-held@1",
    CorrectionProposed = "bodies.correction-proposed@1",
    CorrectionAnswered = "bodies.correction-answered@1",
    MinutesAdopted = "bodies.minutes-adopted@1",
    PublicPartIssued = "bodies.public-part-issued@1",
    SessionInvited = "bodies.session-invited@1",
    SeriesInvited = "bodies.series-invited@1",
    CopyGiven = "bodies.copy-given@1",
    CopySigned = "bodies.copy-signed@1",
    SessionReopened = "bodies.session-reopened@1",
    ItemHandled = "bodies.item-handled@1",
    PublicPartWithdrawn = "bodies.public-part-withdrawn@1",
}
