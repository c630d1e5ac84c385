//! The reading policy as SQL, so that lists, searches and counts hold exactly what Cedar permits.

use kernel::{Handling, Resource};
use store::Value;

use crate::Holding;

/// What a reader may see of a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Everything.
    Full,
    /// That there is something, and nothing of it.
    Withheld,
    /// Not even that.
    Hidden,
}

/// Which matters a reader may see in full, as a condition on rows.
///
/// The table asked about has the columns `id` (the matter), `handling` (rank) and `owner` (person or NULL); beside it stand
/// `matter_reader(matter, function_code)` and `matter_area(matter, area)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Scope {
    sql: String,
    params: Vec<Value>,
}

impl Scope {
    /// What the holder of this mandate may read. `alias` names the table in the query; parameters count from `first`.
    /// Nothing when the function does not give `matter.read`.
    #[must_use]
    pub fn reading(held: &Holding, alias: &str, first: usize) -> Self {
        if !held.powers.contains("matter.read") {
            return Self { sql: "1 = 0".to_owned(), params: Vec::new() };
        }
        let mut params: Vec<Value> =
            vec![held.clearance.rank().into(), held.function.as_str().into(), held.person.into()];
        let (clearance, function, person) = (first, first + 1, first + 2);
        let marks: Vec<String> = (first + 3..).take(held.opened.len()).map(|n| format!("${n}")).collect();
        let opened = if marks.is_empty() {
            String::new()
        } else {
            format!(" OR ({alias}.handling = 2 AND {alias}.id IN ({}))", marks.join(", "))
        };
        let mut sql = format!(
            "({alias}.handling <= ${clearance} AND ({alias}.handling < 2 OR {alias}.owner = ${person} OR EXISTS \
             (SELECT 1 FROM matter_reader mr WHERE mr.matter = {alias}.id AND mr.function_code = ${function}){opened})"
        );
        params.extend(held.opened.keys().map(|m| Value::from(*m)));
        if !held.everywhere {
            let within = Self::within_reach(held, alias, first + params.len());
            sql.push_str(" AND ");
            sql.push_str(&within.sql);
            params.extend(within.params);
        }
        sql.push(')');
        Self { sql, params }
    }

    /// Which matters lie within this holder's reach, whatever their handling: the part of [`Scope::reading`] that looks at
    /// areas alone. A need-to-know matter within reach that cannot be read shows as withheld.
    #[must_use]
    pub fn within_reach(held: &Holding, alias: &str, first: usize) -> Self {
        if !held.powers.contains("matter.read") {
            return Self { sql: "1 = 0".to_owned(), params: Vec::new() };
        }
        if held.everywhere {
            return Self::all();
        }
        let marks: Vec<String> = (first..).take(held.areas.len()).map(|n| format!("${n}")).collect();
        let inside = if marks.is_empty() {
            String::new()
        } else {
            format!(
                " OR EXISTS (SELECT 1 FROM matter_area ma WHERE ma.matter = {alias}.id AND ma.area IN ({}))",
                marks.join(", ")
            )
        };
        let sql = format!("(NOT EXISTS (SELECT 1 FROM matter_area mn WHERE mn.matter = {alias}.id){inside})");
        Self { sql, params: held.areas.iter().map(|a| a.as_str().into()).collect() }
    }

    /// Everything: for the system and for tests.
    #[must_use]
    pub fn all() -> Self {
        Self { sql: "1 = 1".to_owned(), params: Vec::new() }
    }

    /// The condition.
    #[must_use]
    pub fn sql(&self) -> &str {
        &self.sql
    }
    /// Its parameters, in order, from the number it was made with.
    #[must_use]
    pub fn params(&self) -> &[Value] {
        &self.params
    }
}

impl Holding {
    /// What this holder sees of a matter, given whether Cedar permits reading it. A need-to-know matter within reach shows
    /// as withheld; one under professional secrecy does not show at all.
    #[must_use]
    pub fn sight(&self, permitted: bool, resource: &Resource) -> Sight {
        let reaches =
            self.everywhere || resource.areas.is_empty() || !self.areas.is_disjoint(&resource.areas);
        match resource.handling {
            _ if permitted => Sight::Full,
            Handling::NeedToKnow if reaches && self.powers.contains("matter.read") => Sight::Withheld,
            _ => Sight::Hidden,
        }
    }
}
