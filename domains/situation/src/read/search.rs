//! Finding signals, incidents and entries by words.

use store::{Read, StoreError};

use super::incident::{IncidentFilter, IncidentRow, incidents};
use super::log::{LogFilter, LogRow, log};
use super::signal::{SignalFilter, SignalRow, signals};
use access::Eye;

/// What was found, each newest first.
#[derive(Debug, Clone)]
pub struct Found {
    /// Incidents.
    pub incidents: Vec<IncidentRow>,
    /// Signals.
    pub signals: Vec<SignalRow>,
    /// Entries.
    pub log: Vec<LogRow>,
}

/// Everything that has all these words, as far as this reader may read it.
///
/// # Errors
/// When the rows cannot be read.
pub fn search(read: &dyn Read, eye: &Eye, text: &str, each: i64) -> Result<Found, StoreError> {
    if store::words(text).is_empty() {
        return Ok(Found { incidents: Vec::new(), signals: Vec::new(), log: Vec::new() });
    }
    let text = text.to_owned();
    Ok(Found {
        incidents: incidents(
            read,
            eye,
            &IncidentFilter { text: text.clone(), ..IncidentFilter::default() },
            each,
        )?,
        signals: signals(read, eye, &SignalFilter { text: text.clone(), ..SignalFilter::default() }, each)?,
        log: log(read, eye, &LogFilter { text, ..LogFilter::default() }, each)?.rows,
    })
}
