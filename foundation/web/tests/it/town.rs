//! A small town for tests: one package that writes notes, one officer, one clerk.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequest as _, State};
use axum::http::{Request, Response};
use axum::response::IntoResponse as _;
use kernel::{Actor, Guard, Handling, Lang, Power, Refusal, Resource};
use serde::{Deserialize, Serialize};
use store::{Blobs, Command, Deciding, Draft, Entry, Failure, Journal, Read, StoreError, Tx, View};
use testkit::Place;
use tower::ServiceExt;
use web::layout::{Badge, Chip};
use web::live::{Fragment, FragmentCx, Fragments, Mode};
pub(crate) use web::testing::Reply;
use web::testing::{Browser, TestSessions, session};
use web::{
    Answer, CommandForm, CommandLine, CommandMeta, Contribution, Done, Erasures, Fault, Line, Page, PageKind,
    Pending, Proposal, Reader, Routes, Shell, Site, SurroundCx, Surroundings, TemplateFile, TextFile, Typed,
    Watcher, Who, get,
};

/// Writes a note. An empty one is refused, and so is one that says "forbidden".
pub(crate) struct WriteNote {
    pub text: String,
    pub secret: bool,
}

#[derive(Serialize, Deserialize)]
struct NoteWritten {
    text: String,
    secret: bool,
}

impl Command for WriteNote {
    fn name(&self) -> &'static str {
        "write-note"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "note.write", &Resource::service())?;
        if self.text.trim().is_empty() {
            return Err(Refusal::invalid("text", "refusal-note-empty").into());
        }
        if self.text.chars().count() > 20 {
            return Err(Refusal::invalid("text", "refusal-note-long").with("limit", 20).into());
        }
        let event = NoteWritten { text: self.text.clone(), secret: self.secret };
        let mut draft = Draft::new("town.note-written@1", None, &event)?;
        draft.handling = if self.secret { Handling::NeedToKnow } else { Handling::Service };
        Ok(vec![draft])
    }
}

struct Notes;

impl View for Notes {
    fn name(&self) -> &'static str {
        "notes"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &["CREATE TABLE note (seq BIGINT PRIMARY KEY, text TEXT NOT NULL, secret BOOLEAN NOT NULL)"]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(event) = entry.event::<NoteWritten>() else { return Ok(()) };
        let row = [entry.header.seq.into(), event.text.into(), event.secret.into()];
        tx.execute("INSERT INTO note (seq, text, secret) VALUES ($1, $2, $3)", &row)?;
        Ok(())
    }
    fn files(&self, entry: &Entry) -> Vec<kernel::Id<kernel::kind::Blob>> {
        let attached = entry.event::<NoteWritten>().is_some_and(|e| e.text == "attached");
        if attached { vec![file()] } else { Vec::new() }
    }
}

/// What a note that says "attached" names.
pub(crate) const FILE: &[u8] = b"plan of the cellar";

pub(crate) fn file() -> kernel::Id<kernel::kind::Blob> {
    use sha2::Digest;
    let hash = sha2::Sha256::digest(FILE);
    store::blob_id(&hash.iter().map(|b| format!("{b:02x}")).collect::<String>())
}

/// The officer may do everything; the clerk may read what is not secret, and so may the records officer, who erases.
struct TownGuard;

impl Guard for TownGuard {
    fn permit(&self, actor: &Actor, power: Power, on: &Resource) -> Result<(), Refusal> {
        let open = power == "matter.read" && on.handling < Handling::NeedToKnow;
        let auditing = power == "journal.read" && actor.function == "auditor";
        let erasing = power == "journal.erase" && actor.function == "records";
        if actor.function == "officer" || open || erasing || auditing {
            Ok(())
        } else {
            Err(Refusal::forbidden(power))
        }
    }
}

struct LiveNotes;

impl Fragments for LiveNotes {
    fn topics(&self, entry: &Entry) -> Vec<String> {
        if entry.kind() == "town.note-written" { vec!["notes".to_owned()] } else { Vec::new() }
    }
    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let secret = entry.header.handling >= Handling::NeedToKnow && cx.actor.function != "officer";
        let row = read_notes(cx.read, Some(entry.header.seq))?.pop();
        let text = row.filter(|_| !secret).map_or_else(|| "—".to_owned(), |r| r.1);
        let html = cx.draw(&NotePart { seq: entry.header.seq, text })?;
        let fragment = |target: &str, mode, html: &str| Fragment {
            topic: "notes".to_owned(),
            target: target.to_owned(),
            mode,
            html: html.to_owned(),
            say: None,
        };
        Ok(vec![fragment("notes", Mode::Prepend, &html), fragment("n-notes", Mode::Count, "1")])
    }
}

fn read_notes(read: &dyn Read, seq: Option<i64>) -> Result<Vec<(i64, String)>, Fault> {
    let rows = match seq {
        Some(seq) => read.query("SELECT seq, text FROM note WHERE seq = $1", &[seq.into()])?,
        None => read.query("SELECT seq, text FROM note ORDER BY seq DESC", &[])?,
    };
    rows.iter().map(|r| Ok((r.int(0)?, r.text(1)?.to_owned()))).collect()
}

#[derive(Serialize)]
struct NotePart {
    seq: i64,
    text: String,
}

impl Page for NotePart {
    const TEMPLATE: &'static str = "town/note.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { seq: 1, text: "<b>".to_owned() }]
    }
}

#[derive(Serialize)]
struct NotesPage {
    notes: Vec<(i64, String)>,
    form: Typed,
}

impl Page for NotesPage {
    const TEMPLATE: &'static str = "town/notes.html";
    const ROOM: &'static str = "notes";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        vec![
            Self { notes: Vec::new(), form: Typed::default() },
            Self { notes: vec![(1, "<b>".to_owned())], form: Typed::default().with("text", "x") },
        ]
    }
}

#[derive(Deserialize)]
struct NoteForm {
    text: String,
    #[serde(default)]
    secret: bool,
}

async fn show(State(shell): State<Shell>, reader: Reader, _who: Who) -> Answer {
    let notes = shell.read(&reader, |read| read_notes(read, None))?;
    shell.draw(&reader, &NotesPage { notes, form: Typed::default() }).topics("notes").answer()
}

async fn post(State(shell): State<Shell>, reader: Reader, who: Who, form: CommandForm<NoteForm>) -> Answer {
    let outcome = match form.value {
        Ok(v) => shell.submit(&who, &form.meta, WriteNote { text: v.text, secret: v.secret }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(receipt) => {
            let number = receipt.entries.first().map(|e| format!("№ {}", e.seq));
            let done = Done {
                receipt: Some(receipt),
                number,
                message: "ok".into(),
                location: Some(reader.url("notes")),
            };
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            Ok(NotesPage { notes: shell.read(&reader, |read| read_notes(read, None))?, form })
        }),
    }
}

/// Says of a file what is known of it, and how much of it is read.
async fn measure(_who: Who, form: CommandForm<NoteForm>) -> Answer {
    let file = form.files.first().ok_or_else(Fault::not_found)?;
    let text = form.typed.get("text");
    Ok(format!("{text} {} {} {}", file.size(), file.whole()?.len(), file.hash()).into_response())
}

/// A page for strangers that takes files only with a secret.
async fn leave(State(shell): State<Shell>, mut request: axum::extract::Request) -> Answer {
    if request.uri().query() == Some("secret") {
        request.extensions_mut().insert(web::TakesFiles);
    }
    let form = CommandForm::<NoteForm>::from_request(request, &shell).await?;
    Ok(format!("{} {}", form.typed.get("text"), form.files.len()).into_response())
}

/// What stands in the file that is given out.
pub(crate) const GIVEN: usize = 100_000;

/// A file as it lies on the disk.
async fn give_out() -> Answer {
    let blobs = Blobs::passing()?;
    let blob = blobs.set_apart(&came(&blobs, GIVEN)?, GIVEN as u64).map_err(Fault::internal)?;
    let file = blobs.held(&blob.hash)?.ok_or_else(Fault::not_found)?;
    Ok(([("content-type", "text/plain")], web::flowing(store::Kept { blob, file })).into_response())
}

fn came(blobs: &Blobs, size: usize) -> Result<store::Upload, StoreError> {
    let mut incoming = blobs.incoming("a", size as u64)?;
    incoming.write(&vec![b'x'; size])?;
    Ok(incoming.finish())
}

/// "note hello" writes a note.
struct NoteWords;

impl CommandLine for NoteWords {
    fn words(&self, _: &web::Texts, lang: Lang) -> Vec<(String, String)> {
        vec![("note".to_owned(), format!("note {lang}"))]
    }
    fn complete(&self, line: &Line) -> Result<Vec<Proposal>, Fault> {
        let hit = "note".starts_with(&line.text) && !line.text.is_empty();
        let one =
            |n| Proposal { insert: "note ".into(), caret: 5, title: format!("note {n}"), more: "<b>".into() };
        Ok(if hit { (0..20).map(one).collect() } else { Vec::new() })
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        Ok(line.text.starts_with("note ").then(|| format!("<b>note</b> {}", line.context)))
    }
    fn submit(&self, line: Line, meta: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            let Some(text) = line.text.strip_prefix("note ") else { return Ok(None) };
            let command = WriteNote { text: text.to_owned(), secret: false };
            let receipt = line.shell.submit(&line.who, &meta, command).await?;
            Ok(Some(Done { receipt: Some(receipt), number: None, message: "noted".into(), location: None }))
        })
    }
}

/// One chip and one badge.
struct Posture;

impl Surroundings for Posture {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        let text = format!("posture {}", cx.reader.lang);
        Ok(vec![Chip { id: "chip-posture".into(), text, more: None, tone: "warn", until: None }])
    }
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        let count = cx.read.query("SELECT seq FROM note", &[])?.len();
        let count = i64::try_from(count).unwrap_or(0);
        Ok(vec![Badge { room: "notes", count, tone: "info", meaning: "open".into() }])
    }
    fn slot(&self, _: &SurroundCx<'_>) -> Option<(&'static str, String)> {
        Some(("demo-strip", "<aside id=\"demo-strip\"></aside>".to_owned()))
    }
}

async fn panics() -> Answer {
    panic!("a defect")
}

async fn unsaid() -> Answer {
    Err(Refusal::conflict("refusal-nobody-wrote-this").with("field", "wheel").into())
}

async fn broken() -> Answer {
    Err(Fault::internal("the third wheel: came off"))
}

const TEMPLATES: &[TemplateFile] = &[
    TemplateFile { name: "town/note.html", content: include_str!("templates/note.html") },
    TemplateFile { name: "town/notes.html", content: include_str!("templates/notes.html") },
];

const TEXTS: &[TextFile] = &[
    TextFile {
        lang: Lang::Fr,
        name: "town/fr.ftl",
        content: "room-notes = Notes\nrefusal-note-empty = Écrivez quelque chose !\nrefusal-note-long = { $limit } signes au plus.",
    },
    TextFile {
        lang: Lang::Nl,
        name: "town/nl.ftl",
        content: "room-notes = Nota’s\nrefusal-note-empty = Schrijf iets!\nrefusal-note-long = Hoogstens { $limit } tekens.",
    },
    TextFile {
        lang: Lang::En,
        name: "town/en.ftl",
        content: "room-notes = Notes\nrefusal-note-empty = Write something!\nrefusal-note-long = At most { $limit } characters.",
    },
];

pub(crate) fn package() -> Contribution {
    Contribution {
        templates: TEMPLATES,
        texts: TEXTS,
        pages: vec![PageKind::of::<NotePart>(), PageKind::of::<NotesPage>()],
        routes: Routes::new()
            .route("/notes", get(show).post(post))
            .route("/files", web::post(measure))
            .route("/leave", web::post(leave))
            .route("/given", get(give_out))
            .route("/broken", get(broken))
            .route("/unsaid", get(unsaid))
            .route("/panics", get(panics)),
        rooms: vec![web::layout::Room {
            code: "notes",
            icon: "list",
            text: "room-notes",
            path: "notes",
            power: None,
            low: false,
        }],
        fragments: vec![Arc::new(LiveNotes)],
        words: vec![Arc::new(NoteWords)],
        surroundings: vec![Arc::new(Posture)],
        ..Contribution::default()
    }
}

pub(crate) struct Town {
    pub shell: Shell,
    pub router: Router,
    pub sessions: Arc<TestSessions>,
    pub journal: Journal,
    pub blobs: Blobs,
    _place: Place,
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::with(|_| {})
    }

    pub(crate) fn with(change: impl FnOnce(&mut Site)) -> Self {
        let place = Place::sqlite();
        let (mut definition, clock) = testkit::definition("live");
        definition.views = vec![Arc::new(Notes)];
        definition.guard = Arc::new(TownGuard);
        let journal = Journal::open(&place.backend, definition).unwrap();
        let mut officer = session("officer");
        officer.powers = ["journal.read".to_owned()].into();
        let sessions = TestSessions::of([officer, session("clerk"), session("records")]);
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let mut setup = web::testing::setup(&journal, sessions.clone());
        setup.proofs = Arc::new(
            Watcher::start(journal.clone(), clock, Vec::new(), std::sync::Arc::new(Vec::new)).unwrap(),
        );
        setup.erasures = Erasures { blobs: Some(blobs.clone()), lapse_days: Some(90), ..Erasures::default() };
        change(&mut setup.site);
        let (shell, router) = Shell::start(setup, vec![package()]).unwrap();
        Self { shell, router, sessions, journal, blobs, _place: place }
    }

    /// The same journal, opened for writing once more.
    pub(crate) fn opened_by_another(&self) -> Journal {
        let (mut definition, _) = testkit::definition("live");
        definition.views = vec![Arc::new(Notes)];
        Journal::open(&self._place.backend, definition).unwrap()
    }

    /// Files on their way in.
    pub(crate) fn parts(&self) -> std::path::PathBuf {
        self._place.dir().join("blobs/in")
    }

    pub(crate) async fn call(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        Browser::new(&self.router, "officer").get(path).await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> Reply {
        Browser::new(&self.router, "officer").post(path, form).await
    }

    pub(crate) async fn post_with(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Reply {
        Browser::new(&self.router, "officer").post_with(path, form, headers).await
    }

    fn submission(text: &str, secret: bool) -> store::Submission {
        store::Submission {
            command_id: testkit::command_id(),
            actor: session("officer").actor,
            command: Box::new(WriteNote { text: text.to_owned(), secret }),
            stamp: Arc::default(),
        }
    }

    /// Writes a note without waiting for the receipt.
    pub(crate) fn note_soon(&self, text: &str) {
        self.journal.submit(Self::submission(text, false), Box::new(|receipt| drop(receipt.unwrap())));
    }

    pub(crate) fn note(&self, text: &str, secret: bool) -> i64 {
        self.journal.submit_blocking(Self::submission(text, secret)).unwrap().entries.first().unwrap().seq
    }
}

pub(crate) fn as_officer(path: &str) -> axum::http::request::Builder {
    Request::builder().uri(path).header("cookie", "session=officer").header("host", "town.test")
}

pub(crate) fn as_stranger(path: &str) -> axum::http::request::Builder {
    Request::builder().uri(path).header("host", "town.test")
}
