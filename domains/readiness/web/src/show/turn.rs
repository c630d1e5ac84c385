//! The history of a plan or a run.

use std::collections::BTreeMap;

use kernel::{Id, Text, Timestamp, Words, kind};
use readiness::content::Holder;
use readiness::read::{CardRow, TurnRow};
use serde::Serialize;
use serde::de::DeserializeOwned;
use web::Page;

use super::{AT, Said, holder, name};
use crate::desk::Desk;

/// What can happen, for samples.
pub(crate) const WHAT: [&str; 28] = [
    "plan-entered",
    "plan-shipped",
    "version-begun",
    "frame-set",
    "card-set",
    "card-removed",
    "cards-ordered",
    "level-set",
    "level-removed",
    "level-met",
    "contact-set",
    "contact-removed",
    "contact-checked",
    "version-submitted",
    "version-returned",
    "version-approved",
    "plan-withdrawn",
    "activated",
    "activation-ended",
    "cards-opened",
    "cards-added",
    "cards-closed",
    "cards-reopened",
    "reguarded",
    "step-done",
    "step-skipped",
    "step-undone",
    "reporter-named",
];

/// One line of a history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    pub(crate) stated: bool,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) erased: bool,
    pub(crate) undone: bool,
    pub(crate) words: Option<Said>,
    pub(crate) version: Option<i64>,
    /// For whom the card is.
    pub(crate) holder: Option<Text>,
    /// What the step says.
    pub(crate) step: Option<Text>,
    /// Who said it.
    pub(crate) name: Option<String>,
    /// What the level is called.
    pub(crate) level: Option<Text>,
    /// The path of the signal that tells of a level.
    pub(crate) signal: Option<String>,
}

/// The steps of a run by card and number: whose card it is, what the step says.
pub(crate) type Steps = BTreeMap<(i64, i64), (Text, Text)>;

/// What the history of a run needs of its cards.
pub(crate) fn steps(cards: &[CardRow], desk: &Desk) -> Steps {
    let names = desk.post.names();
    let mut all = Steps::new();
    for card in cards {
        let whose = holder(&card.holder, &names);
        all.extend(card.steps.iter().map(|s| ((card.k, s.step), (whose.clone(), s.text.clone()))));
    }
    all
}

impl TurnShow {
    pub(crate) fn of(row: &TurnRow, steps: &Steps, desk: &Desk) -> Self {
        let (k, step): (Option<i64>, Option<i64>) = (detail(row, "k"), detail(row, "step"));
        let step = k.zip(step).and_then(|key| steps.get(&key));
        let names = desk.post.names();
        let whose: Option<Holder> = detail(row, "holder");
        let nobody = row.person.raw().is_nil();
        Self {
            seq: row.seq,
            what: row.what.clone(),
            at: row.at,
            recorded_at: row.recorded_at,
            stated: row.at != row.recorded_at,
            function: names.function(&row.function),
            person: if nobody { None } else { (desk.post.person)(row.person) },
            erased: row.erased,
            undone: row.undone,
            words: detail::<Words>(row, "words").as_ref().map(Said::of),
            version: detail(row, "version"),
            holder: whose.map(|h| holder(&h, &names)).or_else(|| step.map(|s| s.0.clone())),
            step: step.map(|s| s.1.clone()),
            name: detail(row, "name"),
            level: detail(row, "names"),
            signal: detail::<Id<kind::Matter>>(row, "signal").map(|id| format!("signals/{id}")),
        }
    }
    pub(crate) fn sample(what: &str) -> Self {
        let step = what.starts_with("step");
        Self {
            seq: 31,
            what: what.to_owned(),
            at: AT,
            recorded_at: AT,
            stated: step,
            function: name("Veille"),
            person: step.then(|| "Jo O'Neill".to_owned()),
            erased: what == "contact-set",
            undone: what == "step-done",
            words: step.then(Said::sample),
            version: what.starts_with("version").then_some(2),
            holder: step.then(|| name("Veille")),
            step: step.then(|| name("Appeler")),
            name: (what == "reporter-named").then(|| "Cpt <b>".to_owned()),
            level: what.starts_with("level").then(|| name("alerte")),
            signal: (what == "level-met").then(|| "signals/x".to_owned()),
        }
    }
}

fn detail<T: DeserializeOwned>(row: &TurnRow, field: &str) -> Option<T> {
    T::deserialize(row.detail.get(field)?).ok()
}

/// A history, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct TurnsPart {
    pub(crate) turns: Vec<TurnShow>,
}

impl Page for TurnsPart {
    const TEMPLATE: &'static str = "readiness/part-turns.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { turns: Vec::new() }, Self { turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect() }]
    }
}
