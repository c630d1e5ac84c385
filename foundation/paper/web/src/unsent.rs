//! What has not left this browser: the page on which its owner sees it, and on which somebody who may releases it by name. The
//! content itself never comes here before it is sent: the browser keeps it under its owner's key.

use axum::Json;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, Words, kind};
use paper::command::{ExportUnsent, OpenUnsent, ReleaseUnsent, SeeReleases};
use paper::read::{self, ReleaseRow};
use paper::{Ask, Facts, Rule};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Receipt;
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who, fields};

use crate::desk::Desk;
use crate::explain::explained;

/// How many releases are listed.
const LISTED: i64 = 30;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReleaseShow {
    author: String,
    captured_at: Timestamp,
    at: Timestamp,
    by: String,
    function: Text,
    reason: Words,
    entry: Option<i64>,
}

impl ReleaseShow {
    fn of(desk: &Desk, row: &ReleaseRow) -> Self {
        Self {
            author: desk.name(row.author),
            captured_at: row.captured_at,
            at: row.at,
            by: desk.name(row.by.0),
            function: desk.function(&row.by.1),
            reason: row.reason.clone(),
            entry: row.entry,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct UnsentPage {
    may_release: bool,
    /// What was released of the reader's own, and they have not said that they know.
    own: Vec<ReleaseShow>,
    /// Up to which entry.
    until: i64,
    released: Vec<ReleaseShow>,
    form: Typed,
}

impl Page for UnsentPage {
    const TEMPLATE: &'static str = "paper/unsent.html";
    const ROOM: &'static str = "paper";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let release = |entry| ReleaseShow {
            author: "C. Delvaux (fictif)".into(),
            captured_at: at,
            at,
            by: "A. Peeters <b>".into(),
            function: Text::three("Veille", "Wacht", "Watch"),
            reason: Words::new(kernel::Lang::Nl, "afgelost"),
            entry,
        };
        let page = |may_release, own: Vec<ReleaseShow>| Self {
            may_release,
            until: 12,
            released: own.clone(),
            own,
            form: Typed::default(),
        };
        vec![page(false, Vec::new()), page(true, vec![release(None), release(Some(31))])]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let page = page(&shell, &desk, &reader, &who)?;
    shell.draw(&reader, &page).answer()
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who) -> Result<UnsentPage, Fault> {
    let may_release = reader.as_of.is_none() && desk.post.may(who.actor(), "unsent.release");
    shell.read(reader, |read| {
        let own = read::unseen(read, who.actor().person)?;
        let all = if may_release { read::released(read, LISTED)? } else { Vec::new() };
        Ok(UnsentPage {
            may_release,
            until: own.last().map_or(0, |r| r.seq),
            own: own.iter().map(|r| ReleaseShow::of(desk, r)).collect(),
            released: all.iter().map(|r| ReleaseShow::of(desk, r)).collect(),
            form: Typed::default(),
        })
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct UnsentForm {
    author: String,
    count: String,
    from: String,
    until: String,
    reason: String,
    /// The command that is released.
    released: String,
    mandate: String,
    hash: String,
    seen: String,
}

impl UnsentForm {
    fn author(&self) -> Result<Id<kind::Person>, Refusal> {
        fields::code("author", &self.author, |t| t.parse().ok())?.ok_or_else(|| Refusal::missing("author"))
    }
    fn count(&self) -> Result<i64, Refusal> {
        Ok(fields::whole("count", &self.count)?.unwrap_or(0))
    }
    fn reason(&self, lang: Lang) -> Words {
        Words::new(lang, self.reason.trim())
    }
}

fn moment(field: &str, text: &str) -> Result<Timestamp, Refusal> {
    let wrong = || Refusal::unknown_code(field, text);
    text.parse::<jiff::Timestamp>().map(Timestamp::from_jiff).map_err(|_| wrong())
}

type Sent = Posted<Desk, UnsentForm, ()>;

/// What this page's form asks for is written down.
async fn ask<R: Rule<Facts = Facts> + 'static>(
    sent: &Sent,
    rule: impl FnOnce(&UnsentForm) -> Result<R, Refusal>,
) -> Result<Receipt, Fault> {
    let asked = async {
        fields::present(&sent.reader)?;
        let rule = rule(sent.value()?)?;
        let facts = sent.desk.facts();
        sent.shell.submit(&sent.who, &sent.form.meta, Ask { rule, facts }).await
    };
    asked.await.map_err(|fault| explained(&sent.shell, &sent.desk, &sent.reader, fault))
}

/// The page again, with what was typed and why it was refused.
fn back(sent: Sent, fault: Fault) -> Answer {
    let Posted { shell, desk, reader, who, form, .. } = sent;
    shell.refill(&reader, fault, form.typed, |form| {
        Ok(UnsentPage { form, ..page(&shell, &desk, &reader, &who)? })
    })
}

/// One act of this page from its form to its answer: this sentence says that it is done.
async fn answered<R: Rule<Facts = Facts> + 'static>(
    sent: Sent,
    rule: impl FnOnce(&UnsentForm) -> Result<R, Refusal>,
    done: &str,
) -> Answer {
    match ask(&sent, rule).await {
        Ok(receipt) => {
            let message = sent.shell.texts().plain(sent.reader.lang, done);
            let location = Some(sent.reader.url("unsent"));
            let done = Done { receipt: Some(receipt), number: None, message, location };
            Ok(sent.shell.done(&sent.reader, &done))
        }
        Err(fault) => back(sent, fault),
    }
}

/// Only who may release sees anything of another's.
fn may_release(sent: &Sent) -> Result<Lang, Fault> {
    sent.shell.permit(&sent.who, "unsent.release", &Resource::service())?;
    Ok(sent.reader.lang)
}

/// Opens what another person has not sent: the answer is the key under which the browser keeps it.
pub(crate) async fn open(sent: Sent) -> Answer {
    let lang = may_release(&sent)?;
    let rule = |value: &UnsentForm| {
        Ok(OpenUnsent {
            author: value.author()?,
            count: value.count()?,
            from: moment("from", &value.from)?,
            until: moment("until", &value.until)?,
            reason: value.reason(lang),
        })
    };
    match ask(&sent, rule).await {
        Ok(_) => {
            let key = STANDARD.encode((sent.desk.seal)(sent.value()?.author()?));
            let cache = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
            Ok((cache, Json(json!({ "key": key }))).into_response())
        }
        Err(fault) => back(sent, fault),
    }
}

/// Releases one thing by name.
pub(crate) async fn release(sent: Sent) -> Answer {
    let lang = may_release(&sent)?;
    let rule = |value: &UnsentForm| {
        let command = fields::code("released", &value.released, |t| t.parse().ok())?;
        Ok(ReleaseUnsent {
            command: command.ok_or_else(|| Refusal::missing("released"))?,
            author: value.author()?,
            captured_at: moment("from", &value.from)?,
            mandate: fields::code("mandate", &value.mandate, |t| t.parse().ok())?,
            reason: value.reason(lang),
        })
    };
    answered(sent, rule, "paper-done-released").await
}

/// Notes that what a person has not sent was taken away as a sealed file.
pub(crate) async fn export(sent: Sent) -> Answer {
    let lang = may_release(&sent)?;
    let rule = |value: &UnsentForm| {
        Ok(ExportUnsent {
            author: value.author()?,
            count: value.count()?,
            hash: value.hash.clone(),
            reason: value.reason(lang),
        })
    };
    answered(sent, rule, "paper-done-exported").await
}

/// The author knows now what was released in their name.
pub(crate) async fn seen(sent: Sent) -> Answer {
    let rule =
        |value: &UnsentForm| Ok(SeeReleases { until: fields::whole("seen", &value.seen)?.unwrap_or(0) });
    answered(sent, rule, "paper-done-seen").await
}
