//! Which criteria the journal speaks for: pointed out on the form with the fact and where it is read, never ticked.

use std::collections::BTreeSet;

use emergency::phase::Fact;
use emergency::read::{self, PhaseRow};
use emergency::{Facts, Regime};
use kernel::{Id, Lang, Text, kind};
use serde::Serialize;
use store::{Read, StoreError};

use crate::ask::At;
use crate::desk::level_name;

/// A criterion for which something speaks.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointShow {
    criterion: Text,
    facts: Vec<FactShow>,
}

/// What the journal knows.
#[derive(Debug, Clone, Serialize)]
struct FactShow {
    code: &'static str,
    /// Of how many.
    n: usize,
    /// Of what, in the reader's language: areas, disciplines, kinds of capacity, phases.
    what: String,
    /// Where it is read.
    url: String,
}

impl PointShow {
    pub(crate) fn samples() -> Vec<Self> {
        let three = |t: &str| Text::three(t, t, t);
        let fact = |fact: &Fact| FactShow {
            code: fact.code(),
            n: 2,
            what: "Hautrive <b>, Valcourt".into(),
            url: "/fr/incidents/x".into(),
        };
        vec![Self { criterion: three("several <b>"), facts: Fact::ALL.iter().map(fact).collect() }]
    }
}

impl FactShow {
    fn of(fact: Fact, what: &[Text], lang: Lang, url: String) -> Self {
        let named = what.iter().map(|one| one.show(lang)).collect::<Vec<_>>().join(", ");
        Self { code: fact.code(), n: what.len(), what: named, url }
    }
}

/// The emergency that a form is about.
pub(crate) struct Ground<'a> {
    pub(crate) id: Id<kind::Matter>,
    /// Where its page is.
    pub(crate) url: &'a str,
    /// The areas in which it lies.
    pub(crate) touched: &'a BTreeSet<String>,
}

/// The criteria of a regime for which the journal speaks, as far as this person may see it.
pub(crate) fn points(
    at: &At<'_>,
    read: &dyn Read,
    (facts, regime): (&Facts, &Regime),
    who: &web::Who,
    ground: &Ground<'_>,
) -> Result<Vec<PointShow>, StoreError> {
    if regime.criteria.iter().all(|criterion| criterion.speaks.is_empty()) {
        return Ok(Vec::new());
    }
    let mut known = lies(at, facts, ground);
    let others = read::about(read, &at.desk.eye(who.actor()), ground.id)?;
    let others = others.iter().filter(|p| p.state.is_live() && p.level != regime.level);
    known.extend(others.map(|p| (Fact::PhaseDeclared, stands(at, facts, p))));
    known.extend((at.desk.signs)(read, &at.desk.post.sees(who), ground.id)?.into_iter().map(|sign| {
        (sign.fact, FactShow::of(sign.fact, &sign.what, at.reader.lang, at.reader.url(&sign.path)))
    }));
    let point = |criterion: &emergency::Criterion| {
        let speaks = known.iter().filter(|(fact, _)| criterion.speaks.contains(fact));
        let facts: Vec<FactShow> = speaks.map(|(_, show)| show.clone()).collect();
        (!facts.is_empty()).then(|| PointShow { criterion: criterion.text.clone(), facts })
    };
    Ok(regime.criteria.iter().filter_map(point).collect())
}

/// In how many areas it lies.
fn lies(at: &At<'_>, facts: &Facts, ground: &Ground<'_>) -> Vec<(Fact, FactShow)> {
    let names = at.desk.names();
    let nearest = facts.nearest_kind(at.now());
    let of = |near: bool| -> Vec<Text> {
        let fits = |code: &&String| {
            facts.areas.get(*code).is_some_and(|kind| (Some(kind.as_str()) == nearest) == near)
        };
        ground.touched.iter().filter(fits).map(|code| desk::Names::of(&names.areas, code)).collect()
    };
    let (near, wide) = (of(true), of(false));
    let mut all = Vec::new();
    let mut put = |fact: Fact, what: Vec<Text>| {
        all.push((fact, FactShow::of(fact, &what, at.reader.lang, ground.url.to_owned())));
    };
    match near.len() {
        0 => {}
        1 => put(Fact::OneArea, near),
        _ => put(Fact::SeveralAreas, near),
    }
    if wide.len() > 1 {
        put(Fact::SeveralZones, wide);
    }
    all
}

/// A phase of another level that counts.
fn stands(at: &At<'_>, facts: &Facts, phase: &PhaseRow) -> FactShow {
    let name = level_name(facts, &phase.said.regime.version, phase.level, phase.since);
    let what = format!("{} {}", name.show(at.reader.lang), phase.number);
    let url = at.reader.url(&format!("phases/{}", phase.id));
    FactShow { code: Fact::PhaseDeclared.code(), n: 1, what, url }
}
