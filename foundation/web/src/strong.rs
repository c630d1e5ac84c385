//! Acts with effect outside ask the person to prove themselves right before: a passkey or a code, the password alone only where
//! there is nothing else. What was typed travels with the question and is sent with the answer, so nothing is lost and nothing
//! is kept here.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use kernel::Refusal;
use serde::Serialize;

use crate::form::{CommandForm, Typed};
use crate::pages::Page;
use crate::session::{Means, Stepped};
use crate::{Fault, Reader, Shell, Who, blocking};

/// A proof that is asked for before an act, with everything that the act's form held.
#[derive(Debug)]
pub struct Asked {
    /// Text key of what it is asked for: "confirming a mandate".
    purpose: &'static str,
    /// What was typed.
    values: BTreeMap<String, Vec<String>>,
    /// Files came along, and have to be chosen again.
    files: bool,
    /// Why the proof that was given is not accepted.
    refusal: Option<Refusal>,
}

/// The page that asks.
#[derive(Serialize)]
pub(crate) struct StepUpPage {
    /// Where the act's form is sent.
    action: String,
    purpose: &'static str,
    /// Fields of the act's form with their values.
    fields: Vec<(String, String)>,
    files: bool,
    means: Means,
    form: Typed,
}

impl Page for StepUpPage {
    const TEMPLATE: &'static str = "step-up.html";
    fn samples() -> Vec<Self> {
        let page = |means, files, form| Self {
            action: "/fr/mandates/1/confirm".to_owned(),
            purpose: "step-up-for-erasing",
            fields: vec![("reason".to_owned(), "<b>\"1\"".to_owned())],
            files,
            means,
            form,
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("step_up_code"), "…".to_owned());
        vec![
            page(Means { passkey: true, code: true, password: false }, false, wrong),
            page(Means { passkey: false, code: false, password: true }, true, Typed::default()),
            page(Means::default(), false, Typed::default()),
        ]
    }
}

impl Shell {
    /// The person, once they have proved themselves for this act; commands submitted for the answer carry that into the record.
    ///
    /// One line before [`Shell::submit`]: `let who = shell.strong(&reader, who, &form, "step-up-for-…")?;` and the browser is
    /// led through the question and back with everything that was typed. `purpose` is a text key: what is about to be done,
    /// as a noun. A form that the outbox sends is told 403, and goes the plain way by itself where somebody waits for the answer; what had
    /// waited for a connection stays in the list of what is unsent until its author opens it.
    ///
    /// # Errors
    /// [`Fault::StepUp`], which becomes the page that asks; the storage's.
    pub fn strong<T>(
        &self,
        reader: &Reader,
        mut who: Who,
        form: &CommandForm<T>,
        purpose: &'static str,
    ) -> Result<Who, Fault> {
        // A machine proves itself with each request, a role of the demonstration has nothing to prove with.
        if who.0.assurance.exempt {
            return Ok(who);
        }
        let asked = |refusal| {
            Fault::StepUp(Box::new(Asked {
                purpose,
                values: form.typed.values.clone(),
                files: !form.files.is_empty(),
                refusal,
            }))
        };
        let token = reader.token.as_deref().ok_or(Fault::SignIn)?;
        let proved = match &form.meta.proof {
            Some(proof) => match blocking(|| self.0.sessions.prove(token, proof, &reader.source)) {
                Ok(proved) => proved,
                Err(Fault::Refused(refusal)) => return Err(asked(Some(refusal))),
                Err(other) => return Err(other),
            },
            None if who.0.assurance.fresh(self.now()) => {
                who.0.assurance.proved.clone().ok_or_else(|| asked(None))?
            }
            None => return Err(asked(None)),
        };
        let (by, at) = proved;
        who.0.assurance.stepped = Some(Stepped { by, at, purpose });
        Ok(who)
    }

    /// The same where only some acts of a form ask for it: without a purpose the person is taken as they are.
    ///
    /// # Errors
    /// As [`Shell::strong`].
    pub fn strong_for<T>(
        &self,
        reader: &Reader,
        who: &Who,
        form: &CommandForm<T>,
        purpose: Option<&'static str>,
    ) -> Result<Who, Fault> {
        purpose.map_or_else(|| Ok(who.clone()), |purpose| self.strong(reader, who.clone(), form, purpose))
    }
}

impl Shell {
    /// The page that asks for a proof, where nothing was typed before: it is sent to the address at which it stands.
    #[must_use]
    pub fn ask_proof(&self, reader: &Reader, purpose: &'static str) -> Response {
        let asked = Asked { purpose, values: BTreeMap::new(), files: false, refusal: None };
        let mut answer = asked.page(self, reader);
        *answer.status_mut() = axum::http::StatusCode::OK;
        answer
    }
}

impl Asked {
    /// Draws the page for a browser.
    pub(crate) fn page(&self, shell: &Shell, reader: &Reader) -> Response {
        let means = match &reader.token {
            Some(token) => blocking(|| shell.0.sessions.means(token, &reader.host)),
            None => Err(Fault::SignIn),
        };
        let means = match means {
            Ok(means) => means,
            Err(e) => {
                tracing::error!(reference = %reader.reference, error = %e, "what to prove oneself with is not known");
                Means::default()
            }
        };
        let mut form = Typed::default();
        if let Some(refusal) = &self.refusal {
            form.put_error(refusal.field.as_deref(), shell.sentence(reader.lang, refusal));
        }
        let mut fields: Vec<(String, String)> = self
            .values
            .iter()
            .flat_map(|(name, all)| all.iter().map(|v| (name.clone(), v.clone())))
            .collect();
        // With an id of its own the act is done once, however often the answer is sent.
        if !fields.iter().any(|(name, value)| name == "command_id" && !value.is_empty()) {
            fields.retain(|(name, _)| name != "command_id");
            let id: kernel::Id<kernel::kind::Command> = shell.ids().next();
            fields.push(("command_id".to_owned(), id.to_string()));
        }
        let (action, purpose) = (reader.url(&reader.rest), self.purpose);
        let page = StepUpPage { action, purpose, fields, files: self.files, means, form };
        let status = axum::http::StatusCode::FORBIDDEN;
        shell.draw(reader, &page).bare().status(status).answer().unwrap_or_else(|_| status.into_response())
    }
}
