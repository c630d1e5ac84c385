//! Numbers of a form: those of each kind of capacity, and what was counted in a day.

use std::collections::BTreeSet;

use kernel::{Kind, Refusal};
use relief::figure::{Counted, Told};
use relief::read::{DayRow, SiteRow};
use web::{Typed, fields};

use crate::desk::Lists;

/// The numbers of a site that were typed; `prefix` stands before its fields. A kind of which nothing was typed is left out.
pub(crate) fn told(form: &Typed, prefix: &str, kinds: &BTreeSet<String>) -> Result<Vec<Told>, Refusal> {
    let mut all = Vec::new();
    for kind in kinds {
        let field = |part: &str| format!("{prefix}{kind}-{part}");
        let whole = |part: &str| fields::whole(&field(part), form.get(&field(part)));
        let told = Told {
            kind: kind.clone(),
            offered: whole("offered")?,
            held: whole("held")?,
            used: whole("used")?,
        };
        if told.offered.is_some() || told.held.is_some() || told.used.is_some() {
            all.push(told);
        }
    }
    Ok(all)
}

/// What was counted in a day; nothing where neither arrivals nor departures nor those present were typed.
pub(crate) fn counted(form: &Typed, prefix: &str, lists: &Lists) -> Result<Option<Counted>, Refusal> {
    let field = |name: &str| format!("{prefix}{name}");
    let whole = |name: &str| fields::whole(&field(name), form.get(&field(name)));
    let (arrivals, departures, present) = (whole("arrivals")?, whole("departures")?, whole("present")?);
    let mut profile = std::collections::BTreeMap::new();
    for one in &lists.profiles {
        let n = whole(&format!("profile-{}", one.code))?;
        profile.extend(n.map(|n| (one.code.clone(), n)));
    }
    if arrivals.is_none() && departures.is_none() && present.is_none() && profile.is_empty() {
        return Ok(None);
    }
    let needed = |name: &str, n: Option<i64>| n.ok_or_else(|| Refusal::missing(&field(name)));
    Ok(Some(Counted {
        day: form.get(&field("day")).to_owned(),
        arrivals: needed("arrivals", arrivals)?,
        departures: needed("departures", departures)?,
        present,
        profile,
    }))
}

/// The form as it begins: with the last numbers, and today.
pub(crate) fn prefilled(mut form: Typed, prefix: &str, row: &SiteRow, today: &str) -> Typed {
    for (kind, row) in row.levels.iter().filter(|(_, l)| l.at.is_some()) {
        let level = row.level;
        for (part, n) in [("offered", level.offered), ("held", level.held), ("used", level.used)] {
            form = form.with(&format!("{prefix}{kind}-{part}"), n.to_string());
        }
    }
    form.with(&format!("{prefix}day"), today)
}

/// What was counted today already stands in the form as well.
pub(crate) fn with_day(mut form: Typed, prefix: &str, day: Option<&DayRow>) -> Typed {
    let Some(day) = day else { return form };
    let field = |name: &str| format!("{prefix}{name}");
    form = form
        .with(&field("arrivals"), day.arrivals.to_string())
        .with(&field("departures"), day.departures.to_string());
    if let Some(present) = day.present {
        form = form.with(&field("present"), present.to_string());
    }
    for (code, n) in &day.profile {
        form = form.with(&field(&format!("profile-{code}")), n.to_string());
    }
    form
}

/// Nothing was typed at all.
pub(crate) fn nothing() -> Refusal {
    Refusal::new(Kind::Invalid, "refusal-relief-return-empty")
}
