//! Forms: what was typed, whether or not it makes sense, so that a page can come back with everything still in it.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::{StatusCode, header};
use kernel::{Id, Kind, Refusal, Timestamp, kind};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::meanwhile::KNEW;
use crate::session::Proof;
use crate::{Fault, Shell, UploadedFile, blocking, upload};

/// Most bytes of a form without files.
pub const MAX_FORM: usize = 256 * 1024;
pub(crate) const MAX_FIELDS: usize = 500;
/// Most bytes that are read of one. A browser that is answered in the middle of sending may take it for a broken connection, and its
/// outbox would send the same again for ever.
const MAX_READ: usize = 16 * MAX_FORM;

/// What travels with every form that writes.
#[derive(Debug, Clone, Default)]
pub struct CommandMeta {
    /// Made by the browser at the first key, unique for ever. None without JavaScript: the server then makes one.
    pub command_id: Option<Id<kind::Command>>,
    /// Number of the entry up to which the person had seen things.
    pub based_on: Option<i64>,
    /// When it was typed, if it had to wait for a connection.
    pub captured_at: Option<Timestamp>,
    /// By whom it was typed then; must be the one who sends it.
    pub captured_person: Option<Id<kind::Person>>,
    /// Under which mandate it was typed then.
    pub captured_function: Option<String>,
    /// Whether a command of this identity was carried out before: it gets its first receipt, whatever stands there by now. Looked up
    /// for forms that say what they show.
    pub repeated: bool,
    /// With what the person proves themselves for this command, where it asks for that. Never among what was typed.
    pub proof: Option<Proof>,
}

/// What was typed and what is wrong with it, as the form macros want it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Typed {
    /// Values by field, as typed.
    pub values: BTreeMap<String, Vec<String>>,
    /// One sentence per field at fault.
    pub errors: BTreeMap<String, String>,
    /// A sentence that belongs to no field.
    pub error: Option<String>,
}

impl Typed {
    /// A form to begin with: these values.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.entry(field.to_owned()).or_default().push(value.into());
        self
    }
    /// The first value of a field, trimmed; empty when there is none.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.values.get(field).and_then(|v| v.first()).map_or("", |v| v.trim())
    }
    /// All values of a field.
    #[must_use]
    pub fn all(&self, field: &str) -> &[String] {
        self.values.get(field).map_or(&[], Vec::as_slice)
    }
    /// Whether anything is wrong.
    #[must_use]
    pub fn faulty(&self) -> bool {
        self.error.is_some() || !self.errors.is_empty()
    }
    /// Puts a sentence beside a field, or above all when there is none.
    pub fn put_error(&mut self, field: Option<&str>, sentence: String) {
        match field {
            Some(field) => drop(self.errors.insert(field.to_owned(), sentence)),
            None => self.error = Some(sentence),
        }
    }
}

/// A posted form. `value` is `T` or why it is not; `typed` is there in either case.
#[derive(Debug)]
pub struct CommandForm<T> {
    /// Identity and circumstances of the command.
    pub meta: CommandMeta,
    /// Everything that was typed.
    pub typed: Typed,
    /// The form as the handler wants it.
    pub value: Result<T, Refusal>,
    /// Files.
    pub files: Vec<UploadedFile>,
}

impl<T: DeserializeOwned> FromRequest<Shell> for CommandForm<T> {
    type Rejection = Fault;
    async fn from_request(mut request: Request, shell: &Shell) -> Result<Self, Fault> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
        if kind.starts_with("multipart/form-data") {
            let (pairs, files) = upload::parts(request, shell).await?;
            return Self::of(pairs, files)?.looked_up(shell);
        }
        DefaultBodyLimit::max(MAX_READ).apply(&mut request);
        let bytes = Bytes::from_request(request, shell).await.map_err(|e| {
            if e.status() == StatusCode::PAYLOAD_TOO_LARGE {
                too_large(MAX_FORM)
            } else {
                bad(&e.body_text())
            }
        })?;
        if bytes.len() > MAX_FORM {
            return Err(too_large(MAX_FORM));
        }
        Self::of(serde_html_form::from_bytes(&bytes).map_err(|e| bad(&e))?, Vec::new())?.looked_up(shell)
    }
}

impl<T: DeserializeOwned> CommandForm<T> {
    /// A form from its pairs.
    ///
    /// # Errors
    /// When there are too many fields, or the command's identity is not one.
    pub fn of(pairs: Vec<(String, String)>, files: Vec<UploadedFile>) -> Result<Self, Fault> {
        if pairs.len() > MAX_FIELDS {
            return Err(too_large(MAX_FIELDS));
        }
        let (proofs, pairs): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(name, _)| name.starts_with("step_up_"));
        // A CR LF comes from the form encoding, not from the person: what is kept and what is compared end lines alike.
        let pairs: Vec<(String, String)> =
            pairs.into_iter().map(|(name, value)| (name, value.replace("\r\n", "\n"))).collect();
        let typed = pairs.iter().fold(Typed::default(), |typed, (name, value)| typed.with(name, value));
        let meta = CommandMeta { proof: proof(proofs), ..meta(&typed)? };
        let encoded = serde_html_form::to_string(&pairs).map_err(Fault::internal)?;
        Ok(Self { meta, typed, value: decoded(&encoded), files })
    }

    /// Says whether it is a repeat. The clash with what stands there now is decided before the writer sees the command.
    fn looked_up(mut self, shell: &Shell) -> Result<Self, Fault> {
        if let Some(command) = self.meta.command_id.filter(|_| !self.typed.all(KNEW).is_empty()) {
            self.meta.repeated = blocking(|| shell.live().answered(command))?;
        }
        Ok(self)
    }
}

fn decoded<T: DeserializeOwned>(encoded: &str) -> Result<T, Refusal> {
    serde_html_form::from_str(encoded)
        .map_err(|e| Refusal::new(Kind::Invalid, "error-form").with("problem", e))
}

/// The form as the handler wants it, from what stands in its fields.
pub(crate) fn parsed<T: DeserializeOwned>(typed: &Typed) -> Result<T, Refusal> {
    let pair = |(name, values): (&String, &Vec<String>)| {
        values.iter().map(|value| (name.clone(), value.clone())).collect::<Vec<_>>()
    };
    let pairs: Vec<(String, String)> = typed.values.iter().flat_map(pair).collect();
    let encoded = serde_html_form::to_string(&pairs)
        .map_err(|e| Refusal::new(Kind::Invalid, "error-form").with("problem", e))?;
    decoded(&encoded)
}

fn meta(typed: &Typed) -> Result<CommandMeta, Fault> {
    let wrong =
        |field: &str| Fault::Refused(Refusal::new(Kind::Invalid, "error-form-meta").with("field", field));
    let given = |field: &str| Some(typed.get(field)).filter(|v| !v.is_empty()).map(str::to_owned);
    Ok(CommandMeta {
        command_id: given("command_id").map(|v| v.parse()).transpose().map_err(|_| wrong("command_id"))?,
        based_on: given("based_on").map(|v| v.parse()).transpose().map_err(|_| wrong("based_on"))?,
        captured_at: given("captured_at")
            .map(|v| v.parse::<jiff::Timestamp>().map(Timestamp::from_jiff))
            .transpose()
            .map_err(|_| wrong("captured_at"))?,
        captured_person: given("captured_person")
            .map(|v| v.parse())
            .transpose()
            .map_err(|_| wrong("captured_person"))?,
        captured_function: given("captured_function"),
        repeated: false,
        proof: None,
    })
}

/// What a page that asks for a proof adds to the form: the first that is filled in, the strongest first.
fn proof(given: Vec<(String, String)>) -> Option<Proof> {
    let find =
        |name: &str| given.iter().find(|(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.clone());
    find("step_up_passkey")
        .map(Proof::Passkey)
        .or_else(|| find("step_up_code").map(Proof::Code))
        .or_else(|| find("step_up_password").map(Proof::Password))
}

pub(crate) fn bad(e: &dyn std::fmt::Display) -> Fault {
    Fault::Refused(Refusal::new(Kind::Invalid, "error-form").with("problem", e))
}

pub(crate) fn too_large(limit: usize) -> Fault {
    Fault::Refused(Refusal::new(Kind::Limit, "error-too-large").with("limit", limit))
}
