//! The thresholds of an indicator: one row of the form per level.

use indicators::command::SetThresholds;
use indicators::number::plain;
use indicators::read::IndicatorRow;
use indicators::threshold::{Compare, Threshold};
use kernel::{Lang, Refusal, Text};
use serde::Serialize;
use web::{Answer, Page, Posted, Rows, Typed, Visit};

use crate::desk::Desk;
use crate::explain::At;
use crate::form::{self, ByName, rung};

#[derive(Debug, Serialize)]
pub(crate) struct ThresholdsPage {
    id: String,
    names: Text,
    unit: Text,
    based_on: i64,
    /// Places of the levels in the form, from 1.
    rungs: Vec<usize>,
    functions: Vec<(String, String)>,
    form: Typed,
}

impl Page for ThresholdsPage {
    const TEMPLATE: &'static str = "indicators/thresholds.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let page = |form| Self {
            id: "x".into(),
            names: Text::both("Places", "Plaatsen"),
            unit: Text::both("places", "plaatsen"),
            based_on: 7,
            rungs: vec![1, 2],
            functions: vec![("head".into(), "Chef <b>".into())],
            form,
        };
        let mut wrong = Typed::default().with("t1-name-fr", "<b>").with("t1-verified", "on");
        wrong.put_error(Some("t1-value"), "…".to_owned());
        vec![page(Typed::default()), page(wrong)]
    }
}

/// Empty levels that the form offers besides those there are.
const MORE: usize = 2;
/// At least so many levels stand in the form.
const FIRST: usize = 3;
/// What one asks of a level.
const PARTS: [&str; 6] = ["code", "name-fr", "name-nl", "value", "responsible", "action"];
/// Most levels that the form is read for.
const MOST: usize = 20;

/// The fields of so many levels.
macro_rules! ladder {
    ($($n:literal)*) => {
        &[$(
            concat!("t", $n, "-code"),
            concat!("t", $n, "-name-fr"),
            concat!("t", $n, "-name-nl"),
            concat!("t", $n, "-name-en"),
            concat!("t", $n, "-compare"),
            concat!("t", $n, "-value"),
            concat!("t", $n, "-clear"),
            concat!("t", $n, "-hold"),
            concat!("t", $n, "-responsible"),
            concat!("t", $n, "-action"),
            concat!("t", $n, "-ground"),
            concat!("t", $n, "-verified"),
        )*]
    };
}

/// The levels are one to whoever reads them: one that was put in between moves all that follow.
const LADDER: &[Rows] = &[Rows {
    field: "thresholds",
    columns: ladder!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20),
    marks: &[],
    by_first: true,
}];

pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.define")?;
    let form = filled(&at, &row).as_shown_with(LADDER);
    shell.draw(&reader, &page(&at, &row, form)).answer()
}

pub(crate) async fn set(Posted { shell, desk, reader, who, id, mut form }: Posted<Desk, ByName>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.define")?;
    unsaid(&mut form.typed);
    let stands = (filled(&at, &row), row.changed_seq);
    let amended = form.amends_with(Some(id), stands, LADDER).saying(|f, v| word(&at, &row, f, v));
    let outcome = async {
        let ByName {} = amended.value()?;
        let rule = SetThresholds {
            indicator: id,
            thresholds: thresholds(&amended.typed, &row, reader.lang)?,
            why: form::words(form.typed.get("why"), reader.lang),
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("indicators/{id}");
            Ok(shell.done(&reader, &at.done(Some(receipt), "indicators-thresholds-set", 0, &path)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| Ok(page(&at, &row, form))),
    }
}

/// A browser sends the first way to compare for a level of which nothing was said: that is nothing said either.
fn unsaid(form: &mut Typed) {
    for n in 0..MOST {
        let nothing = |part: &&str| form.get(&rung(n, part)).is_empty();
        if PARTS.iter().all(nothing) {
            form.values.remove(&rung(n, "compare"));
        }
    }
}

/// What stands in a field of a level, in words.
fn word(at: &At<'_>, row: &IndicatorRow, field: &str, value: &str) -> Option<String> {
    let (_, part) = field.split_once('-')?;
    let speak = at.speak();
    match part {
        "compare" => Some(speak.plain(&format!("indicators-compare-{value}"))),
        "value" => {
            let unit = &row.definition.unit;
            Some(speak.value(form::value(field, value, unit.decimals).ok()?, unit))
        }
        // One period is what holds where nothing is said.
        "hold" if value == "1" => Some(String::new()),
        "clear" | "hold" => {
            let name = speak.plain(&format!("indicators-{part}"));
            Some(format!("{name}{} {value}", speak.plain("colon")))
        }
        "responsible" => Some(speak.function(value).show(at.reader.lang).to_owned()),
        "verified" => Some(speak.plain("indicators-verified")),
        _ => None,
    }
}

fn page(at: &At<'_>, row: &IndicatorRow, form: Typed) -> ThresholdsPage {
    let most = at.desk.facts().limits.thresholds;
    ThresholdsPage {
        id: row.id.to_string(),
        names: row.definition.names.clone(),
        unit: row.definition.unit.sign.clone(),
        based_on: row.changed_seq,
        rungs: (1..=(row.thresholds.len() + MORE).clamp(FIRST, most.max(FIRST))).collect(),
        functions: at.desk.names().askable(at.reader.lang),
        form,
    }
}

/// The thresholds as they are; where there are none, the usual names of the first levels.
fn filled(at: &At<'_>, row: &IndicatorRow) -> Typed {
    let mut form = Typed::default();
    for (n, t) in row.thresholds.iter().enumerate() {
        let decimals = row.definition.unit.decimals;
        let mut put = |part: &str, value: String| {
            form = std::mem::take(&mut form).with(&rung(n, part), value);
        };
        put("code", t.code.clone());
        for lang in Lang::ALL {
            put(&format!("name-{lang}"), t.names.get(lang).unwrap_or("").to_owned());
        }
        put("compare", t.compare.code().to_owned());
        put("value", plain(t.value, decimals));
        put("clear", if t.clear == t.value { String::new() } else { plain(t.clear, decimals) });
        put("hold", t.hold.to_string());
        put("responsible", t.responsible.clone());
        put("action", t.action.text.clone());
        put("ground", t.ground.as_ref().map_or_else(String::new, |g| g.text.clone()));
        if t.verified {
            put("verified", "on".to_owned());
        }
    }
    if row.thresholds.is_empty() {
        for (n, code) in ["watch", "alert", "crisis"].into_iter().enumerate() {
            for lang in Lang::ALL {
                let name = at.shell.texts().plain(lang, &format!("indicators-level-{code}"));
                form = form.with(&rung(n, &format!("name-{lang}")), name);
            }
            form = form.with(&rung(n, "code"), code).with(&rung(n, "compare"), Compare::AtLeast.code());
        }
    }
    form
}

/// What was typed. A level without a value counts as left out, unless more was said of it than its name.
fn thresholds(form: &Typed, row: &IndicatorRow, lang: Lang) -> Result<Vec<Threshold>, Refusal> {
    let mut all: Vec<Threshold> = Vec::new();
    let mut ended = false;
    for n in 0..MOST {
        let get = |part: &str| form.get(&rung(n, part));
        let said = PARTS.iter().skip(3).any(|part| !get(part).is_empty());
        if !said {
            ended = true;
            continue;
        }
        // A hole in the ladder would move the places of the fields at fault.
        if ended {
            return Err(Refusal::invalid(&rung(n, "value"), "refusal-indicator-hole"));
        }
        all.push(one(form, n, row, lang)?);
    }
    Ok(all)
}

fn one(form: &Typed, n: usize, row: &IndicatorRow, lang: Lang) -> Result<Threshold, Refusal> {
    let get = |part: &str| form.get(&rung(n, part));
    let decimals = row.definition.unit.decimals;
    let limit = get("value");
    if limit.is_empty() {
        return Err(Refusal::missing(&rung(n, "value")));
    }
    let value = form::value(&rung(n, "value"), limit, decimals)?;
    let clear = match get("clear") {
        "" => value,
        text => form::value(&rung(n, "clear"), text, decimals)?,
    };
    let before = row.thresholds.get(n);
    let action = kernel::Words::new(lang, get("action"));
    let ground = form::words(get("ground"), lang);
    Ok(Threshold {
        code: get("code").to_owned(),
        names: form::text(form, &rung(n, "name")),
        compare: match get("compare") {
            "" => Compare::AtLeast,
            _ => form::code(form, &rung(n, "compare"), Compare::of)?,
        },
        value,
        clear,
        hold: form::whole(form, &rung(n, "hold"), 1)?,
        responsible: get("responsible").to_owned(),
        // Words that nobody changed keep the language they were written in.
        action: before.map(|b| &b.action).filter(|b| b.text == action.text).cloned().unwrap_or(action),
        ground: ground.map(|g| {
            let same = before.and_then(|b| b.ground.as_ref()).filter(|b| b.text == g.text);
            same.cloned().unwrap_or(g)
        }),
        verified: !get("verified").is_empty(),
    })
}
