//! The objectives of the profile: what loading them would do, and the act.

use kernel::{Resource, Text};
use serde::{Deserialize, Serialize};
use strategy::command::{self, LoadObjectives, Verdict};
use web::{Answer, Fault, Page, Posted, Typed, Visit};

use crate::at::At;
use crate::desk::Desk;
use crate::show::code;

#[derive(Debug, Serialize)]
pub(crate) struct LoadPage {
    rows: Vec<ComingShow>,
    /// How many of them loading would touch.
    todo: usize,
    form: Typed,
}

#[derive(Debug, Serialize)]
struct ComingShow {
    code: Text,
    level: &'static str,
    titles: Text,
    verdict: &'static str,
    version: Option<i64>,
    quoted: Option<String>,
}

impl Page for LoadPage {
    const TEMPLATE: &'static str = "strategy/load.html";
    const ROOM: &'static str = "strategy";
    fn samples() -> Vec<Self> {
        let row = |verdict: &Verdict| ComingShow {
            code: code("OO 1.1 <b>"),
            level: "operational",
            titles: Text::both("Coordonner <b>", "Coördineren"),
            verdict: verdict.code(),
            version: (*verdict != Verdict::New).then_some(2),
            quoted: Some("note <b>".into()),
        };
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".into());
        vec![
            Self { rows: Verdict::ALL.iter().map(row).collect(), todo: 2, form: wrong },
            Self { rows: vec![row(&Verdict::Same)], todo: 0, form: Typed::default() },
        ]
    }
}

pub(crate) async fn show(visit: Visit<Desk, ()>) -> Answer {
    let at = At::visit(&visit);
    at.shell.permit(at.who, "objective.keep", &Resource::service())?;
    at.shell.draw(at.reader, &page(&at, Typed::default())?).answer()
}

fn page(at: &At<'_>, form: Typed) -> Result<LoadPage, Fault> {
    let lists = at.desk.lists();
    let coming = at.live(|read| Ok(command::coming(read, &lists.given)?))?;
    let todo = coming.iter().filter(|c| matches!(c.verdict, Verdict::New | Verdict::Worded)).count();
    let row = |c: &command::Coming<'_>| ComingShow {
        code: code(&c.given.code),
        level: c.given.level.code(),
        titles: c.given.wording.titles.clone(),
        verdict: c.verdict.code(),
        version: c.version,
        quoted: c.given.wording.quoted.clone(),
    };
    Ok(LoadPage { rows: coming.iter().map(row).collect(), todo, form })
}

#[derive(Debug, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn load(posted: Posted<Desk, Nothing, ()>) -> Answer {
    let at = At::posted(&posted);
    let outcome = async {
        posted.value()?;
        at.ask(&posted.form.meta, LoadObjectives { given: at.desk.lists().given.clone() }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let many = receipt.entries.len().to_string();
            Ok(at.shell.done(at.reader, &at.done("strategy-done-loaded", &many, "objectives", receipt)))
        }
        Err(fault) => at.shell.refill(at.reader, fault, posted.form.typed.clone(), |form| page(&at, form)),
    }
}
