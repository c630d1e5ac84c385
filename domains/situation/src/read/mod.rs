//! What pages ask: rows as values, cut to what the reader may see.

mod floor;
mod guarded;
mod handover;
mod handover_late;
mod incident;
mod inform;
mod log;
mod posture;
mod quarantine;
mod report;
mod report_copy;
mod report_living;
mod search;
mod signal;
mod tie;
mod timeline;
mod transit;
mod warned;
mod warning;

pub use access::Eye;
pub use floor::{
    Counts, Floor, MOST_COUNTED, RowLimits, counts, due_count, floor, overdue_count, waiting_count,
};
pub use guarded::{of_strategy, resource};
pub use handover::{HandoverItemRow, HandoverRow, handover, handover_items, handovers, running_handover};
pub use handover_late::handover_late;
pub use incident::{
    FigureRow, IncidentColumn, IncidentFilter, IncidentOrder, IncidentRow, LinkRow, areas_in_use, figures,
    incident, incident_by_number, incidents, links, public_figures,
};
pub(crate) use inform::PASSED_ON;
pub use inform::{GRACE_SECONDS, InformActRow, InformRow, due, informs, last_of_its_command, notification};
pub use log::{LogFilter, LogPage, LogRow, entry, entry_by_number, log, written_after};
pub use posture::{
    AnswerRow, PostureRow, StateRow, StayRow, posture_now, posture_of, postures, postures_listed,
    postures_waiting, state_history, states_now, stays,
};
pub use quarantine::{HeldRow, held, held_count, quarantine};
pub use report::{
    ReportLineRow, ReportRow, report, report_by_number, report_line_rows, report_lines, report_next,
    report_versions, reports,
};
pub use report_copy::{CopyRow, SignedRow, report_copies};
pub use report_living::{
    AskedRow, LookRow, TracedLine, log_now, report_asked, report_looks, report_resource, report_traced_lines,
    takes_strategy, tells_strategy,
};
pub use search::{Found, search};
pub use signal::{
    NoticeRow, SignalFilter, SignalRow, WarningRow, next_signal_number, signal, signal_by_number,
    signal_readers, signals, signals_of,
};
pub use tie::{ApartRow, TieRow, also_told, apart_from, parts_of, related, turns_on};
pub use timeline::{Happening, entries_on, timeline};
pub use transit::{KnownNotice, notices_of};
pub use warned::{WarnedSince, made_of};
pub use warning::{
    AlertRow, alert_at, alert_is_known, alerts, alerts_noted, alerts_of, file_withheld, warnings_ended,
    warnings_in_force,
};
