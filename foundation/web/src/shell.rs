//! The shell: everything that a handler needs, cheap to clone.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use kernel::{Actor, Chance, Clock, Ids, Kind, Lang, Power, Refusal, Resource, Timestamp};
use prometheus_client::registry::Registry;
use store::{Command, Journal, Read, Receipt, Stamp, Submission};
use tokio::runtime::{Handle, RuntimeFlavor};

use crate::assets::Assets;
use crate::command_line::CommandLines;
use crate::contribution::{Matters, Releases, Surroundings, Trail};
use crate::erasures::Erasures;
use crate::form::CommandMeta;
use crate::format::{Formats, UnknownZone};
use crate::idle::Hands;
use crate::layout::{RailItem, Room};
use crate::live::Hub;
use crate::narrow::Narrowed;
use crate::observe::Measures;
use crate::open_work::OpenWork;
use crate::pages::{PageError, PageKind, Pages};
use crate::proofs::Proofs;
use crate::rate::Buckets;
use crate::report_source::ReportSource;
use crate::routes::Route;
use crate::session::Sessions;
use crate::site::Site;
use crate::texts::{Texts, TextsError};
use crate::{Fault, Reader, Who};

/// What the binary hands over.
pub struct Setup {
    /// Names, zone, operator's settings.
    pub site: Site,
    /// The journal that pages show and write to.
    pub live: Journal,
    /// Sign-in and sessions.
    pub sessions: Arc<dyn Sessions>,
    /// Where looks and refusals are written down.
    pub trail: Arc<dyn Trail>,
    /// State of the proofs, for the journal page.
    pub proofs: Arc<dyn Proofs>,
    /// Now.
    pub clock: Arc<dyn Clock>,
    /// Identifiers and references.
    pub chance: Arc<dyn Chance>,
    /// Versions that a decision rests on, as they are now.
    pub stamp: Arc<dyn Fn() -> Arc<Stamp> + Send + Sync>,
    /// The browser's files.
    pub assets: Assets,
    /// Folders whose templates go before the built-in ones.
    pub template_folders: Vec<PathBuf>,
    /// Metrics of the whole program; the shell adds its own.
    pub metrics: Registry,
    /// Time between two beats of the live stream: 15 s.
    pub beat: Duration,
    /// What erasing needs.
    pub erasures: Erasures,
}

/// The shell cannot start.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// Texts.
    #[error(transparent)]
    Texts(#[from] TextsError),
    /// Templates.
    #[error(transparent)]
    Pages(#[from] PageError),
    /// Time zone of the profile.
    #[error(transparent)]
    Zone(#[from] UnknownZone),
    /// A trusted origin that is none.
    #[error("trusted origin: {0}")]
    Origin(String),
    /// The live hub's thread could not be started.
    #[error("the live hub: {0}")]
    Hub(std::io::Error),
}

/// What every handler has at hand.
#[derive(Clone)]
pub struct Shell(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) site: Site,
    pub(crate) live: Journal,
    pub(crate) sessions: Arc<dyn Sessions>,
    pub(crate) trail: Arc<dyn Trail>,
    pub(crate) proofs: Arc<dyn Proofs>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) chance: Arc<dyn Chance>,
    pub(crate) stamp: Arc<dyn Fn() -> Arc<Stamp> + Send + Sync>,
    pub(crate) assets: Arc<Assets>,
    pub(crate) texts: Arc<Texts>,
    pub(crate) pages: Arc<Pages>,
    pub(crate) kinds: Vec<PageKind>,
    pub(crate) zone: jiff::tz::TimeZone,
    pub(crate) hub: Hub,
    pub(crate) rooms: Vec<Room>,
    pub(crate) words: CommandLines,
    pub(crate) surroundings: Vec<Arc<dyn Surroundings>>,
    pub(crate) matters: Vec<Arc<dyn Matters>>,
    pub(crate) releases: Vec<Arc<dyn Releases>>,
    pub(crate) reports: Vec<Arc<dyn ReportSource>>,
    pub(crate) open: Vec<Arc<dyn OpenWork>>,
    pub(crate) buckets: Buckets,
    pub(crate) hands: Hands,
    pub(crate) measures: Measures,
    pub(crate) metrics: Registry,
    pub(crate) routes: Vec<Route>,
    pub(crate) erasures: Erasures,
    pub(crate) began: std::sync::OnceLock<Timestamp>,
}

impl Shell {
    /// Reads the views: as they are, or as they were at the reader's "as known at".
    ///
    /// # Errors
    /// When the storage fails, or as `f`.
    pub fn read<T>(
        &self,
        reader: &Reader,
        f: impl FnOnce(&dyn Read) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let Some(at) = reader.as_of else { return self.0.live.read(f) };
        reader.back.note();
        // Going back may replay thousands of entries: other requests go on meanwhile.
        blocking(|| {
            let seq = self.0.live.seq_at(at)?;
            self.0.live.as_of(seq)?.read(f)
        })
    }

    /// The session that a machine's token stands for: for pages that a screen without a person opens with the token in its address.
    ///
    /// # Errors
    /// When the store of tokens fails.
    pub fn machine(&self, token: &str) -> Result<Option<crate::Session>, Fault> {
        if token.len() > 200 { Ok(None) } else { self.0.sessions.machine(token) }
    }

    /// Whether the person may; the refusal goes to the access journal.
    ///
    /// # Errors
    /// The refusal.
    pub fn permit(&self, who: &Who, power: Power, on: &Resource) -> Result<(), Fault> {
        let answer = crate::narrow::permit(self.0.live.definition().guard.as_ref(), &who.0, power, on);
        answer.map_err(|refusal| {
            self.0.trail.refused(who.actor(), power, on.matter);
            Fault::Refused(refusal)
        })
    }

    /// Hands a command to the writer and waits for the receipt, which follows the fsync.
    ///
    /// # Errors
    /// The refusal, or why it could not be stored.
    pub async fn submit(
        &self,
        who: &Who,
        meta: &CommandMeta,
        command: impl Command + 'static,
    ) -> Result<Receipt, Fault> {
        let actor = self.acting(who, meta)?;
        let command: Box<dyn Command> = Box::new(command);
        let command = match &who.0.assurance.stepped {
            Some(stepped) => self.0.sessions.witnessed(command, stepped),
            None => command,
        };
        let command: Box<dyn Command> = match &who.0.only {
            Some(only) => Box::new(Narrowed { only: only.clone(), command }),
            None => command,
        };
        let submission = Submission {
            command_id: meta.command_id.unwrap_or_else(|| self.ids().next()),
            actor,
            command,
            stamp: (self.0.stamp)(),
        };
        let (tx, rx) = tokio::sync::oneshot::channel();
        self.0.live.submit(submission, Box::new(move |answer| drop(tx.send(answer))));
        let answer = rx.await.map_err(|_| Fault::Stopped("the writer is gone".to_owned()))?;
        answer.map_err(|e| {
            let fault = Fault::from(e);
            if matches!(fault, Fault::Stopped(_)) {
                self.0.hub.watch_writer();
            }
            self.note_refusal(who.actor(), &fault);
            fault
        })
    }

    /// Who the entry names. What somebody typed without a connection is sent by themselves; or by whoever released it by name, and
    /// then on their behalf.
    fn acting(&self, who: &Who, meta: &CommandMeta) -> Result<Actor, Fault> {
        let actor = who.actor().clone();
        let author = meta.captured_person.filter(|p| meta.captured_at.is_some() && *p != actor.person);
        let Some(author) = author else { return Ok(actor) };
        let released = meta.command_id.map_or(Ok(false), |command| {
            self.0.live.read(|read| {
                for known in &self.0.releases {
                    if known.released(read, command, author, actor.person)? {
                        return Ok(true);
                    }
                }
                Ok::<_, Fault>(false)
            })
        })?;
        if released {
            return Ok(Actor { on_behalf_of: Some(author), ..actor });
        }
        Err(Refusal::new(Kind::Forbidden, "refusal-captured-by-another").into())
    }

    fn note_refusal(&self, actor: &Actor, fault: &Fault) {
        if let Some(refusal) = fault.refusal().filter(|r| r.kind == Kind::Forbidden) {
            let power = refusal.facts.get("power").map_or("", String::as_str);
            self.0.trail.refused(actor, power, None);
        }
    }

    /// The journal that pages show and write to.
    #[must_use]
    pub fn live(&self) -> &Journal {
        &self.0.live
    }
    /// The live hub, to announce things that are not entries.
    #[must_use]
    pub fn hub(&self) -> &Hub {
        &self.0.hub
    }
    /// The texts.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.0.texts
    }
    /// The templates.
    #[must_use]
    pub fn pages(&self) -> &Pages {
        &self.0.pages
    }
    /// All page types, for tests that draw everything.
    #[must_use]
    pub fn page_kinds(&self) -> &[PageKind] {
        &self.0.kinds
    }
    /// Every route of the router, in order of its address: what tests go through, so that none is forgotten.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.0.routes
    }
    /// The site.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.0.site
    }
    /// Where looks and refusals are written down.
    #[must_use]
    pub fn trail(&self) -> &dyn Trail {
        self.0.trail.as_ref()
    }
    /// State of the proofs.
    #[must_use]
    pub fn proofs(&self) -> &dyn Proofs {
        self.0.proofs.as_ref()
    }
    /// What packages offer to reports.
    #[must_use]
    pub fn report_sources(&self) -> &[Arc<dyn ReportSource>] {
        &self.0.reports
    }
    /// What packages hold open when a watch is handed over.
    #[must_use]
    pub fn open_work(&self) -> &[Arc<dyn OpenWork>] {
        &self.0.open
    }
    /// Zone of the clocks.
    #[must_use]
    pub fn zone(&self) -> &jiff::tz::TimeZone {
        &self.0.zone
    }
    /// Dates and numbers for a language.
    #[must_use]
    pub fn formats(&self, lang: Lang) -> Formats {
        Formats::new(lang, self.0.zone.clone())
    }
    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }
    /// The instant that a page shows: that of its past, or now.
    #[must_use]
    pub fn seen_at(&self, reader: &Reader) -> Timestamp {
        reader.as_of.unwrap_or_else(|| self.now())
    }
    /// Identifiers.
    #[must_use]
    pub fn ids(&self) -> Ids<'_> {
        Ids::new(self.0.clock.as_ref(), self.0.chance.as_ref())
    }

    /// The rooms that this reader may enter, with `here` on one of them.
    #[must_use]
    pub fn rooms_for(&self, reader: &Reader, here: &str) -> Vec<RailItem> {
        let Some(session) = &reader.session else { return Vec::new() };
        let open = self.0.rooms.iter().filter(|r| match session.owes {
            // Whoever owes something first gets no further than help.
            Some(_) => r.path == "help",
            None => r.power.is_none_or(|p| session.may(p)),
        });
        open.map(|room| RailItem {
            code: room.code,
            icon: room.icon,
            name: self.0.texts.plain(reader.lang, room.text),
            url: reader.url(room.path),
            here: room.code == here,
            low: room.low,
            badge: None,
        })
        .collect()
    }

    pub(crate) fn cookie_name(&self) -> &'static str {
        if self.0.site.tls { "__Host-session" } else { "session" }
    }
}

/// Runs something slow without holding up the other requests of this thread, where the runtime can do that.
pub fn blocking<T>(f: impl FnOnce() -> T) -> T {
    let many = Handle::try_current().is_ok_and(|h| h.runtime_flavor() == RuntimeFlavor::MultiThread);
    if many { tokio::task::block_in_place(f) } else { f() }
}
