//! Situation reports: drawn from entries, a text per official language, numbered, versioned, printed.

mod act;
mod ageing;
mod around;
mod charts;
mod counts;
mod draft;
mod edit;
mod lines;
mod list;
mod looks;
mod offered;
mod one;
mod own;
mod paper;
mod print;
mod sign;
mod since;
mod sources;
mod turned;

pub(crate) use act::{discard, issue, ready, rebase, revise};
pub use ageing::Ageing;
pub(crate) use around::{Around, PanelPart};
pub(crate) use draft::{NewPage, blank, draft};
pub(crate) use edit::{EditPage, LinePart, LinesPart, add_line, edit, remove_line, write_line};
pub(crate) use list::{ReportShow, ReportsPage, RowPart, StatePart, list};
pub use looks::Looks;
pub(crate) use looks::say_read;
pub(crate) use offered::{ask_translation, match_line, move_line, retake, take};
pub(crate) use one::{AmbersPart, ReadersPart, ReportPage, Whole, readers, show};
pub(crate) use own::Source;
pub(crate) use paper::paper;
pub(crate) use sign::{SignPage, copy, hand_back, offer, signature};
pub(crate) use since::{SincePage, all as since};
pub(crate) use sources::Asking;
pub use sources::offered;

use std::collections::BTreeSet;

use kernel::{Handling, Id, kind};
use situation::read::{self, Eye, ReportRow};
use store::{Read, StoreError};
use web::{Fault, Shell, Who};

/// Whether a report tells of strategy, and this machine's token does not; `only` are its powers, none for a person.
pub(crate) fn is_kept(
    read: &dyn Read,
    eye: &Eye,
    only: Option<&BTreeSet<String>>,
    id: Id<kind::Matter>,
) -> Result<bool, StoreError> {
    let token = only.is_some() && !desk::narrowed(eye.clone(), only).strategy();
    Ok(token && read::tells_strategy(read, id)?)
}

/// The report, as far as this reader may see it. A look at a reserved one leaves a trace.
fn open(
    shell: &Shell,
    who: &Who,
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<ReportRow, Fault> {
    let row = read::report(read, eye, id)?.ok_or_else(Fault::not_found)?;
    if is_kept(read, eye, who.0.only.as_ref(), id)? {
        return Err(Fault::not_found());
    }
    if let Some((incident, _)) = &row.incident
        && read::resource(read, *incident)?.is_some_and(|r| r.handling >= Handling::NeedToKnow)
    {
        shell.trail().looked(who.actor(), Some(*incident), row.issued_seq, "report");
    }
    Ok(row)
}
