//! One console's stream: what it missed, then what comes.

use std::collections::HashSet;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use kernel::{Actor, Id, Kind, Lang, Refusal, kind};
use tokio_stream::Stream;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::wrappers::errors::BroadcastStreamRecvError;

use super::Topic;
use super::frame::{self, Frame};
use super::hub::{GroupKey, Hub, HubInner, Loose};
use crate::session::{Session, Sessions};
use crate::{Fault, Trail, blocking};

/// Entries that a console may have missed and still gets one by one.
const CATCH_UP: i64 = 500;
/// Topics of one browser (its tabs together).
const MOST_TOPICS: usize = 64;

/// A console looks at every fourth beat whether its session still stands; not all at the same one.
const EVERY: usize = 4;
static TURN: AtomicUsize = AtomicUsize::new(0);

/// How many streams there may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) consoles: usize,
    /// Of one session.
    pub(crate) streams: usize,
}

/// What a console asks for.
pub(crate) struct Asked {
    pub(crate) lang: Lang,
    pub(crate) topics: Vec<Topic>,
    /// The last entry that it has, when it comes back.
    pub(crate) after: Option<i64>,
    pub(crate) token: String,
    pub(crate) session: Session,
}

/// Opens the stream. `standing` draws what no entry causes as it stands now: whoever was away missed how it came about.
pub(crate) fn console(
    hub: &Hub,
    (sessions, trail): (Arc<dyn Sessions>, Arc<dyn Trail>),
    limits: Limits,
    asked: Asked,
    standing: Option<Loose<'_>>,
) -> Result<Response, Fault> {
    let key = key(&asked)?;
    let seat = Seat::take(&hub.0, asked.session.id, limits)?;
    // First listen, then look at what was missed: what is committed in between comes twice rather than never, and the
    // stream passes over the second copy.
    let frames = BroadcastStream::new(hub.join(&key, &asked.session));
    let journal = &hub.0.parts.journal;
    let head = journal.head();
    let mut first = frame::hello(hub.0.parts.clock.now(), head, journal.name()).to_vec();
    if let Some(after) = asked.after {
        first.extend_from_slice(&missed(&hub.0, &key, (&asked.session, trail.as_ref()), after, head)?);
    }
    if let Some(draw) = standing {
        first.extend_from_slice(&hub.0.loose(&key, &asked.session, draw)?);
    }
    let stream = Console {
        first: Some(first.into()),
        frames,
        seen: head,
        over: false,
        beats: TURN.fetch_add(1, Ordering::Relaxed),
        token: asked.token,
        session: asked.session,
        sessions,
        trail,
        _seat: seat,
    };
    let mut answer = Response::new(Body::from_stream(stream));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store, no-transform"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(answer)
}

fn key(asked: &Asked) -> Result<GroupKey, Fault> {
    let mut topics = asked.topics.clone();
    topics.sort();
    topics.dedup();
    let fits = topics.len() <= MOST_TOPICS && topics.iter().all(|t| t.len() <= 100);
    if !fits {
        return Err(Refusal::new(Kind::Limit, "error-too-many-topics").with("limit", MOST_TOPICS).into());
    }
    Ok(GroupKey { lang: asked.lang, class: asked.session.class.as_str().into(), topics })
}

fn missed(
    hub: &HubInner,
    key: &GroupKey,
    (session, trail): (&Session, &dyn Trail),
    after: i64,
    head: i64,
) -> Result<Bytes, Fault> {
    // A console that is ahead of us saw entries that a restore lost; one far behind is quicker with a fresh page.
    if after > head || head - after > CATCH_UP {
        return Ok(frame::reset("gap"));
    }
    if after == head {
        return Ok(Bytes::new());
    }
    let entries = blocking(|| hub.parts.journal.entries(after, head, CATCH_UP))?;
    // Its page may still show what was erased meanwhile.
    if entries.iter().any(|e| e.header.kind == store::ERASED) {
        return Ok(frame::reset("gap"));
    }
    let Some(batch) = hub.batch(key, session, &entries, &HashSet::new())? else {
        return Ok(Bytes::new());
    };
    note(trail, &session.actor, &batch, after);
    Ok(batch.whole)
}

/// What entries after `seen` bring by name is looked at as on a page that is opened: here, where it is known who reads it.
fn note(trail: &dyn Trail, actor: &Actor, batch: &frame::Batch, seen: i64) {
    for (_, look) in batch.looks.iter().filter(|(seq, _)| *seq > seen) {
        trail.looked(actor, Some(look.matter), None, look.purpose);
    }
}

/// A place among the consoles; free again when the stream ends.
struct Seat {
    hub: Arc<HubInner>,
    session: Id<kind::Session>,
}

impl Seat {
    fn take(hub: &Arc<HubInner>, session: Id<kind::Session>, limits: Limits) -> Result<Self, Fault> {
        let mut seats = hub.seats();
        let all: usize = seats.values().sum();
        let own = seats.entry(session).or_default();
        if all >= limits.consoles || *own >= limits.streams {
            return Err(Refusal::new(Kind::Unavailable, "error-too-many-consoles").into());
        }
        *own += 1;
        hub.consoles.store(all + 1, Ordering::Release);
        Ok(Self { hub: Arc::clone(hub), session })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.hub.seats();
        if let Some(own) = seats.get_mut(&self.session) {
            *own -= 1;
            if *own == 0 {
                seats.remove(&self.session);
            }
        }
        self.hub.consoles.store(seats.values().sum(), Ordering::Release);
    }
}

struct Console {
    first: Option<Bytes>,
    frames: BroadcastStream<Frame>,
    seen: i64,
    over: bool,
    beats: usize,
    token: String,
    session: Session,
    sessions: Arc<dyn Sessions>,
    trail: Arc<dyn Trail>,
    _seat: Seat,
}

impl Console {
    /// The bytes of a frame for this console; empty when it needs none.
    fn take(&mut self, frame: Frame) -> Bytes {
        match frame {
            Frame::Entries(batch) => {
                let bytes = batch.after(self.seen);
                note(self.trail.as_ref(), &self.session.actor, &batch, self.seen);
                self.seen = self.seen.max(batch.last());
                bytes
            }
            Frame::Notice(bytes) => bytes,
            Frame::Look(session) if session.is_none_or(|s| s == self.session.id) => {
                self.look().unwrap_or_default()
            }
            Frame::Look(_) => Bytes::new(),
            Frame::Beat(bytes) => {
                self.beats += 1;
                let due = self.beats.is_multiple_of(EVERY);
                if due { self.look().unwrap_or(bytes) } else { bytes }
            }
        }
    }

    /// Whether the session still stands; what to say when it does not. Storage that fails is no reason to hang up.
    fn look(&mut self) -> Option<Bytes> {
        let found = self.sessions.resolve(&self.token).ok()?;
        if found.as_ref().is_some_and(|now| now.class == self.session.class) {
            return None;
        }
        self.over = true;
        // Another function or other rights: a fresh page joins the right group.
        Some(if found.is_some() { frame::reset("gap") } else { frame::signed_out() })
    }
}

impl Stream for Console {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        loop {
            if self.over {
                return Poll::Ready(None);
            }
            let bytes = match Pin::new(&mut self.frames).poll_next(cx) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Ok(frame))) => self.take(frame),
                Poll::Ready(Some(Err(BroadcastStreamRecvError::Lagged(_)))) => frame::reset("slow"),
            };
            if !bytes.is_empty() {
                return Poll::Ready(Some(Ok(bytes)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::Batch;
    use super::*;

    #[test]
    fn a_console_never_gets_an_entry_twice() {
        let part = |seq: i64| (seq, frame::entry(seq, &["{}"]));
        let batch = Batch::of(vec![part(4), part(5), part(6)]).unwrap();
        assert_eq!(batch.after(3), batch.whole);
        assert_eq!(batch.after(5), part(6).1);
        assert!(batch.after(6).is_empty());
    }

    #[test]
    fn the_number_stands_on_the_last_fragment_of_an_entry_alone() {
        let text = String::from_utf8(frame::entry(7, &["{\"a\":1}", "{\"b\":2}"]).to_vec()).unwrap();
        assert_eq!(text, "event: fragment\ndata: {\"a\":1}\n\nid: 7\nevent: fragment\ndata: {\"b\":2}\n\n");
    }
}
