//! What pages ask: rows as values, cut to what the reader may see.

mod amended;
mod campaign;
mod coverage;
mod elsewhere;
mod line;
mod moved;
mod overlap;
mod reach;
mod sheet;
mod taken;
mod untold;

pub use access::Eye;
pub use amended::{AmendRow, amendments};
pub use campaign::{
    CampaignRow, KnownPartner, MoveRow, SheetFilter, SheetRow, SheetState, campaign, campaign_sheets,
    campaigns, late, moves, partner_of, partners, sheet, sheets,
};
pub use coverage::{
    Active, AreaRow, AskedRow, CellRow, Counts, Span, by_area, cells, in_cell, per_year, states, years,
};
pub use elsewhere::{Accepted, AnswerRow, BesideRow, accepted, answers, beside};
pub(crate) use line::pack;
pub use line::{LineAsked, LineCell, LinePlace, LineRow, Lines, lines};
pub use moved::{ToldOfMove, known_day, told_of_move, unaware, why_moved};
pub use overlap::{Overlap, overlaps};
pub use reach::{REMIND_AGAIN, Reach, Reminded, Unreached, addressee, reach, reminded};
pub use sheet::{
    ActionRow, ContactRow, LinkRow, MeasureRow, NothingRow, PlacedAction, QuestionRow, TranslationRow,
    TurnRow, actions, contact, contacts, last_year, link, links, measures, questions, resource, told, turns,
    with_address, without_address,
};
pub use taken::{Owing, TakenUp, is_thin, owing, taken_up};
pub use untold::{News, Untold, news, untold};
