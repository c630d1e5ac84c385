//! What every handler needs, taken from the request in one piece: of a page that is asked for, and of a form that is sent.

use std::sync::Arc;

use axum::extract::{Extension, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use kernel::{Id, kind};
use serde::de::DeserializeOwned;

use crate::{CommandForm, Fault, Path, Reader, Shell, Who};

/// A page that somebody asks for. `D` is the desk of the package, `P` what the address names.
pub struct Visit<D, P = Id<kind::Matter>> {
    /// The shell.
    pub shell: Shell,
    /// What the package's pages know besides the journal.
    pub desk: Arc<D>,
    /// The circumstances.
    pub reader: Reader,
    /// Who asks.
    pub who: Who,
    /// What it is about.
    pub id: P,
}

impl<D, P> FromRequestParts<Shell> for Visit<D, P>
where
    D: Send + Sync + 'static,
    P: DeserializeOwned + Send,
{
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, shell: &Shell) -> Result<Self, Response> {
        let desk = Extension::from_request_parts(parts, shell).await;
        let Extension(desk) = desk.map_err(IntoResponse::into_response)?;
        let rest = async {
            let reader = Reader::from_request_parts(parts, shell).await?;
            let who = Who::from_request_parts(parts, shell).await?;
            let Path(id) = Path::from_request_parts(parts, shell).await?;
            Ok::<_, Fault>(Self { shell: shell.clone(), desk, reader, who, id })
        };
        rest.await.map_err(IntoResponse::into_response)
    }
}

/// A form that somebody sent about something. `D` is the desk of the package, `F` the form, `P` what the address names.
pub struct Posted<D, F, P = Id<kind::Matter>> {
    /// The shell.
    pub shell: Shell,
    /// What the package's pages know besides the journal.
    pub desk: Arc<D>,
    /// The circumstances.
    pub reader: Reader,
    /// Who sent it.
    pub who: Who,
    /// What it is about.
    pub id: P,
    /// What was typed.
    pub form: CommandForm<F>,
}

impl<D, F, P> Posted<D, F, P> {
    /// The form as the handler wants it.
    ///
    /// # Errors
    /// Why it is not.
    pub fn value(&self) -> Result<&F, Fault> {
        self.form.value.as_ref().map_err(|refusal| refusal.clone().into())
    }

    /// When it was typed: now, or when it had to wait for a connection.
    #[must_use]
    pub fn typed_at(&self) -> kernel::Timestamp {
        self.form.meta.captured_at.unwrap_or_else(|| self.shell.now())
    }
}

impl<D, F, P> FromRequest<Shell> for Posted<D, F, P>
where
    D: Send + Sync + 'static,
    F: DeserializeOwned,
    P: DeserializeOwned + Send,
{
    type Rejection = Response;
    async fn from_request(request: Request, shell: &Shell) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Visit { shell, desk, reader, who, id } = Visit::from_request_parts(&mut parts, shell).await?;
        let form = CommandForm::from_request(Request::from_parts(parts, body), &shell).await;
        let form = form.map_err(IntoResponse::into_response)?;
        Ok(Self { shell, desk, reader, who, id, form })
    }
}
