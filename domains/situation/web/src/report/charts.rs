//! The chart of a line: a drawing and the same values in a table, with where they come from.

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use situation::report::Series;
use web::chart::{Frame, Line, LineChart, Mark, line};

/// Values over time on a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChartShow {
    chart: LineChart,
    name: Text,
    unit: Text,
    source: Text,
    /// When, how much in words, whether that is sure.
    values: Vec<(Timestamp, String, bool)>,
}

impl ChartShow {
    /// Nothing where there is nothing to draw. `id` keeps the parts of the drawing apart from those of others.
    pub(crate) fn of(id: &str, series: &Series, lang: Lang) -> Option<Self> {
        let (first, last) = (series.points.first()?, series.points.last()?);
        let decimals = series.decimals;
        let mark = |(n, p): (usize, &situation::report::Point)| Mark {
            at: p.at.0,
            value: p.value,
            hollow: !p.sure,
            joined: n > 0,
            title: format!("{} · {}", day(p.at.0), number(lang, p.value, decimals)),
        };
        let of = Line { marks: series.points.iter().enumerate().map(mark).collect(), ..Line::default() };
        let drawn = line(&of, Frame::WIDE, &day, &|v| number(lang, v, decimals));
        let title = series.name.show(lang).to_owned();
        let words = format!(
            "{} {} – {} {}",
            day(first.at.0),
            number(lang, first.value, decimals),
            day(last.at.0),
            number(lang, last.value, decimals)
        );
        Some(Self {
            chart: drawn.named(format!("chart-{id}"), title, words),
            name: series.name.clone(),
            unit: series.unit.clone(),
            source: series.source.clone(),
            values: series.points.iter().map(|p| (p.at, number(lang, p.value, decimals), p.sure)).collect(),
        })
    }
    pub(crate) fn sample() -> Self {
        let at = |n: i64| Timestamp(1_795_000_000_000_000 + n * 86_400_000_000);
        let points = (0..4).map(|n| situation::report::Point { at: at(n), value: 120 + n, sure: n < 3 });
        let series = Series {
            name: Text::both("Places <b>", "Plaatsen"),
            unit: Text::both("lits", "bedden"),
            source: Text::both("relevé", "telling"),
            decimals: 0,
            points: points.collect(),
        };
        Self::of("sample", &series, Lang::Fr).unwrap_or_else(|| Self {
            chart: line(&Line::default(), Frame::WIDE, &day, &|v| v.to_string()),
            name: Text::default(),
            unit: Text::default(),
            source: Text::default(),
            values: Vec::new(),
        })
    }
}

/// `24/11`, alike in every language. The day in the middle of Europe, whatever the zone: values stand for days and weeks.
fn day(at: i64) -> String {
    let noon = Timestamp(at).plus_seconds(6 * 3600);
    noon.to_jiff().map_or_else(String::new, |t| {
        t.to_zoned_datetime(jiff::tz::TimeZone::UTC).strftime("%d/%m").to_string()
    })
}

/// `1 234,5`, as readers of a language write it.
fn number(lang: Lang, value: i64, decimals: i64) -> String {
    let digits = u32::try_from(decimals).unwrap_or(0);
    let Some(step) = 10_u64.checked_pow(digits).filter(|s| *s > 1) else { return web::integer(lang, value) };
    let sign = if value < 0 { "\u{2212}" } else { "" };
    let whole = web::integer(lang, i64::try_from(value.unsigned_abs() / step).unwrap_or(i64::MAX));
    let point = if lang == Lang::En { '.' } else { ',' };
    let width = usize::try_from(digits).unwrap_or(0);
    format!("{sign}{whole}{point}{:0width$}", value.unsigned_abs() % step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_the_digits_behind_the_comma() {
        assert_eq!(number(Lang::Nl, -1_205, 2), "\u{2212}12,05");
        assert_eq!(number(Lang::En, 7, 1), "0.7");
        assert_eq!(number(Lang::Fr, 12, 0), "12");
    }
}
