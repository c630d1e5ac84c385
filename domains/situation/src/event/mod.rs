//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! Who, when, which matter and how it is handled stand in the entry's header and are not repeated here. Personal data
//! (a caller, a number to call back, the person who took a call) are fields of their own, so that they can be
//! destroyed alone. `events.lock` pins every shape.

mod alert;
mod handover;
mod incident;
mod inform;
mod log;
mod posture;
mod quarantine;
mod report;
mod report_living;
mod signal;
mod tie;
mod transit;

pub use alert::{AlertNoted, AlertReceived, AlertUpdated, AlertWithdrawn, NotedWhy};
pub use handover::{
    HandoverCancelled, HandoverClosed, HandoverItemAccepted, HandoverItemAdded, HandoverStarted,
};
pub use incident::{
    IncidentChanged, IncidentClosed, IncidentConfirmed, IncidentContained, IncidentMerged, IncidentOpened,
    IncidentReopened, IncidentUnmerged, IncidentWarningLeft, IncidentsLinked, IncidentsUnlinked,
    MatterRestricted,
};
pub use inform::{InformDropped, InformHastened, InformRequired, InformTakenBack, Informed, NotReached};
pub use log::{EntryRef, FigureStatusSet, LogWritten, Withdrawal};
pub use posture::{PostureConfirmed, PostureContested, PostureSet, SiteEntered, SiteLeft, StateNoted};
pub use quarantine::{QuarantineDropped, QuarantineTaken, WarningQuarantined};
pub use report::{
    ReportDiscarded, ReportDrafted, ReportIssued, ReportLineAdded, ReportLineRemoved, ReportLineWritten,
    ReportOffered, ReportReadied, ReportRebased, ReportSigned, ReportSuperseded,
};
pub use report_living::{
    Look, ReportFramed, ReportLineMatched, ReportLinesOrdered, ReportLinesTraced, ReportRead,
    ReportTranslationAsked, ReportsSeen,
};
pub use store::Event;

pub use signal::{
    IntakeAbandoned, IntakeOpened, SignalAmended, SignalAttached, SignalPromoted, SignalReceived,
    SignalReturned, SignalSetAside,
};
pub use tie::{
    SignalAlikeAgain, SignalMerged, SignalRejoined, SignalRelated, SignalSplit, SignalToldApart,
    SignalUnmerged, SignalUnrelated,
};
pub use transit::{TransitEnded, TransitReceived, TransitUpdated};

store::events! {
    IntakeOpened = "situation.intake-opened@1",
    IntakeAbandoned = "situation.intake-abandoned@1",
    SignalReceived = "situation.signal-received@1",
    SignalAmended = "situation.signal-amended@1",
    SignalSetAside = "situation.signal-set-aside@1",
    SignalAttached = "situation.signal-attached@1",
    SignalPromoted = "situation.signal-promoted@1",
    SignalReturned = "situation.signal-returned@1",
    SignalMerged = "situation.signal-merged@1",
    SignalUnmerged = "situation.signal-unmerged@1",
    SignalSplit = "situation.signal-split@1",
    SignalRejoined = "situation.signal-rejoined@1",
    SignalRelated = "situation.signal-related@1",
    SignalUnrelated = "situation.signal-unrelated@1",
    SignalToldApart = "situation.signal-told-apart@1",
    SignalAlikeAgain = "situation.signal-alike-again@1",
    TransitReceived = "situation.transit-received@1",
    TransitUpdated = "situation.transit-updated@1",
    TransitEnded = "situation.transit-ended@1",
    AlertReceived = "situation.alert-received@1",
    AlertUpdated = "situation.alert-updated@1",
    AlertWithdrawn = "situation.alert-withdrawn@2" or crate::upcast::alert_withdrawn_1,
    AlertNoted = "situation.alert-noted@2" or crate::upcast::alert_noted_1,
    IncidentOpened = "situation.incident-opened@1",
    IncidentConfirmed = "situation.incident-confirmed@1",
    IncidentChanged = "situation.incident-changed@1",
    IncidentContained = "situation.incident-contained@1",
    IncidentClosed = "situation.incident-closed@1",
    IncidentReopened = "situation.incident-reopened@1",
    IncidentMerged = "situation.incident-merged@1",
    IncidentUnmerged = "situation.incident-unmerged@1",
    IncidentWarningLeft = "situation.incident-warning-left@1",
    IncidentsLinked = "situation.incidents-linked@1",
    IncidentsUnlinked = "situation.incidents-unlinked@1",
    MatterRestricted = "situation.matter-restricted@1",
    LogWritten = "situation.log-written@2" or crate::upcast::log_written_1,
    FigureStatusSet = "situation.figure-status-set@1",
    InformRequired = "situation.inform-required@1",
    Informed = "situation.informed@1",
    NotReached = "situation.not-reached@1",
    InformDropped = "situation.inform-dropped@1",
    InformHastened = "situation.inform-hastened@1",
    InformTakenBack = "situation.inform-taken-back@1",
    ReportDrafted = "situation.report-drafted@1",
    ReportLineWritten = "situation.report-line-written@1",
    ReportLineAdded = "situation.report-line-added@1",
    ReportLineRemoved = "situation.report-line-removed@1",
    ReportReadied = "situation.report-readied@1",
    ReportIssued = "situation.report-issued@1",
    ReportSuperseded = "situation.report-superseded@1",
    ReportRebased = "situation.report-rebased@1",
    ReportDiscarded = "situation.report-discarded@1",
    ReportOffered = "situation.report-offered@1",
    ReportSigned = "situation.report-signed@1",
    ReportFramed = "situation.report-framed@1",
    ReportLinesTraced = "situation.report-lines-traced@1",
    ReportLinesOrdered = "situation.report-lines-ordered@1",
    ReportLineMatched = "situation.report-line-matched@1",
    ReportTranslationAsked = "situation.report-translation-asked@1",
    ReportRead = "situation.report-read@1",
    ReportsSeen = "situation.reports-seen@1",
    HandoverStarted = "situation.handover-started@2" or crate::upcast::handover_started_1,
    HandoverItemAdded = "situation.handover-item-added@1",
    HandoverItemAccepted = "situation.handover-item-accepted@1",
    HandoverClosed = "situation.handover-closed@1",
    HandoverCancelled = "situation.handover-cancelled@1",
    WarningQuarantined = "situation.warning-quarantined@1",
    QuarantineTaken = "situation.quarantine-taken@1",
    QuarantineDropped = "situation.quarantine-dropped@1",
    PostureSet = "situation.posture-set@1",
    PostureConfirmed = "situation.posture-confirmed@1",
    PostureContested = "situation.posture-contested@1",
    StateNoted = "situation.state-noted@1",
    SiteEntered = "situation.site-entered@1",
    SiteLeft = "situation.site-left@1",
}
