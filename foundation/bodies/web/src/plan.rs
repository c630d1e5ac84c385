//! Planning a session: when, where, about what, with whom; the rhythm proposes when.

use desk::Names;
use std::collections::BTreeSet;

use bodies::body::{Rhythm, Role};
use bodies::command::PlanSession;
use bodies::read;
use bodies::rhythm::Proposal;
use bodies::session::{Item, Plan, Sight};
use kernel::{Handling, Lang, Refusal, Resource, Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::foreign::{Asked, about, areas};
use crate::session::{CALL, made};
use web::fields;

/// Items that the form takes at once; more are added on the session's page.
const ITEMS: usize = 6;

#[derive(Debug, Serialize)]
pub(crate) struct PlanPage {
    code: String,
    name: Text,
    /// Whether others hold it and this place sits in it.
    attended: bool,
    strategic: bool,
    proposal: Option<ProposalShow>,
    functions: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    about: Option<String>,
    rows: Vec<usize>,
    form: Typed,
}

/// When the rhythm would have it meet, and why.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProposalShow {
    pub(crate) at: Timestamp,
    pub(crate) rhythm: RhythmShow,
    pub(crate) from: Timestamp,
    pub(crate) passed: i64,
}

impl ProposalShow {
    pub(crate) fn of(proposal: &Proposal) -> Self {
        Self {
            at: proposal.at,
            rhythm: RhythmShow::of(proposal.rhythm),
            from: proposal.from,
            passed: proposal.passed,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |rhythm, passed| Self { rhythm, passed, at: crate::sample::AT, from: crate::sample::AT };
        RhythmShow::samples().into_iter().zip([0, 1, 2, 0, 1, 2]).map(|(r, n)| one(r, n)).collect()
    }
}

/// A rhythm: which, and how many where it counts.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct RhythmShow {
    pub(crate) code: &'static str,
    pub(crate) n: u32,
}

impl RhythmShow {
    pub(crate) const fn of(rhythm: Rhythm) -> Self {
        match rhythm {
            Rhythm::Hourly => Self { code: "hourly", n: 1 },
            Rhythm::Daily => Self { code: "daily", n: 1 },
            Rhythm::Weekly => Self { code: "weekly", n: 1 },
            Rhythm::Minutes(n) => Self { code: "minutes", n },
            Rhythm::Months(n) => Self { code: "months", n },
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        [
            Rhythm::Hourly,
            Rhythm::Daily,
            Rhythm::Weekly,
            Rhythm::Minutes(30),
            Rhythm::Months(1),
            Rhythm::Months(2),
        ]
        .map(Self::of)
        .into()
    }
    /// The rhythm of two fields; nothing when none is chosen.
    pub(crate) fn typed(code: &str, n: &str) -> Result<Option<Rhythm>, Refusal> {
        let count = || {
            let wrong = || {
                Refusal::invalid("rhythm-n", "refusal-body-rhythm")
                    .with("minutes", Rhythm::MOST_MINUTES)
                    .with("months", Rhythm::MOST_MONTHS)
            };
            let n = fields::whole("rhythm-n", n)?.ok_or_else(|| Refusal::missing("rhythm-n"))?;
            u32::try_from(n).map_err(|_| wrong())
        };
        Ok(match code.trim() {
            "" => None,
            "hourly" => Some(Rhythm::Hourly),
            "daily" => Some(Rhythm::Daily),
            "weekly" => Some(Rhythm::Weekly),
            "minutes" => Some(Rhythm::Minutes(count()?)),
            "months" => Some(Rhythm::Months(count()?)),
            other => return Err(Refusal::unknown_code("rhythm", other)),
        })
    }
}

impl Page for PlanPage {
    const TEMPLATE: &'static str = "bodies/plan.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let one = |proposal, attended, form: Typed| Self {
            code: "committee".into(),
            name: crate::sample::name(),
            attended,
            strategic: attended,
            proposal,
            functions: vec![("head".into(), "High official".into())],
            areas: vec![("90001".into(), "Hautrive".into())],
            about: attended.then(|| "26-0417".into()),
            rows: (0..2).collect(),
            form,
        };
        let mut wrong = Typed::default().with("at", "x").with("invited", "head").with("item", "Gaz");
        wrong.put_error(Some("at"), "…".to_owned());
        let mut all: Vec<Self> =
            ProposalShow::samples().into_iter().map(|p| one(Some(p), false, Typed::default())).collect();
        all.push(one(None, true, wrong));
        all
    }
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "body.convene", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let facts = desk.facts();
    let body = shell
        .live()
        .read(|read| read::body(read, &facts, &code)?.map(|b| b.body).ok_or_else(Fault::not_found))?;
    // Nobody fills in a form that can only be refused.
    if body.role == Some(Role::Told) {
        return Err(Refusal::conflict("refusal-body-told-only").into());
    }
    let mut form = Typed::default().with("about", asked.about).with("convene", "1");
    for lang in [Lang::Fr, Lang::Nl] {
        form = form.with("langs", lang.code());
    }
    for function in body.seats() {
        form = form.with("invited", function);
    }
    let mut page = page(&at, &who, &code, form)?;
    if let Some(proposal) = &page.proposal {
        page.form = page.form.with("at", fields::calendar_again(proposal.at, shell.zone()));
    }
    shell.draw(&reader, &page).answer()
}

fn page(at: &At<'_>, who: &Who, code: &str, form: Typed) -> Result<PlanPage, Fault> {
    let (facts, names) = (at.desk.facts(), at.desk.names());
    let (eye, now) = (at.desk.eye(who.actor()), at.shell.now());
    at.shell.live().read(|read| {
        let body = read::body(read, &facts, code)?.ok_or_else(Fault::not_found)?.body;
        let proposal = read::proposal(read, &eye, &body, now, at.shell.zone())?;
        Ok(PlanPage {
            attended: body.role == Some(Role::Attended),
            strategic: body.log == bodies::body::Log::Strategic,
            proposal: proposal.as_ref().map(ProposalShow::of),
            functions: names.askable(at.reader.lang),
            areas: Names::choices(&names.areas, at.reader.lang),
            about: about(at, who, read, form.get("about"))?.map(|a| a.label),
            rows: (0..ITEMS).collect(),
            code: body.code,
            name: body.names,
            form,
        })
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct PlanForm {
    at: String,
    place: String,
    call: String,
    about: String,
    item: Vec<String>,
    invited: Vec<String>,
    handling: String,
    areas: Vec<String>,
    readers: Vec<String>,
    langs: Vec<String>,
    rhythm: String,
    rhythm_n: String,
    convene: String,
}

pub(crate) async fn plan(
    Posted { shell, desk, reader, who, id: code, form }: Posted<Desk, PlanForm, String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        shell.permit(&who, "body.convene", &Resource::service())?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let plan = value.plan(&at, &who)?;
        let (session, body) = (shell.ids().next(), code.clone());
        let convene = !value.convene.is_empty() && !plan.invited.is_empty();
        let who = shell.strong_for(&reader, &who, &form, (convene && desk.leaves).then_some(CALL))?;
        ask(&at, &who, &form.meta, PlanSession { session, body, plan, convene }).await
    };
    match outcome.await {
        Ok(receipt) => made(&at, receipt, "body-planned"),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &code, form)),
    }
}

impl PlanForm {
    fn plan(&self, at: &At<'_>, who: &Who) -> Result<Plan, Fault> {
        let lang = at.reader.lang;
        let item = |title: &String| {
            Some(Item {
                id: at.shell.ids().next(),
                title: Text::one(lang, fields::some(title)?),
                owner: None,
                minutes: None,
                documents: Vec::new(),
                carried_from: None,
            })
        };
        let langs: Vec<Lang> = self.langs.iter().filter_map(|l| l.parse().ok()).collect();
        let handling: Option<Handling> = fields::code("handling", &self.handling, |h| h.parse().ok())?;
        let set = |all: &[String]| all.iter().cloned().collect::<BTreeSet<_>>();
        Ok(Plan {
            at: fields::calendar("at", &self.at, at.shell.zone())?.ok_or_else(|| Refusal::missing("at"))?,
            place: fields::some(&self.place),
            call: fields::some(&self.call),
            about: at.shell.live().read(|read| about(at, who, read, &self.about))?,
            items: self.item.iter().filter_map(item).collect(),
            invited: set(&self.invited),
            sight: Sight {
                handling: handling.unwrap_or(Handling::Service),
                areas: areas(at, &self.areas)?,
                readers: set(&self.readers),
            },
            langs,
            rhythm: RhythmShow::typed(&self.rhythm, &self.rhythm_n)?,
        })
    }
}
