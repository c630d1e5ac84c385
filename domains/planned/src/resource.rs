//! Resources: what is asked of whom for an event, what is promised, and what it really took.

use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::planned::Span;
use crate::sheet::Discipline;

/// Something asked for. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supply {
    /// Code of its kind.
    pub kind: String,
    /// How many.
    pub count: i64,
    /// The discipline it is asked of.
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// Code of the organisation it is asked of.
    #[serde(default)]
    pub organisation: Option<String>,
    /// The very one, by name, where there is only one of it: a vehicle, a team, a set.
    #[serde(default)]
    pub unit: Option<String>,
    /// From when to when.
    pub span: Span,
    /// What more there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

impl Supply {
    /// What makes two of them the same: kind, supplier and unit, case and accents aside. Nothing where neither a supplier nor a
    /// unit is named: nobody knows yet whose it is.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        let unit = self.unit.as_deref().map(store::fold).unwrap_or_default();
        let supplier = self.organisation.as_deref().unwrap_or_default();
        (!unit.is_empty() || !supplier.is_empty()).then(|| format!("{}|{supplier}|{unit}", self.kind))
    }
}
