//! The form of the posture: set, or recorded as ordered. It begins with who is needed and which rooms are in use, and what somebody else
//! set meanwhile stands beside what was typed.

use kernel::{Refusal, Words};
use serde::Deserialize;
use situation::command::SetPosture;
use situation::inform::Means;
use situation::posture::{Need, Ordered, Posture};
use situation::read::{self, PostureRow};
use web::{Answer, Fault, Posted, Rows, Typed, Who};

use super::act::{explained, finished};
use super::page::page;
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};
use crate::typed;

/// Functions that one form can ask for.
const MOST_NEEDS: usize = 12;
/// A function and how many of it are needed are one thing.
const NEEDS: &[Rows] =
    &[Rows { field: "function", columns: &["function", "count"], marks: &[], by_first: true }];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PostureForm {
    posture: String,
    reason: String,
    function: Vec<String>,
    count: Vec<String>,
    rooms: Vec<String>,
    stated: String,
    /// Code of the function that ordered it, where it is recorded.
    #[serde(rename = "ordered-by")]
    ordered_by: String,
    speaker: String,
    means: String,
}

impl PostureForm {
    fn rule(&self, at: &At<'_>, who: &Who, based_on: Option<i64>) -> Result<SetPosture, Refusal> {
        let may = |power| at.desk.may(who.actor(), power);
        let posture = typed::code("posture", &self.posture, Posture::of)?;
        Ok(SetPosture {
            posture: posture.ok_or_else(|| Refusal::missing("posture"))?,
            needs: self.needs(&at.desk.names())?,
            rooms: self.rooms.clone(),
            reason: Words::new(at.reader.lang, self.reason.trim()),
            stated: typed::stated(&self.stated, at.shell.now(), at.shell.zone())?,
            ordered: self.ordered(may("posture.set"), may("state.note"))?,
            speaker: typed::some(&self.speaker),
            based_on,
        })
    }

    /// By whom it was ordered; nothing where whoever sends the form sets it. Whoever may not set it must say so, and whoever names the
    /// person who ordered it too: it is not their own act then. Whoever may do neither hears of that, and not of a field.
    fn ordered(&self, may_set: bool, may_note: bool) -> Result<Option<Ordered>, Refusal> {
        if self.ordered_by.is_empty() {
            let own = if may_set { self.speaker.trim().is_empty() } else { !may_note };
            return if own { Ok(None) } else { Err(Refusal::missing("ordered-by")) };
        }
        let means = typed::code("means", &self.means, Means::of)?.unwrap_or(Means::Phone);
        Ok(Some(Ordered { function: self.ordered_by.clone(), means }))
    }

    /// Pairs of function and number; a pair without a function is left out, one without a number means one.
    fn needs(&self, names: &Names) -> Result<Vec<Need>, Refusal> {
        let counts = self.count.iter().map(String::as_str).chain(std::iter::repeat(""));
        let mut all: Vec<Need> = Vec::new();
        for (function, count) in self.function.iter().zip(counts).take(MOST_NEEDS) {
            if function.is_empty() {
                continue;
            }
            if !names.functions.contains_key(function) {
                return Err(Refusal::unknown_code("function", function));
            }
            let count = if count.trim().is_empty() { 1 } else { typed::whole("count", count)? };
            let count = u32::try_from(count)
                .map_err(|_| Refusal::invalid("count", "refusal-number").with("value", count))?;
            match all.iter_mut().find(|n| n.function == *function) {
                Some(same) => same.count = same.count.saturating_add(count),
                None => all.push(Need { function: function.clone(), count }),
            }
        }
        Ok(all)
    }
}

pub(crate) async fn set(sent: Posted<Desk, PostureForm, ()>) -> Answer {
    let at = At::of(&sent);
    let (shell, reader, form) = (at.shell, at.reader, &sent.form);
    let present = shell.live().read(|read| Ok::<_, Fault>(read::posture_now(read)?))?;
    let seq = present.as_ref().map_or(0, |row| row.seq);
    let amended = form
        .amends_with(None, (stands(present.as_ref()), seq), NEEDS)
        .saying(|field, code| word(&at, field, code));
    let recorded = !form.typed.get("ordered-by").is_empty();
    let done = if recorded { "centre-record-done" } else { "centre-posture-done" };
    let outcome = async {
        let mut rule = amended.value()?.rule(&at, &sent.who, form.meta.based_on)?;
        if let Some(row) = present.as_ref().filter(|_| !lasts(rule.posture)) {
            left_behind(&mut rule, row);
        }
        ask(&at, &sent.who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(finished(shell, reader, receipt, done)),
        Err(fault) => shell.refill_amended(reader, explained(shell, reader, fault), amended, |form| {
            page(shell, at.desk, reader, &sent.who, ("posture", form))
        }),
    }
}

/// The form as a page begins it: the step and its reason are new each time, and nobody takes a step by leaving it.
pub(super) fn begin(present: Option<&PostureRow>) -> Typed {
    let mut form = stands(present).as_shown_with(NEEDS);
    for field in ["posture", "reason"] {
        form.values.remove(field);
    }
    form
}

/// Whether who is needed and which rooms are in use lasts in this posture: as long as more than the ordinary watch is there.
fn lasts(posture: Posture) -> bool {
    posture.is_activation() || posture == Posture::Reinforced
}

/// Who was needed and which rooms were in use go with the posture they were for. The form began with them, so whoever ticks only the
/// stand-down sends them along without asking for anybody; who is really needed to clear up is other than that.
fn left_behind(rule: &mut SetPosture, present: &PostureRow) {
    if rule.needs == present.needs {
        rule.needs.clear();
    }
    if rule.rooms == present.rooms {
        rule.rooms.clear();
    }
}

/// What stands there now.
fn stands(present: Option<&PostureRow>) -> Typed {
    let posture = present.map_or(Posture::Normal, |row| row.posture);
    let mut form = Typed::default().with("posture", posture.code());
    let Some(row) = present else { return form };
    form = form.with("reason", row.reason.text.as_str());
    if lasts(posture) {
        let need = |form: Typed, need: &Need| {
            form.with("function", need.function.as_str()).with("count", need.count.to_string())
        };
        form = row.needs.iter().fold(form, need);
        form = row.rooms.iter().fold(form, |form, room| form.with("rooms", room.as_str()));
    }
    form
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let (names, lang) = (at.desk.names(), at.reader.lang);
    match field {
        "posture" => Some(at.shell.texts().plain(lang, &format!("posture-{code}"))),
        "function" => Some(Names::or_code(&names.functions, code).show(lang).to_owned()),
        "rooms" => Some(Names::or_code(&names.rooms, code).show(lang).to_owned()),
        _ => None,
    }
}
