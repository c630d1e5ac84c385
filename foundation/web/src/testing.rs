//! What tests of packages with pages share: sessions without a directory, a browser without a network.
//!
//! Only for tests (feature `testing`): it may stop a test with a panic, that is its purpose.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must stop")]

mod two;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Id, Kind, Lang, Refusal, Text, Timestamp, kind};
use store::{Command, Deciding, Draft, Failure, Journal, Stamp};
use tower::ServiceExt;

use crate::session::{
    Assurance, Attempt, FunctionChoice, Means, Proof, RoleOffer, Session, Sessions, SignedIn, Stepped,
};
use crate::{Assets, Erasures, Fault, NoProofs, NoTrail, Setup, Site};

pub use two::{AtOneForm, filled};

/// The password of everyone.
pub const PASSWORD: &str = "a long enough one";

/// When a proof was given, whatever the clock shows: it is never fresh, so that each act asks anew.
const PROVED: Timestamp = Timestamp(1_795_488_000_000_000);

/// The token of the same person where acts with effect outside ask for a proof; under their own nothing is asked.
#[must_use]
pub fn unproved(function: &str) -> String {
    format!("{function}-unproved")
}

/// Someone who acts under this function, whose name is also that of the access class. The same name is the same person.
#[must_use]
pub fn session(function: &str) -> Session {
    let number = function.bytes().fold(7u128, |n, b| n.wrapping_mul(31).wrapping_add(u128::from(b)));
    let id = |offset: u128| uuid::Uuid::from_u128(number.wrapping_mul(1_000).wrapping_add(offset));
    let mandate = Id::new(id(1));
    let label = Text::three(format!("fr {function}"), format!("nl {function}"), format!("en {function}"));
    let choice = |mandate| FunctionChoice { mandate, label: label.clone(), deputy_of: None, until: None };
    Session {
        id: Id::new(id(2)),
        name: "Jo O'Neill <b>".to_owned(),
        actor: Actor {
            person: Id::new(id(3)),
            function: function.to_owned(),
            mandate,
            organisation: Id::new(id(4)),
            on_behalf_of: None,
        },
        functions: vec![choice(mandate), choice(Id::new(uuid::Uuid::from_u128(999)))],
        label,
        class: function.to_owned(),
        powers: [].into(),
        only: None,
        locked: false,
        owes: None,
        lang: None,
        assurance: Assurance::exempt(),
    }
}

/// Sessions by token. Signing in as `x` gives the token `x`.
#[derive(Default)]
pub struct TestSessions(pub Mutex<BTreeMap<String, Session>>);

impl TestSessions {
    /// Signed in from the beginning, each with its function as token, and once more as [`unproved`].
    #[must_use]
    pub fn of(all: impl IntoIterator<Item = Session>) -> Arc<Self> {
        let both = |s: Session| {
            let function = s.actor.function.clone();
            let asked = Session { assurance: Assurance::default(), ..s.clone() };
            [(unproved(&function), asked), (function, s)]
        };
        Arc::new(Self(Mutex::new(all.into_iter().flat_map(both).collect())))
    }
    /// Changes a session.
    pub fn change(&self, token: &str, f: impl FnOnce(&mut Session)) {
        f(self.0.lock().unwrap().get_mut(token).unwrap());
    }
    fn check(password: &str) -> Result<(), Fault> {
        let wrong = || Refusal::new(Kind::Invalid, "refusal-sign-in").into();
        if password == PASSWORD { Ok(()) } else { Err(wrong()) }
    }
}

impl Sessions for TestSessions {
    fn resolve(&self, token: &str) -> Result<Option<Session>, Fault> {
        Ok(self.0.lock().unwrap().get(token).cloned())
    }
    fn machine(&self, token: &str) -> Result<Option<Session>, Fault> {
        Ok((token == "machine").then(|| session("clerk")))
    }
    fn sign_in(&self, attempt: &Attempt) -> Result<SignedIn, Fault> {
        Self::check(&attempt.password)?;
        self.0.lock().unwrap().insert(attempt.login.clone(), session(&attempt.login));
        Ok(SignedIn { token: attempt.login.clone(), max_age: 3600, lang: None })
    }
    fn sign_out(&self, token: &str) -> Result<(), Fault> {
        self.0.lock().unwrap().remove(token);
        Ok(())
    }
    fn switch_function(&self, token: &str, mandate: Id<kind::Mandate>) -> Result<(), Fault> {
        self.change(token, |s| s.actor.mandate = mandate);
        Ok(())
    }
    fn lock(&self, token: &str) -> Result<(), Fault> {
        self.change(token, |s| s.locked = true);
        Ok(())
    }
    fn unlock(&self, token: &str, proof: &Proof, _: &str) -> Result<(), Fault> {
        Self::check(if let Proof::Password(password) = proof { password } else { "" })?;
        self.change(token, |s| s.locked = false);
        Ok(())
    }
    fn means(&self, _: &str, _: &str) -> Result<Means, Fault> {
        Ok(Means { password: true, ..Means::default() })
    }
    fn prove(&self, _: &str, proof: &Proof, _: &str) -> Result<(String, Timestamp), Fault> {
        match proof {
            Proof::Password(password) if password == PASSWORD => Ok(("password".to_owned(), PROVED)),
            _ => Err(Refusal::invalid("step_up_password", "refusal-sign-in").into()),
        }
    }
    fn witnessed(&self, command: Box<dyn Command>, stepped: &Stepped) -> Box<dyn Command> {
        Box::new(Witnessed { command, stepped: stepped.clone() })
    }
    /// A host `clerk.…` offers the role `clerk`; others lead there.
    fn offers(&self, host: &str) -> Vec<RoleOffer> {
        let url = (!host.starts_with("clerk.")).then(|| "http://clerk.localhost".to_owned());
        let text = |t: &str| Text::three(t, t, t);
        vec![RoleOffer { code: "clerk".to_owned(), label: text("Clerk"), hint: text("Reads"), url }]
    }
    fn take_role(&self, code: &str, _: &str) -> Result<SignedIn, Fault> {
        Ok(SignedIn { token: code.to_owned(), max_age: 3600, lang: Some(Lang::Nl) })
    }
}

/// A command with one more entry that says how the person proved themselves, as the directory writes it.
struct Witnessed {
    command: Box<dyn Command>,
    stepped: Stepped,
}

impl Command for Witnessed {
    fn name(&self) -> &'static str {
        self.command.name()
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let mut drafts = self.command.decide(cx)?;
        let Some(first) = drafts.first() else { return Ok(drafts) };
        let (matter, handling) = (first.matter, first.handling);
        let acts: Vec<&str> = drafts.iter().map(|d| d.kind.as_str()).collect();
        let body = serde_json::json!({ "by": self.stepped.by, "at": self.stepped.at, "acts": acts });
        let proof = Draft { handling, ..Draft::new("directory.stepped-up@1", matter, &body)? };
        drafts.push(proof);
        Ok(drafts)
    }
}

/// A shell's setup around this journal, with its clock and chance, in a fictitious town.
#[must_use]
pub fn setup(journal: &Journal, sessions: Arc<dyn Sessions>) -> Setup {
    let stamp = Arc::new(Stamp::default());
    Setup {
        site: Site {
            name: Text::three("Ville de Hautrive", "Stad Hautrive", "Town of Hautrive"),
            zone: "Europe/Brussels".to_owned(),
            fictitious: true,
            ..Site::default()
        },
        live: journal.clone(),
        sessions,
        trail: Arc::new(NoTrail),
        proofs: Arc::new(NoProofs),
        clock: Arc::clone(&journal.definition().clock),
        chance: Arc::clone(&journal.definition().chance),
        stamp: Arc::new(move || Arc::clone(&stamp)),
        assets: Assets::embedded(),
        template_folders: Vec::new(),
        metrics: prometheus_client::registry::Registry::default(),
        beat: Duration::from_millis(150),
        erasures: Erasures::default(),
    }
}

/// A browser at the host `town.test` with this session cookie; an empty token is a stranger.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    token: String,
}

impl Browser {
    /// A browser onto this router.
    #[must_use]
    pub fn new(router: &Router, token: &str) -> Self {
        Self { router: router.clone(), token: token.to_owned() }
    }

    /// A request with host and cookie, to be completed and [sent](Browser::send).
    #[must_use]
    pub fn ask(&self, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().uri(path).header("host", "town.test");
        if self.token.is_empty() {
            request
        } else {
            request.header("cookie", format!("session={}", self.token))
        }
    }

    /// Sends a request and gives the answer with its body still to be read.
    pub async fn open(&self, request: axum::http::request::Builder, body: impl Into<Body>) -> Response<Body> {
        self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap()
    }

    /// Sends a request and reads the answer.
    pub async fn send(&self, request: axum::http::request::Builder, body: impl Into<Body>) -> Reply {
        Reply::of(self.open(request, body).await).await
    }

    /// Reads a page.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.ask(path), Body::empty()).await
    }

    /// Reads a page as it was known at an instant. It has the control that goes back in time, says that it shows the past, and
    /// none of its links loses the instant.
    pub async fn back(&self, path: &str, at: Timestamp) -> String {
        let join = if path.contains('?') { "&" } else { "?" };
        let now = self.get(path).await;
        assert!(now.text.contains(" data-as-of-form"), "{path} has no way back in time: {}", now.text);
        let then = self.get(&format!("{path}{join}as_of={}", at.rfc3339())).await;
        assert_eq!(then.status, 200, "{path} at {}: {}", at.rfc3339(), then.text);
        let marked = then.text.contains(&format!(" data-as-of=\"{}\"", at.rfc3339()));
        assert!(marked, "{path} does not say that it shows the past: {}", then.text);
        assert_eq!(lost_link(&then.text), None, "{path}: a link loses the instant");
        then.text
    }

    /// Posts a form as a page does.
    pub async fn post(&self, path: &str, form: &str) -> Reply {
        self.post_with(path, form, &[]).await
    }

    /// Posts a form as the outbox does; the answer is JSON.
    pub async fn post_json(&self, path: &str, form: &str) -> Reply {
        self.post_with(path, form, &[("accept", "application/json"), ("x-outbox", "1")]).await
    }

    /// Posts a form with these headers.
    pub async fn post_with(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request =
            self.ask(path).method("POST").header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request, form.to_owned()).await
    }
}

/// The first link within this place of a page that looks back which does not keep its instant.
#[must_use]
pub fn lost_link(page: &str) -> Option<String> {
    let lang = page.split_once("<html lang=\"")?.1.split('"').next()?;
    let home = format!(" href=\"/{lang}/");
    let mut tags = page
        .split("<a ")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| format!("<a {tag}>"));
    let out = [" data-present", " data-past-step", "as_of="];
    tags.find(|tag| tag.contains(&home) && !out.iter().any(|kept| tag.contains(kept)))
}

/// An answer with its whole body.
#[derive(Debug)]
pub struct Reply {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub text: String,
}

impl Reply {
    /// Reads an answer to its end.
    pub async fn of(response: Response<Body>) -> Self {
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Self {
            status: head.status,
            headers: head.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
    /// A header, or nothing.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text))
    }
}
