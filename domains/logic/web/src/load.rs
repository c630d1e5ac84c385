//! Taking in the models of the profile: how each stands here is shown first. One comes in once the measure that it is about and the indicators
//! that it names are here.

use kernel::{Refusal, Resource, Text};
use logic::command::{KEEP, LoadModel, Standing, standing};
use logic::library::Shipped;
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::list::named;

#[derive(Debug, Serialize)]
struct Row {
    code: String,
    id: String,
    names: Text,
    about: Option<(String, String)>,
    elements: usize,
    standing: &'static str,
    wants: Wants,
}

/// What has to be here before.
#[derive(Debug, Default, Serialize)]
struct Wants {
    /// The measure that it is about is not here, or not for this person.
    measure: bool,
    /// How many of its indicators are not.
    indicators: usize,
}

impl Wants {
    fn of(at: &At<'_>, who: &Who, read: &dyn Read, shipped: &Shipped) -> Result<Self, Fault> {
        let mut indicators = 0;
        for id in shipped.indicators() {
            let here = at.desk.elsewhere.indicator(read, who.actor(), at.reader.lang, id)?;
            indicators += usize::from(here.is_none());
        }
        let on = at.desk.post.guarded(read, shipped.about.matter)?;
        let readable = on.is_some_and(|on| at.shell.permits(who, "matter.read", &on));
        Ok(Self { measure: !readable, indicators })
    }
    const fn nothing(&self) -> bool {
        !self.measure && self.indicators == 0
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct LoadPage {
    rows: Vec<Row>,
    form: Typed,
}

impl Page for LoadPage {
    const TEMPLATE: &'static str = "logic/load.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let row = |standing: &Standing| Row {
            code: standing.code().into(),
            id: "x".into(),
            names: Text::both("Modèle <b>", "Model"),
            about: Some(("8.8 <b>".into(), "measures/x".into())),
            elements: 11,
            standing: standing.code(),
            wants: Wants::default(),
        };
        let blocked = |n: usize| Row {
            code: format!("wants-{n}"),
            about: Some(("8.8 <b>".into(), String::new())),
            wants: Wants { measure: true, indicators: n },
            ..row(&Standing::New)
        };
        let mut rows: Vec<Row> = Standing::ALL.iter().map(row).collect();
        rows.extend([blocked(0), blocked(2)]);
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".into());
        vec![Self { rows: Vec::new(), form: Typed::default() }, Self { rows, form: wrong }]
    }
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<LoadPage, Fault> {
    at.shell.live().read(|read| {
        let mut rows = Vec::new();
        for shipped in at.desk.shipped.iter() {
            rows.push(Row {
                code: shipped.code.clone(),
                id: shipped.model.to_string(),
                names: shipped.names.clone(),
                about: named(at, read, who, Some(&shipped.about))?,
                elements: shipped.elements.len(),
                standing: standing(read, shipped)?.code(),
                wants: Wants::of(at, who, read, shipped)?,
            });
        }
        Ok(LoadPage { rows, form })
    })
}

/// `GET /logic/load`.
pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    shell.draw(&reader, &page(&at, &who, Typed::default())?).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LoadForm {
    code: String,
}

/// `POST /logic/load`.
pub(crate) async fn load(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LoadForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let found = desk.shipped.iter().find(|shipped| shipped.code == value.code);
        let shipped = found.ok_or_else(|| Refusal::unknown_code("code", &value.code))?;
        let wants = shell.live().read(|read| Wants::of(&at, &who, read, shipped))?;
        if !wants.nothing() {
            return Err(Refusal::conflict("refusal-logic-first").into());
        }
        let receipt = at.ask(&who, &form.meta, LoadModel { shipped: shipped.clone() }).await?;
        Ok::<_, Fault>((receipt, shipped.model))
    };
    match outcome.await {
        Ok((receipt, model)) => {
            Ok(shell.done(&reader, &at.done("logic-done-loaded", &format!("logic/{model}"), receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |typed| page(&at, &who, typed)),
    }
}
