//! What the program could not carry out by itself, and what a restore holds: the cause, why, and what becomes of it.

use axum::extract::State;
use kernel::{Lang, Refusal, Resource, Timestamp};
use serde::{Deserialize, Serialize};
use store::{JobsSettled, SettleJobs, StoreError, StuckJob};

use crate::contribution::{SurroundCx, Surroundings};
use crate::form::{CommandForm, Typed};
use crate::layout::{Badge, Room};
use crate::pages::Page;
use crate::texts::Args;
use crate::{Answer, Done, Fault, Reader, Shell, Who, blocking};

/// Whoever puts in force how the place works answers for what it does by itself.
const POWER: kernel::Power = "profile.install";
/// The page's address without language, and its room.
const PATH: &str = "jobs";
/// Most jobs that are read; the badge counts all.
const READ: i64 = 20_000;
/// Most of one queue that the page names.
const SHOWN: usize = 30;
/// Most characters of what a runner said.
const LONGEST_WHY: usize = 300;

/// The room, for those who decide.
pub(super) fn room() -> Room {
    Room { code: PATH, icon: "stopped", text: "room-jobs", path: PATH, power: Some(POWER), low: true }
}

/// How many stand still, in the rail.
pub(super) struct Stuck;

impl Surroundings for Stuck {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may(POWER) {
            return Ok(Vec::new());
        }
        let count = store::stuck(cx.read)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-jobs", &args);
        Ok(vec![Badge { room: PATH, count, tone: "crit", meaning }])
    }
}

#[derive(Serialize)]
pub(crate) struct JobsPage {
    queues: Vec<QueueShow>,
    /// Whether the entries that caused them may be opened.
    reads: bool,
    form: Typed,
}

#[derive(Serialize)]
struct QueueShow {
    /// Its place on the page, for ids.
    n: usize,
    code: String,
    /// What its jobs do, in words; none where the program does not know the queue any more.
    name: Option<String>,
    held: usize,
    failed: usize,
    more: usize,
    jobs: Vec<JobShow>,
    /// The reason that was typed for the whole queue.
    typed: Option<String>,
}

#[derive(Serialize)]
struct JobShow {
    key: String,
    state: String,
    due: Timestamp,
    attempts: i64,
    cause: i64,
    /// Why in words of ours.
    sentence: Option<String>,
    /// Why as the program said it.
    said: Option<String>,
    /// The reason that was typed for it.
    typed: Option<String>,
}

impl Page for JobsPage {
    const TEMPLATE: &'static str = "jobs.html";
    const ROOM: &'static str = PATH;
    fn samples() -> Vec<Self> {
        let job = |key: &str, state: &str| JobShow {
            key: key.to_owned(),
            state: state.to_owned(),
            due: Timestamp(1_790_000_000_000_000),
            attempts: i64::from(state == "failed"),
            cause: 31,
            sentence: (key == "b").then(|| "…".to_owned()),
            said: (state == "failed").then(|| "<b>".to_owned()),
            typed: None,
        };
        let queue = |n, name: Option<&str>, typed: Option<&str>| QueueShow {
            n,
            code: "flow:publish".to_owned(),
            name: name.map(str::to_owned),
            held: n,
            failed: 2,
            more: n,
            jobs: vec![job("a", "failed"), job("b", "failed"), job("c", "held")],
            typed: typed.map(str::to_owned),
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("reason"), "…".to_owned());
        let queues = vec![queue(0, Some("…"), None), queue(1, None, Some("<i>\"12\""))];
        vec![
            Self { queues: Vec::new(), reads: true, form: Typed::default() },
            Self { queues, reads: true, form: wrong },
            Self { queues: vec![queue(0, None, None)], reads: false, form: Typed::default() },
        ]
    }
}

impl JobsPage {
    fn new(shell: &Shell, reader: &Reader, who: &Who, form: Typed) -> Result<Self, Fault> {
        let all = blocking(|| shell.live().stuck_jobs(READ))?;
        let mut queues: Vec<QueueShow> = Vec::new();
        for job in &all {
            if queues.last().is_none_or(|queue| queue.code != job.queue) {
                queues.push(QueueShow::begin(shell, reader.lang, queues.len(), &job.queue, &form));
            }
            if let Some(queue) = queues.last_mut() {
                queue.add(shell, reader.lang, job, &form);
            }
        }
        let reads = shell.permits(who, "journal.read", &Resource::service());
        Ok(Self { queues, reads, form })
    }
}

impl QueueShow {
    fn begin(shell: &Shell, lang: Lang, n: usize, code: &str, form: &Typed) -> Self {
        let key = format!("jobs-queue-{}", code.replace(':', "-"));
        Self {
            n,
            code: code.to_owned(),
            name: shell.texts().has(lang, &key).then(|| shell.texts().plain(lang, &key)),
            held: 0,
            failed: 0,
            more: 0,
            jobs: Vec::new(),
            typed: typed(form, code, ""),
        }
    }

    fn add(&mut self, shell: &Shell, lang: Lang, job: &StuckJob, form: &Typed) {
        if job.state == "held" {
            self.held += 1;
        } else {
            self.failed += 1;
        }
        if self.jobs.len() == SHOWN {
            self.more += 1;
            return;
        }
        // What is held may have failed once before, in words of a relay: with the address to which it wanted to go.
        let error = job.error.as_deref().filter(|_| job.state != "held");
        let (sentence, said) = why(shell, lang, error);
        self.jobs.push(JobShow {
            key: job.key.clone(),
            state: job.state.clone(),
            due: job.due,
            attempts: job.attempts,
            cause: job.cause,
            sentence,
            said,
            typed: typed(form, &job.queue, &job.key),
        });
    }
}

/// The reason that was typed for this, where the form was sent back.
fn typed(form: &Typed, queue: &str, key: &str) -> Option<String> {
    let mine = form.get("queue") == queue && form.get("key") == key;
    mine.then(|| form.get("reason").to_owned())
}

/// Why a job failed: a refusal as its sentence where that needs no facts, and its key. The facts stay in the program's log: whoever
/// looks after the program need not read what it is about.
fn why(shell: &Shell, lang: Lang, error: Option<&str>) -> (Option<String>, Option<String>) {
    let Some(error) = error else { return (None, None) };
    let Some((_, refused)) = error.split_once("refused: ") else {
        return (None, Some(error.chars().take(LONGEST_WHY).collect()));
    };
    let key = refused.split_whitespace().next().unwrap_or_default();
    let bare = shell.texts().keys(lang).get(key).is_some_and(std::collections::BTreeSet::is_empty);
    (bare.then(|| shell.texts().plain(lang, key)), Some(key.to_owned()))
}

pub(crate) async fn show(State(shell): State<Shell>, reader: Reader, who: Who) -> Answer {
    shell.permit(&who, POWER, &Resource::service())?;
    let page = JobsPage::new(&shell, &reader, &who, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SettleForm {
    queue: String,
    key: String,
    turn: String,
    reason: String,
}

/// One job, or all of a queue: once more, or given up.
pub(crate) async fn post(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    form: CommandForm<SettleForm>,
) -> Answer {
    shell.permit(&who, POWER, &Resource::service())?;
    match settle(&shell, &reader, &who, &form).await {
        Ok((run, receipt)) => {
            let message =
                shell.texts().plain(reader.lang, if run { "jobs-done-run" } else { "jobs-done-drop" });
            let location = Some(reader.url(PATH));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| JobsPage::new(&shell, &reader, &who, form))
        }
    }
}

async fn settle(
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    form: &CommandForm<SettleForm>,
) -> Result<(bool, store::Receipt), Fault> {
    let value = form.value.as_ref().map_err(Clone::clone)?;
    let run = match value.turn.as_str() {
        "run" => true,
        "drop" => false,
        _ => return Err(Refusal::missing("turn").into()),
    };
    // Before anybody is asked for a proof.
    if value.reason.trim().is_empty() {
        return Err(Refusal::invalid("reason", "refusal-reason-missing").into());
    }
    // What runs may leave the house; what is given up does nothing.
    let who = shell.strong_for(reader, who, form, run.then_some("jobs-step-up"))?;
    let command = SettleJobs {
        queue: value.queue.clone(),
        key: Some(value.key.clone()).filter(|key| !key.is_empty()),
        run,
        reason: value.reason.clone(),
        power: POWER,
    };
    let receipt = shell.submit(&who, &form.meta, command).await?;
    let by = receipt.entries.first().map_or(0, |e| e.seq);
    let said = blocking(|| shell.live().entry(by))?.and_then(|entry| entry.event::<JobsSettled>());
    // Sent twice with the other button: the first decided, and that is what is told.
    Ok((said.map_or(run, |said| said.run), receipt))
}
