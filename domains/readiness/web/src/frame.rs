//! The first page of a draft.

use desk::Names;
use kernel::{Id, Lang, Refusal, Text, kind};
use readiness::command::SetFrame;
use readiness::content::{Colour, Frame, Perimeter};
use readiness::plan::Standing;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Rows, Typed, Visit, Who, fields};

use crate::at::{At, day};
use crate::card::draft;
use crate::desk::Desk;
use crate::show::PlanShow;

/// The perimeters are one to whoever reads them.
const PERIMETERS: &[Rows] = &[Rows {
    field: "perimeters",
    columns: &["colour", "radius", "area-fr", "area-nl"],
    marks: &[],
    by_first: false,
}];
/// Rows for perimeters.
const ROWS: usize = 4;

#[derive(Serialize)]
pub(crate) struct FramePage {
    p: PlanShow,
    no: i64,
    seq: i64,
    bodies: Vec<(String, String)>,
    colours: Vec<&'static str>,
    rows: Vec<usize>,
    form: Typed,
}

impl Page for FramePage {
    const TEMPLATE: &'static str = "readiness/frame.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let page = |form| Self {
            p: PlanShow::sample(Standing::Own),
            no: 2,
            seq: 31,
            bodies: vec![("cc".into(), "CC <b>".into())],
            colours: colours(),
            rows: (0..ROWS).collect(),
            form,
        };
        let mut wrong = typed(&Frame {
            titles: Text::both("<b>", "x"),
            perimeters: vec![Perimeter { colour: Colour::Red, radius: Some(100), area: None }],
            ..Frame::default()
        });
        wrong.put_error(Some("perimeters"), "…".into());
        vec![page(Typed::default()), page(wrong)]
    }
}

fn colours() -> Vec<&'static str> {
    Colour::ALL.iter().map(|c| c.code()).collect()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: (id, no) }: Visit<Desk, (Id<kind::Matter>, i64)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, no, None)?;
    shell.draw(&reader, &page).answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    no: i64,
    form: Option<Typed>,
) -> Result<FramePage, Fault> {
    let lists = (at.desk.lists)();
    at.shell.live().read(|read| {
        let (row, of) = draft(at, read, who, id, no)?;
        Ok(FramePage {
            p: PlanShow::of(&row, at),
            no,
            seq: of.changed_seq,
            bodies: Names::choices(&lists.bodies, at.reader.lang),
            colours: colours(),
            rows: (0..ROWS.max(of.frame.perimeters.len())).collect(),
            form: form.unwrap_or_else(|| typed(&of.frame).as_shown_with(PERIMETERS)),
        })
    })
}

/// The page as its form takes it back.
fn typed(frame: &Frame) -> Typed {
    let mut form = Typed::default();
    for (name, text) in [
        ("title", Some(&frame.titles)),
        ("risk", frame.risk.as_ref()),
        ("thresholds", frame.thresholds.as_ref()),
    ] {
        for lang in Lang::ALL {
            let said = text.and_then(|t| t.get(lang)).unwrap_or_default();
            form = form.with(&format!("{name}-{lang}"), said);
        }
    }
    let day = |date: Option<jiff::civil::Date>| date.map_or_else(String::new, |d| d.to_string());
    form = form.with("valid-from", day(frame.valid_from)).with("revise-by", day(frame.revise_by));
    for body in &frame.bodies {
        form = form.with("bodies", body);
    }
    for one in &frame.perimeters {
        let area = |lang| one.area.as_ref().and_then(|a| a.get(lang)).unwrap_or_default();
        form = form
            .with("colour", one.colour.code())
            .with("radius", one.radius.map_or_else(String::new, |r| r.to_string()))
            .with("area-fr", area(Lang::Fr))
            .with("area-nl", area(Lang::Nl));
    }
    form
}

/// The page as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct FrameForm {
    title_fr: String,
    title_nl: String,
    title_en: String,
    risk_fr: String,
    risk_nl: String,
    risk_en: String,
    thresholds_fr: String,
    thresholds_nl: String,
    thresholds_en: String,
    valid_from: String,
    revise_by: String,
    bodies: Vec<String>,
    colour: Vec<String>,
    radius: Vec<String>,
    area_fr: Vec<String>,
    area_nl: Vec<String>,
}

pub(crate) async fn set(
    Posted { shell, desk, reader, who, id: (id, no), form }: Posted<Desk, FrameForm, (Id<kind::Matter>, i64)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let stands = shell.live().read(|read| {
        let (_, of) = draft(&at, read, &who, id, no)?;
        Ok::<_, Fault>((typed(&of.frame), of.changed_seq))
    })?;
    let amended = form.amends_with(Some(id), stands, PERIMETERS).saying(|field, code| word(&at, field, code));
    let outcome = async {
        let frame = amended.value()?.frame()?;
        let rule = SetFrame { plan: id, version: no, frame, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("plans/{id}/versions/{no}");
            Ok(shell.done(&reader, &at.done("plan-done-written", receipt, &path)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| load(&at, &who, id, no, Some(form)))
        }
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    match field {
        "bodies" => Some(Names::of(&(at.desk.lists)().bodies, code).show(at.reader.lang).to_owned()),
        "colour" => Some(at.shell.texts().plain(at.reader.lang, &format!("plan-colour-{code}"))),
        _ => None,
    }
}

impl FrameForm {
    fn frame(&self) -> Result<Frame, Refusal> {
        let three = |fr: &str, nl: &str, en: &str| Text {
            fr: fields::some(fr),
            nl: fields::some(nl),
            en: fields::some(en),
        };
        let optional = |text: Text| Some(text).filter(|t| *t != Text::default());
        Ok(Frame {
            titles: three(&self.title_fr, &self.title_nl, &self.title_en),
            risk: optional(three(&self.risk_fr, &self.risk_nl, &self.risk_en)),
            valid_from: day("valid-from", &self.valid_from)?,
            revise_by: day("revise-by", &self.revise_by)?,
            bodies: self.bodies.iter().filter(|b| !b.is_empty()).cloned().collect(),
            perimeters: self.perimeters()?,
            thresholds: optional(three(&self.thresholds_fr, &self.thresholds_nl, &self.thresholds_en)),
        })
    }

    /// The rows in which something was typed.
    fn perimeters(&self) -> Result<Vec<Perimeter>, Refusal> {
        let mut all = Vec::new();
        for (n, colour) in self.colour.iter().enumerate() {
            let at = |list: &[String]| list.get(n).cloned().unwrap_or_default();
            let area = fields::both(&at(&self.area_fr), &at(&self.area_nl));
            let area = Some(area).filter(|a| *a != Text::default());
            let wrong = || Refusal::invalid("perimeters", "refusal-readiness-perimeter");
            let radius = match fields::whole("perimeters", &at(&self.radius))? {
                Some(metres) => Some(u32::try_from(metres).map_err(|_| wrong())?),
                None => None,
            };
            if radius.is_none() && area.is_none() {
                continue;
            }
            let colour = fields::code("perimeters", colour, Colour::of)?.ok_or_else(wrong)?;
            all.push(Perimeter { colour, radius, area });
        }
        Ok(all)
    }
}
