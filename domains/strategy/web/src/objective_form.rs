//! The form of an objective: set, or worded anew.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use strategy::command::{SetObjective, WordObjective};
use strategy::objective::{Level, Open, Period, Wording};
use strategy::read::{self, ObjectiveRow};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::code;

#[derive(Debug, Serialize)]
pub(crate) struct FormPage {
    /// The objective that is worded anew: id, code, last entry.
    objective: Option<(String, String, i64)>,
    parents: Vec<(String, String)>,
    sources: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    indicators: Vec<(String, String)>,
    levels: Vec<&'static str>,
    handlings: Vec<&'static str>,
    may_restrict: bool,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "strategy/objective-form.html";
    const ROOM: &'static str = "strategy";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |objective, form| Self {
            objective,
            parents: one("x"),
            sources: one("declaration"),
            functions: one("board-member"),
            indicators: one("y"),
            levels: Level::ALL.iter().map(|l| l.code()).collect(),
            handlings: vec!["service", "need-to-know"],
            may_restrict: true,
            form,
        };
        let mut wrong = Typed::default().with("titles-fr", "<b>").with("sources", "declaration");
        wrong.put_error(Some("until"), "…".into());
        vec![page(None, Typed::default()), page(Some(("x".into(), "OO 1.1".into(), 7)), wrong)]
    }
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    /// The objective above.
    parent: String,
}

pub(crate) async fn blank(visit: Visit<Desk, ()>, Query(begun): Query<Begun>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("objective.keep")?;
    let year = at.today().year().to_string();
    let level = if begun.parent.is_empty() { Level::Strategic } else { Level::Operational };
    let form = Typed::default()
        .with("level", level.code())
        .with("parent", begun.parent)
        .with("from", year.clone())
        .with("until", year);
    at.shell.draw(at.reader, &page(&at, None, form)?).answer()
}

fn page(at: &At<'_>, row: Option<&ObjectiveRow>, form: Typed) -> Result<FormPage, Fault> {
    let (lang, names, lists) = (at.reader.lang, at.desk.names(), at.desk.lists());
    let (parents, indicators) = at.live(|read| {
        let above = read::objectives(read, &at.eye())?.into_iter().filter(|o| o.level == Level::Strategic);
        let named = |o: ObjectiveRow| {
            (o.id.to_string(), format!("{} {}", code(&o.code).show(lang), o.wording.titles.show(lang)))
        };
        Ok((above.map(named).collect(), at.desk.outside.indicators(read, at.who.actor(), lang)?))
    })?;
    let source = |s: &crate::desk::SourceName| (s.code.clone(), s.names.show(lang).to_owned());
    Ok(FormPage {
        objective: row.map(|o| (o.id.to_string(), code(&o.code).show(lang).to_owned(), o.changed_seq)),
        parents,
        sources: lists.sources.iter().map(source).collect(),
        functions: names.askable(lang),
        indicators,
        levels: Level::ALL.iter().map(|l| l.code()).collect(),
        handlings: vec![Handling::Service.code(), Handling::Public.code(), Handling::NeedToKnow.code()],
        may_restrict: at.desk.post.may(at.who.actor(), "matter.restrict"),
        form,
    })
}

/// An objective as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ObjectiveForm {
    code: String,
    level: String,
    parent: String,
    titles_fr: String,
    titles_nl: String,
    description_fr: String,
    description_nl: String,
    desired_fr: String,
    desired_nl: String,
    conditions_fr: String,
    conditions_nl: String,
    risks_fr: String,
    risks_nl: String,
    deadline_fr: String,
    deadline_nl: String,
    from: String,
    until: String,
    sources: Vec<String>,
    functions: Vec<String>,
    indicators: Vec<String>,
    quoted: String,
    why: String,
    handling: String,
}

impl ObjectiveForm {
    /// What the form says. A text in a language for which it has no field stays as it was.
    fn wording(&self, before: Option<&Wording>) -> Result<Wording, Refusal> {
        let year =
            |field: &str, text: &str| fields::whole(field, text)?.ok_or_else(|| Refusal::missing(field));
        let both = |fr: &str, nl: &str, was: Option<&Text>| {
            let en = was.and_then(|w| w.en.clone());
            Text { en, ..fields::both(fr, nl) }
        };
        let codes = |all: &[String]| all.iter().filter_map(|c| fields::some(c)).collect::<BTreeSet<_>>();
        let indicators = codes(&self.indicators).into_iter().map(|text| {
            text.parse::<Id<kind::Matter>>().map_err(|_| Refusal::unknown_code("indicators", &text))
        });
        Ok(Wording {
            titles: both(&self.titles_fr, &self.titles_nl, before.map(|b| &b.titles)),
            description: both(&self.description_fr, &self.description_nl, before.map(|b| &b.description)),
            desired: both(&self.desired_fr, &self.desired_nl, before.map(|b| &b.desired)),
            conditions: both(&self.conditions_fr, &self.conditions_nl, before.map(|b| &b.conditions)),
            risks: both(&self.risks_fr, &self.risks_nl, before.map(|b| &b.risks)),
            deadline: both(&self.deadline_fr, &self.deadline_nl, before.map(|b| &b.deadline)),
            period: Period { from: year("from", &self.from)?, until: year("until", &self.until)? },
            sources: codes(&self.sources),
            functions: codes(&self.functions),
            indicators: indicators.collect::<Result<_, _>>()?,
            quoted: fields::some(&self.quoted),
        })
    }
}

pub(crate) async fn set(posted: Posted<Desk, ObjectiveForm, ()>) -> Answer {
    let at = At::posted(&posted);
    at.somewhere("objective.keep")?;
    let outcome = async {
        let value = posted.value()?;
        let handling = fields::code("handling", &value.handling, |code| code.parse::<Handling>().ok())?;
        let parent = match fields::some(&value.parent) {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| Refusal::unknown_code("parent", &text))?),
        };
        // What pages show as the same code is the same code: the rule says that it is taken.
        let typed = value.code.trim().to_owned();
        let shown = |o: &ObjectiveRow| code(&o.code) == code(&typed);
        let there = at.live(|read| Ok(read::objectives(read, &at.eye())?.into_iter().find(shown)))?;
        let rule = SetObjective {
            objective: at.shell.ids().next(),
            code: there.map_or(typed, |o| o.code),
            level: fields::code("level", &value.level, Level::of)?
                .ok_or_else(|| Refusal::missing("level"))?,
            parent,
            wording: value.wording(None)?,
            open: Open { handling: handling.unwrap_or(Handling::Service), ..Open::default() },
        };
        let receipt = at.ask(&posted.form.meta, rule).await?;
        // A second click gets the first receipt, and so the first objective.
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((id, receipt))
    };
    match outcome.await {
        Ok((id, receipt)) => {
            let code = posted.value()?.code.trim().to_owned();
            let path = format!("objectives/{id}");
            Ok(at.shell.done(at.reader, &at.done("strategy-done-objective", &code, &path, receipt)))
        }
        Err(fault) => {
            at.shell.refill(at.reader, fault, posted.form.typed.clone(), |form| page(&at, None, form))
        }
    }
}

pub(crate) async fn edit(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let row = at.live(|read| at.objective(read, visit.id))?;
    at.shell.permit(at.who, "objective.keep", &guard(&at, row.id)?)?;
    let form = again(&row.wording, &seen(&at)?).as_shown();
    at.shell.draw(at.reader, &page(&at, Some(&row), form)?).answer()
}

/// What guards a matter of this package.
pub(crate) fn guard(at: &At<'_>, id: Id<kind::Matter>) -> Result<kernel::Resource, Fault> {
    at.live(|read| read::resource(read, id)?.ok_or_else(Fault::not_found))
}

/// The indicators that whoever asks may see, as the form offers them.
fn seen(at: &At<'_>) -> Result<BTreeSet<String>, Fault> {
    let all = at.live(|read| Ok(at.desk.outside.indicators(read, at.who.actor(), at.reader.lang)?))?;
    Ok(all.into_iter().map(|(id, _)| id).collect())
}

/// A wording back in the fields of the form, with those of its indicators that may be seen.
fn again(w: &Wording, seen: &BTreeSet<String>) -> Typed {
    let mut form = Typed::default()
        .with("from", w.period.from.to_string())
        .with("until", w.period.until.to_string())
        .with("quoted", w.quoted.clone().unwrap_or_default());
    for (field, text) in [
        ("titles", &w.titles),
        ("description", &w.description),
        ("desired", &w.desired),
        ("conditions", &w.conditions),
        ("risks", &w.risks),
        ("deadline", &w.deadline),
    ] {
        for lang in [Lang::Fr, Lang::Nl] {
            form = form.with(&format!("{field}-{lang}"), text.get(lang).unwrap_or_default());
        }
    }
    let indicators: Vec<String> =
        w.indicators.iter().map(ToString::to_string).filter(|id| seen.contains(id)).collect();
    form.values.insert("sources".to_owned(), w.sources.iter().cloned().collect());
    form.values.insert("functions".to_owned(), w.functions.iter().cloned().collect());
    form.values.insert("indicators".to_owned(), indicators);
    form
}

pub(crate) async fn word(posted: Posted<Desk, ObjectiveForm>) -> Answer {
    let at = At::posted(&posted);
    let id = posted.id;
    let row = at.live(|read| at.objective(read, id))?;
    let seen = seen(&at)?;
    let stands = again(&row.wording, &seen);
    let amended = posted.form.amends(Some(id), stands, row.changed_seq).saying(|f, v| named(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        let mut wording = value.wording(Some(&row.wording))?;
        // What the form does not show nobody took out.
        wording.indicators.extend(row.wording.indicators.iter().filter(|id| !seen.contains(&id.to_string())));
        let why = fields::words(&value.why, at.reader.lang);
        let based_on = posted.form.meta.based_on;
        at.ask(&posted.form.meta, WordObjective { objective: id, wording, why, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let (code, path) = (code(&row.code), format!("objectives/{id}"));
            let code = code.show(at.reader.lang);
            Ok(at.shell.done(at.reader, &at.done("strategy-done-worded", code, &path, receipt)))
        }
        Err(fault) => at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, Some(&row), form)),
    }
}

/// What a code in a field of the form means.
fn named(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let lang = at.reader.lang;
    match field {
        "sources" => {
            let all = at.desk.lists();
            all.sources.iter().find(|s| s.code == code).map(|s| s.names.show(lang).to_owned())
        }
        "functions" => Some(at.desk.names().function(code).show(lang).to_owned()),
        "indicators" => {
            let all = at.live(|read| Ok(at.desk.outside.indicators(read, at.who.actor(), lang)?)).ok()?;
            all.into_iter().find(|(id, _)| id == code).map(|(_, name)| name)
        }
        _ => None,
    }
}
