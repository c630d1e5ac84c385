//! One action: a form that is saved by itself and sent with the rest.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use contributions::action::{Action, Before, decimal, decimal_again, figures, figures_again};
use contributions::draft::{Content, Piece, taken_over};
use contributions::file::written_day;
use contributions::{error, read};
use jiff::civil::Date;
use kernel::{Id, Lang, Refusal, Text, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Query, Typed, fields};

use super::acts::{back, open};
use super::home::asked;
use super::{Door, Giver};
use crate::at::At;
use crate::files;
use crate::places::{self, AreaGroup};
use crate::show::SheetShow;

type Matter = Id<kind::Matter>;

#[derive(Debug, Serialize)]
pub(crate) struct ActionPage {
    frame: &'static str,
    base: String,
    s: SheetShow,
    measure: String,
    number: String,
    titles: Option<Text>,
    areas: Vec<AreaGroup>,
    groups: Vec<(String, String)>,
    /// Files that are there already, by their id.
    files: Vec<String>,
    /// Whether it begins with last year's.
    before: bool,
    may_attach: bool,
    form: Typed,
}

impl Page for ActionPage {
    const TEMPLATE: &'static str = "contributions/action.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let page = |frame, full: bool| Self {
            frame,
            base: "contribute/x".into(),
            s: SheetShow::sample(read::SheetState::Waiting),
            measure: "m".into(),
            number: "8.8".into(),
            titles: full.then(|| Text::both("Veiller <b>", "Zorgen")),
            areas: AreaGroup::samples(),
            groups: if full { vec![("young".into(), "Jeunes".into())] } else { Vec::new() },
            files: if full { vec!["f".into()] } else { Vec::new() },
            before: full,
            may_attach: true,
            form: Typed::default().with("what", "Buurtwerk <b>").with("lang", "nl").with("areas", "90001"),
        };
        let mut wrong = page("layout.html", true);
        wrong.form.put_error(Some("figures"), "…".into());
        wrong.form.put_error(None, "…".into());
        vec![page("contributions/bare.html", false), page("contributions/bare.html", true), wrong]
    }
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    measure: String,
    /// A piece of the draft.
    key: String,
    /// An action that was sent.
    n: String,
    /// An action of last year: sheet and number.
    before: String,
}

pub(crate) async fn show(door: Door, Query(which): Query<Which>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let (measure, form, files) = begin(&door, giver, &which)?;
    let page = page(&door.at(), giver, measure, files, form)?;
    let draw = door.shell.draw(&door.reader, &page);
    if giver.link.is_some() { draw.bare().answer() } else { draw.answer() }
}

/// What the form shows at first: a piece of the draft, what was sent, last year's, or nothing.
fn begin(door: &Door, giver: &Giver, which: &Which) -> Result<(Matter, Typed, Vec<String>), Fault> {
    let sheet = &giver.sheet;
    let pieces = door.desk.drafts.of(sheet.id)?;
    let piece = pieces.iter().find(|p| {
        p.key == which.key
            || matches!(&p.content, Content::Action { n: Some(n), .. } if n.to_string() == which.n)
    });
    if let Some(Piece { key, revision, content: Content::Action { n, action }, .. }) = piece {
        let form = typed(action).with("key", key).with("revision", revision.to_string());
        let form = form.with("n", n.map_or_else(String::new, |n| n.to_string()));
        return Ok((action.measure, form, file_names(action)));
    }
    if !which.n.is_empty() {
        let all = door.shell.live().read(|r| Ok::<_, Fault>(read::actions(r, sheet.id)?))?;
        let row = all.iter().find(|a| a.n.to_string() == which.n).ok_or_else(Fault::not_found)?;
        let form = typed(&row.action).with("key", format!("n-{}", row.n)).with("n", row.n.to_string());
        return Ok((row.action.measure, form, file_names(&row.action)));
    }
    if !which.before.is_empty() {
        let all = door.shell.live().read(|r| Ok::<_, Fault>(read::last_year(r, sheet)?))?;
        let found = all.iter().find(|(_, before, _)| said(*before) == which.before);
        let (measure, before, action) = found.ok_or_else(Fault::not_found)?;
        let form = typed(&taken_over(action, *measure, *before, (door.desk.ground.today)()));
        return Ok((*measure, form.with("key", format!("before-{}-{}", before.sheet, before.n)), Vec::new()));
    }
    let measure = which.measure.parse().map_err(|_| Fault::not_found())?;
    let key = door.shell.ids().uuid().to_string();
    let lang = if door.reader.lang == Lang::Nl { Lang::Nl } else { Lang::Fr };
    // A municipality works in itself more often than not.
    let own = sheet.areas.iter().filter(|a| door.desk.facts().areas.contains(*a));
    let form = own.fold(Typed::default(), |form, area| form.with("areas", area));
    Ok((measure, form.with("key", key).with("lang", lang.code()), Vec::new()))
}

fn said(before: Before) -> String {
    format!("{}:{}", before.sheet, before.n)
}

fn file_names(action: &Action) -> Vec<String> {
    action.files.iter().map(ToString::to_string).collect()
}

/// An action as the form takes it back.
fn typed(action: &Action) -> Typed {
    let day = |day: Option<Date>| day.map_or_else(String::new, |d| d.to_string());
    let form = Typed::default()
        .with("what", &action.what.text)
        .with("lang", action.lang().code())
        .with("from", day(action.from))
        .with("until", day(action.until))
        .with("result", action.result.clone().unwrap_or_default())
        .with("figures", figures_again(&action.figures, "\n"))
        .with("links", action.links.join("\n"))
        .with("obstacles", action.obstacles.clone().unwrap_or_default())
        .with("cost", action.cost.map_or_else(String::new, |cents| decimal_again(cents, 2)))
        .with("money", action.money.clone().unwrap_or_default())
        .with("before", action.before.map_or_else(String::new, said));
    let form = action.areas.iter().fold(form, |form, area| form.with("areas", area));
    let form = action.groups.iter().fold(form, |form, group| form.with("groups", group));
    action.files.iter().fold(form, |form, file| form.with("kept", file.to_string()))
}

fn page(
    at: &At<'_>,
    giver: &Giver,
    measure: Matter,
    files: Vec<String>,
    form: Typed,
) -> Result<ActionPage, Fault> {
    let row = asked(at, giver)?.remove(&measure).ok_or_else(Fault::not_found)?;
    let lang = at.reader.lang;
    Ok(ActionPage {
        frame: giver.frame(),
        base: giver.base.clone(),
        s: SheetShow::of(&giver.sheet, at.shell.now()),
        measure: measure.to_string(),
        number: row.number,
        titles: Some(row.titles).filter(|t| t.fr.is_some() || t.nl.is_some()),
        areas: places::groups(at, &giver.sheet.areas),
        groups: at.desk.lists().groups.iter().map(|(c, n)| (c.clone(), n.show(lang).to_owned())).collect(),
        files,
        before: !form.get("before").is_empty(),
        may_attach: giver.link.is_some()
            || at.shell.permits(&giver.who, "attachment.add", &at.resource(giver.sheet.id)?),
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActionForm {
    measure: String,
    key: String,
    revision: String,
    n: String,
    before: String,
    lang: String,
    what: String,
    areas: Vec<String>,
    groups: Vec<String>,
    from: String,
    until: String,
    result: String,
    figures: String,
    links: String,
    obstacles: String,
    cost: String,
    money: String,
    kept: Vec<String>,
}

/// What a field says; where it says nothing that makes sense, that is put to the rest of what is wrong.
fn held<T: Default>(found: Result<T, Refusal>, wrong: &mut Vec<Refusal>) -> T {
    found.unwrap_or_else(|refusal| {
        wrong.push(refusal);
        T::default()
    })
}

impl ActionForm {
    /// The action, and everything that is wrong with its fields: it is told at once.
    fn action(&self, measure: Matter) -> (Action, Vec<Refusal>) {
        let mut wrong = Vec::new();
        let lang = match self.lang.as_str() {
            "fr" => Lang::Fr,
            "nl" => Lang::Nl,
            other => {
                wrong.push(Refusal::unknown_code("lang", other));
                Lang::Fr
            }
        };
        let what =
            fields::some(&self.what).ok_or_else(|| Refusal::invalid("what", "refusal-contribution-what"));
        let what = held(what, &mut wrong);
        let set = |all: &[String]| all.iter().filter_map(|c| fields::some(c)).collect::<BTreeSet<_>>();
        let cost = match self.cost.replace('€', "").trim() {
            "" => Ok(None),
            text => decimal(text, 2)
                .map(Some)
                .ok_or_else(|| Refusal::invalid("cost", "refusal-contribution-cost")),
        };
        let before = self
            .before
            .split_once(':')
            .and_then(|(sheet, n)| Some(Before { sheet: sheet.parse().ok()?, n: n.parse().ok()? }));
        let links = self.links.split_whitespace().map(str::to_owned).collect();
        let action = Action {
            areas: set(&self.areas),
            groups: set(&self.groups),
            from: held(day("from", &self.from), &mut wrong),
            until: held(day("until", &self.until), &mut wrong),
            result: fields::some(&self.result),
            figures: held(figures("figures", &self.figures), &mut wrong),
            links,
            obstacles: fields::some(&self.obstacles),
            cost: held(cost, &mut wrong),
            money: fields::some(&self.money),
            before,
            ..Action::new(measure, Words::new(lang, what))
        };
        (action, wrong)
    }
}

fn day(field: &str, text: &str) -> Result<Option<Date>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => written_day(text)
            .map(Some)
            .ok_or_else(|| Refusal::invalid(field, "refusal-contribution-day").with("value", text)),
    }
}

pub(crate) async fn save(door: Door, form: CommandForm<ActionForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone_with(&form.typed) };
    let outcome = || -> Result<Result<String, Vec<Refusal>>, Fault> {
        open(&door, giver)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let measure: Matter = value.measure.parse().map_err(|_| error::not_asked())?;
        let all = asked(&door.at(), giver)?;
        let row = all.get(&measure).ok_or_else(error::not_asked)?;
        let n = fields::whole("n", &value.n)?;
        let key = fields::some(&value.key).filter(|k| k.len() <= 120).ok_or_else(Fault::not_found)?;
        let (mut action, mut wrong) = value.action(measure);
        // What the form itself says of a field says more than the rule: it comes after it and stands.
        if let Err(refusal) = action.check(&door.desk.facts()) {
            wrong.insert(0, refusal);
        }
        // Files come last: what is refused anyway leaves none behind.
        if !wrong.is_empty() {
            return Ok(Err(wrong));
        }
        let known = files::known(&door, giver)?;
        action.files =
            value.kept.iter().filter_map(|k| k.parse().ok()).filter(|k| known.contains(k)).collect();
        action.files.extend(files::keep(&door.at(), &form.files)?);
        action.check(&door.desk.facts())?;
        let seen = fields::whole("revision", &value.revision)?.unwrap_or(0);
        let now = door.shell.now();
        let piece = Piece {
            key,
            measure,
            content: Content::Action { n, action: Box::new(action) },
            revision: seen,
            saved_at: now,
        };
        // Pressed twice: the same once more changes nothing.
        let before = door.desk.drafts.of(giver.sheet.id)?;
        if !before.iter().any(|p| p.key == piece.key && p.content == piece.content) {
            door.desk.drafts.save(giver.sheet.id, &piece, seen, now)??;
        }
        Ok(Ok(format!("m-{}", row.number)))
    };
    let outcome = outcome();
    let mut typed = form.typed.clone();
    if !form.files.is_empty() {
        // A browser forgets which files were chosen: whoever sends the form again has to know.
        typed
            .put_error(Some("files"), door.shell.texts().plain(door.reader.lang, "contribution-files-again"));
    }
    match outcome {
        Ok(Ok(place)) => back(&door, giver, &place),
        Ok(Err(wrong)) => refused(&door, giver, &wrong, typed),
        Err(fault) => {
            let Some(refusal) = fault.refusal() else { return Err(door.at().explained(fault)) };
            refused(&door, giver, std::slice::from_ref(refusal), typed)
        }
    }
}

/// The form again, with all that is wrong and with what was typed.
fn refused(door: &Door, giver: &Giver, wrong: &[Refusal], mut typed: Typed) -> Answer {
    for refusal in wrong {
        let told = door.at().explained(Fault::Refused(refusal.clone()));
        let said = told.refusal().unwrap_or(refusal);
        typed.put_error(said.field.as_deref(), door.shell.sentence(door.reader.lang, said));
    }
    let measure = typed.get("measure").parse().map_err(|_| Fault::not_found())?;
    let files = typed.all("kept").to_vec();
    let page = page(&door.at(), giver, measure, files, typed)?;
    let draw = door.shell.draw(&door.reader, &page).status(StatusCode::UNPROCESSABLE_ENTITY);
    if giver.link.is_some() { draw.bare().answer() } else { draw.answer() }
}
