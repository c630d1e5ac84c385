//! What pages ask: rows as values, cut to what the reader may see.

mod campaign;
mod coverage;
mod elsewhere;
mod sheet;

pub use access::Eye;
pub use campaign::{
    CampaignRow, SheetFilter, SheetRow, SheetState, campaign, campaigns, late, partner_of, sheet, sheets,
};
pub use coverage::{
    Active, AreaRow, AskedRow, CellRow, Counts, Overlap, Span, by_area, cells, in_cell, overlaps, per_year,
    states, years,
};
pub use elsewhere::{Accepted, BesideRow, accepted, beside, silent};
pub use sheet::{
    ActionRow, ContactRow, LinkRow, MeasureRow, PlacedAction, TurnRow, actions, contact, contacts, last_year,
    link, links, measures, resource, told, turns,
};
