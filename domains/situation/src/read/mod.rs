//! What pages ask: rows as values, cut to what the reader may see.

mod eye;
mod floor;
mod handover;
mod incident;
mod inform;
mod log;
mod report;
mod search;
mod signal;
mod timeline;

pub use eye::Eye;
pub use floor::{Counts, Floor, floor};
pub use handover::{HandoverItemRow, HandoverRow, handover, handover_items, handovers, running_handover};
pub use incident::{
    FigureRow, IncidentFilter, IncidentRow, LinkRow, figures, incident, incident_by_number, incidents, links,
};
pub use inform::{InformRow, due, informs, notification};
pub use log::{LogFilter, LogPage, LogRow, entry, entry_by_number, log};
pub use report::{ReportLineRow, ReportRow, report, report_line_rows, report_lines, reports};
pub use search::{Found, search};
pub use signal::{AlertRow, SignalFilter, SignalRow, alerts, signal, signal_by_number, signals, signals_of};
pub use timeline::{Happening, timeline};
