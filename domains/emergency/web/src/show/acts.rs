//! The acts of a phase, oldest first; what was contested is struck through.

use desk::Names;
use emergency::event::{Amended, Contested, Ending};
use emergency::phase::{Act, Level, Means, ToldOf};
use emergency::read::{ActRow, PhaseRow, acts, recipients, speakers};
use kernel::{Actor, Lang, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
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
    "amended",
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
    /// The number of an amendment.
    pub(crate) n: Option<i64>,
    /// What it changes.
    pub(crate) changes: Vec<ChangeShow>,
    /// Who is to be told besides.
    pub(crate) added: Vec<OfficeShow>,
    /// Where it is written.
    pub(crate) source: Option<Said>,
}

/// What an amendment changes, before and after.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeShow {
    /// `text-fr`, `text-nl`, `territory`, `means`.
    pub(crate) what: &'static str,
    pub(crate) before: Side,
    pub(crate) after: Side,
}

/// One side of a change: words, or areas; neither where nothing was said.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Side {
    pub(crate) said: Option<Said>,
    /// None of them for everywhere.
    pub(crate) areas: Option<Vec<Text>>,
}

impl Side {
    fn words(words: Option<&Words>) -> Self {
        Self { said: words.map(Said::of), areas: None }
    }
    fn wording(text: &Text, lang: Lang) -> Self {
        let text = text.get(lang).filter(|t| !t.trim().is_empty());
        Self { said: text.map(|t| Said::of(&Words::new(lang, t))), areas: None }
    }
    fn areas<'a>(codes: impl IntoIterator<Item = &'a String>, names: &Names) -> Self {
        let areas = codes.into_iter().map(|code| Names::of(&names.areas, code)).collect();
        Self { said: None, areas: Some(areas) }
    }
}

/// What was there before, as the history keeps it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Before {
    text: Text,
    territory: Vec<String>,
    means: Option<Words>,
}

fn changes(amended: &Amended, before: &Before, names: &Names) -> Vec<ChangeShow> {
    let mut all = Vec::new();
    for (lang, what) in [(Lang::Fr, "text-fr"), (Lang::Nl, "text-nl")] {
        if amended.text.get(lang).is_some() {
            let (before, after) = (Side::wording(&before.text, lang), Side::wording(&amended.text, lang));
            all.push(ChangeShow { what, before, after });
        }
    }
    if let Some(territory) = &amended.territory {
        let (before, after) = (Side::areas(&before.territory, names), Side::areas(territory, names));
        all.push(ChangeShow { what: "territory", before, after });
    }
    if amended.means.is_some() {
        let (before, after) = (Side::words(before.means.as_ref()), Side::words(amended.means.as_ref()));
        all.push(ChangeShow { what: "means", before, after });
    }
    all
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
            n: None,
            changes: Vec::new(),
            added: Vec::new(),
            source: None,
        }
    }

    /// What an amendment says, with what was there before.
    fn amended(&mut self, row: &ActRow, desk: &Desk, names: &Names) {
        let Ok(amended) = serde_json::from_value::<Amended>(row.detail.clone()) else { return };
        let before = row.detail.get("before").cloned().unwrap_or_default();
        let before: Before = serde_json::from_value(before).unwrap_or_default();
        self.n = Some(amended.n);
        self.changes = changes(&amended, &before, names);
        self.added = amended.recipients.iter().map(|to| OfficeShow::of(to, desk, names)).collect();
        self.source = amended.source.as_ref().map(Said::of);
    }

    pub(crate) fn sample(what: &str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let three = |t: &str| Text::three(t, t, t);
        let ends = ["lifted", "scaled-down"].contains(&what);
        let told = ["told", "not-reached"].contains(&what);
        let level = ["scaled-up", "resumed"].contains(&what);
        let answer = ["confirmed", "contested", "amended"].contains(&what);
        let amended = what == "amended";
        let side = |text: Option<&str>| Side { said: text.map(|t| Said::sample(t, Lang::Nl)), areas: None };
        let areas = |all: Vec<Text>| Side { said: None, areas: Some(all) };
        let changes = vec![
            ChangeShow { what: "text-nl", before: side(None), after: side(Some("<b>")) },
            ChangeShow {
                what: "territory",
                before: areas(Vec::new()),
                after: areas(vec![three("Hautrive")]),
            },
            ChangeShow { what: "means", before: side(Some("deux")), after: side(Some("drie")) },
        ];
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
            act: match what {
                "told" => Some(ToldOf::EndingContested.code().to_owned()),
                "not-reached" => Some(ToldOf::DeclarationContested.code().to_owned()),
                _ => answer.then(|| ToldOf::Declaration.code().to_owned()),
            },
            words: answer.then(|| Said::sample("<b>", Lang::Fr)),
            fr: None,
            nl: ends.then(|| "opgeheven".to_owned()),
            worded: ends,
            heard: ends.then_some(HeardShow { means: "phone", read_back: false, source: None, dated: None }),
            speaker: ends.then(|| (None, Some("0490".to_owned()))),
            other: level.then(|| (three("Provincial phase"), "phases/x".to_owned())),
            office: told.then(|| OfficeShow::sample(true)),
            means: told.then_some("phone"),
            whom: told.then(|| "permanence".to_owned()),
            read_back: what == "told",
            version: ends.then(|| Text::three("AR <b>", "KB", "Royal decree")),
            n: amended.then_some(2),
            changes: if amended { changes } else { Vec::new() },
            added: if amended || ends || what == "contested" {
                [false, true].map(OfficeShow::sample).into()
            } else {
                Vec::new()
            },
            source: amended.then(|| Said::sample("mail 13", Lang::Fr)),
        }
    }
}

/// An amendment of an end that was contested afterwards says nothing any more.
fn strike_of_ends(all: &mut [ActShow]) {
    let is_end = |act: &&ActShow| ["lifted", "scaled-down"].contains(&act.what.as_str());
    let ends: Vec<(i64, bool)> = all.iter().filter(is_end).map(|act| (act.seq, act.struck)).collect();
    let of_end = |act: &&mut ActShow| act.what == "amended" && act.act.as_deref() == Some(Act::Ending.code());
    for act in all.iter_mut().filter(of_end) {
        act.struck = ends.iter().rev().find(|(seq, _)| *seq < act.seq).is_some_and(|(_, struck)| *struck);
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
                    show.added =
                        ending.recipients.iter().map(|to| OfficeShow::of(to, desk, &names)).collect();
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
                // That it was the phase itself goes without saying.
                show.act = to.filter(|r| r.of != ToldOf::Declaration).map(|r| r.of.code().to_owned());
            }
            "contested" => {
                let all = serde_json::from_value::<Contested>(row.detail.clone()).map(|e| e.recipients);
                show.added =
                    all.unwrap_or_default().iter().map(|to| OfficeShow::of(to, desk, &names)).collect();
            }
            "amended" => show.amended(&row, desk, &names),
            _ => {}
        }
        all.push(show);
    }
    strike_of_ends(&mut all);
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
