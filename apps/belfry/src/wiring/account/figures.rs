//! Values of an indicator over time, as an account shows them.

use account::block::{Block, Origin, Point};
use account_web::SourceCx;
use indicators::read::{ValueRow, indicator, latest};
use kernel::{Id, Timestamp, kind};
use store::StoreError;

/// Most values of an indicator that an account shows.
const VALUES: i64 = 12;

/// The last values of an indicator; nothing where the reader may not see it.
///
/// # Errors
/// When the rows cannot be read.
pub(super) fn series(cx: &SourceCx<'_>, id: Id<kind::Matter>) -> Result<Option<Block>, StoreError> {
    let Some(row) = indicator(cx.read, cx.eye, id)? else { return Ok(None) };
    let mut values = latest(cx.read, id, None, VALUES)?;
    values.retain(|v| v.version == row.version);
    values.reverse();
    let from = Origin {
        name: row.definition.names.clone(),
        page: format!("indicators/{id}"),
        seq: values.last().map(|v| v.seq),
        ..Origin::default()
    };
    let point = |v: &ValueRow| Point { label: day(v.slot.start, cx.zone), value: v.value };
    Ok(Some(Block::Series {
        name: row.definition.names.clone(),
        unit: row.definition.unit.sign.clone(),
        decimals: row.definition.unit.decimals,
        points: values.iter().map(point).collect(),
        from: Some(from),
    }))
}

/// The local day of an instant.
pub(super) fn day(at: Timestamp, zone: &jiff::tz::TimeZone) -> String {
    let local = at.to_jiff().map(|t| t.to_zoned_datetime(zone.clone()).date());
    local.map_or_else(String::new, |date| date.to_string())
}
