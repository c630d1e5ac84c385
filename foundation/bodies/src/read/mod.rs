//! What pages ask: rows as values, cut to what the reader may see. Everything hangs on a session: whoever may not see it sees
//! nothing of it, not even that it is there.

mod agenda;
mod body;
mod comes;
mod copy;
mod correction;
mod meeting;
mod record;
mod series;
mod session;

pub use access::Eye;
pub use agenda::{AskedRow, PaperAt, PaperRow, asked, before, closed_paper, closed_paper_named, papers};
pub use body::{BodyRow, VersionRow, bodies, body, body_versions};
pub use comes::{
    FeedRow, REMIND_AGAIN, RemindedRow, ReplyRow, WithdrawnRow, called, expected, feed, feeds, link_of,
    quorum, reminded, replies, seat_of, seats, withdrawn,
};
pub use copy::{copies, signers};
pub use correction::{CorrectionRow, PublicPart, PublicRow, corrections, issued, public_part, to_approve};
pub use meeting::{InterestRow, VoteRow, interests, votes};
pub use record::{
    AttendanceRow, DecisionRow, ForeignRow, MinutesRow, NoteRow, attendance, decision, decisions,
    decisions_taken, foreign, late_since, minutes, minutes_versions, note, noted_since, notes,
    open_decisions,
};
pub use series::{SeriesRow, all_series, series};
pub use session::{
    ItemRow, SessionFilter, SessionRow, TurnRow, item, items, last_session, left_open, next_session,
    proposal, resource, session, sessions, turns,
};

use store::{Row, StoreError};

/// A text column that may be empty.
fn some(row: &Row, column: usize) -> Result<Option<String>, StoreError> {
    row.opt(column, Row::text).map(|t| t.map(str::to_owned))
}

/// The two columns of a stated time.
fn stated(row: &Row, column: usize) -> Result<Option<kernel::Stated>, StoreError> {
    let Some(at) = row.opt(column, Row::time)? else { return Ok(None) };
    let precision = match row.opt(column + 1, Row::text)? {
        Some("hour") => kernel::Precision::Hour,
        Some("day") => kernel::Precision::Day,
        Some("second") => kernel::Precision::Second,
        _ => kernel::Precision::Minute,
    };
    Ok(Some(kernel::Stated { at, precision }))
}
