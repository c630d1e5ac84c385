//! Between the accountable place and the exercises: which host is which, the way in, the mark on every page.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use directory::vault::CameIn;
use directory_web::VaultSessions;
use kernel::{Id, Kind, Lang, Refusal, kind};
use store::StoreError;
use tower::ServiceExt;
use web::layout::Chip;
use web::{
    Answer, Assurance, Attempt, Contribution, Fault, Path, Proof, Reader, Routes, Session, Sessions, Shell,
    SignedIn, SurroundCx, Surroundings, get,
};

use super::house::Door;
use super::houses::Houses;
use super::settings::number;
use crate::wiring::World;

/// Serves the accountable place, and under the hosts of exercises these: nothing of one answers under the host of another.
pub(crate) fn gate(live: Router, houses: &Arc<Houses>) -> Router {
    let houses = Arc::clone(houses);
    Router::new().fallback(move |request: Request| {
        let (live, houses) = (live.clone(), Arc::clone(&houses));
        async move {
            let answer = match number(host(&request)) {
                None => live.oneshot(request).await,
                Some(no) => match houses.router(no) {
                    Some(router) => router.oneshot(request).await,
                    // Over, or never there: back to where exercises are listed.
                    None => return Redirect::to(&houses.back()).into_response(),
                },
            };
            answer.unwrap_or_else(|never| match never {})
        }
    })
}

fn host(request: &Request) -> &str {
    let named = request.headers().get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or("");
    let authority = request.uri().authority().map_or("", axum::http::uri::Authority::as_str);
    if named.is_empty() { authority } else { named }
}

/// What every page of an exercise has besides: the way in, and a chip with its number and the real hour.
pub(super) fn contribution(world: &Arc<World>, door: &Arc<Door>) -> Contribution {
    Contribution {
        texts: exercise_web::TEXTS,
        routes: Routes::new()
            .route("/enter/{ticket}", get(enter))
            .route("/leave", get(leave))
            .with(Arc::clone(world))
            .with(Arc::clone(door)),
        surroundings: vec![Arc::new(Outside(Arc::clone(door)))],
        ..Contribution::default()
    }
}

/// Comes in with a ticket.
async fn enter(
    State(shell): State<Shell>,
    Extension(world): Extension<Arc<World>>,
    Extension(door): Extension<Arc<Door>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    let Some(ticket) = door.tickets.take(&secret, door.outside.now()) else {
        return Ok(Redirect::to(&back(&door, reader.lang)).into_response());
    };
    let came = CameIn { by: "exercise", proves: None };
    let opened = web::blocking(|| world.vault.open_session_as(ticket.person, ticket.mandate, came));
    let (token, max_age) = opened.map_err(Fault::internal)?;
    Ok(shell.welcome(&reader, &SignedIn { token, max_age, lang: Some(reader.lang) }, "/"))
}

/// Back to the accountable place.
async fn leave(Extension(door): Extension<Arc<Door>>, reader: Reader) -> Response {
    Redirect::to(&back(&door, reader.lang)).into_response()
}

fn back(door: &Door, lang: Lang) -> String {
    format!("{}/{lang}/exercises", door.back)
}

/// The number of the exercise and the hour of the accountable place, on every page.
struct Outside(Arc<Door>);

impl Surroundings for Outside {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        let hour = cx.shell.formats(cx.reader.lang).time(self.0.real.now());
        let real = cx.shell.texts().plain(cx.reader.lang, "exercise-real-time");
        Ok(vec![Chip {
            id: "chip-exercise".to_owned(),
            text: format!("EX-{}", self.0.no),
            more: Some(format!("{real} {hour}")),
            tone: "warn",
            until: None,
        }])
    }
}

/// Sessions of an exercise: one comes in with a ticket and with nothing else. No password, key or code of the accountable place is
/// known here, so none is asked for.
pub(crate) struct PlaySessions(pub(crate) Arc<VaultSessions>);

impl Sessions for PlaySessions {
    fn resolve(&self, token: &str) -> Result<Option<Session>, Fault> {
        let session = self.0.resolve(token)?;
        Ok(session.map(|s| Session { owes: None, assurance: Assurance::exempt(), ..s }))
    }
    fn sign_in(&self, _: &Attempt) -> Result<SignedIn, Fault> {
        Err(Refusal::new(Kind::Forbidden, "refusal-exercise-ticket").into())
    }
    fn sign_out(&self, token: &str) -> Result<(), Fault> {
        self.0.sign_out(token)
    }
    fn switch_function(&self, token: &str, mandate: Id<kind::Mandate>) -> Result<(), Fault> {
        self.0.switch_function(token, mandate)
    }
    fn lock(&self, _: &str) -> Result<(), Fault> {
        // Nobody could open it again: there is no password.
        Ok(())
    }
    fn unlock(&self, _: &str, _: &Proof, _: &str) -> Result<(), Fault> {
        Ok(())
    }
}
