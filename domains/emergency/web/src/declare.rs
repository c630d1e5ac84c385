//! The form that declares a phase, or records what its authority said.

use std::collections::BTreeSet;

use desk::Names;
use emergency::command::{DeclarePhase, Subject};
use emergency::phase::{Heard, Level, Means, Recipient, Spoken};
use emergency::{Facts, Regime, read};
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Shell, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::criteria::{Ground, PointShow, points};
use crate::desk::Desk;
use crate::show::OfficeShow;

/// A level on offer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LevelShow {
    code: &'static str,
    name: Text,
    authority: Text,
    /// Functions that declare it.
    functions: Vec<Text>,
    received: bool,
    /// Whether the reader's function is one of them.
    ours: bool,
    /// Whether exactly one area makes its territory.
    one_area: bool,
    every_criterion: bool,
    criteria: Vec<(String, Text, bool)>,
    act: Text,
    article: Option<String>,
    verified: bool,
    inform: Vec<OfficeShow>,
    inform_verified: bool,
    bodies: Vec<Text>,
}

impl LevelShow {
    fn of(regime: &Regime, at: &At<'_>, facts: &Facts, function: &str, touched: &BTreeSet<String>) -> Self {
        let names = at.desk.names();
        let inform = regime.recipients(facts, touched);
        Self {
            code: regime.level.code(),
            name: regime.names.clone(),
            authority: regime.authority.clone(),
            functions: regime.functions.iter().map(|f| names.function(f)).collect(),
            received: regime.received(),
            ours: regime.functions.iter().any(|f| f == function),
            one_area: regime.area.is_some(),
            every_criterion: regime.every_criterion,
            criteria: regime.criteria.iter().map(|c| (c.code.clone(), c.text.clone(), c.verified)).collect(),
            act: regime.act.clone(),
            article: regime.article.clone(),
            verified: regime.verified,
            inform: inform.iter().map(|to| OfficeShow::of(to, at.desk, &names)).collect(),
            inform_verified: regime.inform_verified,
            bodies: regime.bodies.iter().map(|b| at.desk.body(b)).collect(),
        }
    }
    fn sample(ours: bool) -> Self {
        let three = |t: &str| Text::three(t, t, t);
        Self {
            code: "communal",
            name: three("Communal phase"),
            authority: three("the mayor"),
            functions: if ours { vec![three("Mayor")] } else { Vec::new() },
            received: !ours,
            ours,
            one_area: ours,
            every_criterion: ours,
            criteria: vec![("small".into(), three("small <b>"), ours)],
            act: three("an act"),
            article: ours.then(|| "3".to_owned()),
            verified: ours,
            inform: [false, true].map(OfficeShow::sample).into(),
            inform_verified: ours,
            bodies: vec![three("CC-Com")],
        }
    }
}

#[derive(Serialize)]
pub(crate) struct DeclarePage {
    levels: Vec<LevelShow>,
    level: Option<LevelShow>,
    /// What it will be about: id, name and address.
    about: Option<(String, String, String)>,
    /// The criteria for which the journal speaks.
    points: Vec<PointShow>,
    choices: Choices,
    means: Vec<&'static str>,
    /// Whether the reader may write down what was said.
    may_note: bool,
    form: Typed,
}

impl Page for DeclarePage {
    const TEMPLATE: &'static str = "emergency/declare.html";
    const ROOM: &'static str = "phases";
    fn samples() -> Vec<Self> {
        let page = |level: Option<bool>, about: bool, may_note, form| Self {
            levels: vec![LevelShow::sample(true), LevelShow::sample(false)],
            level: level.map(LevelShow::sample),
            about: about.then(|| ("x".to_owned(), "26-0417".to_owned(), "/fr/incidents/x".to_owned())),
            points: if about { PointShow::samples() } else { Vec::new() },
            choices: Choices::sample(),
            means: means(),
            may_note,
            form,
        };
        let mut wrong =
            Typed::default().with("reasons", "<b>").with("territory", "90001").with("way", "heard");
        for field in ["reasons", "criteria", "territory", "stated"] {
            wrong.put_error(Some(field), "…".into());
        }
        vec![
            page(None, false, true, Typed::default()),
            page(Some(true), true, false, Typed::default()),
            page(Some(true), true, true, wrong),
            page(Some(false), true, true, Typed::default()),
            page(Some(false), true, false, Typed::default()),
        ]
    }
}

/// What can be chosen: areas for a territory, functions and organisations to be told.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Choices {
    areas: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
}

impl Choices {
    /// Areas of this kind alone, where the regime names one.
    pub(crate) fn of(desk: &Desk, facts: &Facts, lang: Lang, kind: Option<&str>) -> Self {
        let names = desk.names();
        let fits = |code: &String| {
            facts.areas.get(code).is_some_and(|of| kind.is_none_or(|wanted| of.as_str() == wanted))
        };
        let areas = names.areas.iter().filter(|(code, _)| fits(code));
        let areas = areas.map(|(code, name)| (code.clone(), name.clone())).collect();
        Self {
            areas: Names::choices(&areas, lang),
            functions: names.askable(lang),
            organisations: Names::choices(&names.organisations, lang),
        }
    }
    pub(crate) fn sample() -> Self {
        Self {
            areas: vec![("90001".into(), "Hautrive <b>".into())],
            functions: vec![("mayor".into(), "Mayor".into())],
            organisations: vec![("tram".into(), "Tram".into())],
        }
    }
}

/// Who is to be told besides, line by line: a function, a partner through its duty desk, or a function at a partner.
pub(crate) fn offices(functions: &[String], organisations: &[String]) -> BTreeSet<Recipient> {
    let lines = functions.len().max(organisations.len());
    let typed = |all: &[String], n: usize| all.get(n).and_then(|one| fields::some(one));
    (0..lines)
        .filter_map(|n| match (typed(functions, n), typed(organisations, n)) {
            (None, None) => None,
            (function, organisation) => Some(Recipient {
                function: function.unwrap_or_else(|| "duty-contact".to_owned()),
                organisation,
                area: None,
            }),
        })
        .collect()
}

/// How something can be said.
pub(crate) fn means() -> Vec<&'static str> {
    Means::ALL.iter().map(|m| m.code()).collect()
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    about: String,
    /// A number instead: of the emergency, or of a phase about it.
    number: String,
    level: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    may_begin(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let number = begun.number.trim();
    let found = if number.is_empty() { None } else { numbered(&at, &who, number)? };
    let about = found.map_or_else(|| begun.about.trim().to_owned(), |id| id.to_string());
    let form = Typed::default()
        .with("about", about.as_str())
        .with("about-number", number)
        .with("level", begun.level.trim());
    let page = page(&at, &who, form)?;
    shell.draw(&reader, &page).answer()
}

/// Whether the function declares or records phases somewhere; whether it does so here is asked when one is declared.
fn may_begin(shell: &Shell, desk: &Desk, who: &Who) -> Result<(), Fault> {
    if desk.may_begin(who.actor()) {
        return Ok(());
    }
    shell.permit(who, "phase.note", &Resource::service())
}

/// What has this number: an emergency, or what a phase with it is about.
fn numbered(at: &At<'_>, who: &Who, number: &str) -> Result<Option<Id<kind::Matter>>, Fault> {
    let number = number.to_uppercase();
    at.shell.live().read(|read| {
        if let Some(id) = (at.desk.post.find)(read, who.actor(), &number)? {
            return Ok(Some(id));
        }
        let Some(id) = read::numbered(read, &number)? else { return Ok(None) };
        Ok(read::phase(read, &at.desk.eye(who.actor()), id)?.map(|row| row.about))
    })
}

/// The emergency that a form names, for whoever may read it: what it is called, what guards it, where its page is.
fn subject(at: &At<'_>, who: &Who, typed: &str) -> Result<Option<(Subject, String)>, Fault> {
    let Ok(matter) = typed.trim().parse::<Id<kind::Matter>>() else { return Ok(None) };
    at.shell.live().read(|read| {
        let Some((label, url)) = at.named(read, who, matter)? else { return Ok(None) };
        let resource = at.desk.post.guarded(read, matter)?.ok_or_else(Fault::not_found)?;
        Ok(Some((Subject { matter, label, resource }, url)))
    })
}

fn page(at: &At<'_>, who: &Who, mut form: Typed) -> Result<DeclarePage, Fault> {
    let (desk, actor, now) = (at.desk, who.actor(), at.shell.now());
    let facts = desk.facts(actor);
    let about = subject(at, who, form.get("about"))?;
    let touched = about.as_ref().map(|(s, _)| s.resource.areas.clone()).unwrap_or_default();
    let function = actor.function.as_str();
    let regimes = facts.levels(now);
    let asked = Level::of(form.get("level"));
    // Their own level first, else the nearest.
    let chosen = regimes
        .iter()
        .find(|r| Some(r.level) == asked)
        .or_else(|| regimes.iter().find(|r| r.functions.iter().any(|f| f == function)))
        .or_else(|| regimes.first());
    if let Some(regime) = chosen
        && !form.values.contains_key("territory")
        && !form.values.contains_key("way")
    {
        form = likely(regime, &facts, &touched, now)
            .into_iter()
            .fold(form, |form, code| form.with("territory", code));
    }
    let points = match (chosen, &about) {
        (Some(regime), Some((subject, url))) => at.shell.read(at.reader, |read| {
            let ground = Ground { id: subject.matter, url, touched: &touched };
            Ok::<_, Fault>(points(at, read, (&facts, regime), who, &ground)?)
        })?,
        _ => Vec::new(),
    };
    let level = |r: &&Regime| LevelShow::of(r, at, &facts, function, &touched);
    Ok(DeclarePage {
        levels: regimes.iter().map(level).collect(),
        level: chosen.map(level),
        about: about.map(|(s, url)| (s.matter.to_string(), s.label, url)),
        points,
        choices: Choices::of(desk, &facts, at.reader.lang, chosen.and_then(|r| r.area.as_deref())),
        means: means(),
        may_note: desk.may(actor, "phase.note"),
        form,
    })
}

/// The areas that a form begins with: all that the emergency touches, of the kind of which the nearest level makes its
/// territory where there are such. Where exactly one makes the territory, the only one that is in reach; what others decide says
/// itself where it holds.
fn likely(regime: &Regime, facts: &Facts, touched: &BTreeSet<String>, now: Timestamp) -> Vec<String> {
    let of = |kind: Option<&str>| -> Vec<String> {
        let fits = |code: &&String| {
            facts.areas.get(*code).is_some_and(|of| kind.is_none_or(|wanted| of.as_str() == wanted))
        };
        touched.iter().filter(fits).cloned().collect()
    };
    if regime.received() {
        return Vec::new();
    }
    if let Some(kind) = &regime.area {
        let mut near = of(Some(kind));
        near.retain(|code| facts.seat.everywhere || facts.seat.areas.contains(code));
        return if near.len() == 1 { near } else { Vec::new() };
    }
    let near = of(facts.nearest_kind(now));
    if near.is_empty() { of(None) } else { near }
}

/// A declaration as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct DeclareForm {
    about: String,
    about_number: String,
    level: String,
    way: String,
    stated: String,
    criteria: Vec<String>,
    reasons: String,
    territory: Vec<String>,
    means: String,
    text_fr: String,
    text_nl: String,
    more_function: Vec<String>,
    more_organisation: Vec<String>,
    #[serde(flatten)]
    heard: HeardForm,
}

/// Whom an officer heard, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct HeardForm {
    heard_means: String,
    read_back: String,
    source: String,
    dated: String,
    name: String,
    number: String,
}

impl HeardForm {
    pub(crate) fn spoken(&self, at: &At<'_>) -> Result<Spoken, Refusal> {
        let means = fields::code("heard-means", &self.heard_means, Means::of)?.unwrap_or(Means::Phone);
        let source = fields::words(&self.source, at.reader.lang);
        let day = fields::some(&self.dated).map(|day| format!("{day} 00:00")).unwrap_or_default();
        let dated = fields::calendar("dated", &day, at.shell.zone())?;
        Ok(Spoken {
            heard: Heard { means, read_back: !self.read_back.is_empty(), source, dated },
            name: fields::some(&self.name),
            number: fields::some(&self.number),
        })
    }
}

pub(crate) async fn declare(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, DeclareForm, ()>,
) -> Answer {
    may_begin(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = value.rule(&at, &who, now)?;
        // What an authority declares has effect outside; what an officer heard of one is written down at once.
        let proof = rule.heard.is_none().then_some("phase-step-up-declare");
        let who = shell.strong_for(&reader, &who, &form, proof)?;
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.phase(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => {
            let key = if row.said.heard.is_some() { "phase-done-recorded" } else { "phase-done-declared" };
            Ok(shell.done(&reader, &at.done(&format!("phases/{}", row.id), &row.number, key, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, form)),
    }
}

impl DeclareForm {
    fn rule(&self, at: &At<'_>, who: &Who, now: Timestamp) -> Result<DeclarePhase, Fault> {
        let (zone, lang) = (at.shell.zone(), at.reader.lang);
        let about = self.subject(at, who)?;
        let level =
            fields::code("level", &self.level, Level::of)?.ok_or_else(|| Refusal::missing("level"))?;
        let heard = match self.way.trim() {
            "heard" | "received" => Some(self.heard.spoken(at)?),
            _ => None,
        };
        let list = |all: &[String]| all.iter().filter_map(|one| fields::some(one)).collect();
        Ok(DeclarePhase {
            criteria: list(&self.criteria),
            reasons: fields::words(&self.reasons, lang),
            territory: list(&self.territory),
            means: fields::words(&self.means, lang),
            more: offices(&self.more_function, &self.more_organisation),
            text: fields::both(&self.text_fr, &self.text_nl),
            stated: fields::stated("stated", &self.stated, now, zone)?,
            heard,
            received: self.way.trim() == "received",
            ..DeclarePhase::new(at.shell.ids().next(), level, about)
        })
    }

    /// The emergency: by the page from which the form came, or by its number.
    fn subject(&self, at: &At<'_>, who: &Who) -> Result<Subject, Fault> {
        if let Some((subject, _)) = subject(at, who, &self.about)? {
            return Ok(subject);
        }
        let Some(number) = fields::some(&self.about_number) else {
            return Err(Refusal::missing("about-number").into());
        };
        let found = at.shell.live().read(|read| (at.desk.post.find)(read, who.actor(), &number))?;
        let found = match found {
            Some(id) => subject(at, who, &id.to_string())?,
            None => None,
        };
        let unknown = || Refusal::invalid("about-number", "refusal-phase-about").with("number", &number);
        Ok(found.map(|(subject, _)| subject).ok_or_else(unknown)?)
    }
}
