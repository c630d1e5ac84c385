//! The acts of a phase, oldest first; what was contested is struck through.

use emergency::event::Ending;
use emergency::phase::{Level, Means};
use emergency::read::{ActRow, PhaseRow, acts, recipients, speakers};
use kernel::{Actor, Lang, Text, Timestamp, Words};
use serde::Serialize;
use serde_json::Value;
use store::{Read, StoreError};
use web::Page;

use super::phase::HeardShow;
use super::{OfficeShow, Said};
use crate::desk::{Desk, level_name};

/// Every kind of line that a history can have, for samples.
pub(crate) const WHAT: &[&str] = &[
    "declared",
    "recorded",
    "confirmed",
    "contested",
    "scaled-up",
    "resumed",
    "scaled-down",
    "lifted",
    "told",
    "not-reached",
    "copy-given",
    "copy-signed",
];

/// One line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    /// Whether it happened at another time than it was recorded.
    pub(crate) stated: bool,
    pub(crate) by: Text,
    pub(crate) by_name: Option<String>,
    pub(crate) erased: bool,
    pub(crate) struck: bool,
    /// Which act is confirmed or contested.
    pub(crate) act: Option<String>,
    pub(crate) words: Option<Said>,
    pub(crate) fr: Option<String>,
    pub(crate) nl: Option<String>,
    /// Whether it is one that has a public wording.
    pub(crate) worded: bool,
    pub(crate) heard: Option<HeardShow>,
    pub(crate) speaker: Option<(Option<String>, Option<String>)>,
    /// Name and address of the other phase of a change of level.
    pub(crate) other: Option<(Text, String)>,
    pub(crate) office: Option<OfficeShow>,
    pub(crate) means: Option<&'static str>,
    pub(crate) whom: Option<String>,
    pub(crate) read_back: bool,
    /// The act under which a phase ended.
    pub(crate) version: Option<Text>,
}

impl ActShow {
    fn plain(row: &ActRow, desk: &Desk) -> Self {
        let detail = |name: &str| row.detail.get(name);
        let text = |name: &str| detail(name).and_then(Value::as_str).map(str::to_owned);
        let words = |name: &str| detail(name).and_then(|v| serde_json::from_value::<Words>(v.clone()).ok());
        Self {
            seq: row.seq,
            what: row.what.clone(),
            at: row.at,
            recorded_at: row.recorded_at,
            stated: row.at != row.recorded_at,
            by: desk.names().function(&row.function),
            by_name: (desk.post.person)(row.person),
            erased: row.erased,
            struck: row.struck,
            act: text("act"),
            words: words("words").or_else(|| words("reasons")).as_ref().map(Said::of),
            fr: None,
            nl: None,
            worded: false,
            heard: None,
            speaker: None,
            other: None,
            office: None,
            means: text("means").as_deref().and_then(Means::of).map(Means::code),
            whom: text("whom"),
            read_back: detail("read_back").and_then(Value::as_bool).unwrap_or(false),
            version: None,
        }
    }

    pub(crate) fn sample(what: &str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let three = |t: &str| Text::three(t, t, t);
        let ends = ["lifted", "scaled-down"].contains(&what);
        let told = ["told", "not-reached"].contains(&what);
        let level = ["scaled-up", "resumed"].contains(&what);
        let answer = ["confirmed", "contested"].contains(&what);
        Self {
            seq: 31,
            what: what.to_owned(),
            at,
            recorded_at: at,
            stated: ends,
            by: three("Mayor"),
            by_name: ends.then(|| "Quelqu’un (fictif)".to_owned()),
            erased: told,
            struck: ends,
            act: answer.then(|| "declaration".to_owned()),
            words: answer.then(|| Said::sample("<b>", Lang::Fr)),
            fr: None,
            nl: ends.then(|| "opgeheven".to_owned()),
            worded: ends,
            heard: ends.then_some(HeardShow { means: "phone", read_back: false, source: None }),
            speaker: ends.then(|| (None, Some("0490".to_owned()))),
            other: level.then(|| (three("Provincial phase"), "phases/x".to_owned())),
            office: told.then(|| OfficeShow::sample(true)),
            means: told.then_some("phone"),
            whom: told.then(|| "permanence".to_owned()),
            read_back: what == "told",
            version: ends.then(|| Text::three("AR <b>", "KB", "Royal decree")),
        }
    }
}

/// The acts of a phase, with what stands in other rows.
pub(crate) fn act_rows(
    read: &dyn Read,
    desk: &Desk,
    actor: &Actor,
    phase: &PhaseRow,
) -> Result<Vec<ActShow>, StoreError> {
    let (facts, names) = (desk.facts(actor), desk.names());
    let told = recipients(read, phase.id)?;
    let spoke = speakers(read, phase.id)?;
    let speaker =
        |act: &str| spoke.iter().find(|s| s.act.code() == act).map(|s| (s.name.clone(), s.number.clone()));
    let mut all = Vec::new();
    for row in acts(read, phase.id)? {
        let mut show = ActShow::plain(&row, desk);
        match row.what.as_str() {
            "recorded" => {
                show.heard = phase.said.heard.as_ref().map(HeardShow::of);
                show.speaker = speaker("declaration");
            }
            "lifted" | "scaled-down" => {
                if let Ok(ending) = serde_json::from_value::<Ending>(row.detail.clone()) {
                    show.heard = ending.heard.as_ref().map(HeardShow::of);
                    (show.fr, show.nl, show.worded) = (ending.text.fr, ending.text.nl, true);
                    let named = &ending.regime.version;
                    // Never another that holds on that day: it would be a wrong ground in law.
                    show.version = facts.regimes.iter().find(|r| r.code == *named).map(|r| r.act.clone());
                }
                // Once it is contested, a name given for a later end would stand beside the wrong one.
                show.speaker = speaker("ending").filter(|_| !row.struck);
            }
            "scaled-up" | "resumed" => {
                let other = if row.what == "resumed" { "after" } else { "into" };
                let level = row.detail.get("level").and_then(Value::as_str).and_then(Level::of);
                let id = row.detail.get(other).and_then(Value::as_str);
                show.other = level
                    .zip(id)
                    .map(|(level, id)| (level_name(&facts, "", level, row.at), format!("phases/{id}")));
            }
            "told" | "not-reached" => {
                let n = row.detail.get("recipient").and_then(Value::as_i64);
                let to = told.iter().find(|r| Some(r.n) == n);
                show.office = to.map(|r| OfficeShow::of(&r.to, desk, &names));
            }
            _ => {}
        }
        all.push(show);
    }
    Ok(all)
}

/// The acts as they arrive live.
#[derive(Serialize)]
pub(crate) struct ActsPart {
    pub(crate) acts: Vec<ActShow>,
}

impl Page for ActsPart {
    const TEMPLATE: &'static str = "emergency/part-acts.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { acts: Vec::new() }, Self { acts: WHAT.iter().map(|w| ActShow::sample(w)).collect() }]
    }
}
