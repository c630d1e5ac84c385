//! Logistic points as templates see them.

use kernel::Timestamp;
use perimeters::point::Sort;
use perimeters::read::PointRow;
use serde::Serialize;

use super::Said;

/// A point that stands.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointShow {
    pub(crate) n: i64,
    pub(crate) sort: &'static str,
    pub(crate) name: Option<Said>,
    pub(crate) place: Option<Said>,
    /// Degrees, six decimals.
    pub(crate) lon: String,
    pub(crate) lat: String,
    pub(crate) from: Timestamp,
    pub(crate) until: Option<Timestamp>,
    pub(crate) over: bool,
    pub(crate) contact: Option<String>,
}

impl PointShow {
    pub(crate) fn of(row: &PointRow, now: Timestamp) -> Self {
        let stand = &row.stand;
        Self {
            n: row.n,
            sort: row.sort.code(),
            name: row.name.as_ref().map(Said::of),
            place: stand.place.as_ref().map(Said::of),
            lon: format!("{:.6}", stand.at.lon_degrees()),
            lat: format!("{:.6}", stand.at.lat_degrees()),
            from: stand.from,
            until: stand.until,
            over: stand.until.is_some_and(|until| until <= now),
            contact: row.contact.clone(),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let point = |(n, sort): (i64, &Sort)| Self {
            n,
            sort: sort.code(),
            name: (*sort == Sort::Other).then(|| Said::sample("tente <b>")),
            place: (n % 2 == 0).then(|| Said::sample("kaai <b>")),
            lon: "4.395000".into(),
            lat: "50.805000".into(),
            from: at,
            until: (n % 2 == 1).then_some(at),
            over: n == 1,
            contact: (n == 2).then(|| "C. Fictif 0490 <b>".to_owned()),
        };
        (1..).zip(Sort::ALL).map(point).collect()
    }
}
