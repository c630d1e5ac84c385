//! The rounds: what is due leaves, what was missed is passed on, what came back is written down. Exactly once towards our own records,
//! at least once towards a relay: whoever gets a letter twice knows it by its id.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::links::{Link, Links};
use kernel::{Id, Text, Timestamp, kind};
use outbox::command::{Acknowledge, By, Escalate, Outcome, Report};
use outbox::message::{Channel, Content};
use outbox::push::Devices;
use outbox::read::{self, Leaving, RecipientRow};
use outbox::sender::{NotTaken, Portion, Receipt, Sender, Word, link_id, parse_letter_id};
use outbox::{Dispatch, Facts, Limits, MISSED_QUEUE, Missed, SEND_QUEUE};
use outbox_web::Letters;
use store::{Ask, Job, Read, Rule, StoreError};

use super::document::Printing;
use super::folder::Folder;
use super::found::instead;
use super::push::Push;
use super::smtp::Smtp;
use crate::wiring::{Live, World, WorldError};

/// Jobs taken at a time.
const AT_ONCE: i64 = 20;
/// Pauses before the next try, in seconds; after the last one a route has failed.
const PAUSES: [i64; 8] = [15, 30, 60, 120, 300, 600, 1800, 3600];
/// What stands in the journal where a channel is not configured; pages have words for it.
const NOT_CONFIGURED: &str = "not-configured";

/// A channel may ask to wait this long, in seconds.
const LONGEST_WAIT: i64 = 6 * 3600;

/// Why a job has to be tried again, and after how many seconds at the least.
struct Again {
    why: String,
    after: i64,
}

/// What the rounds work with.
pub(crate) struct Runner {
    world: Arc<World>,
    senders: BTreeMap<Channel, Box<dyn Sender>>,
    letters: Arc<Letters>,
    links: Links,
    /// Where documents go along.
    printing: Option<Printing>,
}

impl Runner {
    /// The ways out that the configuration opens.
    ///
    /// # Errors
    /// What cannot be used, in a sentence.
    pub(crate) fn new(world: &Live) -> Result<Self, WorldError> {
        let settings = &world.config.messages;
        let domain = host(&world.config.url);
        let mut senders: Vec<Box<dyn Sender>> = Vec::new();
        let folder = |channel, dir| Folder::open(channel, dir).map(|f| Box::new(f) as Box<dyn Sender>);
        let plain = WorldError::Plain;
        if let Some(mail) = &settings.mail {
            senders.push(match &mail.folder {
                Some(dir) => folder(Channel::Mail, dir).map_err(plain)?,
                None => Box::new(Smtp::new(mail, domain).map_err(plain)?),
            });
        }
        if let Some(push) = &settings.push {
            senders.push(match &push.folder {
                Some(dir) => folder(Channel::Push, dir).map_err(plain)?,
                None => {
                    let key = crate::keys::push(&crate::places::keys(&world.config))?;
                    let devices = Devices::new(world.live.clone());
                    Box::new(Push::new(push, key, devices, Arc::clone(&world.clock)))
                }
            });
        }
        for (channel, dir) in [(Channel::Sms, &settings.sms), (Channel::Voice, &settings.voice)] {
            senders.extend(dir.as_ref().map(|dir| folder(channel, dir)).transpose().map_err(plain)?);
        }
        Self::with(world, senders)
    }

    /// The same with these ways out.
    ///
    /// # Errors
    /// When the texts of letters cannot be read.
    pub(crate) fn with(world: &Live, senders: Vec<Box<dyn Sender>>) -> Result<Self, WorldError> {
        let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
        Ok(Self {
            senders: senders.into_iter().map(|s| (s.channel(), s)).collect(),
            letters: letters(world)?,
            links: Links::new(world.live.clone(), clock, chance),
            world: Arc::clone(world),
            printing: None,
        })
    }

    /// The same, which prints what goes along with a letter; without it letters leave alone.
    pub(crate) fn printing(self, printing: Printing) -> Self {
        Self { printing: Some(printing), ..self }
    }

    /// Whether the rounds take jobs of this queue.
    pub(crate) fn takes(queue: &str) -> bool {
        [SEND_QUEUE, MISSED_QUEUE].contains(&queue)
    }

    /// One round.
    pub(crate) fn run(&self) {
        self.queue(SEND_QUEUE, |job| self.send(job));
        self.queue(MISSED_QUEUE, |job| self.missed(job).map(|()| None));
        for sender in self.senders.values() {
            match sender.receipts() {
                Ok(portions) => portions.iter().for_each(|portion| self.portion(sender.as_ref(), portion)),
                Err(e) => {
                    tracing::error!(channel = %sender.channel(), error = e, "receipts could not be fetched")
                }
            }
        }
    }

    /// The due jobs of a queue. `carry_out` says why a job has to be tried again.
    fn queue(&self, queue: &str, carry_out: impl Fn(&Job) -> Result<Option<Again>, WorldError>) {
        let (live, now) = (&self.world.live, self.world.clock.now());
        let jobs = match live.take_jobs(queue, now, AT_ONCE) {
            Ok(jobs) => jobs,
            Err(e) => return tracing::error!(queue, error = %e, "jobs could not be taken"),
        };
        for job in &jobs {
            let settled = match carry_out(job) {
                Ok(None) => live.job_done(job),
                Ok(Some(Again { why, after })) => {
                    let asked = now.plus_seconds(after.clamp(0, LONGEST_WAIT));
                    live.job_failed(job, &why, Some(pause(job, now).max(asked)))
                }
                Err(e) => {
                    // The rules will not change their mind; storage may.
                    let refused = matches!(&e, WorldError::Command(_, store::WriteError::Refused(_)));
                    tracing::error!(queue, key = job.key, error = %e, "a message was not carried on");
                    live.job_failed(job, &e.to_string(), (!refused).then(|| pause(job, now)))
                }
            };
            if let Err(e) = settled {
                tracing::error!(queue, key = job.key, error = %e, "the state of a job could not be kept");
            }
        }
    }

    /// Sends what a job asks for, where it is still to be sent; says why it has to be tried again.
    fn send(&self, job: &Job) -> Result<Option<Again>, WorldError> {
        let asked: Dispatch = payload(job)?;
        let Some(leaving) = self.world.live.read(|r| read::leaving(r, &asked))? else {
            // Whoever no route reaches will not answer: nobody waits for their time to run out.
            return self.pass_on(job, asked.message, |r| read::exhausted(r, &asked)).map(|()| None);
        };
        let Some(sender) = self.senders.get(&leaving.route.channel) else {
            let outcome = Outcome::Failed { reason: NOT_CONFIGURED.to_owned() };
            return self.report(job, &asked, outcome).map(|()| None);
        };
        let secret = self.secret(&leaving)?;
        let writer = self.writer(&leaving);
        let now = self.world.clock.now();
        let mut letter = self.letters.letter(&leaving, &writer, secret.as_deref(), now);
        super::invite::add(&self.world, &self.links, &self.letters, &leaving, &mut letter)?;
        super::contribution::add(&self.world, &self.links, &leaving, &mut letter)?;
        super::document::add(&self.world, self.printing.as_ref(), &self.letters, &leaving, &mut letter)?;
        let outcome = match sender.send(&letter) {
            Ok(reference) => Outcome::Sent { reference },
            Err(NotTaken::Passing(why)) if tries(job) < PAUSES.len() => {
                return Ok(Some(Again { why, after: 0 }));
            }
            Err(NotTaken::Busy(why, after)) if tries(job) < PAUSES.len() => {
                return Ok(Some(Again { why, after }));
            }
            Err(why) => Outcome::Failed { reason: why.words().to_owned() },
        };
        self.report(job, &asked, outcome).map(|()| None)
    }

    fn report(&self, job: &Job, of: &Dispatch, outcome: Outcome) -> Result<(), WorldError> {
        let rule = Report { message: of.message, recipient: of.recipient, route: of.route, outcome };
        self.ask(Id::of_words(&[&job.queue, &job.key, "report"]), rule)
    }

    /// A secret that opens the message for this recipient, where its words may leave at all; a notification carries none.
    fn secret(&self, leaving: &Leaving) -> Result<Option<String>, WorldError> {
        if leaving.message.content == Content::Notice || leaving.route.channel == Channel::Push {
            return Ok(None);
        }
        let expires = self.world.clock.now().plus_seconds(Limits::default().link_seconds);
        let matter = leaving.message.id;
        let link = Link { link: link_id(matter, leaving.recipient.n), matter, expires };
        Ok(Some(self.links.make(link)?))
    }

    fn writer(&self, leaving: &Leaving) -> Text {
        let site = || self.world.profile.head.watch.clone();
        self.world.profile.function(&leaving.message.writer).map_or_else(site, |f| f.names.clone())
    }

    /// Passes on what nobody acknowledged in time.
    fn missed(&self, job: &Job) -> Result<(), WorldError> {
        let asked: Missed = payload(job)?;
        let now = self.world.clock.now();
        self.pass_on(job, asked.message, |read| {
            Ok(read::missed(read, &asked, now)?.map(|(_, recipient)| recipient))
        })
    }

    /// Passes a message on from this recipient, where somebody has to acknowledge it.
    fn pass_on(
        &self,
        job: &Job,
        message: Id<kind::Matter>,
        from: impl Fn(&dyn Read) -> Result<Option<RecipientRow>, StoreError>,
    ) -> Result<(), WorldError> {
        let found = self.world.live.read(|read| {
            let Some(recipient) = from(read)? else { return Ok(None) };
            let all = read::recipients(read, message)?;
            let to = instead(&self.world, read, &recipient, &all)?;
            Ok::<_, StoreError>(recipient.acknowledge_by.map(|planned| (recipient.n, planned, to)))
        })?;
        let Some((recipient, planned, to)) = found else { return Ok(()) };
        let rule = Escalate { message, recipient, planned, to };
        self.ask(Id::of_words(&[&job.queue, &job.key, "escalate"]), rule)
    }

    /// Writes down what came back, and puts the portion aside.
    fn portion(&self, sender: &dyn Sender, portion: &Portion) {
        let mut faults = portion.faults.clone();
        for receipt in &portion.receipts {
            match self.receipt(receipt) {
                Ok(()) => {}
                Err(WorldError::Command(_, store::WriteError::Refused(refusal))) => {
                    faults.push(format!("{}: {refusal}", receipt.id));
                }
                Err(WorldError::Plain(why)) => faults.push(format!("{}: {why}", receipt.id)),
                // Storage fails: the portion stays where it is and comes again.
                Err(e) => {
                    return tracing::error!(from = portion.from, error = %e, "a receipt could not be kept");
                }
            }
        }
        if !faults.is_empty() {
            tracing::warn!(
                from = portion.from,
                faults = faults.len(),
                "receipts that could not be carried out"
            );
        }
        if let Err(e) = sender.settle(portion, &faults) {
            tracing::error!(from = portion.from, error = e, "receipts could not be put aside");
        }
    }

    fn receipt(&self, receipt: &Receipt) -> Result<(), WorldError> {
        let unknown = || WorldError::Plain("this id is not one of ours".to_owned());
        let (message, recipient, route) = parse_letter_id(&receipt.id).ok_or_else(unknown)?;
        let at = receipt.at.map(Timestamp::from_jiff);
        let outcome = match receipt.state {
            Word::Acknowledged => {
                let by = By::Receipt;
                let rule = Acknowledge { message, recipient: Some(recipient), by, words: None, stated: None };
                return self.ask(self.world.ids().next(), rule);
            }
            Word::Delivered => Outcome::Delivered { at },
            Word::Failed => Outcome::Failed { reason: receipt.reason.clone().unwrap_or_default() },
        };
        self.ask(self.world.ids().next(), Report { message, recipient, route, outcome })
    }

    fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        id: Id<kind::Command>,
        rule: R,
    ) -> Result<(), WorldError> {
        let facts = Arc::new(Facts::bare(self.world.facts.zone.clone()));
        self.world.as_system_with(id, Ask::boxed(rule, facts)).map(drop)
    }
}

/// The letters of this place.
///
/// # Errors
/// When their texts cannot be read.
pub(crate) fn letters(world: &World) -> Result<Arc<Letters>, WorldError> {
    let (site, zone) = (world.profile.head.names.clone(), world.facts.zone.clone());
    let letters = Letters::new(site, zone, &world.config.url);
    letters.map(Arc::new).map_err(|e| WorldError::Plain(e.to_string()))
}

fn payload<T: serde::de::DeserializeOwned>(job: &Job) -> Result<T, WorldError> {
    serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))
}

/// How often it was tried before.
fn tries(job: &Job) -> usize {
    usize::try_from(job.attempts).unwrap_or(usize::MAX)
}

/// When it is tried again.
fn pause(job: &Job, now: Timestamp) -> Timestamp {
    let seconds = PAUSES.get(tries(job)).or(PAUSES.last()).copied().unwrap_or(60);
    now.plus_seconds(seconds)
}

/// The host of an address, for the ids of letters.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.rsplit_once(':').map_or(host, |(h, _)| h).trim_matches(['[', ']'])
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn the_host_of_an_address() {
        for (url, expected) in [
            ("https://crisis.town.example/x", "crisis.town.example"),
            ("http://127.0.0.1:8080", "127.0.0.1"),
            ("x", "x"),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
    }
}
