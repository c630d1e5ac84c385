//! Values of an indicator over time, as an account shows them.

use account::block::{Block, Origin, Point};
use account_web::SourceCx;
use indicators::period::Period;
use indicators::read::{ValueRow, indicator, latest};
use jiff::tz::TimeZone;
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
    let point =
        |v: &ValueRow| Point { label: slot(v.slot.start, row.definition.period, cx.zone), value: v.value };
    Ok(Some(Block::Series {
        name: row.definition.names.clone(),
        unit: row.definition.unit.sign.clone(),
        decimals: row.definition.unit.decimals,
        points: values.iter().map(point).collect(),
        from: Some(from),
    }))
}

/// A period as people write it: a year, a month of it, a day (weeks by their Monday), a day with its hour.
fn slot(start: Timestamp, period: Period, zone: &TimeZone) -> String {
    written(
        start,
        zone,
        match period {
            Period::Year => "%Y",
            Period::Month => "%m/%Y",
            Period::Week | Period::Day => DAY,
            Period::Hour | Period::Instant => "%d/%m/%Y %H:%M",
        },
    )
}

/// How a day is written in all three languages.
pub(super) const DAY: &str = "%d/%m/%Y";

/// The local day of an instant.
pub(super) fn day(at: Timestamp, zone: &TimeZone) -> String {
    written(at, zone, DAY)
}

/// The local year of an instant.
pub(super) fn year(at: Timestamp, zone: &TimeZone) -> Option<i64> {
    at.to_jiff().map(|t| i64::from(t.to_zoned_datetime(zone.clone()).year()))
}

fn written(at: Timestamp, zone: &TimeZone, how: &str) -> String {
    at.to_jiff().map_or_else(String::new, |t| t.to_zoned_datetime(zone.clone()).strftime(how).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_written_as_people_write_them() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        // 1 January 2023, 00:00, an hour before that in UTC.
        let start = Timestamp::from_seconds(1_672_527_600);
        let said = |period| slot(start, period, &zone);
        assert_eq!(
            [Period::Year, Period::Month, Period::Week, Period::Day, Period::Hour].map(said),
            ["2023", "01/2023", "01/01/2023", "01/01/2023", "01/01/2023 00:00"]
        );
        assert_eq!(year(start, &zone), Some(2023));
    }
}
