//! What pages ask: rows as values, cut to what the reader may see.

mod campaign;
mod coverage;
mod elsewhere;
mod line;
mod moved;
mod sheet;

pub use access::Eye;
pub use campaign::{
    CampaignRow, KnownPartner, MoveRow, SheetFilter, SheetRow, SheetState, campaign, campaign_sheets,
    campaigns, late, moves, partner_of, partners, sheet, sheets,
};
pub use coverage::{
    Active, AreaRow, AskedRow, CellRow, Counts, Overlap, Span, by_area, cells, in_cell, overlaps, per_year,
    states, years,
};
pub use elsewhere::{Accepted, AnswerRow, BesideRow, accepted, answers, beside, silent};
pub use line::{LineCell, LinePlace, LineRow, lines};
pub use moved::{ToldOfMove, known_day, told_of_move};
pub use sheet::{
    ActionRow, ContactRow, LinkRow, MeasureRow, NothingRow, PlacedAction, QuestionRow, TurnRow, actions,
    contact, contacts, last_year, link, links, measures, questions, resource, told, turns,
};
