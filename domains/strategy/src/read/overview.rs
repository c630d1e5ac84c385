//! The whole of a plan in numbers: how many projects stand where on each axis, by function and by objective. The axes are counted side
//! by side and never added up.

use std::collections::BTreeMap;

use kernel::{Id, kind};
use store::{Read, Row, StoreError};

use super::{Eye, ProjectFilter};
use crate::axis::Axis;

/// How many projects there are, and how many of them have which value on an axis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub all: i64,
    /// Those of which something was said, by axis and code of the value.
    pub said: BTreeMap<(Axis, String), i64>,
}

impl Tally {
    /// Those of which nothing was said yet on this axis.
    #[must_use]
    pub fn silent(&self, axis: Axis) -> i64 {
        let said: i64 = self.said.iter().filter(|((of, _), _)| *of == axis).map(|(_, n)| n).sum();
        self.all - said
    }
}

impl std::ops::AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        self.all += other.all;
        for (value, n) in &other.said {
            *self.said.entry(value.clone()).or_default() += n;
        }
    }
}

/// Projects counted as a whole, by function and by objective.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tallies {
    /// All of them.
    pub whole: Tally,
    /// By code of the function that carries them.
    pub functions: BTreeMap<String, Tally>,
    /// By the objective that they serve itself, without those beneath it.
    pub objectives: BTreeMap<Id<kind::Matter>, Tally>,
    /// By the objective above the one that they serve.
    pub beneath: BTreeMap<Id<kind::Matter>, Tally>,
}

impl Tallies {
    /// Adds what a row says whose first columns are the function, the objective and the one above it.
    fn add(&mut self, row: &Row, some: &Tally) -> Result<(), StoreError> {
        self.whole += some;
        *self.functions.entry(row.text(0)?.to_owned()).or_default() += some;
        *self.objectives.entry(row.id(1)?).or_default() += some;
        if let Some(above) = row.opt(2, Row::id)? {
            *self.beneath.entry(above).or_default() += some;
        }
        Ok(())
    }
}

/// Counts the projects of this filter that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn tallies(read: &dyn Read, eye: &Eye, filter: &ProjectFilter) -> Result<Tallies, StoreError> {
    let (wanted, mut params) = filter.conditions();
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let mut found = Tallies::default();
    let sql = format!(
        "SELECT p.function_code, p.objective, o.parent, CAST(COUNT(*) AS BIGINT) FROM strategy_project p LEFT JOIN \
         strategy_objective o ON o.id = p.objective WHERE {} AND {wanted} GROUP BY p.function_code, p.objective, o.parent",
        sees.full
    );
    for row in read.query(&sql, &params)? {
        found.add(&row, &Tally { all: row.int(3)?, said: BTreeMap::new() })?;
    }
    let sql = format!(
        "SELECT p.function_code, p.objective, o.parent, n.axis, n.value, CAST(COUNT(*) AS BIGINT) FROM strategy_project p JOIN \
         strategy_axis_now n ON n.matter = p.id LEFT JOIN strategy_objective o ON o.id = p.objective WHERE {} AND {wanted} GROUP \
         BY p.function_code, p.objective, o.parent, n.axis, n.value",
        sees.full
    );
    for row in read.query(&sql, &params)? {
        found.add(&row, &said(&row)?)?;
    }
    Ok(found)
}

/// So many of one value of one axis.
fn said(row: &Row) -> Result<Tally, StoreError> {
    let (axis, value, n) = (Axis::of(row.text(3)?), row.text(4)?.to_owned(), row.int(5)?);
    Ok(Tally { all: 0, said: axis.map(|axis| ((axis, value), n)).into_iter().collect() })
}
