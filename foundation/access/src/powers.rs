//! Every power there is. A profile may name no other, a policy applies to no other.

use kernel::Power;

/// Codes of all powers, as in the policies' schema.
pub const POWERS: &[Power] = &[
    "signal.record",
    "signal.qualify",
    "incident.open",
    "incident.update",
    "incident.close",
    "log.write",
    "log.write-strategic",
    "log.correct",
    "figure.confirm",
    "figure.publish",
    "inform.mark",
    "report.draft",
    "report.issue",
    "matter.read",
    "matter.restrict",
    "attachment.add",
    "handover.give",
    "handover.accept",
    "person.manage",
    "mandate.propose",
    "mandate.confirm",
    "profile.install",
    "territory.import",
    "journal.read",
    "journal.export",
    "journal.erase",
    "access.review",
    "demo.control",
];
