//! The editor of one level: what it is called, which threshold of which figure it names, who answers for it, what is done then and by
//! whom.

use std::collections::BTreeMap;

use desk::Names;
use kernel::{Id, Lang, Refusal, Text, kind};
use readiness::command::{RemoveLevel, SetLevel};
use readiness::content::{Card, Level, LevelAct, Office};
use readiness::plan::Standing;
use readiness::read;
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, CommandMeta, Fault, Page, Posted, Rows, Typed, Visit, Who, fields};

use crate::at::At;
use crate::card::draft;
use crate::desk::{Desk, Figure};
use crate::show::{PlanShow, holder};

/// Who answers for it is one to whoever reads it; so is what is done.
const ROWS: &[Rows] = &[
    Rows {
        field: "responsible",
        columns: &["who-function", "who-organisation", "who-area"],
        marks: &[],
        by_first: true,
    },
    Rows {
        field: "acts",
        columns: &[
            "does-function",
            "does-organisation",
            "does-area",
            "does-fr",
            "does-nl",
            "does-en",
            "does-minutes",
        ],
        marks: &[],
        by_first: true,
    },
];
/// Empty rows after the offices, and after the actions, that are there.
const EMPTY: usize = 2;

#[derive(Serialize)]
pub(crate) struct LevelPage {
    p: PlanShow,
    no: i64,
    /// 0 for a new one.
    level: u32,
    seq: i64,
    /// Thresholds of the figures that the reader sees: `occupancy/tension`.
    thresholds: Vec<(String, String)>,
    /// Cards of the version: number and name.
    cards: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    /// Rows for offices that answer for it, and for actions.
    offices: Vec<usize>,
    acts: Vec<usize>,
    form: Typed,
}

impl Page for LevelPage {
    const TEMPLATE: &'static str = "readiness/level.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let page = |level, thresholds: &[&str], form| Self {
            p: PlanShow::sample(Standing::Own),
            no: 2,
            level,
            seq: 31,
            thresholds: thresholds.iter().map(|t| ((*t).to_owned(), format!("{t} <b>"))).collect(),
            cards: vec![("1".into(), "Veille <b>".into())],
            functions: vec![("mayor".into(), "Maire <b>".into())],
            organisations: vec![("gas".into(), "Gaz <b>".into())],
            areas: vec![("90001".into(), "Hautrive <b>".into())],
            offices: (0..EMPTY).collect(),
            acts: (0..EMPTY).collect(),
            form,
        };
        let wrong = Typed::default().with("name-fr", "<b>").with("threshold", "a/b").with("cards", "1");
        let wrong = wrong.with("who-function", "mayor").with("does-function", "mayor");
        let mut wrong = wrong.with("does-area", "90001").with("does-fr", "<b>").with("does-minutes", "30");
        for field in ["threshold", "action", "responsible", "acts"] {
            wrong.put_error(Some(field), "…".into());
        }
        let none = Self { cards: Vec::new(), ..page(0, &[], Typed::default()) };
        vec![none, page(1, &["a/b"], wrong)]
    }
}

type Place = (Id<kind::Matter>, i64, u32);

pub(crate) async fn show(Visit { shell, desk, reader, who, id: place }: Visit<Desk, Place>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, place, None)?;
    shell.draw(&reader, &page).answer()
}

fn load(at: &At<'_>, who: &Who, (id, no, key): Place, form: Option<Typed>) -> Result<LevelPage, Fault> {
    let (names, facts, lang) = (at.desk.post.names(), (at.desk.facts)(), at.reader.lang);
    at.shell.live().read(|read| {
        let (row, of) = draft(at, read, who, id, no)?;
        let all = read::levels(read, id, no)?;
        let before = all.iter().find(|l| l.key == key);
        if key != 0 && before.is_none() {
            return Err(Fault::not_found());
        }
        let mut thresholds = choices(&(at.desk.figures)(read, who.actor())?, lang);
        // What stands there stays to be chosen, also where the figure is not there any more, or is not for this reader.
        if let Some(now) = before.map(code)
            && !thresholds.iter().any(|(one, _)| *one == now)
        {
            thresholds.push((now.clone(), now));
        }
        let card = |c: &Card| {
            let whose = holder(&c.holder, &names);
            (c.key.to_string(), format!("{} · {}", whose.show(lang), c.title.show(lang)))
        };
        let begin = || before.map_or_else(Typed::default, |level| typed(level).as_shown_with(ROWS));
        let form = form.unwrap_or_else(begin);
        // As many rows as were typed, or as there are offices and actions, with some that are empty.
        let rows = |field: &str, there: usize| (0..form.all(field).len().max(there + EMPTY)).collect();
        let mut functions = names.askable(lang);
        functions.retain(|(code, _)| facts.functions.contains_key(code));
        Ok(LevelPage {
            p: PlanShow::of(&row, at),
            no,
            level: key,
            seq: of.changed_seq,
            thresholds,
            cards: of.cards.iter().map(card).collect(),
            functions,
            organisations: Names::choices(&names.organisations, lang),
            areas: Names::choices(&names.areas, lang),
            offices: rows("who-function", before.map_or(0, |level| level.responsible.len())),
            acts: rows("does-function", before.map_or(0, |level| level.acts.len())),
            form,
        })
    })
}

/// The thresholds of these figures, as a form offers them.
fn choices(figures: &[Figure], lang: Lang) -> Vec<(String, String)> {
    let of = |figure: &Figure| {
        let name = figure.names.show(lang).to_owned();
        let one = |(code, names): &(String, Text)| {
            (format!("{}/{code}", figure.code), format!("{name} · {}", names.show(lang)))
        };
        figure.thresholds.iter().map(one).collect::<Vec<_>>()
    };
    figures.iter().flat_map(of).collect()
}

/// What a form says of the threshold that a level names.
fn code(level: &Level) -> String {
    format!("{}/{}", level.indicator, level.threshold)
}

/// A level as its form takes it back.
fn typed(level: &Level) -> Typed {
    let mut form = Typed::default().with("threshold", code(level));
    for lang in Lang::ALL {
        form = form
            .with(&format!("name-{lang}"), level.names.get(lang).unwrap_or_default())
            .with(&format!("action-{lang}"), level.action.get(lang).unwrap_or_default());
    }
    for key in &level.cards {
        form = form.with("cards", key.to_string());
    }
    for one in &level.responsible {
        form = office_typed(form, "who", one);
    }
    for act in &level.acts {
        let said = |lang| act.text.get(lang).unwrap_or_default();
        form = office_typed(form, "does", &act.to)
            .with("does-fr", said(Lang::Fr))
            .with("does-nl", said(Lang::Nl))
            .with("does-en", said(Lang::En))
            .with("does-minutes", act.minutes.map_or_else(String::new, |m| m.to_string()));
    }
    form
}

/// An office as a row of the form takes it back.
fn office_typed(form: Typed, row: &str, office: &Office) -> Typed {
    form.with(&format!("{row}-function"), office.function.as_str())
        .with(&format!("{row}-organisation"), office.organisation.as_deref().unwrap_or_default())
        .with(&format!("{row}-area"), office.area.as_deref().unwrap_or_default())
}

/// A level as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct LevelForm {
    name_fr: String,
    name_nl: String,
    name_en: String,
    threshold: String,
    action_fr: String,
    action_nl: String,
    action_en: String,
    cards: Vec<String>,
    /// One value per row: who answers for it.
    who_function: Vec<String>,
    who_organisation: Vec<String>,
    who_area: Vec<String>,
    /// One value per row: who does what, within how long.
    does_function: Vec<String>,
    does_organisation: Vec<String>,
    does_area: Vec<String>,
    does_fr: Vec<String>,
    does_nl: Vec<String>,
    does_en: Vec<String>,
    does_minutes: Vec<String>,
    /// `save` or `remove`.
    act: String,
}

pub(crate) async fn set(
    Posted { shell, desk, reader, who, id: place, form }: Posted<
        Desk,
        LevelForm,
        (Id<kind::Matter>, i64, u32),
    >,
) -> Answer {
    let (id, no, _) = place;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // A level that is gone meanwhile has nothing to say beside: the rule says that it is gone.
    let stands = stands(&at, &who, place)?.unwrap_or_else(|| (form.typed.clone(), 0));
    let amended = form.amends_with(Some(id), stands, ROWS).saying(|field, code| word(&at, field, code));
    let outcome = async {
        let goes = form.typed.get("act") == "remove";
        let value = if goes { form.value.as_ref().map_err(Clone::clone)? } else { amended.value()? };
        carry_out(&at, &who, place, value, &form.meta).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("plans/{id}/versions/{no}#levels");
            Ok(shell.done(&reader, &at.done("plan-done-written", receipt, &path)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| load(&at, &who, place, Some(form)))
        }
    }
}

/// The level as its form would show it now, for whoever may write in the draft; nothing for a new one.
fn stands(at: &At<'_>, who: &Who, (id, no, key): Place) -> Result<Option<(Typed, i64)>, Fault> {
    at.shell.live().read(|read| {
        let (_, of) = draft(at, read, who, id, no)?;
        let all = read::levels(read, id, no)?;
        Ok(all.iter().find(|l| l.key == key).map(|level| (typed(level), of.changed_seq)))
    })
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let names = at.desk.post.names();
    let list = match field {
        "who-function" | "does-function" => &names.functions,
        "who-organisation" | "does-organisation" => &names.organisations,
        "who-area" | "does-area" => &names.areas,
        _ => return None,
    };
    Some(Names::of(list, code).show(at.reader.lang).to_owned())
}

async fn carry_out(
    at: &At<'_>,
    who: &Who,
    (plan, version, key): Place,
    value: &LevelForm,
    meta: &CommandMeta,
) -> Result<Receipt, Fault> {
    let based_on = meta.based_on;
    if value.act == "remove" {
        return at.ask(who, meta, RemoveLevel { plan, version, level: key, based_on }).await;
    }
    let level = value.level(key, &at.desk.post.names())?;
    at.shell.live().read(|read| {
        let all = read::levels(read, plan, version)?;
        let as_before = all.iter().any(|l| l.key == key && l.is(&level.indicator, &level.threshold));
        let figures = (at.desk.figures)(read, who.actor())?;
        let known = |f: &Figure| {
            f.code == level.indicator && f.thresholds.iter().any(|(code, _)| *code == level.threshold)
        };
        if as_before || figures.iter().any(known) {
            Ok(())
        } else {
            Err(Fault::from(Refusal::unknown_code("threshold", &code(&level))))
        }
    })?;
    at.ask(who, meta, SetLevel { plan, version, level, based_on }).await
}

impl LevelForm {
    fn level(&self, key: u32, names: &Names) -> Result<Level, Refusal> {
        let three = |fr: &str, nl: &str, en: &str| Text {
            fr: fields::some(fr),
            nl: fields::some(nl),
            en: fields::some(en),
        };
        let (indicator, threshold) =
            self.threshold.split_once('/').ok_or_else(|| Refusal::missing("threshold"))?;
        let card = |text: &String| text.parse().map_err(|_| Refusal::unknown_code("cards", text));
        let cards = self.cards.iter().filter(|text| !text.is_empty()).map(card);
        Ok(Level {
            key,
            names: three(&self.name_fr, &self.name_nl, &self.name_en),
            indicator: indicator.to_owned(),
            threshold: threshold.to_owned(),
            action: three(&self.action_fr, &self.action_nl, &self.action_en),
            cards: cards.collect::<Result<_, _>>()?,
            responsible: self.responsible(names)?,
            acts: self.acts(names)?,
        })
    }

    /// The rows in which something was chosen; an office that stands there twice counts once.
    fn responsible(&self, names: &Names) -> Result<Vec<Office>, Refusal> {
        let mut all = Vec::new();
        for row in 0..self.who_function.len() {
            let columns = [&self.who_function, &self.who_organisation, &self.who_area];
            if let Some(office) = office("responsible", columns, row, names)?
                && !all.contains(&office)
            {
                all.push(office);
            }
        }
        Ok(all)
    }

    /// The rows in which something was typed or chosen.
    fn acts(&self, names: &Names) -> Result<Vec<LevelAct>, Refusal> {
        let mut all = Vec::new();
        for row in 0..self.does_function.len() {
            let columns = [&self.does_function, &self.does_organisation, &self.does_area];
            let office = office("acts", columns, row, names)?;
            let at = |list: &[String]| list.get(row).cloned().unwrap_or_default();
            let mut text = fields::both(&at(&self.does_fr), &at(&self.does_nl));
            text.en = fields::some(&at(&self.does_en));
            let wrong = || Refusal::invalid("acts", "refusal-readiness-minutes").with("most", 7 * 24 * 60);
            let minutes = match fields::whole("acts", &at(&self.does_minutes))? {
                Some(n) => Some(u32::try_from(n).map_err(|_| wrong())?),
                None => None,
            };
            if office.is_none() && text == Text::default() && minutes.is_none() {
                continue;
            }
            let to = office.ok_or_else(|| Refusal::invalid("acts", "refusal-readiness-office"))?;
            all.push(LevelAct { to, text, minutes });
        }
        Ok(all)
    }
}

/// The office of a row: function, organisation and area as chosen; nothing where the row is empty.
fn office(
    field: &str,
    [function, organisation, area]: [&Vec<String>; 3],
    row: usize,
    names: &Names,
) -> Result<Option<Office>, Refusal> {
    let known = |list: &[String], names: &BTreeMap<String, Text>| {
        let typed = list.get(row).map_or("", String::as_str);
        fields::code(field, typed, |code| names.contains_key(code).then(|| code.to_owned()))
    };
    let organisation = known(organisation, &names.organisations)?;
    let area = known(area, &names.areas)?;
    match known(function, &names.functions)? {
        Some(function) => Ok(Some(Office { function, organisation, area })),
        None if organisation.is_none() && area.is_none() => Ok(None),
        None => Err(Refusal::invalid(field, "refusal-readiness-office")),
    }
}
