//! The equal-opportunity test of something: filled in by criterion or exempt with a reason, looked at by somebody else.

use kernel::{Id, Lang, Refusal, Text, Timestamp, kind};
use registers::catalogue::{Coded, Standing};
use registers::command::{HandInTest, JudgeTest, WriteTest};
use registers::read::{self, TestRow};
use registers::test::{Effect, Finding, Stage, Test};
use registers::{Facts, Rule};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, CommandMeta, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::{At, fill};
use crate::desk::Desk;
use crate::sheet::verdict;
use crate::show::{NOON, Said, TurnShow, Two};

/// A criterion with what is found.
#[derive(Debug, Clone, Serialize)]
struct CriterionShow {
    code: String,
    names: Text,
    source: Option<String>,
    verified: bool,
    effect: Option<&'static str>,
    tone: &'static str,
    words: Option<Two>,
    mitigation: Option<Two>,
}

impl CriterionShow {
    fn of(criterion: &Coded, test: Option<&Test>) -> Self {
        let found = test.and_then(|t| t.findings.iter().find(|f| f.criterion == criterion.code));
        Self {
            code: criterion.code.clone(),
            names: criterion.names.clone(),
            source: criterion.source.clone(),
            verified: criterion.status == Standing::Verified,
            effect: found.map(|f| f.effect.code()),
            tone: found.map_or("", |f| tone(f.effect)),
            words: found.and_then(|f| Two::any(&f.words)),
            mitigation: found.and_then(|f| Two::any(&f.mitigation)),
        }
    }
    fn sample(effect: Option<Effect>) -> Self {
        Self {
            code: "gender".into(),
            names: Text::three("Genre <b>", "Gender", "Gender"),
            source: effect.map(|_| "test.equal.brussels <b>".into()),
            verified: effect.is_some(),
            effect: effect.map(Effect::code),
            tone: effect.map_or("", tone),
            words: effect.map(|_| Two::sample(false)),
            mitigation: effect.filter(|e| *e == Effect::Negative).map(|_| Two::sample(true)),
        }
    }
}

const fn tone(effect: Effect) -> &'static str {
    match effect {
        Effect::Positive => "ok",
        Effect::Neutral => "",
        Effect::Negative => "crit",
        Effect::Unknown => "warn",
    }
}

#[derive(Serialize)]
pub(crate) struct EqualPage {
    about: String,
    /// What it is about: name and address without language.
    label: (String, String),
    stage: Option<&'static str>,
    exempt: Option<Two>,
    criteria: Vec<CriterionShow>,
    words: Option<Said>,
    authors: Vec<String>,
    changed_at: Option<Timestamp>,
    function: Option<Text>,
    seq: Option<i64>,
    turns: Vec<TurnShow>,
    basis: Option<(Text, String, bool)>,
    effects: Vec<&'static str>,
    may_write: bool,
    may_hand_in: bool,
    may_judge: bool,
    own: bool,
    act: String,
    form: Typed,
    blank: Typed,
}

impl Page for EqualPage {
    const TEMPLATE: &'static str = "registers/equal.html";
    const ROOM: &'static str = "follow-up";
    fn samples() -> Vec<Self> {
        let page = |stage: Option<Stage>, exempt: bool, may: bool| {
            let mut form = Typed::default().with("owed", "exempt");
            form.put_error(Some("words-gender"), "…".into());
            Self {
                about: "x".into(),
                label: ("RA-26-0001 <b>".into(), "registers/agenda/x".into()),
                stage: stage.map(Stage::code),
                exempt: exempt.then(|| Two::sample(false)),
                criteria: std::iter::once(None)
                    .chain(Effect::ALL.iter().copied().map(Some))
                    .map(CriterionShow::sample)
                    .collect(),
                words: stage.map(|_| Said::sample("opnieuw <b>")),
                authors: stage.map(|_| "C. Delvaux <b>".into()).into_iter().collect(),
                changed_at: stage.map(|_| NOON),
                function: stage.map(|_| Text::both("Secrétariat", "Secretariaat")),
                seq: stage.map(|_| 9),
                turns: TurnShow::samples(),
                basis: may.then(|| (Text::both("ordonnance <b>", "ordonnantie"), "L793".into(), true)),
                effects: effects(),
                may_write: may && stage != Some(Stage::HandedIn),
                may_hand_in: may && stage == Some(Stage::Draft),
                may_judge: may && stage == Some(Stage::HandedIn) && !exempt,
                own: exempt,
                act: if may { "write".into() } else { String::new() },
                form,
                blank: Typed::default(),
            }
        };
        let mut all = vec![page(None, false, true), page(None, false, false)];
        for stage in Stage::ALL {
            all.extend([
                page(Some(*stage), false, true),
                page(Some(*stage), true, true),
                page(Some(*stage), true, false),
            ]);
        }
        all
    }
}

fn effects() -> Vec<&'static str> {
    Effect::ALL.iter().map(|e| e.code()).collect()
}

/// What the test is about, for whoever may read that: name and address, and what guards it.
fn about(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    id: Id<kind::Matter>,
) -> Result<((String, String), kernel::Resource), Fault> {
    let label = at.named(read, who, id)?.ok_or_else(Fault::not_found)?;
    Ok((label, at.guarded(read, id)?.ok_or_else(Fault::not_found)?))
}

/// `GET /registers/test/{about}`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", None)?;
    shell.draw(&reader, &page).topics("registers").answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &str,
    form: Option<Typed>,
) -> Result<EqualPage, Fault> {
    at.shell.read(at.reader, |read| {
        let (label, on) = about(at, who, read, id)?;
        let row = read::test(read, &at.desk.eye(who.actor()), id)?;
        let (catalogue, names) = (&at.desk.catalogue, at.desk.post.names());
        let stage = row.as_ref().map(|r| r.stage);
        let own = row.as_ref().is_some_and(|r| r.authors.contains(&who.actor().person));
        let keeps = at.may(who, "register.keep", &on);
        let test = row.as_ref().map(|r| &r.test);
        let history = row.as_ref().map(|r| read::turns(read, r.id, 40)).transpose()?.unwrap_or_default();
        let terms = catalogue.test.as_ref();
        Ok(EqualPage {
            about: id.to_string(),
            label,
            stage: stage.map(Stage::code),
            exempt: test.and_then(|t| t.exempt.as_ref()).map(Two::of),
            criteria: catalogue.criteria.iter().map(|c| CriterionShow::of(c, test)).collect(),
            words: row.as_ref().and_then(|r| r.words.as_ref()).map(Said::of),
            authors: row
                .iter()
                .flat_map(|r| &r.authors)
                .filter_map(|id| (at.desk.post.person)(*id))
                .collect(),
            changed_at: row.as_ref().map(|r| r.changed_at),
            function: row.as_ref().map(|r| names.function(&r.changed_function)),
            seq: row.as_ref().map(|r| r.changed_seq),
            turns: history.iter().map(|t| TurnShow::of(t, at)).collect(),
            basis: terms.map(|t| (t.basis.clone(), t.source.clone(), t.status == Standing::Verified)),
            effects: effects(),
            may_write: keeps && stage != Some(Stage::HandedIn),
            may_hand_in: keeps && stage == Some(Stage::Draft),
            may_judge: stage == Some(Stage::HandedIn) && !own && at.may(who, "register.approve", &on),
            own,
            act: act.to_owned(),
            form: form.unwrap_or_else(|| typed(row.as_ref()).as_shown()),
            blank: Typed::default(),
        })
    })
}

/// The test as its form takes it back.
fn typed(row: Option<&TestRow>) -> Typed {
    let Some(test) = row.map(|r| &r.test) else { return Typed::default().with("owed", "owed") };
    let mut form = Typed::default().with("owed", if test.exempt.is_some() { "exempt" } else { "owed" });
    form = fill(form, "exempt", test.exempt.as_ref().unwrap_or(&Text::default()));
    for finding in &test.findings {
        let code = &finding.criterion;
        form = form.with(&format!("effect-{code}"), finding.effect.code());
        form = fill(form, &format!("words-{code}"), &finding.words);
        form = fill(form, &format!("mitigation-{code}"), &finding.mitigation);
    }
    form
}

/// What was typed: fields with the codes of the profile in their names.
fn read_form(form: &Typed, criteria: &[String]) -> Result<Test, Refusal> {
    let both = |name: &str| {
        fields::both(form.get(&format!("{name}-{}", Lang::Fr)), form.get(&format!("{name}-{}", Lang::Nl)))
    };
    let exempt = (form.get("owed") == "exempt").then(|| both("exempt"));
    let mut findings = Vec::new();
    for code in criteria {
        let effect =
            fields::code(&format!("effect-{code}"), form.get(&format!("effect-{code}")), Effect::of)?;
        if let Some(effect) = effect {
            findings.push(Finding {
                criterion: code.clone(),
                effect,
                words: both(&format!("words-{code}")),
                mitigation: both(&format!("mitigation-{code}")),
            });
        }
    }
    if exempt.as_ref().is_some_and(|text| *text == Text::default()) {
        return Err(Refusal::missing("exempt-fr"));
    }
    Ok(Test { exempt, findings })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EqualForm {
    verdict: String,
    words: String,
}

/// Takes one of the forms of the page of a test.
async fn take<R: Rule<Facts = Facts> + 'static>(
    posted: Posted<Desk, EqualForm>,
    (act, power): (&'static str, &'static str),
    rule: impl FnOnce(&At<'_>, &EqualForm, &CommandMeta) -> Result<R, Fault>,
) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (label, on) = shell.live().read(|read| about(&at, &who, read, id))?;
    shell.permit(&who, power, &on)?;
    let name = label.0.clone();
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(&who, &form.meta, rule(&at, value, &form.meta)?).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(
            &reader,
            &at.done(&format!("registers-done-test-{act}"), &name, &format!("registers/test/{id}"), receipt),
        )),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            let mut page = load(&at, &who, id, act, None)?;
            // The words of the test stay as they are; what is wrong stands above them.
            page.form.error = form.error;
            page.form.errors = form.errors;
            page.blank.values = form.values;
            Ok(page)
        }),
    }
}

/// `POST /registers/test/{about}`.
pub(crate) async fn write(posted: Posted<Desk, EqualForm>) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let ((label, _), on) = shell.live().read(|read| about(&at, &who, read, id))?;
    shell.permit(&who, "register.keep", &on)?;
    let name = label.clone();
    let row = shell.live().read(|read| read::test(read, &desk.eye(who.actor()), id))?;
    let seq = row.as_ref().map_or(0, |row| row.changed_seq);
    let amended = form
        .amends(row.as_ref().map(|row| row.id), typed(row.as_ref()), seq)
        .saying(|field, value| word(&at, field, value));
    let outcome = async {
        amended.value()?;
        let test = read_form(&amended.typed, &(desk.facts)().criteria)?;
        let rule = WriteTest { about: id, on, label, test, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("registers/test/{id}");
            Ok(shell.done(&reader, &at.done("registers-done-test-write", &name, &path, receipt)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| load(&at, &who, id, "write", Some(form)))
        }
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let prefix = match field {
        "owed" => "registers-owes-",
        _ if field.starts_with("effect-") => "registers-effect-",
        _ => return None,
    };
    Some(at.shell.texts().plain(at.reader.lang, &format!("{prefix}{code}")))
}

/// `POST /registers/test/{about}/hand-in`.
pub(crate) async fn hand_in(posted: Posted<Desk, EqualForm>) -> Answer {
    let about = posted.id;
    take(posted, ("hand-in", "register.keep"), |_, _, meta| Ok(HandInTest { about, based_on: meta.based_on }))
        .await
}

/// `POST /registers/test/{about}/judge`.
pub(crate) async fn judge(posted: Posted<Desk, EqualForm>) -> Answer {
    let (about, lang) = (posted.id, posted.reader.lang);
    take(posted, ("judge", "register.approve"), |_, value, meta| {
        let (verdict, words) = (verdict(&value.verdict)?, fields::words(&value.words, lang));
        Ok(JudgeTest { about, verdict, words, based_on: meta.based_on })
    })
    .await
}
