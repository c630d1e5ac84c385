//! Which stored files an entry names: attachments of the log, the files in which public warnings came, copies of reports.

use kernel::{Id, kind};
use store::{Entry, blob_id};

use crate::event::{
    AlertNoted, AlertReceived, AlertUpdated, AlertWithdrawn, Event, LogWritten, ReportOffered, ReportSigned,
    TransitReceived, TransitUpdated, WarningQuarantined,
};

pub(super) fn named(entry: &Entry) -> Vec<Id<kind::Blob>> {
    let file = match entry.kind() {
        "situation.log-written" => return LogWritten::of(entry).map_or_else(Vec::new, |e| e.attachments),
        "situation.alert-received" => AlertReceived::of(entry).and_then(|e| e.warning.file),
        "situation.alert-updated" => AlertUpdated::of(entry).and_then(|e| e.warning.file),
        "situation.transit-received" => TransitReceived::of(entry).and_then(|e| e.notice.file),
        "situation.transit-updated" => TransitUpdated::of(entry).and_then(|e| e.notice.file),
        "situation.alert-withdrawn" => AlertWithdrawn::of(entry).and_then(|e| e.file),
        "situation.alert-noted" => AlertNoted::of(entry).and_then(|e| e.file),
        "situation.report-offered" => ReportOffered::of(entry).map(|e| e.file),
        "situation.report-signed" => ReportSigned::of(entry).map(|e| e.file),
        "situation.warning-quarantined" => {
            WarningQuarantined::of(entry).filter(WarningQuarantined::is_kept).map(|e| blob_id(&e.digest))
        }
        _ => None,
    };
    file.into_iter().collect()
}
