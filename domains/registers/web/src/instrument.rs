//! One instrument: its steps, its test, where it stands; and the form that describes it.

use kernel::{Id, Refusal, Resource, kind};
use registers::command::{ChangeInstrument, EnterInstrument, SetStep, TurnInstrument};
use registers::instrument::{Instrument, Progress, Step};
use registers::read::{self, AgendaLine};
use registers::{Facts, Rule};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, CommandMeta, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::agenda::{LineShow, again as again_step};
use crate::at::{At, day, fill};
use crate::desk::{Desk, choices};
use crate::show::{Said, TurnShow};

/// Most lines of the history.
const TURNS: i64 = 60;

#[derive(Serialize)]
pub(crate) struct InstrumentPage {
    i: LineShow,
    words: Option<Said>,
    turns: Vec<TurnShow>,
    basis: Option<(kernel::Text, String, bool, bool)>,
    states: Vec<&'static str>,
    may_keep: bool,
    act: String,
    form: Typed,
    blank: Typed,
}

impl Page for InstrumentPage {
    const TEMPLATE: &'static str = "registers/instrument.html";
    const ROOM: &'static str = "follow-up";
    const LOOKS_BACK: bool = true;
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.i.id.parse().ok()
    }
    fn samples() -> Vec<Self> {
        let page = |progress: Progress, may_keep: bool, act: &str| {
            let mut form = Typed::default().with("words", "<b>");
            form.put_error(Some("words"), "…".into());
            Self {
                i: LineShow::sample(progress),
                words: (!progress.is_open()).then(|| Said::sample("ingetrokken <b>")),
                turns: TurnShow::samples(),
                basis: may_keep.then(|| {
                    (kernel::Text::both("ordonnance <b>", "ordonnantie"), "L793".into(), true, false)
                }),
                states: states(),
                may_keep,
                act: act.into(),
                form,
                blank: Typed::default(),
            }
        };
        let mut all: Vec<Self> = Progress::ALL.iter().map(|p| page(*p, true, "")).collect();
        all.extend([page(Progress::Planned, true, "step-step-1"), page(Progress::Planned, false, "state")]);
        all
    }
}

fn states() -> Vec<&'static str> {
    Progress::ALL.iter().map(|p| p.code()).collect()
}

/// The instrument with its steps and its test, if this person may see it.
fn seen(at: &At<'_>, who: &Who, read: &dyn Read, id: Id<kind::Matter>) -> Result<AgendaLine, Fault> {
    let eye = at.desk.eye(who.actor());
    let row = read::instrument(read, &eye, id)?.ok_or_else(Fault::not_found)?;
    Ok(AgendaLine { steps: read::steps(read, id)?, test: read::test(read, &eye, id)?, row })
}

/// The same now, for whoever may keep it.
fn kept(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<AgendaLine, Fault> {
    let (line, on) = at.shell.live().read(|read| {
        let line = seen(at, who, read, id)?;
        Ok::<_, Fault>((line, read::resource(read, id)?.ok_or_else(Fault::not_found)?))
    })?;
    at.shell.permit(who, "register.keep", &on)?;
    Ok(line)
}

/// `GET /registers/agenda/{id}`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics("registers").answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &str,
    form: Typed,
) -> Result<InstrumentPage, Fault> {
    use registers::catalogue::Standing;
    at.shell.read(at.reader, |read| {
        let line = seen(at, who, read, id)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let terms = at.desk.catalogue.test.as_ref();
        let sure = |standing: Standing| standing == Standing::Verified;
        Ok(InstrumentPage {
            words: line.row.words.as_ref().map(Said::of),
            turns: read::turns(read, id, TURNS)?.iter().map(|t| TurnShow::of(t, at)).collect(),
            basis: terms.map(|t| (t.basis.clone(), t.source.clone(), sure(t.status), sure(t.before_status))),
            states: states(),
            may_keep: at.may(who, "register.keep", &on),
            act: act.to_owned(),
            form,
            blank: Typed::default(),
            i: LineShow::of(&line, at),
        })
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ActForm {
    code: String,
    planned: String,
    done: String,
    words_fr: String,
    words_nl: String,
    state: String,
    words: String,
}

/// Takes one of the forms of the page of an instrument.
async fn take<R: Rule<Facts = Facts> + 'static>(
    posted: Posted<Desk, ActForm>,
    act: String,
    rule: impl FnOnce(&ActForm, &CommandMeta) -> Result<R, Refusal>,
) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let line = kept(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(&who, &form.meta, rule(value, &form.meta)?).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("registers/agenda/{id}");
            Ok(shell.done(&reader, &at.done("registers-done", &line.row.number, &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, id, &act, form)),
    }
}

/// `POST /registers/agenda/{id}/step`.
pub(crate) async fn step(posted: Posted<Desk, ActForm>) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let line = kept(&at, &who, id)?;
    let code = form.typed.get("code").to_owned();
    let before = line.steps.iter().find(|step| step.code == code).cloned().unwrap_or_default();
    let (stands, seq) = (again_step(&before), line.row.changed_seq);
    let amended = form.amends(Some(id), stands, seq).saying(|field, value| local(&at, field, value));
    let outcome = async {
        let value = amended.value()?;
        let mut words = fields::both(&value.words_fr, &value.words_nl);
        // The form has two languages; what was said in English stays.
        words.en = before.words.en;
        let (planned, done) = (day("planned", &value.planned)?, day("done", &value.done)?);
        let step = Step { code: code.clone(), planned, done, words };
        at.ask(&who, &form.meta, SetStep { id, step, based_on: form.meta.based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("registers/agenda/{id}");
            Ok(shell.done(&reader, &at.done("registers-done", &line.row.number, &path, receipt)))
        }
        Err(fault) => {
            let act = format!("step-{code}");
            shell.refill_amended(&reader, fault, amended, |form| load(&at, &who, id, &act, form))
        }
    }
}

/// A day in a field as people write it.
pub(crate) fn local(at: &At<'_>, field: &str, value: &str) -> Option<String> {
    let day = ["planned", "done", "due"].contains(&field).then(|| value.parse().ok())??;
    Some(at.shell.formats(at.reader.lang).date(at.instant(day)?))
}

/// `POST /registers/agenda/{id}/state`.
pub(crate) async fn turn(posted: Posted<Desk, ActForm>) -> Answer {
    let (id, lang) = (posted.id, posted.reader.lang);
    take(posted, "state".to_owned(), |value, meta| {
        let to =
            fields::code("state", &value.state, Progress::of)?.ok_or_else(|| Refusal::missing("state"))?;
        Ok(TurnInstrument { id, to, words: fields::words(&value.words, lang), based_on: meta.based_on })
    })
    .await
}

#[derive(Serialize)]
pub(crate) struct FormPage {
    /// The instrument that is described anew: id, number, journal number of its last change.
    instrument: Option<(String, String, i64)>,
    sorts: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "registers/instrument-form.html";
    const ROOM: &'static str = "follow-up";
    fn samples() -> Vec<Self> {
        let one = || vec![("x".to_owned(), "X <b>".to_owned())];
        let page = |instrument| {
            let mut form = Typed::default().with("names-fr", "<b>");
            form.put_error(Some("names-fr"), "…".into());
            Self { instrument, sorts: one(), functions: one(), form }
        };
        vec![page(None), page(Some(("x".into(), "RA-26-0001".into(), 7)))]
    }
}

fn form_page(at: &At<'_>, line: Option<&AgendaLine>, form: Typed) -> FormPage {
    FormPage {
        instrument: line.map(|l| (l.row.id.to_string(), l.row.number.clone(), l.row.changed_seq)),
        sorts: choices(&at.desk.catalogue.instruments, at.reader.lang),
        functions: at.desk.functions(at.reader.lang),
        form,
    }
}

/// `GET /registers/agenda/new`.
pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    let form = Typed::default().with("year", at.today().year().to_string());
    shell.draw(&reader, &form_page(&at, None, form)).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct InstrumentForm {
    year: String,
    sort: String,
    names_fr: String,
    names_nl: String,
    description_fr: String,
    description_nl: String,
    occasion_fr: String,
    occasion_nl: String,
    purpose_fr: String,
    purpose_nl: String,
    strategic: String,
    operational: String,
    ground_fr: String,
    ground_nl: String,
    function: String,
    situation_fr: String,
    situation_nl: String,
    planning_fr: String,
    planning_nl: String,
}

impl InstrumentForm {
    fn instrument(&self) -> Result<Instrument, Refusal> {
        let both = fields::both;
        Ok(Instrument {
            year: fields::whole("year", &self.year)?.ok_or_else(|| Refusal::missing("year"))?,
            sort: self.sort.trim().to_owned(),
            names: both(&self.names_fr, &self.names_nl),
            description: both(&self.description_fr, &self.description_nl),
            occasion: both(&self.occasion_fr, &self.occasion_nl),
            purpose: both(&self.purpose_fr, &self.purpose_nl),
            strategic: fields::some(&self.strategic),
            operational: self.operational.split([',', ';']).filter_map(fields::some).collect(),
            ground: both(&self.ground_fr, &self.ground_nl),
            function: self.function.trim().to_owned(),
            situation: both(&self.situation_fr, &self.situation_nl),
            planning: both(&self.planning_fr, &self.planning_nl),
        })
    }
}

/// `POST /registers/agenda`.
pub(crate) async fn enter(posted: Posted<Desk, InstrumentForm, ()>) -> Answer {
    let Posted { shell, desk, reader, who, form, .. } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "register.keep", &Resource::service())?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let id: Id<kind::Matter> = shell.ids().next();
        let receipt =
            at.ask(&who, &form.meta, EnterInstrument { id, instrument: value.instrument()? }).await?;
        // A repeat of the form is answered with the instrument that it made the first time.
        Ok::<_, Fault>((receipt.entries.first().and_then(|e| e.matter).unwrap_or(id), receipt))
    };
    match outcome.await {
        Ok((id, receipt)) => {
            let line = kept(&at, &who, id)?;
            let path = format!("registers/agenda/{id}");
            Ok(shell.done(&reader, &at.done("registers-done-entered", &line.row.number, &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(form_page(&at, None, form))),
    }
}

/// `GET /registers/agenda/{id}/change`.
pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let line = kept(&at, &who, id)?;
    let form = again(&line.row.instrument).as_shown();
    shell.draw(&reader, &form_page(&at, Some(&line), form)).answer()
}

/// An instrument back in the fields of the form.
fn again(one: &Instrument) -> Typed {
    let mut form = Typed::default()
        .with("year", one.year.to_string())
        .with("sort", &one.sort)
        .with("function", &one.function)
        .with("strategic", one.strategic.clone().unwrap_or_default())
        .with("operational", one.operational.join(", "));
    for (name, text) in [
        ("names", &one.names),
        ("description", &one.description),
        ("occasion", &one.occasion),
        ("purpose", &one.purpose),
        ("ground", &one.ground),
        ("situation", &one.situation),
        ("planning", &one.planning),
    ] {
        form = fill(form, name, text);
    }
    form
}

/// `POST /registers/agenda/{id}/change`.
pub(crate) async fn change(posted: Posted<Desk, InstrumentForm>) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let line = kept(&at, &who, id)?;
    let stands = again(&line.row.instrument);
    let amended = form.amends(Some(id), stands, line.row.changed_seq).saying(|f, v| word(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        let rule = ChangeInstrument { id, instrument: value.instrument()?, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("registers/agenda/{id}");
            Ok(shell.done(&reader, &at.done("registers-done", &line.row.number, &path, receipt)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| Ok(form_page(&at, Some(&line), form)))
        }
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let all = match field {
        "sort" => choices(&at.desk.catalogue.instruments, at.reader.lang),
        "function" => at.desk.functions(at.reader.lang),
        _ => return None,
    };
    all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name)
}
