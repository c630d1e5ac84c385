//! What the operator sees: one line per request without personal data, counters, health.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use serde_json::json;
use store::JobCount;

use crate::routes::{Routes, get};
use crate::{Shell, blocking};

/// Labels of the request counter: the pattern of the route, never the address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(crate) struct RouteLabel {
    pub(crate) route: String,
    pub(crate) status: u16,
}

/// Labels of the gauge of jobs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, EncodeLabelSet)]
struct JobLabel {
    queue: String,
    state: String,
}

/// How many jobs wait, run, are held or failed.
#[derive(Clone, Default)]
struct Jobs {
    gauge: Family<JobLabel, Gauge<i64, std::sync::atomic::AtomicI64>>,
    /// What was shown once: a queue in which nothing is left goes back to nought instead of vanishing.
    shown: Arc<Mutex<BTreeSet<JobLabel>>>,
}

impl Jobs {
    fn set(&self, counts: &[JobCount]) {
        let Ok(mut shown) = self.shown.lock() else { return };
        let now = |c: &JobCount| (JobLabel { queue: c.queue.clone(), state: c.state.clone() }, c.count);
        let counts: Vec<_> = counts.iter().map(now).collect();
        shown.extend(counts.iter().map(|(label, _)| label.clone()));
        for label in shown.iter() {
            let count = counts.iter().find(|(of, _)| of == label).map_or(0, |(_, count)| *count);
            self.gauge.get_or_create(label).set(count);
        }
    }
}

/// The shell's own counters.
#[derive(Clone)]
pub(crate) struct Measures {
    pub(crate) requests: Family<RouteLabel, Counter>,
    pub(crate) seconds: Histogram,
    consoles: Gauge<i64, std::sync::atomic::AtomicI64>,
    head: Gauge<i64, std::sync::atomic::AtomicI64>,
    jobs: Jobs,
}

impl Measures {
    pub(crate) fn register(registry: &mut Registry) -> Self {
        let all = Self {
            requests: Family::default(),
            seconds: Histogram::new(exponential_buckets(0.001, 2.0, 14)),
            consoles: Gauge::default(),
            head: Gauge::default(),
            jobs: Jobs::default(),
        };
        registry.register("web_requests", "Requests by route and status", all.requests.clone());
        registry.register("web_request_seconds", "Time until the answer begins", all.seconds.clone());
        registry.register("web_live_consoles", "Consoles with a live stream", all.consoles.clone());
        registry.register("journal_head", "Number of the last committed entry", all.head.clone());
        let jobs = "Jobs by queue and state: waiting, running, failed, held after a restore";
        registry.register("jobs", jobs, all.jobs.gauge.clone());
        all
    }
}

/// `/healthz` (the process answers), `/readyz` (it takes entries), `/metrics` (OpenMetrics).
pub(crate) fn routes() -> Routes {
    Routes::new().route("/healthz", get(health)).route("/readyz", get(ready)).route("/metrics", get(metrics))
}

async fn health() -> &'static str {
    "ok\n"
}

async fn ready(State(shell): State<Shell>) -> Response {
    match shell.live().stopped() {
        None => Json(json!({ "ready": true, "head": shell.live().head() })).into_response(),
        Some(why) => {
            let body = Json(json!({ "ready": false, "writer": why, "reading": true }));
            (StatusCode::SERVICE_UNAVAILABLE, body).into_response()
        }
    }
}

/// For this machine alone, unless the operator opened it: counts say when a night is busy.
async fn metrics(State(shell): State<Shell>, request: Request) -> Response {
    let from = crate::reader::source(&request, shell.site().behind_proxy);
    let here = from == "local" || from.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    if !here && !shell.site().open_metrics {
        return StatusCode::NOT_FOUND.into_response();
    }
    let measures = &shell.0.measures;
    measures.consoles.set(i64::try_from(shell.hub().consoles()).unwrap_or(i64::MAX));
    measures.head.set(shell.live().head());
    match blocking(|| shell.live().count_open_jobs()) {
        Ok(counts) => measures.jobs.set(&counts),
        // The other numbers are worth having all the same.
        Err(e) => tracing::error!(error = %e, "the jobs could not be counted"),
    }
    let mut out = String::new();
    if text::encode(&mut out, &shell.0.metrics).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], out).into_response()
}
