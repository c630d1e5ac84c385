//! Putting it together: contributions, layers and routes become one router.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{Extensions, HeaderMap, StatusCode, Version};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::Predicate as _;
use tower_http::compression::{CompressionLayer, DefaultPredicate};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::contribution::Contribution;
use crate::idle::Hands;
use crate::kept::AsItIs;
use crate::live::{Hub, HubParts};
use crate::observe::Measures;
use crate::pages::Pages;
use crate::rate::Buckets;
use crate::routes::{Routes, get};
use crate::shell::{Inner, Setup, SetupError};
use crate::texts::{Texts, TextsError};
use crate::{Shell, format, install, pages_of_shell, present, proofs, security, upload, worker};

/// No answer takes longer; live streams have begun to answer long before.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);
/// The same where files come along: a telephone in the street takes minutes for a photo.
const LONGEST_UPLOAD: Duration = Duration::from_secs(300);
/// Most bytes of a request that is read into memory.
const MOST_IN_MEMORY: usize = 25 * 1024 * 1024 + 64 * 1024;

impl Shell {
    /// Starts the shell with its own pages and those of the packages, and gives the router of the staff side.
    ///
    /// # Errors
    /// When a text, template or setting is wrong; the message names it.
    pub fn start(setup: Setup, packages: Vec<Contribution>) -> Result<(Self, Router), SetupError> {
        // The shell first: a domain that takes any line for free text must not take "?" for one.
        let mut all: Vec<Contribution> =
            std::iter::once(pages_of_shell::contribution()).chain(packages).collect();
        let texts = Arc::new(texts(&all, setup.site.exercise)?);
        let zone = format::zone(&setup.site.zone)?;
        let assets = Arc::new(setup.assets);
        let files: Vec<_> = all.iter().flat_map(|c| c.templates.iter().copied()).collect();
        let pages = Arc::new(Pages::load(&files, &setup.template_folders, &texts, &zone, &assets)?);
        let reports: Vec<_> = all.iter().flat_map(|c| c.reports.iter().cloned()).collect();
        let holds: Vec<_> = all.iter().flat_map(|c| c.open.iter().cloned()).collect();
        let hub = Hub::start(HubParts {
            reports: reports.clone(),
            open: holds.clone(),
            journal: setup.live.clone(),
            clock: Arc::clone(&setup.clock),
            texts: Arc::clone(&texts),
            pages: Arc::clone(&pages),
            fragments: all.iter().flat_map(|c| c.fragments.iter().cloned()).collect(),
            beat: setup.beat,
        })
        .map_err(SetupError::Hub)?;
        let mut metrics = setup.metrics;
        let measures = Measures::register(&mut metrics);
        let csrf = csrf(&setup.site.trusted_origins)?;
        let (staff, open) = (staff(&mut all).parts(), open().parts());
        let shell = Self(Arc::new(Inner {
            site: setup.site,
            live: setup.live,
            sessions: setup.sessions,
            trail: setup.trail,
            proofs: setup.proofs,
            clock: setup.clock,
            chance: setup.chance,
            stamp: setup.stamp,
            assets,
            texts,
            pages,
            kinds: all.iter().flat_map(|c| c.pages.iter().cloned()).collect(),
            zone,
            hub,
            rooms: all.iter().flat_map(|c| c.rooms.iter().cloned()).collect(),
            words: all.iter().flat_map(|c| c.words.iter().cloned()).collect(),
            surroundings: all.iter().flat_map(|c| c.surroundings.iter().cloned()).collect(),
            matters: all.iter().flat_map(|c| c.matters.iter().cloned()).collect(),
            releases: all.iter().flat_map(|c| c.releases.iter().cloned()).collect(),
            reports,
            open: holds,
            buckets: Buckets::default(),
            hands: Hands::default(),
            measures,
            metrics,
            routes: staff.1.into_iter().chain(open.1).collect(),
            erasures: setup.erasures,
            began: std::sync::OnceLock::new(),
        }));
        let router = router(&shell, staff.0, open.0, csrf);
        let hub = shell.hub().downgrade();
        shell.0.proofs.follow(Box::new(move |state| {
            let Some(hub) = hub() else { return };
            if let Err(e) = hub.announce("proof", |cx| Ok(vec![proofs::fragment(cx, state)?])) {
                tracing::warn!(error = %e, "the line of the proof could not be drawn");
            }
        }));
        shell.resume_erasures();
        Ok((shell, router))
    }
}

/// The texts of all packages, with the names of the place in the places that they take.
fn texts(all: &[Contribution], exercise: bool) -> Result<Texts, TextsError> {
    let mut texts = Texts::load(all.iter().flat_map(|c| c.texts.iter()))?;
    for (key, names) in all.iter().flat_map(|c| &c.called) {
        texts.call(key, names)?;
    }
    if exercise {
        // Wherever a page says that its data are invented, it says that this is an exercise.
        for key in ["fictitious", "fictitious-print"] {
            texts.replace(key, crate::site::EXERCISE)?;
        }
    }
    Ok(texts)
}

fn csrf(trusted: &[String]) -> Result<CsrfLayer, SetupError> {
    trusted.iter().try_fold(CsrfLayer::new(), |layer, origin| {
        layer.add_trusted_origin(origin).map_err(|e| SetupError::Origin(e.to_string()))
    })
}

/// Routes of the packages stand under each language, so that no handler sees the language as a parameter; those for programs stand
/// as they are.
fn staff(all: &mut [Contribution]) -> Routes {
    let packages = all.iter_mut().map(|c| std::mem::take(&mut c.routes)).fold(Routes::new(), Routes::merge);
    let plain = all.iter_mut().map(|c| std::mem::take(&mut c.plain)).fold(Routes::new(), Routes::merge);
    let inner =
        packages.route("/", get(pages_of_shell::home)).route("/app.webmanifest", get(install::manifest));
    Lang::ALL.into_iter().fold(plain, |all, lang| {
        all.merge(inner.under(&format!("/{lang}"))).route(&format!("/{lang}/"), get(pages_of_shell::home))
    })
}

/// What has no language.
fn open() -> Routes {
    Routes::new()
        .route("/", get(pages_of_shell::root))
        .route("/assets/{hash}/{*name}", get(asset))
        .route("/service-worker.js", get(worker::script))
        .merge(present::observe_routes())
}

fn router(shell: &Shell, staff: Router<Shell>, open: Router<Shell>, csrf: CsrfLayer) -> Router {
    let packing = CompressionLayer::new().quality(CompressionLevel::Fastest);
    let staff = staff
        .fallback(|| async { StatusCode::NOT_FOUND })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(from_fn(remember_language))
        // Forms say themselves how much they take; what programs send stays in memory.
        .layer(DefaultBodyLimit::max(MOST_IN_MEMORY))
        // A little more than a form says, so that it is the form which answers.
        .layer(RequestBodyLimitLayer::new(upload::MAX_BODY + 64 * 1024))
        .layer(from_fn(in_time))
        .layer(csrf)
        // A defect in one page must not cost the connection its others; the layer outside draws the answer.
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(from_fn_with_state(shell.clone(), present::around))
        // Its own rules leave event streams and pictures alone.
        .layer(packing.compress_when(DefaultPredicate::new().and(may_be_packed)));
    open.merge(staff).layer(from_fn_with_state(shell.clone(), security::headers)).with_state(shell.clone())
}

async fn asset(
    State(shell): State<Shell>,
    Path((hash, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    shell.0.assets.serve(&hash, &name, &headers)
}

/// What flows from the disk says its length, and its tag is that of its bytes.
fn may_be_packed(_: StatusCode, _: Version, _: &HeaderMap, said: &Extensions) -> bool {
    said.get::<AsItIs>().is_none()
}

/// Ends what takes too long; what came in of a file by then is gone with it.
async fn in_time(request: axum::extract::Request, next: axum::middleware::Next) -> Response {
    let kind = request.headers().get(axum::http::header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let files = kind.is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let longest = if files { LONGEST_UPLOAD } else { LONGEST_ANSWER };
    let answer = tokio::time::timeout(longest, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::GATEWAY_TIMEOUT.into_response())
}

/// A page read in a language is the wish for the next visit to `/`.
async fn remember_language(
    reader: crate::Reader,
    headers: HeaderMap,
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> Response {
    let mut answer = next.run(request).await;
    if reader.safe
        && answer.status().is_success()
        && reader.wants == crate::reader::Wants::Page
        && let Some(cookie) = pages_of_shell::lang_cookie(&reader, &headers)
    {
        answer.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    answer
}
