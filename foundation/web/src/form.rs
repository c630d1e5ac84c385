//! Forms: what was typed, whether or not it makes sense, so that a page can come back with everything still in it.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use kernel::{Id, Kind, Refusal, Timestamp, kind};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Fault;
use crate::session::Proof;

/// Most bytes of a form without files.
pub const MAX_FORM: usize = 256 * 1024;
/// Most bytes of a form with files.
pub const MAX_UPLOAD: usize = 25 * 1024 * 1024;
const MAX_FIELDS: usize = 500;

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

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct UploadedFile {
    /// The form field.
    pub field: String,
    /// The name it had; never used as a path.
    pub name: String,
    /// Its content.
    pub bytes: Bytes,
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

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for CommandForm<T> {
    type Rejection = Fault;
    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
        let (pairs, files) = if kind.starts_with("multipart/form-data") {
            parts(Multipart::from_request(request, state).await.map_err(|e| bad(&e))?).await?
        } else {
            let bytes = Bytes::from_request(request, state).await.map_err(|e| bad(&e))?;
            if bytes.len() > MAX_FORM {
                return Err(too_large(MAX_FORM));
            }
            (serde_html_form::from_bytes(&bytes).map_err(|e| bad(&e))?, Vec::new())
        };
        Self::of(pairs, files)
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
        let value = serde_html_form::from_str(&encoded)
            .map_err(|e| Refusal::new(Kind::Invalid, "error-form").with("problem", e));
        Ok(Self { meta, typed, value, files })
    }
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

async fn parts(mut form: Multipart) -> Result<(Vec<(String, String)>, Vec<UploadedFile>), Fault> {
    let (mut pairs, mut files, mut total) = (Vec::new(), Vec::new(), 0);
    while let Some(part) = form.next_field().await.map_err(|e| bad(&e))? {
        let field = part.name().unwrap_or("").to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|e| bad(&e))?;
        total += bytes.len();
        if total > MAX_UPLOAD || pairs.len() + files.len() > MAX_FIELDS {
            return Err(too_large(MAX_UPLOAD));
        }
        match name {
            Some(name) if !bytes.is_empty() => files.push(UploadedFile { field, name, bytes }),
            Some(_) => {}
            None => pairs.push((field, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok((pairs, files))
}

fn bad(e: &dyn std::fmt::Display) -> Fault {
    Fault::Refused(Refusal::new(Kind::Invalid, "error-form").with("problem", e))
}

fn too_large(limit: usize) -> Fault {
    Fault::Refused(Refusal::new(Kind::Limit, "error-too-large").with("limit", limit))
}
