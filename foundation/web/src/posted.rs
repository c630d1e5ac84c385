//! What every handler of a form needs, taken from the request in one piece.

use std::sync::Arc;

use axum::extract::{Extension, FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use kernel::{Id, kind};
use serde::de::DeserializeOwned;

use crate::{CommandForm, Fault, Path, Reader, Shell, Who};

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
        let desk = Extension::from_request_parts(&mut parts, shell).await;
        let Extension(desk) = desk.map_err(IntoResponse::into_response)?;
        let rest = async {
            let reader = Reader::from_request_parts(&mut parts, shell).await?;
            let who = Who::from_request_parts(&mut parts, shell).await?;
            let Path(id) = Path::from_request_parts(&mut parts, shell).await?;
            let form = CommandForm::from_request(Request::from_parts(parts, body), shell).await?;
            Ok::<_, Fault>(Self { shell: shell.clone(), desk, reader, who, id, form })
        };
        rest.await.map_err(IntoResponse::into_response)
    }
}
