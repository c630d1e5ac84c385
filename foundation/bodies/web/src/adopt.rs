//! The body approves the minutes of an earlier session; and the public part of approved minutes is published.

use bodies::command::{AdoptMinutes, IssuePublicPart, OpenItem, WithdrawPublicPart};
use bodies::event::PublicFile;
use bodies::read::{self, PublicPart, SessionRow};
use bodies::session::Adoption;
use kernel::{Id, Lang, Refusal, Words, kind};
use serde::Deserialize;
use store::BlobError;
use web::{Answer, Fault, Posted, blocking, fields};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::late::when;
use crate::minutes::told;
use crate::pdf;
use crate::session::{take, there};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AdoptForm {
    /// `tacit` or `vote`.
    how: String,
    /// When, where the session is over.
    stated: String,
}

/// `POST /sessions/{id}/items/{item}/adopt`.
pub(crate) async fn adopt(sent: Posted<Desk, AdoptForm, (Id<kind::Matter>, Id<kind::Matter>)>) -> Answer {
    let (id, item) = sent.id;
    take(sent, id, ("adopt", "body-minutes-adopted-done"), |at, sent| {
        let value = sent.value()?;
        let how = fields::code("how", &value.how, Adoption::of)?.ok_or_else(|| Refusal::missing("how"))?;
        Ok(AdoptMinutes { session: id, item, how, stated: when(at, sent, id, &value.stated)? })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

/// `POST /sessions/{id}/minutes/publish`: the documents are made first, from what is public now; the entry names them by their hash.
pub(crate) async fn publish(sent: Posted<Desk, Nothing>) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        there(&at, &sent.who, sent.id)?;
        let eye = at.desk.eye(sent.who.actor());
        let (row, part) = at.shell.live().read(|read| {
            let row = read::session(read, &eye, sent.id)?.ok_or_else(Fault::not_found)?;
            let part = read::public_part(read, &row)?;
            Ok::<_, Fault>((row, part))
        })?;
        let part = part.ok_or_else(|| Refusal::conflict("refusal-body-nothing-public"))?;
        if part.parts.is_empty() && part.decisions.is_empty() {
            return Err(Refusal::conflict("refusal-body-nothing-public").into());
        }
        let who = at.shell.strong(at.reader, sent.who.clone(), &sent.form, "body-step-up-publish")?;
        let files = documents(&at, &row, &part).await?;
        let based_on = Some(row.changed_seq);
        let rule = IssuePublicPart { session: sent.id, version: part.version, files, based_on };
        ask(&at, &who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    told(&at, &sent.who, sent.id, outcome, "body-public-issued", sent.form.typed.clone())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PublicForm {
    /// Something where the point is to be public.
    public: String,
    words: String,
}

/// `POST /sessions/{id}/items/{item}/public`: a point of a session that is over is public, or no longer.
pub(crate) async fn open_item(
    sent: Posted<Desk, PublicForm, (Id<kind::Matter>, Id<kind::Matter>)>,
) -> Answer {
    let (at, (session, item)) = (At::of(&sent), sent.id);
    let outcome = async {
        there(&at, &sent.who, session)?;
        let public = !sent.value()?.public.is_empty();
        ask(&at, &sent.who, &sent.form.meta, OpenItem { session, item, public }).await
    };
    let outcome = outcome.await;
    told(&at, &sent.who, session, outcome, "body-public-point-done", sent.form.typed.clone())
}

/// `POST /sessions/{id}/minutes/unpublish`: what was published is taken back, with a reason that everybody reads.
pub(crate) async fn unpublish(sent: Posted<Desk, PublicForm>) -> Answer {
    let (at, session) = (At::of(&sent), sent.id);
    let outcome = async {
        there(&at, &sent.who, session)?;
        let words = Words::new(at.reader.lang, sent.value()?.words.trim());
        ask(&at, &sent.who, &sent.form.meta, WithdrawPublicPart { session, words }).await
    };
    let outcome = outcome.await;
    told(&at, &sent.who, session, outcome, "body-public-withdrawn-done", sent.form.typed.clone())
}

/// The document in each official language, stored.
async fn documents(at: &At<'_>, row: &SessionRow, part: &PublicPart) -> Result<Vec<PublicFile>, Fault> {
    let mut files = Vec::new();
    for lang in [Lang::Fr, Lang::Nl] {
        let pack = pdf::public(at, row, part, lang)?;
        let bytes = pdf::print(at.desk, pack).await?;
        let name = format!("{}-{}-{lang}.pdf", row.id, part.version);
        let blob = blocking(|| at.desk.blobs.put(&name, &mut bytes.as_slice())).map_err(|e| match e {
            BlobError::Store(e) => e.into(),
            other => Fault::internal(other),
        })?;
        files.push(PublicFile { lang, blob: blob.id(), hash: blob.hash });
    }
    Ok(files)
}
