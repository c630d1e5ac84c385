//! Creating a body that no profile has, and changing it.

use bodies::body::{Body, Log, Quorum, Role};
use bodies::command::{ChangeBody, CreateBody};
use bodies::read;
use kernel::{Id, Refusal, Resource, Text, kind};
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::plan::RhythmShow;
use web::fields;

#[derive(Debug, Serialize)]
pub(crate) struct BodyFormPage {
    /// Its code, when it is changed.
    code: Option<String>,
    functions: Vec<(String, String)>,
    based_on: Option<i64>,
    form: Typed,
}

impl Page for BodyFormPage {
    const TEMPLATE: &'static str = "bodies/body-form.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let functions = || vec![("head".to_owned(), "High official".to_owned())];
        let mut wrong = Typed::default().with("members", "head").with("quorum", "least");
        wrong.put_error(Some("source"), "…".to_owned());
        let blank = Self { code: None, functions: functions(), based_on: None, form: Typed::default() };
        vec![blank, Self { code: Some("x".into()), functions: functions(), based_on: Some(7), form: wrong }]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct BodyForm {
    names_fr: String,
    names_nl: String,
    names_en: String,
    short_fr: String,
    short_nl: String,
    role: String,
    chair: String,
    members: Vec<String>,
    log: String,
    rhythm: String,
    rhythm_n: String,
    quorum: String,
    quorum_n: String,
    needs_vote: String,
    source: String,
}

impl BodyForm {
    fn body(&self) -> Result<Body, Refusal> {
        let rhythm = RhythmShow::typed(&self.rhythm, &self.rhythm_n)?;
        let chair = fields::some(&self.chair);
        let source = self.source.trim().to_owned();
        let quorum = match self.quorum.trim() {
            "" => None,
            "more-than-half" => Some(Quorum::MoreThanHalf),
            "least" => {
                let n =
                    fields::whole("quorum-n", &self.quorum_n)?.ok_or_else(|| Refusal::missing("quorum-n"))?;
                let wrong = |_| Refusal::invalid("quorum-n", "refusal-number").with("value", n);
                Some(Quorum::Least(u32::try_from(n).map_err(wrong)?))
            }
            other => return Err(Refusal::unknown_code("quorum", other)),
        };
        Ok(Body {
            code: String::new(),
            names: Text { en: fields::some(&self.names_en), ..fields::both(&self.names_fr, &self.names_nl) },
            short: fields::both(&self.short_fr, &self.short_nl),
            role: fields::code("role", &self.role, Role::of)?,
            members: self.members.iter().filter(|m| chair.as_ref() != Some(m)).cloned().collect(),
            chair,
            rhythm,
            rhythm_source: rhythm.map(|_| source.clone()),
            quorum,
            needs_vote: !self.needs_vote.is_empty(),
            log: fields::code("log", &self.log, Log::of)?.unwrap_or(Log::Operational),
            source,
        })
    }
    /// The fields as they stand in a body.
    fn of(body: &Body) -> Typed {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        let mut form = Typed::default()
            .with("names-fr", text(&body.names.fr))
            .with("names-nl", text(&body.names.nl))
            .with("names-en", text(&body.names.en))
            .with("short-fr", text(&body.short.fr))
            .with("short-nl", text(&body.short.nl))
            .with("role", body.role.map_or("", Role::code))
            .with("chair", text(&body.chair))
            .with("log", body.log.code())
            .with("source", body.source.clone());
        for member in &body.members {
            form = form.with("members", member.clone());
        }
        if let Some(rhythm) = body.rhythm.map(RhythmShow::of) {
            form = form.with("rhythm", rhythm.code).with("rhythm-n", rhythm.n.to_string());
        }
        if body.needs_vote {
            form = form.with("needs-vote", "1");
        }
        match body.quorum {
            Some(Quorum::MoreThanHalf) => form.with("quorum", "more-than-half"),
            Some(Quorum::Least(n)) => form.with("quorum", "least").with("quorum-n", n.to_string()),
            None => form,
        }
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "body.convene", &Resource::service())?;
    let form = Typed::default().with("role", "convened").with("log", "operational");
    shell.draw(&reader, &page(&desk, &reader, None, form)).answer()
}

fn page(desk: &Desk, reader: &Reader, code: Option<(String, i64)>, form: Typed) -> BodyFormPage {
    let (code, based_on) = code.map_or((None, None), |(code, seq)| (Some(code), Some(seq)));
    let functions = crate::called::offered(&desk.names(), form.all("members"), reader.lang);
    BodyFormPage { code, functions, based_on, form }
}

pub(crate) async fn create(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, BodyForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        shell.permit(&who, "body.convene", &Resource::service())?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let body: Id<kind::Matter> = shell.ids().next();
        ask(&at, &who, &form.meta, CreateBody { body, content: value.body()? }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let code = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
            Ok(done(&at, receipt, &code.to_string(), "body-created"))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&desk, &reader, None, form))),
    }
}

fn done(at: &At<'_>, receipt: Receipt, code: &str, key: &str) -> axum::response::Response {
    let message = at.shell.texts().plain(at.reader.lang, key);
    let location = Some(at.reader.url(&format!("bodies/{code}")));
    at.shell.done(at.reader, &Done { receipt: Some(receipt), number: None, message, location })
}

/// The body, which a person created, with the journal number of its last change.
fn created(shell: &Shell, desk: &Desk, code: &str) -> Result<(Body, i64), Fault> {
    let facts = desk.facts();
    let row = shell.live().read(|read| Ok::<_, Fault>(read::body(read, &facts, code)?))?;
    let row = row.ok_or_else(Fault::not_found)?;
    let (_, seq) = row.created.ok_or_else(|| Refusal::conflict("refusal-body-of-profile"))?;
    Ok((row.body, seq))
}

pub(crate) async fn form(Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>) -> Answer {
    shell.permit(&who, "body.convene", &Resource::service())?;
    let (body, seq) = created(&shell, &desk, &code)?;
    let page = page(&desk, &reader, Some((code, seq)), BodyForm::of(&body).as_shown());
    shell.draw(&reader, &page).answer()
}

pub(crate) async fn change(
    Posted { shell, desk, reader, who, id: code, form }: Posted<Desk, BodyForm, String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "body.convene", &Resource::service())?;
    let (body, seq) = created(&shell, &desk, &code)?;
    let amended = form.amends(None, BodyForm::of(&body), seq).saying(|field, code| word(&at, field, code));
    let outcome = async {
        let (content, based_on) = (amended.value()?.body()?, form.meta.based_on);
        ask(&at, &who, &form.meta, ChangeBody { code: code.clone(), content, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => Ok(done(&at, receipt, &code, "body-changed")),
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| {
            Ok(page(&desk, &reader, Some((code.clone(), seq)), form))
        }),
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let plain = |key: &str| Some(at.shell.texts().plain(at.reader.lang, key));
    let text = |key: &str| plain(&format!("{key}-{code}"));
    match field {
        "rhythm" if matches!(code, "minutes" | "months") => text("body-rhythm-every"),
        "rhythm" => text("body-rhythm"),
        "quorum" if code == "least" => plain("body-quorum-at-least"),
        "quorum" => text("body-quorum"),
        "needs-vote" => plain("body-needs-vote"),
        "role" => text("bodies-role"),
        "log" => text("body-log"),
        "chair" | "members" => Some(at.desk.names().function(code).show(at.reader.lang).to_owned()),
        _ => None,
    }
}
