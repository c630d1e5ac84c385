//! The editor of one card: for whom, when it opens, its steps and their order.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Id, Lang, Refusal, Text, kind};
use readiness::command::{MoveCard, RemoveCard, SetCard, Way};
use readiness::content::{Card, Holder, Step};
use readiness::plan::{Standing, Status};
use readiness::read::{self, PlanRow, VersionRow};
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Rows, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::PlanShow;
use crate::version;

/// The steps of a card are one to whoever reads it.
const STEPS: &[Rows] = &[Rows {
    field: "steps",
    columns: &["step", "text-fr", "text-nl", "text-en", "minutes"],
    marks: &["reason"],
    by_first: false,
}];
/// Empty rows after the steps that are there.
const EMPTY: usize = 3;

#[derive(Serialize)]
pub(crate) struct CardPage {
    p: PlanShow,
    no: i64,
    /// 0 for a new one.
    card: u32,
    seq: i64,
    /// Functions, then disciplines: `f:mayor`, `d:D1`.
    holders: Vec<(String, String)>,
    types: Vec<(String, String)>,
    severities: Vec<(String, String)>,
    rows: Vec<usize>,
    form: Typed,
}

impl Page for CardPage {
    const TEMPLATE: &'static str = "readiness/card.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |card, form, rows| Self {
            p: PlanShow::sample(Standing::Own),
            no: 2,
            card,
            seq: 31,
            holders: one("f:mayor"),
            types: one("explosion"),
            severities: one("1"),
            rows: (0..rows).collect(),
            form,
        };
        let step = |key| Step { key, text: Text::both("<b>", "x"), minutes: Some(5), needs_reason: true };
        let mut wrong = typed(&Card {
            key: 1,
            holder: Holder::Function("mayor".into()),
            title: Text::both("Carte", "Kaart"),
            types: BTreeSet::from(["explosion".to_owned()]),
            severity_from: 1,
            steps: vec![step(1), step(2)],
        });
        wrong.put_error(Some("steps"), "…".into());
        vec![page(0, Typed::default(), EMPTY), page(1, wrong, 2 + EMPTY)]
    }
}

/// A version that this person may write in now: for the pages of its editor.
pub(crate) fn draft(
    at: &At<'_>,
    read: &dyn store::Read,
    who: &Who,
    id: Id<kind::Matter>,
    no: i64,
) -> Result<(PlanRow, VersionRow), Fault> {
    let row = at.plan(read, who, id)?;
    let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
    at.shell.permit(who, "plan.write", &read::writing(&on))?;
    let of = read::version(read, id, no)?.ok_or_else(Fault::not_found)?;
    if of.status != Status::Draft || row.withdrawn {
        let refusal = readiness::error::wrong_status(no, of.status, readiness::plan::Turn::Edit);
        return Err(at.explained(refusal.into()));
    }
    Ok((row, of))
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: (id, no, card) }: Visit<Desk, (Id<kind::Matter>, i64, u32)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, (id, no, card), None)?;
    shell.draw(&reader, &page).answer()
}

type Place = (Id<kind::Matter>, i64, u32);

fn load(at: &At<'_>, who: &Who, (id, no, key): Place, form: Option<Typed>) -> Result<CardPage, Fault> {
    let (names, lists, facts) = (at.desk.post.names(), (at.desk.lists)(), (at.desk.facts)());
    let lang = at.reader.lang;
    at.shell.live().read(|read| {
        let (row, of) = draft(at, read, who, id, no)?;
        let before = of.cards.iter().find(|c| c.key == key);
        if key != 0 && before.is_none() {
            return Err(Fault::not_found());
        }
        let begin = || before.map_or_else(Typed::default, |card| typed(card).as_shown_with(STEPS));
        let form = form.unwrap_or_else(begin);
        let rows = form.all("step").len().max(before.map_or(0, |c| c.steps.len()) + EMPTY);
        let functions = names.askable(lang);
        let disciplines: BTreeSet<&String> = facts.functions.values().flatten().collect();
        let functions = functions.into_iter().filter(|(code, _)| facts.functions.contains_key(code));
        let severities = lists.severities.iter();
        Ok(CardPage {
            p: PlanShow::of(&row, at),
            no,
            card: key,
            seq: of.changed_seq,
            holders: functions
                .map(|(code, name)| (format!("f:{code}"), name))
                .chain(
                    disciplines.into_iter().map(|code| (format!("d:{code}"), format!("Discipline {code}"))),
                )
                .collect(),
            types: Names::choices(&lists.types, lang),
            severities: severities
                .map(|(rank, name)| (rank.to_string(), name.show(lang).to_owned()))
                .collect(),
            rows: (0..rows).collect(),
            form,
        })
    })
}

/// A card as its form takes it back.
fn typed(card: &Card) -> Typed {
    let holder = match &card.holder {
        Holder::Function(code) => format!("f:{code}"),
        Holder::Discipline(code) => format!("d:{code}"),
    };
    let mut form = Typed::default().with("holder", holder).with("severity", card.severity_from.to_string());
    for lang in Lang::ALL {
        form = form.with(&format!("title-{lang}"), card.title.get(lang).unwrap_or_default());
    }
    for code in &card.types {
        form = form.with("types", code);
    }
    for (n, step) in card.steps.iter().enumerate() {
        let said = |lang| step.text.get(lang).unwrap_or_default();
        form = form
            .with("step", step.key.to_string())
            .with("text-fr", said(Lang::Fr))
            .with("text-nl", said(Lang::Nl))
            .with("text-en", said(Lang::En))
            .with("minutes", step.minutes.map_or_else(String::new, |m| m.to_string()));
        if step.needs_reason {
            form = form.with("reason", n.to_string());
        }
    }
    form
}

/// A card as it was typed: one value per row, the rows that need a reason by their number.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct CardForm {
    holder: String,
    title_fr: String,
    title_nl: String,
    title_en: String,
    types: Vec<String>,
    severity: String,
    step: Vec<String>,
    text_fr: Vec<String>,
    text_nl: Vec<String>,
    text_en: Vec<String>,
    minutes: Vec<String>,
    reason: Vec<String>,
    /// `save`, `remove`, or a step that moves: `up:2`, `down:2`.
    act: String,
}

pub(crate) async fn set(
    Posted { shell, desk, reader, who, id: place, form }: Posted<
        Desk,
        CardForm,
        (Id<kind::Matter>, i64, u32),
    >,
) -> Answer {
    let (id, no, key) = place;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // A card that is gone meanwhile has nothing to say beside: the rule says that it is gone.
    let stands = stands(&at, &who, place)?.unwrap_or_else(|| (form.typed.clone(), 0));
    let amended = form.amends_with(Some(id), stands, STEPS).saying(|field, code| word(&at, field, code));
    let outcome = async {
        let goes = form.typed.get("act") == "remove";
        let value = if goes { form.value.as_ref().map_err(Clone::clone)? } else { amended.value()? };
        carry_out(&at, &who, place, value, &form.meta).await
    };
    match outcome.await {
        Ok(receipt) => {
            let moved = form.typed.get("act").contains(':') && key != 0;
            let path = format!("plans/{id}/versions/{no}");
            let path = if moved { format!("{path}/cards/{key}") } else { path };
            Ok(shell.done(&reader, &at.done("plan-done-written", receipt, &path)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| load(&at, &who, place, Some(form)))
        }
    }
}

/// The card as its form would show it now, for whoever may write in the draft; nothing for a new one.
fn stands(at: &At<'_>, who: &Who, (id, no, key): Place) -> Result<Option<(Typed, i64)>, Fault> {
    at.shell.live().read(|read| {
        let (_, of) = draft(at, read, who, id, no)?;
        Ok(of.cards.iter().find(|c| c.key == key).map(|card| (typed(card), of.changed_seq)))
    })
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let (names, lists, lang) = (at.desk.post.names(), (at.desk.lists)(), at.reader.lang);
    match field {
        "holder" => match code.split_once(':')? {
            ("f", function) => Some(names.function(function).show(lang).to_owned()),
            (_, discipline) => Some(format!("Discipline {discipline}")),
        },
        "severity" => {
            let all = &lists.severities;
            all.iter().find(|(rank, _)| rank.to_string() == code).map(|(_, name)| name.show(lang).to_owned())
        }
        "types" => Some(Names::of(&lists.types, code).show(lang).to_owned()),
        "step" => Some(String::new()),
        "reason" => Some(at.shell.texts().plain(lang, "plan-needs-reason")),
        _ => None,
    }
}

/// A move as a button says it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    way: String,
}

/// Moves a card by one place among the others.
pub(crate) async fn shift(
    Posted { shell, desk, reader, who, id: (plan, version, card), form }: Posted<
        Desk,
        MoveForm,
        (Id<kind::Matter>, i64, u32),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.live().read(|read| draft(&at, read, &who, plan, version))?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let way = fields::code("way", &value.way, Way::of)?.ok_or_else(|| Refusal::missing("way"))?;
        let rule = MoveCard { plan, version, card, way, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("plans/{plan}/versions/{version}#plan-card-{card}");
            Ok(shell.done(&reader, &at.done("plan-done-written", receipt, &path)))
        }
        Err(fault) => version::again(&at, &who, (plan, version), "page", fault, form.typed),
    }
}

async fn carry_out(
    at: &At<'_>,
    who: &Who,
    (plan, version, key): Place,
    value: &CardForm,
    meta: &web::CommandMeta,
) -> Result<Receipt, Fault> {
    let based_on = meta.based_on;
    if value.act == "remove" {
        return at.ask(who, meta, RemoveCard { plan, version, card: key, based_on }).await;
    }
    let card = value.card(key)?;
    at.ask(who, meta, SetCard { plan, version, card, based_on }).await
}

impl CardForm {
    fn card(&self, key: u32) -> Result<Card, Refusal> {
        let holder = match self.holder.split_once(':') {
            Some(("f", code)) => Holder::Function(code.to_owned()),
            Some(("d", code)) => Holder::Discipline(code.to_owned()),
            _ => return Err(Refusal::missing("holder")),
        };
        let mut title = fields::both(&self.title_fr, &self.title_nl);
        title.en = fields::some(&self.title_en);
        Ok(Card {
            key,
            holder,
            title,
            types: self.types.iter().filter(|t| !t.is_empty()).cloned().collect(),
            severity_from: fields::whole("severity", &self.severity)?.unwrap_or(1),
            steps: self.steps()?,
        })
    }

    /// The rows in which something was typed, one of them moved.
    fn steps(&self) -> Result<Vec<Step>, Refusal> {
        let mut rows: Vec<usize> = (0..self.step.len()).collect();
        if let Some((way, row)) = self.act.split_once(':')
            && let Ok(row) = row.parse::<usize>()
        {
            let other = if way == "up" { row.checked_sub(1) } else { row.checked_add(1) };
            if let Some(other) = other.filter(|other| row.max(*other) < rows.len()) {
                rows.swap(row, other);
            }
        }
        let mut all = Vec::new();
        for row in rows {
            let at = |list: &[String]| list.get(row).cloned().unwrap_or_default();
            let mut text = fields::both(&at(&self.text_fr), &at(&self.text_nl));
            text.en = fields::some(&at(&self.text_en));
            if text == Text::default() {
                continue;
            }
            let wrong = || Refusal::invalid("steps", "refusal-readiness-minutes").with("most", 7 * 24 * 60);
            let minutes = match fields::whole("steps", &at(&self.minutes))? {
                Some(n) => Some(u32::try_from(n).map_err(|_| wrong())?),
                None => None,
            };
            all.push(Step {
                key: at(&self.step).parse().unwrap_or(0),
                text,
                minutes,
                needs_reason: self.reason.iter().any(|n| n.parse() == Ok(row)),
            });
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(act: &str) -> CardForm {
        let list = |all: &[&str]| all.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        CardForm {
            step: list(&["4", "7", ""]),
            text_fr: list(&["a", "", "c"]),
            text_nl: list(&["", "b", ""]),
            minutes: list(&["5", "", ""]),
            reason: list(&["1"]),
            act: act.to_owned(),
            ..CardForm::default()
        }
    }

    #[test]
    fn rows_become_steps_and_move_without_a_script() {
        let keys = |act: &str| form(act).steps().unwrap().iter().map(|s| s.key).collect::<Vec<_>>();
        assert_eq!(keys("save"), [4, 7, 0]);
        assert_eq!(keys("down:0"), [7, 4, 0]);
        assert_eq!(keys("up:2"), [4, 0, 7]);
        assert_eq!((keys("up:0"), keys("down:2")), (vec![4, 7, 0], vec![4, 7, 0]));
        let steps = form("down:0").steps().unwrap();
        assert!(steps[0].needs_reason && !steps[1].needs_reason, "what was ticked moves with its row");
        assert_eq!(
            (steps[0].text.clone(), steps[1].minutes),
            (Text { nl: Some("b".into()), ..Text::default() }, Some(5))
        );
    }
}
