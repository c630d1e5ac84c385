//! Taking in the plans that the profile ships: what is new and what differs is shown first.

use kernel::{Id, Refusal, Text};
use programme::command::{Difference, LoadPlan, differences};
use programme::file::{self, Shipped, Why};
use programme::plan::{Sort, State};
use programme::point::{Point, Standing};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandMeta, Done, Fault, Page, Posted, Typed, Visit};

use crate::at::At;
use crate::desk::Desk;
use crate::show::WordsShow;

#[derive(Debug, Serialize)]
pub(crate) struct LoadPage {
    faults: Vec<FaultShow>,
    plans: Vec<ShippedShow>,
    /// How many of them have something to enter.
    open: usize,
    form: Typed,
}

#[derive(Debug, Serialize)]
struct FaultShow {
    file: &'static str,
    line: Option<i64>,
    why: &'static str,
    what: String,
}

#[derive(Debug, Serialize)]
struct ShippedShow {
    code: String,
    id: String,
    sort: &'static str,
    titles: Text,
    state: &'static str,
    points: usize,
    missing: usize,
    source: Option<String>,
    new: bool,
    frame: bool,
    added: Vec<String>,
    changed: Vec<ChangedShow>,
    gone: Vec<String>,
    links: usize,
    same: bool,
}

#[derive(Debug, Serialize)]
struct ChangedShow {
    number: String,
    here: WordsShow,
    file: WordsShow,
    by_hand: bool,
}

impl ShippedShow {
    fn of(shipped: &Shipped, found: Difference) -> Self {
        let missing = shipped.points.iter().filter(|p| p.point.words.standing == Standing::Missing).count();
        let same = found.is_none();
        let changed = |(number, here, file): (String, Point, Point)| ChangedShow {
            by_hand: found.by_hand.contains(&number),
            here: WordsShow::of(&here.words),
            file: WordsShow::of(&file.words),
            number,
        };
        Self {
            code: shipped.code.clone(),
            id: shipped.id().to_string(),
            sort: shipped.outline.sort.code(),
            titles: shipped.outline.frame.titles.clone(),
            state: shipped.state.code(),
            points: shipped.points.len(),
            missing,
            source: shipped.outline.frame.source.clone(),
            new: found.new,
            frame: found.frame,
            changed: found.changed.into_iter().map(changed).collect(),
            added: found.added,
            gone: found.gone,
            links: found.links,
            same,
        }
    }
}

impl Page for LoadPage {
    const TEMPLATE: &'static str = "programme/load.html";
    const ROOM: &'static str = "plan";
    fn samples() -> Vec<Self> {
        let plan = |new: bool, same: bool| ShippedShow {
            code: "p".into(),
            id: "x".into(),
            sort: Sort::Regional.code(),
            titles: Text::both("Plan <b>", "Plan"),
            state: State::Running.code(),
            points: 5,
            missing: 2,
            source: Some("note <b>".into()),
            new,
            frame: !new && !same,
            added: if same { Vec::new() } else { vec!["8.8".into(), "8.9".into()] },
            changed: if new || same {
                Vec::new()
            } else {
                let (here, file) =
                    (WordsShow::sample(Standing::Missing), WordsShow::sample(Standing::Verified));
                vec![ChangedShow { number: "1.9".into(), here, file, by_hand: true }]
            },
            gone: if new || same { Vec::new() } else { vec!["6.2".into()] },
            links: usize::from(!same),
            same,
        };
        let fault = |why: &Why| FaultShow {
            file: "plan/measures.csv",
            line: (*why != Why::Format).then_some(3),
            why: why.code(),
            what: "<b>".into(),
        };
        vec![
            Self { faults: Vec::new(), plans: Vec::new(), open: 0, form: Typed::default() },
            Self {
                faults: Why::ALL.iter().map(fault).collect(),
                plans: vec![plan(true, false), plan(false, false), plan(false, true)],
                open: 2,
                form: Typed::default(),
            },
        ]
    }
}

fn page(at: &At<'_>, form: Typed) -> Result<LoadPage, Fault> {
    let library = at.desk.library();
    let plans = at.shell.live().read(|read| {
        let mut all = Vec::new();
        for shipped in &library.plans {
            all.push(ShippedShow::of(shipped, differences(read, shipped)?));
        }
        Ok::<_, Fault>(all)
    })?;
    let fault =
        |f: &file::Fault| FaultShow { file: f.file, line: f.line, why: f.why.code(), what: f.what.clone() };
    Ok(LoadPage {
        faults: library.faults.iter().map(fault).collect(),
        open: plans.iter().filter(|plan| !plan.same).count(),
        plans,
        form,
    })
}

pub(crate) async fn show(visit: Visit<Desk, ()>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("programme.keep")?;
    let page = page(&at, Typed::default())?;
    at.shell.draw(at.reader, &page).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LoadForm {
    /// The code of one plan; all of them where none is named.
    code: String,
}

pub(crate) async fn take(sent: Posted<Desk, LoadForm, ()>) -> Answer {
    let at = At::posted(&sent);
    at.somewhere("programme.keep")?;
    let outcome = async {
        let code = sent.value()?.code.trim().to_owned();
        let library = at.desk.library();
        if !library.faults.is_empty() {
            return Err(Refusal::conflict("refusal-programme-files").into());
        }
        let wanted: Vec<&Shipped> =
            library.plans.iter().filter(|plan| code.is_empty() || plan.code == code).collect();
        if wanted.is_empty() {
            return Err(Fault::not_found());
        }
        let mut last = None;
        for shipped in wanted {
            // Sent again, the same form asks for the same loads.
            let own = sent.form.meta.command_id.map(|id| Id::of_words(&[&id.to_string(), &shipped.code]));
            let meta = CommandMeta { command_id: own, ..CommandMeta::default() };
            last = Some(at.ask(&meta, LoadPlan { shipped: shipped.clone() }).await?);
        }
        Ok::<_, Fault>(last)
    };
    match outcome.await {
        Ok(receipt) => {
            let message = at.shell.texts().plain(at.reader.lang, "programme-done-loaded");
            let location = Some(at.reader.url("plan/load"));
            Ok(at.shell.done(at.reader, &Done { receipt, number: None, message, location }))
        }
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| page(&at, form)),
    }
}
