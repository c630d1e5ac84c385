//! The pages that belong to no domain: coming in, acting as, locking, help, the journal and its entries.

mod command;
mod doors;
mod entry;
mod erase;
mod help;
mod jobs;
mod journal;
mod live;
mod past;
mod sign_in;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Lang;

use crate::layout::Room;
use crate::pages::PageKind;
use crate::reader::{cookie, preferred};
use crate::routes::{Routes, get, post};
use crate::session::SignedIn;
use crate::texts::TextFile;
use crate::{Contribution, Reader, Shell};

pub(crate) use past::query_of;
pub(crate) use sign_in::url as sign_in_url;

/// Our sentences, and those that the browser says, kept beside its modules in `assets/texts`.
const TEXTS: &[TextFile] = &[
    ours(Lang::Fr, "web/texts/fr.ftl", include_str!("../texts/fr.ftl")),
    ours(Lang::Nl, "web/texts/nl.ftl", include_str!("../texts/nl.ftl")),
    ours(Lang::En, "web/texts/en.ftl", include_str!("../texts/en.ftl")),
    ours(Lang::Fr, "web/texts/signing.fr.ftl", include_str!("../texts/signing.fr.ftl")),
    ours(Lang::Nl, "web/texts/signing.nl.ftl", include_str!("../texts/signing.nl.ftl")),
    ours(Lang::En, "web/texts/signing.en.ftl", include_str!("../texts/signing.en.ftl")),
    ours(Lang::Fr, "web/texts/jobs.fr.ftl", include_str!("../texts/jobs.fr.ftl")),
    ours(Lang::Nl, "web/texts/jobs.nl.ftl", include_str!("../texts/jobs.nl.ftl")),
    ours(Lang::En, "web/texts/jobs.en.ftl", include_str!("../texts/jobs.en.ftl")),
    ours(Lang::Fr, "assets/texts/fr.ftl", include_str!(concat!(env!("OUT_DIR"), "/browser-fr.ftl"))),
    ours(Lang::Nl, "assets/texts/nl.ftl", include_str!(concat!(env!("OUT_DIR"), "/browser-nl.ftl"))),
    ours(Lang::En, "assets/texts/en.ftl", include_str!(concat!(env!("OUT_DIR"), "/browser-en.ftl"))),
];

const fn ours(lang: Lang, name: &'static str, content: &'static str) -> TextFile {
    TextFile { lang, name, content }
}

/// The shell's own contribution.
pub(crate) fn contribution() -> Contribution {
    Contribution {
        templates: crate::template_files!(
            "layout.html",
            "fields.html",
            "forms.html",
            "tables.html",
            "charts.html",
            "error.html",
            "error-part.html",
            "sign-in.html",
            "step-up.html",
            "passkey.html",
            "help.html",
            "journal.html",
            "entry.html",
            "history.html",
            "erase.html",
            "jobs.html",
            "proof-line.html",
            "as-of.html",
            "signing.html",
            "command-preview.html",
            "command-list.html",
        ),
        texts: TEXTS,
        pages: [
            crate::present::kinds(),
            vec![
                PageKind::of::<sign_in::SignInPage>(),
                PageKind::of::<help::HelpPage>(),
                PageKind::of::<journal::JournalPage>(),
                PageKind::of::<entry::EntryPage>(),
                PageKind::of::<erase::ErasePage>(),
                PageKind::of::<jobs::JobsPage>(),
                PageKind::of::<past::HistoryPage>(),
                PageKind::of::<crate::proofs::ProofLine>(),
                PageKind::of::<command::PreviewPart>(),
                PageKind::of::<command::ListPart>(),
            ],
        ]
        .concat(),
        routes: routes(),
        rooms: vec![
            Room {
                code: "journal",
                icon: "journal",
                text: "room-journal",
                path: "journal",
                power: Some("journal.read"),
                low: true,
            },
            Room { code: "help", icon: "help", text: "room-help", path: "help", power: None, low: true },
            jobs::room(),
        ],
        words: vec![std::sync::Arc::new(crate::command_line::ShellWords)],
        surroundings: vec![std::sync::Arc::new(jobs::Stuck)],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::post))
        .route("/sign-in/passkey", post(sign_in::post_passkey))
        .route("/passkey/challenge", post(sign_in::challenge))
        .route("/sign-in/as", get(sign_in::get_role).post(sign_in::post_role))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/change-officer", get(sign_in::show).post(sign_in::change_officer))
        .route("/function", post(doors::switch_function))
        .route("/lock", post(doors::lock))
        .route("/unlock", post(doors::unlock))
        .route("/touched", post(crate::idle::touched))
        .route("/help", get(help::show))
        .route("/journal", get(journal::show))
        .route("/journal/erase", get(erase::show).post(erase::post))
        .route("/jobs", get(jobs::show).post(jobs::post))
        .route("/entry/{seq}", get(entry::show))
        .route("/matter/{id}/entries", get(past::history))
        .route("/past/step", get(past::step))
        .route("/live", get(live::stream))
        .route("/command", post(command::submit))
        .route("/command/preview", get(command::preview))
        .route("/command/complete", get(command::complete))
}

/// `/`: on to the language of the cookie or of the browser.
pub(crate) async fn root(headers: HeaderMap) -> Response {
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or("");
    let lang = preferred(text(header::COOKIE), text(header::ACCEPT_LANGUAGE));
    let mut answer = Redirect::to(&format!("/{lang}/")).into_response();
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    answer
}

/// `/fr/`: the first room that the person may enter.
pub(crate) async fn home(State(shell): State<Shell>, reader: Reader) -> Response {
    if reader.session.is_none() {
        return Redirect::to(&sign_in_url(&reader)).into_response();
    }
    let rooms = shell.rooms_for(&reader, "");
    let first = rooms.iter().find(|r| !r.low).or_else(|| rooms.first());
    let to = first.map_or_else(|| reader.url("help"), |r| r.url.clone());
    let then = reader.as_of.map(|at| format!("?as_of={}", at.rfc3339())).unwrap_or_default();
    Redirect::to(&format!("{to}{then}")).into_response()
}

/// Sets the session cookie: for this host alone, out of reach of scripts, not sent along from other sites' forms.
fn session_cookie(shell: &Shell, value: &str, max_age: i64) -> HeaderValue {
    let secure = if shell.site().tls { "; Secure" } else { "" };
    let text =
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}", shell.cookie_name());
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// After signing in: the cookie, and on to the page that was wanted, in the person's own language.
fn welcome(shell: &Shell, reader: &Reader, new: &SignedIn, next: &str) -> Response {
    let lang = new.lang.unwrap_or(reader.lang);
    let mut answer = Redirect::to(&format!("/{lang}{}", inside(next))).into_response();
    answer.headers_mut().append(header::SET_COOKIE, session_cookie(shell, &new.token, new.max_age));
    answer
}

impl Shell {
    /// After coming in by another way: the cookie, and on to the page that was wanted (`next`, an address of ours without
    /// language; anything else leads home).
    #[must_use]
    pub fn welcome(&self, reader: &Reader, new: &SignedIn, next: &str) -> Response {
        welcome(self, reader, new, next)
    }
}

/// The address of this page, which leads on to the one that was wanted.
pub(crate) fn leading_on(reader: &Reader, path: &str, page: bool) -> String {
    match serde_html_form::to_string([("next", reader.rest.as_str())]) {
        Ok(query) if page && reader.rest != "/" => format!("{}?{query}", reader.url(path)),
        _ => reader.url(path),
    }
}

/// An address of ours without language, whatever was asked for: never another site.
#[must_use]
pub fn inside(next: &str) -> &str {
    let plain = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', ':']);
    if plain && next.len() < 500 { next } else { "/" }
}

/// The language cookie that "/" looks at.
pub(crate) fn lang_cookie(reader: &Reader, headers: &HeaderMap) -> Option<HeaderValue> {
    let cookies = headers.get(header::COOKIE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let known = cookie(cookies, "lang") == Some(reader.lang.code());
    let text = format!("lang={}; Path=/; SameSite=Lax; Max-Age=31536000", reader.lang);
    if known { None } else { HeaderValue::from_str(&text).ok() }
}
