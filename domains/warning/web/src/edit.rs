//! The form of a warning: begun from a template, for an incident, as an update or a withdrawal; changed before it goes out.

use std::collections::BTreeMap;

use exchange::cap::{Category, Certainty, ResponseType, Severity, Status, Urgency};
use kernel::{Id, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use warning::command::{ChangeWarning, WriteWarning};
use warning::read::WarningRow;
use warning::statement::Act;
use web::{Answer, Fault, Page, Posted, Query, Rows, Typed, Visit, Who, fields};

use crate::ask::{At, WRITE};
use crate::desk::Desk;
use crate::form::{PARTS, begun, filled, read, spoken};
use crate::preview::field_name;
use crate::show::{MapShow, WarningShow};

/// An outline is one thing: half of it is another one. Municipalities are boxes, and each is said by itself.
const OUTLINE: &[Rows] = &[Rows {
    field: "shape",
    columns: &["shape", "lon", "lat", "metres", "corners"],
    marks: &[],
    by_first: true,
}];

/// The templates to choose from.
#[derive(Serialize)]
pub(crate) struct TemplatesPage {
    templates: Vec<TemplateShow>,
    about: String,
    named: Option<(String, String)>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TemplateShow {
    code: String,
    names: Text,
    severity: &'static str,
    source: Text,
    verified: bool,
}

impl Page for TemplatesPage {
    const TEMPLATE: &'static str = "public/templates.html";
    const ROOM: &'static str = "public";
    fn samples() -> Vec<Self> {
        let one = |verified| TemplateShow {
            code: "gas".into(),
            names: Text::three("Gaz <b>", "Gas", "Gas"),
            severity: "Severe",
            source: Text::both("profil <b>", "profiel <b>"),
            verified,
        };
        vec![
            Self { templates: Vec::new(), about: String::new(), named: None },
            Self {
                templates: vec![one(true), one(false)],
                about: "x".into(),
                named: Some(("26-0417".into(), "incidents/x".into())),
            },
        ]
    }
}

#[derive(Serialize)]
pub(crate) struct EditPage {
    /// What it is about: id and name.
    about: Option<(String, String)>,
    /// The one before, and what this does to it.
    follows: Option<(String, String)>,
    act: &'static str,
    /// The warning that is changed.
    w: Option<WarningShow>,
    statuses: Vec<&'static str>,
    lists: Vec<(&'static str, Vec<&'static str>)>,
    responses: Vec<&'static str>,
    /// Languages: tag, name, direction, and whether it is needed.
    languages: Vec<(String, String, &'static str, bool)>,
    parts: [&'static str; 6],
    /// Perimeters of the incident: id and name.
    perimeters: Vec<(String, String)>,
    municipalities: Vec<(String, String)>,
    /// Figures of the incident: code, name, value, and whether it may go out.
    figures: Vec<(String, Text, i64, bool)>,
    spot: Option<String>,
    fictitious: bool,
    map: MapShow,
    /// What the fields at fault are called.
    called: BTreeMap<String, String>,
    form: Typed,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "public/edit.html";
    const ROOM: &'static str = "public";
    fn samples() -> Vec<Self> {
        let page = |about: Option<(String, String)>, act: Act, w: Option<WarningShow>, form| Self {
            follows: (act != Act::First).then(|| ("x".into(), "W-26-0002 <b>".into())),
            act: act.code(),
            w,
            statuses: statuses(about.is_none()),
            lists: lists(),
            responses: ResponseType::ALL.iter().map(|r| r.as_str()).collect(),
            languages: vec![
                ("fr".into(), "Français".into(), "ltr", true),
                ("ar".into(), "العربية".into(), "rtl", false),
            ],
            parts: PARTS,
            perimeters: about.iter().map(|_| ("x".to_owned(), "P-26-0001 <b>".to_owned())).collect(),
            municipalities: vec![("90001".into(), "Hautrive <b>".into())],
            figures: about
                .iter()
                .flat_map(|_| [true, false])
                .map(|public| {
                    let names = Text::three("Blessés <b>", "Gewonden", "Injured");
                    ("injured".into(), names, 7, public)
                })
                .collect(),
            spot: about.as_ref().map(|_| "rue <b>".to_owned()),
            fictitious: about.is_none(),
            map: MapShow::sample(),
            called: [("event-fr".to_owned(), "Event <b>".to_owned())].into(),
            about,
            form,
        };
        let mut wrong =
            Typed::default().with("shape", "areas").with("areas", "90001").with("event-fr", "<b>");
        wrong.put_error(Some("event-fr"), "…".into());
        wrong.put_error(None, "…".into());
        let about = || Some(("x".to_owned(), "26-0417".to_owned()));
        vec![
            page(None, Act::First, None, Typed::default()),
            page(about(), Act::First, None, wrong),
            page(about(), Act::Cancel, None, Typed::default().with("shape", "circle")),
            page(
                about(),
                Act::Update,
                Some(WarningShow::sample(warning::read::Stand::Returned)),
                Typed::default(),
            ),
        ]
    }
}

/// In a demonstration nothing is meant in earnest.
fn statuses(fictitious: bool) -> Vec<&'static str> {
    let all = [Status::Actual, Status::Exercise, Status::Test];
    all.iter().filter(|s| !fictitious || **s != Status::Actual).map(|s| s.as_str()).collect()
}

fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("severity", Severity::ALL.iter().map(|w| w.as_str()).collect()),
        ("urgency", Urgency::ALL.iter().map(|w| w.as_str()).collect()),
        ("certainty", Certainty::ALL.iter().map(|w| w.as_str()).collect()),
        ("category", Category::ALL.iter().map(|w| w.as_str()).collect()),
    ]
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    about: String,
    template: String,
    follows: String,
    act: String,
}

/// The form's own fields are read by name: there are as many as languages times parts.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Nothing {}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Begun>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, WRITE)?;
    let now = shell.now();
    if let Ok(before) = asked.follows.parse() {
        let row = at.row(&who, before)?;
        let act = Act::of(&asked.act).filter(|act| *act != Act::First).unwrap_or(Act::Update);
        let mut form = filled(&at, &row.says)
            .with("follows", before.to_string())
            .with("act", act.code())
            .with("about", row.about.map(|a| a.to_string()).unwrap_or_default());
        if act == Act::Cancel {
            form = spoken(form, &desk.all_clear);
        }
        let page = page(&at, &who, None, form)?;
        return shell.draw(&reader, &page).answer();
    }
    let about: Option<Id<kind::Matter>> = asked.about.trim().parse().ok();
    let Some(template) = desk.template(&asked.template) else {
        let named = match about {
            Some(id) => shell.live().read(|read| at.named(read, &who, id))?,
            None => None,
        };
        let page = TemplatesPage { templates: templates(&desk), about: asked.about, named };
        return shell.draw(&reader, &page).answer();
    };
    let place = crate::area::spot(&at, &who, about)?.map(|(_, name)| name);
    let form = begun(&at, template, place.as_ref(), now)
        .with("about", asked.about.trim())
        .with("status", if desk.place.fictitious { "Exercise" } else { "Actual" });
    let page = page(&at, &who, None, form)?;
    shell.draw(&reader, &page).answer()
}

fn templates(desk: &Desk) -> Vec<TemplateShow> {
    let one = |t: &crate::desk::Template| TemplateShow {
        code: t.code.clone(),
        names: t.names.clone(),
        severity: t.severity.as_str(),
        source: t.source.clone(),
        verified: t.verified,
    };
    desk.templates.iter().map(one).collect()
}

pub(crate) async fn present(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, WRITE, id)?;
    fields::present(&reader)?;
    let form = filled(&at, &row.says).as_shown_with(OUTLINE);
    let page = page(&at, &who, Some(&row), form)?;
    shell.draw(&reader, &page).answer()
}

fn page(at: &At<'_>, who: &Who, row: Option<&WarningRow>, form: Typed) -> Result<EditPage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let about = row.and_then(|r| r.about).or_else(|| form.get("about").parse().ok());
    let follows =
        row.and_then(|r| r.follows.as_ref().map(|f| f.warning)).or_else(|| form.get("follows").parse().ok());
    let act = row.map_or_else(|| Act::of(form.get("act")).unwrap_or(Act::First), |r| r.act);
    let before = follows.map(|id| at.row(who, id)).transpose()?;
    let (named, outlines, facts) = shell.live().read(|read| {
        let Some(id) = about else { return Ok::<_, Fault>((None, Vec::new(), (desk.facts)(read, None)?)) };
        let named = at.named(read, who, id)?.map(|(name, _)| (id.to_string(), name));
        let outlines = if named.is_some() { (desk.outlines)(read, who.actor(), id)? } else { Vec::new() };
        let facts = (desk.facts)(read, named.as_ref().map(|_| id))?;
        Ok((named, outlines, facts))
    })?;
    let spot = crate::area::spot(at, who, about)?.map(|(_, name)| name.show(reader.lang).to_owned());
    Ok(EditPage {
        about: named,
        follows: before.as_ref().map(|b| (b.id.to_string(), b.number.clone())),
        act: act.code(),
        w: row.map(|row| WarningShow::of(row, desk, reader.lang, shell.now())),
        statuses: statuses(desk.place.fictitious),
        lists: lists(),
        responses: ResponseType::ALL.iter().map(|r| r.as_str()).collect(),
        languages: languages(desk),
        parts: PARTS,
        perimeters: outlines.into_iter().map(|o| (o.id, o.label.show(reader.lang).to_owned())).collect(),
        municipalities: desk.ground.municipalities(reader.lang),
        figures: facts
            .figures
            .iter()
            .map(|(code, f)| (code.clone(), f.names.clone(), f.value, f.public))
            .collect(),
        spot,
        fictitious: desk.place.fictitious,
        map: MapShow::of(desk, row.map(|r| &r.says.area)),
        called: form.errors.keys().filter_map(|code| Some((code.clone(), field_name(at, code)?))).collect(),
        form,
    })
}

/// The languages of the forms: tag, name in itself, direction, and whether it is needed.
pub(crate) fn languages(desk: &Desk) -> Vec<(String, String, &'static str, bool)> {
    let own = |tag: &str| desk.place.languages.iter().find(|l| l.tag == tag);
    let one = |tag: &str| {
        let dir = if own(tag).is_some_and(|l| l.rtl) { "rtl" } else { "ltr" };
        let name = own(tag).map_or_else(|| name_of(tag).to_owned(), |l| l.name.clone());
        (tag.to_owned(), name, dir, warning::command::OFFICIAL.contains(&tag))
    };
    desk.tags().into_iter().map(one).collect()
}

fn name_of(tag: &str) -> &str {
    match tag {
        "fr" => "Français",
        "nl" => "Nederlands",
        "en" => "English",
        "de" => "Deutsch",
        other => other,
    }
}

pub(crate) async fn write(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, WRITE)?;
    let outcome = async {
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let about = match form.typed.get("about") {
            "" => None,
            id => Some(at.about(&who, id.parse().map_err(|_| Refusal::unknown_code("about", id))?)?),
        };
        let warning = shell.ids().next();
        let matter = about.as_ref().map(|(id, ..)| *id);
        let rule = WriteWarning {
            warning,
            act: fields::code("act", form.typed.get("act"), Act::of)?.unwrap_or(Act::First),
            follows: form.typed.get("follows").parse().ok(),
            says: read(&at, &who, &form.typed, matter, now)?,
            about,
        };
        let receipt = at.ask(&who, &form.meta, matter, rule).await?;
        // A repeat is answered with the first receipt, whose warning it is then.
        let id = receipt.entries.first().and_then(|e| e.matter).unwrap_or(warning);
        Ok((at.row(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => Ok(shell.done(
            &reader,
            &at.done(&row.number, &format!("public/{}", row.id), "public-done-written", receipt),
        )),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, None, form)),
    }
}

pub(crate) async fn change(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, WRITE, id)?;
    let stands = (filled(&at, &row.says), row.changed_seq);
    let amended = form.amends_with(Some(id), stands, OUTLINE).saying(|f, v| word(&at, f, v));
    let outcome = async {
        let Nothing {} = amended.value()?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let says = read(&at, &who, &amended.typed, row.about, now)?;
        let rule = ChangeWarning { warning: id, says, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, row.about, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell
            .done(&reader, &at.done(&row.number, &format!("public/{id}"), "public-done-changed", receipt))),
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| page(&at, &who, Some(&row), form)),
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let text = |prefix: &str| Some(at.shell.texts().plain(at.reader.lang, &format!("{prefix}-{code}")));
    match field {
        "status" | "shape" | "severity" | "urgency" | "certainty" | "category" => {
            text(&format!("public-{field}"))
        }
        "responses" => text("public-response"),
        "metres" => Some(format!("{code} m")),
        "areas" => {
            let all = at.desk.ground.municipalities(at.reader.lang);
            all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name)
        }
        _ => None,
    }
}
