//! What is done with an entry: points, states, actions, what is taken up, links.

use kernel::{Id, Refusal, kind};
use registers::command::{Link, NoteAction, TakeUp, TurnPoint, Unlink, WithdrawAction, WritePoint};
use registers::entry::{Action, Point, State, Status};
use registers::evidence::{Evidence, Sort};
use registers::{Facts, Rule};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use web::{Answer, CommandMeta, Fault, Posted, UploadedFile, Who, fields};

use crate::at::{At, day};
use crate::desk::Desk;
use crate::{entry, files, instrument, show};

type OfPoint = (Id<kind::Matter>, i64);

/// What a rule is made from.
struct Given<'a, F> {
    at: &'a At<'a>,
    who: &'a Who,
    value: &'a F,
    meta: &'a CommandMeta,
    files: &'a [UploadedFile],
}

/// Refuses whoever may not keep this entry.
fn permitted(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    let on = at.shell.live().read(|read| registers::read::resource(read, id))?;
    at.shell.permit(who, "register.keep", &on.ok_or_else(Fault::not_found)?)
}

/// Takes one of the forms of the page of an entry; `act` names it there.
async fn take<F, P, R>(
    posted: Posted<Desk, F, P>,
    id: Id<kind::Matter>,
    act: String,
    rule: impl FnOnce(&Given<'_, F>) -> Result<R, Fault>,
) -> Answer
where
    F: DeserializeOwned,
    P: DeserializeOwned + Send,
    R: Rule<Facts = Facts> + 'static,
{
    let Posted { shell, desk, reader, who, form, .. } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.entry(&who, id)?;
    permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let given = Given { at: &at, who: &who, value, meta: &form.meta, files: &form.files };
        at.ask(&who, &form.meta, rule(&given)?).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(shell
                .done(&reader, &at.done("registers-done", &row.number, &format!("registers/{id}"), receipt)))
        }
        Err(fault) => entry::again(&at, &who, id, &act, fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct PointForm {
    words_fr: String,
    words_nl: String,
    source: String,
    owner: String,
    ground_fr: String,
    ground_nl: String,
    due: String,
    target_fr: String,
    target_nl: String,
}

impl PointForm {
    fn point(&self) -> Result<Point, Refusal> {
        Ok(Point {
            words: fields::both(&self.words_fr, &self.words_nl),
            source: fields::some(&self.source),
            owner: fields::some(&self.owner),
            ground: fields::both(&self.ground_fr, &self.ground_nl),
            due: day("due", &self.due)?,
            target: fields::both(&self.target_fr, &self.target_nl),
        })
    }
}

pub(crate) async fn new_point(posted: Posted<Desk, PointForm>) -> Answer {
    let id = posted.id;
    take(posted, id, "new-point".to_owned(), |given| {
        Ok(WritePoint { entry: id, n: None, point: given.value.point()?, based_on: given.meta.based_on })
    })
    .await
}

pub(crate) async fn point(posted: Posted<Desk, PointForm, OfPoint>) -> Answer {
    let Posted { shell, desk, reader, who, id: (id, n), form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.entry(&who, id)?;
    permitted(&at, &who, id)?;
    let all = shell.live().read(|read| registers::read::points(read, id))?;
    let before = all.into_iter().find(|p| p.n == n).ok_or_else(Fault::not_found)?.point;
    let amended = form.amends(Some(id), show::typed(&before), row.changed_seq).saying(|field, value| {
        let owner = || desk.post.names().function(value).show(reader.lang).to_owned();
        if field == "owner" { Some(owner()) } else { instrument::local(&at, field, value) }
    });
    let outcome = async {
        let mut point = amended.value()?.point()?;
        // The form has two languages; what was said in English stays.
        point.words.en = before.words.en;
        point.target.en = before.target.en;
        point.ground.en = before.ground.en;
        let based_on = form.meta.based_on;
        at.ask(&who, &form.meta, WritePoint { entry: id, n: Some(n), point, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("registers/{id}");
            Ok(shell.done(&reader, &at.done("registers-done", &row.number, &path, receipt)))
        }
        Err(fault) => {
            let act = format!("point-{n}");
            shell.refill_amended(&reader, fault, amended, |form| entry::load(&at, &who, id, &act, form))
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct StateForm {
    state: String,
    on: String,
    words_fr: String,
    words_nl: String,
    evidence: String,
}

/// The matter whose page has this address, where it is one of this place that this person may see: its id ends the address.
fn matter_at(at: &At<'_>, who: &Who, text: &str) -> Result<Option<(Id<kind::Matter>, String)>, Fault> {
    let path = text.split(['?', '#']).next().unwrap_or(text);
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let Ok(id) = last.parse::<Id<kind::Matter>>() else { return Ok(None) };
    let page = at.shell.live().read(|read| at.named(read, who, id))?;
    Ok(page.map(|(name, _)| (id, name)))
}

/// Evidence as typed, a line each, and the files that came with it. The address of a page of this place is that page's matter.
fn evidence(at: &At<'_>, who: &Who, text: &str, uploaded: &[UploadedFile]) -> Result<Vec<Evidence>, Fault> {
    let mut all = Vec::new();
    for mut one in text.lines().filter_map(Evidence::typed) {
        if matches!(one.sort, Sort::Address | Sort::Matter)
            && let Some((id, name)) = matter_at(at, who, &one.value)?
        {
            one = Evidence { sort: Sort::Matter, value: id.to_string(), label: Some(name) };
        }
        all.push(one);
    }
    all.extend(files::keep(at, uploaded)?);
    Ok(all)
}

pub(crate) async fn state(posted: Posted<Desk, StateForm, OfPoint>) -> Answer {
    let (id, n) = posted.id;
    take(posted, id, format!("state-{n}"), |given| {
        let value = given.value;
        let state =
            fields::code("state", &value.state, State::of)?.ok_or_else(|| Refusal::missing("state"))?;
        let today = given.at.today().to_string();
        let status = Status {
            state,
            on: fields::some(&value.on).unwrap_or(today),
            words: fields::both(&value.words_fr, &value.words_nl),
            source: None,
            evidence: evidence(given.at, given.who, &value.evidence, given.files)?,
        };
        Ok(TurnPoint { entry: id, n, status, based_on: given.meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ActionForm {
    on: String,
    words_fr: String,
    words_nl: String,
    source: String,
    evidence: String,
}

pub(crate) async fn action(posted: Posted<Desk, ActionForm, OfPoint>) -> Answer {
    let (id, n) = posted.id;
    take(posted, id, format!("action-{n}"), |given| {
        let value = given.value;
        let action = Action {
            words: fields::both(&value.words_fr, &value.words_nl),
            on: fields::some(&value.on),
            source: fields::some(&value.source),
            evidence: evidence(given.at, given.who, &value.evidence, given.files)?,
        };
        Ok(NoteAction { entry: id, point: n, action })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    words: String,
}

pub(crate) async fn withdraw(posted: Posted<Desk, WordsForm, OfPoint>) -> Answer {
    let ((id, n), lang) = (posted.id, posted.reader.lang);
    take(posted, id, format!("withdraw-{n}"), |given| {
        let words = fields::words(&given.value.words, lang).ok_or_else(|| Refusal::missing("words"))?;
        Ok(WithdrawAction { entry: id, n, words })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TakeUpForm {
    words: String,
    to: String,
    due: String,
}

pub(crate) async fn take_up(posted: Posted<Desk, TakeUpForm, OfPoint>) -> Answer {
    let ((id, point), lang) = (posted.id, posted.reader.lang);
    take(posted, id, format!("take-up-{point}"), |given| {
        let value = given.value;
        Ok(TakeUp {
            entry: id,
            point,
            words: fields::words(&value.words, lang).ok_or_else(|| Refusal::missing("words"))?,
            to: value.to.trim().to_owned(),
            due: day("due", &value.due)?,
            commitment: given.at.shell.ids().next(),
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    measure: String,
    indicator: String,
    number: String,
}

pub(crate) async fn link(posted: Posted<Desk, LinkForm, OfPoint>) -> Answer {
    let (id, point) = posted.id;
    take(posted, id, format!("link-{point}"), |given| {
        let (at, who) = (given.at, given.who);
        let pasted =
            fields::some(&given.value.number).map(|text| matter_at(at, who, &text)).transpose()?.flatten();
        at.shell.live().read(|read| {
            let LinkForm { measure, indicator, number } = given.value;
            let chosen = fields::some(measure).or_else(|| fields::some(indicator));
            let target = match (chosen, fields::some(number)) {
                (Some(chosen), _) => chosen.parse().ok(),
                (None, Some(_)) if pasted.is_some() => pasted.map(|(id, _)| id),
                (None, Some(number)) => (at.desk.post.find)(read, who.actor(), &number)?,
                (None, None) => return Err(Refusal::missing("measure").into()),
            };
            let unknown = || -> Fault { Refusal::invalid("number", "refusal-registers-unknown").into() };
            let target = target.ok_or_else(unknown)?;
            let (sort, label) = entry::linked(at, who, read, target)?.ok_or_else(unknown)?;
            Ok(Link { entry: id, point, sort, target, label })
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct UnlinkForm {
    target: String,
}

pub(crate) async fn unlink(posted: Posted<Desk, UnlinkForm, OfPoint>) -> Answer {
    let (id, point) = posted.id;
    take(posted, id, format!("link-{point}"), |given| {
        let target = given.value.target.parse().map_err(|_| Refusal::not_found())?;
        Ok(Unlink { entry: id, point, target })
    })
    .await
}
