//! The public listener: the site from memory. It watches the file in which the site stands and takes a new one when it is whole.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use arc_swap::ArcSwapOption;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use publicsite::{Ask, Bundle, FILE, Loaded};
use tokio::net::TcpListener;

/// Whether there is a new site is looked at so often.
const LOOK: Duration = Duration::from_millis(20);

/// What handlers share: the site, once there is one.
type Site = Arc<ArcSwapOption<Loaded>>;

/// A running public listener; it ends when this is dropped.
pub(crate) struct Server {
    /// Where it listens.
    pub at: SocketAddr,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts one for the site in this folder, in a thread of its own.
    ///
    /// # Errors
    /// When the address cannot be listened on.
    pub(crate) fn start(at: SocketAddr, folder: &Path) -> std::io::Result<Self> {
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let (tell, told) = mpsc::channel();
        let folder = folder.to_owned();
        let run = move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
            match runtime {
                Ok(runtime) => {
                    runtime.block_on(serve(at, folder, tell, async move { drop(stopped.await) }));
                    runtime.shutdown_timeout(Duration::from_secs(1));
                }
                Err(e) => drop(tell.send(Err(e))),
            }
        };
        let thread = std::thread::Builder::new().name("public".to_owned()).spawn(run)?;
        let at = told.recv().map_err(|_| std::io::Error::other("the public listener fell"))??;
        Ok(Self { at, stop: Some(stop), thread: Some(thread) })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the public listener ended in a panic");
        }
    }
}

async fn serve(
    at: SocketAddr,
    folder: PathBuf,
    tell: mpsc::Sender<std::io::Result<SocketAddr>>,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let listener = match TcpListener::bind(at).await {
        Ok(listener) => listener,
        Err(e) => return drop(tell.send(Err(e))),
    };
    let site = Site::default();
    let mut seen = take(&site, &folder, None);
    drop(tell.send(listener.local_addr()));
    let (watched, ours) = (Arc::clone(&site), folder);
    let watch = tokio::spawn(async move {
        loop {
            tokio::time::sleep(LOOK).await;
            seen = take(&watched, &ours, seen);
        }
    });
    // Pages are short: whoever is in the middle of one asks again.
    tokio::select! {
        ended = axum::serve(listener, router(site)).into_future() => {
            if let Err(e) = ended {
                tracing::error!(error = %e, "the public listener ended");
            }
        }
        () = stop => {}
    }
    watch.abort();
}

/// What tells one file from another: when it was written, and how long it is.
type Mark = (SystemTime, u64);

/// Takes the site into memory when the file is another than the one seen before. A damaged one is left, and the old site stays.
fn take(site: &Site, folder: &Path, seen: Option<Mark>) -> Option<Mark> {
    let path = folder.join(FILE);
    let meta = std::fs::metadata(&path).ok()?;
    let mark = (meta.modified().ok()?, meta.len());
    if seen == Some(mark) {
        return seen;
    }
    let read = std::fs::read(&path).map_err(|e| e.to_string());
    match read.and_then(|bytes| Bundle::read(&bytes).map_err(|e| e.to_string())) {
        Ok(bundle) => site.store(Some(Arc::new(Loaded::of(bundle)))),
        Err(e) => tracing::error!(error = e, "the public site could not be taken; the one before stays"),
    }
    Some(mark)
}

/// The router of the public side: one handler, no state but the site.
pub(super) fn router(site: Site) -> Router {
    Router::new().fallback(answer).with_state(site)
}

async fn answer(State(site): State<Site>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let text = |name: HeaderName| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("");
    let ask = Ask {
        method: method.as_str(),
        path: uri.path(),
        accept_encoding: text(header::ACCEPT_ENCODING),
        accept_language: text(header::ACCEPT_LANGUAGE),
        if_none_match: text(header::IF_NONE_MATCH),
    };
    let site = site.load();
    let Some(site) = site.as_ref() else { return empty(StatusCode::SERVICE_UNAVAILABLE) };
    let reply = site.answer(&ask);
    let mut response = Response::new(Body::from(reply.body));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// Before the first site was put in place.
fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    response
}
