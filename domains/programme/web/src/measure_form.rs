//! The form of a measure: written, or written anew.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Id, Lang, Refusal, kind};
use programme::command::WritePoint;
use programme::plan::{Heading, Part, Sort, State};
use programme::point::{Point, Sourced, Standing};
use programme::read::{PlanRow, PointRow};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandMeta, Fault, Page, Posted, Typed, Visit, fields};

use crate::at::{At, codes, three, with_codes, with_text};
use crate::desk::{Desk, Speak, choices};
use crate::plan_form::word;
use crate::show::PlanShow;

#[derive(Debug, Serialize)]
pub(crate) struct MeasureFormPage {
    plan: PlanShow,
    /// The measure that is written anew: id, number, last entry.
    measure: Option<(String, String, i64)>,
    standings: Vec<&'static str>,
    themes: Vec<(String, String)>,
    objectives: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    groups: Vec<(String, String)>,
    resolutions: Vec<(String, String)>,
    places: Vec<(String, String)>,
    neighbourhoods: Vec<(String, String)>,
    form: Typed,
}

impl Page for MeasureFormPage {
    const TEMPLATE: &'static str = "programme/measure-form.html";
    const ROOM: &'static str = "plan";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |measure, full: bool, form| Self {
            plan: PlanShow::sample(
                Sort::Regional,
                if full { State::Running } else { State::Preparing },
                full,
            ),
            measure,
            standings: Standing::ALL.iter().map(|s| s.code()).collect(),
            themes: one("8"),
            objectives: one("OS1"),
            functions: one("head"),
            organisations: one("tram"),
            groups: if full { one("zones") } else { Vec::new() },
            resolutions: if full { one("r1") } else { Vec::new() },
            places: one("90001"),
            neighbourhoods: if full { one("n1") } else { Vec::new() },
            form,
        };
        let mut wrong = Typed::default().with("text-fr", "<b>").with("areas", "90001");
        wrong.put_error(Some("number"), "…".into());
        vec![page(None, false, Typed::default()), page(Some(("x".into(), "8.8".into(), 7)), true, wrong)]
    }
}

/// A measure as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct MeasureForm {
    number: String,
    theme: String,
    text_fr: String,
    text_nl: String,
    text_en: String,
    standing: String,
    source: String,
    remark_fr: String,
    remark_nl: String,
    keywords: String,
    functions: Vec<String>,
    pilot: String,
    partners: Vec<String>,
    groups: Vec<String>,
    areas: Vec<String>,
    objectives: Vec<String>,
    resolutions: Vec<String>,
    why: String,
}

impl MeasureForm {
    /// What the form says; a remark in a language that it has no field for stays as it was.
    fn point(&self, before: Option<&Point>) -> Result<Point, Refusal> {
        let standing = fields::code("standing", &self.standing, Standing::of)?;
        let mut remark = fields::both(&self.remark_fr, &self.remark_nl);
        remark.en = before.and_then(|b| b.remark.get(Lang::En)).map(str::to_owned);
        let words = self.keywords.split([',', '\n']).filter_map(fields::some);
        Ok(Point {
            number: fields::some(&self.number).ok_or_else(|| Refusal::missing("number"))?,
            theme: fields::some(&self.theme),
            words: Sourced {
                text: three(&self.text_fr, &self.text_nl, &self.text_en),
                standing: standing.ok_or_else(|| Refusal::missing("standing"))?,
                source: fields::some(&self.source),
            },
            remark,
            keywords: words.collect(),
            functions: codes(&self.functions),
            pilot: fields::some(&self.pilot),
            partners: codes(&self.partners),
            groups: codes(&self.groups),
            areas: codes(&self.areas),
            objectives: codes(&self.objectives),
            resolutions: codes(&self.resolutions),
        })
    }
}

fn again(point: &Point) -> Typed {
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    let form = Typed::default()
        .with("number", point.number.as_str())
        .with("theme", own(&point.theme))
        .with("standing", point.words.standing.code())
        .with("source", own(&point.words.source))
        .with("keywords", point.keywords.iter().cloned().collect::<Vec<_>>().join(", "))
        .with("pilot", own(&point.pilot));
    let form = with_text(with_text(form, "text", &point.words.text), "remark", &point.remark);
    let lists: [(&str, &BTreeSet<String>); 6] = [
        ("functions", &point.functions),
        ("partners", &point.partners),
        ("groups", &point.groups),
        ("areas", &point.areas),
        ("objectives", &point.objectives),
        ("resolutions", &point.resolutions),
    ];
    lists.into_iter().fold(form, |form, (field, codes)| with_codes(form, field, codes))
}

fn page(at: &At<'_>, plan: &PlanRow, measure: Option<&PointRow>, form: Typed) -> MeasureFormPage {
    let (lang, names, library) = (at.reader.lang, at.desk.names(), at.desk.library());
    let of = |theme: bool| {
        let wanted = move |h: &&Heading| (h.part == Part::Theme) == theme;
        let name = |h: &Heading| (h.code.clone(), format!("{} · {}", h.code, h.words.text.show(lang)));
        plan.headings.iter().filter(wanted).map(name).collect()
    };
    MeasureFormPage {
        plan: PlanShow::of(plan, &Speak::of(at.desk), (at.desk.today)()),
        measure: measure.map(|m| (m.id.to_string(), m.point.number.clone(), m.changed_seq)),
        standings: Standing::ALL.iter().map(|s| s.code()).collect(),
        themes: of(true),
        objectives: of(false),
        functions: names.askable(lang),
        organisations: Names::choices(&names.organisations, lang),
        groups: choices(&library.groups, lang),
        resolutions: choices(&library.resolutions, lang),
        places: at.desk.area_choices(&["zone", "municipality"], lang),
        neighbourhoods: at.desk.area_choices(&["neighbourhood"], lang),
        form,
    }
}

pub(crate) async fn blank(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let plan = at.plan_now(visit.id)?;
    at.permit("programme.keep", plan.id)?;
    let form = Typed::default().with("standing", Standing::Own.code());
    at.shell.draw(at.reader, &page(&at, &plan, None, form)).answer()
}

pub(crate) async fn write(sent: Posted<Desk, MeasureForm>) -> Answer {
    let at = At::posted(&sent);
    let plan = at.plan_now(sent.id)?;
    let id = at.shell.ids().next();
    let outcome = asked(&at, sent.value(), &sent.form.meta, &plan, (id, None)).await;
    match outcome {
        Ok(receipt) => {
            // A second click gets the first receipt, and so the first measure.
            let made = receipt.entries.first().and_then(|e| e.matter).unwrap_or(id);
            Ok(done(&at, made, sent.form.typed.get("number"), receipt))
        }
        Err(fault) => at
            .shell
            .refill(at.reader, fault, sent.form.typed.clone(), |form| Ok(page(&at, &plan, None, form))),
    }
}

async fn asked(
    at: &At<'_>,
    value: Result<&MeasureForm, Fault>,
    meta: &CommandMeta,
    plan: &PlanRow,
    (id, before): (Id<kind::Matter>, Option<&Point>),
) -> Result<store::Receipt, Fault> {
    let value = value?;
    let rule = WritePoint {
        plan: plan.id,
        id,
        point: value.point(before)?,
        why: fields::words(&value.why, at.reader.lang),
        based_on: meta.based_on,
    };
    at.ask(meta, rule).await
}

fn done(
    at: &At<'_>,
    id: Id<kind::Matter>,
    number: &str,
    receipt: store::Receipt,
) -> axum::response::Response {
    at.shell.done(at.reader, &at.done("programme-done-written", number, &format!("measures/{id}"), receipt))
}

pub(crate) async fn edit(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let row = at.point_now(visit.id)?;
    let plan = at.plan_now(row.plan)?;
    at.permit("programme.keep", row.id)?;
    at.shell.draw(at.reader, &page(&at, &plan, Some(&row), again(&row.point).as_shown())).answer()
}

/// What a code in a field of a measure means: headings are those of its plan.
fn said(at: &At<'_>, plan: &PlanRow, field: &str, code: &str) -> Option<String> {
    let (lang, library) = (at.reader.lang, at.desk.library());
    let of = |all: Vec<(String, String)>| all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name);
    match field {
        "theme" | "objectives" => {
            let theme = field == "theme";
            let here = |h: &&Heading| h.code == code && (h.part == Part::Theme) == theme;
            let found = plan.headings.iter().find(here);
            found.map(|h| format!("{} · {}", h.code, h.words.text.show(lang)))
        }
        "groups" => of(choices(&library.groups, lang)),
        "resolutions" => of(choices(&library.resolutions, lang)),
        _ => word(at, field, code),
    }
}

pub(crate) async fn change(sent: Posted<Desk, MeasureForm>) -> Answer {
    let at = At::posted(&sent);
    let row = at.point_now(sent.id)?;
    let plan = at.plan_now(row.plan)?;
    let amended = sent.form.amends(Some(row.id), again(&row.point), row.changed_seq);
    let amended = amended.saying(|field, code| said(&at, &plan, field, code));
    let value = amended.value().map_err(Fault::from);
    match asked(&at, value, &sent.form.meta, &plan, (row.id, Some(&row.point))).await {
        Ok(receipt) => Ok(done(&at, row.id, &row.point.number, receipt)),
        Err(fault) => {
            at.shell.refill_amended(at.reader, fault, amended, |form| Ok(page(&at, &plan, Some(&row), form)))
        }
    }
}
