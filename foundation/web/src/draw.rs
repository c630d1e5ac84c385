//! Drawing a page with everything around it, and answering a form.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use kernel::Lang;
use serde_json::json;

use crate::command_line::Done;
use crate::contribution::SurroundCx;
use crate::form::Typed;
use crate::layout::{Banner, Person, Ui};
use crate::pages::Page;
use crate::past::{self, Past};
use crate::reader::Wants;
use crate::{Answer, Fault, Reader, Shell, explain};

/// A page about to be drawn.
#[must_use = "call `answer`"]
pub struct Draw<'a, P> {
    shell: &'a Shell,
    reader: &'a Reader,
    page: &'a P,
    room: &'a str,
    topics: Option<String>,
    command: Option<String>,
    status: StatusCode,
}

impl Shell {
    /// A page for this reader.
    pub fn draw<'a, P: Page>(&'a self, reader: &'a Reader, page: &'a P) -> Draw<'a, P> {
        Draw {
            shell: self,
            reader,
            page,
            room: P::ROOM,
            topics: None,
            command: Some(String::new()),
            status: StatusCode::OK,
        }
    }

    /// A fragment for this reader.
    ///
    /// # Errors
    /// When the template is wrong.
    pub fn fragment<P: Page>(&self, reader: &Reader, page: &P) -> Result<String, Fault> {
        let html = self.pages().part(reader.lang, self.now(), page)?;
        Ok(match reader.as_of {
            Some(at) => past::keep(&html, reader.lang, at),
            None => html,
        })
    }

    /// Answers a form that was carried out: JSON for the outbox, otherwise on to the page (303).
    #[must_use]
    pub fn done(&self, reader: &Reader, done: &Done) -> Response {
        let location = done.location.clone();
        if reader.wants != Wants::Json {
            return Redirect::to(&location.unwrap_or_else(|| reader.url(""))).into_response();
        }
        let receipt = done.receipt.as_ref().map(|r| {
            json!({
                "command_id": r.command_id, "journal": self.live().name(),
                "seq": r.entries.last().map(|e| e.seq), "entry": r.entries.last().map(|e| e.id),
                "number": done.number, "recorded_at": r.recorded_at.rfc3339(), "repeated": r.repeated,
            })
        });
        Json(json!({ "receipt": receipt, "message": done.message, "location": location })).into_response()
    }

    /// Answers a form that was refused: the same page with everything that was typed and what is wrong with it. The outbox
    /// gets JSON and keeps what was typed itself. Anything but a refusal passes through.
    ///
    /// # Errors
    /// The fault, where the form cannot come back.
    pub fn refill<P: Page>(
        &self,
        reader: &Reader,
        fault: Fault,
        mut typed: Typed,
        page: impl FnOnce(Typed) -> Result<P, Fault>,
    ) -> Answer {
        let Some(refusal) = fault.refusal().filter(|_| reader.wants != Wants::Json) else {
            return Err(fault);
        };
        let code = explain::code(&refusal.key, &refusal.facts, explain::LOGGED);
        tracing::info!(reference = %reader.reference, refusal = %code, "a form was refused");
        typed.put_error(refusal.field.as_deref(), self.sentence(reader.lang, refusal));
        let status = fault.status();
        let page = page(typed)?;
        self.draw(reader, &page).status(status).answer()
    }
}

impl<'a, P: Page> Draw<'a, P> {
    /// Another room than the page's own.
    pub fn room(mut self, room: &'a str) -> Self {
        self.room = room;
        self
    }
    /// Topics of its live stream, separated by spaces: `floor log:watch`.
    pub fn topics(mut self, topics: impl Into<String>) -> Self {
        self.topics = Some(topics.into());
        self
    }
    /// What the command line is about: `incident:0197…`.
    pub fn about(mut self, context: impl Into<String>) -> Self {
        self.command = Some(context.into());
        self
    }
    /// Without command line: sign-in, errors.
    pub fn bare(mut self) -> Self {
        self.command = None;
        self
    }
    /// Another status than 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Draws it.
    ///
    /// # Errors
    /// When the template is wrong or the storage fails.
    pub fn answer(self) -> Answer {
        let ui = self.ui()?;
        let mut html = self.shell.pages().whole(self.reader.lang, &ui, self.page)?;
        if let Some(at) = self.reader.as_of {
            html = past::keep(&html, self.reader.lang, at);
        }
        let mut answer = (self.status, Html(html)).into_response();
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(answer)
    }

    fn ui(&self) -> Result<Ui, Fault> {
        let (shell, reader) = (self.shell, self.reader);
        // A page that read nothing at the instant shows the present, and says so.
        let shown = reader.as_of.filter(|_| P::LOOKS_BACK || reader.back.any());
        // Whoever owes something first sees a bare frame: nothing of the place, nothing live, nothing to write in.
        let owes = reader.session.as_ref().is_some_and(|s| s.owes.is_some());
        let signed_in = reader.session.is_some() && !owes;
        let mut ui = Ui {
            lang: reader.lang.code(),
            languages: Lang::ALL.map(|l| (l.code(), format!("/{l}{}", reader.rest))).to_vec(),
            theme: reader.theme,
            site: shell.site().name.clone(),
            now: shell.now(),
            zone: shell.site().zone.clone(),
            person: reader.session.as_ref().map(person),
            room: self.room.to_owned(),
            rooms: shell.rooms_for(reader, self.room),
            chips: Vec::new(),
            banners: shell.banners(reader.lang),
            fictitious: shell.site().fictitious,
            exercise: shell.site().exercise.then_some(crate::site::EXERCISE),
            journal: shell.live().name().to_owned(),
            seq: reader.seq,
            topics: self.topics.clone().filter(|_| signed_in && shown.is_none()),
            as_of: shown,
            left: reader.as_of.filter(|_| shown.is_none()),
            past: None,
            idle_lock: shell.site().idle_lock.filter(|_| signed_in),
            passkeys: shell.0.sessions.passkeys(&reader.host),
            command: self.command.clone().filter(|_| shell.commands(reader) && shown.is_none() && !owes),
            words: shell.0.words.iter().flat_map(|w| w.words(&shell.0.texts, reader.lang)).collect(),
            path: format!("/{}{}", reader.lang, reader.rest.split('?').next().unwrap_or("")),
            query: crate::pages_of_shell::query_of(&reader.rest),
            matter: self.page.matter().filter(|_| signed_in).map(|id| id.to_string()),
            beside: Vec::new(),
            slots: std::collections::BTreeMap::new(),
            reference: reader.reference.clone(),
        };
        // Not where a form came back: its address has nothing to read.
        if signed_in && reader.safe && (P::LOOKS_BACK || shown.is_some()) {
            let first = self.page.since().map_or_else(|| shell.began(), Ok)?;
            ui.past = Some(Past::of(first, shown, ui.now, &ui.query));
        }
        if !owes {
            // What stands around the page is of the same instant as the page.
            let reader = Reader { as_of: shown, ..reader.clone() };
            self.surround(&reader, &mut ui)?;
            self.chips_then(&reader, &mut ui)?;
            self.beside(&reader, &mut ui)?;
        }
        Ok(ui)
    }

    fn surround(&self, reader: &Reader, ui: &mut Ui) -> Result<(), Fault> {
        let shell = self.shell;
        let Some(session) = &reader.session else { return Ok(()) };
        if shell.0.surroundings.is_empty() {
            return Ok(());
        }
        let now = ui.now;
        shell.live().read(|read| {
            let cx = SurroundCx { shell, reader, session, read, now };
            for part in &shell.0.surroundings {
                // Above a page of the past, what holds now would contradict the page: see `chips_then`.
                if reader.as_of.is_none() {
                    ui.chips.extend(part.chips(&cx)?);
                }
                ui.banners.extend(part.banners(&cx)?);
                // They count the present: beside a page of the past they would lie.
                let badges = if reader.as_of.is_none() { part.badges(&cx)? } else { Vec::new() };
                for badge in badges {
                    if let Some(room) = ui.rooms.iter_mut().find(|r| r.code == badge.room) {
                        room.badge = Some(badge);
                    }
                }
                ui.slots.extend(part.slot(&cx));
                if ui.as_of.is_none() {
                    let own = part.own_topics(session);
                    for topic in part.topics().iter().copied().chain(own.iter().map(String::as_str)) {
                        ui.topics.get_or_insert_default().extend([" ", topic]);
                    }
                }
            }
            Ok(())
        })
    }
}

impl<P: Page> Draw<'_, P> {
    /// The chips of a page that looks back: what held at its moment.
    fn chips_then(&self, reader: &Reader, ui: &mut Ui) -> Result<(), Fault> {
        let shell = self.shell;
        let (Some(session), Some(now)) = (&reader.session, reader.as_of) else { return Ok(()) };
        if shell.0.surroundings.is_empty() {
            return Ok(());
        }
        ui.chips = shell.read(reader, |read| {
            let cx = SurroundCx { shell, reader, session, read, now };
            let mut all = Vec::new();
            for part in &shell.0.surroundings {
                all.extend(part.chips(&cx)?);
            }
            Ok::<_, Fault>(all)
        })?;
        // They held then, whatever the clock of the browser says now.
        ui.chips.iter_mut().for_each(|chip| chip.until = None);
        Ok(())
    }

    /// Panels of other packages about the page's matter, as of the page's moment.
    fn beside(&self, reader: &Reader, ui: &mut Ui) -> Result<(), Fault> {
        let shell = self.shell;
        let (Some(session), Some(matter)) = (&reader.session, self.page.matter()) else { return Ok(()) };
        if let Some(topics) = &mut ui.topics {
            topics.push_str(&format!(" beside:{matter}"));
        }
        let now = ui.now;
        ui.beside = shell.read(reader, |read| {
            let cx = SurroundCx { shell, reader, session, read, now };
            let mut all = Vec::new();
            for part in &shell.0.surroundings {
                all.extend(part.beside(&cx, matter)?);
            }
            Ok::<_, Fault>(all)
        })?;
        ui.beside.sort_by_key(|panel| panel.order);
        Ok(())
    }
}

impl Shell {
    /// Whether this reader's function can do anything on the command line. Where there are only the shell's own words they
    /// are there for everybody who is signed in.
    fn commands(&self, reader: &Reader) -> bool {
        let all = &self.0.words;
        reader.session.as_ref().is_some_and(|s| all.len() == 1 || all.iter().any(|words| words.offered(s)))
    }

    /// What everyone must know now.
    #[must_use]
    pub fn banners(&self, lang: Lang) -> Vec<Banner> {
        let stopped = self.live().stopped().map(|_| Banner {
            id: "banner-writer",
            tone: "crit",
            text: self.texts().plain(lang, "banner-writer-stopped"),
            link: None,
        });
        stopped.into_iter().collect()
    }
}

fn person(session: &crate::Session) -> Person {
    Person {
        id: session.actor.person.to_string(),
        name: session.name.clone(),
        mandate: session.actor.mandate.to_string(),
        label: session.label.clone(),
        functions: session.functions.clone(),
        locked: session.locked,
        owes: session.owes.is_some(),
        powers: session.powers.clone(),
    }
}
